//! A site that is built again, with what the last build remembers, is byte for byte the site that is built from nothing; and what is made again is
//! what depends on the change.

mod edits;
mod names;
mod on_disk;
mod scripts;

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use adrodd::build::{
    self, Basis, BuildError, BuildSettings, Contents, Key, Past, Sink, check_content,
    check_content_again, check_theme,
};
use adrodd::diagnostic::{Diagnostic, has_errors};
use adrodd::load::{SourceTree, Theme, load_theme};
use adrodd::publish::Audience;
use adrodd::render::{Look, Minify, OutputFile};

use super::site::TestSite;

/// Everything that a build is made of.
#[derive(Clone)]
struct Sources {
    texts: BTreeMap<String, String>,
    /// The site's own files of the theme.
    theme: BTreeMap<String, Vec<u8>>,
    as_of: String,
    base_url: Option<String>,
    minify: Minify,
    /// The digest of the program.
    program: u8,
}

impl Sources {
    fn of(site: &TestSite) -> Sources {
        let paths = site.paths().into_iter();
        Sources {
            texts: paths
                .map(|path| (path.clone(), site.text(&path).to_owned()))
                .collect(),
            theme: BTreeMap::new(),
            as_of: "2026-01-01T00:01:00Z".to_owned(),
            base_url: None,
            minify: Minify::No,
            program: 0,
        }
    }

    /// Replaces a text that stands in a file exactly once.
    fn change(mut self, path: &str, from: &str, to: &str) -> Sources {
        let text = self.texts.get_mut(path).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
        *text = text.replace(from, to);
        self
    }

    fn theme(&self) -> Theme {
        Theme {
            shipped: SHIPPED
                .iter()
                .map(|(p, b)| (p.clone(), b.clone()))
                .collect(),
            own: self.theme.clone(),
        }
    }
}

static SHIPPED: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let theme = load_theme(Path::new("no such folder"), "default", &mut Vec::new());
    theme.unwrap().shipped
});

static LOOK: LazyLock<Look> = LazyLock::new(|| {
    let theme = load_theme(Path::new("no such folder"), "default", &mut Vec::new());
    check_theme(&theme.unwrap()).value.unwrap()
});

/// A published site in memory, and what its build remembers.
#[derive(Default)]
struct Folder {
    files: BTreeMap<String, Vec<u8>>,
    past: BTreeMap<Key, Vec<String>>,
    /// Files that somebody has damaged, which shows.
    damaged: BTreeSet<String>,
}

struct Staged<'a> {
    last: &'a Folder,
    next: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Sink for Staged<'_> {
    type Error = Infallible;

    fn take(&self, file: OutputFile) -> Result<(), Infallible> {
        let taken = self
            .next
            .lock()
            .unwrap()
            .insert(file.path.clone(), file.bytes);
        assert!(taken.is_none(), "{} was made twice", file.path);
        Ok(())
    }

    fn keep(&self, path: &str) -> Result<bool, Infallible> {
        let Some(bytes) = self.last.files.get(path) else {
            return Ok(false);
        };
        if self.last.damaged.contains(path) {
            return Ok(false);
        }
        let taken = self
            .next
            .lock()
            .unwrap()
            .insert(path.to_owned(), bytes.clone());
        assert!(taken.is_none(), "{path} was kept twice");
        Ok(true)
    }
}

impl Folder {
    /// Builds again into the folder, and tells which jobs were done. `None` where the sources have an error, and the site stays.
    fn build(&mut self, sources: &Sources) -> Option<Vec<String>> {
        let tree = SourceTree::from_texts(
            sources
                .texts
                .iter()
                .map(|(path, text)| (path.as_str(), text.as_str())),
        );
        let checked = check_content(&tree, Vec::new());
        let site = checked.value.filter(|_| !has_errors(&checked.problems))?;
        let theme = sources.theme();
        let own_look;
        let look = if sources.theme.is_empty() {
            &*LOOK
        } else {
            own_look = check_theme(&theme).value?;
            &own_look
        };
        let settings = BuildSettings {
            audience: Audience::Public {
                as_of: sources.as_of.parse().unwrap(),
            },
            base_url: sources.base_url.clone(),
            minify: sources.minify,
        };
        let program = blake3::hash(&[sources.program]);
        let past = Past {
            basis: Basis::new(&program, &theme),
            jobs: self.past.clone(),
        };
        let staged = Staged {
            last: self,
            next: Mutex::default(),
        };
        let made = match build::build_again(&site, look, &settings, (&staged, Some(&past))) {
            Ok(made) => made,
            Err(BuildError::Problems(_)) => return None,
            Err(BuildError::Sink(never)) => match never {},
        };
        let files = staged.next.into_inner().unwrap();
        let rendered = made.rendered().into_iter().map(str::to_owned).collect();
        *self = Folder {
            files,
            past: made.into_jobs(),
            damaged: BTreeSet::new(),
        };
        Some(rendered)
    }

    /// The paths at which it is not what a build from nothing makes.
    fn differs_from_clean(&self, sources: &Sources) -> Vec<String> {
        let mut clean = Folder::default();
        clean.build(sources).unwrap();
        let paths: BTreeSet<&String> = self.files.keys().chain(clean.files.keys()).collect();
        let paths = paths.into_iter();
        paths
            .filter(|path| self.files.get(*path) != clean.files.get(*path))
            .cloned()
            .collect()
    }
}

/// What is said of a site built again is what is said of it when it is built from nothing.
#[test]
fn a_report_that_was_clean_is_looked_at_again_once_it_or_what_all_share_changes() {
    let program = blake3::hash(b"a program");
    let small = TestSite::small;
    let first = small();
    let contents = Contents::of(&first.tree(), &[], &program);
    let clean = clean(&contents, &first.problems(), &BTreeSet::new());
    assert!(!clean.is_empty());
    let narrative = first.paths().into_iter();
    let narrative = narrative
        .filter(|path| path.ends_with("report.en.md"))
        .find(|path| first.text(path).contains(".\n"))
        .unwrap();
    let told = first
        .text(&narrative)
        .replacen(".\n", ". This is IMPORTANT.\n", 1);
    let glossary = "terms:\n  - id: important\n    term: { en: \"IMPORTANT\", cy: \"PWYSIG\" }\n    definition: { en: \"A word.\", cy: \"Gair.\" }\n";
    let edited = small().write(&narrative, &told);
    let is_said = |one: &Diagnostic| {
        one.location
            .as_ref()
            .is_some_and(|at| *at.path == *narrative)
    };
    assert!(edited.problems().iter().any(is_said));
    let both = small()
        .write(&narrative, &told)
        .write("content/glossary.yaml", glossary);
    for site in [first, edited, both] {
        let tree = site.tree();
        let now = Contents::of(&tree, &[], &program);
        let again = check_content_again(&tree, Vec::new(), (&now, &clean));
        assert_eq!(again.checked.problems, site.problems());
    }
}

fn clean(
    contents: &Contents,
    problems: &[Diagnostic],
    by_scores: &BTreeSet<String>,
) -> BTreeSet<Key> {
    contents.clean((problems, by_scores), std::iter::empty(), &BTreeSet::new())
}

/// Where the grades of a framework begin matters to the texts that name one, and to no other.
#[test]
fn a_text_that_names_a_grade_is_looked_at_again_once_grades_begin_elsewhere() {
    let program = blake3::hash(b"a program");
    let folder = "content/inspections/wenvale/2024-05-checks-1";
    let names_its_grade = || {
        let told = |text| format!("# planning\n\n## commentary\n\n{text}\n");
        let mut site = TestSite::small();
        for (file, text) in [("en", "Planning was rated fair."), ("cy", "Iawn.")] {
            let path = format!("{folder}/report.{file}.md");
            site = site.change(&path, "# planning\n", &told(text));
        }
        site
    };
    let framework = "content/frameworks/checks-1/framework.yaml";
    let tree = names_its_grade().tree();
    let before = Contents::of(&tree, &[], &program);
    let first = check_content_again(&tree, Vec::new(), (&before, &BTreeSet::new()));
    assert_eq!(first.by_scores, BTreeSet::from([folder.to_owned()]));
    let said = first.checked.problems;
    let known = clean(&before, &said, &first.by_scores);
    assert_eq!(known.len(), 2);

    let harder = names_its_grade().change(framework, "good: 75", "good: 60");
    let tree = harder.tree();
    let now = Contents::of(&tree, &[], &program);
    let again = check_content_again(&tree, Vec::new(), (&now, &known));
    assert_eq!(again.by_scores, first.by_scores);
    let told: Vec<&str> = again
        .checked
        .problems
        .iter()
        .map(|one| one.code.id())
        .collect();
    assert!(told.contains(&"A712"), "{told:?}");
    assert_eq!(again.checked.problems, harder.problems());
    // The other report names no grade: it is known as it was.
    let after = now.clean((&said, &again.by_scores), std::iter::empty(), &known);
    assert_eq!(after.intersection(&known).count(), 1);

    // Anything else that is written of the grades counts for all reports.
    let other = names_its_grade().change(
        framework,
        "of: percent",
        "of: percent, rounding: before-banding",
    );
    let now = Contents::of(&other.tree(), &[], &program);
    let after = clean(&now, &said, &first.by_scores);
    assert_eq!(after.intersection(&known).count(), 0);
}
