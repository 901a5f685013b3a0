//! The texts of a file that stand there in two languages, whatever their keys mean.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::parse::{self, Node, Value};

/// A text in English, and in Welsh where there is Welsh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The keys above it, with full stops between them; an entry of a list is named by its `id`, or else by its number.
    pub name: String,
    /// The English.
    pub en: Placed,
    /// The Welsh.
    pub cy: Option<Placed>,
}

/// A text and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What it says.
    pub text: String,
    /// Its bytes in the file, with whatever stands around it.
    pub span: Range<usize>,
}

/// Finds every pair of texts of a file: mappings with `en` and at most `cy` besides. What cannot be read has none.
#[must_use]
pub fn pairs(path: &Arc<str>, text: &str) -> Vec<Pair> {
    let mut found = Vec::new();
    if let Some(node) = parse::parse(path, text, &mut Vec::new()) {
        collect(&node, "", text, &mut found);
    }
    let mut names = BTreeSet::new();
    // Of two that have one name, which is reported elsewhere, neither could be told from the other.
    found.retain(|pair: &Pair| names.insert(pair.name.clone()));
    found
}

fn collect(node: &Node<'_>, name: &str, text: &str, found: &mut Vec<Pair>) {
    let below = |part: &str| match name {
        "" => part.to_owned(),
        name => format!("{name}.{part}"),
    };
    match &node.value {
        Value::Scalar { .. } => {}
        Value::Sequence(entries) => {
            for (number, entry) in (1..).zip(entries) {
                let own = id(entry).map_or_else(|| format!("{number}"), str::to_owned);
                collect(entry, &below(&own), text, found);
            }
        }
        Value::Mapping(entries) => match pair(node, name, text) {
            Some(pair) => found.push(pair),
            None => {
                let named = entries.iter().filter(|(key, _)| is_name(&key.name));
                for (key, value) in named {
                    collect(value, &below(&key.name), text, found);
                }
            }
        },
    }
}

/// What may stand in the name of a text.
fn is_name(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    !text.is_empty() && text.chars().all(is_plain)
}

fn value<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Node<'t>> {
    let Value::Mapping(entries) = &node.value else {
        return None;
    };
    let mut entries = entries.iter();
    let (_, value) = entries.find(|(other, _)| other.name == key)?;
    Some(value)
}

fn id<'n>(entry: &'n Node<'_>) -> Option<&'n str> {
    match &value(entry, "id")?.value {
        Value::Scalar { text, .. } => Some(&**text).filter(|text| is_name(text)),
        _ => None,
    }
}

fn pair(node: &Node<'_>, name: &str, text: &str) -> Option<Pair> {
    let Value::Mapping(entries) = &node.value else {
        return None;
    };
    let known = |key: &str| matches!(key, "en" | "cy");
    if !entries.iter().all(|(key, _)| known(&key.name)) {
        return None;
    }
    Some(Pair {
        name: name.to_owned(),
        en: placed(value(node, "en")?, text)?,
        cy: match value(node, "cy") {
            Some(welsh) => Some(placed(welsh, text)?),
            None => None,
        },
    })
}

fn placed(node: &Node<'_>, file: &str) -> Option<Placed> {
    // The parser counts the space after some values as theirs.
    let written = file.get(node.span.clone()).unwrap_or_default();
    let end = node.span.start + written.trim_end().len();
    match &node.value {
        Value::Scalar { text, .. } if !text.trim().is_empty() && !node.is_null() => Some(Placed {
            text: text.clone().into_owned(),
            span: begin(file, node.span.start)..end,
        }),
        _ => None,
    }
}

/// Where a value begins: the parser counts the sign of a block, such as `>-`, as no part of it.
fn begin(file: &str, start: usize) -> usize {
    let before = file.get(..start).unwrap_or_default().trim_end();
    let is_on_a_line_above = file
        .get(before.len()..start)
        .is_some_and(|gap| gap.contains('\n'));
    let sign = before.trim_end_matches(|c: char| matches!(c, '-' | '+' | '0'..='9'));
    match sign.strip_suffix(['>', '|']) {
        Some(above) if is_on_a_line_above && above.ends_with([' ', '\t']) => above.len(),
        _ => start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_have_names_and_places() {
        let text = "a: { en: One, cy: \"Un\" }\nlist:\n  - id: b\n    text:\n      en: >\n        Two\n        lines\n      cy: Dwy # said\n  - { en: Three }\nother: { en: [x], cy: [y] }\n";
        let found = pairs(&"test".into(), text);
        let shown: Vec<(&str, &str, Option<&str>)> = found
            .iter()
            .map(|pair| {
                let welsh = pair.cy.as_ref().map(|cy| &text[cy.span.clone()]);
                (pair.name.as_str(), pair.en.text.as_str(), welsh)
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("a", "One", Some("\"Un\"")),
                ("list.b.text", "Two lines\n", Some("Dwy")),
                ("list.2", "Three", None),
            ]
        );
        assert_eq!(
            &text[found[1].en.span.clone()],
            ">\n        Two\n        lines"
        );
    }
}
