//! YAML text to a tree of nodes with byte places.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};

use super::{common, syntax};
use crate::diagnostic::{Code, Diagnostic, Location};

/// How deep mappings and lists may be nested. No honest content comes near it.
pub(super) const DEEPEST: usize = 32;

/// How many values a file may have. The largest framework has a twentieth of them.
pub(super) const MOST_VALUES: usize = 50_000;

/// One value of a YAML file and the bytes it covers.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Node<'t> {
    pub span: Range<usize>,
    pub value: Value<'t>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Value<'t> {
    /// Text as written; `plain` is false when it is quoted or a block, and so can only be text.
    Scalar {
        text: Cow<'t, str>,
        plain: bool,
    },
    Sequence(Vec<Node<'t>>),
    Mapping(Vec<(Key<'t>, Node<'t>)>),
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Key<'t> {
    pub name: Cow<'t, str>,
    pub span: Range<usize>,
}

impl Node<'_> {
    /// Whether the value was left out (`key:`) or is an explicit null.
    pub(super) fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true } if matches!(&**text, "" | "~" | "null"))
    }
}

/// Parses one document. Problems that do not prevent reading on are added to `problems`.
pub(super) fn parse<'t>(
    path: &Arc<str>,
    text: &'t str,
    problems: &mut Vec<Diagnostic>,
) -> Option<Node<'t>> {
    common::parse(text).or_else(|| parse_any(path, text, problems))
}

/// Parses a document however it is written.
pub(super) fn parse_any<'t>(
    path: &Arc<str>,
    text: &'t str,
    problems: &mut Vec<Diagnostic>,
) -> Option<Node<'t>> {
    let mut reader = Reader {
        text,
        path,
        offsets: Offsets::new(text),
        parser: Parser::new_from_str(text),
        problems,
        values: 0,
    };
    match reader.document() {
        Ok(node) => Some(node),
        Err(problem) => {
            reader.problems.push(*problem);
            None
        }
    }
}

/// From the parser's count of characters to bytes of the file.
struct Offsets {
    /// The byte offset of each character; empty when the text is ASCII and the two counts agree.
    by_character: Vec<usize>,
    length: usize,
}

impl Offsets {
    fn new(text: &str) -> Self {
        let by_character = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().map(|(offset, _)| offset).collect()
        };
        Offsets {
            by_character,
            length: text.len(),
        }
    }

    fn byte(&self, marker: Marker) -> usize {
        let index = marker.index();
        if self.by_character.is_empty() {
            index.min(self.length)
        } else {
            self.by_character.get(index).copied().unwrap_or(self.length)
        }
    }

    fn span(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start);
        start..self.byte(span.end).max(start)
    }
}

struct Reader<'a, 'p> {
    text: &'a str,
    path: &'p Arc<str>,
    offsets: Offsets,
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    problems: &'p mut Vec<Diagnostic>,
    /// How many values were read.
    values: usize,
}

type Read<T> = Result<T, Box<Diagnostic>>;

impl<'a> Reader<'a, '_> {
    fn document(&mut self) -> Read<Node<'a>> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    // An empty file is an empty mapping: every missing key is then named.
                    return Ok(Node {
                        span: 0..0,
                        value: Value::Mapping(Vec::new()),
                    });
                }
                event => {
                    let node = self.node(event, span, 0)?;
                    self.end()?;
                    return Ok(node);
                }
            }
        }
    }

    fn end(&mut self) -> Read<()> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(()),
                Event::DocumentStart(_) => {
                    return Err(self.refuse(
                        span,
                        "the file holds a second document",
                        "keep one document in a file",
                    ));
                }
                _ => {}
            }
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Read<Node<'a>> {
        if depth > DEEPEST {
            return Err(self.refuse(span, "the values are nested too deeply", "flatten the file"));
        }
        self.values += 1;
        if self.values > MOST_VALUES {
            return Err(self.too_many(span));
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_marks(span, anchor, tag.is_some())?;
                Ok(Node {
                    span: self.offsets.span(span),
                    value: Value::Scalar {
                        text,
                        plain: style == ScalarStyle::Plain,
                    },
                })
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_marks(span, anchor, tag.is_some())?;
                self.sequence(span, depth)
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_marks(span, anchor, tag.is_some())?;
                self.mapping(span, depth)
            }
            Event::Alias(_) => Err(self.refuse(
                span,
                "aliases (`*name`) are not allowed",
                "write the value out where it is needed",
            )),
            _ => Err(self.refuse(span, "the YAML is not complete", "finish the value")),
        }
    }

    fn sequence(&mut self, start: Span, depth: usize) -> Read<Node<'a>> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::SequenceEnd {
                let whole = self.offsets.byte(start.start)..self.offsets.byte(span.start);
                return Ok(Node {
                    span: whole,
                    value: Value::Sequence(items),
                });
            }
            items.push(self.node(event, span, depth + 1)?);
        }
    }

    fn mapping(&mut self, start: Span, depth: usize) -> Read<Node<'a>> {
        let mut entries: Vec<(Key<'a>, Node<'a>)> = Vec::new();
        let mut names = BTreeSet::new();
        loop {
            let (event, span) = self.next()?;
            let (name, key_span) = match event {
                Event::MappingEnd => {
                    let whole = self.offsets.byte(start.start)..self.offsets.byte(span.start);
                    return Ok(Node {
                        span: whole,
                        value: Value::Mapping(entries),
                    });
                }
                Event::Scalar(text, ..) => (text, self.offsets.span(span)),
                _ => {
                    return Err(self.refuse(
                        span,
                        "a key must be plain text",
                        "write the key as a word",
                    ));
                }
            };
            let (event, span) = self.next()?;
            let node = self.node(event, span, depth + 1)?;
            if !names.insert(name.clone()) {
                self.problems.push(Diagnostic::new(
                    Code::DuplicateKey,
                    Location::new(self.path, key_span),
                    format!("the key `{name}` is already set in this mapping"),
                    "remove one of the two",
                ));
                continue;
            }
            entries.push((
                Key {
                    name,
                    span: key_span,
                },
                node,
            ));
        }
    }

    fn refuse_marks(&self, span: Span, anchor: usize, tagged: bool) -> Read<()> {
        if anchor > 0 {
            return Err(self.refuse(
                span,
                "anchors (`&name`) are not allowed",
                "write the value out where it is needed",
            ));
        }
        if tagged {
            return Err(self.refuse(span, "tags (`!name`) are not allowed", "remove the tag"));
        }
        Ok(())
    }

    fn too_many(&self, span: Span) -> Box<Diagnostic> {
        let location = Location::new(self.path, self.offsets.span(span));
        let message = format!("this is one value more than the {MOST_VALUES} that a file may have");
        let help = "split the file, or look for what was copied too often";
        Box::new(Diagnostic::new(Code::TooMany, location, message, help))
    }

    fn refuse(&self, span: Span, message: &str, help: &str) -> Box<Diagnostic> {
        let location = Location::new(self.path, self.offsets.span(span));
        Box::new(Diagnostic::new(Code::YamlFeature, location, message, help))
    }

    fn unreadable(&self, marker: Marker, words: &str) -> Box<Diagnostic> {
        let at = self.offsets.byte(marker);
        let problem = |code, at, message: String, help: &str| {
            Box::new(Diagnostic::new(
                code,
                Location::new(self.path, at..at),
                message,
                help,
            ))
        };
        match syntax::plain(words) {
            Some(plain) => {
                let at = if plain.is_above {
                    syntax::line_above(self.text, at)
                } else {
                    at
                };
                problem(plain.code, at, plain.message.to_owned(), plain.help)
            }
            None => problem(
                Code::YamlSyntax,
                at,
                format!("the YAML cannot be read here: {words}"),
                "look at this line and the one before it: indentation, a missing colon, or a quotation mark that is not closed",
            ),
        }
    }

    fn next(&mut self) -> Read<(Event<'a>, Span)> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(self.unreadable(*error.marker(), error.info())),
            None => {
                let end = self.offsets.length;
                Err(Box::new(Diagnostic::new(
                    Code::YamlSyntax,
                    Location::new(self.path, end..end),
                    "the file ends too early",
                    "finish the last value",
                )))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_as_they_are_written_are_read_alike_and_at_once() {
        let text = "# A comment\na: { en: \"One: #1\", cy: \"Ŵy\" } # said\nb:   \nlist:\n  - id: r-1\n    text: x y (z) # c\n\n  - 'q'  \n  - [1, { c: ~ }]\n  # d\ne:\n    f: g\n";
        let node = common::parse(text);
        assert!(node.is_some());
        assert_eq!(node, parse_any(&"test".into(), text, &mut Vec::new()));
    }

    fn codes(text: &str) -> Vec<Code> {
        let mut problems = Vec::new();
        parse(&"test".into(), text, &mut problems);
        problems.iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn values_may_lie_as_deep_as_the_limit_and_no_deeper() {
        let nested = |depth: usize| format!("{}a{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(codes(&nested(DEEPEST)), []);
        assert_eq!(codes(&nested(DEEPEST + 1)), [Code::YamlFeature]);
    }

    #[test]
    fn a_file_may_have_as_many_values_as_the_limit_and_no_more() {
        // The list is a value too.
        let list = |values: usize| "- a\n".repeat(values - 1);
        assert_eq!(codes(&list(MOST_VALUES)), []);
        assert_eq!(codes(&list(MOST_VALUES + 1)), [Code::TooMany]);
    }

    #[test]
    fn a_key_that_is_set_again_and_again_counts_each_time() {
        let found = codes(&"a: 1\n".repeat(MOST_VALUES));
        assert_eq!(found.last(), Some(&Code::TooMany));
    }
}
