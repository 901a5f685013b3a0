//! A preview of a large site keeps narratives apart and looks only at what has changed. What it serves, and what it says of the site, is what it
//! would be if it held and looked at everything.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use adrodd::load::load_content;
use adrodd::serve::{Prepared, SiteFolder};

use super::preview_generations::{
    Numbers, Served, Texts, clean_build, on_disk, prepared, save, small_texts, step, tree,
};
use super::site::{project, services};

/// More steps than any of these sites needs to be read.
const MOST_STEPS: usize = 100;

/// A site folder whose narratives are kept apart, however few they are.
struct Apart {
    folder: SiteFolder,
    served: Served,
}

impl Apart {
    fn open(site: &Path) -> Apart {
        Apart {
            folder: SiteFolder::holding(site, 0).unwrap(),
            served: Served::new(),
        }
    }

    /// Hands in what changed, then reads whatever is left.
    fn save(&mut self, changed: Option<&[PathBuf]>) {
        self.hand_in(changed);
        for _ in 0..MOST_STEPS {
            if self.folder.is_read() {
                break;
            }
            self.folder.read_on();
        }
        assert!(self.folder.is_read(), "narratives are read without an end");
        self.hand_in(Some(&[]));
    }

    fn hand_in(&mut self, changed: Option<&[PathBuf]>) {
        let prepared = self.folder.prepare(changed);
        self.served.save(prepared);
    }

    /// What is said of the site is what is said when everything is looked at.
    fn assert_says(&self, whole: &Prepared, at: &str) {
        let said = |problems: &[adrodd::serve::Problem]| -> BTreeSet<String> {
            problems.iter().map(|each| format!("{each:?}")).collect()
        };
        let latest = self.served.desk.latest();
        let (is, should) = (said(&latest.problems), said(&whole.problems));
        let more: Vec<&String> = is.difference(&should).collect();
        let less: Vec<&String> = should.difference(&is).collect();
        assert!(
            more.is_empty() && less.is_empty(),
            "{at}:\nsaid {more:#?}\nnot said {less:#?}"
        );
    }
}

/// Copies a site, without what is no content.
fn copy_of(texts: &Texts) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    save(folder.path(), &Texts::new(), texts, false);
    folder
}

fn texts_of(site: &Path) -> Texts {
    let read = load_content(site, &mut Vec::new()).unwrap();
    let files = read.files();
    files
        .map(|(path, text)| (path.to_string(), text.to_owned()))
        .collect()
}

fn differing(before: &Texts, after: &Texts) -> Vec<String> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differing = paths.into_iter();
    differing
        .filter(|path| before.get(*path) != after.get(*path))
        .cloned()
        .collect()
}

#[test]
fn a_site_whose_narratives_are_kept_apart_is_served_like_any_other() {
    for site in [project().to_path_buf(), services()] {
        let at = site.display().to_string();
        let mut apart = Apart::open(&site);
        apart.save(None);
        let texts = texts_of(&site);
        apart.assert_says(&prepared(&texts, &apart.served.look), &at);
        let clean = clean_build(&tree(&texts)).unwrap();
        let some = clean
            .into_iter()
            .enumerate()
            .filter(|(number, (path, _))| number % 13 == 0 || path == "en/search/index.html")
            .map(|(_, file)| file)
            .collect();
        apart.served.assert_serves(&some, &at);
    }
}

#[test]
fn before_narratives_are_read_pages_are_served_already() {
    let texts = texts_of(project());
    let folder = copy_of(&texts);
    let mut apart = Apart::open(folder.path());
    apart.hand_in(None);
    assert!(!apart.folder.is_read());
    let clean = clean_build(&tree(&texts)).unwrap();
    let some = clean
        .into_iter()
        .filter(|(path, _)| {
            let is_report = path.starts_with("en/reports/") && path.ends_with("index.html");
            is_report || path == "cy/index.html"
        })
        .collect();
    apart.served.assert_serves(&some, "at first");
}

#[test]
fn after_random_edits_a_site_whose_narratives_are_kept_apart_is_that_of_a_clean_build() {
    let (mut good, mut broken) = (0, 0);
    for (original, seeds) in [(small_texts(), 1..=16_u64), (texts_of(project()), 30..=31)] {
        for seed in seeds {
            let mut numbers = Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
            let folder = copy_of(&original);
            let mut apart = Apart::open(folder.path());
            apart.save(None);
            let mut texts = original.clone();
            for _ in 0..1 + numbers.below(4) {
                let before = on_disk(folder.path());
                let what = step(&mut texts, &original, &mut numbers);
                save(folder.path(), &before, &texts, false);
                let changed: Vec<PathBuf> = differing(&before, &texts)
                    .iter()
                    .map(|path| folder.path().join(path))
                    .collect();
                apart.save(Some(&changed));
                let at = format!("seed {seed}: {what}");
                apart.assert_says(&prepared(&texts, &apart.served.look), &at);
                match clean_build(&tree(&texts)) {
                    Some(clean) => {
                        let from = numbers.below(5);
                        let some = clean.into_iter().skip(from).step_by(5).collect();
                        apart.served.assert_serves(&some, &at);
                        good += 1;
                    }
                    None => broken += 1,
                }
            }
        }
    }
    assert!(good > 12 && broken > 5, "{good} good, {broken} broken");
}

#[test]
fn a_broken_narrative_that_is_kept_apart_leaves_the_last_good_page() {
    let texts = small_texts();
    let folder = copy_of(&texts);
    let mut apart = Apart::open(folder.path());
    apart.save(None);
    let path = texts
        .keys()
        .find(|path| path.ends_with("report.en.md"))
        .unwrap();
    let clean = clean_build(&tree(&texts)).unwrap();
    let file = folder.path().join(path);
    fs::write(&file, format!("# no-such-part\n\n{}", texts[path])).unwrap();
    apart.save(Some(std::slice::from_ref(&file)));
    assert!(apart.served.desk.latest().has_errors());
    apart.served.assert_serves(&clean, "while it is broken");
    fs::write(&file, texts[path].replacen(".\n", " indeed.\n", 1)).unwrap();
    apart.save(Some(&[file]));
    assert!(!apart.served.desk.latest().has_errors());
    let after = clean_build(&tree(&on_disk(folder.path()))).unwrap();
    apart.served.assert_serves(&after, "when it is mended");
}

/// Which reports are finished decides whether a file of the site may be unwritten, and what a narrative says decides nothing of that.
#[test]
fn a_site_with_unwritten_files_and_unfinished_reports_is_read_to_the_end() {
    let mut texts = small_texts();
    let area = "content/areas/northwick.yaml";
    texts.insert(
        area.to_owned(),
        texts[area].replacen("in Northwick", "[[To do: in where]]", 1),
    );
    let report = "content/inspections/wenvale/2024-05-checks-1";
    let inspection = format!("{report}/inspection.yaml");
    let draft = texts[&inspection].replacen("state: final", "state: draft", 1);
    texts.insert(inspection, draft);
    texts.remove(&format!("{report}/report.cy.md"));
    let folder = copy_of(&texts);
    let mut apart = Apart::open(folder.path());
    apart.save(None);
    apart.assert_says(&prepared(&texts, &apart.served.look), "unwritten");
}

#[test]
fn each_narrative_that_is_edited_is_looked_at_with_all_that_it_has_to_do_with() {
    let mut texts = texts_of(project());
    let folder = copy_of(&texts);
    let mut apart = Apart::open(folder.path());
    apart.save(None);
    let narratives: Vec<String> = texts
        .keys()
        .filter(|path| path.ends_with("report.en.md"))
        .cloned()
        .collect();
    for path in narratives {
        let edited = texts[&path].replacen(".\n", " indeed.\n", 1);
        texts.insert(path.clone(), edited);
        let file = folder.path().join(&path);
        fs::write(&file, &texts[&path]).unwrap();
        apart.save(Some(&[file]));
    }
    apart.assert_says(&prepared(&texts, &apart.served.look), "each narrative");
}
