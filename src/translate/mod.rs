//! The two languages of a report side by side: which English each Welsh text translates, and the file that translators work on.
//!
//! In: the narratives and short texts of one inspection, what its `translation.yaml` remembers, and an XLIFF file. Out: what is to be revisited,
//! an XLIFF file, or the new Welsh texts or every reason against them. It must not know where files are, what a framework is, nor how a page
//! looks.
//!
//! `document` takes texts apart into `unit`s, `memory` compares them with what is remembered, `codes` sets apart what is no words,
//! `xliff` writes and reads the file, `incoming` judges what was read, and `assembly` puts it into the files of the report.

mod assembly;
mod codes;
mod document;
mod incoming;
mod memory;
mod unit;
mod xliff;

pub use document::{Document, Side, documents};
pub use incoming::{Incoming, NewFile, NewText, Stale, incoming};
pub use memory::{Memory, Revisit, is_digest, keys, revisits};
pub use unit::Unit;
pub use xliff::{LARGEST_FILE, Received, outgoing, receive};
