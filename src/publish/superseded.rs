//! Which reports another one has taken the place of. A report that the audience does not see takes nobody's place.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::language::Bilingual;
use crate::model::{Inspection, Markdown, PartialDate};

/// The report that took the place of another one.
#[derive(Clone, Copy, Debug)]
pub struct Superseded<'a> {
    /// The other report, which the audience sees.
    pub by: &'a Inspection,
    /// From which instant: that of the supersession, or that from which the other report is public, whichever is later.
    pub since: Timestamp,
    /// The day that an author gives.
    pub on: PartialDate,
    /// What is to be said about it.
    pub note: Option<&'a Bilingual<Markdown>>,
}

/// Those of some visible reports that another one of them has replaced by now, by the path of their folders.
pub(super) fn superseded<'a>(
    visible: &[&'a Inspection],
    public_from: &dyn Fn(&Inspection) -> Timestamp,
    as_of: Option<Timestamp>,
) -> BTreeMap<&'a str, Superseded<'a>> {
    let folders = visible
        .iter()
        .map(|other| ((&other.area, &other.folder), *other));
    let folders: BTreeMap<_, _> = folders.collect();
    let mut found = BTreeMap::new();
    for inspection in visible {
        let in_force = inspection.superseded.as_ref();
        let in_force = in_force.filter(|entry| as_of.is_some_and(|as_of| entry.at <= as_of));
        let Some(entry) = in_force else {
            continue;
        };
        let by = folders
            .get(&(&entry.area, &entry.folder))
            .filter(|other| other.path != inspection.path);
        if let Some(by) = by {
            let replaced = Superseded {
                by,
                since: entry.at.max(public_from(by)),
                on: entry.on,
                note: entry.note.as_ref(),
            };
            found.insert(inspection.path.as_str(), replaced);
        }
    }
    found
}
