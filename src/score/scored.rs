//! Scores of whole inspections.

use std::collections::BTreeMap;

use super::pooled::{grade_of, rounded_share};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::model::{Area, Framework, Grade, Id, Inspection, Judgements, Percent, Site, Tally};
use crate::publish::Release;

/// One score.
#[derive(Clone, Copy, Debug)]
pub struct Score<'a> {
    /// The whole percentage that is shown and graded.
    pub percent: Percent,
    /// The word a scale gives it; `None` where the framework gives none.
    pub grade: Option<&'a Grade>,
    /// Where it comes from.
    pub origin: ScoreOrigin,
}

/// Where a score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreOrigin {
    /// The inspectorate states it; nothing is computed from it.
    Stated,
    /// Judgements were pooled.
    Computed(Tally),
}

/// An inspection of the release with its scores.
#[derive(Debug)]
pub struct ScoredInspection<'a> {
    /// The inspection.
    pub inspection: &'a Inspection,
    /// Its area.
    pub area: &'a Area,
    /// Its framework.
    pub framework: &'a Framework,
    /// The scores by item or theme. What has no score is absent.
    pub scores: BTreeMap<&'a Id, Score<'a>>,
}

/// Scores every inspection of a release.
#[must_use]
pub fn score<'a>(release: &Release<'a>) -> Vec<ScoredInspection<'a>> {
    release
        .inspections
        .iter()
        .filter_map(|inspection| {
            let framework = release.frameworks.get(&inspection.framework)?;
            Some(ScoredInspection {
                inspection,
                area: release.areas.get(&inspection.area)?,
                framework,
                scores: scores(inspection, framework),
            })
        })
        .collect()
}

fn scores<'a>(inspection: &'a Inspection, framework: &'a Framework) -> BTreeMap<&'a Id, Score<'a>> {
    let tallies = tallies(inspection.judgements.as_ref(), framework);
    framework
        .scored_ids()
        .into_iter()
        .filter_map(|id| {
            let computed = tallies
                .get(id)
                .and_then(|tally| Some((rounded_share(*tally)?, ScoreOrigin::Computed(*tally))));
            let stated = inspection
                .stated_scores
                .get(id)
                .map(|stated| (stated.percent, ScoreOrigin::Stated));
            let (percent, origin) = computed.or(stated)?;
            let grade = framework
                .scale_of(id)
                .and_then(|scale| grade_of(scale, percent));
            Some((
                id,
                Score {
                    percent,
                    grade,
                    origin,
                },
            ))
        })
        .collect()
}

/// Pools the judgements of every item and theme. Empty without judgements.
fn tallies<'a>(
    judgements: Option<&Judgements>,
    framework: &'a Framework,
) -> BTreeMap<&'a Id, Tally> {
    let mut tallies: BTreeMap<&Id, Tally> = BTreeMap::new();
    let (Some(judgements), Some(questions)) = (judgements, &framework.questions) else {
        return tallies;
    };
    let above = ancestors(framework);
    for question in &questions.list {
        let Some(tally) = judgements.by_question.get(&question.id) else {
            continue;
        };
        let items = above.get(&question.item).into_iter().flatten().copied();
        let themes = framework.themes.list.iter().map(|theme| &theme.id);
        for id in items.chain(themes.filter(|theme| question.themes.contains(theme))) {
            let pooled = tallies.entry(id).or_default();
            *pooled = pooled.plus(*tally);
        }
    }
    tallies
}

/// For each item, itself and the items above it.
fn ancestors(framework: &Framework) -> BTreeMap<&Id, Vec<&Id>> {
    let mut above: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    for item in framework.all_items() {
        for below in item.ids_below() {
            above.entry(below).or_default().push(&item.id);
        }
    }
    above
}

/// Reports stated scores that differ from what the judgements give, and scored items of an inspection that have no score at all.
/// `is_whole` tells whether the files of a folder have no problem so far. Hidden inspections are looked at too, so that nobody learns of it on the day of publication.
#[must_use]
pub fn disagreements(site: &Site, is_whole: &dyn Fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for inspection in &site.inspections {
        let Some(framework) = site.frameworks.get(&inspection.framework) else {
            continue;
        };
        if !is_whole(&format!("{}/", inspection.path))
            || !is_whole(&format!("content/frameworks/{}/", framework.id))
        {
            continue;
        }
        let file = Location::file(&format!("{}/inspection.yaml", inspection.path).into());
        let tallies = tallies(inspection.judgements.as_ref(), framework);
        for id in framework.scored_ids() {
            let computed = tallies
                .get(id)
                .and_then(|tally| Some((rounded_share(*tally)?, *tally)));
            let stated = inspection.stated_scores.get(id);
            match (computed, stated) {
                (Some((computed, tally)), Some(stated)) if computed != stated.percent => {
                    problems.push(Diagnostic::new(
                        Code::ScoreDisagreement,
                        stated.location.clone(),
                        format!(
                            "`{id}` is stated as {}%, and the judgements give {}% ({} of {})",
                            stated.percent.number(),
                            computed.number(),
                            tally.sufficient,
                            tally.applicable
                        ),
                        "find out which is right; remove the stated score if the judgements are",
                    ));
                }
                (None, Some(stated)) if tallies.contains_key(id) => problems.push(Diagnostic::new(
                    Code::ScoreDisagreement,
                    stated.location.clone(),
                    format!(
                        "`{id}` is stated as {}%, and by the judgements nothing of it applied",
                        stated.percent.number()
                    ),
                    "find out which is right; remove the stated score if the judgements are",
                )),
                // Judged, and nothing applied: that is a state of its own, and not a gap.
                (None, None) if tallies.contains_key(id) => {}
                (None, None) => problems.push(Diagnostic::new(
                    Code::MissingScore,
                    file.clone(),
                    format!("there is no score for `{id}`"),
                    "state it under `stated_scores`, or add judgements",
                )),
                _ => {}
            }
        }
    }
    problems
}
