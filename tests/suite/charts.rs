//! A figure's drawing, table, text alternative and two data files hold the same numbers, in both languages.

mod compare;
mod forms;
mod histograms;

use super::site::{BuiltSite, TestSite, long_names};
use compare::differences;
use forms::{Forms, figures};

/// The figures of a site, none of whose forms may differ from another.
fn agreeing(built: &BuiltSite) -> Vec<Forms> {
    let figures = figures(built);
    let differences: Vec<String> = figures.iter().flat_map(differences).collect();
    assert_eq!(differences, Vec::<String>::new());
    figures
}

fn count(figures: &[Forms], name: &str) -> usize {
    let of_name = |forms: &&Forms| forms.name.rsplit('/').next().unwrap().starts_with(name);
    figures.iter().filter(of_name).count()
}

#[test]
fn the_five_forms_of_every_figure_hold_the_same_numbers() {
    let built = TestSite::shipped().build();
    let figures = agreeing(&built);
    let kinds = [
        "item-scores",
        "baseline",
        "sample-",
        "survey-",
        "history",
        "spread",
        "family",
    ];
    assert_eq!(
        kinds.map(|kind| count(&figures, kind)),
        [6, 10, 16, 8, 14, 104, 2]
    );
    let long = TestSite::of(&long_names());
    for site in [TestSite::small(), TestSite::services(), long] {
        assert!(!agreeing(&site.build()).is_empty());
    }
}

#[test]
fn every_data_file_of_a_figure_is_one_that_its_page_links_to() {
    let built = TestSite::shipped().build();
    let linked: Vec<String> = figures(&built)
        .into_iter()
        .flat_map(|forms| {
            [
                format!("{}.csv", forms.name),
                format!("{}.json", forms.name),
            ]
        })
        .collect();
    // The open data and the search have files of their own.
    let is_data = |path: &&String| {
        let is_page = path.starts_with("en/") || path.starts_with("cy/");
        let is_search = path.contains("/search/") || path.contains("/chwilio/");
        is_page && !is_search && (path.ends_with(".csv") || path.ends_with(".json"))
    };
    let made = built.files.keys().filter(is_data).count();
    assert_eq!(linked.len(), made);
}

#[test]
fn a_wrong_number_in_any_one_form_is_found() {
    let built = TestSite::shipped().build();
    for figure in figures(&built) {
        assert_eq!(differences(&figure), Vec::<String>::new());
        let id = figure.json[0].numbers.keys().next().unwrap().clone();
        let wrong = [Some(7_777)];
        let tampered: [&dyn Fn(&mut Forms); 7] = [
            &|forms| *forms.csv[0].numbers.get_mut(&id).unwrap() = wrong[0],
            &|forms| *forms.json[0].numbers.get_mut(&id).unwrap() = wrong[0],
            &|forms| match forms.table[0].words.get_mut("result") {
                Some(result) => result.push_str(" 7777"),
                None => *forms.table[0].numbers.get_mut(&id).unwrap() = wrong[0],
            },
            &|forms| forms.description[0].push(7_777),
            &|forms| forms.drawing[0].text.push_str(" 7777"),
            &|forms| forms.drawing[0].places[0].1 += 0.1,
            &|forms| forms.drawing.truncate(1),
        ];
        for (at, tamper) in tampered.iter().enumerate() {
            let mut forms = figure.clone();
            // A grade has a place and no number that could be wrong.
            let is_place = at == 5 && figure.json[0].words.contains_key("result");
            if forms.drawing.len() < 2 || is_place {
                continue;
            }
            tamper(&mut forms);
            assert_ne!(
                differences(&forms),
                Vec::<String>::new(),
                "{at}: {}",
                figure.name
            );
        }
    }
}

/// The row of a figure by its id in the data.
fn shares(built: &BuiltSite, path: &str, id: &str) -> [Option<u64>; 3] {
    let data: serde_json::Value = serde_json::from_str(built.text(path)).unwrap();
    let rows = data["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["id"] == id).unwrap();
    ["share", "count", "base"].map(|column| row["values"][column]["value"].as_u64())
}

#[test]
fn a_share_is_as_printed_or_follows_from_its_own_base_and_no_base_is_invented() {
    let built = TestSite::shipped().build();
    let children =
        "en/reports/leicestershire-and-rutland/2012-06-core-case-inspection/survey-children.json";
    // A share alone; a count of its own base; a count and a share as printed; a count without a base.
    for (id, expected) in [
        ("told-what-to-expect", [Some(93), None, None]),
        ("staff-listened", [Some(95), Some(58), Some(61)]),
        ("knew-what-a-plan-was", [Some(50), Some(22), None]),
    ] {
        assert_eq!(shares(&built, children, id), expected, "{id}");
    }
    let data: serde_json::Value = serde_json::from_str(built.text(children)).unwrap();
    let counted_alone = |row: &&serde_json::Value| {
        let values = &row["values"];
        values["base"]["value"].is_null() && !values["count"]["value"].is_null()
    };
    let rows = data["rows"].as_array().unwrap();
    let without: Vec<_> = rows.iter().filter(counted_alone).collect();
    assert_eq!(without.len(), 8);
    let printed = |row: &&&serde_json::Value| !row["values"]["share"]["value"].is_null();
    assert_eq!(
        without.iter().filter(printed).count(),
        1,
        "only what is printed"
    );
}

#[test]
fn the_caution_stands_beside_every_comparison() {
    let built = TestSite::small().build();
    let page = built.page("en/reports/wenvale/2024-05-case-checks/");
    let comparison = page.section("foreword");
    let before = comparison.split("Download the data").next().unwrap();
    assert!(before.contains("Do not compare areas closely."));
}

#[test]
fn the_area_of_a_report_is_marked_where_it_lies() {
    let built = TestSite::shipped().build();
    let page = built.page("en/reports/essex/2012-05-core-case-inspection/");
    let svg = "#spread--figure svg";
    let markers = page.attributes(&format!("{svg} .area-marker"), "cx");
    // From 2% to 98% of the width.
    assert_eq!(markers, ["72.08%", "67.28%", "75.92%"]);
    assert_eq!(
        page.all(&format!("{svg} .area-label")),
        ["73%", "68%", "77%"]
    );
    let marked: Vec<(String, String)> = page
        .all("#spread--figure tbody tr")
        .into_iter()
        .zip(page.all("#spread--figure tbody td:last-child"))
        .filter(|(_, own)| own != "–")
        .collect();
    assert_eq!(marked.len(), 3);
    assert!(
        marked[0].0.contains("70% to 74%") && marked[0].1 == "73%",
        "{marked:?}"
    );
    // By then Kent had no date and Leicestershire was not out yet.
    let head = page.one("#spread--figure figcaption");
    assert!(
        head.contains("Essex among 7 areas") && head.contains("23 May 2012"),
        "{head}"
    );
    let words = page.one(&format!("{svg} desc"));
    assert!(words.contains("75% to 79%, 1 area. Essex: 73%."), "{words}");
}
