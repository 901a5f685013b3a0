//! The second at which a report becomes public.

use super::{INSPECTION, PAGES};
use crate::site::{TestSite, build_command};

fn published_at(instant: &str) -> TestSite {
    let state = format!("state: final\npublish_at: {instant}");
    TestSite::small().change(INSPECTION, "state: final", &state)
}

#[test]
fn a_report_is_hidden_a_second_before_its_instant_and_public_at_it() {
    for (written, before, at, after) in [
        (
            "2026-07-01",
            "2026-06-30T23:00:59Z",
            "2026-06-30T23:01:00Z",
            "2026-06-30T23:01:01Z",
        ),
        (
            "2026-12-01",
            "2026-12-01T00:00:59Z",
            "2026-12-01T00:01:00Z",
            "2026-12-01T00:01:01Z",
        ),
        // On the day when clocks go forward, half past nine is an hour sooner.
        (
            "2026-03-29",
            "2026-03-29T00:00:59Z",
            "2026-03-29T00:01:00Z",
            "2026-03-29T00:01:01Z",
        ),
        (
            "2026-03-29T09:30[Europe/London]",
            "2026-03-29T08:29:59Z",
            "2026-03-29T08:30:00Z",
            "2026-03-29T08:30:01Z",
        ),
        // On the day when they go back, it is an hour later.
        (
            "2026-10-25",
            "2026-10-24T23:00:59Z",
            "2026-10-24T23:01:00Z",
            "2026-10-24T23:01:01Z",
        ),
        (
            "2026-10-25T09:30[Europe/London]",
            "2026-10-25T09:29:59Z",
            "2026-10-25T09:30:00Z",
            "2026-10-25T09:30:01Z",
        ),
        (
            "2026-05-05T09:30:00+01:00",
            "2026-05-05T08:29:59Z",
            "2026-05-05T08:30:00Z",
            "2026-05-05T08:30:01Z",
        ),
    ] {
        let site = published_at(written);
        let page = format!("{}index.html", PAGES[1]);
        let is_public = |as_of: &str| site.build_at(as_of).files.contains_key(&page);
        assert_eq!(
            [before, at, after].map(is_public),
            [false, true, true],
            "{written}"
        );
    }
}

#[test]
fn a_time_that_no_clock_shows_or_that_clocks_show_twice_is_refused_with_what_to_write() {
    let line = |instant: &str| published_at(instant).problem_lines().join("\n");
    let gap = line("2026-03-29T01:30[Europe/London]");
    assert!(
        gap.contains("A215") && gap.contains("2026-03-29T02:30:00[Europe/London]"),
        "{gap}"
    );
    let fold = line("2026-10-25T01:30[Europe/London]");
    assert!(
        fold.contains("A215") && fold.contains("2026-10-25T01:30:00+00"),
        "{fold}"
    );
    for text in [
        "2026-03-29T09:30",
        "tomorrow",
        "2026-03-29T09:30[Londinium]",
    ] {
        assert!(line(text).contains("A205"), "{text}");
    }
}

#[test]
fn the_zone_of_the_machine_moves_no_instant() {
    let folder = published_at("2026-03-29T09:30[Europe/London]").on_disk();
    let output = folder.path().join("output");
    let is_public = |zone: &str, as_of: &str| {
        let mut command = build_command(folder.path(), &output);
        let run = command
            .args(["--as-of", as_of])
            .env("TZ", zone)
            .output()
            .unwrap();
        assert!(run.status.success());
        output.join(PAGES[0]).exists()
    };
    for zone in ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"] {
        assert!(
            !is_public(zone, "2026-03-29T09:29:59[Europe/London]"),
            "{zone}"
        );
        assert!(is_public(zone, "2026-03-29T09:30[Europe/London]"), "{zone}");
    }
    let mut command = build_command(folder.path(), &output);
    let run = command
        .args(["--as-of", "2026-03-29T01:30[Europe/London]"])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run.stderr).contains("2026-03-29T02:30:00[Europe/London]"));
}
