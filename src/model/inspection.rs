//! Inspections: one visit to one area under one framework version.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Id, Markdown, Narrative, PartialDate};
pub use crate::content::{KindWord as InspectionKind, StateWord as State, StatusWord as Status};
use crate::diagnostic::Location;
use crate::language::Bilingual;

/// One inspection and its report.
#[derive(Debug)]
pub struct Inspection {
    /// The area.
    pub area: Id,
    /// The framework.
    pub framework: Id,
    /// The folder's name, `2012-06-cci-2009`: the report's part of the address.
    pub folder: Id,
    /// The folder's path in the site, for diagnostics.
    pub path: String,
    /// How far the report is.
    pub state: State,
    /// From when the public may see it.
    pub publish_at: Timestamp,
    /// Whether it is the first.
    pub kind: InspectionKind,
    /// When the report was published, as printed.
    pub published: PartialDate,
    /// When the inspectors were there.
    pub fieldwork: PartialDate,
    /// The book number of the printed report.
    pub isbn: Option<String>,
    /// How many cases were examined.
    pub cases: u32,
    /// Who signs the foreword.
    pub chief_inspector: Option<Person>,
    /// Who led the inspection.
    pub lead_inspector: Option<Person>,
    /// Who else made it.
    pub team: Vec<Team>,
    /// What the inspectorate states, by item or theme.
    pub stated_scores: BTreeMap<Id, StatedScore>,
    /// Sums of judgements, if there are judgements.
    pub judgements: Option<Judgements>,
    /// Printed figures to compare with.
    pub baseline: Option<Baseline>,
    /// What should change.
    pub recommendations: Recommendations,
    /// What service users said, by group.
    pub survey: BTreeMap<Id, Survey>,
    /// Numbers of cases by characteristic and category.
    pub sample: BTreeMap<Id, BTreeMap<Id, u32>>,
    /// Parts that this report does not have, and says so.
    pub not_in_this_edition: BTreeSet<Id>,
    /// The narrative, where the language has one.
    pub narrative: Bilingual<Option<Narrative>>,
    /// What the service will do.
    pub plan: Option<ImprovementPlan>,
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

/// A percentage that the inspectorate states.
#[derive(Clone, Debug)]
pub struct StatedScore {
    /// The percentage.
    pub percent: Percent,
    /// Where it is stated, should the judgements contradict it.
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
    /// The figures by theme.
    pub rows: BTreeMap<Id, BaselineRow>,
}

/// The figures of one theme.
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
#[derive(Debug)]
pub struct Recommendations {
    /// The sentence before the list.
    pub lead_in: Bilingual<String>,
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
    pub responsible: Bilingual<String>,
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
    /// What the plan is.
    pub introduction: Bilingual<Markdown>,
    /// Its entries.
    pub list: Vec<Action>,
}

/// What is done about one recommendation.
#[derive(Debug)]
pub struct Action {
    /// The id of the entry.
    pub id: Id,
    /// The recommendation it answers.
    pub recommendation: Id,
    /// What will be done.
    pub actions: Vec<Bilingual<String>>,
    /// How success will be known.
    pub success: Bilingual<String>,
    /// When.
    pub timescale: Bilingual<String>,
    /// With what.
    pub resources: Bilingual<String>,
    /// By whom.
    pub owner: Bilingual<String>,
    /// How far it is.
    pub status: Status,
}
