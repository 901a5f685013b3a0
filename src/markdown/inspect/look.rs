//! A look through the events of a text, one after the other.
//!
//! In: events. Out: what the text may not hold, and where it is split. It must not know which parser reads the text.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::common::Piece;
use super::super::split::{Section, Splitter, is_visible};
use super::{MOST_PIECES, Shape, forbidden, may_be_forbidden, not_inline, too_deep, too_many};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Markdown;

/// A beginning, words and an end.
const EVENTS_OF_A_LINE: usize = 3;

/// What is known of a text while its events are looked through.
pub(super) struct Look<'m> {
    markdown: &'m Markdown,
    shape: Shape,
    splitter: Option<Splitter<'m>>,
    problems: Vec<Diagnostic>,
    pieces: usize,
    /// Whether the text has more pieces than are looked at.
    pub has_too_many: bool,
    paragraphs: usize,
    depth: usize,
    link_without_text: Option<Range<usize>>,
}

impl<'m> Look<'m> {
    pub(super) const fn new(
        markdown: &'m Markdown,
        shape: Shape,
        splitter: Option<Splitter<'m>>,
    ) -> Self {
        Look {
            markdown,
            shape,
            splitter,
            problems: Vec::new(),
            pieces: 0,
            has_too_many: false,
            paragraphs: 0,
            depth: 0,
            link_without_text: None,
        }
    }

    /// Looks at a piece. Nothing that a text may not hold is in a line of words, unless there are too many of them, or it has to be the only one.
    pub(super) fn take_piece(&mut self, piece: Piece<'m>, range: Range<usize>) {
        match piece {
            Piece::Line(line)
                if self.shape == Shape::Block && self.pieces + EVENTS_OF_A_LINE <= MOST_PIECES =>
            {
                self.pieces += EVENTS_OF_A_LINE;
                self.link_without_text = None;
                if let Some(splitter) = &mut self.splitter {
                    splitter.take_line(line.is, range);
                }
            }
            other => other.tell(range, |event, range| self.take(&event, range)),
        }
    }

    pub(super) fn take(&mut self, event: &Event<'_>, range: Range<usize>) {
        if self.has_too_many {
            return;
        }
        self.pieces += 1;
        if self.pieces > MOST_PIECES {
            self.problems.push(too_many(self.markdown, range));
            self.has_too_many = true;
            return;
        }
        // Words are no part of what a text is split at.
        if let Event::Text(text) = event
            && text.starts_with(is_visible)
        {
            self.link_without_text = None;
            return;
        }
        if let Some(splitter) = &mut self.splitter {
            splitter.take(event, &range);
        }
        self.look_at_link(event, &range);
        let markdown = self.markdown;
        let deep = too_deep(markdown, event, &range, &mut self.depth);
        self.problems.extend(deep);
        if may_be_forbidden(event) {
            let found = forbidden(markdown, event, range.clone());
            self.problems.extend(found);
        }
        if self.shape == Shape::Inline {
            self.paragraphs += usize::from(matches!(event, Event::Start(Tag::Paragraph)));
            let found = not_inline(markdown, event, range, self.paragraphs);
            self.problems.extend(found);
        }
    }

    fn look_at_link(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(Tag::Link { .. }) => self.link_without_text = Some(range.clone()),
            Event::Text(text) | Event::Code(text) if !text.chars().any(is_visible) => {}
            Event::Start(Tag::Emphasis | Tag::Strong)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {}
            Event::End(TagEnd::Link) => {
                let link = self.link_without_text.take();
                self.problems.extend(link.map(|link| {
                    let help = "write in its brackets what it leads to";
                    Diagnostic::new(
                        Code::BadLink,
                        self.markdown.locate(link),
                        "the link has no text",
                        help,
                    )
                }));
            }
            _ => self.link_without_text = None,
        }
    }

    /// Hands over the problems. Of a text that was read only in part no list is known.
    pub(super) fn end(mut self, problems: &mut Vec<Diagnostic>) -> Option<Vec<Section>> {
        problems.append(&mut self.problems);
        let splitter = self.splitter?;
        Some(if self.has_too_many {
            splitter.end_early()
        } else {
            splitter.end()
        })
    }
}
