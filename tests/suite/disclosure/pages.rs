//! Whole sites with small numbers: what an attacker finds in the pages, drawings and data files that are published.

use adrodd::diagnostic::{Code, Diagnostic};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use scraper::{ElementRef, Html, Selector};

use super::attacker::{Cell, Rule, Table, possible};
use crate::site::{BuiltSite, TestSite, adrodd, build_command, files_below, small, welsh};

const FOLDER: &str = "content/inspections/wenvale/2024-05-checks-1";
const FRAMEWORK: &str = "content/frameworks/checks-1/framework.yaml";
const REPORT: &str = "en/reports/wenvale/2024-05-case-checks/";
const REPORT_CY: &str = "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/";
const RECORD: &str = "
# Never published: who decided that small counts are shown, and why.
disclosure:
  released:
    reason: The place is made up.
    by: The tests
";
const RULE: Rule = Rule {
    threshold: 5,
    zeros_are_hidden: true,
};

/// The small site without a release, with two tables of the same cases.
fn site(age: &[u32], home: &[u32]) -> TestSite {
    let inspection = format!("{FOLDER}/inspection.yaml");
    let categories = |counts: &[u32]| {
        let list = counts.iter().enumerate();
        let list = list.map(|(number, count)| format!("kind-{number}: {count}"));
        list.collect::<Vec<_>>().join(", ")
    };
    let described = |counts: &[u32], name: &str| {
        let list = (0..counts.len()).map(|number| {
            format!("      - {{ id: kind-{number}, label: {{ en: \"{name} {number}\", cy: \"Math {number} {name}\" }} }}\n")
        });
        list.collect::<String>()
    };
    TestSite::small()
        .change(&inspection, RECORD, "")
        // The tables say how many cases there were; there are judgements on four.
        .change(&inspection, "cases: 4\n", "")
        .change(
            &inspection,
            "  age: { younger: 1, older: 3 }",
            &format!("  age: {{ {} }}\n  home: {{ {} }}", categories(age), categories(home)),
        )
        .change(
            FRAMEWORK,
            "      - { id: younger, label: { en: \"Younger\", cy: \"Iau\" } }
      - { id: older, label: { en: \"Older\", cy: \"Hŷn\" } }
",
            &format!(
                "{}  - id: home\n    title: {{ en: \"Home\", cy: \"Cartref\" }}\n    categories:\n{}",
                described(age, "Age"),
                described(home, "Home"),
            ),
        )
}

/// What all forms of one table tell of its cells, each number that is found anywhere.
fn evidence(site: &BuiltSite, table: &str, cells: usize, total: u32) -> Vec<Cell> {
    let mut found = vec![Vec::new(); cells];
    let mut note = |number: usize, count: Option<u32>| found[number].extend(count);
    for folder in [REPORT, REPORT_CY] {
        let csv = site.text(&format!("{folder}sample-{table}.csv"));
        for (number, line) in csv.lines().skip(1).enumerate() {
            let columns: Vec<&str> = line.split(',').collect();
            note(number, columns[2].parse().ok());
            note(number, from_share(columns[3], total));
        }
        let json = site.text(&format!("{folder}sample-{table}.json"));
        let json: serde_json::Value = serde_json::from_str(json).unwrap();
        for (number, row) in json["rows"].as_array().unwrap().iter().enumerate() {
            note(number, whole(&row["values"]["cases"]["value"]));
            let share = whole(&row["values"]["share"]["value"]).map(|share| share.to_string());
            note(number, share.and_then(|share| from_share(&share, total)));
        }
        let page = Html::parse_document(site.text(&format!("{folder}index.html")));
        for (number, count) in on_page(&page, table, total) {
            note(number, Some(count));
        }
    }
    let records = site.text("data/data.json");
    let records: serde_json::Value = serde_json::from_str(records).unwrap();
    let rows = records["sample"].as_array().unwrap().iter();
    let rows = rows.filter(|row| row["characteristic_id"] == table);
    for (number, row) in rows.enumerate() {
        note(number, whole(&row["cases"]));
    }
    let rows = site.text("data/sample.csv").lines();
    let rows = rows.filter(|line| line.split(',').nth(1) == Some(table));
    for (number, line) in rows.enumerate() {
        note(number, line.rsplit(',').next().unwrap().trim().parse().ok());
    }
    found
        .into_iter()
        .map(|counts| match counts.first() {
            Some(count) => {
                assert!(counts.iter().all(|other| other == count), "{counts:?}");
                Cell::Between(*count, *count)
            }
            None => Cell::Hidden,
        })
        .collect()
}

fn whole(value: &serde_json::Value) -> Option<u32> {
    value.as_u64().map(|number| u32::try_from(number).unwrap())
}

/// The one count that a share of a known total stands for, if there is one.
fn from_share(share: &str, total: u32) -> Option<u32> {
    let share: u32 = share.trim_end_matches('%').parse().ok()?;
    let mut fitting = (0..=total).filter(|count| (count * 200 + total) / (2 * total) == share);
    fitting.next().filter(|_| fitting.next().is_none())
}

/// What a table and the bars above it tell.
fn on_page(page: &Html, table: &str, total: u32) -> Vec<(usize, u32)> {
    let select = |text: &str| Selector::parse(text).unwrap();
    let figure = select(&format!("figure#sample-{table}--figure"));
    let figure = page.select(&figure).next().unwrap();
    let mut found = Vec::new();
    for (number, row) in figure.select(&select("tbody tr")).enumerate() {
        let cells: Vec<String> = row
            .select(&select("td"))
            .map(|cell| cell.text().collect())
            .collect();
        found.extend(cells[0].parse().ok().map(|count| (number, count)));
        found.extend(from_share(&cells[1], total).map(|count| (number, count)));
    }
    // Each bar belongs to the label above it, and all cases together fill 62% of the width.
    let place = |element: &ElementRef<'_>| number(element.attr("y").unwrap());
    let labels: Vec<f64> = figure
        .select(&select("svg text.label"))
        .map(|label| place(&label))
        .collect();
    for bar in figure.select(&select("svg rect")) {
        let above = labels.iter().filter(|label| **label < place(&bar)).count();
        let length = number(bar.attr("width").unwrap());
        let count = (length / 62.0 * f64::from(total)).round();
        found.push((above - 1, count as u32));
    }
    // The alternative text, number by number: "12 cases are in the category Age 1, ...".
    let description: String = figure
        .select(&select("svg desc"))
        .flat_map(|text| text.text())
        .collect();
    for (number, sentence) in description.split(". ").enumerate() {
        let first = sentence.split(' ').next().unwrap();
        found.extend(first.parse().ok().map(|count| (number, count)));
    }
    found
}

fn number(length: &str) -> f64 {
    length.trim_end_matches(['%', 'e', 'm']).parse().unwrap()
}

#[test]
fn no_hidden_count_can_be_worked_out_from_the_pages_and_files_of_a_site() {
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        ..Config::with_cases(12)
    });
    let counts = (
        prop::collection::vec(prop_oneof![0..5u32, 5..16u32], 3),
        prop::collection::vec(0..6u32, 2),
    );
    let outcome = runner.run(&counts, |(age, home)| {
        let total: u32 = age.iter().sum();
        prop_assume!(total > home.iter().sum::<u32>());
        // Both tables are of the same cases.
        let rest = total - home.iter().sum::<u32>();
        let home: Vec<u32> = home.into_iter().chain([rest]).collect();
        let site = site(&age, &home).build();
        for (name, counts) in [("age", &age), ("home", &home)] {
            let table = Table {
                total,
                cells: evidence(&site, name, counts.len(), total),
            };
            let values = possible(&table, None, RULE);
            for ((cell, values), count) in table.cells.iter().zip(values).zip(counts) {
                prop_assert!(values.contains(count));
                prop_assert!(*cell == Cell::Hidden || *count >= RULE.threshold);
                prop_assert!(
                    *cell != Cell::Hidden || values.len() > 1,
                    "{counts:?}: {table:?}"
                );
            }
        }
        Ok(())
    });
    outcome.unwrap();
}

/// The evidence is read where there is some: on the same site with a release the attacker reads every count.
#[test]
fn the_attacker_reads_every_count_that_a_record_releases() {
    let (age, home) = ([3, 9, 14], [1, 2, 23]);
    let released = site(&age, &home);
    let inspection = format!("{FOLDER}/inspection.yaml");
    let text = format!("{}{RECORD}", released.text(&inspection));
    let site = released.write(&inspection, &text).build();
    for (name, counts) in [("age", age), ("home", home)] {
        let cells = counts.map(|count| Cell::Between(count, count));
        assert_eq!(evidence(&site, name, 3, 26), cells);
    }
}

/// Large numbers that are hidden for the sake of small ones can be looked for in every file.
#[test]
fn no_file_holds_a_hidden_count_or_its_share() {
    let site = site(&[3, 977, 1500, 1600], &[2040, 2040]).build();
    let mut texts = 0;
    for (path, bytes) in &site.files {
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        if path.contains("wenvale") || path.contains("dyffryn-wen") || path.contains("sample") {
            assert!(!text.contains("977") && !text.contains("980"), "{path}");
            assert!(!text.contains("23.9%") && !text.contains(">24%"), "{path}");
            texts += 1;
        }
    }
    assert!(texts > 10);
    assert!(site.text(&format!("{REPORT}index.html")).contains("1,500"));
}

#[test]
fn a_narrative_that_refers_to_a_hidden_count_says_that_it_is_not_shown_and_its_author_is_told() {
    let report = format!("{FOLDER}/report.en.md");
    let site = site(&[3, 9, 14], &[13, 13]);
    let told = site.text(&report).replacen(
        "\n\n",
        "\n\nThere were {sample age/kind-1, number} and {sample age/kind-2}.\n\n",
        1,
    );
    let site = site.write(&report, &told);
    let problems = site.problems();
    let hidden = problems
        .iter()
        .filter(|problem| problem.code == Code::HiddenFigure);
    assert_eq!(hidden.count(), 1, "{problems:?}");
    let folder = site.on_disk();
    let output = folder.path().join("output");
    assert!(
        build_command(folder.path(), &output)
            .status()
            .unwrap()
            .success()
    );
    let page = std::fs::read_to_string(output.join(REPORT).join("index.html")).unwrap();
    assert!(page.contains("There were [c] (a number that is not shown) and 54%."));
}

#[test]
fn what_is_hidden_has_a_sign_an_explanation_and_no_bar_in_both_languages() {
    let site = site(&[3, 9, 14], &[13, 13]).build();
    let notes = [
        (
            REPORT,
            "[c] stands for a number that is not shown".to_owned(),
        ),
        (REPORT_CY, welsh("chart-suppressed", &[])),
    ];
    for (folder, note) in notes {
        let page = site.page(folder);
        let cells = page.all("#sample-age--figure tbody td");
        assert_eq!(cells, ["[c]", "[c]", "[c]", "[c]", "14", "54%"]);
        assert_eq!(
            page.all("#sample-age--figure svg .value")[..2],
            ["[c]", "[c]"]
        );
        assert_eq!(
            page.attributes("#sample-age--figure svg rect", "width")
                .len(),
            1
        );
        assert!(
            page.one("#sample-age--figure .figure-note")
                .starts_with(&note)
        );
        assert_eq!(page.all("#sample-home--figure .figure-note"), [""; 0]);
        // The survey of nine has an answer with one who said otherwise.
        assert!(
            page.one("#survey-people--figure .figure-note")
                .contains(&note)
        );
    }
    // Where nothing of a chart is hidden no claim is made; where something is, no largest group is named that may not be it.
    assert_eq!(
        site.page(REPORT).one("#sample-age--figure .headline"),
        "Age – the largest group: Kind 2 Age, 14 of 26 cases".replace("Kind 2 Age", "Age 2")
    );
}

#[test]
fn data_files_tell_what_is_hidden_from_what_nobody_knows() {
    let site = site(&[3, 9, 14], &[13, 13]).build();
    let csv = site.text("data/survey.csv");
    let rows: Vec<&str> = csv.lines().skip(1).collect();
    assert!(rows[0].ends_with("[c],8,[c]"), "{csv}");
    assert!(rows[1].ends_with(",,,[c]"), "{csv}");
    let metadata = site.text("data/sample.csv-metadata.json");
    assert!(metadata.contains("\"[c]\""), "{metadata}");
    let data: serde_json::Value = serde_json::from_str(site.text("data/data.json")).unwrap();
    let first = &data["sample"][0];
    assert!(first["cases"].is_null());
    assert_eq!(first["symbol"], "[c]");
    assert_eq!(
        data["survey"][1]["suppressed"],
        serde_json::json!(["percent"])
    );
    let page = site.page("en/data/");
    assert!(
        page.all(".symbols td")
            .iter()
            .any(|text| text.contains("not shown because it is small"))
    );
    assert!(
        !page
            .one("main")
            .contains("No value of this site is suppressed")
    );
}

/// Where figures are rounded, everything that is shown comes from the rounded ones.
#[test]
fn rounded_figures_are_rounded_everywhere_and_say_so() {
    let settings = "content/site.yaml";
    let site = site(&[8, 12, 21], &[20, 21]);
    let text = format!("{}\ndisclosure: {{ round_to: 5 }}\n", site.text(settings));
    let site = site.write(settings, &text).build();
    let page = site.page(REPORT);
    let cells = page.all("#sample-age--figure tbody td");
    assert_eq!(cells, ["10", "25%", "10", "25%", "20", "50%"]);
    assert!(
        page.one("#sample-age--figure .figure-note")
            .contains("rounded to the nearest 5")
    );
    let data: serde_json::Value = serde_json::from_str(site.text("data/data.json")).unwrap();
    assert_eq!(data["sample"][0]["cases"], 10);
    assert_eq!(data["sample"][0]["rounded_to"], 5);
}

/// A framework may be stricter than the site, or apply the rule to other figures.
#[test]
fn a_framework_overrides_the_rule_of_the_site_key_by_key() {
    let settings = "content/site.yaml";
    let of = |rule: &str| {
        let site = site(&[8, 12, 21], &[20, 21]);
        let framework = format!("{}\ndisclosure: {rule}\n", site.text(FRAMEWORK));
        let text = format!("{}\ndisclosure: {{ threshold: 10 }}\n", site.text(settings));
        let site = site
            .write(FRAMEWORK, &framework)
            .write(settings, &text)
            .build();
        let cells = site.page(REPORT).all("#sample-age--figure tbody td");
        cells[0].clone()
    };
    assert_eq!(of("{ zeros: hidden }"), "[c]");
    assert_eq!(of("{ threshold: 3 }"), "8");
    assert_eq!(of("{ applies_to: [survey] }"), "8");
    assert_eq!(of("{ applies_to: [sample] }"), "[c]");
}

#[test]
fn the_log_is_for_the_statistician_and_never_in_the_site() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    for (path, bytes) in files_below(&small()) {
        let to = site.join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, bytes).unwrap();
    }
    let inspection = site.join(FOLDER).join("inspection.yaml");
    let text = std::fs::read_to_string(&inspection).unwrap();
    let canary = "Canary of the record";
    let released = text.replace("The place is made up.", canary);
    std::fs::write(&inspection, &released).unwrap();
    let output = folder.path().join("output");
    assert!(build_command(&site, &output).status().unwrap().success());
    for (path, bytes) in files_below(&output) {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("Canary"),
            "{path}"
        );
    }
    let run = |arguments: &[&str]| {
        let mut all = vec!["disclosure", "--site", site.to_str().unwrap()];
        all.extend(arguments);
        adrodd(&all)
    };
    let log = String::from_utf8(run(&[]).stdout).unwrap();
    assert!(
        log.contains(canary) && log.contains("released        1  sample age/younger"),
        "{log}"
    );
    std::fs::write(&inspection, text.split("\n# Never").next().unwrap()).unwrap();
    let json = run(&["--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let first = &json[0]["decisions"][0];
    assert_eq!(first["figure"], "sample age/older");
    assert_eq!(first["treatment"], "suppressed");
    assert_eq!(first["kind"], "primary");
    // Everything in the folder of a site is public.
    let inside = output.join("data/log.txt");
    let refused = run(&["--log", inside.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("lies in a published site"));
    assert!(!inside.exists());
    let outside = folder.path().join("log.txt");
    assert!(run(&["--log", outside.to_str().unwrap()]).stdout.is_empty());
    assert!(
        std::fs::read_to_string(&outside)
            .unwrap()
            .contains("sample age/older")
    );
}

/// Counts of judged work are shown, and whoever publishes them is asked to look.
#[test]
fn small_counts_of_judged_work_are_shown_with_a_warning() {
    let inspection = "content/inspections/porth-dychmyg/2023-10-pools/inspection.yaml";
    let problems = TestSite::services()
        .change(inspection, RECORD, "")
        .problems();
    let small = problems
        .iter()
        .find(|problem| problem.code == Code::SmallJudgement);
    assert!(
        small.unwrap().message.contains("`drills` (3 of 4)"),
        "{problems:?}"
    );
    // A tally that a narrative refers to is looked at where it stands, and a warning hides no other problem.
    let strict = TestSite::services().change(inspection, RECORD, "");
    let settings = format!(
        "{}\ndisclosure: {{ threshold: 13 }}\n",
        strict.text("content/site.yaml")
    );
    let problems = strict.write("content/site.yaml", &settings).problems();
    let of_report = |problem: &&Diagnostic| {
        let place = problem.location.as_ref().unwrap();
        problem.code == Code::SmallJudgement && place.path.ends_with("report.en.md")
    };
    let tally = problems.iter().find(of_report);
    assert!(
        tally
            .unwrap()
            .message
            .contains("judgements: below 13, and shown"),
        "{problems:?}"
    );
    let recorded = TestSite::services().problems();
    assert!(
        recorded
            .iter()
            .all(|problem| problem.code != Code::SmallJudgement)
    );
}

/// Figures of before are whole tables, or nobody could tell what was hidden in them.
#[test]
fn figures_of_before_must_be_whole_tables() {
    let inspection = format!("{FOLDER}/inspection.yaml");
    let site = site(&[8, 12, 21], &[20, 21]);
    let text = format!(
        "{}\ndisclosure:\n  was:\n    - sample: {{ age: {{ kind-0: 8, kind-1: 12 }} }}\n",
        site.text(&inspection)
    );
    let problems = site.write(&inspection, &text).problems();
    assert!(
        problems
            .iter()
            .any(|problem| problem.code == Code::MissingKey),
        "{problems:?}"
    );
}

/// Two reports on one visit, the second of which takes the place of the first. Both stay public.
#[test]
fn a_report_and_the_one_that_replaces_it_give_no_count_away() {
    let first = site(&[4, 6, 20, 20], &[25, 25]);
    let second = site(&[4, 6, 3, 37], &[25, 25]);
    let later = "content/inspections/wenvale/2024-06-checks-1";
    let inspection = second
        .text(&format!("{FOLDER}/inspection.yaml"))
        .replace("published: 2024-05-20", "published: 2024-06-20")
        .replace("on: 2024-06-03", "on: 2024-07-03")
        .replace("kind: first", "kind: re-inspection");
    let mut both = first.change(
        &format!("{FOLDER}/inspection.yaml"),
        "state: final",
        "state: final\nsuperseded: { on: 2024-06-21, by: 2024-06-checks-1 }",
    );
    both = both.write(&format!("{later}/inspection.yaml"), &inspection);
    for file in ["report.en.md", "report.cy.md", "judgements.csv"] {
        both = both.write(
            &format!("{later}/{file}"),
            second.text(&format!("{FOLDER}/{file}")),
        );
    }
    let ages = |built: &BuiltSite, report: &str| {
        let csv = built.text(&format!(
            "en/reports/wenvale/{report}-case-checks/sample-age.csv"
        ));
        csv.lines()
            .skip(1)
            .map(|line| line.split(',').nth(2).unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let built = both.build();
    assert_eq!(ages(&built, "2024-05"), ["[c]", "[c]", "20", "20"]);
    let now = ages(&built, "2024-06");
    // With 6 shown here, the 10 that are left of the first table would tell the 4.
    assert_eq!(now[..2], ["[c]", "[c]"], "{now:?}");
    assert_eq!(now[2], "[c]", "{now:?}");
}
