//! Where in a text something may begin that is searched for.
//!
//! In: how patterns begin, the bytes of a text. Out: which patterns may begin at a place, and how far the next place is. It must not know what a pattern
//! stands for.

use std::collections::BTreeMap;

/// How patterns begin. Every text of every report is searched, and hardly any word of it is the start of anything.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// One bit for each pair of bytes.
    pairs: Vec<u64>,
    /// The patterns that begin with a pair, in their order.
    patterns: BTreeMap<u16, Vec<usize>>,
}

impl Starts {
    pub(super) fn add(&mut self, folded: &str, pattern: usize) {
        let mut bytes = folded.bytes();
        let first = bytes.next().unwrap_or_default();
        match bytes.next() {
            Some(second) => self.add_pair(pair(first, second), pattern),
            // After a single letter there may be anything.
            None => {
                for second in 0..=u8::MAX {
                    if first_of_its_kind(second) {
                        self.add_pair(pair(first, second), pattern);
                    }
                }
            }
        }
    }

    fn add_pair(&mut self, pair: u16, pattern: usize) {
        self.pairs.resize(1 << 10, 0);
        if let Some(bits) = self.pairs.get_mut(usize::from(pair >> 6)) {
            *bits |= 1 << (pair & 63);
        }
        self.patterns.entry(pair).or_default().push(pattern);
    }

    pub(super) fn may_be(&self, first: u8, second: u8) -> bool {
        let pair = pair(first, second);
        let bits = self.pairs.get(usize::from(pair >> 6));
        bits.is_some_and(|bits| bits >> (pair & 63) & 1 == 1)
    }

    pub(super) fn of(&self, text: &str) -> &[usize] {
        let mut bytes = text.bytes();
        let (first, second) = (bytes.next(), bytes.next());
        let pair = pair(first.unwrap_or_default(), second.unwrap_or_default());
        self.patterns.get(&pair).map_or(&[], Vec::as_slice)
    }
}

/// Two bytes as one number, the same for all forms of the letters that they belong to.
fn pair(first: u8, second: u8) -> u16 {
    u16::from_be_bytes([kind(first), kind(second)])
}

/// The small letter of a byte. What is outside ASCII has small letters in too many ways, and counts as one.
pub(super) fn kind(byte: u8) -> u8 {
    KINDS.get(usize::from(byte)).copied().unwrap_or_default()
}

const KINDS: [u8; 256] = {
    let mut kinds = [u8::MAX; 256];
    let mut rest = kinds.as_mut_slice();
    let mut byte = 0_u8;
    while let Some((kind, after)) = rest.split_first_mut() {
        *kind = match byte {
            b'\n' => b' ',
            0x80.. => u8::MAX,
            other => other.to_ascii_lowercase(),
        };
        byte = byte.wrapping_add(1);
        rest = after;
    }
    kinds
};

/// How many letters of ASCII stand at the start of a text. Eight of them are looked at in one step.
pub(super) fn letters(text: &[u8]) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some((eight, after)) = rest.split_first_chunk() {
        let others = others(u64::from_le_bytes(*eight));
        if others != 0 {
            return count + others.trailing_zeros() as usize / 8;
        }
        count += 8;
        rest = after;
    }
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic());
    count + letters.count()
}

/// The highest bit of each of eight bytes that is no letter.
const fn others(eight: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let small = (eight | (0x20 * EACH)) & !HIGH;
    // Adding what is lacking to 128 sets the highest bit, and no sum reaches the next byte.
    let from_a = small + (0x80 - b'a' as u64) * EACH;
    let after_z = small + (0x7f - b'z' as u64) * EACH;
    (!from_a | after_z | eight) & HIGH
}

fn first_of_its_kind(byte: u8) -> bool {
    kind(byte) == byte
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_are_told_from_all_other_bytes() {
        for byte in 0..=u8::MAX {
            for place in 0..17 {
                let mut text = [b'm'; 17];
                text[place] = byte;
                let expected = if byte.is_ascii_alphabetic() {
                    17
                } else {
                    place
                };
                assert_eq!(letters(&text), expected, "{byte} at {place}");
            }
        }
    }
}
