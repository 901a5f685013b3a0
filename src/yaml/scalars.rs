//! Every value of a file as text, whatever its keys mean, with the place of each part of it.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::parse::{self, Node, Value};

/// A text in a YAML file.
#[derive(Debug)]
pub struct Scalar<'t> {
    /// The first of the keys that lead to it, if any does.
    pub first_key: Option<Cow<'t, str>>,
    /// The last of them. Places in a list have none.
    pub last_key: Option<Cow<'t, str>>,
    /// The text, as YAML understands it.
    pub text: Cow<'t, str>,
    /// The bytes of the file it was written in.
    pub span: Range<usize>,
    /// How it was written.
    raw: &'t str,
    /// Where each byte of the text stands in the file; empty when the two cannot be laid side by side. Hardly any text is asked for it.
    places: OnceLock<Vec<usize>>,
}

impl Scalar<'_> {
    /// The bytes of the file in which a part of the text was written; all of them when nothing finer is known.
    #[must_use]
    pub fn locate(&self, range: Range<usize>) -> Range<usize> {
        let laid = || places(&self.text, self.raw, self.span.start).unwrap_or_default();
        let places = self.places.get_or_init(laid);
        let start = places.get(range.start);
        let last = range.end.checked_sub(1);
        let last = last.and_then(|last| places.get(last));
        match (start, last) {
            (Some(start), Some(last)) if start <= last => *start..last + 1,
            _ => self.span.clone(),
        }
    }
}

/// The texts of a file that somebody wants, by the last key and the text, in the order in which they stand. A file that cannot be read has none.
#[must_use]
pub fn scalars<'t>(
    path: &Arc<str>,
    text: &'t str,
    is_wanted: impl Fn(Option<&str>, &str) -> bool,
) -> Vec<Scalar<'t>> {
    let mut collector = Collector {
        file: text,
        is_wanted,
        found: Vec::new(),
    };
    // Problems have been reported by whoever read the file for its meaning.
    if let Some(node) = parse::parse(path, text, &mut Vec::new()) {
        collector.collect(node, [None, None]);
    }
    collector.found
}

struct Collector<'t, W> {
    file: &'t str,
    is_wanted: W,
    found: Vec<Scalar<'t>>,
}

impl<'t, W: Fn(Option<&str>, &str) -> bool> Collector<'t, W> {
    /// Below the first and the last of the keys that lead to a value.
    fn collect(&mut self, node: Node<'t>, keys: [Option<&Cow<'t, str>>; 2]) {
        let [first, last] = keys;
        match node.value {
            Value::Scalar { text, .. } => {
                if (self.is_wanted)(last.map(|key| &**key), &text) {
                    self.found.push(Scalar {
                        first_key: first.cloned(),
                        last_key: last.cloned(),
                        raw: self.file.get(node.span.clone()).unwrap_or_default(),
                        places: OnceLock::new(),
                        text,
                        span: node.span,
                    });
                }
            }
            Value::Sequence(items) => {
                for item in items {
                    self.collect(item, keys);
                }
            }
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    let keys = [first.or(Some(&key.name)), Some(&key.name)];
                    self.collect(value, keys);
                }
            }
        }
    }
}

/// Where each byte of a text stands in its file: the text is laid beside what was written. Lines are folded and indented at will, so white space is passed over on both sides.
fn places(text: &str, raw: &str, offset: usize) -> Option<Vec<usize>> {
    let mut at = match raw.chars().next()? {
        quote @ ('"' | '\'') => quote.len_utf8(),
        '|' | '>' => raw.find('\n')?,
        _ => 0,
    };
    let mut places = Vec::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_whitespace() {
            places.push(offset + at);
            continue;
        }
        at += passed_over(raw.get(at..)?, character);
        let rest = raw.get(at..)?;
        if !rest.starts_with(character) {
            return None;
        }
        for byte in 0..character.len_utf8() {
            places.push(offset + at + byte);
        }
        at += character.len_utf8();
    }
    Some(places)
}

/// How many bytes stand before a character: white space, and what a quoted text writes before a quote or a backslash.
fn passed_over(raw: &str, character: char) -> usize {
    // Other white space is never folded: it stands in the text as it was written.
    let rest = raw.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let mut bytes = raw.len() - rest.len();
    let escape = match character {
        '"' | '\\' => "\\",
        '\'' => "'",
        _ => return bytes,
    };
    let follows = |text: &str| {
        text.strip_prefix(escape)
            .is_some_and(|next| next.starts_with(character))
    };
    if follows(rest) {
        bytes += 1;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_spaces_are_found_as_they_were_written() {
        let file = "a: one\u{2009} two\u{2028}\n";
        let all = scalars(&"file".into(), file, |_, _| true);
        let text = &all[0].text;
        let place = all[0].locate(0..text.len());
        assert_eq!(&file[place], "one\u{2009} two\u{2028}");
    }

    #[test]
    fn parts_of_a_text_are_found_however_it_is_written() {
        let files = [
            "a: one two three\n",
            "a: 'one two three'\n",
            "a: \"say \\\"one\\\" two three\"\n",
            "a: 'it''s one two three'\n",
            "a: >-\n  one two\n  three\n",
            "a: |\n  one two\n  three\n",
            "a: plain tŷ\n  one two\n  three\n",
        ];
        for file in files {
            let all = scalars(&"file".into(), file, |_, _| true);
            let [scalar] = all.as_slice() else {
                panic!("{file}")
            };
            for word in ["one", "two", "three"] {
                let at = scalar.text.find(word).unwrap();
                assert_eq!(&file[scalar.locate(at..at + word.len())], word, "{file}");
            }
        }
    }

    #[test]
    fn a_text_that_cannot_be_laid_beside_the_file_is_its_whole_value() {
        let file = "a: \"caf\\u00e9 here\"\n";
        let all = scalars(&"file".into(), file, |_, _| true);
        assert_eq!(all[0].text, "café here");
        assert_eq!(all[0].locate(0..2), all[0].span);
    }
}
