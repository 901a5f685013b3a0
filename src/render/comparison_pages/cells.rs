//! The rows and cells of a grid as pages show them: a grade by its word, its colour and its place on the scale, a number beside it.

use serde::Serialize;

use super::order::Orders;
use super::{name, region};
use crate::compare::{Column, GridRow};
use crate::render::address::Place;
use crate::render::frame::Link;
use crate::render::page::Renderer;
use crate::render::report::distinction;
use crate::render::score_view::{ScoreView, score_view};
use crate::text::Voice;

/// A grid as pages show it.
#[derive(Serialize)]
pub(super) struct GridView {
    pub id: &'static str,
    pub caption: String,
    pub columns: Vec<ColumnView>,
    pub groups: Vec<GroupView>,
}

#[derive(Serialize)]
pub(super) struct ColumnView {
    pub title: String,
    /// How the rows stand by this column: `ascending`, `descending`, or not at all.
    pub sorted: Option<&'static str>,
    /// The order in which the best, the newest or the first of the alphabet comes first.
    pub first: &'static str,
}

/// Rows that belong together.
#[derive(Serialize)]
pub(super) struct GroupView {
    /// `None` where all rows are one group.
    pub title: Option<String>,
    /// Who names the areas of a family.
    pub source: Option<String>,
    pub rows: Vec<RowView>,
    /// The areas of the group that have no result to compare, as a sentence.
    pub absent: Option<String>,
}

#[derive(Serialize)]
pub(super) struct RowView {
    area: Link,
    area_order: usize,
    region: String,
    published: String,
    published_order: Option<usize>,
    report: Link,
    /// The framework, where it is another one.
    framework: Option<String>,
    /// The other inspections of the area.
    others: Vec<Link>,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    score: Option<ScoreView>,
    order: Option<usize>,
    /// One for each grade in the order of the scale: whether it is the one given.
    steps: Vec<bool>,
}

/// What rows are made with.
pub(super) struct RowMaking<'a, 'r> {
    pub renderer: &'r Renderer<'a>,
    pub orders: &'r Orders<'a>,
    pub columns: &'r [Column<'a>],
    pub voice: Voice<'r>,
}

impl RowMaking<'_, '_> {
    pub(super) fn row(&self, at: usize, row: &GridRow<'_>, framework: &str) -> RowView {
        let (renderer, voice) = (self.renderer, self.voice);
        let language = voice.language;
        let scored = row.scored;
        let own = name(scored.framework, voice);
        let report = |scored| Link {
            title: distinction(scored, voice),
            href: renderer.link(Place::Report(scored), language),
        };
        RowView {
            area: Link {
                title: scored.area.name.text(language).to_owned(),
                href: renderer.link(Place::Area(scored.area), language),
            },
            area_order: self.orders.name(at),
            region: region(renderer, &scored.area.region, language),
            published: match scored.inspection.published {
                Some(date) => voice.date(date),
                None => voice.say("date-unknown"),
            },
            published_order: self.orders.date(at),
            report: report(scored),
            framework: (own != framework).then_some(own),
            others: row.others.iter().map(|other| report(*other)).collect(),
            cells: self
                .columns
                .iter()
                .map(|column| self.cell(at, row, column))
                .collect(),
        }
    }

    fn cell(&self, at: usize, row: &GridRow<'_>, column: &Column<'_>) -> CellView {
        let grade = row
            .scored
            .score(column.id)
            .and_then(|score| score.grade)
            .map(|grade| &grade.id);
        let grades = column.scale.map(|scale| scale.displayed());
        let grades = grades.unwrap_or_default().into_iter();
        CellView {
            score: score_view(row.scored, column.id, self.voice),
            order: self.orders.score(at, column.id),
            steps: grade.map_or_else(Vec::new, |given| {
                grades.map(|grade| grade.id == *given).collect()
            }),
        }
    }
}
