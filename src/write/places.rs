//! Where a build puts things: the output folder and its hidden neighbours.
//!
//! In comes the output path as the user gave it; out go absolute paths that all have the same
//! parent, so that every rename stays on one file system. It must not know what is kept in them.

use std::ffi::{OsStr, OsString};
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::{WriteError, cannot};

/// The paths that one build works with.
#[derive(Debug)]
pub(super) struct Places {
    /// The folder that holds the output folder and its neighbours.
    pub(super) parent: PathBuf,
    /// The published site.
    pub(super) output: PathBuf,
    /// The lock file.
    pub(super) lock: PathBuf,
    /// Where the last site waits during a swap that takes two renames.
    pub(super) previous: PathBuf,
    /// What the last build remembers.
    pub(super) record: PathBuf,
    /// Our own folder beside the output.
    pub(super) workshop: PathBuf,
    /// The file that says that folder is ours.
    pub(super) marker: PathBuf,
    /// The site in the making, inside that folder.
    pub(super) staged: PathBuf,
}

impl Places {
    /// Resolves an output path, and makes its parent folders if they are missing.
    ///
    /// A path without a name of its own, such as `..`, is refused even where it could be
    /// resolved: swapping the current folder away would leave the user's shell in a deleted one.
    pub(super) fn beside(output: &Path) -> Result<Self, WriteError> {
        let (Some(name), Some(parent)) = (output.file_name(), output.parent()) else {
            return Err(WriteError::OutputRefused {
                output: output.to_path_buf(),
                reason: "it has no name of its own",
            });
        };
        let parent = if parent.as_os_str().is_empty() {
            Path::new(".")
        } else {
            parent
        };
        fs::create_dir_all(parent).map_err(cannot("make the folder", parent))?;
        // Resolved once, so that a later change of the current folder cannot move the build.
        let parent = fs::canonicalize(parent).map_err(cannot("resolve", parent))?;
        let workshop = parent.join(hidden(name, "staging"));
        Ok(Self {
            output: parent.join(name),
            lock: parent.join(hidden(name, "lock")),
            previous: parent.join(hidden(name, "previous")),
            record: parent.join(hidden(name, "record")),
            marker: workshop.join(".adrodd-staging"),
            staged: workshop.join("site"),
            workshop,
            parent,
        })
    }

    /// Refuses an output that is there but is not a folder that can be swapped for another.
    pub(super) fn check_output(&self) -> Result<(), WriteError> {
        let output = &self.output;
        let metadata = match fs::symlink_metadata(output) {
            Ok(metadata) => metadata,
            Err(source) if source.kind() == ErrorKind::NotFound => return Ok(()),
            Err(source) => return Err(cannot("look at", output)(source)),
        };
        let reason = if metadata.is_symlink() {
            "it is a symbolic link"
        } else if !metadata.is_dir() {
            "it is a file"
        } else if self.is_mount_point(&metadata)? {
            "it is a disk or volume of its own, which cannot be swapped for a folder"
        } else {
            return Ok(());
        };
        Err(WriteError::OutputRefused {
            output: output.clone(),
            reason,
        })
    }

    /// Whether the output is on another file system than its neighbours, as in a container that
    /// has a volume there; found now, the build need not fail at its very end.
    #[cfg(unix)]
    fn is_mount_point(&self, output: &Metadata) -> Result<bool, WriteError> {
        use std::os::unix::fs::MetadataExt;
        let parent = fs::metadata(&self.parent).map_err(cannot("look at", &self.parent))?;
        Ok(parent.dev() != output.dev())
    }

    /// Never known here: other systems do not number their file systems in a portable way.
    #[cfg(not(unix))]
    fn is_mount_point(&self, _output: &Metadata) -> Result<bool, WriteError> {
        Ok(false)
    }
}

/// The hidden name `.name.purpose`, which also works for names that are not Unicode.
fn hidden(name: &OsStr, purpose: &str) -> OsString {
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".");
    hidden.push(purpose);
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_folder_give_the_same_places() {
        let root = tempfile::tempdir().unwrap();
        let parent = fs::canonicalize(root.path()).unwrap();
        for spelling in [
            "site",
            "site/",
            "./site",
            "site/.",
            "site//",
            "deep/../site",
        ] {
            let places = Places::beside(&root.path().join(spelling)).unwrap();
            assert_eq!(places.output, parent.join("site"), "{spelling}");
            assert_eq!(places.lock, parent.join(".site.lock"), "{spelling}");
            assert_eq!(places.workshop, parent.join(".site.staging"), "{spelling}");
            assert_eq!(places.previous, parent.join(".site.previous"), "{spelling}");
        }
    }

    #[test]
    fn a_bare_name_is_taken_from_the_current_folder() {
        let places = Places::beside(Path::new("site")).unwrap();
        let current = fs::canonicalize(".").unwrap();
        assert_eq!(places.output, current.join("site"));
        assert_eq!(places.parent, current);
    }

    #[test]
    fn a_path_without_a_name_is_refused() {
        for spelling in ["", "/", ".", "./", "..", "../", "site/.."] {
            match Places::beside(Path::new(spelling)) {
                Err(WriteError::OutputRefused { .. }) => {}
                other => panic!("{spelling:?} gave {other:?}"),
            }
        }
    }
}
