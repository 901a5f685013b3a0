//! `judgements.csv`: case by question, summed at once. The judgements of single cases go no further than this file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic, suggest};
use crate::load::SourceTree;
use crate::model::{Framework, Id, Judgements, Tally};

pub(super) fn read(
    tree: &SourceTree,
    folder: &str,
    framework: &Framework,
    examined: Option<u32>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Judgements> {
    let path = format!("{folder}/judgements.csv");
    let (path, text) = tree.file(&path)?;
    let notes = Notes {
        path: Arc::clone(path),
        problems,
    };
    let mut table = Table {
        notes,
        columns: Vec::new(),
        cases: BTreeSet::new(),
    };
    let judgements = table.read(text, framework);
    if let Some(examined) = examined
        && table.cases.len() != examined as usize
    {
        let found = table.cases.len();
        table.notes.report(
            Code::Contradiction,
            &(0..0),
            format!("there are judgements on {found} cases, and {examined} were examined"),
            "compare the table with `cases` in inspection.yaml",
        );
    }
    Some(judgements)
}

struct Table<'a> {
    notes: Notes<'a>,
    /// The question of each column after the first; `None` for one that was reported.
    columns: Vec<Option<(Id, Tally)>>,
    cases: BTreeSet<String>,
}

impl Table<'_> {
    fn read(&mut self, text: &str, framework: &Framework) -> Judgements {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut record = csv::StringRecord::new();
        let mut first = true;
        loop {
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) if first => self.head(text, &record, framework),
                Ok(true) => self.row(text, &record),
                Err(error) => {
                    self.notes.report(
                        Code::BadJudgement,
                        &(0..0),
                        format!("the table cannot be read: {error}"),
                        "save it as comma-separated values in UTF-8",
                    );
                    break;
                }
            }
            first = false;
        }
        Judgements {
            by_question: self.columns.drain(..).flatten().collect(),
        }
    }

    fn head(&mut self, text: &str, record: &csv::StringRecord, framework: &Framework) {
        let span = line_span(text, record);
        if record.get(0) != Some("case") {
            self.notes.report(
                Code::BadJudgement,
                &span,
                "the first column is not headed `case`",
                "let the first line be `case` and the ids of the questions",
            );
        }
        let known: Vec<&Id> = framework
            .questions
            .iter()
            .flat_map(|questions| &questions.list)
            .map(|question| &question.id)
            .collect();
        let mut seen = BTreeMap::new();
        for name in record.iter().skip(1) {
            let id = known
                .iter()
                .find(|id| id.as_str() == name)
                .map(|id| (**id).clone());
            if id.is_none() {
                self.notes.report(
                    Code::UnknownId,
                    &span,
                    format!("there is no question `{name}`"),
                    suggest(
                        name,
                        known.iter().map(|id| id.as_str()),
                        "use the ids of questions.yaml",
                    ),
                );
            }
            if seen.insert(name.to_owned(), ()).is_some() {
                let location = self.notes.at(&span);
                self.notes.problems.push(Notes::duplicate(location, name));
            }
            self.columns.push(id.map(|id| (id, Tally::default())));
        }
        for id in known.iter().filter(|id| !seen.contains_key(id.as_str())) {
            self.notes.report(
                Code::MissingKey,
                &span,
                format!("the question `{id}` has no column"),
                "add it, with `-` for every case if it applied to none",
            );
        }
    }

    fn row(&mut self, text: &str, record: &csv::StringRecord) {
        let span = line_span(text, record);
        let case = record.get(0).unwrap_or_default();
        if !self.cases.insert(case.to_owned()) {
            self.notes.report(
                Code::DuplicateId,
                &span,
                format!("the case `{case}` has a row already"),
                "give each case one row",
            );
        }
        if record.len() != self.columns.len() + 1 {
            self.notes.report(
                Code::BadJudgement,
                &span,
                format!(
                    "the row has {} cells and the head has {}",
                    record.len(),
                    self.columns.len() + 1
                ),
                "give each question one cell",
            );
            return;
        }
        for (number, (cell, column)) in record.iter().skip(1).zip(&mut self.columns).enumerate() {
            let tally = column.as_mut().map(|(_, tally)| tally);
            match (cell, tally) {
                ("S", Some(tally)) => {
                    tally.sufficient += 1;
                    tally.applicable += 1;
                }
                ("N", Some(tally)) => tally.applicable += 1,
                ("S" | "N" | "-", _) => {}
                (other, _) => {
                    self.notes.report(
                        Code::BadJudgement,
                        &span,
                        format!(
                            "cell {} of case `{case}` holds `{other}`, which is no judgement",
                            number + 2
                        ),
                        "write `S`, `N` or `-`",
                    );
                }
            }
        }
    }
}

/// The line of a record.
fn line_span(text: &str, record: &csv::StringRecord) -> std::ops::Range<usize> {
    let start = record
        .position()
        .and_then(|position| usize::try_from(position.byte()).ok())
        .unwrap_or_default()
        .min(text.len());
    let rest = text.get(start..).unwrap_or_default();
    // The reader reports where it began to look, which may be the end of the line before.
    let skipped = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    let line = rest
        .trim_start_matches(['\r', '\n'])
        .lines()
        .next()
        .unwrap_or_default();
    start + skipped..start + skipped + line.len()
}
