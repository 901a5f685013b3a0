//! Zip archives whose bytes depend on nothing but their content: no time, no machine.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A file for an archive.
pub(super) struct Packed<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
    /// Whether it goes in as it is.
    pub is_stored: bool,
}

/// Packs files in the order in which they come.
pub(super) fn archive(files: &[Packed<'_>]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let method = if file.is_stored {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        // Writing to memory does not fail.
        let written = writer
            .start_file(file.name, options)
            .and_then(|()| Ok(writer.write_all(file.bytes)?));
        if written.is_err() {
            break;
        }
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}
