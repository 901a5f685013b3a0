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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Bilingual;
    use crate::score::ScoreOrigin;
    use crate::score::samples::scale;
    use proptest::prelude::*;

    fn scored(number: u32, grade: &Grade) -> Score<'_> {
        Score {
            number: Some(Number::percent(Fraction::whole(number))),
            grade: Some(grade),
            stars: None,
            origin: ScoreOrigin::Stated,
            worked_out: None,
            first_grade: Some(grade),
            limited_grade: Some(grade),
            limited_by: Vec::new(),
            overridden: None,
            note: None,
        }
    }

    /// Scores with the grades of these ranks and with these numbers.
    fn scores<'s>(scale: &'s Scale, parts: &[(u32, usize)]) -> Vec<Score<'s>> {
        let parts = parts.iter();
        parts
            .map(|(number, rank)| scored(*number, &scale.grades[rank % scale.grades.len()]))
            .collect()
    }

    fn weighted<'p, 's>(scores: &'p [Score<'s>], weights: &[u32]) -> Vec<Weighted<'p, 's>> {
        let scores = scores.iter().zip(weights.iter().cycle());
        scores
            .map(|(score, weight)| Weighted {
                score,
                weight: *weight,
            })
            .collect()
    }

    proptest! {
        #[test]
        fn the_minimum_never_exceeds_its_parts(
            grades in 2_usize..7,
            parts in proptest::collection::vec((0_u32..=100, 0_usize..6), 1..8),
        ) {
            let scale = scale(grades);
            let scores = scores(&scale, &parts);
            let worst = minimum(&weighted(&scores, &[1])).unwrap();
            for score in &scores {
                prop_assert!(worst.rank >= score.grade.unwrap().rank);
            }
            prop_assert!(scores.iter().any(|score| score.grade.unwrap().rank == worst.rank));
        }

        #[test]
        fn a_limiter_never_raises_a_grade(
            grades in 2_usize..7,
            own in 0_usize..6,
            cap in 0_usize..6,
            trigger in 0_usize..6,
            count in 1_usize..4,
            parts in proptest::collection::vec((0_u32..=100, 0_usize..6), 0..8),
        ) {
            let scale = scale(grades);
            let grade = &scale.grades[own % grades];
            let limiter = Limiter {
                id: scale.id.clone(),
                parts: Vec::new(),
                at_or_below: scale.grades[trigger % grades].id.clone(),
                count,
                cap: scale.grades[cap % grades].id.clone(),
                reason: Bilingual::default(),
                location: crate::diagnostic::Location::file(&"test".into()),
            };
            let scores = scores(&scale, &parts);
            let grades_of_parts: Vec<&Grade> = scores.iter().filter_map(|score| score.grade).collect();
            let set_off = grades_of_parts.iter().filter(|part| part.rank >= trigger % grades).count() >= count;
            match limited(grade, &limiter, &scale, &grades_of_parts, &|_| Some(trigger % grades)) {
                Some(after) => {
                    prop_assert!(set_off);
                    prop_assert!(after.rank > grade.rank);
                    prop_assert_eq!(after.rank, cap % grades);
                }
                None => prop_assert!(!set_off || cap % grades <= grade.rank),
            }
        }

        #[test]
        fn a_mean_lies_between_its_parts_whatever_they_weigh(
            parts in proptest::collection::vec((0_u32..=100, 0_usize..6), 1..8),
            weights in proptest::collection::vec(1_u32..50, 1..8),
        ) {
            let scale = scale(4);
            let scores = scores(&scale, &parts);
            let shown = mean(&weighted(&scores, &weights)).unwrap().shown();
            let numbers: Vec<u32> = parts.iter().map(|(number, _)| *number).collect();
            prop_assert!(shown >= *numbers.iter().min().unwrap());
            prop_assert!(shown <= *numbers.iter().max().unwrap());
        }

        #[test]
        fn points_and_their_share_stay_within_what_is_possible(
            parts in proptest::collection::vec((0_u32..=100, 0_usize..6), 1..8),
        ) {
            let scale = scale(4);
            let scores = scores(&scale, &parts);
            let sum = points(&weighted(&scores, &[1]), &|_| scale.most_points()).unwrap();
            prop_assert_eq!(sum.most, 3 * u32::try_from(parts.len()).unwrap());
            prop_assert!(sum.shown() <= sum.most);
            let expected: u32 = parts.iter().map(|(_, rank)| 3 - u32::try_from(rank % 4).unwrap()).sum();
            prop_assert_eq!(sum.shown(), expected);
            prop_assert!(share_of_maximum(sum).unwrap().shown() <= 100);
        }
    }
}
