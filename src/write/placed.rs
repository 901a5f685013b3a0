//! Tells of a site that a build has put in place whether anything has come into it since, without listing its folders.
//!
//! In come what the build wrote down of the moment, the folder and its manifest; out go the files that nobody knows, or the site deleted. It must not know
//! who remembers the moment.
//!
//! Whatever comes into a folder, or goes, leaves a later date on it, which nobody can put back on the usual disks. A folder that has not been touched
//! since its site was put in place holds what was put there. Where that is not known, `folder` goes through everything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::error::{WriteError, cannot};
use super::folder;
use super::manifest::{self, Manifest};
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
    /// A site that has this moment been put in place.
    pub(super) fn now(output: &Path, manifest: String) -> Self {
        let about = cfg!(unix)
            .then(|| fs::symlink_metadata(output).ok())
            .flatten();
        let at = about.as_ref().and_then(touched);
        Self {
            manifest,
            at: at.and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok()),
        }
    }
}

/// A site that is the one that was put in place.
#[derive(Debug)]
pub(super) struct PlacedSite {
    pub(super) manifest: Manifest,
    digest: String,
    /// Its folders by their paths, of which its own is empty.
    folders: BTreeSet<String>,
    at: SystemTime,
}

impl PlacedSite {
    /// The site in a folder, if it is the one that was put in place.
    pub(super) fn of(output: &Path, placed: &Placed) -> Result<Option<Self>, WriteError> {
        let at = placed
            .at
            .and_then(|at| SystemTime::UNIX_EPOCH.checked_add(at));
        let Some(at) = at.filter(|_| holds(output, &placed.manifest)) else {
            return Ok(None);
        };
        let manifest = Manifest::read(output)?;
        Ok(manifest.map(|manifest| Self {
            folders: folders_of(&manifest),
            manifest,
            digest: placed.manifest.clone(),
            at,
        }))
    }

    /// Whether a folder still holds it.
    pub(super) fn is_in(&self, folder: &Path) -> bool {
        holds(folder, &self.digest)
    }

    /// Refuses it if anything has come into it that is not ours to delete.
    pub(super) fn check(&self, root: &Path) -> Result<(), WriteError> {
        let folders: Vec<&String> = self.folders.iter().collect();
        let found: Vec<Vec<String>> = folders
            .into_par_iter()
            .map(|path| self.foreign_in(root, path))
            .collect::<Result<_, WriteError>>()?;
        folder::refuse_foreign(root, found.into_iter().flatten().collect())
    }

    /// The files in a folder, and below those of its folders that nobody knows, that are not of the site. What should be a folder and is none any
    /// more is told of by the one that it lies in.
    fn foreign_in(&self, root: &Path, path: &str) -> Result<Vec<String>, WriteError> {
        let folder = root.join(path);
        let about = match fs::symlink_metadata(&folder) {
            Err(source) if source.kind() != ErrorKind::NotFound => {
                return Err(cannot("look at", &folder)(source));
            }
            Ok(about) if about.is_dir() => about,
            _ => return Ok(Vec::new()),
        };
        if touched(&about).is_some_and(|touched| touched < self.at) {
            return Ok(Vec::new());
        }
        let mut foreign = Vec::new();
        for entry in folder::below(&folder, 1)? {
            let is_folder = entry.file_type().is_dir();
            if is_folder && !self.folders.contains(&folder::relative(&entry, root)) {
                let inside = folder::below(entry.path(), usize::MAX)?;
                let files = inside.iter().filter(|entry| !entry.file_type().is_dir());
                foreign.extend(files.map(|entry| folder::relative(entry, root)));
            } else if !is_folder && !folder::is_listed(&entry, root, &self.manifest) {
                foreign.push(folder::relative(&entry, root));
            }
        }
        Ok(foreign)
    }

    /// Deletes it from a folder that was just checked: its files, then its folders, and nothing else. The manifest goes last of the files, so that a
    /// deletion that is cut short can be taken up again.
    pub(super) fn remove(&self, root: &Path) -> Result<(), WriteError> {
        let files: Vec<&String> = self.manifest.files.keys().collect();
        files.par_iter().try_for_each(|path| {
            let path = root.join(path);
            unless_gone(fs::remove_file(&path)).map_err(cannot("delete", &path))
        })?;
        let mut by_depth: BTreeMap<usize, Vec<&String>> = BTreeMap::new();
        for path in self.folders.iter().filter(|path| !path.is_empty()) {
            let depth = path.split('/').count();
            by_depth.entry(depth).or_default().push(path);
        }
        let removed = by_depth.values().rev().try_for_each(|folders| {
            folders
                .par_iter()
                .try_for_each(|path| unless_gone(fs::remove_dir(root.join(path))))
        });
        if removed.is_err() {
            // Something has come into it after all: what is left is gone through.
            return folder::remove_site(root);
        }
        let own_list = root.join(manifest::FILE_NAME);
        fs::remove_file(&own_list).map_err(cannot("delete", &own_list))?;
        fs::remove_dir(root).map_err(cannot("delete", root))
    }
}

fn holds(folder: &Path, digest: &str) -> bool {
    digest_of_manifest(folder).as_deref() == Some(digest)
}

/// What somebody else has deleted already needs no deletion.
fn unless_gone(outcome: std::io::Result<()>) -> std::io::Result<()> {
    match outcome {
        Err(source) if source.kind() == ErrorKind::NotFound => Ok(()),
        outcome => outcome,
    }
}

/// Every folder that has a file of the site in or below it.
fn folders_of(manifest: &Manifest) -> BTreeSet<String> {
    let mut folders = BTreeSet::from([String::new()]);
    for path in manifest.files.keys() {
        let mut rest = path.as_str();
        while let Some((above, _)) = rest.rsplit_once('/') {
            if folders.contains(above) {
                break;
            }
            folders.insert(above.to_owned());
            rest = above;
        }
    }
    folders
}
