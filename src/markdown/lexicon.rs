//! The words of one language that a text is searched for: terms of the glossary, abbreviations, and phrases of the other language.

use std::ops::Range;

use super::mutation::mutations;
use super::starts::{Starts, kind};
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
            let after = phrases.partition_point(|phrase| phrase.end <= range.start);
            let near = phrases.get(after..).unwrap_or_default().iter();
            near.take_while(|phrase| phrase.start < range.end)
                .find(|phrase| *phrase != range)
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
        for (at, patterns) in self.starts.places(text.as_bytes()) {
            self.begun(text, at, patterns, &mut found);
        }
        found
    }

    /// The patterns that begin at a place, out of those that may.
    fn begun(
        &self,
        text: &str,
        at: usize,
        patterns: &[usize],
        found: &mut Vec<(Range<usize>, What)>,
    ) {
        let from = text.get(at..).unwrap_or_default();
        for pattern in patterns {
            let Some(pattern) = self.patterns.get(*pattern) else {
                continue;
            };
            if !begins_with(from, &pattern.folded) {
                continue;
            }
            let range = at..at + pattern.folded.len();
            let is_exact = |exact: &String| {
                let written = text.get(range.clone()).unwrap_or_default();
                written.chars().map(line_end_as_space).eq(exact.chars())
            };
            if is_whole(text, &range) && pattern.exact.as_ref().is_none_or(is_exact) {
                found.push((range, pattern.what));
            }
        }
    }

    /// A plain text as markup, its phrases of the other language marked as such.
    #[must_use]
    pub fn plain(&self, text: &str) -> Html {
        let phrases = self.find(text).1;
        if phrases.is_empty() {
            return super::render::plain(text);
        }
        let mut markup = String::new();
        let mut from = 0;
        for phrase in phrases {
            let between = text.get(from..phrase.start).unwrap_or_default();
            let inside = text.get(phrase.clone()).unwrap_or_default();
            from = phrase.end;
            markup.push_str(&escape(between));
            markup.push_str(super::tongue::open(self.foreign));
            markup.push_str(&escape(inside));
            markup.push_str(super::tongue::CLOSE);
        }
        markup.push_str(&escape(text.get(from..).unwrap_or_default()));
        super::render::trusted(&markup)
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
