//! The order of inspections in time, as far as it is known.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::model::{Framework, Inspection, InspectionKind};
use crate::score::ScoredInspection;

/// An inspection with its framework, which tells when it can have been at the earliest.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    /// The inspection.
    pub inspection: &'a Inspection,
    /// Its framework.
    pub framework: &'a Framework,
}

impl<'a> From<&ScoredInspection<'a>> for Dated<'a> {
    fn from(scored: &ScoredInspection<'a>) -> Dated<'a> {
        Dated {
            inspection: scored.inspection,
            framework: scored.framework,
        }
    }
}

/// Newest first by the date of publication, those without a date last; what the dates leave open stands in the order of area and folder.
#[must_use]
pub fn by_publication(one: &Inspection, other: &Inspection) -> Ordering {
    published(other)
        .cmp(&published(one))
        .then_with(|| (&one.area, &one.folder).cmp(&(&other.area, &other.folder)))
}

fn published(inspection: &Inspection) -> String {
    let date = inspection.published;
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Newest first. An inspection without a date stands where its framework began: below what came after that, above what came before. What
/// is left open is decided by the kind, then by the name of the folder, so that the order is the same in every build.
#[must_use]
pub(super) fn newest_first(one: Dated<'_>, other: Dated<'_>) -> Ordering {
    let key = |dated: Dated<'_>| match dated.inspection.published {
        Some(date) => (date.to_string(), true),
        None => (dated.framework.valid_from.to_string(), false),
    };
    let (a, b) = (one.inspection, other.inspection);
    key(other)
        .cmp(&key(one))
        .then_with(|| rank(a).cmp(&rank(b)))
        .then_with(|| (&a.area, &a.folder).cmp(&(&b.area, &b.folder)))
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
pub fn is_before(one: Dated<'_>, other: Dated<'_>) -> bool {
    if certainly_earlier(one, other) {
        return true;
    }
    let (a, b) = (one.inspection, other.inspection);
    let is_first = a.kind == Some(InspectionKind::First)
        && b.kind == Some(InspectionKind::ReInspection)
        && (&a.area, &a.framework.id) == (&b.area, &b.framework.id);
    is_first && !certainly_earlier(other, one)
}

fn certainly_earlier(one: Dated<'_>, other: Dated<'_>) -> bool {
    let last = one.inspection.published.and_then(|date| date.last_day());
    matches!((last, earliest(other)), (Some(last), Some(first)) if last < first)
}

/// Nothing is published under a framework before there is one.
fn earliest(dated: Dated<'_>) -> Option<Date> {
    let published = dated.inspection.published;
    published.unwrap_or(dated.framework.valid_from).first_day()
}
