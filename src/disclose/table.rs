//! Which cells of a table are hidden: those that are too small, and as many more as it takes so that nobody can work those out.
//!
//! In: the cells of a table whose total is known, and the rule. Out: which of them are hidden, and why. It must not know what is counted.

use crate::model::{DisclosureRule, Zeros};

/// Why a count is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is below the threshold.
    Small,
    /// What is left of its base is below the threshold.
    SmallRest,
    /// Its base is below the threshold.
    SmallBase,
    /// It was hidden in figures that were published before.
    HiddenBefore,
    /// A small count could be worked out from it.
    Complement,
}

/// The least and the most that something can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub least: u64,
    pub most: u64,
}

impl Interval {
    pub(super) fn exactly(count: u32) -> Interval {
        Interval {
            least: u64::from(count),
            most: u64::from(count),
        }
    }
}

/// A table in which every case is in one cell.
pub(super) struct Cells<'a> {
    pub counts: &'a [u32],
    /// What readers know of the sum of all cells.
    pub total: Interval,
    /// The cells that readers know from figures that were published before.
    pub known: &'a [bool],
    /// Cells of which readers know the sum from figures that were published before.
    pub sums: &'a [Vec<bool>],
}

/// A count rounded to the nearest multiple, halves upwards. What is not nought never becomes it.
pub(super) fn rounded(count: u32, rule: &DisclosureRule) -> u32 {
    let to = rule.round_to.max(1);
    if count == 0 {
        return 0;
    }
    (count.saturating_add(to / 2) / to * to).max(to)
}

/// What readers know of a count that is shown.
pub(super) fn known_of(count: u32, rule: &DisclosureRule) -> Interval {
    let to = u64::from(rule.round_to.max(1));
    if to == 1 || count == 0 {
        return Interval::exactly(count);
    }
    let middle = u64::from(rounded(count, rule));
    // The lowest multiple stands for everything below it as well.
    let least = if middle == to { 1 } else { middle - to / 2 };
    Interval {
        // Smaller counts would be hidden.
        least: least.max(u64::from(rule.threshold)),
        most: middle + to - 1 - to / 2,
    }
}

/// The cells that are too small.
pub(super) fn small(counts: &[u32], rule: &DisclosureRule) -> Vec<Option<Why>> {
    let counts = counts.iter();
    counts
        .map(|count| rule.is_small(*count).then_some(Why::Small))
        .collect()
}

/// Hides more cells, until none of the hidden ones can be worked out. The smallest come first, and of two that are alike the first;
/// noughts that are shown come last.
pub(super) fn hide(
    cells: &Cells<'_>,
    hidden: Vec<Option<Why>>,
    rule: &DisclosureRule,
) -> Vec<Option<Why>> {
    let mut hidden = hidden;
    // One cell is its own total, and of nobody there is nothing to tell.
    if cells.counts.len() < 2 || cells.counts.iter().all(|count| *count == 0) {
        return vec![None; cells.counts.len()];
    }
    while !is_protected(cells, &hidden, rule) {
        let shown = cells.counts.iter().zip(&mut hidden);
        let shown = shown.filter(|(_, why)| why.is_none());
        let next = shown.min_by_key(|(count, _)| (**count == 0, **count));
        let Some((_, why)) = next else {
            break;
        };
        *why = Some(Why::Complement);
    }
    hidden
}

/// The least that a hidden count can be, as readers know. Where noughts are shown, a hidden count is none, unless all are hidden.
fn floor(hidden: &[Option<Why>], rule: &DisclosureRule) -> u64 {
    let all = hidden.iter().all(Option::is_some);
    u64::from(rule.zeros == Zeros::Shown && !all)
}

/// Whether every hidden cell has as many possible values as the threshold asks for, and what the hidden cells add up to is no small number
/// itself.
fn is_protected(cells: &Cells<'_>, hidden: &[Option<Why>], rule: &DisclosureRule) -> bool {
    let mut readings = readings(cells).into_iter();
    readings.all(|known| {
        let cells = Cells {
            known: &known,
            ..*cells
        };
        is_protected_from(&cells, hidden, rule)
    })
}

/// What readers may take as known: the cells that are known, and beside them those of a known sum, or all that are not of it.
fn readings(cells: &Cells<'_>) -> Vec<Vec<bool>> {
    let mut readings = vec![cells.known.to_vec()];
    for sum in cells.sums {
        for side in [true, false] {
            let known = cells.known.iter().zip(sum);
            readings.push(
                known
                    .map(|(known, of_sum)| *known || *of_sum == side)
                    .collect(),
            );
        }
    }
    readings
}

fn is_protected_from(cells: &Cells<'_>, hidden: &[Option<Why>], rule: &DisclosureRule) -> bool {
    let threshold = u64::from(rule.threshold);
    let (possible, is_large) = possible(cells, hidden, rule);
    let is_single = possible.len() == 1;
    possible.into_iter().all(|interval| {
        // Readers know that of a single hidden count: it is small.
        let most = match is_single {
            true => interval.most.min(threshold.saturating_sub(1)),
            false => interval.most,
        };
        let wide = most.saturating_sub(interval.least);
        is_large && wide >= 1 && wide + 1 >= threshold
    })
}

/// Whether some hidden cell has one possible value alone, whatever else is hidden.
pub(super) fn is_certain(cells: &Cells<'_>, hidden: &[Option<Why>], rule: &DisclosureRule) -> bool {
    let mut readings = readings(cells).into_iter();
    readings.any(|known| {
        let cells = Cells {
            known: &known,
            ..*cells
        };
        let (possible, _) = possible(&cells, hidden, rule);
        possible
            .iter()
            .any(|interval| interval.most <= interval.least)
    })
}

/// What each cell that readers do not know can be, and whether what those cells add up to is no small number.
fn possible(
    cells: &Cells<'_>,
    hidden: &[Option<Why>],
    rule: &DisclosureRule,
) -> (Vec<Interval>, bool) {
    let floor = floor(hidden, rule);
    let unknown = hidden.iter().zip(cells.known);
    let unknown: Vec<bool> = unknown
        .map(|(why, known)| why.is_some() && !known)
        .collect();
    let before: Vec<Interval> = cells
        .counts
        .iter()
        .zip(&unknown)
        .map(|(count, unknown)| match unknown {
            true => Interval {
                least: floor,
                most: cells.total.most,
            },
            false => known_of(*count, rule),
        })
        .collect();
    let least: u64 = before.iter().map(|cell| cell.least).sum();
    let most: u64 = before.iter().map(|cell| cell.most).sum();
    let of_unknown = before.iter().zip(&unknown).filter(|(_, unknown)| **unknown);
    let floors = of_unknown.clone().map(|(cell, _)| cell.least).sum::<u64>();
    let sum = cells.total.most.saturating_sub(least - floors);
    let possible = of_unknown.map(|(cell, _)| Interval {
        least: cell
            .least
            .max(cells.total.least.saturating_sub(most - cell.most)),
        most: cell
            .most
            .min(cells.total.most.saturating_sub(least - cell.least)),
    });
    (possible.collect(), sum >= u64::from(rule.threshold))
}
