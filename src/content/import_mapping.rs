//! The file that `adrodd import judgements --mapping` reads. It is no part of the content folder.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::yaml::{Entries, Spanned};

/// What the heads and the answers of another program's table mean.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ImportMappingFile {
    /// The head of the column with the case references; `case` without it.
    pub case: Option<Spanned<String>>,
    /// The head of each question's column, by the id of the question; the id itself for a question that is left out.
    pub questions: Entries<Spanned<String>>,
    /// What the answers mean.
    pub answers: Option<AnswersEntry>,
    /// The heads of columns that are not read.
    pub ignore: Vec<Spanned<String>>,
    /// The row that holds the heads, as people count; the first without it.
    pub head_row: Option<Spanned<u32>>,
    /// The sheet of a workbook.
    pub sheet: Option<Spanned<String>>,
}

/// The answers that stand for each judgement. A list that is empty stands for the letter of `judgements.csv`.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct AnswersEntry {
    /// Answers that mean sufficient.
    #[serde(rename = "S")]
    pub sufficient: Vec<Spanned<String>>,
    /// Answers that mean not sufficient.
    #[serde(rename = "N")]
    pub not_sufficient: Vec<Spanned<String>>,
    /// Answers that mean that the question did not apply to the case.
    #[serde(rename = "not-applicable")]
    pub not_applicable: Vec<Spanned<String>>,
}
