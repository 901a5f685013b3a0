//! The tables of who the cases were: every case is in one category of each.

use std::collections::BTreeMap;

use super::table::{self, Cells, Interval, Why, hide, known_of, rounded, small};
use super::{Shown, ShownTable};
use crate::model::{DisclosureRule, Id, Unprotected};

/// What is hidden of one table.
pub(super) struct Hidden<'a> {
    /// The count of each category, and why it is hidden if it is.
    pub cells: BTreeMap<&'a Id, (u32, Option<Why>)>,
    /// Whether the figures of before tell a hidden count, whatever is done.
    pub is_certain: bool,
}

/// Decides about one table, after the forms in which it was published before.
pub(super) fn decide<'a>(
    unprotected: &'a Unprotected,
    characteristic: &Id,
    counts: &'a BTreeMap<Id, u32>,
    rule: &DisclosureRule,
) -> Hidden<'a> {
    let former = unprotected.former.iter();
    let former = former.filter_map(|figures| figures.sample.get(characteristic));
    let now: Vec<u32> = counts.values().copied().collect();
    // Figures that were published before may lack a category only where `check` has found a problem.
    let former = former.map(|was| {
        let categories = counts.keys();
        categories
            .map(|id| was.get(id).copied().unwrap_or_default())
            .collect::<Vec<u32>>()
    });
    let mut was_hidden = vec![false; now.len()];
    let mut was_shown: Vec<Vec<u32>> = vec![Vec::new(); now.len()];
    let mut before: Vec<(Vec<u32>, Vec<bool>)> = Vec::new();
    let mut last = Vec::new();
    let mut is_certain = false;
    for counted in former.chain([now.clone()]) {
        // Rounded figures of before tell no exact count.
        let is_exact = rule.round_to <= 1;
        let known: Vec<bool> = counted
            .iter()
            .zip(&was_shown)
            .map(|(count, shown)| is_exact && shown.contains(count))
            .collect();
        let forced = small(&counted, rule).into_iter().zip(&was_hidden);
        let forced = forced.map(|(why, was)| why.or(was.then_some(Why::HiddenBefore)));
        let total = counted
            .iter()
            .fold(0, |sum: u32, count| sum.saturating_add(*count));
        let cells = Cells {
            counts: &counted,
            // The number of cases stands on the page exactly, whatever is rounded.
            total: Interval::exactly(total),
            known: &known,
            sums: &sums(&counted, &before),
        };
        last = hide(&cells, forced.collect(), rule);
        is_certain = table::is_certain(&cells, &last, rule);
        let cells = counted.iter().zip(&last);
        for ((count, why), (hidden, shown)) in cells.zip(was_hidden.iter_mut().zip(&mut was_shown))
        {
            match why {
                Some(_) => *hidden = true,
                None => shown.push(*count),
            }
        }
        let hidden = last.iter().map(Option::is_some).collect();
        before.push((counted, hidden));
    }
    let decided = counts.iter().zip(last);
    Hidden {
        cells: decided
            .map(|((id, count), why)| (id, (*count, why)))
            .collect(),
        is_certain,
    }
}

/// The cells that were hidden before and are the same today: what was shown beside them tells their sum.
fn sums(now: &[u32], before: &[(Vec<u32>, Vec<bool>)]) -> Vec<Vec<bool>> {
    let same = |was: &[u32], hidden: &[bool]| {
        let mut cells = now.iter().zip(was).zip(hidden);
        cells.all(|((now, was), hidden)| !hidden || now == was)
    };
    let sums = before.iter();
    let sums = sums.filter(|(was, hidden)| hidden.contains(&true) && same(was, hidden));
    sums.map(|(_, hidden)| hidden.clone()).collect()
}

/// What readers see of a table.
pub(super) fn shown<'a>(hidden: &Hidden<'a>, rule: &DisclosureRule) -> ShownTable<'a> {
    let cells = &hidden.cells;
    let total = cells
        .values()
        .fold(0, |sum: u32, (count, _)| sum.saturating_add(*count));
    let counts = cells.iter().map(|(id, (count, why))| {
        let shown = why.map_or_else(|| show(*count, rule), |_| Shown::Suppressed);
        (*id, shown)
    });
    ShownTable {
        counts: counts.collect(),
        total: show(total, rule),
    }
}

/// A count that may be shown.
pub(super) fn show(count: u32, rule: &DisclosureRule) -> Shown {
    if rule.round_to > 1 {
        Shown::Rounded(rounded(count, rule))
    } else {
        Shown::Count(count)
    }
}

/// What readers know of a count that is shown, as the total of a table.
pub(super) fn total_of(count: u32, rule: &DisclosureRule) -> Interval {
    known_of(count, rule)
}
