//! The order of inspections in time, as far as it is known.

use std::cmp::Ordering;

use crate::model::{Inspection, InspectionKind};

/// Newest first, those without a date last. What the dates leave open is decided by the kind, then by the name of the folder, so that the
/// order is the same in every build.
#[must_use]
pub fn newest_first(one: &Inspection, other: &Inspection) -> Ordering {
    let date = |inspection: &Inspection| {
        let date = inspection.published;
        date.map(|date| date.to_string()).unwrap_or_default()
    };
    date(other)
        .cmp(&date(one))
        .then_with(|| rank(one).cmp(&rank(other)))
        .then_with(|| (&one.area, &one.folder).cmp(&(&other.area, &other.folder)))
}

/// A re-inspection is the newer one.
const fn rank(inspection: &Inspection) -> u8 {
    match inspection.kind {
        Some(InspectionKind::ReInspection) => 0,
        None => 1,
        Some(InspectionKind::First) => 2,
    }
}

/// Whether one inspection is known to have come before another: every day that its date may mean is earlier, or the dates leave it open and
/// it is the first inspection under the framework and the other a later one.
#[must_use]
pub fn is_before(one: &Inspection, other: &Inspection) -> bool {
    if certainly_earlier(one, other) {
        return true;
    }
    let is_first = one.kind == Some(InspectionKind::First)
        && other.kind == Some(InspectionKind::ReInspection)
        && (&one.area, &one.framework.id) == (&other.area, &other.framework.id);
    is_first && !certainly_earlier(other, one)
}

fn certainly_earlier(one: &Inspection, other: &Inspection) -> bool {
    let last = one.published.and_then(|date| date.last_day());
    let first = other.published.and_then(|date| date.first_day());
    matches!((last, first), (Some(last), Some(first)) if last < first)
}
