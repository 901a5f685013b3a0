//! `adrodd due`: what happens when, what waits, and when to build next.

use std::process::Output;

use super::{FOLDER, INSPECTION};
use crate::site::{TestSite, adrodd};

fn due(site: &TestSite, as_of: &str, format: &str) -> Output {
    let folder = site.on_disk();
    let path = folder.path().to_str().unwrap();
    adrodd(&["due", "--site", path, "--as-of", as_of, "--format", format])
}

fn text(site: &TestSite, as_of: &str, format: &str) -> String {
    let run = due(site, as_of, format);
    assert_eq!(
        run.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8(run.stdout).unwrap()
}

/// A site in which much is to come.
fn busy() -> TestSite {
    let life = "state: final\npublish_at: 2026-03-29T09:30[Europe/London]\nwithdrawn: { on: \"2026-10-25T09:30:30[Europe/London]\", note: { en: a, cy: b } }\nsuperseded: { on: 2026-06-01, by: northwick/2024-03-checks-1 }";
    TestSite::small()
        .change(INSPECTION, "state: final", life)
        .change(
            &format!("{FOLDER}/improvement-plan.yaml"),
            "list:\n",
            "publish_at: 2026-05-01\nlist:\n",
        )
        .change(
            "content/areas/northwick.yaml",
            "region: north\n",
            "region: north\npublish_at: 2026-05-02\n",
        )
        .change(
            "content/glossary.yaml",
            "  - id: llan\n",
            "    publish_at: 2026-04-01\n  - id: llan\n",
        )
}

#[test]
fn what_happens_is_told_in_its_order_with_the_next_build_first() {
    let wenvale = "content/inspections/wenvale/2024-05-checks-1";
    let told = text(&busy(), "2026-01-01", "text");
    let expected = format!(
        "As of 2026-01-01T00:01:00+00:00\nNext build: 2026-03-29T09:30:00+01:00\n\nWhat happens\n  2026-03-29T09:30:00+01:00  published   {wenvale}\n  2026-04-01T00:01:00+01:00  published   content/glossary.yaml#plan\n  2026-05-01T00:01:00+01:00  published   {wenvale}/improvement-plan.yaml\n  2026-05-02T00:01:00+01:00  published   content/areas/northwick.yaml\n  2026-05-02T00:01:00+01:00  published   content/inspections/northwick/2024-03-checks-1\n  2026-06-01T00:01:00+01:00  superseded  {wenvale}\n  2026-10-25T09:30:30+00:00  withdrawn   {wenvale}\n"
    );
    assert_eq!(told, expected);
    // What has happened is past.
    let told = text(&busy(), "2026-06-01", "text");
    assert!(
        told.contains("Next build: 2026-10-25T09:30:30+00:00"),
        "{told}"
    );
    assert_eq!(
        told.lines().filter(|line| line.starts_with("  ")).count(),
        1,
        "{told}"
    );
}

#[test]
fn at_each_instant_that_is_told_the_site_changes_and_at_no_other() {
    let site = busy();
    let json: serde_json::Value = serde_json::from_str(&text(&site, "2026-01-01", "json")).unwrap();
    let events = json["events"].as_array().unwrap();
    let mut instants: Vec<&str> = events
        .iter()
        .map(|event| event["at"].as_str().unwrap())
        .collect();
    instants.dedup();
    assert_eq!(json["next_build"], instants[0]);
    let mut before = site.build_at("2026-01-01T00:01:00Z").files;
    for at in instants {
        let at: jiff::Timestamp = at.parse().unwrap();
        let second_before = at - jiff::SignedDuration::from_secs(1);
        assert!(
            site.build_at(&second_before.to_string()).files == before,
            "before {at}"
        );
        let after = site.build_at(&at.to_string()).files;
        assert!(after != before, "at {at}");
        before = after;
    }
    assert!(site.build_at("2036-01-01T00:00:00Z").files == before);
}

#[test]
fn the_line_for_a_scheduler_is_the_minute_in_which_everything_has_come() {
    assert_eq!(text(&busy(), "2026-01-01", "at"), "202603290830\n");
    // Half a minute past is too late for its own minute.
    assert_eq!(text(&busy(), "2026-06-01", "at"), "202610250931\n");
    assert_eq!(text(&busy(), "2027-01-01", "at"), "");
    assert!(text(&busy(), "2027-01-01", "text").contains("Next build: none is due"));
}

#[test]
fn what_waits_is_told_with_what_it_lacks_and_where() {
    let held = TestSite::small().remove(&format!("{FOLDER}/report.cy.md"));
    let told = text(&held, "2026-01-01", "text");
    for expected in [
        "Held back: final, and incomplete\n  content/inspections/wenvale/2024-05-checks-1\n",
        "report.cy.md:1: the file `content/inspections/wenvale/2024-05-checks-1/report.cy.md` is missing",
    ] {
        assert!(told.contains(expected), "{told}");
    }
    let undated = TestSite::small().change(INSPECTION, "published: 2024-05-20\n", "");
    assert!(
        text(&undated, "2026-01-01", "text")
            .contains("Ready, and without a day of publication\n  content")
    );
    let checked = TestSite::small().change(INSPECTION, "state: final", "state: factual-check");
    assert!(
        text(&checked, "2026-01-01", "text").contains("2024-05-checks-1  (nothing is missing)")
    );
    let plan = TestSite::small().change(
        &format!("{FOLDER}/improvement-plan.yaml"),
        "list:\n",
        "state: draft\nlist:\n",
    );
    let json: serde_json::Value = serde_json::from_str(&text(&plan, "2026-01-01", "json")).unwrap();
    assert_eq!(json["waiting"][0]["reason"], "draft");
    assert!(
        json["waiting"][0]["path"]
            .as_str()
            .unwrap()
            .ends_with("improvement-plan.yaml")
    );
}

#[test]
fn nothing_is_promised_that_will_not_happen() {
    let life = |life: &str| {
        let site = TestSite::small().change(INSPECTION, "state: final", life);
        text(&site, "2026-01-01", "text")
    };
    // Withdrawn before it would be published; superseded by what is no report for the public.
    for never in [
        "state: final\npublish_at: 2026-03-01\nwithdrawn: { on: 2026-02-01, note: { en: a, cy: b } }",
        "state: draft\npublish_at: 2026-03-01",
    ] {
        assert!(life(never).contains("none is due"), "{never}");
    }
    let replaced = "state: final\nsuperseded: { on: 2026-03-01, by: northwick/2024-03-checks-1 }";
    assert!(life(replaced).contains("superseded"));
    let draft = TestSite::small()
        .change(INSPECTION, "state: final", replaced)
        .change(
            "content/inspections/northwick/2024-03-checks-1/inspection.yaml",
            "state: final",
            "state: draft",
        );
    assert!(text(&draft, "2026-01-01", "text").contains("none is due"));
}

#[test]
fn the_exit_code_tells_what_went_wrong() {
    let wrong = TestSite::small().change(INSPECTION, "cases: 4", "cases: four");
    let run = due(&wrong, "2026-01-01", "text");
    assert_eq!(run.status.code(), Some(1));
    assert!(run.stdout.is_empty() && String::from_utf8_lossy(&run.stderr).contains("A106"));
    assert_eq!(due(&busy(), "soon", "text").status.code(), Some(2));
    assert_eq!(
        adrodd(&["due", "--site", "no such folder"]).status.code(),
        Some(3)
    );
}
