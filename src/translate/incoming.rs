//! New Welsh texts of what a translator sent, or every reason against them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::assembly::assembled;
use super::document::Document;
use super::memory::{Memory, Standing};
use super::unit::{Unit, is_unwritten};
use super::xliff::{Progress, Received, ReceivedFile, ReceivedUnit};
use crate::bind;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};

/// What becomes of a text whose English has changed since it was sent out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    /// The whole file is refused.
    Refuse,
    /// Its translation is taken and still counts as one of other English.
    Keep,
}

/// What is to be written.
#[derive(Debug)]
pub struct Incoming {
    /// The new Welsh files.
    pub files: Vec<NewFile>,
    /// What is remembered afterwards.
    pub memory: Memory,
    /// The keys of the texts whose Welsh is another than before.
    pub changed: Vec<String>,
}

/// A new Welsh file.
#[derive(Debug)]
pub struct NewFile {
    /// Where it belongs.
    pub path: Arc<str>,
    /// All of its text.
    pub text: String,
    /// Its texts.
    pub units: Vec<NewText>,
}

/// A Welsh text of a new file.
#[derive(Debug)]
pub struct NewText {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Its bytes in the new file.
    pub range: Range<usize>,
    /// Where it stands in the file of the translator.
    pub origin: Location,
}

impl Incoming {
    /// The text that a place in a new file belongs to, as its id and its place in the file of the translator.
    #[must_use]
    pub fn origin(&self, location: &Location) -> Option<(&str, &Location)> {
        let file = self.files.iter().find(|file| file.path == location.path)?;
        let at = location.span.start;
        let mut units = file.units.iter();
        let unit = units.find(|unit| unit.range.start <= at && at <= unit.range.end)?;
        Some((&unit.id, &unit.origin))
    }
}

/// Puts what was received in place of the Welsh of the documents of one report.
///
/// # Errors
/// Every problem of what was received.
pub fn incoming(
    received: &Received,
    documents: &[Document],
    memory: &Memory,
    stale: Stale,
) -> Result<Incoming, Vec<Diagnostic>> {
    let mut judging = Judging {
        received,
        on_stale: stale,
        problems: Vec::new(),
        incoming: Incoming {
            files: Vec::new(),
            memory: memory.clone(),
            changed: Vec::new(),
        },
    };
    for file in &received.files {
        match documents
            .iter()
            .find(|one| *one.english.path == *file.original)
        {
            Some(document) => judging.file(file, document),
            None => {
                let known = documents.iter().map(|one| &*one.english.path);
                let message = format!("`{}` is no English text of the report", file.original);
                let help = suggest(&file.original, known, "export the report again");
                judging.report(Code::UnitMismatch, &file.place, message, help);
            }
        }
    }
    judging.incoming.memory.keep_only(documents);
    if judging.problems.is_empty() {
        Ok(judging.incoming)
    } else {
        Err(judging.problems)
    }
}

struct Judging<'a> {
    received: &'a Received,
    on_stale: Stale,
    problems: Vec<Diagnostic>,
    incoming: Incoming,
}

impl Judging<'_> {
    fn report(
        &mut self,
        code: Code,
        place: &Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let location = Location::new(&self.received.path, place.clone());
        let problem = Diagnostic::new(code, location, message, help);
        self.problems.push(problem);
    }

    fn file(&mut self, file: &ReceivedFile, document: &Document) {
        let mut targets = BTreeMap::new();
        for unit in &file.units {
            let Some(english) = document.english.unit(&unit.id) else {
                let known = document.english.units.iter().map(|unit| unit.id.as_str());
                let message = format!("the English has no text `{}`", unit.id);
                let help = suggest(&unit.id, known, "export the report again");
                self.report(Code::UnitMismatch, &unit.place, message, help);
                continue;
            };
            let welsh = document.welsh.as_ref().and_then(|side| side.unit(&unit.id));
            if let Some(target) = self.unit(unit, document, english, welsh) {
                targets.insert(unit.id.as_str(), (target, &unit.place));
            }
        }
        for english in &document.english.units {
            if !file.units.iter().any(|unit| unit.id == english.id) {
                let message = format!("the text `{}` is not in the file", english.id);
                let help = "export the report again, and translate every text of it";
                self.report(Code::UnitMismatch, &file.place, message, help);
            }
        }
        self.report_lost(file, document);
        if targets.len() == document.english.units.len() {
            self.assemble(document, &targets);
        }
    }

    /// A Welsh text that the English does not have would vanish.
    fn report_lost(&mut self, file: &ReceivedFile, document: &Document) {
        for welsh in document.welsh.iter().flat_map(|side| &side.units) {
            if document.english.unit(&welsh.id).is_none() {
                let message = format!(
                    "`{}` has a text `{}` that the English does not have, and it would be lost",
                    document.welsh_path, welsh.id
                );
                let help = "write the English of it, or remove it from the Welsh";
                self.report(Code::UnitMismatch, &file.place, message, help);
            }
        }
    }

    /// Judges one text. Out comes its Welsh.
    fn unit<'u>(
        &mut self,
        unit: &'u ReceivedUnit,
        document: &Document,
        english: &Unit,
        welsh: Option<&Unit>,
    ) -> Option<&'u str> {
        let id = &unit.id;
        let is_stale = *unit.source != *english.text.text();
        if is_stale && self.on_stale == Stale::Refuse {
            let message =
                format!("`{id}` translates English that has changed since it was sent out");
            let help = "export the report again, or keep the translation with --allow-stale: it stays marked";
            self.report(Code::SourceChanged, &unit.place, message, help);
        }
        let Some(target) = &unit.target else {
            let message = format!("`{id}` is not wholly translated");
            self.report(
                Code::UnitMismatch,
                &unit.place,
                message,
                "translate every part of it",
            );
            return None;
        };
        let is_new = welsh.is_none_or(|welsh| *welsh.text.text() != **target);
        if is_new {
            for fault in figure_faults(&unit.source, target) {
                let message = format!("`{id}`: {fault}");
                let help = "keep the figures of the English, each as often as there";
                self.report(Code::FigureChanged, &unit.place, message, help);
            }
            self.incoming.changed.push(document.key(id));
        }
        self.remember(unit, document, english, is_new, is_stale);
        // White space around a text is that of its file.
        Some(if is_new { target.trim() } else { target })
    }

    fn remember(
        &mut self,
        unit: &ReceivedUnit,
        document: &Document,
        english: &Unit,
        is_new: bool,
        is_stale: bool,
    ) {
        let key = document.key(&unit.id);
        let memory = &mut self.incoming.memory;
        if is_stale {
            // Whatever was remembered, this Welsh does not translate the English as it is.
            if memory.standing(&key, english) != Standing::Changed {
                memory.doubt(&key);
            }
            return;
        }
        let is_written =
            !english.is_unwritten() && !unit.target.as_deref().is_some_and(is_unwritten);
        // An untouched text that nobody has vouched for is not vouched for by being sent back.
        let is_unsaid = !is_new && memory.standing(&key, english) == Standing::Unknown;
        let is_done = match unit.state {
            Progress::Initial => false,
            Progress::Translated => !is_unsaid,
            Progress::Final => true,
        };
        if is_done && is_written {
            memory.accept(&key, english);
        }
    }

    fn assemble(&mut self, document: &Document, targets: &BTreeMap<&str, (&str, &Range<usize>)>) {
        let texts = targets.iter().map(|(id, (text, _))| (*id, *text)).collect();
        let assembled = assembled(document, &texts);
        let places = assembled.places.into_iter();
        let units = places.filter_map(|(id, range)| {
            let (text, place) = targets.get(id.as_str())?;
            Some(NewText {
                text: (*text).to_owned(),
                range,
                origin: Location::new(&self.received.path, (*place).clone()),
                id,
            })
        });
        self.incoming.files.push(NewFile {
            path: Arc::clone(&document.welsh_path),
            text: assembled.text,
            units: units.collect(),
        });
    }
}

/// The figures that the Welsh lacks, and those that it has and the English does not.
fn figure_faults(english: &str, welsh: &str) -> Vec<String> {
    let mut counts: BTreeMap<String, i32> = BTreeMap::new();
    for (text, one) in [(english, 1), (welsh, -1)] {
        for figure in figures(text) {
            *counts.entry(figure).or_default() += one;
        }
    }
    let fault = |(figure, count): (String, i32)| match count {
        0 => None,
        1.. => Some(format!("the figure `{figure}` of the English is lost")),
        _ => Some(format!(
            "the English has no figure `{figure}`, or has it less often"
        )),
    };
    counts.into_iter().filter_map(fault).collect()
}

/// The references of a text as an author would write them on one line.
fn figures(text: &str) -> Vec<String> {
    let words = |range: Range<usize>| -> Vec<&str> {
        let written = text.get(range).unwrap_or_default();
        written.split_whitespace().collect()
    };
    let found = bind::references(text).into_iter();
    found.map(|found| words(found.range).join(" ")).collect()
}
