//! Tells a site of ours from any other folder, and deletes one without touching anything else.
//!
//! In comes a folder; out goes whether a build may replace it, or the refusal that says why not.
//! It must not know which of a build's places the folder has.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::error::{WriteError, cannot};
use super::manifest::{self, Manifest};

/// How many foreign files an error names before it only counts them.
const NAMED_FILES: usize = 10;

/// How deep those folders lie of which a site has one for each area: they are gone through side by side.
const DEPTH_OF_AREAS: usize = 3;

/// What is in a place that a build may use.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing at all.
    Missing,
    /// A folder with nothing in it.
    Empty,
    /// A site whose manifest lists every file in it.
    Site(Manifest),
}

/// Looks at a folder, and refuses it unless everything in it is ours to delete.
pub(super) fn inspect(folder: &Path) -> Result<Found, WriteError> {
    match fs::symlink_metadata(folder) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return Err(not_ours(folder)),
        Err(source) if source.kind() == ErrorKind::NotFound => return Ok(Found::Missing),
        Err(source) => return Err(cannot("look at", folder)(source)),
    }
    if is_empty(folder)? {
        return Ok(Found::Empty);
    }
    let Some(manifest) = Manifest::read(folder)? else {
        return Err(not_ours(folder));
    };
    let foreign = walk(folder)?
        .par_iter()
        .filter(|entry| !entry.file_type().is_dir() && !is_listed(entry, folder, &manifest))
        .map(|entry| relative(entry, folder))
        .collect();
    refuse_foreign(folder, foreign)?;
    Ok(Found::Site(manifest))
}

/// Refuses a folder in which there are files that are not ours.
pub(super) fn refuse_foreign(folder: &Path, mut foreign: Vec<String>) -> Result<(), WriteError> {
    if foreign.is_empty() {
        return Ok(());
    }
    foreign.sort();
    Err(WriteError::ForeignFiles {
        output: folder.to_path_buf(),
        count: foreign.len(),
        files: foreign.into_iter().take(NAMED_FILES).collect(),
    })
}

/// Deletes a site: the files its manifest lists, then its folders, and nothing else.
///
/// A file that is not listed stays, and makes the deletion of its folder fail. The manifest goes
/// last of the files, so that a deletion that is cut short can be taken up again.
pub(super) fn remove_site(folder: &Path) -> Result<(), WriteError> {
    if let Some(manifest) = Manifest::read(folder)? {
        let own_list = folder.join(manifest::FILE_NAME);
        let (folders, files): (Vec<DirEntry>, Vec<DirEntry>) = walk(folder)?
            .into_iter()
            .partition(|entry| entry.file_type().is_dir());
        files.par_iter().try_for_each(|entry| {
            if entry.path() != own_list && is_listed(entry, folder, &manifest) {
                fs::remove_file(entry.path()).map_err(cannot("delete", entry.path()))?;
            }
            Ok(())
        })?;
        let mut by_depth: BTreeMap<usize, Vec<DirEntry>> = BTreeMap::new();
        for entry in folders {
            let depth = entry.path().components().count();
            by_depth.entry(depth).or_default().push(entry);
        }
        for folders in by_depth.values().rev() {
            folders.par_iter().try_for_each(|entry| {
                fs::remove_dir(entry.path()).map_err(cannot("delete", entry.path()))
            })?;
        }
        // Without its manifest nobody would know what it is.
        if !has_only_manifest(folder)? {
            return Err(cannot("delete", folder)(
                ErrorKind::DirectoryNotEmpty.into(),
            ));
        }
        fs::remove_file(&own_list).map_err(cannot("delete", &own_list))?;
    }
    fs::remove_dir(folder).map_err(cannot("delete", folder))
}

/// Whether nothing but its manifest is left of a site.
fn has_only_manifest(folder: &Path) -> Result<bool, WriteError> {
    let own_list = folder.join(manifest::FILE_NAME);
    Ok(below(folder, 1)?
        .iter()
        .all(|entry| entry.path() == own_list))
}

/// Whether there is nothing in a folder.
pub(super) fn is_empty(folder: &Path) -> Result<bool, WriteError> {
    let mut entries = fs::read_dir(folder).map_err(cannot("list", folder))?;
    Ok(entries.next().is_none())
}

/// Makes the entries of a folder durable, where the file system offers that.
pub(super) fn sync(folder: &Path) -> Result<(), WriteError> {
    // Only Unix opens folders like files; elsewhere the file system keeps its own order.
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder).and_then(|handle| handle.sync_all()) {
        // Some network and user-space file systems cannot sync a folder, which is no failure.
        Err(source)
            if !matches!(
                source.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Err(cannot("sync", folder)(source))
        }
        _ => Ok(()),
    }
}

/// The refusal of a folder that no build has made.
pub(super) fn not_ours(path: &Path) -> WriteError {
    WriteError::NotOurs {
        path: path.to_path_buf(),
    }
}

/// Everything in a folder, contents before their folder; links are seen and not followed.
///
/// It is collected first because the caller may delete what it is handed.
pub(super) fn walk(folder: &Path) -> Result<Vec<DirEntry>, WriteError> {
    let upper = below(folder, DEPTH_OF_AREAS)?;
    let found: Vec<Result<Vec<DirEntry>, WriteError>> = upper
        .into_par_iter()
        .map(|entry| {
            let is_deep = entry.depth() == DEPTH_OF_AREAS && entry.file_type().is_dir();
            let mut found = if is_deep {
                below(entry.path(), usize::MAX)?
            } else {
                Vec::new()
            };
            found.push(entry);
            Ok(found)
        })
        .collect();
    // The first error in order, whichever thread came upon one first.
    let found: Vec<Vec<DirEntry>> = found.into_iter().collect::<Result<_, WriteError>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// What lies in a folder down to a depth; links are seen and not followed.
pub(super) fn below(folder: &Path, depth: usize) -> Result<Vec<DirEntry>, WriteError> {
    WalkDir::new(folder)
        .min_depth(1)
        .max_depth(depth)
        .follow_links(false)
        .contents_first(true)
        .into_iter()
        .collect::<Result<_, walkdir::Error>>()
        .map_err(|error| {
            let path = error.path().unwrap_or(folder).to_path_buf();
            cannot("list", &path)(error.into())
        })
}

/// Whether an entry is a plain file that the manifest lists, or the manifest.
pub(super) fn is_listed(entry: &DirEntry, folder: &Path, manifest: &Manifest) -> bool {
    let path = relative(entry, folder);
    // A name that is not Unicode is spelled with replacement characters, which a listed name
    // could have of its own; such a name is never one that a build has written.
    entry.file_type().is_file()
        && !path.contains(char::REPLACEMENT_CHARACTER)
        && (path == manifest::FILE_NAME || manifest.files.contains_key(&path))
}

/// An entry's path as a manifest spells it.
pub(super) fn relative(entry: &DirEntry, folder: &Path) -> String {
    let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
