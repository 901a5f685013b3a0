//! What stands at the top of a report about the report itself: why it is in one language, and what took its place.

use serde::Serialize;

use super::Making;
use super::earlier::report_link;
use crate::html::Html;
use crate::render::frame::Link;
use crate::score::of_area;
use crate::text::Argument;

/// Why this language has no narrative, where somebody has recorded it.
pub(super) fn exemption(making: &Making<'_>) -> Option<Html> {
    let exemption = making.scored.inspection.exemption.as_ref()?;
    making
        .is_in_the_other_language()
        .then(|| making.aside(exemption.reason.get(making.language())))
}

/// The report that took the place of this one.
#[derive(Serialize)]
pub(super) struct SupersededView {
    /// That it did, and when.
    text: String,
    note: Option<Html>,
    report: Link,
}

/// What stands on a report whose place another one took, which the reader can see.
pub(super) fn superseded(making: &Making<'_>) -> Option<SupersededView> {
    let renderer = making.renderer;
    let replaced = renderer.release.superseded(making.scored.inspection)?;
    let mut reports = of_area(renderer.scored, &replaced.by.area).iter();
    let by = reports.find(|report| report.inspection.path == replaced.by.path)?;
    let date = making.voice.date(replaced.on);
    let mut report = report_link(making, by);
    let title = [("report", Argument::Text(&report.title))];
    report.title = making.voice.say_with("superseded-read", &title);
    Some(SupersededView {
        text: making
            .voice
            .say_with("superseded-on", &[("date", Argument::Text(&date))]),
        note: replaced
            .note
            .map(|note| making.aside(note.get(making.language()))),
        report,
    })
}
