//! The pieces of a text that a translator works on: its blocks, and in them what is no words.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag};

use super::{options, tongue};

/// What a span of a text does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanKind {
    /// `*words*`.
    Emphasis,
    /// `**words**`.
    Strong,
    /// `[words](address)`.
    Link,
    /// `[words](lang:en)`.
    OtherLanguage,
    /// `` `words` ``, which is shown as written.
    Code,
    /// `<https://address>`.
    Address,
    /// What begins a heading or an item of a list, such as `## ` and `- `.
    Marker,
}

/// A span of a text that more than words make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it does.
    pub kind: SpanKind,
    /// All of it.
    pub outer: Range<usize>,
    /// The words in it; `None` where it has none that a translator could change.
    pub inner: Option<Range<usize>>,
}

/// The blocks of a text, without the white space between them. Together with it they are the whole text.
#[must_use]
pub fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        let is_block = matches!(event, Event::Start(_) | Event::Rule);
        if depth == 0 && is_block {
            let block = text.get(range.clone()).unwrap_or_default();
            let end = range.start + block.trim_end_matches([' ', '\t', '\r', '\n']).len();
            blocks.push(range.start..end);
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    let mut from = 0;
    let mut is_empty_between = |to: usize, next: usize| {
        let between = text.get(from..to);
        from = next;
        between.is_some_and(|between| between.trim().is_empty())
    };
    let all = blocks
        .iter()
        .map(|block| (block.start, block.end))
        .chain([(text.len(), text.len())]);
    let is_whole = all
        .collect::<Vec<_>>()
        .into_iter()
        .all(|(start, end)| is_empty_between(start, end));
    if is_whole {
        blocks.retain(|block| !block.is_empty());
        blocks
    } else {
        // Something stands between the blocks that is no block, and must not be lost.
        std::iter::once(0..text.len()).collect()
    }
}

/// The spans of a text, outer ones before those inside them.
#[must_use]
pub fn spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    // The span that each open element has, if it has one.
    let mut open: Vec<Option<usize>> = Vec::new();
    // Where the heading or item begins whose words are to come.
    let mut begun: Option<usize> = None;
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        if !matches!(event, Event::End(_)) {
            for index in open.iter().flatten() {
                widen(&mut spans, *index, &range);
            }
            spans.extend(marker(begun.take(), &range));
        }
        match event {
            Event::Start(tag) => {
                let span = of_tag(&tag, &range);
                open.push(span.is_some().then_some(spans.len()));
                spans.extend(span);
                if matches!(tag, Tag::Heading { .. } | Tag::Item) {
                    begun = Some(range.start);
                }
            }
            Event::End(_) => {
                open.pop();
                begun = None;
            }
            Event::Code(_) => spans.push(Span {
                kind: SpanKind::Code,
                outer: range,
                inner: None,
            }),
            _ => {}
        }
    }
    spans.retain(|span| is_as_written(text, span));
    spans
}

/// What stands before the first thing in a heading or an item.
fn marker(begun: Option<usize>, first: &Range<usize>) -> Option<Span> {
    let start = begun.filter(|start| *start < first.start)?;
    Some(Span {
        kind: SpanKind::Marker,
        outer: start..first.start,
        inner: None,
    })
}

/// What stands within a link says where its words end.
fn widen(spans: &mut [Span], index: usize, inside: &Range<usize>) {
    let Some(span) = spans.get_mut(index) else {
        return;
    };
    if let (SpanKind::Link | SpanKind::OtherLanguage, Some(inner)) = (span.kind, &mut span.inner) {
        inner.end = inner.end.max(inside.end);
    }
}

fn of_tag(tag: &Tag<'_>, range: &Range<usize>) -> Option<Span> {
    let within = |marks: usize| Some(range.start + marks..range.end.saturating_sub(marks));
    let (kind, inner) = match tag {
        Tag::Emphasis => (SpanKind::Emphasis, within(1)),
        Tag::Strong => (SpanKind::Strong, within(2)),
        Tag::Link {
            link_type: LinkType::Autolink | LinkType::Email,
            ..
        } => (SpanKind::Address, None),
        Tag::Link {
            link_type: LinkType::Inline,
            dest_url,
            ..
        } => {
            let kind = if tongue::is_mark(dest_url) {
                SpanKind::OtherLanguage
            } else {
                SpanKind::Link
            };
            (kind, Some(range.start + 1..range.start + 1))
        }
        _ => return None,
    };
    Some(Span {
        kind,
        outer: range.clone(),
        inner,
    })
}

/// Whether the marks of a span stand where they are thought to stand.
fn is_as_written(text: &str, span: &Span) -> bool {
    let Some(inner) = &span.inner else {
        let all = text.get(span.outer.clone());
        return all.is_some_and(|all| span.kind != SpanKind::Marker || !all.contains('\n'));
    };
    let opening = text.get(span.outer.start..inner.start);
    let closing = text.get(inner.end..span.outer.end);
    let (Some(opening), Some(closing), true) = (opening, closing, inner.start < inner.end) else {
        return false;
    };
    match span.kind {
        SpanKind::Emphasis => opening == closing && matches!(opening, "*" | "_"),
        SpanKind::Strong => opening == closing && matches!(opening, "**" | "__"),
        _ => opening == "[" && closing.starts_with("](") && closing.ends_with(')'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_without_the_space_between_them() {
        let text = "One.\nGoes on.\n\n- a\n- b\n\n\n### Head\nLast.";
        let found: Vec<&str> = blocks(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["One.\nGoes on.", "- a\n- b", "### Head", "Last."]);
        assert_eq!(blocks(""), Vec::<Range<usize>>::new());
    }

    #[test]
    fn spans_know_their_words() {
        let text =
            "a **b *c* d** [e *f*](https://g.example/h \"i\") [j](lang:en) `k` <https://l.example>";
        let found: Vec<(SpanKind, Option<&str>)> = spans(text)
            .into_iter()
            .map(|span| (span.kind, span.inner.map(|inner| &text[inner])))
            .collect();
        assert_eq!(
            found,
            [
                (SpanKind::Strong, Some("b *c* d")),
                (SpanKind::Emphasis, Some("c")),
                (SpanKind::Link, Some("e *f*")),
                (SpanKind::Emphasis, Some("f")),
                (SpanKind::OtherLanguage, Some("j")),
                (SpanKind::Code, None),
                (SpanKind::Address, None),
            ]
        );
    }

    #[test]
    fn what_begins_a_heading_or_an_item_is_no_words() {
        let text = "## Head\n\n- one\n- *two*\n  1. three\n\nUnder\n---\n\n# \n\n-\n";
        let found: Vec<&str> = spans(text)
            .into_iter()
            .filter(|span| span.kind == SpanKind::Marker)
            .map(|span| &text[span.outer])
            .collect();
        assert_eq!(found, ["## ", "- ", "- ", "1. "]);
    }
}
