//! Sections and criteria with their scores and findings.

use serde::Serialize;

use super::Making;
use crate::html::Html;
use crate::markdown;
use crate::model::{Finding, Item, Noun};
use crate::render::index_pages::{ScoreView, score_view};

/// An item of the framework's tree, with what was found in it.
#[derive(Serialize)]
pub(super) struct SectionView {
    id: String,
    number: String,
    title: String,
    /// What the level is called: section, criterion.
    level: String,
    /// The level of its heading, and that of the headings inside it.
    heading: u8,
    inner_heading: u8,
    criterion: Option<Html>,
    score: Option<ScoreView>,
    text: Option<Html>,
    findings: Vec<FindingsView>,
    commentary: Option<Html>,
    children: Vec<SectionView>,
}

/// The strengths or the areas for improvement of one item.
#[derive(Serialize)]
struct FindingsView {
    title: String,
    /// `strength` or `improvement`.
    kind: &'static str,
    /// The start of each finding's address on the page.
    prefix: String,
    list: Vec<Html>,
}

pub(super) fn views(making: &Making<'_>) -> Vec<SectionView> {
    let items = making.scored.framework.items.iter();
    items.map(|item| view(making, item)).collect()
}

fn view(making: &Making<'_>, item: &Item) -> SectionView {
    let language = making.language();
    let framework = making.scored.framework;
    let narrative = making.scored.inspection.narrative.get(language).as_ref();
    let told = narrative.and_then(|narrative| narrative.items.get(&item.id));
    let findings = told.map_or_else(Vec::new, |told| {
        [
            findings(
                "strength",
                &told.strengths,
                &framework.strengths,
                making,
                item,
            ),
            findings(
                "improvement",
                &told.improvements,
                &framework.improvements,
                making,
                item,
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    });
    let (heading, inner_heading) = heading_levels(item.level);
    SectionView {
        id: item.id.to_string(),
        heading,
        inner_heading,
        number: item.number.clone(),
        title: item.title.text(language).to_owned(),
        level: framework
            .levels
            .get(item.level)
            .map_or_else(String::new, |level| level.name.text(language).to_owned()),
        criterion: item
            .text
            .as_ref()
            .map(|text| markdown::render(text.get(language), inner_heading)),
        score: making
            .scored
            .scores
            .get(&item.id)
            .map(|score| score_view(score, making.voice)),
        text: told
            .and_then(|told| told.text.as_ref())
            .map(|text| markdown::render(text, inner_heading)),
        findings,
        commentary: told
            .and_then(|told| told.commentary.as_ref())
            .map(|text| markdown::render(text, inner_heading)),
        children: item
            .children
            .iter()
            .map(|child| view(making, child))
            .collect(),
    }
}

/// Parts have headings of the second level; HTML has no more than six.
pub(in crate::render) fn heading_levels(depth: usize) -> (u8, u8) {
    let level = |number: usize| u8::try_from(number.min(6)).unwrap_or(6);
    (level(3 + depth), level(4 + depth))
}

fn findings(
    kind: &'static str,
    findings: &[Finding],
    noun: &Noun,
    making: &Making<'_>,
    item: &Item,
) -> Option<FindingsView> {
    let name = if findings.len() == 1 {
        &noun.one
    } else {
        &noun.other
    };
    (!findings.is_empty()).then(|| FindingsView {
        title: name.text(making.language()).to_owned(),
        prefix: format!("{}--{kind}", item.id),
        kind,
        list: findings
            .iter()
            .map(|finding| markdown::render_item(&finding.text, 6))
            .collect(),
    })
}
