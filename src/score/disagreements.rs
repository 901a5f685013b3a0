//! Where what is stated and what is computed contradict each other, and where a score is missing.
//!
//! In: the whole site, hidden inspections too, so that nobody learns of a contradiction on the day of publication. Out: problems with places.

use rayon::prelude::*;

use super::number::Number;
use super::pooling::Pooling;
use super::scored::{Outcome, Score, ScoreOrigin};
use super::scorer::{Resolved, Scorer};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::model::{
    Framework, Id, Inspection, NoScore, Override, Rule, Site, StatedScore, StatedValue, Tally, Unit,
};

/// Reports contradictions and gaps. `is_whole` tells whether the files of a folder have no problem so far.
#[must_use]
pub fn disagreements(site: &Site, is_whole: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for framework in site.frameworks.values() {
        if !is_whole(&format!("{}/", framework.path)) {
            continue;
        }
        let pooling = Pooling::of(framework);
        let found: Vec<Vec<Diagnostic>> = site
            .inspections
            .par_iter()
            .filter(|inspection| inspection.framework == framework.key)
            .filter(|inspection| is_whole(&format!("{}/", inspection.path)))
            .map(|inspection| {
                let mut problems = Vec::new();
                of_inspection(inspection, framework, &pooling, &mut problems);
                problems
            })
            .collect();
        problems.extend(found.into_iter().flatten());
    }
    problems
}

fn of_inspection(
    inspection: &Inspection,
    framework: &Framework,
    pooling: &Pooling<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut scorer = Scorer::new(inspection, framework, pooling);
    for id in framework.scored_ids() {
        scorer.resolve(id);
    }
    for (id, resolved) in &scorer.resolved {
        let Some(rule) = framework.rule(id) else {
            continue;
        };
        match inspection.stated_scores.get(*id) {
            _ if resolved.outcome.is_none() => {
                // What is made of missing scores is not missing as well.
                let known = |part: &Id| {
                    let part = scorer.resolved.get(part);
                    part.is_none_or(|part| part.outcome.is_some())
                };
                if rule.parts.iter().all(known) {
                    problems.push(missing(id, inspection));
                }
            }
            Some(stated) if !pooling.applies(id, inspection.service_type.as_ref()) => {
                problems.extend(inapplicable(id, stated));
            }
            Some(stated) => {
                let service = inspection.service_type.as_ref();
                let below = pooling.stated_counts(id, inspection, service);
                let judged = pooling.judged(id, inspection);
                let source = match judged {
                    Some(_) => "the judgements give",
                    None => "what lies below gives",
                };
                problems.extend(other_counts(id, stated, judged.or(below), source));
                problems.extend(contradiction(id, rule, stated, resolved, &scorer));
            }
            None => {}
        }
        match (inspection.overrides.get(*id), &resolved.outcome) {
            (Some(found), Some(Outcome::Score(score))) => {
                problems.extend(unallowed(id, rule, found, score, framework));
            }
            (Some(found), _) => problems.push(Diagnostic::new(
                Code::Contradiction,
                found.location.clone(),
                format!("`{id}` has no score that could be overridden"),
                "remove the override, or give the score",
            )),
            (None, _) => {}
        }
    }
}

/// What does not apply to this kind of service has no score.
fn inapplicable(id: &Id, stated: &StatedScore) -> Option<Diagnostic> {
    (stated.value != StatedValue::State(NoScore::NotApplicable)).then(|| {
        Diagnostic::new(
            Code::Contradiction,
            stated.location.clone(),
            format!("`{id}` does not apply to this kind of service"),
            "remove what is stated of it, or compare `service_type` with the source",
        )
    })
}

/// Counts that are stated beside judgements, or beside the counts of all items below, are the same counts.
fn other_counts(
    id: &Id,
    stated: &StatedScore,
    counted: Option<Tally>,
    source: &str,
) -> Option<Diagnostic> {
    let (StatedValue::Counts(stated_tally), Some(judged)) = (&stated.value, counted) else {
        return None;
    };
    (*stated_tally != judged).then(|| {
        Diagnostic::new(
            Code::ScoreDisagreement,
            stated.location.clone(),
            format!(
                "`{id}` is stated as {} of {}, and {source} {} of {}",
                stated_tally.sufficient,
                stated_tally.applicable,
                judged.sufficient,
                judged.applicable
            ),
            "find out which is right; remove the stated score if the judgements are",
        )
    })
}

fn missing(id: &Id, inspection: &Inspection) -> Diagnostic {
    let file = Location::file(&format!("{}/inspection.yaml", inspection.path).into());
    Diagnostic::new(
        Code::MissingScore,
        file,
        format!("there is no score for `{id}`"),
        "state it under `stated_scores`, add judgements, or say with `unstated:` why scores are missing",
    )
}

fn contradiction(
    id: &Id,
    rule: &Rule,
    stated: &StatedScore,
    resolved: &Resolved<'_>,
    scorer: &Scorer<'_, '_>,
) -> Option<Diagnostic> {
    let problem = |message: String| {
        Some(Diagnostic::new(
            Code::ScoreDisagreement,
            stated.location.clone(),
            message,
            "find out which is right; remove the stated score if the judgements are",
        ))
    };
    if let (StatedValue::State(_), Some(Outcome::Score(computed))) =
        (&stated.value, &resolved.computed)
    {
        return problem(format!(
            "`{id}` is stated to have no score, and {} one",
            source(computed)
        ));
    }
    let StatedValue::Result { number, grade, .. } = &stated.value else {
        return None;
    };
    match &resolved.computed {
        Some(Outcome::Score(computed)) => {
            if let (Some((printed, _)), Some(number)) = (number, computed.number)
                && printed.abs_diff(number.shown()) > rule.tolerance
            {
                return problem(format!(
                    "`{id}` is stated as {}, and {} {}",
                    in_unit(*printed, number.unit),
                    source(computed),
                    what_is_given(computed, number),
                ));
            }
            // A limit or an override is part of what makes the grade.
            let final_grade = resolved.outcome.as_ref().and_then(Outcome::score);
            let made = final_grade
                .and_then(|score| score.grade)
                .map(|grade| &grade.id);
            match (grade, made) {
                (Some(printed), Some(made)) if printed != made => problem(format!(
                    "`{id}` is stated as `{printed}`, and {} `{made}`",
                    source(computed)
                )),
                _ => None,
            }
        }
        Some(Outcome::State(NoScore::NotApplicable)) => problem(match number {
            Some((number, unit)) => format!(
                "`{id}` is stated as {}, and by what else is known of it there is no score",
                in_unit(*number, *unit)
            ),
            None => format!("`{id}` is stated, and by what else is known of it there is no score"),
        }),
        // Too little is known to work it out; what was published stands.
        Some(Outcome::State(_)) => None,
        None => problem(other_grade(id, rule, grade.as_ref()?, resolved, scorer)?),
    }
}

/// That the stated number has another grade than the stated one.
fn other_grade(
    id: &Id,
    rule: &Rule,
    printed: &Id,
    resolved: &Resolved<'_>,
    scorer: &Scorer<'_, '_>,
) -> Option<String> {
    let number = resolved.outcome.as_ref()?.score()?.number?;
    let looked_up = scorer.grade_of(rule, number)?;
    (looked_up.id != *printed).then(|| {
        format!(
            "`{id}` is stated as `{printed}`, and its number has the grade `{}`",
            looked_up.id
        )
    })
}

fn in_unit(number: u32, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{number}%"),
        Unit::Points => format!("{number} points"),
        Unit::Count => number.to_string(),
    }
}

const fn source(computed: &Score<'_>) -> &'static str {
    match computed.origin {
        ScoreOrigin::Pooled(_) => "the judgements give",
        ScoreOrigin::Parts | ScoreOrigin::Stated => "its parts give",
    }
}

fn what_is_given(computed: &Score<'_>, number: Number) -> String {
    let shown = in_unit(number.shown(), number.unit);
    match computed.origin {
        ScoreOrigin::Pooled(tally) => {
            format!("{shown} ({} of {})", tally.sufficient, tally.applicable)
        }
        _ => shown,
    }
}

/// An override that is allowed only near the next band must be near it.
fn unallowed(
    id: &Id,
    rule: &Rule,
    found: &Override,
    score: &Score<'_>,
    framework: &Framework,
) -> Option<Diagnostic> {
    let within = rule.overriding?.within?;
    let number = score.number?;
    let bands = framework.bands_of(id)?;
    let limit = bands.from.iter().find(|band| band.grade == found.grade)?;
    let short = limit.from.saturating_sub(number.shown());
    let rank = framework
        .scale_of(id)
        .and_then(|scale| scale.rank(&found.grade));
    let standing = score.limited_grade;
    let raised = rank
        .zip(standing)
        .map(|(rank, standing)| standing.rank.saturating_sub(rank));
    let is_limited = !score.limited_by.is_empty();
    // A grade that stands anyway, or a worse one, is nobody's favour; and nearness to a band undoes no limiter.
    if raised == Some(0) || (raised == Some(1) && !is_limited && short <= within) {
        return None;
    }
    Some(Diagnostic::new(
        Code::Contradiction,
        found.location.clone(),
        format!(
            "`{id}` is {}, and the framework allows an override only within {within} below the next band",
            in_unit(number.shown(), number.unit)
        ),
        "remove the override, or compare the number with the bands",
    ))
}
