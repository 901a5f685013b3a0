//! Puts right what a build that was killed has left beside the output.
//!
//! In come the places of a build, under its lock; out go the last site in its place and a clear
//! ground. It must not know what the build will put there.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::error::{WriteError, cannot};
use super::folder::{self, Found};
use super::manifest::Manifest;
use super::places::Places;

/// Mends a swap by two renames that was cut short.
///
/// Before the second rename the last site is the only one, so it goes back. After it, the new
/// site is in place and the last one only waits to be deleted.
pub(super) fn recover(places: &Places) -> Result<(), WriteError> {
    let previous = &places.previous;
    let state = folder::inspect(previous);
    if matches!(state, Ok(Found::Missing)) {
        return Ok(());
    }
    let output_is_missing = fs::symlink_metadata(&places.output)
        .is_err_and(|source| source.kind() == ErrorKind::NotFound);
    match state {
        // With a file of somebody else in it, it is still the last site.
        Ok(_) | Err(WriteError::ForeignFiles { .. }) if output_is_missing => {
            fs::rename(previous, &places.output).map_err(cannot("put back", previous))
        }
        Ok(_) => folder::remove_site(previous),
        Err(error) => Err(error),
    }
}

/// Deletes the staging folder that this build or a killed one has made, if there is one.
///
/// The name alone does not make it ours; the marker does. Without one it is deleted only if it is
/// empty, as a build leaves it that was killed before it could write the marker.
pub(super) fn clear(places: &Places) -> Result<(), WriteError> {
    let workshop = &places.workshop;
    match fs::symlink_metadata(workshop) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return Err(folder::not_ours(workshop)),
        Err(source) if source.kind() == ErrorKind::NotFound => return Ok(()),
        Err(source) => return Err(cannot("look at", workshop)(source)),
    }
    let marker = &places.marker;
    let has_marker = fs::symlink_metadata(marker).is_ok_and(|metadata| metadata.is_file());
    if has_marker {
        clear_staged(&places.staged)?;
        fs::remove_file(marker).map_err(cannot("delete", marker))?;
    } else if !folder::is_empty(workshop)? {
        return Err(folder::not_ours(workshop));
    }
    fs::remove_dir(workshop).map_err(cannot("delete", workshop))
}

/// Deletes the site in the staging folder, be it the next one or the last one.
///
/// Until a staged site has its manifest, all of it is ours. With one, it may be the last site,
/// swapped out, and a file of somebody else in it must survive.
fn clear_staged(staged: &Path) -> Result<(), WriteError> {
    if Manifest::read(staged)?.is_some() {
        folder::inspect(staged)?;
        return folder::remove_site(staged);
    }
    match fs::remove_dir_all(staged) {
        Err(source) if source.kind() != ErrorKind::NotFound => {
            Err(cannot("delete", staged)(source))
        }
        _ => Ok(()),
    }
}
