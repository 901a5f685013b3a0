//! The archives that spreadsheets are stored in.
//!
//! A few kilobytes can unpack to more than a machine holds, and the sizes that an archive states need not be true. So everything in it
//! is unpacked once and counted before anybody reads it.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::grid::Refusal;
use crate::diagnostic::Code;

/// The most bytes that an archive may unpack to. A sheet of a hundred thousand cells takes four million.
const LARGEST_UNPACKED: usize = 32 << 20;

/// An archive that is known to be harmless.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Opens an archive, unless it is broken or unpacks to too much.
pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    let mut left = LARGEST_UNPACKED;
    let mut part = [0; 8192];
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(unreadable)?;
        loop {
            let read = file.read(&mut part).map_err(unreadable)?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read).ok_or_else(|| {
                Refusal::new(
                    Code::TooLarge,
                    format!("the workbook unpacks to more than {LARGEST_UNPACKED} bytes"),
                    "export the table alone, without pictures and without other sheets",
                )
            })?;
        }
    }
    Ok(archive)
}

/// A text of the archive.
pub(super) fn text(archive: &mut Archive<'_>, name: &str) -> Result<String, Refusal> {
    let mut text = String::new();
    let mut file = archive.by_name(name).map_err(unreadable)?;
    file.read_to_string(&mut text).map_err(unreadable)?;
    Ok(text)
}

/// The refusal of a file that is no workbook, or a broken one, or one that only a password opens.
pub(super) fn unreadable(error: impl std::fmt::Display) -> Refusal {
    Refusal::new(
        Code::BadImport,
        format!("the workbook cannot be read: {error}"),
        "open it in a spreadsheet program and save it again, without a password, as `.xlsx`, `.ods` or `CSV UTF-8`",
    )
}
