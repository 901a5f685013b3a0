//! What people said. Those who said something and those who answered otherwise are two cells of one table, whose total is the base; and
//! answers that stand together and add up to their base are a table as well.

use super::sample::{show, total_of};
use super::table::{Cells, Interval, Why, hide, rounded, small};
use super::{Shown, ShownResult, ShownShare, ShownSurvey};
use crate::model::{CountOf, DisclosureRule, FormerFigures, Id, Percent, Survey, SurveyResult};

/// What is hidden of one group's answers.
pub(super) struct Hidden {
    /// Whether the number of those who answered at all is.
    pub responses: bool,
    /// Each result with whether its base is hidden as well.
    pub results: Vec<(Option<Why>, bool)>,
}

/// Decides about the answers of one group.
pub(super) fn decide(
    survey: &Survey,
    group: &Id,
    former: &[FormerFigures],
    rule: &DisclosureRule,
) -> Hidden {
    let is_small = |base: u32| base > 0 && base < rule.threshold;
    let responses = is_small(survey.responses);
    let mut results: Vec<(Option<Why>, bool)> = survey
        .results
        .iter()
        .map(|result| {
            let base = responses || result.of.is_some_and(is_small);
            let own = of_one(result, survey, rule);
            let why = if base { Some(Why::SmallBase) } else { own };
            let before = || was_hidden(result, group, former, rule);
            (why.or_else(|| before().then_some(Why::HiddenBefore)), base)
        })
        .collect();
    while hide_parts(survey, &mut results, rule) {}
    Hidden { responses, results }
}

/// How many said so and of how many, as far as it can be known or guessed.
#[derive(Clone, Copy)]
struct Estimate {
    /// The least that fits a printed share; the count itself where it is known.
    least: u32,
    likely: CountOf,
    /// The least number of those who answered otherwise.
    least_rest: u32,
    is_exact: bool,
}

fn estimate(result: &SurveyResult, survey: &Survey) -> Estimate {
    let of = result.of.unwrap_or(survey.responses);
    if let Some(count) = result.count {
        return Estimate {
            least: count,
            likely: CountOf { count, of },
            least_rest: of.saturating_sub(count),
            is_exact: result.of.is_some(),
        };
    }
    let share = result.share.map_or(0, |share| u64::from(share.number()));
    let part = |share: u64| u32::try_from(share * u64::from(of) / 200).unwrap_or(u32::MAX);
    // Half a point less than what is printed; a share that is not nought is of somebody.
    let least = |share: u64| match share {
        0 => 0,
        share => part(2 * share - 1).max(1),
    };
    let likely = u32::try_from((share * u64::from(of) + 50) / 100).unwrap_or(u32::MAX);
    Estimate {
        least: least(share),
        likely: CountOf { count: likely, of },
        least_rest: least(100 - share.min(100)),
        is_exact: false,
    }
}

/// Whether a result is hidden for its own sake.
fn of_one(result: &SurveyResult, survey: &Survey, rule: &DisclosureRule) -> Option<Why> {
    let estimate = estimate(result, survey);
    let CountOf { count, of } = estimate.likely;
    if of == 0 {
        return None;
    }
    if rule.is_small(estimate.least) {
        return Some(Why::Small);
    }
    if let (Some(count), None) = (result.count, result.of) {
        let is_told = tells_a_small_rest(count, result.share, survey, rule);
        return is_told.then_some(Why::SmallRest);
    }
    if rule.is_small(estimate.least_rest) {
        return Some(Why::SmallRest);
    }
    let counts = [count.min(of), of - count.min(of)];
    let cells = Cells {
        counts: &counts,
        total: total_of(of, rule),
        known: &[false, false],
        sums: &[],
    };
    let hidden = hide(&cells, small(&counts, rule), rule);
    hidden.into_iter().flatten().next()
}

/// Whether a count without its base tells that few answered otherwise: of those who answered at all no more can have, and a share beside the
/// count tells the base to within its rounding.
fn tells_a_small_rest(
    count: u32,
    share: Option<Percent>,
    survey: &Survey,
    rule: &DisclosureRule,
) -> bool {
    let most = survey.responses.saturating_sub(count);
    let share = share.map_or(0, |share| u64::from(share.number()));
    if share == 0 {
        // Only when all of them are few, nought included, is it known that few did.
        return most == 0 && rule.is_small(0) || most > 0 && most < rule.threshold;
    }
    // The share is at most half a point more than what is printed.
    let base = (u64::from(count) * 200).div_ceil(2 * share + 1);
    let least = u32::try_from(base)
        .unwrap_or(u32::MAX)
        .saturating_sub(count);
    rule.is_small(least.min(most)) || most > 0 && most < rule.threshold
}

/// What was hidden once stays hidden: the former figures and those of today together would tell it.
fn was_hidden(
    result: &SurveyResult,
    group: &Id,
    former: &[FormerFigures],
    rule: &DisclosureRule,
) -> bool {
    let former = former.iter();
    let mut results = former.filter_map(|figures| figures.survey.get(group)?.get(&result.id));
    results.any(|was| {
        let rest = was.of.saturating_sub(was.count);
        was.of > 0 && (rule.is_small(was.count) || rule.is_small(rest))
    })
}

/// Looks for answers that stand together and add up to their base, and hides as many of them as it takes. Whether it hid any.
fn hide_parts(survey: &Survey, results: &mut [(Option<Why>, bool)], rule: &DisclosureRule) -> bool {
    let estimates: Vec<Estimate> = survey
        .results
        .iter()
        .map(|result| estimate(result, survey))
        .collect();
    let mut hid = false;
    for from in 0..results.len() {
        for to in from + 2..=results.len() {
            let Some(part) = estimates.get(from..to) else {
                continue;
            };
            let Some(total) = total_of_parts(part, rule) else {
                continue;
            };
            let counts: Vec<u32> = part.iter().map(|one| one.likely.count).collect();
            let Some(own) = results.get_mut(from..to) else {
                continue;
            };
            let cells = Cells {
                counts: &counts,
                total,
                known: &vec![false; counts.len()],
                sums: &[],
            };
            let before = own.iter().map(|(why, _)| *why).collect();
            for ((why, _), decided) in own.iter_mut().zip(hide(&cells, before, rule)) {
                if why.is_none() && decided.is_some() {
                    *why = decided;
                    hid = true;
                }
            }
        }
    }
    hid
}

/// What is known of the total, if the answers are parts of one whole. Printed shares are rounded, so they may miss it by as many as they are.
fn total_of_parts(part: &[Estimate], rule: &DisclosureRule) -> Option<Interval> {
    let base = part.first()?.likely.of;
    let same = part.iter().all(|one| one.likely.of == base);
    let sum: u64 = part.iter().map(|one| u64::from(one.likely.count)).sum();
    let is_exact = part.iter().all(|one| one.is_exact);
    let slack = if is_exact { 0 } else { part.len() as u64 };
    let adds_up = base > 0 && sum.abs_diff(u64::from(base)) <= slack;
    let total = u32::try_from(sum).ok()?;
    (same && adds_up).then(|| total_of(total, rule))
}

/// What readers see of a group's answers.
pub(super) fn shown<'a>(
    survey: &'a Survey,
    hidden: &Hidden,
    rule: &DisclosureRule,
) -> ShownSurvey<'a> {
    let results = survey.results.iter().zip(&hidden.results);
    ShownSurvey {
        responses: if hidden.responses {
            Shown::Suppressed
        } else {
            show(survey.responses, rule)
        },
        results: results
            .map(|(result, (why, base))| shown_result(result, why.is_some(), *base, rule))
            .collect(),
    }
}

fn shown_result<'a>(
    result: &'a SurveyResult,
    is_hidden: bool,
    base_is_hidden: bool,
    rule: &DisclosureRule,
) -> ShownResult<'a> {
    let visible = |hidden: bool, count: u32| match hidden {
        true => Shown::Suppressed,
        false => show(count, rule),
    };
    ShownResult {
        id: &result.id,
        statement: &result.statement,
        count: result.count.map(|count| visible(is_hidden, count)),
        of: result.of.map(|of| visible(base_is_hidden, of)),
        share: match is_hidden {
            true => Some(ShownShare::Suppressed),
            false => share(result, rule).map(ShownShare::Percent),
        },
    }
}

/// The share as printed, unless its base would tell the count that is rounded.
fn share(result: &SurveyResult, rule: &DisclosureRule) -> Option<Percent> {
    let of = result.of.filter(|of| rule.round_to > 1 && *of > 0);
    let (Some(of), Some(share)) = (of, result.share) else {
        return result.share;
    };
    let likely = (u64::from(share.number()) * u64::from(of) + 50) / 100;
    let count = result.count.or_else(|| u32::try_from(likely).ok())?;
    let (count, of) = (
        u64::from(rounded(count, rule)),
        u64::from(rounded(of, rule)),
    );
    Percent::new(u32::try_from((count * 200 + of) / (2 * of)).ok()?)
}
