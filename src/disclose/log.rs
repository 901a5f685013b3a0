//! What was decided about each count, and why: for the statistician, and never for the public. Nothing in `Disclosed` leads here.

use std::collections::BTreeMap;

use super::table::{Why, rounded};
use super::{applied, sample, survey};
use crate::model::{DisclosureRule, Id, Inspection, Unprotected};

/// A count about people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// The cases of a category: characteristic and category.
    Sample(&'a Id, &'a Id),
    /// How many of a group answered at all.
    Responses(&'a Id),
    /// What a group said: group and result.
    Survey(&'a Id, &'a Id),
    /// How many of a group answered one question: group and result.
    Base(&'a Id, &'a Id),
}

/// What is done with a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// It is hidden.
    Suppressed(Why),
    /// It is shown as this.
    Rounded(u32),
    /// It would be hidden, and is shown because somebody decided so.
    Released(Why),
}

/// What was decided about one count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision<'a> {
    /// The count.
    pub subject: Subject<'a>,
    /// What it is; `None` where only a share is known.
    pub count: Option<u32>,
    /// What is done with it.
    pub treatment: Treatment,
}

/// Everything that is not simply shown, in the order of ids and results.
#[must_use]
pub fn decisions(inspection: &Inspection) -> Vec<Decision<'_>> {
    let unprotected = &inspection.unprotected;
    let is_released = unprotected.released.is_some();
    // What would be hidden without a release.
    let rule = |applies: bool| match applies {
        true => unprotected.rule,
        false => applied(unprotected, false),
    };
    let mut found = of_sample(unprotected, &rule(unprotected.rule.sample));
    found.extend(of_survey(unprotected, &rule(unprotected.rule.survey)));
    if is_released {
        let released = found.into_iter().filter_map(|decision| {
            let Treatment::Suppressed(why) = decision.treatment else {
                return None;
            };
            // What is hidden for the sake of others alone needs no release.
            (why != Why::Complement).then_some(Decision {
                treatment: Treatment::Released(why),
                ..decision
            })
        });
        return released.collect();
    }
    found
}

fn treatment(why: Option<Why>, count: Option<u32>, rule: &DisclosureRule) -> Option<Treatment> {
    match (why, count) {
        (Some(why), _) => Some(Treatment::Suppressed(why)),
        (None, Some(count)) if rule.round_to > 1 => Some(Treatment::Rounded(rounded(count, rule))),
        (None, _) => None,
    }
}

fn of_sample<'a>(unprotected: &'a Unprotected, rule: &DisclosureRule) -> Vec<Decision<'a>> {
    let tables: BTreeMap<&Id, sample::Hidden<'a>> = unprotected
        .sample
        .iter()
        .map(|(id, counts)| (id, sample::decide(unprotected, id, counts, rule)))
        .collect();
    let cells = tables.into_iter().flat_map(|(characteristic, table)| {
        let cells = table.cells.into_iter();
        cells.map(move |(category, cell)| (Subject::Sample(characteristic, category), cell))
    });
    cells
        .filter_map(|(subject, (count, why))| {
            Some(Decision {
                subject,
                count: Some(count),
                treatment: treatment(why, Some(count), rule)?,
            })
        })
        .collect()
}

fn of_survey<'a>(unprotected: &'a Unprotected, rule: &DisclosureRule) -> Vec<Decision<'a>> {
    let mut found = Vec::new();
    for (group, survey) in &unprotected.survey {
        let hidden = survey::decide(survey, group, &unprotected.former, rule);
        let mut note = |subject, count: Option<u32>, why| {
            if let Some(treatment) = treatment(why, count, rule) {
                found.push(Decision {
                    subject,
                    count,
                    treatment,
                });
            }
        };
        let small = hidden.responses.then_some(Why::Small);
        note(Subject::Responses(group), Some(survey.responses), small);
        for (result, (why, base)) in survey.results.iter().zip(&hidden.results) {
            note(Subject::Survey(group, &result.id), result.count, *why);
            let small = base.then_some(Why::SmallBase);
            if let Some(of) = result.of {
                note(Subject::Base(group, &result.id), Some(of), small);
            }
        }
    }
    found
}
