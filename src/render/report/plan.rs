//! What the service will do about the recommendations.

use serde::Serialize;

use super::Making;
use crate::html::Html;
use crate::markdown;
use crate::model::{Action, Block, Status};
use crate::text::Argument;

/// An improvement plan.
#[derive(Serialize)]
pub(super) struct PlanView {
    introduction: Html,
    actions: Vec<ActionView>,
    /// Recommendations that no entry of the plan answers.
    unanswered: Vec<String>,
}

#[derive(Serialize)]
struct ActionView {
    id: String,
    recommendation: String,
    /// Where the recommendation is, if the report shows it.
    href: Option<String>,
    actions: Vec<String>,
    success: String,
    timescale: String,
    resources: String,
    owner: String,
    status: String,
    status_id: &'static str,
}

pub(super) fn view(making: &Making<'_>) -> Option<PlanView> {
    let inspection = making.scored.inspection;
    let plan = inspection.plan.as_ref()?;
    let voice = making.voice;
    let recommendations = &inspection.recommendations;
    let answered =
        |id: &crate::model::Id| plan.list.iter().any(|action| action.recommendation == *id);
    Some(PlanView {
        introduction: markdown::render(plan.introduction.get(voice.language), 4),
        actions: plan
            .list
            .iter()
            .map(|action| action_view(action, making))
            .collect(),
        unanswered: recommendations
            .list
            .iter()
            .zip(1..)
            .filter(|(recommendation, _)| !answered(&recommendation.id))
            .map(|(_, number)| {
                voice.say_with("plan-unanswered", &[("number", Argument::Count(number))])
            })
            .collect(),
    })
}

fn action_view(action: &Action, making: &Making<'_>) -> ActionView {
    let (voice, language) = (making.voice, making.language());
    let recommendations = &making.scored.inspection.recommendations;
    let shown = making.shows(Block::Recommendations);
    let place = recommendations
        .list
        .iter()
        .position(|r| r.id == action.recommendation);
    // `check` has made sure that the recommendation exists.
    let number = place.map_or(0, |place| place as u64 + 1);
    let (status_id, status) = match action.status {
        Status::NotStarted => ("not-started", "status-not-started"),
        Status::UnderWay => ("under-way", "status-under-way"),
        Status::Complete => ("complete", "status-complete"),
    };
    ActionView {
        id: format!("action--{}", action.id),
        recommendation: voice.say_with("plan-answers", &[("number", Argument::Count(number))]),
        href: shown.then(|| format!("#recommendation--{number}")),
        actions: action
            .actions
            .iter()
            .map(|text| text.text(language).to_owned())
            .collect(),
        success: action.success.text(language).to_owned(),
        timescale: action.timescale.text(language).to_owned(),
        resources: action.resources.text(language).to_owned(),
        owner: action.owner.text(language).to_owned(),
        status: voice.say(status),
        status_id,
    }
}
