//! How a language writes a figure: the house style of the site.

use super::{Argument, Voice};
use crate::bind::{Figure, Style, share_of};
use crate::model::{Bands, CountOf, Id, Percent, Unit};
use crate::score::{Limit, Number, Outcome, limit_of};

/// The fractions that have names.
const FRACTIONS: [(&str, u64, u64); 5] = [
    ("quarter", 1, 4),
    ("third", 1, 3),
    ("half", 1, 2),
    ("two-thirds", 2, 3),
    ("three-quarters", 3, 4),
];

/// How far a share may lie from a fraction that is named instead of it, in percentage points.
const NEAR: u64 = 3;

impl Voice<'_> {
    /// The number of a score: "69%", "28 out of 36 points", "3 of 12".
    #[must_use]
    pub fn score_number(&self, number: Number) -> String {
        let shown = self.number(u64::from(number.shown()));
        let most = self.number(u64::from(number.most));
        let arguments = [
            ("number", Argument::Text(shown.as_str())),
            ("most", Argument::Text(most.as_str())),
        ];
        match number.unit {
            Unit::Percent => self.say_with("percentage", &[("number", Argument::Text(&shown))]),
            Unit::Points if number.most == 0 => {
                self.say_with("number-points", &[("number", Argument::Text(&shown))])
            }
            Unit::Points => self.say_with("number-points-of", &arguments),
            Unit::Count => self.say_with("number-count-of", &arguments),
        }
    }

    /// What became of a score in few words: "74%, Moderate", or why there is none.
    #[must_use]
    pub fn outcome(&self, outcome: Option<&Outcome<'_>>) -> String {
        match outcome {
            Some(Outcome::Score(score)) => {
                let number = score.number.map(|number| self.score_number(number));
                let grade = score.grade.map(|grade| grade.word.text(self.language));
                let grade = grade.map(str::to_owned);
                let words: Vec<String> = number.into_iter().chain(grade).collect();
                words.join(", ")
            }
            Some(Outcome::State(state)) => self.state(*state),
            None => self.say("not-in-criteria"),
        }
    }

    /// A number with the sign of its unit: "60%", "28".
    pub(super) fn in_unit(&self, unit: Unit, number: String) -> String {
        match unit {
            Unit::Percent => self.say_with("percentage", &[("number", Argument::Text(&number))]),
            Unit::Points | Unit::Count => number,
        }
    }

    /// The numbers that have a grade: "60% to 74%", "75% and over", "above 70%, up to 85%".
    #[must_use]
    pub fn band_range(&self, bands: &Bands, grade: &Id) -> Option<String> {
        let place = bands.from.iter().position(|band| band.grade == *grade)?;
        let better = place
            .checked_sub(1)
            .and_then(|better| bands.from.get(better));
        let in_unit = |number: u32| self.in_unit(bands.unit, self.number(u64::from(number)));
        let (key, from) = match limit_of(bands, grade)? {
            Limit::From(from) => ("from", in_unit(from)),
            Limit::Above(above) => ("above", in_unit(above)),
        };
        let to = match better.and_then(|better| limit_of(bands, &better.grade)) {
            None => None,
            // Whole numbers end with the one before the next band.
            Some(Limit::From(next)) if bands.rounded_first => {
                Some(("to", in_unit(next.saturating_sub(1))))
            }
            Some(Limit::From(next)) => Some(("below", in_unit(next))),
            Some(Limit::Above(next)) => Some(("to", in_unit(next))),
        };
        if key == "from"
            && to
                .as_ref()
                .is_some_and(|(end, to)| *end == "to" && *to == from)
        {
            return Some(from);
        }
        let message = match &to {
            None => format!("band-{key}"),
            Some((end, _)) => format!("band-{key}-{end}"),
        };
        let mut arguments = vec![("from", Argument::Text(from.as_str()))];
        if let Some((_, to)) = &to {
            arguments.push(("to", Argument::Text(to.as_str())));
        }
        Some(self.say_with(&message, &arguments))
    }

    /// A figure of a narrative. A base up to `small_base` is written as "9 out of 12", a larger one as "75%".
    #[must_use]
    pub fn figure(&self, figure: &Figure<'_>, small_base: u32) -> String {
        match figure {
            Figure::Number(number) => self.score_number(*number),
            Figure::Word(word) => word.text(self.language).to_owned(),
            Figure::Plain(number) => self.number(u64::from(*number)),
            Figure::Percent(percent) => self.percent(*percent),
            Figure::Suppressed => self.say("figure-suppressed"),
            Figure::Part(part, style) => self.part(*part, *style, small_base),
        }
    }

    fn part(&self, part: CountOf, style: Option<Style>, small_base: u32) -> String {
        let is_small = part.of <= small_base;
        let rest = u64::from(part.of.saturating_sub(part.count));
        match style {
            Some(Style::Number) => self.number(u64::from(part.count)),
            Some(Style::Base) => self.number(u64::from(part.of)),
            Some(Style::Rest) => self.in_words("figure-rest", rest),
            Some(Style::AllBut) => self.in_words("figure-all-but", rest),
            Some(Style::Fraction) => match fraction(part) {
                Some(key) => self.say(&key),
                None => self.part(part, None, small_base),
            },
            Some(Style::OfCases) if is_small => self.ratio("figure-ratio-of-cases", part),
            Some(Style::OfCases) => {
                let share = self.share(part);
                self.say_with(
                    "figure-share-of-cases",
                    &[("share", Argument::Text(&share))],
                )
            }
            Some(Style::Share) => self.share(part),
            Some(Style::Ratio) => self.ratio("figure-ratio", part),
            // A word for a share was found before; it is no part any more.
            Some(Style::Words) | None if is_small => self.ratio("figure-ratio", part),
            Some(Style::Words) | None => self.share(part),
        }
    }

    fn share(&self, part: CountOf) -> String {
        let percent = share_of(part).and_then(|number| Percent::new(number.shown()));
        percent.map_or_else(String::new, |percent| self.percent(percent))
    }

    /// A number that chooses its own words, and stands in digits where there are none.
    fn in_words(&self, key: &str, rest: u64) -> String {
        let digits = self.number(rest);
        self.say_with(
            key,
            &[
                ("rest", Argument::Count(rest)),
                ("digits", Argument::Text(&digits)),
            ],
        )
    }

    fn ratio(&self, key: &str, part: CountOf) -> String {
        let count = self.number(u64::from(part.count));
        let digits = self.number(u64::from(part.of));
        self.say_with(
            key,
            &[
                ("count", Argument::Text(&count)),
                ("of", Argument::Count(u64::from(part.of))),
                ("digits", Argument::Text(&digits)),
            ],
        )
    }
}

/// The message for the nearest named fraction, if one is near.
fn fraction(part: CountOf) -> Option<String> {
    let (count, of) = (u64::from(part.count), u64::from(part.of));
    // |count/of - over/under| in points, without dividing: both sides times of * under.
    let distance = |over: u64, under: u64| (count * under).abs_diff(over * of) * 100;
    let (name, over, under) = FRACTIONS
        .into_iter()
        .filter(|(_, over, under)| distance(*over, *under) <= NEAR * of * under)
        .min_by(|a, b| (distance(a.1, a.2) * b.2).cmp(&(distance(b.1, b.2) * a.2)))?;
    let side = match (count * under).cmp(&(over * of)) {
        std::cmp::Ordering::Less => "under",
        std::cmp::Ordering::Equal => "exact",
        std::cmp::Ordering::Greater => "over",
    };
    Some(format!("figure-{name}-{side}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_the_name_of_the_nearest_fraction() {
        let name = |count, of| fraction(CountOf { count, of });
        assert_eq!(name(15, 20).as_deref(), Some("figure-three-quarters-exact"));
        assert_eq!(name(11, 15).as_deref(), Some("figure-three-quarters-under"));
        assert_eq!(name(7, 20).as_deref(), Some("figure-third-over"));
        assert_eq!(name(1, 3).as_deref(), Some("figure-third-exact"));
        assert_eq!(name(11, 21).as_deref(), Some("figure-half-over"));
        assert_eq!(name(11, 20), None, "55% is no half");
        assert_eq!(name(0, 5), None);
    }
}
