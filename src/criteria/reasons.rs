//! Why a score moves: the questions, the limits of the bands, the rule, the parts.

use std::collections::BTreeMap;

use super::{Pair, Versions, result};
use crate::model::{Aggregation, Bands, Framework, Id, Limiter, Question, Rule, Tally};
use crate::score::{Explanation, Inputs};
use crate::text::Voice;

/// Sentences that say why a score is not what it was.
pub(super) fn why(
    pair: &Pair<'_>,
    id: &Id,
    (before, after): &(Option<Explanation<'_>>, Option<Explanation<'_>>),
    voice: Voice<'_>,
) -> Vec<String> {
    let mut reasons = Vec::new();
    if let (Some(before), Some(after)) = (before, after) {
        reasons.extend(rule_change(before.rule, after.rule));
        reasons.extend(question_changes(&before.inputs, &after.inputs));
        reasons.extend(band_changes(before.bands, after.bands));
        reasons.extend(weight_changes(&before.inputs, &after.inputs));
    }
    reasons.extend(part_changes(pair, id, voice));
    reasons.extend(limiter_changes(before.as_ref(), after.as_ref()));
    if reasons.is_empty() {
        reasons.push("the criteria changed in another way: compare the two workings".to_owned());
    }
    reasons
}

fn rule_change(before: &Rule, after: &Rule) -> Option<String> {
    (before.by != after.by).then(|| {
        format!(
            "the rule changed: {} before, {} after",
            function(before),
            function(after)
        )
    })
}

/// A function by the word that authors write.
fn function(rule: &Rule) -> &'static str {
    use crate::model::Aggregation::{
        Count, Judged, Mean, Minimum, PooledShare, ShareOfMaximum, SumOfPoints, WeightedMean,
    };
    match rule.by {
        PooledShare => "pooled-share",
        Mean => "mean",
        WeightedMean => "weighted-mean",
        SumOfPoints => "sum-of-points",
        ShareOfMaximum => "share-of-maximum",
        Minimum => "minimum",
        Count => "count",
        Judged => "judged",
    }
}

/// The questions that count on one side only, with their judgements.
fn question_changes(before: &Inputs<'_>, after: &Inputs<'_>) -> Vec<String> {
    let (Inputs::Judgements { questions: old, .. }, Inputs::Judgements { questions: new, .. }) =
        (before, after)
    else {
        return Vec::new();
    };
    let only = |these: &[(&Question, Tally)], others: &[(&Question, Tally)]| {
        let is_there = |id: &Id| others.iter().any(|(question, _)| question.id == *id);
        let only = these.iter().filter(|(question, _)| !is_there(&question.id));
        let named = only.map(|(question, tally)| {
            format!(
                "`{}` ({} of {})",
                question.id, tally.sufficient, tally.applicable
            )
        });
        named.collect::<Vec<_>>()
    };
    let (gone, come) = (only(old, new), only(new, old));
    let mut reasons = Vec::new();
    if !gone.is_empty() {
        reasons.push(format!("questions no longer counted: {}", gone.join(", ")));
    }
    if !come.is_empty() {
        reasons.push(format!("questions newly counted: {}", come.join(", ")));
    }
    reasons
}

/// The limits that are not what they were.
fn band_changes(before: Option<&Bands>, after: Option<&Bands>) -> Vec<String> {
    let (Some(before), Some(after)) = (before, after) else {
        return Vec::new();
    };
    let limits = |bands: &Bands| -> BTreeMap<Id, u32> {
        let limits = bands.from.iter();
        limits.map(|band| (band.grade.clone(), band.from)).collect()
    };
    let (old, new) = (limits(before), limits(after));
    let mut reasons: Vec<String> = old
        .iter()
        .filter_map(|(grade, from)| {
            let now = new.get(grade)?;
            (now != from).then(|| {
                format!("the threshold of `{grade}` changed: from {from} before, from {now} after")
            })
        })
        .collect();
    if before.rounded_first != after.rounded_first {
        reasons.push("the number is rounded at another point: see `rounding`".to_owned());
    }
    if before.inclusive != after.inclusive {
        reasons.push("the limits belong to the other side: see `limits`".to_owned());
    }
    reasons
}

/// The parts that weigh something else.
fn weight_changes(before: &Inputs<'_>, after: &Inputs<'_>) -> Vec<String> {
    let (Inputs::Parts(old), Inputs::Parts(new)) = (before, after) else {
        return Vec::new();
    };
    let changed = new.iter().filter_map(|part| {
        let was = old.iter().find(|other| other.id == part.id)?;
        (was.weight != part.weight).then(|| {
            format!(
                "the weight of `{}` changed: {} before, {} after",
                part.id, was.weight, part.weight
            )
        })
    });
    changed.collect()
}

/// The parts that moved themselves.
fn part_changes(pair: &Pair<'_>, id: &Id, voice: Voice<'_>) -> Vec<String> {
    let Some(rule) = pair.after.framework.rule(id) else {
        return Vec::new();
    };
    let old = pair.before.framework.rule(id);
    let old = old.map_or(&[][..], |rule| &rule.parts);
    let mut reasons = Vec::new();
    for part in &rule.parts {
        let (before, after) = (
            result(pair.before.outcome(part), voice).words(),
            result(pair.after.outcome(part), voice).words(),
        );
        if !old.contains(part) {
            reasons.push(format!("the part `{part}` is new: {after}"));
        } else if before != after {
            reasons.push(format!(
                "the part `{part}` moved: {before} before, {after} after"
            ));
        }
    }
    let gone = old.iter().filter(|part| !rule.parts.contains(part));
    reasons.extend(gone.map(|part| format!("`{part}` is no part of it any more")));
    reasons
}

/// Limiters that came, went or changed, as far as they have to do with the grade on either side.
fn limiter_changes(
    before: Option<&Explanation<'_>>,
    after: Option<&Explanation<'_>>,
) -> Vec<String> {
    let limiters = |explanation: Option<&Explanation<'_>>| -> Vec<Id> {
        let score = explanation.and_then(|explanation| explanation.outcome.score());
        let limiters = score.into_iter().flat_map(|score| &score.limited_by);
        limiters.map(|limiter| limiter.id.clone()).collect()
    };
    let (old, new) = (limiters(before), limiters(after));
    let gone = old.iter().filter(|id| !new.contains(id));
    let come = new.iter().filter(|id| !old.contains(id));
    let mut reasons: Vec<String> = gone
        .map(|id| format!("no longer limited by `{id}`"))
        .chain(come.map(|id| format!("limited by `{id}`")))
        .collect();
    let (Some(before), Some(after)) = (before, after) else {
        return reasons;
    };
    for limiter in &after.rule.limiters {
        let mut others = before.rule.limiters.iter();
        if let Some(was) = others.find(|other| other.id == limiter.id) {
            reasons.extend(limiter_change(was, limiter));
        }
    }
    reasons
}

fn limiter_change(was: &Limiter, now: &Limiter) -> Option<String> {
    let terms = |limiter: &Limiter| {
        format!(
            "{} of {} at or below `{}` cap at `{}`",
            limiter.count,
            limiter.parts.len(),
            limiter.at_or_below,
            limiter.cap
        )
    };
    let (before, after) = (terms(was), terms(now));
    (before != after).then(|| {
        format!(
            "the limiter `{}` changed: {before} before, {after} after",
            now.id
        )
    })
}

/// Scores whose number is made in another way under the new version, each with the reason. Limits of bands do not make a number.
pub(super) fn made_differently(versions: Versions<'_>) -> Vec<(Id, String)> {
    let ids = versions.new.scored_ids().into_iter();
    ids.filter_map(|id| {
        let (old, new) = (versions.old.rule(id)?, versions.new.rule(id)?);
        if let Some(reason) = rule_change(old, new) {
            return Some((id.clone(), reason));
        }
        if old.parts != new.parts {
            return Some((id.clone(), "it is made of other parts".to_owned()));
        }
        if old.counted != new.counted {
            return Some((id.clone(), "other grades are counted in it".to_owned()));
        }
        let weight =
            |framework: &Framework, part: &Id| framework.item(part).map(|item| item.weight);
        let weighs = matches!(new.by, Aggregation::WeightedMean);
        let mut parts = new.parts.iter();
        if weighs && parts.any(|part| weight(versions.old, part) != weight(versions.new, part)) {
            return Some((id.clone(), "its parts have other weights".to_owned()));
        }
        (questions(versions.old, id) != questions(versions.new, id))
            .then(|| (id.clone(), "other questions count in it".to_owned()))
    })
    .collect()
}

/// The questions that count in a pooled score.
fn questions<'a>(framework: &'a Framework, id: &Id) -> Vec<&'a Id> {
    let below: Vec<&Id> = framework
        .item(id)
        .map_or_else(Vec::new, |item| item.ids_below());
    let is_overall = framework
        .overall
        .as_ref()
        .is_some_and(|overall| overall.id == *id);
    let asked = framework.questions.iter().flat_map(|asked| &asked.list);
    let counting = asked.filter(|question| {
        is_overall || below.contains(&&question.item) || question.themes.contains(id)
    });
    let mut ids: Vec<&Id> = counting.map(|question| &question.id).collect();
    ids.sort();
    ids
}
