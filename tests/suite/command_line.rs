//! The command line as scripts rely on it: options, exit codes, what goes where.

use std::fs;

use super::site::{TestSite, adrodd, build_command, files_below, small};

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn build_makes_a_site_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    let run = build_command(&small(), &output).output().unwrap();
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(text(&run.stdout).contains(output.join("index.html").to_str().unwrap()));
    assert!(files_below(&output).contains_key("en/index.html"));
}

#[test]
fn exit_codes_tell_content_from_usage_from_environment() {
    let broken = TestSite::small()
        .change("content/site.yaml", "theme: default", "them: default")
        .on_disk();
    let site = broken.path().to_str().unwrap();
    for (arguments, code) in [
        (vec!["check", "--site", small().to_str().unwrap()], 0),
        (vec!["--help"], 0),
        (vec!["--version"], 0),
        (vec!["check", "--site", site], 1),
        (vec!["build", "--site", site], 1),
        (vec![], 2),
        (vec!["biuld"], 2),
        (vec!["build", "--jobs", "0"], 2),
        (vec!["build", "--as-of", "yesterday"], 2),
        (vec!["build", "--base-url", "reports.example"], 2),
        (vec!["check", "--format", "xml"], 2),
        (vec!["build", "--site", "no/such/folder"], 3),
        (vec!["check", "--site", "no/such/folder"], 3),
        (vec!["import"], 2),
        (vec!["import", "judgements", "cases.csv"], 2),
        (
            vec!["import", "judgements", "a.csv", "--inspection", "../x"],
            2,
        ),
    ] {
        let run = adrodd(&arguments);
        assert_eq!(
            run.status.code(),
            Some(code),
            "{arguments:?}: {}",
            text(&run.stderr)
        );
    }
}

#[test]
fn problems_leave_the_last_site_as_it_was() {
    let good = TestSite::small().on_disk();
    let output = good.path().join("output");
    let build = || build_command(good.path(), &output).output().unwrap();
    assert!(build().status.success());
    let before = files_below(&output);
    fs::write(good.path().join("content/glossary.yaml"), "terms: 3").unwrap();
    let run = build();
    assert_eq!(run.status.code(), Some(1));
    assert!(text(&run.stderr).contains("the last site is as it was"));
    assert_eq!(files_below(&output), before);
}

#[test]
fn a_folder_that_no_build_made_is_not_touched() {
    let site = TestSite::small().on_disk();
    let output = site.path().join("precious");
    fs::create_dir(&output).unwrap();
    fs::write(output.join("thesis.txt"), "ten years of work").unwrap();
    let run = build_command(site.path(), &output).output().unwrap();
    assert_eq!(run.status.code(), Some(3));
    assert_eq!(
        fs::read_to_string(output.join("thesis.txt")).unwrap(),
        "ten years of work"
    );
    assert_eq!(files_below(&output).len(), 1);
}

#[test]
fn the_address_can_be_changed_for_one_build() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("out");
    let run = build_command(&small(), &output)
        .args(["--base-url", "https://other.example/reports/"])
        .output()
        .unwrap();
    assert!(run.status.success());
    let home = fs::read_to_string(output.join("en/index.html")).unwrap();
    assert!(home.contains("https://other.example/reports/en/"));
    assert!(
        home.contains("/reports/en/areas/"),
        "links go below the path"
    );
    for (path, bytes) in files_below(&output) {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("small.example"),
            "{path}"
        );
    }
}

#[test]
fn the_help_says_what_scripts_may_rely_on() {
    for (name, arguments) in [
        ("help", vec!["--help"]),
        ("help-build", vec!["build", "--help"]),
        ("help-check", vec!["check", "--help"]),
        ("help-import", vec!["import", "--help"]),
        ("help-serve", vec!["serve", "--help"]),
        (
            "help-import-judgements",
            vec!["import", "judgements", "--help"],
        ),
    ] {
        insta::assert_snapshot!(name, text(&adrodd(&arguments).stdout));
    }
}

#[test]
fn a_site_of_a_day_that_has_not_come_is_said_to_be_one() {
    let folder = tempfile::tempdir().unwrap();
    let said = |as_of: &str| {
        let mut command = build_command(&small(), &folder.path().join("public"));
        let run = command.args(["--as-of", as_of]).output().unwrap();
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        text(&run.stderr)
    };
    assert!(said("9000-01-01").contains("do not publish it before"));
    assert_eq!(said("2025-01-01"), "");
}

#[test]
fn what_stops_the_next_build_is_told_by_check() {
    let ahead = TestSite::small()
        .change(
            "content/inspections/wenvale/2024-05-checks-1/inspection.yaml",
            "  - on: 2024-06-03",
            "  - on: 9000-06-03",
        )
        .on_disk();
    let run = adrodd(&["check", "--site", ahead.path().to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(1));
    assert!(text(&run.stderr).contains("corrected on a day that has not come"));
}

#[test]
fn manual_pages_go_into_a_folder_that_is_not_there_yet() {
    let folder = tempfile::tempdir().unwrap();
    let pages = folder.path().join("man/man1");
    let run = adrodd(&["man", pages.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(pages.join("adrodd.1").is_file());
}

#[test]
fn an_inspection_may_be_named_as_problems_name_it() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("copy");
    let run = build_command(&small(), &output)
        .args(["--only", "content/inspections/wenvale/2024-05-checks-1/"])
        .args(["--for", "factual-check"])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(output.join("index.html").is_file());
}
