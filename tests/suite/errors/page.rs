//! The reference of diagnostics is made of the codes and of these cases. `adrodd explain CODE` prints parts of it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use adrodd::diagnostic::{Code, Severity};

use super::case::{Case, cases};
use super::codes::is_without;
use super::{differing, mend_page};
use crate::site::adrodd;

/// How many examples a code has at most.
const EXAMPLES: usize = 3;

const HEAD: &str = "# Diagnostics with examples

Every code with what it means and what the program says of real mistakes. The mistakes are those of `tests/errors`, and this page is made of them: see
[CONTRIBUTING.md](../../CONTRIBUTING.md#a-kind-of-problem). [diagnostics.md](../diagnostics.md) tells what all problems have in common. The program prints
a section of this page with `adrodd explain CODE`.
";

/// The problems of one code that a case has: everything from the title to the help.
fn told(case: &Case, code: Code) -> Vec<&str> {
    let all = case.expected.split("\n\n");
    let of_code = format!("[{}]: ", code.id());
    all.filter(|problem| {
        problem
            .lines()
            .next()
            .is_some_and(|line| line.contains(&of_code))
    })
    .collect()
}

/// How many other codes a case shows: an example of one code alone is the clearest.
fn others(case: &Case) -> usize {
    let codes: BTreeSet<&str> = case
        .expected
        .lines()
        .filter_map(|line| line.split_once('[')?.1.split_once("]: "))
        .map(|(code, _)| code)
        .collect();
    codes.len()
}

fn page() -> String {
    let cases = cases();
    let mut page = HEAD.to_owned();
    for code in Code::ALL {
        let severity = match code.severity() {
            Severity::Error => "An error.",
            Severity::Warning => "A warning.",
        };
        let meaning = code.meaning().trim();
        write!(page, "\n## {}\n\n{severity} {meaning}\n", code.id()).unwrap();
        let mut showing: Vec<&Case> = cases
            .iter()
            .filter(|case| !told(case, *code).is_empty())
            .collect();
        showing.sort_by_key(|case| (others(case), &case.name));
        for case in showing.into_iter().take(EXAMPLES) {
            let first = told(case, *code)[0].trim_end();
            write!(page, "\n### {}\n\n```text\n{first}\n```\n", case.shows).unwrap();
        }
    }
    page
}

#[test]
fn the_reference_of_diagnostics_is_made_of_the_cases() {
    // Where expectations are written anew, the page is made of the new ones.
    differing();
    mend_page("docs/reference/diagnostics.md", &page());
}

#[test]
fn every_code_is_explained_with_an_example() {
    for code in Code::ALL {
        for written in [code.id().to_owned(), code.id().to_lowercase()] {
            let run = adrodd(&["explain", &written]);
            let text = String::from_utf8(run.stdout).unwrap();
            assert_eq!(run.status.code(), Some(0), "{written}");
            assert!(text.starts_with(&format!("{}: ", code.id())), "{text}");
            assert!(text.contains(code.meaning().trim()), "{text}");
            assert!(is_without(*code) || text.contains("= help: "), "{text}");
            assert!(!text.contains("```"), "{text}");
        }
    }
}

#[test]
fn what_is_no_code_and_no_inspection_is_wrong_usage() {
    for (arguments, says) in [
        (vec!["explain", "A999"], "there is no such code"),
        (vec!["explain", "wenvale"], "or a code, such as A208"),
        (vec!["explain", "A208", "planning"], "a code has no scores"),
    ] {
        let run = adrodd(&arguments);
        let text = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(2), "{text}");
        assert!(text.contains(says), "{text}");
    }
}
