//! Bytes of a kind in a text, of which most texts have none.
//!
//! In: bytes, and what is looked for. Out: whether there is one, where the first is, or where all are. It must not know what bytes mean.

/// How many bytes are looked at in one go.
const CHUNK: usize = 32;

/// Whether some byte is one of those looked for.
pub(super) fn any(text: &str, is_one: impl Fn(u8) -> bool) -> bool {
    // Without a way out of the loop many bytes are looked at in one go.
    text.bytes().fold(false, |found, byte| found | is_one(byte))
}

/// Where the first of the bytes looked for stands.
pub(super) fn position(bytes: &[u8], is_one: impl Fn(u8) -> bool) -> Option<usize> {
    let has_one = |chunk: &[u8]| {
        chunk
            .iter()
            .fold(false, |found, byte| found | is_one(*byte))
    };
    let chunks = bytes.chunks_exact(CHUNK);
    let before = CHUNK * chunks.take_while(|chunk| !has_one(chunk)).count();
    let rest = bytes.get(before..)?;
    let at = rest.iter().position(|byte| is_one(*byte))?;
    Some(before + at)
}

/// How many bytes have one bit each in a number.
pub(super) const STRETCH: usize = 64;

/// The bytes of a text, so many at a time, and where each stretch begins. Behind the last bytes stand noughts.
pub(super) fn stretches(bytes: &[u8]) -> impl Iterator<Item = (usize, [u8; STRETCH])> {
    let (whole, rest) = bytes.as_chunks();
    let last = (!rest.is_empty()).then(|| {
        let mut last = [0; STRETCH];
        if let Some(begin) = last.get_mut(..rest.len()) {
            begin.copy_from_slice(rest);
        }
        last
    });
    let numbered = whole.iter().copied().chain(last).enumerate();
    numbered.map(|(number, stretch)| (number * STRETCH, stretch))
}

/// One bit for each of some bytes that is one of those looked for. Of eight bytes, the highest bit of each tells whether it is one.
pub(super) fn places(stretch: &[u8; STRETCH], ones_of: impl Fn(u64) -> u64) -> u64 {
    let (eights, _) = stretch.as_chunks();
    let each = eights.iter().rev();
    each.fold(0, |all, eight| {
        let ones = ones_of(u64::from_le_bytes(*eight)) & HIGHEST;
        // Each highest bit goes to its own place in the last byte of the product.
        let packed = (ones >> 7).wrapping_mul(0x0102_0408_1020_4080);
        all << 8 | packed >> 56
    })
}

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGHEST: u64 = 0x80 * EACH;

/// The highest bit of each of eight bytes that lies between two bytes of ASCII.
const fn between(eight: u64, first: u8, last: u8) -> u64 {
    let rest = eight & !HIGHEST;
    // Adding what is lacking to 128 sets the highest bit, and no sum reaches the next byte.
    let from_first = rest + (0x80 - first as u64) * EACH;
    let after_last = rest + (0x7f - last as u64) * EACH;
    from_first & !after_last & !eight
}

/// The highest bit of each of eight bytes that is a digit.
pub(super) const fn digits(eight: u64) -> u64 {
    between(eight, b'0', b'9')
}

/// The highest bit of each of eight bytes that is a capital.
pub(super) const fn capitals(eight: u64) -> u64 {
    between(eight, b'A', b'Z')
}

/// The highest bit of each of eight bytes that is a letter of ASCII or a digit.
pub(super) const fn letters_and_digits(eight: u64) -> u64 {
    between(eight | (0x20 * EACH), b'a', b'z') | digits(eight)
}

/// The highest bit of each of eight bytes with which a character begins that is no ASCII.
pub(super) const fn wide(eight: u64) -> u64 {
    eight & (eight << 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_byte_of_a_kind_is_found_wherever_it_stands() {
        for place in 0..100 {
            let mut text = "a".repeat(place);
            assert_eq!(position(text.as_bytes(), |byte| byte == b'b'), None);
            assert!(!any(&text, |byte| byte == b'b'));
            text.push_str("b.b");
            assert_eq!(position(text.as_bytes(), |byte| byte == b'b'), Some(place));
            assert!(any(&text, |byte| byte == b'b'));
        }
    }

    #[test]
    fn bytes_are_told_from_all_others_many_at_once() {
        type Kind = (fn(u64) -> u64, fn(&u8) -> bool);
        let kinds: [Kind; 4] = [
            (digits, u8::is_ascii_digit),
            (capitals, u8::is_ascii_uppercase),
            (letters_and_digits, u8::is_ascii_alphanumeric),
            (wide, |byte| *byte >= 0xc0),
        ];
        for (ones_of, is_one) in kinds {
            for byte in 0..=u8::MAX {
                for place in [0, 1, 7, 8, 62, 63] {
                    for other in [b' ', b'5', b'M', b'z', 0xff, 0x80] {
                        let mut stretch = [other; STRETCH];
                        stretch[place] = byte;
                        let bits = stretch.iter().rev();
                        let expected = bits.fold(0, |all, byte| all << 1 | u64::from(is_one(byte)));
                        assert_eq!(places(&stretch, ones_of), expected, "{byte} at {place}");
                    }
                }
            }
        }
    }
}
