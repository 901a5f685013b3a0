//! Swaps a staged site with the published one, in one step wherever the system can.
//!
//! In come the two folders and a spare name beside them; out goes the place where the last site
//! is now. It must not know what a site is: it renames folders and never deletes one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::{WriteError, cannot};

/// Moves the staged site to an output folder that is missing or empty.
///
/// On Unix the rename takes the place of an empty folder, and fails if it is empty no more.
pub(super) fn place(staged: &Path, output: &Path) -> Result<(), WriteError> {
    if cfg!(not(unix)) && output.exists() {
        fs::remove_dir(output).map_err(cannot("replace", output))?;
    }
    fs::rename(staged, output).map_err(cannot("put the new site in", output))
}

/// Swaps the staged site with the published one, and says where the latter is now.
///
/// At every moment the output is a complete site, old or new, if the file system can exchange
/// two folders. If it cannot, there is a moment without one, which `begin` knows how to mend.
pub(super) fn exchange(staged: &Path, output: &Path, spare: &Path) -> Result<PathBuf, WriteError> {
    if exchange_at_once(staged, output).map_err(cannot("put the new site in", output))? {
        return Ok(staged.to_path_buf());
    }
    exchange_by_two_renames(staged, output, spare)?;
    Ok(spare.to_path_buf())
}

/// Takes an exchange back, given where it left the last site.
pub(super) fn put_back(staged: &Path, output: &Path, last: &Path) -> Result<(), WriteError> {
    let outcome = if last == staged {
        match exchange_at_once(staged, output) {
            Ok(false) => Err(io::ErrorKind::Unsupported.into()),
            outcome => outcome.map(drop),
        }
    } else {
        fs::rename(output, staged).and_then(|()| fs::rename(last, output))
    };
    outcome.map_err(|source| stranded(output, last, source))
}

/// Exchanges two folders in one step; false if this file system cannot.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange_at_once(staged: &Path, output: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, staged, CWD, output, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // A file system that does not know the flag, a kernel that does not know the call.
        Err(error)
            if [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP].contains(&error) =>
        {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// Exchanges two folders in one step; false, for this system has no such call.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange_at_once(_staged: &Path, _output: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Moves the last site to the spare name and the staged one into its place.
fn exchange_by_two_renames(staged: &Path, output: &Path, spare: &Path) -> Result<(), WriteError> {
    fs::rename(output, spare).map_err(cannot("move the last site out of", output))?;
    if let Err(source) = fs::rename(staged, output) {
        fs::rename(spare, output).map_err(|source| stranded(output, spare, source))?;
        return Err(cannot("put the new site in", output)(source));
    }
    Ok(())
}

/// The error that says where the last site is, when it is not where it belongs.
fn stranded(output: &Path, kept: &Path, source: io::Error) -> WriteError {
    WriteError::Stranded {
        output: output.to_path_buf(),
        kept: kept.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn two_folders() -> (TempDir, PathBuf, PathBuf, PathBuf) {
        let root = tempfile::tempdir().unwrap();
        let staged = root.path().join("staged");
        let output = root.path().join("output");
        let spare = root.path().join("spare");
        for (folder, content) in [(&staged, "new"), (&output, "old")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("a"), content).unwrap();
        }
        (root, staged, output, spare)
    }

    fn content(folder: &Path) -> String {
        fs::read_to_string(folder.join("a")).unwrap()
    }

    #[test]
    fn an_exchange_can_be_taken_back() {
        let (_root, staged, output, spare) = two_folders();
        let last = exchange(&staged, &output, &spare).unwrap();
        assert_eq!(
            (content(&output), content(&last)),
            ("new".into(), "old".into())
        );
        put_back(&staged, &output, &last).unwrap();
        assert_eq!(
            (content(&output), content(&staged)),
            ("old".into(), "new".into())
        );
    }

    #[test]
    fn two_renames_do_the_same_and_can_be_taken_back() {
        let (_root, staged, output, spare) = two_folders();
        exchange_by_two_renames(&staged, &output, &spare).unwrap();
        assert_eq!(
            (content(&output), content(&spare)),
            ("new".into(), "old".into())
        );
        put_back(&staged, &output, &spare).unwrap();
        assert_eq!(
            (content(&output), content(&staged)),
            ("old".into(), "new".into())
        );
    }

    #[test]
    fn a_second_rename_that_fails_puts_the_last_site_back() {
        let (_root, staged, output, spare) = two_folders();
        fs::remove_dir_all(&staged).unwrap();
        let error = exchange_by_two_renames(&staged, &output, &spare).unwrap_err();
        assert!(matches!(error, WriteError::Io { .. }), "{error}");
        assert_eq!(content(&output), "old");
        assert!(!spare.exists());
    }

    #[cfg(unix)]
    #[test]
    fn an_output_that_is_empty_no_more_is_not_overwritten() {
        let (_root, staged, output, _spare) = two_folders();
        place(&staged, &output).unwrap_err();
        assert_eq!(
            (content(&output), content(&staged)),
            ("old".into(), "new".into())
        );
    }
}
