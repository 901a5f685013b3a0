//! Scores of whole inspections.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::number::Number;
use super::pooling::Pooling;
use super::scorer::Scorer;
use crate::disclose::{Disclosed, disclose};
use crate::language::Bilingual;
use crate::model::{
    Area, Framework, FrameworkKey, Grade, Id, ImprovementPlan, Inspection, Limiter, Markdown,
    NoScore, Override, Tally,
};
use crate::publish::Release;

/// A score: a number, a grade, or both.
#[derive(Clone, Debug)]
pub struct Score<'a> {
    /// The number, exact; `Number::shown` is what readers see.
    pub number: Option<Number>,
    /// The word a scale gives it; `None` where the framework gives none.
    pub grade: Option<&'a Grade>,
    /// How many stars stand for it, where that is stated or follows from a rule.
    pub stars: Option<u32>,
    /// Where it comes from.
    pub origin: ScoreOrigin,
    /// What the rule makes, where a printed number within the tolerance stands instead.
    pub worked_out: Option<Number>,
    /// The grade before it was limited or overridden.
    pub first_grade: Option<&'a Grade>,
    /// The grade after the limiters and before an override.
    pub limited_grade: Option<&'a Grade>,
    /// What limited the grade, in order.
    pub limited_by: Vec<&'a Limiter>,
    /// Who set another grade, and why.
    pub overridden: Option<&'a Override>,
    /// What is to be said about it.
    pub note: Option<&'a Bilingual<Markdown>>,
}

/// Where a score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreOrigin {
    /// The inspectorate states it; nothing is computed from it but what the framework's rules make of it.
    Stated,
    /// Judgements were pooled.
    Pooled(Tally),
    /// It was made of other scores.
    Parts,
}

/// What became of something that can have a score.
#[derive(Clone, Debug)]
pub enum Outcome<'a> {
    /// It has one.
    Score(Score<'a>),
    /// It has none, and this is why. Never nought.
    State(NoScore),
}

impl<'a> Outcome<'a> {
    /// The score, if there is one.
    #[must_use]
    pub const fn score(&self) -> Option<&Score<'a>> {
        match self {
            Outcome::Score(score) => Some(score),
            Outcome::State(_) => None,
        }
    }
}

/// An inspection of the release with its scores.
#[derive(Debug)]
pub struct ScoredInspection<'a> {
    /// The inspection.
    pub inspection: &'a Inspection,
    /// Its area.
    pub area: &'a Area,
    /// The version of the framework under which it is scored.
    pub framework: &'a Framework,
    /// Its figures about people, as everybody may see them.
    pub disclosed: Disclosed<'a>,
    /// What became of each item, theme and the overall result, by id.
    pub outcomes: BTreeMap<&'a Id, Outcome<'a>>,
    /// What the service will do, where the audience may see it.
    pub plan: Option<&'a ImprovementPlan>,
    /// Whether another report stands in its place: then it is read, and no comparison counts it.
    pub is_superseded: bool,
}

impl<'a> ScoredInspection<'a> {
    /// Whether it is scored under another version than the one it names: as it stood before a recalculation.
    #[must_use]
    pub fn is_former(&self) -> bool {
        self.framework.key != self.inspection.framework
    }

    /// A score by its id. `None` for a state, too.
    #[must_use]
    pub fn score(&self, id: &Id) -> Option<&Score<'a>> {
        self.outcomes.get(id)?.score()
    }

    /// What became of a score.
    #[must_use]
    pub fn outcome(&self, id: &Id) -> Option<&Outcome<'a>> {
        self.outcomes.get(id)
    }
}

/// The inspections of an area among others, which come by area: they are found without looking at all.
#[must_use]
pub fn of_area<'s, 'a>(all: &'s [ScoredInspection<'a>], area: &Id) -> &'s [ScoredInspection<'a>] {
    let from = all.partition_point(|scored| scored.area.id < *area);
    let rest = all.get(from..).unwrap_or_default();
    let count = rest.partition_point(|scored| scored.area.id <= *area);
    rest.get(..count).unwrap_or_default()
}

/// Scores every inspection of a release under the version of the framework that it names.
#[must_use]
pub fn score<'a>(release: &'a Release<'a>) -> Vec<ScoredInspection<'a>> {
    let pooling: BTreeMap<&FrameworkKey, Pooling<'a>> = release
        .frameworks
        .iter()
        .map(|(key, framework)| (key, Pooling::of(framework)))
        .collect();
    release
        .inspections
        .par_iter()
        .filter_map(|inspection| {
            let framework = release.frameworks.get(&inspection.framework)?;
            Some(ScoredInspection {
                inspection,
                area: release.areas.get(&inspection.area)?,
                framework,
                disclosed: disclose(inspection),
                outcomes: outcomes(inspection, framework, pooling.get(&framework.key)?),
                plan: release.plan(inspection),
                is_superseded: release.superseded(inspection).is_some(),
            })
        })
        .collect()
}

/// Scores the recalculated inspections of a release as they stood before, once for each version they name.
#[must_use]
pub fn score_former<'a>(release: &'a Release<'a>) -> Vec<ScoredInspection<'a>> {
    let mut former = Vec::new();
    for inspection in &release.inspections {
        let Some(area) = release.areas.get(&inspection.area) else {
            continue;
        };
        for recalculation in &inspection.recalculated {
            let key = FrameworkKey {
                id: inspection.framework.id.clone(),
                version: recalculation.from.clone(),
            };
            let framework = release.frameworks.get(&key);
            former.extend(framework.map(|framework| ScoredInspection {
                plan: release.plan(inspection),
                ..score_under(inspection, area, framework)
            }));
        }
    }
    former
}

/// Scores one inspection under any version of its framework.
#[must_use]
pub fn score_under<'a>(
    inspection: &'a Inspection,
    area: &'a Area,
    framework: &'a Framework,
) -> ScoredInspection<'a> {
    let pooling = Pooling::of(framework);
    ScoredInspection {
        inspection,
        area,
        framework,
        disclosed: disclose(inspection),
        outcomes: outcomes(inspection, framework, &pooling),
        plan: None,
        is_superseded: false,
    }
}

fn outcomes<'a>(
    inspection: &'a Inspection,
    framework: &'a Framework,
    pooling: &Pooling<'a>,
) -> BTreeMap<&'a Id, Outcome<'a>> {
    let mut scorer = Scorer::new(inspection, framework, pooling);
    let ids = framework.scored_ids();
    for id in &ids {
        scorer.resolve(id);
    }
    let resolved = scorer.resolved;
    let known = resolved.into_iter();
    known
        .filter_map(|(id, resolved)| Some((id, resolved.outcome?)))
        .collect()
}
