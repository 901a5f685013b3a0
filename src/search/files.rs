//! The index as files. `themes/default/assets/search.js` reads them.
//!
//! `index.json` is loaded first and says what there is. `words/<n>.json` are the runs of words, `entries/<n>.json` what results show, eight to a
//! file, and `spots/<n>.json` the headings of reports. `names.json` is loaded only when nothing was found, to suggest a name that is spelt alike.

use serde::Serialize;
use serde_json::{Map, Value};

use super::entry::Kind;
use super::index::{Index, Word, stop_words};
use super::reports::Spot;
use crate::text::Voice;

/// How many entries a file has.
const ENTRIES_PER_FILE: usize = 8;

/// What a result shows.
#[derive(Debug, Serialize)]
pub struct Document {
    /// The number of its kind in `Kind::ALL`.
    pub kind: usize,
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// What tells it apart: area, framework, date.
    pub about: Vec<String>,
    /// Its name in the other language, where that differs.
    pub other: Option<OtherName>,
    /// Scores and grades, in words.
    pub results: Vec<String>,
    /// The number of the file with its headings.
    pub spots: Option<usize>,
}

/// A name in the other language.
#[derive(Debug, Serialize)]
pub struct OtherName {
    /// The code of the language.
    pub language: &'static str,
    /// The name.
    pub name: String,
}

/// All that is written.
#[derive(Debug)]
pub struct Contents<'a> {
    /// The words.
    pub index: &'a Index,
    /// The entries, by their numbers.
    pub documents: &'a [Document],
    /// The headings, by the numbers of their files.
    pub spots: &'a [Vec<Spot>],
    /// Names to suggest.
    pub names: &'a [String],
}

#[derive(Serialize)]
struct IndexFile<'a> {
    entries: usize,
    entries_per_file: usize,
    /// Where each run of words begins.
    starts: Vec<String>,
    stop_words: Vec<&'static str>,
    kinds: Vec<String>,
    language: &'a str,
}

#[derive(Serialize)]
struct WordsFile {
    plain: Map<String, Value>,
    welsh: Map<String, Value>,
}

/// The files, by their paths below the folder of the search page.
#[must_use]
pub fn files(contents: &Contents<'_>, voice: Voice<'_>) -> Vec<(String, Vec<u8>)> {
    let index = contents.index;
    let first = IndexFile {
        entries: index.entries,
        entries_per_file: ENTRIES_PER_FILE,
        starts: index.starts(),
        stop_words: stop_words(voice.language),
        kinds: Kind::ALL
            .iter()
            .map(|kind| voice.say(kind.message()))
            .collect(),
        language: voice.language.code(),
    };
    let mut files = vec![
        ("index.json".to_owned(), json(&first)),
        ("names.json".to_owned(), json(contents.names)),
    ];
    for (number, run) in index.runs.iter().enumerate() {
        files.push((format!("words/{number}.json"), json(&words_file(run))));
    }
    for (number, entries) in contents.documents.chunks(ENTRIES_PER_FILE).enumerate() {
        files.push((format!("entries/{number}.json"), json(entries)));
    }
    for (number, spots) in contents.spots.iter().enumerate() {
        let pairs: Vec<[&str; 2]> = spots
            .iter()
            .map(|spot| [spot.anchor.as_str(), spot.title.as_str()])
            .collect();
        files.push((format!("spots/{number}.json"), json(&pairs)));
    }
    files
}

fn words_file(run: &[Word]) -> WordsFile {
    let mut file = WordsFile {
        plain: Map::new(),
        welsh: Map::new(),
    };
    for word in run {
        let side = if word.is_welsh {
            &mut file.welsh
        } else {
            &mut file.plain
        };
        side.insert(word.text.clone(), Value::from(word.numbers()));
    }
    file
}

/// Values of this module always have a form in JSON.
fn json(value: &(impl Serialize + ?Sized)) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
