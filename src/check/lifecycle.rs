//! What an inspection says of its life: the exemption from a language, its withdrawal, and the report that took its place.

use std::collections::BTreeSet;

use super::dates;
use super::notes::Notes;
use crate::content::InspectionFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::Shape;
use crate::model::{
    Exemption, Id, Inspection, PartialDate, Site, Supersession, Withdrawal, in_london,
};

pub(super) fn exemption(file: &InspectionFile, notes: &mut Notes<'_>) -> Option<Exemption> {
    let written = file.exemption.as_ref()?;
    Some(Exemption {
        reason: notes.markdown(&written.reason, Shape::Inline),
        by: notes.text(&written.by),
        on: notes.date(&written.on),
    })
}

pub(super) fn withdrawal(file: &InspectionFile, notes: &mut Notes<'_>) -> Option<Withdrawal> {
    let written = file.withdrawn.as_ref()?;
    let note = notes.markdown(&written.note, Shape::Inline);
    let at = dates::instant(&written.on, notes)?;
    Some(Withdrawal {
        at,
        on: PartialDate::Day(in_london(at).0),
        note,
        location: notes.at(&written.on.span),
    })
}

pub(super) fn supersession(
    file: &InspectionFile,
    area: &Id,
    notes: &mut Notes<'_>,
) -> Option<Supersession> {
    let written = file.superseded.as_ref()?;
    let note = notes.optional_markdown(written.note.as_ref(), Shape::Inline);
    let at = dates::instant(&written.on, notes);
    let named = written.by.given()?;
    let (in_area, folder) = match named.split_once('/') {
        Some((area, folder)) => (Id::parse(area), Id::parse(folder)),
        None => (Some(area.clone()), Id::parse(named)),
    };
    let (Some(in_area), Some(folder)) = (in_area, folder) else {
        notes.report(
            Code::BadId,
            &written.by.span,
            format!("`{named}` names no inspection"),
            "write its folder, or `area/folder` for an inspection of another area",
        );
        return None;
    };
    let at = at?;
    Some(Supersession {
        at,
        on: PartialDate::Day(in_london(at).0),
        area: in_area,
        folder,
        note,
        location: notes.at(&written.by.span),
    })
}

/// Reports a supersession by a report that is not there, by the report itself, or by one that this one has superseded in turn.
pub(super) fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    for inspection in &site.inspections {
        let Some(entry) = &inspection.superseded else {
            continue;
        };
        let (code, message, help) = match chain(site, inspection).last() {
            None => (
                Code::UnknownId,
                format!("there is no inspection `{}/{}`", entry.area, entry.folder),
                "name the folder of the report that takes the place of this one, or `area/folder`",
            ),
            Some(last) if last.path == inspection.path => (
                Code::Contradiction,
                "this report would take its own place".to_owned(),
                "name the report that readers are to read instead",
            ),
            Some(_) => continue,
        };
        let location = entry.location.clone();
        problems.push(Diagnostic::new(code, location, message, help));
    }
}

/// The report that took the place of one, the report that took the place of that, and so on, until the end or the first that comes again.
fn chain<'s>(site: &'s Site, from: &'s Inspection) -> Vec<&'s Inspection> {
    let mut found: Vec<&Inspection> = Vec::new();
    let mut known = BTreeSet::from([from.path.as_str()]);
    let mut next = Some(from);
    while let Some(entry) = next.and_then(|one| one.superseded.as_ref()) {
        next = site.inspection(&entry.area, &entry.folder);
        if let Some(one) = next {
            found.push(one);
            if !known.insert(&one.path) {
                break;
            }
        }
    }
    found
}
