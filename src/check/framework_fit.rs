//! Whether the rules of a framework fit together: parts that exist and are graded by the right scale, and no score that depends on itself.

use std::collections::BTreeSet;

use super::framework_rules::{Known, Written};
use super::notes::Notes;
use crate::diagnostic::Code;
use crate::model::{Aggregation, Counted, Id, Rule, Rules, Unit};
use crate::score::unit_of;

pub(super) fn check(
    written: &[Written<'_>],
    rules: &Rules,
    known: &Known<'_>,
    notes: &mut Notes<'_>,
) {
    let broken = broken(written, rules);
    for rule in written {
        let Some(made) = rules.get(&rule.id) else {
            continue;
        };
        report_missing_parts(rule, made, notes);
        let looked_at = made.limiters.iter().flat_map(|limiter| &limiter.parts);
        let mut looked_at = made.parts.iter().chain(looked_at);
        // What is graded by a scale that nobody can find has been reported where the scale is named.
        if !broken.contains(&rule.id) && !looked_at.any(|part| broken.contains(part)) {
            report_foreign_scales(rule, made, rules, known, notes);
        }
    }
    report_cycles(written, rules, notes);
}

/// The rules whose grades come from nowhere.
fn broken(written: &[Written<'_>], rules: &Rules) -> BTreeSet<Id> {
    let is_broken = |rule: &&Written<'_>| {
        let names_one = rule.entry.bands.is_some() || rule.entry.scale.is_some();
        let found = rules.get(&rule.id).and_then(|made| made.scale.as_ref());
        let needs_one = matches!(
            rule.entry.by.value,
            Aggregation::Minimum | Aggregation::Judged
        );
        (names_one || needs_one) && found.is_none()
    };
    let broken = written.iter().filter(is_broken);
    broken.map(|rule| rule.id.clone()).collect()
}

fn report_missing_parts(rule: &Written<'_>, made: &Rule, notes: &mut Notes<'_>) {
    let needs_parts = !matches!(made.by, Aggregation::PooledShare | Aggregation::Judged);
    if needs_parts && made.parts.is_empty() && rule.entry.of.iter().all(|of| of.given().is_some()) {
        notes.report(
            Code::BadFramework,
            &rule.entry.by.span,
            format!(
                "nothing below `{}` has a score, so this rule has no parts",
                rule.id
            ),
            "add items with scores below it, or name the parts with `of:`",
        );
    }
}

/// Grades can be compared and added only within one scale.
fn report_foreign_scales(
    rule: &Written<'_>,
    made: &Rule,
    rules: &Rules,
    known: &Known<'_>,
    notes: &mut Notes<'_>,
) {
    let scale_of = |id: &Id| rules.get(id).and_then(|part| part.scale.as_ref());
    let has_points = |id: &Id| {
        let scale = scale_of(id).and_then(|scale| known.scales.get(scale));
        scale.is_some_and(|scale| scale.grades.iter().all(|grade| grade.points.is_some()))
    };
    let span = &rule.entry.by.span;
    for part in &made.parts {
        let problem = match made.by {
            Aggregation::Minimum if scale_of(part) != made.scale.as_ref() => {
                "is not graded by the scale of this rule"
            }
            Aggregation::SumOfPoints | Aggregation::ShareOfMaximum if !has_points(part) => {
                "has no grade with points"
            }
            Aggregation::Mean | Aggregation::WeightedMean
                if rules
                    .get(part)
                    .is_some_and(|part| !makes_percent(part, known)) =>
            {
                "has no percentage"
            }
            _ => continue,
        };
        notes.report(
            Code::BadFramework,
            span,
            format!("the part `{part}` of `{}` {problem}", rule.id),
            "name other parts with `of:`, or change the rule of that part",
        );
    }
    let limiters = made.limiters.iter();
    let looked_at = limiters
        .map(|limiter| {
            let place = &limiter.location.span;
            (&limiter.parts, &limiter.at_or_below, place)
        })
        .chain(made.counted.iter().map(|counted| {
            let (Counted::AtOrAbove(grade) | Counted::AtOrBelow(grade)) = counted;
            (&made.parts, grade, span)
        }));
    for (parts, grade, span) in looked_at {
        for part in parts {
            let scale = scale_of(part).and_then(|scale| known.scales.get(scale));
            if scale.is_none_or(|scale| scale.grade(grade).is_none()) {
                notes.report(
                    Code::BadFramework,
                    span,
                    format!(
                        "`{part}`, at which `{}` looks, is never graded `{grade}`",
                        rule.id
                    ),
                    "write a grade of the scale of the parts, or look at other parts",
                );
            }
        }
    }
}

fn makes_percent(rule: &Rule, known: &Known<'_>) -> bool {
    unit_of(rule, known.bands) == Some(Unit::Percent)
}

/// A score that depends on itself can never be worked out.
fn report_cycles(written: &[Written<'_>], rules: &Rules, notes: &mut Notes<'_>) {
    for rule in written {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&Id> = vec![&rule.id];
        let mut is_cycle = false;
        while let Some(id) = next.pop() {
            let Some(rule_of) = rules.get(id) else {
                continue;
            };
            let limiters = rule_of.limiters.iter().flat_map(|limiter| &limiter.parts);
            for part in rule_of.parts.iter().chain(limiters) {
                is_cycle = is_cycle || *part == rule.id;
                if reached.insert(part) {
                    next.push(part);
                }
            }
        }
        if is_cycle {
            notes.report(
                Code::BadFramework,
                &rule.entry.by.span,
                format!("the score `{}` depends on itself", rule.id),
                "let it be made of scores that are known before it: see `of:` and the limiters",
            );
        }
    }
}
