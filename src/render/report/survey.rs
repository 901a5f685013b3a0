//! What service users said, each result with its own base.

use serde::Serialize;

use super::Making;
use super::drawing::draw_with_anchors;
use crate::chart;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::render::figure::Figure;
use crate::text::Argument;

/// One group's answers.
#[derive(Serialize)]
pub(super) struct GroupView {
    id: String,
    title: String,
    responses: Option<String>,
    text: Option<Html>,
    figure: Option<Figure>,
    /// The number of how many answered.
    cite: Html,
}

pub(super) fn views(making: &mut Making<'_>) -> Result<Vec<GroupView>, Diagnostic> {
    let language = making.language();
    let voice = making.voice;
    let scored = making.scored;
    let inspection = scored.inspection;
    let narrative = inspection.narrative.get(language).as_ref();
    let mut views = Vec::new();
    for group in &scored.framework.groups {
        let survey = scored.disclosed.survey.get(&group.id);
        let text = narrative.and_then(|narrative| narrative.groups.get(&group.id));
        if survey.is_none() && text.is_none() {
            continue;
        }
        let id = format!("survey--{}", group.id);
        making.stretch(&id);
        let cite = survey.map_or_else(Html::default, |_| making.cite());
        let text = text.map(|text| making.prose(text, 4));
        let figure = match chart::survey_chart(scored, group) {
            Some(chart) => {
                let figure = draw_with_anchors(making, &chart, Some(format!("{id}--")))?;
                Some(making.cited(figure))
            }
            None => None,
        };
        views.push(GroupView {
            id,
            title: group.title.text(language).to_owned(),
            responses: survey.map(|survey| match survey.responses.number() {
                Some(count) => voice.say_with(
                    "survey-responses",
                    &[("count", Argument::Count(u64::from(count)))],
                ),
                None => voice.say("survey-responses-suppressed"),
            }),
            text,
            figure,
            cite,
        });
    }
    Ok(views)
}
