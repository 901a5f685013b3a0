//! A report that was scored again says so, shows what moved, and stays readable as it stood before.

use super::{LANGUAGES, address, report, site};
use crate::site::{Page, TestSite, build_command, welsh};

const PORTH: &str = "porth-dychmyg/2021-06-pools";
const FRAMEWORKS: [&str; 2] = [
    "en/frameworks/public-swimming-pools/",
    "cy/fframweithiau/pyllau-nofio-cyhoeddus/",
];

fn former(language: usize) -> Page {
    site().page(&(address(PORTH, language) + "2019/"))
}

#[test]
fn the_report_says_when_and_from_which_version_it_was_scored_again() {
    let said = welsh(
        "recalculated-on",
        &[
            ("date", "1 Chwefror 2022"),
            ("version", "2022"),
            ("former", "2019"),
        ],
    );
    for (language, notice) in [
        "Recalculated, 1 February 2022, under version 2022 of the criteria. The report was first published under version 2019. The weights came with the new version.".to_owned(),
        format!("{said} Daeth y pwysau gyda'r fersiwn newydd."),
    ]
    .into_iter()
    .enumerate()
    {
        let page = report(site(), PORTH, language);
        assert_eq!(page.all(".recalculation > p")[0], notice);
    }
}

#[test]
fn the_table_has_what_moved_and_nothing_else() {
    let points = welsh("number-points-of", &[("number", "6"), ("most", "9")]) + ", Da";
    let tables = [
        [
            ["1 Water", "70%, Good", "70%, Fair"],
            ["Overall rating", "6 out of 9 points, Good", "56%, Fair"],
        ],
        [
            ["1 Dŵr", "70%, Da", "70%, Gweddol"],
            ["Gradd gyffredinol", points.as_str(), "56%, Gweddol"],
        ],
    ];
    for language in LANGUAGES {
        let page = report(site(), PORTH, language);
        let cells = page.all(".recalculation tbody th, .recalculation tbody td");
        assert_eq!(cells, tables[language].concat());
        let heads = [
            ["Item", "Before", "Now"].map(str::to_owned),
            ["column-item", "column-before", "column-after"].map(|key| welsh(key, &[])),
        ];
        assert_eq!(page.all(".recalculation thead th"), heads[language]);
    }
}

#[test]
fn the_two_forms_of_the_report_link_to_each_other() {
    for language in LANGUAGES {
        let now = format!("/{}", address(PORTH, language));
        let page = report(site(), PORTH, language);
        assert_eq!(
            page.attributes(".recalculation a", "href"),
            [format!("{now}2019/")]
        );
        let former = former(language);
        let notice = former.one(".report-header .language-notice");
        let says = [
            "This is the report as it stood before it was recalculated. Read the report as it stands now".to_owned(),
            welsh("former-report", &[]) + " " + &welsh("former-current", &[]),
        ];
        assert_eq!(notice, says[language]);
        assert_eq!(
            former.attributes(".report-header .language-notice a", "href"),
            [now]
        );
        assert!(former.all(".recalculation").is_empty());
    }
}

#[test]
fn each_form_of_the_report_links_to_the_criteria_it_was_scored_under() {
    for (language, framework) in FRAMEWORKS.into_iter().enumerate() {
        for (page, criteria) in [
            (report(site(), PORTH, language), format!("/{framework}")),
            (former(language), format!("/{framework}2019/")),
        ] {
            let links = page.attributes(".report-header a", "href");
            assert!(links.contains(&criteria), "{criteria} in {links:?}");
        }
    }
}

#[test]
fn the_former_criteria_stay_readable_and_say_that_they_are_former() {
    let notices = [
        "This is a former version of the criteria.".to_owned(),
        welsh("framework-former", &[]),
    ];
    for (language, framework) in FRAMEWORKS.into_iter().enumerate() {
        let today = site().page(framework);
        let former = site().page(&format!("{framework}2019/"));
        assert!(today.all(".language-notice").is_empty());
        assert_eq!(former.one(".language-notice"), notices[language]);
        let other = "section[aria-labelledby=\"page--versions\"] a";
        assert_eq!(
            today.attributes(other, "href"),
            [format!("/{framework}2019/")]
        );
        assert_eq!(former.attributes(other, "href"), [format!("/{framework}")]);
        // The rules are those of the version.
        let weights = [
            "1.1 Clean water 2; 1.2 Warm water 1",
            "1.1 Dŵr glân 2; 1.2 Dŵr cynnes 1",
        ][language];
        assert!(today.section("page--scores").contains(weights));
        assert!(!former.section("page--scores").contains(weights));
    }
}

#[test]
fn the_change_log_tells_of_both_versions_with_their_dates() {
    let logs = [
        [
            "Version 2022 (January 2022)",
            "Clean water weighs twice as much as warm water. The overall rating is a share of points, and may be limited.",
            "Version 2019 (April 2019)",
            "The first version.",
        ],
        [
            "Fersiwn 2022 (Ionawr 2022)",
            "Mae dŵr glân yn cyfrif ddwywaith cymaint â dŵr cynnes. Cyfran o bwyntiau yw'r radd gyffredinol, a gellir ei chyfyngu.",
            "Fersiwn 2019 (Ebrill 2019)",
            "Y fersiwn gyntaf.",
        ],
    ];
    for (language, framework) in FRAMEWORKS.into_iter().enumerate() {
        let log = "section[aria-labelledby=\"page--changes\"]";
        let entries = site().page(framework).all(&format!("{log} dt, {log} dd"));
        assert_eq!(entries, logs[language]);
    }
}

#[test]
fn a_report_that_was_not_scored_again_has_no_notice_and_one_form() {
    for inspection in ["cwm-esgus/2022-05-pools", "porth-dychmyg/2023-10-pools"] {
        for language in LANGUAGES {
            let page = report(site(), inspection, language);
            assert!(page.all(".recalculation").is_empty());
            let former = address(inspection, language) + "2019/index.html";
            assert!(!site().files.contains_key(&former), "{former}");
        }
    }
}

#[test]
fn the_former_criteria_link_to_the_report_that_was_made_under_them() {
    for (language, framework) in FRAMEWORKS.into_iter().enumerate() {
        let former = site().page(&format!("{framework}2019/"));
        let links = former.attributes("section[aria-labelledby=\"page--reports\"] a", "href");
        let report = format!("/{}2019/", address(PORTH, language));
        assert!(links.contains(&report), "{links:?}");
    }
}

#[test]
fn scores_of_a_day_that_has_not_come_are_not_published() {
    let folder = TestSite::services()
        .change(
            &format!("content/inspections/{PORTH}/inspection.yaml"),
            "on: 2022-02-01",
            "on: 2099-02-01",
        )
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
    assert!(!output.exists());
    assert!(build("2099-02-02").status.success());
}
