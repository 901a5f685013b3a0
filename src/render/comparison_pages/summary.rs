//! Lowest, highest and average of the areas of a grid, as pages show them.

use serde::Serialize;

use super::region;
use crate::compare::{Figures, Grid, SummaryRow};
use crate::model::{Country, Grade, Percent};
use crate::render::page::Renderer;
use crate::text::{Argument, Voice};

#[derive(Serialize)]
pub(super) struct SummaryView {
    /// The country or the region, where the framework compares within one.
    place: Option<String>,
    /// Whether any average means something.
    has_average: bool,
    rows: Vec<SummaryRowView>,
}

#[derive(Serialize)]
struct SummaryRowView {
    title: String,
    /// How many areas have a result.
    known: String,
    /// `None` where too few have one.
    figures: Option<FiguresView>,
}

#[derive(Serialize)]
struct FiguresView {
    lowest: FigureView,
    highest: FigureView,
    /// `None` for grades.
    average: Option<String>,
}

/// A figure, and the colour of a grade.
#[derive(Serialize)]
struct FigureView {
    text: String,
    tone: Option<u8>,
}

pub(super) fn views(
    renderer: &Renderer<'_>,
    grid: &Grid<'_>,
    voice: Voice<'_>,
) -> Vec<SummaryView> {
    let summaries = grid.summaries().into_iter();
    summaries
        .map(|summary| {
            let place = match (summary.country, summary.region) {
                (Some(country), _) => Some(country_name(country, voice)),
                (None, Some(id)) => Some(region(renderer, id, voice.language)),
                (None, None) => None,
            };
            SummaryView {
                place,
                has_average: summary
                    .rows
                    .iter()
                    .any(|row| matches!(row.figures, Figures::Percents(_))),
                rows: summary.rows.iter().map(|row| view(row, voice)).collect(),
            }
        })
        .collect()
}

pub(super) fn country_name(country: Country, voice: Voice<'_>) -> String {
    voice.say(match country {
        Country::England => "country-england",
        Country::Wales => "country-wales",
    })
}

fn view(row: &SummaryRow<'_>, voice: Voice<'_>) -> SummaryRowView {
    let percent = |percent: Percent| FigureView {
        text: voice.percent(percent),
        tone: None,
    };
    let grade = |grade: &Grade| FigureView {
        text: grade.word.text(voice.language).to_owned(),
        tone: Some(grade.tone),
    };
    let known = Argument::Count(row.known as u64);
    SummaryRowView {
        title: row.column.title.text(voice.language).to_owned(),
        known: voice.say_with("compare-known", &[("count", known)]),
        figures: match &row.figures {
            Figures::Percents(row) => Some(FiguresView {
                lowest: percent(row.lowest),
                highest: percent(row.highest),
                average: Some(voice.percent(row.average)),
            }),
            // Words cannot be added up, and a mean of their places would be a number that nobody gave.
            Figures::Grades { lowest, highest } => Some(FiguresView {
                lowest: grade(lowest),
                highest: grade(highest),
                average: None,
            }),
            Figures::TooFew => None,
        },
    }
}
