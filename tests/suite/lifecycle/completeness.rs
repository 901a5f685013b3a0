//! Both languages or neither; what is not finished may be unfinished.

use adrodd::publish::Audience;

use super::{FOLDER, INSPECTION, PAGES};
use crate::site::{NOW, TestSite};

const EXEMPTION: &str = "exemption:\n  reason: { en: \"The service asked for *English* alone.\", cy: \"Gofynnodd y gwasanaeth am *Saesneg* yn unig.\" }\n  by: { en: \"Chief Inspector\", cy: \"Prif Arolygydd\" }\n  on: 2024-05-01\nfieldwork: 2024-02";

fn file(name: &str) -> String {
    format!("{FOLDER}/{name}")
}

/// The public site without the report on Wenvale.
fn assert_held_back(site: &TestSite) {
    let built = site.build_at(NOW);
    for page in PAGES {
        assert!(!built.files.contains_key(&format!("{page}index.html")));
    }
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("A. N. Inspector"), "{path}");
    }
    assert!(
        built
            .files
            .contains_key("en/reports/northwick/2024-03-case-checks/index.html")
    );
}

#[test]
fn a_report_that_lacks_something_in_either_language_is_held_back_and_the_rest_is_published() {
    let small = TestSite::small;
    let part = |language: &str, from: &str, to: &str| {
        small().change(&file(&format!("report.{language}.md")), from, to)
    };
    for site in [
        small().remove(&file("report.cy.md")),
        small().remove(&file("report.en.md")),
        part("cy", "# foreword\n\nEdrychom ar *bedwar* achos.\n\n", ""),
        part("en", "2. One case had no plan.\n", ""),
        part(
            "cy",
            "# doing\n\n## strengths\n\n1. Cyflawnwyd y ddau gynllun.\n",
            "# doing\n\n## strengths\n",
        ),
        small().change(INSPECTION, ", cy: \"mae cynlluniau'n well\"", ""),
        small().change(
            INSPECTION,
            "sample:\n",
            "chart_headlines: { item-scores: { en: \"x\" } }\nsample:\n",
        ),
        small().write(&file("press.en.md"), "Words."),
        small().change(INSPECTION, "published: 2024-05-20\n", ""),
    ] {
        let lines = site.problem_lines();
        assert!(!lines.is_empty());
        for line in &lines {
            assert!(
                line.starts_with("::warning file=content/inspections/wenvale/"),
                "{line}"
            );
            assert!(
                line.contains("A212") && line.contains("held back: "),
                "{line}"
            );
        }
        assert_held_back(&site);
    }
}

#[test]
fn everything_that_is_missing_is_listed_in_one_run_with_its_place() {
    let site = TestSite::small()
        .change(
            &file("report.cy.md"),
            "# foreword\n\nEdrychom ar *bedwar* achos.\n\n",
            "",
        )
        .change(
            &file("report.cy.md"),
            "2. Nid oedd cynllun mewn un achos.\n",
            "",
        )
        .change(INSPECTION, ", cy: \"Gwrandawodd y staff\"", "");
    let lines = site.problem_lines().join("\n");
    for expected in [
        "there is no text for `foreword`",
        "improvements under `planning`: 2 in English and 1 in Welsh",
        "the Welsh text is missing",
    ] {
        assert!(
            lines.contains(&format!("held back: {expected}")),
            "{expected}: {lines}"
        );
    }
}

#[test]
fn what_is_wrong_is_an_error_however_far_the_report_is() {
    for state in ["draft", "factual-check", "final"] {
        let state = format!("state: {state}");
        for (path, from, to, code) in [
            (
                file("report.en.md"),
                "We looked",
                "<b>We</b> looked",
                "A405",
            ),
            (
                INSPECTION.to_owned(),
                "cases: 4",
                "cases: 4\ncase: 5",
                "A104",
            ),
            (INSPECTION.to_owned(), "lowest: 30", "lowest: 95", "A208"),
        ] {
            let site = TestSite::small().change(&path, from, to);
            let site = site.change(INSPECTION, "state: final", &state);
            let lines = site.problem_lines().join("\n");
            assert!(lines.contains("::error") && lines.contains(code), "{lines}");
        }
    }
}

/// A draft with nothing but what an author has on the first day.
fn begun(state: &str) -> TestSite {
    let text = format!("framework_version: \"1\"\nstate: {state}\n");
    TestSite::small()
        .remove(&file("report.en.md"))
        .remove(&file("report.cy.md"))
        .remove(&file("judgements.csv"))
        .remove(&file("improvement-plan.yaml"))
        .write(INSPECTION, &text)
}

#[test]
fn a_report_that_is_not_finished_may_lack_anything_and_is_told_what() {
    for state in ["draft", "factual-check"] {
        let site = begun(state);
        let lines = site.problem_lines();
        for expected in [
            "report.en.md",
            "report.cy.md",
            "no score for `planning`",
            "publication",
        ] {
            let found = |line: &String| line.contains(expected) && line.contains("A213");
            assert!(lines.iter().any(found), "{expected}: {lines:#?}");
        }
        assert!(
            lines.iter().all(|line| line.starts_with("::warning")),
            "{lines:#?}"
        );
        assert_held_back(&site);
        // Whoever prepares it sees what there is.
        let as_of = NOW.parse().unwrap();
        let preview = site.build_for(Audience::Preview {
            as_of,
            drafts: true,
        });
        for page in PAGES {
            assert_eq!(preview.page(page).all(".watermark").len(), 1);
        }
        site.build_for(Audience::Inside);
    }
    // Without scores a finished report is wrong.
    let lines = begun("final").problem_lines().join("\n");
    assert!(
        lines.contains("::error") && lines.contains("A302"),
        "{lines}"
    );
}

#[test]
fn an_incomplete_report_is_marked_in_a_preview() {
    let as_of = NOW.parse().unwrap();
    let site = TestSite::small().remove(&file("report.cy.md"));
    let preview = site.build_for(Audience::Preview {
        as_of,
        drafts: true,
    });
    for page in PAGES {
        let page = preview.page(page);
        assert_eq!(page.attributes(".watermark", "data-reason"), ["incomplete"]);
        assert!(
            page.one(".watermark")
                .contains("Not complete in both languages")
        );
    }
}

#[test]
fn an_exempt_report_is_published_in_one_language_and_the_other_page_says_why() {
    for (missing, shown, reason) in [
        ("cy", PAGES, "Gofynnodd y gwasanaeth am Saesneg yn unig."),
        (
            "en",
            [PAGES[1], PAGES[0]],
            "The service asked for English alone.",
        ),
    ] {
        let site = TestSite::small()
            .change(INSPECTION, "fieldwork: 2024-02", EXEMPTION)
            .remove(&file(&format!("report.{missing}.md")));
        assert_eq!(site.problem_lines(), [""; 0]);
        let built = site.build();
        let [told, elsewhere] = shown.map(|page| built.page(page));
        assert!(told.all(".language-notice").is_empty());
        let notice = elsewhere.one(".language-notice");
        assert!(notice.contains(reason), "{notice}");
        assert!(elsewhere.one("main").contains("75%"));
    }
}

#[test]
fn half_of_the_language_from_which_a_report_is_exempt_is_not_shown() {
    let site = TestSite::small()
        .change(INSPECTION, "fieldwork: 2024-02", EXEMPTION)
        .change(
            &file("report.cy.md"),
            "2. Nid oedd cynllun mewn un achos.\n",
            "",
        );
    let lines = site.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(
        lines[0].contains("A213") && lines[0].contains("exempt from Welsh"),
        "{lines:#?}"
    );
    let built = site.build_at(NOW);
    assert!(
        built
            .page(PAGES[1])
            .one(".language-notice")
            .contains("Gofynnodd")
    );
    assert!(
        !built
            .page(PAGES[1])
            .one("main")
            .contains("Gwnaed cynlluniau")
    );
    assert!(
        built
            .page(PAGES[0])
            .one("main")
            .contains("One case had no plan.")
    );
}

#[test]
fn an_incomplete_english_narrative_is_not_shown_where_the_welsh_one_is_complete() {
    for lost in [
        "2. One case had no plan.\n",
        "# doing\n\n## strengths\n\n1. Both plans were carried out.\n",
    ] {
        let site = TestSite::small()
            .change(INSPECTION, "fieldwork: 2024-02", EXEMPTION)
            .change(&file("report.en.md"), lost, "");
        let lines = site.problem_lines();
        let is_told = |line: &String| line.contains("A213") && line.contains("exempt from English");
        assert!(!lines.is_empty() && lines.iter().all(is_told), "{lines:#?}");
        let built = site.build_at(NOW);
        let english = built.page(PAGES[0]);
        assert!(
            english
                .one(".language-notice")
                .contains("The service asked for English alone.")
        );
        assert!(!english.one("main").contains("A plan was carried out."));
        assert!(
            built
                .page(PAGES[1])
                .one("main")
                .contains("Nid oedd cynllun mewn un achos.")
        );
    }
    // Where each language lacks a part that the other has, neither is complete.
    let both = TestSite::small()
        .change(INSPECTION, "fieldwork: 2024-02", EXEMPTION)
        .change(&file("report.en.md"), "2. One case had no plan.\n", "")
        .change(
            &file("report.cy.md"),
            "# foreword\n\nEdrychom ar *bedwar* achos.\n\n",
            "",
        );
    assert_held_back(&both);
}

#[test]
fn an_exemption_that_no_language_needs_is_pointed_out_and_one_without_any_language_helps_nothing() {
    let exempt = TestSite::small().change(INSPECTION, "fieldwork: 2024-02", EXEMPTION);
    let lines = exempt.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with("::warning") && lines[0].contains("A214"));
    assert!(
        exempt
            .build_at(NOW)
            .page(PAGES[1])
            .all(".language-notice")
            .is_empty()
    );
    let neither = TestSite::small()
        .change(INSPECTION, "fieldwork: 2024-02", EXEMPTION)
        .remove(&file("report.cy.md"))
        .change(&file("report.en.md"), "2. One case had no plan.\n", "")
        .change(
            &file("report.en.md"),
            "# doing\n\n## strengths\n\n1. Both plans were carried out.\n",
            "",
        );
    assert_held_back(&neither);
}

#[test]
fn a_correction_of_a_hidden_report_stops_nothing_and_is_told_once_the_report_is_public() {
    let site = TestSite::small().change(
        INSPECTION,
        "state: final",
        "state: final\npublish_at: 2026-03-01",
    );
    let ahead = TestSite::small()
        .change(INSPECTION, "on: 2024-06-03", "on: 2099-01-01")
        .change(INSPECTION, "state: final", "state: draft");
    for site in [&site, &ahead] {
        assert!(
            !site
                .build_at(NOW)
                .text("data/changes.json")
                .contains("corrected-")
        );
    }
    let told = site
        .build_at("2026-03-01T00:01:00Z")
        .page(PAGES[0])
        .all(".history li");
    assert!(told[0].contains("Corrected, 3 June 2024"), "{told:?}");
}
