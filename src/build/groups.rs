//! Which areas tell of each other's reports.
//!
//! In: a release. Out: for each area, the one that stands for its group. It must not know what is told.
//!
//! Areas are in one group where one came out of the other, where a report comes back to a recommendation that was made to the other, and where a
//! report took the place of one on the other.

use std::collections::BTreeMap;

use crate::model::Id;
use crate::publish::Release;

/// The areas of a release, in groups.
#[derive(Debug, Default)]
pub(super) struct Groups<'a> {
    /// From an area to another one of its group; one that is not here stands for itself.
    next: BTreeMap<&'a Id, &'a Id>,
}

impl<'a> Groups<'a> {
    pub(super) fn of(release: &'a Release<'_>) -> Self {
        let mut groups = Groups::default();
        for area in release.areas.values() {
            let succession = area.succeeded_by.iter();
            for after in succession.flat_map(|succession| &succession.areas) {
                groups.join(&area.id, after);
            }
        }
        for inspection in &release.inspections {
            for found in &inspection.followed_up {
                groups.join(&inspection.area, &found.area);
            }
            if let Some(replaced) = release.superseded(inspection) {
                groups.join(&inspection.area, &replaced.by.area);
            }
        }
        groups
    }

    fn join(&mut self, one: &'a Id, other: &'a Id) {
        let (one, other) = (self.first(one), self.first(other));
        if one != other {
            self.next.insert(other, one);
        }
    }

    /// The area that stands for the group of one.
    pub(super) fn first<'s>(&self, area: &'s Id) -> &'s Id
    where
        'a: 's,
    {
        let mut area = area;
        while let Some(next) = self.next.get(area) {
            area = next;
        }
        area
    }
}
