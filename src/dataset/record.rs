//! The records of the open data, as JSON has them. The published schema is derived from these types, so their comments are documentation
//! for re-users.

use schemars::JsonSchema;
use serde::Serialize;

use crate::language::{Bilingual, Language};

/// A text in English and in Welsh.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Texts {
    /// In English.
    pub en: String,
    /// In Welsh.
    pub cy: String,
}

impl Texts {
    pub(super) fn from_fn(mut make: impl FnMut(Language) -> String) -> Texts {
        Texts {
            en: make(Language::English),
            cy: make(Language::Welsh),
        }
    }

    pub(super) fn get(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        }
    }
}

impl From<&Bilingual<String>> for Texts {
    fn from(texts: &Bilingual<String>) -> Texts {
        Texts {
            en: texts.en.clone(),
            cy: texts.cy.clone(),
        }
    }
}

/// Open data of a site of inspection reports: of the whole site, of one framework, of one area or of one inspection. What is not known
/// is null; why a score is not there is told by `state` and `symbol`, and never by nought.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Dataset {
    /// Where the schema of this file is published.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The address of this file, which always holds the latest data.
    pub id: String,
    /// The address of an archive of these data as they stand since `modified`.
    pub dated: Option<String>,
    /// What the data are about.
    pub title: Texts,
    /// What the data hold.
    pub description: Texts,
    /// Who publishes them.
    pub publisher: Texts,
    /// The name of the licence.
    pub licence: Texts,
    /// The address of the licence.
    pub licence_url: Texts,
    /// What a re-user must say, and where the facts come from.
    pub attribution: Texts,
    /// What every reader of the site is told first, such as that the site is a demonstration.
    pub notice: Option<Texts>,
    /// The day since which the data stand as they are: that of the newest change.
    #[schemars(extend("format" = "date"))]
    pub modified: Option<String>,
    /// The signs for what has no value.
    pub symbols: Vec<SymbolRecord>,
    /// The areas. Left out where there are none to list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaRecord>,
    /// The versions of the frameworks. Left out where there are none to list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub frameworks: Vec<FrameworkRecord>,
    /// The grades of the frameworks. Left out where there are none to list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<GradeRecord>,
    /// The inspections.
    pub inspections: Vec<InspectionRecord>,
    /// The scores as they stand now, one for each inspection and each item, theme or overall result.
    pub scores: Vec<ScoreRecord>,
    /// The scores of recalculated inspections as they stood before.
    pub former_scores: Vec<ScoreRecord>,
    /// The recommendations.
    pub recommendations: Vec<RecommendationRecord>,
    /// What surveyed groups said.
    pub survey: Vec<SurveyRecord>,
    /// How many examined cases had which characteristic.
    pub sample: Vec<SampleRecord>,
    /// What was published, corrected and recalculated, the newest first.
    pub changes: Vec<ChangeRecord>,
}

/// A sign that stands where there is no value.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SymbolRecord {
    /// The sign, as workbooks show it: `[x]`.
    pub symbol: &'static str,
    /// The word for it in these data.
    pub state: &'static str,
    /// What it is called.
    pub name: Texts,
    /// What it means.
    pub meaning: Texts,
}

/// A place whose service is inspected.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AreaRecord {
    /// The id of the area.
    pub area_id: String,
    /// Its name.
    pub name: Texts,
    /// `england` or `wales`.
    pub country: &'static str,
    /// The id of its region.
    pub region_id: String,
    /// The name of its region.
    pub region: Texts,
    /// Whether the place is made up.
    pub is_demonstration: bool,
    /// The address of its page.
    pub page: Texts,
}

/// A framework in one version.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FrameworkRecord {
    /// The id of the framework.
    pub framework_id: String,
    /// The name of the version.
    pub framework_version: String,
    /// Its name.
    pub name: Texts,
    /// Its short name.
    pub abbreviation: Option<Texts>,
    /// Whether it is the version of today.
    pub is_current: bool,
    /// When the first inspection under it was made: a year, a month or a day.
    pub valid_from: String,
    /// When the last one was; null while it is in use.
    pub valid_to: Option<String>,
    /// Who inspects.
    pub body: Texts,
    /// The address of its page.
    pub page: Texts,
}

/// A grade of a framework.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GradeRecord {
    /// The framework.
    pub framework_id: String,
    /// Its version.
    pub framework_version: String,
    /// The scale that the grade belongs to.
    pub scale_id: String,
    /// The id of the grade, unique in its scale.
    pub grade_id: String,
    /// The word for it.
    pub grade: Texts,
    /// 1 for the best grade of the scale.
    pub rank: u64,
    /// What it counts in a sum.
    pub points: Option<u32>,
    /// How many stars stand for it.
    pub stars: Option<u32>,
    /// What it means.
    pub meaning: Texts,
}

/// One visit to one area under one framework.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InspectionRecord {
    /// The id of the inspection: area and folder.
    pub inspection_id: String,
    /// The title of its report.
    pub title: Texts,
    /// The area.
    pub area_id: String,
    /// The name of the area.
    pub area: Texts,
    /// Whether the place is made up.
    pub is_demonstration: bool,
    /// The framework.
    pub framework_id: String,
    /// The version under which it is scored.
    pub framework_version: String,
    /// `first` or `re-inspection`, where that is known.
    pub kind_of_inspection: Option<&'static str>,
    /// The kind of service, where the framework tells kinds apart.
    pub service_type: Option<Texts>,
    /// When the report was published, as printed: a year, a month or a day.
    pub published: Option<String>,
    /// From which day it is public, where no date is printed: ours.
    #[schemars(extend("format" = "date"))]
    pub public_since: String,
    /// When the inspectors were there, or when they began: a year, a month or a day.
    pub fieldwork_from: Option<String>,
    /// When they ended.
    pub fieldwork_to: Option<String>,
    /// How many cases were examined.
    pub cases: Option<u32>,
    /// The book number of the printed report.
    pub isbn: Option<String>,
    /// Where the results are printed.
    pub source: Option<Texts>,
    /// The address of the report.
    pub page: Texts,
}

/// The score of an item, a theme or the overall result, or why there is none.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScoreRecord {
    /// The inspection.
    pub inspection_id: String,
    /// The area.
    pub area_id: String,
    /// The name of the area.
    pub area: Texts,
    /// The framework.
    pub framework_id: String,
    /// The version under which the score stands.
    pub framework_version: String,
    /// When the report was published, as printed: a year, a month or a day.
    pub published: Option<String>,
    /// The id of the score, unique in its framework.
    pub score_id: String,
    /// `item`, `theme` or `overall`.
    pub kind_of_score: &'static str,
    /// The number of the item as printed.
    pub item_number: Option<String>,
    /// What is scored.
    pub title: Texts,
    /// The number, rounded as readers see it.
    pub number: Option<u32>,
    /// `percent`, `points` or `count`.
    pub unit: Option<&'static str>,
    /// The most that the number could be.
    pub most: Option<u32>,
    /// How many judgements were sufficient, where the score is a share of judgements.
    pub sufficient: Option<u64>,
    /// How many judgements applied: the base of the share.
    pub applicable: Option<u64>,
    /// The scale of the grade.
    pub scale_id: Option<String>,
    /// The id of the grade.
    pub grade_id: Option<String>,
    /// The word for the grade.
    pub grade: Option<Texts>,
    /// 1 for the best grade of the scale.
    pub grade_rank: Option<u64>,
    /// How many stars stand for it.
    pub stars: Option<u32>,
    /// Why there is no score; null where there is one.
    pub state: Option<&'static str>,
    /// The sign for that.
    pub symbol: Option<&'static str>,
    /// `stated` by the inspectorate, or `computed` by the rules of the framework.
    pub origin: Option<&'static str>,
    /// The rule of the framework for this score.
    pub rule: &'static str,
    /// Whether another score limited the grade.
    pub is_limited: bool,
    /// Whether people set another grade than the computed one.
    pub is_overridden: bool,
    /// What is to be said about it.
    pub note: Option<Texts>,
}

/// A recommendation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RecommendationRecord {
    /// The inspection.
    pub inspection_id: String,
    /// Its number in the report.
    pub recommendation_number: u64,
    /// Its id, unique in the inspection.
    pub recommendation_id: String,
    /// What should change.
    pub recommendation: Texts,
    /// Who is responsible.
    pub responsible: Option<Texts>,
}

/// What a surveyed group said on one statement.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SurveyRecord {
    /// The inspection.
    pub inspection_id: String,
    /// The id of the group.
    pub group_id: String,
    /// The name of the group.
    pub group: Texts,
    /// How many of the group answered at all; null where that is suppressed.
    pub responses: Option<u32>,
    /// The id of the result, unique in its group.
    pub result_id: String,
    /// What was said.
    pub statement: Texts,
    /// How many said so.
    pub count: Option<u32>,
    /// Out of how many who answered this question.
    pub base: Option<u32>,
    /// The share as printed, a percentage.
    pub percent: Option<u32>,
    /// `[c]` where something of this result is suppressed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<&'static str>,
    /// Which of the numbers are suppressed; any other that is null is not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suppressed: Vec<&'static str>,
    /// To which multiple the counts are rounded, where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounded_to: Option<u32>,
}

/// How many examined cases had a characteristic.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SampleRecord {
    /// The inspection.
    pub inspection_id: String,
    /// The id of the characteristic.
    pub characteristic_id: String,
    /// Its name.
    pub characteristic: Texts,
    /// The id of the category.
    pub category_id: String,
    /// Its name.
    pub category: Texts,
    /// How many cases; null where that is suppressed.
    pub cases: Option<u32>,
    /// `[c]` where the number is suppressed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<&'static str>,
    /// To which multiple the number is rounded, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounded_to: Option<u32>,
}

/// Something that became of a report in public.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChangeRecord {
    /// The id of the change, unique in its inspection: `published`, `corrected-1`, `recalculated-2009`.
    pub change_id: String,
    /// The inspection.
    pub inspection_id: String,
    /// `published`, `corrected`, `recalculated`, `superseded` or `withdrawn`.
    pub change: &'static str,
    /// When, as precisely as it is known: a year, a month or a day.
    pub on: Option<String>,
    /// From which instant it counts. A month or a year begins with its first day, a day at 00:01 in London.
    #[schemars(extend("format" = "date-time"))]
    pub since: String,
    /// The title of the report.
    pub title: Texts,
    /// The area.
    pub area_id: String,
    /// The framework.
    pub framework_id: String,
    /// The version of the framework under which the scores stood before a recalculation.
    pub former_version: Option<String>,
    /// What is to be said about it.
    pub note: Option<Texts>,
    /// The address of the report.
    pub page: Texts,
    /// The address of the report's data; nothing for a report that is withdrawn.
    pub data: Option<String>,
}

/// Everything that was published, corrected and recalculated, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangeList {
    /// Where the schema of this file is published.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The address of this file.
    pub id: String,
    /// What the list is about.
    pub title: Texts,
    /// Who publishes it.
    pub publisher: Texts,
    /// The address of the licence.
    pub licence_url: Texts,
    /// The changes.
    pub changes: Vec<ChangeRecord>,
}
