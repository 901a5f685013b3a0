//! The order of the areas in a language, by name, by date and by score. Every order is a number in the page, so that a script can sort as this
//! program does without knowing an alphabet.

use std::collections::BTreeMap;

use crate::compare::{Column, Grid};
use crate::model::Id;
use crate::render::address::View;
use crate::text::Voice;

/// The place of each row in each order.
pub(super) struct Orders<'a> {
    names: Vec<usize>,
    dates: Vec<Option<usize>>,
    scores: BTreeMap<&'a Id, Vec<Option<usize>>>,
}

impl<'a> Orders<'a> {
    pub(super) fn new(grid: &Grid<'a>, columns: &[Column<'a>], voice: Voice<'_>) -> Orders<'a> {
        let names = names(grid, voice);
        let published = grid.rows.iter().map(|row| row.scored.inspection.published);
        let newest = published.map(|date| Some(std::cmp::Reverse(date?.to_string())));
        let dates = places(&names, newest.collect());
        let scores = columns
            .iter()
            .map(|column| (column.id, places(&names, grid.standings(column))));
        Orders {
            scores: scores.collect(),
            names,
            dates,
        }
    }

    /// The place of a row by name.
    pub(super) fn name(&self, row: usize) -> usize {
        self.names.get(row).copied().unwrap_or_default()
    }

    /// The place of a row by date, the newest first.
    pub(super) fn date(&self, row: usize) -> Option<usize> {
        self.dates.get(row).copied().flatten()
    }

    /// The place of a row by a score, the best first.
    pub(super) fn score(&self, row: usize, id: &Id) -> Option<usize> {
        self.scores.get(id)?.get(row).copied().flatten()
    }

    /// Puts rows in the order of a view. What has no place in it comes last, by name; groups are in the order of names.
    pub(super) fn sort(&self, rows: &mut [usize], view: View<'_>) {
        rows.sort_by_key(|row| {
            let place = match view {
                View::ByScore(id) => self.score(*row, id),
                View::ByDate => self.date(*row),
                View::ByArea | View::ByRegion | View::ByCountry | View::ByFamily => None,
            };
            (place.is_none(), place, self.name(*row))
        });
    }
}

/// The place of each row in the alphabet of the language.
fn names(grid: &Grid<'_>, voice: Voice<'_>) -> Vec<usize> {
    let key = |at: &usize| {
        let row = grid.rows.get(*at);
        row.map(|row| row.scored.area.sort_key.text(voice.language))
            .unwrap_or_default()
    };
    let mut rows: Vec<usize> = (0..grid.rows.len()).collect();
    // Equal names keep the order of the ids, in which rows come.
    rows.sort_by(|a, b| voice.locale.compare(key(a), key(b)));
    inverse(&rows)
}

/// The place of each row by its key; equal keys are in the order of names. What has no key has no place.
fn places<K: Ord>(names: &[usize], keys: Vec<Option<K>>) -> Vec<Option<usize>> {
    let rows = keys.into_iter().zip(names).enumerate();
    let mut rows: Vec<(K, usize, usize)> = rows
        .filter_map(|(row, (key, name))| Some((key?, *name, row)))
        .collect();
    rows.sort_unstable();
    let mut places = vec![None; names.len()];
    for (place, (.., row)) in rows.into_iter().enumerate() {
        if let Some(found) = places.get_mut(row) {
            *found = Some(place);
        }
    }
    places
}

fn inverse(rows: &[usize]) -> Vec<usize> {
    let mut places = vec![0; rows.len()];
    for (place, row) in rows.iter().enumerate() {
        if let Some(found) = places.get_mut(*row) {
            *found = place;
        }
    }
    places
}
