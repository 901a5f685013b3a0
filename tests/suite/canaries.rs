//! Nothing hidden is anywhere in the public site: every hidden thing has words of its own, and no file holds one.

mod content;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;

use adrodd::publish::Audience;
use adrodd::write::Staging;
use aho_corasick::AhoCorasick;

use super::site::{NOW, files_below};
use content::{canaries, site};

/// Everything that a file holds, its name and what is packed into it, in small letters.
fn everything(path: &str, bytes: &[u8]) -> String {
    let mut text = format!("{path}\n{}\n", String::from_utf8_lossy(bytes));
    if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for index in 0..archive.len() {
            let mut packed = archive.by_index(index).unwrap();
            let name = packed.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            packed.read_to_end(&mut bytes).unwrap();
            text.push_str(&everything(&name, &bytes));
        }
    }
    text.to_lowercase()
}

/// The words of a list that a text holds.
fn found<'w>(words: &'w [String], search: &AhoCorasick, text: &str) -> Vec<&'w String> {
    let matches = search.find_iter(text);
    matches
        .map(|found| &words[found.pattern().as_usize()])
        .collect()
}

fn assert_none(files: &BTreeMap<String, Vec<u8>>) {
    let mut words = canaries();
    // The case references of judgements, and the note on what nobody ever saw, are canaries whatever is shown.
    words.extend(["zqcaseqz", "zqunseenqz"].map(str::to_owned));
    let search = AhoCorasick::new(&words).unwrap();
    for (path, bytes) in files {
        let found = found(&words, &search, &everything(path, bytes));
        assert_eq!(found, [""; 0], "in {path}");
    }
}

#[test]
fn with_everything_visible_each_canary_is_on_the_site() {
    let built = site(true).build();
    let words = canaries();
    assert!(words.len() > 400, "{}", words.len());
    let search = AhoCorasick::new(&words).unwrap();
    let mut seen = BTreeSet::new();
    for (path, bytes) in &built.files {
        let text = everything(path, bytes);
        seen.extend(found(&words, &search, &text));
        assert!(!text.contains("zqcaseqz"), "{path}");
    }
    let missing: Vec<&String> = words.iter().filter(|word| !seen.contains(word)).collect();
    assert_eq!(
        missing, [""; 0],
        "nowhere, so their absence would prove nothing"
    );
}

#[test]
fn no_byte_and_no_name_of_the_public_site_holds_a_canary() {
    let built = site(false).build_at(NOW);
    // What is public is there.
    let everything = built.text("en/reports/index.html");
    for shown in ["Wenvale", "Northwick", "Place L", "Place M", "Place N"] {
        assert!(everything.contains(shown), "{shown}");
    }
    assert_none(&built.files);
}

/// Puts a site into a folder, as a build does.
fn write(files: &BTreeMap<String, Vec<u8>>, output: &Path) {
    let staging = Staging::begin(output).unwrap();
    for (path, bytes) in files {
        staging.write(path, bytes).unwrap();
    }
    staging.publish("test").unwrap();
}

#[test]
fn a_public_site_in_the_folder_of_a_preview_holds_nothing_of_the_preview() {
    let folder = tempfile::TempDir::new().unwrap();
    let output = folder.path().join("output");
    let (site, as_of) = (site(false), NOW.parse().unwrap());
    let preview = site.build_for(Audience::Preview {
        as_of,
        drafts: true,
    });
    write(&preview.files, &output);
    let canary = canaries().into_iter().next().unwrap();
    let is_there = |files: &BTreeMap<String, Vec<u8>>| {
        files
            .iter()
            .any(|(path, bytes)| everything(path, bytes).contains(&canary))
    };
    assert!(is_there(&files_below(&output)));
    write(&site.build_at(NOW).files, &output);
    // What lies beside the output is searched too.
    assert_none(&files_below(folder.path()));
}
