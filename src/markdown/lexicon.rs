//! The words of one language that a text is searched for: terms of the glossary, abbreviations, and phrases of the other language.

use std::collections::BTreeMap;
use std::ops::Range;

use super::mutation::mutations;
use crate::html::{Html, escape};
use crate::language::{Bilingual, Language};
use crate::model::{Abbreviation, Id, Term};

/// What texts of one language are searched for, all at once and in one pass.
#[derive(Debug)]
pub struct Lexicon {
    patterns: Vec<Pattern>,
    starts: Starts,
    entries: Vec<Entry>,
    /// The language of the phrases.
    foreign: Language,
}

/// Something with a meaning that a reader may want.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its entry in the glossary, if it has one.
    pub id: Option<Id>,
    /// What the abbreviation stands for.
    pub full: Option<String>,
    /// The frameworks whose reports use it in this sense; all, if there is none.
    pub frameworks: Vec<Id>,
}

/// One way in which something is written.
#[derive(Debug)]
struct Pattern {
    what: What,
    /// In small letters.
    folded: String,
    /// As it must be written, where capitals matter.
    exact: Option<String>,
}

/// What a pattern stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// An entry.
    Word { entry: usize, is_short: bool },
    /// A phrase of the other language.
    Phrase,
}

/// An entry where a text uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub range: Range<usize>,
    pub entry: usize,
    /// Whether the abbreviation is used.
    pub is_short: bool,
}

impl Lexicon {
    /// The lexicon of a language: the terms of the glossary, abbreviations that are explained elsewhere (a term goes before them), and the phrases
    /// of both languages.
    #[must_use]
    pub fn new(
        language: Language,
        glossary: &[Term],
        others: &[Abbreviation],
        phrases: &Bilingual<Vec<String>>,
    ) -> Lexicon {
        let mut lexicon = Lexicon {
            patterns: Vec::new(),
            starts: Starts::default(),
            entries: Vec::new(),
            foreign: language.other(),
        };
        for term in glossary {
            lexicon.add_term(language, term);
        }
        for other in others {
            if !lexicon.knows(&other.short) {
                let entry = lexicon.add_entry(Entry {
                    id: None,
                    full: Some(other.full.clone()),
                    frameworks: Vec::new(),
                });
                lexicon.add(&other.short, Some(entry), true, true);
            }
        }
        for phrase in phrases.get(language.other()) {
            lexicon.add(phrase, None, false, true);
        }
        lexicon
    }

    fn add_term(&mut self, language: Language, term: &Term) {
        let abbreviation = term.abbreviation.get(language).as_ref();
        let full = abbreviation.map(|abbreviation| &abbreviation.full);
        let entry = self.add_entry(Entry {
            id: Some(term.id.clone()),
            full: full.cloned(),
            frameworks: term.frameworks.clone(),
        });
        if let Some(abbreviation) = abbreviation {
            self.add(&abbreviation.short, Some(entry), true, true);
        }
        for form in term.written(language) {
            // What has no small letters is an abbreviation as well.
            let exact = term.exact_case || !form.chars().any(char::is_lowercase);
            self.add(&form, Some(entry), false, exact);
            if language == Language::Welsh && !exact {
                for mutated in mutations(&fold(&form)) {
                    self.add(&mutated, Some(entry), false, false);
                }
            }
        }
    }

    fn add_entry(&mut self, entry: Entry) -> usize {
        self.entries.push(entry);
        self.entries.len() - 1
    }

    fn add(&mut self, text: &str, entry: Option<usize>, is_short: bool, exact: bool) {
        if text.is_empty() {
            return;
        }
        let folded = fold(text);
        self.starts.add(&folded, self.patterns.len());
        self.patterns.push(Pattern {
            what: match entry {
                Some(entry) => What::Word { entry, is_short },
                None => What::Phrase,
            },
            folded,
            exact: exact.then(|| text.to_owned()),
        });
    }

    fn knows(&self, short: &str) -> bool {
        let exact = self.patterns.iter().filter_map(|p| p.exact.as_deref());
        exact.into_iter().any(|known| known == short)
    }

    pub(super) fn entry(&self, entry: usize) -> Option<&Entry> {
        self.entries.get(entry)
    }

    pub(super) fn foreign(&self) -> Language {
        self.foreign
    }

    /// Where a text uses which entries, and where it has phrases of the other language: each in order, none over another, from the left, the
    /// longest first. What reaches into a phrase and is not the whole of it is part of the other language, and no use.
    pub(super) fn find(&self, text: &str) -> (Vec<Use>, Vec<Range<usize>>) {
        let found = self.all(text);
        if found.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let mut uses = Vec::new();
        let mut phrases = Vec::new();
        for (range, what) in found {
            match what {
                What::Phrase => phrases.push((range, ())),
                What::Word { entry, is_short } => uses.push((range, (entry, is_short))),
            }
        }
        let phrases: Vec<Range<usize>> = longest(phrases).into_iter().map(|(at, ())| at).collect();
        uses.retain(|(range, _)| {
            let over = |phrase: &&Range<usize>| {
                phrase.start < range.end && range.start < phrase.end && *phrase != range
            };
            phrases
                .iter()
                .find(over)
                .is_none_or(|phrase| range.start <= phrase.start && phrase.end <= range.end)
        });
        let uses = longest(uses).into_iter();
        let uses = uses.map(|(range, (entry, is_short))| Use {
            range,
            entry,
            is_short,
        });
        (uses.collect(), phrases)
    }

    fn all(&self, text: &str) -> Vec<(Range<usize>, What)> {
        let mut found = Vec::new();
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some([first, rest @ ..]) = bytes.get(at..) {
            let second = rest.first().copied().unwrap_or_default();
            if self.starts.may_be(*first, second) {
                self.begun(text, at, &mut found);
            }
            // No pattern begins in the middle of a word.
            at += 1 + if first.is_ascii_alphabetic() {
                letters(rest)
            } else {
                0
            };
        }
        found
    }

    /// The patterns that begin at a place.
    fn begun(&self, text: &str, at: usize, found: &mut Vec<(Range<usize>, What)>) {
        let from = text.get(at..).unwrap_or_default();
        for pattern in self.starts.of(from) {
            let Some(pattern) = self.patterns.get(*pattern) else {
                continue;
            };
            let range = at..at + pattern.folded.len();
            let is_exact = |exact: &String| {
                let written = text.get(range.clone()).unwrap_or_default();
                written.chars().map(line_end_as_space).eq(exact.chars())
            };
            if begins_with(from, &pattern.folded)
                && is_whole(text, &range)
                && pattern.exact.as_ref().is_none_or(is_exact)
            {
                found.push((range, pattern.what));
            }
        }
    }

    /// A plain text as markup, its phrases of the other language marked as such.
    #[must_use]
    pub fn plain(&self, text: &str) -> Html {
        let mut markup = String::new();
        let mut from = 0;
        for phrase in self.find(text).1 {
            let between = text.get(from..phrase.start).unwrap_or_default();
            let inside = text.get(phrase.clone()).unwrap_or_default();
            from = phrase.end;
            markup.push_str(&escape(between));
            markup.push_str(super::tongue::open(self.foreign));
            markup.push_str(&escape(inside));
            markup.push_str(super::tongue::CLOSE);
        }
        markup.push_str(&escape(text.get(from..).unwrap_or_default()));
        super::render::trusted(markup)
    }
}

/// How patterns begin. Every text of every report is searched, and hardly any word of it is the start of anything.
#[derive(Debug, Default)]
struct Starts {
    /// One bit for each pair of bytes.
    pairs: Vec<u64>,
    /// The patterns that begin with a pair, in their order.
    patterns: BTreeMap<u16, Vec<usize>>,
}

impl Starts {
    fn add(&mut self, folded: &str, pattern: usize) {
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

    fn may_be(&self, first: u8, second: u8) -> bool {
        let pair = pair(first, second);
        let bits = self.pairs.get(usize::from(pair >> 6));
        bits.is_some_and(|bits| bits >> (pair & 63) & 1 == 1)
    }

    fn of(&self, text: &str) -> &[usize] {
        let mut bytes = text.bytes();
        let (first, second) = (bytes.next(), bytes.next());
        let pair = pair(first.unwrap_or_default(), second.unwrap_or_default());
        self.patterns.get(&pair).map_or(&[], Vec::as_slice)
    }
}

/// Whether a text begins with a pattern in small letters.
fn begins_with(text: &str, folded: &str) -> bool {
    let bytes = text.bytes().zip(folded.bytes());
    let mut same = 0;
    for (written, small) in bytes {
        if kind(written) != kind(small) {
            return false;
        }
        same += 1;
    }
    // What is outside ASCII is all of one kind, so it is looked at again.
    same == folded.len()
        && (folded.is_ascii()
            || text.get(..folded.len()).is_some_and(|written| {
                let written = written.chars().map(line_end_as_space);
                written.map(small).eq(folded.chars())
            }))
}

/// Two bytes as one number, the same for all forms of the letters that they belong to.
fn pair(first: u8, second: u8) -> u16 {
    u16::from_be_bytes([kind(first), kind(second)])
}

/// The small letter of a byte. What is outside ASCII has small letters in too many ways, and counts as one.
fn kind(byte: u8) -> u8 {
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
fn letters(text: &[u8]) -> usize {
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

/// What lies leftmost, and of several that begin there the longest; then on from its end. Among equals the first pattern goes first.
fn longest<T: Copy>(mut found: Vec<(Range<usize>, T)>) -> Vec<(Range<usize>, T)> {
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    let mut kept: Vec<(Range<usize>, T)> = Vec::new();
    for (range, what) in found {
        if kept.last().is_none_or(|(last, _)| last.end <= range.start) {
            kept.push((range, what));
        }
    }
    kept
}

/// Whether a range is no part of a longer word. A hyphen makes one word of two.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let joins = |before: Option<char>, beyond: Option<char>| match before {
        Some('-') => beyond.is_some_and(char::is_alphanumeric),
        other => other.is_some_and(char::is_alphanumeric),
    };
    let mut before = text.get(..range.start).unwrap_or_default().chars().rev();
    let mut after = text.get(range.end..).unwrap_or_default().chars();
    !joins(before.next(), before.next()) && !joins(after.next(), after.next())
}

const fn line_end_as_space(character: char) -> char {
    match character {
        '\n' => ' ',
        other => other,
    }
}

/// A text in small letters, byte for byte as long as it was.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    // Most of a text is plain ASCII, which is copied in stretches and folded in one go.
    let stands_out = |byte: u8| byte == b'\n' || !byte.is_ascii();
    while let Some((plain, from)) = rest
        .bytes()
        .position(stands_out)
        .and_then(|at| rest.split_at_checked(at))
    {
        folded.push_str(plain);
        let mut characters = from.chars();
        folded.extend(characters.next().map(line_end_as_space).map(small));
        rest = characters.as_str();
    }
    folded.push_str(rest);
    folded.make_ascii_lowercase();
    folded
}

/// A letter as a small one, where that is as long as the letter.
fn small(character: char) -> char {
    let mut small = character.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) if one.len_utf8() == character.len_utf8() => one,
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop, proptest};

    use super::*;

    /// Every place of every pattern, one after another.
    fn searched(lexicon: &Lexicon, text: &str) -> Vec<(Range<usize>, What)> {
        let folded = fold(text);
        let mut found = Vec::new();
        for at in 0..text.len() {
            for pattern in &lexicon.patterns {
                let range = at..at + pattern.folded.len();
                let exact = pattern.exact.as_deref();
                let is_written =
                    |exact| text.get(range.clone()).unwrap().replace('\n', " ") == exact;
                if folded.get(range.clone()) == Some(pattern.folded.as_str())
                    && is_whole(text, &range)
                    && exact.is_none_or(is_written)
                {
                    found.push((range, pattern.what));
                }
            }
        }
        found
    }

    fn texts(most: usize) -> impl Strategy<Value = String> {
        let pieces = vec![
            "a", "A", "b", "Ŵ", "ŵ", "w", " ", "\n", "-", "'", "(", "ab", "aB", "é", "\u{212a}",
            "k", "\u{130}", "1",
        ];
        let pieces = prop::collection::vec(prop::sample::select(pieces), 1..most);
        pieces.prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn what_is_found_by_its_start_is_all_that_there_is(
            patterns in prop::collection::vec((texts(4), any::<bool>()), 1..6),
            text in texts(24),
        ) {
            let mut lexicon = Lexicon::new(Language::English, &[], &[], &Bilingual::from_fn(|_| Vec::new()));
            for (entry, (pattern, exact)) in patterns.iter().enumerate() {
                lexicon.add(&pattern.replace('\n', " "), Some(entry), false, *exact);
            }
            assert_eq!(lexicon.all(&text), searched(&lexicon, &text), "{patterns:?} in {text:?}");
        }
    }

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

    #[test]
    fn a_folded_text_is_as_long_as_it_was() {
        let cases = [
            (
                "Cynllun IECHYD\nYr Ŵyl \u{2019}N",
                "cynllun iechyd yr ŵyl \u{2019}n",
            ),
            // The small letter is shorter, or it is two characters.
            ("\u{212a}ELVIN \u{130}", "\u{212a}elvin \u{130}"),
            ("\n\n", "  "),
            ("", ""),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded);
            assert_eq!(fold(text).len(), text.len());
        }
    }
}
