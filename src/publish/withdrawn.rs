//! What the public is told of a report that was taken back: that it was, when, and why. Nothing else of it can be reached from here.

use jiff::Timestamp;

use super::Release;
use crate::language::Bilingual;
use crate::model::{Area, Framework, FrameworkKey, Id, Inspection, Markdown, PartialDate};

/// A withdrawn report as a release knows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Withdrawn<'a> {
    area: &'a Id,
    framework: &'a FrameworkKey,
    folder: &'a Id,
    since: Timestamp,
    on: PartialDate,
    note: &'a Bilingual<Markdown>,
}

/// The notice that stands where a report stood.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// The area.
    pub area: &'a Area,
    /// The framework.
    pub framework: &'a Framework,
    /// The name of the report's folder, its part of the address.
    pub folder: &'a Id,
    /// From which instant it is withdrawn.
    pub since: Timestamp,
    /// The day on which that is.
    pub on: PartialDate,
    /// Why.
    pub note: &'a Bilingual<Markdown>,
}

/// What is to be told of a report that is withdrawn by now. `None` where the public never saw it: then there is nothing to tell.
pub(super) fn withdrawn(inspection: &Inspection, public_from: Timestamp) -> Option<Withdrawn<'_>> {
    let withdrawal = inspection.withdrawn.as_ref()?;
    (public_from < withdrawal.at).then_some(Withdrawn {
        area: &inspection.area,
        framework: &inspection.framework,
        folder: &inspection.folder,
        since: withdrawal.at,
        on: withdrawal.on,
        note: &withdrawal.note,
    })
}

impl Release<'_> {
    /// The notices that stand where withdrawn reports stood, by area and then by date.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice<'_>> {
        let withdrawn = self.withdrawn.iter();
        withdrawn
            .filter_map(|report| {
                Some(Notice {
                    area: self.areas.get(report.area)?,
                    framework: self.frameworks.get(report.framework)?,
                    folder: report.folder,
                    since: report.since,
                    on: report.on,
                    note: report.note,
                })
            })
            .collect()
    }
}
