//! The walk over a page: which elements are open, and what becomes of the white space between them. Tags and texts have modules
//! of their own.

use minify_html_common::spec::tag::ns::Namespace;
use minify_html_common::spec::tag::whitespace::{
    WhitespaceMinification, get_whitespace_minification_for_tag,
};

use super::kinds::{Content, Kind, Kinds, Tag};
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
    /// The values of the attributes of one tag; the room for them is made once.
    words: Vec<&'p [u8]>,
}

/// Walks over a page. `None` where it is not sure of the outcome.
pub(super) fn walk(page: &[u8]) -> Option<Vec<u8>> {
    let mut rest = page;
    let mut walk = Walk {
        out: Vec::with_capacity(rest.len()),
        around: Vec::new(),
        open: Open::new(Kind::of_page(), false),
        kinds: Kinds::new(),
        seen: Seen::default(),
        attributes: Attributes::default(),
        words: Vec::new(),
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
        let (after, alone, data) = self.attributes(&kind, rest)?;
        if alone {
            return Some(after);
        }
        self.content(kind, data, after)
    }

    /// What comes after the name in an opening tag. Gives what comes after the tag, whether nothing is inside it, and whether its content is data.
    fn attributes(&mut self, kind: &Kind<'p>, rest: &'p [u8]) -> Option<(&'p [u8], bool, bool)> {
        let begins = self.out.len();
        let met = self.kinds.met(kind)?;
        if let Some(tag) = &met.tag
            && let Some(after) = rest.strip_prefix(tag.read)
        {
            self.out.extend_from_within(tag.written.clone());
            return Some((after, tag.alone, tag.data));
        }
        let ending = |alone| if alone { Ending::Closed } else { Ending::Open };
        if let Some(names) = &met.words
            && let Some((after, closed)) = names.read(rest, &mut self.words)
        {
            let alone = closed && kind.namespace != Namespace::Html;
            names.write(&self.words, ending(alone), &mut self.out)?;
            return Some((after, alone, false));
        }
        let (after, closed) = self.attributes.read(rest)?;
        let alone = closed && kind.namespace != Namespace::Html;
        let data = kind.name == b"script" && self.attributes.is_data();
        let names = self.attributes.names(kind.namespace, kind.name);
        self.attributes
            .write(kind.namespace, kind.name, ending(alone), &mut self.out)?;
        met.words = names.or(met.words.take());
        met.tag = Some(Tag {
            read: rest.get(..rest.len() - after.len())?,
            written: begins..self.out.len(),
            alone,
            data,
        });
        Some((after, alone, data))
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
