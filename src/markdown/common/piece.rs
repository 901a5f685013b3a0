//! What is told of a text, piece by piece.
//!
//! In: a piece with its place. Out: the events that the parser of all Markdown would tell for it. Most lines of most texts are words alone, and whoever looks
//! through a whole text takes each of them as one piece. It must not know who looks, nor for what.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

/// A part of a text.
#[derive(Debug)]
pub(in crate::markdown) enum Piece<'t> {
    /// One line of nothing but words, with the beginning and the end of what it is.
    Line(Line<'t>),
    /// Anything else.
    Event(Event<'t>),
}

/// A line of nothing but words.
#[derive(Clone, Copy, Debug)]
pub(in crate::markdown) struct Line<'t> {
    pub is: LineIs,
    pub words: &'t str,
    /// Where the words begin.
    pub start: usize,
}

/// What a line is, from its beginning to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::markdown) enum LineIs {
    Heading(HeadingLevel),
    Paragraph,
    /// An item of a list.
    Item,
}

impl LineIs {
    fn start<'t>(self) -> Event<'t> {
        Event::Start(match self {
            LineIs::Heading(level) => heading(level),
            LineIs::Paragraph => Tag::Paragraph,
            LineIs::Item => Tag::Item,
        })
    }

    const fn end<'t>(self) -> Event<'t> {
        Event::End(match self {
            LineIs::Heading(level) => TagEnd::Heading(level),
            LineIs::Paragraph => TagEnd::Paragraph,
            LineIs::Item => TagEnd::Item,
        })
    }
}

/// The beginning of a heading of a level.
pub(super) const fn heading<'t>(level: HeadingLevel) -> Tag<'t> {
    Tag::Heading {
        level,
        id: None,
        classes: Vec::new(),
        attrs: Vec::new(),
    }
}

impl<'t> Line<'t> {
    /// Where the words stand.
    pub(in crate::markdown) const fn place(&self) -> Range<usize> {
        self.start..self.start + self.words.len()
    }
}

impl<'t> Piece<'t> {
    /// Hands over the events of a piece that covers a part of the text.
    pub(in crate::markdown) fn tell(
        self,
        range: Range<usize>,
        mut take: impl FnMut(Event<'t>, Range<usize>),
    ) {
        match self {
            Piece::Event(event) => take(event, range),
            Piece::Line(line) => {
                take(line.is.start(), range.clone());
                take(Event::Text(CowStr::Borrowed(line.words)), line.place());
                take(line.is.end(), range);
            }
        }
    }
}
