//! A table as comma-separated values: RFC 4180, UTF-8, one head.

use super::symbol::Symbol;
use super::table::{Cell, Datatype, Table};
use crate::chart;

/// Writes a table. What has no value is an empty cell, and what is suppressed is its sign.
pub(super) fn csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let head = table.columns.iter().map(|column| column.name());
    let mut lines: Vec<Vec<String>> = vec![head.collect()];
    lines.extend(table.rows.iter().map(|row| {
        let cells = row.iter().zip(&table.columns);
        cells
            .map(|(cell, column)| written(cell, column.datatype))
            .collect()
    }));
    for line in lines {
        // Writing to memory does not fail, and every row has a cell for each column.
        if writer.write_record(&line).is_err() {
            break;
        }
    }
    writer.into_inner().unwrap_or_default()
}

fn written(cell: &Cell, datatype: Datatype) -> String {
    match cell {
        Cell::Text(text) if datatype == Datatype::Text => chart::without_formula(text),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        // Readers of a single file must be able to tell what is hidden from what nobody knows.
        Cell::Missing(Symbol::Suppressed) => Symbol::Suppressed.sign().to_owned(),
        Cell::Missing(_) => String::new(),
    }
}
