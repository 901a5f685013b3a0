//! The parts of `framework.yaml` that say how scores are made: scales, bands, rules, comparison.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;
use crate::yaml::{Entries, Spanned};

/// An ordered list of grades.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ScaleEntry {
    /// The name of the scale.
    pub name: Text,
    /// In which order its grades are listed.
    pub display: Option<DisplayWord>,
    /// The grades, best first.
    pub grades: Vec<GradeEntry>,
}

/// In which order grades are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DisplayWord {
    /// The best grade first.
    BestFirst,
    /// The worst grade first.
    WorstFirst,
}

/// One grade of a scale.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct GradeEntry {
    /// The id of the grade.
    pub id: Spanned<String>,
    /// The word for it.
    pub word: Text,
    /// A shorter word, for narrow tables.
    pub short: Option<Text>,
    /// The comment printed with a score; Markdown.
    pub comment: Option<Text>,
    /// What the grade means.
    pub meaning: Text,
    /// Which of the four colours it has: 1 for the best to 4.
    pub tone: Spanned<u32>,
    /// What it counts in a sum.
    pub points: Option<Spanned<u32>>,
    /// How many stars stand for it.
    pub stars: Option<Spanned<u32>>,
}

/// How a number becomes a grade.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct BandsEntry {
    /// The scale whose grades are given.
    pub scale: Spanned<String>,
    /// What the number is.
    pub of: UnitWord,
    /// Whether the rounded or the exact number is looked up.
    pub rounding: Option<RoundingWord>,
    /// Whether a limit belongs to the band above it.
    pub limits: Option<LimitsWord>,
    /// Where each grade begins.
    pub from: Entries<Spanned<u32>>,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UnitWord {
    /// A percentage.
    Percent,
    /// A sum of points.
    Points,
    /// How many parts.
    Count,
}

/// When a number is rounded: to the nearest whole number, halves upwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RoundingWord {
    /// The grade is taken from the rounded number.
    BeforeBanding,
    /// The grade is taken from the exact number; only what is shown is rounded.
    AfterBanding,
}

/// To which band a limit belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LimitsWord {
    /// A band that begins at 80 holds 80.
    Inclusive,
    /// A band that begins at 80 holds what is above 80.
    Exclusive,
}

/// How a score is made.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RuleEntry {
    /// The function.
    pub by: Spanned<AggregationWord>,
    /// The parts, as ids of levels or of scores; the items directly below when left out.
    pub of: Vec<Spanned<String>>,
    /// How the number becomes a grade.
    pub bands: Option<Spanned<String>>,
    /// The scale of a grade that comes without a number.
    pub scale: Option<Spanned<String>>,
    /// For `count`: parts with this grade or a better one are counted.
    pub at_or_above: Option<Spanned<String>>,
    /// For `count`: parts with this grade or a worse one are counted.
    pub at_or_below: Option<Spanned<String>>,
    /// How many parts may lack a result.
    pub may_lack: Option<Spanned<u32>>,
    /// How far a stated number may lie from the computed one.
    pub tolerance: Option<Spanned<u32>>,
    /// What limits the grade afterwards, in order.
    pub limiters: Vec<LimiterEntry>,
    /// Whether people may override the grade.
    pub r#override: Option<OverrideRuleEntry>,
}

/// The functions that make scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AggregationWord {
    /// Sufficient judgements among applicable ones, over everything below.
    PooledShare,
    /// The mean of the numbers of the parts.
    Mean,
    /// The mean of the numbers of the parts, each with its weight.
    WeightedMean,
    /// The sum of the points of the parts' grades.
    SumOfPoints,
    /// The points of the parts as a percentage of the most they could have.
    ShareOfMaximum,
    /// The worst grade among the parts.
    Minimum,
    /// How many parts have a grade.
    Count,
    /// Set by people.
    Judged,
}

/// Something that limits a grade.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct LimiterEntry {
    /// The id of the limiter.
    pub id: Spanned<String>,
    /// What it looks at, as ids of levels or of scores.
    pub of: Vec<Spanned<String>>,
    /// The grade that sets it off, or any worse one.
    pub at_or_below: Spanned<String>,
    /// How many must have it.
    pub count: Option<Spanned<u32>>,
    /// The best grade that is then possible.
    pub cap: Spanned<String>,
    /// Why.
    pub reason: Text,
}

/// Whether people may override a computed grade.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct OverrideRuleEntry {
    /// Only within so many whole percentages or points below the next band.
    pub within: Option<Spanned<u32>>,
}

/// What cuts across the tree.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ThemesEntry {
    /// What the themes are called together.
    pub title: Text,
    /// How their scores are made.
    pub score: RuleEntry,
    /// The themes.
    pub list: Vec<ThemeEntry>,
}

/// One theme.
#[derive(Debug, Deserialize, JsonSchema)]
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

/// One result for everything.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct OverallEntry {
    /// Its id.
    pub id: Spanned<String>,
    /// Its title.
    pub title: Text,
    /// What it tells; Markdown.
    pub meaning: Option<Text>,
    /// How it is made.
    pub score: RuleEntry,
}

/// What may be compared with what.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ComparisonEntry {
    /// The scores that are compared.
    pub of: Vec<Spanned<String>>,
    /// Where the figures to compare with come from.
    pub baseline: BaselineWord,
    /// Which kinds of inspection a computed baseline counts.
    pub pool: Option<PoolWord>,
    /// From where.
    pub within: Option<WithinWord>,
    /// What a computed baseline covers, in words.
    pub label: Option<Text>,
    /// Stands beside every comparison; Markdown.
    pub caution: Text,
}

/// Where the figures to compare with come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BaselineWord {
    /// Printed with each report, and never recomputed.
    Frozen,
    /// From the inspections that were visible when the report was published.
    Computed,
}

/// Which kinds of inspection are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PoolWord {
    /// First inspections only.
    First,
    /// Every inspection.
    All,
}

/// From where inspections are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WithinWord {
    /// From every area.
    Everywhere,
    /// From areas of the same country.
    Country,
    /// From areas of the same region.
    Region,
}

/// A word for a range of shares.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct QuantityWordEntry {
    /// The word.
    pub word: Text,
    /// The lowest whole percentage it stands for.
    pub from: Spanned<u32>,
    /// The highest.
    pub to: Spanned<u32>,
}
