//! YAML text to typed values.
//!
//! In: the text of one file. Out: a value of a type of `content`, with the place of every leaf, and every
//! problem of the file, not only the first. This is the only module that names the YAML parser.
//! It must not know what any key means.
//!
//! Two steps: `parse` turns text into a tree of nodes with places (`common` does it for what nearly all files are written in); `decode` lets serde read the tree. The decoder
//! puts a placeholder where a value cannot be read and reads on, so one run finds all the mistakes of a file.
//! A placeholder is never published: whatever has an error is not built.

mod common;
mod decode;
mod pairs;
mod parse;
mod scalars;
mod schema;
mod spanned;
mod syntax;

pub use pairs::{Pair, Placed, pairs};
pub use scalars::{Scalar, scalars};
pub use spanned::{Entries, Spanned};

use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::diagnostic::Diagnostic;

/// Reads a file as `T`. Gives `None` only when the YAML itself cannot be read.
pub fn read<T: DeserializeOwned>(
    path: &Arc<str>,
    text: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<T> {
    let node = parse::parse(path, text, problems)?;
    decode::decode(path, &node, problems)
}
