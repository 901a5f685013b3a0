//! The tables of who the cases were: every case is in one category of each.

use std::collections::BTreeMap;

use super::table::{Cells, Interval, Why, hide, known_of, rounded, small};
use super::{Shown, ShownTable};
use crate::model::{DisclosureRule, Id, Unprotected};

/// What is hidden of one table, by category.
pub(super) type Hidden<'a> = BTreeMap<&'a Id, (u32, Option<Why>)>;

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
    let mut last = Vec::new();
    for table in former.chain([now.clone()]) {
        // Rounded figures of before tell no exact count.
        let is_exact = rule.round_to <= 1;
        let known: Vec<bool> = table
            .iter()
            .zip(&was_shown)
            .map(|(count, shown)| is_exact && shown.contains(count))
            .collect();
        let forced = small(&table, rule).into_iter().zip(&was_hidden);
        let forced = forced.map(|(why, was)| why.or(was.then_some(Why::HiddenBefore)));
        let total = table
            .iter()
            .fold(0, |sum: u32, count| sum.saturating_add(*count));
        let cells = Cells {
            counts: &table,
            // The number of cases stands on the page exactly, whatever is rounded.
            total: Interval::exactly(total),
            known: &known,
        };
        last = hide(&cells, forced.collect(), rule);
        let cells = table.iter().zip(&last);
        for ((count, why), (hidden, shown)) in cells.zip(was_hidden.iter_mut().zip(&mut was_shown))
        {
            match why {
                Some(_) => *hidden = true,
                None => shown.push(*count),
            }
        }
    }
    let decided = counts.iter().zip(last);
    decided
        .map(|((id, count), why)| (id, (*count, why)))
        .collect()
}

/// What readers see of a table.
pub(super) fn shown<'a>(hidden: &Hidden<'a>, rule: &DisclosureRule) -> ShownTable<'a> {
    let total = hidden
        .values()
        .fold(0, |sum: u32, (count, _)| sum.saturating_add(*count));
    let counts = hidden.iter().map(|(id, (count, why))| {
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
