//! Every score in one table, and how each was worked out.

use serde::Serialize;

use super::Making;
use super::blocks::BlockView;
use crate::html::Html;
use crate::model::{Block, Id, Item};
use crate::render::score_view::{ScoreView, grade_label, label};
use crate::score::explain_all;

/// A row of the table of scores.
#[derive(Serialize)]
pub(super) struct ScoreRow {
    title: String,
    /// How deep it lies in the tree, from 0.
    depth: usize,
    /// Where the report tells more of it.
    href: Option<String>,
    /// `None` for a heading, which has no score.
    score: Option<ScoreView>,
}

/// How one score was worked out.
#[derive(Serialize)]
pub(super) struct WorkingView {
    title: String,
    result: String,
    steps: Vec<String>,
    note: Option<Html>,
    cite: Html,
}

pub(super) fn table(making: &Making<'_>) -> Option<BlockView> {
    let framework = making.scored.framework;
    let language = making.language();
    let mut rows = Vec::new();
    let mut add = |id: &Id, title: &str, depth: usize, href: Option<String>| {
        rows.push(ScoreRow {
            title: title.to_owned(),
            depth,
            href,
            score: making.score_in_table(id),
        });
    };
    if let Some(overall) = &framework.overall {
        add(&overall.id, overall.title.text(language), 0, None);
    }
    for theme in &framework.themes.list {
        let href = making
            .shows(Block::Headlines)
            .then(|| format!("#theme--{}", theme.id));
        add(&theme.id, theme.title.text(language), 0, href);
    }
    let mut items = framework.all_items();
    items.retain(|item| stands_in_table(making, item));
    for item in items {
        let href = making
            .shows(Block::Findings)
            .then(|| format!("#{}", item.id));
        add(&item.id, item.numbered().text(language), item.level, href);
    }
    // The number of the overall result stands in a block of its own, where the report has it.
    let apart = usize::from(framework.overall.is_some() && making.shows(Block::Overall));
    let has_numbers = rows
        .iter()
        .skip(apart)
        .filter_map(|row| row.score.as_ref())
        .any(|score| score.number.is_some());
    (!rows.is_empty()).then(|| BlockView::ScoresTable {
        score_label: label(framework, making.voice),
        grade_label: grade_label(framework, making.voice),
        has_numbers,
        rows,
        cite: making.cite(),
    })
}

/// What the level says; a heading stands there for what is below it.
fn stands_in_table(making: &Making<'_>, item: &Item) -> bool {
    let level = making.scored.framework.levels.get(item.level);
    level.is_some_and(|level| level.summary)
}

pub(super) fn workings(making: &Making<'_>) -> Option<BlockView> {
    let voice = making.voice;
    let framework = making.scored.framework;
    let rows: Vec<WorkingView> = explain_all(making.scored)
        .into_iter()
        .filter_map(|explanation| {
            let score = explanation.outcome.score()?;
            Some(WorkingView {
                title: explanation.title.text(voice.language).to_owned(),
                result: voice.outcome(Some(&explanation.outcome)),
                steps: voice.working(&explanation, framework),
                note: score
                    .note
                    .map(|note| making.remark(note.get(voice.language))),
                cite: making.cite(),
            })
        })
        .collect();
    (!rows.is_empty()).then_some(BlockView::Workings { rows })
}
