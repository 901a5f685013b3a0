//! A single file from outside the site folder.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::LoadError;

/// Reads a file, but no more than one byte beyond the most: whoever asked sees that it is too large, and no memory is filled.
///
/// # Errors
/// When the file cannot be read.
pub fn load_file(path: &Path, most: usize) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes))
        .map_err(|source| LoadError::Unreadable {
            path: path.to_path_buf(),
            source,
        })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_too_large_is_not_read_to_its_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("table.csv");
        std::fs::write(&path, "123456789").unwrap();
        assert_eq!(load_file(&path, 9).unwrap(), b"123456789");
        assert_eq!(load_file(&path, 4).unwrap(), b"12345");
        load_file(folder.path(), 9).unwrap_err();
    }
}
