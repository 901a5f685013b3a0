//! The kinds of elements that a page has: what the tables of the library say of each, and what was met of it so far.

use std::ops::Range;

use super::tag::Names;
use minify_html_common::spec::tag::ns::Namespace;
use minify_html_common::spec::tag::omission::{can_omit_as_before, can_omit_as_last_node};
use minify_html_common::spec::tag::void::VOID_TAGS;
use minify_html_common::spec::tag::whitespace::{
    WhitespaceMinification, get_whitespace_minification_for_tag,
};

/// What the tables of the library say of an element.
#[derive(Clone, Copy)]
pub(super) struct Kind<'p> {
    pub name: &'p [u8],
    pub namespace: Namespace,
    /// What may become of white space right inside it, outside a `pre`.
    pub space: &'static WhitespaceMinification,
    pub content: Content,
    /// Whether some opening tags would end it, so that each must be looked at.
    pub may_end_early: bool,
    /// Its place among the kinds.
    place: usize,
}

/// What an element has in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing, and no closing tag.
    None,
    /// A script or a style.
    Raw,
    /// A text without elements.
    Plain,
    /// Texts and elements with all their white space.
    Preformatted,
    /// Texts and elements.
    Any,
}

impl<'p> Kind<'p> {
    /// The kind of what holds the whole page.
    pub fn of_page() -> Self {
        // No kind has this place.
        Kind::of(b"", Namespace::Html, MOST_KINDS)
    }

    fn of(name: &'p [u8], namespace: Namespace, place: usize) -> Self {
        let content = match (namespace, name) {
            (_, void) if VOID_TAGS.contains(void) => Content::None,
            (_, b"script" | b"style") => Content::Raw,
            (Namespace::Html, b"title" | b"textarea") => Content::Plain,
            (Namespace::Html, b"pre") => Content::Preformatted,
            _ => Content::Any,
        };
        Kind {
            name,
            namespace,
            space: get_whitespace_minification_for_tag(namespace, name, false),
            content,
            may_end_early: can_omit_as_last_node(b"", name) || matches!(name, b"dt" | b"thead"),
            place,
        }
    }
}

/// How many kinds of elements are remembered.
const MOST_KINDS: usize = 64;

/// A kind that was met, and what is remembered with it.
pub(super) struct Met<'p> {
    pub kind: Kind<'p>,
    /// One bit for the place of each kind that may begin inside it.
    may_hold: u64,
    /// Its last tag with attributes.
    pub tag: Option<Tag<'p>>,
    /// The attributes of its last tag in which every value is a word that stands there as it is.
    pub words: Option<Names<'p>>,
}

/// An opening tag. The next of its kind is often the same.
#[derive(Clone)]
pub(super) struct Tag<'p> {
    /// What stands in the page after the name.
    pub read: &'p [u8],
    /// Where what is written after the name stands in what is written.
    pub written: Range<usize>,
    /// Whether nothing is inside it.
    pub alone: bool,
    /// Whether its content is data.
    pub data: bool,
}

/// The kinds of the elements met so far, because a page has few kinds and many elements.
pub(super) struct Kinds<'p> {
    met: Vec<Met<'p>>,
    /// Where each kind is among them, one more than its place, where its name leads or in the next free place.
    places: [u8; PLACES],
}

/// Hardly any two names lead to the same of so many places.
const PLACES: usize = 256;

impl<'p> Kinds<'p> {
    pub fn new() -> Self {
        Kinds {
            met: Vec::with_capacity(MOST_KINDS),
            places: [0; PLACES],
        }
    }

    /// The kind of the elements of a name.
    pub fn get(&mut self, name: &'p [u8], namespace: Namespace) -> Option<Kind<'p>> {
        let first = usize::from(*name.first()?);
        let last = usize::from(*name.last()?);
        let start = (first * 63 + last * 23 + name.len() * 11) % PLACES;
        let mut at = start;
        while let Some(place) = usize::from(*self.places.get(at)?).checked_sub(1) {
            let known = self.met.get(place)?.kind;
            if known.name == name && known.namespace == namespace {
                return Some(known);
            }
            at = (at + 1) % PLACES;
        }
        if self.met.len() == MOST_KINDS {
            // A page with so many kinds is none of ours. It begins again.
            *self = Kinds::new();
            at = start;
        }
        let kind = Kind::of(name, namespace, self.met.len());
        self.met.push(Met {
            kind,
            may_hold: 0,
            tag: None,
            words: None,
        });
        *self.places.get_mut(at)? = u8::try_from(self.met.len()).ok()?;
        Some(kind)
    }

    /// What is remembered with a kind, if it is still there.
    pub fn met(&mut self, kind: &Kind<'_>) -> Option<&mut Met<'p>> {
        let met = self.met.get_mut(kind.place);
        met.filter(|met| met.kind.name == kind.name && met.kind.namespace == kind.namespace)
    }

    /// Whether an element may begin inside another: the library takes some opening tags for the end of what is open, and so do browsers.
    pub fn may_begin(&mut self, inside: &Kind<'_>, kind: &Kind<'_>) -> bool {
        if !inside.may_end_early {
            return true;
        }
        let bit = 1 << kind.place;
        let Some(met) = self.met(inside) else {
            return !ends_early(inside.name, kind.name);
        };
        if met.may_hold & bit == 0 && !ends_early(inside.name, kind.name) {
            met.may_hold |= bit;
        }
        met.may_hold & bit != 0
    }
}

/// Whether an opening tag inside an element, or its closing tag after that, would end the element as well.
fn ends_early(open: &[u8], name: &[u8]) -> bool {
    can_omit_as_before(open, name) || (open == name && can_omit_as_last_node(open, name))
}
