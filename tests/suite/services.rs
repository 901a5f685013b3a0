//! A site whose framework nobody wrote Rust for: public swimming pools, scored in every way that a framework can ask for.
//!
//! `tests/data/services-scores.yaml` was worked out apart from the program. Here is what all the tests need: the site, built once,
//! and what a page of a report says of each score.

mod comparing;
mod recalculated;
mod rules;
mod worked_out;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::site::{BuiltSite, Page, TestSite};

const FRAMEWORK: &str = "content/frameworks/pools/framework.yaml";
const CWM_ESGUS: &str = "content/inspections/cwm-esgus/2022-05-pools/inspection.yaml";
const NOWHERE: &str = "content/inspections/nowhere-on-sea/2022-09-pools/inspection.yaml";
const PORTH_2023: &str = "content/inspections/porth-dychmyg/2023-10-pools";

/// What is scored, with its number where it has one.
const TITLES: [[&str; 3]; 19] = [
    ["water", "1 Water", "1 Dŵr"],
    ["clean-water", "1.1 Clean water", "1.1 Dŵr glân"],
    ["water-tests", "1.1.1 Water tests", "1.1.1 Profion dŵr"],
    ["filters", "1.1.2 Filters", "1.1.2 Hidlyddion"],
    ["warm-water", "1.2 Warm water", "1.2 Dŵr cynnes"],
    ["temperature", "1.2.1 Temperature", "1.2.1 Tymheredd"],
    [
        "covers",
        "1.2.2 Covers at night",
        "1.2.2 Gorchuddion yn y nos",
    ],
    ["safety", "2 Safety", "2 Diogelwch"],
    ["lifeguards", "2.1 Lifeguards", "2.1 Achubwyr bywyd"],
    ["rescue", "2.2 Rescue", "2.2 Achub"],
    [
        "rescue-equipment",
        "2.2.1 Rescue equipment",
        "2.2.1 Cyfarpar achub",
    ],
    ["emergencies", "2.3 Emergencies", "2.3 Argyfyngau"],
    ["visitors", "3 Visitors", "3 Ymwelwyr"],
    ["welcome", "3.1 Welcome", "3.1 Croeso"],
    ["access", "3.2 Access", "3.2 Mynediad"],
    ["lessons", "3.3 Lessons", "3.3 Gwersi"],
    ["cafe", "4 Café", "4 Caffi"],
    ["hygiene", "Hygiene", "Hylendid"],
    ["overall", "Overall rating", "Gradd gyffredinol"],
];

/// The words for grades and states.
const WORDS: [[&str; 3]; 11] = [
    ["excellent", "Excellent", "Rhagorol"],
    ["good", "Good", "Da"],
    ["fair", "Fair", "Gweddol"],
    ["poor", "Poor", "Gwael"],
    ["kept", "Kept", "Wedi'i gadw"],
    ["broken", "Not kept", "Heb ei gadw"],
    ["not-rated", "not rated", "heb ei raddio"],
    ["not-inspected", "not inspected", "heb ei arolygu"],
    ["not-applicable", "not applicable", "amherthnasol"],
    [
        "insufficient-evidence",
        "insufficient evidence",
        "tystiolaeth annigonol",
    ],
    ["not-available", "not available", "ddim ar gael"],
];

/// English and Welsh, as places in the lists above and below.
const LANGUAGES: [usize; 2] = [0, 1];

fn said(list: &[[&'static str; 3]], id: &str, language: usize) -> &'static str {
    let mut list = list.iter();
    list.find(|entry| entry[0] == id)
        .unwrap_or_else(|| panic!("no word for {id}"))[language + 1]
}

fn title(id: &str, language: usize) -> &'static str {
    said(&TITLES, id, language)
}

fn word(id: &str, language: usize) -> &'static str {
    said(&WORDS, id, language)
}

/// The site as it is, built once for all tests.
pub fn site() -> &'static BuiltSite {
    static SITE: OnceLock<BuiltSite> = OnceLock::new();
    SITE.get_or_init(|| TestSite::services().build())
}

/// The address of a report, from `area/yyyy-mm-pools`.
fn address(inspection: &str, language: usize) -> String {
    let folder = inspection.trim_end_matches("pools");
    match language {
        0 => format!("en/reports/{folder}public-swimming-pools/"),
        _ => format!("cy/adroddiadau/{folder}pyllau-nofio-cyhoeddus/"),
    }
}

fn report(built: &BuiltSite, inspection: &str, language: usize) -> Page {
    built.page(&address(inspection, language))
}

/// What a report says of one score.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    /// The cells of the table of scores: number, and grade or state with what is to be said of it.
    table: Option<[String; 2]>,
    /// The same of the chart's table.
    chart: Option<[String; 2]>,
    /// The result above the steps.
    result: Option<String>,
    /// The steps.
    steps: Vec<String>,
}

/// What a report says of every score, by the title that the score has there.
fn shown(page: &Page) -> BTreeMap<String, Shown> {
    let mut all: BTreeMap<String, Shown> = BTreeMap::new();
    for (title, cells) in rows(page, "table.scores") {
        all.entry(title).or_default().table = Some(cells);
    }
    for (title, cells) in rows(page, "#item-scores--figure table") {
        all.entry(title).or_default().chart = Some(cells);
    }
    let results = page.all("dl.workings > div > dt");
    for (number, head) in results.into_iter().enumerate() {
        let (title, result) = head.split_once(": ").unwrap();
        let shown = all.entry(title.to_owned()).or_default();
        shown.result = Some(result.to_owned());
        shown.steps = page.all(&format!("dl.workings > div:nth-child({}) > dd", number + 1));
    }
    all
}

fn rows(page: &Page, table: &str) -> Vec<(String, [String; 2])> {
    let titles = page.all(&format!("{table} tbody th"));
    let cells = page.all(&format!("{table} tbody td"));
    assert_eq!(titles.len() * 2, cells.len());
    let cells = cells
        .chunks(2)
        .map(|pair| [pair[0].clone(), pair[1].clone()]);
    titles.into_iter().zip(cells).collect()
}

/// What a report says of one score.
fn of(built: &BuiltSite, inspection: &str, id: &str, language: usize) -> Shown {
    let all = shown(&report(built, inspection, language));
    all.get(title(id, language))
        .cloned()
        .unwrap_or_else(|| panic!("{id} is not in {:?}", all.keys()))
}

/// Number and grade, as the table of scores has them, in both languages.
fn in_table(built: &BuiltSite, inspection: &str, id: &str) -> [[String; 2]; 2] {
    LANGUAGES.map(|language| of(built, inspection, id, language).table.unwrap())
}
