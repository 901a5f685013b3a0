//! CSV files. Places in them are bytes, so that problems can show the line.

use std::ops::Range;

use super::grid::{Cell, Grid, Refusal, Row, check_size};
use crate::diagnostic::Code;

/// Reads a CSV file, skipping the byte order mark that spreadsheet programs put before it.
pub(super) fn read(bytes: &[u8]) -> Result<Grid<'_>, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        Refusal::new(
            Code::NotText,
            format!(
                "the file is not UTF-8 text from byte {} on",
                error.valid_up_to()
            ),
            "save it as `CSV UTF-8`, or give the workbook itself",
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rows = rows(text)?;
    report_other_separator(&rows)?;
    Ok(Grid {
        sheet: None,
        text: Some(text),
        rows,
    })
}

/// Spreadsheet programs of some countries write semicolons, and then every row is one cell.
fn report_other_separator(rows: &[Row]) -> Result<(), Refusal> {
    for (separator, name) in [(';', "semicolons"), ('\t', "tabs")] {
        let is_one_cell_of_several = |row: &Row| match row.cells.as_slice() {
            [Cell::Text(text)] => text.contains(separator),
            _ => false,
        };
        if !rows.is_empty() && rows.iter().all(is_one_cell_of_several) {
            return Err(Refusal::new(
                Code::BadImport,
                format!("the cells of the file have {name} between them, and no commas"),
                "save it as `CSV UTF-8` with commas, or give the workbook itself",
            ));
        }
    }
    Ok(())
}

fn rows(text: &str) -> Result<Vec<Row>, Refusal> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut number = 1;
    let mut counted = 0;
    for record in reader.records() {
        let record = record.map_err(|error| {
            Refusal::new(
                Code::BadImport,
                format!("the file cannot be read as comma-separated values: {error}"),
                "save it as `CSV UTF-8`",
            )
        })?;
        let start = start(text, &record);
        number += line_ends(text.get(counted..start).unwrap_or_default());
        counted = start;
        let cells: Vec<Cell> = record.iter().map(Cell::text).collect();
        if cells.iter().all(Cell::is_blank) {
            continue;
        }
        check_size(number - 1, cells.len().saturating_sub(1))?;
        rows.push(Row {
            number,
            start,
            cells,
        });
    }
    Ok(rows)
}

/// Where a record begins. The reader says where it began to look, which may be before blank lines.
fn start(text: &str, record: &csv::StringRecord) -> usize {
    let looked = record
        .position()
        .and_then(|position| usize::try_from(position.byte()).ok())
        .unwrap_or_default()
        .min(text.len());
    let rest = text.get(looked..).unwrap_or_default();
    looked + rest.len() - rest.trim_start_matches(['\r', '\n']).len()
}

/// How many lines end in a text, in whichever of the three ways.
fn line_ends(text: &str) -> usize {
    let feeds = text.matches('\n').count();
    feeds + text.matches('\r').count() - text.matches("\r\n").count()
}

/// The bytes of a cell of the record that begins at `start`, or of the record's first line.
pub(super) fn span(text: &str, start: usize, column: Option<usize>) -> Range<usize> {
    let record = text.get(start..).unwrap_or_default();
    let line = record.split(['\r', '\n']).next().unwrap_or_default();
    let whole = start..start + line.len();
    let Some(wanted) = column else {
        return whole;
    };
    let (mut number, mut begin, mut quoted) = (0, 0, false);
    // The end of the file ends the last cell as a line end would.
    let ends = record.char_indices().chain([(record.len(), '\n')]);
    for (at, character) in ends {
        match character {
            // A doubled quote closes and opens again at once, which comes to the same.
            '"' if record.as_bytes().get(begin) == Some(&b'"') => quoted = !quoted,
            ',' | '\r' | '\n' if !quoted => {
                if number == wanted {
                    return start + begin..start + at;
                }
                if character != ',' {
                    break;
                }
                number += 1;
                begin = at + 1;
            }
            _ => {}
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_as_an_editor_counts_lines() {
        for text in [
            "\u{feff}case,a\n\n,\nx,\"two\nlines\"\ny,z\n",
            "case,a\r\n\r\n,\r\nx,\"two\r\nlines\"\r\ny,z",
            "case,a\r\r,\rx,\"two\rlines\"\ry,z",
        ] {
            let grid = read(text.as_bytes()).unwrap();
            let numbers: Vec<usize> = grid.rows.iter().map(|row| row.number).collect();
            assert_eq!(numbers, [1, 4, 6], "{text:?}");
            assert_eq!(grid.rows[1].cells[1], Cell::Text("two lines".to_owned()));
        }
    }

    #[test]
    fn cells_are_found_behind_quotes_commas_and_line_ends() {
        let text = "a,\"b, \"\"c\"\"\",5\"\" pipe,\"\",\"d\ne\",f\r\ng,h";
        let grid = read(text.as_bytes()).unwrap();
        let cell = |row: usize, column| &text[grid.span(&grid.rows[row], Some(column))];
        let cells: Vec<&str> = (0..6).map(|column| cell(0, column)).collect();
        assert_eq!(
            cells,
            [
                "a",
                "\"b, \"\"c\"\"\"",
                "5\"\" pipe",
                "\"\"",
                "\"d\ne\"",
                "f"
            ]
        );
        assert_eq!((cell(1, 0), cell(1, 1)), ("g", "h"));
        assert_eq!(
            cell(1, 2),
            "g,h",
            "a cell that is not there is the whole line"
        );
    }

    #[test]
    fn other_encodings_are_refused() {
        let refusal = read(b"case,p1\nM\xfbr,S\n").unwrap_err();
        let problem = refusal.at(&"cases.csv".into());
        assert_eq!(problem.code, Code::NotText);
        assert!(problem.message.contains("byte 9"), "{}", problem.message);
    }
}
