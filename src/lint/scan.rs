//! Words of a text and phrases made of them, however they are written: capitals, accents, hyphens and apostrophes make no difference.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use icu_normalizer::DecomposingNormalizer;

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
        let digits =
            self.folded.len() <= 6 && self.folded.bytes().all(|byte| byte.is_ascii_digit());
        self.folded.parse().ok().filter(|_| digits)
    }
}

/// The words of a text, in their order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let mut start = None;
    let mut is_folded = true;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_small = character.is_ascii_lowercase() || character.is_ascii_digit();
        let is_part = is_small
            || character.is_ascii_uppercase()
            || (!character.is_ascii() && (character.is_alphanumeric() || is_combining(character)));
        match (is_part, start) {
            (true, None) => {
                start = Some(at);
                is_folded = is_small;
            }
            (true, Some(_)) => is_folded &= is_small,
            (false, Some(from)) => {
                let written = text.get(from..at).unwrap_or_default();
                let folded = if is_folded {
                    Cow::Borrowed(written)
                } else {
                    Cow::Owned(fold(written))
                };
                found.push(Token {
                    range: from..at,
                    folded,
                });
                start = None;
            }
            (false, None) => {}
        }
    }
    found
}

const fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// Small letters without accents.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let decomposed = DecomposingNormalizer::new_nfd().normalize(text);
    let bare: String = decomposed.chars().filter(|c| !is_combining(*c)).collect();
    bare.to_lowercase()
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
        let mut firsts = [0; SIEVE];
        for first in by_first.keys() {
            let (number, bit) = bit(first);
            if let Some(bits) = firsts.get_mut(number) {
                *bits |= bit;
            }
        }
        Phrases { by_first, firsts }
    }

    /// Whether there is no phrase.
    pub(super) fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// Whether a phrase may begin with a word.
    fn may_begin(&self, word: &str) -> bool {
        let (number, bit) = bit(word);
        self.firsts.get(number).is_some_and(|bits| bits & bit != 0)
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
        fn every_phrase_of_a_list_is_found(
            phrases in proptest::collection::vec("[a-zŵÂ]{1,9}( [a-z0-9]{1,5})?", 1..40),
        ) {
            let listed = Phrases::new(phrases.iter().map(|phrase| (phrase.as_str(), ())));
            for phrase in &phrases {
                let words = tokens(phrase);
                let found = listed.at_start(phrase, &words);
                assert_eq!(found.map(|(length, ())| length), Some(words.len()), "{phrase}");
            }
        }
    }
}
