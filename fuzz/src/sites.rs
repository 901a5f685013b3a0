//! Whole sites of arbitrary files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use adrodd::build::{BuildError, BuildSettings, Sink, build, check_content, check_theme};
use adrodd::diagnostic::has_errors;
use adrodd::load::{SourceTree, load_content, load_theme};
use adrodd::publish::Audience;
use adrodd::render::{Look, Minify, OutputFile};
use adrodd::translate::{self, Document, Memory};

use super::edits::{change, files_below};
use super::{harm, places_are_inside, project};

const SITES: [&str; 2] = ["tests/sites/small", "tests/sites/services"];

/// Names that a file may get.
const NAMES: [&str; 12] = [
    "content/areas/Wenvale.yaml",
    "content/areas/northwick.yaml",
    "content/areas/a b.yaml",
    "content/areas/con.yaml",
    "content/\u{1b}[31m.yaml",
    "content/pages/home.cy.md",
    "content/inspections/wenvale/2024-05-checks-1/judgements.csv",
    "content/inspections/wenvale/2024-06-checks-1/inspection.yaml",
    "content/inspections/northwick/2024-03-checks-1/report.cy.md",
    "content/frameworks/checks-1/summary.en.md",
    "content/.hidden",
    "content/deep/deep/deep/deep/deep/deep/deep/deep/deep/deep.yaml",
];

fn fixtures() -> &'static [BTreeMap<String, Vec<u8>>; 2] {
    static FIXTURES: OnceLock<[BTreeMap<String, Vec<u8>>; 2]> = OnceLock::new();
    FIXTURES.get_or_init(|| SITES.map(|site| files_below(&project().join(site))))
}

fn look() -> &'static Look {
    static LOOK: OnceLock<Look> = OnceLock::new();
    LOOK.get_or_init(|| {
        let theme = load_theme(Path::new("no such folder"), "default", &mut Vec::new());
        check_theme(&theme.unwrap()).value.unwrap()
    })
}

/// The files of a fixture site after the edits that the bytes stand for: which site, then six bytes for each edit.
pub fn folder_of(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let mut files = fixtures()[usize::from(*first) % 2].clone();
    for edit in rest.chunks_exact(6).take(8) {
        let &[which, kind, high, low, length, other] = edit else {
            continue;
        };
        let path = |which: u8, files: &BTreeMap<String, Vec<u8>>| {
            let mut paths = files.keys();
            paths
                .nth(usize::from(which) % files.len())
                .cloned()
                .unwrap()
        };
        let (one, two) = (path(which, &files), path(other, &files));
        let mixed = files[&two].clone();
        match kind % 16 {
            12 => {
                let own = files.insert(two, files[&one].clone());
                files.extend(own.map(|own| (one, own)));
            }
            13 => {
                let bytes = files.remove(&one).unwrap();
                files.insert(NAMES[usize::from(length) % NAMES.len()].to_owned(), bytes);
            }
            14 if files.len() > 1 => drop(files.remove(&one)),
            15 => drop(files.insert(one, rest.to_vec())),
            kind => {
                let bytes = files.get_mut(&one).unwrap();
                let at = usize::from(high) * 256 + usize::from(low);
                let at = at * (bytes.len() + 1) / 65_536;
                change(
                    bytes,
                    usize::from(kind),
                    at,
                    usize::from(length) + 1,
                    &mixed,
                );
            }
        }
    }
    files
}

/// A fixture site after edits, from the disk to its pages.
pub(super) fn site(bytes: &[u8]) {
    let ground = tempfile::tempdir().unwrap();
    for (path, bytes) in folder_of(bytes) {
        let path = ground.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    try_folder(ground.path());
}

/// What became of a site: whether it has errors, and how many pages it has.
pub fn try_folder(site: &Path) -> (bool, usize) {
    let mut problems = Vec::new();
    let tree = load_content(site, &mut problems).unwrap();
    go_on(&tree, problems)
}

fn go_on(tree: &SourceTree, problems: Vec<adrodd::diagnostic::Diagnostic>) -> (bool, usize) {
    let checked = check_content(tree, problems);
    places_are_inside(&checked.problems, &|path| tree.text(path));
    if has_errors(&checked.problems) {
        return (true, 0);
    }
    // What is no error must become a site: the promise of `check`.
    let site = checked.value.unwrap();
    let settings = BuildSettings {
        audience: Audience::Inside,
        base_url: None,
        minify: Minify::No,
    };
    let pages = Pages::default();
    match build(&site, look(), &settings, &pages) {
        Ok(()) => {
            let number = *pages.0.lock().unwrap();
            assert!(number > 0, "a site has pages");
            (false, number)
        }
        Err(BuildError::Problems(problems)) => {
            assert!(has_errors(&problems));
            places_are_inside(&problems, &|path| tree.text(path));
            (true, 0)
        }
        Err(BuildError::Sink(never)) => match never {},
    }
}

/// Looks at each page and keeps none.
#[derive(Default)]
struct Pages(Mutex<usize>);

impl Sink for Pages {
    type Error = std::convert::Infallible;

    fn take(&self, file: OutputFile) -> Result<(), Self::Error> {
        if file.path.ends_with(".html") || file.path.ends_with(".svg") {
            let text = String::from_utf8(file.bytes).unwrap();
            assert_eq!(harm(&text), None, "in {}", file.path);
            *self.0.lock().unwrap() += 1;
        } else if file.path.ends_with(".json") {
            let read: Result<serde_json::Value, _> = serde_json::from_slice(&file.bytes);
            assert!(read.is_ok(), "{} is no JSON", file.path);
        } else if file.path.ends_with(".xml") {
            well_formed(&file.path, std::str::from_utf8(&file.bytes).unwrap());
        }
        Ok(())
    }
}

fn well_formed(path: &str, text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("{path}: {error}"),
        }
    }
}

/// The small site with other bytes in place of one of its files, which the first byte names.
pub(super) fn content(bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let files = &fixtures()[0];
    let replaced = files.keys().nth(usize::from(*first) % files.len()).unwrap();
    let texts = files.iter().map(|(path, own)| {
        let bytes = if path == replaced { rest } else { own };
        let text = String::from_utf8_lossy(bytes).into_owned();
        (path.as_str(), text)
    });
    go_on(&SourceTree::from_texts(texts), Vec::new());
}

/// Each file of the small site as it is.
pub(super) fn content_seeds() -> Vec<Vec<u8>> {
    let files = fixtures()[0].values();
    let numbered = (0_u8..).zip(files);
    numbered
        .map(|(number, bytes)| [&[number], bytes.as_slice()].concat())
        .collect()
}

/// What a translator of a report of the small site gets to work on.
pub(super) fn documents() -> &'static [Document] {
    static DOCUMENTS: OnceLock<Vec<Document>> = OnceLock::new();
    DOCUMENTS.get_or_init(|| {
        let texts = fixtures()[0].iter().map(|(path, bytes)| {
            let text = String::from_utf8(bytes.clone()).unwrap();
            (path.as_str(), text)
        });
        let tree = SourceTree::from_texts(texts);
        let site = check_content(&tree, Vec::new()).value.unwrap();
        let mut inspections = site.inspections.iter();
        let translated = inspections
            .find(|one| one.path.contains("wenvale"))
            .unwrap();
        translate::documents(
            &tree,
            &translated.path,
            &translated.narrative,
            &translated.short_texts,
        )
    })
}

/// The same as a file.
pub(super) fn outgoing() -> Vec<u8> {
    translate::outgoing(documents(), &Memory::default())
}
