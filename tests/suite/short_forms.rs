//! Short forms of a report: what they take from it, which languages they are in, and that nothing hidden gets into them.

use super::site::TestSite;

const WENVALE: &str = "content/inspections/wenvale/2024-05-checks-1";
const NORTHWICK: &str = "content/inspections/northwick/2024-03-checks-1";
const REPORT: &str = "en/reports/wenvale/2024-05-case-checks/";

#[test]
fn every_report_of_today_has_its_results_on_one_page_and_a_notice_for_the_press() {
    let built = TestSite::shipped().build();
    let forms = [
        ("en/reports/", ["summary/", "press-notice/"]),
        ("cy/adroddiadau/", ["crynodeb/", "datganiad-ir-wasg/"]),
    ];
    let sitemap = built.text("sitemap.xml");
    for (folder, names) in forms {
        let folders = built.files.keys().filter_map(|path| {
            let folder = path.strip_suffix("index.html")?;
            (path.starts_with(folder) && folder.matches('/').count() == 4).then_some(folder)
        });
        let reports: Vec<&str> = folders.filter(|path| path.starts_with(folder)).collect();
        assert_eq!(reports.len(), 60);
        for report in reports {
            let links = built.page(report).attributes(".short-forms a", "href");
            for name in names {
                let address = format!("{report}{name}");
                assert!(links.contains(&format!("/{address}")), "{address}");
                assert!(sitemap.contains(&format!("/{address}</loc>")), "{address}");
                assert!(built.page(&address).one("h1").contains(": "), "{address}");
            }
        }
    }
    let former = built.files.keys().filter(|path| path.contains("/2012/"));
    assert_eq!(former.filter(|path| path.contains("summary/")).count(), 0);
}

#[test]
fn a_summary_has_the_results_the_findings_of_the_best_and_worst_items_and_all_recommendations() {
    let built = TestSite::small()
        .change(
            &format!("{WENVALE}/report.en.md"),
            "# doing\n\n## strengths\n\n1. Both plans were carried out.",
            "# doing\n\n## strengths\n\n1. Both plans were carried out.\n\n## improvements\n\n1. One took long.",
        )
        .change(
            &format!("{WENVALE}/report.cy.md"),
            "1. Cyflawnwyd y ddau gynllun.",
            "1. Cyflawnwyd y ddau gynllun.\n\n## improvements\n\n1. Cymerodd un amser hir.",
        )
        .build();
    let report = built.page(REPORT);
    let page = built.page(&format!("{REPORT}summary/"));
    let score = |id: &str| {
        let score = report.one(&format!(
            "section[aria-labelledby=\"{id}\"] > .score .score-value"
        ));
        score.trim_end_matches('%').parse::<u32>().unwrap()
    };
    assert_ne!(score("planning"), score("doing"));
    let items = |selector: &str| page.all(&format!("{selector} .picked-item"));
    let mut best = ["1.1 Planning", "1.2 Doing"];
    if score("doing") > score("planning") {
        best.reverse();
    }
    assert_eq!(items(".picked.good"), best);
    best.reverse();
    assert_eq!(items(".picked.bad"), best);
    assert_eq!(
        page.all(".recommendations > li"),
        ["plans are made sooner", "plans are better"]
    );
    let shown = report.one("section[aria-labelledby=\"theme--care\"] .score-value");
    assert_eq!(page.one(".scores tbody td:nth-child(2)"), shown);
    assert!(page.one(".scores tbody").contains("60% (30% to 90%)"));
    assert!(
        page.one(".caution").contains("compare"),
        "a caution stands beside every comparison"
    );
    let notice = built.page(&format!("{REPORT}press-notice/")).one(".press");
    for told in [
        &shown,
        "Plans were made in 3 of 4 cases.",
        "plans are better",
        "https://small.example/en/reports/wenvale/",
    ] {
        assert!(notice.contains(told), "{told}: {notice}");
    }
}

#[test]
fn what_an_author_writes_for_children_is_shown_with_the_figures_of_the_data() {
    let built = TestSite::small()
        .write(
            &format!("{WENVALE}/summary-children.en.md"),
            "## Well\n\nWe saw {cases} cases.",
        )
        .write(
            &format!("{WENVALE}/summary-children.cy.md"),
            "## Da\n\nGwelsom {cases} achos.",
        )
        .write(&format!("{WENVALE}/press.en.md"), "“Good”, said nobody.")
        .write(&format!("{WENVALE}/press.cy.md"), "“Da”, meddai neb.")
        .build();
    let page = built.page(&format!("{REPORT}for-children/"));
    assert_eq!(page.all(".prose h2"), ["Well"]);
    assert!(page.one("main").contains("We saw 4 cases."));
    let page = built.page("cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/i-blant/");
    assert!(page.one("main").contains("Gwelsom 4 achos."));
    assert!(
        built
            .page(&format!("{REPORT}press-notice/"))
            .one("main")
            .contains("said nobody")
    );
    assert_eq!(built.page(REPORT).all(".short-forms a").len(), 3);
    assert!(
        !built
            .files
            .contains_key(&format!("{REPORT}for-parents/index.html"))
    );
}

#[test]
fn a_text_in_english_only_is_said_to_be_that_on_the_welsh_page() {
    let built = TestSite::small()
        .write(
            &format!("{NORTHWICK}/summary-parents.en.md"),
            "For parents.",
        )
        .build();
    let welsh = built.page("cy/adroddiadau/northwick/2024-03-gwirio-achosion/i-rieni/");
    assert!(
        welsh
            .one(".language-notice")
            .contains("ar gael yn Saesneg yn unig")
    );
    assert_eq!(
        welsh.attributes(".language-notice a", "href"),
        ["/en/reports/northwick/2024-03-case-checks/for-parents/"]
    );
    assert!(!welsh.one("main").contains("For parents."));
    let summary = built.page("cy/adroddiadau/northwick/2024-03-gwirio-achosion/crynodeb/");
    assert!(
        summary
            .one(".language-notice")
            .contains("ar gael yn Saesneg yn unig")
    );
    assert_eq!(summary.all(".picked").len(), 0);
}

#[test]
fn a_short_text_is_checked_like_a_report() {
    let problems = |file: &str, text: &str| {
        let site = TestSite::small().write(&format!("{NORTHWICK}/{file}"), text);
        site.problem_lines().join("\n")
    };
    assert_eq!(problems("press.en.md", "Words."), "");
    assert!(problems("press.en.md", "<b>Words</b>.").contains("A405"));
    assert!(problems("press.en.md", "{score nothing}").contains("A408"));
    assert!(problems("press.en.md", "\n").contains("A212"));
    assert!(problems("press.en.md", "[x](lang:en)").contains("A409"));
    assert!(
        problems("press.cy.md", "Geiriau.").contains("A212"),
        "English at least"
    );
    assert!(problems("summary-teachers.en.md", "Words.").contains("A002"));
    let wales = TestSite::small().write(&format!("{WENVALE}/press.en.md"), "Words.");
    let lines = wales.problem_lines();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("A212") && lines[0].contains("press.cy.md"));
}

#[test]
fn the_short_texts_of_a_draft_are_nowhere() {
    let built = TestSite::small()
        .write(&format!("{WENVALE}/summary-children.en.md"), "Canary text.")
        .write(
            &format!("{WENVALE}/summary-children.cy.md"),
            "Testun canary.",
        )
        .write(&format!("{WENVALE}/press.en.md"), "Canary quote.")
        .write(&format!("{WENVALE}/press.cy.md"), "Dyfyniad canary.")
        .change(
            &format!("{WENVALE}/inspection.yaml"),
            "state: final",
            "state: draft",
        )
        .build();
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!text.contains("canary"), "{path}");
        assert!(!path.contains("wenvale/2024"), "{path}");
    }
}
