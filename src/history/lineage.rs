//! Which areas came out of which.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Area, Id};

/// Which areas each area came out of, found once for all.
#[derive(Debug)]
pub struct Lineage<'a> {
    before: BTreeMap<&'a Id, Vec<&'a Area>>,
}

impl<'a> Lineage<'a> {
    /// The lineage of all areas.
    #[must_use]
    pub fn new(areas: &'a BTreeMap<Id, Area>) -> Lineage<'a> {
        let mut before: BTreeMap<&Id, Vec<&Area>> = BTreeMap::new();
        for area in areas.values() {
            let named = area.succeeded_by.iter();
            let named: BTreeSet<&Id> = named.flat_map(|succession| &succession.areas).collect();
            for successor in named {
                before.entry(successor).or_default().push(area);
            }
        }
        Lineage { before }
    }

    /// The areas whose place an area took, in the order of their ids.
    #[must_use]
    pub fn predecessors(&self, area: &Id) -> &[&'a Area] {
        self.before.get(area).map_or(&[], Vec::as_slice)
    }
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
    let mut open: Vec<&Id> = vec![ancestor];
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        let named = areas.get(id).and_then(|area| area.succeeded_by.as_ref());
        for after in named.iter().flat_map(|succession| &succession.areas) {
            if after == area {
                return true;
            }
            if seen.insert(after) {
                open.push(after);
            }
        }
    }
    false
}
