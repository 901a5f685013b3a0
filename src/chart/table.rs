//! A chart as a table. The data files are made from the same table, so all three hold the same numbers.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Chart, CountRow, RangeRow, ScoreNames, ScoreRow, Series, ShareRow, family, history_forms,
    spread_said,
};
use crate::disclose::{Shown, ShownShare};
use crate::language::Bilingual;
use crate::model::{NoScore, Percent};
use crate::text::{Argument, Voice};

/// A table of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The columns; the first holds the rows' names.
    pub columns: Vec<Column>,
    /// The rows in order.
    pub rows: Vec<Row>,
    /// What stands before the id of a row in its address on the page; `None` where rows have no address.
    pub anchors: Option<String>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name in data files, the same in both languages.
    pub id: String,
    /// What readers see.
    pub text: String,
    /// What a data file says, which names the unit, too.
    pub data: String,
    /// Whether it holds numbers, which are set to the right.
    pub is_number: bool,
    /// What the numbers count.
    pub unit: Option<ColumnUnit>,
    /// Whether it stands in data files alone, because the page tells it in another way.
    pub only_in_data: bool,
}

/// What the numbers of a column count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnUnit {
    /// Whole percentages.
    Percent,
    /// Cases that were examined.
    Cases,
    /// People who answered.
    People,
    /// Points.
    Points,
    /// Things that are counted.
    Count,
    /// Names of groups that are numbers.
    Group,
}

/// One row; its first cell is its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What the row is about, in both languages alike.
    pub id: String,
    /// One cell for each column.
    pub cells: Vec<Cell>,
    /// What stands above the row, where it begins something else.
    pub before: Option<RowBreak>,
}

/// What stands between two rows of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowBreak {
    /// What the rows below have in common.
    pub title: String,
    /// Why they cannot be compared with those above.
    pub text: Option<String>,
    /// How many columns the page shows.
    pub columns: usize,
}

impl Row {
    /// A row with nothing above it.
    pub(super) fn new(id: &str, cells: Vec<Cell>) -> Row {
        Row {
            id: id.to_owned(),
            cells,
            before: None,
        }
    }
}

/// One cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What readers see.
    pub text: String,
    /// What the data file holds: a bare number, a symbol, or the text.
    pub data: String,
    /// Whether it stands among numbers, which are set to the right.
    pub is_number: bool,
    /// Stands for a value that is not there.
    pub symbol: Option<&'static str>,
}

impl Column {
    /// A column of words.
    pub(super) fn text(id: &str, text: impl Into<String>) -> Column {
        let text = text.into();
        Column {
            id: id.to_owned(),
            data: text.clone(),
            text,
            is_number: false,
            unit: None,
            only_in_data: false,
        }
    }

    /// A column of numbers.
    pub(super) fn number(
        id: &str,
        text: impl Into<String>,
        data: impl Into<String>,
        unit: ColumnUnit,
    ) -> Column {
        Column {
            data: data.into(),
            is_number: true,
            unit: Some(unit),
            ..Column::text(id, text)
        }
    }
}

impl Cell {
    /// Words.
    pub(super) fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        Cell {
            data: text.clone(),
            text,
            is_number: false,
            symbol: None,
        }
    }

    /// A number as readers see it, and bare.
    pub(super) fn number(text: impl Into<String>, data: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            data: data.into(),
            is_number: true,
            symbol: None,
        }
    }

    /// Why there is no number.
    pub(super) fn state(text: impl Into<String>, symbol: &'static str) -> Cell {
        Cell {
            symbol: Some(symbol),
            ..Cell::number(text, symbol)
        }
    }

    pub(super) fn percent(percent: Percent, voice: Voice<'_>) -> Cell {
        Cell::number(voice.percent(percent), percent.number().to_string())
    }

    fn count(count: Shown, voice: Voice<'_>) -> Cell {
        match count.number() {
            Some(count) => Cell::number(voice.number(u64::from(count)), count.to_string()),
            None => Cell::suppressed(),
        }
    }

    /// The sign alone: a note beside the table says what it stands for.
    fn suppressed() -> Cell {
        Cell::state(SUPPRESSED, SUPPRESSED)
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
        Series::Counts { rows, .. } => (
            count_columns(&chart.title, voice),
            rows.iter().map(|row| count_row(row, voice)).collect(),
        ),
        Series::Shares { rows, .. } => (
            share_columns(has_counts(rows), voice),
            rows.iter()
                .map(|row| share_row(row, has_counts(rows), voice))
                .collect(),
        ),
        Series::History { stretches } => (
            history_forms::columns(stretches, voice),
            history_forms::rows(stretches, voice),
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
        anchors: None,
    }
}

fn score_columns(names: &ScoreNames, voice: Voice<'_>) -> Vec<Column> {
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
        Column::text("item", names.item.text(language)),
        Column::number("score", score, data, ColumnUnit::Percent),
        Column::text("grade", names.grade.text(language)),
    ]
}

fn score_row(row: &ScoreRow, voice: Voice<'_>) -> Row {
    let score = match row.percent {
        Ok(percent) => Cell::percent(percent, voice),
        Err(state) => Cell::state(voice.state(state), symbol(state)),
    };
    let grade = match (&row.grade, row.percent) {
        (Some(grade), _) => Cell::text(grade.word.text(voice.language)),
        (None, Ok(_)) => Cell::text(voice.say("not-graded")),
        // The words explain the symbol beside them.
        (None, Err(state)) => Cell {
            symbol: Some(symbol(state)),
            ..Cell::text(voice.state(state))
        },
    };
    let cells = vec![Cell::text(row.label.text(voice.language)), score, grade];
    Row::new(&row.id, cells)
}

/// What is not applicable to a place.
pub(super) const NOT_APPLICABLE: &str = "[z]";

/// What is not known.
pub(super) const NOT_AVAILABLE: &str = "[x]";

/// What is not shown because it is small.
pub(super) const SUPPRESSED: &str = "[c]";

/// The symbol of official statistics for what has no value: `[z]` not applicable, `[x]` not available.
pub(super) const fn symbol(state: NoScore) -> &'static str {
    match state {
        NoScore::NotApplicable => NOT_APPLICABLE,
        NoScore::NotRated
        | NoScore::NotInspected
        | NoScore::InsufficientEvidence
        | NoScore::NotAvailable => NOT_AVAILABLE,
    }
}

fn share_of_all_column(voice: Voice<'_>) -> Column {
    Column::number(
        "share",
        voice.say("column-share"),
        voice.say("column-share-percent"),
        ColumnUnit::Percent,
    )
}

fn count_columns(title: &Bilingual<String>, voice: Voice<'_>) -> Vec<Column> {
    let cases = voice.say("column-cases");
    vec![
        Column::text("category", title.text(voice.language)),
        Column::number("cases", cases.clone(), cases, ColumnUnit::Cases),
        share_of_all_column(voice),
    ]
}

fn count_row(row: &CountRow, voice: Voice<'_>) -> Row {
    let cells = vec![
        Cell::text(row.label.text(voice.language)),
        Cell::count(row.count, voice),
        share_cell(row.share, NOT_APPLICABLE, voice),
    ];
    Row::new(&row.id, cells)
}

fn share_cell(share: Option<ShownShare>, symbol: &'static str, voice: Voice<'_>) -> Cell {
    match share {
        Some(ShownShare::Percent(share)) => Cell::percent(share, voice),
        Some(ShownShare::Suppressed) => Cell::suppressed(),
        None => {
            let state = if symbol == NOT_APPLICABLE {
                NoScore::NotApplicable
            } else {
                NoScore::NotAvailable
            };
            Cell::state(voice.state(state), symbol)
        }
    }
}

/// A column of counts that nobody knows would say nothing.
fn has_counts(rows: &[ShareRow]) -> bool {
    rows.iter().any(|row| row.count.is_some())
}

fn share_columns(has_counts: bool, voice: Voice<'_>) -> Vec<Column> {
    let count = |id: &str, key: &str, data: &str| {
        Column::number(id, voice.say(key), voice.say(data), ColumnUnit::People)
    };
    let mut columns = vec![
        Column::text("statement", voice.say("column-statement")),
        share_of_all_column(voice),
    ];
    if has_counts {
        columns.push(count("count", "column-said-so", "column-said-so-data"));
    }
    columns.push(count("base", "column-base", "column-base-data"));
    columns
}

/// The share is shown as the source gives it; what the source does not give is not stated.
fn share_row(row: &ShareRow, has_counts: bool, voice: Voice<'_>) -> Row {
    let count = |count: Option<Shown>| match count {
        Some(count) => Cell::count(count, voice),
        None => Cell::state(voice.say("survey-base-unknown"), NOT_AVAILABLE),
    };
    let mut cells = vec![
        Cell::text(row.label.text(voice.language)),
        share_cell(row.share, NOT_AVAILABLE, voice),
    ];
    if has_counts {
        cells.push(count(row.count));
    }
    cells.push(count(row.base));
    Row::new(&row.id, cells)
}

fn range_columns(title: &Bilingual<String>, area: &str, voice: Voice<'_>) -> Vec<Column> {
    let column = |name: &str| {
        Column::number(
            name,
            voice.say(&format!("column-{name}")),
            voice.say(&format!("column-{name}-percent")),
            ColumnUnit::Percent,
        )
    };
    let area_percent = voice.say_with("column-area-percent", &[("area", Argument::Text(area))]);
    vec![
        Column::text("item", title.text(voice.language)),
        column("lowest"),
        column("highest"),
        column("average"),
        Column::number("area", area, area_percent, ColumnUnit::Percent),
    ]
}

fn range_row(row: &RangeRow, voice: Voice<'_>) -> Row {
    let mut cells = vec![Cell::text(row.label.text(voice.language))];
    let percents = [row.lowest, row.highest, row.average, row.area];
    cells.extend(percents.map(|percent| Cell::percent(percent, voice)));
    Row::new(&row.id, cells)
}
