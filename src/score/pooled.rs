//! The arithmetic of pooled shares and bands.

use crate::model::{Grade, Percent, Scale, Tally};

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

/// The share of sufficient judgements as a whole percentage, halves rounded up. `None` when nothing applied: that is no score, and not 0.
#[must_use]
pub fn rounded_share(tally: Tally) -> Option<Percent> {
    if tally.applicable == 0 {
        return None;
    }
    // Whole numbers only: a half must not depend on how a fraction is stored.
    let doubled = (tally.sufficient * 200).checked_div(tally.applicable)?;
    Percent::new(u32::try_from(doubled.div_ceil(2)).ok()?)
}

/// The grade of a rounded percentage.
#[must_use]
pub fn grade_of(scale: &Scale, percent: Percent) -> Option<&Grade> {
    scale
        .grades
        .iter()
        .find(|grade| percent.number() >= grade.from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tally(sufficient: u64, applicable: u64) -> Tally {
        Tally {
            sufficient,
            applicable,
        }
    }

    fn share(sufficient: u64, applicable: u64) -> Option<u8> {
        rounded_share(tally(sufficient, applicable)).map(Percent::number)
    }

    #[test]
    fn halves_are_rounded_up_and_nothing_applicable_is_no_score() {
        assert_eq!(share(1, 2), Some(50));
        assert_eq!(share(149, 200), Some(75), "74.5 rounds up");
        assert_eq!(share(1489, 2000), Some(74), "74.45 rounds down");
        assert_eq!(share(1, 200), Some(1), "0.5 rounds up");
        assert_eq!(share(0, 7), Some(0));
        assert_eq!(share(7, 7), Some(100));
        assert_eq!(share(0, 0), None);
    }

    proptest! {
        #[test]
        fn the_share_is_the_nearest_whole_percentage(applicable in 1_u64..200_000, part in 0.0_f64..=1.0) {
            let sufficient = ((applicable as f64) * part) as u64;
            let percent = u64::from(share(sufficient, applicable).unwrap());
            // |100 s/n - p| <= 1/2, and a tie goes up.
            prop_assert!(200 * sufficient < (2 * percent + 1) * applicable);
            prop_assert!(200 * sufficient + applicable >= 2 * percent * applicable);
        }

        #[test]
        fn one_more_sufficient_judgement_never_lowers_a_score(applicable in 1_u64..5_000, part in 0.0_f64..1.0) {
            let sufficient = ((applicable as f64) * part) as u64;
            prop_assume!(sufficient < applicable);
            prop_assert!(share(sufficient + 1, applicable) >= share(sufficient, applicable));
        }
    }
}
