//! The content folder as a sorted map of texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Bound;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;
use thiserror::Error;

use super::budget::largest;
use super::listing::{Listed, too_large};
use crate::diagnostic::{Code, Diagnostic, Location};

/// The texts of the content folder by path. Paths are relative to the site folder and use `/`.
#[derive(Clone, Debug, Default)]
pub struct SourceTree {
    files: BTreeMap<Arc<str>, Arc<str>>,
}

impl SourceTree {
    /// A tree from paths and texts, for callers that have no disk.
    pub fn from_texts<P: Into<Arc<str>>, T: Into<String>>(
        texts: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        SourceTree {
            files: texts
                .into_iter()
                .map(|(path, text)| (path.into(), without_mark(text.into()).into()))
                .collect(),
        }
    }

    /// The same tree with another's files in place of everything below a folder, which is given with its `/`.
    #[must_use]
    pub fn with_folder(&self, folder: &str, other: SourceTree) -> SourceTree {
        let kept = self.files.iter();
        let kept = kept.filter(|(path, _)| !path.starts_with(folder));
        let mut files: BTreeMap<Arc<str>, Arc<str>> = kept
            .map(|(path, text)| (Arc::clone(path), Arc::clone(text)))
            .collect();
        files.extend(other.files);
        SourceTree { files }
    }

    /// The text of a file, shared with whoever keeps a part of it.
    #[must_use]
    pub fn shared(&self, path: &str) -> Option<(&Arc<str>, &Arc<str>)> {
        self.files.get_key_value(path)
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|text| &**text)
    }

    /// A file's shared path and text.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<(&Arc<str>, &str)> {
        self.files
            .get_key_value(path)
            .map(|(path, text)| (path, &**text))
    }

    /// Lets go of all files but those at some paths.
    pub fn keep(&mut self, paths: &BTreeSet<Arc<str>>) {
        self.files.retain(|path, _| paths.contains(path));
    }

    /// All files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&Arc<str>, &str)> {
        self.files.iter().map(|(path, text)| (path, &**text))
    }

    /// Replaces whatever has a path, or is below it, by another tree's files.
    pub(super) fn put(&mut self, path: &str, other: SourceTree) {
        self.files.remove(path);
        let folder = format!("{path}/");
        let below = self.below(&folder);
        let below: Vec<Arc<str>> = below.map(|(path, _)| Arc::clone(path)).collect();
        for path in below {
            self.files.remove(&path);
        }
        self.files.extend(other.files);
    }

    /// The files below a folder, which is given with its `/`, with their shared texts.
    pub(super) fn shared_below<'a, 'f>(
        &'a self,
        folder: &'f str,
    ) -> impl Iterator<Item = (&'a Arc<str>, &'a Arc<str>)> + use<'a, 'f> {
        let from = (Bound::Included(folder), Bound::Unbounded);
        self.files
            .range::<str, _>(from)
            .take_while(move |(path, _)| path.starts_with(folder))
    }

    /// Takes in the files of another tree.
    pub fn add(&mut self, other: SourceTree) {
        self.files.extend(other.files);
    }

    /// Puts a text under a path.
    pub(super) fn set(&mut self, path: &Arc<str>, text: Arc<str>) {
        self.files.insert(Arc::clone(path), text);
    }

    /// The tree without what lies below some folders, which are given with their `/`.
    pub(super) fn without(&self, folders: &[&str]) -> SourceTree {
        let mut files = self.files.clone();
        for folder in folders {
            // Paths are in order, so those of a folder stand side by side.
            let mut rest = files.split_off(*folder);
            let is_below = |path: &Arc<str>| path.starts_with(folder);
            let after = rest.keys().find(|path| !is_below(path)).cloned();
            let mut after = after.map_or_else(BTreeMap::new, |after| rest.split_off(&after));
            files.append(&mut after);
        }
        SourceTree { files }
    }

    /// The files below a folder, which is given with its `/`.
    pub fn below<'a, 'f: 'a>(
        &'a self,
        folder: &'f str,
    ) -> impl Iterator<Item = (&'a Arc<str>, &'a str)> {
        // Paths are in order, so those of a folder stand side by side.
        let from = (Bound::Included(folder), Bound::Unbounded);
        self.files
            .range::<str, _>(from)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(path, text)| (path, &**text))
    }
}

/// Why the content could not be read at all.
#[derive(Debug, Error)]
pub enum LoadError {
    /// There is no content folder.
    #[error("there is no folder `{0}`")]
    NoContent(PathBuf),
    /// A folder that should hold a site has no page.
    #[error("there is no page of a site in `{0}`")]
    NoPages(PathBuf),
    /// The content cannot be had from git.
    #[error("`{revision}` is neither a folder nor a git revision to compare with: {reason}")]
    Revision {
        /// The revision, as it was named.
        revision: String,
        /// Why not.
        reason: String,
    },
    /// The system refused.
    #[error("cannot read `{path}`: {source}")]
    Unreadable {
        /// What was to be read.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

impl LoadError {
    /// What to do about it, in one sentence.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        match self {
            LoadError::NoContent(_) => "name the folder that holds `content` with --site",
            LoadError::NoPages(_) => "name the output folder of a build",
            LoadError::Revision { .. } => {
                "name the output folder of a build, or a revision that `git log` tells of"
            }
            LoadError::Unreadable { .. } => {
                "see that it is still there and may be read, and run the command again"
            }
        }
    }
}

/// What a file holds, if that is text, and what is wrong with it.
type Read = (Arc<str>, Option<Arc<str>>, Vec<Diagnostic>);

/// Reads files, as many at once as there are threads. What is found keeps their order.
pub(super) fn read_files(
    found: Vec<Listed>,
    problems: &mut Vec<Diagnostic>,
) -> Result<SourceTree, LoadError> {
    let read: Vec<Result<Read, LoadError>> = found
        .into_par_iter()
        .map(|Listed { path, file, .. }| {
            let bytes =
                fs::read(&file).map_err(|source| LoadError::Unreadable { path: file, source })?;
            let mut problems = Vec::new();
            let text = text_of(&path, bytes, &mut problems);
            Ok((path, text.map(Arc::from), problems))
        })
        .collect();
    let mut files = Vec::with_capacity(read.len());
    for read in read {
        let (path, text, mut found) = read?;
        problems.append(&mut found);
        files.extend(text.map(|text| (path, text)));
    }
    Ok(SourceTree {
        files: files.into_iter().collect(),
    })
}

/// Whether a path is another one, or lies in the folder of that name.
pub(super) fn is_at_or_below(path: &str, other: &str) -> bool {
    path.strip_prefix(other)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

pub(super) fn text_of(
    path: &Arc<str>,
    bytes: Vec<u8>,
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    let length = bytes.len() as u64;
    if length > largest(path) {
        problems.push(too_large(path, length));
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(without_mark(text)),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            problems.push(not_text(path, error.as_bytes(), good));
            None
        }
    }
}

/// What is said of bytes that are UTF-8 only so far.
fn not_text(path: &Arc<str>, bytes: &[u8], good: usize) -> Diagnostic {
    let before = bytes.get(..good).unwrap_or_default();
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let message = if is_utf16 {
        "the file is UTF-16, which some programs call Unicode, and not UTF-8".to_owned()
    } else {
        format!("the file is not UTF-8 text from line {line} on (byte {good})")
    };
    let help = "save it as UTF-8 in the program that wrote it";
    Diagnostic::new(Code::NotText, Location::file(path), message, help)
}

/// Some editors begin a file with a byte order mark, which is no part of what its author wrote.
fn without_mark(text: String) -> String {
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}
