//! The functions that make a result of other results. Each is a function of its parts and of nothing else.

use super::number::{Fraction, Number};
use super::scored::Score;
use crate::model::{Counted, Grade, Limiter, Scale, Unit};

/// A part of a result, with what it weighs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighted<'p, 'a> {
    pub score: &'p Score<'a>,
    pub weight: u32,
}

/// The weighted mean of the numbers that are shown for the parts, so that a reader can check it. `None` without any weight.
pub(super) fn mean(parts: &[Weighted<'_, '_>]) -> Option<Number> {
    let (mut sum, mut weights) = (0, 0);
    for part in parts {
        let shown = u64::from(part.score.number?.shown());
        sum += shown * u64::from(part.weight);
        weights += u64::from(part.weight);
    }
    Fraction::new(sum, weights).map(Number::percent)
}

/// The points of the parts, and the most they could have.
pub(super) fn points(
    parts: &[Weighted<'_, '_>],
    most_of: &dyn Fn(&Grade) -> u32,
) -> Option<Number> {
    let (mut sum, mut most) = (0_u32, 0_u32);
    for part in parts {
        let grade = part.score.grade?;
        sum = sum.saturating_add(grade.points?);
        most = most.saturating_add(most_of(grade));
    }
    Some(Number {
        exact: Fraction::whole(sum),
        unit: Unit::Points,
        most,
    })
}

/// The points of the parts as a percentage of the most they could have.
pub(super) fn share_of_maximum(points: Number) -> Option<Number> {
    Fraction::new(points.exact.numerator * 100, u64::from(points.most)).map(Number::percent)
}

/// The worst grade of the parts.
pub(super) fn minimum<'a>(parts: &[Weighted<'_, 'a>]) -> Option<&'a Grade> {
    let grades = parts.iter().filter_map(|part| part.score.grade);
    grades.max_by_key(|grade| grade.rank)
}

/// How many parts have a grade.
pub(super) fn count(
    parts: &[Weighted<'_, '_>],
    counted: &Counted,
    scale_of: &dyn Fn(&Grade) -> Option<usize>,
) -> Number {
    let holds = |grade: &Grade| {
        let limit = scale_of(grade);
        limit.is_some_and(|limit| match counted {
            Counted::AtOrAbove(_) => grade.rank <= limit,
            Counted::AtOrBelow(_) => grade.rank >= limit,
        })
    };
    let graded = parts.iter().filter_map(|part| part.score.grade);
    let number = graded.filter(|grade| holds(grade)).count();
    Number {
        exact: Fraction::whole(u32::try_from(number).unwrap_or(u32::MAX)),
        unit: Unit::Count,
        most: u32::try_from(parts.len()).unwrap_or(u32::MAX),
    }
}

/// The grade after a limiter, if the limiter lowers it. It never raises one.
pub(super) fn limited<'a>(
    grade: &'a Grade,
    limiter: &Limiter,
    scale: &'a Scale,
    grades_of_parts: &[&Grade],
    rank_of_trigger: &dyn Fn(&Grade) -> Option<usize>,
) -> Option<&'a Grade> {
    let sets_off = |part: &&&Grade| {
        let trigger = rank_of_trigger(part);
        trigger.is_some_and(|trigger| part.rank >= trigger)
    };
    let many = grades_of_parts.iter().filter(sets_off).count();
    let cap = scale.grade(&limiter.cap)?;
    (many >= limiter.count && cap.rank > grade.rank).then_some(cap)
}
