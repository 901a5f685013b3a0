//! The list of the files in a site, kept in its `manifest.json`.
//!
//! In comes what was written, or a folder that may hold a manifest; out go the manifest's bytes,
//! or what it lists. It must not know where the site is or how it is swapped.
//!
//! The list is what lets a later build tell its own files from everybody else's.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::digest::Sha256Digest;
use super::error::{WriteError, cannot};

/// The name of the manifest, at the root of the site.
pub(super) const FILE_NAME: &str = "manifest.json";

/// What a folder is for that is no site for the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A copy of one report, for the service that checks its facts.
    FactualCheck,
}

/// One file, as the manifest records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRecord {
    /// How long the file is.
    pub bytes: u64,
    /// The SHA-256 of its content.
    pub sha256: Sha256Digest,
}

impl FileRecord {
    /// Records a file with this content.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        Self {
            bytes: content.len() as u64,
            sha256: Sha256Digest::of(content),
        }
    }
}

/// All files of a site but the manifest itself, sorted by path.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// The name and version of the tool that wrote the site.
    pub(super) tool: String,
    /// What the folder is for, where it is not a site for the public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) purpose: Option<Purpose>,
    /// The digest of what the public knows of what the site was made of; see [`Inputs`](super::Inputs).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) inputs: Option<Sha256Digest>,
    /// Each file's record, by its '/'-separated path.
    pub(super) files: BTreeMap<String, FileRecord>,
}

impl Manifest {
    /// The manifest as it stands on disk: indented, so that two builds can be compared by line.
    pub(super) fn to_bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads the manifest of a folder; none if it is missing or not one of ours.
    ///
    /// A web application's manifest has the same name, but neither the tool nor the records.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, WriteError> {
        let path = folder.join(FILE_NAME);
        // A link is not followed: it would let a list kept elsewhere vouch for this folder.
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_file() => {}
            Ok(_) => return Ok(None),
            Err(source) if is_absent(&source) => return Ok(None),
            Err(source) => return Err(cannot("look at", &path)(source)),
        }
        let bytes = fs::read(&path).map_err(cannot("read", &path))?;
        Ok(serde_json::from_slice(&bytes).ok())
    }
}

/// Whether there is nothing at the path that was asked for.
pub(super) fn is_absent(source: &io::Error) -> bool {
    matches!(
        source.kind(),
        ErrorKind::NotFound | ErrorKind::NotADirectory
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Manifest {
        Manifest {
            tool: "adrodd 0.1.0".to_owned(),
            purpose: None,
            inputs: None,
            files: BTreeMap::from([
                ("en/index.html".to_owned(), FileRecord::of(b"abc")),
                ("cy/index.html".to_owned(), FileRecord::of(b"")),
            ]),
        }
    }

    #[test]
    fn the_bytes_are_sorted_and_end_with_a_newline() {
        let text = String::from_utf8(sample().to_bytes().unwrap()).unwrap();
        assert_eq!(
            text,
            r#"{
  "tool": "adrodd 0.1.0",
  "files": {
    "cy/index.html": {
      "bytes": 0,
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    },
    "en/index.html": {
      "bytes": 3,
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    }
  }
}
"#
        );
    }

    #[test]
    fn what_was_written_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Manifest::read(folder.path()).unwrap(), None);
        fs::write(folder.path().join(FILE_NAME), sample().to_bytes().unwrap()).unwrap();
        assert_eq!(Manifest::read(folder.path()).unwrap(), Some(sample()));
    }

    #[test]
    fn a_web_application_manifest_is_not_ours() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join(FILE_NAME),
            r#"{"name": "Someone's app", "start_url": "/"}"#,
        )
        .unwrap();
        assert_eq!(Manifest::read(folder.path()).unwrap(), None);
    }
}
