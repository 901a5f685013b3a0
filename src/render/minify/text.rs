//! Text between tags: runs of white space become one space, and each character is written in its shortest form that reads the same.

use minify_html_common::r#gen::entities::{ENTITY, EntityType};
use minify_html_common::pattern::{TrieNode, TrieNodeMatch};

pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | 0x0C)
}

pub(super) fn trimmed(content: &[u8]) -> &[u8] {
    let Some(first) = content.iter().position(|byte| !is_space(*byte)) else {
        return b"";
    };
    let last = content.iter().rposition(|byte| !is_space(*byte));
    last.and_then(|last| content.get(first..=last))
        .unwrap_or_default()
}

/// Writes a text up to the next tag, with one space for each run of white space, and gives what comes after it.
pub(super) fn write_collapsed<'p>(text: &'p [u8], out: &mut Vec<u8>) -> Option<&'p [u8]> {
    let mut rest = text;
    loop {
        let length = plain_length(rest);
        let (plain, after) = rest.split_at_checked(length)?;
        out.extend_from_slice(plain);
        rest = match after.first() {
            None | Some(b'<') => return Some(after),
            Some(b'&') => write_ampersand(after, out)?,
            Some(_) => {
                out.push(b' ');
                let spaces = after.iter().take_while(|byte| is_space(**byte)).count();
                after.get(spaces..)?
            }
        };
    }
}

/// How many bytes stay as they are: up to a tag, an entity, or white space that is more than one space.
fn plain_length(text: &[u8]) -> usize {
    let mut after_space = false;
    for (index, byte) in text.iter().enumerate() {
        match byte {
            b'<' | b'&' | b'\n' | b'\t' | b'\r' | 0x0C => {
                // The space before other white space is part of the run.
                let run = after_space && is_space(*byte);
                return if run { index - 1 } else { index };
            }
            b' ' if after_space => return index - 1,
            _ => after_space = *byte == b' ',
        }
    }
    text.len()
}

/// Writes a text up to the next tag with all its white space, and gives what comes after it.
pub(super) fn write_as_is<'p>(text: &'p [u8], out: &mut Vec<u8>) -> Option<&'p [u8]> {
    let mut rest = text;
    loop {
        let stop = rest.iter().position(|byte| matches!(byte, b'<' | b'&'));
        let (plain, after) = rest.split_at_checked(stop.unwrap_or(rest.len()))?;
        out.extend_from_slice(plain);
        rest = match after.first() {
            Some(b'&') => write_ampersand(after, out)?,
            _ => return Some(after),
        };
    }
}

/// Writes the text of an element that has no others in it.
pub(super) fn write_plain(text: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let mut rest = text;
    while let Some(stop) = rest.iter().position(|byte| *byte == b'&') {
        let (plain, after) = rest.split_at_checked(stop)?;
        out.extend_from_slice(plain);
        let (character, after) = read_entity(after, Place::Text)?;
        // A `<` may stand by itself here, but not where it would make a closing tag.
        if character == '<' && after.first() == Some(&b'/') {
            return None;
        }
        write_character(character, after, Place::Text, out);
        rest = after;
    }
    out.extend_from_slice(rest);
    Some(())
}

fn write_ampersand<'p>(text: &'p [u8], out: &mut Vec<u8>) -> Option<&'p [u8]> {
    let (character, after) = read_entity(text, Place::Text)?;
    if character == '<' {
        out.extend_from_slice(b"&lt;");
    } else {
        write_character(character, after, Place::Text, out);
    }
    Some(after)
}

/// Where an entity stands, for its rules differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Attribute,
}

/// Writes a character. An `&` stays alone where it could not be read as the beginning of an entity.
pub(super) fn write_character(character: char, after: &[u8], place: Place, out: &mut Vec<u8>) {
    if character == '&' && begins_entity(after, place) {
        out.extend_from_slice(b"&amp;");
    } else {
        out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// The character for which an entity stands, and what comes after it. An `&` that begins no entity stands for itself.
///
/// `None` where the character would itself be white space, or part of another entity.
pub(super) fn read_entity(text: &[u8], place: Place) -> Option<(char, &[u8])> {
    let text = text.strip_prefix(b"&")?;
    // These are nearly all there are.
    for (entity, character) in [
        ("amp;", '&'),
        ("#39;", '\''),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
    ] {
        if let Some(after) = text.strip_prefix(entity.as_bytes()) {
            return Some((character, after));
        }
    }
    let (character, after) = match find(text) {
        None => return Some(('&', text)),
        Some((length, EntityType::Named(decoded))) => {
            let (entity, after) = text.split_at_checked(length)?;
            if stays_in(place, entity, after) {
                return Some(('&', text));
            }
            let mut characters = str::from_utf8(decoded).ok()?.chars();
            let character = characters.next().filter(|_| characters.next().is_none());
            (character?, after)
        }
        Some((_, EntityType::Dec)) => number(text.strip_prefix(b"#")?, 10)?,
        Some((_, EntityType::Hex)) => number(text.strip_prefix(b"#x")?, 16)?,
    };
    let harmless = !character.is_ascii() || matches!(character, '&' | '<' | '>' | '"' | '\'');
    (harmless && character != '\u{20D2}').then_some((character, after))
}

/// Whether what comes after an `&` would be read as an entity together with it.
fn begins_entity(after: &[u8], place: Place) -> bool {
    match find(after) {
        None => false,
        Some((length, EntityType::Named(_))) => match after.split_at_checked(length) {
            Some((entity, after)) => !stays_in(place, entity, after),
            None => true,
        },
        Some(_) => true,
    }
}

/// In an attribute some old entities need their `;` where a word goes on, so that addresses may have `&copy=2`.
fn stays_in(place: Place, entity: &[u8], after: &[u8]) -> bool {
    place == Place::Attribute
        && entity.last() != Some(&b';')
        && after
            .first()
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'=')
}

/// The longest entity at the beginning of a text that comes after an `&`.
fn find(text: &[u8]) -> Option<(usize, EntityType)> {
    let first = text.first()?;
    if !first.is_ascii_alphabetic() && *first != b'#' {
        return None;
    }
    match after_ampersand()?.longest_matching_prefix(text) {
        TrieNodeMatch::Found { len, value } => Some((len, value)),
        TrieNodeMatch::NotFound { .. } => None,
    }
}

fn after_ampersand() -> Option<&'static TrieNode<EntityType>> {
    let index = usize::from(b'&').checked_sub(ENTITY.offset)?;
    *ENTITY.children.get(index)?
}

/// The character that a number stands for. `None` for numbers that stand for none, or are longer than anyone writes.
fn number(text: &[u8], base: u32) -> Option<(char, &[u8])> {
    let digits = text
        .iter()
        .take_while(|byte| char::from(**byte).is_digit(base))
        .count();
    let (digits, after) = text.split_at_checked(digits)?;
    if digits.len() > 6 {
        return None;
    }
    let number = u32::from_str_radix(str::from_utf8(digits).ok()?, base).ok()?;
    Some((char::from_u32(number)?, after.strip_prefix(b";")?))
}
