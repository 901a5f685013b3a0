//! A table as rows of cells, however it was stored, and how much of one is read.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::delimited;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};

/// The most rows and columns: far more than any team of inspectors fills, and few enough for every `judgements.csv` that comes of
/// them to be read again.
pub(super) const MOST_ROWS: usize = 5_000;
pub(super) const MOST_COLUMNS: usize = 500;

/// The longest text of a cell, in bytes. A whole question fits. The notes of an inspector may not, but nobody reads their column.
const LONGEST_TEXT: usize = 2_000;

/// The most bytes of text in all cells. One text of a workbook may stand in any number of its cells.
const MOST_TEXT: usize = 32 << 20;

/// Why a file cannot be read as a table at all.
#[derive(Debug)]
pub(super) struct Refusal {
    code: Code,
    message: String,
    help: String,
}

impl Refusal {
    pub(super) fn new(code: Code, message: impl Into<String>, help: impl Into<String>) -> Self {
        Refusal {
            code,
            message: message.into(),
            help: help.into(),
        }
    }

    /// The refusal as a problem of a file.
    pub(super) fn at(self, path: &Arc<str>) -> Diagnostic {
        let (message, help) = (printable(&self.message), printable(&self.help));
        Diagnostic::new(self.code, Location::file(path), message, help)
    }
}

/// What a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Text, with single spaces for all white space.
    Text(String),
    /// Something that is no text, and what it is. Harmless in a column that nobody reads.
    Unreadable(String),
}

impl Cell {
    pub(super) fn text(text: &str) -> Cell {
        if text.len() > LONGEST_TEXT {
            return Cell::Unreadable(format!("a text of more than {LONGEST_TEXT} bytes"));
        }
        Cell::Text(plain(text))
    }

    /// A number as a cell without a format shows it: `1` and not `1.0`, to the fifteen digits that spreadsheets keep.
    pub(super) fn number(number: f64) -> Cell {
        if number.abs() >= 1e15 {
            return Cell::Unreadable("a number of more than fifteen digits".to_owned());
        }
        let kept: f64 = format!("{number:.14e}").parse().unwrap_or(number);
        // Without this a negative nought would show its sign.
        Cell::Text(format!("{}", kept + 0.0))
    }

    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Cell::Text(text) if text.is_empty())
    }

    const fn weight(&self) -> usize {
        match self {
            Cell::Text(text) | Cell::Unreadable(text) => text.len(),
        }
    }
}

/// Text with single spaces for all white space: line breaks inside a cell are for the eye.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text that a terminal takes for text. What stands in the table of a stranger could be anything.
pub(super) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() {
            printable.extend(character.escape_unicode());
        } else {
            printable.push(character);
        }
    }
    printable
}

/// A row that is not blank.
#[derive(Debug)]
pub(super) struct Row {
    /// Its number as people count: from one, blank rows too.
    pub number: usize,
    /// Where it begins in the text of a CSV file.
    pub start: usize,
    pub cells: Vec<Cell>,
}

/// A table.
#[derive(Debug)]
pub(super) struct Grid<'a> {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The text of a CSV file, whose rows have a length of their own.
    pub text: Option<&'a str>,
    pub rows: Vec<Row>,
}

impl Grid<'_> {
    /// The row with the heads, and those after it.
    pub(super) fn split(&self, head_row: usize) -> Result<(&Row, &[Row]), Refusal> {
        let at = self.rows.partition_point(|row| row.number < head_row);
        match self.rows.get(at..).and_then(<[Row]>::split_first) {
            Some((head, rows)) if head.number == head_row => Ok((head, rows)),
            _ => Err(Refusal::new(
                Code::BadImport,
                format!("row {head_row} is empty, and should hold the heads of the columns"),
                "look whether this is the right file and the right sheet, or give the row as `head_row` in the mapping",
            )),
        }
    }

    /// The bytes of a cell, or of the first line of a row. Only the text of a CSV file has any.
    pub(super) fn span(&self, row: &Row, column: Option<usize>) -> Range<usize> {
        self.text
            .map_or(0..0, |text| delimited::span(text, row.start, column))
    }
}

/// The cells of a sheet, put in as they are met.
#[derive(Debug, Default)]
pub(super) struct Filling {
    cells: BTreeMap<(usize, usize), Cell>,
    text: usize,
}

impl Filling {
    /// Puts in a cell; row and column count from nought. Refuses a sheet that goes too far.
    pub(super) fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Refusal> {
        if cell.is_blank() {
            return Ok(());
        }
        check_size(row, column)?;
        self.text += cell.weight();
        if self.text > MOST_TEXT {
            return Err(too_large(format!(
                "the sheet has more than {MOST_TEXT} bytes of text"
            )));
        }
        match self.cells.insert((row, column), cell) {
            None => Ok(()),
            Some(_) => Err(Refusal::new(
                Code::BadImport,
                format!("the cell {}{} is there twice", letters(column), row + 1),
                "open the file in a spreadsheet program and save it again",
            )),
        }
    }

    /// The rows that are not blank.
    pub(super) fn rows(self) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for ((row, column), cell) in self.cells {
            let number = row + 1;
            if rows.last().is_none_or(|last| last.number != number) {
                rows.push(Row {
                    number,
                    start: 0,
                    cells: Vec::new(),
                });
            }
            if let Some(last) = rows.last_mut() {
                last.cells.resize(column, Cell::Text(String::new()));
                last.cells.push(cell);
            }
        }
        rows
    }
}

/// Refuses a cell that is outside every honest table.
pub(super) fn check_size(row: usize, column: usize) -> Result<(), Refusal> {
    if row < MOST_ROWS && column < MOST_COLUMNS {
        return Ok(());
    }
    Err(too_large(format!(
        "there is something in the cell {}{}, and a table has at most {MOST_ROWS} rows and {MOST_COLUMNS} columns",
        letters(column),
        row.saturating_add(1)
    )))
}

fn too_large(message: String) -> Refusal {
    Refusal::new(
        Code::TooLarge,
        message,
        "remove what is no part of the table, or export the table alone",
    )
}

/// The sheet that is asked for, or the only one there is.
pub(super) fn choose<'n>(names: &'n [String], wanted: Option<&str>) -> Result<&'n str, Refusal> {
    let known = || names.iter().map(String::as_str);
    match (wanted, names) {
        (Some(wanted), _) => known().find(|name| *name == wanted).ok_or_else(|| {
            Refusal::new(
                Code::BadImport,
                format!("there is no sheet `{wanted}`"),
                suggest(
                    wanted,
                    known(),
                    "give the name of a sheet as its tab shows it",
                ),
            )
        }),
        (None, [only]) => Ok(only),
        (None, []) => Err(Refusal::new(
            Code::BadImport,
            "there is no sheet in the workbook",
            "export the table again",
        )),
        (None, _) => Err(Refusal::new(
            Code::BadImport,
            format!("the workbook has {} sheets", names.len()),
            format!(
                "name one with --sheet: {}",
                names.get(..20).unwrap_or(names).join(", ")
            ),
        )),
    }
}

/// The letters that spreadsheet programs give a column, which counts from nought here.
pub(super) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column.saturating_add(1);
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_that_people_see() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), expected);
        }
        assert!(letters(usize::MAX).starts_with('G'));
    }

    #[test]
    fn numbers_are_text_as_a_cell_shows_them() {
        for (number, expected) in [
            (1.0, "1"),
            (-0.0, "0"),
            (0.1 + 0.2, "0.3"),
            (1234.5, "1234.5"),
            (999_999_999_999_999.0, "999999999999999"),
        ] {
            assert_eq!(Cell::number(number), Cell::Text(expected.to_owned()));
        }
        for number in [1e15, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(matches!(Cell::number(number), Cell::Unreadable(_)));
        }
        assert_eq!(Cell::number(f64::NAN), Cell::Text("NaN".to_owned()));
    }

    #[test]
    fn the_only_sheet_need_not_be_named() {
        let names = ["Cases".to_owned(), "Notes".to_owned()];
        assert_eq!(choose(&names[..1], None).unwrap(), "Cases");
        assert_eq!(choose(&names, Some("Notes")).unwrap(), "Notes");
        let refusal = choose(&names, None).unwrap_err();
        assert_eq!(refusal.help, "name one with --sheet: Cases, Notes");
        let refusal = choose(&names, Some("Case")).unwrap_err();
        assert_eq!(refusal.help, "did you mean `Cases`?");
    }
}
