//! The only place that decides who may see what.
//!
//! In: the whole site, the audience and an instant. Out: a `Release` in which hidden things do not exist, so that no later stage
//! can link, list, count, average, chart or name them. No other module may look at a state or a publication date
//! (the test `publication_is_decided_in_one_place` holds them to it).

mod history;
mod standing;

use std::collections::BTreeMap;

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
    /// Whether it is for those who prepare the reports, and each page has to say so.
    pub is_preview: bool,
    /// What the public may not see yet, by the path of its folder, and why. Nothing in a release for the public.
    pub unpublished: BTreeMap<&'a str, Standing>,
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

    /// What became of an inspection in public, newest first. The last entry is its publication.
    #[must_use]
    pub fn history(&self, inspection: &Inspection) -> &[Change<'a>] {
        let history = self.histories.get(inspection.path.as_str());
        history.map_or(&[], Vec::as_slice)
    }
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
    let histories = inspections.iter();
    Release {
        settings: &site.settings,
        areas: &site.areas,
        frameworks: &site.frameworks,
        histories: histories
            .map(|inspection| (inspection.path.as_str(), history::history(inspection)))
            .collect(),
        inspections,
        is_preview: matches!(audience, Audience::Preview { .. }),
        unpublished,
        glossary: &site.glossary,
        accessibility: site.accessibility.as_ref(),
        pages: &site.pages,
    }
}
