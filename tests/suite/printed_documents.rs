//! The reports hold every figure of the published documents that they were made from, in both languages, and no other.
//!
//! The lists in `tests/data` were taken from those documents and not from our text. Here is what all the tests need:
//! reading a list, finding a report in both languages, and reading figures in a text.

mod headlines;
mod printed;
mod ratings;
mod youth_demonstration;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::{Arc, OnceLock};

use adrodd::yaml;
use serde::de::DeserializeOwned;

use super::site::{BuiltSite, Page, TestSite, project};

/// What stands before the parts that a source does not give.
const NOT_AVAILABLE: [&str; 2] = [
    "This edition does not have these parts:",
    "Nid yw'r rhannau hyn yn yr argraffiad hwn:",
];

/// What stands for a date that a source does not give.
const NO_DATE: [&str; 2] = ["not known", "anhysbys"];

/// The words of judgements and ratings.
const WORDS: [[&str; 2]; 8] = [
    ["Very good", "Da iawn"],
    ["Good", "Da"],
    ["Satisfactory", "Boddhaol"],
    ["Unsatisfactory", "Anfoddhaol"],
    ["Poor", "Gwael"],
    ["Outstanding", "Rhagorol"],
    ["Requires improvement", "Angen gwella"],
    ["Inadequate", "Annigonol"],
];

const MONTHS: [[&str; 2]; 12] = [
    ["January", "Ionawr"],
    ["February", "Chwefror"],
    ["March", "Mawrth"],
    ["April", "Ebrill"],
    ["May", "Mai"],
    ["June", "Mehefin"],
    ["July", "Gorffennaf"],
    ["August", "Awst"],
    ["September", "Medi"],
    ["October", "Hydref"],
    ["November", "Tachwedd"],
    ["December", "Rhagfyr"],
];

pub fn list<T: DeserializeOwned>(name: &str) -> T {
    let path = format!("tests/data/{name}.yaml");
    let text = fs::read_to_string(project().join(&path)).unwrap();
    let mut problems = Vec::new();
    let list = yaml::read(&Arc::from(path.as_str()), &text, &mut problems);
    assert_eq!(problems, []);
    list.unwrap()
}

/// The shipped site, built once for all tests of this file.
fn site() -> &'static BuiltSite {
    static SITE: OnceLock<BuiltSite> = OnceLock::new();
    SITE.get_or_init(|| TestSite::shipped().build())
}

/// A report in English and in Welsh; the English page links to the Welsh one.
fn report(folder: &str) -> [Page; 2] {
    let english = site().page(&format!("en/reports/{folder}/"));
    let welsh = english.attributes("a.language-switch", "href");
    let welsh = site().page(welsh[0].trim_start_matches('/'));
    [english, welsh]
}

fn folder_date(published: Option<&str>) -> &str {
    published.map_or("undated", |date| date.get(..7).unwrap_or(date))
}

/// A date as a page writes it.
fn date_in_words(date: &str, language: usize) -> String {
    let mut parts = date.splitn(3, '-');
    let year = parts.next().unwrap();
    let month = parts
        .next()
        .map(|month| MONTHS[month.parse::<usize>().unwrap() - 1][language]);
    let day = parts.next().map(|day| day.trim_start_matches('0'));
    [day, month, Some(year)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The facts at the head of a report, each under its name.
fn details(page: &Page) -> BTreeMap<String, String> {
    let names = page.all(".report-header dl.details dt");
    let facts = page.all(".report-header dl.details dd");
    assert_eq!(names.len(), facts.len());
    names.into_iter().zip(facts).collect()
}

/// Whether a figure stands in a text with its whole numbers: "8 cases" is not in "58 cases", nor "7.5" in "7.51".
fn stands(text: &str, figure: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices(figure).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + figure.len()..].chars().next();
        !(digit(figure.chars().next()) && digit(before))
            && !(digit(figure.chars().next_back()) && (digit(after) || after == Some('%')))
    })
}

/// The whole numbers in a text.
fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().unwrap())
        .collect()
}

/// The percentages in a text.
fn percentages(text: &str) -> Vec<u32> {
    let before = |at: usize| text[..at].rsplit(|c: char| !c.is_ascii_digit()).next();
    text.match_indices('%')
        .map(|(at, _)| before(at).unwrap().parse().unwrap())
        .collect()
}

fn word(english: &str, language: usize) -> &'static str {
    WORDS
        .iter()
        .find(|word| word[0] == english)
        .unwrap_or_else(|| panic!("no word {english}"))[language]
}

/// The word for a grade that a list names by its id.
fn grade(id: &str, language: usize) -> &'static str {
    let words = id.replace('-', " ");
    let (first, rest) = words.split_at(1);
    word(&format!("{}{rest}", first.to_uppercase()), language)
}

/// The ids of all parts of a report that hold nothing.
fn parts_not_available(page: &Page, language: usize) -> Vec<String> {
    let ids = page.attributes(".absent ul.edition > li", "id");
    if !ids.is_empty() {
        assert_eq!(page.all(".absent > p")[0], NOT_AVAILABLE[language]);
        let empty = usize::from(!parts_without_content(page).is_empty());
        assert_eq!(
            page.all(".absent > ul").len(),
            1 + empty,
            "and none for another reason"
        );
    }
    ids
}

/// The ids of the parts for which there is nothing to show: where too few areas can be counted, there is nothing to compare with.
fn parts_without_content(page: &Page) -> Vec<String> {
    let ids = page.attributes(".absent ul.empty > li", "id");
    assert!(ids.iter().all(|id| id == "comparison"), "{ids:?}");
    ids
}

/// The ids of the parts that a report shows.
fn parts_shown(page: &Page) -> Vec<String> {
    let mut ids = page.attributes("section.part", "aria-labelledby");
    ids.retain(|id| id != "page--absent");
    ids
}

/// A report shows the parts that it has, and names the others of its form as parts that it does not have.
fn assert_parts(
    page: &Page,
    language: usize,
    form: &mut BTreeSet<String>,
    has: &dyn Fn(&str) -> bool,
) {
    let shown = parts_shown(page);
    let absent = parts_not_available(page, language);
    for id in &shown {
        assert!(has(id), "{id} is shown");
    }
    for id in &absent {
        assert!(!has(id), "{id} is not available");
    }
    let empty = parts_without_content(page);
    let all: BTreeSet<String> = shown.into_iter().chain(absent).chain(empty).collect();
    if form.is_empty() {
        form.clone_from(&all);
    }
    assert_eq!(all, *form);
}

/// The head of a report has the dates and the cases that a source gives, and no other number.
fn head_of_report(
    page: &Page,
    language: usize,
    published: Option<&str>,
    fieldwork: Option<&str>,
    cases: Option<u32>,
) {
    let mut details = details(page);
    let expected = published.map_or(NO_DATE[language].to_owned(), |date| {
        date_in_words(date, language)
    });
    let shown = details.remove(["Published", "Cyhoeddwyd"][language]);
    let shown = shown.unwrap();
    // A note may follow, where sources differ.
    assert!(shown.starts_with(&expected), "{shown} for {expected}");
    assert_eq!(
        details.remove(["Fieldwork", "Gwaith maes"][language]),
        fieldwork.map(|date| date_in_words(date, language))
    );
    assert_eq!(
        details.remove(["Cases examined", "Achosion a archwiliwyd"][language]),
        cases.map(|cases| cases.to_string())
    );
    for (name, fact) in details {
        assert_eq!(numbers(&fact), [0; 0], "{name}: {fact}");
    }
}
