//! Core Case Inspections show the headline scores that were published, the comparison printed beside them, and no more.

use std::collections::BTreeSet;

use adrodd::language::Bilingual;
use serde::Deserialize;

use super::super::site::LEICESTERSHIRE;
use super::{
    Page, assert_parts, folder_date, head_of_report, list, numbers, percentages, report, site,
    stands,
};

/// The headline themes of Core Case Inspections, in the order of the report.
const THEMES: [&str; 3] = ["safeguarding", "risk-of-harm", "likelihood-of-reoffending"];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Headlines {
    area: String,
    published: Option<String>,
    fieldwork: Option<String>,
    cases: Option<u32>,
    scores: Vec<u32>,
    baseline: Option<Baseline>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Baseline {
    label: Bilingual<String>,
    safeguarding: Option<Vec<u32>>,
    risk_of_harm: Option<Vec<u32>>,
    likelihood_of_reoffending: Option<Vec<u32>>,
}

fn core_case_inspection(area: &str, published: Option<&str>) -> [Page; 2] {
    report(&format!(
        "{area}/{}-core-case-inspection",
        folder_date(published)
    ))
}

/// The comment that belongs to a headline score: 75, 60 and 45 are the limits.
fn comment(score: u32, language: usize) -> String {
    let words = match score {
        75.. => ["Minimum", "lleiaf"],
        60..75 => ["Moderate", "cymedrol"],
        45..60 => ["Substantial", "sylweddol"],
        ..45 => ["Drastic", "drastig"],
    };
    match language {
        0 => format!("{} improvement required", words[0]),
        _ => format!("Angen gwelliant: {}", words[1]),
    }
}

#[test]
fn headline_scores_of_thirteen_areas_are_those_published_each_with_its_comment() {
    let areas: Vec<Headlines> = list("cci-headlines");
    assert_eq!(areas.len(), 13);
    for area in &areas {
        let pages = core_case_inspection(&area.area, area.published.as_deref());
        for (language, page) in pages.iter().enumerate() {
            for (theme, score) in THEMES.iter().zip(&area.scores) {
                let within = format!("section[aria-labelledby=\"theme--{theme}\"] > .score");
                let shown = page.one(&format!("{within} .score-value"));
                assert_eq!(shown, format!("{score}%"), "{} {theme}", area.area);
                let shown = page.one(&format!("{within} .score-comment"));
                let expected = comment(*score, language);
                assert!(shown.ends_with(&expected), "{} {shown}", area.area);
            }
        }
    }
}

#[test]
fn the_comparison_is_the_one_printed_with_each_report() {
    let areas: Vec<Headlines> = list("cci-headlines");
    for area in &areas {
        let pages = core_case_inspection(&area.area, area.published.as_deref());
        for (language, page) in pages.iter().enumerate() {
            let Some(baseline) = &area.baseline else {
                // Nothing is printed with it, so nothing is shown as if it were.
                let figures = page.all("#baseline--figure");
                assert_eq!(figures, Vec::<String>::new(), "{}", area.area);
                continue;
            };
            let comparison = page.section("comparison");
            let label = [&baseline.label.en, &baseline.label.cy][language];
            assert!(comparison.contains(label), "{}: {label}", area.area);
            let printed = [
                &baseline.safeguarding,
                &baseline.risk_of_harm,
                &baseline.likelihood_of_reoffending,
            ];
            let expected: Vec<String> = printed
                .into_iter()
                .zip(&area.scores)
                .filter_map(|(printed, score)| printed.as_ref().map(|printed| (printed, score)))
                .flat_map(|(printed, score)| printed.iter().chain([score]))
                .map(|percent| format!("{percent}%"))
                .collect();
            let shown = page.all("#baseline--figure tbody td");
            assert_eq!(shown, expected, "{}", area.area);
        }
    }
}

#[test]
fn a_short_core_case_report_says_what_it_does_not_have_and_shows_no_other_number() {
    // The parts that belong to every report of the framework: their text is the framework's own.
    let of_the_framework = ["summary", "scoring", "glossary", "role", "workings"];
    let limits = [75, 74, 60, 59, 45, 44, 0];
    let areas: Vec<Headlines> = list("cci-headlines");
    let mut short = 0;
    let mut form = BTreeSet::new();
    for area in &areas {
        let filled: &[&str] = match area.area.as_str() {
            "leicestershire-and-rutland" => continue,
            "essex" => &["recommendations", "next-steps", "survey", "context"],
            "wessex" => &["recommendations", "next-steps", "context"],
            _ => &[],
        };
        let pages = core_case_inspection(&area.area, area.published.as_deref());
        for (language, page) in pages.iter().enumerate() {
            let has = |id: &str| {
                of_the_framework.contains(&id) || filled.contains(&id) || id == "comparison"
            };
            assert_parts(page, language, &mut form, &has);
            let mut allowed = [&limits[..], &area.scores].concat();
            if let Some(baseline) = &area.baseline {
                let printed = [
                    &baseline.safeguarding,
                    &baseline.risk_of_harm,
                    &baseline.likelihood_of_reoffending,
                ];
                allowed.extend(printed.into_iter().flatten().flatten());
            }
            // Where areas lie is counted here, in classes whose ends are nobody's score.
            allowed.extend(percentages(&page.all("[id=spread--figure]").concat()));
            // The scores of the family are those printed beside its own.
            allowed.extend(percentages(
                &page.all("[id=family--figure] tbody").join(" "),
            ));
            for percent in percentages(&page.one("main")) {
                assert!(allowed.contains(&percent), "{}: {percent}%", area.area);
            }
            assert_eq!(numbers(&page.section("summary")), area.scores);
            head_of_report(
                page,
                language,
                area.published.as_deref(),
                area.fieldwork.as_deref(),
                area.cases,
            );
        }
        short += 1;
    }
    assert_eq!(short, 12);
}

#[test]
fn section_3_of_leicestershire_and_rutland_has_the_score_that_was_stated_and_no_mean() {
    for page in report(
        LEICESTERSHIRE
            .trim_start_matches("reports/")
            .trim_end_matches('/'),
    ) {
        let score = page.one("section[aria-labelledby=\"outcomes\"] > .score .score-value");
        assert_eq!(score, "66%");
    }
}

#[test]
fn nowhere_is_the_mean_of_the_two_criteria_of_section_3() {
    for (path, bytes) in &site().files {
        let text = String::from_utf8_lossy(bytes);
        if !text.contains("68.5") {
            continue;
        }
        let read = match path.strip_suffix("index.html") {
            Some(folder) => site().page(folder).one("body"),
            None => text.into_owned(),
        };
        for mean in ["68.5", "68.5%"] {
            assert!(!stands(&read, mean), "{path}");
        }
    }
}
