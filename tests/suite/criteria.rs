//! A change of criteria is told before it is made, and does what was told.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use super::site::{adrodd, build_command, files_below, project};

const AS_OF: &str = "2026-01-01";
const FRAMEWORK: &str = "content/frameworks/cci-2009";

/// A copy of the site that ships with the project, without its theme's folder, and a copy of one framework to change.
struct Change {
    site: TempDir,
    candidate: TempDir,
}

impl Change {
    fn of_the_core_case_inspection() -> Change {
        let site = TempDir::new().unwrap();
        copy(&project().join("content"), &site.path().join("content"));
        let candidate = TempDir::new().unwrap();
        copy(&project().join(FRAMEWORK), candidate.path());
        Change { site, candidate }
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.candidate.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    fn diff(&self, more: &[&str]) -> std::process::Output {
        let site = self.site.path().to_str().unwrap();
        let candidate = self.candidate.path().to_str().unwrap();
        let mut arguments = vec![
            "criteria", "diff", "cci-2009", candidate, "--site", site, "--as-of", AS_OF,
        ];
        arguments.extend(more);
        let output = adrodd(&arguments);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        output
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.diff(&["--format", "json"]).stdout).unwrap()
    }

    /// Puts the candidate into the site.
    fn adopt(&self) {
        let folder = self.site.path().join(FRAMEWORK);
        fs::remove_dir_all(&folder).unwrap();
        copy(self.candidate.path(), &folder);
    }

    /// Removes a question from the judgements of the demonstration.
    fn drop_column(&self, question: &str) {
        let file = "content/inspections/demonstration-area/2012-03-cci-2009/judgements.csv";
        let path = self.site.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let head: Vec<&str> = text.lines().next().unwrap().split(',').collect();
        let column = head.iter().position(|name| *name == question).unwrap();
        let lines = text.lines().map(|line| {
            let mut cells: Vec<&str> = line.split(',').collect();
            cells.remove(column);
            cells.join(",") + "\n"
        });
        fs::write(path, lines.collect::<String>()).unwrap();
    }

    fn build(&self) -> BTreeMap<String, Vec<u8>> {
        let output = TempDir::new().unwrap();
        let folder = output.path().join("site");
        let built = build_command(self.site.path(), &folder)
            .args(["--no-minify", "--as-of", AS_OF])
            .output()
            .unwrap();
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        let mut files = files_below(&folder);
        // It lists the digests of the other files.
        files.remove("manifest.json");
        files
    }
}

/// The pages that were foretold.
fn pages(diff: &Value) -> Vec<&str> {
    let pages = diff["pages"].as_array().unwrap().iter();
    pages.map(|path| path.as_str().unwrap()).collect()
}

/// The files that two builds have in common and that differ.
fn altered<'b>(
    before: &'b BTreeMap<String, Vec<u8>>,
    after: &BTreeMap<String, Vec<u8>>,
) -> Vec<&'b str> {
    let files = before.iter();
    files
        .filter(|(path, bytes)| after.get(*path) != Some(*bytes))
        .map(|(path, _)| path.as_str())
        .collect()
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files_below(from) {
        let target = to.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }
}

/// The scores that move, as inspection and id.
fn moved(diff: &Value) -> Vec<(String, String)> {
    let list = diff["moved"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    list.map(|moved| (text(&moved["inspection"]), text(&moved["score"])))
        .collect()
}

/// Every whole percentage that stands in the data of an inspection under an id of a criterion or a headline.
fn stated(folder: &str) -> Vec<(String, u32)> {
    let path = format!("content/inspections/{folder}/inspection.yaml");
    let text = fs::read_to_string(project().join(path)).unwrap();
    let lines = text.lines().skip_while(|line| *line != "stated_scores:");
    lines
        .skip(1)
        .take_while(|line| line.starts_with(' '))
        .filter_map(|line| {
            let (id, number) = line.split('#').next()?.split_once(':')?;
            Some((id.trim().to_owned(), number.trim().parse().ok()?))
        })
        .collect()
}

/// The scores with a comment from 70 to 74, worked out apart from the program: from the printed figures, and for the demonstration from
/// its own list.
fn between_70_and_74() -> Vec<(String, String)> {
    let sections = [
        "assessment-and-sentence-planning",
        "delivery-and-review-of-interventions",
        "outcomes",
    ];
    let mut expected = Vec::new();
    for (area, _) in files_below(&project().join("content/inspections")) {
        let Some(folder) = area.strip_suffix("/inspection.yaml") else {
            continue;
        };
        if !folder.ends_with("-cci-2009") || folder.starts_with("demonstration-area") {
            continue;
        }
        for (id, number) in stated(folder) {
            // Sections are printed without a comment.
            if (70..75).contains(&number) && !sections.contains(&id.as_str()) {
                expected.push((folder.to_owned(), id));
            }
        }
    }
    let demonstration =
        fs::read_to_string(project().join("tests/data/demonstration-scores.yaml")).unwrap();
    for line in demonstration
        .lines()
        .filter(|line| line.contains("percent:"))
    {
        let (id, rest) = line.split_once(':').unwrap();
        let number: u32 = rest
            .rsplit("percent: ")
            .next()
            .unwrap()
            .trim_end_matches('}')
            .parse()
            .unwrap();
        if (70..75).contains(&number) && !sections.contains(&id) {
            expected.push((
                "demonstration-area/2012-03-cci-2009".to_owned(),
                id.to_owned(),
            ));
        }
    }
    expected
}

#[test]
fn a_lower_threshold_moves_exactly_the_scores_between_the_two() {
    let change = Change::of_the_core_case_inspection();
    change.edit("framework.yaml", "minimum: 75", "minimum: 70");
    let diff = change.json();
    let mut expected = between_70_and_74();
    let mut found = moved(&diff);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    let leicestershire = "leicestershire-and-rutland/2012-06-cci-2009";
    for id in ["sustaining-outcomes", "likelihood-of-reoffending"] {
        assert!(
            found.contains(&(leicestershire.to_owned(), id.to_owned())),
            "{id}"
        );
    }
    for moved in diff["moved"].as_array().unwrap() {
        assert_eq!(moved["before"]["grade"], "Moderate");
        assert_eq!(moved["after"]["grade"], "Minimum");
        assert_eq!(moved["difference"], 0);
        assert_eq!(
            moved["why"][0],
            "the threshold of `minimum` changed: from 75 before, from 70 after"
        );
    }
    // The numbers are made as before, so they may be compared as before.
    assert_eq!(diff["not_like_for_like"].as_array().unwrap().len(), 0);
}

#[test]
fn narratives_are_told_apart_by_whether_their_figures_are_bound() {
    let change = Change::of_the_core_case_inspection();
    change.edit("framework.yaml", "minimum: 75", "minimum: 70");
    let diff = change.json();
    let bound = diff["bound_figures"].as_array().unwrap();
    assert!(
        bound
            .iter()
            .any(|figure| figure["reference"] == "{grade safeguarding}"
                && figure["before"] == "Cymedrol"
                && figure["after"] == "Lleiaf"),
        "{bound:?}"
    );
    let unbound = diff["unbound_figures"].as_array().unwrap();
    assert!(
        unbound
            .iter()
            .any(|figure| figure["score"] == "sustaining-outcomes"
                && figure["path"]
                    .as_str()
                    .unwrap()
                    .contains("leicestershire-and-rutland")
                && figure["text"] == "74%"),
        "{unbound:?}"
    );
}

#[test]
fn the_build_after_a_change_alters_exactly_the_pages_that_were_foretold() {
    let change = Change::of_the_core_case_inspection();
    change.edit("framework.yaml", "minimum: 75", "minimum: 70");
    let diff = change.json();
    let foretold = pages(&diff);
    let before = change.build();
    change.adopt();
    let after = change.build();
    assert_eq!(before.len(), after.len());
    assert_eq!(altered(&before, &after), foretold);
    assert!(
        foretold.iter().any(|path| path.starts_with("cy/"))
            && foretold.iter().any(|path| path.ends_with(".csv")),
        "{foretold:?}"
    );
    // Nothing of the other frameworks moves.
    for other in ["short-quality-screening", "full-joint-inspection", "youth"] {
        assert!(!foretold.iter().any(|path| path.contains(other)), "{other}");
    }
}

#[test]
fn a_question_that_goes_moves_its_scores_and_the_arithmetic_says_how() {
    let change = Change::of_the_core_case_inspection();
    let questions = fs::read_to_string(project().join(FRAMEWORK).join("questions.yaml")).unwrap();
    // From its id to the next.
    let start = questions.find("  - id: q32-02").unwrap();
    let end = start + 4 + questions[start + 4..].find("  - id: ").unwrap();
    change.edit("questions.yaml", &questions[start..end], "");
    let diff = change.json();
    let moved = diff["moved"].as_array().unwrap();
    assert!(!moved.is_empty());
    for moved in moved {
        assert_eq!(moved["inspection"], "demonstration-area/2012-03-cci-2009");
        let why = moved["why"][0].as_str().unwrap();
        assert!(
            why.starts_with("questions no longer counted: `q32-02` ("),
            "{why}"
        );
        // What went is what lies between the two bases.
        let applicable = |side: &str| -> u32 {
            let step = moved[side][0].as_str().unwrap().replace(',', "");
            let words: Vec<&str> = step.split(' ').collect();
            words[3].parse().unwrap()
        };
        let gone: u32 = why
            .rsplit(" of ")
            .next()
            .unwrap()
            .trim_end_matches(')')
            .parse()
            .unwrap();
        assert_eq!(
            applicable("working_before") - applicable("working_after"),
            gone
        );
    }
    let ids: Vec<&str> = moved
        .iter()
        .map(|moved| moved["score"].as_str().unwrap())
        .collect();
    assert!(ids.contains(&"sustaining-outcomes"), "{ids:?}");
    assert!(!ids.contains(&"assessing-safeguarding"), "{ids:?}");

    // Its column goes with it, and the build does what was foretold.
    let before = change.build();
    change.adopt();
    change.drop_column("q32-02");
    let after = change.build();
    assert_eq!(altered(&before, &after), pages(&diff));
}

#[test]
fn the_table_and_the_page_for_sign_off_say_the_same() {
    let change = Change::of_the_core_case_inspection();
    change.edit("framework.yaml", "minimum: 75", "minimum: 70");
    let page = change.candidate.path().join("sign-off.html");
    let table = change.diff(&["--html", page.to_str().unwrap()]).stdout;
    let table = String::from_utf8(table).unwrap();
    let page = fs::read_to_string(page).unwrap();
    for text in [
        "sustaining-outcomes",
        "leicestershire-and-rutland/2012-06-cci-2009",
        "74% is graded Minimum: 70% and over.",
        "en/frameworks/core-case-inspection/index.html",
    ] {
        assert!(table.contains(text), "{text}");
        assert!(page.contains(text), "{text}");
    }
}

#[test]
fn what_the_content_has_to_follow_is_told_with_the_pages() {
    let change = Change::of_the_core_case_inspection();
    change.edit(
        "framework.yaml",
        "      - id: sustaining-outcomes\n",
        "      - id: lasting-outcomes\n",
    );
    let questions = fs::read_to_string(change.candidate.path().join("questions.yaml")).unwrap();
    let moved = questions.replace("item: sustaining-outcomes", "item: lasting-outcomes");
    fs::write(change.candidate.path().join("questions.yaml"), moved).unwrap();
    let diff = change.json();
    let texts = |key: &str| {
        let list = diff[key].as_array().unwrap().iter();
        list.map(|entry| entry["score"].as_str().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts("removed"), ["sustaining-outcomes"]);
    assert_eq!(texts("added"), ["lasting-outcomes"]);
    let follow = diff["to_follow"].as_array().unwrap();
    assert!(
        follow.iter().any(|text| {
            let text = text.as_str().unwrap();
            text.contains("leicestershire-and-rutland") && text.contains("sustaining-outcomes")
        }),
        "{follow:?}"
    );
}

#[test]
fn two_frameworks_are_no_versions_of_one() {
    let site = project().to_str().unwrap();
    let output = adrodd(&["criteria", "diff", "cci-2009", "fji", "--site", site]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("are two frameworks"), "{text}");
}

#[test]
fn what_is_no_version_is_refused_with_a_suggestion() {
    let output = adrodd(&[
        "criteria",
        "diff",
        "cci-2008",
        "fji",
        "--site",
        project().to_str().unwrap(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("did you mean `cci-2009@2009`?"), "{text}");
}
