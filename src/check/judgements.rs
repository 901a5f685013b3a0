//! `judgements.csv`: case by question, summed at once. The judgements of single cases go no further than this file.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::load::SourceTree;
use crate::model::{Framework, Id, Judgements, Question, Tally};

/// After so many problems a table is broken as a whole, and more of them help nobody.
const MOST_PROBLEMS: usize = 100;

/// What the judgements of an inspection answer.
pub(super) struct Asked<'a> {
    pub framework: &'a Framework,
    /// The kind of service that was inspected.
    pub service: Option<&'a Id>,
    /// How many cases were examined.
    pub cases: Option<u32>,
    /// Whether the list of questions has no problem.
    pub are_whole: bool,
}

/// Reads the judgements of an inspection. `None` where there are none, or none that can be understood.
pub(super) fn read(
    tree: &SourceTree,
    folder: &str,
    asked: &Asked<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Judgements> {
    let framework = asked.framework;
    let path = format!("{folder}/judgements.csv");
    let (path, text) = tree.file(&path)?;
    let questions: &[Question] = match &framework.questions {
        Some(questions) => &questions.list,
        // A list of questions that cannot be read has been reported; the table is not wrong as well.
        None if tree
            .text(&format!("{}/questions.yaml", framework.path))
            .is_some() =>
        {
            return None;
        }
        None => &[],
    };
    // A list with a problem may lack the very questions that the table has.
    if !asked.are_whole {
        return None;
    }
    let mut table = Table {
        text,
        notes: Notes {
            path: Arc::clone(path),
            problems,
        },
        found: 0,
        columns: Vec::new(),
        cases: BTreeSet::new(),
    };
    table.read(questions, &applicable(asked))?;
    table.compare_with(asked.cases);
    Some(Judgements {
        by_question: table.columns.into_iter().flatten().collect(),
        location: Location::file(path),
    })
}

/// The questions that apply to the kind of service: each needs a column.
fn applicable<'a>(asked: &Asked<'a>) -> BTreeSet<&'a Id> {
    let items = asked.framework.lowest_items(asked.service);
    let items: BTreeSet<&Id> = items.into_iter().map(|item| &item.id).collect();
    let list = asked
        .framework
        .questions
        .iter()
        .flat_map(|asked| &asked.list);
    list.filter(|question| items.contains(&question.item))
        .map(|question| &question.id)
        .collect()
}

struct Table<'a> {
    text: &'a str,
    notes: Notes<'a>,
    /// How many problems were found in this table.
    found: usize,
    /// The question of each column after the first; `None` for one that was reported.
    columns: Vec<Option<(Id, Tally)>>,
    cases: BTreeSet<String>,
}

impl Table<'_> {
    fn report(&mut self, code: Code, span: &Range<usize>, message: impl Into<String>, help: &str) {
        self.found += 1;
        if self.found <= MOST_PROBLEMS {
            self.notes.report(code, span, message, help);
        }
    }

    fn read(&mut self, questions: &[Question], applicable: &BTreeSet<&Id>) -> Option<()> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        // One record for all rows: a large archive has millions of cells.
        let mut record = csv::ByteRecord::new();
        if !matches!(reader.read_byte_record(&mut record), Ok(true)) || record.len() < 2 {
            let help = "let the first line be `case` and the ids of the questions, with commas between them";
            self.report(
                Code::BadJudgement,
                &(0..0),
                "the table has no columns",
                help,
            );
            return None;
        }
        self.head(&record, questions, applicable);
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => self.row(&record),
                Ok(false) => break,
                Err(error) => {
                    let message = format!("the table cannot be read any further: {error}");
                    let help = "save it as comma-separated values in UTF-8";
                    self.report(Code::BadJudgement, &(0..0), message, help);
                    break;
                }
            }
        }
        Some(())
    }

    fn head(
        &mut self,
        record: &csv::ByteRecord,
        questions: &[Question],
        applicable: &BTreeSet<&Id>,
    ) {
        let line = line(self.text, record);
        if record.get(0).map(text_of).as_deref() != Some("case") {
            let help = "let the first line be `case` and the ids of the questions";
            let cell = cell(self.text, &line, 0);
            self.report(
                Code::BadJudgement,
                &cell,
                "the first column is not headed `case`",
                help,
            );
        }
        let mut seen = BTreeSet::new();
        for (number, name) in record.iter().map(text_of).enumerate().skip(1) {
            // Most tables have the order of the list.
            let expected = questions.get(number - 1);
            let question = expected
                .filter(|question| question.id.as_str() == name.as_ref())
                .or_else(|| {
                    let mut all = questions.iter();
                    all.find(|question| question.id.as_str() == name.as_ref())
                });
            if question.is_none() {
                let span = cell(self.text, &line, number);
                let known = questions.iter().map(|question| question.id.as_str());
                let help = suggest(&name, known, "use the ids of questions.yaml");
                self.report(
                    Code::UnknownId,
                    &span,
                    format!("there is no question `{name}`"),
                    &help,
                );
            }
            if !seen.insert(name.to_string()) {
                let message = format!("the question `{name}` has a column already");
                let span = cell(self.text, &line, number);
                self.report(
                    Code::DuplicateId,
                    &span,
                    message,
                    "give each question one column",
                );
            }
            self.columns
                .push(question.map(|question| (question.id.clone(), Tally::default())));
        }
        for question in questions
            .iter()
            .filter(|question| !seen.contains(question.id.as_str()))
            .filter(|question| applicable.contains(&question.id))
        {
            let message = format!("the question `{}` has no column", question.id);
            let help = "add it, with `-` for every case if it applied to none";
            self.report(Code::MissingKey, &line, message, help);
        }
    }

    fn row(&mut self, record: &csv::ByteRecord) {
        let case = record.get(0).map(text_of).unwrap_or_default();
        if !self.cases.insert(case.to_string()) {
            let message = format!("the case `{case}` has a row already");
            self.report(
                Code::DuplicateId,
                &cell(self.text, &line(self.text, record), 0),
                message,
                "give each case one row",
            );
        }
        if record.len() != self.columns.len() + 1 {
            let line = line(self.text, record);
            let wanted = self.columns.len() + 1;
            let message = format!(
                "the row has {} cells and the head has {wanted}",
                record.len()
            );
            self.report(
                Code::BadJudgement,
                &line,
                message,
                "give each question one cell",
            );
            return;
        }
        let mut unknown = Vec::new();
        for (number, (judgement, column)) in
            record.iter().skip(1).zip(&mut self.columns).enumerate()
        {
            let tally = column.as_mut().map(|(_, tally)| tally);
            // Hardly any cell has white space around it.
            let judgement = match judgement {
                [_] => judgement,
                other => other.trim_ascii(),
            };
            match (judgement, tally) {
                (b"S", Some(tally)) => {
                    tally.sufficient += 1;
                    tally.applicable += 1;
                }
                (b"N", Some(tally)) => tally.applicable += 1,
                (b"S" | b"N" | b"-", _) => {}
                (other, _) => unknown.push((number + 1, text_of(other).into_owned())),
            }
        }
        for (number, judgement) in unknown {
            let line = line(self.text, record);
            let message = format!("case `{case}` has `{judgement}` here, which is no judgement");
            self.report(
                Code::BadJudgement,
                &cell(self.text, &line, number),
                message,
                "write `S`, `N` or `-`",
            );
        }
    }

    fn compare_with(&mut self, examined: Option<u32>) {
        let found = self.cases.len();
        if let Some(examined) = examined
            && u64::from(examined) != found as u64
        {
            let message =
                format!("there are judgements on {found} cases, and {examined} were examined");
            let help = "compare the table with `cases` in inspection.yaml";
            self.report(Code::Contradiction, &(0..0), message, help);
        }
        if self.found > MOST_PROBLEMS {
            let message = format!("the table has {} more problems", self.found - MOST_PROBLEMS);
            self.notes.report(
                Code::BadJudgement,
                &(0..0),
                message,
                "mend those above first",
            );
        }
    }
}

/// A cell without the white space around it. The file is UTF-8, so nothing is lost.
fn text_of(cell: &[u8]) -> Cow<'_, str> {
    match String::from_utf8_lossy(cell) {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// The line of a record.
fn line(text: &str, record: &csv::ByteRecord) -> Range<usize> {
    let start = record
        .position()
        .and_then(|position| usize::try_from(position.byte()).ok())
        .unwrap_or_default()
        .min(text.len());
    let rest = text.get(start..).unwrap_or_default();
    // The reader reports where it began to look, which may be the end of the line before.
    let line = rest.trim_start_matches(['\r', '\n']);
    let skipped = rest.len() - line.len();
    start + skipped..start + skipped + line.lines().next().unwrap_or_default().len()
}

/// A cell of a line, counted from 0. In a line with quotes, which no table of judgements needs, the whole line.
fn cell(text: &str, line: &Range<usize>, number: usize) -> Range<usize> {
    let content = text.get(line.clone()).unwrap_or_default();
    if content.contains('"') {
        return line.clone();
    }
    let mut start = line.start;
    for (at, cell) in content.split(',').enumerate() {
        if at == number {
            return start..start + cell.len();
        }
        start += cell.len() + 1;
    }
    line.clone()
}
