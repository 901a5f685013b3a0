//! What reports say at length, found when a page shows it.
//!
//! In: an archive that keeps narratives apart, a report without them. Out: the report with them. It must not know what is made of it.
//!
//! A report is checked with the areas that it has to do with and with nothing else, by the same functions as the whole site.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::check::{check, linked_areas, related_areas};
use crate::load::{Archive, SourceTree};
use crate::model::{Id, Inspection, Site};

/// Where the narratives of a site are.
#[derive(Clone, Debug)]
pub struct Words {
    archive: Arc<Archive>,
    /// What belongs to no area.
    ground: Arc<SourceTree>,
}

impl Words {
    pub(super) const fn new(archive: Arc<Archive>, ground: Arc<SourceTree>) -> Words {
        Words { archive, ground }
    }

    /// A report with its narratives. `None` if it is not there any more.
    pub(super) fn of(&self, site: &Site, inspection: &Inspection) -> Option<Arc<Inspection>> {
        let mut areas = BTreeSet::from([inspection.area.clone()]);
        loop {
            let mut more = linked_areas(&areas, site.each_inspection());
            more.append(&mut related_areas(&areas, &site.areas));
            if more.is_empty() {
                break;
            }
            areas.extend(more);
        }
        let areas = areas.iter().map(Id::as_str).collect();
        let tree = self.archive.around(&self.ground, &areas, &mut Vec::new());
        let found = check(&tree).value?.inspections.into_iter();
        let mut found = found.filter(|found| found.path == inspection.path);
        found.next()
    }

    /// The site with all narratives.
    pub(super) fn whole(&self, site: &Site) -> Option<Site> {
        let areas = site.areas.keys().map(Id::as_str).collect();
        let tree = self.archive.around(&self.ground, &areas, &mut Vec::new());
        check(&tree).value
    }
}
