//! What `inspection.yaml` says of the life of a report beside its dates: in which languages it may be published, when it was withdrawn, and
//! what took its place.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;
use crate::yaml::Spanned;

/// Why a report may be published in one language.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ExemptionEntry {
    /// Why, as readers are told; Markdown.
    pub reason: Text,
    /// Who decided.
    pub by: Text,
    /// When.
    pub on: Spanned<String>,
}

/// That a report was taken back.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WithdrawnEntry {
    /// From which day or instant.
    pub on: Spanned<String>,
    /// Why, as readers are told; Markdown.
    pub note: Text,
}

/// That another report took the place of this one.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SupersededEntry {
    /// From which day or instant.
    pub on: Spanned<String>,
    /// The folder of the other report, or area and folder.
    pub by: Spanned<String>,
    /// What is to be said about it; Markdown.
    pub note: Option<Text>,
}
