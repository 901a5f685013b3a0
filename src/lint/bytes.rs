//! Bytes of a kind in a text, of which most texts have none.
//!
//! In: bytes, and what is looked for. Out: whether there is one, and where the first is. It must not know what bytes mean.

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
}
