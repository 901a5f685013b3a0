//! From entries to an index of their words, in runs of a few kilobytes.
//!
//! A word lists the entries it is in. Words that are forms of each other stand side by side, because they are ordered by what no mutation
//! touches; so a search loads one run, seldom two. A word that very many entries have tells them apart badly: only those about which it says most
//! are kept, with the number of all, and a search then does not ask for it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::entry::Entry;
use super::fold::words;
use super::forms::place;
use super::weight;
use crate::language::Language;

/// How many entries a word lists at most.
const MOST_ENTRIES: usize = 400;

/// How many spots of one entry a word lists at most.
const MOST_SPOTS: usize = 4;

/// How much running text can say in all: a long report should not come before a fitting title.
const MOST_TEXT: u32 = 6;

/// About how many bytes a run has at least.
const RUN: usize = 8_000;

/// About how many bytes the first file has for each run.
const START: usize = 8;

/// Words that say nothing alone. They are in no index, and a search does not ask for them.
const ENGLISH_STOP: &str = "a an and are as at be been by for from had has have he her his how in into is it its no not of on or she \
    that the their them there these they this those to was were what when where which who will with would";
const WELSH_STOP: &str = "a ac ai am ar at bod chan chyda chyn dan dros drwy ei eich ein er eu fel fod gan gyda gyn hefyd heb hon hwn hyd hyn \
    i mae mai maent mewn na nac nad neu ni nid o oedd oeddent ond pan roedd roeddent rhai sut sy sydd ti trwy un wedi wrth y ydyw yn yna ynghyd yr yw";

/// The words that say nothing alone, in one language.
#[must_use]
pub fn stop_words(language: Language) -> Vec<&'static str> {
    let list = match language {
        Language::English => ENGLISH_STOP,
        Language::Welsh => WELSH_STOP,
    };
    list.split_whitespace().collect()
}

/// An entry in which a word is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posting {
    /// The number of the entry.
    pub entry: usize,
    /// How much the word says about it.
    pub weight: u32,
    /// The spots where it is said, the ones that say most first.
    pub spots: Vec<usize>,
}

/// A word of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub text: String,
    /// Whether it is Welsh, and so found by its mutations.
    pub is_welsh: bool,
    /// In how many entries it is.
    pub entries: usize,
    /// Those about which it says most, in order.
    pub postings: Vec<Posting>,
}

impl Word {
    /// The word as files hold it: how many entries have it, then for each one listed how far it is from the one before, the weight, how
    /// many spots, and the spots.
    #[must_use]
    pub fn numbers(&self) -> Vec<usize> {
        let mut numbers = vec![self.entries];
        let mut last = 0;
        for posting in &self.postings {
            numbers.extend([
                posting.entry - last,
                usize::try_from(posting.weight).unwrap_or_default(),
                posting.spots.len(),
            ]);
            numbers.extend(&posting.spots);
            last = posting.entry;
        }
        numbers
    }
}

/// The words of all entries.
#[derive(Debug)]
pub struct Index {
    /// How many entries there are.
    pub entries: usize,
    /// The words in runs, in the order of their places.
    pub runs: Vec<Vec<Word>>,
}

impl Index {
    /// Where each run begins: a place that no word of an earlier run comes after.
    #[must_use]
    pub fn starts(&self) -> Vec<String> {
        let mut starts = Vec::new();
        let mut last = "";
        for run in &self.runs {
            let first = run.first().map_or("", |word| place(&word.text));
            starts.push(shortest_after(last, first));
            last = run.last().map_or("", |word| place(&word.text));
        }
        starts
    }
}

/// The shortest beginning of `text` that comes after `before`, or the whole of it.
fn shortest_after(before: &str, text: &str) -> String {
    let mut start = String::new();
    for character in text.chars() {
        start.push(character);
        if start.as_str() > before {
            break;
        }
    }
    start
}

/// What an entry says with one word.
#[derive(Default)]
struct Said {
    titles: u32,
    texts: u32,
    spots: BTreeMap<usize, u32>,
}

/// Makes the index of the entries, whose numbers are their places in the list.
#[must_use]
pub fn index(entries: &[Entry<'_>], language: Language) -> Index {
    let stop = stop_words(language);
    let said: Vec<BTreeMap<(String, bool), Said>> = entries
        .par_iter()
        .map(|entry| words_of(entry, &stop))
        .collect();
    let mut postings: BTreeMap<(String, bool), Vec<Posting>> = BTreeMap::new();
    for (entry, words) in said.into_iter().enumerate() {
        for (word, said) in words {
            postings.entry(word).or_default().push(posting(entry, said));
        }
    }
    let mut words: Vec<Word> = postings
        .into_iter()
        .map(|((text, is_welsh), postings)| Word {
            text,
            is_welsh,
            entries: postings.len(),
            postings: most_telling(postings),
        })
        .collect();
    words.sort_by(|a, b| (place(&a.text), &a.text).cmp(&(place(&b.text), &b.text)));
    Index {
        entries: entries.len(),
        runs: runs(words),
    }
}

fn words_of(entry: &Entry<'_>, stop: &[&str]) -> BTreeMap<(String, bool), Said> {
    let mut all: BTreeMap<(String, bool), Said> = BTreeMap::new();
    for field in &entry.fields {
        let mut own = words(&field.text);
        own.retain(|word| is_telling(word, stop));
        own.sort_unstable();
        own.dedup();
        for word in own {
            let said = all.entry((word, field.is_welsh)).or_default();
            if field.weight > weight::TEXT {
                said.titles += field.weight;
            } else {
                said.texts += field.weight;
            }
            if let Some(spot) = field.spot {
                *said.spots.entry(spot).or_default() += field.weight;
            }
        }
    }
    all
}

/// Figures of a report are no words to look for; years and book numbers are.
fn is_telling(word: &str, stop: &[&str]) -> bool {
    let is_figure = word.chars().all(|c| c.is_ascii_digit()) && word.len() < 4;
    word.chars().count() > 1 && !is_figure && !stop.contains(&word)
}

fn posting(entry: usize, said: Said) -> Posting {
    let mut spots: Vec<(usize, u32)> = said.spots.into_iter().collect();
    spots.sort_by_key(|(spot, weight)| (std::cmp::Reverse(*weight), *spot));
    spots.truncate(MOST_SPOTS);
    Posting {
        entry,
        weight: said.titles + said.texts.min(MOST_TEXT),
        spots: spots.into_iter().map(|(spot, _)| spot).collect(),
    }
}

fn most_telling(mut postings: Vec<Posting>) -> Vec<Posting> {
    if postings.len() > MOST_ENTRIES {
        postings.sort_by_key(|posting| (std::cmp::Reverse(posting.weight), posting.entry));
        postings.truncate(MOST_ENTRIES);
        postings.sort_by_key(|posting| posting.entry);
    }
    postings
}

/// Cuts the words into runs. The first file names every run, so on a large site runs grow with the root of the whole: neither is ever large.
fn runs(words: Vec<Word>) -> Vec<Vec<Word>> {
    let total: usize = words.iter().map(bytes).sum();
    let most = RUN.max((total * START).isqrt());
    let mut runs: Vec<Vec<Word>> = Vec::new();
    let mut size = 0;
    for word in words {
        let bytes = bytes(&word);
        match runs.last_mut() {
            Some(run) if size + bytes <= most => {
                run.push(word);
                size += bytes;
            }
            _ => {
                runs.push(vec![word]);
                size = bytes;
            }
        }
    }
    runs
}

/// About how many bytes a word has in a file.
fn bytes(word: &Word) -> usize {
    let numbers = word.numbers().into_iter();
    let digits: usize = numbers.map(|number| number.to_string().len() + 1).sum();
    word.text.len() + digits + 5
}
