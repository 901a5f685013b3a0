//! How one score came about, as a value: the page of a report and `adrodd explain` tell the same from it.

use std::collections::BTreeSet;

use super::pooling::Pooling;
use super::scored::{Outcome, ScoredInspection};
use crate::language::Bilingual;
use crate::model::{Aggregation, Bands, Id, Question, Rule, StatedScore, StatedValue, Tally};

/// How a score came about.
#[derive(Debug)]
pub struct Explanation<'a> {
    /// The id of the score.
    pub id: &'a Id,
    /// What it is called.
    pub title: Bilingual<String>,
    /// The rule that makes it.
    pub rule: &'a Rule,
    /// The bands in which its grade was looked up.
    pub bands: Option<&'a Bands>,
    /// What became of it.
    pub outcome: Outcome<'a>,
    /// What went into it.
    pub inputs: Inputs<'a>,
    /// What is stated of it.
    pub stated: Option<&'a StatedScore>,
}

/// What went into a score.
#[derive(Debug)]
pub enum Inputs<'a> {
    /// Judgements, by question.
    Judgements {
        /// The questions with judgements that applied, in the framework's order.
        questions: Vec<(&'a Question, Tally)>,
        /// All of them together.
        total: Tally,
    },
    /// Counts that the inspectorate states, for the score itself or for every item below it.
    Counts(Tally),
    /// Other scores.
    Parts(Vec<Part<'a>>),
    /// Nothing but a statement.
    Statement,
}

/// A score that went into another.
#[derive(Debug)]
pub struct Part<'a> {
    /// Its id.
    pub id: &'a Id,
    /// What it is called.
    pub title: Bilingual<String>,
    /// What became of it.
    pub outcome: Option<Outcome<'a>>,
    /// What it weighs; 1 unless the rule weighs its parts.
    pub weight: u32,
}

/// Explains one score of an inspection. `None` when the framework has no such score, or nothing is known of it.
#[must_use]
pub fn explain<'a>(scored: &ScoredInspection<'a>, id: &Id) -> Option<Explanation<'a>> {
    with(scored, id, &Pooling::of(scored.framework))
}

fn with<'a>(
    scored: &ScoredInspection<'a>,
    id: &Id,
    pooling: &Pooling<'a>,
) -> Option<Explanation<'a>> {
    let framework = scored.framework;
    let (id, rule) = framework.rules.get_key_value(id)?;
    let stated = scored.inspection.stated_scores.get(id);
    Some(Explanation {
        id,
        title: framework.title_of(id)?,
        rule,
        bands: framework.bands_of(id),
        outcome: scored.outcome(id)?.clone(),
        inputs: inputs(scored, id, rule, pooling),
        stated,
    })
}

/// Explains every score of an inspection, in the order of the framework.
#[must_use]
pub fn explain_all<'a>(scored: &ScoredInspection<'a>) -> Vec<Explanation<'a>> {
    let pooling = Pooling::of(scored.framework);
    let ids = scored.framework.scored_ids().into_iter();
    ids.filter_map(|id| with(scored, id, &pooling)).collect()
}

fn inputs<'a>(
    scored: &ScoredInspection<'a>,
    id: &Id,
    rule: &'a Rule,
    pooling: &Pooling<'a>,
) -> Inputs<'a> {
    match rule.by {
        Aggregation::Judged => Inputs::Statement,
        Aggregation::PooledShare => pooled(scored, id, pooling),
        _ => {
            let parts: Vec<Part<'a>> = rule
                .parts
                .iter()
                .filter_map(|id| part(scored, rule, id))
                .collect();
            let known = parts
                .iter()
                .any(|part| part.outcome.as_ref().is_some_and(|o| o.score().is_some()));
            if known {
                Inputs::Parts(parts)
            } else {
                Inputs::Statement
            }
        }
    }
}

fn part<'a>(scored: &ScoredInspection<'a>, rule: &Rule, id: &'a Id) -> Option<Part<'a>> {
    let framework = scored.framework;
    let weight = match rule.by {
        Aggregation::WeightedMean => framework.item(id).map_or(1, |item| item.weight),
        _ => 1,
    };
    Some(Part {
        id,
        title: framework.title_of(id)?,
        outcome: scored.outcome(id).cloned(),
        weight,
    })
}

fn pooled<'a>(scored: &ScoredInspection<'a>, id: &Id, pooling: &Pooling<'a>) -> Inputs<'a> {
    let framework = scored.framework;
    let stated = scored.inspection.stated_scores.get(id);
    if let Some(StatedValue::Counts(tally)) = stated.map(|stated| &stated.value) {
        return Inputs::Counts(*tally);
    }
    let service = scored.inspection.service_type.as_ref();
    let Some(judgements) = &scored.inspection.judgements else {
        let tally = pooling.tallies(scored.inspection).get(id).copied();
        return tally.map_or(Inputs::Statement, Inputs::Counts);
    };
    let counting = pooling.questions_of(id);
    let counting: BTreeSet<&Id> = counting.iter().copied().collect();
    let asked = framework.questions.iter().flat_map(|asked| &asked.list);
    let questions: Vec<(&Question, Tally)> = asked
        .filter(|question| counting.contains(&question.id))
        .filter(|question| pooling.applies(&question.item, service))
        .filter_map(|question| Some((question, *judgements.by_question.get(&question.id)?)))
        .collect();
    if questions.is_empty() {
        return Inputs::Statement;
    }
    let total = questions
        .iter()
        .fold(Tally::default(), |sum, (_, tally)| sum.plus(*tally));
    Inputs::Judgements { questions, total }
}
