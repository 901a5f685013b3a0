//! From a reference to the figure it stands for.

use super::reference::{Kind, Reference, Style};
use crate::disclose::{Shown, ShownShare};
use crate::language::Bilingual;
use crate::model::{CountOf, Id, Percent};
use crate::score::{Fraction, Number, Outcome, ScoredInspection};

/// A figure, before any language writes it.
#[derive(Clone, Debug)]
pub enum Figure<'a> {
    /// A score.
    Number(Number),
    /// A grade, or a word for a share.
    Word(&'a Bilingual<String>),
    /// A plain number.
    Plain(u32),
    /// A percentage whose base is not known.
    Percent(Percent),
    /// So many of so many.
    Part(CountOf, Option<Style>),
    /// There is a figure, and it is not shown.
    Suppressed,
}

/// Finds the figure, or says why there is none.
///
/// # Errors
/// When the inspection has no such figure, or the figure cannot be written in the style that is asked for.
pub fn resolve<'a>(
    scored: &ScoredInspection<'a>,
    reference: &Reference,
) -> Result<Figure<'a>, String> {
    let figure = plain(scored, &reference.kind)?;
    match (figure, reference.style) {
        (figure, None) => Ok(figure),
        (Figure::Suppressed, Some(_)) => Ok(Figure::Suppressed),
        (Figure::Part(part, _), Some(Style::Words)) => words(scored, part),
        (Figure::Part(part, _), style) => Ok(Figure::Part(part, style)),
        (_, Some(_)) => Err("this figure is no count with a base, so it has no styles".to_owned()),
    }
}

fn plain<'a>(scored: &ScoredInspection<'a>, kind: &Kind) -> Result<Figure<'a>, String> {
    let inspection = scored.inspection;
    match kind {
        Kind::Score(id) => match scored.outcome(id) {
            Some(Outcome::Score(score)) => match (score.number, score.grade) {
                (Some(number), _) => Ok(Figure::Number(number)),
                (None, Some(grade)) => Ok(Figure::Word(&grade.word)),
                (None, None) => Err(format!("`{id}` has neither a number nor a grade")),
            },
            _ => Err(no_score(id)),
        },
        Kind::Grade(id) => {
            let grade = scored.score(id).and_then(|score| score.grade);
            grade
                .map(|grade| Figure::Word(&grade.word))
                .ok_or_else(|| format!("`{id}` has no grade in this inspection"))
        }
        Kind::Question(id) => {
            let judgements = inspection.judgements.as_ref();
            let tally = judgements.and_then(|judgements| judgements.by_question.get(id));
            let tally = tally.ok_or_else(|| format!("there are no judgements on `{id}`"))?;
            part(id, tally.sufficient, tally.applicable)
        }
        Kind::Count(id) => {
            let count = scored.disclosed.counts.get(id);
            let count = count.ok_or_else(|| format!("there is no `{id}` under `counts`"))?;
            Ok(Figure::Part(*count, None))
        }
        Kind::Cases => inspection
            .cases
            .map(Figure::Plain)
            .ok_or_else(|| "the inspection does not say how many `cases` there were".to_owned()),
        Kind::Responses(group) => {
            let survey = scored.disclosed.survey.get(group);
            let survey = survey.ok_or_else(|| format!("there is no survey of `{group}`"))?;
            let responses = survey.responses.number();
            Ok(responses.map_or(Figure::Suppressed, Figure::Plain))
        }
        Kind::Survey(group, id) => survey(scored, group, id),
        Kind::Sample(characteristic, category) => {
            let table = scored.disclosed.sample.get(characteristic);
            let table = table.ok_or_else(|| format!("the sample has no `{characteristic}`"))?;
            let count = table.counts.get(category);
            let count =
                count.ok_or_else(|| format!("`{characteristic}` has no category `{category}`"))?;
            shown_part(category, *count, table.total)
        }
    }
}

/// A part of a whole, unless one of the two is hidden.
fn shown_part<'a>(id: &Id, count: Shown, of: Shown) -> Result<Figure<'a>, String> {
    match (count.number(), of.number()) {
        (Some(count), Some(of)) => part(id, u64::from(count), u64::from(of)),
        _ => Ok(Figure::Suppressed),
    }
}

fn no_score(id: &Id) -> String {
    format!("`{id}` has no score in this inspection")
}

fn part<'a>(id: &Id, count: u64, of: u64) -> Result<Figure<'a>, String> {
    match (u32::try_from(count), u32::try_from(of)) {
        (Ok(count), Ok(of)) if of > 0 => Ok(Figure::Part(CountOf { count, of }, None)),
        _ => Err(format!("`{id}` applied to no case, so there is no figure")),
    }
}

fn survey<'a>(scored: &ScoredInspection<'a>, group: &Id, id: &Id) -> Result<Figure<'a>, String> {
    let survey = scored.disclosed.survey.get(group);
    let survey = survey.ok_or_else(|| format!("there is no survey of `{group}`"))?;
    let mut results = survey.results.iter();
    let result = results.find(|result| result.id == id);
    let result = result.ok_or_else(|| format!("the survey of `{group}` has no result `{id}`"))?;
    match (result.count, result.of, result.share) {
        (_, _, Some(ShownShare::Suppressed)) => Ok(Figure::Suppressed),
        (Some(count), Some(of), _) => shown_part(id, count, of),
        (_, _, Some(ShownShare::Percent(share))) => Ok(Figure::Percent(share)),
        (Some(count), None, None) => {
            let count = count.number();
            Ok(count.map_or(Figure::Suppressed, Figure::Plain))
        }
        (None, ..) => Err(format!("nothing is known of the result `{id}`")),
    }
}

/// The framework's word for a share.
fn words<'a>(scored: &ScoredInspection<'a>, part: CountOf) -> Result<Figure<'a>, String> {
    let percent = share_of(part).map_or(0, Number::shown);
    let mut words = scored.framework.quantity_words.iter();
    let word = words.find(|word| {
        let range = &word.percents;
        (u32::from(*range.start())..=u32::from(*range.end())).contains(&percent)
    });
    word.map(|word| Figure::Word(&word.word))
        .ok_or_else(|| format!("the framework has no quantity word for {percent}%"))
}

/// A count as a percentage of its base.
pub(crate) fn share_of(part: CountOf) -> Option<Number> {
    let (count, of) = (u64::from(part.count), u64::from(part.of));
    Fraction::new(count * 100, of).map(Number::percent)
}
