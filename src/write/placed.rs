//! Tells of a site that a build has put in place whether anything has come into it since, without listing its folders.
//!
//! In come what the build wrote down of the moment, the folder and its manifest; out go the files that nobody knows, or the site deleted. It must not know
//! who remembers the moment.
//!
//! Whatever comes into a folder, or goes, leaves a later date on it, which nobody can put back on the usual disks; so does moving the folder itself. A folder that
//! has not been touched since its site was put in place, nor any above it, holds what was put there. Everything below any other is gone through, and so is the
//! whole site where its own folder has been touched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::error::{WriteError, cannot};
use super::folder;
use super::manifest::{Manifest, is_absent};
use super::register::fault;
use super::remembered::digest_of_manifest;
use crate::load::touched;

/// Which site a build has put in place, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// The digest of its manifest.
    pub manifest: String,
    /// The date of its folder then, since 1970. `None` where the system tells of no date that nobody can put back.
    at: Option<Duration>,
}

impl Placed {
    pub(super) const fn new(manifest: String, at: Option<Duration>) -> Self {
        Self { manifest, at }
    }
}

/// The date of the folder of a site, for one that has this moment been put in place.
pub(super) fn date_of(output: &Path) -> Option<Duration> {
    let about = cfg!(unix)
        .then(|| fs::symlink_metadata(output).ok())
        .flatten()?;
    touched(&about)?.duration_since(SystemTime::UNIX_EPOCH).ok()
}

/// A site that is the one that was put in place.
#[derive(Debug)]
pub(super) struct PlacedSite {
    pub(super) manifest: Manifest,
    digest: String,
    /// Its folders by their paths, without its own.
    folders: BTreeSet<String>,
    /// The disk and the number of its own folder.
    own: Option<(u64, u64)>,
    at: SystemTime,
}

/// What has become of a folder of the site.
enum State {
    Untouched,
    Touched,
    Gone,
    /// A file or a link has its place.
    NoFolder,
}

impl PlacedSite {
    /// The site in a folder, if it is the one that was put in place and nothing has been put into its own folder since.
    pub(super) fn of(output: &Path, placed: &Placed) -> Result<Option<Self>, WriteError> {
        let is_untouched = placed.at.is_some() && date_of(output) == placed.at;
        let at = placed
            .at
            .and_then(|at| SystemTime::UNIX_EPOCH.checked_add(at));
        let Some(at) = at.filter(|_| is_untouched && holds(output, &placed.manifest)) else {
            return Ok(None);
        };
        let manifest = Manifest::read(output)?;
        // Its paths are opened and deleted, so none may lead out of the site.
        let is_ours = |manifest: &Manifest| {
            let paths = manifest.files.par_iter();
            paths.all(|(path, _)| fault(path).is_none())
        };
        Ok(manifest.filter(is_ours).map(|manifest| Self {
            folders: folders_of(&manifest),
            manifest,
            digest: placed.manifest.clone(),
            own: number_of(output),
            at,
        }))
    }

    /// Whether a folder is the one that holds it.
    pub(super) fn is_in(&self, folder: &Path) -> bool {
        self.own.is_some() && number_of(folder) == self.own && holds(folder, &self.digest)
    }

    /// Refuses it if anything has come into it that is not ours to delete. Otherwise every folder of it that is there is a folder, and no link.
    pub(super) fn check(&self, root: &Path) -> Result<(), WriteError> {
        let folders: Vec<&String> = self.folders.iter().collect();
        let states: Vec<Result<State, WriteError>> = folders
            .par_iter()
            .map(|path| self.state_of(&root.join(path)))
            .collect();
        let mut foreign = self.foreign_at_top(root)?;
        // Nothing is asked of what lies below a folder that is gone through.
        let mut done: BTreeSet<&str> = BTreeSet::new();
        for (path, state) in folders.into_iter().zip(states) {
            if above(path).any(|above| done.contains(above)) {
                continue;
            }
            match state? {
                State::Untouched => continue,
                State::Touched => foreign.extend(self.foreign_below(root, &root.join(path))?),
                State::NoFolder => foreign.push(path.clone()),
                State::Gone => {}
            }
            done.insert(path);
        }
        foreign.sort();
        foreign.dedup();
        folder::refuse_foreign(root, foreign)
    }

    fn state_of(&self, folder: &Path) -> Result<State, WriteError> {
        match fs::symlink_metadata(folder) {
            Ok(about) if !about.is_dir() => Ok(State::NoFolder),
            Ok(about) => {
                // Another disk may have been put on a folder, and has dates of its own.
                let disk = |number: Option<(u64, u64)>| number.map(|(disk, _)| disk);
                let is_ours = disk(number(&about)) == disk(self.own);
                let is_old = touched(&about).is_some_and(|touched| touched < self.at);
                Ok(if is_ours && is_old {
                    State::Untouched
                } else {
                    State::Touched
                })
            }
            Err(source) if is_absent(&source) => Ok(State::Gone),
            Err(source) => Err(cannot("look at", folder)(source)),
        }
    }

    /// The files in the site's own folder, and below those of its folders that nobody knows, that are not of the site.
    fn foreign_at_top(&self, root: &Path) -> Result<Vec<String>, WriteError> {
        let mut foreign = Vec::new();
        for entry in folder::below(root, 1)? {
            let path = folder::relative(&entry, root);
            if entry.file_type().is_dir() {
                if !self.folders.contains(&path) {
                    foreign.extend(self.foreign_below(root, entry.path())?);
                }
            } else if !folder::is_listed(&entry, root, &self.manifest) {
                foreign.push(path);
            }
        }
        Ok(foreign)
    }

    fn foreign_below(&self, root: &Path, folder: &Path) -> Result<Vec<String>, WriteError> {
        let entries = folder::below(folder, usize::MAX)?.into_iter();
        let foreign = entries.filter(|entry| {
            !entry.file_type().is_dir() && !folder::is_listed(entry, root, &self.manifest)
        });
        Ok(foreign
            .map(|entry| folder::relative(&entry, root))
            .collect())
    }

    /// Deletes it from a folder that was just checked: its files, then its folders, and nothing else. The manifest goes last of the files, so that a
    /// deletion that is cut short can be taken up again.
    pub(super) fn remove(&self, root: &Path) -> Result<(), WriteError> {
        // Where something has come into it after all, that is told by whoever goes through what is left, which is nothing but the manifest otherwise.
        let _ = self.remove_listed(root);
        folder::remove_site(root)
    }

    fn remove_listed(&self, root: &Path) -> io::Result<()> {
        let files: Vec<&String> = self.manifest.files.keys().collect();
        files
            .par_iter()
            .try_for_each(|path| unless_gone(fs::remove_file(root.join(path))))?;
        let mut by_depth: BTreeMap<usize, Vec<&String>> = BTreeMap::new();
        for path in &self.folders {
            let depth = path.split('/').count();
            by_depth.entry(depth).or_default().push(path);
        }
        by_depth.values().rev().try_for_each(|folders| {
            folders
                .par_iter()
                .try_for_each(|path| unless_gone(fs::remove_dir(root.join(path))))
        })
    }
}

fn holds(folder: &Path, digest: &str) -> bool {
    digest_of_manifest(folder).as_deref() == Some(digest)
}

/// The disk and the number of a folder.
fn number_of(folder: &Path) -> Option<(u64, u64)> {
    number(&fs::symlink_metadata(folder).ok()?)
}

#[cfg(unix)]
fn number(about: &fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((about.dev(), about.ino()))
}

#[cfg(not(unix))]
const fn number(_: &fs::Metadata) -> Option<(u64, u64)> {
    None
}

/// What somebody else has deleted already needs no deletion.
fn unless_gone(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(source) if source.kind() == ErrorKind::NotFound => Ok(()),
        outcome => outcome,
    }
}

/// Every folder that has a file of the site in or below it.
fn folders_of(manifest: &Manifest) -> BTreeSet<String> {
    let mut folders = BTreeSet::new();
    for path in manifest.files.keys() {
        for folder in above(path) {
            if folders.contains(folder) {
                break;
            }
            folders.insert(folder.to_owned());
        }
    }
    folders
}

/// The folders that a path lies in, but for that of the site.
fn above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(folder_of(path), |path| folder_of(path))
}

fn folder_of(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}
