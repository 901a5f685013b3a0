//! Words of a text and phrases made of them, however they are written: capitals, accents, hyphens and apostrophes make no difference.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use super::firsts::Firsts;
use super::letters::{fold, is_combining};

/// A run of letters and digits.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub range: Range<usize>,
    /// In small letters, without accents. Most words are written so.
    pub folded: Cow<'t, str>,
}

impl Token<'_> {
    /// The number that the token is.
    pub(super) fn number(&self) -> Option<u32> {
        let is_number = self.begins_with_a_digit()
            && self.folded.len() <= 6
            && self.folded.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| self.folded.parse().ok()).flatten()
    }

    /// Whether it begins as numbers and days do.
    pub(super) fn begins_with_a_digit(&self) -> bool {
        self.folded
            .as_bytes()
            .first()
            .is_some_and(u8::is_ascii_digit)
    }
}

/// The words of a text, in their order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 6);
    found.extend(Tokens::from(text, 0));
    found
}

/// The words of a text from a place on, one after the other.
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

/// What a byte of a text is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It stands between them.
    Between,
    /// A small letter or a digit.
    Small,
    Capital,
    /// It begins a character that is no ASCII.
    Wide,
}

const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Between; 256];
    let mut rest = kinds.as_mut_slice();
    let mut byte = 0_u8;
    while let Some((kind, after)) = rest.split_first_mut() {
        *kind = match byte {
            b'a'..=b'z' | b'0'..=b'9' => Kind::Small,
            b'A'..=b'Z' => Kind::Capital,
            0x80.. => Kind::Wide,
            _ => Kind::Between,
        };
        byte = byte.wrapping_add(1);
        rest = after;
    }
    kinds
};

impl<'t> Tokens<'t> {
    /// Those that begin at a place or after it.
    pub(super) const fn from(text: &'t str, at: usize) -> Tokens<'t> {
        Tokens { text, at }
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        let byte = self.text.as_bytes().get(at)?;
        KINDS.get(usize::from(*byte)).copied()
    }

    /// How many bytes of a kind stand side by side from a place on.
    fn run(&self, at: usize, kind: Kind) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let is_kind = |byte: &&u8| KINDS.get(usize::from(**byte)) == Some(&kind);
        rest.iter().take_while(is_kind).count()
    }

    /// The length of a character that is no ASCII, and whether it is a part of a word.
    fn wide(&self, at: usize) -> (usize, bool) {
        let mut rest = self.text.get(at..).unwrap_or_default().chars();
        let Some(character) = rest.next() else {
            return (1, false);
        };
        let is_part = character.is_alphanumeric() || is_combining(character);
        (character.len_utf8(), is_part)
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let mut at = self.at;
        loop {
            at += self.run(at, Kind::Between);
            match self.kind(at)? {
                Kind::Between | Kind::Small | Kind::Capital => break,
                Kind::Wide => match self.wide(at) {
                    (_, true) => break,
                    (length, false) => at += length,
                },
            }
        }
        let start = at;
        let mut is_folded = true;
        loop {
            at += self.run(at, Kind::Small);
            let Some(kind) = self.kind(at) else { break };
            match kind {
                Kind::Small => at += 1,
                Kind::Capital => {
                    is_folded = false;
                    at += 1;
                }
                Kind::Wide => match self.wide(at) {
                    (length, true) => {
                        is_folded = false;
                        at += length;
                    }
                    (_, false) => break,
                },
                Kind::Between => break,
            }
        }
        self.at = at;
        let written = self.text.get(start..at)?;
        let folded = if is_folded {
            Cow::Borrowed(written)
        } else {
            Cow::Owned(fold(written))
        };
        Some(Token {
            range: start..at,
            folded,
        })
    }
}

/// Whether what stands between two words leaves them in one phrase.
pub(super) fn is_soft(before: &Token<'_>, between: &str) -> bool {
    let joins =
        |c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '_' | '\'' | '’' | '‘');
    // "D.O.B.", "J. Smith".
    let is_initial = before.folded.chars().count() == 1;
    between
        .chars()
        .all(|c| joins(c) || (c == '.' && is_initial))
}

/// Phrases, each with what it stands for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_first: BTreeMap<String, Vec<(Vec<String>, T)>>,
    /// One bit for some of the words that a phrase begins with: hardly any word of a text has to be looked up.
    firsts: [u64; SIEVE],
    /// How those words begin.
    pub begin: Firsts,
    /// How many words the longest of them has.
    longest: usize,
}

/// How many numbers the bits of first words take.
const SIEVE: usize = 16;

/// Which of the bits is that of a word, and in which number.
fn bit(word: &str) -> (usize, u64) {
    let bytes = word.as_bytes();
    let at = |place: usize| bytes.get(place).map_or(0, |byte| usize::from(*byte));
    let last = at(bytes.len().saturating_sub(1));
    let mixed = at(0)
        .wrapping_mul(31)
        .wrapping_add(at(1).wrapping_mul(7))
        .wrapping_add(last.wrapping_mul(131))
        .wrapping_add(bytes.len().wrapping_mul(67));
    (mixed / 64 % SIEVE, 1 << (mixed % 64))
}

impl<T: Clone> Phrases<T> {
    pub(super) fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, T)>) -> Self {
        let mut by_first: BTreeMap<String, Vec<(Vec<String>, T)>> = BTreeMap::new();
        for (phrase, meaning) in phrases {
            let words = tokens(phrase).into_iter();
            let mut words = words.map(|token| token.folded.into_owned());
            if let Some(first) = words.next() {
                let rest = words.collect();
                by_first.entry(first).or_default().push((rest, meaning));
            }
        }
        // The longest of those that fit is meant.
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        let all = by_first.values().flatten();
        let longest = all.map(|(rest, _)| rest.len() + 1).max();
        let mut firsts = [0; SIEVE];
        for first in by_first.keys() {
            let (number, bit) = bit(first);
            if let Some(bits) = firsts.get_mut(number) {
                *bits |= bit;
            }
        }
        Phrases {
            begin: Firsts::of(by_first.keys().map(String::as_str)),
            by_first,
            firsts,
            longest: longest.unwrap_or_default(),
        }
    }

    /// How many words the longest phrase has.
    pub(super) const fn longest(&self) -> usize {
        self.longest
    }

    /// Whether there is no phrase.
    pub(super) fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// Whether a phrase may begin with a word.
    pub(super) fn may_begin(&self, word: &str) -> bool {
        let (number, bit) = bit(word);
        self.firsts.get(number).is_some_and(|bits| bits & bit != 0)
    }

    /// Whether a phrase is, or begins with, a word in small letters without accents.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.may_begin(word) && self.by_first.contains_key(word)
    }

    /// Whether a text has a word that a phrase begins with.
    pub(super) fn may_be_in(&self, text: &str) -> bool {
        // No word begins inside of another one, and a word may be as long as a text.
        let mut end = 0;
        for at in self.begin.places(text) {
            if at < end {
                continue;
            }
            let Some(word) = Tokens::from(text, at).next() else {
                return false;
            };
            if self.has_word(&word.folded) {
                return true;
            }
            end = word.range.end;
        }
        false
    }

    /// The longest phrase that begins with the first of some words: how many words it has, and what it stands for.
    pub(super) fn at_start(&self, text: &str, words: &[Token<'_>]) -> Option<(usize, &T)> {
        let (first, _) = words.split_first()?;
        if !self.may_begin(&first.folded) {
            return None;
        }
        let candidates = self.by_first.get(&*first.folded)?;
        candidates.iter().find_map(|(rest, meaning)| {
            let length = rest.len() + 1;
            let following = words.get(1..length)?;
            let same = following
                .iter()
                .zip(rest)
                .all(|(word, part)| word.folded == *part);
            let run = words.get(..length)?;
            let joined = run.windows(2).all(|pair| match pair {
                [one, two] => {
                    let between = text.get(one.range.end..two.range.start);
                    is_soft(one, between.unwrap_or_default())
                }
                _ => true,
            });
            (same && joined).then_some((length, meaning))
        })
    }

    /// Every phrase of a text that does not overlap an earlier one: the words it covers, and what it stands for.
    pub(super) fn find(&self, text: &str, words: &[Token<'_>]) -> Vec<(Range<usize>, &T)> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            match self.at_start(text, rest) {
                Some((length, meaning)) => {
                    found.push((at..at + length, meaning));
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }
}

/// The bytes that some words cover.
pub(super) fn covered(words: &[Token<'_>], range: &Range<usize>) -> Range<usize> {
    let start = words.get(range.start).map_or(0, |word| word.range.start);
    let last = range.end.checked_sub(1).and_then(|last| words.get(last));
    start..last.map_or(start, |word| word.range.end)
}

/// The sentences of a text, as runs of words.
pub(super) fn sentences(text: &str, words: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (place, pair) in words.windows(2).enumerate() {
        let [one, two] = pair else { continue };
        let between = text.get(one.range.end..two.range.start).unwrap_or_default();
        // Hardly any two words have more between them.
        if between == " " {
            continue;
        }
        let ends = between.contains(['.', '!', '?', ';']) && between.contains(char::is_whitespace);
        let is_initial = between.starts_with('.') && one.folded.chars().count() == 1;
        if ends && !(is_initial && one.number().is_none()) {
            sentences.push(start..place + 1);
            start = place + 1;
        }
    }
    sentences.push(start..words.len());
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_however_they_are_written() {
        let phrases = Phrases::new([("d o b", 1), ("Siân O’Brien", 2), ("born", 3)]);
        for (text, expected) in [
            ("D.O.B. 1", vec![1]),
            ("DOB", vec![]),
            ("sian o'brien's case", vec![2]),
            ("SIÂN\nO'BRIEN", vec![2]),
            ("Siân. O'Brien was born", vec![3]),
            ("stubborn", vec![]),
        ] {
            let words = tokens(text);
            let found: Vec<i32> = phrases
                .find(text, &words)
                .into_iter()
                .map(|(_, m)| *m)
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_text_that_has_a_word_may_have_it(
            parts in proptest::collection::vec(0..16_usize, 0..10),
        ) {
            let all = [
                "a", "B", "ab", "of", "OF", " ", "-", "’", "“", "ŵ", "É", "\u{301}", "7", "ò", "\u{ad}", "f",
            ];
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            let phrases = Phrases::new(["of", "a b", "eb", "ŵf", "7", "o"].map(|one| (one, ())));
            let has_word = tokens(&text).iter().any(|word| phrases.has_word(&word.folded));
            assert!(!has_word || phrases.may_be_in(&text), "{text:?}");
        }

        #[test]
        fn every_phrase_of_a_list_is_found(
            phrases in proptest::collection::vec("[a-zŵÂ]{1,9}( [a-z0-9]{1,5})?", 1..40),
        ) {
            let listed = Phrases::new(phrases.iter().map(|phrase| (phrase.as_str(), ())));
            for phrase in &phrases {
                let words = tokens(phrase);
                assert!(listed.may_be_in(phrase), "{phrase}");
                let found = listed.at_start(phrase, &words);
                assert_eq!(found.map(|(length, ())| length), Some(words.len()), "{phrase}");
            }
        }
    }
}
