//! A chart as a table. The data file is made from the same table, so the two hold the same numbers.

use serde::Serialize;

use super::{Chart, CountRow, RangeRow, ScoreNames, ScoreRow, Series, family, spread_said};
use crate::language::Bilingual;
use crate::model::{NoScore, Percent};
use crate::text::{Argument, Voice};

/// A table of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heads of the columns; the first is that of the rows' names.
    pub columns: Vec<Cell>,
    /// The rows in order.
    pub rows: Vec<Row>,
}

/// One row; its first cell is its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What the row is about, in both languages alike.
    pub id: String,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// One cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What readers see.
    pub text: String,
    /// What the data file holds: a bare number, or the text.
    pub data: String,
    /// Whether it holds a number, which is set to the right.
    pub is_number: bool,
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        Cell {
            data: text.clone(),
            text,
            is_number: false,
        }
    }

    pub(super) fn number(text: impl Into<String>, data: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            data: data.into(),
            is_number: true,
        }
    }

    pub(super) fn percent(percent: Percent, voice: Voice<'_>) -> Cell {
        Cell::number(voice.percent(percent), percent.number().to_string())
    }
}

/// Makes the table of a chart in one language.
#[must_use]
pub fn table(chart: &Chart, caption: &str, voice: Voice<'_>) -> Table {
    let language = voice.language;
    let (columns, rows) = match &chart.series {
        Series::Scores { rows, names, .. } => (
            score_columns(names, voice),
            rows.iter().map(|row| score_row(row, voice)).collect(),
        ),
        Series::Counts { rows } => (
            count_columns(&chart.title, voice),
            rows.iter().map(|row| count_row(row, voice)).collect(),
        ),
        Series::Ranges { rows, .. } => (
            range_columns(&chart.title, chart.area.text(language), voice),
            rows.iter().map(|row| range_row(row, voice)).collect(),
        ),
        Series::Family(rows) => family::cells(chart, rows, voice),
        Series::Spread(rows) => spread_said::cells(chart, rows, voice),
    };
    Table {
        caption: caption.to_owned(),
        columns,
        rows,
    }
}

fn score_columns(names: &ScoreNames, voice: Voice<'_>) -> Vec<Cell> {
    let language = voice.language;
    let (score, data) = match &names.score {
        Some(word) => {
            let word = word.text(language);
            let data = voice.say_with("column-in-percent", &[("name", Argument::Text(word))]);
            (word.to_owned(), data)
        }
        None => (voice.say("column-score"), voice.say("column-score-percent")),
    };
    vec![
        Cell::text(names.item.text(language)),
        Cell::number(score, data),
        Cell::text(names.grade.text(language)),
    ]
}

fn score_row(row: &ScoreRow, voice: Voice<'_>) -> Row {
    let score = match row.percent {
        Ok(percent) => Cell::percent(percent, voice),
        Err(state) => Cell::number(voice.state(state), symbol(state)),
    };
    let grade = match (&row.grade, row.percent) {
        (Some(grade), _) => grade.word.text(voice.language).to_owned(),
        (None, Ok(_)) => voice.say("not-graded"),
        (None, Err(state)) => voice.state(state),
    };
    Row {
        id: row.id.clone(),
        cells: vec![
            Cell::text(row.label.text(voice.language)),
            score,
            Cell::text(grade),
        ],
    }
}

/// The symbol of official statistics for what has no value: `[z]` not applicable, `[x]` not available.
pub(super) const fn symbol(state: NoScore) -> &'static str {
    match state {
        NoScore::NotApplicable => "[z]",
        NoScore::NotRated
        | NoScore::NotInspected
        | NoScore::InsufficientEvidence
        | NoScore::NotAvailable => "[x]",
    }
}

fn count_columns(title: &Bilingual<String>, voice: Voice<'_>) -> Vec<Cell> {
    let cases = voice.say("column-cases");
    vec![
        Cell::text(title.text(voice.language)),
        Cell::number(cases.clone(), cases),
    ]
}

fn count_row(row: &CountRow, voice: Voice<'_>) -> Row {
    Row {
        id: row.id.clone(),
        cells: vec![
            Cell::text(row.label.text(voice.language)),
            Cell::number(voice.number(u64::from(row.count)), row.count.to_string()),
        ],
    }
}

fn range_columns(title: &Bilingual<String>, area: &str, voice: Voice<'_>) -> Vec<Cell> {
    let column = |name: &str| {
        Cell::number(
            voice.say(&format!("column-{name}")),
            voice.say(&format!("column-{name}-percent")),
        )
    };
    let area_percent = voice.say_with("column-area-percent", &[("area", Argument::Text(area))]);
    vec![
        Cell::text(title.text(voice.language)),
        column("lowest"),
        column("highest"),
        column("average"),
        Cell::number(area, area_percent),
    ]
}

fn range_row(row: &RangeRow, voice: Voice<'_>) -> Row {
    let mut cells = vec![Cell::text(row.label.text(voice.language))];
    let percents = [row.lowest, row.highest, row.average, row.area];
    cells.extend(percents.map(|percent| Cell::percent(percent, voice)));
    Row {
        id: row.id.clone(),
        cells,
    }
}
