//! What a command makes at a path of the user's: never in a site for readers, never among sources, never unasked in the place of a file.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::site::{TestSite, build_command, files_below};

const NAME: &str = "wenvale/2024-05-checks-1";

/// A site `n` with a file that is nobody's output, a published one `live`, and a copy for the factual check.
fn ground() -> TempDir {
    let ground = TempDir::new().unwrap();
    let root = ground.path();
    let site = TestSite::small().on_disk();
    fs::rename(site.path(), root.join("n")).unwrap();
    fs::write(root.join("n/README.txt"), "mine").unwrap();
    let live = build_command(&root.join("n"), &root.join("live")).status();
    assert!(live.unwrap().success());
    let copy = format!("build --site n --only {NAME} --for factual-check --output copy");
    assert_eq!(run(root, &copy).0, Some(0));
    ground
}

/// The exit code and what was said.
fn run(folder: &Path, line: &str) -> (Option<i32>, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_adrodd"))
        .args(line.split_whitespace())
        .current_dir(folder)
        .output()
        .unwrap();
    (run.status.code(), String::from_utf8(run.stderr).unwrap())
}

/// Every command that writes a file at a path of the user's, which follows.
fn writers() -> [String; 4] {
    [
        "diff live --site n --output".to_owned(),
        "criteria diff checks-1 checks-1 --site n --html".to_owned(),
        "disclosure --site n --log".to_owned(),
        format!("translate export {NAME} --site n --output"),
    ]
}

#[track_caller]
fn refused(folder: &Path, line: &str, why: &str) {
    let before = files_below(folder);
    let (code, said) = run(folder, line);
    assert_eq!(code, Some(3), "adrodd {line}: {said}");
    assert!(said.contains(why), "adrodd {line}: {said}");
    assert!(said.contains("\n  help: "), "adrodd {line}: {said}");
    assert!(files_below(folder) == before, "adrodd {line}: {said}");
}

#[test]
fn no_file_is_written_into_what_readers_get_or_among_sources() {
    let ground = ground();
    let root = ground.path();
    std::os::unix::fs::symlink(root.join("live/en"), root.join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(root.join("n/content"), root.join("texts")).unwrap();
    for command in writers() {
        for (path, why) in [
            ("live/en/x.xlf", "lies in a published site"),
            ("live/en/index.html --replace", "lies in a published site"),
            ("elsewhere/x.xlf", "lies in a published site"),
            ("n/../live/x.html", "lies in a published site"),
            ("copy/x.html", "lies in a copy for the factual check"),
            ("n/content/site.yaml", "which a site is made of"),
            ("n/content/site.yaml --replace", "which a site is made of"),
            ("n/content/areas/new.yaml", "which a site is made of"),
            ("n/themes/default/x.html", "which a site is made of"),
            ("texts/site.yaml --replace", "which a site is made of"),
        ] {
            refused(root, &format!("{command} {path}"), why);
        }
    }
}

#[test]
fn no_folder_is_written_into_what_readers_get_or_among_sources() {
    let ground = ground();
    let root = ground.path();
    let copy = format!("build --site n --only {NAME} --for factual-check --output");
    for command in [
        "schema --site n",
        "man",
        "new site",
        "build --site n --output",
        &copy,
    ] {
        for (path, why) in [
            ("live/en/new", "lies in a published site"),
            ("live/new/folder", "lies in a published site"),
            ("copy/new", "lies in a copy for the factual check"),
            ("n/content/new", "which a site is made of"),
            ("n/themes/new/folder", "which a site is made of"),
        ] {
            refused(root, &format!("{command} {path}"), why);
        }
    }
    for command in ["schema --site n", "man"] {
        refused(root, &format!("{command} live"), "lies in a published site");
        refused(root, &format!("{command} n/content"), "is made of");
    }
    refused(root, "new site live", "lies in a published site");
    assert_eq!(run(root, "check --site n").0, Some(0));
    assert_eq!(run(root, "build --site n --output live").0, Some(0));
}

#[test]
fn a_file_that_is_there_stays_unless_somebody_says_otherwise() {
    let ground = ground();
    let root = ground.path();
    let mine = root.join("n/README.txt");
    for command in writers() {
        let line = format!("{command} n/README.txt");
        refused(root, &line, "is there already");
        let (code, said) = run(root, &format!("{line} --replace"));
        assert_eq!(code, Some(0), "adrodd {line}: {said}");
        assert_ne!(fs::read(&mine).unwrap(), b"mine", "adrodd {line}");
        fs::write(&mine, "mine").unwrap();
    }
    assert_eq!(run(root, "disclosure --site n --replace").0, Some(2));
}

/// Somebody may keep a file of the same name in the folder.
#[test]
fn schemas_and_manual_pages_replace_their_like_only() {
    let ground = ground();
    let root = ground.path();
    for (command, name) in [
        ("schema made --site n", "translation.json"),
        ("man made", "adrodd-diff.1"),
    ] {
        for _ in 0..2 {
            let (code, said) = run(root, command);
            assert_eq!(code, Some(0), "adrodd {command}: {said}");
        }
        fs::write(root.join("made").join(name), "{}\n").unwrap();
        refused(root, command, "this command has not made it");
        fs::remove_file(root.join("made").join(name)).unwrap();
    }
}

/// What was asked for is there, so the command is no failure; but it says which file it left alone.
#[test]
fn a_file_in_the_way_of_a_schema_stops_nothing_new() {
    let ground = ground();
    let root = ground.path();
    assert_eq!(run(root, "schema n/schemas --site n").0, Some(0));
    fs::write(root.join("n/schemas/area.json"), "{}\n").unwrap();
    let (code, said) = run(root, "new area vale --site n");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("area.json is there already"), "{said}");
    assert!(root.join("n/content/areas/vale.yaml").is_file());
    let kept = fs::read_to_string(root.join("n/schemas/area.json")).unwrap();
    assert_eq!(kept, "{}\n");
}
