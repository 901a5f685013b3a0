//! No case makes the program fall over, in any form of what it says, and neither does a damaged copy of one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use adrodd::build::{self, BuildSettings, Nowhere, check_content, check_theme};
use adrodd::diagnostic::{self, Diagnostic, Format, has_errors};
use adrodd::load::{SourceTree, load_content, load_theme};
use adrodd::publish::Audience;
use adrodd::render::Minify;
use rayon::prelude::*;

use super::case::{Case, cases};
use crate::site::files_below;

/// How many damaged copies there are of each case.
const COPIES: u64 = 2;

/// The longest that one of them may take. A check of a whole one takes a tenth of a second.
const LONGEST: Duration = Duration::from_secs(2);

/// How often something that took too long is tried.
const TRIES: usize = 3;

const FORMATS: [Format; 3] = [
    Format::Human { colour: false },
    Format::Json,
    Format::Github,
];

#[expect(
    clippy::disallowed_methods,
    reason = "how long a test takes is what it asserts"
)]
fn now() -> Instant {
    Instant::now()
}

/// Checks and builds what is in a folder, and writes down what is found in every form. Gives how long that took.
fn go_through(ground: &Path) -> Duration {
    let begun = now();
    let mut problems = Vec::new();
    let Ok(tree) = load_content(ground, &mut problems) else {
        return begun.elapsed();
    };
    let checked = check_content(&tree, problems);
    let mut problems = checked.problems;
    if let Some(site) = &checked.value
        && let Ok(theme) = load_theme(ground, site.settings.theme.as_str(), &mut problems)
    {
        let mut look = check_theme(&theme);
        problems.append(&mut look.problems);
        let settings = BuildSettings {
            audience: Audience::Inside,
            base_url: None,
            minify: Minify::No,
        };
        let look = look.value.filter(|_| !has_errors(&problems));
        if let Some(look) = look {
            let _ = build::build(site, &look, &settings, &Nowhere);
        }
    }
    written(&problems, &tree);
    begun.elapsed()
}

fn written(problems: &[Diagnostic], tree: &SourceTree) {
    let shown = &problems[..problems.len().min(200)];
    for format in FORMATS {
        let text = diagnostic::format(shown, &|path| tree.text(path), format);
        assert!(
            shown.iter().all(|problem| text.contains(problem.code.id())),
            "every problem is told"
        );
    }
}

/// A small generator of numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % (most.max(1) as u64)) as usize
    }
}

/// Cuts a file off, changes some of its bytes or swaps two of its lines.
fn damage(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let length = bytes.len();
    match numbers.below(4) {
        0 => bytes.truncate(numbers.below(length)),
        1 => {
            for _ in 0..=numbers.below(4) {
                if let Some(byte) = bytes.get_mut(numbers.below(length)) {
                    *byte ^= 1 << numbers.below(8);
                }
            }
        }
        2 => {
            let marks = b"{}[]:\"'#&*|>-\t%@`<^\n";
            let mark = marks[numbers.below(marks.len())];
            bytes.insert(numbers.below(length + 1), mark);
        }
        _ => {
            let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
            let (one, other) = (numbers.below(lines.len()), numbers.below(lines.len()));
            if lines.len() > 1 {
                lines.swap(one, other);
            }
            *bytes = lines.concat();
        }
    }
}

/// Damages a few files of a case, of its theme too.
fn damaged(case: &Case, seed: u64) -> tempfile::TempDir {
    let ground = case.ground();
    let mut numbers = Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let files = files_below(ground.path());
    let mut files: Vec<(String, Vec<u8>)> = files.into_iter().collect();
    for _ in 0..=numbers.below(2) {
        let chosen = numbers.below(files.len());
        let (path, bytes) = &mut files[chosen];
        damage(bytes, &mut numbers);
        std::fs::write(ground.path().join(path), bytes).unwrap();
    }
    ground
}

/// What went wrong: a panic, or a time that is too long.
fn failure(name: &str, ground: &Path) -> Option<String> {
    let mut shortest = Duration::MAX;
    // A machine with other work may hold up any one try; what hangs does so in each of them.
    for _ in 0..TRIES {
        let Ok(time) = catch_unwind(AssertUnwindSafe(|| go_through(ground))) else {
            return Some(format!("{name} made the program fall over"));
        };
        shortest = shortest.min(time);
        if shortest <= LONGEST {
            return None;
        }
    }
    Some(format!("{name} took {shortest:?}"))
}

#[test]
fn no_case_and_no_damaged_copy_of_one_makes_the_program_fall_over() {
    let cases = cases();
    let copies: Vec<(&Case, u64)> = cases
        .iter()
        .flat_map(|case| (0..=COPIES).map(move |copy| (case, copy)))
        .collect();
    let failures: Vec<String> = copies
        .par_iter()
        .enumerate()
        .filter_map(|(number, (case, copy))| {
            let ground = match copy {
                0 => case.ground(),
                _ => damaged(case, number as u64),
            };
            failure(&format!("{} ({number})", case.name), ground.path())
        })
        .collect();
    assert_eq!(failures, Vec::<String>::new());
}

/// The codes that stand between two marks of a text, in order.
fn codes(text: &str, start: &str, end: char) -> Vec<String> {
    let after = text.split(start).skip(1);
    after
        .map(|rest| rest.split(end).next().unwrap().to_owned())
        .collect()
}

/// The forms for programs name the same problems as the form for people. Starting the program is slow, so not for every case.
#[test]
fn every_form_tells_of_the_same_problems() {
    let cases = cases();
    let of_content = cases.iter().filter(|case| case.is_of_content());
    let some: Vec<&Case> = of_content.step_by(8).collect();
    some.par_iter().for_each(|case| {
        let ground = case.ground();
        let program = |form: &str| {
            let run = case.run_with(ground.path(), &["--format", form]);
            assert_eq!(run.status.code(), Some(case.exit), "{}", case.name);
            assert!(run.stderr.is_empty(), "{}", case.name);
            String::from_utf8(run.stdout).unwrap()
        };
        let json = codes(&program("json"), "\"code\": \"", '"');
        let github = codes(&program("github"), "title=", ':');
        let mut human = codes(&case.expected, "error[", ']');
        human.extend(codes(&case.expected, "warning[", ']'));
        assert_eq!(json, github, "{}", case.name);
        assert!(!json.is_empty(), "{}", case.name);
        assert!(
            human.iter().all(|code| json.contains(code)),
            "{}",
            case.name
        );
        assert_eq!(human.len(), json.len(), "{}", case.name);
    });
}
