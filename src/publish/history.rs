//! What became of a report in public.
//!
//! In: an inspection. Out: its changes, newest first; and what is said to have happened on a day that has not come. It does not decide
//! whether the report may be seen.

use jiff::Timestamp;

use super::{Audience, Release, Superseded};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::Bilingual;
use crate::model::{Id, Inspection, Markdown, PartialDate};

/// Something that became of a report in public.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The report.
    pub inspection: &'a Inspection,
    /// What became of it.
    pub kind: ChangeKind<'a>,
    /// When, as precisely as it is known. Of a publication without a date only `since` is known.
    pub on: Option<PartialDate>,
    /// From which instant it counts: a date that is a month or a year begins with its first day, and nothing changes before publication.
    pub since: Timestamp,
    /// What is to be said about it.
    pub note: Option<&'a Bilingual<Markdown>>,
}

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind<'a> {
    /// It was published.
    Published,
    /// Something was put right.
    Corrected,
    /// Its scores were worked out again.
    Recalculated {
        /// The version under which they stood before.
        from: &'a Id,
    },
    /// Another report took its place.
    Superseded,
}

/// What became of a report that is public from an instant on.
pub(super) fn history<'a>(
    inspection: &'a Inspection,
    published: Timestamp,
    superseded: Option<&Superseded<'a>>,
) -> Vec<Change<'a>> {
    let change = |kind, on: Option<PartialDate>, note| Change {
        inspection,
        kind,
        on,
        since: on
            .and_then(PartialDate::begins)
            .map_or(published, |begins| begins.max(published)),
        note,
    };
    let corrected = inspection.corrections.iter().map(|correction| {
        let note = Some(&correction.note);
        change(ChangeKind::Corrected, Some(correction.on), note)
    });
    let recalculated = inspection.recalculated.iter().map(|entry| {
        let kind = ChangeKind::Recalculated { from: &entry.from };
        change(kind, Some(entry.on), entry.note.as_ref())
    });
    let superseded = superseded.map(|replaced| Change {
        since: replaced.since.max(published),
        ..change(ChangeKind::Superseded, Some(replaced.on), replaced.note)
    });
    let changes = superseded.into_iter().chain(corrected).chain(recalculated);
    let mut changes: Vec<Change<'_>> = changes.collect();
    // Those of one instant keep their order, corrections first; a publication is always the last.
    changes.sort_by_key(|change| std::cmp::Reverse(change.since));
    changes.push(Change {
        since: published,
        ..change(ChangeKind::Published, inspection.published, None)
    });
    changes
}

/// Reports what the release shows as done on a day that has not come: a recalculation or a correction must not be seen before it. The
/// figures and texts of the report have followed already, so hiding the note alone would change the report without saying so. What stands
/// until then is the report as it was, which an author sets by hand.
#[must_use]
pub fn premature(release: &Release<'_>, audience: Audience) -> Vec<Diagnostic> {
    let Audience::Public { as_of } = audience else {
        return Vec::new();
    };
    let is_ahead = |on: PartialDate| on.begins().is_some_and(|begins| begins > as_of);
    let mut found = Vec::new();
    for inspection in &release.inspections {
        let mut days = inspection.recalculated.iter().map(|entry| entry.on);
        if days.any(is_ahead) {
            let file = format!("{}/inspection.yaml", inspection.path);
            found.push(Diagnostic::new(
                Code::Contradiction,
                Location::file(&file.into()),
                "the scores were worked out again on a day that has not come",
                "leave `framework_version` and `recalculated` as they were until that day",
            ));
        }
        let corrections = inspection.corrections.iter();
        found.extend(corrections.filter(|entry| is_ahead(entry.on)).map(|entry| {
            Diagnostic::new(
                Code::Contradiction,
                entry.location.clone(),
                "something was corrected on a day that has not come",
                "leave the report and `corrections` as they were until that day, or give the day on which the correction is published",
            )
        }));
    }
    found
}
