//! Mistakes in a framework, and in what an inspection states under it, are found, each at the word that is wrong.
//!
//! Here is what all the tests need: a site with a few changes, and the problems it must then have, no more and no fewer. A place is
//! written as a piece of the changed file with `»` before the word.

mod bands;
mod dates;
mod inspections;
mod rules;
mod words;

use super::site::TestSite;

const FRAMEWORK: &str = "content/frameworks/pools/framework.yaml";
const QUESTIONS: &str = "content/frameworks/pools/questions.yaml";
const CWM_ESGUS: &str = "content/inspections/cwm-esgus/2022-05-pools/inspection.yaml";
const PRETENDHAM: &str = "content/inspections/pretendham/2022-06-pools/inspection.yaml";
const PORTH_2023: &str = "content/inspections/porth-dychmyg/2023-10-pools/inspection.yaml";

/// A change of a file: its path, what stands there, what takes its place.
type Change<'a> = (&'a str, &'a str, &'a str);

/// A problem: its code, its file, its place, and a part of what is said.
type Problem<'a> = (&'a str, &'a str, &'a str, &'a str);

/// The site of public swimming pools with changes.
fn changed(changes: &[Change<'_>]) -> TestSite {
    let site = TestSite::services();
    changes
        .iter()
        .fold(site, |site, (path, from, to)| site.change(path, from, to))
}

/// "A209 content/site.yaml:4:1 what is wrong" for each problem.
fn found(site: &TestSite) -> Vec<String> {
    let lines = site.problem_lines();
    lines
        .iter()
        .map(|line| {
            let (place, message) = line.split_once(' ').unwrap().1.split_once("::").unwrap();
            let field = |name: &str| {
                let mut fields = place.split(',');
                let found = fields.find_map(|field| field.strip_prefix(&format!("{name}=")));
                found.unwrap_or_default().to_owned()
            };
            let (file, line, column) = (field("file"), field("line"), field("col"));
            let message = message.replace("%25", "%");
            format!("{} {file}:{line}:{column} {message}", field("title"))
        })
        .collect()
}

/// Line and column of the word after `»`; the beginning of the file where there is none.
fn place(text: &str, marked: &str) -> String {
    if marked.is_empty() {
        return "1:1".to_owned();
    }
    let (before, after) = marked.split_once('»').unwrap();
    let piece = format!("{before}{after}");
    assert_eq!(text.matches(&piece).count(), 1, "{piece:?}");
    let at = text.find(&piece).unwrap() + before.len();
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[..at].matches('\n').count() + 1;
    format!("{line}:{}", text[line_start..at].chars().count() + 1)
}

/// The site has these problems, in the order of files and places, and no other.
fn has(site: &TestSite, problems: &[Problem<'_>]) {
    let found = found(site);
    assert_eq!(found.len(), problems.len(), "{found:#?}");
    for (found, (code, path, marked, says)) in found.iter().zip(problems) {
        let start = format!("{code} {path}:{} ", place(site.text(path), marked));
        assert!(found.starts_with(&start), "{start}: {found}");
        assert!(found.contains(says), "{says}: {found}");
    }
}

/// These changes make these problems.
fn make(changes: &[Change<'_>], problems: &[Problem<'_>]) {
    has(&changed(changes), problems);
}

/// These changes make this problem; others may follow from it.
fn make_among_others(changes: &[Change<'_>], problem: Problem<'_>) {
    let (code, path, marked, says) = problem;
    let site = changed(changes);
    let start = format!("{code} {path}:{} {says}", place(site.text(path), marked));
    let found = found(&site);
    let named = found.iter().filter(|found| found.starts_with(&start));
    assert_eq!(named.count(), 1, "{start}: {found:#?}");
}
