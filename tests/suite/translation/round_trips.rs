//! What goes out and comes back is what it was.

use std::fs;
use std::sync::Arc;

use adrodd::translate::{self, Stale};

use super::{DEMONSTRATION, NAME, command, completed, export, file, folders, said, texts};
use crate::site::TestSite;

/// Sends the texts of an inspection out and takes them back untouched.
fn assert_nothing_changes(site: &TestSite, folder: &str) {
    let (documents, memory) = texts(site, folder);
    if documents.iter().any(|document| document.welsh.is_none()) {
        return;
    }
    let sent = translate::outgoing(&documents, &memory);
    let path: Arc<str> = "back.xlf".into();
    let received = translate::receive(&path, &sent).unwrap();
    let incoming = translate::incoming(&received, &documents, &memory, Stale::Refuse).unwrap();
    assert_eq!(incoming.changed, Vec::<String>::new(), "{folder}");
    assert_eq!(incoming.memory, memory, "{folder}");
    assert_eq!(incoming.files.len(), documents.len());
    for new in &incoming.files {
        assert!(new.text == site.text(&new.path), "{}", new.path);
    }
}

#[test]
fn every_report_comes_back_byte_for_byte() {
    for (site, least) in [
        (TestSite::shipped(), 7),
        (TestSite::small(), 1),
        (TestSite::services(), 1),
    ] {
        let folders = folders(&site);
        assert!(folders.len() >= least);
        for folder in folders {
            assert_nothing_changes(&site, &folder);
        }
    }
}

#[test]
fn line_ends_of_another_system_come_back_as_they_were() {
    let mut site = TestSite::shipped();
    for name in ["report.en.md", "report.cy.md"] {
        let text = site.text(&file(name)).replace('\n', "\r\n");
        site = site.write(&file(name), &text);
    }
    assert_nothing_changes(&site, DEMONSTRATION);
}

#[test]
fn an_edited_translation_changes_its_text_and_no_other() {
    let site = TestSite::shipped();
    let folder = site.on_disk();
    let path = folder.path().join("out.xlf");
    let sent = command(
        folder.path(),
        &["export", NAME, "--output", path.to_str().unwrap()],
    );
    assert!(sent.status.success(), "{}", said(&sent));
    let before = "Nid yw'r adroddiad hwn yn un go iawn.";
    let after = "Nid adroddiad go iawn yw hwn.";
    let xliff = fs::read_to_string(&path).unwrap();
    assert_eq!(xliff.matches(before).count(), 1);
    fs::write(&path, xliff.replace(before, after)).unwrap();

    let back = command(folder.path(), &["import", path.to_str().unwrap()]);
    assert!(back.status.success(), "{}", said(&back));
    assert!(said(&back).contains("1 Welsh text is new\n  report.foreword\n"));
    let expected = site.change(&file("report.cy.md"), before, after);
    for path in expected.paths() {
        let now = fs::read_to_string(folder.path().join(&path)).unwrap();
        assert!(now == expected.text(&path), "{path}");
    }
    let again = TestSite::of(folder.path());
    assert!(export(&again, DEMONSTRATION) == xliff.replace(before, after));
}

#[test]
fn a_report_without_welsh_gets_it_from_the_translator() {
    let english = "content/inspections/northwick/2024-03-checks-1";
    let site = TestSite::small();
    let xliff = export(&site, english);
    assert!(
        !xliff.contains("<target>"),
        "there is nothing to put into it"
    );
    assert!(xliff.contains("state=\"initial\""));
    let folder = site.on_disk();
    let path = folder.path().join("done.xlf");
    fs::write(&path, completed(&xliff)).unwrap();
    let back = command(folder.path(), &["import", path.to_str().unwrap()]);
    assert!(back.status.success(), "{}", said(&back));
    let after = TestSite::of(folder.path());
    // The words are those of the English here, so the whole file must be.
    let paths = [
        format!("{english}/report.cy.md"),
        format!("{english}/report.en.md"),
    ];
    assert_eq!(after.text(&paths[0]), after.text(&paths[1]));
    let remembered = after.text(&format!("{english}/translation.yaml"));
    assert_eq!(
        remembered.matches(": \"").count(),
        xliff.matches("<unit ").count()
    );
    assert_eq!(after.problem_lines(), Vec::<String>::new());
}

#[test]
fn a_text_that_only_the_english_has_is_sent_out_and_put_in_its_place() {
    let site = TestSite::shipped();
    let path = file("report.en.md");
    let heading = site.text(&path).find("## ").unwrap();
    let list = site.text(&path)[heading..].find("\n1. ").unwrap() + heading;
    let mut text = site.text(&path).to_owned();
    let end = text[list + 1..].find("\n\n").unwrap() + list + 1;
    let count = text[list..end].matches('\n').count();
    text.insert_str(end, &format!("\n{}. Something quite new.", count + 1));
    let folder = site.write(&path, &text).on_disk();
    let out = folder.path().join("out.xlf");
    let out_name = out.to_str().unwrap();
    let sent = command(folder.path(), &["export", NAME, "--output", out_name]);
    assert!(sent.status.success(), "{}", said(&sent));
    let xliff = fs::read_to_string(&out).unwrap();
    fs::write(&out, completed(&xliff)).unwrap();
    let back = command(folder.path(), &["import", out_name]);
    assert!(back.status.success(), "{}", said(&back));
    let after = TestSite::of(folder.path());
    let welsh = after.text(&file("report.cy.md"));
    assert_eq!(welsh.matches("Something quite new.").count(), 1);
    assert_eq!(after.problem_lines(), Vec::<String>::new());
}

#[test]
fn a_report_keeps_texts_that_nobody_has_accepted_unaccepted() {
    let folder = "content/inspections/wenvale/2024-05-checks-1";
    let site = TestSite::small();
    assert!(export(&site, folder).contains("state=\"translated\""));
    assert_nothing_changes(&site, folder);
}
