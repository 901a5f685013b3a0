//! Writes a file that is for no reader of the site, and so must not lie in one.
//!
//! In come a path and the bytes; out goes the file, or an error. It must not know what the file holds.

use std::path::{Path, PathBuf, absolute};

use super::error::{WriteError, cannot};
use super::manifest::Manifest;
use super::single::{Existing, write_file};

/// Writes a file, unless it would lie in a folder that a build has made.
///
/// # Errors
/// When it would, or when the system refuses.
pub fn write_log(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), WriteError> {
    let full = absolute(path).map_err(cannot("look at", path))?;
    // A link to a folder of the site leads into it as well.
    let parent = full.parent().unwrap_or(&full);
    let real: PathBuf = parent.canonicalize().map_err(cannot("look at", parent))?;
    for folder in real.ancestors() {
        if Manifest::read(folder)?.is_some() {
            return Err(WriteError::InSite {
                path: path.to_path_buf(),
            });
        }
    }
    write_file(path, bytes, existing)
}
