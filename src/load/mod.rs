//! The only reader of disk.
//!
//! In: the site folder. Out: the content as a tree of texts, the theme as a set of files, and what could not be read.
//! It must not know what any file means.

mod theme;
mod tree;

pub use theme::{Theme, load_theme};
pub use tree::{LoadError, SourceTree, load_content};
