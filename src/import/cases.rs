//! The rows of a table: one case each, one judgement for each question.

use std::collections::BTreeMap;

use super::Imported;
use super::grid::{Cell, Row};
use super::heads::Column;
use super::mapping::{Judgement, Meaning};
use super::report::{Report, shown};
use crate::diagnostic::{Code, suggest};

/// The longest case reference, in characters.
const LONGEST_REFERENCE: usize = 100;

/// A case and its judgements, by the place of the question in the list.
pub(super) struct Case {
    reference: String,
    judgements: BTreeMap<usize, Judgement>,
}

/// Reads the rows. Whatever is wrong in any of them is reported.
pub(super) fn read(
    rows: &[Row],
    columns: &[Column],
    meaning: &Meaning,
    report: &mut Report<'_>,
) -> Vec<Case> {
    let mut reader = Reader {
        columns,
        meaning,
        report,
        first_rows: BTreeMap::new(),
    };
    let cases: Vec<Case> = rows.iter().map(|row| reader.row(row)).collect();
    if cases.is_empty() {
        report.empty();
    }
    cases
}

struct Reader<'r, 'a> {
    columns: &'r [Column],
    meaning: &'r Meaning,
    report: &'r mut Report<'a>,
    /// The row in which each case was first met.
    first_rows: BTreeMap<String, usize>,
}

impl Reader<'_, '_> {
    fn row(&mut self, row: &Row) -> Case {
        let mut case = Case {
            reference: String::new(),
            judgements: BTreeMap::new(),
        };
        let blank = Cell::Text(String::new());
        // The cells of a row of the wrong length may belong to any column.
        let fits = self.report.fits(row, self.columns.len());
        let width = self.columns.len().max(row.cells.len());
        for number in 0..width {
            let cell = row.cells.get(number).unwrap_or(&blank);
            match self.columns.get(number).unwrap_or(&Column::Headless) {
                Column::Case => case.reference = self.reference(row, number, cell),
                Column::Question(question) if fits => {
                    if let Some(judgement) = self.judgement(row, number, cell) {
                        case.judgements.insert(*question, judgement);
                    }
                }
                Column::Headless if fits && !cell.is_blank() => {
                    let message = "something stands here, and the column has no head";
                    let help = "remove it, or give the column a head";
                    self.report
                        .add(Code::BadImportRow, row, Some(number), message, help);
                }
                Column::Question(_) | Column::Headless | Column::Ignored => {}
            }
        }
        case
    }

    fn reference(&mut self, row: &Row, column: usize, cell: &Cell) -> String {
        let (message, help) = match cell {
            Cell::Unreadable(what) => (
                format!("the case reference is {what}"),
                "write the reference as text",
            ),
            Cell::Text(text) if text.is_empty() => (
                "the row has no case reference".to_owned(),
                "give the case its reference, or remove the row",
            ),
            Cell::Text(text) => match self.complaint(text, row.number) {
                None => return text.clone(),
                Some(complaint) => complaint,
            },
        };
        self.report
            .add(Code::BadImportRow, row, Some(column), &message, help);
        String::new()
    }

    /// What is wrong with a case reference, and what to do.
    fn complaint(&mut self, text: &str, row: usize) -> Option<(String, &'static str)> {
        if text.starts_with(['=', '+', '-', '@']) {
            return Some((
                format!(
                    "the case reference {} begins like a formula, which a spreadsheet program would run",
                    shown(text)
                ),
                "let it begin with a letter or a digit",
            ));
        }
        if text.chars().any(char::is_control) || text.chars().count() > LONGEST_REFERENCE {
            return Some((
                format!("the case reference {} is none", shown(text)),
                "give the case a reference of at most a hundred characters, without control characters",
            ));
        }
        let first = *self.first_rows.entry(text.to_owned()).or_insert(row);
        (first != row).then(|| {
            (
                format!("the case {} is in row {first} already", shown(text)),
                "give each case one row",
            )
        })
    }

    fn judgement(&mut self, row: &Row, column: usize, cell: &Cell) -> Option<Judgement> {
        let answers = &self.meaning.answers;
        let (message, help) = match cell {
            Cell::Text(text) => match answers.get(text) {
                Some(judgement) => return Some(*judgement),
                None => {
                    let known = answers.keys().map(String::as_str);
                    let known = known.filter(|answer| !answer.is_empty());
                    let message = if text.is_empty() {
                        "there is no answer".to_owned()
                    } else {
                        format!("the answer {} stands for no judgement", shown(text))
                    };
                    let otherwise = "give it a meaning under `answers` in the mapping";
                    let help = if self.report.wants_advice(text) {
                        suggest(text, known, otherwise)
                    } else {
                        otherwise.to_owned()
                    };
                    (message, help)
                }
            },
            Cell::Unreadable(what) => (
                format!("the answer is {what}"),
                "put an answer there".to_owned(),
            ),
        };
        self.report
            .add(Code::BadImportAnswer, row, Some(column), &message, &help);
        None
    }
}

/// The text of `judgements.csv`, with the counts that people compare with the table they exported.
pub(super) fn written(cases: &[Case], questions: &[&str]) -> Imported {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = std::iter::once("case").chain(questions.iter().copied());
    // Writing to memory does not fail, and every row has a cell for each question.
    let _ = writer.write_record(head);
    for case in cases {
        let letters = case.judgements.values().map(|judgement| judgement.letter());
        let _ = writer.write_record(std::iter::once(case.reference.as_str()).chain(letters));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    let count = |wanted| {
        let judgements = cases.iter().flat_map(|case| case.judgements.values());
        judgements.filter(|judgement| **judgement == wanted).count()
    };
    Imported {
        text: String::from_utf8(bytes).unwrap_or_default(),
        cases: cases.len(),
        questions: questions.len(),
        sufficient: count(Judgement::Sufficient),
        not_sufficient: count(Judgement::NotSufficient),
        not_applicable: count(Judgement::NotApplicable),
    }
}
