//! Longer reports and their plans hold every figure of the printed document, where it belongs.

use adrodd::language::Bilingual;
use serde::Deserialize;

use super::{Page, list, report, stands};

/// The lists of figures of the longer reports.
const PRINTED_DOCUMENTS: [&str; 4] = ["essex", "wessex", "cambridgeshire", "wolverhampton"];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PrintedDocument {
    report: String,
    recommendations: Option<usize>,
    figures: Vec<Figure>,
    plan: Vec<PlanEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Figure {
    page: String,
    section: String,
    number: Option<u32>,
    en: String,
    cy: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanEntry {
    entry: String,
    answers: Vec<u32>,
    actions: usize,
    dates: Option<Bilingual<Vec<String>>>,
}

/// The improvement plan of a report in English and in Welsh.
fn plan(folder: &str) -> [Page; 2] {
    report(&format!("{folder}/improvement-plan"))
}

/// The text of a page that a figure belongs in.
fn place(page: &Page, figure: &Figure) -> String {
    match (figure.section.as_str(), figure.number) {
        ("details", None) => page.one(".report-header"),
        ("introduction", None) if figure.page == "plan" => page.one(".lead"),
        ("source", None) => page.one(".source"),
        (item, Some(number)) => page.one(&format!("#{item}--paragraphs-{number}")),
        (section, None) => page.section(section),
    }
}

#[test]
fn every_figure_of_a_printed_document_stands_where_it_belongs_in_both_languages() {
    let mut missing = Vec::new();
    let mut checked = 0;
    for name in PRINTED_DOCUMENTS {
        let document: PrintedDocument = list(&format!("{name}-figures"));
        let report = report(&document.report);
        let plan = (!document.plan.is_empty()).then(|| plan(&document.report));
        for figure in &document.figures {
            let pages = match figure.page.as_str() {
                "plan" => plan.as_ref().unwrap(),
                _ => &report,
            };
            for (page, wanted) in pages.iter().zip([&figure.en, &figure.cy]) {
                if !stands(&place(page, figure), wanted) {
                    missing.push(format!("{name} {} {wanted:?}", figure.section));
                }
                checked += 1;
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(checked > 250, "{checked}");
}

#[test]
fn a_report_has_as_many_recommendations_as_its_printed_document() {
    for name in PRINTED_DOCUMENTS {
        let document: PrintedDocument = list(&format!("{name}-figures"));
        for page in report(&document.report) {
            let shown = page.all("ol.recommendations > li").len();
            assert_eq!(shown, document.recommendations.unwrap_or(0), "{name}");
        }
    }
}

#[test]
fn a_plan_has_the_entries_actions_and_dates_of_the_printed_plan() {
    for name in ["essex", "wolverhampton"] {
        let document: PrintedDocument = list(&format!("{name}-figures"));
        let recommendation = ["Recommendation", "Argymhelliad"];
        for (language, page) in plan(&document.report).iter().enumerate() {
            let entries: Vec<_> = document
                .plan
                .iter()
                .map(|entry| format!("action--{}", entry.entry))
                .collect();
            assert_eq!(
                page.attributes("section.action", "aria-labelledby"),
                entries
            );
            for entry in &document.plan {
                let within = format!("section[aria-labelledby=\"action--{}\"]", entry.entry);
                let answered = page.all(&format!("{within} .details a"));
                let expected: Vec<_> = entry
                    .answers
                    .iter()
                    .map(|number| format!("{} {number}", recommendation[language]))
                    .collect();
                assert_eq!(answered, expected, "{name} {}", entry.entry);
                let rows = page.all(&format!("{within} .actions tbody tr"));
                assert_eq!(rows.len(), entry.actions, "{name} {}", entry.entry);
                if let Some(dates) = &entry.dates {
                    let shown = page.all(&format!("{within} .actions tbody tr > :nth-child(2)"));
                    assert_eq!(shown, *[&dates.en, &dates.cy][language], "{}", entry.entry);
                }
            }
        }
    }
}

#[test]
fn the_letter_has_the_paragraphs_strengths_and_copies_of_the_printed_letter() {
    let folder = "cambridgeshire/2014-04-short-quality-screening";
    let expected = [
        ("reducing-likelihood-of-reoffending", "paragraphs", 5),
        ("protecting-the-public", "paragraphs", 7),
        ("protecting-the-child", "paragraphs", 5),
        ("serving-the-sentence", "paragraphs", 3),
        ("key-strengths", "key-strengths", 3),
        (
            "areas-requiring-improvement",
            "areas-requiring-improvement",
            3,
        ),
    ];
    for page in report(folder) {
        for (section, kind, count) in expected {
            let shown = page.all(&format!("[id^=\"{section}--{kind}-\"]")).len();
            assert_eq!(shown, count, "{section}");
        }
        assert_eq!(page.all(".copy-list > li").len(), 14);
        assert_eq!(
            page.all(".score"),
            Vec::<String>::new(),
            "it gave no scores"
        );
    }
}

#[test]
fn wolverhampton_shows_both_dates_that_its_sources_give() {
    let folder = "wolverhampton/2016-02-full-joint-inspection";
    for (page, dates) in report(folder).iter().zip([
        ["9 February 2016", "11 February 2016"],
        ["9 Chwefror 2016", "11 Chwefror 2016"],
    ]) {
        let published = page.one(".report-header dl.details");
        for date in dates {
            assert!(stands(&published, date), "{date}: {published}");
        }
    }
}
