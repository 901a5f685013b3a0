//! Puts one file in place, so that it is there whole or not at all.
//!
//! In come a path and the bytes; out goes the file, or an error and the folder as it was.
//! It must not know what the file holds.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::error::{WriteError, cannot};
use super::folder;

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// The new one takes its place.
    Replace,
}

impl Existing {
    /// As somebody has said, who has to say so for a file to be lost.
    #[must_use]
    pub const fn replace_if(said: bool) -> Existing {
        if said {
            Existing::Replace
        } else {
            Existing::Keep
        }
    }
}

/// Writes a file beside its place and then moves it there in one step. Its folder must be there.
///
/// A process that is killed may leave the file beside; its name begins with a dot, so it is nobody's content.
///
/// # Errors
/// When there is a file already that is to be kept, or the system refuses.
pub fn write_file(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), WriteError> {
    write(path, bytes, existing, |beside| File::create_new(beside))
}

/// The same for a file that nobody else may read, in place of the one that is there.
pub(super) fn replace_private_file(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    write(path, bytes, Existing::Replace, create_private)
}

#[cfg(unix)]
fn create_private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;

    let mut options = File::options();
    options.write(true).create_new(true).mode(0o600).open(path)
}

/// Other systems give a new file the rights of its folder.
#[cfg(not(unix))]
fn create_private(path: &Path) -> io::Result<File> {
    File::create_new(path)
}

fn write(
    path: &Path,
    bytes: &[u8],
    existing: Existing,
    create: impl Fn(&Path) -> io::Result<File>,
) -> Result<(), WriteError> {
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let beside = beside(path, parent);
    // A new file, so that nothing is written through a link that somebody put there.
    let outcome = create(&beside)
        .map_err(cannot("make", &beside))
        .and_then(|file| fill(file, bytes).map_err(cannot("write", &beside)))
        .and_then(|()| put(&beside, path, existing));
    if outcome.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    outcome?;
    folder::sync(parent)
}

/// A name that no other running process uses.
fn beside(path: &Path, parent: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    parent.join(format!(".{name}.{}", std::process::id()))
}

fn fill(mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

fn put(beside: &Path, path: &Path, existing: Existing) -> Result<(), WriteError> {
    if existing == Existing::Replace {
        return fs::rename(beside, path).map_err(cannot("replace", path));
    }
    match rename_to_nothing(beside, path) {
        Err(source) if source.kind() == io::ErrorKind::AlreadyExists => Err(WriteError::Exists {
            path: path.to_path_buf(),
        }),
        outcome => outcome.map_err(cannot("make", path)),
    }
}

/// Renames a file, unless there is one of the new name.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn rename_to_nothing(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // A file system that does not know the flag, a kernel that does not know the call.
        Err(error)
            if [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP].contains(&error) =>
        {
            look_and_rename(from, to)
        }
        outcome => Ok(outcome?),
    }
}

/// Renames a file, unless there is one of the new name.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn rename_to_nothing(from: &Path, to: &Path) -> io::Result<()> {
    look_and_rename(from, to)
}

/// The same in two steps, for systems that have no such call. A file that comes between them is lost.
fn look_and_rename(from: &Path, to: &Path) -> io::Result<()> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn a_file_is_kept_unless_it_is_to_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        write_file(&path, b"first", Existing::Keep).unwrap();
        let error = write_file(&path, b"second", Existing::Keep).unwrap_err();
        assert!(matches!(error, WriteError::Exists { .. }), "{error}");
        assert_eq!(fs::read(&path).unwrap(), b"first");
        write_file(&path, b"third", Existing::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"third");
        assert_eq!(names(folder.path()), ["a.csv"]);
    }

    #[test]
    fn looking_first_keeps_a_file_too() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, "new").unwrap();
        look_and_rename(&from, &to).unwrap();
        fs::write(&from, "newer").unwrap();
        let error = look_and_rename(&from, &to).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&to).unwrap(), b"new");
    }

    #[test]
    fn a_failure_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        // A folder that is not empty cannot be replaced by a file.
        let path = folder.path().join("a.csv");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), "").unwrap();
        for existing in [Existing::Keep, Existing::Replace] {
            write_file(&path, b"text", existing).unwrap_err();
            assert_eq!(names(folder.path()), ["a.csv"]);
        }
        write_file(&folder.path().join("no/such/folder"), b"", Existing::Keep).unwrap_err();
    }
}
