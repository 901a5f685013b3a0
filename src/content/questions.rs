//! `frameworks/<framework>/questions.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;
use crate::yaml::Spanned;

/// The questions that judgements answer.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct QuestionsFile {
    /// What the questions are; Markdown.
    pub note: Text,
    /// The questions.
    pub questions: Vec<QuestionEntry>,
}

/// One question.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct QuestionEntry {
    /// The id of the question, which heads a column of `judgements.csv`.
    pub id: Spanned<String>,
    /// The lowest item in which it counts.
    #[schemars(extend("x-ids" = "lowest-items"))]
    pub item: Spanned<String>,
    /// The themes in which it counts.
    #[schemars(extend("x-ids" = "themes"))]
    pub themes: Vec<Spanned<String>>,
    /// The question.
    pub text: Text,
}
