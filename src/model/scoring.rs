//! How a framework makes scores: scales, bands, rules, comparison.

use std::collections::BTreeMap;

use super::{Id, Markdown};
pub use crate::content::{
    AggregationWord as Aggregation, BaselineWord as BaselineKind, DisplayWord as Display,
    PoolWord as Pool, UnitWord as Unit, WithinWord as Within,
};
use crate::diagnostic::Location;
use crate::language::Bilingual;

/// An ordered list of grades.
#[derive(Clone, Debug)]
pub struct Scale {
    /// The id of the scale.
    pub id: Id,
    /// Its name.
    pub name: Bilingual<String>,
    /// In which order its grades are listed for readers.
    pub display: Display,
    /// Its grades, best first.
    pub grades: Vec<Grade>,
}

impl Scale {
    /// How good a grade is: 0 for the best.
    #[must_use]
    pub fn rank(&self, id: &Id) -> Option<usize> {
        self.grades.iter().position(|grade| grade.id == *id)
    }

    /// A grade by its id.
    #[must_use]
    pub fn grade(&self, id: &Id) -> Option<&Grade> {
        self.grades.iter().find(|grade| grade.id == *id)
    }

    /// The grades in the order in which readers see them.
    #[must_use]
    pub fn displayed(&self) -> Vec<&Grade> {
        let mut grades: Vec<&Grade> = self.grades.iter().collect();
        if self.display == Display::WorstFirst {
            grades.reverse();
        }
        grades
    }

    /// The most points that a grade of the scale has.
    #[must_use]
    pub fn most_points(&self) -> u32 {
        let points = self.grades.iter().filter_map(|grade| grade.points);
        points.max().unwrap_or_default()
    }
}

/// One grade.
#[derive(Clone, Debug)]
pub struct Grade {
    /// The id of the grade.
    pub id: Id,
    /// Its scale.
    pub scale: Id,
    /// How good it is: 0 for the best of the scale.
    pub rank: usize,
    /// The word for it.
    pub word: Bilingual<String>,
    /// A shorter word.
    pub short: Option<Bilingual<String>>,
    /// The comment printed with a score, where the framework has one.
    pub comment: Option<Bilingual<Markdown>>,
    /// What the grade means.
    pub meaning: Bilingual<String>,
    /// Which of the four colours it has: 1 for the best to 4.
    pub tone: u8,
    /// What it counts in a sum.
    pub points: Option<u32>,
    /// How many stars stand for it.
    pub stars: Option<u32>,
}

/// How a number becomes a grade. Every number has exactly one.
#[derive(Clone, Debug)]
pub struct Bands {
    /// The id of the bands.
    pub id: Id,
    /// The scale whose grades are given.
    pub scale: Id,
    /// What the number is.
    pub unit: Unit,
    /// Whether the rounded number is looked up, and not the exact one.
    pub rounded_first: bool,
    /// Whether a limit belongs to the band above it.
    pub inclusive: bool,
    /// Where each grade of the scale begins, best first; the last begins at 0.
    pub from: Vec<Band>,
    /// Where the limits are written.
    pub location: Location,
}

/// Where one grade begins.
#[derive(Clone, Debug)]
pub struct Band {
    /// The grade.
    pub grade: Id,
    /// The lowest number it covers; as a limit, see `Bands::inclusive`.
    pub from: u32,
    /// Where the limit is written.
    pub location: Location,
}

/// How a score is made.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The function.
    pub by: Aggregation,
    /// The parts, by the ids of their scores. For `pooled-share` the judgements of everything below are meant.
    pub parts: Vec<Id>,
    /// How the number becomes a grade.
    pub bands: Option<Id>,
    /// The scale of the grade, if there is one.
    pub scale: Option<Id>,
    /// For `count`: which grades are counted.
    pub counted: Option<Counted>,
    /// How many parts may lack a result before this one is not rated.
    pub may_lack: usize,
    /// How far a stated number may lie from the computed one.
    pub tolerance: u32,
    /// What limits the grade, in order.
    pub limiters: Vec<Limiter>,
    /// Whether people may override the grade.
    pub overriding: Option<Overriding>,
    /// Where the rule is written.
    pub location: Location,
}

/// Which grades a `count` counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    /// This one and the better ones.
    AtOrAbove(Id),
    /// This one and the worse ones.
    AtOrBelow(Id),
}

/// Something that limits a grade after it is known.
#[derive(Clone, Debug)]
pub struct Limiter {
    /// The id of the limiter.
    pub id: Id,
    /// The scores it looks at.
    pub parts: Vec<Id>,
    /// The grade that sets it off, or any worse one.
    pub at_or_below: Id,
    /// How many parts must have it.
    pub count: usize,
    /// The best grade that is then possible.
    pub cap: Id,
    /// Why.
    pub reason: Bilingual<String>,
    /// Where the grade that sets it off is written.
    pub location: Location,
}

/// When people may override a grade.
#[derive(Clone, Copy, Debug)]
pub struct Overriding {
    /// Only within so many whole units below the next band.
    pub within: Option<u32>,
}

/// What cuts across the tree.
#[derive(Clone, Debug)]
pub struct Themes {
    /// What the themes are called together.
    pub title: Bilingual<String>,
    /// The themes in printed order.
    pub list: Vec<Theme>,
}

/// One theme.
#[derive(Clone, Debug)]
pub struct Theme {
    /// The id of the theme.
    pub id: Id,
    /// Its title.
    pub title: Bilingual<String>,
    /// Its title where space is short.
    pub short_title: Bilingual<String>,
    /// What the work aims at.
    pub aim: Bilingual<String>,
    /// What the score tells.
    pub meaning: Bilingual<Markdown>,
}

/// One result for everything.
#[derive(Clone, Debug)]
pub struct Overall {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Bilingual<String>,
    /// What it tells.
    pub meaning: Option<Bilingual<Markdown>>,
}

/// What may be compared with what.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The scores that are compared.
    pub of: Vec<Id>,
    /// Where the figures to compare with come from.
    pub baseline: BaselineKind,
    /// Which kinds of inspection a computed baseline counts.
    pub pool: Pool,
    /// From where.
    pub within: Within,
    /// What a computed baseline covers, in words.
    pub label: Option<Bilingual<String>>,
    /// Stands beside every comparison.
    pub caution: Bilingual<Markdown>,
}

/// A word for a range of shares.
#[derive(Clone, Debug)]
pub struct QuantityWord {
    /// The word.
    pub word: Bilingual<String>,
    /// The whole percentages it stands for.
    pub percents: std::ops::RangeInclusive<u8>,
}

/// The rules of a framework by the id of the score they make.
pub type Rules = BTreeMap<Id, Rule>;
