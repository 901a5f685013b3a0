//! The figures of an inspection: whether they name things that exist and can all be true.

use std::collections::BTreeMap;

use super::notes::Notes;
use crate::content::{BaselineEntry, InspectionFile, PersonEntry, ResultEntry, SurveyEntry};
use crate::diagnostic::Code;
use crate::markdown::Shape;
use crate::model::{
    Baseline, BaselineRow, Framework, Id, Person, Recommendation, Recommendations, StatedScore,
    Survey, SurveyResult, Team,
};
use crate::yaml::Spanned;

pub(super) struct Data {
    pub chief_inspector: Option<Person>,
    pub lead_inspector: Option<Person>,
    pub team: Vec<Team>,
    pub stated_scores: BTreeMap<Id, StatedScore>,
    pub baseline: Option<Baseline>,
    pub recommendations: Recommendations,
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
        stated_scores: stated_scores(file, framework, notes),
        baseline: file
            .baseline
            .as_ref()
            .map(|entry| baseline(entry, framework, notes)),
        recommendations: recommendations(file, notes),
        survey: survey(file, framework, notes),
        sample: sample(file, framework, notes),
    }
}

fn person(entry: &PersonEntry, notes: &mut Notes<'_>) -> Person {
    Person {
        role: notes.text(&entry.role),
        name: notes.line(&entry.name),
    }
}

fn stated_scores(
    file: &InspectionFile,
    framework: &Framework,
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, StatedScore> {
    let known = framework.scored_ids();
    let mut scores = BTreeMap::new();
    for (id, _, written) in notes.by_id(&file.stated_scores, "item or theme", &known) {
        if let Some(percent) = notes.percent(written) {
            let location = notes.at(&written.span);
            scores.insert(id, StatedScore { percent, location });
        }
    }
    scores
}

fn baseline(entry: &BaselineEntry, framework: &Framework, notes: &mut Notes<'_>) -> Baseline {
    let known: Vec<&Id> = framework
        .themes
        .list
        .iter()
        .map(|theme| &theme.id)
        .collect();
    let mut rows = BTreeMap::new();
    for (id, _, values) in notes.by_id(&entry.values, "theme", &known) {
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
    for theme in known {
        let mut written = entry.values.0.iter();
        if !written.any(|(key, _)| key.value == theme.as_str()) {
            notes.report(
                Code::MissingKey,
                &entry.as_of.span,
                format!("the baseline has no figures for `{theme}`"),
                format!("add `{theme}: {{ lowest: ..., highest: ..., average: ... }}`"),
            );
        }
    }
    Baseline {
        label: notes.text(&entry.label),
        as_of: notes.date(&entry.as_of),
        source: notes.text(&entry.source),
        rows,
    }
}

fn recommendations(file: &InspectionFile, notes: &mut Notes<'_>) -> Recommendations {
    let entries = &file.recommendations.list;
    notes.report_repeats(entries.iter().map(|entry| &entry.id));
    let mut list = Vec::new();
    for entry in entries {
        let text = notes.markdown(&entry.text, Shape::Inline);
        let responsible = notes.text(&entry.responsible);
        if let Some(id) = notes.id(&entry.id) {
            list.push(Recommendation {
                id,
                text,
                responsible,
            });
        }
    }
    Recommendations {
        lead_in: notes.text(&file.recommendations.lead_in),
        list,
    }
}

fn survey(
    file: &InspectionFile,
    framework: &Framework,
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, Survey> {
    let known: Vec<&Id> = framework.groups.iter().map(|group| &group.id).collect();
    let mut surveys = BTreeMap::new();
    for (id, _, entry) in notes.by_id(&file.survey, "surveyed group", &known) {
        notes.report_repeats(entry.results.iter().map(|result| &result.id));
        let results = entry
            .results
            .iter()
            .filter_map(|result| survey_result(result, entry, notes))
            .collect();
        surveys.insert(
            id,
            Survey {
                responses: entry.responses.value,
                results,
            },
        );
    }
    surveys
}

fn survey_result(
    entry: &ResultEntry,
    survey: &SurveyEntry,
    notes: &mut Notes<'_>,
) -> Option<SurveyResult> {
    let statement = notes.text(&entry.statement);
    let share = entry.share.as_ref().and_then(|share| notes.percent(share));
    let count = entry.count.as_ref().and_then(Spanned::given).copied();
    let of = entry.of.as_ref().and_then(Spanned::given).copied();
    if entry.count.is_none() && entry.share.is_none() {
        notes.report(
            Code::MissingKey,
            &entry.id.span,
            "this result has neither a `count` nor a `share`",
            "add `count: ...` and `of: ...`, or `share: ...`",
        );
    }
    let base = of.or_else(|| survey.responses.given().copied());
    if let (Some(count), Some(base), Some(written)) = (count, base, &entry.count)
        && count > base
    {
        notes.report(
            Code::Contradiction,
            &written.span,
            format!("{count} cannot be out of {base}"),
            "compare the figures with the source",
        );
    }
    if let (Some(of), Some(responses), Some(written)) = (of, survey.responses.given(), &entry.of)
        && of > *responses
    {
        notes.report(
            Code::Contradiction,
            &written.span,
            format!("{of} cannot have answered this question: {responses} answered at all"),
            "compare the figures with the source",
        );
    }
    if let (Some(count), Some(of), Some(share), Some(written)) = (count, of, share, &entry.share) {
        // Of nobody there is no share; the result is not a number then, and no share is near it.
        let exact = f64::from(count) * 100.0 / f64::from(of);
        let is_near = (exact - f64::from(share.number())).abs() <= 1.0;
        if !is_near {
            notes.report(
                Code::Contradiction,
                &written.span,
                format!("{count} out of {of} is not {}%", share.number()),
                "compare the figures with the source",
            );
        }
    }
    Some(SurveyResult {
        id: notes.id(&entry.id)?,
        statement,
        count,
        of,
        share,
    })
}

/// Every category must be counted, and together they are all the cases: a forgotten category would make a false picture.
fn sample(
    file: &InspectionFile,
    framework: &Framework,
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, BTreeMap<Id, u32>> {
    let known: Vec<&Id> = framework.characteristics.iter().map(|c| &c.id).collect();
    let mut sample = BTreeMap::new();
    for (id, key, entries) in notes.by_id(&file.sample, "characteristic", &known) {
        let Some(characteristic) = framework.characteristics.iter().find(|c| c.id == id) else {
            continue;
        };
        let categories: Vec<&Id> = characteristic.categories.iter().map(|c| &c.id).collect();
        let counts: BTreeMap<Id, u32> = notes
            .by_id(entries, "category", &categories)
            .into_iter()
            .map(|(id, _, count)| (id, count.value))
            .collect();
        if entries.0.len() == counts.len() {
            for category in &categories {
                if !counts.contains_key(*category) {
                    notes.report(
                        Code::MissingKey,
                        &key.span,
                        format!("the category `{category}` is not counted"),
                        format!("add `{category}: ...`, 0 if there was no case"),
                    );
                }
            }
            let total: u64 = counts.values().map(|count| u64::from(*count)).sum();
            if counts.len() == categories.len()
                && file
                    .cases
                    .given()
                    .is_some_and(|cases| u64::from(*cases) != total)
            {
                notes.report(
                    Code::Contradiction,
                    &key.span,
                    format!(
                        "the categories add up to {total}, and there were {} cases",
                        file.cases.value
                    ),
                    "count each case once",
                );
            }
        }
        sample.insert(id, counts);
    }
    sample
}
