//! Digests of values.
//!
//! In: values as debugging shows them, texts, other digests. Out: one digest that another value would not have. It must not know what a value
//! means.
//!
//! What `derive(Debug)` writes names every field, so a field that is added later is in the digest without anybody's doing.

use std::fmt::{self, Debug, Write};

use blake3::{Hash, Hasher};

/// How much is gathered before it is digested: digesting single words would take longer than the words.
const GATHERED: usize = 16 << 10;

/// A digest in the making.
#[derive(Debug)]
pub(super) struct Digest {
    hasher: Hasher,
    gathered: Vec<u8>,
}

impl Digest {
    /// The digest of something of a kind; two kinds never share one.
    pub(super) fn of(kind: &str) -> Self {
        let mut digest = Digest {
            hasher: Hasher::new(),
            // Most digests are of a few names: ten thousand may be in the making at once.
            gathered: Vec::new(),
        };
        digest.text(kind);
        digest
    }

    /// Takes a value in, with all its fields.
    pub(super) fn value(&mut self, value: &dyn Debug) {
        // Writing to memory cannot fail.
        let _ = write!(self, "{value:?}");
        self.bytes(&[0]);
    }

    /// Takes a text in, with its length, so that no two rows of texts are alike.
    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes(text.as_bytes());
    }

    /// Takes a number in.
    pub(super) fn count(&mut self, count: usize) {
        self.bytes(&(count as u64).to_le_bytes());
    }

    /// Takes another digest in.
    pub(super) fn digest(&mut self, digest: &Hash) {
        self.bytes(digest.as_bytes());
    }

    /// The digest of everything that was taken in.
    pub(super) fn finish(mut self) -> Hash {
        self.hasher.update(&self.gathered);
        self.hasher.finalize()
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if self.gathered.len() + bytes.len() > GATHERED {
            self.hasher.update(&self.gathered);
            self.gathered.clear();
        }
        if bytes.len() > GATHERED {
            self.hasher.update(bytes);
        } else {
            self.gathered.extend_from_slice(bytes);
        }
    }
}

impl Write for Digest {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.bytes(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_texts(texts: &[&str]) -> Hash {
        let mut digest = Digest::of("texts");
        for text in texts {
            digest.text(text);
        }
        digest.finish()
    }

    #[test]
    fn rows_of_texts_that_read_the_same_are_told_apart() {
        assert_ne!(of_texts(&["ab", "c"]), of_texts(&["a", "bc"]));
        assert_ne!(of_texts(&["ab"]), of_texts(&["ab", ""]));
        assert_eq!(of_texts(&["ab", "c"]), of_texts(&["ab", "c"]));
    }

    #[test]
    fn long_and_short_texts_are_taken_in_wholly_and_in_order() {
        let long = "x".repeat(GATHERED + 1);
        assert_ne!(of_texts(&["a", &long]), of_texts(&[&long, "a"]));
        let other = format!("{}y", &long[1..]);
        assert_ne!(of_texts(&[&long]), of_texts(&[&other]));
        assert_ne!(of_texts(&["a", "b"]), Digest::of("texts").finish());
    }
}
