//! Compares a published site, or a copy of one, with the manifest in it.
//!
//! In comes a folder; out goes every file that is not as the build has written it. It must not know what was published or where.
//!
//! The manifest of a copy may come from anywhere, so none of its paths is ever opened: what is opened are files that a walk through the
//! folder has found, and the walk follows no link.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::path::Path;

use super::digest::Sha256Digest;
use super::error::{WriteError, cannot};
use super::folder;
use super::manifest::{self, FileRecord, Manifest};

/// How a published site compares with its manifest.
#[derive(Debug)]
pub struct Verified {
    /// The name and version of the tool that wrote the site.
    pub tool: String,
    /// How many files the manifest lists.
    pub listed: usize,
    /// The digest of the manifest itself, by which two copies can be compared.
    pub manifest: Sha256Digest,
    /// What is not as it was written, by path.
    pub faults: BTreeMap<String, Fault>,
}

/// In which way a file is not as a build has written it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It is listed, and not there.
    Missing,
    /// It has another length than the one that is listed.
    OtherLength {
        /// How long it is.
        found: u64,
        /// How long it was when it was written.
        written: u64,
    },
    /// It is as long as it was, with another content.
    OtherContent,
    /// It is listed, and a link or something else has its place.
    NoFile,
    /// It is there, and not listed.
    Added,
}

impl Fault {
    /// What to do about it, in one sentence.
    #[must_use]
    pub const fn help(self) -> &'static str {
        match self {
            Self::Missing => {
                "Publish the whole output folder again, or build again if it is missing there too."
            }
            Self::OtherLength { .. } | Self::OtherContent => {
                "Publish the file again, or build again if it is damaged in the output folder too; what somebody has changed here belongs in the content."
            }
            Self::NoFile => {
                "Publish the file itself: a site has no links and nothing else that is no plain file."
            }
            Self::Added => {
                "Take it away, unless whoever runs the server has put it here; a build replaces no folder that holds it."
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("is missing"),
            Self::OtherLength { found, written } => {
                write!(
                    formatter,
                    "has changed: it has {found} bytes, and {written} were written"
                )
            }
            Self::OtherContent => formatter.write_str("has changed: it has another SHA-256"),
            Self::NoFile => formatter.write_str("is no plain file"),
            Self::Added => formatter.write_str("was added"),
        }
    }
}

/// Compares a folder with the manifest in it.
///
/// # Errors
/// When the folder has no manifest of ours, or when something in it cannot be read.
pub fn verify(site: &Path) -> Result<Verified, WriteError> {
    let Some(Manifest { tool, files, .. }) = Manifest::read(site)? else {
        return Err(WriteError::NoManifest {
            folder: site.to_path_buf(),
        });
    };
    let listed = files.len();
    let mut expected = files;
    let mut faults = BTreeMap::new();
    for entry in folder::walk(site)? {
        let path = folder::relative(&entry, site);
        if entry.file_type().is_dir() || path == manifest::FILE_NAME {
            continue;
        }
        // No build writes a name that is not Unicode, and a list could hold what stands for one: each is told by its own bytes.
        if path.contains(char::REPLACEMENT_CHARACTER) {
            let own = entry.path().strip_prefix(site).unwrap_or(entry.path());
            let path = own.as_os_str().as_encoded_bytes().escape_ascii();
            faults.insert(path.to_string(), Fault::Added);
            continue;
        }
        let fault = match expected.remove(&path) {
            None => Some(Fault::Added),
            Some(_) if !entry.file_type().is_file() => Some(Fault::NoFile),
            Some(record) => compare(entry.path(), record)?,
        };
        faults.extend(fault.map(|fault| (path, fault)));
    }
    faults.extend(expected.into_keys().map(|path| (path, Fault::Missing)));
    let own_list = site.join(manifest::FILE_NAME);
    Ok(Verified {
        tool,
        listed,
        manifest: digest(&own_list)?,
        faults,
    })
}

fn compare(path: &Path, record: FileRecord) -> Result<Option<Fault>, WriteError> {
    let metadata = path.symlink_metadata().map_err(cannot("look at", path))?;
    if metadata.len() != record.bytes {
        return Ok(Some(Fault::OtherLength {
            found: metadata.len(),
            written: record.bytes,
        }));
    }
    let is_other = digest(path)? != record.sha256;
    Ok(is_other.then_some(Fault::OtherContent))
}

fn digest(path: &Path) -> Result<Sha256Digest, WriteError> {
    File::open(path)
        .and_then(Sha256Digest::of_reader)
        .map_err(cannot("read", path))
}
