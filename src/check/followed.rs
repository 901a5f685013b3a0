//! What became of earlier recommendations: whether each is there, and was made before.

use std::collections::BTreeSet;

use super::notes::Notes;
use crate::content::{FollowedUpEntry, InspectionFile};
use crate::diagnostic::{Code, Diagnostic};
use crate::history;
use crate::markdown::Shape;
use crate::model::{FollowedUp, Id, Site};

pub(super) fn read(file: &InspectionFile, area: &Id, notes: &mut Notes<'_>) -> Vec<FollowedUp> {
    let entries = file.followed_up.iter();
    entries
        .filter_map(|entry| one(entry, area, notes))
        .collect()
}

fn one(entry: &FollowedUpEntry, area: &Id, notes: &mut Notes<'_>) -> Option<FollowedUp> {
    let written = entry.inspection.given()?;
    let (in_area, folder) = match written.split_once('/') {
        Some((area, folder)) => (Id::parse(area), Id::parse(folder)),
        None => (Some(area.clone()), Id::parse(written)),
    };
    let note = notes.optional_markdown(entry.note.as_ref(), Shape::Inline);
    let recommendation = notes.id(&entry.recommendation);
    let (Some(in_area), Some(folder)) = (in_area, folder) else {
        notes.report(
            Code::BadId,
            &entry.inspection.span,
            format!("`{written}` names no inspection"),
            "write its folder, or `area/folder` for an inspection of another area",
        );
        return None;
    };
    Some(FollowedUp {
        area: in_area,
        folder,
        recommendation: recommendation?,
        status: entry.status,
        note,
        location: notes.at(&entry.inspection.span),
    })
}

/// Reports what no earlier inspection recommended, and what is told twice. `is_whole` tells whether the files of a folder have no problem
/// so far: what refers to a broken inspection is not wrong as well.
pub(super) fn check(site: &Site, is_whole: &dyn Fn(&str) -> bool, problems: &mut Vec<Diagnostic>) {
    for later in &site.inspections {
        let mut seen = BTreeSet::new();
        for found in &later.followed_up {
            if !is_whole(&format!(
                "content/inspections/{}/{}/",
                found.area, found.folder
            )) {
                continue;
            }
            let location = found.location.clone();
            if let Some((message, help)) = history::contradiction(site, later, found) {
                problems.push(Diagnostic::new(Code::UnknownId, location, message, help));
            } else if !seen.insert((&found.area, &found.folder, &found.recommendation)) {
                problems.push(Notes::duplicate(location, found.recommendation.as_str()));
            }
        }
    }
}
