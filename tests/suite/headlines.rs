//! What an author says of a chart stands in place of what is worked out, and its figures follow the data.

use super::site::TestSite;

const WENVALE: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
const NORTHWICK: &str = "content/inspections/northwick/2024-03-checks-1/inspection.yaml";
const REPORT: &str = "en/reports/wenvale/2024-05-case-checks/";
const WELSH: &str = "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/";

fn with(site: TestSite, file: &str, headlines: &str) -> TestSite {
    let text = format!("{}\nchart_headlines:\n{headlines}\n", site.text(file));
    site.write(file, &text)
}

fn both(headline: &str) -> TestSite {
    with(TestSite::small(), WENVALE, headline)
}

#[test]
fn an_authors_headline_stands_on_the_chart_in_each_language_with_its_figures() {
    let site = || {
        both(
            "  item-scores: { en: \"Doing went well: {score doing}\", cy: \"Gwneud: {score doing}\" }",
        )
    };
    let built = site().build();
    for (folder, headline) in [(REPORT, "Doing went well: 100%"), (WELSH, "Gwneud: 100%")] {
        let page = built.page(folder);
        assert_eq!(page.one("#item-scores--figure .headline"), headline);
        assert_eq!(page.one("#item-scores--figure svg title"), headline);
        let data = built.text(&format!("{folder}item-scores.json"));
        assert!(
            data.contains(&format!("\"title\": \"{headline}\"")),
            "{data}"
        );
        // A chart that nobody wrote a headline for keeps the one that is worked out.
        assert_ne!(page.one("#sample-age--figure .headline"), headline);
    }
    let judgements = "content/inspections/wenvale/2024-05-checks-1/judgements.csv";
    let after = site().change(judgements, "c,N,S,S", "c,N,S,N").build();
    let headline = after.page(REPORT).one("#item-scores--figure .headline");
    assert_eq!(headline, "Doing went well: 50%");
}

#[test]
fn a_headline_of_no_chart_is_a_problem_with_a_suggestion() {
    let lines = both("  item-score: { en: \"a\", cy: \"b\" }").problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A204") && lines[0].contains("item-scores"),
        "{lines:?}"
    );
    // A survey that was not made has no chart either.
    let lines = with(
        TestSite::small(),
        NORTHWICK,
        "  survey-people: { en: \"a\", cy: \"b\" }",
    )
    .problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("A204"), "{lines:?}");
}

#[test]
fn a_headline_is_in_both_languages_where_the_report_is() {
    let lines = both("  item-scores: { en: \"Doing went well\" }").problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A212") && lines[0].contains("no Welsh"),
        "{lines:?}"
    );
    let lines = both("  item-scores: { cy: \"\" , en: \"x\" }").problem_lines();
    assert!(lines.iter().any(|line| line.contains("A210")), "{lines:?}");
    // A report in English alone has an English headline; the Welsh page works its own out.
    let english = with(
        TestSite::small(),
        NORTHWICK,
        "  item-scores: { en: \"Planning beats doing\" }",
    );
    let built = english.build();
    let headline = |folder: &str| built.page(folder).one("#item-scores--figure .headline");
    assert_eq!(
        headline("en/reports/northwick/2024-03-case-checks/"),
        "Planning beats doing"
    );
    let welsh = headline("cy/adroddiadau/northwick/2024-03-gwirio-achosion/");
    assert!(
        welsh.contains("74%") && !welsh.contains("Planning"),
        "{welsh}"
    );
}

#[test]
fn a_headline_that_refers_to_no_figure_is_a_problem() {
    let lines =
        both("  item-scores: { en: \"{score nothing}\", cy: \"{score doing}\" }").problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("A408"), "{lines:?}");
}
