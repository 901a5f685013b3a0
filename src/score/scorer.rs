//! Works out the scores of one inspection, each after the scores that it is made of.

use std::collections::BTreeMap;

use super::number::{Fraction, Number, grade_of, share, unit_of};
use super::pooling::Pooling;
use super::rules::{self, Weighted};
use super::scored::{Outcome, Score, ScoreOrigin};
use crate::model::{
    Aggregation, Counted, Framework, Grade, Id, Inspection, NoScore, Rule, StatedScore,
    StatedValue, Tally, Unit,
};

/// What was found out about one score.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved<'a> {
    /// What the rule makes of judgements or of parts; `None` where these are missing.
    pub computed: Option<Outcome<'a>>,
    /// What is shown; `None` where nothing is known, and nobody says why.
    pub outcome: Option<Outcome<'a>>,
}

pub(super) struct Scorer<'a, 'p> {
    inspection: &'a Inspection,
    framework: &'a Framework,
    pub tallies: BTreeMap<&'a Id, Tally>,
    pooling: &'p Pooling<'a>,
    pub resolved: BTreeMap<&'a Id, Resolved<'a>>,
}

impl<'a, 'p> Scorer<'a, 'p> {
    pub(super) fn new(
        inspection: &'a Inspection,
        framework: &'a Framework,
        pooling: &'p Pooling<'a>,
    ) -> Self {
        Scorer {
            inspection,
            framework,
            tallies: pooling.tallies(inspection),
            pooling,
            resolved: BTreeMap::new(),
        }
    }

    /// Finds out about a score, and about its parts before it.
    pub(super) fn resolve(&mut self, id: &Id) {
        let Some((id, rule)) = self.framework.rules.get_key_value(id) else {
            return;
        };
        if self.resolved.contains_key(id) {
            return;
        }
        // `check` refuses rules that depend on themselves; this keeps such a rule from being followed for ever.
        self.resolved.insert(id, Resolved::default());
        let limiters = rule.limiters.iter().flat_map(|limiter| &limiter.parts);
        for part in rule.parts.iter().chain(limiters) {
            self.resolve(part);
        }
        let resolved = self.find(id, rule);
        self.resolved.insert(id, resolved);
    }

    fn find(&self, id: &'a Id, rule: &'a Rule) -> Resolved<'a> {
        if !self
            .pooling
            .applies(id, self.inspection.service_type.as_ref())
        {
            return Resolved {
                computed: None,
                outcome: Some(Outcome::State(NoScore::NotApplicable)),
            };
        }
        let computed = self.computed(id, rule);
        let stated = self.inspection.stated_scores.get(id);
        let outcome = match (&computed, stated) {
            (_, Some(stated)) if let StatedValue::State(state) = stated.value => {
                Some(Outcome::State(state))
            }
            (Some(Outcome::Score(score)), Some(stated)) => {
                Some(Outcome::Score(self.as_stated(rule, score.clone(), stated)))
            }
            (None | Some(Outcome::State(_)), Some(stated)) => self.stated(rule, stated),
            (Some(computed), None) => Some(computed.clone()),
            (None, None) => self.inspection.unstated.map(Outcome::State),
        };
        let outcome = outcome.map(|outcome| match outcome {
            Outcome::Score(score) => Outcome::Score(self.settled(id, rule, score)),
            state => state,
        });
        Resolved { computed, outcome }
    }

    /// What the rule makes of what is known.
    fn computed(&self, id: &'a Id, rule: &'a Rule) -> Option<Outcome<'a>> {
        match rule.by {
            Aggregation::Judged => None,
            Aggregation::PooledShare => {
                let tally = *self.tallies.get(id)?;
                Some(match share(tally) {
                    Some(number) => {
                        let origin = ScoreOrigin::Pooled(tally);
                        Outcome::Score(self.graded(rule, number, origin))
                    }
                    // Judged, and nothing applied: a state of its own, and not a gap.
                    None => Outcome::State(NoScore::NotApplicable),
                })
            }
            _ => self.made_of_parts(rule),
        }
    }

    fn made_of_parts(&self, rule: &'a Rule) -> Option<Outcome<'a>> {
        let mut parts = Vec::new();
        let mut lacking = Vec::new();
        let mut applying = 0;
        for id in &rule.parts {
            let outcome = self.resolved.get(id).and_then(|part| part.outcome.as_ref());
            match outcome {
                // What does not apply leaves no gap.
                Some(Outcome::State(NoScore::NotApplicable)) => continue,
                Some(Outcome::Score(score)) => parts.push(Weighted {
                    score,
                    weight: match rule.by {
                        Aggregation::WeightedMean => self.pooling.weight(id),
                        _ => 1,
                    },
                }),
                Some(Outcome::State(state)) => lacking.push(Some(*state)),
                None => lacking.push(None),
            }
            applying += 1;
        }
        if applying == 0 {
            return Some(Outcome::State(NoScore::NotApplicable));
        }
        if parts.is_empty() {
            // What is true of all parts is true of the whole.
            let first = lacking.first().copied().flatten()?;
            let all_alike = lacking.iter().all(|state| *state == Some(first));
            let state = if all_alike { first } else { NoScore::NotRated };
            let known = lacking.iter().all(Option::is_some);
            return known.then_some(Outcome::State(state));
        }
        if lacking.len() > rule.may_lack {
            return Some(Outcome::State(NoScore::NotRated));
        }
        let score = if rule.by == Aggregation::Minimum {
            let grade = rules::minimum(&parts)?;
            Score {
                stars: grade.stars,
                ..bare(None, Some(grade), ScoreOrigin::Parts)
            }
        } else {
            let number = self.number_of(rule, &parts);
            // Parts that have a grade where the rule asks for numbers give no result.
            let Some(number) = number else {
                return Some(Outcome::State(NoScore::NotRated));
            };
            self.graded(rule, number, ScoreOrigin::Parts)
        };
        Some(Outcome::Score(score))
    }

    fn number_of(&self, rule: &Rule, parts: &[Weighted<'_, '_>]) -> Option<Number> {
        let scales = &self.framework.scales;
        let most = |grade: &Grade| {
            scales
                .get(&grade.scale)
                .map_or(0, |scale| scale.most_points())
        };
        match (rule.by, &rule.counted) {
            (Aggregation::Mean | Aggregation::WeightedMean, _) => rules::mean(parts),
            (Aggregation::SumOfPoints, _) => rules::points(parts, &most),
            (Aggregation::ShareOfMaximum, _) => {
                rules::share_of_maximum(rules::points(parts, &most)?)
            }
            (Aggregation::Count, Some(counted)) => {
                let (Counted::AtOrAbove(limit) | Counted::AtOrBelow(limit)) = counted;
                Some(rules::count(parts, counted, &|grade| {
                    self.rank(grade, limit)
                }))
            }
            _ => None,
        }
    }

    /// The rank of a grade's id within the scale of another grade.
    fn rank(&self, of_scale: &Grade, id: &Id) -> Option<usize> {
        self.framework.scales.get(&of_scale.scale)?.rank(id)
    }

    fn graded(&self, rule: &Rule, number: Number, origin: ScoreOrigin) -> Score<'a> {
        let grade = self.grade_of(rule, number);
        Score {
            stars: grade.and_then(|grade| grade.stars),
            ..bare(Some(number), grade, origin)
        }
    }

    pub(super) fn grade_of(&self, rule: &Rule, number: Number) -> Option<&'a Grade> {
        let bands = self.framework.bands.get(rule.bands.as_ref()?)?;
        let scale = self.framework.scales.get(&bands.scale)?;
        grade_of(bands, scale, number)
    }

    /// A score that is stated and cannot be computed.
    fn stated(&self, rule: &'a Rule, stated: &'a StatedScore) -> Option<Outcome<'a>> {
        let StatedValue::Result {
            number,
            grade,
            stars,
        } = &stated.value
        else {
            return None;
        };
        // Under other criteria a score may have another unit, or none; a number of the former is then no number of it.
        let unit = self.unit(rule);
        let number = number
            .filter(|(_, stated)| Some(*stated) == unit)
            .map(|(number, unit)| self.number_as_stated(rule, number, unit));
        let scale = rule
            .scale
            .as_ref()
            .and_then(|id| self.framework.scales.get(id));
        let stated_grade = grade.as_ref().and_then(|id| scale?.grade(id));
        let looked_up = number.and_then(|number| self.grade_of(rule, number));
        if number.is_none() && stated_grade.is_none() {
            return None;
        }
        Some(Outcome::Score(Score {
            stars: *stars,
            note: stated.note.as_ref(),
            ..bare(number, stated_grade.or(looked_up), ScoreOrigin::Stated)
        }))
    }

    fn unit(&self, rule: &Rule) -> Option<Unit> {
        unit_of(rule, &self.framework.bands)
    }

    /// What is stated as points is out of all the points that the parts could have.
    fn number_as_stated(&self, rule: &Rule, number: u32, unit: Unit) -> Number {
        let service = self.inspection.service_type.as_ref();
        let parts = rule.parts.iter();
        let parts: Vec<&Id> = parts
            .filter(|id| self.pooling.applies(id, service))
            .collect();
        let points = |id: &&Id| {
            let scale = self.framework.scale_of(id);
            scale.map_or(0, |scale| scale.most_points())
        };
        Number {
            exact: Fraction::whole(number),
            most: match unit {
                Unit::Percent => 100,
                Unit::Points => parts.iter().map(points).sum(),
                Unit::Count => u32::try_from(parts.len()).unwrap_or(u32::MAX),
            },
            unit,
        }
    }

    /// The score after limiters and overrides. What an inspectorate published is not limited again.
    fn settled(&self, id: &Id, rule: &'a Rule, mut score: Score<'a>) -> Score<'a> {
        score.first_grade = score.grade;
        let is_published = score.origin == ScoreOrigin::Stated && rule.by != Aggregation::Judged;
        let scale = rule
            .scale
            .as_ref()
            .and_then(|id| self.framework.scales.get(id));
        if let Some(scale) = scale.filter(|_| !is_published) {
            for limiter in &rule.limiters {
                let grades: Vec<&Grade> = limiter
                    .parts
                    .iter()
                    .filter_map(|id| self.grade(id))
                    .collect();
                let trigger = |grade: &Grade| self.rank(grade, &limiter.at_or_below);
                let lower = score
                    .grade
                    .and_then(|grade| rules::limited(grade, limiter, scale, &grades, &trigger));
                if let Some(lower) = lower {
                    score.grade = Some(lower);
                    score.stars = lower.stars;
                    score.limited_by.push(limiter);
                }
            }
        }
        score.limited_grade = score.grade;
        if let Some(found) = self.inspection.overrides.get(id)
            && let Some(grade) = scale.and_then(|scale| scale.grade(&found.grade))
        {
            score.grade = Some(grade);
            score.stars = grade.stars;
            score.overridden = Some(found);
        }
        score
    }

    /// A computed score that is stated as well: within the tolerance, the printed number is the one to show and to grade.
    fn as_stated(
        &self,
        rule: &'a Rule,
        mut score: Score<'a>,
        stated: &'a StatedScore,
    ) -> Score<'a> {
        score.note = stated.note.as_ref();
        if let StatedValue::Result {
            number: Some((printed, unit)),
            ..
        } = stated.value
            && let Some(number) = &mut score.number
            && number.unit == unit
            && number.shown() != printed
            && number.shown().abs_diff(printed) <= rule.tolerance
        {
            score.worked_out = Some(*number);
            number.exact = Fraction::whole(printed);
            let shown = *number;
            score.grade = self.grade_of(rule, shown);
            score.stars = score.grade.and_then(|grade| grade.stars);
        }
        score
    }

    fn grade(&self, id: &Id) -> Option<&'a Grade> {
        self.resolved.get(id)?.outcome.as_ref()?.score()?.grade
    }
}

/// A score without a history.
const fn bare<'a>(
    number: Option<Number>,
    grade: Option<&'a Grade>,
    origin: ScoreOrigin,
) -> Score<'a> {
    Score {
        number,
        grade,
        stars: None,
        origin,
        worked_out: None,
        first_grade: grade,
        limited_grade: grade,
        limited_by: Vec::new(),
        overridden: None,
        note: None,
    }
}
