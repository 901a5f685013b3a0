//! Finds in an XLIFF file the texts of a report and their translations.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::tree::{self, Child, Element};
use crate::diagnostic::{Code, Diagnostic, Location};

/// The largest file that is read: both languages of the largest report, with all that XLIFF puts around them.
pub const LARGEST_FILE: usize = 16 << 20;

/// What a translator sent.
#[derive(Debug)]
pub struct Received {
    /// The path of the file, as problems name it.
    pub path: Arc<str>,
    pub(in crate::translate) files: Vec<ReceivedFile>,
}

impl Received {
    /// The folders of the inspection whose report it is.
    ///
    /// # Errors
    /// When it is not of one inspection.
    pub fn inspection(&self) -> Result<String, Diagnostic> {
        let mut names = BTreeSet::new();
        let mut at = 0..0;
        for file in &self.files {
            let inside = file.original.strip_prefix("content/inspections/");
            let name = inside.and_then(|inside| Some(inside.rsplit_once('/')?.0));
            names.insert(name.unwrap_or_default());
            at = file.place.clone();
        }
        match names.into_iter().collect::<Vec<_>>().as_slice() {
            [name] if !name.is_empty() => Ok((*name).to_owned()),
            _ => Err(Diagnostic::new(
                Code::BadXliff,
                Location::new(&self.path, at),
                "the files in it are not those of one inspection",
                "import what `adrodd translate export` wrote, one inspection at a time",
            )),
        }
    }
}

/// One file of a report.
#[derive(Debug)]
pub(in crate::translate) struct ReceivedFile {
    /// The English file that it was made of.
    pub original: String,
    pub place: Range<usize>,
    pub units: Vec<ReceivedUnit>,
}

/// One text in both languages.
#[derive(Debug)]
pub(in crate::translate) struct ReceivedUnit {
    pub id: String,
    pub place: Range<usize>,
    pub source: String,
    /// `None` when a part of it is not translated.
    pub target: Option<String>,
    pub state: Progress,
}

/// How far a translation is, as the translator says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::translate) enum Progress {
    /// Not done yet.
    Initial,
    /// Done.
    Translated,
    /// Done and looked through.
    Final,
}

/// Reads a file.
///
/// # Errors
/// Every problem of it; the first only, where it is no XLIFF file at all.
pub fn receive(path: &Arc<str>, bytes: &[u8]) -> Result<Received, Vec<Diagnostic>> {
    let refuse = |at: usize, message: String, help: &str| {
        let location = Location::new(path, at..at);
        vec![Diagnostic::new(Code::BadXliff, location, message, help)]
    };
    if bytes.len() > LARGEST_FILE {
        let message = format!("the file is larger than {LARGEST_FILE} bytes");
        return Err(refuse(0, message, "look whether this is the right file"));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let message = "the file is not UTF-8 text".to_owned();
        return Err(refuse(0, message, "save it as UTF-8"));
    };
    let root = tree::read(text.strip_prefix('\u{feff}').unwrap_or(text))
        .map_err(|refusal| refuse(refusal.at, refusal.message, refusal.help))?;
    let mut reader = Reader {
        path,
        problems: Vec::new(),
    };
    let files = reader.root(&root);
    if reader.problems.is_empty() {
        Ok(Received {
            path: Arc::clone(path),
            files,
        })
    } else {
        Err(reader.problems)
    }
}

struct Reader<'a> {
    path: &'a Arc<str>,
    problems: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn refuse(&mut self, element: &Element, message: String, help: &str) {
        let location = Location::new(self.path, element.place.clone());
        let problem = Diagnostic::new(Code::BadXliff, location, message, help);
        self.problems.push(problem);
    }

    fn root(&mut self, root: &Element) -> Vec<ReceivedFile> {
        let version = root.attribute("version").unwrap_or_default();
        if root.name != "xliff" || !matches!(version, "2.0" | "2.1") {
            let help = "export it from the translator's tool as XLIFF 2.0 or 2.1";
            self.refuse(root, "this is no XLIFF file of version 2".to_owned(), help);
            return Vec::new();
        }
        for (attribute, language) in [("srcLang", "en"), ("trgLang", "cy")] {
            let written = root.attribute(attribute).unwrap_or_default();
            let own = written.split('-').next().unwrap_or_default();
            if !own.eq_ignore_ascii_case(language) {
                let message = format!("`{attribute}` is `{written}` and not `{language}`");
                self.refuse(root, message, "translate from English into Welsh");
            }
        }
        let files: Vec<ReceivedFile> = root.named("file").map(|file| self.file(file)).collect();
        if files.is_empty() {
            let help = "look whether this is the right file";
            self.refuse(root, "there is no `<file>` in it".to_owned(), help);
        }
        let mut seen = BTreeSet::new();
        for (element, file) in root.named("file").zip(&files) {
            if !seen.insert(file.original.as_str()) {
                let message = format!("`{}` is in it twice", file.original);
                self.refuse(element, message, "remove one of them");
            }
        }
        files
    }

    fn file(&mut self, file: &Element) -> ReceivedFile {
        let mut found = Vec::new();
        units(file, &mut found);
        let mut seen = BTreeSet::new();
        for unit in &found {
            let id = unit.attribute("id").unwrap_or_default();
            if !seen.insert(id) {
                let message = format!("the unit `{id}` is here twice");
                self.refuse(unit, message, "remove one of them");
            }
        }
        ReceivedFile {
            original: file.attribute("original").unwrap_or_default().to_owned(),
            place: file.place.clone(),
            units: found.into_iter().map(|unit| self.unit(unit)).collect(),
        }
    }

    fn unit(&mut self, unit: &Element) -> ReceivedUnit {
        let data: BTreeMap<&str, String> = unit
            .named("originalData")
            .flat_map(|data| data.named("data"))
            .filter_map(|data| Some((data.attribute("id")?, self.text(data, &BTreeMap::new()))))
            .collect();
        let mut received = ReceivedUnit {
            id: unit.attribute("id").unwrap_or_default().to_owned(),
            place: unit.place.clone(),
            source: String::new(),
            target: Some(String::new()),
            state: Progress::Final,
        };
        for part in unit.elements() {
            if matches!(part.name.as_str(), "segment" | "ignorable") {
                self.part(part, &data, &mut received);
            }
        }
        received.target = received.target.filter(|text| !text.trim().is_empty());
        received
    }

    fn part(&mut self, part: &Element, data: &BTreeMap<&str, String>, unit: &mut ReceivedUnit) {
        let Some(source) = part.named("source").next() else {
            self.refuse(part, "there is no `<source>` here".to_owned(), AGAIN);
            return;
        };
        let source = self.text(source, data);
        let target = part.named("target").next();
        if target.is_some_and(|target| target.attribute("order").is_some()) {
            let message = "the order of the sentences was changed".to_owned();
            self.refuse(
                part,
                message,
                "put the words into the targets in the order of the text",
            );
        }
        let target = target.map(|target| self.text(target, data));
        if part.name == "segment" {
            unit.state = unit.state.min(match part.attribute("state") {
                Some("translated") => Progress::Translated,
                Some("reviewed" | "final") => Progress::Final,
                _ => Progress::Initial,
            });
        }
        // Space between two texts is the same in both languages, unless something else is said.
        let target = target.or_else(|| source.trim().is_empty().then(|| source.clone()));
        let is_lacking = |target: &String| target.trim().is_empty() && !source.trim().is_empty();
        unit.target = match (
            unit.target.take(),
            target.filter(|target| !is_lacking(target)),
        ) {
            (Some(before), Some(target)) => Some(before + &target),
            _ => None,
        };
        unit.source.push_str(&source);
    }

    /// A text with what its codes stand for.
    fn text(&mut self, element: &Element, data: &BTreeMap<&str, String>) -> String {
        let mut text = String::new();
        for child in &element.children {
            match child {
                Child::Text(words) => text.push_str(words),
                Child::Element(code) => self.code(code, data, &mut text),
            }
        }
        text
    }

    fn code(&mut self, code: &Element, data: &BTreeMap<&str, String>, text: &mut String) {
        match code.name.as_str() {
            "cp" => match code.attribute("hex").and_then(character) {
                Some(character) => text.push(character),
                None => self.refuse(code, "this stands for no character".to_owned(), AGAIN),
            },
            "ph" | "sc" | "ec" => text.push_str(&self.data(code, "dataRef", data)),
            "pc" => {
                text.push_str(&self.data(code, "dataRefStart", data));
                text.push_str(&self.text(code, data));
                text.push_str(&self.data(code, "dataRefEnd", data));
            }
            // What a translator remarks on some words.
            "mrk" => text.push_str(&self.text(code, data)),
            "sm" | "em" => {}
            other => {
                let message = format!("`<{other}>` does not belong into a text");
                self.refuse(code, message, AGAIN);
            }
        }
    }

    fn data(&mut self, code: &Element, attribute: &str, data: &BTreeMap<&str, String>) -> String {
        let found = code.attribute(attribute).and_then(|id| data.get(id));
        if found.is_none() {
            let message = "nothing says what this code stands for".to_owned();
            self.refuse(code, message, "copy the code from the source");
        }
        found.cloned().unwrap_or_default()
    }
}

const AGAIN: &str = "export the file again from the translator's tool";

/// The units of a file, whatever groups they are in.
fn units<'a>(element: &'a Element, found: &mut Vec<&'a Element>) {
    for inner in element.elements() {
        match inner.name.as_str() {
            "unit" => found.push(inner),
            "group" => units(inner, found),
            _ => {}
        }
    }
}

fn character(hex: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}
