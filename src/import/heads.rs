//! What each column of a table is for, as its head says.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Cell, Row, letters};
use super::mapping::Meaning;
use super::report::{Report, shown};
use crate::diagnostic::{Code, nearest};

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The references of the cases.
    Case,
    /// The answers to a question, by its place in the list.
    Question(usize),
    /// Nothing: the mapping says so, or a problem was reported.
    Ignored,
    /// It has no head, and so nothing may stand in it.
    Headless,
}

/// Finds the columns. Those that are missing, unknown or there twice are reported.
pub(super) fn columns(
    head: &Row,
    meaning: &Meaning,
    questions: &[&str],
    report: &mut Report<'_>,
) -> Vec<Column> {
    let mut uses = BTreeMap::from([(meaning.case.as_str(), Column::Case)]);
    let by_head = meaning.heads.iter().map(String::as_str).zip(0..);
    uses.extend(by_head.map(|(head, number)| (head, Column::Question(number))));
    let mut finder = Finder {
        head,
        meaning,
        uses,
        found: BTreeMap::new(),
        unknown: Vec::new(),
        report,
    };
    let cells = head.cells.iter().enumerate();
    let columns = cells
        .map(|(number, cell)| finder.column(number, cell))
        .collect();
    finder.report_unknown();
    finder.report_missing(questions);
    columns
}

struct Finder<'r, 'a> {
    head: &'r Row,
    meaning: &'r Meaning,
    /// What each head is for.
    uses: BTreeMap<&'r str, Column>,
    /// The column in which each of them was first met.
    found: BTreeMap<&'r str, usize>,
    /// The heads that are for nothing.
    unknown: Vec<(usize, &'r str)>,
    report: &'r mut Report<'a>,
}

impl<'r> Finder<'r, '_> {
    fn add(&mut self, column: Option<usize>, message: &str, help: &str) {
        self.report
            .add(Code::BadImportHead, self.head, column, message, help);
    }

    fn column(&mut self, number: usize, cell: &'r Cell) -> Column {
        let text = match cell {
            Cell::Unreadable(what) => {
                let message = format!("the head is {what}");
                self.add(Some(number), &message, "write the head as text");
                return Column::Ignored;
            }
            Cell::Text(text) if text.is_empty() => return Column::Headless,
            Cell::Text(text) if self.meaning.ignore.contains(text) => return Column::Ignored,
            Cell::Text(text) => text.as_str(),
        };
        let Some(column) = self.uses.get(text).copied() else {
            self.unknown.push((number, text));
            return Column::Ignored;
        };
        if let Some(first) = self.found.get(text) {
            let (text, first) = (shown(text), letters(*first));
            let message = format!("the head {text} stands over column {first} too");
            self.add(Some(number), &message, "remove one of the two columns");
            return Column::Ignored;
        }
        self.found.insert(text, number);
        column
    }

    /// The heads that should be there and are not.
    fn missing(&self) -> BTreeSet<&'r str> {
        let wanted = self.uses.keys().copied();
        wanted
            .filter(|head| !self.found.contains_key(head))
            .collect()
    }

    fn report_unknown(&mut self) {
        let missing = self.missing();
        for (number, text) in std::mem::take(&mut self.unknown) {
            let message = format!("nothing is known of the head {}", shown(text));
            let near = self
                .report
                .wants_advice(text)
                .then(|| nearest(text, missing.iter().copied()));
            let help = match near.flatten() {
                Some(near) => format!("did you mean {}?", shown(near)),
                None => "give it to a question under `questions` in the mapping, or name it under `ignore`"
                    .to_owned(),
            };
            self.add(Some(number), &message, &help);
        }
    }

    fn report_missing(&mut self, questions: &[&str]) {
        let missing = self.missing();
        let meaning = self.meaning;
        if missing.contains(meaning.case.as_str()) {
            let head = shown(&meaning.case);
            let message = format!("there is no column {head} with the case references");
            self.add(None, &message, "give its head as `case` in the mapping");
        }
        for (head, id) in meaning.heads.iter().zip(questions) {
            if missing.contains(head.as_str()) {
                let message = if head == id {
                    format!("the question `{id}` has no column")
                } else {
                    format!("the question `{id}` has no column {}", shown(head))
                };
                let help = "add the column, or give its head under `questions` in the mapping";
                self.add(None, &message, help);
            }
        }
    }
}
