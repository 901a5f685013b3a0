//! What is remembered of each Welsh text: a digest of the English that it translates.

use std::collections::BTreeMap;

use super::document::Document;
use super::unit::Unit;
use crate::diagnostic::{Location, line_of};

/// The length of a digest as written.
const DIGITS: usize = 16;

/// Digests of English texts, by the key of the Welsh text that translates them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory(pub BTreeMap<String, String>);

/// Whether a text could be a digest.
#[must_use]
pub fn is_digest(text: &str) -> bool {
    text.len() == DIGITS
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// White space says nothing to a reader, so it is no part of what is remembered.
fn digest(english: &Unit) -> String {
    let words: Vec<&str> = english.text.text().split_whitespace().collect();
    let digest = blake3::hash(words.join(" ").as_bytes()).to_hex();
    digest.chars().take(DIGITS).collect()
}

/// How a Welsh text stands to the English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It translates the English as it is.
    Current,
    /// The English has changed since.
    Changed,
    /// Nothing is remembered of it.
    Unknown,
}

impl Memory {
    /// How the Welsh of a unit stands to its English.
    pub(super) fn standing(&self, key: &str, english: &Unit) -> Standing {
        match self.0.get(key) {
            Some(remembered) if *remembered == digest(english) => Standing::Current,
            Some(_) => Standing::Changed,
            None => Standing::Unknown,
        }
    }

    /// Remembers that the Welsh of a unit translates its English as it is.
    pub fn accept(&mut self, key: &str, english: &Unit) {
        self.0.insert(key.to_owned(), digest(english));
    }

    /// Remembers that the Welsh of a unit translates other English than there is.
    pub(super) fn doubt(&mut self, key: &str) {
        self.0.insert(key.to_owned(), "0".repeat(DIGITS));
    }

    /// Forgets whatever the documents do not have.
    pub fn keep_only(&mut self, documents: &[Document]) {
        let keys = keys(documents);
        self.0.retain(|key, _| keys.contains(key));
    }

    /// The text of `translation.yaml`, in the order of the documents.
    #[must_use]
    pub fn written(&self, documents: &[Document]) -> String {
        let mut text = "# Which English each Welsh text translates. `adrodd translate accept` and `adrodd translate import` write this file.\ntranslates:\n".to_owned();
        for key in keys(documents) {
            if let Some(digest) = self.0.get(&key) {
                text.push_str(&format!("  {key}: \"{digest}\"\n"));
            }
        }
        text
    }
}

/// The keys of all units.
#[must_use]
pub fn keys(documents: &[Document]) -> Vec<String> {
    let of_document = |document: &Document| -> Vec<String> {
        let units = document.english.units.iter();
        units.map(|unit| document.key(&unit.id)).collect()
    };
    documents.iter().flat_map(of_document).collect()
}

/// A Welsh text that is to be looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revisit {
    /// Which text.
    pub key: String,
    /// Where the Welsh stands.
    pub welsh: Location,
    /// The line of its file at which it begins.
    pub welsh_line: usize,
    /// Where the English stands, as a file and a line.
    pub english: String,
    /// Whether it is known to translate other English; if not, nothing is known of it.
    pub is_changed: bool,
    /// Whether it is a text of the report itself, and not of one of the short texts beside it.
    pub is_report: bool,
    /// Where the text of the model begins.
    pub start: usize,
}

/// The Welsh texts that do not translate the English as it is, as far as that is known.
#[must_use]
pub fn revisits(documents: &[Document], memory: &Memory) -> Vec<Revisit> {
    let mut revisits = Vec::new();
    for document in documents {
        let Some(welsh_side) = &document.welsh else {
            continue;
        };
        for english in &document.english.units {
            let key = document.key(&english.id);
            let standing = memory.standing(&key, english);
            let Some(welsh) = welsh_side.unit(&english.id) else {
                continue;
            };
            if standing == Standing::Current {
                continue;
            }
            let line = line_of(&document.english.text, english.range().start);
            revisits.push(Revisit {
                key,
                welsh: Location::new(&welsh_side.path, welsh.range()),
                welsh_line: line_of(&welsh_side.text, welsh.range().start),
                english: format!("{}:{line}", document.english.path),
                is_changed: standing == Standing::Changed,
                is_report: document.is_report(),
                start: welsh.start,
            });
        }
    }
    revisits
}
