//! Markdown: what authors may write, how it is split, and how it becomes markup.
//!
//! In: `Markdown` values. Out: problems with places (`inspect`), sections (`split`), and trusted markup (`render`; `reading` marks the terms of a
//! `lexicon` on the way). It must not know where on a page a text will stand, except at which level its headings begin.

mod citing;
mod common;
mod inspect;
mod known;
mod lexicon;
mod mutation;
mod passages;
mod pieces;
mod placeholders;
mod plain_text;
mod reading;
mod render;
mod run;
mod split;
mod starts;
mod tongue;
mod unmarked;

pub use citing::Citations;
pub use inspect::{Shape, inspect, inspect_and_split};
pub use known::KnownTexts;
pub use lexicon::Lexicon;
pub(crate) use mutation::mutations;
pub use passages::{Link, Passage, PassageKind, passages};
pub use pieces::{Span, SpanKind, blocks, spans};
pub use placeholders::placeholders;
pub use plain_text::{plain_text, text};
pub use reading::Reading;
pub use render::{noted, plain, render, render_inline, render_item};
pub use split::{ListItems, Section, code_ranges, lies_in, list_items, says_something, split};
pub use tongue::inspect_marks;

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser};

/// CommonMark with tables. Footnotes, raw HTML, images and attributes on headings are not offered: the first needs numbering of
/// its own, the others let a text reach beyond itself.
fn options() -> Options {
    Options::ENABLE_TABLES
}

/// The events of a text, each with the part of the text that it is about.
enum Events<'t> {
    /// Of a text that is made of what nearly all texts are made of.
    Common(std::vec::IntoIter<common::Placed<'t>>),
    /// Of any other text.
    Any(Box<OffsetIter<'t>>),
}

impl<'t> Events<'t> {
    fn of(text: &'t str) -> Events<'t> {
        let common = common::events(text).map(|events| Events::Common(events.into_iter()));
        common.unwrap_or_else(|| {
            let parser = Parser::new_ext(text, options());
            Events::Any(Box::new(parser.into_offset_iter()))
        })
    }
}

impl<'t> Iterator for Events<'t> {
    type Item = (Event<'t>, Range<usize>);

    fn next(&mut self) -> Option<(Event<'t>, Range<usize>)> {
        match self {
            Events::Common(events) => events.next(),
            Events::Any(events) => events.next(),
        }
    }
}
