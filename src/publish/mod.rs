//! The only place that decides who may see what.
//!
//! In: the whole site, the audience and an instant. Out: a `Release` in which hidden things do not exist, so that no later stage
//! can link, list, count, average, chart or name them. No other module may look at a state or a publication date
//! (the test `publication_is_decided_in_one_place` holds them to it).

mod history;
mod standing;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::language::Bilingual;
use crate::model::{
    AccessibilityStatement, Area, Framework, FrameworkKey, Id, Inspection, Markdown, Page,
    Settings, Site, Term,
};
pub use history::{Change, ChangeKind, premature};
pub use standing::Standing;

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Those who prepare the reports: they see drafts and what is embargoed. Nothing made for them is written.
    Inside,
    /// Those who prepare the reports, at an instant: they see what `Inside` sees, and each page tells what the public does not see yet.
    Preview {
        /// The instant, which stands in for the clock.
        as_of: Timestamp,
        /// Whether they also see what the public may not see at that instant.
        drafts: bool,
    },
    /// Everybody, at an instant.
    Public {
        /// The instant, which stands in for the clock.
        as_of: Timestamp,
    },
}

impl Audience {
    /// The instant at which it looks. `None` for those to whom it makes no difference.
    #[must_use]
    pub const fn as_of(self) -> Option<Timestamp> {
        match self {
            Audience::Inside => None,
            Audience::Preview { as_of, .. } | Audience::Public { as_of } => Some(as_of),
        }
    }

    /// Whether what is still to be done is marked on the pages.
    const fn sees_work(self) -> bool {
        matches!(self, Audience::Preview { .. })
    }

    const fn sees_unpublished(self) -> bool {
        match self {
            Audience::Inside => true,
            Audience::Preview { drafts, .. } => drafts,
            Audience::Public { .. } => false,
        }
    }
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
    /// What the public may not see yet, by the path of its folder, and why. Nothing in a release for the public.
    pub unpublished: BTreeMap<&'a str, Standing>,
    /// The visible inspections with Welsh texts to be revisited, by the path of the folder. Nothing in a release for the public.
    pub to_revisit: BTreeSet<&'a str>,
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

    /// How far an inspection is from being public.
    #[must_use]
    pub fn standing(&self, inspection: &Inspection) -> Standing {
        let standing = self.unpublished.get(inspection.path.as_str());
        standing.copied().unwrap_or(Standing::Public)
    }

    /// Whether a Welsh text of a report does not translate the English as it is now, and this audience is told so.
    #[must_use]
    pub fn is_to_revisit(&self, inspection: &Inspection, welsh: &Markdown) -> bool {
        let is_stale = welsh
            .offset()
            .is_some_and(|offset| stale(inspection).is_some_and(|stale| stale.contains(&offset)));
        is_stale && self.to_revisit.contains(inspection.path.as_str())
    }

    /// What became of an inspection in public, newest first. The last entry is its publication.
    #[must_use]
    pub fn history(&self, inspection: &Inspection) -> &[Change<'a>] {
        let history = self.histories.get(inspection.path.as_str());
        history.map_or(&[], Vec::as_slice)
    }
}

/// Where Welsh texts begin that do not translate the English as it is now.
fn stale(inspection: &Inspection) -> Option<&BTreeSet<usize>> {
    let welsh = inspection.narrative.cy.as_ref();
    welsh.map(|welsh| &welsh.stale)
}

/// Makes the release that an audience may see.
#[must_use]
pub fn publish(site: &Site, audience: Audience) -> Release<'_> {
    let mut unpublished = BTreeMap::new();
    let mut inspections = Vec::new();
    for inspection in &site.inspections {
        let standing = audience
            .as_of()
            .map_or(Standing::Public, |as_of| Standing::of(inspection, as_of));
        if standing != Standing::Public {
            if !audience.sees_unpublished() {
                continue;
            }
            unpublished.insert(inspection.path.as_str(), standing);
        }
        inspections.push(inspection);
    }
    let of_work = inspections.iter().filter(|_| audience.sees_work());
    let to_revisit = of_work
        .filter(|inspection| stale(inspection).is_some_and(|stale| !stale.is_empty()))
        .map(|inspection| inspection.path.as_str())
        .collect();
    let histories = inspections.iter();
    Release {
        settings: &site.settings,
        areas: &site.areas,
        frameworks: &site.frameworks,
        histories: histories
            .map(|inspection| (inspection.path.as_str(), history::history(inspection)))
            .collect(),
        inspections,
        unpublished,
        to_revisit,
        glossary: &site.glossary,
        accessibility: site.accessibility.as_ref(),
        pages: &site.pages,
    }
}
