//! Areas over time: order, breaks, areas before and after, neighbours of a report, and what became of recommendations.

mod order;

use super::site::{BuiltSite, TestSite};

const EARLIER: &str = "en/reports/wenvale/2024-05-case-checks/";
const EARLIER_CY: &str = "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/";
const LATER: &str = "en/reports/wenvale/2025-09-case-checks/";
const LATER_FILE: &str = "content/inspections/wenvale/2025-09-checks-1/inspection.yaml";

/// An inspection of which only scores are known, so that no narrative is asked for.
fn bare(published: &str, more: &str) -> String {
    format!(
        "framework_version: \"1\"\nstate: final\npublished: {published}\n\
         stated_scores: {{ work: 60, planning: 55, doing: 65, care: 70 }}\n\
         recommendations:\n  list:\n    - id: again\n      text: {{ en: \"plans are read\", cy: \"darllenir cynlluniau\" }}\n\
         not_in_this_edition: [foreword, examples, voices, findings, cases]\n{more}"
    )
}

const FOLLOWED: &str = "followed_up:
  - inspection: 2024-05-checks-1
    recommendation: sooner
    status: partly-met
    note: { en: \"Most plans were *sooner*.\", cy: \"Roedd y rhan fwyaf *yn gynt*.\" }
  - { inspection: wenvale/2024-05-checks-1, recommendation: better, status: not-met }
";

fn with_later() -> TestSite {
    TestSite::small().write(LATER_FILE, &bare("2025-09", FOLLOWED))
}

#[test]
fn a_recommendation_shows_what_a_later_inspection_found_of_it_and_both_reports_link() {
    let built = with_later().build();
    let earlier = built.page(EARLIER);
    assert_eq!(earlier.all(".followed .tag"), ["Partly met", "Not met"]);
    assert!(earlier.all(".followed")[0].contains("Most plans were sooner."));
    let links = earlier.attributes(".followed a", "href");
    assert_eq!(
        links,
        [
            format!("/{LATER}#page--followed"),
            format!("/{LATER}#page--followed")
        ]
    );
    let later = built.page(LATER);
    let section = later.section("page--followed");
    assert!(
        section.contains("plans are made sooner") && section.contains("Partly met"),
        "{section}"
    );
    let links = later.attributes(".followed-list a", "href");
    assert_eq!(links[0], format!("/{EARLIER}#recommendation--1"));
    assert_eq!(links[1], format!("/{EARLIER}#recommendation--2"));
    assert!(
        later
            .attributes("nav.contents a", "href")
            .contains(&"#page--followed".to_owned())
    );
    let welsh = built.page(EARLIER_CY);
    assert_eq!(
        welsh.all(".followed .tag"),
        ["Wedi'i gyflawni'n rhannol", "Heb ei gyflawni"]
    );
}

fn neighbours(built: &BuiltSite, page: &str) -> [Vec<String>; 2] {
    let page = built.page(page);
    ["prev", "next"].map(|rel| page.attributes(&format!(".neighbours a[rel={rel}]"), "href"))
}

#[test]
fn a_report_links_to_the_ones_before_and_after_it() {
    let built = with_later().build();
    assert_eq!(
        neighbours(&built, EARLIER),
        [vec![], vec![format!("/{LATER}")]]
    );
    assert_eq!(
        neighbours(&built, LATER),
        [vec![format!("/{EARLIER}")], vec![]]
    );
    let alone = TestSite::small().build();
    assert_eq!(alone.page(EARLIER).all(".neighbours"), Vec::<String>::new());
}

#[test]
fn a_hidden_later_inspection_leaves_the_earlier_report_as_it_was() {
    let without = TestSite::small().build();
    let hidden = [
        with_later().change(LATER_FILE, "state: final", "state: draft"),
        with_later().change(
            LATER_FILE,
            "state: final",
            "state: final\npublish_at: 2031-01-01",
        ),
    ];
    for site in hidden {
        assert!(site.build().files == without.files);
    }
    let shown = with_later().build();
    let page = |built: &BuiltSite| built.text(&format!("{EARLIER}index.html")).to_owned();
    assert_ne!(
        page(&shown),
        page(&without),
        "or the comparison proves nothing"
    );
    // A hidden earlier report is not told of by a later one either.
    let file = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
    let built = with_later()
        .change(file, "state: final", "state: draft")
        .build();
    let later = built.text(&format!("{LATER}index.html"));
    assert!(
        !later.contains("sooner")
            && !later.contains("2024-05")
            && !later.contains("page--followed")
    );
}

#[test]
fn what_is_no_earlier_recommendation_is_a_problem() {
    let entry = |inspection: &str, recommendation: &str| {
        let followed = format!(
            "followed_up:\n  - {{ inspection: {inspection}, recommendation: {recommendation}, status: met }}\n"
        );
        let site = TestSite::small().write(LATER_FILE, &bare("2025-09", &followed));
        site.problem_lines()
    };
    for (inspection, recommendation, code, words) in [
        (
            "2024-05-checks-1",
            "soonest",
            "A204",
            "no recommendation `soonest`",
        ),
        (
            "2023-05-checks-1",
            "sooner",
            "A204",
            "no inspection `wenvale/2023-05-checks-1`",
        ),
        (
            "northwick/2024-03-checks-1",
            "sooner",
            "A204",
            "of another area",
        ),
        ("2025-09-checks-1", "again", "A204", "did not come before"),
        ("a/b/c", "sooner", "A202", "names no inspection"),
    ] {
        let lines = entry(inspection, recommendation);
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(
            lines[0].contains(code) && lines[0].contains(words),
            "{lines:?}"
        );
    }
    let later = TestSite::small().write(
        LATER_FILE,
        &bare(
            "2025-09",
            &FOLLOWED.replace("recommendation: better", "recommendation: sooner"),
        ),
    );
    let lines = later.problem_lines();
    assert!(lines.len() == 1 && lines[0].contains("A203"), "{lines:?}");
}

/// Northwick and Wenvale came out of a third area.
fn split(successors: &str) -> TestSite {
    let area = TestSite::small()
        .text("content/areas/northwick.yaml")
        .replace("northwick", "oldshire")
        .replace("Northwick", "Oldshire");
    let succession = format!(
        "succeeded_by:\n  areas: [{successors}]\n  on: 2023-04\n  note: {{ en: \"It was *split*.\", cy: \"Fe'i *rhannwyd*.\" }}\n"
    );
    TestSite::small()
        .write("content/areas/oldshire.yaml", &(area + &succession))
        .write(
            "content/inspections/oldshire/2020-02-checks-1/inspection.yaml",
            &bare("2020-02", ""),
        )
}

#[test]
fn areas_before_and_after_are_told_on_both_sides_and_their_reports_are_neighbours() {
    let built = split("northwick, wenvale").build();
    let old = built.page("en/areas/oldshire/");
    let section = old.section("page--succession");
    assert!(
        section.contains("April 2023") && section.contains("It was split."),
        "{section}"
    );
    let links = old.attributes(".succession a", "href");
    assert_eq!(links, ["/en/areas/northwick/", "/en/areas/wenvale/"]);
    for area in ["northwick", "wenvale"] {
        let page = built.page(&format!("en/areas/{area}/"));
        assert_eq!(
            page.attributes(".succession a", "href"),
            ["/en/areas/oldshire/"]
        );
        assert!(page.section("page--succession").contains("It was split."));
    }
    let oldest = "en/reports/oldshire/2020-02-case-checks/";
    let northwick = "/en/reports/northwick/2024-03-case-checks/".to_owned();
    assert_eq!(
        neighbours(&built, oldest),
        [vec![], vec![northwick, format!("/{EARLIER}")]]
    );
    assert_eq!(
        neighbours(&built, EARLIER),
        [vec![format!("/{oldest}")], vec![]]
    );
    let welsh = built
        .page("cy/ardaloedd/oldshire/")
        .section("page--succession");
    assert!(
        welsh.contains("Ebrill 2023") && welsh.contains("Fe'i rhannwyd."),
        "{welsh}"
    );
}

#[test]
fn a_later_inspection_may_come_back_to_a_recommendation_of_an_area_before_it() {
    let followed = "followed_up:\n  - { inspection: oldshire/2020-02-checks-1, recommendation: again, status: met }\n";
    let site = split("northwick, wenvale").write(LATER_FILE, &bare("2025-09", followed));
    let built = site.build();
    let old = built.page("en/reports/oldshire/2020-02-case-checks/");
    assert_eq!(old.all(".followed .tag"), ["Met"]);
    assert!(
        built
            .page(LATER)
            .section("page--followed")
            .contains("plans are read")
    );
}

#[test]
fn unknown_areas_and_circles_are_problems() {
    let lines = split("northwick, wenvail").problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A204") && lines[0].contains("wenvale"),
        "{lines:?}"
    );
    let lines = split("oldshire").problem_lines();
    assert!(lines.len() == 1 && lines[0].contains("A208"), "{lines:?}");
    let back = "succeeded_by: { areas: [oldshire], on: 2024, note: { en: \"a\", cy: \"b\" } }\n";
    let text = TestSite::small()
        .text("content/areas/wenvale.yaml")
        .to_owned()
        + back;
    let lines = split("wenvale")
        .write("content/areas/wenvale.yaml", &text)
        .problem_lines();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines.iter().all(|line| line.contains("A208")), "{lines:?}");
}

#[test]
fn wessex_came_to_be_hampshire_portsmouth_and_southampton() {
    let built = TestSite::shipped().build();
    let wessex = built.page("en/areas/wessex/");
    let links = wessex.attributes(".succession a", "href");
    let after = ["hampshire", "portsmouth", "southampton"];
    assert_eq!(links, after.map(|area| format!("/en/areas/{area}/")));
    assert!(wessex.section("page--succession").contains("likely"));
    for area in after {
        let page = built.page(&format!("en/areas/{area}/"));
        assert_eq!(
            page.attributes(".succession a", "href"),
            ["/en/areas/wessex/"]
        );
    }
    let hampshire = built.page("en/areas/hampshire/").section("page--reports");
    assert!(hampshire.contains("No report"), "{hampshire}");
}

#[test]
fn results_under_other_frameworks_are_set_apart_by_text_and_line() {
    let built = TestSite::shipped().build();
    for (folder, words) in [
        ("en/areas/wolverhampton/", "cannot be compared"),
        ("cy/ardaloedd/wolverhampton/", "Ni ellir cymharu"),
    ] {
        let page = built.page(folder);
        assert!(page.one(".history-break").contains(words));
        assert!(page.one("tr.break .break-text").contains(words));
        assert!(
            page.all("svg .break-text").join(" ").contains("cymharu") || folder.starts_with("en")
        );
        assert_eq!(page.attributes("svg line.break", "x1"), ["0%"]);
        assert_eq!(
            page.attributes("svg line.trail", "x1"),
            Vec::<String>::new()
        );
    }
    // The second inspection of Islington says that the other one, which has no date, was the first.
    let page = built.page("en/areas/islington/");
    assert_eq!(page.all(".history-break"), Vec::<String>::new());
    assert_eq!(page.attributes("svg line.trail", "x1").len(), 3);
}

#[test]
fn a_report_without_a_date_stands_where_its_framework_began() {
    let built = TestSite::shipped().build();
    // The youth standards began in 2018, years after both other reports.
    for area in ["brent", "leicester"] {
        let page = built.page(&format!("en/areas/{area}/"));
        let cards = page.all(".report-card .meta");
        assert!(cards[0].starts_with("Youth standards"), "{area}: {cards:?}");
    }
    let undated = built.page("en/reports/leicester/undated-youth-standards-2018-to-2024/");
    let previous = undated.attributes(".neighbours a[rel=prev]", "href");
    assert_eq!(previous.len(), 1, "the one before is known");
}
