//! Charts as values, and the five ways in which readers get them.
//!
//! In: scored inspections. Out: `Chart` values, and from each of them a drawing, a table, a description and two data files. All five read the
//! same value, so they cannot disagree. Nothing here decides where on a page a chart stands.

mod counted;
mod csv;
mod describe;
mod draw;
mod family;
mod gather;
mod history;
mod history_forms;
mod json;
mod spread;
mod spread_said;
mod survey;
pub mod svg;
mod table;

pub use csv::{csv, without_formula};
pub use describe::{Words, words};
pub use draw::draw;
pub use family::family_chart;
pub use gather::{baseline_chart, item_chart, sample_charts};
pub use history::{HistoryPoint, HistoryResult, HistoryStretch, HistoryTrail, history_chart};
pub use history_forms::break_text;
pub use json::{
    CellData, ColumnData, FigureData, RowData, StateData, ValueData, figure_data, json,
};
pub use spread::{marked, spread_charts};
pub use survey::survey_chart;
pub use table::{Cell, Column, ColumnUnit, Row, RowBreak, Table, table};

use crate::disclose::{Shown, ShownShare};
use crate::history::Break;
use crate::language::Bilingual;
use crate::model::{Bands, BaselineRow, Id, NoScore, PartialDate, Percent};

/// One chart, without any drawing in it.
#[derive(Clone, Debug)]
pub struct Chart {
    /// The name of its data file. A form shows each kind of chart once, so no two on a page have the same.
    pub id: String,
    /// What is shown.
    pub title: Bilingual<String>,
    /// The place it is about.
    pub area: Bilingual<String>,
    /// The rows.
    pub series: Series,
}

/// What a chart shows.
#[derive(Clone, Debug)]
pub enum Series {
    /// Scores with their grades, against the boundaries of the grades.
    Scores {
        /// One for each item.
        rows: Vec<ScoreRow>,
        /// Where each grade begins, highest first.
        bands: Vec<Band>,
        /// What the bands are made from, for the key.
        limits: Option<Box<Bands>>,
        /// What one item is called, and what its grade is called.
        names: ScoreNames,
    },
    /// How many cases fall into each category.
    Counts {
        /// One for each category.
        rows: Vec<CountRow>,
        /// How many cases there are in all categories.
        total: Shown,
        /// To which multiple they are rounded, where they are.
        rounded_to: Option<u32>,
    },
    /// Which share of those who answered said something, each result with its own base.
    Shares {
        /// One for each result.
        rows: Vec<ShareRow>,
        /// How many answered at all.
        responses: Shown,
        /// To which multiple they are rounded, where they are.
        rounded_to: Option<u32>,
    },
    /// The results of an area over time.
    History {
        /// The stretches that can be compared, newest first.
        stretches: Vec<HistoryStretch>,
    },
    /// Scores against the lowest, highest and average of other areas.
    Ranges {
        /// One for each theme.
        rows: Vec<RangeRow>,
        /// What the other figures cover, as printed.
        label: Bilingual<String>,
    },
    /// How many areas lie where.
    Spread(Spread),
    /// An area among others and beside its family.
    Family(FamilyChart),
}

/// Where areas lie.
#[derive(Clone, Debug)]
pub struct Spread {
    /// The framework.
    pub framework: Bilingual<String>,
    /// How many areas are counted.
    pub areas: u32,
    /// The date of the newest report among them.
    pub newest: Option<PartialDate>,
    /// The classes in which areas are counted, in the order of the axis.
    pub classes: Vec<Class>,
    /// Where a grade begins, for the axis of percentages.
    pub limits: Vec<u32>,
    /// One for each score.
    pub rows: Vec<SpreadRow>,
}

/// Results that are counted together.
#[derive(Clone, Debug)]
pub enum Class {
    /// Whole percentages from the first to the last, with the tone of their grade where they have one in common.
    Percents(u32, u32, Option<u8>),
    /// A grade.
    Grade(Id, Bilingual<String>, u8),
}

/// How many areas lie where by one score.
#[derive(Clone, Debug)]
pub struct SpreadRow {
    /// Its id, which the data file keeps.
    pub id: String,
    /// The score.
    pub label: Bilingual<String>,
    /// How many areas are in each class.
    pub counts: Vec<u32>,
    /// How many have no result.
    pub without: u32,
    /// The class of the area that the page is about, and its percentage if it has one.
    pub own: Option<(usize, Option<Percent>)>,
}

/// An area among others and beside its family.
#[derive(Clone, Debug)]
pub struct FamilyChart {
    /// What lowest, highest and average cover, where they are known.
    pub label: Option<Bilingual<String>>,
    /// The framework.
    pub framework: Bilingual<String>,
    /// The areas of the family: id and name.
    pub members: Vec<(Id, Bilingual<String>)>,
    /// One for each score.
    pub rows: Vec<FamilyChartRow>,
}

/// One score of an area, of others and of its family.
#[derive(Clone, Debug)]
pub struct FamilyChartRow {
    /// Its id, which the data file keeps.
    pub id: String,
    /// The score.
    pub label: Bilingual<String>,
    /// That of the area.
    pub area: Percent,
    /// Lowest, highest and average.
    pub baseline: Option<BaselineRow>,
    /// Those of the family, or why there is none.
    pub members: Vec<Result<Percent, NoScore>>,
}

/// What the framework calls its items and grades.
#[derive(Clone, Debug)]
pub struct ScoreNames {
    /// One item: "General criterion".
    pub item: Bilingual<String>,
    /// A score, where the framework has a word of its own.
    pub score: Option<Bilingual<String>>,
    /// A grade: the framework's word, or the name of the scale.
    pub grade: Bilingual<String>,
}

/// A score.
#[derive(Clone, Debug)]
pub struct ScoreRow {
    /// Its id, which the data file keeps.
    pub id: String,
    /// Its number and title.
    pub label: Bilingual<String>,
    /// The score, or why there is none.
    pub percent: Result<Percent, NoScore>,
    /// The word and tone of its grade.
    pub grade: Option<Band>,
}

/// A grade as charts use it.
#[derive(Clone, Debug)]
pub struct Band {
    /// The id of the grade.
    pub id: Id,
    /// The word.
    pub word: Bilingual<String>,
    /// The lowest whole percentage of the grade.
    pub from: u32,
    /// Its colour, 1 to 4.
    pub tone: u8,
}

/// A number of cases.
#[derive(Clone, Debug)]
pub struct CountRow {
    /// Its id, which the data file keeps.
    pub id: String,
    /// The category.
    pub label: Bilingual<String>,
    /// How many cases.
    pub count: Shown,
    /// Which share of all cases that is. `None` where there was no case.
    pub share: Option<ShownShare>,
}

/// What part of a group said something, as far as the source tells.
#[derive(Clone, Debug)]
pub struct ShareRow {
    /// Its id, which the data file keeps.
    pub id: String,
    /// What was said.
    pub label: Bilingual<String>,
    /// The share as printed, or as it follows from the count and its base. `None` where neither is known.
    pub share: Option<ShownShare>,
    /// How many said so.
    pub count: Option<Shown>,
    /// Out of how many who answered.
    pub base: Option<Shown>,
}

/// A score among others.
#[derive(Clone, Debug)]
pub struct RangeRow {
    /// Its id, which the data file keeps.
    pub id: String,
    /// The theme.
    pub label: Bilingual<String>,
    /// The score of the area.
    pub area: Percent,
    /// The lowest score.
    pub lowest: Percent,
    /// The highest score.
    pub highest: Percent,
    /// The average score.
    pub average: Percent,
}
