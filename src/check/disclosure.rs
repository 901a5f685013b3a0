//! Disclosure control: what the site and its frameworks say of small counts, and what an inspection records of its own.

use std::collections::BTreeMap;

use super::inspection_data::Figures;
use super::notes::Notes;
use crate::content::{
    DisclosureEntry, FormerEntry, InspectionFile, ProtectedWord, RecordEntry, ReleasedEntry,
};
use crate::diagnostic::Code;
use crate::disclose;
use crate::model::{
    CountOf, DisclosureKeys, DisclosureRule, FormerFigures, Framework, Id, Released, Unprotected,
};
use crate::yaml::Spanned;

/// More than any rule asks for; what is larger is a slip of the keyboard.
const MOST: u32 = 1000;

/// What a file says; what it leaves out is said elsewhere.
pub(super) fn keys(entry: Option<&DisclosureEntry>, notes: &mut Notes<'_>) -> DisclosureKeys {
    let Some(entry) = entry else {
        return DisclosureKeys::default();
    };
    let mut number =
        |written: Option<&Spanned<u32>>| written.and_then(|written| notes.at_most(written, MOST));
    let applies = |word| entry.applies_to.as_ref().map(|words| words.contains(&word));
    DisclosureKeys {
        threshold: number(entry.threshold.as_ref()),
        round_to: number(entry.round_to.as_ref()),
        zeros: entry.zeros,
        sample: applies(ProtectedWord::Sample),
        survey: applies(ProtectedWord::Survey),
    }
}

/// The rule of a site. Who says nothing gets the rule that is safe.
pub(super) fn of_site(entry: Option<&DisclosureEntry>, notes: &mut Notes<'_>) -> DisclosureRule {
    keys(entry, notes).over(DisclosureRule::DEFAULT)
}

/// What is counted about people in an inspection, with the rule for it and what is recorded.
pub(super) fn unprotected(
    file: &InspectionFile,
    (framework, of_site): (&Framework, DisclosureRule),
    figures: Figures,
    notes: &mut Notes<'_>,
) -> Unprotected {
    let record = file.disclosure.as_ref();
    let rule = framework.disclosure.over(of_site);
    let released = record.and_then(|record| record.released.as_ref());
    let unprotected = Unprotected {
        rule,
        released: released.map(|entry| self::released(entry, notes)),
        former: record.map_or_else(Vec::new, |record| former(record, &figures, notes)),
        counts: figures.counts,
        survey: figures.survey,
        sample: figures.sample,
    };
    small_judgements(file, &unprotected, notes);
    for id in disclose::given_away(&unprotected) {
        let former = record.iter().flat_map(|record| &record.was);
        let mut keys = former.flat_map(|entry| &entry.sample.0).map(|(key, _)| key);
        if let Some(key) = keys.find(|key| key.value == id.as_str()) {
            notes.report(
                Code::GivenAway,
                &key.span,
                "these figures and those of today tell a count that is hidden",
                "ask a statistician: what is public cannot be made unknown",
            );
        }
    }
    unprotected
}

fn released(entry: &ReleasedEntry, notes: &mut Notes<'_>) -> Released {
    Released {
        reason: notes.line(&entry.reason),
        by: notes.line(&entry.by),
        source: entry.source.as_ref().map(|source| notes.line(source)),
        location: notes.at(&entry.reason.span),
    }
}

fn former(record: &RecordEntry, figures: &Figures, notes: &mut Notes<'_>) -> Vec<FormerFigures> {
    let list = record.was.iter();
    list.map(|entry| FormerFigures {
        sample: former_sample(entry, figures, notes),
        survey: former_survey(entry, figures, notes),
    })
    .collect()
}

/// A table as it was published before is a whole table: with a category left out nobody could tell what its hidden counts added up to.
fn former_sample(
    entry: &FormerEntry,
    figures: &Figures,
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, BTreeMap<Id, u32>> {
    let known: Vec<&Id> = figures.sample.keys().collect();
    let mut tables = BTreeMap::new();
    for (id, key, counts) in notes.by_id(&entry.sample, "table of this sample", &known) {
        let Some(now) = figures.sample.get(&id) else {
            continue;
        };
        let categories: Vec<&Id> = now.keys().collect();
        let table: BTreeMap<Id, u32> = notes
            .by_id(counts, "category", &categories)
            .into_iter()
            .map(|(id, _, count)| (id, count.value))
            .collect();
        let mut missing = categories.iter().filter(|id| !table.contains_key(**id));
        if counts.0.len() == table.len()
            && let Some(category) = missing.next()
        {
            notes.report(
                Code::MissingKey,
                &key.span,
                format!("the category `{category}` is not counted"),
                format!("add `{category}: ...` as it was published"),
            );
        }
        tables.insert(id, table);
    }
    tables
}

fn former_survey(
    entry: &FormerEntry,
    figures: &Figures,
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, BTreeMap<Id, CountOf>> {
    let known: Vec<&Id> = figures.survey.keys().collect();
    let mut groups = BTreeMap::new();
    for (id, _, results) in notes.by_id(&entry.survey, "surveyed group", &known) {
        let Some(now) = figures.survey.get(&id) else {
            continue;
        };
        let asked: Vec<&Id> = now.results.iter().map(|result| &result.id).collect();
        let results = notes.by_id(results, "result of the survey", &asked);
        let results = results.into_iter().map(|(id, _, was)| {
            let (count, of) = (was.count.value, was.of.value);
            (id, CountOf { count, of })
        });
        groups.insert(id, results.collect());
    }
    groups
}

/// Counts of judged work are shown, for they tell of the work; whether they tell of a child as well, only an author can know.
fn small_judgements(file: &InspectionFile, unprotected: &Unprotected, notes: &mut Notes<'_>) {
    let Unprotected { rule, counts, .. } = unprotected;
    if unprotected.released.is_some() {
        return;
    }
    let small: Vec<String> = counts
        .iter()
        .filter(|(_, part)| {
            (part.count > 0 && part.count < rule.threshold) || part.of < rule.threshold
        })
        .map(|(id, part)| format!("`{id}` ({} of {})", part.count, part.of))
        .collect();
    let first = file.counts.0.first();
    if let (false, Some((key, _))) = (small.is_empty(), first) {
        notes.report(
            Code::SmallJudgement,
            &key.span,
            format!(
                "below {}, and shown: {}",
                rule.threshold,
                small.join(", ")
            ),
            "make sure that they tell of work and not of a child; `disclosure: released:` would record that for all small counts of this inspection, those about people too",
        );
    }
}
