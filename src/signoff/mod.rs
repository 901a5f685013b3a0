//! What is live against what would be published, in the words of a reader.
//!
//! In: the files of two sites, made by this version of the program or by earlier ones. Out: what readers would find different: reports, scores, sentences, charts,
//! tables, data. It must not know where the files come from, nor how a page is made; what it cannot read it names.

mod data;
mod page;
mod sentences;
mod text;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

pub use data::{FieldChange, RecordChange, ScoreChange, ScoreSaid};
use page::PublishedPage;
pub use page::TextKind;
pub use text::text;
pub use words::{Became, Change, Mark, Piece};

use crate::language::{Bilingual, Language};

/// The files of a site, by their paths. Only pages and the data of the whole site are looked at.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Where the data of the whole site are.
const DATA: &str = "data/data.json";

/// What would be different for readers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Reports that appear.
    pub added: Vec<PageName>,
    /// Reports whose page disappears.
    pub removed: Vec<PageName>,
    /// Reports whose page stays, and says that the report is no longer there.
    pub withdrawn: Vec<PageName>,
    /// Scores and grades of reports that both have.
    pub scores: Vec<ScoreChange>,
    /// Pages on which a reader finds another text. Those where only figures differ come last, and reports before other pages.
    pub pages: Vec<PageChange>,
    /// Other pages that appear.
    pub pages_added: Vec<PageName>,
    /// Other pages that disappear.
    pub pages_removed: Vec<PageName>,
    /// Data but for scores.
    pub data: Vec<RecordChange>,
    /// How many pages differ only in what stands around their texts.
    pub furniture: usize,
    /// How many pages are the same.
    pub unchanged: usize,
    /// What could not be compared.
    pub unknown: Vec<Unknown>,
}

impl Difference {
    /// Whether no reader would find anything different.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let pages = self.pages.len() + self.pages_added.len() + self.pages_removed.len();
        let reports = self.added.len() + self.removed.len() + self.withdrawn.len();
        pages + reports + self.scores.len() + self.data.len() == 0
    }
}

/// A page in each language that has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PageName {
    /// What kind of page it is: `report`, `area`.
    pub kind: String,
    /// Its titles.
    pub title: Bilingual<Option<String>>,
    /// Its paths in the output.
    pub path: Bilingual<Option<String>>,
}

/// A page whose texts differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageChange {
    /// The page.
    #[serde(flatten)]
    pub page: PageName,
    /// What differs in each language.
    pub changes: Bilingual<Vec<Change>>,
}

/// Something that could not be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unknown {
    /// What is live has no data file of the whole site, so scores and data are not compared.
    NoOldData,
    /// The data file of what is live cannot be read.
    BadOldData,
}

/// Compares two sites.
#[must_use]
pub fn compare(old: &Files, new: &Files) -> Difference {
    let mut difference = Difference::default();
    let old_data = match old.get(DATA) {
        None => Err(Unknown::NoOldData),
        Some(bytes) => serde_json::from_slice::<Value>(bytes).map_err(|_| Unknown::BadOldData),
    };
    let new_data = new.get(DATA);
    let new_data = new_data.and_then(|bytes| serde_json::from_slice::<Value>(bytes).ok());
    match (&old_data, &new_data) {
        (Ok(old), Some(new)) => {
            difference.scores = data::scores(old, new);
            difference.data = data::record_changes(old, new);
        }
        (Err(unknown), _) => difference.unknown.push(*unknown),
        (Ok(_), None) => {}
    }
    let gone = gone(old_data.as_ref().ok(), new_data.as_ref());
    compare_pages(old, new, &gone, &mut difference);
    difference
}

/// The addresses of the reports that are in the data of the first and not of the second.
fn gone(old: Option<&Value>, new: Option<&Value>) -> BTreeSet<String> {
    let (Some(old), Some(new)) = (old, new) else {
        return BTreeSet::new();
    };
    let still = data::inspections(new);
    let pages = data::report_pages(old).into_iter();
    pages
        .filter(|(inspection, _)| !still.contains(inspection))
        .map(|(_, page)| page)
        .collect()
}

/// One page in both languages, before and after.
#[derive(Default)]
struct Pair {
    path: Bilingual<Option<String>>,
    old: Bilingual<Option<PublishedPage>>,
    new: Bilingual<Option<PublishedPage>>,
    /// How many of its files differ.
    differ: usize,
}

fn compare_pages(old: &Files, new: &Files, gone: &BTreeSet<String>, difference: &mut Difference) {
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let paths = paths.into_iter().filter(|path| path.ends_with(".html"));
    let mut pairs: BTreeMap<String, Pair> = BTreeMap::new();
    for path in paths {
        let (before, after) = (old.get(path), new.get(path));
        if before == after {
            difference.unchanged += 1;
            continue;
        }
        let (before, after) = (
            before.map(|bytes| read(bytes)),
            after.map(|bytes| read(bytes)),
        );
        let language = language_of(path);
        let own = after.as_ref().or(before.as_ref());
        // Each side of a pair is named after the address of its English page.
        let name = own.and_then(|page| page.english.as_deref().map(below_host));
        let pair = pairs
            .entry(name.unwrap_or_else(|| path.clone()))
            .or_default();
        *side(&mut pair.path, language) = Some(path.clone());
        *side(&mut pair.old, language) = before;
        *side(&mut pair.new, language) = after;
        pair.differ += 1;
    }
    for pair in pairs.into_values() {
        sort_in(pair, gone, difference);
    }
    difference.pages.sort_by_key(rank);
}

/// What people wrote or what was judged comes first; then pages where only figures follow from it. Reports come before other pages.
fn rank(page: &PageChange) -> (bool, bool) {
    let mut changes = page.changes.en.iter().chain(&page.changes.cy);
    let is_figure = |change: &Change| matches!(change.kind, TextKind::Row | TextKind::Chart);
    (changes.all(is_figure), page.page.kind != "report")
}

fn read(bytes: &[u8]) -> PublishedPage {
    page::read(&String::from_utf8_lossy(bytes))
}

fn side<T>(both: &mut Bilingual<T>, language: Language) -> &mut T {
    match language {
        Language::English => &mut both.en,
        Language::Welsh => &mut both.cy,
    }
}

fn language_of(path: &str) -> Language {
    if path.starts_with("cy/") {
        Language::Welsh
    } else {
        Language::English
    }
}

/// An address without the name of its host, so that a site may move.
fn below_host(address: &str) -> String {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    after
        .split_once('/')
        .map_or("", |(_, path)| path)
        .to_owned()
}

/// Says what became of a page.
fn sort_in(pair: Pair, gone: &BTreeSet<String>, difference: &mut Difference) {
    let is_there = |side: &Bilingual<Option<PublishedPage>>| side.en.is_some() || side.cy.is_some();
    let (was, is) = (is_there(&pair.old), is_there(&pair.new));
    let name = name(&pair);
    let is_report = name.kind == "report";
    match (was, is) {
        (false, _) if is_report => difference.added.push(name),
        (false, _) => difference.pages_added.push(name),
        (_, false) if is_report => difference.removed.push(name),
        (_, false) => difference.pages_removed.push(name),
        (true, true) => {
            let address = |page: &PublishedPage| page.english.as_deref().map(below_host);
            let address = pair.old.en.as_ref().and_then(address);
            if address.is_some_and(|address| gone.contains(&address)) {
                difference.withdrawn.push(name.clone());
            }
            let changes = Bilingual {
                en: changes(pair.old.en, pair.new.en),
                cy: changes(pair.old.cy, pair.new.cy),
            };
            if changes.en.is_empty() && changes.cy.is_empty() {
                difference.furniture += pair.differ;
            } else {
                difference.pages.push(PageChange {
                    page: name,
                    changes,
                });
            }
        }
    }
}

/// A page that is there in one language only before or after counts as empty on the other side.
fn changes(old: Option<PublishedPage>, new: Option<PublishedPage>) -> Vec<Change> {
    let texts = |page: Option<PublishedPage>| {
        sentences::sentences(page.map(|page| page.texts).unwrap_or_default())
    };
    words::changes(&texts(old), &texts(new))
}

fn name(pair: &Pair) -> PageName {
    let of = |language: Language| {
        pair.new
            .get(language)
            .as_ref()
            .or(pair.old.get(language).as_ref())
    };
    let kind = of(Language::English).or(of(Language::Welsh));
    PageName {
        kind: kind.map(|page| page.kind.clone()).unwrap_or_default(),
        title: Bilingual::from_fn(|language| of(language).map(|page| page.title.clone())),
        path: pair.path.clone(),
    }
}
