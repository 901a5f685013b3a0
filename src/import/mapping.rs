//! What is to be found in a table: the heads of the columns, and the judgement that each answer stands for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::Mapping;
use super::grid::plain;
use crate::content::AnswersEntry;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::yaml::Spanned;

/// A judgement of one question on one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judgement {
    Sufficient,
    NotSufficient,
    NotApplicable,
}

impl Judgement {
    const ALL: [Judgement; 3] = [
        Judgement::Sufficient,
        Judgement::NotSufficient,
        Judgement::NotApplicable,
    ];

    /// How `judgements.csv` writes it.
    pub(super) const fn letter(self) -> &'static str {
        match self {
            Judgement::Sufficient => "S",
            Judgement::NotSufficient => "N",
            Judgement::NotApplicable => "-",
        }
    }
}

/// A mapping that makes sense. Its texts have single spaces for all white space, as cells have.
#[derive(Debug)]
pub(super) struct Meaning {
    /// The head of the column with the case references.
    pub case: String,
    /// The head of each question's column, in the order of the questions.
    pub heads: Vec<String>,
    pub answers: BTreeMap<String, Judgement>,
    pub ignore: BTreeSet<String>,
    pub head_row: usize,
    pub sheet: Option<String>,
}

/// Fills up what a mapping leaves out, and finds what contradicts itself in it.
pub(super) fn resolve(
    mapping: Option<&Mapping>,
    questions: &[&str],
) -> Result<Meaning, Vec<Diagnostic>> {
    let mut resolver = Resolver {
        mapping,
        claims: BTreeMap::new(),
        problems: Vec::new(),
    };
    let file = mapping.map(|mapping| &mapping.file);
    let case = resolver.case();
    let heads = resolver.questions(questions);
    let ignore = resolver.ignore();
    let head_row = file.and_then(|file| file.head_row.as_ref());
    if let Some(row) = head_row.filter(|row| row.given() == Some(&0)) {
        resolver.report(
            Code::OutOfRange,
            &row.span,
            "there is no row 0".to_owned(),
            "count rows from 1",
        );
    }
    let meaning = Meaning {
        case,
        heads,
        answers: resolver.answers(file.and_then(|file| file.answers.as_ref())),
        ignore,
        head_row: head_row.map_or(1, |row| row.value as usize),
        sheet: file
            .and_then(|file| file.sheet.as_ref())
            .map(|sheet| sheet.value.clone()),
    };
    if resolver.problems.is_empty() {
        Ok(meaning)
    } else {
        Err(resolver.problems)
    }
}

struct Resolver<'a> {
    mapping: Option<&'a Mapping>,
    /// What each head is for, and where the mapping says so.
    claims: BTreeMap<String, (String, Range<usize>)>,
    problems: Vec<Diagnostic>,
}

impl Resolver<'_> {
    fn report(&mut self, code: Code, span: &Range<usize>, message: String, help: &str) {
        let nowhere: Arc<str> = Arc::from("");
        let path = self.mapping.map_or(&nowhere, |mapping| &mapping.path);
        let location = Location::new(path, span.clone());
        self.problems
            .push(Diagnostic::new(code, location, message, help));
    }

    /// Gives a head its use, if it has none yet.
    fn claim(&mut self, head: &str, used: &str, span: &Range<usize>) -> String {
        let head = plain(head);
        if head.is_empty() {
            let message = format!("the head of {used} is empty");
            self.report(
                Code::EmptyText,
                span,
                message,
                "write the head as the table has it",
            );
            return head;
        }
        if let Some((other, first)) = self.claims.get(&head) {
            let message = format!("`{head}` would be the head of {other} and of {used}");
            // A head that nobody wrote is reported where the other one is written.
            let span = if span.is_empty() {
                first.clone()
            } else {
                span.clone()
            };
            let help = "give each column one use, and each question that is headed otherwise its head under `questions`";
            self.report(Code::BadImportMapping, &span, message, help);
        } else {
            self.claims
                .insert(head.clone(), (used.to_owned(), span.clone()));
        }
        head
    }

    fn case(&mut self) -> String {
        let used = "the case references";
        match self.mapping.and_then(|mapping| mapping.file.case.as_ref()) {
            Some(head) => self.claim(&head.value, used, &head.span),
            None => self.claim("case", used, &(0..0)),
        }
    }

    fn questions(&mut self, questions: &[&str]) -> Vec<String> {
        let mut given = BTreeMap::new();
        let entries = self
            .mapping
            .map(|mapping| mapping.file.questions.0.as_slice())
            .unwrap_or_default();
        for (id, head) in entries {
            if questions.contains(&id.value.as_str()) {
                let used = format!("the question `{}`", id.value);
                given.insert(
                    id.value.as_str(),
                    self.claim(&head.value, &used, &head.span),
                );
            } else {
                let message = format!("there is no question `{}`", id.value);
                let known = questions.iter().copied();
                let help = suggest(&id.value, known, "use the ids of questions.yaml");
                self.report(Code::UnknownId, &id.span, message, &help);
            }
        }
        questions
            .iter()
            .map(|id| {
                given.remove(id).unwrap_or_else(|| {
                    let used = format!("the question `{id}`, which is given none of its own");
                    self.claim(id, &used, &(0..0))
                })
            })
            .collect()
    }

    fn ignore(&mut self) -> BTreeSet<String> {
        let heads = self
            .mapping
            .map(|mapping| mapping.file.ignore.as_slice())
            .unwrap_or_default();
        heads
            .iter()
            .map(|head| self.claim(&head.value, "a column that is ignored", &head.span))
            .collect()
    }

    fn answers(&mut self, entry: Option<&AnswersEntry>) -> BTreeMap<String, Judgement> {
        let mut answers = BTreeMap::new();
        // What is written goes first, so that a conflict is reported where somebody can mend it.
        let written = |judgement| entry.map_or(&[][..], |entry| words(entry, judgement));
        for judgement in Judgement::ALL {
            for word in written(judgement) {
                self.answer(&plain(&word.value), judgement, &word.span, &mut answers);
            }
        }
        for judgement in Judgement::ALL {
            if written(judgement).is_empty() {
                self.answer(judgement.letter(), judgement, &(0..0), &mut answers);
            }
        }
        answers
    }

    fn answer(
        &mut self,
        answer: &str,
        judgement: Judgement,
        span: &Range<usize>,
        answers: &mut BTreeMap<String, Judgement>,
    ) {
        let known = answers.insert(answer.to_owned(), judgement);
        if let Some(other) = known.filter(|other| *other != judgement) {
            let message = format!(
                "the answer `{answer}` would mean both `{}` and `{}`",
                other.letter(),
                judgement.letter()
            );
            let help = "let each answer mean one judgement; `S`, `N` and `-` keep their own meaning where a list is left out";
            self.report(Code::BadImportMapping, span, message, help);
        }
    }
}

fn words(entry: &AnswersEntry, judgement: Judgement) -> &[Spanned<String>] {
    match judgement {
        Judgement::Sufficient => &entry.sufficient,
        Judgement::NotSufficient => &entry.not_sufficient,
        Judgement::NotApplicable => &entry.not_applicable,
    }
}
