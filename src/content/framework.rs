//! `frameworks/<framework>/framework.yaml`.

use serde::Deserialize;

use super::Text;
use crate::yaml::{Entries, Spanned};

/// What is inspected, how it is scored and how it is reported.
#[derive(Debug, Deserialize)]
pub struct FrameworkFile {
    /// Its part of the address in each language.
    pub slug: Text,
    /// Its name.
    pub name: Text,
    /// Its short name.
    pub abbreviation: Option<Text>,
    /// The name of this version of the criteria.
    pub version: Spanned<String>,
    /// When inspections were made under it.
    pub valid: ValidEntry,
    /// Who inspects.
    pub body: Text,
    /// The programme it belongs to.
    pub programme: Text,
    /// The joint inspection it belongs to.
    pub joint_inspection: Option<Text>,
    /// What it is; Markdown.
    pub introduction: Text,
    /// Where its rules are written; Markdown.
    pub source: Text,
    /// The title of a report, with `{in}`, `{from}` and `{name}` for the area's forms.
    pub report_title: Text,
    /// The scales by id.
    pub scales: Entries<ScaleEntry>,
    /// The levels of the tree, from the top.
    pub levels: Vec<LevelEntry>,
    /// The top of the tree.
    pub items: Vec<ItemEntry>,
    /// What cuts across the tree.
    pub themes: ThemesEntry,
    /// What findings are called.
    pub findings: FindingNames,
    /// The groups that are surveyed.
    pub survey: Vec<GroupEntry>,
    /// The characteristics of the cases.
    pub sample: Vec<CharacteristicEntry>,
    /// Stands beside every comparison; Markdown.
    pub caution: Text,
    /// The parts of a report, in order.
    pub report: Vec<PartEntry>,
}

/// When inspections were made under a framework.
#[derive(Debug, Deserialize)]
pub struct ValidEntry {
    /// The first date.
    pub from: Spanned<String>,
    /// The last date.
    pub to: Option<Spanned<String>>,
}

/// An ordered list of grades.
#[derive(Debug, Deserialize)]
pub struct ScaleEntry {
    /// The name of the scale.
    pub name: Text,
    /// How a share becomes a whole percentage.
    pub rounding: RoundingWord,
    /// The grades, highest first.
    pub grades: Vec<GradeEntry>,
}

/// How a share becomes a whole percentage.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundingWord {
    /// To the nearest whole number, halves upwards, before the grade is looked up.
    HalfUp,
}

/// One grade of a scale.
#[derive(Debug, Deserialize)]
pub struct GradeEntry {
    /// The id of the grade.
    pub id: Spanned<String>,
    /// The lowest rounded percentage that it covers.
    pub from: Spanned<u32>,
    /// The word for it.
    pub word: Text,
    /// The comment printed with a score; Markdown.
    pub comment: Text,
    /// What the grade means.
    pub meaning: Text,
    /// Which of the four colours it has: 1 for the best to 4.
    pub tone: Spanned<u32>,
}

/// One depth of the tree.
#[derive(Debug, Deserialize)]
pub struct LevelEntry {
    /// The id of the level.
    pub id: Spanned<String>,
    /// What one item of the level is called.
    pub name: Text,
    /// How its scores are made.
    pub aggregation: AggregationWord,
    /// The scale that grades its scores.
    pub scale: Option<Spanned<String>>,
}

/// How scores are made.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AggregationWord {
    /// Sufficient judgements among applicable ones, over everything below.
    PooledShare,
}

/// One item of the tree.
#[derive(Debug, Deserialize)]
pub struct ItemEntry {
    /// The id of the item.
    pub id: Spanned<String>,
    /// Its number as printed.
    pub number: Spanned<String>,
    /// Its title.
    pub title: Text,
    /// What it asks; Markdown.
    pub text: Option<Text>,
    /// The items below it.
    pub items: Vec<ItemEntry>,
}

/// What cuts across the tree.
#[derive(Debug, Deserialize)]
pub struct ThemesEntry {
    /// How theme scores are made.
    pub aggregation: AggregationWord,
    /// The scale that grades them.
    pub scale: Spanned<String>,
    /// What the themes are called together.
    pub title: Text,
    /// The themes.
    pub list: Vec<ThemeEntry>,
}

/// One theme.
#[derive(Debug, Deserialize)]
pub struct ThemeEntry {
    /// The id of the theme.
    pub id: Spanned<String>,
    /// Its title.
    pub title: Text,
    /// Its title where space is short.
    pub short_title: Text,
    /// What the work aims at.
    pub aim: Text,
    /// What the score tells; Markdown.
    pub meaning: Text,
}

/// What findings are called.
#[derive(Debug, Deserialize)]
pub struct FindingNames {
    /// What was done well.
    pub strengths: NounEntry,
    /// What should be done better.
    pub improvements: NounEntry,
}

/// A noun for one and for more.
#[derive(Debug, Deserialize)]
pub struct NounEntry {
    /// For one.
    pub one: Text,
    /// For any other number, and as a heading.
    pub other: Text,
}

/// A surveyed group.
#[derive(Debug, Deserialize)]
pub struct GroupEntry {
    /// The id of the group.
    pub id: Spanned<String>,
    /// Its name.
    pub title: Text,
}

/// A characteristic of the cases.
#[derive(Debug, Deserialize)]
pub struct CharacteristicEntry {
    /// The id of the characteristic.
    pub id: Spanned<String>,
    /// Its name.
    pub title: Text,
    /// Its categories, in the order shown.
    pub categories: Vec<CategoryEntry>,
}

/// One category of a characteristic.
#[derive(Debug, Deserialize)]
pub struct CategoryEntry {
    /// The id of the category.
    pub id: Spanned<String>,
    /// Its name.
    pub label: Text,
}

/// One part of a report.
#[derive(Debug, Deserialize)]
pub struct PartEntry {
    /// The id of the part, which is its address on the page.
    pub id: Spanned<String>,
    /// Its heading.
    pub title: Text,
    /// Whether it is numbered as an appendix.
    pub appendix: Option<bool>,
    /// What it shows, in order.
    pub blocks: Vec<Spanned<BlockWord>>,
}

/// Something that a part of a report can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockWord {
    /// The author's text.
    Narrative,
    /// The text common to all reports.
    Text,
    /// The chief inspector and the month.
    Signature,
    /// Themes against lowest, highest and average.
    Baseline,
    /// The people, by role.
    Team,
    /// The themes with score, comment and meaning.
    Headlines,
    /// The caution on comparing areas.
    Caution,
    /// The recommendations.
    Recommendations,
    /// What the service will do.
    ImprovementPlan,
    /// Practice examples.
    Examples,
    /// Survey results by group.
    Survey,
    /// Sections and criteria with scores and findings.
    Findings,
    /// The scores of the lowest level.
    ItemChart,
    /// The characteristics of the cases.
    Sample,
    /// The glossary.
    Glossary,
}
