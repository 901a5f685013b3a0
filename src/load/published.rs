//! A site that was made earlier: its pages and its data, of this version of the program or another.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use super::{LoadError, load_file};

/// The largest file that is read. The data of ten thousand reports are smaller.
const LARGEST: usize = 256 << 20;

/// The data of the whole site.
const DATA: &str = "data/data.json";

/// Reads the pages of an output folder and the data of the whole site, by their paths in the folder. Links are not followed.
///
/// # Errors
/// When the folder is none, has no page, or cannot be read.
pub fn load_published(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, LoadError> {
    if !folder.is_dir() {
        return Err(LoadError::NoContent(folder.to_path_buf()));
    }
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| LoadError::Unreadable {
            path: error
                .path()
                .map_or_else(|| folder.to_path_buf(), Path::to_path_buf),
            source: error.into(),
        })?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = super::listing::relative(folder, entry.path());
        if !path.ends_with(".html") && path != DATA {
            continue;
        }
        let bytes = load_file(entry.path(), LARGEST)?;
        if bytes.len() > LARGEST {
            return Err(LoadError::Unreadable {
                path: entry.path().to_path_buf(),
                source: std::io::Error::other("it is too large for a page or for data"),
            });
        }
        files.insert(path, bytes);
    }
    if files.keys().any(|path| path.ends_with(".html")) {
        Ok(files)
    } else {
        Err(LoadError::NoPages(folder.to_path_buf()))
    }
}
