//! `adrodd import judgements`: what a table of another program becomes, and what is refused.
//!
//! The spreadsheets in `tests/data/import` were written by XlsxWriter and odfpy. No case in them is real.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use tempfile::TempDir;

use super::site::{TestSite, adrodd, files_below, project};

const INSPECTION: &str = "wenvale/2024-05-checks-1";
const JUDGEMENTS: &str = "content/inspections/wenvale/2024-05-checks-1/judgements.csv";

/// What the spreadsheets hold.
const EXPECTED: &str = "case,p1,p2,d1\n101,S,S,S\n102,S,N,-\n103,N,S,S\n104,S,-,-\n";

/// The mapping that authors copy from the page about the content folder. The spreadsheets fit it.
fn mapping() -> String {
    let page = fs::read_to_string(project().join("docs/content.md")).unwrap();
    let section = page.split("## Importing judgements").nth(1).unwrap();
    let block = section.split("```yaml\n").nth(1).unwrap();
    block.split("```").next().unwrap().to_owned()
}

/// A small site without judgements, and files to import beside it.
struct Ground(TempDir);

impl Ground {
    fn new() -> Ground {
        Ground::of(TestSite::small().remove(JUDGEMENTS))
    }

    fn of(site: TestSite) -> Ground {
        let ground = Ground(site.on_disk());
        fs::write(ground.path("mapping.yaml"), mapping()).unwrap();
        ground
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Imports a file of this folder, or one of the project when its path is absolute.
    fn import(&self, file: &str, more: &[&str]) -> Output {
        let file = self.path(file);
        let mut arguments = vec!["import", "judgements", file.to_str().unwrap()];
        arguments.extend(["--site", self.0.path().to_str().unwrap()]);
        if !more.contains(&"--inspection") {
            arguments.extend(["--inspection", INSPECTION]);
        }
        arguments.extend(more);
        adrodd(&arguments)
    }

    fn import_text(&self, text: &str, more: &[&str]) -> Output {
        fs::write(self.path("cases.csv"), text).unwrap();
        self.import("cases.csv", more)
    }

    fn with_mapping(&self, file: &Path, more: &[&str]) -> Output {
        let mapping = self.path("mapping.yaml");
        let mut arguments = vec!["--mapping", mapping.to_str().unwrap()];
        arguments.extend(more);
        self.import(file.to_str().unwrap(), &arguments)
    }

    fn written(&self) -> Option<String> {
        fs::read_to_string(self.path(JUDGEMENTS)).ok()
    }

    /// Nothing may stand in the folder of the inspection that was not there before.
    fn assert_nothing_written(&self) {
        let names: Vec<String> = files_below(self.path(JUDGEMENTS).parent().unwrap())
            .into_keys()
            .collect();
        assert_eq!(
            names,
            [
                "improvement-plan.yaml",
                "inspection.yaml",
                "report.cy.md",
                "report.en.md"
            ]
        );
    }
}

fn fixture(name: &str) -> PathBuf {
    project().join("tests/data/import").join(name)
}

fn code(run: &Output) -> i32 {
    run.status.code().unwrap()
}

fn error(run: &Output) -> String {
    String::from_utf8(run.stderr.clone()).unwrap()
}

#[test]
fn a_table_with_ids_for_heads_needs_no_mapping_and_mends_the_site() {
    let ground = Ground::new();
    let site = ground.0.path().to_str().unwrap().to_owned();
    assert_eq!(code(&adrodd(&["check", "--site", &site])), 1);
    let whole = TestSite::small();
    let run = ground.import_text(whole.text(JUDGEMENTS), &[]);
    assert_eq!(code(&run), 0, "{}", error(&run));
    assert_eq!(ground.written().as_deref(), Some(whole.text(JUDGEMENTS)));
    assert_eq!(
        String::from_utf8(run.stdout).unwrap(),
        format!(
            "Wrote {}: 4 cases, 3 questions; 7 S, 2 N, 3 -\n",
            ground.path(JUDGEMENTS).display()
        )
    );
    let run = adrodd(&["check", "--site", &site]);
    assert_eq!(code(&run), 0, "{}", error(&run));
    let folder = ground.path(JUDGEMENTS);
    assert_eq!(files_below(folder.parent().unwrap()).len(), 5);
}

#[test]
fn a_workbook_and_a_document_become_the_same_judgements() {
    for name in ["cases.xlsx", "cases.ods"] {
        let ground = Ground::new();
        let run = ground.with_mapping(&fixture(name), &[]);
        assert_eq!(code(&run), 0, "{name}: {}", error(&run));
        assert_eq!(ground.written().as_deref(), Some(EXPECTED), "{name}");
    }
}

#[test]
fn the_sheet_of_the_command_line_goes_before_that_of_the_mapping() {
    let ground = Ground::new();
    for name in ["cases.xlsx", "cases.ods"] {
        let run = ground.with_mapping(&fixture(name), &["--sheet", "Notes"]);
        assert_eq!(code(&run), 1);
        assert!(error(&run).contains("row 3 is empty"), "{}", error(&run));
        let run = ground.import(fixture(name).to_str().unwrap(), &[]);
        assert!(
            error(&run).contains("name one with --sheet: Notes, Cases"),
            "{}",
            error(&run)
        );
    }
    ground.assert_nothing_written();
}

#[test]
fn judgements_that_are_there_are_kept_unless_they_are_to_be_replaced() {
    let ground = Ground::of(TestSite::small());
    let before = ground.written();
    let run = ground.with_mapping(&fixture("cases.xlsx"), &[]);
    assert_eq!(code(&run), 3);
    let text = error(&run);
    assert!(
        text.contains("is there already") && text.contains("--replace"),
        "{text}"
    );
    assert_eq!(ground.written(), before);
    let run = ground.with_mapping(&fixture("bad-cases.xlsx"), &["--replace"]);
    assert_eq!(code(&run), 1);
    assert_eq!(ground.written(), before);
    let run = ground.with_mapping(&fixture("cases.xlsx"), &["--replace"]);
    assert_eq!(code(&run), 0, "{}", error(&run));
    assert_eq!(ground.written().as_deref(), Some(EXPECTED));
}

#[test]
fn judgements_that_are_broken_can_be_replaced() {
    let ground = Ground::of(TestSite::small().write(JUDGEMENTS, "case,p1\na,?\n"));
    let run = ground.with_mapping(&fixture("cases.ods"), &["--replace"]);
    assert_eq!(code(&run), 0, "{}", error(&run));
    assert_eq!(ground.written().as_deref(), Some(EXPECTED));
}

#[test]
fn every_bad_row_of_a_workbook_is_reported_with_sheet_row_column_and_head() {
    let ground = Ground::new();
    let run = ground.with_mapping(&fixture("bad-cases.xlsx"), &[]);
    assert_eq!(code(&run), 1);
    let text = error(&run).replace(fixture("").to_str().unwrap(), "");
    insta::assert_snapshot!("bad-workbook", text);
    ground.assert_nothing_written();
}

#[test]
fn every_bad_row_of_a_csv_file_is_reported_with_its_line() {
    let ground = Ground::new();
    let table = "case,p1,p2,d2\na,S,S,S\na,Yes,N,-\n,S,S\n\"b\",\"N, perhaps\",S,-\n";
    let run = ground.import_text(table, &[]);
    assert_eq!(code(&run), 1);
    let text = error(&run).replace(&format!("{}/", ground.0.path().display()), "");
    insta::assert_snapshot!("bad-csv", text);
    ground.assert_nothing_written();
}

#[test]
fn problems_of_a_mapping_are_shown_in_it() {
    let ground = Ground::new();
    for (text, expected) in [
        (
            "cases: Case ref\nanswers: { S: Yes }\n",
            ["A104", "did you mean `case`?", "A106"],
        ),
        (
            "questions: { p3: Plans }\nignore: [case]\n",
            ["A204", "mapping.yaml:1:14", "A605"],
        ),
    ] {
        fs::write(ground.path("mapping.yaml"), text).unwrap();
        let run = ground.with_mapping(&fixture("cases.xlsx"), &[]);
        assert_eq!(code(&run), 1);
        let text = error(&run);
        assert!(expected.iter().all(|part| text.contains(part)), "{text}");
    }
    ground.assert_nothing_written();
}

#[test]
fn an_inspection_or_a_framework_that_is_not_there_or_broken_is_refused() {
    let table = "case,p1,p2,d1\na,S,S,S\n";
    let questions = "content/frameworks/checks-1/questions.yaml";
    let inspection = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
    for (site, more, expected) in [
        (
            TestSite::small(),
            &["--inspection", "wenvale/2024-06-checks-1"][..],
            "did you mean `wenvale/2024-05-checks-1`?",
        ),
        (
            TestSite::small().remove(questions),
            &[],
            "the framework `checks-1` has no questions",
        ),
        (
            TestSite::small().change(questions, "item: doing", "item: dong"),
            &[],
            "did you mean `doing`?",
        ),
        (
            TestSite::small().write(questions, "questions: ["),
            &[],
            "questions.yaml:1",
        ),
        (
            TestSite::small().write(inspection, "cases: ["),
            &[],
            "inspection.yaml:1",
        ),
        (
            TestSite::small().write("content/site.yaml", "title: ["),
            &[],
            "site.yaml:1",
        ),
    ] {
        let ground = Ground::of(site.remove(JUDGEMENTS));
        let run = ground.import_text(table, more);
        assert_eq!(code(&run), 1, "{}", error(&run));
        assert!(error(&run).contains(expected), "{}", error(&run));
        ground.assert_nothing_written();
    }
}

#[test]
fn files_that_cannot_be_read_are_the_fault_of_the_environment() {
    let ground = Ground::new();
    fs::write(ground.path("cases.csv"), "case,p1,p2,d1\na,S,S,S\n").unwrap();
    for (file, more) in [
        ("no-such.csv", &[][..]),
        ("content", &[]),
        ("cases.csv", &["--mapping", "no/such.yaml"]),
    ] {
        let run = ground.import(file, more);
        assert_eq!(code(&run), 3, "{file}: {}", error(&run));
    }
    ground.assert_nothing_written();
}

#[test]
fn a_workbook_that_is_none_is_refused() {
    let ground = Ground::new();
    let whole = fs::read(fixture("cases.xlsx")).unwrap();
    for (name, bytes) in [
        ("text.xlsx", &b"case,p1,p2,d1\na,S,S,S\n"[..]),
        ("half.xlsx", &whole[..whole.len() / 2]),
        ("workbook.ods", &whole),
        ("workbook.csv", &whole),
    ] {
        fs::write(ground.path(name), bytes).unwrap();
        let run = ground.import(name, &[]);
        assert_eq!(code(&run), 1, "{name}: {}", error(&run));
        assert!(error(&run).contains("help: "), "{name}: {}", error(&run));
    }
    ground.assert_nothing_written();
}
