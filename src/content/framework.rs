//! `frameworks/<framework>/framework.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    BandsEntry, ComparisonEntry, DisclosureEntry, OverallEntry, QuantityWordEntry, RuleEntry,
    ScaleEntry, Text, ThemesEntry,
};
use crate::yaml::{Entries, Spanned};

/// What is inspected, how it is scored and how it is reported.
#[derive(Debug, Deserialize, JsonSchema)]
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
    /// What changed from version to version, newest first.
    pub changes: Vec<ChangeEntry>,
    /// The frameworks whose results may be set beside this one's.
    #[schemars(extend("x-ids" = "frameworks"))]
    pub comparable_with: Vec<Spanned<String>>,
    /// The form of a report.
    pub layout: Option<LayoutWord>,
    /// What this framework calls things.
    pub words: Option<WordsEntry>,
    /// The kinds of service that are inspected.
    pub service_types: Vec<GroupEntry>,
    /// The scales by id.
    pub scales: Entries<ScaleEntry>,
    /// How numbers become grades, by id.
    pub bands: Entries<BandsEntry>,
    /// The levels of the tree, from the top.
    pub levels: Vec<LevelEntry>,
    /// The top of the tree.
    pub items: Vec<ItemEntry>,
    /// What cuts across the tree.
    pub themes: Option<ThemesEntry>,
    /// One result for everything.
    pub overall: Option<OverallEntry>,
    /// The kinds of findings.
    pub findings: Vec<FindingKindEntry>,
    /// The groups that are surveyed.
    pub survey: Vec<GroupEntry>,
    /// The characteristics of the cases.
    pub sample: Vec<CharacteristicEntry>,
    /// Which counts about people are too small to be shown, where that is not as the site says.
    pub disclosure: Option<DisclosureEntry>,
    /// Words for shares.
    pub quantity_words: Vec<QuantityWordEntry>,
    /// What may be compared with what.
    pub comparison: Option<ComparisonEntry>,
    /// The parts of a report, in order.
    pub report: Vec<PartEntry>,
}

/// When inspections were made under a framework.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ValidEntry {
    /// The first date.
    #[schemars(extend("examples" = ["2030-04"]))]
    pub from: Spanned<String>,
    /// The last date.
    pub to: Option<Spanned<String>>,
}

/// One depth of the tree.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct LevelEntry {
    /// The id of the level.
    pub id: Spanned<String>,
    /// What one item of the level is called.
    pub name: Text,
    /// How its scores are made; without it, its items have none.
    pub score: Option<RuleEntry>,
    /// What is shown of a score.
    pub show: Vec<ShowWord>,
    /// Whether its items stand in the table of scores.
    pub summary: Option<bool>,
}

/// One item of the tree.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ItemEntry {
    /// The id of the item.
    pub id: Spanned<String>,
    /// Its number as printed.
    #[schemars(extend("examples" = ["1.1"]))]
    pub number: Spanned<String>,
    /// Its title.
    pub title: Text,
    /// What it asks; Markdown.
    pub text: Option<Text>,
    /// How its score is made, if not as the level says.
    pub score: Option<RuleEntry>,
    /// Whether it has no score, whatever the level says.
    pub unscored: Option<bool>,
    /// What it counts in a weighted mean.
    pub weight: Option<Spanned<u32>>,
    /// Whether it counts in nothing above it.
    pub outside_overall: Option<bool>,
    /// The kinds of service it applies to; all when left out.
    pub applies_to: Vec<Spanned<String>>,
    /// The items below it.
    pub items: Vec<ItemEntry>,
}

/// What is shown of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ShowWord {
    /// The percentage, the points or the count.
    Number,
    /// The word.
    Grade,
    /// What the number is a share of.
    Base,
    /// The stars.
    Stars,
}

/// A change of the criteria.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ChangeEntry {
    /// The version that came with it.
    pub version: Spanned<String>,
    /// When.
    pub date: Spanned<String>,
    /// What changed; Markdown.
    pub text: Text,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LayoutWord {
    /// A report with a title block.
    Report,
    /// A letter.
    Letter,
}

/// What a framework calls things.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WordsEntry {
    /// A score.
    pub score: Option<Text>,
    /// What a scale gives.
    pub grade: Option<Text>,
}

/// One kind of finding.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FindingKindEntry {
    /// The id of the kind, which is its heading in a narrative.
    pub id: Spanned<String>,
    /// What one is called.
    pub one: Text,
    /// What any other number is called, and the heading.
    pub other: Text,
    /// Which colour the list has.
    pub tone: Option<FindingToneWord>,
    /// How the list is numbered.
    pub style: Option<FindingStyleWord>,
}

/// Which colour a list of findings has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingToneWord {
    /// What was done well.
    Good,
    /// What should be done better.
    Bad,
}

/// How a list of findings is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingStyleWord {
    /// A list with a heading, numbered from 1.
    Numbered,
    /// Paragraphs without a heading, numbered after the item: 1.1, 1.2.
    Paragraphs,
}

/// A surveyed group.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct GroupEntry {
    /// The id of the group.
    pub id: Spanned<String>,
    /// Its name.
    pub title: Text,
}

/// A characteristic of the cases.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CharacteristicEntry {
    /// The id of the characteristic.
    pub id: Spanned<String>,
    /// Its name.
    pub title: Text,
    /// Its categories, in the order shown.
    pub categories: Vec<CategoryEntry>,
}

/// One category of a characteristic.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CategoryEntry {
    /// The id of the category.
    pub id: Spanned<String>,
    /// Its name.
    pub label: Text,
}

/// One part of a report.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PartEntry {
    /// The id of the part, which is its address on the page.
    pub id: Spanned<String>,
    /// Its heading.
    pub title: Text,
    /// Whether it is numbered as an appendix.
    pub appendix: Option<bool>,
    /// The kind of finding that its `list` block holds.
    pub list: Option<Spanned<String>>,
    /// What it shows, in order.
    pub blocks: Vec<Spanned<BlockWord>>,
}

/// Something that a part of a report can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
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
    /// The scores of the lowest level that has percentages.
    ItemChart,
    /// The characteristics of the cases.
    Sample,
    /// The terms that the report uses.
    Glossary,
    /// Every term of the site's glossary.
    WholeGlossary,
    /// To whom a letter is written, by whom and when.
    LetterHead,
    /// Who gets a copy of a letter.
    CopyList,
    /// The overall result.
    Overall,
    /// Every score in one table.
    ScoresTable,
    /// Findings on the report as a whole.
    List,
    /// How each score was worked out.
    Workings,
}
