//! The Markdown that nearly all texts are made of, to the same events, at a fraction of the cost.
//!
//! In: a text. Out: what the parser of all Markdown would tell of it, or nothing, as soon as anything stands there that needs a second
//! thought. It must not tell anything else than that parser.
//!
//! Known here are headings, paragraphs, lists of items on one line each, and emphasis within a line; all of them begin in the first column,
//! with blank lines around lists and paragraphs. A block that has more in it, such as a link or the cells of a table, is given to the parser
//! of all Markdown by itself.

mod begin;
mod line;
mod piece;

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::options;
use begin::{Marker, begins_plainly};
use line::end;
pub(super) use piece::{Line, LineIs, Piece};

/// An event with the part of the text that it is about.
pub(super) type Placed<'t> = (Event<'t>, Range<usize>);

/// The same of a piece.
type PlacedPiece<'t> = (Piece<'t>, Range<usize>);

/// The events of a text that is made of what is known here.
pub(super) fn events(text: &str) -> Option<Vec<Placed<'_>>> {
    let mut reader = Reader::new(text, text.len() / 32 + 4);
    reader.has_lines = false;
    while reader.go_on()? {}
    let pieces = reader.pieces.into_iter();
    let event = |(piece, range)| match piece {
        Piece::Event(event) => Some((event, range)),
        Piece::Line(_) => None,
    };
    pieces.map(event).collect()
}

/// Hands the pieces of such a text to somebody as they are read. A long text has very many, and not all are kept. Where it ends with nothing, what was
/// handed over is worth nothing.
pub(super) fn each<'t>(text: &'t str, mut take: impl FnMut(Piece<'t>, Range<usize>)) -> Option<()> {
    let mut reader = Reader::new(text, 64);
    while reader.go_on()? {
        for (piece, range) in reader.pieces.drain(..) {
            take(piece, range);
        }
    }
    Some(())
}

/// How many events a block may have that the parser of all Markdown reads. A short table can make very many.
const MOST: usize = 10_000;

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Whether the address of a link may be defined somewhere, as soon as that was asked.
    may_define: Option<bool>,
    /// Whether lines of nothing but words are told as such.
    has_lines: bool,
    pieces: Vec<PlacedPiece<'t>>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, pieces: usize) -> Reader<'t> {
        Reader {
            text,
            at: 0,
            may_define: None,
            has_lines: true,
            pieces: Vec::with_capacity(pieces),
        }
    }

    /// Reads a heading or a block. Whether there was one.
    fn go_on(&mut self) -> Option<bool> {
        self.skip_blank_lines();
        match self.text.as_bytes().get(self.at) {
            None => return Some(false),
            Some(b'#') => self.heading()?,
            Some(_) => {
                let (start, count) = (self.at, self.pieces.len());
                if self.block().is_none() {
                    self.at = start;
                    self.pieces.truncate(count);
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
        let end = line::read(self.text, self.at + marked, &mut self.pieces)?;
        self.at = self.text.len().min(end + 1);
        Some(end)
    }

    /// The line that begins here, behind what marks it, if it is nothing but words.
    fn words(&self, is: LineIs, marked: usize) -> Option<Line<'t>> {
        if !self.has_lines {
            return None;
        }
        let start = self.at + marked;
        let words = line::words(self.text.get(start..)?)?;
        Some(Line { is, words, start })
    }

    /// Takes such a line, and goes on to the next one.
    fn fill(&mut self, line: Line<'t>) {
        let start = self.at;
        self.at = self.text.len().min(line.place().end + 1);
        self.pieces.push((Piece::Line(line), start..self.at));
    }

    /// Begins something here that ends later. Which piece it is.
    fn begin(&mut self, tag: Tag<'t>) -> usize {
        let piece = Piece::Event(Event::Start(tag));
        self.pieces.push((piece, self.at..self.at));
        self.pieces.len() - 1
    }

    /// Whether neither a paragraph nor a list goes on at a place where a line may begin.
    fn is_end_of_block(&self, at: usize) -> bool {
        matches!(self.text.as_bytes().get(at), None | Some(b'\n' | b'#'))
    }

    fn heading(&mut self) -> Option<()> {
        let rest = self.rest()?;
        let name = rest.trim_start_matches('#');
        let marks = rest.len() - name.len();
        let level = HeadingLevel::try_from(marks).ok()?;
        let name = name.strip_prefix(' ')?;
        if name.starts_with(' ') || name.lines().next()?.ends_with('#') {
            return None;
        }
        if let Some(line) = self.words(LineIs::Heading(level), marks + 1) {
            self.fill(line);
            return Some(());
        }
        let first = self.begin(piece::heading(level));
        self.line(marks + 1)?;
        end(&mut self.pieces, first, self.at, TagEnd::Heading(level));
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
        let limit = self.pieces.len() + MOST;
        for (event, range) in Parser::new_ext(block, options()).into_offset_iter() {
            if self.pieces.len() == limit {
                return None;
            }
            let range = range.start + start..range.end + start;
            self.pieces.push((Piece::Event(event), range));
        }
        (!is_list || self.no_item_follows()?).then_some(())
    }

    /// Whether no list goes on here: items with blank lines between them may be those of one list.
    fn no_item_follows(&self) -> Option<bool> {
        Some(Marker::of(self.rest()?).is_none())
    }

    fn paragraph(&mut self) -> Option<()> {
        let mut rest = self.rest()?;
        if begins_plainly(rest)
            && let Some(line) = self.words(LineIs::Paragraph, 0)
            && self.is_end_of_block(line.place().end + 1)
        {
            self.fill(line);
            return Some(());
        }
        let first = self.begin(Tag::Paragraph);
        loop {
            if !begins_plainly(rest) {
                return None;
            }
            let end = self.line(0)?;
            if self.is_end_of_block(self.at) {
                break;
            }
            let line_break = Piece::Event(Event::SoftBreak);
            self.pieces.push((line_break, end..self.at));
            rest = self.rest()?;
        }
        end(&mut self.pieces, first, self.at, TagEnd::Paragraph);
        Some(())
    }

    fn list(&mut self, first_marker: &Marker) -> Option<()> {
        let first = self.begin(Tag::List(first_marker.number));
        loop {
            let rest = self.rest()?;
            let marker = Marker::of(rest)?;
            if marker.number.is_some() != first_marker.number.is_some() {
                return None;
            }
            if !begins_plainly(rest.get(marker.length..)?) {
                return None;
            }
            let item = self.pieces.len();
            let words = self.words(LineIs::Item, marker.length);
            if let Some(line) = words {
                self.fill(line);
            } else {
                self.begin(Tag::Item);
                self.line(marker.length)?;
            }
            let is_last = self.is_end_of_block(self.at);
            if is_last {
                // The blank lines behind a list belong to it.
                self.skip_blank_lines();
            }
            match (words, self.pieces.get_mut(item)) {
                (Some(_), Some((_, place))) => place.end = self.at,
                _ => end(&mut self.pieces, item, self.at, TagEnd::Item),
            }
            if is_last {
                break;
            }
        }
        let is_numbered = first_marker.number.is_some();
        end(&mut self.pieces, first, self.at, TagEnd::List(is_numbered));
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
                let whole = each(&text, |piece, range| {
                    piece.tell(range, |event, range| one_by_one.push((event, range)));
                });
                assert_eq!((whole, one_by_one), (Some(()), found), "{text:?}");
            }
        }
    }
}
