//! The arithmetic of shares, points and bands: whole numbers only, so that a half does not depend on how a fraction is stored.

use std::collections::BTreeMap;

use crate::model::{Aggregation, Bands, Grade, Id, Rule, Scale, Tally, Unit};

impl Tally {
    /// Both tallies together.
    #[must_use]
    pub const fn plus(self, other: Tally) -> Tally {
        Tally {
            sufficient: self.sufficient + other.sufficient,
            applicable: self.applicable + other.applicable,
        }
    }
}

/// An exact number: a fraction of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub numerator: u64,
    /// Below the line; never 0.
    pub denominator: u64,
}

impl Fraction {
    /// A fraction. `None` when it would be of nothing.
    #[must_use]
    pub const fn new(numerator: u64, denominator: u64) -> Option<Fraction> {
        if denominator == 0 {
            return None;
        }
        Some(Fraction {
            numerator,
            denominator,
        })
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: u32) -> Fraction {
        Fraction {
            numerator: u64::from(number),
            denominator: 1,
        }
    }

    /// The nearest whole number, halves upwards.
    #[must_use]
    pub fn rounded(self) -> u32 {
        let doubled = (self.numerator * 2).checked_div(self.denominator);
        let nearest = doubled.unwrap_or_default().div_ceil(2);
        u32::try_from(nearest).unwrap_or(u32::MAX)
    }

    /// Whether the number is a whole one.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.numerator.is_multiple_of(self.denominator)
    }

    /// How many thousandths there are beyond the whole number below, rounded downwards; for showing a fraction.
    #[must_use]
    pub fn thousandths(self) -> (u64, u64) {
        let whole = self.numerator.checked_div(self.denominator);
        let rest = self.numerator.checked_rem(self.denominator);
        let rest = (rest.unwrap_or_default() * 1_000).checked_div(self.denominator);
        (whole.unwrap_or_default(), rest.unwrap_or_default())
    }
}

/// The number of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its exact value.
    pub exact: Fraction,
    /// What it is.
    pub unit: Unit,
    /// The most it could be: the points of the best grades, or the number of parts; 100 for a percentage.
    pub most: u32,
}

impl Number {
    /// A percentage.
    #[must_use]
    pub const fn percent(exact: Fraction) -> Number {
        Number {
            exact,
            unit: Unit::Percent,
            most: 100,
        }
    }

    /// The whole number that is shown.
    #[must_use]
    pub fn shown(self) -> u32 {
        self.exact.rounded()
    }
}

/// The share of sufficient judgements. `None` when nothing applied: that is no score, and not 0.
#[must_use]
pub fn share(tally: Tally) -> Option<Number> {
    Fraction::new(tally.sufficient * 100, tally.applicable).map(Number::percent)
}

/// The grade that a number has.
#[must_use]
pub fn grade_of<'s>(bands: &Bands, scale: &'s Scale, number: Number) -> Option<&'s Grade> {
    let reaches = |limit: u32| {
        let limit = u64::from(limit);
        if bands.rounded_first {
            let shown = u64::from(number.shown());
            return if bands.inclusive {
                shown >= limit
            } else {
                shown > limit
            };
        }
        let limit = limit * number.exact.denominator;
        if bands.inclusive {
            number.exact.numerator >= limit
        } else {
            number.exact.numerator > limit
        }
    };
    let band = bands
        .from
        .iter()
        .find(|band| reaches(band.from))
        // Nothing lies below the worst grade, also where its limit does not belong to it.
        .or_else(|| bands.from.last())?;
    scale.grade(&band.grade)
}

/// What a number of a score is; `None` for a score that is a grade alone.
#[must_use]
pub fn unit_of(rule: &Rule, bands: &BTreeMap<Id, Bands>) -> Option<Unit> {
    match rule.by {
        Aggregation::PooledShare
        | Aggregation::Mean
        | Aggregation::WeightedMean
        | Aggregation::ShareOfMaximum => Some(Unit::Percent),
        Aggregation::SumOfPoints => Some(Unit::Points),
        Aggregation::Count => Some(Unit::Count),
        Aggregation::Minimum => None,
        Aggregation::Judged => bands.get(rule.bands.as_ref()?).map(|bands| bands.unit),
    }
}

/// Where a grade begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// With this number.
    From(u32),
    /// With what is above this number.
    Above(u32),
}

/// Where a grade begins, for readers. Where whole numbers are looked up, what is above 70 begins with 71.
#[must_use]
pub fn limit_of(bands: &Bands, grade: &Id) -> Option<Limit> {
    let band = bands.from.iter().find(|band| band.grade == *grade)?;
    let is_lowest = bands.from.last().is_some_and(|last| last.grade == *grade);
    Some(if bands.inclusive || is_lowest {
        Limit::From(band.from)
    } else if bands.rounded_first {
        Limit::From(band.from + 1)
    } else {
        Limit::Above(band.from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Location;
    use crate::model::Band;
    use crate::score::samples::{id, scale};
    use proptest::prelude::*;

    fn tally(sufficient: u64, applicable: u64) -> Tally {
        Tally {
            sufficient,
            applicable,
        }
    }

    fn shown(sufficient: u64, applicable: u64) -> Option<u32> {
        share(tally(sufficient, applicable)).map(Number::shown)
    }

    fn bands(limits: &[u32], rounded_first: bool, inclusive: bool) -> Bands {
        let location = Location::file(&"test".into());
        Bands {
            id: id(0),
            scale: id(0),
            unit: Unit::Percent,
            rounded_first,
            inclusive,
            from: limits
                .iter()
                .enumerate()
                .map(|(rank, from)| Band {
                    grade: id(rank),
                    from: *from,
                    location: location.clone(),
                })
                .collect(),
            location,
        }
    }

    #[test]
    fn halves_are_rounded_up_and_nothing_applicable_is_no_score() {
        assert_eq!(shown(1, 2), Some(50));
        assert_eq!(shown(149, 200), Some(75), "74.5 rounds up");
        assert_eq!(shown(1489, 2000), Some(74), "74.45 rounds down");
        assert_eq!(shown(1, 200), Some(1), "0.5 rounds up");
        assert_eq!(shown(0, 7), Some(0));
        assert_eq!(shown(7, 7), Some(100));
        assert_eq!(shown(0, 0), None);
    }

    #[test]
    fn a_framework_says_on_which_side_of_a_limit_a_number_lies() {
        let scale = scale(2);
        let grade = |rounded_first, inclusive, sufficient, applicable| {
            let bands = bands(&[75, 0], rounded_first, inclusive);
            let number = share(tally(sufficient, applicable)).unwrap();
            grade_of(&bands, &scale, number).unwrap().rank
        };
        // 74.5 is shown as 75.
        assert_eq!(grade(true, true, 149, 200), 0);
        assert_eq!(grade(false, true, 149, 200), 1);
        assert_eq!(grade(true, true, 75, 100), 0);
        assert_eq!(grade(true, false, 75, 100), 1);
        assert_eq!(grade(false, false, 7501, 10_000), 0);
        assert_eq!(grade(false, false, 0, 10), 1, "0 has the worst grade");
    }

    proptest! {
        #[test]
        fn the_share_is_the_nearest_whole_percentage(applicable in 1_u64..200_000, part in 0.0_f64..=1.0) {
            let sufficient = ((applicable as f64) * part) as u64;
            let percent = u64::from(shown(sufficient, applicable).unwrap());
            // |100 s/n - p| <= 1/2, and a tie goes up.
            prop_assert!(200 * sufficient < (2 * percent + 1) * applicable);
            prop_assert!(200 * sufficient + applicable >= 2 * percent * applicable);
        }

        #[test]
        fn one_more_sufficient_judgement_never_lowers_a_score(applicable in 1_u64..5_000, part in 0.0_f64..1.0) {
            let sufficient = ((applicable as f64) * part) as u64;
            prop_assume!(sufficient < applicable);
            prop_assert!(shown(sufficient + 1, applicable) >= shown(sufficient, applicable));
        }

        #[test]
        fn bands_cover_every_number_exactly_once(
            limits in proptest::collection::btree_set(1_u32..=100, 1..5),
            rounded_first: bool,
            inclusive: bool,
            applicable in 1_u64..400,
            part in 0.0_f64..=1.0,
        ) {
            let falling: Vec<u32> = limits.into_iter().rev().chain([0]).collect();
            let scale = scale(falling.len());
            let bands = bands(&falling, rounded_first, inclusive);
            let number = share(tally(((applicable as f64) * part) as u64, applicable)).unwrap();
            let rank = grade_of(&bands, &scale, number).unwrap().rank;
            let value = if rounded_first { f64::from(number.shown()) } else {
                number.exact.numerator as f64 / number.exact.denominator as f64
            };
            let within = |rank: usize| {
                let from = f64::from(falling[rank]);
                let below = rank.checked_sub(1).map(|above| f64::from(falling[above]));
                let is_lowest = rank + 1 == falling.len();
                if inclusive {
                    value >= from && below.is_none_or(|limit| value < limit)
                } else {
                    (value > from || is_lowest) && below.is_none_or(|limit| value <= limit)
                }
            };
            let holding: Vec<usize> = (0..falling.len()).filter(|rank| within(*rank)).collect();
            prop_assert_eq!(holding, vec![rank]);
        }
    }
}
