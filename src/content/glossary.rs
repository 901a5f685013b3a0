//! `glossary.yaml`.

use serde::Deserialize;

use super::Text;
use crate::language::Bilingual;
use crate::yaml::Spanned;

/// The glossary of the site.
#[derive(Debug, Deserialize)]
pub struct GlossaryFile {
    /// Its entries, in any order.
    pub terms: Vec<TermEntry>,
}

/// One entry.
#[derive(Debug, Deserialize)]
pub struct TermEntry {
    /// The id of the term, which is its address on the glossary page.
    pub id: Spanned<String>,
    /// The term.
    pub term: Text,
    /// What it means; Markdown.
    pub definition: Text,
    /// What to sort by where the term misleads.
    pub sort_key: Option<Bilingual<Option<Spanned<String>>>>,
}
