//! Scores come from judgements, and everything on the page follows them.

use std::fs;

use super::site::{Page, TestSite, project};

const JUDGEMENTS: &str = "content/inspections/wenvale/2024-05-checks-1/judgements.csv";
const INSPECTION: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
const REPORT: &str = "reports/wenvale/2024-05-case-checks/";

/// All the places where the score of "doing" and of the theme it counts in is shown.
#[derive(Debug, PartialEq)]
struct Shown {
    score: String,
    chart_label: String,
    bar_width: String,
    table: Vec<String>,
    alternative: String,
    data: String,
    theme: String,
    range: String,
}

fn shown(site: &TestSite) -> Shown {
    let built = site.build();
    let page = built.page(&format!("en/{REPORT}"));
    let bars = page.attributes("#item-scores--figure svg rect.bar", "width");
    Shown {
        score: page
            .section("doing")
            .split("Strength")
            .next()
            .unwrap()
            .to_owned(),
        chart_label: page
            .all("#item-scores--figure svg .value")
            .last()
            .unwrap()
            .clone(),
        bar_width: bars.last().unwrap().clone(),
        table: page.all("#item-scores--figure tbody tr:last-child > *"),
        alternative: page.one("#item-scores--figure svg desc"),
        data: built
            .text(&format!("en/{REPORT}item-scores.csv"))
            .lines()
            .last()
            .unwrap()
            .to_owned(),
        theme: page.section("theme--care"),
        range: page.one("#baseline--figure svg .area-label"),
    }
}

#[test]
fn one_judgement_moves_score_comment_chart_table_alternative_and_data_together() {
    let before = shown(&TestSite::small());
    // "doing": 2 of 2; the theme: p1 3 of 4 and d1 2 of 2.
    assert!(
        before.score.contains("100%") && before.score.contains("Good work"),
        "{}",
        before.score
    );
    assert!(before.score.contains("2 of 2 judgements sufficient"));
    assert_eq!(before.chart_label, "100% good");
    assert_eq!(before.table, ["1.2 Doing", "100%", "good"]);
    assert!(
        before.alternative.ends_with("1.2 Doing is 100% (good)."),
        "{}",
        before.alternative
    );
    assert_eq!(before.data, "doing,1.2 Doing,100,good");
    assert!(
        before.theme.contains("83%") && before.theme.contains("5 of 6"),
        "{}",
        before.theme
    );
    assert_eq!(before.range, "83%");

    let after = shown(&TestSite::small().change(JUDGEMENTS, "c,N,S,S", "c,N,S,N"));
    assert!(
        after.score.contains("50%") && after.score.contains("Fair work"),
        "{}",
        after.score
    );
    assert!(after.score.contains("1 of 2 judgements sufficient"));
    assert_eq!(after.chart_label, "50% fair");
    assert_eq!(after.table, ["1.2 Doing", "50%", "fair"]);
    assert!(
        after.alternative.ends_with("1.2 Doing is 50% (fair)."),
        "{}",
        after.alternative
    );
    assert_eq!(after.data, "doing,1.2 Doing,50,fair");
    assert!(
        after.theme.contains("67%") && after.theme.contains("Fair work"),
        "{}",
        after.theme
    );
    assert_eq!(after.range, "67%");
    let width = |text: &str| text.trim_end_matches('%').parse::<f64>().unwrap();
    assert!((width(&before.bar_width) - 2.0 * width(&after.bar_width)).abs() < 0.02);
}

#[test]
fn a_judgement_of_the_demonstration_moves_its_report_in_both_languages() {
    let folder = "content/inspections/demonstration-area/2012-03-cci-2009";
    let path = format!("{folder}/judgements.csv");
    let text = fs::read_to_string(project().join(&path)).unwrap();
    // Every sufficient judgement of the last criterion's last question becomes not sufficient.
    let changed: Vec<String> = text
        .lines()
        .map(|line| match line.strip_suffix(",S") {
            Some(rest) => format!("{rest},N"),
            None => line.to_owned(),
        })
        .collect();
    let stated =
        "stated_scores:\n  safeguarding: 59\n  risk-of-harm: 58\n  likelihood-of-reoffending: 73\n";
    let site = TestSite::shipped()
        .write(&path, &(changed.join("\n") + "\n"))
        .change(&format!("{folder}/inspection.yaml"), stated, "");
    let before = TestSite::shipped().build();
    let after = site.build();
    for folder in [
        "en/reports/demonstration-area/2012-03-core-case-inspection/",
        "cy/adroddiadau/ardal-enghreifftiol/2012-03-arolygiad-achosion-craidd/",
    ] {
        let criterion = |page: &Page| page.all("#item-scores--figure tbody tr:last-child td");
        assert_ne!(
            criterion(&before.page(folder)),
            criterion(&after.page(folder)),
            "{folder}"
        );
        let data = format!("{folder}item-scores.csv");
        assert_ne!(before.text(&data), after.text(&data));
    }
}

#[test]
fn pooled_scores_of_the_demonstration_are_those_worked_out_by_hand() {
    let expected =
        fs::read_to_string(project().join("tests/data/demonstration-scores.yaml")).unwrap();
    let mut checked = 0;
    let built = TestSite::shipped().build();
    let page = built.page("en/reports/demonstration-area/2012-03-core-case-inspection/");
    for line in expected.lines().filter(|line| line.contains("sufficient:")) {
        let (id, rest) = line.split_once(':').unwrap();
        let numbers: Vec<&str> = rest
            .split(|c: char| !c.is_ascii_digit())
            .filter(|n| !n.is_empty())
            .collect();
        let [sufficient, applicable, percent] = numbers.as_slice() else {
            panic!("{line}");
        };
        let id = id.trim();
        let mut sections = page.all(&format!("section[aria-labelledby=\"{id}\"] > .score"));
        sections.extend(page.all(&format!(
            "section[aria-labelledby=\"theme--{id}\"] > .score"
        )));
        let score = sections
            .first()
            .unwrap_or_else(|| panic!("no score for {id}"));
        assert!(score.contains(&format!("{percent}%")), "{id}: {score}");
        let plain = score.replace(',', "");
        assert!(
            plain.contains(&format!("{sufficient} of {applicable} judgements")),
            "{id}: {score}"
        );
        checked += 1;
    }
    assert_eq!(checked, 14, "8 criteria, 3 sections, 3 themes");
}

#[test]
fn a_stated_score_that_the_judgements_contradict_is_an_error() {
    let inspection = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
    let stated = |percent: u32| {
        TestSite::small()
            .change(
                inspection,
                "recommendations:\n",
                &format!("stated_scores:\n  care: {percent}\nrecommendations:\n"),
            )
            .problem_lines()
    };
    assert_eq!(stated(83), Vec::<String>::new());
    let lines = stated(84);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A301") && lines[0].contains("84%25") && lines[0].contains("5 of 6"),
        "{lines:?}"
    );
}

#[test]
fn nothing_is_computed_from_percentages() {
    // Northwick states 74 and 49 for its criteria and 66 for the section; their mean would be 61.5, or 62.
    let built = TestSite::small().build();
    let page = built.page("en/reports/northwick/2024-03-case-checks/");
    assert!(
        page.one("section[aria-labelledby=\"work\"] > .score")
            .contains("66%")
    );
    for shown in ["61.5", "62%"] {
        assert!(!page.one("main").contains(shown), "{shown}");
    }
    let data = built.text("en/reports/northwick/2024-03-case-checks/item-scores.csv");
    assert!(!data.contains(",62,") && data.contains(",74,"));
}

#[test]
fn a_case_that_a_question_does_not_apply_to_is_out_of_the_base() {
    let with_more = TestSite::small()
        .change(JUDGEMENTS, "d,S,-,-", "d,S,-,-\ne,-,-,-")
        .change(INSPECTION, "cases: 4", "cases: 5")
        .change(INSPECTION, "older: 3", "older: 4");
    assert_eq!(shown(&with_more), shown(&TestSite::small()));
}

#[test]
fn a_criterion_to_which_nothing_applied_is_not_applicable_and_not_nought() {
    let site = TestSite::small().write(
        JUDGEMENTS,
        "case,p1,p2,d1\na,S,S,-\nb,S,N,-\nc,N,S,-\nd,S,-,-\n",
    );
    let built = site.build();
    for (folder, words) in [
        (format!("en/{REPORT}"), "not applicable"),
        (
            "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/".to_owned(),
            "amherthnasol",
        ),
    ] {
        let page = built.page(&folder);
        assert!(page.section("doing").contains(words));
        assert_eq!(
            page.all("#item-scores--figure tbody tr:last-child td"),
            [words, words]
        );
        assert_eq!(
            page.all("#item-scores--figure svg .value").len(),
            1,
            "one bar, for the other criterion"
        );
        assert!(page.one("#item-scores--figure svg desc").contains(words));
        assert!(
            built
                .text(&format!("{folder}item-scores.csv"))
                .contains(",[z],")
        );
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(40))]

    /// What does not apply leaves the base and does nothing else.
    #[test]
    fn judgements_that_do_not_apply_change_a_score_only_through_its_base(
        cells in proptest::collection::vec(proptest::sample::select(vec!['S', 'N', '-']), 12),
    ) {
        let rows: Vec<&[char]> = cells.chunks(3).collect();
        let mut table = "case,p1,p2,d1\n".to_owned();
        for (row, case) in rows.iter().zip(["a", "b", "c", "d"]) {
            let row: Vec<String> = row.iter().map(char::to_string).collect();
            table.push_str(&format!("{case},{}\n", row.join(",")));
        }
        // Worked out here: the share of S among S and N, nearest whole percentage, halves upwards.
        let expected = |columns: &[usize]| {
            let judged = rows.iter().flat_map(|row| columns.iter().map(|column| row[*column]));
            let judged: Vec<char> = judged.filter(|cell| *cell != '-').collect();
            let sufficient = judged.iter().filter(|cell| **cell == 'S').count();
            if judged.is_empty() {
                "not applicable".to_owned()
            } else {
                format!("{}%", (sufficient * 200 + judged.len()) / (2 * judged.len()))
            }
        };
        let lines = TestSite::small().write(JUDGEMENTS, &table).problem_lines();
        // The narrative says nothing that these judgements could make wrong.
        proptest::prop_assert_eq!(lines, Vec::<String>::new());
        let built = TestSite::small().write(JUDGEMENTS, &table).build();
        let page = built.page(&format!("en/{REPORT}"));
        for (item, columns) in [("work", &[0, 1, 2][..]), ("planning", &[0, 1]), ("doing", &[2])] {
            let selector = format!("section[aria-labelledby=\"{item}\"] > .score, section[aria-labelledby=\"{item}\"] > .state");
            let shown = page.all(&selector).remove(0);
            proptest::prop_assert!(shown.contains(&expected(columns)), "{}: {} for {}", item, shown, table);
        }
    }
}
