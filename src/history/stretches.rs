//! The inspections of an area over time, broken where results cannot be compared.

use std::collections::BTreeMap;

use super::lineage::{Lineage, successors};
use super::order::{is_before, newest_first};
use crate::model::{Area, Framework, Id};
use crate::score::{ScoredInspection, of_area};

/// Why results cannot be compared with those of the inspection that came after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// They were made under another framework.
    OtherFramework,
    /// They were made under another version of the framework.
    OtherVersion,
    /// Nobody knows which came first.
    UnknownOrder,
}

/// Inspections whose results can be compared with each other, newest first.
#[derive(Debug)]
pub struct Stretch<'a> {
    /// What sets it apart from the stretch above; `None` for the first.
    pub after: Option<Break>,
    /// The inspections, newest first.
    pub inspections: Vec<&'a ScoredInspection<'a>>,
}

/// The inspections of an area, newest first, without those whose place another one took.
#[must_use]
pub fn stretches<'a>(area: &Id, scored: &'a [ScoredInspection<'a>]) -> Vec<Stretch<'a>> {
    let mut stretches: Vec<Stretch<'a>> = Vec::new();
    let standing = newest_of(area, scored).into_iter();
    for next in standing.filter(|scored| !scored.is_superseded) {
        let after = stretches.last().and_then(|stretch| {
            stretch
                .inspections
                .iter()
                .find_map(|newer| between(newer, next))
        });
        match stretches.last_mut() {
            Some(stretch) if after.is_none() => stretch.inspections.push(next),
            _ => stretches.push(Stretch {
                after,
                inspections: vec![next],
            }),
        }
    }
    stretches
}

fn newest_of<'a>(area: &Id, scored: &'a [ScoredInspection<'a>]) -> Vec<&'a ScoredInspection<'a>> {
    let mut own: Vec<&ScoredInspection<'_>> = of_area(scored, area).iter().collect();
    own.sort_by(|one, other| newest_first((*one).into(), (*other).into()));
    own
}

/// What stands between two inspections. A stretch holds nothing that cannot be compared with all the rest of it.
fn between(newer: &ScoredInspection<'_>, older: &ScoredInspection<'_>) -> Option<Break> {
    let (one, other) = (newer.framework, older.framework);
    if one.key.id != other.key.id && !names(one, other) && !names(other, one) {
        return Some(Break::OtherFramework);
    }
    if one.key.id == other.key.id && one.key.version != other.key.version {
        return Some(Break::OtherVersion);
    }
    let is_known = is_before(older.into(), newer.into());
    (!is_known).then_some(Break::UnknownOrder)
}

fn names(framework: &Framework, other: &Framework) -> bool {
    framework.comparable_with.contains(&other.key.id)
}

/// The reports before and after one: of the same area, or else the last of the areas before it and the first of those after it.
#[must_use]
pub fn neighbours<'a>(
    scored: &ScoredInspection<'_>,
    all: &'a [ScoredInspection<'a>],
    (areas, lineage): (&BTreeMap<Id, Area>, &Lineage<'_>),
) -> (Vec<&'a ScoredInspection<'a>>, Vec<&'a ScoredInspection<'a>>) {
    let own = newest_of(&scored.area.id, all);
    let earlier = own
        .iter()
        .find(|other| is_before((**other).into(), scored.into()));
    let later = own
        .iter()
        .rev()
        .find(|other| is_before(scored.into(), (**other).into()));
    let mut before: Vec<&ScoredInspection<'_>> = earlier.into_iter().copied().collect();
    let mut after: Vec<&ScoredInspection<'_>> = later.into_iter().copied().collect();
    if before.is_empty() {
        for area in lineage.predecessors(&scored.area.id) {
            let reports = newest_of(&area.id, all).into_iter();
            let mut known = reports.filter(|other| is_before((*other).into(), scored.into()));
            before.extend(known.next());
        }
    }
    if after.is_empty() {
        for area in successors(areas, scored.area) {
            let reports = newest_of(&area.id, all).into_iter().rev();
            let mut known = reports.filter(|other| is_before(scored.into(), (*other).into()));
            after.extend(known.next());
        }
    }
    (before, after)
}
