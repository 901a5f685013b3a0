//! What lies in a folder, before any of it is read.
//!
//! In: a folder. Out: its files in the order of their paths, with how long they are and when they were touched, and what is no content. It must not know
//! what a file holds.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::budget::{Budget, MOST_FILES, largest};
use super::stamp::{Stamp, stamp_of};
use super::tree::{LoadError, SourceTree, read_files};
use crate::diagnostic::{Code, Diagnostic, Location};

/// How deep those folders lie of which content has one for each area: they are gone through side by side.
const DEPTH_OF_AREAS: usize = 2;

/// The content of a site before it is read.
#[derive(Debug)]
pub struct Listing {
    files: Vec<Listed>,
}

impl Listing {
    /// Lists every file below `content` in the site folder.
    ///
    /// # Errors
    /// When the folder is missing or something in it cannot be listed.
    pub fn of_content(site: &Path, problems: &mut Vec<Diagnostic>) -> Result<Listing, LoadError> {
        Listing::of_folder(&site.join("content"), "content", problems)
    }

    fn of_folder(
        root: &Path,
        prefix: &str,
        problems: &mut Vec<Diagnostic>,
    ) -> Result<Listing, LoadError> {
        if !root.is_dir() {
            return Err(LoadError::NoContent(root.to_path_buf()));
        }
        let files = list(root, prefix, problems)?;
        Ok(Listing { files })
    }

    /// What tells, without reading any file, that all are as they were. `None` where a change could go unseen.
    #[must_use]
    pub fn stamp(&self, now: SystemTime) -> Option<String> {
        let files = self.files.iter();
        stamp_of(files.map(|file| (&*file.path, file.stamp)), now)
    }

    /// Only those of its files that are at some paths.
    #[must_use]
    pub fn only(&self, paths: &BTreeSet<Arc<str>>) -> Listing {
        let files = self.files.iter();
        let files = files.filter(|file| paths.contains(&file.path));
        Listing {
            files: files.cloned().collect(),
        }
    }

    /// Reads its files, if they are still those that were listed. `None` where that is not certain.
    #[must_use]
    pub fn read_as_listed(self) -> Option<SourceTree> {
        let listed: Vec<(PathBuf, Option<Stamp>)> = self
            .files
            .iter()
            .map(|one| (one.file.clone(), one.stamp))
            .collect();
        let mut problems = Vec::new();
        let tree = self.read(&mut problems).ok()?;
        let is_as_listed = |(file, stamp): &(PathBuf, Option<Stamp>)| {
            let about = fs::metadata(file).ok();
            stamp.is_some() && about.and_then(|about| Stamp::of(&about)) == *stamp
        };
        (problems.is_empty() && listed.iter().all(is_as_listed)).then_some(tree)
    }

    /// Reads its files.
    ///
    /// # Errors
    /// When something cannot be read: a report that vanished silently would be worse than no build.
    pub fn read(self, problems: &mut Vec<Diagnostic>) -> Result<SourceTree, LoadError> {
        read_files(self.files, problems)
    }
}

/// Reads every file below `content` in the site folder.
///
/// # Errors
/// When the folder is missing or something in it cannot be read: a report that vanished silently would be worse than no build.
pub fn load_content(site: &Path, problems: &mut Vec<Diagnostic>) -> Result<SourceTree, LoadError> {
    Listing::of_content(site, problems)?.read(problems)
}

/// Reads every file below a folder, under other paths: `prefix` stands for the folder.
///
/// # Errors
/// As for `load_content`.
pub fn load_folder(
    root: &Path,
    prefix: &str,
    problems: &mut Vec<Diagnostic>,
) -> Result<SourceTree, LoadError> {
    Listing::of_folder(root, prefix, problems)?.read(problems)
}

/// A file that is to be read.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub path: Arc<str>,
    pub file: PathBuf,
    pub length: u64,
    /// When it was saved, where the system tells.
    pub saved: Option<SystemTime>,
    /// What changes whenever anything about it does, where the system tells.
    pub stamp: Option<Stamp>,
}

/// What is in a folder and is no folder itself.
struct Entry {
    path: Arc<str>,
    file: PathBuf,
    is_link: bool,
    /// What is known of a file before it is read.
    about: Option<fs::Metadata>,
}

impl Entry {
    /// `None` for a folder. `prefix` stands for the folder that is gone through.
    fn of((root, prefix): (&Path, &str), entry: DirEntry) -> Result<Option<Entry>, LoadError> {
        if entry.file_type().is_dir() {
            return Ok(None);
        }
        let path = match relative(root, entry.path()) {
            inside if inside.is_empty() => prefix.into(),
            inside => format!("{prefix}/{inside}").into(),
        };
        let is_link = entry.path_is_symlink();
        let is_file = entry.file_type().is_file();
        let file = entry.into_path();
        let about = match is_file.then(|| fs::metadata(&file)) {
            Some(Err(source)) => return Err(LoadError::Unreadable { path: file, source }),
            Some(Ok(about)) => Some(about),
            None => None,
        };
        Ok(Some(Entry {
            path,
            file,
            is_link,
            about,
        }))
    }
}

/// Goes through a folder down to a depth. What lies deeper stands with the folder that it lies in.
fn below(
    root: &Path,
    (from, depth): (usize, usize),
    files: &AtomicU64,
) -> Vec<Result<DirEntry, LoadError>> {
    let walk = WalkDir::new(root).min_depth(from).max_depth(depth);
    // By their names: those of one folder differ in nothing else, and to take a name off a path takes longer than to compare the path.
    let by_name = |one: &DirEntry, other: &DirEntry| {
        let [one, other] = [one, other].map(|entry| entry.path().as_os_str());
        one.cmp(other)
    };
    let entries = walk.sort_by(by_name).into_iter();
    let entries = entries.filter_entry(|entry| !is_hidden(entry));
    // Nobody asks what comes after more files than are read.
    let entries = entries.take_while(|entry| {
        let is_file = entry
            .as_ref()
            .is_ok_and(|entry| entry.file_type().is_file());
        !is_file || files.fetch_add(1, Ordering::Relaxed) <= MOST_FILES
    });
    let unreadable = |error: walkdir::Error| LoadError::Unreadable {
        path: error.path().unwrap_or(root).to_path_buf(),
        source: error.into(),
    };
    entries.map(|entry| entry.map_err(unreadable)).collect()
}

/// Goes through a folder in the order of its paths; the folders of the areas side by side.
fn walk(root: &Path, prefix: &str) -> Vec<Result<Entry, LoadError>> {
    let files = AtomicU64::new(0);
    let upper = below(root, (0, DEPTH_OF_AREAS), &files);
    let entries = upper.into_par_iter().flat_map_iter(|entry| {
        let is_deep =
            |entry: &DirEntry| entry.depth() == DEPTH_OF_AREAS && entry.file_type().is_dir();
        let lower = match &entry {
            Ok(entry) if is_deep(entry) => below(entry.path(), (1, usize::MAX), &files),
            _ => Vec::new(),
        };
        let entries = std::iter::once(entry).chain(lower);
        entries.filter_map(|entry| {
            let entry = entry.and_then(|entry| Entry::of((root, prefix), entry));
            entry.transpose()
        })
    });
    entries.collect()
}

/// Lists a file, or every file below a folder, under another path.
pub(super) fn list(
    root: &Path,
    prefix: &str,
    problems: &mut Vec<Diagnostic>,
) -> Result<Vec<Listed>, LoadError> {
    let mut found = Vec::new();
    let mut budget = Budget::of_content();
    for entry in walk(root, prefix) {
        let Entry {
            path,
            file,
            is_link,
            about,
        } = entry?;
        if is_link {
            problems.push(Diagnostic::new(
                Code::SymbolicLink,
                Location::file(&path),
                "this is a symbolic link, and links are not followed",
                "put the file itself here",
            ));
        } else if let Some(about) = about {
            let length = about.len();
            if length > largest(&path) {
                problems.push(too_large(&path, length));
                continue;
            }
            if let Err(much) = budget.take(length) {
                let help = "keep what is no content elsewhere, or build the site in parts";
                problems.push(Diagnostic::of_site(Code::TooMany, much, help));
                break;
            }
            let saved = about.modified().ok();
            let stamp = Stamp::of(&about);
            found.push(Listed {
                path,
                file,
                length,
                saved,
                stamp,
            });
        }
    }
    Ok(found)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && is_hidden_name(&entry.file_name().to_string_lossy())
}

/// Editors and systems leave hidden files and folders everywhere; they are nobody's content.
pub(super) fn is_hidden_name(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~')
}

pub(super) fn too_large(path: &Arc<str>, length: u64) -> Diagnostic {
    let most = largest(path);
    Diagnostic::new(
        Code::TooLarge,
        Location::file(path),
        format!("the file has {length} bytes; the most is {most}"),
        "split it, or move what is no text elsewhere",
    )
}

pub(super) fn relative(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
