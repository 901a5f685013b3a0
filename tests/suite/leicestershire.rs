//! The report on Leicestershire & Rutland holds every figure of the printed report of 2012, in both languages.
//!
//! `tests/data/leicestershire-figures.yaml` was taken from the printed report, not from our text.

use std::fs;
use std::sync::Arc;

use adrodd::language::Bilingual;
use adrodd::yaml::{self, Entries};
use serde::Deserialize;

use super::site::{LEICESTERSHIRE, LEICESTERSHIRE_CY, Page, TestSite, project};

#[derive(Debug, Deserialize)]
struct Entry {
    part: String,
    kind: Option<String>,
    number: Option<u32>,
    figures: Vec<String>,
    words: Option<Bilingual<Vec<String>>>,
    results: Entries<Numbers>,
}

#[derive(Debug, Deserialize)]
struct Numbers {
    lowest: Option<u32>,
    highest: Option<u32>,
    average: Option<u32>,
    score: Option<u32>,
    count: Option<u32>,
    of: Option<u32>,
    share: Option<u32>,
}

fn entries() -> Vec<Entry> {
    let path = "tests/data/leicestershire-figures.yaml";
    let text = fs::read_to_string(project().join(path)).unwrap();
    let mut problems = Vec::new();
    let entries = yaml::read(&Arc::from(path), &text, &mut problems).unwrap();
    assert_eq!(problems, []);
    entries
}

fn pages() -> Bilingual<Page> {
    let built = TestSite::shipped().build();
    Bilingual {
        en: built.page(&format!("en/{LEICESTERSHIRE}")),
        cy: built.page(&format!("cy/{LEICESTERSHIRE_CY}")),
    }
}

/// How often a figure stands in a text as a number of its own: `8` is not in `58%`.
fn times(text: &str, figure: &str) -> usize {
    let part_of_number = |c: char| c.is_ascii_digit() || c == '%';
    text.match_indices(figure)
        .filter(|(at, _)| {
            let before = text[..*at].chars().next_back();
            let mut after = text[at + figure.len()..].chars();
            let next = after.next();
            let joined =
                matches!(next, Some(',' | '.')) && after.next().is_some_and(|c| c.is_ascii_digit());
            !before.is_some_and(|c| c.is_ascii_digit() || c == '.' || c == ',')
                && !next.is_some_and(part_of_number)
                && !joined
        })
        .count()
}

/// The text on a page that an entry is about.
fn place(page: &Page, entry: &Entry) -> String {
    let part = &entry.part;
    match (entry.kind.as_deref(), entry.number) {
        (Some("strengths"), Some(number)) => page.one(&format!("#{part}--strengths-{number}")),
        (Some("improvements"), Some(number)) => {
            page.one(&format!("#{part}--improvements-{number}"))
        }
        (Some(item), None) if part == "practice-examples" => {
            let examples = page.all(".example");
            let links = page.attributes(".example h3 a", "href");
            let at = links
                .iter()
                .position(|link| *link == format!("#{item}"))
                .unwrap();
            examples[at].clone()
        }
        (Some(group), None) if part == "survey" => page.section(&format!("survey--{group}")),
        _ => page.section(part),
    }
}

#[test]
fn every_figure_of_the_printed_report_stands_where_it_belongs_in_both_languages() {
    let pages = pages();
    let (mut findings, mut figures) = (0, 0);
    let mut missing = Vec::new();
    for entry in entries() {
        findings += usize::from(entry.number.is_some());
        for (language, page) in [("en", &pages.en), ("cy", &pages.cy)] {
            if entry.figures.is_empty() && entry.words.is_none() {
                continue;
            }
            let text = place(page, &entry);
            for figure in &entry.figures {
                let wanted = entry
                    .figures
                    .iter()
                    .filter(|other| *other == figure)
                    .count();
                figures += 1;
                if times(&text, figure) < wanted {
                    missing.push(format!(
                        "{language} {} {:?} {:?}: {figure}",
                        entry.part, entry.kind, entry.number
                    ));
                }
            }
            let words = entry
                .words
                .as_ref()
                .map_or(&[] as &[String], |words| match language {
                    "en" => &words.en,
                    _ => &words.cy,
                });
            for word in words {
                if !text.to_lowercase().contains(&word.to_lowercase()) {
                    missing.push(format!(
                        "{language} {} {:?} {:?}: {word:?}",
                        entry.part, entry.kind, entry.number
                    ));
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert_eq!(findings, 81);
    assert!(figures > 350, "{figures}");
}

#[test]
fn each_criterion_has_as_many_findings_as_the_printed_report() {
    let expected = [
        ("assessing-risk-of-harm", 7, 5),
        ("assessing-likelihood-of-reoffending", 10, 9),
        ("assessing-safeguarding", 3, 4),
        ("protecting-the-public", 7, 5),
        ("reducing-likelihood-of-reoffending", 6, 1),
        ("safeguarding-the-child", 10, 5),
        ("achieving-outcomes", 3, 4),
        ("sustaining-outcomes", 2, 0),
    ];
    let pages = pages();
    for page in [&pages.en, &pages.cy] {
        for (criterion, strengths, improvements) in expected {
            let count = |kind: &str| page.all(&format!("li[id^=\"{criterion}--{kind}-\"]")).len();
            assert_eq!(
                (count("strengths"), count("improvements")),
                (strengths, improvements),
                "{criterion}"
            );
        }
        assert_eq!(page.all("ol.recommendations > li").len(), 5);
        assert_eq!(page.all(".example").len(), 3);
    }
}

/// The terms of the printed glossary, by their ids. The glossary of the site has more.
const PRINTED_TERMS: &str = "asb asset caf camhs careworks crb dto estyn ete fte hm hmic hmi-prisons \
    hmi-probation interventions iss lor lsc lscb mappa ofsted pct ppo pre-caf psr rmp roh roh-work rosh \
    safeguarding scaled-approach sifa sqifa vmp yjb yoi yois-plus yos yro";

#[test]
fn every_term_of_the_printed_glossary_is_explained() {
    assert_eq!(PRINTED_TERMS.split_whitespace().count(), 39);
    let built = TestSite::shipped().build();
    for page in ["en/glossary/", "cy/geirfa/"] {
        let shown = built.page(page).attributes("dl.glossary dt", "id");
        let missing: Vec<&str> = PRINTED_TERMS
            .split_whitespace()
            .filter(|term| !shown.contains(&format!("term--{term}")))
            .collect();
        assert_eq!(missing, Vec::<&str>::new());
    }
}

#[test]
fn scores_comments_and_the_comparison_are_those_printed() {
    let pages = pages();
    for entry in entries()
        .iter()
        .filter(|entry| matches!(entry.part.as_str(), "scores" | "baseline"))
    {
        for (id, numbers) in &entry.results.0 {
            let id = &id.value;
            let score = numbers.score.unwrap();
            for page in [&pages.en, &pages.cy] {
                let heading = if entry.part == "baseline" {
                    format!("theme--{id}")
                } else {
                    id.clone()
                };
                let shown = page.one(&format!(
                    "section[aria-labelledby=\"{heading}\"] > .score .score-value"
                ));
                assert_eq!(shown, format!("{score}%"), "{id}");
            }
            if let (Some(lowest), Some(highest), Some(average)) =
                (numbers.lowest, numbers.highest, numbers.average)
            {
                let row = entry
                    .results
                    .0
                    .iter()
                    .position(|(other, _)| other.value == *id)
                    .unwrap()
                    + 1;
                for page in [&pages.en, &pages.cy] {
                    let cells =
                        page.all(&format!("#baseline--figure tbody tr:nth-child({row}) td"));
                    assert_eq!(
                        cells,
                        [lowest, highest, average, score].map(|number| format!("{number}%")),
                        "{id}"
                    );
                }
            }
        }
    }
    let comments = pages.en.all(".score-comment");
    let count = |word: &str| {
        comments
            .iter()
            .filter(|comment| comment.contains(word))
            .count()
    };
    assert_eq!(
        (count("Moderate"), count("Minimum")),
        (9, 2),
        "{comments:?}"
    );
    assert_eq!(pages.cy.all(".score-comment").len(), 11);
}

#[test]
fn survey_results_are_those_printed_each_with_its_own_base() {
    let pages = pages();
    let mut checked = 0;
    for entry in entries().iter().filter(|entry| entry.part == "survey") {
        let group = entry.kind.as_deref().unwrap();
        for (id, numbers) in &entry.results.0 {
            for (page, unknown) in [(&pages.en, "not stated"), (&pages.cy, "heb ei nodi")] {
                let cells = page.all(&format!("#survey--{group}--{} td", id.value));
                let or_unknown =
                    |number: Option<u32>| number.map_or(unknown.to_owned(), |n| n.to_string());
                if let Some(share) = numbers.share {
                    assert_eq!(cells[0], format!("{share}%"), "{id:?}");
                } else if numbers.of.is_none() {
                    assert!(
                        !cells[0].contains(|c: char| c.is_ascii_digit()),
                        "{cells:?}"
                    );
                }
                let counts = [or_unknown(numbers.count), or_unknown(numbers.of)];
                assert_eq!(cells[1..], counts, "{id:?}");
                checked += 1;
            }
        }
        let rows = pages
            .en
            .all(&format!("tr[id^=\"survey--{group}--\"]"))
            .len();
        assert_eq!(
            rows,
            entry.results.0.len(),
            "no result beyond those printed"
        );
    }
    assert_eq!(checked, 2 * 27);
}

#[test]
fn the_title_block_and_the_part_without_figures_say_what_the_source_says() {
    let pages = pages();
    let details = pages.en.one(".report-header dl.details");
    for fact in [
        "978-1-84099-533-6",
        "June 2012",
        "February 2012",
        "62",
        "Liz Calderbank",
        "Bobbie Jones",
    ] {
        assert!(details.contains(fact), "{fact}: {details}");
    }
    assert!(
        pages
            .cy
            .one(".report-header dl.details")
            .contains("Mehefin 2012")
    );
    assert!(pages.en.all(".absent ul.edition > #characteristics").len() == 1);
    assert!(
        pages
            .en
            .all("#sample--figure, figure[id^=\"sample\"]")
            .is_empty(),
        "nothing is invented"
    );
    assert!(
        !pages.en.one("main").contains("68.5"),
        "no mean of percentages"
    );
}
