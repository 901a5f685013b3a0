//! The codes of a text with the ids by which the two languages know each other's, and with what stands in the file for them.

use std::collections::BTreeSet;

use crate::markdown::SpanKind;
use crate::translate::codes::{Code, CodeKind, Node, codes};

/// The codes of both languages. A code of the target that is one of the source has its id.
pub(super) fn marked<'a>(
    source: &'a [Node],
    target: Option<&'a [Node]>,
    ids: &mut Ids,
) -> (Vec<Marked<'a>>, Vec<Marked<'a>>) {
    let written = target.map(codes).unwrap_or_default();
    let mut of_source = Vec::new();
    let mut gone = written.clone();
    for code in codes(source) {
        // A figure must not be lost, unless the Welsh that stands there goes without it.
        let found = gone.iter().position(|other| same(code, other));
        let is_kept = target.is_none() || found.map(|found| gone.remove(found)).is_some();
        of_source.push(Marked::new(code, ids.next(), is_kept));
    }
    let mut free: Vec<Marked<'a>> = of_source.clone();
    let mut of_target = Vec::new();
    for code in written {
        let found = free.iter().position(|marked| same(marked.code, code));
        of_target.push(match found {
            Some(found) => Marked {
                code,
                ..free.remove(found)
            },
            None => Marked::new(code, ids.next(), false),
        });
    }
    (of_source, of_target)
}

/// Whether two codes do the same, whatever words are in them.
fn same(one: &Code, other: &Code) -> bool {
    (one.kind, &one.opening, &one.closing) == (other.kind, &other.opening, &other.closing)
}

/// A code and the id that it has in both languages.
#[derive(Clone)]
pub(super) struct Marked<'a> {
    pub code: &'a Code,
    pub id: String,
    /// Whether it is a figure that must not be lost.
    pub is_kept: bool,
}

impl<'a> Marked<'a> {
    fn new(code: &'a Code, id: String, is_kept: bool) -> Self {
        Marked {
            is_kept: is_kept && code.kind == CodeKind::Figure,
            code,
            id,
        }
    }
}

/// The ids of the codes of a unit.
#[derive(Default)]
pub(super) struct Ids(usize);

impl Ids {
    fn next(&mut self) -> String {
        self.0 += 1;
        format!("c{}", self.0)
    }
}

/// What stands in the file for the codes of a unit.
#[derive(Default)]
pub(super) struct Data {
    pub texts: Vec<String>,
    known: BTreeSet<String>,
}

impl Data {
    pub(super) fn collect(&mut self, nodes: &[Node]) {
        for code in codes(nodes) {
            let closing = code.inner.is_some().then_some(&code.closing);
            for text in [Some(&code.opening), closing].into_iter().flatten() {
                if self.known.insert(text.clone()) {
                    self.texts.push(text.clone());
                }
            }
        }
    }

    pub(super) fn id(&self, text: &str) -> String {
        let found = self.texts.iter().position(|known| known == text);
        format!("d{}", found.unwrap_or_default() + 1)
    }
}

/// What a code is in the words of the standard.
pub(super) const fn kinds(kind: CodeKind) -> (&'static str, Option<&'static str>) {
    match kind {
        CodeKind::Figure => ("ui", Some("xlf:var")),
        CodeKind::Span(SpanKind::Emphasis) => ("fmt", Some("xlf:i")),
        CodeKind::Span(SpanKind::Strong) => ("fmt", Some("xlf:b")),
        CodeKind::Span(SpanKind::Link | SpanKind::Address) => ("link", None),
        CodeKind::Span(SpanKind::OtherLanguage | SpanKind::Code | SpanKind::Marker) => {
            ("other", None)
        }
    }
}
