//! A text as its reader sees it: without marks that nobody sees, with plain spaces, hyphens, letters and digits.
//!
//! In: a text as it is written. Out: the same in one spelling, and where each part of it was written.

use std::borrow::Cow;
use std::ops::Range;

use crate::lint::bytes::any;
use crate::lint::letters::wide;

/// A text in one spelling.
pub(super) struct Seen<'t> {
    pub text: Cow<'t, str>,
    /// What is seen otherwise than it was written, in its order.
    changes: Vec<Change>,
}

/// A character that is seen as another one, or that nobody sees.
struct Change {
    seen: Range<usize>,
    written: Range<usize>,
}

impl<'t> Seen<'t> {
    pub(super) fn of(written: &'t str) -> Seen<'t> {
        // Quotation marks and letters are all that most texts have besides ASCII.
        let stays = |c: char| !is_unseen(c) && plain(c) == c;
        let has_line_space = || any(written, |byte| matches!(byte, b'\t'..=b'\r'));
        if (written.is_ascii() || wide(written).all(stays)) && !has_line_space() {
            return Seen::unchanged(written);
        }
        let mut text = String::new();
        let mut changes = Vec::new();
        let mut done = 0;
        for (at, character) in written.char_indices().filter(|(_, c)| may_change(*c)) {
            let seen = (!is_unseen(character)).then(|| plain(character));
            if seen == Some(character) {
                continue;
            }
            text.push_str(written.get(done..at).unwrap_or_default());
            done = at + character.len_utf8();
            let start = text.len();
            text.extend(seen);
            changes.push(Change {
                seen: start..text.len(),
                written: at..done,
            });
        }
        if changes.is_empty() {
            return Seen::unchanged(written);
        }
        text.push_str(written.get(done..).unwrap_or_default());
        let text = Cow::Owned(text);
        Seen { text, changes }
    }

    const fn unchanged(written: &'t str) -> Seen<'t> {
        Seen {
            text: Cow::Borrowed(written),
            changes: Vec::new(),
        }
    }

    /// Where a part of it was written.
    pub(super) fn written(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.place(range.start).start;
        let last = range.end.checked_sub(1);
        first..last.map_or(first, |last| self.place(last).end)
    }

    /// Where what a byte stands for was written: all of a character that is seen as another one, else the byte.
    fn place(&self, byte: usize) -> Range<usize> {
        let after = self.changes.partition_point(|one| one.seen.start <= byte);
        let before = after.checked_sub(1).and_then(|last| self.changes.get(last));
        match before {
            Some(one) if byte < one.seen.end => one.written.clone(),
            Some(one) => {
                let at = one.written.end + (byte - one.seen.end);
                at..at + 1
            }
            None => byte..byte + 1,
        }
    }
}

/// Whether a text is seen otherwise than it was written, but for the ends of its lines.
pub(super) fn is_seen_otherwise(written: &str) -> bool {
    wide(written).any(|c| is_unseen(c) || plain(c) != c)
}

/// Whether a text may have a digit or the sign of an e-mail address, as its reader sees it. Everything but a name has one of them.
pub(in crate::lint) fn may_have_figures(written: &str) -> bool {
    let is_one = |byte: u8| byte.is_ascii_digit() | (byte == b'@');
    // What looks like one of them stands far behind the letters of European languages.
    any(written, |byte| is_one(byte) | (byte >= WIDEST))
        && (any(written, is_one)
            || wide(written)
                .map(plain)
                .any(|c| c == '@' || c.is_ascii_digit()))
}

/// The first byte of the first character that looks like a digit or an `@`, and is none of ASCII.
const WIDEST: u8 = 0xef;

/// Whether a character of a text that is not all ASCII may be seen otherwise than it was written.
const fn may_change(character: char) -> bool {
    !character.is_ascii() || matches!(character, '\t'..='\r')
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
    fn a_tab_or_the_end_of_a_line_is_a_space() {
        for written in ["07700\t900123", "07700\n900123", "07700\r\n900123 ŵ"] {
            let seen = Seen::of(written);
            assert!(!seen.text.contains(['\t', '\n', '\r']), "{written:?}");
        }
    }

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

    proptest::proptest! {
        #[test]
        fn every_part_is_found_where_it_was_written(
            parts in proptest::collection::vec(0..16_usize, 0..16),
        ) {
            let all = [
                "a", " ", "\n", "7", "ŵ", "é", "’", "–", "\u{ad}", "\u{200b}", "\u{2009}", "\u{a0}", "７", "𝟎", "＠", "李",
            ];
            let written: String = parts.into_iter().map(|part| all[part]).collect();
            let is_kept = |c: &char| !is_unseen(*c);
            let kept: Vec<(usize, char)> =
                written.char_indices().filter(|(_, c)| is_kept(c)).collect();
            let seen = Seen::of(&written);
            let expected: String = kept.iter().map(|(_, c)| plain(*c)).collect();
            assert_eq!(seen.text, expected);
            let ends: Vec<(usize, char)> = seen.text.char_indices().collect();
            for (first, (from, _)) in ends.iter().enumerate() {
                for (last, (to, c)) in ends.iter().enumerate().skip(first) {
                    let (at, of) = kept[last];
                    let place = seen.written(&(*from..to + c.len_utf8()));
                    assert_eq!(place, kept[first].0..at + of.len_utf8(), "{written:?}");
                }
            }
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
