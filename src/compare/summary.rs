//! Lowest, highest and average of the areas of a grid.

use std::collections::BTreeMap;

use super::baseline::{FEWEST, row};
use super::grid::{Column, Grid, GridRow};
use crate::model::{BaselineRow, Country, Grade, Id, Within};

/// The figures of the areas that count together.
#[derive(Debug)]
pub struct Summary<'a> {
    /// The country whose areas count together, where the framework compares within countries.
    pub country: Option<Country>,
    /// The region, where it compares within regions.
    pub region: Option<&'a Id>,
    /// How many areas there are.
    pub areas: usize,
    /// One for each score.
    pub rows: Vec<SummaryRow<'a>>,
}

/// The figures of one score.
#[derive(Debug)]
pub struct SummaryRow<'a> {
    /// Which score.
    pub column: Column<'a>,
    /// Of how many areas it is known.
    pub known: usize,
    /// Lowest, highest and average.
    pub figures: Figures<'a>,
}

/// Lowest, highest and average, as far as they mean anything.
#[derive(Debug)]
pub enum Figures<'a> {
    /// Of percentages.
    Percents(BaselineRow),
    /// Of grades, which have no average.
    Grades {
        /// The lowest grade.
        lowest: &'a Grade,
        /// The highest grade.
        highest: &'a Grade,
    },
    /// Too few areas have the score.
    TooFew,
}

impl<'a> Grid<'a> {
    /// The figures of all areas, or of each country or region, as the framework says.
    #[must_use]
    pub fn summaries(&self) -> Vec<Summary<'a>> {
        let within = self.framework.comparison.as_ref();
        let within = within.map_or(Within::Everywhere, |comparison| comparison.within);
        let mut groups: BTreeMap<(Option<&str>, Option<&'a Id>), Vec<&GridRow<'a>>> =
            BTreeMap::new();
        for row in &self.rows {
            let area = row.scored.area;
            let key = match within {
                Within::Everywhere => (None, None),
                Within::Country => (Some(country_key(area.country)), None),
                Within::Region => (None, Some(&area.region)),
            };
            groups.entry(key).or_default().push(row);
        }
        let groups = groups.into_iter();
        groups
            .map(|((country, region), rows)| Summary {
                country: country
                    .and_then(|_| rows.first())
                    .map(|row| row.scored.area.country),
                region,
                areas: rows.len(),
                rows: self
                    .headlines()
                    .into_iter()
                    .map(|column| figures(column, &rows))
                    .collect(),
            })
            .collect()
    }
}

const fn country_key(country: Country) -> &'static str {
    match country {
        Country::England => "england",
        Country::Wales => "wales",
    }
}

fn figures<'a>(column: Column<'a>, rows: &[&GridRow<'a>]) -> SummaryRow<'a> {
    let inspections: Vec<_> = rows.iter().map(|row| row.scored).collect();
    let scores: Vec<_> = rows
        .iter()
        .filter_map(|row| row.scored.score(column.id))
        .collect();
    let grades: Vec<&'a Grade> = scores.iter().filter_map(|score| score.grade).collect();
    let percents = row(column.id, &inspections);
    let lowest = grades.iter().max_by_key(|grade| grade.rank);
    let highest = grades.iter().min_by_key(|grade| grade.rank);
    let known = percents.map_or(scores.len(), |(_, count)| count);
    let figures = match (percents, lowest, highest) {
        (Some((row, _)), ..) => Figures::Percents(row),
        (None, Some(lowest), Some(highest)) if grades.len() >= FEWEST => {
            Figures::Grades { lowest, highest }
        }
        _ => Figures::TooFew,
    };
    SummaryRow {
        known,
        column,
        figures,
    }
}
