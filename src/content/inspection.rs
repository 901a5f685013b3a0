//! `inspections/<area>/<yyyy-mm>-<framework>/inspection.yaml`.

use serde::Deserialize;

use super::Text;
use crate::yaml::{Entries, Spanned};

/// One visit to one area under one framework version.
#[derive(Debug, Deserialize)]
pub struct InspectionFile {
    /// The framework's version.
    pub framework_version: Spanned<String>,
    /// How far the report is.
    pub state: StateWord,
    /// From when the public may see it.
    pub publish_at: Option<Spanned<String>>,
    /// Whether it is the area's first inspection under the framework.
    pub kind: KindWord,
    /// When the report was published, as printed.
    pub published: Spanned<String>,
    /// When the inspectors were there.
    pub fieldwork: Spanned<String>,
    /// The book number of the printed report.
    pub isbn: Option<Spanned<String>>,
    /// How many cases were examined.
    pub cases: Spanned<u32>,
    /// Who signs the foreword.
    pub chief_inspector: Option<PersonEntry>,
    /// Who led the inspection.
    pub lead_inspector: Option<PersonEntry>,
    /// Who else made it.
    pub team: Vec<TeamEntry>,
    /// Percentages that the inspectorate states.
    pub stated_scores: Entries<Spanned<u32>>,
    /// The printed figures to compare with.
    pub baseline: Option<BaselineEntry>,
    /// What should change.
    pub recommendations: RecommendationsEntry,
    /// What service users said.
    pub survey: Entries<SurveyEntry>,
    /// How many cases have which characteristic.
    pub sample: Entries<Entries<Spanned<u32>>>,
    /// Parts of the report form that this report does not have.
    pub not_in_this_edition: Vec<Spanned<String>>,
}

/// How far a report is.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StateWord {
    /// Being written; never published.
    Draft,
    /// May be published.
    Final,
}

/// Whether it is the area's first inspection under the framework.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KindWord {
    /// The first one.
    First,
    /// A later one.
    ReInspection,
}

/// A person with a role.
#[derive(Debug, Deserialize)]
pub struct PersonEntry {
    /// The role.
    pub role: Text,
    /// The name, the same in both languages.
    pub name: Spanned<String>,
}

/// People who share a role.
#[derive(Debug, Deserialize)]
pub struct TeamEntry {
    /// The role.
    pub role: Text,
    /// Their names; empty when only the role is known.
    pub names: Vec<Spanned<String>>,
}

/// Printed figures to compare with.
#[derive(Debug, Deserialize)]
pub struct BaselineEntry {
    /// What the figures cover, as printed.
    pub label: Text,
    /// To which date.
    pub as_of: Spanned<String>,
    /// Where they are printed.
    pub source: Text,
    /// The figures by theme.
    pub values: Entries<BaselineValues>,
}

/// The figures of one theme.
#[derive(Debug, Deserialize)]
pub struct BaselineValues {
    /// The lowest score.
    pub lowest: Spanned<u32>,
    /// The highest score.
    pub highest: Spanned<u32>,
    /// The average score.
    pub average: Spanned<u32>,
}

/// What should change.
#[derive(Debug, Deserialize)]
pub struct RecommendationsEntry {
    /// The sentence before the list.
    pub lead_in: Text,
    /// The recommendations in their order.
    pub list: Vec<RecommendationEntry>,
}

/// One recommendation.
#[derive(Debug, Deserialize)]
pub struct RecommendationEntry {
    /// The id of the recommendation.
    pub id: Spanned<String>,
    /// What should change; Markdown.
    pub text: Text,
    /// Who is responsible.
    pub responsible: Text,
}

/// What one group said.
#[derive(Debug, Deserialize)]
pub struct SurveyEntry {
    /// How many answered at all.
    pub responses: Spanned<u32>,
    /// What they said.
    pub results: Vec<ResultEntry>,
}

/// One result.
#[derive(Debug, Deserialize)]
pub struct ResultEntry {
    /// The id of the result.
    pub id: Spanned<String>,
    /// What was said.
    pub statement: Text,
    /// How many said so.
    pub count: Option<Spanned<u32>>,
    /// Out of how many who answered.
    pub of: Option<Spanned<u32>>,
    /// The share as printed, a percentage.
    pub share: Option<Spanned<u32>>,
}
