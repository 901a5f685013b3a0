//! The same through the program, on a disk.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::site::{TestSite, build_command, files_below};

const REPORT: &str = "content/inspections/wenvale/2024-05-checks-1/report.en.md";
const AS_OF: &str = "2026-01-01T00:01:00Z";

/// Builds, and gives what was printed to both ends.
fn build(site: &Path, output: &Path, more: &[&str]) -> (String, String) {
    let out = build_command(site, output)
        .args(["--as-of", AS_OF])
        .args(more)
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (said, warned) = (text(&out.stdout), text(&out.stderr));
    assert!(out.status.success(), "{said}{warned}");
    (said, warned)
}

/// Puts a text after the first sentence of a file.
fn add(path: &Path, text: &str) {
    let old = fs::read_to_string(path).unwrap();
    fs::write(path, old.replacen(".\n", &format!(".{text}\n"), 1)).unwrap();
}

#[test]
fn through_edits_damage_and_lost_records_the_folder_is_the_one_built_from_nothing() {
    let site = TestSite::small().on_disk();
    let places = tempfile::tempdir().unwrap();
    let output = places.path().join("out");
    let record = places.path().join(".out.record");
    let page = output.join("en/glossary/index.html");
    let same_as_clean = |what: &str| {
        let clean = places.path().join("clean");
        build(site.path(), &clean, &["--fresh"]);
        assert!(files_below(&output) == files_below(&clean), "{what}");
    };
    let (said, _) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Built "), "{said}");
    assert!(!said.contains(" of "), "{said}");

    let (said, _) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Nothing has changed: "), "{said}");
    same_as_clean("nothing changed");

    add(&site.path().join(REPORT), " It was seen again.");
    let (said, warned) = build(site.path(), &output, &[]);
    assert!(said.contains(" of "), "{said}");
    same_as_clean("a narrative was edited");
    let (said, warned_again) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Nothing has changed: "), "{said}");
    assert_eq!(warned, warned_again);

    // As long as before, and written to after the build.
    let bytes = fs::read(&page).unwrap();
    fs::write(&page, vec![b'x'; bytes.len()]).unwrap();
    let (said, _) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Built 1 of "), "{said}");
    same_as_clean("a page was altered");
    fs::remove_file(&page).unwrap();
    let (said, _) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Built 1 of "), "{said}");
    same_as_clean("a page was lost");

    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text + "x").unwrap();
    let (said, _) = build(site.path(), &output, &[]);
    assert!(
        said.starts_with("Built ") && !said.contains(" of "),
        "{said}"
    );
    same_as_clean("the record was damaged");
    fs::remove_file(&record).unwrap();
    let (said, _) = build(site.path(), &output, &["--no-minify"]);
    assert!(
        said.starts_with("Built ") && !said.contains(" of "),
        "{said}"
    );
    let (said, _) = build(site.path(), &output, &["--fresh"]);
    assert!(
        said.starts_with("Built ") && !said.contains(" of "),
        "{said}"
    );
    same_as_clean("everything was asked for");
}

#[test]
fn nothing_is_written_where_nothing_has_changed() {
    let site = TestSite::small().on_disk();
    let places = tempfile::tempdir().unwrap();
    let output = places.path().join("out");
    build(site.path(), &output, &[]);
    let times = || {
        let files = files_below(places.path()).into_keys();
        files
            .map(|path| {
                let about = fs::metadata(places.path().join(&path)).unwrap();
                (path, about.modified().unwrap())
            })
            .collect::<Vec<_>>()
    };
    let before = times();
    build(site.path(), &output, &[]);
    assert!(before == times());
}

#[test]
fn a_record_quotes_nothing_of_a_hidden_report() {
    let site = TestSite::small()
        .write(REPORT, "# foreword\n\nA canary sings.\n")
        .on_disk();
    let path = site
        .path()
        .join("content/inspections/wenvale/2024-05-checks-1/inspection.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("state: final", "state: draft")).unwrap();
    let places = tempfile::tempdir().unwrap();
    build(site.path(), &places.path().join("out"), &[]);
    let record = fs::read_to_string(places.path().join(".out.record")).unwrap();
    assert!(!record.contains("canary"));
}

#[test]
fn a_file_that_other_readers_may_read_now_is_not_kept() {
    use std::os::unix::fs::PermissionsExt;
    let site = TestSite::small().on_disk();
    let places = tempfile::tempdir().unwrap();
    let output = places.path().join("out");
    build(site.path(), &output, &[]);
    let page = output.join("en/glossary/index.html");
    let mode = || fs::metadata(&page).unwrap().permissions().mode();
    let usual = mode();
    // As a build leaves it that ran under a stricter rule; a change of permissions leaves the date as it is.
    fs::set_permissions(&page, fs::Permissions::from_mode(0o600)).unwrap();
    let (said, _) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Built 1 of "), "{said}");
    assert_eq!(mode(), usual);
    let (said, _) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Nothing has changed: "), "{said}");
}

#[cfg(unix)]
#[test]
fn a_page_with_another_text_and_its_old_date_is_made_again() {
    let site = TestSite::small().on_disk();
    let places = tempfile::tempdir().unwrap();
    let output = places.path().join("out");
    let page = output.join("en/glossary/index.html");
    build(site.path(), &output, &[]);
    let (bytes, about) = (fs::read(&page).unwrap(), fs::metadata(&page).unwrap());
    fs::write(&page, vec![b'x'; bytes.len()]).unwrap();
    let file = fs::File::options().write(true).open(&page).unwrap();
    file.set_modified(about.modified().unwrap()).unwrap();
    drop(file);
    let (said, _) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Built 1 of "), "{said}");
    assert!(fs::read(&page).unwrap() == bytes);
}

#[test]
fn a_record_of_a_time_that_has_not_come_is_none() {
    let site = TestSite::small().on_disk();
    let places = tempfile::tempdir().unwrap();
    let output = places.path().join("out");
    build(site.path(), &output, &[]);
    let record = fs::File::options()
        .write(true)
        .open(places.path().join(".out.record"))
        .unwrap();
    let in_ten_years = Duration::from_secs(10 * 365 * 24 * 60 * 60);
    let written = record.metadata().unwrap().modified().unwrap();
    record.set_modified(written + in_ten_years).unwrap();
    drop(record);
    let (said, _) = build(site.path(), &output, &[]);
    assert!(
        said.starts_with("Built ") && !said.contains(" of "),
        "{said}"
    );
}

#[test]
fn a_theme_that_is_gone_is_told_although_it_had_no_file() {
    let site = TestSite::small()
        .change("content/site.yaml", "theme: default", "theme: own")
        .on_disk();
    let theme = site.path().join("themes/own");
    fs::create_dir_all(&theme).unwrap();
    let places = tempfile::tempdir().unwrap();
    let output = places.path().join("out");
    build(site.path(), &output, &[]);
    fs::remove_dir(&theme).unwrap();
    let mut again = build_command(site.path(), &output);
    let out = again.args(["--as-of", AS_OF]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stderr).contains("themes/own"));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_a_record() {
    use std::os::unix::fs::PermissionsExt;

    let site = TestSite::small().on_disk();
    let places = tempfile::tempdir().unwrap();
    build(site.path(), &places.path().join("out"), &[]);
    let record = fs::metadata(places.path().join(".out.record")).unwrap();
    assert_eq!(record.permissions().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[test]
fn content_that_nobody_has_touched_need_not_be_read_and_an_edit_that_hides_is_seen() {
    let site = TestSite::small().on_disk();
    let places = tempfile::tempdir().unwrap();
    let output = places.path().join("out");
    let record = places.path().join(".out.record");
    let has_stamp = || {
        !fs::read_to_string(&record)
            .unwrap()
            .contains("\"stamp\":null")
    };
    build(site.path(), &output, &[]);
    assert!(!has_stamp(), "the content was written just now");

    // Until the smallest time has passed that any file system tells apart.
    std::thread::sleep(Duration::from_secs(3));
    let (said, warned) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Nothing has changed: "), "{said}");
    assert!(has_stamp(), "by now it is settled");
    let (said, warned_again) = build(site.path(), &output, &[]);
    assert!(said.starts_with("Nothing has changed: "), "{said}");
    assert_eq!(warned, warned_again);

    // As long as before, and with the same date.
    let path = site.path().join(REPORT);
    let saved = fs::metadata(&path).unwrap().modified().unwrap();
    let old = fs::read_to_string(&path).unwrap();
    let letter = old.rfind(" the ").unwrap();
    let new = format!("{} thy {}", &old[..letter], &old[letter + 5..]);
    fs::write(&path, new).unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(saved).unwrap();
    drop(file);
    let (said, _) = build(site.path(), &output, &[]);
    assert!(said.contains(" of "), "{said}");

    // What is moved away keeps everything but its path.
    std::thread::sleep(Duration::from_secs(3));
    build(site.path(), &output, &[]);
    assert!(has_stamp());
    let folder = path.parent().unwrap();
    let aside = folder.with_file_name("aside");
    fs::rename(folder, &aside).unwrap();
    let mut again = build_command(site.path(), &output);
    let out = again.args(["--as-of", AS_OF]).output().unwrap();
    assert!(!String::from_utf8_lossy(&out.stdout).starts_with("Nothing has changed"));
}
