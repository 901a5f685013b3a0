//! `inspections/<area>/<yyyy-mm>-<framework>/inspection.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ExemptionEntry, PermittedEntry, RecordEntry, SupersededEntry, Text, WithdrawnEntry};
use crate::language::Bilingual;
use crate::yaml::{Entries, Spanned};

/// One visit to one area under one framework version.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct InspectionFile {
    /// The framework's version.
    #[schemars(extend("x-ids" = "versions"))]
    pub framework_version: Spanned<String>,
    /// How far the report is.
    pub state: StateWord,
    /// From when the public may see it.
    #[schemars(extend("examples" = ["2030-05-20", "2030-05-20T09:30:00+01:00"]))]
    pub publish_at: Option<Spanned<String>>,
    /// Whether it is the area's first inspection under the framework, where that is known.
    pub kind: Option<KindWord>,
    /// When the report was published, as printed.
    #[schemars(extend("examples" = ["2030-05-20", "2030-05"]))]
    pub published: Option<Spanned<String>>,
    /// What is to be said about that date; Markdown.
    pub published_note: Option<Text>,
    /// When the inspectors were there, or when they began.
    #[schemars(extend("examples" = ["2030-04"]))]
    pub fieldwork: Option<Spanned<String>>,
    /// When they ended.
    #[schemars(extend("examples" = ["2030-04-12"]))]
    pub fieldwork_to: Option<Spanned<String>>,
    /// Where the results are printed; Markdown.
    pub source: Option<Text>,
    /// The book number of the printed report.
    pub isbn: Option<Spanned<String>>,
    /// How many cases were examined.
    pub cases: Option<Spanned<u32>>,
    /// The kind of service that was inspected.
    #[schemars(extend("x-ids" = "service-types"))]
    pub service_type: Option<Spanned<String>>,
    /// To whom a letter is written.
    pub letter: Option<LetterEntry>,
    /// Who signs the foreword.
    pub chief_inspector: Option<PersonEntry>,
    /// Who led the inspection.
    pub lead_inspector: Option<PersonEntry>,
    /// Who else made it.
    pub team: Vec<TeamEntry>,
    /// Scores that the inspectorate states.
    #[schemars(extend("x-ids" = "scores"))]
    pub stated_scores: Entries<StatedEntry>,
    /// The state of every score that is neither stated nor computed.
    pub unstated: Option<StateOfScoreWord>,
    /// Grades that people set instead of computed ones.
    pub overrides: Vec<OverrideEntry>,
    /// The printed figures to compare with.
    pub baseline: Option<BaselineEntry>,
    /// What should change.
    pub recommendations: Option<RecommendationsEntry>,
    /// Counted facts that the narrative refers to.
    pub counts: Entries<CountEntry>,
    /// What service users said.
    #[schemars(extend("x-ids" = "groups"))]
    pub survey: Entries<SurveyEntry>,
    /// How many cases have which characteristic.
    #[schemars(extend("x-ids" = "characteristics"))]
    pub sample: Entries<Entries<Spanned<u32>>>,
    /// What is recorded about small counts.
    pub disclosure: Option<RecordEntry>,
    /// What the author says of each chart, by the id of the chart.
    #[schemars(extend("x-ids" = "charts"))]
    pub chart_headlines: Entries<Bilingual<Option<Spanned<String>>>>,
    /// Parts of the report form that this report does not have.
    #[schemars(extend("x-ids" = "parts"))]
    pub not_in_this_edition: Vec<Spanned<String>>,
    /// When the scores were worked out again under later criteria.
    pub recalculated: Vec<RecalculationEntry>,
    /// What was put right after the report was published.
    pub corrections: Vec<CorrectionEntry>,
    /// What became of the recommendations of earlier inspections.
    pub followed_up: Vec<FollowedUpEntry>,
    /// Why the report may be published in one language.
    pub exemption: Option<ExemptionEntry>,
    /// That the report was taken back.
    pub withdrawn: Option<WithdrawnEntry>,
    /// That another report took its place.
    pub superseded: Option<SupersededEntry>,
    /// What looks like personal data and may be published.
    pub personal_data: Vec<PermittedEntry>,
}

/// What an inspection found of a recommendation of an earlier one.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FollowedUpEntry {
    /// The folder of the earlier inspection, or area and folder.
    pub inspection: Spanned<String>,
    /// The id of the recommendation there.
    pub recommendation: Spanned<String>,
    /// What became of it.
    pub status: FollowedUpWord,
    /// What is to be said about it; Markdown.
    pub note: Option<Text>,
}

/// What became of a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FollowedUpWord {
    /// What was recommended is done.
    Met,
    /// Some of it is.
    PartlyMet,
    /// It is not.
    NotMet,
}

/// A score as an inspectorate states it: one word, or several keys.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename = "scalar or mapping")]
#[schemars(rename = "StatedEntry", untagged)]
pub enum StatedEntry {
    /// A number, a grade or a state.
    Scalar(Spanned<String>),
    /// Counts, or a number and a grade, or stars.
    Mapping(StatedMapping),
}

/// A score that is stated in more than one way.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedMapping {
    /// The percentage, the points or the count.
    pub number: Option<Spanned<u32>>,
    /// The grade.
    #[schemars(extend("x-ids" = "grades"))]
    pub grade: Option<Spanned<String>>,
    /// The stars.
    pub stars: Option<Spanned<u32>>,
    /// How many judgements were sufficient.
    pub sufficient: Option<Spanned<u32>>,
    /// Of how many that applied.
    pub of: Option<Spanned<u32>>,
    /// What is to be said about it; Markdown.
    pub note: Option<Text>,
}

/// Why there is no score. None of these is nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StateOfScoreWord {
    /// It was inspected, and too much is missing for a result.
    NotRated,
    /// It was not inspected.
    NotInspected,
    /// It does not apply to this service, or to any case.
    NotApplicable,
    /// What was found did not allow a judgement.
    InsufficientEvidence,
    /// There may be a result, and the source of this edition does not show it.
    NotAvailable,
}

/// A grade that people set instead of the computed one.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct OverrideEntry {
    /// The score.
    #[schemars(extend("x-ids" = "score"))]
    pub score: Spanned<String>,
    /// The grade.
    #[schemars(extend("x-ids" = "grades"))]
    pub grade: Spanned<String>,
    /// Who decided.
    pub by: Text,
    /// When.
    pub date: Spanned<String>,
    /// Why.
    pub reason: Text,
}

/// To whom a letter is written, by whom, and who gets a copy.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct LetterEntry {
    /// The addressees.
    pub to: Vec<CorrespondentEntry>,
    /// The senders.
    pub from: Vec<CorrespondentEntry>,
    /// Who gets a copy.
    pub copy_to: Vec<CorrespondentEntry>,
}

/// Somebody who writes or gets a letter.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CorrespondentEntry {
    /// The role.
    pub role: Text,
    /// The name.
    pub name: Option<Spanned<String>>,
}

/// A counted fact.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CountEntry {
    /// How many.
    pub count: Spanned<u32>,
    /// Of how many.
    pub of: Spanned<u32>,
}

/// A recalculation under later criteria.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecalculationEntry {
    /// When.
    pub on: Spanned<String>,
    /// The version under which the scores stood before.
    #[schemars(extend("x-ids" = "versions"))]
    pub from: Spanned<String>,
    /// What is to be said about it; Markdown.
    pub note: Option<Text>,
}

/// Something that was put right after the report was published.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CorrectionEntry {
    /// When.
    pub on: Spanned<String>,
    /// What was wrong, and what it says now; Markdown.
    pub note: Text,
}

/// How far a report is.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StateWord {
    /// Being written; never published.
    Draft,
    /// Finished but for its facts, which the inspected service checks; never published.
    FactualCheck,
    /// May be published.
    Final,
}

impl StateWord {
    /// Whether work on the report has ended. Until then nothing needs to be complete.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, StateWord::Final)
    }
}

/// Whether it is the area's first inspection under the framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KindWord {
    /// The first one.
    First,
    /// A later one.
    ReInspection,
}

/// A person with a role.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PersonEntry {
    /// The role.
    pub role: Text,
    /// The name, the same in both languages.
    pub name: Spanned<String>,
}

/// People who share a role.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct TeamEntry {
    /// The role.
    pub role: Text,
    /// Their names; empty when only the role is known.
    pub names: Vec<Spanned<String>>,
}

/// Printed figures to compare with.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct BaselineEntry {
    /// What the figures cover, as printed.
    pub label: Text,
    /// To which date.
    pub as_of: Spanned<String>,
    /// Where they are printed.
    pub source: Text,
    /// The figures by score.
    #[schemars(extend("x-ids" = "compared"))]
    pub values: Entries<BaselineValues>,
}

/// The figures of one score.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct BaselineValues {
    /// The lowest score.
    pub lowest: Spanned<u32>,
    /// The highest score.
    pub highest: Spanned<u32>,
    /// The average score.
    pub average: Spanned<u32>,
}

/// What should change.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecommendationsEntry {
    /// The sentence before the list.
    pub lead_in: Option<Text>,
    /// The recommendations in their order.
    pub list: Vec<RecommendationEntry>,
}

/// One recommendation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecommendationEntry {
    /// The id of the recommendation.
    pub id: Spanned<String>,
    /// What should change; Markdown.
    pub text: Text,
    /// Who is responsible.
    pub responsible: Option<Text>,
}

/// What one group said.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SurveyEntry {
    /// How many answered at all.
    pub responses: Spanned<u32>,
    /// What they said.
    pub results: Vec<ResultEntry>,
}

/// One result.
#[derive(Debug, Deserialize, JsonSchema)]
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
