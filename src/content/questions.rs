//! `frameworks/<framework>/questions.yaml`.

use serde::Deserialize;

use super::Text;
use crate::yaml::Spanned;

/// The questions that judgements answer.
#[derive(Debug, Deserialize)]
pub struct QuestionsFile {
    /// What the questions are; Markdown.
    pub note: Text,
    /// The questions.
    pub questions: Vec<QuestionEntry>,
}

/// One question.
#[derive(Debug, Deserialize)]
pub struct QuestionEntry {
    /// The id of the question, which heads a column of `judgements.csv`.
    pub id: Spanned<String>,
    /// The lowest item in which it counts.
    pub item: Spanned<String>,
    /// The themes in which it counts.
    pub themes: Vec<Spanned<String>>,
    /// The question.
    pub text: Text,
}
