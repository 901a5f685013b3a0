//! A report that was taken back.

use adrodd::publish::Audience;

use super::{INSPECTION, PAGES};
use crate::site::TestSite;

const WITHDRAWN: &str = "withdrawn:\n  on: 2025-03-04\n  note: { en: \"The *wrong* cases were read.\", cy: \"Darllenwyd yr achosion *anghywir*.\" }\nfieldwork: 2024-02";

fn withdrawn() -> TestSite {
    TestSite::small().change(INSPECTION, "fieldwork: 2024-02", WITHDRAWN)
}

#[test]
fn a_notice_in_both_languages_stands_where_the_report_stood_and_nothing_else_of_it_anywhere() {
    let built = withdrawn().build();
    let [english, welsh] = PAGES.map(|page| built.page(page));
    assert_eq!(english.one("h1"), "Case work in Wenvale");
    assert_eq!(
        english.one(".report-notice"),
        "This report was withdrawn on 4 March 2025. The wrong cases were read."
    );
    assert_eq!(
        welsh.one(".report-notice"),
        "Tynnwyd yr adroddiad hwn yn ôl ar 4 Mawrth 2025. Darllenwyd yr achosion anghywir."
    );
    assert_eq!(english.attributes("body", "data-kind"), ["withdrawn"]);
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        for word in [
            "A. N. Inspector",
            "Staff listened",
            "Train staff",
            "bedwar",
            "20 May 2024",
        ] {
            assert!(!text.contains(word), "{word} is in {path}");
        }
        let names = text.contains("wenvale/2024-05") || path.contains("wenvale/2024-05");
        let may_name = path.starts_with(PAGES[0])
            || path.starts_with(PAGES[1])
            || path.starts_with("data/")
            || path.ends_with("feed.xml")
            || path.ends_with("ffrwd.xml");
        assert!(!names || may_name, "{path}");
    }
    let below =
        |path: &String| path.starts_with(PAGES[0]) && !path.ends_with("case-checks/index.html");
    assert!(
        !built.files.keys().any(below),
        "the plan, the short forms and the charts are gone"
    );
    let list = built.text("en/reports/index.html");
    assert!(list.contains("Northwick") && !list.contains("Wenvale"));
    assert!(!built.text("sitemap.xml").contains("wenvale/2024-05"));
}

#[test]
fn changes_and_feeds_tell_of_a_withdrawal() {
    let built = withdrawn().build();
    let changes: serde_json::Value = serde_json::from_str(built.text("data/changes.json")).unwrap();
    let first = &changes["changes"][0];
    assert_eq!(first["change"], "withdrawn");
    assert_eq!(first["inspection_id"], "wenvale/2024-05-checks-1");
    assert_eq!(first["on"], "2025-03-04");
    assert_eq!(first["since"], "2025-03-04T00:01:00+00:00");
    assert_eq!(first["note"]["en"], "The wrong cases were read.");
    assert!(first["data"].is_null());
    let own = changes["changes"].as_array().unwrap();
    let own = own.iter().filter(|change| change["area_id"] == "wenvale");
    assert_eq!(own.count(), 1, "nothing else of it is told");
    for (path, title) in [
        ("en/feed.xml", "Withdrawn: Case work in Wenvale"),
        (
            "en/areas/wenvale/feed.xml",
            "Withdrawn: Case work in Wenvale",
        ),
        (
            "en/frameworks/case-checks/feed.xml",
            "Withdrawn: Case work in Wenvale",
        ),
    ] {
        let feed = built.text(path);
        assert!(feed.contains(title), "{path}: {feed}");
        assert!(
            feed.contains(&format!("{}#change--withdrawn", PAGES[0])),
            "{feed}"
        );
    }
}

#[test]
fn before_its_day_a_withdrawal_changes_nothing() {
    let files = |site: &TestSite, as_of: &str| site.build_at(as_of).files;
    let (with, without) = (withdrawn(), TestSite::small());
    assert!(files(&with, "2025-03-04T00:00:59Z") == files(&without, "2025-03-04T00:00:59Z"));
    let after = with.build_at("2025-03-04T00:01:00Z");
    assert_eq!(after.page(PAGES[0]).all(".report-notice").len(), 1);
}

#[test]
fn of_a_withdrawn_report_that_was_never_public_there_is_nothing() {
    let draft = withdrawn().change(INSPECTION, "state: final", "state: draft");
    let later = withdrawn().change(
        INSPECTION,
        "state: final",
        "state: final\npublish_at: 2025-03-04",
    );
    let folder = "content/inspections/wenvale/2024-05-checks-1";
    let without = [
        "inspection.yaml",
        "report.en.md",
        "report.cy.md",
        "judgements.csv",
        "improvement-plan.yaml",
    ]
    .iter()
    .fold(TestSite::small(), |site, file| {
        site.remove(&format!("{folder}/{file}"))
    })
    .build();
    for site in [draft, later] {
        assert!(site.build().files == without.files);
    }
}

#[test]
fn a_preview_shows_the_notice_and_what_was_withdrawn_before_it_was_public_with_a_mark() {
    let as_of = "2026-01-01T00:01:00Z".parse().unwrap();
    let preview = |site: &TestSite| {
        site.build_for(Audience::Preview {
            as_of,
            drafts: true,
        })
    };
    let built = preview(&withdrawn());
    assert_eq!(built.page(PAGES[1]).all(".report-notice").len(), 1);
    let never = withdrawn().change(
        INSPECTION,
        "state: final",
        "state: final\npublish_at: 2025-06-01",
    );
    let page = preview(&never).page(PAGES[1]);
    assert_eq!(page.attributes(".watermark", "data-reason"), ["withdrawn"]);
    assert!(page.one("main").contains("bedwar"));
}

#[test]
fn a_withdrawal_says_when_and_why_in_both_languages() {
    let lines = |from: &str, to: &str| withdrawn().change(INSPECTION, from, to).problem_lines();
    assert!(lines("on: 2025-03-04", "on: 2025-13-04")[0].contains("A205"));
    assert!(lines(", cy: \"Darllenwyd yr achosion *anghywir*.\"", "")[0].contains("A212"));
}
