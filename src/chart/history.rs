//! Makes the chart of an area's results over time.

use super::{Chart, Series};
use crate::history::{Break, Stretch};
use crate::language::Bilingual;
use crate::model::{Area, Grade, Id, NoScore, PartialDate, Scale, Unit};
use crate::score::{Outcome, ScoredInspection};

/// The fewest inspections that make a history.
const FEWEST: usize = 2;

/// Results that can be compared with each other.
#[derive(Clone, Debug)]
pub struct HistoryStretch {
    /// Why they cannot be compared with those above; `None` for the first.
    pub after: Option<Break>,
    /// The names of the frameworks, newest first, each once.
    pub frameworks: Vec<Bilingual<String>>,
    /// The version of the criteria, where the area has results under more than one.
    pub version: Option<Id>,
    /// The results, by what they are of.
    pub trails: Vec<HistoryTrail>,
}

/// The results of one theme, one item, or the whole.
#[derive(Clone, Debug)]
pub struct HistoryTrail {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub label: Bilingual<String>,
    /// The words of the worst and the best grade, if the results are graded by one scale.
    pub grades: Option<(Bilingual<String>, Bilingual<String>)>,
    /// The results, newest first.
    pub points: Vec<HistoryPoint>,
}

/// One result.
#[derive(Clone, Debug)]
pub struct HistoryPoint {
    /// Inspection and score, which the data file keeps.
    pub id: String,
    /// When the report was published.
    pub date: Option<PartialDate>,
    /// The result, or why there is none.
    pub result: Result<HistoryResult, NoScore>,
}

/// A number, a grade or stars: what is known.
#[derive(Clone, Debug)]
pub struct HistoryResult {
    /// The number with its unit.
    pub number: Option<(u32, Unit)>,
    /// The word of the grade.
    pub grade: Option<Bilingual<String>>,
    /// The place of the grade, counted from the worst, and of how many steps above it.
    pub step: Option<(usize, usize)>,
}

/// The results of an area over time. `None` where there are fewer than two inspections with a result.
#[must_use]
pub fn history_chart(
    area: &Area,
    stretches: &[Stretch<'_>],
    title: Bilingual<String>,
) -> Option<Chart> {
    let inspections = || stretches.iter().flat_map(|stretch| &stretch.inspections);
    let with_result = inspections().filter(|scored| has_result(scored)).count();
    if with_result < FEWEST {
        return None;
    }
    let versions: Vec<_> = inspections().map(|scored| &scored.framework.key).collect();
    let rows = stretches
        .iter()
        .map(|stretch| {
            let newest = stretch
                .inspections
                .first()
                .map(|scored| &scored.framework.key);
            let is_one_of_two = newest.is_some_and(|newest| {
                let mut others = versions.iter();
                others.any(|other| other.id == newest.id && other.version != newest.version)
            });
            HistoryStretch {
                after: stretch.after,
                frameworks: frameworks(stretch),
                version: newest
                    .filter(|_| is_one_of_two)
                    .map(|newest| newest.version.clone()),
                trails: trails(stretch),
            }
        })
        .collect();
    Some(Chart {
        id: "history".to_owned(),
        title,
        area: area.name.clone(),
        series: Series::History { stretches: rows },
    })
}

fn has_result(scored: &ScoredInspection<'_>) -> bool {
    let mut headlines = scored.framework.headline_ids().into_iter();
    headlines.any(|(id, _)| scored.score(id).is_some())
}

fn frameworks(stretch: &Stretch<'_>) -> Vec<Bilingual<String>> {
    let mut names: Vec<Bilingual<String>> = Vec::new();
    for scored in &stretch.inspections {
        if !names.contains(&scored.framework.name) {
            names.push(scored.framework.name.clone());
        }
    }
    names
}

/// One trail for each headline of which a result is known in the stretch, in the order of the newest framework.
fn trails(stretch: &Stretch<'_>) -> Vec<HistoryTrail> {
    let mut trails: Vec<HistoryTrail> = Vec::new();
    for scored in &stretch.inspections {
        for (id, title) in scored.framework.headline_ids() {
            if trails.iter().any(|trail| trail.id == *id) {
                continue;
            }
            let inspections = stretch.inspections.iter();
            let trail = HistoryTrail {
                id: id.clone(),
                label: title.clone(),
                grades: scored.framework.scale_of(id).and_then(ends),
                points: inspections.filter_map(|scored| point(scored, id)).collect(),
            };
            if trail.points.iter().any(|point| point.result.is_ok()) {
                trails.push(trail);
            }
        }
    }
    trails
}

fn point(scored: &ScoredInspection<'_>, id: &Id) -> Option<HistoryPoint> {
    let result = match scored.outcome(id)? {
        Outcome::State(state) => Err(*state),
        Outcome::Score(score) => Ok(HistoryResult {
            number: score.number.map(|number| (number.shown(), number.unit)),
            grade: score.grade.map(|grade| grade.word.clone()),
            step: score
                .grade
                .zip(scored.framework.scale_of(id))
                .and_then(|(grade, scale)| step(grade, scale)),
        }),
    };
    Some(HistoryPoint {
        id: format!("{}--{id}", scored.inspection.folder),
        date: scored.inspection.published,
        result,
    })
}

/// The words of the worst and the best grade.
fn ends(scale: &Scale) -> Option<(Bilingual<String>, Bilingual<String>)> {
    let (best, worst) = (scale.grades.first()?, scale.grades.last()?);
    Some((worst.word.clone(), best.word.clone()))
}

/// Grades are listed best first.
fn step(grade: &Grade, scale: &Scale) -> Option<(usize, usize)> {
    let at = scale.grades.iter().position(|other| other.id == grade.id)?;
    let steps = scale.grades.len().checked_sub(1)?;
    Some((steps.checked_sub(at)?, steps))
}
