//! What a site wants looked at in its authors' texts, and what it permits.

use std::collections::BTreeSet;

pub use crate::content::LintRule;
use crate::diagnostic::Location;
use crate::language::Bilingual;

/// Which of the looks at an author's text a site wants, and with which words.
#[derive(Clone, Debug, Default)]
pub struct LintSettings {
    /// The rules that the site does without.
    pub off: BTreeSet<LintRule>,
    /// Abbreviations that every reader knows.
    pub abbreviations: Vec<String>,
    /// More texts of links that say nothing.
    pub link_texts: Bilingual<Vec<String>>,
    /// Words that a report may use only where the glossary defines them.
    pub terms: Bilingual<Vec<String>>,
}

/// Something that looks like personal data and may be published. Why, by whose decision and since when is for those who keep the content.
#[derive(Clone, Debug)]
pub struct PermittedText {
    /// The text as it stands in the report, or in the site.
    pub text: String,
    /// Where it is permitted.
    pub location: Location,
}
