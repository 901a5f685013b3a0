//! `areas/<area>.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;
use crate::language::Bilingual;
use crate::yaml::Spanned;

/// A place whose service is inspected.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct AreaFile {
    /// Its part of the address in each language.
    pub slug: Text,
    /// Its name.
    pub name: Text,
    /// The name after the word for "in", with its mutation.
    #[serde(rename = "in")]
    pub in_form: Text,
    /// The name after the word for "from", with its mutation.
    pub from: Text,
    /// What else it is called, or was called.
    pub other_names: Vec<Text>,
    /// What to sort by where the name misleads.
    pub sort_key: Option<Bilingual<Option<Spanned<String>>>>,
    /// `england` or `wales`.
    pub country: CountryWord,
    /// A region id of `site.yaml`.
    #[schemars(extend("x-ids" = "regions"))]
    pub region: Spanned<String>,
    /// Whether the place is made up.
    pub demonstration: Option<bool>,
    /// The areas it is set beside.
    pub family: Option<FamilyEntry>,
    /// Which areas took its place.
    pub succeeded_by: Option<SuccessionEntry>,
    /// From when the public may see it and its reports.
    pub publish_at: Option<Spanned<String>>,
}

/// The areas that a source names as like an area.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FamilyEntry {
    /// Ids of other areas, in the order in which they are shown.
    #[schemars(extend("x-ids" = "areas"))]
    pub areas: Vec<Spanned<String>>,
    /// Who says so.
    pub source: Text,
}

/// The end of an area as it was.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SuccessionEntry {
    /// The areas that took its place.
    #[schemars(extend("x-ids" = "areas"))]
    pub areas: Vec<Spanned<String>>,
    /// From when.
    pub on: Spanned<String>,
    /// What is known about it, and from where; Markdown.
    pub note: Text,
}

/// A country with youth offending services under these frameworks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CountryWord {
    /// Reports may be in English only.
    England,
    /// Reports must be in both languages.
    Wales,
}
