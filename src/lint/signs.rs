//! What signs a text has by which the looks go.
//!
//! In: a text. Out: its digits, and whether it has capitals side by side, the sign of an e-mail address or characters that are no ASCII. A text is read once
//! for all of them, many bytes in one step. It must not know what a look makes of them.

use super::bytes::{self, STRETCH, places, stretches};
use super::figures::Figures;

/// The signs of a text.
#[derive(Debug, Default)]
pub(super) struct Signs {
    pub figures: Figures,
    /// Whether two capitals of ASCII stand side by side.
    pub has_capitals: bool,
    /// Whether there is an `@`.
    pub has_at: bool,
    /// Whether there are characters that may be seen otherwise than they were written, but for the ends of lines. The letters of European languages never are.
    pub may_change: bool,
    /// Whether there are characters that are no ASCII.
    pub has_wide: bool,
    /// One, if the last byte that was looked at is a capital.
    after_capital: u64,
}

impl Signs {
    pub(super) fn of(text: &str) -> Signs {
        let mut signs = Signs::default();
        for (at, stretch) in stretches(text.as_bytes()) {
            signs.take(at, &stretch);
        }
        signs.figures.lay_out(text);
        signs
    }

    fn take(&mut self, at: usize, stretch: &[u8; STRETCH]) {
        self.has_at |= has(stretch, |byte| byte == b'@');
        self.may_change |= has(stretch, |byte| (byte == 0xc2) | (byte >= 0xe1));
        self.has_wide |= has(stretch, |byte| byte >= 0x80);
        if has(stretch, |byte| byte.is_ascii_digit()) {
            let mut digits = places(stretch, bytes::digits);
            while digits != 0 {
                let start = digits.trailing_zeros();
                let after = start + (digits >> start).trailing_ones();
                self.figures.add(at + start as usize..at + after as usize);
                digits &= u64::MAX.checked_shl(after).unwrap_or_default();
            }
        }
        let capitals = if has(stretch, |byte| byte.is_ascii_uppercase()) {
            places(stretch, bytes::capitals)
        } else {
            0
        };
        self.has_capitals |= capitals & (capitals << 1 | self.after_capital) != 0;
        self.after_capital = capitals >> (STRETCH - 1);
    }
}

/// Whether one of some bytes is of a kind. Bytes of one kind at a time are compared many in one step.
fn has(stretch: &[u8; STRETCH], is_one: impl Fn(u8) -> bool) -> bool {
    let bytes = stretch.iter();
    bytes.fold(false, |found, byte| found | is_one(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn signs_are_those_that_are_found_one_by_one(
            parts in proptest::collection::vec(0..14_usize, 0..60),
        ) {
            let all = [
                "a", "B", " ", "7", "12", "@", "ŵ", "’", "\u{ad}", "mmmmmmmmmm", "0123456789", ".", "Z", "mmm",
            ];
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            let signs = Signs::of(&text);
            let bytes = text.as_bytes();
            let is_capital = |pair: &[u8]| pair.iter().all(u8::is_ascii_uppercase);
            assert_eq!(signs.has_capitals, bytes.windows(2).any(is_capital), "{text:?}");
            assert_eq!(signs.has_at, text.contains('@'), "{text:?}");
            assert_eq!(signs.may_change, text.contains(['’', '\u{ad}']), "{text:?}");
            assert_eq!(signs.has_wide, !text.is_ascii(), "{text:?}");
            let digits = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
            let expected: Vec<usize> = digits.map(|(at, _)| at).collect();
            let runs = &signs.figures.runs;
            assert_eq!(runs.iter().cloned().flatten().collect::<Vec<_>>(), expected, "{text:?}");
            assert!(runs.windows(2).all(|pair| pair[0].end < pair[1].start), "{text:?}");
        }
    }
}
