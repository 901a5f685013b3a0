//! The texts of a report that are translated one by one, each with an id that both languages share.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Location;
use crate::markdown::placeholders;
use crate::model::{Markdown, Narrative, Origin};
use crate::yaml::Placed;

/// A text that is translated as one.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Which text of its file: the ids of its headings and its number, with full stops between them. Names of our own begin with `_`,
    /// which no id does.
    pub id: String,
    /// Where the text of the model begins that it was taken from.
    pub start: usize,
    /// The text without the white space around it, and without the marker of its list.
    pub text: Markdown,
}

impl Unit {
    /// Whether something of it is still to be written.
    #[must_use]
    pub fn is_unwritten(&self) -> bool {
        is_unwritten(self.text.text())
    }

    /// Its bytes in its file.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        match self.text.origin() {
            Origin::File { offset, .. } => offset..offset + self.text.text().len(),
            Origin::Value(location) => location.span,
        }
    }
}

/// Whether something of a text is still to be written.
pub(super) fn is_unwritten(text: &str) -> bool {
    !placeholders(text).is_empty()
}

fn offset(text: &Markdown) -> usize {
    match text.origin() {
        Origin::File { offset, .. } => offset,
        Origin::Value(location) => location.span.start,
    }
}

/// The units of a narrative in the order in which they stand.
pub(super) fn of_narrative(narrative: &Narrative) -> Vec<Unit> {
    let mut units = Vec::new();
    for (id, text) in &narrative.parts {
        units.push(unit(id.to_string(), text));
    }
    for (id, findings) in &narrative.lists {
        numbered(
            &mut units,
            id.as_str(),
            findings.iter().map(|one| &one.text),
        );
    }
    for (id, text) in &narrative.groups {
        units.push(unit(format!("_survey.{id}"), text));
    }
    if let Some(text) = &narrative.examples_note {
        units.push(unit("_examples".to_owned(), text));
    }
    for (number, example) in (1..).zip(&narrative.examples) {
        // A criterion may have several examples, and their order is the author's.
        units.push(unit(
            format!("_examples.{number}.{}", example.item),
            &example.text,
        ));
    }
    for (id, item) in &narrative.items {
        units.extend(item.text.iter().map(|text| unit(id.to_string(), text)));
        for (kind, findings) in item.findings.iter() {
            let under = format!("{id}.{kind}");
            numbered(&mut units, &under, findings.iter().map(|one| &one.text));
        }
        let commentary = item.commentary.iter();
        units.extend(commentary.map(|text| unit(format!("{id}.commentary"), text)));
    }
    units.sort_by_key(|unit| unit.range().start);
    units
}

/// A value of a YAML file.
pub(super) fn of_value(path: &Arc<str>, name: &str, value: &Placed) -> Unit {
    let location = Location::new(path, value.span.clone());
    Unit {
        id: name.to_owned(),
        start: value.span.start,
        text: Markdown::of_value(value.text.as_str(), location),
    }
}

/// The only unit of a text that has no parts.
pub(super) fn of_whole(text: &Markdown) -> Unit {
    unit("text".to_owned(), text)
}

fn numbered<'a>(units: &mut Vec<Unit>, under: &str, texts: impl Iterator<Item = &'a Markdown>) {
    for (number, text) in (1..).zip(texts) {
        let start = marker(text.text());
        let id = format!("{under}.{number}");
        units.push(cut(id, text, start));
    }
}

fn unit(id: String, text: &Markdown) -> Unit {
    // An empty line is no part of the text, and the indent of its first line is.
    let body = text.text().trim_start();
    let before = text.text().len() - body.len();
    let blank = text.text().get(..before).unwrap_or_default();
    cut(id, text, blank.rfind('\n').map_or(0, |end| end + 1))
}

fn cut(id: String, text: &Markdown, from: usize) -> Unit {
    let end = text.text().trim_end_matches([' ', '\t', '\r', '\n']).len();
    Unit {
        id,
        start: offset(text),
        text: text.part(from..end.max(from)),
    }
}

/// How long the marker of a list item is, such as `1. `.
fn marker(item: &str) -> usize {
    let rest = item.trim_start_matches(' ');
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', ')']) {
        Some(rest) => item.len() - rest.trim_start_matches([' ', '\t']).len(),
        None => 0,
    }
}
