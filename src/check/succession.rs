//! Which areas took the place of which: whether each exists, and none comes out of itself.

use std::collections::BTreeMap;

use super::notes::Notes;
use crate::content::AreaFile;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::history::is_descendant;
use crate::markdown::Shape;
use crate::model::{Area, Id, Succession};

/// An area, one that took its place, and where that is written.
pub(super) struct Named {
    area: Id,
    successor: Id,
    location: Location,
}

pub(super) fn read(file: &AreaFile, notes: &mut Notes<'_>) -> Option<Succession> {
    let written = file.succeeded_by.as_ref()?;
    notes.report_repeats(written.areas.iter());
    if written.areas.is_empty() {
        notes.report(
            Code::EmptyText,
            &written.on.span,
            "no area is named that took the place of this one",
            "name the areas, or remove `succeeded_by`",
        );
    }
    Some(Succession {
        areas: written
            .areas
            .iter()
            .filter_map(|area| notes.id(area))
            .collect(),
        on: notes.date(&written.on),
        note: notes.markdown(&written.note, Shape::Inline),
    })
}

/// The areas that a file names, with their places.
pub(super) fn named(area: &Id, file: &AreaFile, notes: &Notes<'_>) -> Vec<Named> {
    let written = file.succeeded_by.iter();
    written
        .flat_map(|written| &written.areas)
        .filter_map(|successor| {
            Some(Named {
                area: area.clone(),
                successor: Id::parse(successor.given()?)?,
                location: notes.at(&successor.span),
            })
        })
        .collect()
}

/// Reports areas that are not there, and areas that would come out of themselves.
pub(super) fn check(areas: &BTreeMap<Id, Area>, named: &[Named], problems: &mut Vec<Diagnostic>) {
    for Named {
        area,
        successor,
        location,
    } in named
    {
        if !areas.contains_key(successor) {
            problems.push(Diagnostic::new(
                Code::UnknownId,
                location.clone(),
                format!("there is no area `{successor}`"),
                suggest(
                    successor.as_str(),
                    areas.keys().map(Id::as_str),
                    "describe the area in content/areas",
                ),
            ));
        } else if successor == area || is_descendant(areas, area, successor) {
            problems.push(Diagnostic::new(
                Code::Contradiction,
                location.clone(),
                format!("`{successor}` would come both before and after `{area}`"),
                "an area takes the place of another, and never of one that came after it",
            ));
        }
    }
}
