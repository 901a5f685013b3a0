//! Which reports need not be looked at again for how they are written.
//!
//! In: all content, what was said of it. Out: a digest of it, and for each report one of everything that the looks at it read. It must not know where that is
//! remembered.
//!
//! A report of which nothing was said is passed over as long as its own files, whatever belongs to no report, and the program are the same. The numbers
//! at which the grades of a framework begin count only where a text was held against the scores that they make.

use std::collections::{BTreeMap, BTreeSet};

use blake3::Hash;
use rayon::prelude::*;

use super::digest::Digest;
use super::keys::Key;
use crate::check::shows_figures_of_another;
use crate::diagnostic::Diagnostic;
use crate::load::SourceTree;
use crate::model::Inspection;
use crate::yaml;

/// Digests of content.
#[derive(Clone, Debug)]
pub struct Contents {
    /// The digest of all of it, with what could not be read.
    pub all: Hash,
    /// What the looks at the reports in a folder read, but for the numbers at which grades begin.
    folders: BTreeMap<String, Key>,
    /// Those numbers, with whatever else belongs to no report.
    limits: Hash,
}

impl Contents {
    /// The digests of content, for a program.
    #[must_use]
    pub fn of(tree: &SourceTree, problems: &[Diagnostic], program: &Hash) -> Contents {
        let files: Vec<(&str, &str)> = tree.files().map(|(path, text)| (&**path, text)).collect();
        let digests: Vec<Hash> = files
            .par_iter()
            .map(|(_, text)| blake3::hash(text.as_bytes()))
            .collect();
        let mut all = Digest::of("content");
        let mut shared = Digest::of("looks");
        shared.digest(program);
        let mut limits = Digest::of("limits");
        let mut folders: BTreeMap<String, Digest> = BTreeMap::new();
        for ((path, _), text) in files.iter().zip(&digests) {
            let own = match folder_of(path) {
                Some(folder) if folders.contains_key(folder) => folders.get_mut(folder),
                Some(folder) => Some(
                    folders
                        .entry(folder.to_owned())
                        .or_insert_with(|| Digest::of("report")),
                ),
                None => None,
            };
            add_text(&mut all, path, text);
            if let Some(own) = own {
                add_text(own, path, text);
            } else {
                add_text(&mut limits, path, text);
                add_text(
                    &mut shared,
                    path,
                    &without_limits(path, tree).unwrap_or(*text),
                );
            }
        }
        for problem in problems {
            all.value(problem);
        }
        let shared = shared.finish();
        let folders = folders.into_iter().map(|(folder, mut digest)| {
            digest.digest(&shared);
            (folder, Key(*digest.finish().as_bytes()))
        });
        Contents {
            all: all.finish(),
            folders: folders.collect(),
            limits: limits.finish(),
        }
    }

    /// The key of a report that was held against its scores.
    fn with_limits(&self, Key(key): Key) -> Key {
        let mut digest = Digest::of("by scores");
        digest.digest(&Hash::from_bytes(key));
        digest.digest(&self.limits);
        Key(*digest.finish().as_bytes())
    }

    /// Whether nothing is to be said of how a report is written, for nothing was said of the same. One that takes the place of another is always
    /// looked at: it shows figures beside those of the other.
    pub(super) fn is_clean(&self, inspection: &Inspection, clean: &BTreeSet<Key>) -> bool {
        let key = self.folders.get(&inspection.path);
        let is_clean = |key: &Key| clean.contains(key) || clean.contains(&self.with_limits(*key));
        !shows_figures_of_another(inspection) && key.is_some_and(is_clean)
    }

    /// The reports of a site of which nothing was said at all. Not those that show figures beside those of another: when that one goes, they may be
    /// told something though nothing of their own has changed.
    ///
    /// Those that were clean before, and so were not looked at, are so for the same reason.
    #[must_use]
    pub fn clean<'i>(
        &self,
        (said, by_scores): (&'i [Diagnostic], &BTreeSet<String>),
        inspections: impl Iterator<Item = &'i Inspection>,
        before: &BTreeSet<Key>,
    ) -> BTreeSet<Key> {
        let places = said.iter().filter_map(|one| one.location.as_ref());
        let mut dirty: BTreeSet<&str> = places.filter_map(|at| folder_of(&at.path)).collect();
        let beside = inspections.filter(|report| shows_figures_of_another(report));
        dirty.extend(beside.map(|report| report.path.as_str()));
        let folders = self.folders.iter();
        let folders = folders.filter(|(folder, _)| !dirty.contains(folder.as_str()));
        folders
            .map(|(folder, key)| {
                let with_limits = self.with_limits(*key);
                let is_by_scores = by_scores.contains(folder) || before.contains(&with_limits);
                if is_by_scores && !before.contains(key) {
                    with_limits
                } else {
                    *key
                }
            })
            .collect()
    }
}

fn add_text(digest: &mut Digest, path: &str, text: &Hash) {
    digest.text(path);
    digest.digest(text);
}

/// The digest of a file of a framework without the numbers at which its grades begin. `None` for what is no such file.
fn without_limits(path: &str, tree: &SourceTree) -> Option<Hash> {
    let is_framework = path.starts_with("content/frameworks/") && path.ends_with(".yaml");
    let (path, text) = tree.file(path).filter(|_| is_framework)?;
    let mut digest = blake3::Hasher::new();
    let mut from = 0;
    // The id of a scale may be a number, too.
    let is_limit =
        |key: Option<&str>, text: &str| key != Some("scale") && text.parse::<u32>().is_ok();
    for scalar in yaml::scalars(path, text, is_limit) {
        if scalar.first_key.as_deref() == Some("bands") {
            digest.update(text.get(from..scalar.span.start)?.as_bytes());
            from = scalar.span.end;
        }
    }
    digest.update(text.get(from..)?.as_bytes());
    Some(digest.finalize())
}

/// The folder of the inspection that a file belongs to.
fn folder_of(path: &str) -> Option<&str> {
    let (folder, _) = path.rsplit_once('/')?;
    let inside = folder.strip_prefix("content/inspections/")?;
    (inside.split('/').count() == 2).then_some(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Location};

    const REPORT: &str = "content/inspections/north/2012-06-cci/report.en.md";

    fn contents(texts: [(&str, &str); 4]) -> Contents {
        let tree = SourceTree::from_texts(texts);
        Contents::of(&tree, &[], &blake3::hash(b"program"))
    }

    fn texts() -> [(&'static str, &'static str); 4] {
        [
            ("content/site.yaml", "a"),
            ("content/inspections/north/2012-06-cci/inspection.yaml", "b"),
            (REPORT, "c"),
            ("content/inspections/south/2012-06-cci/report.en.md", "d"),
        ]
    }

    fn keys(contents: &Contents) -> Vec<Key> {
        contents
            .clean(
                (&[], &BTreeSet::new()),
                std::iter::empty(),
                &BTreeSet::new(),
            )
            .into_iter()
            .collect()
    }

    #[test]
    fn a_report_is_clean_until_its_files_or_what_all_share_change() {
        let before = contents(texts());
        assert_eq!(keys(&before).len(), 2);
        let mut own = texts();
        own[2].1 = "other";
        let after = contents(own);
        let kept = keys(&after).into_iter();
        assert_eq!(kept.filter(|key| keys(&before).contains(key)).count(), 1);
        let mut shared = texts();
        shared[0].1 = "other";
        let after = contents(shared);
        assert!(keys(&after).iter().all(|key| !keys(&before).contains(key)));
        assert_ne!(before.all, after.all);
    }

    #[test]
    fn a_report_of_which_something_was_said_is_not_clean() {
        let contents = contents(texts());
        let location = Location::file(&REPORT.into());
        let said = Diagnostic::new(Code::Capitals, location, "one", "two");
        let nothing = BTreeSet::new();
        let clean = contents.clean((&[said], &nothing), std::iter::empty(), &BTreeSet::new());
        assert_eq!(clean.len(), 1);
    }
}
