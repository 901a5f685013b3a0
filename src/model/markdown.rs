//! Markdown text that `check` has looked through, with the place it came from.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

use crate::diagnostic::Location;

/// A text or a part of one. Clones and parts of it are the same bytes: a narrative is in memory once, however it is taken apart.
#[derive(Clone)]
pub struct SharedText {
    whole: Arc<str>,
    range: Range<usize>,
}

impl SharedText {
    /// A part of the text; nothing if it has no such part.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> SharedText {
        let range = match self.get(range.clone()) {
            Some(_) => self.range.start + range.start..self.range.start + range.end,
            None => 0..0,
        };
        SharedText {
            whole: Arc::clone(&self.whole),
            range,
        }
    }
}

impl Deref for SharedText {
    type Target = str;
    fn deref(&self) -> &str {
        self.whole.get(self.range.clone()).unwrap_or_default()
    }
}

impl<T: Into<Arc<str>>> From<T> for SharedText {
    fn from(text: T) -> SharedText {
        let whole: Arc<str> = text.into();
        SharedText {
            range: 0..whole.len(),
            whole,
        }
    }
}

impl fmt::Debug for SharedText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, formatter)
    }
}

/// Markdown and where it was written.
#[derive(Clone, Debug)]
pub struct Markdown {
    /// The text.
    pub text: SharedText,
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
        let text = self.text.part(range.clone());
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
