//! Puts several new files in place, so that all of them are there or none.
//!
//! In come a folder, and paths below it with bytes; out go the files, or an error and the folder as it was. Nothing is ever written over.
//! It must not know what the files hold.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::{WriteError, cannot};
use super::single::{Existing, write_file};

/// Writes files that may not be there yet, and makes the folders that they need.
///
/// Each file comes into its place whole. A process that is killed may leave some of them.
///
/// # Errors
/// When one of them is there already, or the system refuses.
pub fn write_new_files(root: &Path, files: &[(&str, &[u8])]) -> Result<(), WriteError> {
    // Looked at first, so that the usual reason to stop stops before anything has been made.
    for (path, _) in files {
        let target = root.join(path);
        if fs::symlink_metadata(&target).is_ok() {
            return Err(WriteError::InTheWay { path: target });
        }
    }
    let mut made = Made::default();
    let outcome = files
        .iter()
        .try_for_each(|(path, bytes)| made.file(&root.join(path), bytes));
    if outcome.is_err() {
        made.undo();
    }
    outcome
}

/// What has been made so far.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn file(&mut self, target: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        if let Some(folder) = target.parent() {
            self.folder(folder)?;
        }
        match write_file(target, bytes, Existing::Keep) {
            Err(WriteError::Exists { path }) => Err(WriteError::InTheWay { path }),
            outcome => {
                if outcome.is_ok() {
                    self.files.push(target.to_path_buf());
                }
                outcome
            }
        }
    }

    fn folder(&mut self, folder: &Path) -> Result<(), WriteError> {
        if folder.as_os_str().is_empty() || folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder.parent() {
            self.folder(above)?;
        }
        fs::create_dir(folder).map_err(cannot("make", folder))?;
        self.folders.push(folder.to_path_buf());
        Ok(())
    }

    /// The error that led here is the one to tell, so others are not.
    fn undo(&self) {
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_stops_all_of_them() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("b")).unwrap();
        fs::write(root.join("b/mine"), "old").unwrap();
        let files: [(&str, &[u8]); 2] = [("a/new", b"1"), ("b/mine", b"2")];
        let error = write_new_files(root, &files).unwrap_err();
        assert!(matches!(error, WriteError::InTheWay { .. }), "{error}");
        assert!(!root.join("a").exists());
        assert_eq!(fs::read(root.join("b/mine")).unwrap(), b"old");
    }

    #[test]
    fn a_failure_half_way_takes_everything_back() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::write(root.join("c"), "a file where a folder is needed").unwrap();
        let files: [(&str, &[u8]); 3] = [("a/one", b"1"), ("a/b/two", b"2"), ("c/three", b"3")];
        write_new_files(root, &files).unwrap_err();
        assert!(!root.join("a").exists());
        let left: Vec<_> = fs::read_dir(root).unwrap().collect();
        assert_eq!(left.len(), 1);
    }

    #[test]
    fn folders_are_made_as_they_are_needed() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("deep/er");
        write_new_files(&root, &[("a/b/one", b"1"), ("a/two", b"2")]).unwrap();
        assert_eq!(fs::read(root.join("a/b/one")).unwrap(), b"1");
        assert_eq!(fs::read(root.join("a/two")).unwrap(), b"2");
    }
}
