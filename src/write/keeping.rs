//! Takes files over from the published site, so that a page that has not changed is neither made nor written again.
//!
//! In come a file of the published site, the place for it in the staged one, and what the file must be; out goes whether it is there now.
//! It must not know why the file is thought to be unchanged.
//!
//! A file that is taken over has two names for a while, in the published site and in the staged one. That is safe because no build ever
//! writes into a file that is there: it makes new ones and takes names away. Somebody else may have written into the published file, though.
//! [`Proof`] says how far that is noticed.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::error::{WriteError, cannot};
use super::manifest::FileRecord;
use super::register::Place;

/// How a file of the published site has to prove that it is the one that a build has written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// By its length. Whoever has written other bytes of the same length into it goes unnoticed until its digest is asked for.
    Length,
    /// By its whole content, which is read for it.
    Digest,
}

/// Puts a file of the published site into the staged one; false if it is not as its record says.
///
/// It gets a second name where the file system can do that, and else is copied, which always compares the digest.
pub(super) fn take_over(
    published: &Path,
    staged: &Path,
    place: Place,
    record: FileRecord,
    proof: Proof,
) -> Result<bool, WriteError> {
    match link(published, staged, place) {
        Ok(()) => {}
        // A name too many for one file, another volume, a file system or a rule of the system without second names.
        Err(source) if source.kind() != ErrorKind::NotFound => {
            return copy(published, staged, place, record);
        }
        Err(_) => return Ok(false),
    }
    // Only now, so that it is the very file in the new site that is looked at. What cannot be read is made again, as in `copy`.
    let is_as_recorded = is_as_recorded(staged, record, proof).unwrap_or(false);
    if !is_as_recorded {
        fs::remove_file(staged).map_err(cannot("delete", staged))?;
    }
    Ok(is_as_recorded)
}

/// Gives a file a second name.
fn link(published: &Path, staged: &Path, place: Place) -> io::Result<()> {
    in_folder_of(staged, place, || fs::hard_link(published, staged))
}

fn is_as_recorded(path: &Path, record: FileRecord, proof: Proof) -> io::Result<bool> {
    // A link has a second name of its own, and what it leads to is not looked at.
    let metadata = fs::symlink_metadata(path)?;
    if !metadata.is_file() || metadata.len() != record.bytes {
        return Ok(false);
    }
    match proof {
        Proof::Length => Ok(true),
        // What cannot be read is made again.
        Proof::Digest => Ok(fs::read(path).is_ok_and(|bytes| FileRecord::of(&bytes) == record)),
    }
}

/// Copies a file if it is as its record says.
fn copy(
    published: &Path,
    staged: &Path,
    place: Place,
    record: FileRecord,
) -> Result<bool, WriteError> {
    let is_file = fs::symlink_metadata(published).is_ok_and(|metadata| metadata.is_file());
    // What cannot be read is made again, and whatever is wrong with the disk shows then.
    let Some(bytes) = is_file.then(|| fs::read(published).ok()).flatten() else {
        return Ok(false);
    };
    if FileRecord::of(&bytes) != record {
        return Ok(false);
    }
    create(staged, place)
        .and_then(|mut file| file.write_all(&bytes))
        .map_err(cannot("write", staged))?;
    Ok(true)
}

/// Creates a file, and its folders if they are missing.
///
/// It must be a new one: a disk may take two names for the same that the register keeps apart.
pub(super) fn create(path: &Path, place: Place) -> io::Result<File> {
    in_folder_of(path, place, || File::create_new(path))
}

/// Makes a name in a folder, which is made first where nobody has made it, and afterwards where somebody else was to make it and has not yet.
fn in_folder_of<T>(path: &Path, place: Place, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    if place == Place::NewFolder {
        make_folders_of(path)?;
        return make();
    }
    match make() {
        Err(source) if source.kind() == ErrorKind::NotFound => {
            make_folders_of(path)?;
            make()
        }
        outcome => outcome,
    }
}

fn make_folders_of(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    const NEW: Place = Place::NewFolder;

    fn ground(published: &[u8]) -> (tempfile::TempDir, PathBuf, PathBuf) {
        let ground = tempfile::tempdir().unwrap();
        let from = ground.path().join("page");
        let to = ground.path().join("new/folder/page");
        fs::write(&from, published).unwrap();
        (ground, from, to)
    }

    #[test]
    fn a_copy_is_made_where_no_second_name_can_be_given() {
        let (_ground, from, to) = ground(b"text");
        assert!(copy(&from, &to, NEW, FileRecord::of(b"text")).unwrap());
        assert_eq!(fs::read(&to).unwrap(), b"text");
    }

    #[test]
    fn a_changed_file_is_never_copied() {
        let (_ground, from, to) = ground(b"tExt");
        assert!(!copy(&from, &to, NEW, FileRecord::of(b"text")).unwrap());
        assert!(!to.exists());
    }

    #[test]
    fn another_length_is_always_noticed_and_another_content_by_the_digest() {
        let (_ground, from, to) = ground(b"tExt");
        for proof in [Proof::Length, Proof::Digest] {
            assert!(!take_over(&from, &to, NEW, FileRecord::of(b"longer"), proof).unwrap());
            assert!(!to.exists());
        }
        assert!(!take_over(&from, &to, NEW, FileRecord::of(b"text"), Proof::Digest).unwrap());
        assert!(!to.exists());
        assert!(take_over(&from, &to, NEW, FileRecord::of(b"tExt"), Proof::Digest).unwrap());
        assert_eq!(fs::read(&to).unwrap(), b"tExt");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_no_file_that_a_build_has_written() {
        let (ground, from, to) = ground(b"text");
        let link = ground.path().join("link");
        std::os::unix::fs::symlink(&from, &link).unwrap();
        let record = FileRecord::of(b"text");
        assert!(!take_over(&link, &to, NEW, record, Proof::Digest).unwrap());
        assert!(!copy(&link, &to, NEW, record).unwrap());
        assert!(!to.exists() && !to.is_symlink());
    }
}
