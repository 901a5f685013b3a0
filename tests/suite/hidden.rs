//! What is not published is nowhere.

use super::site::TestSite;

const INSPECTION: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";

/// Words that stand only in the report on Wenvale, in every file it has.
const CANARIES: &[&str] = &[
    "A. N. Inspector",
    "wenvale/2024",
    "dyffryn-wen/2024",
    "all areas so far",
    "sooner",
    "gwneir cynlluniau",
    "Staff listened",
    "bedwar",
    "Names have been changed",
    "One plan was late",
    "yn hwyr",
    "On the whole",
    "Train staff",
    "Hyfforddi",
    "2024-05",
    "20 May 2024",
    "20 Mai 2024",
    "wenvale/2024-05",
    "of one answer was wrong",
    "un ateb yn anghywir",
    "3 June 2024",
    "2024-06-03",
];

fn assert_absent(site: &TestSite) {
    for (path, bytes) in &site.build().files {
        let text = String::from_utf8_lossy(bytes);
        for canary in CANARIES {
            assert!(!text.contains(canary), "{canary:?} is in {path}");
            assert!(!path.contains(canary), "{canary:?} is in the name {path}");
        }
    }
}

#[test]
fn every_canary_is_on_the_published_site() {
    let built = TestSite::small().build();
    let everything: String = built
        .files
        .iter()
        .map(|(path, bytes)| format!("{path}\n{}", String::from_utf8_lossy(bytes)))
        .collect();
    for canary in CANARIES {
        assert!(
            everything.contains(canary),
            "{canary:?} is nowhere, so its absence would prove nothing"
        );
    }
}

#[test]
fn a_draft_is_nowhere() {
    assert_absent(&TestSite::small().change(INSPECTION, "state: final", "state: draft"));
}

#[test]
fn an_embargoed_report_is_nowhere_until_its_instant() {
    let embargoed = |instant: &str| {
        TestSite::small().change(
            INSPECTION,
            "state: final",
            &format!("state: final\npublish_at: {instant}"),
        )
    };
    // Tests look at 00:01 UTC on 1 January 2026, which is 00:01 in London.
    assert_absent(&embargoed("2026-01-01T00:01:01Z"));
    assert_absent(&embargoed("2026-01-02"));
    for past in ["2026-01-01T00:01:00Z", "2026-01-01", "2025-12-31"] {
        let built = embargoed(past).build();
        assert!(
            built.text("en/reports/index.html").contains("Wenvale"),
            "{past}"
        );
    }
}

#[test]
fn a_report_dated_in_the_future_is_nowhere_until_then() {
    let folder = "content/inspections/northwick/2024-03-checks-1/inspection.yaml";
    let built = |published: &str| {
        TestSite::small()
            .change(folder, "published: 2024-03", published)
            .problems()
    };
    // The folder's month must agree, so the report cannot be dated later by mistake alone.
    assert_eq!(built("published: 2031-03").len(), 1);
    let moved = ["inspection.yaml", "report.en.md"]
        .iter()
        .fold(TestSite::small(), |site, file| {
            let old = format!("content/inspections/northwick/2024-03-checks-1/{file}");
            let text = site
                .text(&old)
                .replace("published: 2024-03", "published: 2031-03");
            site.write(
                &format!("content/inspections/northwick/2031-03-checks-1/{file}"),
                &text,
            )
            .remove(&old)
        });
    let home = moved.build().text("en/index.html").to_owned();
    assert!(home.contains("Wenvale") && !home.contains("Northwick"));
}

#[test]
fn a_site_with_a_hidden_report_is_byte_for_byte_the_site_without_it() {
    let hidden = TestSite::small()
        .change(INSPECTION, "state: final", "state: draft")
        .build();
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
    assert!(hidden.files == without.files);
}

#[test]
fn judgements_of_single_cases_are_nowhere() {
    let table = "case,p1,p2,d1\ncanary-a,S,S,S\ncanary-b,S,N,-\ncanary-c,N,S,S\ncanary-d,S,-,-\n";
    let built = TestSite::small()
        .write(
            "content/inspections/wenvale/2024-05-checks-1/judgements.csv",
            table,
        )
        .build();
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!path.contains("judgements"), "{path}");
        assert!(
            !text.contains("canary") && !text.contains("S,N,-"),
            "{path}"
        );
    }
}
