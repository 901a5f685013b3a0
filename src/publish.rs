//! The only place that decides who may see what.
//!
//! In: the whole site, the audience and an instant. Out: a `Release` in which hidden things do not exist, so that no later stage
//! can link, list, count, average, chart or name them. No other module may look at a state or a publication date
//! (the test `publication_is_decided_in_one_place` holds them to it).

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::Bilingual;
use crate::model::{
    AccessibilityStatement, Area, Framework, FrameworkKey, Id, Inspection, Markdown, Page,
    PartialDate, Settings, Site, State, Term,
};

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Those who prepare the reports: they see drafts and what is embargoed. Nothing made for them is written.
    Inside,
    /// Everybody, at an instant.
    Public {
        /// The instant, which stands in for the clock.
        as_of: Timestamp,
    },
}

/// Everything a given audience may see.
#[derive(Debug)]
pub struct Release<'a> {
    /// What holds for every page.
    pub settings: &'a Settings,
    /// The areas by id.
    pub areas: &'a BTreeMap<Id, Area>,
    /// The frameworks in all their versions.
    pub frameworks: &'a BTreeMap<FrameworkKey, Framework>,
    /// The visible inspections, by area and then by date.
    pub inspections: Vec<&'a Inspection>,
    /// What became of each visible inspection in public, newest first, by the path of its folder.
    pub histories: BTreeMap<&'a str, Vec<Change<'a>>>,
    /// The glossary.
    pub glossary: &'a [Term],
    /// The form of the accessibility statement, if the site has one.
    pub accessibility: Option<&'a AccessibilityStatement>,
    /// Texts of pages that are not made from data, as far as the site has them.
    pub pages: &'a BTreeMap<Page, Bilingual<Markdown>>,
}

impl<'a> Release<'a> {
    /// Whether the site has a page that an author writes.
    #[must_use]
    pub fn has(&self, page: Page) -> bool {
        let has_form = page == Page::Accessibility && self.accessibility.is_some();
        has_form || self.pages.contains_key(&page)
    }

    /// What became of an inspection in public, newest first. The last entry is its publication.
    #[must_use]
    pub fn history(&self, inspection: &Inspection) -> &[Change<'a>] {
        let history = self.histories.get(inspection.path.as_str());
        history.map_or(&[], Vec::as_slice)
    }
}

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
}

/// Makes the release that an audience may see.
#[must_use]
pub fn publish(site: &Site, audience: Audience) -> Release<'_> {
    let inspections: Vec<&Inspection> = site
        .inspections
        .iter()
        .filter(|inspection| is_visible(inspection, audience))
        .collect();
    let histories = inspections.iter();
    Release {
        settings: &site.settings,
        areas: &site.areas,
        frameworks: &site.frameworks,
        histories: histories
            .map(|inspection| (inspection.path.as_str(), history(inspection)))
            .collect(),
        inspections,
        glossary: &site.glossary,
        accessibility: site.accessibility.as_ref(),
        pages: &site.pages,
    }
}

fn history(inspection: &Inspection) -> Vec<Change<'_>> {
    let published = inspection.publish_at;
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
    let mut changes: Vec<Change<'_>> = corrected.chain(recalculated).collect();
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

fn is_visible(inspection: &Inspection, audience: Audience) -> bool {
    let Audience::Public { as_of } = audience else {
        return true;
    };
    let is_final = match inspection.state {
        State::Draft => false,
        State::Final => true,
    };
    is_final && inspection.publish_at <= as_of
}
