//! What limits, overrides, weighs and leaves out does what the framework says, and nothing else.

use std::collections::BTreeSet;

use super::{
    CWM_ESGUS, FRAMEWORK, LANGUAGES, NOWHERE, PORTH_2023, address, in_table, of, report, shown,
    site, title, word,
};
use crate::site::{BuiltSite, TestSite, welsh};

const CWM: &str = "cwm-esgus/2022-05-pools";
const PRETENDHAM: &str = "pretendham/2022-06-pools";
const PORTH: &str = "porth-dychmyg/2023-10-pools";
const SEA: &str = "nowhere-on-sea/2022-09-pools";

/// Number and grade in both languages, as the table of scores has them.
fn both(number: &str, grade: &str) -> [[String; 2]; 2] {
    LANGUAGES.map(|language| [number.to_owned(), word(grade, language).to_owned()])
}

/// The sentence of a limiter in both languages.
fn limited_by(english: &str, in_welsh: &str) -> [String; 2] {
    [
        format!("Limited by: {english}"),
        welsh("score-limited-by", &[("reason", in_welsh)]),
    ]
}

/// Cwm Esgus with one more standard that is Fair, and without the overall rating that was announced.
fn two_fair_standards() -> TestSite {
    let site = TestSite::services().change(CWM_ESGUS, "access: good", "access: fair");
    let announced = site.text(CWM_ESGUS).lines();
    let announced = announced
        .filter(|line| line.starts_with("  overall:"))
        .collect::<String>();
    site.change(CWM_ESGUS, &announced, "")
}

#[test]
fn a_limiter_that_is_set_off_is_named_with_its_reason_in_the_box_the_table_and_the_workings() {
    for (language, remark) in limited_by(
        "a pool that is not safe is not good",
        "nid yw pwll nad yw'n ddiogel yn dda",
    )
    .into_iter()
    .enumerate()
    {
        let page = report(site(), PRETENDHAM, language);
        assert_eq!(page.all(".overall .score-remark"), [remark.as_str()]);
        assert_eq!(page.all("table.scores .note"), [remark.as_str()]);
        let overall = of(site(), PRETENDHAM, "overall", language);
        // The band still says Good; the limit comes after it.
        assert!(overall.steps[1].contains(word("good", language)));
        assert_eq!(overall.steps[2], remark);
        assert_eq!(overall.steps.len(), 3);
    }
}

#[test]
fn a_limiter_is_set_off_by_as_many_as_it_says_and_not_by_fewer() {
    // Points 2 + 2 + 2 of 9: 67%, Good. Warm water and access are Fair, which are two.
    let limit = |count: &str| {
        let of_three = "        count: 3\n        cap: good\n";
        let changed = format!("        count: {count}\n        cap: fair\n");
        two_fair_standards()
            .change(FRAMEWORK, of_three, &changed)
            .build()
    };
    assert_eq!(in_table(&limit("3"), CWM, "overall"), both("67%", "good"));
    let limited = limit("2");
    for (language, remark) in limited_by(
        "three standards or more are Fair or Poor",
        "mae tair safon neu fwy yn Weddol neu'n Wael",
    )
    .into_iter()
    .enumerate()
    {
        let overall = of(&limited, CWM, "overall", language);
        let grade = format!("{} {remark}", word("fair", language));
        assert_eq!(overall.table, Some(["67%".to_owned(), grade]));
        assert_eq!(overall.steps.last(), Some(&remark));
    }
}

#[test]
fn a_limiter_that_lowers_nothing_is_not_named() {
    // Two standards of Pretendham are Fair or worse; Good is what the first limiter leaves, and what the points give.
    let site = TestSite::services()
        .change(FRAMEWORK, "        count: 3\n", "        count: 2\n")
        .build();
    for language in LANGUAGES {
        let page = report(&site, PRETENDHAM, language);
        let remarks = page.all(".overall .score-remark");
        assert_eq!(remarks.len(), 1, "{remarks:?}");
        assert_eq!(
            remarks,
            report(super::site(), PRETENDHAM, language).all(".overall .score-remark")
        );
    }
}

#[test]
fn an_override_says_who_when_why_and_both_grades() {
    let in_welsh = welsh(
        "score-overridden",
        &[
            ("by", "Panel o arolygwyr"),
            ("date", "20 Ebrill 2022"),
            ("after", "Da"),
            ("before", "Gweddol"),
            (
                "reason",
                "Prynwyd dwy raff a oedd ar goll yn yr un wythnos.",
            ),
        ],
    );
    for (language, remark) in [
        "Set by Panel of inspectors, 20 April 2022: Good instead of Fair. Two missing ropes were bought in the same week.".to_owned(),
        in_welsh,
    ]
    .into_iter()
    .enumerate()
    {
        let rescue = of(site(), CWM, "rescue", language);
        // The number is that of the judgements.
        let grade = format!("{} {remark}", word("good", language));
        assert_eq!(rescue.table, Some(["67%".to_owned(), grade]));
        assert!(rescue.steps[1].contains(word("fair", language)));
        assert_eq!(rescue.steps[2], remark);
        // Safety is the worst of three grades, and looks at the new one.
        let safety = of(site(), CWM, "safety", language);
        assert_eq!(safety.table, Some(["–".to_owned(), word("good", language).to_owned()]));
    }
    let without = TestSite::services();
    let text = without.text(CWM_ESGUS).to_owned();
    let start = text.find("overrides:\n").unwrap();
    let end = text.find("not_in_this_edition:").unwrap();
    let announced = text.find("  overall:").unwrap();
    let text = text[..announced].to_owned() + &text[end..];
    assert!(announced < start);
    let without = without.write(CWM_ESGUS, &text).build();
    assert_eq!(in_table(&without, CWM, "rescue"), both("67%", "fair"));
    assert_eq!(in_table(&without, CWM, "safety"), both("–", "fair"));
    // Points 2 + 1 + 3 of 9.
    assert_eq!(in_table(&without, CWM, "overall"), both("67%", "good"));
}

#[test]
fn what_does_not_apply_is_shown_as_such_and_needs_no_text_and_no_column() {
    for language in LANGUAGES {
        let covers = of(site(), PORTH, "covers", language);
        let state = word("not-applicable", language).to_owned();
        assert_eq!(covers.chart, Some([state.clone(), state.clone()]));
        assert_eq!((covers.result, covers.steps), (None, Vec::new()));
        let section = report(site(), PORTH, language).section("covers");
        assert!(section.contains(&state), "{section}");
    }
    let judgements = format!("{PORTH_2023}/judgements.csv");
    let without = TestSite::services();
    let table: String = without
        .text(&judgements)
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split(',').collect();
            assert!(["c1", "-"].contains(&cells.remove(5)));
            cells.join(",") + "\n"
        })
        .collect();
    let without = without
        .write(&judgements, &table)
        .change(
            &format!("{PORTH_2023}/report.en.md"),
            "# covers\n\n## points\n\n1. An indoor pool has no covers.\n",
            "",
        )
        .change(
            &format!("{PORTH_2023}/report.cy.md"),
            "# covers\n\n## points\n\n1. Nid oes gorchuddion mewn pwll dan do.\n",
            "",
        );
    let built = without.build();
    for language in LANGUAGES {
        assert_eq!(
            shown(&report(&built, PORTH, language)),
            shown(&report(site(), PORTH, language))
        );
    }
    // An open-air pool has covers, so both are asked for.
    let path = format!("{PORTH_2023}/inspection.yaml");
    let open_air = without.change(&path, "service_type: indoor", "service_type: open-air");
    let problems: Vec<String> = open_air
        .problems()
        .into_iter()
        .map(|problem| problem.message)
        .collect();
    for expected in [
        "the question `c1` has no column",
        "held back: there is no text for `covers`",
    ] {
        assert!(
            problems.iter().any(|problem| problem == expected),
            "{expected} in {problems:?}"
        );
    }
}

#[test]
fn what_does_not_apply_is_out_of_the_sum() {
    // Whatever stands in the column of a question that is not asked of indoor pools.
    let judgements = format!("{PORTH_2023}/judgements.csv");
    let site = TestSite::services();
    let table = site.text(&judgements).replace(",-,", ",N,");
    assert_ne!(table, site.text(&judgements));
    let indoor = site.write(&judgements, &table);
    // 9 of 12 days.
    assert_eq!(
        in_table(&indoor.build(), PORTH, "warm-water"),
        both("75%", "good")
    );
    let path = format!("{PORTH_2023}/inspection.yaml");
    let open_air = indoor.change(&path, "service_type: indoor", "service_type: open-air");
    // 9 of 12 and 0 of 12: 9 of 24, 37.5%.
    assert_eq!(
        in_table(&open_air.build(), PORTH, "warm-water"),
        both("38%", "poor")
    );
}

/// The pages of two sites that differ.
fn altered(before: &BuiltSite, after: &BuiltSite) -> BTreeSet<String> {
    let paths = before.files.keys().chain(after.files.keys());
    paths
        .filter(|path| before.files.get(*path) != after.files.get(*path))
        .cloned()
        .collect()
}

#[test]
fn an_item_outside_the_overall_result_changes_nothing_but_itself() {
    let after = TestSite::services()
        .change(CWM_ESGUS, "cafe: broken", "cafe: kept")
        .build();
    let pages: BTreeSet<String> = LANGUAGES
        .map(|language| address(CWM, language) + "index.html")
        .into();
    let (data, altered): (BTreeSet<String>, BTreeSet<String>) = altered(site(), &after)
        .into_iter()
        .partition(|path| path.starts_with("data/"));
    assert_eq!(altered, pages);
    // The data of this inspection, its area and its framework follow; those of others stay.
    let of_others = |path: &&String| {
        let mut folders = ["data/areas/", "data/inspections/"].into_iter();
        folders.any(|folder| path.starts_with(folder)) && !path.contains("/cwm-esgus/")
    };
    assert!(data.contains("data/areas/cwm-esgus/scores.csv"));
    assert_eq!(data.iter().find(of_others), None);
    for language in LANGUAGES {
        let mut before = shown(&report(site(), CWM, language));
        let mut after = shown(&report(&after, CWM, language));
        let cafe = title("cafe", language);
        assert_ne!(before.remove(cafe), after.remove(cafe));
        assert_eq!(before, after);
    }
}

#[test]
fn a_weight_moves_a_mean() {
    // Clean water 74%, warm water 63%: (2 x 74 + 63) / 3 = 70.33, and (5 x 74 + 63) / 6 = 72.17.
    assert_eq!(in_table(site(), CWM, "water"), both("70%", "good"));
    let after = TestSite::services()
        .change(FRAMEWORK, "        weight: 2\n", "        weight: 5\n")
        .build();
    assert_eq!(in_table(&after, CWM, "water"), both("72%", "good"));
    let steps = of(&after, CWM, "water", 0).steps;
    assert_eq!(
        steps[0],
        "Weighted average of the parts (1.1 Clean water: 74%, Good, weight 5; 1.2 Warm water: 63%, Fair, weight 1): 72.16…%, which is shown as 72%."
    );
    // What weighs nothing does not count: only warm water is left, and 63 is Fair.
    let nothing = two_fair_standards()
        .change(FRAMEWORK, "        weight: 2\n", "        weight: 0\n")
        .build();
    assert_eq!(in_table(&nothing, CWM, "water"), both("63%", "fair"));
}

#[test]
fn one_part_may_be_lacking_and_with_two_there_is_no_rating() {
    let visitors = in_table(site(), SEA, "visitors");
    let expected = [["1 of 2", "Fair"], ["1 o 2", "Gweddol"]];
    assert_eq!(visitors, expected.map(|cells| cells.map(str::to_owned)));
    let two = TestSite::services()
        .change(NOWHERE, "access: fair", "access: not-inspected")
        .build();
    // The overall rating may lack nothing.
    for id in ["visitors", "overall"] {
        assert_eq!(in_table(&two, SEA, id), both("–", "not-rated"), "{id}");
    }
    // Nought is a number, and none is shown.
    for language in LANGUAGES {
        let page = report(&two, SEA, language);
        let rating = page.section("overall--overall");
        assert!(rating.contains(word("not-rated", language)), "{rating}");
        assert!(!rating.contains('0'), "{rating}");
    }
}

#[test]
fn a_printed_number_within_the_tolerance_stands_and_the_steps_say_what_was_worked_out() {
    let tolerant = |number: &str| {
        TestSite::services()
            .change(
                FRAMEWORK,
                "    by: share-of-maximum\n",
                "    by: share-of-maximum\n    tolerance: 1\n",
            )
            .change(
                CWM_ESGUS,
                "overall: { number: 78,",
                &format!("overall: {{ number: {number},"),
            )
    };
    let built = tolerant("79").build();
    for (language, printed) in [
        "Printed as 79%.".to_owned(),
        welsh("working-printed", &[("shown", "79%")]),
    ]
    .into_iter()
    .enumerate()
    {
        let overall = of(&built, CWM, "overall", language);
        assert!(overall.result.unwrap().starts_with("79%"));
        assert!(overall.steps[0].contains("77.77") && overall.steps[0].contains("78%"));
        assert_eq!(overall.steps[1], printed);
    }
    let messages: Vec<String> = tolerant("80")
        .problems()
        .into_iter()
        .map(|problem| problem.message)
        .collect();
    assert_eq!(
        messages,
        ["`overall` is stated as 80%, and its parts give 78%"]
    );
}

#[test]
fn what_is_true_of_all_parts_is_true_of_the_whole() {
    let none = [
        "welcome: good",
        "access: fair",
        "lessons: insufficient-evidence",
    ]
    .into_iter()
    .fold(TestSite::services(), |site, stated| {
        let (id, _) = stated.split_once(':').unwrap();
        site.change(NOWHERE, stated, &format!("{id}: not-inspected"))
    });
    assert_eq!(
        in_table(&none.build(), SEA, "visitors"),
        both("–", "not-inspected")
    );
}
