//! A report whose place another one took.

use crate::site::TestSite;

const EARLIER: &str = "content/inspections/porth-dychmyg/2021-06-pools/inspection.yaml";
const LATER: &str = "content/inspections/porth-dychmyg/2023-10-pools/inspection.yaml";
const PAGE: &str = "en/reports/porth-dychmyg/2021-06-public-swimming-pools/";
const PAGE_CY: &str = "cy/adroddiadau/porth-dychmyg/2021-06-pyllau-nofio-cyhoeddus/";
const AREA: &str = "en/areas/porth-dychmyg/";

fn superseded() -> TestSite {
    TestSite::services().change(
        EARLIER,
        "state: final\n",
        "state: final\nsuperseded:\n  on: 2024-05-01\n  by: 2023-10-pools\n  note: { en: \"The pool was *built anew*.\", cy: \"Ailgodwyd y *pwll*.\" }\n",
    )
}

#[test]
fn a_superseded_report_says_so_in_both_languages_and_leads_to_the_other() {
    let built = superseded().build();
    let notice = built.page(PAGE).one(".report-notice");
    assert!(
        notice.contains("A later report took the place of this one on 1 May 2024."),
        "{notice}"
    );
    assert!(notice.contains("The pool was built anew."), "{notice}");
    assert_eq!(
        built.page(PAGE).attributes(".report-notice a", "href"),
        ["/en/reports/porth-dychmyg/2023-10-public-swimming-pools/"]
    );
    let notice = built.page(PAGE_CY).one(".report-notice");
    assert!(
        notice.contains("ar 1 Mai 2024") && notice.contains("Ailgodwyd y pwll."),
        "{notice}"
    );
    // It stays readable, and its history and the feeds tell of it.
    assert!(built.page(PAGE).all(".part").len() > 1);
    assert!(
        built.page(PAGE).all(".history li")[0]
            .contains("Superseded by another report, 1 May 2024.")
    );
    assert!(built.text("en/feed.xml").contains("Superseded: "));
    assert!(built.text("data/changes.json").contains("\"superseded\""));
}

#[test]
fn a_superseded_report_is_in_no_comparison_no_history_and_no_list_of_the_latest() {
    let latest = |site: &TestSite| site.build().page("en/").one("main");
    assert!(latest(&TestSite::services()).contains("June 2021"));
    assert!(!latest(&superseded()).contains("June 2021"));
    let area = |site: &TestSite| site.build().page(AREA);
    let before = area(&TestSite::services());
    let after = area(&superseded());
    let places = ".report-card";
    assert_eq!(
        before.all(places).len(),
        after.all(places).len(),
        "both can still be found"
    );
    assert!(
        after
            .one("main")
            .contains("Reports whose place another took")
    );
    assert!(
        !before
            .one("main")
            .contains("Reports whose place another took")
    );
    let chart = |page: &crate::site::Page| page.all("#page--history").len();
    assert_eq!((chart(&before), chart(&after)), (1, 0));
}

#[test]
fn before_its_day_and_as_long_as_the_other_report_is_hidden_nothing_is_said() {
    let without = |hide: &dyn Fn(TestSite) -> TestSite, as_of: &str| {
        let (with, without) = (hide(superseded()), hide(TestSite::services()));
        assert!(
            with.build_at(as_of).files == without.build_at(as_of).files,
            "{as_of}"
        );
    };
    without(&|site| site, "2024-04-30T23:00:59Z");
    for hidden in ["state: draft\n", "state: final\npublish_at: 2030-01-01\n"] {
        without(
            &|site| site.change(LATER, "state: final\n", hidden),
            "2026-01-01T00:01:00Z",
        );
    }
    let built = superseded().build_at("2024-04-30T23:01:00Z");
    assert_eq!(built.page(PAGE).all(".report-notice").len(), 1);
}

#[test]
fn the_report_that_takes_the_place_must_exist_and_be_another() {
    let lines = |by: &str| {
        superseded()
            .change(EARLIER, "by: 2023-10-pools", by)
            .problem_lines()
    };
    let unknown = lines("by: 2023-11-pools");
    assert!(
        unknown[0].contains("A204") && unknown[0].contains("2023-11-pools"),
        "{unknown:?}"
    );
    assert!(lines("by: 2021-06-pools")[0].contains("A208"));
    assert!(lines("by: \"No such\"")[0].contains("A202"));
    let circle = superseded().change(
        LATER,
        "state: final\n",
        "state: final\nsuperseded: { on: 2025-01-01, by: porth-dychmyg/2021-06-pools }\n",
    );
    assert_eq!(circle.problem_lines().len(), 2);
}
