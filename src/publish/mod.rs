//! The only place that decides who may see what.
//!
//! In: the whole site, the audience and an instant. Out: a `Release` in which hidden things do not exist, so that no later stage
//! can link, list, count, average, chart or name them. No other module may look at a state or a publication date
//! (the test `publication_is_decided_in_one_place` holds them to it).

mod due;
mod history;
mod shown;
mod standing;
mod superseded;
mod withdrawn;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::language::Bilingual;
use crate::model::{
    AccessibilityStatement, Area, Framework, FrameworkKey, Id, ImprovementPlan, Inspection,
    Markdown, Page, Settings, Site, Term,
};
pub use due::{Due, Event, Reason, Waiting, What, due};
pub use history::{Change, ChangeKind, premature};
pub use standing::{Standing, is_finished, was_public_before};
pub use superseded::Superseded;
pub use withdrawn::Notice;
use withdrawn::Withdrawn;

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
    /// The areas by id, without what they say of hidden ones.
    pub areas: Cow<'a, BTreeMap<Id, Area>>,
    /// The frameworks in all their versions, as far as they are written.
    pub frameworks: Cow<'a, BTreeMap<FrameworkKey, Framework>>,
    /// The visible inspections, by area and then by date.
    pub inspections: Vec<&'a Inspection>,
    /// Whether it is for those who prepare the reports, and each page has to say so.
    pub is_preview: bool,
    /// What the public may not see, by the path of its folder or file, and why: reports, areas, frameworks, plans. Nothing in a release for the public.
    pub unpublished: BTreeMap<Cow<'a, str>, Standing>,
    /// What services will do, by the path of the folder of the inspection.
    plans: BTreeMap<&'a str, &'a ImprovementPlan>,
    /// Reports whose place another one has taken, by the path of the folder.
    superseded: BTreeMap<&'a str, Superseded<'a>>,
    /// Reports that were public and are no longer.
    withdrawn: Vec<Withdrawn<'a>>,
    /// The visible inspections with Welsh texts to be revisited, by the path of the folder. Nothing in a release for the public.
    pub to_revisit: BTreeSet<&'a str>,
    /// What became of each visible inspection in public, newest first, by the path of its folder.
    pub histories: BTreeMap<&'a str, Vec<Change<'a>>>,
    /// The glossary.
    pub glossary: Cow<'a, [Term]>,
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
        self.standing_of(&inspection.path)
    }

    /// How far an area is from being public.
    #[must_use]
    pub fn standing_of_area(&self, area: &Area) -> Standing {
        self.standing_of(area.id.as_str())
    }

    /// How far a framework in one version is from being public.
    #[must_use]
    pub fn standing_of_framework(&self, framework: &Framework) -> Standing {
        self.standing_of(&framework.path)
    }

    /// How far the plan of an inspection is from being public.
    #[must_use]
    pub fn standing_of_plan(&self, inspection: &Inspection) -> Standing {
        self.standing_of(&plan_key(inspection))
    }

    fn standing_of(&self, key: &str) -> Standing {
        let standing = self.unpublished.get(key);
        standing.copied().unwrap_or(Standing::Public)
    }

    /// What a service will do, if the audience may see it.
    #[must_use]
    pub fn plan(&self, inspection: &Inspection) -> Option<&'a ImprovementPlan> {
        self.plans.get(inspection.path.as_str()).copied()
    }

    /// What took the place of a report.
    #[must_use]
    pub fn superseded(&self, inspection: &Inspection) -> Option<&Superseded<'a>> {
        self.superseded.get(inspection.path.as_str())
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
    release(site, audience, None)
}

/// Makes the release from which one report is copied for the service that checks its facts: what the public may see at an instant, and that
/// report. Its watermark is that of a copy, however far the report is.
#[must_use]
pub fn publish_for_factual_check<'a>(
    site: &'a Site,
    as_of: Timestamp,
    copied: &'a Inspection,
) -> Release<'a> {
    release(site, Audience::Public { as_of }, Some(copied))
}

/// What an audience may see, and one report that it is shown besides.
fn release<'a>(site: &'a Site, audience: Audience, copied: Option<&'a Inspection>) -> Release<'a> {
    let public_from = |inspection: &Inspection| public_from(site, inspection);
    let mut unpublished = hidden_things(site, audience);
    let mut inspections = Vec::new();
    let mut plans = BTreeMap::new();
    let mut withdrawn = Vec::new();
    for inspection in site.each_inspection() {
        if copied.is_some_and(|copied| copied.path == inspection.path) {
            let path = Cow::Borrowed(inspection.path.as_str());
            unpublished.insert(path, Standing::FactualCheck);
            inspections.push(inspection);
            continue;
        }
        let standing = standing(site, inspection, audience);
        if let Standing::Withdrawn { .. } = standing
            && let Some(notice) = withdrawn::withdrawn(inspection, public_from(inspection))
        {
            withdrawn.push(notice);
            continue;
        }
        if standing != Standing::Public {
            if !audience.sees_unpublished() {
                continue;
            }
            unpublished.insert(Cow::Borrowed(inspection.path.as_str()), standing);
        }
        if let Some((plan, standing)) = shown::plan(inspection, standing, audience) {
            plans.insert(inspection.path.as_str(), plan);
            if standing != Standing::Public {
                unpublished.insert(Cow::Owned(plan_key(inspection)), standing);
            }
        }
        inspections.push(inspection);
    }
    let superseded = superseded::superseded(&inspections, &public_from, audience.as_of());
    let histories = inspections.iter().map(|inspection| {
        let replaced = superseded.get(inspection.path.as_str());
        let since = public_from(inspection);
        (
            inspection.path.as_str(),
            history::history(inspection, since, replaced),
        )
    });
    let frameworks = shown::frameworks(site, audience, copied);
    Release {
        settings: &site.settings,
        areas: shown::areas(site, audience, copied),
        glossary: shown::glossary(site, &frameworks, audience),
        frameworks,
        histories: histories.collect(),
        to_revisit: to_revisit(&inspections, audience),
        inspections,
        is_preview: matches!(audience, Audience::Preview { .. }),
        unpublished,
        plans,
        superseded,
        withdrawn,
        accessibility: site.accessibility.as_ref(),
        pages: &site.pages,
    }
}

/// The inspections of which those who prepare them are told that the Welsh is to be revisited.
fn to_revisit<'a>(inspections: &[&'a Inspection], audience: Audience) -> BTreeSet<&'a str> {
    let of_work = inspections.iter().filter(|_| audience.sees_work());
    of_work
        .filter(|inspection| stale(inspection).is_some_and(|stale| !stale.is_empty()))
        .map(|inspection| inspection.path.as_str())
        .collect()
}

/// From when the public may see a report: not before its area.
fn public_from(site: &Site, inspection: &Inspection) -> Timestamp {
    let area = site.areas.get(&inspection.area);
    let area = area.and_then(|area| area.publish_at);
    area.map_or(inspection.publish_at, |at| at.max(inspection.publish_at))
}

/// The standing of a report, which is hidden as long as its area and its framework.
fn standing(site: &Site, inspection: &Inspection, audience: Audience) -> Standing {
    let Some(as_of) = audience.as_of() else {
        return Standing::Public;
    };
    let area = site.areas.get(&inspection.area);
    let framework = site.frameworks.get(&inspection.framework);
    let is_unfinished = area.is_some_and(|area| area.is_unfinished)
        || framework.is_some_and(|framework| framework.is_unfinished);
    let until = public_from(site, inspection);
    match Standing::of(inspection, as_of) {
        Standing::Public | Standing::Embargoed { .. } if is_unfinished => Standing::Draft,
        Standing::Public | Standing::Embargoed { .. } if until > as_of => {
            Standing::Embargoed { until }
        }
        standing => standing,
    }
}

/// What is shown of areas, frameworks and terms that the public does not see.
fn hidden_things(site: &Site, audience: Audience) -> BTreeMap<Cow<'_, str>, Standing> {
    if !audience.sees_unpublished() {
        return BTreeMap::new();
    }
    let areas = site.areas.values();
    let areas = areas.map(|area| {
        let standing = shown::area_standing(area, audience);
        (Cow::Borrowed(area.id.as_str()), standing)
    });
    let frameworks = site.frameworks.values().map(|framework| {
        let standing = shown::framework_standing(framework, audience);
        (Cow::Borrowed(framework.path.as_str()), standing)
    });
    let terms = site.glossary.iter().map(|term| {
        let standing = shown::from_instant(term.publish_at, audience);
        (Cow::Owned(format!("#{}", term.id)), standing)
    });
    areas
        .chain(frameworks)
        .chain(terms)
        .filter(|(_, standing)| *standing != Standing::Public)
        .collect()
}

fn plan_key(inspection: &Inspection) -> String {
    format!("{}/improvement-plan.yaml", inspection.path)
}
