//! The problems of a table, with places as people find them: sheet, row, column, head.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::grid::{Cell, Grid, Row, letters, printable};
use crate::diagnostic::{Code, Diagnostic, Location};

/// After so many problems the rows of all others are listed instead: a table as wrong as that has one cause.
const MOST_PROBLEMS: usize = 150;

/// How much of a text is repeated in a message.
const LONGEST_SHOWN: usize = 60;

/// The longest text, in bytes, that is compared with what may have been meant.
const LONGEST_COMPARED: usize = 200;

/// The problems of a table.
pub(super) struct Report<'a> {
    path: &'a Arc<str>,
    grid: &'a Grid<'a>,
    head: &'a Row,
    problems: Vec<Diagnostic>,
    /// How many problems there are beyond the most, and in which rows.
    more: usize,
    more_rows: BTreeSet<usize>,
}

impl<'a> Report<'a> {
    pub(super) fn new(path: &'a Arc<str>, grid: &'a Grid<'a>, head: &'a Row) -> Self {
        Report {
            path,
            grid,
            head,
            problems: Vec::new(),
            more: 0,
            more_rows: BTreeSet::new(),
        }
    }

    /// Adds a problem of a row, or of one of its cells.
    pub(super) fn add(
        &mut self,
        code: Code,
        row: &Row,
        column: Option<usize>,
        message: &str,
        help: &str,
    ) {
        if self.problems.len() >= MOST_PROBLEMS {
            self.more += 1;
            self.more_rows.insert(row.number);
            return;
        }
        let location = Location::new(self.path, self.grid.span(row, column));
        let message = format!("{}: {}", self.place(row, column), printable(message));
        self.problems
            .push(Diagnostic::new(code, location, message, printable(help)));
    }

    /// Reports a table that has heads and nothing below them.
    pub(super) fn empty(&mut self) {
        let help = "look whether this is the right file, the right sheet and the right `head_row`";
        let message = "there is no case below the heads";
        self.add(Code::BadImport, self.head, None, message, help);
    }

    /// Whether a row is as long as the head, which only the rows of a CSV file can fail to be.
    pub(super) fn fits(&mut self, row: &Row, columns: usize) -> bool {
        let fits = self.grid.text.is_none() || row.cells.len() == columns;
        if !fits {
            let message = format!(
                "the row has {} cells and the head has {columns}",
                row.cells.len()
            );
            let help =
                "give each column one cell; a cell that holds a comma stands in quotation marks";
            self.add(Code::BadImportRow, row, None, &message, help);
        }
        fits
    }

    /// Where a problem is, such as "sheet `Cases`, row 5, column C (`1.1a Timely?`)".
    fn place(&self, row: &Row, column: Option<usize>) -> String {
        let mut place = String::new();
        if let Some(sheet) = &self.grid.sheet {
            place.push_str(&format!("sheet {}, ", shown(sheet)));
        }
        place.push_str(&format!("row {}", row.number));
        if let Some(column) = column {
            place.push_str(&format!(", column {}", letters(column)));
            if let Some(Cell::Text(head)) = self.head.cells.get(column)
                && !head.is_empty()
                && row.number != self.head.number
            {
                place.push_str(&format!(" ({})", shown(head)));
            }
        }
        place
    }

    /// Whether to look for what may have been meant. It takes its time with long texts, and nobody would read it after the most problems.
    pub(super) fn wants_advice(&self, text: &str) -> bool {
        self.problems.len() < MOST_PROBLEMS && text.len() <= LONGEST_COMPARED
    }

    /// All problems, if there are any.
    pub(super) fn finish(mut self) -> Result<(), Vec<Diagnostic>> {
        if self.more > 0 {
            let noun = if self.more_rows.len() == 1 {
                "row"
            } else {
                "rows"
            };
            self.problems.push(Diagnostic::new(
                Code::BadImport,
                Location::file(self.path),
                format!(
                    "the table has {} more problems, in {noun} {}",
                    self.more,
                    ranges(&self.more_rows)
                ),
                "mend those above first: they probably have the same cause",
            ));
        }
        if self.problems.is_empty() {
            Ok(())
        } else {
            Err(self.problems)
        }
    }
}

/// A text of the table in a message, cut where it would hide the message.
pub(super) fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!(
            "`{}…`",
            printable(text.get(..end).unwrap_or_default().trim_end())
        ),
        None => format!("`{}`", printable(text)),
    }
}

/// Numbers as people write many of them: "3, 7-9".
fn ranges(numbers: &BTreeSet<usize>) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let texts: Vec<String> = ranges
        .iter()
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}-{last}")
            }
        })
        .collect();
    texts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_rows_are_told_shortly() {
        let numbers = BTreeSet::from([3, 7, 8, 9, 11]);
        assert_eq!(ranges(&numbers), "3, 7-9, 11");
    }

    #[test]
    fn what_a_stranger_wrote_does_not_reach_the_terminal_as_it_is() {
        assert_eq!(shown("a\u{1b}[31m"), "`a\\u{1b}[31m`");
        assert_eq!(shown(&"x".repeat(100)), format!("`{}…`", "x".repeat(60)));
    }
}
