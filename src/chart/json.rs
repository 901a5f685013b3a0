//! A table as JSON: what each column holds, and each value with why it is missing where it is.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::table::SUPPRESSED;
use super::{Cell, Chart, Column, ColumnUnit, Row, Table, Words};
use crate::text::Voice;

/// The data of one figure in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FigureData {
    /// The name of the figure on its page.
    pub id: String,
    /// What the figure says.
    pub title: String,
    /// What is measured, where, and over what.
    pub subtitle: String,
    /// The area it is about.
    pub area: String,
    /// The language of the texts: `en` or `cy`.
    pub language: String,
    /// What the figure leaves out, and why.
    pub note: Option<String>,
    /// The columns in order. The first holds the labels of the rows.
    pub columns: Vec<ColumnData>,
    /// The rows in order.
    pub rows: Vec<RowData>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ColumnData {
    /// Its name in the rows, the same in both languages.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What its numbers count; null for text.
    pub unit: Option<ColumnUnit>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowData {
    /// What the row is about, the same in both languages.
    pub id: String,
    /// Its label: what the first column holds.
    pub label: String,
    /// What the other columns hold, by the id of the column.
    pub values: BTreeMap<String, CellData>,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CellData {
    /// The value; null where there is none, and never nought instead.
    pub value: Option<ValueData>,
    /// Why there is no value.
    pub state: Option<StateData>,
}

/// A number or a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ValueData {
    /// A whole number in the unit of its column.
    Number(u64),
    /// A text.
    Text(String),
}

/// Why there is no value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StateData {
    /// The symbol of official statistics: `[z]` not applicable, `[x]` not available, `[c]` suppressed.
    pub symbol: String,
    /// The same in words.
    pub meaning: String,
}

/// The data of a figure, made from its table.
#[must_use]
pub fn figure_data(chart: &Chart, words: &Words, table: &Table, voice: Voice<'_>) -> FigureData {
    let suppressed = voice.say("data-suppressed");
    FigureData {
        id: chart.id.clone(),
        title: words.headline.clone(),
        subtitle: words.subtitle.clone(),
        area: chart.area.text(voice.language).to_owned(),
        language: voice.language.code().to_owned(),
        note: words.note.clone(),
        columns: table.columns.iter().map(column).collect(),
        rows: table
            .rows
            .iter()
            .map(|each| row(each, table, &suppressed))
            .collect(),
    }
}

/// Writes the data of a figure.
#[must_use]
pub fn json(data: &FigureData) -> Vec<u8> {
    // Plain values with texts for keys can always be written.
    let mut bytes = serde_json::to_vec_pretty(data).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn column(column: &Column) -> ColumnData {
    ColumnData {
        id: column.id.clone(),
        title: column.text.clone(),
        unit: column.unit,
    }
}

fn row(row: &Row, table: &Table, suppressed: &str) -> RowData {
    let label = row.cells.first();
    RowData {
        id: row.id.clone(),
        label: label.map(|cell| cell.data.clone()).unwrap_or_default(),
        values: table
            .columns
            .iter()
            .zip(&row.cells)
            .skip(1)
            .map(|(column, cell)| (column.id.clone(), value(cell, suppressed)))
            .collect(),
    }
}

fn value(cell: &Cell, suppressed: &str) -> CellData {
    if let Some(symbol) = cell.symbol {
        return CellData {
            value: None,
            state: Some(StateData {
                symbol: symbol.to_owned(),
                // On the page the sign stands alone, with a note beside the table.
                meaning: match symbol {
                    SUPPRESSED => suppressed.to_owned(),
                    _ => cell.text.clone(),
                },
            }),
        };
    }
    let number = cell.data.parse().ok().filter(|_| cell.is_number);
    CellData {
        value: Some(number.map_or_else(|| ValueData::Text(cell.data.clone()), ValueData::Number)),
        state: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_value_is_null_with_its_symbol_and_never_nought() {
        let table = Table {
            caption: String::new(),
            columns: vec![
                Column::text("item", "Item"),
                Column::number("score", "Score", "Score (%)", ColumnUnit::Percent),
            ],
            rows: vec![
                Row::new("a", vec![Cell::text("A"), Cell::number("0%", "0")]),
                Row::new(
                    "b",
                    vec![Cell::text("B"), Cell::state("not applicable", "[z]")],
                ),
            ],
            anchors: None,
        };
        let rows: Vec<RowData> = table
            .rows
            .iter()
            .map(|each| row(each, &table, "suppressed"))
            .collect();
        let written = serde_json::to_value(&rows).unwrap();
        assert_eq!(written[0]["values"]["score"]["value"], 0);
        assert!(written[0]["values"]["score"]["state"].is_null());
        assert!(written[1]["values"]["score"]["value"].is_null());
        let state = &written[1]["values"]["score"]["state"];
        assert_eq!(state["symbol"], "[z]");
        assert_eq!(state["meaning"], "not applicable");
    }
}
