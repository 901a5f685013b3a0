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

    const fn is_point(self) -> bool {
        self.least == self.most
    }
}

/// A table in which every case is in one cell.
pub(super) struct Cells<'a> {
    pub counts: &'a [u32],
    /// What readers know of the sum of all cells.
    pub total: Interval,
    /// The cells that readers know from figures that were published before.
    pub known: &'a [bool],
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

/// Whether every hidden cell has as many possible values as the threshold asks for, what the hidden cells add up to is no small number
/// itself, and no rounded cell is known exactly.
fn is_protected(cells: &Cells<'_>, hidden: &[Option<Why>], rule: &DisclosureRule) -> bool {
    let floor = floor(hidden, rule);
    let unknown: Vec<bool> = hidden
        .iter()
        .zip(cells.known)
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
    let shown = before
        .iter()
        .zip(&unknown)
        .filter(|(_, unknown)| !**unknown);
    let shown: u64 = shown.map(|(cell, _)| cell.least).sum();
    let threshold = u64::from(rule.threshold);
    let is_large = cells.total.most.saturating_sub(shown) >= threshold;
    before.iter().zip(&unknown).all(|(cell, unknown)| {
        let others = Interval {
            least: least - cell.least,
            most: most - cell.most,
        };
        let least = cell
            .least
            .max(cells.total.least.saturating_sub(others.most));
        let most = cell.most.min(cells.total.most.saturating_sub(others.least));
        let wide = most.saturating_sub(least);
        match unknown {
            true => is_large && wide >= 1 && wide + 1 >= threshold,
            false => cell.is_point() || wide >= 1,
        }
    })
}
