//! Broken inputs, each with exactly what is said of it.
//!
//! Every folder of `tests/errors` is one case: `case.txt` says what is changed in a fixture site and which command is run, `expected.txt` is
//! what the program then prints. `ADRODD_UPDATE=1 cargo test --test suite errors` writes the expectations anew: read them before you accept.

mod case;
mod codes;
mod damage;
mod page;

use std::fs;
use std::sync::OnceLock;

use rayon::prelude::*;

use self::case::{Case, cases};
use crate::site::{TestSite, adrodd, project};

/// The variable that lets these tests write what they otherwise compare.
pub const UPDATE: &str = "ADRODD_UPDATE";

/// Whether expectations and generated pages are to be written instead of compared.
pub fn is_update() -> bool {
    std::env::var_os(UPDATE).is_some()
}

/// Where two texts first differ, as a person wants to see it.
pub fn first_difference(expected: &str, found: &str) -> String {
    let mut lines = expected.lines().zip(found.lines()).enumerate();
    let same = lines.find(|(_, (expected, found))| expected != found);
    match same {
        Some((number, (expected, found))) => {
            format!(
                "line {}\n  expected: {expected}\n  found:    {found}",
                number + 1
            )
        }
        None => format!(
            "{} lines expected, {} found",
            expected.lines().count(),
            found.lines().count()
        ),
    }
}

/// Compares a page of the documentation that is made by a test, or writes it anew.
pub fn mend_page(path: &str, made: &str) {
    let file = project().join(path);
    if is_update() {
        fs::write(file, made).unwrap();
        return;
    }
    let found = fs::read_to_string(file).unwrap_or_default();
    let difference = first_difference(made, &found);
    assert!(
        found == made,
        "{path} is not what it is made of: {difference}\nset {UPDATE}=1 to write it anew"
    );
}

/// The cases that are not as expected. Where expectations are written anew, this writes them, once.
pub fn differing() -> &'static str {
    static WRONG: OnceLock<String> = OnceLock::new();
    WRONG.get_or_init(|| cases().par_iter().filter_map(wrong).collect())
}

#[test]
fn every_broken_input_gets_exactly_its_diagnostics() {
    let number = cases().len();
    assert!(number >= 60, "there are only {number} cases");
    let wrong = differing();
    assert!(
        wrong.is_empty(),
        "{wrong}set {UPDATE}=1 to write the expectations anew, and read them"
    );
}

/// What is wrong with a case, unless it is as expected or is to be written anew.
fn wrong(case: &Case) -> Option<String> {
    let ground = case.ground();
    let run = case.run(ground.path());
    let found = String::from_utf8(run.stderr).unwrap();
    let code = run.status.code();
    if code != Some(case.exit) {
        return Some(format!("{}: exit code {code:?}\n{found}", case.name));
    }
    if is_update() {
        fs::write(case.folder().join("expected.txt"), &found).unwrap();
    } else if found != case.expected {
        let difference = first_difference(&case.expected, &found);
        return Some(format!("{}: {difference}\n", case.name));
    }
    None
}

#[test]
fn more_problems_than_anybody_reads_are_counted() {
    let keys: String = (0..250).map(|number| format!("key{number}: 1\n")).collect();
    let site = TestSite::small();
    let text = format!("{}{keys}", site.text("content/site.yaml"));
    let site = site.write("content/site.yaml", &text).on_disk();
    let folder = site.path().to_str().unwrap();
    let run = adrodd(&["check", "--site", folder]);
    let said = String::from_utf8(run.stderr).unwrap();
    assert_eq!(said.matches("error[A104]").count(), 200);
    assert!(said.contains("250 errors (50 not shown)"), "{said}");
    let run = adrodd(&["check", "--site", folder, "--format", "json"]);
    let all = String::from_utf8(run.stdout).unwrap();
    assert_eq!(all.matches("\"A104\"").count(), 250, "a program gets all");
}

#[test]
fn every_case_says_what_it_shows() {
    for Case { name, shows, .. } in cases() {
        let is_sentence = shows.ends_with('.') && shows.starts_with(char::is_uppercase);
        assert!(is_sentence, "{name}: {shows}");
        assert!(!shows.contains('\n'), "{name} needs one line to say it");
    }
}
