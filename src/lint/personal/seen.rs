//! A text as its reader sees it: without marks that nobody sees, with plain spaces, hyphens, letters and digits.
//!
//! In: a text as it is written. Out: the same in one spelling, and where each part of it was written.

use std::borrow::Cow;
use std::ops::Range;

/// A text in one spelling.
pub(super) struct Seen<'t> {
    pub text: Cow<'t, str>,
    /// Where what stands for each byte was written; nothing where the text is as it was.
    places: Option<Vec<Range<usize>>>,
}

impl<'t> Seen<'t> {
    pub(super) fn of(written: &'t str) -> Seen<'t> {
        // Beyond ASCII most texts have nothing but quotation marks and letters, which stay as they are.
        let stays = |c: char| !is_unseen(c) && plain(c) == c;
        if written.is_ascii() || written.chars().all(stays) {
            return Seen {
                text: Cow::Borrowed(written),
                places: None,
            };
        }
        let mut text = String::with_capacity(written.len());
        let mut places = Vec::with_capacity(written.len());
        for (at, character) in written.char_indices().filter(|(_, c)| !is_unseen(*c)) {
            text.push(plain(character));
            places.resize(text.len(), at..at + character.len_utf8());
        }
        Seen {
            text: Cow::Owned(text),
            places: Some(places),
        }
    }

    /// Whether a text may have a digit or the sign of an e-mail address, as its reader sees it.
    pub(super) fn may_have_figures(written: &str) -> bool {
        let is_one = |byte: u8| byte.is_ascii_digit() | (byte == b'@');
        // Without a way out of the loop many bytes are looked at in one go.
        let bytes = written.bytes();
        bytes.fold(false, |found, byte| found | is_one(byte))
            || (!written.is_ascii()
                && written
                    .chars()
                    .map(plain)
                    .any(|c| c == '@' || c.is_ascii_digit()))
    }

    /// Where a part of it was written.
    pub(super) fn written(&self, range: &Range<usize>) -> Range<usize> {
        let Some(places) = &self.places else {
            return range.clone();
        };
        let last = range.end.checked_sub(1).and_then(|last| places.get(last));
        match (places.get(range.start), last) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }
}

/// Marks for breaks of lines and for the direction of writing.
const fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// One letter, digit or sign for all that look like it.
fn plain(character: char) -> char {
    let code = u32::from(character);
    let of = |code: u32| char::from_u32(code).unwrap_or(character);
    match character {
        '‐' | '‑' | '‒' | '–' | '−' => '-',
        '﹫' => '@',
        // Signs as wide as those of East Asian writing are in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => of(code - 0xff01 + 0x21),
        // Five sets of digits for mathematics, one behind the other.
        '\u{1d7ce}'..='\u{1d7ff}' => of((code - 0x1d7ce) % 10 + 0x30),
        _ if character.is_whitespace() => ' ',
        _ => character,
    }
}

/// An address of a link as a program reads it. Only a telephone number that stands in a part of its own gets a mark.
pub(super) fn of_address(address: &str) -> String {
    let bytes = decoded(address.as_bytes());
    let decoded = String::from_utf8_lossy(&bytes);
    let mut text = String::with_capacity(decoded.len());
    for part in decoded.split_inclusive(['/', '=', '?', '&', ':']) {
        let digits = part.trim_end_matches(['/', '=', '?', '&', ':']);
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && digits.len() == 12 && digits.starts_with("44") {
            text.push_str(" +");
        } else if is_number && digits.len() == 11 && digits.starts_with("07") {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

/// Bytes that are written as a sign for per cent and two digits.
fn decoded(mut bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len());
    while let Some((first, rest)) = bytes.split_first() {
        let value = match rest {
            [one, two, ..] if *first == b'%' => digit(*one)
                .zip(digit(*two))
                .map(|(one, two)| one * 16 + two),
            _ => None,
        };
        decoded.push(value.unwrap_or(*first));
        bytes = match value {
            Some(_) => rest.get(2..).unwrap_or_default(),
            None => rest,
        };
    }
    decoded
}

fn digit(byte: u8) -> Option<u8> {
    let value = char::from(byte).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_found_where_it_was_written() {
        let written = "ŵ\u{ad}a\u{2009}７–é";
        let seen = Seen::of(written);
        assert_eq!(seen.text, "ŵa 7-é");
        for (part, expected) in [("ŵ", "ŵ"), ("a 7", "a\u{2009}７"), ("-é", "–é")] {
            let at = seen.text.find(part).unwrap();
            assert_eq!(&written[seen.written(&(at..at + part.len()))], expected);
        }
    }

    #[test]
    fn an_address_is_read_as_programs_read_it() {
        for (address, expected) in [
            ("a%20b%40c%zz%4", "a b@c%zz%4"),
            ("x/447700900123", "x/ +447700900123"),
            ("x?t=07700900123&y", "x?t= 07700900123&y"),
            ("x/447700900123.pdf", "x/447700900123.pdf"),
        ] {
            assert_eq!(of_address(address), expected);
        }
    }
}
