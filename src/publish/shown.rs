//! Which areas, terms and plans an audience sees, and what is left of a visible thing that names a hidden one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Audience, Standing};
use crate::model::{Area, Id, ImprovementPlan, Inspection, Site, Term};

/// The standing of something that has nothing but an instant.
pub(super) fn from_instant(publish_at: Option<Timestamp>, audience: Audience) -> Standing {
    let ahead = publish_at.zip(audience.as_of());
    match ahead.filter(|(publish_at, as_of)| publish_at > as_of) {
        Some((until, _)) => Standing::Embargoed { until },
        None => Standing::Public,
    }
}

fn is_shown(publish_at: Option<Timestamp>, audience: Audience) -> bool {
    audience.sees_unpublished() || from_instant(publish_at, audience) == Standing::Public
}

/// The areas that an audience sees. What they say of hidden areas goes: those are no part of a family, and a succession is told when all
/// areas are shown that it names. The area of a copied report is shown to whoever gets the copy.
pub(super) fn areas<'a>(
    site: &'a Site,
    audience: Audience,
    copied: Option<&Inspection>,
) -> Cow<'a, BTreeMap<Id, Area>> {
    let is_hidden = |id: &Id| {
        let area = site.areas.get(id);
        let is_of_copy = copied.is_some_and(|copied| copied.area == *id);
        !is_of_copy && area.is_some_and(|area| !is_shown(area.publish_at, audience))
    };
    if !site.areas.keys().any(is_hidden) {
        return Cow::Borrowed(&site.areas);
    }
    let shown = site.areas.iter().filter(|(id, _)| !is_hidden(id));
    let areas = shown.map(|(id, area)| {
        let mut area = area.clone();
        if let Some(family) = &mut area.family {
            family.areas.retain(|other| !is_hidden(other));
        }
        area.family.take_if(|family| family.areas.is_empty());
        area.succeeded_by
            .take_if(|succession| succession.areas.iter().any(is_hidden));
        (id.clone(), area)
    });
    Cow::Owned(areas.collect())
}

/// The terms that an audience sees.
pub(super) fn glossary(site: &Site, audience: Audience) -> Cow<'_, [Term]> {
    let shown = |term: &&Term| is_shown(term.publish_at, audience);
    if site.glossary.iter().all(|term| shown(&term)) {
        return Cow::Borrowed(&site.glossary);
    }
    Cow::Owned(site.glossary.iter().filter(shown).cloned().collect())
}

/// The standing of the plan of a report that the audience sees. A plan is never public before its report.
pub(super) fn plan_standing(
    plan: &ImprovementPlan,
    report: Standing,
    audience: Audience,
) -> Standing {
    let Some(as_of) = audience.as_of() else {
        return Standing::Public;
    };
    match Standing::of_parts(plan.state, !plan.lacks.is_empty(), plan.publish_at, as_of) {
        Standing::Public => report,
        standing => standing,
    }
}

/// The plan of an inspection, if the audience sees it, and its standing.
pub(super) fn plan(
    inspection: &Inspection,
    report: Standing,
    audience: Audience,
) -> Option<(&ImprovementPlan, Standing)> {
    let plan = inspection.plan.as_ref()?;
    let standing = plan_standing(plan, report, audience);
    (standing == Standing::Public || audience.sees_unpublished()).then_some((plan, standing))
}
