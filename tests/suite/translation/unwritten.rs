//! What nobody has written yet is no translation; and what is told of a report fits together.

use super::{DEMONSTRATION, NAME, command, completed, export, said, texts};
use crate::site::{TestSite, adrodd as program};

/// A draft as `adrodd new` makes it.
fn draft() -> (tempfile::TempDir, &'static str) {
    let folder = TestSite::small().on_disk();
    let site = folder.path().to_str().unwrap();
    let arguments = [
        "new",
        "inspection",
        "wenvale",
        "checks-1",
        "--month",
        "2031-02",
        "--site",
        site,
    ];
    let made = program(&arguments);
    assert!(made.status.success(), "{}", said(&made));
    (folder, "wenvale/2031-02-checks-1")
}

#[test]
fn a_text_with_a_placeholder_is_sent_out_as_one_to_translate_and_is_not_accepted() {
    let (folder, name) = draft();
    let sent = said(&command(folder.path(), &["export", name]));
    assert!(sent.contains("[[I'w wneud: Rhagair]]"), "{sent}");
    for segment in sent.split("<segment ").skip(1) {
        let (segment, _) = segment.split_once("</segment>").unwrap();
        let is_unwritten = segment.contains("[[To do: ") || segment.contains("[[I'w wneud: ");
        let is_initial = segment.contains("state=\"initial\"");
        assert!(is_initial || !is_unwritten, "{segment}");
    }
    let accepted = command(folder.path(), &["accept", name]);
    assert!(accepted.status.success());
    let told = said(&accepted);
    let left_out = "Left out, because something is still to be written in either language:\n  report.foreword\n";
    assert!(told.contains(left_out), "{told}");
    let memory = folder
        .path()
        .join(format!("content/inspections/{name}/translation.yaml"));
    let memory = std::fs::read_to_string(memory).unwrap_or_default();
    assert!(!memory.contains("report.foreword"), "{memory}");
}

#[test]
fn what_a_translator_calls_done_is_not_remembered_while_a_placeholder_is_in_it() {
    let (folder, name) = draft();
    let sent = said(&command(folder.path(), &["export", name]));
    let path = folder.path().join("back.xlf");
    std::fs::write(
        &path,
        completed(&sent).replace("\"translated\"", "\"final\""),
    )
    .unwrap();
    let back = command(folder.path(), &["import", path.to_str().unwrap()]);
    assert!(back.status.success(), "{}", said(&back));
    let site = TestSite::of(folder.path());
    let (_, memory) = texts(&site, &format!("content/inspections/{name}"));
    assert!(!memory.0.contains_key("report.foreword"), "{memory:?}");
}

#[test]
fn a_written_text_is_sent_out_and_accepted_as_before() {
    let site = TestSite::shipped();
    assert!(export(&site, DEMONSTRATION).contains("state=\"final\""));
    let folder = site.on_disk();
    let told = said(&command(folder.path(), &["accept", NAME]));
    assert!(!told.contains("Left out"), "{told}");
}

#[test]
fn the_status_of_a_report_in_english_alone_does_not_contradict_itself() {
    let site = TestSite::shipped().remove(&format!("{DEMONSTRATION}/report.cy.md"));
    let folder = site.on_disk();
    let status = said(&command(folder.path(), &["status", NAME]));
    assert!(
        status.contains("report.en.md is not translated"),
        "{status}"
    );
    assert!(!status.contains("every Welsh text"), "{status}");
    let whole = TestSite::shipped().on_disk();
    let status = said(&command(whole.path(), &["status", NAME]));
    assert!(
        status.contains("every Welsh text translates the English as it is"),
        "{status}"
    );
}
