//! Which areas, frameworks, terms and plans an audience sees, and what is left of a visible thing that names a hidden one.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Audience, Standing};
use crate::model::{Area, Framework, FrameworkKey, Id, ImprovementPlan, Inspection, Site, Term};

/// The standing of something that has nothing but an instant.
pub(super) fn from_instant(publish_at: Option<Timestamp>, audience: Audience) -> Standing {
    let ahead = publish_at.zip(audience.as_of());
    match ahead.filter(|(publish_at, as_of)| publish_at > as_of) {
        Some((until, _)) => Standing::Embargoed { until },
        None => Standing::Public,
    }
}

/// The standing of an area: until all of it is written it is a draft, whatever its instant.
pub(super) fn area_standing(area: &Area, audience: Audience) -> Standing {
    if area.is_unfinished && audience.as_of().is_some() {
        return Standing::Draft;
    }
    from_instant(area.publish_at, audience)
}

/// The standing of a framework in one version, which is a draft until all of it is written.
pub(super) fn framework_standing(framework: &Framework, audience: Audience) -> Standing {
    if framework.is_unfinished && audience.as_of().is_some() {
        return Standing::Draft;
    }
    Standing::Public
}

fn is_shown(standing: Standing, audience: Audience) -> bool {
    audience.sees_unpublished() || standing == Standing::Public
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
        !is_of_copy && area.is_some_and(|area| !is_shown(area_standing(area, audience), audience))
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

/// The frameworks that an audience sees. Where it does not see the version of today, the latest version that it sees is that of today. The
/// versions of a copied report are shown to whoever gets the copy.
pub(super) fn frameworks<'a>(
    site: &'a Site,
    audience: Audience,
    copied: Option<&Inspection>,
) -> Cow<'a, BTreeMap<FrameworkKey, Framework>> {
    let is_hidden = |framework: &&Framework| {
        let is_of_copy = copied.is_some_and(|copied| copied.framework.id == framework.key.id);
        !is_of_copy && !is_shown(framework_standing(framework, audience), audience)
    };
    let hidden: BTreeSet<&FrameworkKey> = site
        .frameworks
        .values()
        .filter(is_hidden)
        .map(|framework| &framework.key)
        .collect();
    if hidden.is_empty() {
        return Cow::Borrowed(&site.frameworks);
    }
    let shown = site
        .frameworks
        .iter()
        .filter(|(key, _)| !hidden.contains(key));
    let mut shown: BTreeMap<FrameworkKey, Framework> = shown
        .map(|(key, framework)| (key.clone(), framework.clone()))
        .collect();
    let of_today = site.frameworks.values().filter(|found| found.is_current);
    for gone in of_today.filter(|framework| hidden.contains(&framework.key)) {
        let versions = shown
            .values_mut()
            .filter(|version| version.key.id == gone.key.id);
        let latest = versions
            .max_by_key(|version| (version.valid_from.first_day(), version.key.version.clone()));
        if let Some(latest) = latest {
            latest.is_current = true;
        }
    }
    Cow::Owned(shown)
}

/// Whether a term is one of frameworks alone of which an audience sees no version.
fn is_of_hidden_frameworks(term: &Term, frameworks: &BTreeMap<FrameworkKey, Framework>) -> bool {
    let is_shown = |id: &Id| frameworks.keys().any(|key| key.id == *id);
    !term.frameworks.is_empty() && !term.frameworks.iter().any(is_shown)
}

/// The terms that an audience sees, when it sees these frameworks.
pub(super) fn glossary<'a>(
    site: &'a Site,
    frameworks: &BTreeMap<FrameworkKey, Framework>,
    audience: Audience,
) -> Cow<'a, [Term]> {
    let shown = |term: &&Term| {
        is_shown(from_instant(term.publish_at, audience), audience)
            && !is_of_hidden_frameworks(term, frameworks)
    };
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
