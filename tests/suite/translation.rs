//! The Welsh of a report knows which English it translates, and goes to translators and back without losing anything.

mod hostile;
mod property;
mod refusals;
mod round_trips;
mod unwritten;

use std::path::Path;
use std::process::Output;

use adrodd::build::check_content;
use adrodd::check::translation_memory;
use adrodd::translate::{self, Document, Memory};

use super::site::{TestSite, adrodd as program};

/// A report of the shipped site that has both languages and figures in its text.
const DEMONSTRATION: &str = "content/inspections/demonstration-area/2012-03-cci-2009";
const NAME: &str = "demonstration-area/2012-03-cci-2009";

fn file(name: &str) -> String {
    format!("{DEMONSTRATION}/{name}")
}

/// The texts of an inspection and what is remembered of them.
fn texts(site: &TestSite, folder: &str) -> (Vec<Document>, Memory) {
    let tree = site.tree();
    let checked = check_content(&tree, Vec::new()).value.unwrap();
    let mut inspections = checked.inspections.iter();
    let found = inspections.find(|one| one.path == folder).unwrap();
    let documents = translate::documents(&tree, folder, &found.narrative, &found.short_texts);
    let memory = translation_memory(&tree, folder, &documents, &mut Vec::new());
    (documents, memory.unwrap_or_default())
}

/// Every inspection of a site that has English to translate.
fn folders(site: &TestSite) -> Vec<String> {
    let paths = site.paths().into_iter();
    paths
        .filter_map(|path| Some(path.strip_suffix("/report.en.md")?.to_owned()))
        .collect()
}

fn export(site: &TestSite, folder: &str) -> String {
    let (documents, memory) = texts(site, folder);
    String::from_utf8(translate::outgoing(&documents, &memory)).unwrap()
}

/// The file with the English in place of what is not translated.
fn completed(xliff: &str) -> String {
    let mut text = String::new();
    let mut rest = xliff;
    while let Some(end) = rest.find("</source>") {
        let (before, after) = rest.split_at(end + "</source>".len());
        text.push_str(before);
        rest = after;
        if !after.trim_start().starts_with("<target>") {
            let start = before.rfind("<source>").unwrap() + "<source>".len();
            let source = &before[start..end];
            text.push_str(&format!("<target>{source}</target>"));
        }
    }
    text.push_str(rest);
    text.replace("state=\"initial\"", "state=\"translated\"")
}

fn command(site: &Path, arguments: &[&str]) -> Output {
    let words = ["translate"].iter().chain(arguments);
    let site = site.to_str().unwrap();
    let all: Vec<&str> = words.copied().chain(["--site", site]).collect();
    program(&all)
}

fn said(output: &Output) -> String {
    let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8(text).unwrap()
}

/// The problems of the site that are about translations, as lines for GitHub.
fn revisits(site: &TestSite) -> Vec<String> {
    let lines = site.problem_lines().into_iter();
    lines.filter(|line| line.contains("title=A41")).collect()
}

/// The shipped site with one English paragraph of the demonstration changed.
fn changed() -> TestSite {
    TestSite::shipped().change(
        &file("report.en.md"),
        "Read as if it were real, it says",
        "If it were real, it would say",
    )
}

#[test]
fn a_changed_english_text_is_listed_with_both_places_and_no_other_is() {
    assert_eq!(revisits(&TestSite::shipped()), Vec::<String>::new());
    let site = changed();
    let found = revisits(&site);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("::warning"), "{found:#?}");
    assert!(found[0].contains(&format!("file={}", file("report.cy.md"))));
    assert!(
        found[0].contains(&format!("{}:3", file("report.en.md"))),
        "{found:#?}"
    );
    assert!(found[0].contains("report.foreword"), "{found:#?}");
}

#[test]
fn white_space_and_the_form_of_a_heading_mark_nothing() {
    let path = file("report.en.md");
    let text = TestSite::shipped().text(&path).to_owned();
    let first = text.lines().find(|line| line.starts_with("# ")).unwrap();
    let spaced = text
        .replace(first, &format!("{first} #"))
        .replace(". ", ".\n")
        .replace("\n\n", "\n\n\n");
    assert_ne!(spaced, text);
    // A number of a list is followed by its space.
    let spaced = spaced.lines().map(|line| match line.strip_suffix('.') {
        Some(number) if number.parse::<u32>().is_ok() => format!("{line} "),
        _ => format!("{line}\n"),
    });
    let site = TestSite::shipped().write(&path, &spaced.collect::<String>());
    assert_eq!(site.problem_lines(), Vec::<String>::new());
}

#[test]
fn a_preview_marks_the_welsh_and_the_public_never_sees_it() {
    let note = "wedi newid ers cyfieithu";
    let pages_with = |files: &std::collections::BTreeMap<String, Vec<u8>>| -> Vec<String> {
        let with = files.iter().filter(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            text.contains(note) || text.contains("class=\"to-revisit")
        });
        with.map(|(path, _)| path.clone()).collect()
    };
    let site = changed();
    let preview = site.preview();
    let marked = pages_with(&preview.files);
    assert_eq!(marked.len(), 1, "{marked:?}");
    assert!(marked[0].starts_with("cy/"), "{marked:?}");
    let page = preview.text(&marked[0]);
    assert_eq!(page.matches("class=\"to-revisit\"").count(), 1);
    assert_eq!(
        pages_with(&TestSite::shipped().preview().files),
        Vec::<String>::new()
    );
    assert_eq!(pages_with(&site.build().files), Vec::<String>::new());
}

#[test]
fn what_is_remembered_changes_no_public_byte() {
    let mut without = TestSite::shipped();
    for path in without.paths() {
        if path.ends_with("/translation.yaml") {
            without = without.remove(&path);
        }
    }
    assert!(without.build().files == TestSite::shipped().build().files);
}

#[test]
fn a_text_to_revisit_hides_no_other_problem() {
    let path = file("report.en.md");
    let site = changed().change(
        &path,
        "# foreword\n",
        "# foreword\n\n{count no-such-count}\n",
    );
    let codes: Vec<&str> = site.problems().iter().map(|one| one.code.id()).collect();
    assert!(
        codes.contains(&"A408") && codes.contains(&"A411"),
        "{codes:?}"
    );
}

#[test]
fn what_is_accepted_is_no_longer_listed() {
    let site = changed();
    let folder = site.on_disk();
    let status = said(&command(folder.path(), &["status", NAME]));
    assert!(status.contains("1 Welsh text to revisit"), "{status}");
    assert!(
        status.contains("report.cy.md:3") && status.contains("report.en.md:3"),
        "{status}"
    );

    let wrong = command(folder.path(), &["accept", NAME, "report.forword"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(
        said(&wrong).contains("did you mean `report.foreword`?"),
        "{}",
        said(&wrong)
    );

    let right = command(folder.path(), &["accept", NAME, "report.foreword"]);
    assert!(right.status.success(), "{}", said(&right));
    let status = said(&command(folder.path(), &["status"]));
    assert!(!status.contains("to revisit"), "{status}");
    assert_eq!(revisits(&TestSite::of(folder.path())), Vec::<String>::new());
}

#[test]
fn a_file_that_remembers_wrongly_is_told_where() {
    let path = file("translation.yaml");
    let site = TestSite::shipped().write(
        &path,
        "translates:\n  report.forword: \"0123456789abcdef\"\n  report.foreword: new\nknown: 1\n",
    );
    let lines = site.problem_lines();
    let told = |code: &str, line: usize| {
        let place = format!("file={path},line={line},");
        let mut lines = lines.iter();
        lines.any(|text| text.contains(&place) && text.contains(&format!("title={code}")))
    };
    assert!(
        told("A413", 2) && told("A412", 3) && told("A104", 4),
        "{lines:#?}"
    );
}
