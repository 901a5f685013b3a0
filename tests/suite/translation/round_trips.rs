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
    // Its values in YAML have both languages already.
    let report = &xliff[..xliff.find("</file>").unwrap()];
    assert!(report.contains("id=\"report\"") && report.contains("state=\"initial\""));
    assert!(
        !report.contains("<target>"),
        "there is nothing to put into it"
    );
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
        remembered.matches("  report.").count(),
        report.matches("<unit ").count()
    );
    // What nobody has vouched for is told.
    let lines = after.problem_lines();
    let is_value = |line: &String| line.contains("title=A411") && line.contains("inspection.yaml");
    assert!(
        !lines.is_empty() && lines.iter().all(is_value),
        "{lines:#?}"
    );
    let accepted = command(folder.path(), &["accept", "northwick/2024-03-checks-1"]);
    assert!(accepted.status.success(), "{}", said(&accepted));
    assert_eq!(
        TestSite::of(folder.path()).problem_lines(),
        Vec::<String>::new()
    );
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

#[test]
fn values_in_yaml_go_out_and_come_back_as_their_author_wrote_them() {
    let site = TestSite::shipped();
    let path = file("inspection.yaml");
    let xliff = export(&site, DEMONSTRATION);
    let (documents, _) = texts(&site, DEMONSTRATION);
    let values = documents
        .iter()
        .find(|one| *one.english.path == *path)
        .unwrap();
    assert!(
        values.english.units.len() > 10,
        "there is too little to check"
    );
    // Every one of them in turn gets another Welsh text, and nothing else changes.
    for unit in values.english.units.iter().step_by(13) {
        let folder = site.on_disk();
        let sent = folder.path().join("out.xlf");
        let file_at = xliff.find(&format!("original=\"{path}\"")).unwrap();
        let unit_at = xliff[file_at..]
            .find(&format!("<unit id=\"{}\"", unit.id))
            .unwrap()
            + file_at;
        let target = xliff[unit_at..].find("<target>").unwrap() + unit_at + "<target>".len();
        let mut edited = xliff.clone();
        edited.insert_str(target, "Gair: \"ŵ\" # &amp; ");
        fs::write(&sent, edited).unwrap();
        let back = command(folder.path(), &["import", sent.to_str().unwrap()]);
        assert!(back.status.success(), "{}: {}", unit.id, said(&back));
        let after = TestSite::of(folder.path());
        let (changed, _) = texts(&after, DEMONSTRATION);
        let now = changed
            .iter()
            .find(|one| *one.english.path == *path)
            .unwrap();
        let shown = |side: &translate::Side| -> Vec<String> {
            let units = side.units.iter();
            units.map(|unit| unit.text.text().to_string()).collect()
        };
        assert_eq!(shown(&values.english), shown(&now.english));
        let welsh = (values.welsh.as_ref().unwrap(), now.welsh.as_ref().unwrap());
        for old in &welsh.0.units {
            let new = welsh.1.unit(&old.id).unwrap().text.text();
            if old.id == unit.id {
                assert!(new.starts_with("Gair: \"ŵ\" # & "), "{new}");
                assert!(new.ends_with(old.text.text().trim()), "{new}");
            } else {
                assert_eq!(*new, *old.text.text());
            }
        }
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let (old, new) = (lines(site.text(&path)), lines(after.text(&path)));
        let kept = new.iter().filter(|line| old.contains(line)).count();
        assert!(
            kept + 1 >= new.len(),
            "{}: more than a line changed",
            unit.id
        );
    }
}

#[test]
fn welsh_that_a_value_lacks_is_put_beside_its_english() {
    let path = file("inspection.yaml");
    let site = TestSite::shipped();
    let (documents, _) = texts(&site, DEMONSTRATION);
    let values = documents
        .iter()
        .find(|one| *one.english.path == *path)
        .unwrap();
    let welsh = values.welsh.as_ref().unwrap();
    let mut tried = 0;
    for unit in &welsh.units {
        // The key with what stands before it: `, cy: ...` or a line of its own.
        let text = site.text(&path);
        let range = unit.range();
        let key = text[..range.start].rfind("cy:").unwrap();
        let before = text[..key].trim_end().trim_end_matches(',').len();
        let lacking = format!("{}{}", &text[..before], &text[range.end..]);
        let english = values.english.unit(&unit.id).unwrap().range();
        if english.start > range.start || tried == 4 {
            continue;
        }
        tried += 1;
        let folder = site_with(&path, &lacking).on_disk();
        let sent = folder.path().join("out.xlf");
        let sent_name = sent.to_str().unwrap();
        let out = command(folder.path(), &["export", NAME, "--output", sent_name]);
        assert!(out.status.success(), "{}: {}", unit.id, said(&out));
        let done = completed(&fs::read_to_string(&sent).unwrap());
        fs::write(&sent, done).unwrap();
        let back = command(folder.path(), &["import", sent_name]);
        assert!(back.status.success(), "{}: {}", unit.id, said(&back));
        let (after, _) = texts(&TestSite::of(folder.path()), DEMONSTRATION);
        let now = after.iter().find(|one| *one.english.path == *path).unwrap();
        let new = &now
            .welsh
            .as_ref()
            .unwrap()
            .unit(&unit.id)
            .unwrap()
            .text
            .text();
        let english = &values.english.unit(&unit.id).unwrap().text.text();
        assert_eq!(new.trim(), english.trim());
        assert_eq!(now.english.units.len(), values.english.units.len());
    }
    assert!(tried > 3, "there is too little to check");
}

fn site_with(path: &str, text: &str) -> TestSite {
    TestSite::shipped().write(path, text)
}
