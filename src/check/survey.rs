//! What people said and who the cases were: whether the figures can all be true.

use std::collections::BTreeMap;

use super::notes::Notes;
use crate::content::{InspectionFile, ResultEntry, SurveyEntry};
use crate::diagnostic::Code;
use crate::model::{Framework, Id, Survey, SurveyResult};
use crate::yaml::Spanned;

pub(super) fn survey(
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
pub(super) fn sample(
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
                && let Some(cases) = file.cases.as_ref().and_then(Spanned::given)
                && u64::from(*cases) != total
            {
                notes.report(
                    Code::Contradiction,
                    &key.span,
                    format!("the categories add up to {total}, and there were {cases} cases"),
                    "count each case once",
                );
            }
        }
        sample.insert(id, counts);
    }
    sample
}
