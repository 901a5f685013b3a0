//! The family of an area: other areas that a source names as like it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::notes::Notes;
use crate::content::FamilyEntry;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Area, Family, Id};
use crate::yaml::Spanned;

/// A family as written in the file of an area.
pub(super) struct WrittenFamily {
    pub area: Id,
    pub path: Arc<str>,
    pub entry: FamilyEntry,
}

/// Gives each area its family, once every area is known.
pub(super) fn resolve(
    families: &[WrittenFamily],
    areas: &mut BTreeMap<Id, Area>,
    problems: &mut Vec<Diagnostic>,
) {
    for written in families {
        let mut notes = Notes {
            path: Arc::clone(&written.path),
            problems,
        };
        let source = notes.text(&written.entry.source);
        notes.report_repeats(written.entry.areas.iter());
        if written.entry.areas.is_empty() {
            notes.report(
                Code::EmptyText,
                &written.entry.source.en.span,
                "the family names no area",
                "name its areas, or leave out `family`",
            );
        }
        let mut ids = Vec::new();
        for other in &written.entry.areas {
            ids.extend(member(other, &written.area, areas, &mut notes));
        }
        if let Some(area) = areas.get_mut(&written.area) {
            area.family = Some(Family { areas: ids, source });
        }
    }
}

/// Another area, and one that may be set beside this one: nothing made up stands beside what is real.
fn member(
    written: &Spanned<String>,
    own: &Id,
    areas: &BTreeMap<Id, Area>,
    notes: &mut Notes<'_>,
) -> Option<Id> {
    let id = notes.known_id(written, "area", areas.keys())?;
    if id == *own {
        notes.report(
            Code::Contradiction,
            &written.span,
            "the area is in its own family",
            "name other areas only",
        );
        return None;
    }
    let is_made_up = |id: &Id| areas.get(id).is_some_and(|area| area.demonstration);
    if is_made_up(&id) != is_made_up(own) {
        notes.report(
            Code::Contradiction,
            &written.span,
            "one of the two areas is real and the other is a demonstration",
            "name areas of the same kind only",
        );
        return None;
    }
    Some(id)
}
