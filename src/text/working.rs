//! How a score was worked out, in sentences of one language.

use super::{Argument, Voice};
use crate::model::{Aggregation, Bands, Counted, Framework, Tally};
use crate::score::{Explanation, Fraction, Inputs, Number, Outcome, Part, Score};

impl Voice<'_> {
    /// The steps from the inputs to the result, each a sentence.
    #[must_use]
    pub fn working(&self, explanation: &Explanation<'_>, framework: &Framework) -> Vec<String> {
        let mut sentences = vec![self.inputs(explanation, framework)];
        if let Outcome::Score(score) = &explanation.outcome {
            sentences.extend(self.printed(score));
            sentences.extend(self.banding(score, explanation.bands));
            sentences.extend(self.limits(score));
            sentences.extend(self.overriding(score));
        }
        sentences.retain(|sentence| !sentence.is_empty());
        sentences
    }

    fn inputs(&self, explanation: &Explanation<'_>, framework: &Framework) -> String {
        let score = explanation.outcome.score();
        match (&explanation.inputs, score) {
            (_, None) if explanation.stated.is_some() => self.say("working-stated"),
            (Inputs::Judgements { total, .. }, _) => self.share_of_judgements(*total),
            (Inputs::Counts(tally), _) => self.share_of_judgements(*tally),
            (Inputs::Parts(parts), Some(score)) => {
                self.made_of(explanation, parts, score, framework)
            }
            (Inputs::Parts(_), None) => self.say("working-parts-missing"),
            (Inputs::Statement, Some(_)) if explanation.rule.by == Aggregation::Judged => {
                self.say("working-judged")
            }
            (Inputs::Statement, Some(_)) => self.say("working-stated"),
            (Inputs::Statement, None) => String::new(),
        }
    }

    fn share_of_judgements(&self, tally: Tally) -> String {
        let sufficient = self.number(tally.sufficient);
        let applicable = self.number(tally.applicable);
        let Some(exact) = Fraction::new(tally.sufficient * 100, tally.applicable) else {
            return self.say("working-nothing-applied");
        };
        self.say_with(
            "working-pooled",
            &[
                ("sufficient", Argument::Text(&sufficient)),
                ("applicable", Argument::Text(&applicable)),
                ("exact", Argument::Text(&self.exact(exact))),
                (
                    "shown",
                    Argument::Text(&self.number(u64::from(exact.rounded()))),
                ),
            ],
        )
    }

    /// A fraction with two decimals, cut and not rounded, so that what is below a half never looks like one; dots say that it goes on.
    fn exact(&self, fraction: Fraction) -> String {
        let (whole, thousandths) = fraction.thousandths();
        let whole = self.number(whole);
        if fraction.is_whole() {
            return whole;
        }
        let goes_on = !(fraction.numerator * 100).is_multiple_of(fraction.denominator);
        let dots = if goes_on { "…" } else { "" };
        format!("{whole}.{:02}{dots}", thousandths / 10)
    }

    fn made_of(
        &self,
        explanation: &Explanation<'_>,
        parts: &[Part<'_>],
        score: &Score<'_>,
        framework: &Framework,
    ) -> String {
        let list = self.part_list(explanation, parts);
        let number = score.worked_out.or(score.number);
        let shown = number.map_or_else(String::new, |number| self.score_number(number));
        let exact = number.map_or_else(String::new, |number| {
            self.in_unit(number.unit, self.exact(number.exact))
        });
        let text = |key: &str| {
            self.say_with(
                key,
                &[
                    ("parts", Argument::Text(&list)),
                    ("exact", Argument::Text(&exact)),
                    ("shown", Argument::Text(&shown)),
                ],
            )
        };
        match explanation.rule.by {
            Aggregation::Mean => text("working-mean"),
            Aggregation::WeightedMean => text("working-weighted-mean"),
            Aggregation::SumOfPoints => text("working-sum-of-points"),
            Aggregation::ShareOfMaximum => text("working-share-of-maximum"),
            Aggregation::Minimum => {
                self.say_with("working-minimum", &[("parts", Argument::Text(&list))])
            }
            Aggregation::Count => self.counting(explanation, number, framework, &list),
            Aggregation::PooledShare | Aggregation::Judged => String::new(),
        }
    }

    fn counting(
        &self,
        explanation: &Explanation<'_>,
        number: Option<Number>,
        framework: &Framework,
        list: &str,
    ) -> String {
        let Some(counted) = &explanation.rule.counted else {
            return String::new();
        };
        let (key, id) = match counted {
            Counted::AtOrAbove(id) => ("working-count-at-or-above", id),
            Counted::AtOrBelow(id) => ("working-count-at-or-below", id),
        };
        let mut grades = framework
            .scales
            .values()
            .filter_map(|scale| scale.grade(id));
        let word = grades
            .next()
            .map_or("", |grade| grade.word.text(self.language));
        let shown = number.map_or_else(String::new, |number| self.score_number(number));
        self.say_with(
            key,
            &[
                ("parts", Argument::Text(list)),
                ("grade", Argument::Text(word)),
                ("shown", Argument::Text(&shown)),
            ],
        )
    }

    /// The parts with what each gives: "2.1 Assessment: Good (2)".
    fn part_list(&self, explanation: &Explanation<'_>, parts: &[Part<'_>]) -> String {
        let weighs = explanation.rule.by == Aggregation::WeightedMean;
        let adds_points = matches!(
            explanation.rule.by,
            Aggregation::SumOfPoints | Aggregation::ShareOfMaximum
        );
        let one = |part: &Part<'_>| {
            let title = part.title.text(self.language);
            let value = self.value(part, adds_points);
            let (key, weight) = if weighs {
                ("working-part-weighted", self.number(u64::from(part.weight)))
            } else {
                ("working-part", String::new())
            };
            let arguments = [
                ("title", Argument::Text(title)),
                ("value", Argument::Text(value.as_str())),
                ("weight", Argument::Text(weight.as_str())),
            ];
            let used = if weighs { 3 } else { 2 };
            self.say_with(key, arguments.get(..used).unwrap_or_default())
        };
        let parts = parts.iter().map(one);
        parts.collect::<Vec<_>>().join("; ")
    }

    fn value(&self, part: &Part<'_>, adds_points: bool) -> String {
        match &part.outcome {
            Some(Outcome::Score(score)) => {
                let word = score.grade.map(|grade| grade.word.text(self.language));
                match (
                    score.grade.and_then(|grade| grade.points),
                    word,
                    score.number,
                ) {
                    (Some(points), Some(word), _) if adds_points => self.say_with(
                        "working-grade-points",
                        &[
                            ("grade", Argument::Text(word)),
                            ("points", Argument::Text(&self.number(u64::from(points)))),
                        ],
                    ),
                    (_, Some(word), None) => word.to_owned(),
                    (_, Some(word), Some(number)) => self.say_with(
                        "working-number-grade",
                        &[
                            ("number", Argument::Text(&self.score_number(number))),
                            ("grade", Argument::Text(word)),
                        ],
                    ),
                    (_, None, Some(number)) => self.score_number(number),
                    (_, None, None) => String::new(),
                }
            }
            Some(Outcome::State(state)) => self.state(*state),
            None => self.say("not-available"),
        }
    }

    /// Which band the number lies in.
    fn banding(&self, score: &Score<'_>, bands: Option<&Bands>) -> Option<String> {
        let (number, bands, grade) = (score.number?, bands?, score.first_grade?);
        let word = grade.word.text(self.language);
        let shown = if bands.rounded_first {
            self.in_unit(bands.unit, self.number(u64::from(number.shown())))
        } else {
            self.in_unit(bands.unit, self.exact(number.exact))
        };
        let range = self.band_range(bands, &grade.id)?;
        Some(self.say_with(
            "working-band",
            &[
                ("shown", Argument::Text(&shown)),
                ("grade", Argument::Text(word)),
                ("range", Argument::Text(&range)),
            ],
        ))
    }

    /// That another number was printed than the one worked out.
    fn printed(&self, score: &Score<'_>) -> Option<String> {
        score.worked_out?;
        let shown = self.score_number(score.number?);
        Some(self.say_with("working-printed", &[("shown", Argument::Text(&shown))]))
    }

    /// What limited a grade, in order.
    #[must_use]
    pub fn limits(&self, score: &Score<'_>) -> Vec<String> {
        let limiters = score.limited_by.iter();
        limiters
            .map(|limiter| {
                let reason = limiter.reason.text(self.language);
                self.say_with("score-limited-by", &[("reason", Argument::Text(reason))])
            })
            .collect()
    }

    /// Who set another grade than the computed one, and why.
    #[must_use]
    pub fn overriding(&self, score: &Score<'_>) -> Option<String> {
        let found = score.overridden?;
        let before = score
            .limited_grade
            .map_or("", |grade| grade.word.text(self.language));
        let after = score
            .grade
            .map_or("", |grade| grade.word.text(self.language));
        Some(self.say_with(
            "score-overridden",
            &[
                ("by", Argument::Text(found.by.text(self.language))),
                ("date", Argument::Text(&self.date(found.date))),
                ("before", Argument::Text(before)),
                ("after", Argument::Text(after)),
                ("reason", Argument::Text(found.reason.text(self.language))),
            ],
        ))
    }
}
