//! Disclosure control: the rule in `site.yaml` and `framework.yaml`, and what an inspection records of it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::yaml::{Entries, Spanned};

/// Which counts are too small to be shown. What a framework leaves out is as the site says.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct DisclosureEntry {
    /// Counts below it are hidden.
    pub threshold: Option<Spanned<u32>>,
    /// Whether noughts count as small.
    pub zeros: Option<ZerosWord>,
    /// To which multiple the other counts are rounded; 0 or 1 for none.
    pub round_to: Option<Spanned<u32>>,
    /// Which figures the rule applies to.
    pub applies_to: Option<Vec<ProtectedWord>>,
}

/// Whether noughts count as small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ZerosWord {
    /// A nought is as small as any other small count.
    Hidden,
    /// Noughts are shown.
    Shown,
}

/// Figures about people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProtectedWord {
    /// The tables of who the cases were.
    Sample,
    /// What people said.
    Survey,
}

/// What an inspection records about its small counts.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecordEntry {
    /// Who decided that its small counts are shown, and why.
    pub released: Option<ReleasedEntry>,
    /// Figures as they were published before, oldest first.
    pub was: Vec<FormerEntry>,
}

/// A decision that small counts are shown.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ReleasedEntry {
    /// Why.
    pub reason: Spanned<String>,
    /// Who decided.
    pub by: Spanned<String>,
    /// Where they are published already, or where the decision is kept.
    pub source: Option<Spanned<String>>,
}

/// Figures that were published and have been corrected since.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FormerEntry {
    /// Whole tables of the sample.
    pub sample: Entries<Entries<Spanned<u32>>>,
    /// Results of the survey, by group and result.
    pub survey: Entries<Entries<FormerResultEntry>>,
}

/// A result of a survey as it was published before.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FormerResultEntry {
    /// How many said so.
    pub count: Spanned<u32>,
    /// Out of how many.
    pub of: Spanned<u32>,
}
