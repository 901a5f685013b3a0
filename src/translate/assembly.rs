//! Puts Welsh texts into a file and leaves every other byte of it as it was.

use std::collections::BTreeMap;
use std::ops::Range;

use super::document::{Document, Form, Side};
use super::unit::Unit;

/// A file with other texts in it.
#[derive(Debug, Default)]
pub(super) struct Assembled {
    pub text: String,
    /// Where each text stands now, by its id.
    pub places: Vec<(String, Range<usize>)>,
}

/// What takes the place of some bytes.
struct Edit<'a> {
    unit: &'a Unit,
    at: Range<usize>,
    text: String,
}

/// The Welsh file of a document. `targets` has a text for every unit of the English.
pub(super) fn assembled(document: &Document, targets: &BTreeMap<&str, &str>) -> Assembled {
    let frame = frame(document);
    let mut assembled = Assembled::default();
    let mut at = 0;
    let units = frame.units.iter();
    let edits = units.filter_map(|unit| {
        let target = targets.get(unit.id.as_str())?;
        Some(match document.form {
            Form::Markdown => Edit {
                unit,
                at: unit.range(),
                text: (*target).to_owned(),
            },
            Form::Yaml => in_yaml(document, unit, target),
        })
    });
    let mut edits: Vec<Edit<'_>> = edits.collect();
    edits.sort_by_key(|edit| edit.at.start);
    for edit in edits {
        let before = frame.text.get(at..edit.at.start).unwrap_or_default();
        assembled.text.push_str(before);
        let start = assembled.text.len();
        assembled.text.push_str(&edit.text);
        at = edit.at.end;
        let place = start..assembled.text.len();
        assembled.places.push((edit.unit.id.clone(), place));
    }
    let rest = frame.text.get(at..).unwrap_or_default();
    assembled.text.push_str(rest);
    assembled
}

/// The file that the texts are put into: the Welsh one, or the English one where the Welsh one lacks a text. In YAML both are one.
fn frame(document: &Document) -> &Side {
    match &document.welsh {
        Some(welsh) if document.form == Form::Markdown && document.is_paired() => welsh,
        _ => &document.english,
    }
}

/// A value that says the same stays as its author wrote it.
fn in_yaml<'a>(document: &Document, english: &'a Unit, target: &str) -> Edit<'a> {
    let text = &document.english.text;
    let welsh = document
        .welsh
        .as_ref()
        .and_then(|side| side.unit(&english.id));
    let quoted = quoted(target);
    match welsh {
        Some(welsh) => {
            let written = text.get(welsh.range()).unwrap_or_default();
            let is_same = *welsh.text.text() == *target;
            Edit {
                unit: english,
                at: welsh.range(),
                text: if is_same { written.to_owned() } else { quoted },
            }
        }
        None => {
            let end = english.range().end;
            Edit {
                unit: english,
                at: end..end,
                text: format!("{}cy: {quoted}", before_key(text, english.range().start)),
            }
        }
    }
}

/// What stands before the key of the Welsh, so that it is a neighbour of the English whose value begins at `value`.
fn before_key(text: &str, value: usize) -> String {
    let before = text.get(..value).unwrap_or_default();
    let key = before.rfind("en").unwrap_or_default();
    let before = text
        .get(..key)
        .unwrap_or_default()
        .trim_end_matches(['"', '\'']);
    if before.trim_end().ends_with(['{', ',']) {
        return ", ".to_owned();
    }
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    format!("\n{}", " ".repeat(before.len() - line))
}

/// A text as YAML, in which no letter of it can mean anything else. A string of JSON is one of YAML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
