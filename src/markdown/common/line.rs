//! A line of text in which nothing but emphasis is more than words.
//!
//! In: a text and where in it a line begins. Out: the pieces of the line and where it ends, or nothing, as soon as a sign in it may do more. It
//! must not know which block the line belongs to.

use std::ops::Range;

use memchr::memchr;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::{Piece, PlacedPiece};

/// Reads a line, and tells where it ends.
pub(super) fn read<'t>(
    text: &'t str,
    start: usize,
    pieces: &mut Vec<PlacedPiece<'t>>,
) -> Option<usize> {
    let mut done = start;
    let mut open = None;
    let ends = loop {
        let at = done + before_sign(text.as_bytes().get(done..)?);
        match text.as_bytes().get(at) {
            None | Some(b'\n') => break at,
            Some(b'*') => {}
            Some(_) => return None,
        }
        let before = text.get(start..at)?;
        let after = text.get(at + 1..)?;
        push_words(text, done..at, pieces)?;
        done = at + 1;
        match open.take() {
            None if opens(before, after) => {
                open = Some(pieces.len());
                let emphasis = Event::Start(Tag::Emphasis);
                pieces.push((Piece::Event(emphasis), at..done));
            }
            Some(start) if closes(before, after) => {
                end(pieces, start, done, TagEnd::Emphasis);
            }
            _ => return None,
        }
    };
    push_words(text, done..ends, pieces)?;
    let line = text.as_bytes().get(start..ends)?;
    let is_whole = open.is_none() && line.last().is_some_and(|last| *last != b' ');
    is_whole.then_some(ends)
}

/// Ends at a place what an earlier piece began.
pub(super) fn end<'t>(
    pieces: &mut Vec<PlacedPiece<'t>>,
    start: usize,
    place: usize,
    closing: TagEnd,
) {
    if let Some((_, range)) = pieces.get_mut(start) {
        range.end = place;
        let range = range.clone();
        pieces.push((Piece::Event(Event::End(closing)), range));
    }
}

fn push_words<'t>(
    text: &'t str,
    range: Range<usize>,
    pieces: &mut Vec<PlacedPiece<'t>>,
) -> Option<()> {
    if !range.is_empty() {
        let words = CowStr::Borrowed(text.get(range.clone())?);
        pieces.push((Piece::Event(Event::Text(words)), range));
    }
    Some(())
}

/// The first line of a text, if it is nothing but words.
pub(super) fn words(text: &str) -> Option<&str> {
    let end = memchr(b'\n', text.as_bytes()).unwrap_or(text.len());
    let line = text.get(..end)?;
    let is_whole = line.as_bytes().last().is_some_and(|last| *last != b' ');
    (is_whole && are_words(line.as_bytes())).then_some(line)
}

/// Whether no byte is more than a part of a word or what is between words.
fn are_words(bytes: &[u8]) -> bool {
    let (chunks, rest) = bytes.as_chunks::<CHUNK>();
    let has_none = |chunk: &[u8; CHUNK]| {
        !chunk
            .iter()
            .fold(false, |any, byte| any | may_be_sign(*byte))
    };
    // What is left at the end is looked at together with some bytes before it.
    let ends = bytes.last_chunk::<CHUNK>();
    let is_end = || ends.map_or_else(|| first_sign(rest).is_none(), has_none);
    (chunks.iter().all(has_none) && (rest.is_empty() || is_end())) || first_sign(bytes).is_none()
}

/// How many bytes stand before the first sign that is more than a part of a word or what is between words, such as the end of the line.
fn before_sign(bytes: &[u8]) -> usize {
    let chunks = bytes.chunks_exact(CHUNK);
    let rest = chunks.remainder();
    let whole = bytes.len() - rest.len();
    let in_chunks = chunks.enumerate().find_map(|(number, chunk)| {
        // Many bytes are looked at in one go, without a way out of the loop.
        let may_have_one = chunk
            .iter()
            .fold(false, |any, byte| any | may_be_sign(*byte));
        let place = may_have_one.then(|| first_sign(chunk)).flatten();
        place.map(|place| number * CHUNK + place)
    });
    in_chunks.unwrap_or_else(|| whole + first_sign(rest).unwrap_or(rest.len()))
}

fn first_sign(bytes: &[u8]) -> Option<usize> {
    let is_sign = |byte: &u8| SIGNS.get(usize::from(*byte)) == Some(&true);
    bytes.iter().position(is_sign)
}

/// How many bytes are looked at in one go.
const CHUNK: usize = 32;

/// Which bytes are signs, to look one up.
const SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let mut rest = signs.as_mut_slice();
    let mut byte = 0_u8;
    while let Some((sign, after)) = rest.split_first_mut() {
        *sign = is_sign(byte);
        byte = byte.wrapping_add(1);
        rest = after;
    }
    signs
};

/// Whether a byte may be more than itself. One too many does no harm.
const fn is_sign(byte: u8) -> bool {
    may_be_sign(byte) & (byte != b'{') & (byte != b'}')
}

/// The same in as few steps as there can be. Among the last signs of ASCII, and those 32 places before them, are braces.
const fn may_be_sign(byte: u8) -> bool {
    (byte < b' ')
        | (byte == b'&')
        | (byte == b'*')
        | (byte | 2 == b'>')
        | (byte == b'`')
        | ((byte | b' ').cast_signed() > b'z'.cast_signed())
}

/// Whether a star between two parts of a line can only open an emphasis.
fn opens(before: &str, after: &str) -> bool {
    let Some(next) = after.chars().next() else {
        return false;
    };
    match before.chars().next_back() {
        None | Some(' ') => !next.is_whitespace() && next != '*',
        Some('(' | '“' | '‘') => next.is_alphanumeric(),
        Some(_) => false,
    }
}

/// Whether a star between two parts of a line closes the emphasis that is open.
fn closes(before: &str, after: &str) -> bool {
    let Some(last) = before.chars().next_back() else {
        return false;
    };
    match after.chars().next() {
        None | Some(' ' | '\n') => !last.is_whitespace() && last != '*',
        Some('.' | ',' | ';' | ':' | '?' | '!' | ')' | '”' | '’') => {
            last.is_alphanumeric() || matches!(last, '”' | '’' | '.' | '?' | '!' | ')')
        }
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_that_may_be_more_is_found() {
        let signs = "&*<>[\\]^_`|~\u{7f}\n\t\0";
        for byte in 0..=u8::MAX {
            let is_one = byte < b' ' || signs.bytes().any(|sign| sign == byte);
            for place in [0, 5, 31, 32, 40, 70] {
                let mut text = [b'{'; 71];
                text[place] = byte;
                let expected = if is_one { place } else { 71 };
                assert_eq!(before_sign(&text), expected, "{byte} at {place}");
                for end in [place + 1, 71] {
                    assert_eq!(are_words(&text[..end]), !is_one, "{byte} at {place}");
                }
            }
        }
    }
}
