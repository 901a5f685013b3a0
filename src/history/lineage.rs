//! Which areas came out of which.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Area, Id};

/// The areas whose place an area took, in the order of their ids.
#[must_use]
pub fn predecessors<'a>(areas: &'a BTreeMap<Id, Area>, area: &Id) -> Vec<&'a Area> {
    let named = |other: &&Area| {
        let succession = other.succeeded_by.as_ref();
        succession.is_some_and(|succession| succession.areas.contains(area))
    };
    areas.values().filter(named).collect()
}

/// The areas that took the place of an area, in the order in which they are named.
#[must_use]
pub fn successors<'a>(areas: &'a BTreeMap<Id, Area>, area: &Area) -> Vec<&'a Area> {
    let named = area.succeeded_by.iter();
    named
        .flat_map(|succession| &succession.areas)
        .filter_map(|id| areas.get(id))
        .collect()
}

/// Whether an area came out of another, directly or through others.
pub(crate) fn is_descendant(areas: &BTreeMap<Id, Area>, area: &Id, ancestor: &Id) -> bool {
    let mut open = vec![area];
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        for before in predecessors(areas, id) {
            if before.id == *ancestor {
                return true;
            }
            if seen.insert(&before.id) {
                open.push(&before.id);
            }
        }
    }
    false
}
