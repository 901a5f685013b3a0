//! The Markdown that nearly all texts are made of, to the same events, at a fraction of the cost.
//!
//! In: a text. Out: what the parser of all Markdown would tell of it, or nothing, as soon as anything stands there that needs a second
//! thought. It must not tell anything else than that parser.
//!
//! Known here are headings, paragraphs, lists of items on one line each, and emphasis within a line; all of them begin in the first column,
//! with blank lines around lists and paragraphs. A block that has more in it, such as a link or the cells of a table, is given to the parser
//! of all Markdown by itself.

mod line;

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::options;
use line::end;

/// An event with the part of the text that it is about.
pub(super) type Placed<'t> = (Event<'t>, Range<usize>);

/// The events of a text that is made of what is known here.
pub(super) fn events(text: &str) -> Option<Vec<Placed<'_>>> {
    let mut reader = Reader::new(text, text.len() / 32 + 4);
    while reader.go_on()? {}
    Some(reader.events)
}

/// Hands the same events to somebody as they are read. A long text has very many, and not all are kept. Where it ends with nothing, what was handed over
/// is worth nothing.
pub(super) fn each<'t>(text: &'t str, mut take: impl FnMut(Event<'t>, Range<usize>)) -> Option<()> {
    let mut reader = Reader::new(text, 64);
    while reader.go_on()? {
        for (event, range) in reader.events.drain(..) {
            take(event, range);
        }
    }
    Some(())
}

/// How many events a block may have that the parser of all Markdown reads. A short table can make very many.
const MOST: usize = 10_000;

/// What an item of a list begins with.
#[derive(PartialEq, Eq)]
struct Marker {
    /// The number, in a numbered list.
    number: Option<u64>,
    /// How many bytes it has, with the space behind it.
    length: usize,
}

impl Marker {
    fn of(line: &str) -> Option<Marker> {
        if line.starts_with("- ") {
            let number = None;
            return Some(Marker { number, length: 2 });
        }
        let digits = digits(line);
        let is_marker = (1..=9).contains(&digits) && line.get(digits..)?.starts_with(". ");
        let number = line.get(..digits)?.parse().ok();
        is_marker.then_some(Marker {
            number,
            length: digits + 2,
        })
    }
}

/// How many digits a line begins with.
fn digits(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit);
    digits.count()
}

/// Whether a line is a part of a paragraph, by its first signs; others may follow it.
fn begins_plainly(line: &str) -> bool {
    match line.chars().next() {
        Some('(' | '"' | '\'' | '“' | '‘' | '{') => true,
        // A star alone is an item of a list.
        Some('*') => !matches!(line.as_bytes().get(1), None | Some(b' ' | b'\t' | b'\n')),
        Some('0'..='9') => !matches!(line.as_bytes().get(digits(line)), Some(b'.' | b')')),
        Some(first) => first.is_alphabetic(),
        None => false,
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Whether the address of a link may be defined somewhere, as soon as that was asked.
    may_define: Option<bool>,
    events: Vec<Placed<'t>>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, events: usize) -> Reader<'t> {
        Reader {
            text,
            at: 0,
            may_define: None,
            events: Vec::with_capacity(events),
        }
    }

    /// Reads a heading or a block. Whether there was one.
    fn go_on(&mut self) -> Option<bool> {
        self.skip_blank_lines();
        match self.text.as_bytes().get(self.at) {
            None => return Some(false),
            Some(b'#') => self.heading()?,
            Some(_) => {
                let (start, count) = (self.at, self.events.len());
                if self.block().is_none() {
                    self.at = start;
                    self.events.truncate(count);
                    self.other_block()?;
                }
            }
        }
        Some(true)
    }

    fn skip_blank_lines(&mut self) {
        while self.text.as_bytes().get(self.at) == Some(&b'\n') {
            self.at += 1;
        }
    }

    /// The line that begins here, with all that follows it.
    fn rest(&self) -> Option<&'t str> {
        self.text.get(self.at..)
    }

    /// Reads the line that begins here, behind what marks it, and goes on to the next one. Where it ends.
    fn line(&mut self, marked: usize) -> Option<usize> {
        let end = line::read(self.text, self.at + marked, &mut self.events)?;
        self.at = self.text.len().min(end + 1);
        Some(end)
    }

    /// Whether neither a paragraph nor a list goes on here.
    fn is_at_end_of_block(&self) -> bool {
        matches!(self.text.as_bytes().get(self.at), None | Some(b'\n' | b'#'))
    }

    fn heading(&mut self) -> Option<()> {
        let rest = self.rest()?;
        let name = rest.trim_start_matches('#');
        let marks = rest.len() - name.len();
        let level = HeadingLevel::try_from(marks).ok()?;
        let name = name.strip_prefix(' ')?;
        if name.starts_with(' ') {
            return None;
        }
        let (first, start) = (self.events.len(), self.at);
        let tag = Tag::Heading {
            level,
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        };
        self.events.push((Event::Start(tag), start..start));
        let end_of_name = self.line(marks + 1)?;
        if self.text.get(..end_of_name)?.ends_with('#') {
            return None;
        }
        let close = Event::End(TagEnd::Heading(level));
        end(&mut self.events, first, self.at, close);
        Some(())
    }

    fn block(&mut self) -> Option<()> {
        match Marker::of(self.rest()?) {
            Some(marker) => self.list(&marker),
            None => self.paragraph(),
        }
    }

    /// A table, or a paragraph or list with links and the like, up to the next blank line: the parser of all Markdown reads it alone, for
    /// nothing outside has to do with it.
    fn other_block(&mut self) -> Option<()> {
        let start = self.at;
        let rest = self.text.get(start..)?;
        let block = rest.split("\n\n").next()?;
        // The parser of all Markdown ends a line there, too.
        if block.contains('\r') {
            return None;
        }
        let is_text = |line: &str| begins_plainly(line) || line.starts_with('[');
        let is_item = |line: &str| {
            let marker = Marker::of(line);
            marker.is_some_and(|marker| line.get(marker.length..).is_some_and(is_text))
        };
        let is_list = block.lines().all(is_item);
        let is_whole = is_list
            || block.lines().all(is_text)
            || block.lines().all(|line| line.starts_with('|'));
        // The address of a link may be defined in another block.
        if !is_whole
            || *self
                .may_define
                .get_or_insert_with(|| self.text.contains("]:"))
        {
            return None;
        }
        self.at += block.len();
        self.skip_blank_lines();
        let block = self.text.get(start..self.at)?;
        let limit = self.events.len() + MOST;
        for (event, range) in Parser::new_ext(block, options()).into_offset_iter() {
            if self.events.len() == limit {
                return None;
            }
            let range = range.start + start..range.end + start;
            self.events.push((event, range));
        }
        (!is_list || self.no_item_follows()?).then_some(())
    }

    /// Whether no list goes on here: items with blank lines between them may be those of one list.
    fn no_item_follows(&self) -> Option<bool> {
        Some(Marker::of(self.rest()?).is_none())
    }

    fn paragraph(&mut self) -> Option<()> {
        let first = self.events.len();
        let start = self.at;
        self.events
            .push((Event::Start(Tag::Paragraph), start..start));
        loop {
            if !begins_plainly(self.rest()?) {
                return None;
            }
            let end = self.line(0)?;
            if self.is_at_end_of_block() {
                break;
            }
            self.events.push((Event::SoftBreak, end..self.at));
        }
        end(
            &mut self.events,
            first,
            self.at,
            Event::End(TagEnd::Paragraph),
        );
        Some(())
    }

    fn list(&mut self, first_marker: &Marker) -> Option<()> {
        let first = self.events.len();
        let list = Event::Start(Tag::List(first_marker.number));
        self.events.push((list, self.at..self.at));
        loop {
            let rest = self.rest()?;
            let marker = Marker::of(rest)?;
            if marker.number.is_some() != first_marker.number.is_some() {
                return None;
            }
            let item = self.events.len();
            let place = self.at..self.at;
            self.events.push((Event::Start(Tag::Item), place));
            if !begins_plainly(rest.get(marker.length..)?) {
                return None;
            }
            self.line(marker.length)?;
            let is_last = self.is_at_end_of_block();
            if is_last {
                // The blank lines behind a list belong to it.
                self.skip_blank_lines();
            }
            end(&mut self.events, item, self.at, Event::End(TagEnd::Item));
            if is_last {
                break;
            }
        }
        let is_numbered = first_marker.number.is_some();
        end(
            &mut self.events,
            first,
            self.at,
            Event::End(TagEnd::List(is_numbered)),
        );
        self.no_item_follows()?.then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_parser(text: &str) -> Vec<Placed<'_>> {
        Parser::new_ext(text, options())
            .into_offset_iter()
            .collect()
    }

    #[test]
    fn texts_as_they_are_written_are_read_at_once_and_alike() {
        let text = "\n# a-part\n\nIn 12 cases (*two* of “them”) we saw\n‘enough’ *of it*.\n## other\nMore.\n\n\n1. One: {score x}.\n2. 5 of *six*, 50%!\n\nSee [a](b) `c`.\n\n| d |\n|---|\n| e |\n\n- [f](g)\n- h\n\n\n### *Head*\n\n- a\n- (b)";
        let found = events(text);
        assert_eq!(found.as_deref(), Some(&*by_parser(text)));
    }

    /// Pieces of texts, of what is known here and of what is not.
    const PIECES: [&str; 54] = [
        "\r",
        "~~~",
        "\n",
        "\n\n",
        "\n\n\n",
        "\n# ",
        "\n\n## ",
        "\n1. ",
        "\n\n1. ",
        "\n2. ",
        "\n- ",
        "\n\n- ",
        "# ",
        "1. ",
        "- ",
        "* ",
        "+ ",
        "12",
        "3)",
        "a",
        "word ",
        " ",
        "  ",
        "*a*",
        "*",
        " *",
        "* ",
        "*b c*",
        "**",
        "ŵ",
        "“",
        "”",
        "’",
        "(",
        ")",
        ".",
        ", ",
        "!",
        "\u{a0}",
        "===",
        "---",
        ":-:",
        "{a b}",
        "[",
        "](x)",
        "`",
        "&amp;",
        "<b>",
        "|",
        "\\",
        "[a](b)",
        "\n\n| a |\n|---|\n|",
        "\n\n- [a](b)",
        "]: x",
    ];

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { cases: 4000, ..Default::default() })]
        #[test]
        fn what_nearly_all_texts_are_made_of_is_read_alike(
            parts in proptest::collection::vec(0..PIECES.len(), 0..12),
        ) {
            let text: String = parts.into_iter().map(|part| PIECES[part]).collect();
            if let Some(found) = events(&text) {
                assert_eq!(found, by_parser(&text), "{text:?}");
                let mut one_by_one = Vec::new();
                let whole = each(&text, |event, range| one_by_one.push((event, range)));
                assert_eq!((whole, one_by_one), (Some(()), found), "{text:?}");
            }
        }
    }
}
