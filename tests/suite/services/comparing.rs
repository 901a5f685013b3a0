//! Lowest, highest and average are computed of what readers may see, and of nothing else.

use std::collections::BTreeMap;

use super::worked_out::expected;
use super::{CWM_ESGUS, LANGUAGES, report, site, title};
use crate::site::{BuiltSite, Page, TestSite, welsh};

const PRETENDHAM: &str = "pretendham/2022-06-pools";
const SEA: &str = "nowhere-on-sea/2022-09-pools";
const PORTH: &str = "porth-dychmyg/2023-10-pools";

/// A report that has nothing to compare with says so at its end.
fn assert_nothing_to_compare(page: &Page, language: usize) {
    let messages = [
        "There is nothing to show for these parts:".to_owned(),
        welsh("absent-empty", &[]),
    ];
    assert_eq!(page.all("section[aria-labelledby=\"comparison\"]").len(), 0);
    assert_eq!(page.all(".absent ul.empty > #comparison").len(), 1);
    assert!(page.all(".absent > p").contains(&messages[language]));
}

/// Lowest, highest, average and the report's own number, by the title of the score.
fn baseline(page: &Page) -> BTreeMap<String, [u32; 4]> {
    let titles = page.all("#baseline--figure tbody th");
    let cells = page.all("#baseline--figure tbody td");
    let number = |cell: &String| cell.trim_end_matches('%').parse().unwrap();
    let cells = cells
        .chunks(4)
        .map(|row| [0, 1, 2, 3].map(|column| number(&row[column])));
    titles.into_iter().zip(cells).collect()
}

fn english(built: &BuiltSite, inspection: &str) -> BTreeMap<String, [u32; 4]> {
    baseline(&report(built, inspection, 0))
}

#[test]
fn lowest_highest_and_average_are_those_worked_out_by_hand() {
    let rows = expected().baselines;
    for language in LANGUAGES {
        for inspection in [
            "porth-dychmyg/2021-06-pools",
            "cwm-esgus/2022-05-pools",
            PRETENDHAM,
            SEA,
            PORTH,
        ] {
            let found = baseline(&report(site(), inspection, language));
            let found: BTreeMap<&str, [u32; 3]> = found
                .iter()
                .map(|(title, row)| (title.as_str(), [row[0], row[1], row[2]]))
                .collect();
            let wanted: BTreeMap<&str, [u32; 3]> = rows
                .iter()
                .filter(|row| row.inspection == inspection)
                .map(|row| {
                    let figures = [row.lowest, row.highest, row.average];
                    (title(&row.score, language), figures)
                })
                .collect();
            assert_eq!(found, wanted, "{inspection}");
        }
    }
    assert_eq!(rows.len(), 8);
}

#[test]
fn the_data_file_and_the_words_have_the_same_figures() {
    for row in expected().baselines {
        let own = english(site(), &row.inspection)[title(&row.score, 0)][3];
        let data = site().text(&format!(
            "en/reports/{}public-swimming-pools/baseline.csv",
            row.inspection.trim_end_matches("pools")
        ));
        let line = format!(
            "{},{},{},{},{},{own}",
            row.score,
            title(&row.score, 0),
            row.lowest,
            row.highest,
            row.average
        );
        assert!(data.lines().any(|found| found == line), "{line} in {data}");
        let words = report(site(), &row.inspection, 0).one("#baseline--figure svg desc");
        let sentence = format!(
            "scored {own}% for {}, where the average is {}%",
            title(&row.score, 0),
            row.average
        );
        assert!(words.contains(&sentence), "{sentence} in {words}");
    }
}

#[test]
fn how_many_are_counted_until_when_is_said() {
    // Hygiene is not known of one of the five.
    for (inspection, dates, count) in [
        (PRETENDHAM, ["June 2022", "Mehefin 2022"], "3"),
        (PORTH, ["5 October 2023", "5 Hydref 2023"], "4–5"),
    ] {
        let english = format!(
            "All pools inspected by then, as of {}; inspections counted: {count}.",
            dates[0]
        );
        let label = "Pob pwll a arolygwyd erbyn hynny";
        let arguments = [("label", label), ("date", dates[1]), ("count", count)];
        let notes = [english, welsh("baseline-computed", &arguments)];
        for language in LANGUAGES {
            let page = report(site(), inspection, language);
            let note = page.one("section[aria-labelledby=\"comparison\"] > p.meta");
            assert_eq!(note, notes[language]);
        }
    }
}

#[test]
fn two_inspections_are_too_few_to_compare() {
    let page = "cwm-esgus/2022-05-pools";
    for language in LANGUAGES {
        assert_nothing_to_compare(&report(site(), page, language), language);
    }
}

#[test]
fn a_hidden_inspection_is_in_no_figure() {
    for hidden in ["state: draft\n", "state: final\npublish_at: 2090-01-01\n"] {
        let built = TestSite::services()
            .change(CWM_ESGUS, "state: final\n", hidden)
            .build();
        // Without Cwm Esgus: overall 56, 67, 44, 78; water 70, 92, 70, 82, whose average is 78.5; hygiene 68, 70, 87.
        let wanted = [
            ("overall", [44, 78, 61, 78]),
            ("water", [70, 92, 79, 82]),
            ("hygiene", [68, 87, 75, 87]),
        ];
        let wanted: BTreeMap<String, [u32; 4]> = wanted
            .into_iter()
            .map(|(id, figures)| (title(id, 0).to_owned(), figures))
            .collect();
        assert_eq!(english(&built, PORTH), wanted);
        let note = report(&built, PORTH, 0).section("comparison");
        assert!(note.contains("inspections counted: 3–4."), "{note}");
        // Pretendham has two to compare with, itself and one more.
        assert_nothing_to_compare(&report(&built, PRETENDHAM, 0), 0);
        for (path, bytes) in &built.files {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains("2022-05"), "{path}");
        }
    }
}

#[test]
fn a_later_report_does_not_move_the_figures_of_an_earlier_one() {
    let without = TestSite::services()
        .change(
            "content/inspections/porth-dychmyg/2023-10-pools/inspection.yaml",
            "state: final\n",
            "state: draft\n",
        )
        .build();
    for earlier in [PRETENDHAM, SEA] {
        assert_eq!(english(site(), earlier), english(&without, earlier));
    }
}
