//! What a build writes down for the next one.
//!
//! In: the inputs of a build, what it made, what it warned of. Out: a record as text, and back. It must not know where a record is kept.
//!
//! A record holds digests, the paths of the published files, and the warnings of the build, which quote nothing. It says of itself which digest it
//! has: a record that is damaged, or of another form, is none, and then everything is made.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use blake3::Hash;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::BuildSettings;
use super::digest::Digest;
use super::keys::{Basis, Key};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::render::Minify;
use crate::write::Placed;

/// The form of records; another one is not read.
const FORM: &str = "adrodd record 4";

/// What one build hands on to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What the build was made of.
    pub head: Head,
    /// The reports of which nothing was said, by everything that the looks at them read.
    pub clean: BTreeSet<Key>,
    /// The files of each job, by its key.
    pub jobs: BTreeMap<Key, Vec<String>>,
}

/// What a build was made of, and what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The digest of all inputs.
    pub inputs: Inputs,
    /// The digest of all content, which is one of the inputs.
    content: String,
    /// What tells that no file of the content has been touched since, where anything does.
    stamp: Option<String>,
    /// The name of the theme, which the content says.
    pub theme: String,
    /// The instant that stood for now.
    as_of: String,
    /// When the public site changes next. `None` where it does not.
    until: Option<String>,
    /// Which site it is, and when it came into its place. `None` before there is one.
    pub placed: Option<Placed>,
    /// How many pages the site has.
    pub pages: usize,
    warnings: Vec<Warning>,
}

/// Everything that a build is made of but the instant, in one digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs(String);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Warning {
    code: String,
    place: Option<(String, usize, usize)>,
    message: String,
    help: String,
}

impl Inputs {
    /// The inputs of a build: its content, its program and theme, its settings.
    #[must_use]
    pub fn new(content: &Hash, basis: Basis, settings: &BuildSettings) -> Inputs {
        let mut digest = Digest::of("inputs");
        digest.digest(content);
        digest.digest(basis.digest());
        digest.value(&settings.base_url);
        digest.value(&match settings.minify {
            Minify::Yes => true,
            Minify::No => false,
        });
        Inputs(digest.finish().to_hex().to_string())
    }
}

impl Head {
    /// The head of the record of a build.
    #[must_use]
    pub fn new(
        inputs: Inputs,
        theme: &str,
        (as_of, until): (Timestamp, Option<Timestamp>),
        warnings: &[Diagnostic],
    ) -> Head {
        Head {
            inputs,
            content: String::new(),
            stamp: None,
            theme: theme.to_owned(),
            as_of: as_of.to_string(),
            until: until.map(|until| until.to_string()),
            placed: None,
            pages: 0,
            warnings: warnings.iter().map(Warning::of).collect(),
        }
    }

    /// Writes down what the content was, and what tells that it still is.
    pub fn set_content(&mut self, content: &Hash, stamp: Option<String>) {
        self.content = content.to_hex().to_string();
        self.stamp = stamp;
    }

    /// The digest of the content, if its stamp is still the same, so that it need not be read for that.
    #[must_use]
    pub fn content_with(&self, stamp: &str) -> Option<Hash> {
        let is_same = self.stamp.as_deref() == Some(stamp);
        Hash::from_hex(&self.content).ok().filter(|_| is_same)
    }

    /// Whether the public sees at an instant what it saw at that of the build.
    #[must_use]
    pub fn holds_at(&self, as_of: Timestamp) -> bool {
        let read = |text: &String| text.parse::<Timestamp>().ok();
        let has_begun = read(&self.as_of).is_some_and(|from| from <= as_of);
        let has_not_ended = |text: &String| read(text).is_some_and(|until| as_of < until);
        has_begun && self.until.as_ref().is_none_or(has_not_ended)
    }

    /// What the build warned of. `None` if a warning is not known any more.
    #[must_use]
    pub fn warnings(&self) -> Option<Vec<Diagnostic>> {
        self.warnings.iter().map(Warning::diagnostic).collect()
    }
}

impl Warning {
    fn of(problem: &Diagnostic) -> Self {
        let place = problem.location.as_ref();
        Warning {
            code: problem.code.id().to_owned(),
            place: place.map(|at| (at.path.to_string(), at.span.start, at.span.end)),
            message: problem.message.clone(),
            help: problem.help.clone(),
        }
    }

    fn diagnostic(&self) -> Option<Diagnostic> {
        let mut codes = Code::ALL.iter();
        let place = self.place.as_ref();
        Some(Diagnostic {
            code: *codes.find(|code| code.id() == self.code)?,
            location: place
                .map(|(path, start, end)| Location::new(&path.as_str().into(), *start..*end)),
            message: self.message.clone(),
            help: self.help.clone(),
        })
    }
}

impl Record {
    /// The record as it is kept: its form and its digest, its head with what is clean, and a line for each job.
    #[must_use]
    pub fn to_text(&self) -> Option<String> {
        let mut body = serde_json::to_string(&self.head).ok()?;
        for Key(key) in &self.clean {
            body.push('\t');
            body.push_str(Hash::from_bytes(*key).to_hex().as_str());
        }
        body.push('\n');
        for (Key(key), files) in &self.jobs {
            body.push_str(Hash::from_bytes(*key).to_hex().as_str());
            for path in files {
                body.push('\t');
                body.push_str(path);
            }
            body.push('\n');
        }
        let mut text = String::with_capacity(body.len() + 100);
        let _ = writeln!(text, "{FORM} {}", blake3::hash(body.as_bytes()).to_hex());
        text.push_str(&body);
        Some(text)
    }

    /// The record in a text. `None` if it is none, or not as it was written.
    #[must_use]
    pub fn read(text: &str) -> Option<Record> {
        let (first, body) = text.split_once('\n')?;
        let digest = first.strip_prefix(FORM)?.strip_prefix(' ')?;
        if Hash::from_hex(digest).ok()? != blake3::hash(body.as_bytes()) {
            return None;
        }
        let (first, jobs) = body.split_once('\n')?;
        let mut first = first.split('\t');
        let head = first.next()?;
        let clean = first.map(|key| Some(Key(*Hash::from_hex(key).ok()?.as_bytes())));
        let clean = clean.collect::<Option<_>>()?;
        let jobs = jobs.lines().map(|line| {
            let mut parts = line.split('\t');
            let key = Hash::from_hex(parts.next()?).ok()?;
            let files = parts.map(str::to_owned).collect();
            Some((Key(*key.as_bytes()), files))
        });
        Some(Record {
            head: serde_json::from_str(head).ok()?,
            clean,
            jobs: jobs.collect::<Option<_>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Record {
        let instant = |text: &str| text.parse::<Timestamp>().unwrap();
        let location = Location::new(&"content/a.yaml".into(), 3..7);
        let warning = Diagnostic::new(Code::Capitals, location, "one\n\"two\"", "three");
        let as_of = instant("2026-01-01T00:00:00Z");
        let until = Some(instant("2026-02-01T00:00:00Z"));
        Record {
            head: Head::new(Inputs("x".to_owned()), "own", (as_of, until), &[warning]),
            clean: BTreeSet::from([Key([7; 32]), Key([9; 32])]),
            jobs: BTreeMap::from([
                (Key([1; 32]), vec!["en/index.html".to_owned()]),
                (Key([2; 32]), vec![]),
                (Key([3; 32]), vec!["a".to_owned(), "b c".to_owned()]),
            ]),
        }
    }

    #[test]
    fn a_record_is_read_as_it_was_written_with_its_warnings() {
        let record = sample();
        let read = Record::read(&record.to_text().unwrap()).unwrap();
        assert_eq!(read, record);
        let warnings = read.head.warnings().unwrap();
        assert_eq!(warnings[0].message, "one\n\"two\"");
        assert_eq!(warnings[0].location.as_ref().unwrap().span, 3..7);
    }

    #[test]
    fn a_stamp_stands_for_the_content_only_while_it_is_the_same() {
        let content = blake3::hash(b"content");
        let mut head = sample().head;
        assert_eq!(head.content_with("stamp"), None);
        head.set_content(&content, None);
        assert_eq!(head.content_with("stamp"), None);
        head.set_content(&content, Some("stamp".to_owned()));
        assert_eq!(head.content_with("stamp"), Some(content));
        assert_eq!(head.content_with("another"), None);
    }

    #[test]
    fn a_record_with_any_byte_changed_or_lost_is_none() {
        let text = sample().to_text().unwrap();
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let damaged = String::from_utf8_lossy(&bytes);
            assert_eq!(Record::read(&damaged), None, "byte {at}");
            assert_eq!(Record::read(&text[..at]), None, "cut at {at}");
        }
    }

    #[test]
    fn a_record_holds_from_its_instant_until_something_is_due() {
        let head = sample().head;
        let holds = |text: &str| head.holds_at(text.parse().unwrap());
        assert!(!holds("2025-12-31T23:59:59Z"));
        assert!(holds("2026-01-01T00:00:00Z"));
        assert!(holds("2026-01-31T23:59:59Z"));
        assert!(!holds("2026-02-01T00:00:00Z"));
    }
}
