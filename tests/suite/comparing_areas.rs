//! Areas stand side by side under one framework: like with like, in every order alike, and nothing that readers may not see.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use adrodd::build::check_content;
use adrodd::compare::{Grid, compare, pool};
use adrodd::load::load_content;
use adrodd::model::Site;
use adrodd::publish::{Audience, publish};
use adrodd::score::{ScoredInspection, score};
use proptest::prelude::*;

use super::site::{BuiltSite, Page, TestSite, project};

/// The shipped site, built once for all tests.
fn shipped() -> &'static BuiltSite {
    static SITE: OnceLock<BuiltSite> = OnceLock::new();
    SITE.get_or_init(|| TestSite::shipped().build())
}

const CCI: [&str; 2] = [
    "en/compare/core-case-inspection/",
    "cy/cymharu/arolygiad-achosion-craidd/",
];

/// The folders of all comparisons, each with the folders of its other orders.
fn comparisons(built: &BuiltSite) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let folders = built.files.keys().filter_map(|path| {
        let is_one = path.starts_with("en/compare/") || path.starts_with("cy/cymharu/");
        let folder = path.strip_suffix("index.html")?;
        (is_one && folder.matches('/').count() > 2).then(|| folder.to_owned())
    });
    for folder in folders {
        let page = built.page(&folder);
        let first = page.attributes(".views a", "href");
        let first = first.first().cloned().unwrap_or(format!("/{folder}"));
        let first = first.trim_start_matches('/').to_owned();
        found.entry(first).or_default().push(folder);
    }
    found
}

/// The names of the areas of the main grid, in the order of the page.
fn names(page: &Page) -> Vec<String> {
    page.all(".wide[aria-labelledby=grid--headlines] th[scope=row]")
}

/// Every row of the main grid as text.
fn rows(page: &Page) -> Vec<String> {
    page.all(".wide[aria-labelledby=grid--headlines] tbody tr:not(.group)")
}

#[test]
fn every_order_of_a_comparison_has_the_same_rows() {
    let mut orders = 0;
    for (first, folders) in comparisons(shipped()) {
        let wanted: BTreeSet<String> = rows(&shipped().page(&first)).into_iter().collect();
        assert!(wanted.len() > 1, "{first}");
        for folder in folders {
            let found = rows(&shipped().page(&folder));
            let is_by_family = folder.ends_with("family/") || folder.ends_with("teulu/");
            // An area may be in several families, and in any other order it stands once.
            assert!(is_by_family || found.len() == wanted.len(), "{folder}");
            let found: BTreeSet<String> = found.into_iter().collect();
            assert_eq!(found, wanted, "{folder}");
            orders += 1;
        }
    }
    assert!(orders > 30, "{orders}");
}

#[test]
fn each_order_is_what_its_name_says() {
    for (language, by_score, by_date) in [
        (0, "by-score/safeguarding/", "by-date/"),
        (1, "yn-ol-sgor/safeguarding/", "yn-ol-dyddiad/"),
    ] {
        let folder = CCI[language];
        let page = shipped().page(&format!("{folder}{by_score}"));
        let scores: Vec<u32> = page
            .all("tbody td:nth-child(3) strong")
            .iter()
            .map(|score| score.trim_end_matches('%').parse().unwrap())
            .collect();
        assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
        assert_eq!(scores.len(), 13);
        // Newham and Wessex both have 55%: the alphabet decides.
        let order = names(&page);
        let at = |name: &str| order.iter().position(|other| other == name);
        assert!(at("Newham") < at("Wessex"));
        assert_eq!(
            page.attributes("th[aria-sort]", "aria-sort"),
            ["descending"]
        );
        assert_eq!(
            page.one("th[aria-sort]"),
            ["Safeguarding", "Diogelu plant a phobl ifanc"][language]
        );
        let order = names(&shipped().page(&format!("{folder}{by_date}")));
        // Kent and Hertfordshire have no date, and come last in the order of their names.
        let last = [["Hertfordshire", "Kent"], ["Caint", "Swydd Hertford"]][language];
        assert_eq!(order[11..], last);
        // Of Brent the year alone is known, 2011, which may be before August.
        assert_eq!(order[9..11], ["Wessex", "Brent"]);
    }
}

#[test]
fn the_grid_has_the_latest_inspection_and_leads_to_the_others() {
    let page = shipped().page("en/compare/full-joint-inspection/");
    let row = rows(&page)
        .into_iter()
        .find(|row| row.starts_with("Islington"))
        .unwrap();
    assert!(
        row.contains("January 2016") && row.contains("Other inspections"),
        "{row}"
    );
    let hrefs = page.attributes("td a", "href");
    for report in [
        "2016-01-full-joint-inspection",
        "undated-full-joint-inspection",
    ] {
        let report = format!("/en/reports/islington/{report}/");
        assert!(hrefs.contains(&report), "{report}");
    }
    // What no source tells is a state, and neither blank nor nought.
    assert!(row.contains("not available"), "{row}");
    for cell in page.all(".grid td") {
        assert!(!cell.is_empty() && cell != "0", "{cell:?}");
    }
}

#[test]
fn names_follow_the_alphabet_of_the_language() {
    // In Welsh, L comes before Ll.
    let built = TestSite::small()
        .change(
            "content/areas/northwick.yaml",
            "name: { en: \"Northwick\", cy: \"Northwick\" }",
            "name: { en: \"Lleyn\", cy: \"Lleyn\" }",
        )
        .change(
            "content/areas/wenvale.yaml",
            "name: { en: \"Wenvale\", cy: \"Dyffryn Wen\" }",
            "name: { en: \"Lydstep\", cy: \"Lydstep\" }",
        )
        .build();
    assert_eq!(
        names(&built.page("en/compare/case-checks/")),
        ["Lleyn", "Lydstep"]
    );
    assert_eq!(
        names(&built.page("cy/cymharu/gwirio-achosion/")),
        ["Lydstep", "Lleyn"]
    );
}

#[test]
fn what_is_made_up_never_stands_beside_what_is_real() {
    for (folder, pages) in comparisons(shipped()) {
        for page in pages {
            let names = names(&shipped().page(&page)).join(" ");
            assert!(
                !names.contains("Demonstration") && !names.contains("Enghreifftiol"),
                "{folder}"
            );
        }
    }
    let left_out = shipped().page(CCI[0]).section("page--others");
    assert!(
        left_out.contains("not a real place: Demonstration Area"),
        "{left_out}"
    );
}

#[test]
fn lowest_highest_and_average_are_those_of_the_areas_shown() {
    let page = shipped().page(CCI[0]);
    let summary = page.section("page--summary");
    // Safeguarding: 64 65 73 44 62 60 59 69 55 80 78 58 55, which are 822 together: 63.2.
    assert_eq!(
        page.all(".summary tbody tr:first-child td"),
        ["44%", "80%", "63%"]
    );
    assert!(
        page.one(".summary tbody tr:first-child th .note")
            .starts_with("13 areas")
    );
    assert!(summary.contains("with reports up to: 2012."), "{summary}");
    // The printed figures of the reports are others, and are not mixed with these.
    assert!(summary.contains("are others: those printed"), "{summary}");
    assert!(
        !summary.contains("37%") && !summary.contains("91%"),
        "{summary}"
    );
    let page = shipped().page("en/compare/full-joint-inspection/");
    let summary = page.section("page--summary");
    assert_eq!(
        page.all(".summary tbody tr:first-child td"),
        ["Poor", "Good"]
    );
    assert!(
        page.one(".summary tbody tr:first-child th .note")
            .starts_with("11 areas")
    );
    assert!(summary.contains("too few areas"), "{summary}");
    assert!(!summary.contains('%'), "{summary}");
}

#[test]
fn the_caution_and_the_way_here_stand_on_every_page() {
    for (first, pages) in comparisons(shipped()) {
        for folder in pages {
            let page = shipped().page(&folder);
            assert_eq!(page.all(".caution").len(), 1, "{folder}");
            let current = page.attributes(".views [aria-current=page]", "href");
            let views = page.all(".views a").len();
            assert!(views == 0 || current == [format!("/{folder}")], "{folder}");
            assert!(
                page.attributes("nav.main-navigation [aria-current]", "href")
                    .len()
                    == 1
            );
        }
        assert!(first.starts_with("en/") || first.starts_with("cy/"));
    }
    let framework = shipped().page("en/frameworks/core-case-inspection/");
    assert!(
        framework
            .attributes("main a", "href")
            .contains(&format!("/{}", CCI[0]))
    );
    for list in ["en/", "en/reports/"] {
        let links = shipped().page(list).attributes("main a", "href");
        assert!(links.contains(&"/en/compare/".to_owned()), "{list}");
    }
}

#[test]
fn a_hidden_inspection_is_in_no_grid() {
    let folder = "en/compare/core-case-inspection/";
    let essex = "content/inspections/essex/2012-05-cci-2009/inspection.yaml";
    let built = TestSite::shipped()
        .change(essex, "state: final\n", "state: draft\n")
        .build();
    for page in comparisons(&built).remove(folder).unwrap() {
        let names = names(&built.page(&page));
        assert!(!names.contains(&"Essex".to_owned()), "{page}");
        let text = built.text(&format!("{page}index.html"));
        assert!(
            !text.contains("73%") && !text.contains("23 May 2012"),
            "{page}"
        );
    }
    let page = built.page(folder);
    assert!(page.one(".not-inspected").contains("Essex"));
    assert!(
        page.section("page--summary")
            .contains("12 areas with a result")
    );
}

/// The content of the shipped site, checked once.
fn content() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let tree = load_content(project(), &mut Vec::new()).unwrap();
        check_content(&tree, Vec::new()).value.unwrap()
    })
}

/// All that a comparison under a framework says.
fn said(grid: Option<&Grid<'_>>) -> String {
    let Some(grid) = grid else {
        return String::new();
    };
    let rows = grid.rows.iter().map(|row| {
        let others: Vec<&String> = row
            .others
            .iter()
            .map(|other| &other.inspection.path)
            .collect();
        format!(
            "{} {others:?} {:?}",
            row.scored.inspection.path, row.scored.outcomes
        )
    });
    let rows: Vec<String> = rows.collect();
    format!("{rows:?} {:?} {:?}", grid.dates(), grid.summaries())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever else is published or not, a comparison is made of its own pool.
    #[test]
    fn nothing_outside_its_pool_changes_a_comparison(chosen in prop::collection::vec(any::<bool>(), 80)) {
        let release = publish(content(), Audience::Inside);
        let scored = score(&release);
        for framework in content().frameworks.values() {
            for demonstration in [false, true] {
                let own: BTreeSet<&String> = pool(framework, demonstration, &scored)
                    .iter()
                    .map(|scored| &scored.inspection.path)
                    .collect();
                let some: Vec<&ScoredInspection<'_>> = scored
                    .iter()
                    .zip(chosen.iter().cycle())
                    .filter(|(scored, chosen)| own.contains(&scored.inspection.path) || **chosen)
                    .map(|(scored, _)| scored)
                    .collect();
                let all = Grid::among(framework, demonstration, &scored);
                let fewer = Grid::among(framework, demonstration, some.iter().copied());
                prop_assert_eq!(said(all.as_ref()), said(fewer.as_ref()));
                let everything: Vec<&ScoredInspection<'_>> = scored.iter().collect();
                for inspection in scored.iter().filter(|scored| own.contains(&scored.inspection.path)) {
                    let all = compare(inspection, &everything);
                    let fewer = compare(inspection, &some);
                    prop_assert_eq!(format!("{all:?}"), format!("{fewer:?}"));
                }
            }
        }
    }
}
