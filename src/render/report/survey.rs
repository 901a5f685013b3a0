//! What service users said, each result with its own base.

use serde::Serialize;

use super::Making;
use crate::html::Html;
use crate::model::{Id, SurveyResult};
use crate::text::Argument;

/// One group's answers.
#[derive(Serialize)]
pub(super) struct GroupView {
    id: String,
    title: String,
    responses: Option<String>,
    text: Option<Html>,
    results: Vec<ResultView>,
}

#[derive(Serialize)]
struct ResultView {
    id: String,
    statement: Html,
    result: String,
    base: String,
}

pub(super) fn views(making: &Making<'_>) -> Vec<GroupView> {
    let language = making.language();
    let voice = making.voice;
    let inspection = making.scored.inspection;
    let narrative = inspection.narrative.get(language).as_ref();
    let mut views = Vec::new();
    for group in &making.scored.framework.groups {
        let survey = inspection.survey.get(&group.id);
        let text = narrative.and_then(|narrative| narrative.groups.get(&group.id));
        if survey.is_none() && text.is_none() {
            continue;
        }
        views.push(GroupView {
            id: format!("survey--{}", group.id),
            title: group.title.text(language).to_owned(),
            responses: survey.map(|survey| {
                voice.say_with(
                    "survey-responses",
                    &[("count", Argument::Count(u64::from(survey.responses)))],
                )
            }),
            text: text.map(|text| making.prose(text, 4)),
            results: survey.map_or_else(Vec::new, |survey| {
                survey
                    .results
                    .iter()
                    .map(|result| result_view(making, result, &group.id))
                    .collect()
            }),
        });
    }
    views
}

/// A count with its base, a share, or a count alone: what the source gives, and no more.
fn result_view(making: &Making<'_>, result: &SurveyResult, group: &Id) -> ResultView {
    let voice = making.voice;
    let count = result.count.map(|count| voice.number(u64::from(count)));
    let share = result.share.map(|share| voice.percent(share));
    let shown = match (&share, &count) {
        (Some(share), Some(count)) => voice.say_with(
            "survey-share-and-count",
            &[
                ("share", Argument::Text(share)),
                ("count", Argument::Text(count)),
            ],
        ),
        (Some(share), None) => share.clone(),
        (None, Some(count)) => count.clone(),
        (None, None) => voice.say("not-available"),
    };
    ResultView {
        id: format!("survey--{group}--{}", result.id),
        statement: making.plain(result.statement.text(voice.language)),
        result: shown,
        base: match result.of {
            Some(of) => voice.number(u64::from(of)),
            None => voice.say("survey-base-unknown"),
        },
    }
}
