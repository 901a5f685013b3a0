//! `lint` of `site.yaml`, and `personal_data` of it and of `inspection.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::language::Bilingual;
use crate::yaml::Spanned;

/// Which of the looks at an author's text a site wants, and with which words.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct LintEntry {
    /// The rules that the site does without.
    pub off: Vec<LintRule>,
    /// Abbreviations that every reader knows.
    pub abbreviations: Vec<Spanned<String>>,
    /// More texts of links that say nothing.
    pub link_texts: Option<Bilingual<Option<Vec<Spanned<String>>>>>,
    /// Words that a report may use only where the glossary defines them.
    pub terms: Option<Bilingual<Option<Vec<Spanned<String>>>>>,
}

/// A look at an author's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LintRule {
    /// Words for a share beside other figures.
    Shares,
    /// The word of a grade that the item does not have.
    Grades,
    /// Abbreviations that nothing explains.
    Abbreviations,
    /// Words that the glossary should define.
    Terms,
    /// Words and sentences in capitals.
    Capitals,
    /// Texts of links that say nothing.
    Links,
    /// Headings that leave out a level.
    Headings,
    /// Full dates in practice examples.
    ExampleDates,
}

/// Something that looks like personal data and may be published.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PermittedEntry {
    /// The text, exactly as it stands in the report, or in a text of the site.
    pub text: Spanned<String>,
    /// Why it may be published.
    pub reason: Spanned<String>,
    /// Who decided.
    pub by: Spanned<String>,
    /// When.
    pub on: Spanned<String>,
}
