//! Markdown as its reader reads it, passage by passage, and where each part of a passage was written.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::common::{self, Line, LineIs, Piece};
use super::{options, tongue, unmarked};

/// A run of text that belongs together: a paragraph, a heading, a cell.
#[derive(Debug, Default)]
pub struct Passage<'t> {
    /// What it is.
    pub kind: PassageKind,
    /// The text without marks; lines are joined by spaces. Most of it was written in one go, and is the text itself.
    pub text: Cow<'t, str>,
    /// The links in it.
    pub links: Vec<Link>,
    /// What is set apart from the language of the text: words marked as those of the other one, and code.
    pub apart: Vec<Range<usize>>,
    first: Stretch,
    /// The stretches after the first.
    further: Vec<Stretch>,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PassageKind {
    /// A paragraph, an item of a list, a cell.
    #[default]
    Text,
    /// A heading of a level.
    Heading(u8),
    /// Code, shown as it is written.
    Code,
}

/// A link in a passage.
#[derive(Debug)]
pub struct Link {
    /// Its text.
    pub range: Range<usize>,
    /// Its address.
    pub address: String,
    /// Where it was written.
    pub source: Range<usize>,
}

/// A part of a passage that was written in one go.
#[derive(Clone, Debug, Default)]
struct Stretch {
    at: usize,
    source: Range<usize>,
    /// Whether the source has the same bytes.
    exact: bool,
}

impl<'t> Passage<'t> {
    /// Where a part of the text was written.
    #[must_use]
    pub fn locate(&self, range: Range<usize>) -> Range<usize> {
        let (start, _) = self.place(range.start);
        let last = range.end.max(range.start + 1) - 1;
        let (_, end) = self.place(last);
        start..end.max(start)
    }

    /// A text that is no Markdown, as one passage.
    #[must_use]
    pub fn plain(text: Cow<'t, str>) -> Passage<'t> {
        let first = Stretch {
            at: 0,
            source: 0..text.len(),
            exact: true,
        };
        Passage {
            text,
            first,
            ..Passage::default()
        }
    }

    /// The same passage, which borrows nothing.
    #[must_use]
    pub fn into_owned(self) -> Passage<'static> {
        Passage {
            kind: self.kind,
            text: Cow::Owned(self.text.into_owned()),
            links: self.links,
            apart: self.apart,
            first: self.first,
            further: self.further,
        }
    }

    /// Where a byte of the text was written, and where what was written for it ends.
    fn place(&self, byte: usize) -> (usize, usize) {
        let after = self.further.partition_point(|stretch| stretch.at <= byte);
        let further = after.checked_sub(1).and_then(|last| self.further.get(last));
        let stretch = further.unwrap_or(&self.first);
        if stretch.exact {
            let start = (stretch.source.start + byte - stretch.at).min(stretch.source.end);
            (start, (start + 1).min(stretch.source.end))
        } else {
            (stretch.source.start, stretch.source.end)
        }
    }

    fn push(&mut self, text: CowStr<'t>, source: Range<usize>) {
        let stretch = Stretch {
            at: self.text.len(),
            exact: text.len() == source.len(),
            source,
        };
        if self.text.is_empty() && self.further.is_empty() {
            self.first = stretch;
            self.text = match text {
                CowStr::Borrowed(text) => Cow::Borrowed(text),
                other => Cow::Owned(other.into_string()),
            };
        } else {
            self.further.push(stretch);
            if let Cow::Borrowed(before) = self.text {
                let mut both = String::with_capacity(2 * (before.len() + text.len()));
                both.push_str(before);
                self.text = Cow::Owned(both);
            }
            self.text.to_mut().push_str(&text);
        }
    }
}

/// The passages of a text, in their order.
#[must_use]
pub fn passages(text: &str) -> Vec<Passage<'_>> {
    // A value of one line, as nearly all are, is a passage as it stands.
    if let Some(words) = unmarked::line(text) {
        return vec![Passage::plain(Cow::Borrowed(words))];
    }
    let mut walk = Walk::default();
    walk.passages.reserve(text.len() / 256 + 1);
    let whole = common::each(text, |piece, range| match piece {
        Piece::Line(line) => walk.take_line(&line),
        Piece::Event(event) => walk.take(event, range),
    });
    if whole.is_none() {
        walk = Walk::default();
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            walk.take(event, range);
        }
    }
    walk.end(PassageKind::Text);
    walk.passages
}

#[derive(Default)]
struct Walk<'t> {
    passages: Vec<Passage<'t>>,
    open: Passage<'t>,
    /// Where open links begin in the passage, their addresses and where they were written.
    links: Vec<(usize, String, Range<usize>)>,
}

impl<'t> Walk<'t> {
    /// Takes a line of nothing but words as its events would be taken.
    fn take_line(&mut self, line: &Line<'t>) {
        self.end(PassageKind::Text);
        if line.words.trim().is_empty() {
            return;
        }
        self.passages.push(Passage {
            kind: match line.is {
                LineIs::Heading(level) => PassageKind::Heading(number(level)),
                LineIs::Paragraph | LineIs::Item => PassageKind::Text,
            },
            text: Cow::Borrowed(line.words),
            first: Stretch {
                at: 0,
                source: line.place(),
                exact: true,
            },
            ..Passage::default()
        });
    }

    fn take(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.open.push(text, range);
            }
            Event::Code(text) => {
                // The backticks around it are no text.
                let around = range.len().saturating_sub(text.len()) / 2;
                let inside = range.start + around..range.end.saturating_sub(around);
                let start = self.open.text.len();
                self.open.push(text, inside);
                self.open.apart.push(start..self.open.text.len());
            }
            Event::SoftBreak | Event::HardBreak => self.open.push(" ".into(), range),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let address = dest_url.into_string();
                self.links.push((self.open.text.len(), address, range));
            }
            Event::End(TagEnd::Link) => self.end_link(),
            Event::Start(tag) if !is_inline(&tag) => self.end(PassageKind::Text),
            Event::End(TagEnd::Heading(level)) => self.end(PassageKind::Heading(number(level))),
            Event::End(TagEnd::CodeBlock) => self.end(PassageKind::Code),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {}
            Event::End(_) | Event::Rule => self.end(PassageKind::Text),
            _ => {}
        }
    }

    fn end_link(&mut self) {
        let Some((start, address, source)) = self.links.pop() else {
            return;
        };
        let range = start.min(self.open.text.len())..self.open.text.len();
        if tongue::is_mark(&address) {
            self.open.apart.push(range);
        } else {
            self.open.links.push(Link {
                range,
                address,
                source,
            });
        }
    }

    fn end(&mut self, kind: PassageKind) {
        self.links.clear();
        let mut passage = std::mem::take(&mut self.open);
        if !passage.text.trim().is_empty() {
            passage.kind = kind;
            passage.apart.sort_by_key(|range| range.start);
            self.passages.push(passage);
        }
    }
}

const fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
}

const fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_passage_is_found_where_it_was_written() {
        let text =
            "# one\n\nTwo *three* \\@ four&amp;\nfive `six` [seven](eight).\n\n- nine\n- ten\n";
        let all = passages(text);
        let texts: Vec<&str> = all.iter().map(|passage| &*passage.text).collect();
        assert_eq!(
            texts,
            ["one", "Two three @ four& five six seven.", "nine", "ten"]
        );
        assert_eq!(all[0].kind, PassageKind::Heading(1));
        for passage in &all {
            for word in passage
                .text
                .split([' ', '.'])
                .filter(|w| w.chars().all(char::is_alphabetic))
            {
                if let Some(at) = passage.text.find(word).filter(|_| !word.is_empty()) {
                    assert_eq!(&text[passage.locate(at..at + word.len())], word);
                }
            }
        }
        let whole = &all[1];
        let at = whole.text.find("four&").unwrap();
        assert_eq!(&text[whole.locate(at..at + 5)], "four&amp;");
        assert_eq!(whole.links[0].address, "eight");
        assert_eq!(&whole.text[whole.links[0].range.clone()], "seven");
    }

    fn by_parser(text: &str) -> Vec<Passage<'_>> {
        let mut walk = Walk::default();
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            walk.take(event, range);
        }
        walk.end(PassageKind::Text);
        walk.passages
    }

    proptest::proptest! {
        #[test]
        fn passages_are_the_same_whoever_reads_the_text(
            parts in proptest::collection::vec(0..15_usize, 0..12),
        ) {
            let all = [
                "a", "*b*", " ", "\n", "\n\n", "\n# h\n", "\n\n## i\n\n", "\n### *j*\n", "1. k", "\n2. ", "\n- l", "\n\n1. ", "[m](n)",
                "# \u{a0}", "ŵ",
            ];
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            let (found, expected) = (passages(&text), by_parser(&text));
            assert_eq!(format!("{found:?}"), format!("{expected:?}"), "{text:?}");
        }
    }

    #[test]
    fn a_value_of_one_line_is_a_passage_as_it_stands() {
        for text in [
            "One line", "Ŵyl 12", "a - b", "(a)", "- a", "a  ", "a *b*", "", "‘a’", "# \u{a0}",
        ] {
            let (found, expected) = (passages(text), by_parser(text));
            assert_eq!(format!("{found:?}"), format!("{expected:?}"), "{text:?}");
        }
    }
}
