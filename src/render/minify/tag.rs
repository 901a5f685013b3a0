//! The attributes of an opening tag: those that say nothing are left out, the rest are written in order with the quotes they need.

use std::borrow::Cow;

use minify_html_common::r#gen::attrs::ATTRS;
use minify_html_common::spec::script::JAVASCRIPT_MIME_TYPES;
use minify_html_common::spec::tag::ns::Namespace;

use super::text::{Place, is_space, read_entity, trimmed, write_character};

/// How long the name of an element is at the beginning of a text. Names with capital letters are none of ours.
pub(super) fn name_length(text: &[u8]) -> usize {
    let is_name = |byte: &&u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b':');
    text.iter().take_while(is_name).count()
}

/// The names of the attributes of a tag in which any words as values would stand there as they are.
pub(super) struct Names<'p> {
    list: Vec<&'p [u8]>,
    /// Their places in the list, in the order in which they are written.
    order: Vec<usize>,
}

impl<'p> Names<'p> {
    /// Reads a tag with these attributes, and no others, from what follows the name of the element, if every value is a word. Gives what comes after it,
    /// and whether the tag closes itself.
    pub fn read<'w>(
        &self,
        mut rest: &'w [u8],
        words: &mut Vec<&'w [u8]>,
    ) -> Option<(&'w [u8], bool)> {
        words.clear();
        for name in &self.list {
            let value = rest.strip_prefix(b" ")?.strip_prefix(*name)?;
            let value = value.strip_prefix(b"=\"")?;
            let (word, after) = value.split_at_checked(value.iter().position(ends_word)?)?;
            rest = after.strip_prefix(b"\"")?;
            words.push(word);
        }
        if words.iter().any(|word| word.is_empty()) {
            return None;
        }
        match rest.strip_prefix(b"/>") {
            Some(rest) => Some((rest, true)),
            None => Some((rest.strip_prefix(b">")?, false)),
        }
    }

    /// Writes the attributes with words as their values, and the end of the tag.
    pub fn write(&self, words: &[&[u8]], ending: Ending, out: &mut Vec<u8>) -> Option<()> {
        for place in &self.order {
            out.push(b' ');
            out.extend_from_slice(self.list.get(*place)?);
            out.push(b'=');
            out.extend_from_slice(words.get(*place)?);
        }
        out.extend_from_slice(ending.after_word());
        Some(())
    }
}

/// How an opening tag ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// With `>`.
    Open,
    /// With `/>`, and no closing tag follows.
    Closed,
}

impl Ending {
    /// How it is written after a value without quotes.
    const fn after_word(self) -> &'static [u8] {
        match self {
            Ending::Open => b">",
            // A slash right after the value would be part of it.
            Ending::Closed => b" />",
        }
    }
}

/// How a value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Double,
    Single,
    Bare,
    /// The name says all.
    NameOnly,
    /// The attribute says nothing and is left out.
    Absent,
}

struct Attribute<'p> {
    name: Cow<'p, [u8]>,
    value: Cow<'p, [u8]>,
    form: Form,
}

/// The attributes of one tag after another; the room for them is made once.
#[derive(Default)]
pub(super) struct Attributes<'p> {
    list: Vec<Attribute<'p>>,
}

impl<'p> Attributes<'p> {
    /// Reads what follows the name of an element, up to the end of its tag. Says also whether the tag closes itself.
    pub(super) fn read(&mut self, mut rest: &'p [u8]) -> Option<(&'p [u8], bool)> {
        self.list.clear();
        loop {
            let gap = rest
                .iter()
                .take_while(|byte| is_space(**byte) || **byte == b'/')
                .count();
            let (gap, after) = rest.split_at_checked(gap)?;
            let (first, inside) = after.split_first()?;
            if *first == b'>' {
                return Some((inside, gap.last() == Some(&b'/')));
            }
            // Without white space before it this is no new attribute of ours.
            gap.last().filter(|byte| is_space(**byte))?;
            rest = self.read_attribute(after)?;
        }
    }

    fn read_attribute(&mut self, rest: &'p [u8]) -> Option<&'p [u8]> {
        let ends =
            |byte: &u8| is_space(*byte) || matches!(byte, b'/' | b'=' | b'>' | b'"' | b'\'' | b'<');
        let (name, rest) = rest.split_at_checked(rest.iter().position(ends)?)?;
        if name.is_empty() {
            return None;
        }
        let name = if name.iter().any(u8::is_ascii_uppercase) {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        };
        let (value, rest) = match rest.strip_prefix(b"=") {
            Some(rest) => read_value(rest)?,
            None => (&b""[..], rest),
        };
        // Most values are one word, of which nothing can be left out but its quotes.
        let is_word = !value.iter().any(ends_word);
        self.list.push(Attribute {
            name,
            value: if is_word {
                Cow::Borrowed(value)
            } else {
                decoded(value)?
            },
            form: if is_word { Form::Bare } else { Form::Double },
        });
        Some(rest)
    }

    /// Whether the tag is that of a script that is no program. Its content stays as it is.
    pub(super) fn is_data(&self) -> bool {
        let kind = self
            .list
            .iter()
            .find(|attribute| *attribute.name == *b"type");
        kind.is_some_and(|kind| {
            *kind.value != *b"module" && !JAVASCRIPT_MIME_TYPES.contains(&*kind.value)
        })
    }

    /// The names of the attributes as they were read, if any other words as values would stand there as they are.
    pub(super) fn names(&self, namespace: Namespace, element: &[u8]) -> Option<Names<'p>> {
        let is_plain = |attribute: &Attribute<'p>| {
            let rules = ATTRS.get(namespace, element, &attribute.name);
            let is_plain = rules.is_none_or(|rules| {
                !rules.boolean && !rules.case_insensitive && rules.default_value.is_none()
            });
            is_plain && attribute.form == Form::Bare
        };
        // A tag that has none may close itself at once, and others after their last word.
        if self.list.is_empty() || element == b"script" || !self.list.iter().all(is_plain) {
            return None;
        }
        let names = self.list.iter().map(|attribute| match attribute.name {
            Cow::Borrowed(name) => Some(name),
            Cow::Owned(_) => None,
        });
        let list: Vec<_> = names.collect::<Option<_>>()?;
        let mut order: Vec<usize> = (0..list.len()).collect();
        order.sort_unstable_by_key(|place| list.get(*place));
        Some(Names { list, order })
    }

    /// Writes the attributes and the end of the tag. `None` where one is given twice.
    pub(super) fn write(
        &mut self,
        namespace: Namespace,
        element: &[u8],
        ending: Ending,
        out: &mut Vec<u8>,
    ) -> Option<()> {
        let viewport = element == b"meta" && self.list.iter().any(Attribute::is_viewport);
        for attribute in &mut self.list {
            attribute.shorten(namespace, element, viewport)?;
        }
        self.list
            .sort_unstable_by(|one, other| one.name.cmp(&other.name));
        let mut pairs = self.list.windows(2);
        if pairs.any(|pair| matches!(pair, [one, other] if one.name == other.name)) {
            return None;
        }
        // Those with quotes come first.
        let mut bare = false;
        for attribute in self.list.iter().filter(|attribute| attribute.is_quoted()) {
            attribute.write(out);
        }
        for attribute in &self.list {
            if matches!(attribute.form, Form::Bare | Form::NameOnly) {
                attribute.write(out);
                bare = true;
            }
        }
        out.extend_from_slice(match ending {
            Ending::Closed if !bare => b"/>",
            ending => ending.after_word(),
        });
        Some(())
    }
}

impl Attribute<'_> {
    fn is_viewport(&self) -> bool {
        *self.name == *b"name" && self.value.eq_ignore_ascii_case(b"viewport")
    }

    fn is_quoted(&self) -> bool {
        matches!(self.form, Form::Double | Form::Single)
    }

    /// Makes the value as short as its meaning allows, and decides on its form.
    fn shorten(&mut self, namespace: Namespace, element: &[u8], viewport: bool) -> Option<()> {
        let rules = ATTRS.get(namespace, element, &self.name);
        if self.form == Form::Bare {
            // There is no white space in it.
        } else if viewport {
            self.retain(|_, byte| !is_space(byte));
        } else if let Some(rules) = rules {
            if rules.trim && trimmed(&self.value).len() < self.value.len() {
                self.value = Cow::Owned(trimmed(&self.value).to_vec());
            }
            if rules.collapse {
                self.collapse();
            }
        }
        let has_capitals = || self.value.iter().any(u8::is_ascii_uppercase);
        if rules.is_some_and(|rules| rules.case_insensitive) && has_capitals() {
            // Entities tell capitals apart.
            if self.value.contains(&b'&') {
                return None;
            }
            self.value.to_mut().make_ascii_lowercase();
        }
        let says_nothing = rules.is_some_and(|rules| {
            (rules.redundant_if_empty && self.value.is_empty())
                || rules
                    .default_value
                    .is_some_and(|default| *default == *self.value)
        });
        let is_program = element == b"script"
            && *self.name == *b"type"
            && JAVASCRIPT_MIME_TYPES.contains(&*self.value);
        self.form = if says_nothing || is_program {
            Form::Absent
        } else if self.value.is_empty() || rules.is_some_and(|rules| rules.boolean) {
            Form::NameOnly
        } else if self.form == Form::Bare {
            Form::Bare
        } else {
            form_of(&self.value)
        };
        Some(())
    }

    /// Makes runs of white space one space.
    fn collapse(&mut self) {
        let mut after_space = false;
        let untouched = self.value.iter().all(|byte| {
            let odd = is_space(*byte) && (after_space || *byte != b' ');
            after_space = is_space(*byte);
            !odd
        });
        if untouched {
            return;
        }
        self.retain(|before, byte| !is_space(byte) || !before.is_some_and(is_space));
        for byte in self.value.to_mut() {
            if is_space(*byte) {
                *byte = b' ';
            }
        }
    }

    /// Keeps the bytes of the value for which `keep` holds, given each with the one before it.
    fn retain(&mut self, keep: impl Fn(Option<u8>, u8) -> bool) {
        let mut before = None;
        let kept = self.value.iter().copied().filter(|byte| {
            let kept = keep(before, *byte);
            before = Some(*byte);
            kept
        });
        self.value = Cow::Owned(kept.collect());
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(b' ');
        out.extend_from_slice(&self.name);
        match self.form {
            Form::Absent | Form::NameOnly => {}
            Form::Bare => {
                out.push(b'=');
                out.extend_from_slice(&self.value);
            }
            Form::Double => write_quoted(&self.value, b'"', b"&#34;", out),
            Form::Single => write_quoted(&self.value, b'\'', b"&#39;", out),
        }
    }
}

/// Whether a byte of a value needs quotes, or is more than itself.
fn ends_word(byte: &u8) -> bool {
    is_space(*byte) || matches!(byte, b'&' | b'"' | b'\'' | b'=' | b'`' | b'<' | b'>')
}

/// The shortest form of a value that is not empty. Where two are as short, double quotes come first, then single ones.
fn form_of(value: &[u8]) -> Form {
    let (mut double, mut single, mut other) = (0_usize, 0_usize, false);
    for byte in value {
        match byte {
            b'"' => double += 1,
            b'\'' => single += 1,
            b'=' | b'`' | b'<' | b'>' => other = true,
            byte => other |= is_space(*byte),
        }
    }
    if single < double {
        Form::Single
    } else if double + single > 0 || other {
        Form::Double
    } else {
        Form::Bare
    }
}

fn write_quoted(value: &[u8], quote: u8, escaped: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(&[b'=', quote]);
    let mut pieces = value.split(|byte| *byte == quote);
    out.extend_from_slice(pieces.next().unwrap_or_default());
    for piece in pieces {
        out.extend_from_slice(escaped);
        out.extend_from_slice(piece);
    }
    out.push(quote);
}

/// The value after a `=`, and what comes after it.
fn read_value(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let quote = *rest.first()?;
    if matches!(quote, b'"' | b'\'') {
        let rest = rest.get(1..)?;
        let (value, rest) = rest.split_at_checked(rest.iter().position(|byte| *byte == quote)?)?;
        return Some((value, rest.get(1..)?));
    }
    let end = rest
        .iter()
        .position(|byte| is_space(*byte) || *byte == b'>')?;
    rest.split_at_checked(end)
        .filter(|(value, _)| !value.is_empty())
}

/// A value with every entity as short as can be, but for quotes, which depend on those around it.
fn decoded(value: &[u8]) -> Option<Cow<'_, [u8]>> {
    if !value.contains(&b'&') {
        return Some(Cow::Borrowed(value));
    }
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some(start) = rest.iter().position(|byte| *byte == b'&') {
        let (before, entity) = rest.split_at_checked(start)?;
        out.extend_from_slice(before);
        let (character, after) = read_entity(entity, Place::Attribute)?;
        write_character(character, after, Place::Attribute, &mut out);
        rest = after;
    }
    out.extend_from_slice(rest);
    Some(Cow::Owned(out))
}
