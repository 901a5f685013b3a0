//! What in a text is no words, set apart so that a translator's tool can move it and cannot break it.

use std::ops::Range;

use crate::bind;
use crate::markdown::{self, SpanKind};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// Words, as they stand in the file.
    Words(String),
    /// What is no words.
    Code(Code),
}

/// What is no words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    pub kind: CodeKind,
    /// What stands before the words in it, or all of it.
    pub opening: String,
    /// The pieces in it; `None` where there are none to translate.
    pub inner: Option<Vec<Node>>,
    /// What stands after them.
    pub closing: String,
}

/// What a code does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CodeKind {
    /// A figure of the report, which a reference stands for.
    Figure,
    /// A span of Markdown.
    Span(SpanKind),
}

struct Cut {
    kind: CodeKind,
    outer: Range<usize>,
    inner: Option<Range<usize>>,
}

/// Takes a text apart. Put together again, the pieces are the text, byte for byte.
pub(super) fn nodes(text: &str) -> Vec<Node> {
    let mut cuts: Vec<Cut> = markdown::spans(text)
        .into_iter()
        .map(|span| Cut {
            kind: CodeKind::Span(span.kind),
            outer: span.outer,
            inner: span.inner,
        })
        .collect();
    let figures = bind::references(text).into_iter();
    cuts.extend(
        figures
            .filter(|found| found.reference.is_ok())
            .map(|found| Cut {
                kind: CodeKind::Figure,
                outer: found.range,
                inner: None,
            }),
    );
    // The longer of two that begin together is the outer one.
    cuts.sort_by_key(|cut| (cut.outer.start, usize::MAX - cut.outer.end));
    between(text, 0..text.len(), &cuts)
}

/// The pieces of a range. Of cuts that overlap, the first is kept.
fn between(text: &str, range: Range<usize>, cuts: &[Cut]) -> Vec<Node> {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
    let mut nodes = Vec::new();
    let mut at = range.start;
    for (index, cut) in cuts.iter().enumerate() {
        if cut.outer.start >= range.end {
            break;
        }
        if cut.outer.start < at || cut.outer.end > range.end {
            continue;
        }
        if cut.outer.start > at {
            nodes.push(Node::Words(part(at..cut.outer.start)));
        }
        at = cut.outer.end;
        let inside = cuts.get(index + 1..).unwrap_or_default();
        nodes.push(Node::Code(match &cut.inner {
            Some(inner) => Code {
                kind: cut.kind,
                opening: part(cut.outer.start..inner.start),
                inner: Some(between(text, inner.clone(), inside)),
                closing: part(inner.end..cut.outer.end),
            },
            None => Code {
                kind: cut.kind,
                opening: part(cut.outer.clone()),
                inner: None,
                closing: String::new(),
            },
        }));
    }
    if range.end > at {
        nodes.push(Node::Words(part(at..range.end)));
    }
    nodes
}

/// Every code of some pieces, outer ones first.
pub(super) fn codes(nodes: &[Node]) -> Vec<&Code> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Code(code) = node {
            found.push(code);
            found.extend(codes(code.inner.as_deref().unwrap_or_default()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn together(nodes: &[Node]) -> String {
        let text = |node: &Node| match node {
            Node::Words(words) => words.clone(),
            Node::Code(code) => {
                let inner = together(code.inner.as_deref().unwrap_or_default());
                format!("{}{inner}{}", code.opening, code.closing)
            }
        };
        nodes.iter().map(text).collect()
    }

    #[test]
    fn nothing_is_lost() {
        for text in [
            "a **b {cases} *c*** [d {score e}](https://f.example/{cases}) `{cases}` \\{ {nothing}",
            "[a\\]b](<c d>) *{count e,\n share}* _f_ ***g***",
            "| a | b |\n|---|---|\n| *c* | {cases} |",
            "*a* {cases}. **",
            "*{score a* b}*",
        ] {
            assert_eq!(together(&nodes(text)), text);
        }
        assert_eq!(codes(&nodes("*a {cases}* {score b}")).len(), 3);
    }
}
