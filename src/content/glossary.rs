//! `glossary.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;
use crate::language::Bilingual;
use crate::yaml::Spanned;

/// The glossary of the site.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct GlossaryFile {
    /// Its entries, in any order.
    pub terms: Vec<TermEntry>,
}

/// One entry.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct TermEntry {
    /// The id of the term, which is its address on the glossary page.
    pub id: Spanned<String>,
    /// The term.
    pub term: Text,
    /// What it means; Markdown.
    pub definition: Text,
    /// What to sort by where the term misleads.
    pub sort_key: Option<Bilingual<Option<Spanned<String>>>>,
    /// Its abbreviation.
    pub abbreviation: Option<Bilingual<Option<AbbreviationEntry>>>,
    /// How else it is written in a text.
    pub forms: Option<Bilingual<Option<Vec<Spanned<String>>>>>,
    /// The frameworks whose reports use the word in this sense; all, if left out.
    #[schemars(extend("x-ids" = "frameworks"))]
    pub frameworks: Option<Vec<Spanned<String>>>,
    /// Whether it is a name, which is not recognised in small letters.
    pub exact_case: Option<bool>,
    /// From when the public may see it.
    pub publish_at: Option<Spanned<String>>,
}

/// An abbreviation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct AbbreviationEntry {
    /// The letters.
    pub short: Spanned<String>,
    /// What they stand for, as it is written within a sentence.
    pub full: Spanned<String>,
}
