//! Inspections: one visit to one area under one framework version.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{FrameworkKey, Id, Markdown, Narrative, PartialDate, ShortTexts, Unit};
pub use crate::content::{
    FollowedUpWord as FollowedUpStatus, KindWord as InspectionKind, StateOfScoreWord as NoScore,
    StateWord as State, StatusWord as Status,
};
use crate::diagnostic::Location;
use crate::language::Bilingual;

/// One inspection and its report.
#[derive(Debug)]
pub struct Inspection {
    /// The area.
    pub area: Id,
    /// The framework and its version.
    pub framework: FrameworkKey,
    /// The folder's name, `2012-06-cci-2009`: the report's part of the address.
    pub folder: Id,
    /// The folder's path in the site, for diagnostics.
    pub path: String,
    /// How far the report is.
    pub state: State,
    /// From when the public may see it.
    pub publish_at: Timestamp,
    /// Whether it is the first, where that is known.
    pub kind: Option<InspectionKind>,
    /// When the report was published, as printed.
    pub published: Option<PartialDate>,
    /// What is to be said about that date.
    pub published_note: Option<Bilingual<Markdown>>,
    /// When the inspectors were there, or when they began.
    pub fieldwork: Option<PartialDate>,
    /// When they ended.
    pub fieldwork_to: Option<PartialDate>,
    /// Where the results are printed.
    pub source: Option<Bilingual<Markdown>>,
    /// The book number of the printed report.
    pub isbn: Option<String>,
    /// How many cases were examined.
    pub cases: Option<u32>,
    /// The kind of service that was inspected.
    pub service_type: Option<Id>,
    /// To whom a letter is written.
    pub letter: Option<Letter>,
    /// Who signs the foreword.
    pub chief_inspector: Option<Person>,
    /// Who led the inspection.
    pub lead_inspector: Option<Person>,
    /// Who else made it.
    pub team: Vec<Team>,
    /// What the inspectorate states, by the id of the score.
    pub stated_scores: BTreeMap<Id, StatedScore>,
    /// The state of every score that is neither stated nor computed.
    pub unstated: Option<NoScore>,
    /// Grades that people set instead of computed ones, by the id of the score.
    pub overrides: BTreeMap<Id, Override>,
    /// Sums of judgements, if there are judgements.
    pub judgements: Option<Judgements>,
    /// Printed figures to compare with.
    pub baseline: Option<Baseline>,
    /// What should change.
    pub recommendations: Recommendations,
    /// Counted facts that the narrative refers to.
    pub counts: BTreeMap<Id, CountOf>,
    /// What service users said, by group.
    pub survey: BTreeMap<Id, Survey>,
    /// Numbers of cases by characteristic and category.
    pub sample: BTreeMap<Id, BTreeMap<Id, u32>>,
    /// What the author says of a chart, by the id of the chart; figures in it are bound to the data. A language that has no headline gets
    /// the one that is worked out.
    pub chart_headlines: BTreeMap<Id, Bilingual<Option<Markdown>>>,
    /// Parts that this report does not have, and says so.
    pub not_in_this_edition: BTreeSet<Id>,
    /// The narrative, where the language has one.
    pub narrative: Bilingual<Option<Narrative>>,
    /// What is written for those who will not read the report.
    pub short_texts: ShortTexts,
    /// What the service will do.
    pub plan: Option<ImprovementPlan>,
    /// When the scores were worked out again, newest first.
    pub recalculated: Vec<Recalculation>,
    /// What was put right after publication, newest first. Later stages read it from the release's history.
    pub corrections: Vec<Correction>,
    /// What became of the recommendations of earlier inspections.
    pub followed_up: Vec<FollowedUp>,
}

/// What an inspection found of a recommendation of an earlier one.
#[derive(Debug)]
pub struct FollowedUp {
    /// The area of the earlier inspection.
    pub area: Id,
    /// Its folder.
    pub folder: Id,
    /// The id of the recommendation there.
    pub recommendation: Id,
    /// What became of it.
    pub status: FollowedUpStatus,
    /// What is to be said about it.
    pub note: Option<Bilingual<Markdown>>,
    /// Where it is written.
    pub location: Location,
}

/// A whole percentage, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u8);

impl Percent {
    /// A percentage, if the number is one.
    #[must_use]
    pub fn new(number: u32) -> Option<Percent> {
        u8::try_from(number).ok().filter(|n| *n <= 100).map(Percent)
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// A score that the inspectorate states.
#[derive(Clone, Debug)]
pub struct StatedScore {
    /// What is stated.
    pub value: StatedValue,
    /// What is to be said about it.
    pub note: Option<Bilingual<Markdown>>,
    /// Where it is stated.
    pub location: Location,
}

/// What an inspectorate states of a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatedValue {
    /// Why there is no score.
    State(NoScore),
    /// How many judgements were sufficient, and of how many.
    Counts(Tally),
    /// A number, a grade, stars: at least one of them.
    Result {
        /// The number, and whether it is a percentage, points or a count: under other criteria it may be no number of that score.
        number: Option<(u32, Unit)>,
        /// The grade.
        grade: Option<Id>,
        /// The stars.
        stars: Option<u32>,
    },
}

/// A grade that people set instead of the computed one.
#[derive(Debug)]
pub struct Override {
    /// The grade.
    pub grade: Id,
    /// Who decided.
    pub by: Bilingual<String>,
    /// When.
    pub date: PartialDate,
    /// Why.
    pub reason: Bilingual<String>,
    /// Where it is written.
    pub location: Location,
}

/// To whom a letter is written, by whom, and who gets a copy.
#[derive(Debug)]
pub struct Letter {
    /// The addressees.
    pub to: Vec<Correspondent>,
    /// The senders.
    pub from: Vec<Correspondent>,
    /// Who gets a copy.
    pub copy_to: Vec<Correspondent>,
}

/// Somebody who writes or gets a letter.
#[derive(Debug)]
pub struct Correspondent {
    /// The role.
    pub role: Bilingual<String>,
    /// The name.
    pub name: Option<String>,
}

/// A counted fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountOf {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub of: u32,
}

/// A recalculation under later criteria.
#[derive(Debug)]
pub struct Recalculation {
    /// When.
    pub on: PartialDate,
    /// The version under which the scores stood before.
    pub from: Id,
    /// What is to be said about it.
    pub note: Option<Bilingual<Markdown>>,
}

/// Something that was put right after the report was published.
#[derive(Debug)]
pub struct Correction {
    /// When.
    pub on: PartialDate,
    /// What was wrong, and what it says now.
    pub note: Bilingual<Markdown>,
    /// Where it is written.
    pub location: Location,
}

/// How many judgements apply, and how many of those are sufficient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Judged sufficient.
    pub sufficient: u64,
    /// Judged sufficient or not sufficient. What does not apply is not counted.
    pub applicable: u64,
}

/// Sums of judgements by question. The judgements of single cases are never kept.
#[derive(Debug)]
pub struct Judgements {
    /// One tally for each question of the framework that the file has.
    pub by_question: BTreeMap<Id, Tally>,
    /// The file they were counted in, for explanations.
    pub location: Location,
}

/// A person with a role.
#[derive(Debug)]
pub struct Person {
    /// The role.
    pub role: Bilingual<String>,
    /// The name.
    pub name: String,
}

/// People who share a role.
#[derive(Debug)]
pub struct Team {
    /// The role.
    pub role: Bilingual<String>,
    /// Their names.
    pub names: Vec<String>,
}

/// Printed figures to compare with; never recomputed.
#[derive(Debug)]
pub struct Baseline {
    /// What the figures cover, as printed.
    pub label: Bilingual<String>,
    /// To which date.
    pub as_of: PartialDate,
    /// Where they are printed.
    pub source: Bilingual<String>,
    /// The figures by the id of the score.
    pub rows: BTreeMap<Id, BaselineRow>,
}

/// The figures of one score.
#[derive(Clone, Copy, Debug)]
pub struct BaselineRow {
    /// The lowest score.
    pub lowest: Percent,
    /// The highest score.
    pub highest: Percent,
    /// The average score.
    pub average: Percent,
}

/// What should change.
#[derive(Debug, Default)]
pub struct Recommendations {
    /// The sentence before the list.
    pub lead_in: Option<Bilingual<String>>,
    /// The recommendations; their numbers are their places.
    pub list: Vec<Recommendation>,
}

/// One recommendation.
#[derive(Debug)]
pub struct Recommendation {
    /// The id of the recommendation.
    pub id: Id,
    /// What should change.
    pub text: Bilingual<Markdown>,
    /// Who is responsible.
    pub responsible: Option<Bilingual<String>>,
}

/// What one group said.
#[derive(Debug)]
pub struct Survey {
    /// How many answered at all.
    pub responses: u32,
    /// What they said.
    pub results: Vec<SurveyResult>,
}

/// One result: a count, a share, or both, as far as they are known.
#[derive(Debug)]
pub struct SurveyResult {
    /// The id of the result.
    pub id: Id,
    /// What was said.
    pub statement: Bilingual<String>,
    /// How many said so.
    pub count: Option<u32>,
    /// Out of how many who answered this question.
    pub of: Option<u32>,
    /// The share as printed.
    pub share: Option<Percent>,
}

/// What a service will do about the recommendations.
#[derive(Debug)]
pub struct ImprovementPlan {
    /// Its title, if it is not called an improvement plan.
    pub title: Option<Bilingual<String>>,
    /// What the plan is.
    pub introduction: Bilingual<Markdown>,
    /// Where it is printed.
    pub source: Option<Bilingual<Markdown>>,
    /// Its entries.
    pub list: Vec<PlanItem>,
}

/// What is done about one area for improvement.
#[derive(Debug)]
pub struct PlanItem {
    /// The id of the entry.
    pub id: Id,
    /// What is to become better.
    pub area: Bilingual<String>,
    /// The recommendations it answers; none when the service set it itself.
    pub recommendations: Vec<Id>,
    /// The other plans it is linked to.
    pub linked_plans: Vec<Bilingual<String>>,
    /// What will be done.
    pub actions: Vec<Action>,
    /// How success will be known.
    pub success: Vec<Bilingual<String>>,
    /// With what.
    pub resources: Option<Bilingual<String>>,
    /// By whom.
    pub owner: Option<Bilingual<String>>,
    /// How far it is.
    pub status: Option<Status>,
}

/// One thing that will be done.
#[derive(Debug)]
pub struct Action {
    /// What.
    pub text: Bilingual<String>,
    /// When.
    pub timescale: Option<Bilingual<String>>,
    /// How far it is.
    pub status: Option<Status>,
}
