//! The file that translators' tools exchange: XLIFF 2.0, the core of it.
//!
//! `write` makes one of the two languages of a report. `tree` reads any bytes into elements or says why not; `read` finds in them what a
//! report needs. Nothing else knows how the file is made up.

mod marked;
mod read;
mod tree;
mod write;

pub(super) use read::Progress;
pub use read::{LARGEST_FILE, Received, receive};
pub(super) use read::{ReceivedFile, ReceivedUnit};
pub use write::outgoing;

/// The namespace of the elements, in versions 2.0 and 2.1.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
