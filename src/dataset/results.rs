//! From a scored inspection to records: scores, recommendations, survey, sample.

use super::about::inspection_id;
use super::gather::{date, words};
use super::record::{RecommendationRecord, SampleRecord, ScoreRecord, SurveyRecord, Texts};
use super::symbol::Symbol;
use crate::disclose::{Shown, ShownResult, ShownShare};
use crate::model::{Aggregation, Framework, Grade, Id, NoScore, Show, Unit};
use crate::score::{Outcome, Score, ScoreOrigin, ScoredInspection};

/// Every score of an inspection, in the order of the framework.
pub(super) fn scores(scored: &ScoredInspection<'_>) -> Vec<ScoreRecord> {
    let ids = scored.framework.scored_ids().into_iter();
    ids.filter_map(|id| score(scored, id)).collect()
}

fn score(scored: &ScoredInspection<'_>, id: &Id) -> Option<ScoreRecord> {
    let framework = scored.framework;
    let (kind, item_number, title) = named(framework, id)?;
    let record = ScoreRecord {
        inspection_id: inspection_id(scored),
        area_id: scored.area.id.to_string(),
        area: (&scored.area.name).into(),
        framework_id: framework.key.id.to_string(),
        framework_version: framework.key.version.to_string(),
        published: date(scored.inspection.published),
        score_id: id.to_string(),
        kind_of_score: kind,
        item_number,
        title,
        number: None,
        unit: None,
        most: None,
        sufficient: None,
        applicable: None,
        scale_id: None,
        grade_id: None,
        grade: None,
        grade_rank: None,
        stars: None,
        state: None,
        symbol: None,
        origin: None,
        rule: rule(framework.rule(id)?.by),
        is_limited: false,
        is_overridden: false,
        note: None,
    };
    Some(match scored.outcome(id) {
        Some(Outcome::Score(score)) => with_score(record, score, framework, id),
        Some(Outcome::State(state)) => with_state(record, *state),
        None => with_state(record, NoScore::NotAvailable),
    })
}

/// What is scored: an item with its number, a theme, or everything.
fn named(framework: &Framework, id: &Id) -> Option<(&'static str, Option<String>, Texts)> {
    if let Some(item) = framework.item(id) {
        return Some(("item", Some(item.number.clone()), (&item.title).into()));
    }
    let mut themes = framework.themes.list.iter();
    if let Some(theme) = themes.find(|theme| theme.id == *id) {
        return Some(("theme", None, (&theme.title).into()));
    }
    let overall = framework.overall.as_ref()?;
    (overall.id == *id).then(|| ("overall", None, (&overall.title).into()))
}

fn with_state(record: ScoreRecord, state: NoScore) -> ScoreRecord {
    let symbol = Symbol::of(state);
    ScoreRecord {
        state: Some(symbol.id()),
        symbol: Some(symbol.sign()),
        ..record
    }
}

/// The data hold what the framework lets its reports show.
fn with_score(
    record: ScoreRecord,
    score: &Score<'_>,
    framework: &Framework,
    id: &Id,
) -> ScoreRecord {
    let shown = framework.shown_of(id);
    let shows = |what: Show| shown.contains(&what);
    let number = score.number.filter(|_| shows(Show::Number));
    let grade = score.grade.filter(|_| shows(Show::Grade));
    let tally = match score.origin {
        ScoreOrigin::Pooled(tally) if shows(Show::Base) => Some(tally),
        _ => None,
    };
    ScoreRecord {
        number: number.map(|number| number.shown()),
        unit: number.map(|number| match number.unit {
            Unit::Percent => "percent",
            Unit::Points => "points",
            Unit::Count => "count",
        }),
        most: number.map(|number| number.most).filter(|most| *most > 0),
        sufficient: tally.map(|tally| tally.sufficient),
        applicable: tally.map(|tally| tally.applicable),
        scale_id: grade.map(|grade| grade.scale.to_string()),
        grade_id: grade.map(|grade| grade.id.to_string()),
        grade: grade.map(|grade| (&grade.word).into()),
        grade_rank: grade.map(rank),
        stars: score.stars.filter(|_| shows(Show::Stars)),
        origin: Some(match score.origin {
            ScoreOrigin::Stated => "stated",
            ScoreOrigin::Pooled(_) | ScoreOrigin::Parts => "computed",
        }),
        is_limited: !score.limited_by.is_empty(),
        is_overridden: score.overridden.is_some(),
        note: score.note.map(words),
        ..record
    }
}

/// 1 for the best grade.
pub(super) fn rank(grade: &Grade) -> u64 {
    u64::try_from(grade.rank).map_or(u64::MAX, |rank| rank + 1)
}

const fn rule(by: Aggregation) -> &'static str {
    match by {
        Aggregation::PooledShare => "pooled-share",
        Aggregation::Mean => "mean",
        Aggregation::WeightedMean => "weighted-mean",
        Aggregation::SumOfPoints => "sum-of-points",
        Aggregation::ShareOfMaximum => "share-of-maximum",
        Aggregation::Minimum => "minimum",
        Aggregation::Count => "count",
        Aggregation::Judged => "judged",
    }
}

pub(super) fn recommendations(scored: &ScoredInspection<'_>) -> Vec<RecommendationRecord> {
    let list = scored.inspection.recommendations.list.iter();
    (1..)
        .zip(list)
        .map(|(number, recommendation)| RecommendationRecord {
            inspection_id: inspection_id(scored),
            recommendation_number: number,
            recommendation_id: recommendation.id.to_string(),
            recommendation: words(&recommendation.text),
            responsible: recommendation.responsible.as_ref().map(Texts::from),
        })
        .collect()
}

pub(super) fn survey(scored: &ScoredInspection<'_>) -> Vec<SurveyRecord> {
    let mut records = Vec::new();
    // In the order of the framework, as the report has them.
    for group in &scored.framework.groups {
        let Some(survey) = scored.disclosed.survey.get(&group.id) else {
            continue;
        };
        for result in &survey.results {
            let suppressed = suppressed(survey.responses, result);
            records.push(SurveyRecord {
                inspection_id: inspection_id(scored),
                group_id: group.id.to_string(),
                group: (&group.title).into(),
                responses: survey.responses.number(),
                result_id: result.id.to_string(),
                statement: result.statement.into(),
                count: result.count.and_then(Shown::number),
                base: result.of.and_then(Shown::number),
                percent: result
                    .share
                    .and_then(ShownShare::percent)
                    .map(|share| u32::from(share.number())),
                symbol: (!suppressed.is_empty()).then(|| Symbol::Suppressed.sign()),
                suppressed,
                rounded_to: scored.disclosed.survey_rounded_to,
            });
        }
    }
    records
}

/// The names of what is known of a result and not shown.
fn suppressed(responses: Shown, result: &ShownResult<'_>) -> Vec<&'static str> {
    let is_hidden = |count: Option<Shown>| count == Some(Shown::Suppressed);
    let hidden = [
        ("responses", is_hidden(Some(responses))),
        ("count", is_hidden(result.count)),
        ("base", is_hidden(result.of)),
        ("percent", result.share == Some(ShownShare::Suppressed)),
    ];
    let hidden = hidden.into_iter().filter(|(_, is_hidden)| *is_hidden);
    hidden.map(|(name, _)| name).collect()
}

pub(super) fn sample(scored: &ScoredInspection<'_>) -> Vec<SampleRecord> {
    let mut records = Vec::new();
    for characteristic in &scored.framework.characteristics {
        let Some(table) = scored.disclosed.sample.get(&characteristic.id) else {
            continue;
        };
        for category in &characteristic.categories {
            let Some(cases) = table.counts.get(&category.id) else {
                continue;
            };
            let is_hidden = *cases == Shown::Suppressed;
            records.push(SampleRecord {
                inspection_id: inspection_id(scored),
                characteristic_id: characteristic.id.to_string(),
                characteristic: (&characteristic.title).into(),
                category_id: category.id.to_string(),
                category: (&category.label).into(),
                cases: cases.number(),
                symbol: is_hidden.then(|| Symbol::Suppressed.sign()),
                rounded_to: scored.disclosed.sample_rounded_to,
            });
        }
    }
    records
}
