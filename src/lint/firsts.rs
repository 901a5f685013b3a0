//! How words begin.
//!
//! In: words in small letters without accents. Out: the places of a text at which one of them may begin. Hardly any word of a text begins as one that is
//! looked for, so hardly any is taken out of it. It must not know what the words stand for.

use super::bytes::{self, STRETCH, places, stretches};

/// What the first two letters of some words are.
#[derive(Debug)]
pub(super) struct Firsts {
    /// For each kind of a first letter, one bit for each kind of a second.
    seconds: [u64; KINDS_OF_LETTERS],
}

/// 26 letters and ten digits are each of their own kind.
const KINDS_OF_LETTERS: usize = 36;

/// What stands between words, and the end of a text.
const BETWEEN: u8 = 36;

/// What begins a character that is no ASCII. It may be a letter with an accent, or stand between words.
const WIDE: u8 = 37;

/// What goes on with such a character.
const INSIDE: u8 = 38;

const KINDS: [u8; 256] = {
    let mut kinds = [BETWEEN; 256];
    let mut rest = kinds.as_mut_slice();
    let mut byte = 0_u8;
    while let Some((kind, after)) = rest.split_first_mut() {
        *kind = match byte {
            b'a'..=b'z' => byte - b'a',
            b'A'..=b'Z' => byte - b'A',
            b'0'..=b'9' => byte - b'0' + 26,
            0x80..=0xbf => INSIDE,
            0xc0.. => WIDE,
            _ => BETWEEN,
        };
        byte = byte.wrapping_add(1);
        rest = after;
    }
    kinds
};

fn kind(byte: Option<&u8>) -> u8 {
    let kind = byte.and_then(|byte| KINDS.get(usize::from(*byte)));
    kind.copied().unwrap_or(BETWEEN)
}

impl Firsts {
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Firsts {
        let mut seconds = [0; KINDS_OF_LETTERS];
        for word in words {
            let mut bytes = word.as_bytes().iter();
            let (first, second) = (kind(bytes.next()), kind(bytes.next()));
            if let Some(bits) = seconds.get_mut(usize::from(first)) {
                // The second letter may have an accent, or the first one that is written behind it.
                *bits |= 1 << second | 1 << WIDE;
            }
        }
        Firsts { seconds }
    }

    /// Whether one of the words may begin at a place where a word begins with ASCII.
    pub(super) fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        let seconds = self.seconds.get(usize::from(kind(bytes.get(at))));
        seconds.is_some_and(|bits| bits >> kind(bytes.get(at + 1)) & 1 == 1)
    }

    /// The places at which one of the words may begin. Where a character is no ASCII, any may.
    pub(super) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let bytes = text.as_bytes();
        let mut after_letter = 0;
        let begins = stretches(bytes).map(move |(at, stretch)| {
            let letters = places(&stretch, bytes::letters_and_digits);
            let wide = places(&stretch, bytes::wide);
            let begins = (letters | wide) & !(letters << 1 | after_letter);
            after_letter = letters >> (STRETCH - 1);
            (at, begins)
        });
        let all = begins.flat_map(|(at, mut begins)| {
            std::iter::from_fn(move || {
                let next = (begins != 0).then(|| at + begins.trailing_zeros() as usize);
                begins &= begins.wrapping_sub(1);
                next
            })
        });
        let is_wide = |at: usize| bytes.get(at).is_some_and(|byte| !byte.is_ascii());
        all.filter(move |at| is_wide(*at) || self.may_begin(bytes, *at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn words_are_looked_for_wherever_one_begins(
            parts in proptest::collection::vec(0..9_usize, 0..90),
        ) {
            let all = ["a", "o", "of", " ", "-", "ŵ", "’", "7", "mmmmmmm"];
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            let firsts = Firsts::of(["of", "7a", "m"].into_iter());
            let bytes = text.as_bytes();
            let begins = |at: &usize| {
                let before = at.checked_sub(1).map(|before| bytes[before]);
                let is_wide = bytes[*at] >= 0xc0;
                before.is_none_or(|before| !before.is_ascii_alphanumeric())
                    && (is_wide || (bytes[*at].is_ascii_alphanumeric() && firsts.may_begin(bytes, *at)))
            };
            let expected: Vec<usize> = (0..bytes.len()).filter(begins).collect();
            assert_eq!(firsts.places(&text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
