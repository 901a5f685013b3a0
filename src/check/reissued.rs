//! The figures of a report that another replaces: they are public, so those of the replacing report are protected beside them.
//!
//! In: the inspections. Out: the same, with the figures of replaced reports among the former ones. It does not decide what is hidden.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{CountOf, FormerFigures, Id, Inspection, Site, Survey};
use crate::publish::was_public_before;

/// Gives each report the figures of those whose place it takes, oldest first. Only of those that are public by then: a hidden report must
/// change nothing.
pub(super) fn remember(site: &mut Site) {
    let mut superseded: Superseded<'_> = BTreeMap::new();
    for inspection in &site.inspections {
        if let Some(entry) = &inspection.superseded {
            let by = (&entry.area, &entry.folder);
            superseded.entry(by).or_default().push(inspection);
        }
    }
    if superseded.is_empty() {
        return;
    }
    let found: Vec<Vec<FormerFigures>> = site
        .inspections
        .iter()
        .map(|inspection| {
            let replaced = replaced_by(inspection, &superseded);
            replaced
                .into_iter()
                .filter_map(|other| figures(other, inspection))
                .collect()
        })
        .collect();
    for (inspection, mut former) in site.inspections_mut().zip(found) {
        former.append(&mut inspection.unprotected.former);
        inspection.unprotected.former = former;
    }
}

/// Reports whose place another takes, by the area and folder of that other.
type Superseded<'a> = BTreeMap<(&'a Id, &'a Id), Vec<&'a Inspection>>;

/// Whose place a report takes, and whose they took, oldest first.
fn replaced_by<'a>(inspection: &Inspection, superseded: &Superseded<'a>) -> Vec<&'a Inspection> {
    let mut chain: Vec<&Inspection> = Vec::new();
    let mut known = BTreeSet::from([inspection.path.as_str()]);
    let mut next = vec![inspection];
    while let Some(latest) = next.pop() {
        let replaced = superseded.get(&(&latest.area, &latest.folder));
        for other in replaced.into_iter().flatten().copied() {
            if was_public_before(other, inspection) && known.insert(&other.path) {
                chain.push(other);
                next.push(other);
            }
        }
    }
    chain.reverse();
    chain
}

/// The figures of a replaced report that stand beside those of today, if they hide anything.
fn figures(replaced: &Inspection, today: &Inspection) -> Option<FormerFigures> {
    let (was, now) = (&replaced.unprotected, &today.unprotected);
    if was.released.is_some() || replaced.framework != today.framework {
        return None;
    }
    let is_same_table = |id: &Id, table: &BTreeMap<Id, u32>| {
        let now = now.sample.get(id);
        now.is_some_and(|now| now.keys().eq(table.keys()))
    };
    let sample = was.sample.iter();
    let sample = sample.filter(|(id, table)| is_same_table(id, table));
    let survey = was.survey.iter();
    Some(FormerFigures {
        sample: sample
            .map(|(id, table)| (id.clone(), table.clone()))
            .collect(),
        survey: survey
            .map(|(id, survey)| (id.clone(), counted(survey)))
            .collect(),
    })
}

fn counted(survey: &Survey) -> BTreeMap<Id, CountOf> {
    let results = survey.results.iter();
    let counted = results.filter_map(|result| {
        let of = result.of.unwrap_or(survey.responses);
        let count = result.count?;
        Some((result.id.clone(), CountOf { count, of }))
    });
    counted.collect()
}
