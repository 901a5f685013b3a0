//! A report's summary of the improvement plan, which has a page of its own.

use serde::Serialize;

use super::Making;
use crate::html::Html;
use crate::model::{Block, Id};
use crate::render::address::Place;
use crate::render::frame::Link;
use crate::render::plan_page::{StatusView, plan_title, status_view};
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};

/// An improvement plan in short.
#[derive(Serialize)]
pub(super) struct PlanView {
    title: String,
    page: Link,
    /// How many entries it has, and how many of the recommendations they answer.
    extent: String,
    /// Recommendations that no entry of the plan answers.
    unanswered: Vec<String>,
}

/// An entry of the plan that answers a recommendation.
#[derive(Serialize)]
pub(super) struct AnswerView {
    title: Html,
    href: String,
    status: Option<StatusView>,
}

/// Whether a report has a plan that its form shows.
pub(in crate::render) fn has_plan(scored: &ScoredInspection<'_>) -> bool {
    let (inspection, framework) = (scored.inspection, scored.framework);
    scored.plan.is_some()
        && framework.shows(Block::ImprovementPlan, &inspection.not_in_this_edition)
}

/// The page of the plan, which is that of the report as it stands now, also from the report as it stood before.
fn page(making: &Making<'_>) -> String {
    let scored = making.current();
    making.renderer.link(Place::Plan(scored), making.language())
}

pub(super) fn view(making: &Making<'_>) -> Option<PlanView> {
    let inspection = making.scored.inspection;
    let plan = making.scored.plan?;
    let voice = making.voice;
    let title = plan_title(plan, voice);
    let unanswered = unanswered(making.scored, voice);
    let recommendations = inspection.recommendations.list.len();
    Some(PlanView {
        page: Link {
            title: voice.say_with("plan-read", &[("plan", Argument::Text(&title))]),
            href: page(making),
        },
        extent: voice.say_with(
            "plan-extent",
            &[
                ("entries", Argument::Count(plan.list.len() as u64)),
                (
                    "answered",
                    Argument::Count((recommendations - unanswered.len()) as u64),
                ),
                ("recommendations", Argument::Count(recommendations as u64)),
            ],
        ),
        title,
        unanswered,
    })
}

/// The entries that answer a recommendation. None without a plan that the report shows.
pub(super) fn answers(making: &Making<'_>, recommendation: &Id) -> Vec<AnswerView> {
    let shown = has_plan(making.scored);
    let plan = making.scored.plan.iter().filter(|_| shown);
    let entries = plan.flat_map(|plan| &plan.list);
    entries
        .filter(|entry| entry.recommendations.contains(recommendation))
        .map(|entry| AnswerView {
            title: making.renderer.plain(&entry.area, making.language()),
            href: format!("{}#action--{}", page(making), entry.id),
            status: entry.status.map(|status| status_view(status, making.voice)),
        })
        .collect()
}

/// A sentence for each recommendation that no entry of the plan answers.
pub(in crate::render) fn unanswered(
    scored: &ScoredInspection<'_>,
    voice: Voice<'_>,
) -> Vec<String> {
    let Some(plan) = scored.plan else {
        return Vec::new();
    };
    let is_answered = |id: &Id| {
        let mut entries = plan.list.iter();
        entries.any(|entry| entry.recommendations.contains(id))
    };
    let recommendations = scored.inspection.recommendations.list.iter().zip(1..);
    recommendations
        .filter(|(recommendation, _)| !is_answered(&recommendation.id))
        .map(|(_, number)| {
            voice.say_with("plan-unanswered", &[("number", Argument::Count(number))])
        })
        .collect()
}
