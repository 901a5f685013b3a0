//! The only place that decides who may see what.
//!
//! In: the whole site, the audience and an instant. Out: a `Release` in which hidden things do not exist, so that no later stage
//! can link, list, count, average, chart or name them. No other module may look at a state or a publication date
//! (the test `publication_is_decided_in_one_place` holds them to it).

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::Bilingual;
use crate::model::{
    AccessibilityStatement, Area, Framework, FrameworkKey, Id, Inspection, Markdown, Page,
    Settings, Site, State, Term,
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
    /// The glossary.
    pub glossary: &'a [Term],
    /// The form of the accessibility statement, if the site has one.
    pub accessibility: Option<&'a AccessibilityStatement>,
    /// Texts of pages that are not made from data, as far as the site has them.
    pub pages: &'a BTreeMap<Page, Bilingual<Markdown>>,
}

impl Release<'_> {
    /// Whether the site has a page that an author writes.
    #[must_use]
    pub fn has(&self, page: Page) -> bool {
        let has_form = page == Page::Accessibility && self.accessibility.is_some();
        has_form || self.pages.contains_key(&page)
    }
}

/// Makes the release that an audience may see.
#[must_use]
pub fn publish(site: &Site, audience: Audience) -> Release<'_> {
    Release {
        settings: &site.settings,
        areas: &site.areas,
        frameworks: &site.frameworks,
        inspections: site
            .inspections
            .iter()
            .filter(|inspection| is_visible(inspection, audience))
            .collect(),
        glossary: &site.glossary,
        accessibility: site.accessibility.as_ref(),
        pages: &site.pages,
    }
}

/// Reports scores that the release shows as worked out again on a day that has not come: they must not be seen before it. What stands until
/// then is the report under the former version, which an author sets by hand.
#[must_use]
pub fn premature(release: &Release<'_>, audience: Audience) -> Vec<Diagnostic> {
    let Audience::Public { as_of } = audience else {
        return Vec::new();
    };
    let is_ahead = |inspection: &&&Inspection| {
        let mut days = inspection
            .recalculated
            .iter()
            .filter_map(|entry| entry.on.first_day());
        days.any(|day| {
            day.to_zoned(TimeZone::UTC)
                .is_ok_and(|day| day.timestamp() > as_of)
        })
    };
    let ahead = release.inspections.iter().filter(is_ahead);
    ahead
        .map(|inspection| {
            let file = format!("{}/inspection.yaml", inspection.path);
            Diagnostic::new(
                Code::Contradiction,
                Location::file(&file.into()),
                "the scores were worked out again on a day that has not come",
                "leave `framework_version` and `recalculated` as they were until that day",
            )
        })
        .collect()
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
