//! Which inspections are like with like.

use std::cmp::Ordering;

use crate::model::{Area, Framework, InspectionKind, Pool, Within};
use crate::score::ScoredInspection;

/// The inspections that may stand in one comparison under a framework: those under the same version of it, or under the version of today of
/// another one that it says may be set beside it; of the kind that it counts; on real places or on made-up ones, never on both.
#[must_use]
pub fn pool<'a>(
    framework: &Framework,
    demonstration: bool,
    all: impl IntoIterator<Item = &'a ScoredInspection<'a>>,
) -> Vec<&'a ScoredInspection<'a>> {
    let counted = framework
        .comparison
        .as_ref()
        .map_or(Pool::All, |comparison| comparison.pool);
    all.into_iter()
        .filter(|other| {
            !other.is_superseded
                && is_comparable(other.framework, framework)
                && other.area.demonstration == demonstration
                && is_of_kind(other, counted)
        })
        .collect()
}

fn is_comparable(other: &Framework, framework: &Framework) -> bool {
    let is_named = framework.comparable_with.contains(&other.key.id);
    other.key == framework.key || (is_named && other.is_current)
}

/// Whether an inspection is of the kind that a pool counts.
pub(super) fn is_of_kind(other: &ScoredInspection<'_>, pool: Pool) -> bool {
    match pool {
        Pool::First => other.inspection.kind == Some(InspectionKind::First),
        Pool::All => true,
    }
}

/// Whether a place lies where the pool of another one is looked for.
pub(super) fn is_within(other: &Area, own: &Area, within: Within) -> bool {
    match within {
        Within::Everywhere => true,
        Within::Country => other.country == own.country,
        Within::Region => other.region == own.region,
    }
}

/// Which of two inspections is later. A date that is not known counts as earlier than any that is; folders decide between equal dates.
pub(super) fn by_date(a: &ScoredInspection<'_>, b: &ScoredInspection<'_>) -> Ordering {
    let published = |scored: &ScoredInspection<'_>| {
        let date = scored.inspection.published;
        date.map(|date| date.to_string())
    };
    (published(a), &a.inspection.folder).cmp(&(published(b), &b.inspection.folder))
}
