//! What an author wrote, passage by passage, with its language and its place.

use std::borrow::Cow;
use std::ops::Range;
use std::slice;
use std::sync::Arc;

use super::personal::may_have_figures;
use super::signs::Signs;
use crate::diagnostic::Location;
use crate::language::Language;
use crate::markdown::{Passage, passages};
use crate::yaml::{self, Scalar};

/// A file of Markdown, or a value of a YAML file.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub path: &'a Arc<str>,
    /// `None` for what is the same in both languages, such as a name.
    pub language: Option<Language>,
    parts: Parts<'a>,
    is_narrative: bool,
    /// The value, where the text is one.
    value: Option<Scalar<'a>>,
}

/// A passage with its signs.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub passage: Passage<'a>,
    pub signs: Signs,
}

impl<'a> Part<'a> {
    fn new(passage: Passage<'a>) -> Part<'a> {
        Part {
            signs: Signs::of(&passage.text),
            passage,
        }
    }
}

/// The passages of a text. Nearly every value of a YAML file has one.
#[derive(Debug)]
enum Parts<'a> {
    One(Part<'a>),
    Any(Vec<Part<'a>>),
}

impl<'a> Parts<'a> {
    fn all(mut passages: Vec<Passage<'a>>) -> Parts<'a> {
        if passages.len() > 1 {
            return Parts::Any(passages.into_iter().map(Part::new).collect());
        }
        let one = passages.pop().map(Part::new);
        one.map_or_else(|| Parts::Any(Vec::new()), Parts::One)
    }
}

impl<'a> Text<'a> {
    /// Its passages with their signs, in their order.
    pub(super) fn parts(&self) -> &[Part<'a>] {
        match &self.parts {
            Parts::One(part) => slice::from_ref(part),
            Parts::Any(parts) => parts,
        }
    }

    /// Its passages, in their order.
    pub(super) fn passages(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.parts().iter().map(|part| &part.passage)
    }

    /// The place of a part of a passage.
    pub(super) fn place(&self, passage: &Passage<'_>, range: Range<usize>) -> Location {
        self.written(passage.locate(range))
    }

    /// The place of a part of the Markdown.
    pub(super) fn written(&self, range: Range<usize>) -> Location {
        let span = match &self.value {
            Some(value) => value.locate(range),
            None => range,
        };
        Location::new(self.path, span)
    }

    /// Whether it is the narrative of a report.
    pub(super) const fn is_narrative(&self) -> bool {
        self.is_narrative
    }

    /// The first of the keys that lead to the text in a YAML file.
    pub(super) fn first_key(&self) -> Option<&str> {
        self.value.as_ref()?.first_key.as_deref()
    }
}

/// The texts of a file of which a look could say something, when it may say something of names only if `has_names`. A table of judgements is no text.
pub(super) fn texts<'a>(path: &'a Arc<str>, text: &'a str, has_names: bool) -> Vec<Text<'a>> {
    let file = path.rsplit('/').next().unwrap_or_default();
    let is_narrative = file.starts_with("report.");
    if path.ends_with(".md") {
        let ends = |language: &Language| path.ends_with(&format!(".{}.md", language.code()));
        return vec![Text {
            path,
            language: Language::ALL.into_iter().find(ends),
            parts: Parts::all(passages(text)),
            is_narrative,
            value: None,
        }];
    }
    if !path.ends_with(".yaml") {
        return Vec::new();
    }
    let values = yaml::scalars(path, text, |key, text| has_names || !is_small(key, text));
    let values = values.into_iter();
    values
        .map(|value| of_value((path, is_narrative), value))
        .collect()
}

/// Whether a value is an id, a number or the like: the same in both languages, and too short for a find.
fn is_small(key: Option<&str>, text: &str) -> bool {
    let is_bilingual = Language::ALL
        .iter()
        .any(|language| key == Some(language.code()));
    let is_short = text.len() < SHORTEST && text.is_ascii();
    !is_bilingual && (is_short || !may_have_figures(text))
}

/// How many bytes the shortest find has: a postcode without its space.
const SHORTEST: usize = 5;

fn of_value<'a>((path, is_narrative): (&'a Arc<str>, bool), value: Scalar<'a>) -> Text<'a> {
    let key = value.last_key.as_deref();
    let is_in = |language: &Language| key == Some(language.code());
    let language = Language::ALL.into_iter().find(is_in);
    let parts = match (language, &value.text) {
        (None, text) => Parts::One(Part::new(Passage::plain(text.clone()))),
        (Some(_), Cow::Borrowed(text)) => Parts::all(passages(text)),
        (Some(_), Cow::Owned(text)) => {
            let passages = passages(text).into_iter();
            Parts::all(passages.map(Passage::into_owned).collect())
        }
    };
    Text {
        path,
        language,
        parts,
        is_narrative,
        value: Some(value),
    }
}
