//! A table that another program has made, turned into the text of a content file.
//!
//! In: the bytes of a CSV file or a spreadsheet, what its heads and answers mean, and the ids of the questions. Out: the text of
//! `judgements.csv`, or every problem of the table. It must not know where a file is, nor of a framework more than its questions.
//!
//! `delimited`, `xlsx` and `ods` each read one kind of file into a `Grid`, so that everything after them is the same for all:
//! `heads` finds the columns, `cases` reads the rows. `mapping` settles beforehand what is to be found.

mod archive;
mod cases;
mod delimited;
mod grid;
mod heads;
mod mapping;
mod ods;
mod report;
mod xlsx;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::content::ImportMappingFile;
use crate::diagnostic::{Code, Diagnostic};
use grid::{Grid, Refusal};
use report::Report;

/// The largest file that is read, as large as a table of judgements may be.
pub const LARGEST_FILE: usize = 8 << 20;

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Comma-separated values in UTF-8.
    Csv,
    /// A workbook of Excel, with or without macros, which are not looked at.
    Xlsx,
    /// An OpenDocument spreadsheet.
    Ods,
}

impl Kind {
    /// The kind that the ending of a file's name tells.
    #[must_use]
    pub fn of(name: &str) -> Option<Kind> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_lowercase().as_str() {
            "csv" => Some(Kind::Csv),
            "xlsx" | "xlsm" => Some(Kind::Xlsx),
            "ods" => Some(Kind::Ods),
            _ => None,
        }
    }
}

/// A mapping and the file it was written in.
#[derive(Debug)]
pub struct Mapping {
    /// The path of the file, as problems name it.
    pub path: Arc<str>,
    /// What is written there.
    pub file: ImportMappingFile,
}

/// What is to be imported.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The path of the file, as problems name it; its ending tells the kind of file.
    pub path: &'a Arc<str>,
    /// The file.
    pub bytes: &'a [u8],
    /// The sheet to read, which goes before the one that the mapping names.
    pub sheet: Option<&'a str>,
    /// What heads and answers mean. Without it, heads are ids and answers are those of `judgements.csv`.
    pub mapping: Option<&'a Mapping>,
    /// The ids of the questions, in the order in which their columns are written.
    pub questions: &'a [&'a str],
}

/// A table of judgements, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The text of `judgements.csv`.
    pub text: String,
    /// How many cases it has.
    pub cases: usize,
    /// How many questions it has.
    pub questions: usize,
    /// How many judgements are sufficient.
    pub sufficient: usize,
    /// How many judgements are not.
    pub not_sufficient: usize,
    /// To how many cases and questions no judgement applies.
    pub not_applicable: usize,
}

/// Reads the judgements of single cases.
///
/// # Errors
/// Every problem of the mapping, or else of the table, in the order in which they stand there.
pub fn judgements(source: &Source<'_>) -> Result<Imported, Vec<Diagnostic>> {
    let meaning = mapping::resolve(source.mapping, source.questions)?;
    let refuse = |refusal: Refusal| vec![refusal.at(source.path)];
    let grid = read(source, meaning.sheet.as_deref()).map_err(refuse)?;
    let (head, rows) = grid.split(meaning.head_row).map_err(refuse)?;
    let mut report = Report::new(source.path, &grid, head);
    let columns = heads::columns(head, &meaning, source.questions, &mut report);
    let cases = cases::read(rows, &columns, &meaning, &mut report);
    report.finish()?;
    Ok(cases::written(&cases, source.questions))
}

fn read<'a>(source: &Source<'a>, mapped_sheet: Option<&str>) -> Result<Grid<'a>, Refusal> {
    if source.bytes.len() > LARGEST_FILE {
        return Err(Refusal::new(
            Code::TooLarge,
            format!("the file is larger than {LARGEST_FILE} bytes"),
            "export the table alone, without pictures and without other sheets",
        ));
    }
    let sheet = source.sheet.or(mapped_sheet);
    match Kind::of(source.path) {
        Some(Kind::Csv) if source.sheet.is_some() => Err(Refusal::new(
            Code::BadImport,
            "a CSV file has no sheets",
            "leave out --sheet, or give the workbook itself",
        )),
        Some(Kind::Csv) => delimited::read(source.bytes),
        Some(Kind::Xlsx) => xlsx::read(source.bytes, sheet),
        Some(Kind::Ods) => ods::read(source.bytes, sheet),
        None => Err(Refusal::new(
            Code::BadImport,
            "the name of the file does not tell what kind of table it is",
            "save the table as `.csv`, `.xlsx` or `.ods`",
        )),
    }
}
