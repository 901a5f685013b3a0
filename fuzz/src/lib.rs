//! What is tried with arbitrary bytes: one list of targets, for the short runs within the tests and for the long ones of `cargo fuzz`.
//!
//! In: bytes. Out: nothing; a target panics where a promise is broken. The promises: nothing falls over, every problem has its place inside its file,
//! what has no error becomes a site, and no page has a script, an event handler or an address of a scheme that is not allowed.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a broken promise should stop the run, and say where"
)]

mod edits;
mod harmless;
mod sites;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use adrodd::content;
use adrodd::diagnostic::{self, Diagnostic, Format, Location};
use adrodd::import;
use adrodd::markdown;
use adrodd::model::Markdown;
use adrodd::serve::{Head, Hosts, Request, admit};
use adrodd::signoff;
use adrodd::translate::{self, Memory, Stale};
use adrodd::write::Staging;
use adrodd::yaml;
use serde::de::DeserializeOwned;

pub use edits::{Numbers, files_below, mutated};
pub use harmless::harm;
pub use sites::{folder_of, try_folder};

/// Something that reads bytes which others wrote.
pub struct Target {
    /// Its name, which is also that of its folder of the corpus.
    pub name: &'static str,
    /// Tries the bytes.
    pub run: fn(&[u8]),
    /// What the mutators begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Every target.
pub const TARGETS: [Target; 10] = [
    Target {
        name: "yaml",
        run: yaml,
        seeds: || texts(&["tests/sites/small", "tests/sites/services"], ".yaml"),
    },
    Target {
        name: "markdown",
        run: markdown,
        seeds: || texts(&["tests/sites/small", "tests/sites/services"], ".md"),
    },
    Target {
        name: "content",
        run: sites::content,
        seeds: sites::content_seeds,
    },
    Target {
        name: "csv",
        run: |bytes| import_as("cases.csv", bytes),
        seeds: || texts(&["tests/sites/small", "tests/sites/services"], ".csv"),
    },
    Target {
        name: "xlsx",
        run: |bytes| import_as("cases.xlsx", bytes),
        seeds: || texts(&["tests/data/import"], ".xlsx"),
    },
    Target {
        name: "ods",
        run: |bytes| import_as("cases.ods", bytes),
        seeds: || texts(&["tests/data/import"], ".ods"),
    },
    Target {
        name: "xliff",
        run: xliff,
        seeds: || vec![sites::outgoing()],
    },
    Target {
        name: "request",
        run: request,
        seeds: || REQUESTS.map(|head| head.as_bytes().to_vec()).to_vec(),
    },
    Target {
        name: "published",
        run: published,
        seeds: || PUBLISHED.map(|text| text.as_bytes().to_vec()).to_vec(),
    },
    Target {
        name: "site",
        run: sites::site,
        // The bytes are edits: any will do.
        seeds: || vec![(0..=255).collect(), vec![0; 64], b"\x01adrodd".to_vec()],
    },
];

/// Tries bytes with the target of a name.
pub fn try_bytes(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    (target.run)(bytes);
}

/// The folder of the project, from the tests and from the folder of the fuzz targets.
pub fn project() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_project = own.join("tests/sites").is_dir();
    let project = if is_project { Some(own) } else { own.parent() };
    project.unwrap().to_path_buf()
}

/// The files of folders of the project whose names end in one way, in order.
fn texts(folders: &[&str], ending: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for folder in folders {
        let files = files_below(&project().join(folder));
        let wanted = files.into_iter().filter(|(path, _)| path.ends_with(ending));
        found.extend(wanted.map(|(_, bytes)| bytes));
    }
    assert!(!found.is_empty(), "nothing to begin with");
    found
}

/// Every problem of a file has its place inside it, and can be told in every form.
pub fn places_are_inside<'a>(
    problems: &'a [Diagnostic],
    text_of: &dyn Fn(&str) -> Option<&'a str>,
) {
    for problem in problems {
        let Some(Location { path, span }) = &problem.location else {
            continue;
        };
        let Some(text) = text_of(path) else { continue };
        assert!(
            text.get(span.clone()).is_some(),
            "{span:?} is no place of `{path}`, which has {} bytes: {problem:?}",
            text.len()
        );
    }
    let shown = &problems[..problems.len().min(20)];
    for format in [
        Format::Human { colour: false },
        Format::Json,
        Format::Github,
    ] {
        let told = diagnostic::format(shown, text_of, format);
        let steers = |c: char| c.is_control() && c != '\n';
        assert!(!told.contains(steers), "the terminal is steered: {told:?}");
    }
}

fn yaml(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    read_as::<content::SiteFile>(&text);
    read_as::<content::AreaFile>(&text);
    read_as::<content::FrameworkFile>(&text);
    read_as::<content::QuestionsFile>(&text);
    read_as::<content::InspectionFile>(&text);
    read_as::<content::PlanFile>(&text);
    read_as::<content::GlossaryFile>(&text);
    read_as::<content::AccessibilityFile>(&text);
    read_as::<content::TranslationFile>(&text);
    read_as::<content::ImportMappingFile>(&text);
    let path: Arc<str> = "file.yaml".into();
    for pair in yaml::pairs(&path, &text) {
        assert!(text.get(pair.en.span).is_some());
    }
    for scalar in yaml::scalars(&path, &text, |_, _| true) {
        let whole = 0..scalar.text.len();
        assert!(text.get(scalar.locate(whole)).is_some(), "{scalar:?}");
    }
}

fn read_as<T: DeserializeOwned>(text: &str) {
    let mut problems = Vec::new();
    let read: Option<T> = yaml::read(&"file.yaml".into(), text, &mut problems);
    assert!(read.is_some() || diagnostic::has_errors(&problems));
    places_are_inside(&problems, &|_| Some(text));
}

fn markdown(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let whole = Markdown::of_file(&"report.en.md".into(), text.as_str());
    let mut problems = Vec::new();
    for shape in [markdown::Shape::Block, markdown::Shape::Inline] {
        markdown::inspect(&whole, shape, &mut problems);
    }
    places_are_inside(&problems, &|_| Some(&text));
    for section in markdown::split(&text) {
        assert!(text.get(section.body).is_some() && text.get(section.heading).is_some());
    }
    for range in markdown::list_items(&text).items {
        assert!(text.get(range).is_some());
    }
    for range in markdown::placeholders(&text) {
        assert!(text.get(range).is_some());
    }
    for found in adrodd::bind::references(&text) {
        assert!(text.get(found.range).is_some());
    }
    let _ = markdown::passages(&text);
    // What was refused is harmless all the same.
    let made = [
        markdown::render(&whole, 3),
        markdown::render_inline(&whole),
        markdown::render_item(&whole, 3),
        markdown::plain(&text),
    ];
    for html in made {
        assert_eq!(harm(html.as_str()), None, "of {text:?}");
    }
}

fn import_as(name: &str, bytes: &[u8]) {
    let path: Arc<str> = name.into();
    let source = import::Source {
        path: &path,
        bytes,
        sheet: None,
        mapping: None,
        questions: &["p1", "p2", "d1"],
    };
    if let Err(problems) = import::judgements(&source) {
        assert!(diagnostic::has_errors(&problems));
        let text = std::str::from_utf8(bytes).ok();
        let text = text.filter(|_| name.ends_with(".csv"));
        places_are_inside(&problems, &|_| text);
    }
}

fn xliff(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).ok();
    let path: Arc<str> = "in.xlf".into();
    let problems = match translate::receive(&path, bytes) {
        Err(problems) => problems,
        Ok(received) => {
            let _ = received.inspection();
            let documents = sites::documents();
            let memory = Memory::default();
            match translate::incoming(&received, documents, &memory, Stale::Keep) {
                Err(problems) => problems,
                Ok(_) => return,
            }
        }
    };
    assert!(diagnostic::has_errors(&problems));
    places_are_inside(&problems, &|path| text.filter(|_| path == "in.xlf"));
}

const REQUESTS: [&str; 5] = [
    "GET\n/en/reports/a/?x=%2e%2e\nlocalhost:80\n",
    "HEAD\n/-/both/en/\n127.0.0.1:80\nhttp://localhost:80\nsame-origin\ndocument",
    "GET\n/%2e%2e/%2e%2e/etc/passwd\nlocalhost:80\n",
    "GET\n/-/news?path=en/&version=a&number=1\n[::1]:80\n",
    "GET\nhttp://localhost:80/cy/\nlocalhost:80\nnull\ncross-site\nscript",
];

/// The parts of a head of a request, each on a line.
fn request(bytes: &[u8]) {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let mut words = || String::from_utf8_lossy(lines.next().unwrap_or_default()).into_owned();
    let (method, target) = (words(), words());
    let host = words().into_bytes();
    let rest: Vec<Vec<u8>> = lines.map(<[u8]>::to_vec).collect();
    let line = |number: usize| rest.get(number).map(Vec::as_slice);
    let head = Head {
        method: &method,
        target: &target,
        hosts: &[host.as_slice()],
        origin: line(0).filter(|line| !line.is_empty()),
        fetch_site: line(1),
        fetch_dest: line(2),
        has_body: rest.len() > 8,
    };
    let admitted = admit(&head, &Hosts::new(80, None));
    if let Ok(Request::File(path) | Request::Both(path)) = admitted {
        let climbs = path.split(['/', '\\']).any(|part| part == "..");
        assert!(
            !climbs && !path.starts_with('/') && !path.contains('\0'),
            "{path:?} is no path of a site"
        );
    }
}

const PUBLISHED: [&str; 3] = [
    "{\"tool\":\"adrodd 0.1.0\",\"files\":{\"kept.txt\":{\"bytes\":4,\"sha256\":\"00\"},\"../kept.txt\":{\"bytes\":4,\"sha256\":\"\"}}}",
    "<!doctype html><html lang=\"en\"><body><main><h1>a</h1><p>b</p><table><tr><th>c<td>d</table></main></body></html>",
    "{\"inspections\":[{\"id\":\"a/b\",\"scores\":[{\"id\":\"c\",\"number\":1}],\"pages\":{\"en\":\"en/\"}}]}",
];

/// The bytes as the manifest of a folder that was published, as a page and as data that are live.
fn published(bytes: &[u8]) {
    let ground = tempfile::tempdir().unwrap();
    let output = ground.path().join("output");
    fs::create_dir(&output).unwrap();
    fs::write(output.join("manifest.json"), bytes).unwrap();
    fs::write(output.join("kept.txt"), "kept").unwrap();
    if let Ok(staging) = Staging::begin(&output) {
        drop(staging);
    }
    assert_eq!(fs::read(output.join("kept.txt")).unwrap(), b"kept");
    let page = |bytes: &[u8]| [("en/index.html".to_owned(), bytes.to_vec())];
    let old = page(bytes).into_iter();
    let old = old.chain([("data/data.json".to_owned(), bytes.to_vec())]);
    let new = page(b"<main><p>a</p></main>").into_iter();
    let _ = signoff::compare(&old.collect(), &new.collect());
}
