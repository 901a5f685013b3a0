//! The glossary.

use super::{Id, Markdown};
use crate::language::Bilingual;

/// One entry.
#[derive(Debug)]
pub struct Term {
    /// The id, which is the entry's address on a page.
    pub id: Id,
    /// The term.
    pub term: Bilingual<String>,
    /// What it means.
    pub definition: Bilingual<Markdown>,
    /// What to sort by.
    pub sort_key: Bilingual<String>,
}
