//! `improvement-plan.yaml`.

use serde::Deserialize;

use super::Text;
use crate::yaml::Spanned;

/// What a service will do about the recommendations.
#[derive(Debug, Deserialize)]
pub struct PlanFile {
    /// Markdown.
    pub introduction: Text,
    /// The entries of the plan.
    pub list: Vec<ActionEntry>,
}

/// What is done about one recommendation.
#[derive(Debug, Deserialize)]
pub struct ActionEntry {
    /// The id of the entry.
    pub id: Spanned<String>,
    /// The recommendation it answers.
    pub recommendation: Spanned<String>,
    /// What will be done.
    pub actions: Vec<Text>,
    /// How success will be known.
    pub success: Text,
    /// When.
    pub timescale: Text,
    /// With what.
    pub resources: Text,
    /// By whom.
    pub owner: Text,
    /// How far it is.
    pub status: StatusWord,
}

/// How far an action is.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusWord {
    /// Nothing has been done yet.
    NotStarted,
    /// Work has begun.
    UnderWay,
    /// Done.
    Complete,
}
