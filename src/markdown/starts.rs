//! Where in a text something may begin that is searched for.
//!
//! In: how patterns begin, the bytes of a text. Out: the places where patterns may begin, and which. It must not know what a pattern stands for.

/// How patterns begin. Every text of every report is searched, and hardly any word of it is the start of anything.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// One bit for each two bytes as they may be written.
    written: Vec<u64>,
    /// One bit for each pair of small letters.
    pairs: Vec<Pairs>,
    /// The patterns that begin with a pair, in their order; the pairs in theirs.
    patterns: Vec<Vec<usize>>,
    /// All bits, if a pattern may begin with something that is no letter.
    anywhere: u64,
}

/// Sixty-four pairs of bytes.
#[derive(Clone, Debug, Default)]
struct Pairs {
    /// Those that begin a pattern.
    bits: u64,
    /// How many pairs before these begin a pattern.
    before: usize,
}

impl Pairs {
    /// How many pairs that begin a pattern come before one of these.
    fn before(&self, pair: u16) -> usize {
        let lower = self.bits & ((1 << (pair & 63)) - 1);
        self.before + lower.count_ones() as usize
    }
}

impl Starts {
    pub(super) fn add(&mut self, folded: &str, pattern: usize) {
        let mut bytes = folded.bytes();
        let first = bytes.next().unwrap_or_default();
        if !first.is_ascii_alphabetic() {
            self.anywhere = u64::MAX;
        }
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
        self.pairs.resize(1 << 10, Pairs::default());
        let (_, after) = self.pairs.split_at_mut(usize::from(pair >> 6));
        let Some((its, after)) = after.split_first_mut() else {
            return;
        };
        let place = its.before(pair);
        if its.bits >> (pair & 63) & 1 == 0 {
            its.bits |= 1 << (pair & 63);
            for later in after {
                later.before += 1;
            }
            self.patterns.insert(place, Vec::new());
            self.add_written(pair.to_be_bytes());
        }
        if let Some(patterns) = self.patterns.get_mut(place) {
            patterns.push(pattern);
        }
    }

    /// Adds all the ways in which a pair may be written.
    fn add_written(&mut self, [first, second]: [u8; 2]) {
        self.written.resize(1 << 10, 0);
        let of_kind = |wanted: u8| (0..=u8::MAX).filter(move |byte| kind(*byte) == wanted);
        for one in of_kind(first) {
            for other in of_kind(second) {
                let both = u16::from_be_bytes([one, other]);
                if let Some(bits) = self.written.get_mut(usize::from(both >> 6)) {
                    *bits |= 1 << (both & 63);
                }
            }
        }
    }

    /// The patterns that begin as a text does at a place.
    fn at(&self, text: &[u8], place: usize) -> Option<&[usize]> {
        let (first, second) = match text.get(place..place + 2) {
            Some([first, second]) => (*first, *second),
            _ => (*text.get(place)?, 0),
        };
        let both = u16::from_be_bytes([first, second]);
        if self.written.get(usize::from(both >> 6))? >> (both & 63) & 1 == 0 {
            return None;
        }
        let pair = pair(first, second);
        let pairs = self.pairs.get(usize::from(pair >> 6))?;
        self.patterns.get(pairs.before(pair)).map(Vec::as_slice)
    }

    /// The places of a text where patterns may begin, from the left, with these patterns.
    pub(super) fn places<'s>(&'s self, text: &'s [u8]) -> Places<'s> {
        Places {
            starts: self,
            text,
            rest: text,
            eight: 0,
            candidates: 0,
            in_word: 0,
        }
    }
}

/// See [`Starts::places`]. No pattern begins in the middle of a word; where words begin is seen of eight bytes in one step.
pub(super) struct Places<'s> {
    starts: &'s Starts,
    text: &'s [u8],
    /// What was not looked at yet.
    rest: &'s [u8],
    /// Where the eight bytes stand that are looked at.
    eight: usize,
    /// The highest bit of each of them where a pattern may begin.
    candidates: u64,
    /// The highest bit of a byte, if the byte before the next eight is a letter.
    in_word: u64,
}

impl Places<'_> {
    /// Looks at the next eight bytes. `None` at the end.
    fn step(&mut self) -> Option<()> {
        let (eight, after) = match self.rest.split_first_chunk() {
            Some((eight, after)) => (*eight, after),
            None if self.rest.is_empty() => return None,
            None => {
                let mut eight = [0; 8];
                let last = eight.iter_mut().zip(self.rest);
                last.for_each(|(to, from)| *to = *from);
                (eight, &[][..])
            }
        };
        self.eight = self.text.len() - self.rest.len();
        self.rest = after;
        let others = others(u64::from_le_bytes(eight));
        let letters = !others & HIGH;
        let first_letters = letters & !(letters << 8 | self.in_word);
        self.in_word = letters >> 56;
        self.candidates = first_letters | (others & self.starts.anywhere);
        Some(())
    }
}

impl<'s> Iterator for Places<'s> {
    type Item = (usize, &'s [usize]);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            while self.candidates != 0 {
                let place = self.eight + self.candidates.trailing_zeros() as usize / 8;
                self.candidates &= self.candidates - 1;
                if let Some(patterns) = self.starts.at(self.text, place) {
                    return Some((place, patterns));
                }
            }
            self.step()?;
        }
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

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * EACH;

/// The highest bit of each of eight bytes that is no letter.
const fn others(eight: u64) -> u64 {
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
    use super::others;

    #[test]
    fn letters_are_told_from_all_other_bytes() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut text = [b'm'; 8];
                text[place] = byte;
                let expected = if byte.is_ascii_alphabetic() {
                    0
                } else {
                    0x80 << (8 * place)
                };
                let found = others(u64::from_le_bytes(text));
                assert_eq!(found, expected, "{byte} at {place}");
            }
        }
    }
}
