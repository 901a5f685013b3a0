//! The tutorial of `docs/frameworks.md` works for somebody who copies it piece by piece, and its problems are those of the program.

use std::collections::BTreeMap;
use std::fs;

use super::site::{TestSite, project};

/// The site that grows, as texts by path.
type Files = BTreeMap<String, String>;

fn page() -> String {
    fs::read_to_string(project().join("docs/frameworks.md")).unwrap()
}

/// A step of the tutorial: its heading, and its pieces with the paths that they belong to.
fn steps() -> Vec<(String, Vec<(String, String)>)> {
    let page = page();
    let tutorial = page.split("# Tutorial\n").nth(1).unwrap();
    let tutorial = tutorial.split("\n# Reference\n").next().unwrap();
    // A heading of the second level may also stand in a narrative that is to be copied.
    let (_, steps) = tutorial.split_once("\n## ").unwrap();
    let steps = steps.split("\n## Step ");
    steps
        .map(|step| {
            let (head, text) = step.split_once('\n').unwrap();
            (head.to_owned(), pieces(text))
        })
        .collect()
}

/// Each block of code with the path that was named last before it.
fn pieces(text: &str) -> Vec<(String, String)> {
    let mut path = String::new();
    let mut pieces = Vec::new();
    for (number, part) in text.split("\n```").enumerate() {
        if number % 2 == 0 {
            let quoted = part.split('`').skip(1).step_by(2);
            let paths =
                quoted.filter(|quoted| quoted.starts_with("content/") && quoted.contains('.'));
            path = paths.last().map_or(path, str::to_owned);
        } else {
            let (_, code) = part.split_once('\n').unwrap();
            pieces.push((path.clone(), format!("{code}\n")));
        }
    }
    pieces
}

/// A YAML file as its keys at the margin, each with everything below it.
fn keys(text: &str) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let is_key = line.starts_with(|c: char| c.is_alphabetic());
        if is_key {
            let key = line.split(':').next().unwrap();
            keys.push((key.to_owned(), String::new()));
        }
        let (_, text) = keys.last_mut().unwrap();
        text.push_str(line);
        text.push('\n');
    }
    keys
}

/// What the tutorial tells to do with a piece.
fn copy(files: &mut Files, path: &str, piece: &str) {
    let Some(text) = files.get(path).filter(|_| path.ends_with(".yaml")) else {
        files.insert(path.to_owned(), piece.to_owned());
        return;
    };
    let mut all = keys(text);
    for (key, text) in keys(piece) {
        match all.iter_mut().find(|(other, _)| *other == key) {
            Some(found) => found.1 = text,
            None => all.push((key, text)),
        }
    }
    let text = all.into_iter().map(|(_, text)| text).collect();
    files.insert(path.to_owned(), text);
}

fn site(files: &Files) -> TestSite {
    let small = TestSite::small();
    let empty = small.paths();
    let empty = empty.iter().fold(small, |site, path| site.remove(path));
    files
        .iter()
        .fold(empty, |site, (path, text)| site.write(path, text))
}

/// The site after each step, with the heading of the step.
fn grown() -> Vec<(String, Files)> {
    let mut files = Files::new();
    steps()
        .into_iter()
        .map(|(head, pieces)| {
            for (path, piece) in pieces {
                copy(&mut files, &path, &piece);
            }
            (head, files.clone())
        })
        .collect()
}

#[test]
fn the_site_has_no_problem_after_any_step() {
    let grown = grown();
    assert_eq!(grown.len(), 11);
    for (head, files) in &grown[1..] {
        assert_eq!(site(files).problem_lines(), [""; 0], "{head}");
    }
}

#[test]
fn the_pages_show_what_the_steps_say() {
    let grown = grown();
    let shows = |step: usize, rows: &[[&str; 3]]| {
        let (head, files) = &grown[step];
        let built = site(files).build();
        let page = built.page("en/reports/pentre-esgus/2025-06-allotments/");
        let titles = page.all("table.scores tbody th");
        let cells = page.all("table.scores tbody td");
        let columns = cells.len() / titles.len();
        for [title, number, grade] in rows {
            let row = titles.iter().position(|found| found == title).unwrap();
            let cells = &cells[row * columns..(row + 1) * columns];
            assert!(
                cells[columns - 1].starts_with(grade),
                "{head}: {title} {cells:?}"
            );
            assert!(
                columns == 1 || cells[0] == *number,
                "{head}: {title} {cells:?}"
            );
        }
    };
    shows(
        3,
        &[["1 The ground", "–", "Fair"], ["2 The people", "–", "Fair"]],
    );
    shows(
        4,
        &[["1.1 Plots", "74%", "Good"], ["1.2 Water", "67%", "Fair"]],
    );
    shows(5, &[["Overall rating", "2 out of 4 points", "Fair"]]);
    shows(
        7,
        &[
            ["1 The ground", "72%", "Good"],
            ["Overall rating", "3 out of 4 points", "Good"],
        ],
    );
    shows(
        8,
        &[[
            "Overall rating",
            "3 out of 4 points",
            "Fair Limited by: nothing grows without water",
        ]],
    );
    shows(
        10,
        &[
            ["1.2 Water", "67%", "Good"],
            ["1 The ground", "72%", "Good"],
            ["Overall rating", "3 out of 4 points", "Good"],
        ],
    );
}

const FRAMEWORK: &str = "content/frameworks/allotments/framework.yaml";
const QUESTIONS: &str = "content/frameworks/allotments/questions.yaml";
const PENTRE: &str = "content/inspections/pentre-esgus/2025-06-allotments/inspection.yaml";
const NARRATIVE: &str = "content/inspections/pentre-esgus/2025-06-allotments/report.en.md";
const BRYN: &str = "content/inspections/bryn-tybiedig/2025-09-allotments/inspection.yaml";

/// The change that makes each problem of the page, in its order.
const MISTAKES: [[&str; 3]; 24] = [
    [
        FRAMEWORK,
        "from: { good: 3, fair: 1, poor: 0 }",
        "from: { good: 3, fair: 2, poor: 1 }",
    ],
    [
        FRAMEWORK,
        "from: { good: 3, fair: 1, poor: 0 }",
        "from: { good: 3, poor: 0 }",
    ],
    [
        FRAMEWORK,
        "from: { good: 3, fair: 1, poor: 0 }",
        "from: { good: 1, fair: 3, poor: 0 }",
    ],
    [FRAMEWORK, "bands: total\n", "bands: share\n"],
    [FRAMEWORK, "of: [water]\n", "of: [watr]\n"],
    [FRAMEWORK, "at_or_below: fair\n", "at_or_below: wet\n"],
    [
        FRAMEWORK,
        "score: { by: weighted-mean, bands: share }",
        "score: { by: minimum, scale: rating, of: [overall] }",
    ],
    [
        FRAMEWORK,
        "score: { by: weighted-mean, bands: share }",
        "score: { by: weighted-mean, bands: share, of: [plots, paths] }",
    ],
    [
        FRAMEWORK,
        "score: { by: judged, scale: rating }",
        "score: { by: judged }",
    ],
    [QUESTIONS, "item: water\n", "item: paths\n"],
    [QUESTIONS, "item: water\n", "item: paths\n"],
    [
        FRAMEWORK,
        "title: { en: \"Paths\", cy: \"Llwybrau\" }",
        "title: { en: \"Paths\" }",
    ],
    [FRAMEWORK, "weight: 2\n", "wieght: 2\n"],
    [FRAMEWORK, "applies_to: [council]", "applies_to: [concil]"],
    [
        FRAMEWORK,
        "        applies_to: [council]\n",
        "        applies_to: [council]\n        items:\n          - { id: letters, number: \"2.2.1\", title: { en: \"Letters\", cy: \"Llythyrau\" } }\n",
    ],
    [FRAMEWORK, "      - id: poor\n", "      - id: not-rated\n"],
    [FRAMEWORK, "points: 1\n", "points: 3\n"],
    [BRYN, "  paths: good\n", ""],
    [PENTRE, "  paths: good\n", "  paths: good\n  plots: 80\n"],
    [BRYN, "  paths: good\n", "  paths: excellent\n"],
    [
        FRAMEWORK,
        "override: { within: 5 }",
        "override: { within: 2 }",
    ],
    [PENTRE, "score: water\n", "score: plots\n"],
    [BRYN, "service_type: society\n", ""],
    [NARRATIVE, "{score plots}", "{score plot}"],
];

#[test]
fn each_problem_on_the_page_is_what_the_program_says_of_one_change() {
    let (_, last) = grown().pop().unwrap();
    let page = page();
    let checked = page.split("\n## What is checked\n").nth(1).unwrap();
    let blocks: Vec<&str> = checked.split("\n```\n").skip(1).step_by(2).collect();
    assert_eq!(blocks.len(), MISTAKES.len());
    for (block, [path, from, to]) in blocks.into_iter().zip(MISTAKES) {
        let text = site(&last).change(path, from, to).problem_text();
        assert!(
            text.contains(block),
            "the page:\n{block}\nthe program:\n{text}"
        );
    }
}
