//! The figures of a report that another replaces: they are public, so those of the replacing report are protected beside them.
//!
//! In: the inspections. Out: the same, with the figures of replaced reports among the former ones. It does not decide what is hidden.

use std::collections::BTreeMap;

use crate::model::{CountOf, FormerFigures, Id, Inspection, Site, Survey};
use crate::publish::was_public_before;

/// Gives each report the figures of those whose place it takes, oldest first. Only of those that are public by then: a hidden report must
/// change nothing.
pub(super) fn remember(site: &mut Site) {
    // Hardly any report is replaced, so hardly any has to be looked at again for each of the others.
    let superseded: Vec<&Inspection> = site
        .inspections
        .iter()
        .filter(|inspection| inspection.superseded.is_some())
        .collect();
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
    for (inspection, mut former) in site.inspections.iter_mut().zip(found) {
        former.append(&mut inspection.unprotected.former);
        inspection.unprotected.former = former;
    }
}

/// Whose place a report takes, and whose they took, oldest first.
fn replaced_by<'a>(inspection: &Inspection, superseded: &[&'a Inspection]) -> Vec<&'a Inspection> {
    let mut chain: Vec<&Inspection> = Vec::new();
    let mut next = vec![inspection];
    while let Some(latest) = next.pop() {
        for other in superseded {
            let is_replaced = other
                .superseded
                .as_ref()
                .is_some_and(|entry| entry.area == latest.area && entry.folder == latest.folder);
            let is_new = other.path != inspection.path
                && !chain.iter().any(|known| known.path == other.path);
            if is_replaced && is_new && was_public_before(other, inspection) {
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
