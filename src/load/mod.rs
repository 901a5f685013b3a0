//! The only reader of disk.
//!
//! In: the site folder, or a file to import. Out: the content as a tree of texts, the theme as a set of files, the bytes of the file, and what could
//! not be read.
//! It must not know what any file means.

mod archive;
mod budget;
mod file;
mod listing;
mod published;
mod revision;
mod stamp;
mod theme;
mod tree;
mod watched;

pub use archive::Archive;
pub use file::load_file;
pub use listing::{Listing, load_content, load_folder};
pub use published::load_published;
pub use revision::load_revision;
pub use stamp::touched;
pub use theme::{Theme, load_theme};
pub use tree::{LoadError, SourceTree};
pub use watched::WatchedContent;
