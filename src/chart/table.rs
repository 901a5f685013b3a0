//! A chart as a table.

use serde::Serialize;

use super::{Chart, Series};
use crate::text::Voice;

/// A table of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heads of the columns; the first is that of the rows' names.
    pub columns: Vec<Cell>,
    /// The rows; the first cell of each is its name.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Whether it holds a number, which is set to the right.
    pub is_number: bool,
}

impl Cell {
    fn text(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            is_number: false,
        }
    }

    fn number(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            is_number: true,
        }
    }
}

/// Makes the table of a chart in one language.
#[must_use]
pub fn table(chart: &Chart, caption: &str, voice: Voice<'_>) -> Table {
    let language = voice.language;
    let (columns, rows) = match &chart.series {
        Series::Scores { rows, names, .. } => (
            vec![
                Cell::text(names.item.text(language)),
                Cell::number(voice.say("column-score")),
                Cell::text(names.scale.text(language)),
            ],
            rows.iter()
                .map(|row| {
                    let grade = row
                        .grade
                        .as_ref()
                        .map(|grade| grade.word.text(language).to_owned());
                    vec![
                        Cell::text(row.label.text(language)),
                        Cell::number(voice.percent(row.percent)),
                        Cell::text(grade.unwrap_or_else(|| voice.say("not-graded"))),
                    ]
                })
                .collect(),
        ),
        Series::Counts { rows } => (
            vec![
                Cell::text(chart.title.text(language)),
                Cell::number(voice.say("column-cases")),
            ],
            rows.iter()
                .map(|row| {
                    vec![
                        Cell::text(row.label.text(language)),
                        Cell::number(voice.number(u64::from(row.count))),
                    ]
                })
                .collect(),
        ),
        Series::Ranges { rows, .. } => (
            vec![
                Cell::text(chart.title.text(language)),
                Cell::number(voice.say("column-lowest")),
                Cell::number(voice.say("column-highest")),
                Cell::number(voice.say("column-average")),
                Cell::number(chart.area.text(language)),
            ],
            rows.iter()
                .map(|row| {
                    let mut cells = vec![Cell::text(row.label.text(language))];
                    cells.extend(
                        [row.lowest, row.highest, row.average, row.area]
                            .map(|percent| Cell::number(voice.percent(percent))),
                    );
                    cells
                })
                .collect(),
        ),
    };
    Table {
        caption: caption.to_owned(),
        columns,
        rows,
    }
}
