//! The walk over a page: which elements are open, and what becomes of the white space between them. Tags and texts have modules
//! of their own.

use std::ops::Range;

use minify_html_common::spec::tag::ns::Namespace;
use minify_html_common::spec::tag::omission::{can_omit_as_before, can_omit_as_last_node};
use minify_html_common::spec::tag::void::VOID_TAGS;
use minify_html_common::spec::tag::whitespace::{
    WhitespaceMinification, get_whitespace_minification_for_tag,
};

use super::tag::{Attributes, Ending, name_length};
use super::text::{self, is_space};

/// An element whose closing tag has not come yet.
struct Open<'p> {
    kind: Kind<'p>,
    /// What may become of white space right inside it.
    space: &'static WhitespaceMinification,
    inside_pre: bool,
    /// Whether a text or an element has come already.
    begun: bool,
    /// Where the last text begins in what is written, if no element came after it.
    last_text: Option<usize>,
}

impl<'p> Open<'p> {
    fn new(kind: Kind<'p>, inside_pre: bool) -> Self {
        let space = if inside_pre {
            get_whitespace_minification_for_tag(kind.namespace, kind.name, true)
        } else {
            kind.space
        };
        Open {
            kind,
            space,
            inside_pre,
            begun: false,
            last_text: None,
        }
    }
}

/// What the tables of the library say of an element.
#[derive(Clone, Copy)]
struct Kind<'p> {
    name: &'p [u8],
    namespace: Namespace,
    /// What may become of white space right inside it, outside a `pre`.
    space: &'static WhitespaceMinification,
    content: Content,
    /// Whether some opening tags would end it, so that each must be looked at.
    may_end_early: bool,
    /// Its place among the kinds.
    place: usize,
}

/// What an element has in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
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
#[derive(Clone)]
struct Met<'p> {
    kind: Kind<'p>,
    /// One bit for the place of each kind that may begin inside it.
    may_hold: u64,
    /// Its last tag with attributes.
    tag: Option<Tag<'p>>,
}

/// An opening tag. The next of its kind is often the same.
#[derive(Clone)]
struct Tag<'p> {
    /// What stands in the page after the name.
    read: &'p [u8],
    /// Where what is written after the name stands in what is written.
    written: Range<usize>,
    /// Whether nothing is inside it.
    alone: bool,
    /// Whether its content is data.
    data: bool,
}

/// The kinds of the elements met so far, because a page has few kinds and many elements. A kind may push out another.
struct Kinds<'p>(Vec<Option<Met<'p>>>);

impl<'p> Kinds<'p> {
    fn get(&mut self, name: &'p [u8], namespace: Namespace) -> Option<Kind<'p>> {
        let first = usize::from(*name.first()?);
        let last = usize::from(*name.last()?);
        let place = (first * 5 + last * 3 + name.len() * 7) % MOST_KINDS;
        if let Some(Some(met)) = self.0.get(place)
            && met.kind.name == name
            && met.kind.namespace == namespace
        {
            return Some(met.kind);
        }
        for met in self.0.iter_mut().flatten() {
            met.may_hold &= !(1 << place);
        }
        let kind = Kind::of(name, namespace, place);
        *self.0.get_mut(place)? = Some(Met {
            kind,
            may_hold: 0,
            tag: None,
        });
        Some(kind)
    }

    /// What is remembered with a kind, if no other has pushed it out.
    fn met(&mut self, kind: &Kind<'_>) -> Option<&mut Met<'p>> {
        let met = self.0.get_mut(kind.place)?.as_mut();
        met.filter(|met| met.kind.name == kind.name && met.kind.namespace == kind.namespace)
    }

    /// Whether an element may begin inside another: the library takes some opening tags for the end of what is open, and so do browsers.
    fn may_begin(&mut self, inside: &Kind<'_>, kind: &Kind<'_>) -> bool {
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

/// The elements of which a page has one.
#[derive(Default)]
struct Seen {
    html: bool,
    head: bool,
    body: bool,
}

impl Seen {
    /// `None` for the second of them, which browsers ignore.
    fn see(&mut self, name: &[u8]) -> Option<()> {
        let seen = match name {
            b"html" => &mut self.html,
            b"head" => &mut self.head,
            b"body" => &mut self.body,
            _ => return Some(()),
        };
        let first = !*seen;
        *seen = true;
        first.then_some(())
    }
}

struct Walk<'p> {
    out: Vec<u8>,
    /// Those around the one that is open.
    around: Vec<Open<'p>>,
    open: Open<'p>,
    kinds: Kinds<'p>,
    seen: Seen,
    attributes: Attributes<'p>,
}

/// Walks over a page. `None` where it is not sure of the outcome.
pub(super) fn walk(page: &[u8]) -> Option<Vec<u8>> {
    let mut rest = page;
    let mut walk = Walk {
        out: Vec::with_capacity(rest.len()),
        around: Vec::new(),
        // No kind has this place.
        open: Open::new(Kind::of(b"", Namespace::Html, MOST_KINDS), false),
        kinds: Kinds(vec![None; MOST_KINDS]),
        seen: Seen::default(),
        attributes: Attributes::default(),
    };
    while let Some(first) = rest.first() {
        rest = match (first, rest.get(1)) {
            (b'<', Some(b'/')) => walk.close(rest)?,
            (b'<', Some(b'!')) => walk.declaration(rest)?,
            (b'<', _) => walk.element(rest)?,
            _ => walk.text(rest)?,
        };
    }
    // An element that stays open is a mistake that the library mends.
    walk.around.is_empty().then_some(())?;
    walk.trim_end();
    Some(walk.out)
}

impl<'p> Walk<'p> {
    fn text(&mut self, rest: &'p [u8]) -> Option<&'p [u8]> {
        let open = &mut self.open;
        let start = self.out.len();
        let first = !open.begun;
        open.begun = true;
        open.last_text = Some(start);
        if !open.space.collapse {
            return text::write_as_is(rest, &mut self.out);
        }
        let spaces = rest.iter().take_while(|byte| is_space(**byte)).count();
        let (_, rest) = rest.split_at_checked(spaces)?;
        if spaces > 0 {
            let whole = matches!(rest.first(), None | Some(b'<'));
            let dropped = (first && open.space.trim) || (whole && open.space.destroy_whole);
            if !dropped {
                self.out.push(b' ');
            }
        }
        text::write_collapsed(rest, &mut self.out)
    }

    /// White space at the end of some elements is of no account.
    fn trim_end(&mut self) {
        let Some(start) = self.open.last_text.filter(|_| self.open.space.trim) else {
            return;
        };
        while self.out.len() > start && self.out.last().is_some_and(|byte| is_space(*byte)) {
            self.out.pop();
        }
    }

    fn close(&mut self, rest: &'p [u8]) -> Option<&'p [u8]> {
        let rest = rest.strip_prefix(b"</")?;
        let rest = rest.strip_prefix(self.open.kind.name)?.strip_prefix(b">")?;
        let parent = self.around.pop()?;
        self.trim_end();
        self.write_closing(self.open.kind.name);
        self.open = parent;
        Some(rest)
    }

    fn write_closing(&mut self, name: &[u8]) {
        self.out.extend_from_slice(b"</");
        self.out.extend_from_slice(name);
        self.out.push(b'>');
    }

    /// The document type, or a comment, which is left out.
    fn declaration(&mut self, rest: &'p [u8]) -> Option<&'p [u8]> {
        const DOCUMENT_TYPE: &[u8] = b"<!doctype html>";
        if let Some(comment) = rest.strip_prefix(b"<!--") {
            let mut ends = comment.windows(3);
            let end = ends.position(|window| window == b"-->")?;
            return comment.get(end + 3..);
        }
        let (start, after) = rest.split_at_checked(DOCUMENT_TYPE.len())?;
        // Anywhere but at the beginning it is a mistake.
        if !start.eq_ignore_ascii_case(DOCUMENT_TYPE) || !self.out.is_empty() {
            return None;
        }
        self.out.extend_from_slice(DOCUMENT_TYPE);
        Some(after)
    }

    fn element(&mut self, rest: &'p [u8]) -> Option<&'p [u8]> {
        let rest = rest.strip_prefix(b"<")?;
        let (name, rest) = rest.split_at_checked(name_length(rest))?;
        let parent = self.open.kind;
        let namespace = if name == b"svg" {
            Namespace::Svg
        } else {
            parent.namespace
        };
        let kind = self.kinds.get(name, namespace)?;
        self.kinds.may_begin(&parent, &kind).then_some(())?;
        self.seen.see(name)?;
        self.open.begun = true;
        self.open.last_text = None;
        self.out.push(b'<');
        self.out.extend_from_slice(name);
        if let Some(rest) = rest.strip_prefix(b">") {
            self.out.push(b'>');
            return self.content(kind, false, rest);
        }
        let (tag, rest) = self.attributes(&kind, rest)?;
        if tag.alone {
            return Some(rest);
        }
        self.content(kind, tag.data, rest)
    }

    /// What comes after the name in an opening tag.
    fn attributes(&mut self, kind: &Kind<'p>, rest: &'p [u8]) -> Option<(Tag<'p>, &'p [u8])> {
        let begins = self.out.len();
        let last = self.kinds.met(kind)?.tag.as_ref();
        if let Some((tag, after)) = last.and_then(|tag| Some((tag, rest.strip_prefix(tag.read)?))) {
            let tag = tag.clone();
            self.out.extend_from_within(tag.written.clone());
            return Some((tag, after));
        }
        let (after, closed) = self.attributes.read(rest)?;
        let alone = closed && kind.namespace != Namespace::Html;
        let data = kind.name == b"script" && self.attributes.is_data();
        let ending = if alone { Ending::Closed } else { Ending::Open };
        self.attributes
            .write(kind.namespace, kind.name, ending, &mut self.out)?;
        let tag = Tag {
            read: rest.get(..rest.len() - after.len())?,
            written: begins..self.out.len(),
            alone,
            data,
        };
        self.kinds.met(kind)?.tag = Some(tag.clone());
        Some((tag, after))
    }

    /// What comes after an opening tag: the content, or something else where there is none.
    fn content(&mut self, kind: Kind<'p>, data: bool, rest: &'p [u8]) -> Option<&'p [u8]> {
        match kind.content {
            Content::None => Some(rest),
            Content::Raw => self.raw(kind.name, data, rest),
            Content::Plain => self.plain(kind.name, rest),
            Content::Preformatted | Content::Any => {
                let is_pre = kind.content == Content::Preformatted;
                let inside = Open::new(kind, self.open.inside_pre || is_pre);
                let parent = std::mem::replace(&mut self.open, inside);
                self.around.push(parent);
                Some(rest)
            }
        }
    }

    /// A script or a style, of which only the white space around it goes, unless it is data.
    fn raw(&mut self, name: &[u8], data: bool, rest: &'p [u8]) -> Option<&'p [u8]> {
        let (content, rest) = until_closing(name, rest)?;
        let content = if data {
            content
        } else {
            text::trimmed(content)
        };
        self.out.extend_from_slice(content);
        self.write_closing(name);
        Some(rest)
    }

    /// An element in which there are no others, and every space stays.
    fn plain(&mut self, name: &[u8], rest: &'p [u8]) -> Option<&'p [u8]> {
        let (content, rest) = until_closing(name, rest)?;
        text::write_plain(content, &mut self.out)?;
        self.write_closing(name);
        Some(rest)
    }
}

/// Whether an opening tag inside an element, or its closing tag after that, would end the element as well.
fn ends_early(open: &[u8], name: &[u8]) -> bool {
    can_omit_as_before(open, name) || (open == name && can_omit_as_last_node(open, name))
}

/// What comes before the closing tag, and what comes after it.
fn until_closing<'p>(name: &[u8], rest: &'p [u8]) -> Option<(&'p [u8], &'p [u8])> {
    let closes = |from: &&[u8]| {
        let after = from.strip_prefix(b"</");
        after
            .and_then(|after| after.get(..name.len()))
            .is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    let mut from = rest;
    while !closes(&from) {
        let (_, after) = from.split_first()?;
        let next = after.iter().position(|byte| *byte == b'<')?;
        from = after.get(next..)?;
    }
    let (content, _) = rest.split_at_checked(rest.len() - from.len())?;
    let after = from.strip_prefix(b"</")?.strip_prefix(name)?;
    Some((content, after.strip_prefix(b">")?))
}
