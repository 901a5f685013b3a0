//! Text between tags: runs of white space become one space, and each character is written in its shortest form that reads the same.

use memchr::{memchr, memchr2};
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
    if let Some((plain, after)) = split_short(text) {
        out.extend_from_slice(plain);
        return Some(after);
    }
    let mut rest = text;
    loop {
        let stop = memchr2(b'<', b'&', rest).unwrap_or(rest.len());
        let (plain, after) = rest.split_at_checked(stop)?;
        collapse(plain, out)?;
        rest = match after.first() {
            Some(b'&') => write_ampersand(after, out)?,
            _ => return Some(after),
        };
    }
}

/// Takes a short text off, up to the next tag, if it is written as it stands. Most texts between tags are a few words.
fn split_short(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (eights, _) = text.get(..SHORT)?.as_chunks();
    let mut before = 0;
    for (place, eight) in eights.iter().enumerate() {
        let eight = u64::from_le_bytes(*eight);
        let spaces = equal(eight, b' ');
        let double = spaces & (spaces << 8 | before);
        before = spaces >> 56;
        let stops = equal(eight, b'<') | equal(eight, b'&') | below_space(eight) | double;
        if stops != 0 {
            let end = place * 8 + stops.trailing_zeros() as usize / 8;
            let (plain, after) = text.split_at_checked(end)?;
            return (after.first() == Some(&b'<')).then_some((plain, after));
        }
    }
    None
}

/// How long a short text may be.
const SHORT: usize = 32;

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * EACH;
const LOW: u64 = 0x7F * EACH;

/// The highest bit of each of eight bytes that is a certain one.
const fn equal(eight: u64, byte: u8) -> u64 {
    let differs = eight ^ (byte as u64 * EACH);
    !(((differs & LOW) + LOW) | differs) & HIGH
}

/// The highest bit of each of eight bytes that comes before the space.
const fn below_space(eight: u64) -> u64 {
    !((eight & LOW) + (0x80 - b' ' as u64) * EACH) & !eight & HIGH
}

/// Writes a text in which there are neither tags nor entities.
fn collapse(text: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let mut rest = text;
    while let Some(stop) = to_collapse(rest) {
        let (plain, after) = rest.split_at_checked(stop)?;
        out.extend_from_slice(plain);
        out.push(b' ');
        let spaces = after.iter().take_while(|byte| is_space(**byte)).count();
        rest = after.get(spaces..)?;
    }
    out.extend_from_slice(rest);
    Some(())
}

/// How many bytes are looked at together.
const AT_ONCE: usize = 64;

/// Where the first white space begins that is not just one space.
fn to_collapse(text: &[u8]) -> Option<usize> {
    let mut passed = 0;
    // Nearly all text has none, and whether it has any can be told of many bytes at once, without a branch for each.
    while let Some(some) = text.get(passed..=passed + AT_ONCE)
        && !may_collapse(some)
    {
        passed += AT_ONCE;
    }
    let rest = text.get(passed..)?;
    // A longer rest begins with bytes of which some may be such.
    if rest.len() <= AT_ONCE && !may_collapse_by_eights(rest) {
        return None;
    }
    let mut pairs = rest.iter().zip(rest.iter().skip(1).chain([&b'.']));
    let place = pairs.position(|(byte, next)| match byte {
        b' ' => is_space(*next),
        byte => is_space(*byte),
    })?;
    Some(passed + place)
}

/// Whether some bytes, of which the last one is only the next of the one before, may have white space that is not just one space.
fn may_collapse(some: &[u8]) -> bool {
    let nexts = some.get(1..).unwrap_or_default();
    some.iter().zip(nexts).fold(0, |found, (byte, next)| {
        let runs_on = u8::from(*byte == b' ') & u8::from(*next <= b' ');
        found | u8::from(*byte < b' ') | runs_on
    }) != 0
}

/// The same for what is left: whether there are two spaces side by side, or a byte below them.
fn may_collapse_by_eights(text: &[u8]) -> bool {
    let (eights, rest) = text.as_chunks();
    let (mut found, mut before) = (0, 0);
    for eight in eights {
        let eight = u64::from_le_bytes(*eight);
        let spaces = equal(eight, b' ');
        found |= below_space(eight) | (spaces & (spaces << 8 | before));
        before = spaces >> 56;
    }
    let mut after_space = before != 0;
    for byte in rest {
        let is_space = *byte == b' ';
        found |= u64::from(*byte < b' ' || (is_space && after_space));
        after_space = is_space;
    }
    found != 0
}

/// Writes a text up to the next tag with all its white space, and gives what comes after it.
pub(super) fn write_as_is<'p>(text: &'p [u8], out: &mut Vec<u8>) -> Option<&'p [u8]> {
    let mut rest = text;
    loop {
        let stop = memchr2(b'<', b'&', rest).unwrap_or(rest.len());
        let (plain, after) = rest.split_at_checked(stop)?;
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
    while let Some(stop) = memchr(b'&', rest) {
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
