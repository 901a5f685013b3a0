//! The decisions about generated figures, against the attacker.

use std::collections::BTreeMap;

use adrodd::disclose::{Disclosed, Shown, ShownShare, given_away, protect};
use adrodd::language::Bilingual;
use adrodd::model::{
    DisclosureRule, FormerFigures, Id, Percent, Survey, SurveyResult, Unprotected, Zeros,
};
use proptest::prelude::*;

use super::attacker::{Answer, Before, Cell, Question, Rule, Table, possible, possible_answers};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn category(number: usize) -> Id {
    id(&format!("category-{number}"))
}

fn unprotected(rule: DisclosureRule) -> Unprotected {
    Unprotected {
        counts: BTreeMap::new(),
        survey: BTreeMap::new(),
        sample: BTreeMap::new(),
        rule,
        released: None,
        former: Vec::new(),
    }
}

fn counted(counts: &[u32]) -> BTreeMap<Id, u32> {
    let counts = counts.iter().enumerate();
    counts
        .map(|(number, count)| (category(number), *count))
        .collect()
}

fn rule(threshold: u32, zeros: Zeros, round_to: u32) -> DisclosureRule {
    DisclosureRule {
        threshold,
        zeros,
        round_to,
        ..DisclosureRule::DEFAULT
    }
}

fn rules() -> impl Strategy<Value = DisclosureRule> {
    let zeros =
        prop::bool::ANY.prop_map(|hidden| if hidden { Zeros::Hidden } else { Zeros::Shown });
    (2..8u32, zeros).prop_map(|(threshold, zeros)| rule(threshold, zeros, 1))
}

fn known(rule: &DisclosureRule) -> Rule {
    Rule {
        threshold: rule.threshold,
        zeros_are_hidden: rule.zeros == Zeros::Hidden,
    }
}

/// What a reader sees of a table.
fn published(disclosed: &Disclosed<'_>, counts: &[u32], rule: &DisclosureRule) -> Table {
    let shown = &disclosed.sample[&id("age")];
    let cells = (0..counts.len()).map(|number| match shown.counts[&category(number)] {
        Shown::Count(count) => Cell::Between(count, count),
        // What the rule says of rounding.
        Shown::Rounded(0) => Cell::Between(0, 0),
        Shown::Rounded(count) => {
            let to = rule.round_to;
            let least = if count == to { 1 } else { count - to / 2 };
            Cell::Between(least.max(rule.threshold), count + to - 1 - to / 2)
        }
        Shown::Suppressed => Cell::Hidden,
    });
    Table {
        // The number of cases stands on the page, whatever is rounded.
        total: counts.iter().sum(),
        cells: cells.collect(),
    }
}

fn protected(counts: &[u32], rule: DisclosureRule, former: &[Vec<u32>]) -> Unprotected {
    Unprotected {
        sample: [(id("age"), counted(counts))].into(),
        former: former
            .iter()
            .map(|counts| FormerFigures {
                sample: [(id("age"), counted(counts))].into(),
                ..FormerFigures::default()
            })
            .collect(),
        ..unprotected(rule)
    }
}

/// The hidden cells of which only one value is possible.
fn recovered(table: &Table, before: Option<&Before>, rule: &DisclosureRule) -> usize {
    let values = possible(table, before, known(rule));
    let hidden = table.cells.iter().zip(values);
    hidden
        .filter(|(cell, values)| **cell == Cell::Hidden && values.len() < 2)
        .count()
}

/// The small cells alone, as a careless rule would hide them.
fn with_small_hidden(counts: &[u32], rule: &DisclosureRule) -> Table {
    let cells = counts.iter().map(|count| {
        if rule.is_small(*count) {
            Cell::Hidden
        } else {
            Cell::Between(*count, *count)
        }
    });
    Table {
        total: counts.iter().sum(),
        cells: cells.collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn no_hidden_count_of_a_table_can_be_worked_out(
        counts in prop::collection::vec(prop_oneof![0..4u32, 0..14u32], 2..5),
        rule in rules(),
    ) {
        prop_assume!(counts.iter().any(|count| *count > 0));
        let figures = protected(&counts, rule, &[]);
        let table = published(&protect(&figures), &counts, &rule);
        for (count, cell) in counts.iter().zip(&table.cells) {
            prop_assert!(*cell == Cell::Hidden || !rule.is_small(*count), "{table:?}");
        }
        prop_assert_eq!(recovered(&table, None, &rule), 0, "{:?} as {:?}", counts, table);
    }

    #[test]
    fn no_hidden_count_of_a_rounded_table_can_be_worked_out(
        counts in prop::collection::vec(prop_oneof![0..4u32, 0..24u32], 2..5),
        threshold in 2..8u32,
        round_to in prop_oneof![Just(3u32), Just(5), Just(10)],
    ) {
        prop_assume!(counts.iter().any(|count| *count > 0));
        let rule = rule(threshold, Zeros::Hidden, round_to);
        let figures = protected(&counts, rule, &[]);
        let disclosed = protect(&figures);
        let table = published(&disclosed, &counts, &rule);
        let values = possible(&table, None, known(&rule));
        for ((cell, values), count) in table.cells.iter().zip(values).zip(&counts) {
            prop_assert!(values.contains(count), "{table:?} is untrue of {counts:?}");
            let is_hidden = *cell == Cell::Hidden;
            prop_assert!(!is_hidden || values.len() > 1, "{counts:?} as {table:?}");
        }
    }

    #[test]
    fn no_hidden_count_can_be_worked_out_with_the_figures_of_before(
        counts in prop::collection::vec(prop_oneof![0..4u32, 0..12u32], 2..5),
        corrections in prop::collection::vec(prop::option::weighted(0.4, 0..12u32), 4),
        rule in rules(),
    ) {
        let was: Vec<u32> = counts
            .iter()
            .zip(&corrections)
            .map(|(count, correction)| correction.unwrap_or(*count))
            .collect();
        prop_assume!(counts.iter().sum::<u32>() > 0 && was.iter().sum::<u32>() > 0);
        let old = protected(&was, rule, &[]);
        let before = Before {
            table: published(&protect(&old), &was, &rule),
            was_corrected: was.iter().zip(&counts).map(|(was, count)| was != count).collect(),
        };
        let new = protected(&counts, rule, std::slice::from_ref(&was));
        let table = published(&protect(&new), &counts, &rule);
        let values = possible(&table, Some(&before), known(&rule));
        let is_public: Vec<bool> = before
            .table
            .cells
            .iter()
            .zip(&before.was_corrected)
            .map(|(cell, corrected)| matches!(cell, Cell::Between(..)) && !corrected)
            .collect();
        // Where all that readers do not know is hidden, nothing more can be done; `check` says so.
        let mut not_public = table.cells.iter().zip(&is_public).filter(|(_, public)| !**public);
        let is_exhausted = not_public.all(|(cell, _)| *cell == Cell::Hidden);
        let hidden = table.cells.iter().zip(&is_public).zip(&values);
        let is_told = hidden.clone().any(|((cell, public), values)| {
            *cell == Cell::Hidden && !public && values.len() < 2
        });
        if is_told && is_exhausted && given_away(&new) == [&id("age")] {
            return Ok(());
        }
        for (number, (cell, values)) in table.cells.iter().zip(values).enumerate() {
            // What was shown before and is the same today cannot be unsaid.
            prop_assert!(
                *cell != Cell::Hidden || is_public[number] || values.len() > 1,
                "{was:?} as {before:?}, then {counts:?} as {table:?}: {values:?}"
            );
        }
    }

    #[test]
    fn no_hidden_answer_can_be_worked_out(
        answers in prop::collection::vec(prop_oneof![0..4u32, 0..14u32], 2..5),
        silent in 0..3u32,
        is_printed_as_share in prop::bool::ANY,
        rule in rules(),
    ) {
        let base: u32 = answers.iter().sum();
        prop_assume!(base > 0);
        let asked = survey(&answers, base, base + silent, is_printed_as_share);
        let figures = Unprotected { survey: [(id("people"), asked)].into(), ..unprotected(rule) };
        let disclosed = protect(&figures);
        let shown = &disclosed.survey[&id("people")];
        let question = Question {
            base: shown.results[0].of.unwrap().number(),
            responses: shown.responses.number(),
            answers: shown
                .results
                .iter()
                .map(|result| Answer {
                    count: result.count.and_then(Shown::number),
                    share: result
                        .share
                        .and_then(ShownShare::percent)
                        .map(|share| u32::from(share.number())),
                })
                .collect(),
            are_all: true,
        };
        // A reader who takes the answers together, and one who takes each with those who answered otherwise.
        let together = possible_answers(&question, known(&rule));
        for (number, values) in together.into_iter().enumerate() {
            let one = Question {
                answers: vec![question.answers[number]],
                are_all: false,
                ..question.clone()
            };
            let alone = possible_answers(&one, known(&rule)).remove(0);
            let is_hidden = shown.results[number].share == Some(ShownShare::Suppressed);
            let small = rule.is_small(answers[number]) || rule.is_small(base - answers[number]);
            prop_assert!(is_hidden || !small, "{answers:?} as {question:?}");
            prop_assert!(
                !is_hidden || (values.len() > 1 && alone.len() > 1) || base == 1,
                "{answers:?} as {question:?}: {values:?}"
            );
        }
    }

    /// What a reader knows who sees how many said so, how many answered at all and perhaps the share, and not how many answered this question.
    #[test]
    fn a_count_without_its_base_tells_no_small_rest(
        count in 0..120u32,
        rest in prop_oneof![0..6u32, 0..60u32],
        silent in prop_oneof![Just(0), 0..40u32],
        has_share in prop::bool::ANY,
        rule in rules(),
    ) {
        let base = count + rest;
        prop_assume!(base > 0);
        let mut asked = survey(&[count], base, base + silent, true);
        let printed = asked.results[0].share;
        let answered = asked.results.remove(0);
        asked.results.push(SurveyResult {
            count: Some(count),
            of: None,
            share: printed.filter(|_| has_share),
            ..answered
        });
        let figures = Unprotected { survey: [(id("people"), asked)].into(), ..unprotected(rule) };
        let disclosed = protect(&figures);
        let shown = &disclosed.survey[&id("people")];
        let result = &shown.results[0];
        let Some(seen) = result.count.and_then(Shown::number) else { return Ok(()); };
        let responses = shown.responses.number().unwrap_or(u32::MAX);
        let share = result.share.and_then(ShownShare::percent).map(|share| u32::from(share.number()));
        let bases = seen..=responses.min(seen * 3 + 200);
        let fits = |base: &u32| *base > 0 && share.is_none_or(|share| (seen * 200 + base) / (2 * base) == share);
        let mut rests = bases.filter(fits).map(|base| base - seen);
        prop_assert!(rests.any(|rest| !rule.is_small(rest)), "{seen} ({share:?}%) of {responses} who answered at all");
    }
}

/// All answers to one question, as counts or as printed shares.
fn survey(answers: &[u32], base: u32, responses: u32, is_printed_as_share: bool) -> Survey {
    let results = answers
        .iter()
        .enumerate()
        .map(|(number, count)| SurveyResult {
            id: id(&format!("answer-{number}")),
            statement: Bilingual {
                en: "Answer".to_owned(),
                cy: "Ateb".to_owned(),
            },
            count: (!is_printed_as_share).then_some(*count),
            of: Some(base),
            share: is_printed_as_share
                .then(|| Percent::new((count * 200 + base) / (2 * base)).unwrap()),
        });
    Survey {
        responses,
        results: results.collect(),
    }
}

/// The properties above say something only if the attacker can succeed.
#[test]
fn the_attacker_recovers_counts_where_small_ones_alone_are_hidden() {
    let rule = rule(5, Zeros::Hidden, 1);
    let mut attacked = 0;
    let mut broken = 0;
    for a in 0..8 {
        for b in 0..8 {
            for c in 5..9 {
                let table = with_small_hidden(&[a, b, c], &rule);
                attacked += 1;
                broken += usize::from(recovered(&table, None, &rule) > 0);
            }
        }
    }
    assert!(broken * 3 > attacked, "{broken} of {attacked}");
}

/// The figures of before tell a hidden count unless they are taken into account.
#[test]
fn the_attacker_recovers_counts_where_the_figures_of_before_are_forgotten() {
    let rule = rule(5, Zeros::Hidden, 1);
    let (was, now) = ([4, 17, 30, 19], [4, 36, 30, 19]);
    let old = protected(&was, rule, &[]);
    let before = Before {
        table: published(&protect(&old), &was, &rule),
        was_corrected: vec![false, true, false, false],
    };
    let forgetful = protected(&now, rule, &[]);
    let table = published(&protect(&forgetful), &now, &rule);
    assert!(recovered(&table, Some(&before), &rule) > 0, "{table:?}");
    let mindful = protected(&now, rule, &[was.to_vec()]);
    let table = published(&protect(&mindful), &now, &rule);
    let values = possible(&table, Some(&before), known(&rule));
    assert!(values[0].len() > 1, "{table:?}: {values:?}");
}

/// The decision depends on the figures alone, and hides no more than it must.
#[test]
fn the_smallest_cells_that_suffice_are_hidden() {
    let hidden = |counts: &[u32], rule: DisclosureRule| {
        let figures = protected(counts, rule, &[]);
        let table = published(&protect(&figures), counts, &rule);
        let hidden = table.cells.iter().map(|cell| *cell == Cell::Hidden);
        hidden.collect::<Vec<bool>>()
    };
    let strict = rule(5, Zeros::Hidden, 1);
    assert_eq!(hidden(&[4, 17, 30, 9], strict), [true, false, false, true]);
    assert_eq!(hidden(&[10, 17, 30, 9], strict), [false; 4]);
    // Two small counts that add up to a small number need a third.
    assert_eq!(hidden(&[1, 2, 30, 9], strict), [true, true, false, true]);
    // Everybody in one category: the noughts would tell as much.
    assert_eq!(hidden(&[0, 40], strict), [true, true]);
    assert_eq!(hidden(&[0, 40], rule(5, Zeros::Shown, 1)), [false, false]);
    // With a threshold of nought nothing is hidden.
    assert_eq!(hidden(&[1, 2, 0], rule(0, Zeros::Hidden, 1)), [false; 3]);
}
