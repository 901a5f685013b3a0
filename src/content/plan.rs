//! `improvement-plan.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{StateWord, Text};
use crate::yaml::Spanned;

/// What a service will do about the recommendations.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PlanFile {
    /// Its title, if it is not called an improvement plan.
    pub title: Option<Text>,
    /// Markdown.
    pub introduction: Text,
    /// Where it is printed; Markdown.
    pub source: Option<Text>,
    /// The entries of the plan.
    pub list: Vec<PlanEntry>,
    /// How far it is; final, if left out.
    pub state: Option<StateWord>,
    /// From when the public may see it, if not as soon as the report.
    pub publish_at: Option<Spanned<String>>,
}

/// What is done about one area for improvement.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PlanEntry {
    /// The id of the entry.
    pub id: Spanned<String>,
    /// What is to become better.
    pub area: Text,
    /// The recommendations it answers; none when the service set it itself.
    pub recommendations: Vec<Spanned<String>>,
    /// The other plans it is linked to.
    pub linked_plans: Vec<Text>,
    /// What will be done.
    pub actions: Vec<ActionEntry>,
    /// How success will be known.
    pub success: Vec<Text>,
    /// With what.
    pub resources: Option<Text>,
    /// By whom.
    pub owner: Option<Text>,
    /// How far it is.
    pub status: Option<StatusWord>,
}

/// One thing that will be done.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ActionEntry {
    /// What.
    pub text: Text,
    /// When.
    pub timescale: Option<Text>,
    /// How far it is.
    pub status: Option<StatusWord>,
}

/// How far an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StatusWord {
    /// Nothing has been done yet.
    NotStarted,
    /// Work has begun.
    UnderWay,
    /// Done.
    Complete,
}
