//! All areas that were inspected under a framework, each with its latest inspection, and the scores that stand in columns.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::pool::{by_date, pool};
use crate::language::Bilingual;
use crate::model::{Framework, Id, PartialDate, Scale};
use crate::score::{Outcome, Score, ScoredInspection};

/// The areas under one framework, side by side.
#[derive(Debug)]
pub struct Grid<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// Whether its places are made up.
    pub demonstration: bool,
    /// One for each area, in the order of their ids.
    pub rows: Vec<GridRow<'a>>,
}

/// One area.
#[derive(Debug)]
pub struct GridRow<'a> {
    /// Its latest inspection in the pool.
    pub scored: &'a ScoredInspection<'a>,
    /// Its others, the latest first.
    pub others: Vec<&'a ScoredInspection<'a>>,
}

/// A score that stands in a column.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// Its id.
    pub id: &'a Id,
    /// Its title, as short as the framework has it.
    pub title: Bilingual<String>,
    /// The scale of its grades.
    pub scale: Option<&'a Scale>,
}

/// How good a score is among others of its column; the best is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    /// The place of its grade on the scale. A score without a grade comes after all that have one.
    grade: usize,
    /// Its number, the highest first.
    number: Reverse<u32>,
}

impl<'a> Grid<'a> {
    /// The grid of a framework. Real places stand in it, or made-up ones where there is no real one. `None` when there is no area.
    #[must_use]
    pub fn of(framework: &'a Framework, all: &'a [ScoredInspection<'a>]) -> Option<Grid<'a>> {
        if framework.rules.is_empty() {
            return None;
        }
        Grid::among(framework, false, all).or_else(|| Grid::among(framework, true, all))
    }

    /// The grid of real places alone, or of made-up ones alone.
    #[must_use]
    pub fn among(
        framework: &'a Framework,
        demonstration: bool,
        all: impl IntoIterator<Item = &'a ScoredInspection<'a>>,
    ) -> Option<Grid<'a>> {
        let mut areas: BTreeMap<&Id, Vec<&ScoredInspection<'_>>> = BTreeMap::new();
        for scored in pool(framework, demonstration, all) {
            areas.entry(&scored.area.id).or_default().push(scored);
        }
        let rows: Vec<GridRow<'_>> = areas
            .into_values()
            .filter_map(|mut inspections| {
                inspections.sort_by(|a, b| by_date(b, a));
                let mut inspections = inspections.into_iter();
                Some(GridRow {
                    scored: inspections.next()?,
                    others: inspections.collect(),
                })
            })
            .collect();
        (!rows.is_empty()).then_some(Grid {
            framework,
            demonstration,
            rows,
        })
    }

    /// The grid in which an inspection stands beside the latest of the other areas that were published by then, or beside those of all where
    /// its own date is not known. `None` where it is not of the pool.
    #[must_use]
    pub fn around(
        own: &'a ScoredInspection<'a>,
        all: impl IntoIterator<Item = &'a ScoredInspection<'a>>,
    ) -> Option<Grid<'a>> {
        let (framework, demonstration) = (own.framework, own.area.demonstration);
        let mut grid = Grid::on(day_of(own), framework, demonstration, all)?;
        let is_own = |scored: &ScoredInspection<'_>| {
            scored.inspection.path == own.inspection.path
                && scored.framework.key == own.framework.key
        };
        let at = grid.place(&own.area.id)?;
        let row = grid.rows.get_mut(at)?;
        let is_counted = is_own(row.scored) || row.others.iter().any(|other| is_own(other));
        if !is_counted {
            return None;
        }
        row.scored = own;
        Some(grid)
    }

    /// The grid of a day: each area with the latest of its inspections that were published by then, or of all where no day is known.
    #[must_use]
    pub fn on(
        day: Option<Date>,
        framework: &'a Framework,
        demonstration: bool,
        all: impl IntoIterator<Item = &'a ScoredInspection<'a>>,
    ) -> Option<Grid<'a>> {
        let by_then = all.into_iter().filter(|other| {
            day.is_none() || day_of(other).is_some_and(|published| Some(published) <= day)
        });
        Grid::among(framework, demonstration, by_then)
    }

    /// The row of an area.
    #[must_use]
    pub fn row(&self, area: &Id) -> Option<&GridRow<'a>> {
        self.rows.get(self.place(area)?)
    }

    /// The place of an area among the rows, which are in the order of the ids.
    #[must_use]
    pub fn place(&self, area: &Id) -> Option<usize> {
        let rows = &self.rows;
        rows.binary_search_by(|row| row.scored.area.id.cmp(area))
            .ok()
    }

    /// The scores that sum an inspection up: the overall result and the themes, or else the top items.
    #[must_use]
    pub fn headlines(&self) -> Vec<Column<'a>> {
        let framework = self.framework;
        let ids = framework.headline_ids().into_iter();
        ids.filter(|(id, _)| framework.rule(id).is_some())
            .map(|(id, title)| self.column(id, title.clone()))
            .collect()
    }

    /// The scores of the lowest level that a table of scores shows and of which any is known, other than those that sum an inspection up.
    #[must_use]
    pub fn items(&self) -> Vec<Column<'a>> {
        let framework = self.framework;
        let headlines = framework.headline_ids();
        let levels = framework.levels.iter().enumerate().rev();
        for (depth, _) in levels.filter(|(_, level)| level.summary) {
            let mut items = framework.all_items();
            items.retain(|item| {
                item.level == depth
                    && framework.rule(&item.id).is_some()
                    && !headlines.iter().any(|(id, _)| **id == item.id)
            });
            let known = |id: &Id| self.rows.iter().any(|row| row.scored.score(id).is_some());
            items.retain(|item| known(&item.id));
            if !items.is_empty() {
                let columns = items.into_iter();
                return columns
                    .map(|item| self.column(&item.id, item.numbered()))
                    .collect();
            }
        }
        Vec::new()
    }

    fn column(&self, id: &'a Id, title: Bilingual<String>) -> Column<'a> {
        Column {
            id,
            title,
            scale: self.framework.scale_of(id),
        }
    }

    /// How good the score of each row is among the others of a column. `None` for a row that has none. Numbers decide within a grade only
    /// where every score of the column has one: what is not known is no worse than what is.
    #[must_use]
    pub fn standings(&self, column: &Column<'_>) -> Vec<Option<Standing>> {
        let scores = self.rows.iter().map(|row| row.scored.score(column.id));
        let all_have = scores.clone().flatten().all(|score| shown(score).is_some());
        let standing = |score: &Score<'_>| Standing {
            grade: score.grade.map_or(usize::MAX, |grade| grade.rank),
            number: Reverse(shown(score).filter(|_| all_have).unwrap_or_default()),
        };
        scores.map(|score| score.map(standing)).collect()
    }

    /// The date of the newest report, and how many have none.
    #[must_use]
    pub fn dates(&self) -> (Option<PartialDate>, usize) {
        let dates = self.rows.iter().map(|row| row.scored.inspection.published);
        let newest = dates
            .clone()
            .flatten()
            .max_by_key(|date| (date.last_day(), date.to_string()));
        (newest, dates.filter(Option::is_none).count())
    }

    /// How many rows have a score in a column.
    #[must_use]
    pub fn known(&self, id: &Id) -> usize {
        let rows = self.rows.iter();
        rows.filter(|row| row.scored.score(id).is_some()).count()
    }
}

/// The day by which an inspection was published.
#[must_use]
pub fn day_of(scored: &ScoredInspection<'_>) -> Option<Date> {
    let published = scored.inspection.published;
    published.and_then(PartialDate::last_day)
}

fn shown(score: &Score<'_>) -> Option<u32> {
    score.number.map(|number| number.shown())
}

impl<'a> GridRow<'a> {
    /// What became of a score in this row.
    #[must_use]
    pub fn outcome(&self, id: &Id) -> Option<&'a Outcome<'a>> {
        self.scored.outcome(id)
    }
}
