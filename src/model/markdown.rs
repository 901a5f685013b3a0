//! Markdown text that `check` has looked through, with the place it came from.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Location;

/// Markdown and where it was written.
#[derive(Clone, Debug)]
pub struct Markdown {
    /// The text.
    pub text: String,
    /// Where it was written.
    pub origin: Origin,
}

/// Where Markdown was written.
#[derive(Clone, Debug)]
pub enum Origin {
    /// Byte for byte in a file, from an offset on.
    File {
        /// The file.
        path: Arc<str>,
        /// Where the text begins.
        offset: usize,
    },
    /// In a YAML value, whose lines may have been folded, so that only the whole is known.
    Value(Location),
}

impl Markdown {
    /// The place in the file of a range of the text.
    #[must_use]
    pub fn locate(&self, range: Range<usize>) -> Location {
        match &self.origin {
            Origin::File { path, offset } => {
                Location::new(path, range.start + offset..range.end + offset)
            }
            Origin::Value(location) => location.clone(),
        }
    }

    /// Where the text begins in its file, if it stands there byte for byte.
    #[must_use]
    pub const fn offset(&self) -> Option<usize> {
        match &self.origin {
            Origin::File { offset, .. } => Some(*offset),
            Origin::Value(_) => None,
        }
    }

    /// A part of the text, which keeps its place.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Markdown {
        let text = self.text.get(range.clone()).unwrap_or_default().to_owned();
        let origin = match &self.origin {
            Origin::File { path, offset } => Origin::File {
                path: Arc::clone(path),
                offset: offset + range.start,
            },
            Origin::Value(location) => Origin::Value(location.clone()),
        };
        Markdown { text, origin }
    }
}
