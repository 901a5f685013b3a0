//! Markdown text that `check` has looked through, with the place it came from.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Location;

/// Markdown and where it was written. Clones and parts of it are the same bytes: a narrative is in memory once, however it is taken apart, and a site of
/// thousands of reports holds hundreds of thousands of its parts, so that each of them is small.
#[derive(Clone)]
pub struct Markdown {
    whole: Arc<Whole>,
    start: u32,
    end: u32,
}

/// What all parts of one text share.
struct Whole {
    text: Arc<str>,
    origin: Origin,
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
    /// A text and where it was written. Of more than four thousand million bytes, which no file that is read has, only the first are kept.
    #[must_use]
    pub fn new(text: impl Into<Arc<str>>, origin: Origin) -> Markdown {
        let text: Arc<str> = text.into();
        Markdown {
            start: 0,
            end: u32::try_from(text.len()).unwrap_or(u32::MAX),
            whole: Arc::new(Whole { text, origin }),
        }
    }

    /// The whole text of a file.
    #[must_use]
    pub fn of_file(path: &Arc<str>, text: impl Into<Arc<str>>) -> Markdown {
        let path = Arc::clone(path);
        Markdown::new(text, Origin::File { path, offset: 0 })
    }

    /// A value of a YAML file.
    #[must_use]
    pub fn of_value(text: impl Into<Arc<str>>, location: Location) -> Markdown {
        Markdown::new(text, Origin::Value(location))
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        let range = self.start as usize..self.end as usize;
        self.whole.text.get(range).unwrap_or_default()
    }

    /// Where the text was written.
    #[must_use]
    pub fn origin(&self) -> Origin {
        match &self.whole.origin {
            Origin::File { path, offset } => Origin::File {
                path: Arc::clone(path),
                offset: offset + self.start as usize,
            },
            Origin::Value(location) => Origin::Value(location.clone()),
        }
    }

    /// The place in the file of a range of the text.
    #[must_use]
    pub fn locate(&self, range: Range<usize>) -> Location {
        match &self.whole.origin {
            Origin::File { path, offset } => {
                let offset = offset + self.start as usize;
                Location::new(path, range.start + offset..range.end + offset)
            }
            Origin::Value(location) => location.clone(),
        }
    }

    /// Where the text begins in its file, if it stands there byte for byte.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        match &self.whole.origin {
            Origin::File { offset, .. } => Some(offset + self.start as usize),
            Origin::Value(_) => None,
        }
    }

    /// A part of the text, which keeps its place; nothing of it if it has no such part.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Markdown {
        let within = |place: usize| Some(self.start + u32::try_from(place).ok()?);
        let is_part = self.text().get(range.clone()).is_some();
        let place = is_part.then(|| Some((within(range.start)?, within(range.end)?)));
        let (start, end) = place.flatten().unwrap_or((self.start, self.start));
        Markdown {
            whole: Arc::clone(&self.whole),
            start,
            end,
        }
    }
}

impl fmt::Debug for Markdown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = formatter.debug_struct("Markdown");
        fields.field("text", &self.text());
        fields.field("origin", &self.origin()).finish()
    }
}
