//! Where what is stated and what is computed contradict each other, and where a score is missing.
//!
//! In: the whole site, hidden inspections too, so that nobody learns of a contradiction on the day of publication. Out: problems with places.

use super::number::Number;
use super::pooling::Pooling;
use super::scored::{Outcome, Score, ScoreOrigin};
use super::scorer::{Resolved, Scorer};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::model::{
    Framework, Id, Inspection, Override, Rule, Site, StatedScore, StatedValue, Unit,
};

/// Reports contradictions and gaps. `is_whole` tells whether the files of a folder have no problem so far.
#[must_use]
pub fn disagreements(site: &Site, is_whole: &dyn Fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for framework in site.frameworks.values() {
        if !is_whole(&format!("{}/", framework.path)) {
            continue;
        }
        let pooling = Pooling::of(framework);
        let own = site
            .inspections
            .iter()
            .filter(|inspection| inspection.framework == framework.key);
        for inspection in own {
            if is_whole(&format!("{}/", inspection.path)) {
                of_inspection(inspection, framework, &pooling, &mut problems);
            }
        }
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
            _ if resolved.outcome.is_none() => problems.push(missing(id, inspection)),
            Some(stated) => problems.extend(contradiction(id, rule, stated, resolved, &scorer)),
            None => {}
        }
        if let (Some(found), Some(Outcome::Score(score))) =
            (inspection.overrides.get(*id), &resolved.outcome)
        {
            problems.extend(unallowed(id, rule, found, score, framework));
        }
    }
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
    let StatedValue::Result { number, grade, .. } = &stated.value else {
        return None;
    };
    match &resolved.computed {
        Some(Outcome::Score(computed)) => {
            if let (Some(printed), Some(number)) = (number, computed.number)
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
        Some(Outcome::State(_)) => problem(match number {
            Some(number) => format!(
                "`{id}` is stated as {}, and by what else is known of it there is no score",
                in_unit(*number, unit_of(resolved))
            ),
            None => format!("`{id}` is stated, and by what else is known of it there is no score"),
        }),
        None => {
            let (Some(Outcome::Score(score)), Some(printed)) = (&resolved.outcome, grade) else {
                return None;
            };
            let looked_up = score
                .number
                .and_then(|number| scorer.grade_of(rule, number));
            match looked_up {
                Some(looked_up) if looked_up.id != *printed => problem(format!(
                    "`{id}` is stated as `{printed}`, and its number has the grade `{}`",
                    looked_up.id
                )),
                _ => None,
            }
        }
    }
}

fn unit_of(resolved: &Resolved<'_>) -> Unit {
    let score = resolved.outcome.as_ref().and_then(Outcome::score);
    let number = score.and_then(|score| score.number);
    number.map_or(Unit::Percent, |number| number.unit)
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
    let raises_one = framework
        .scale_of(id)
        .and_then(|scale| scale.rank(&found.grade))
        .zip(score.first_grade)
        .is_some_and(|(rank, first)| rank + 1 == first.rank);
    if raises_one && short <= within {
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
