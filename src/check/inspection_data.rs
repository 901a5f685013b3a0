//! The figures of an inspection: whether they name things that exist and can all be true.

use std::collections::BTreeMap;

use super::notes::Notes;
use super::survey;
use crate::content::{BaselineEntry, CorrespondentEntry, InspectionFile, LetterEntry, PersonEntry};
use crate::diagnostic::Code;
use crate::markdown::Shape;
use crate::model::{
    Baseline, BaselineKind, BaselineRow, Block, Correspondent, CountOf, Framework, Id, Letter,
    Person, Recommendation, Recommendations, Survey, Team,
};
use crate::yaml::Spanned;

pub(super) struct Data {
    pub chief_inspector: Option<Person>,
    pub lead_inspector: Option<Person>,
    pub team: Vec<Team>,
    pub letter: Option<Letter>,
    pub baseline: Option<Baseline>,
    pub recommendations: Recommendations,
    pub figures: Figures,
}

/// What is counted about people and about work.
pub(super) struct Figures {
    pub counts: BTreeMap<Id, CountOf>,
    pub survey: BTreeMap<Id, Survey>,
    pub sample: BTreeMap<Id, BTreeMap<Id, u32>>,
}

pub(super) fn read(file: &InspectionFile, framework: &Framework, notes: &mut Notes<'_>) -> Data {
    let team = file
        .team
        .iter()
        .map(|entry| Team {
            role: notes.text(&entry.role),
            names: entry.names.iter().map(|name| notes.line(name)).collect(),
        })
        .collect();
    Data {
        chief_inspector: file
            .chief_inspector
            .as_ref()
            .map(|entry| person(entry, notes)),
        lead_inspector: file
            .lead_inspector
            .as_ref()
            .map(|entry| person(entry, notes)),
        team,
        letter: file.letter.as_ref().map(|entry| letter(entry, notes)),
        baseline: file
            .baseline
            .as_ref()
            .map(|entry| baseline(entry, framework, notes)),
        recommendations: recommendations(file, notes),
        figures: Figures {
            counts: counts(file, notes),
            survey: survey::survey(file, framework, notes),
            sample: survey::sample(file, framework, notes),
        },
    }
}

fn person(entry: &PersonEntry, notes: &mut Notes<'_>) -> Person {
    Person {
        role: notes.text(&entry.role),
        name: notes.line(&entry.name),
    }
}

fn letter(entry: &LetterEntry, notes: &mut Notes<'_>) -> Letter {
    let mut people = |entries: &[CorrespondentEntry]| {
        let people = entries.iter().map(|entry| Correspondent {
            role: notes.text(&entry.role),
            name: entry.name.as_ref().map(|name| notes.line(name)),
        });
        people.collect()
    };
    Letter {
        to: people(&entry.to),
        from: people(&entry.from),
        copy_to: people(&entry.copy_to),
    }
}

fn counts(file: &InspectionFile, notes: &mut Notes<'_>) -> BTreeMap<Id, CountOf> {
    let mut counts = BTreeMap::new();
    for (key, entry) in &file.counts.0 {
        let (Some(id), Some(count), Some(of)) =
            (notes.id(key), entry.count.given(), entry.of.given())
        else {
            continue;
        };
        if count > of || *of == 0 {
            notes.report(
                Code::Contradiction,
                &entry.count.span,
                format!("{count} cannot be out of {of}"),
                "compare the figures with the source",
            );
        }
        let (count, of) = (*count, *of);
        counts.insert(id, CountOf { count, of });
    }
    counts
}

fn baseline(entry: &BaselineEntry, framework: &Framework, notes: &mut Notes<'_>) -> Baseline {
    let comparison = framework.comparison.as_ref();
    if comparison.is_some_and(|comparison| comparison.baseline == BaselineKind::Computed) {
        notes.report(
            Code::Contradiction,
            &entry.as_of.span,
            "the framework computes its baselines",
            "remove `baseline:`, or write `baseline: frozen` in the framework",
        );
    }
    let known: Vec<&Id> = comparison
        .iter()
        .flat_map(|comparison| &comparison.of)
        .collect();
    let mut rows = BTreeMap::new();
    for (id, _, values) in notes.by_id(&entry.values, "score that the framework compares", &known) {
        let lowest = notes.percent(&values.lowest);
        let highest = notes.percent(&values.highest);
        let average = notes.percent(&values.average);
        let (Some(lowest), Some(highest), Some(average)) = (lowest, highest, average) else {
            continue;
        };
        if !(lowest <= average && average <= highest) {
            notes.report(
                Code::Contradiction,
                &values.average.span,
                format!(
                    "the average {} does not lie between the lowest {} and the highest {}",
                    average.number(),
                    lowest.number(),
                    highest.number()
                ),
                "compare the three figures with the source",
            );
        }
        rows.insert(
            id,
            BaselineRow {
                lowest,
                highest,
                average,
            },
        );
    }
    Baseline {
        label: notes.text(&entry.label),
        as_of: notes.date(&entry.as_of),
        source: notes.text(&entry.source),
        rows,
    }
}

fn recommendations(file: &InspectionFile, notes: &mut Notes<'_>) -> Recommendations {
    let Some(written) = &file.recommendations else {
        return Recommendations::default();
    };
    let entries = &written.list;
    notes.report_repeats(entries.iter().map(|entry| &entry.id));
    let mut list = Vec::new();
    for entry in entries {
        let text = notes.markdown(&entry.text, Shape::Inline);
        let responsible = notes.optional_text(entry.responsible.as_ref());
        if let Some(id) = notes.id(&entry.id) {
            list.push(Recommendation {
                id,
                text,
                responsible,
            });
        }
    }
    Recommendations {
        lead_in: notes.optional_text(written.lead_in.as_ref()),
        list,
    }
}

/// What is written and shown nowhere would vanish without a word.
pub(super) fn report_unshown(
    file: &InspectionFile,
    shows: &dyn Fn(Block) -> bool,
    notes: &mut Notes<'_>,
) {
    let first_key = |key: Option<&Spanned<String>>| key.map(|key| key.span.clone());
    let recommendations = file.recommendations.as_ref();
    let written = [
        (
            "recommendations",
            Block::Recommendations,
            first_key(recommendations.and_then(|written| Some(&written.list.first()?.id))),
        ),
        (
            "survey",
            Block::Survey,
            first_key(file.survey.0.first().map(|(group, _)| group)),
        ),
        (
            "sample",
            Block::Sample,
            first_key(
                file.sample
                    .0
                    .first()
                    .map(|(characteristic, _)| characteristic),
            ),
        ),
        (
            "baseline",
            Block::Baseline,
            first_key(file.baseline.as_ref().map(|baseline| &baseline.as_of)),
        ),
        (
            "team",
            Block::Team,
            file.team.first().map(|team| team.role.en.span.clone()),
        ),
        (
            "letter",
            Block::LetterHead,
            file.letter
                .as_ref()
                .and_then(|letter| letter.to.first())
                .map(|person| person.role.en.span.clone()),
        ),
    ];
    for (key, block, place) in written {
        if let Some(place) = place.filter(|_| !shows(block)) {
            notes.report(
                Code::Contradiction,
                &place,
                format!("the report does not show what stands under `{key}`"),
                "remove it, or let a part of the report show it: see `not_in_this_edition` and the framework's report form",
            );
        }
    }
}
