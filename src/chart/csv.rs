//! A table as a data file: bare numbers, an id in every row, heads in the language of the page.

use super::Table;

/// Writes a table as comma-separated values (RFC 4180, UTF-8).
#[must_use]
pub fn csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let head = table.columns.iter().map(|cell| cell.data.as_str());
    let mut lines = vec![line("id", head)];
    for row in &table.rows {
        lines.push(line(
            &row.id,
            row.cells.iter().map(|cell| cell.data.as_str()),
        ));
    }
    for line in lines {
        // Writing to memory does not fail, and every row has a cell for each column.
        if writer.write_record(&line).is_err() {
            break;
        }
    }
    writer.into_inner().unwrap_or_default()
}

fn line<'a>(first: &'a str, rest: impl Iterator<Item = &'a str>) -> Vec<String> {
    std::iter::once(first)
        .chain(rest)
        .map(without_formula)
        .collect()
}

/// Spreadsheets run cells that begin like a formula; an apostrophe makes them text. A number is no formula, whatever its sign. A text that has
/// such an apostrophe of its own gets another, so that taking one away always gives back what was written.
#[must_use]
pub fn without_formula(cell: &str) -> String {
    let is_number = cell.strip_prefix('-').is_some_and(|digits| {
        let is_digit = |c: char| c.is_ascii_digit() || c == '.';
        digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(is_digit)
    });
    let inside = cell.trim_start_matches('\'');
    if !is_number && inside.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column, Row};
    use super::*;

    #[test]
    fn cells_cannot_run_as_formulas() {
        let table = Table {
            caption: String::new(),
            columns: vec![Column::text("a", "=1+1")],
            rows: vec![Row::new("a", vec![Cell::text("@x, \"y\"")])],
            anchors: None,
        };
        let text = String::from_utf8(csv(&table)).unwrap();
        assert_eq!(text, "id,'=1+1\r\na,\"'@x, \"\"y\"\"\"\r\n");
    }
}
