//! Sites whose narratives are kept apart, and sites of a few areas.
//!
//! In: inspections. Out: the same without what they tell at length; which areas have a say in each other's reports. It must not know where narratives are.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Area, Id, Inspection, Narrative};

/// The areas that have to do with some others, and are not among them: a report of one goes back to a recommendation of the other, or takes the
/// place of a report there.
#[must_use]
pub fn linked_areas<'i>(
    areas: &BTreeSet<Id>,
    inspections: impl Iterator<Item = &'i Inspection>,
) -> BTreeSet<Id> {
    let mut more = BTreeSet::new();
    for inspection in inspections {
        let followed = inspection.followed_up.iter().map(|found| &found.area);
        let superseded = inspection.superseded.iter().map(|entry| &entry.area);
        for other in followed.chain(superseded) {
            match (areas.contains(&inspection.area), areas.contains(other)) {
                (true, false) => more.insert(other.clone()),
                (false, true) => more.insert(inspection.area.clone()),
                _ => false,
            };
        }
    }
    more
}

/// The areas that took the place of some others, or whose place those took, and are not among them: a report goes back to one of an area that another
/// came out of.
#[must_use]
pub fn related_areas(areas: &BTreeSet<Id>, all: &BTreeMap<Id, Area>) -> BTreeSet<Id> {
    let mut more = BTreeSet::new();
    for (id, area) in all {
        let after = area.succeeded_by.iter();
        for other in after.flat_map(|succession| &succession.areas) {
            match (areas.contains(id), areas.contains(other)) {
                (true, false) => more.insert(other.clone()),
                (false, true) => more.insert(id.clone()),
                _ => false,
            };
        }
    }
    more
}

/// Whether figures of a report are protected beside those of another, whose place it took.
#[must_use]
pub fn shows_figures_of_another(inspection: &Inspection) -> bool {
    !inspection.unprotected.former.is_empty()
}

/// Takes away what a report says at length. That it says something stays known, and which Welsh texts are to be looked at again.
pub fn leave_out_narratives(inspection: &mut Inspection) {
    let narratives = [&mut inspection.narrative.en, &mut inspection.narrative.cy];
    for narrative in narratives.into_iter().flatten() {
        let Narrative { stale, .. } = std::mem::take(narrative);
        *narrative = Narrative {
            stale,
            ..Narrative::default()
        };
    }
}

/// The same for a report whose narratives nobody has read yet: what it seems to lack in one of those files, it may have.
pub fn leave_out_unread(inspection: &mut Inspection, is_unread: &dyn Fn(&str) -> bool) {
    inspection
        .lacks
        .retain(|lack| !is_unread(&lack.location.path));
    leave_out_narratives(inspection);
}
