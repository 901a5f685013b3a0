//! What was put right after publication is told, where and when it may be.

use super::site::{TestSite, build_command};

const INSPECTION: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
const PAGES: [&str; 2] = [
    "en/reports/wenvale/2024-05-case-checks/",
    "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/",
];

#[test]
fn a_report_tells_what_became_of_it_newest_first_in_both_languages() {
    let built = TestSite::small().build();
    let told = PAGES.map(|page| built.page(page).all(".history li"));
    assert_eq!(
        told[0],
        [
            "Corrected, 3 June 2024: The base of one answer was wrong.",
            "First published: 20 May 2024."
        ]
    );
    assert_eq!(
        told[1],
        [
            "Cywirwyd, 3 Mehefin 2024: Roedd sail un ateb yn anghywir.",
            "Cyhoeddwyd gyntaf: 20 Mai 2024."
        ]
    );
    for page in PAGES {
        let ids = built.page(page).attributes(".history li", "id");
        assert_eq!(ids, ["change--corrected-1", "change--published"]);
    }
}

#[test]
fn a_recalculated_report_tells_of_it_and_its_former_form_does_not() {
    let built = TestSite::services().build();
    let page = "en/reports/porth-dychmyg/2021-06-public-swimming-pools/";
    let told = built.page(page).all(".history li");
    assert_eq!(
        told,
        [
            "Recalculated, 1 February 2022. The weights came with the new version.",
            "First published: June 2021."
        ]
    );
    let former = built.page(&format!("{page}2019/"));
    assert!(former.all(".history").is_empty() && former.all(".data-section").is_empty());
}

#[test]
fn a_number_of_a_correction_stays_when_another_is_made() {
    let built = TestSite::small()
        .change(
            INSPECTION,
            "  - on: 2024-06-03",
            "  - on: 2024-07\n    note: { en: \"Second.\", cy: \"Ail.\" }\n  - on: 2024-06-03",
        )
        .build();
    let page = built.page(PAGES[0]);
    let ids = page.attributes(".history li", "id");
    assert_eq!(
        ids,
        [
            "change--corrected-2",
            "change--corrected-1",
            "change--published"
        ]
    );
    assert_eq!(page.all(".history li")[0], "Corrected, July 2024: Second.");
}

#[test]
fn a_correction_of_a_day_that_has_not_come_is_not_published() {
    let folder = TestSite::small()
        .change(INSPECTION, "on: 2024-06-03", "on: 2099-02-01")
        .on_disk();
    let output = folder.path().join("output");
    let build = |as_of: &str| {
        let mut command = build_command(folder.path(), &output);
        command.args(["--as-of", as_of]).output().unwrap()
    };
    let early = build("2099-01-31");
    assert_eq!(early.status.code(), Some(1));
    let text = String::from_utf8(early.stderr).unwrap();
    assert!(text.contains("on a day that has not come"), "{text}");
    assert!(text.contains("inspection.yaml"), "{text}");
    assert!(!output.exists());
    assert!(build("2099-02-01").status.success());
}

#[test]
fn a_correction_before_publication_or_in_one_language_is_a_problem() {
    let site = TestSite::small()
        .change(INSPECTION, "on: 2024-06-03", "on: 2024-04")
        .change(
            INSPECTION,
            ", cy: \"Roedd *sail* un ateb yn anghywir.\"",
            "",
        );
    let lines = site.problem_lines().join("\n");
    assert!(
        lines.contains("corrected in 2024-04, before the report was published"),
        "{lines}"
    );
    assert!(lines.contains("A212"), "{lines}");
    assert_eq!(site.problems().len(), 2, "{lines}");
}
