//! Where in a text something may begin that is searched for.
//!
//! In: how patterns begin, the bytes of a text. Out: the places where patterns may begin, and which. It must not know what a pattern stands for.

/// How patterns begin. Every text of every report is searched, and hardly any word of it is the start of anything.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// One bit for some of the four bytes with which longer patterns begin: what is not among them begins none of those.
    fours: Vec<u64>,
    /// One bit for each two bytes, as they may be written, with which a pattern of fewer than four begins. There may be no such pattern.
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
        let bytes = folded.as_bytes();
        let first = bytes.first().copied().unwrap_or_default();
        if !first.is_ascii_alphabetic() {
            self.anywhere = u64::MAX;
        }
        match bytes {
            [_, second, rest @ ..] => {
                self.add_pair(pair(first, *second), pattern);
                match rest {
                    [third, fourth, ..] => self.add_four([first, *second, *third, *fourth]),
                    _ => self.add_written([first, *second]),
                }
            }
            // After a single letter there may be anything.
            _ => {
                for second in (0..=u8::MAX).filter(|second| first_of_its_kind(*second)) {
                    self.add_pair(pair(first, second), pattern);
                    self.add_written([first, second]);
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
        }
        if let Some(patterns) = self.patterns.get_mut(place) {
            patterns.push(pattern);
        }
    }

    /// Adds four bytes. A space may be written as the end of a line.
    fn add_four(&mut self, four: [u8; 4]) {
        let ways = 1_u32 << four.len();
        for way in 0..ways {
            let mut written = four;
            for (place, byte) in written.iter_mut().enumerate() {
                if *byte == b' ' && way >> place & 1 == 1 {
                    *byte = b'\n';
                }
            }
            add_bit(&mut self.fours, bit_of_four(written));
        }
    }

    /// Adds all the ways in which a pair may be written.
    fn add_written(&mut self, [first, second]: [u8; 2]) {
        let of_kind = |wanted: u8| (0..=u8::MAX).filter(move |byte| kind(*byte) == kind(wanted));
        for one in of_kind(first) {
            for other in of_kind(second) {
                add_bit(&mut self.written, u16::from_be_bytes([one, other]));
            }
        }
    }

    /// The patterns that begin with two bytes.
    fn beginning_with(&self, first: u8, second: u8) -> Option<&[usize]> {
        let pair = pair(first, second);
        let pairs = self.pairs.get(usize::from(pair >> 6))?;
        let is_one = pairs.bits >> (pair & 63) & 1 == 1;
        let patterns = is_one.then(|| self.patterns.get(pairs.before(pair)));
        patterns.flatten().map(Vec::as_slice)
    }

    /// The places of a text where patterns may begin, from the left, with these patterns.
    pub(super) fn places<'s>(&'s self, text: &'s [u8]) -> Places<'s> {
        Places {
            starts: self,
            fours: self.fours.first_chunk().unwrap_or(&NONE),
            written: self.written.first_chunk(),
            text,
            rest: text,
            stretch: 0,
            candidates: 0,
            in_word: 0,
        }
    }
}

/// One bit for each number of two bytes.
type Bits = [u64; MANY];

const MANY: usize = 1 << 10;

static NONE: Bits = [0; MANY];

fn add_bit(bits: &mut Vec<u64>, bit: u16) {
    bits.resize(MANY, 0);
    if let Some(bits) = bits.get_mut(usize::from(bit >> 6)) {
        *bits |= 1 << (bit & 63);
    }
}

fn has_bit(bits: &Bits, bit: u16) -> bool {
    let bits = bits.get(usize::from(bit >> 6)).copied();
    bits.unwrap_or_default() >> (bit & 63) & 1 == 1
}

/// Which bit stands for four bytes, the same for all forms of the letters that they belong to.
fn bit_of_four(four: [u8; 4]) -> u16 {
    let four = u32::from_le_bytes(four);
    let wide = four & 0x8080_8080;
    // All that is no ASCII is alike.
    let alike = four | 0x2020_2020 | (wide - (wide >> 7));
    let [_, _, mixed @ ..] = alike.wrapping_mul(0x9e37_79b1).to_le_bytes();
    u16::from_le_bytes(mixed)
}

/// How many bytes are looked at in one step.
const STRETCH: usize = 64;

/// See [`Starts::places`]. No pattern begins in the middle of a word; where words begin is seen of many bytes in one step.
pub(super) struct Places<'s> {
    starts: &'s Starts,
    fours: &'s Bits,
    written: Option<&'s Bits>,
    text: &'s [u8],
    /// What was not looked at yet.
    rest: &'s [u8],
    /// Where the bytes stand that are looked at.
    stretch: usize,
    /// One bit for each of them where a pattern may begin.
    candidates: u64,
    /// One, if the byte before the next ones is a letter.
    in_word: u64,
}

impl<'s> Places<'s> {
    /// The patterns that may begin at a place.
    fn at(&self, place: usize) -> Option<&'s [usize]> {
        let rest = self.text.get(place..)?;
        let four = rest.first_chunk().copied().unwrap_or_else(|| {
            let mut four = [0; 4];
            four.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
            four
        });
        let [first, second, ..] = four;
        let two = u16::from_be_bytes([first, second]);
        let may_begin = has_bit(self.fours, bit_of_four(four))
            || self.written.is_some_and(|written| has_bit(written, two));
        may_begin
            .then(|| self.starts.beginning_with(first, second))
            .flatten()
    }

    /// Looks at the next bytes. `None` at the end.
    fn step(&mut self) -> Option<()> {
        let (letters, after) = match self.rest.split_first_chunk::<STRETCH>() {
            Some((stretch, after)) => (letters(stretch), after),
            None if self.rest.is_empty() => return None,
            None => {
                let mut stretch = [0; STRETCH];
                if let Some(last) = stretch.get_mut(..self.rest.len()) {
                    last.copy_from_slice(self.rest);
                }
                (letters(&stretch), &[][..])
            }
        };
        self.stretch = self.text.len() - self.rest.len();
        self.rest = after;
        let first_letters = letters & !(letters << 1 | self.in_word);
        self.in_word = letters >> (STRETCH - 1);
        self.candidates = first_letters | (!letters & self.starts.anywhere);
        Some(())
    }
}

impl<'s> Iterator for Places<'s> {
    type Item = (usize, &'s [usize]);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            while self.candidates != 0 {
                let place = self.stretch + self.candidates.trailing_zeros() as usize;
                self.candidates &= self.candidates - 1;
                if let Some(patterns) = self.at(place) {
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

/// One bit for each of some bytes that is a letter.
fn letters(stretch: &[u8; STRETCH]) -> u64 {
    let (eights, _) = stretch.as_chunks();
    let each = eights.iter().rev();
    each.fold(0, |all, eight| {
        let letters = !others(u64::from_le_bytes(*eight)) & HIGH;
        // Each highest bit goes to its own place in the last byte of the product.
        all << 8 | (letters >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

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
    use super::{STRETCH, letters};

    #[test]
    fn letters_are_told_from_all_other_bytes() {
        for byte in 0..=u8::MAX {
            for place in 0..STRETCH {
                let mut text = [b' '; STRETCH];
                text[place] = byte;
                let expected = u64::from(byte.is_ascii_alphabetic()) << place;
                assert_eq!(letters(&text), expected, "{byte} at {place}");
                let mut text = [b'm'; STRETCH];
                text[place] = byte;
                let expected = u64::from(!byte.is_ascii_alphabetic()) << place;
                assert_eq!(!letters(&text), expected, "{byte} at {place}");
            }
        }
    }
}
