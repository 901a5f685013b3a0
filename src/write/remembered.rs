//! Keeps what a build remembers beside its site, and tells whether the site is still as that build left it.
//!
//! In come a text for the next build, and later the published site; out go the text, and whether files of the site have been altered since.
//! It must not know what is remembered.
//!
//! A file of the site that was touched after the text was written is not trusted, and has to prove itself by its digest. That needs no list of times: all
//! files of a site are older than what its build remembers.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use rayon::prelude::*;

use super::error::{WriteError, cannot};
use super::keeping::Proof;
use super::manifest::{self, FileRecord};
use super::places::Places;
use super::single::replace_private_file;
use super::staging::Staging;
use crate::load::touched;

/// What the last build into a folder remembers.
#[derive(Debug)]
pub struct Remembered {
    /// What it wrote down.
    pub text: String,
    /// When.
    written: SystemTime,
}

impl Remembered {
    /// What the last build into a folder remembers. `None` if nothing is there, or nothing that can be read: then everything is made.
    #[must_use]
    pub fn of(output: &Path) -> Option<Self> {
        // Without a site there is nothing to keep, and no folder to make for the question.
        if !output.is_dir() {
            return None;
        }
        let path = Places::beside(output).ok()?.record;
        let about = fs::symlink_metadata(&path).ok()?;
        // A link would let a text kept elsewhere speak for this folder.
        if !about.is_file() {
            return None;
        }
        Some(Remembered {
            text: fs::read_to_string(&path).ok()?,
            written: about.modified().ok()?,
        })
    }

    /// Writes another text in its place, for the same site. It keeps the date, by which altered files of the site are known.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn remember_again(&self, output: &Path, text: &str) -> Result<(), WriteError> {
        let path = Places::beside(output)?.record;
        replace_private_file(&path, text.as_bytes())?;
        let file = fs::File::options().write(true).open(&path);
        file.and_then(|file| file.set_modified(self.written))
            .map_err(cannot("write", &path))
    }

    /// Whether it is of a time that has not come. Then a clock has been set back, and no time tells what came after what.
    #[must_use]
    pub fn is_of_the_future(&self, now: SystemTime) -> bool {
        now < self.written
    }

    /// How a file of the site has to prove that it is the one that the build has written.
    fn proof(&self, about: &fs::Metadata) -> Proof {
        match touched(about) {
            Some(touched) if touched < self.written => Proof::Length,
            _ => Proof::Digest,
        }
    }
}

/// Keeps a text for the next build into a folder. Nobody but whoever builds may read it: it tells when something hidden becomes public.
///
/// # Errors
/// When it cannot be written. The site is published all the same.
pub fn remember(output: &Path, text: &str) -> Result<(), WriteError> {
    let path = Places::beside(output)?.record;
    replace_private_file(&path, text.as_bytes())
}

impl Staging {
    /// Takes a file over from the published site, unless it has been altered since the build that remembers it.
    ///
    /// # Errors
    /// As `keep`.
    pub fn keep_unaltered(&self, path: &str, last: &Remembered) -> Result<bool, WriteError> {
        let published = fs::symlink_metadata(self.places.output.join(path));
        let (Some(record), Ok(about)) = (self.record_of(path), published) else {
            return Ok(false);
        };
        Ok(self.is_for_the_same_readers(&about) && self.keep(path, record, last.proof(&about))?)
    }

    /// Whether those may read a file who could if this build had written it. A file that is kept keeps its permissions, and one build under a
    /// stricter rule would shut readers out for ever.
    fn is_for_the_same_readers(&self, about: &fs::Metadata) -> bool {
        self.as_written.as_ref() == Some(&about.permissions())
    }

    /// Whether every file of the published site is there, and none has been altered since the build that remembers it.
    #[must_use]
    pub fn is_unaltered(&self, last: &Remembered) -> bool {
        let files: Vec<(&str, FileRecord)> = self.published().collect();
        files.par_iter().all(|(path, record)| {
            let path = self.places.output.join(path);
            let Ok(about) = fs::symlink_metadata(&path) else {
                return false;
            };
            about.is_file()
                && about.len() == record.bytes
                && self.is_for_the_same_readers(&about)
                && match last.proof(&about) {
                    Proof::Length => true,
                    Proof::Digest => {
                        fs::read(&path).is_ok_and(|bytes| FileRecord::of(&bytes) == *record)
                    }
                }
        })
    }
}

/// The digest of the manifest of the site in a folder, by which one site is told from another.
#[must_use]
pub fn digest_of_manifest(output: &Path) -> Option<String> {
    let bytes = fs::read(output.join(manifest::FILE_NAME)).ok()?;
    Some(blake3::hash(&bytes).to_hex().to_string())
}
