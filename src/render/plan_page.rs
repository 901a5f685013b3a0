//! The page of an improvement plan: what the service will do, and which recommendations that answers.

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::frame::{About, Link, frame};
use super::index_pages::{areas_crumb, report_title};
use super::page::Renderer;
use super::report;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::{Bilingual, Language};
use crate::markdown;
use crate::model::{ImprovementPlan, Inspection, PlanItem, Status};
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};

#[derive(Serialize)]
struct PlanPage {
    introduction: Html,
    source: Option<Html>,
    report: Link,
    entries: Vec<EntryView>,
    /// Recommendations that no entry of the plan answers.
    unanswered: Vec<String>,
}

#[derive(Serialize)]
struct EntryView {
    id: String,
    area: Html,
    /// The recommendations it answers, with where they are.
    answers: Vec<Link>,
    linked_plans: Vec<String>,
    actions: Vec<ActionView>,
    /// Whether any action has a timescale.
    has_timescales: bool,
    /// Whether any action has a status of its own.
    has_statuses: bool,
    success: Vec<String>,
    resources: Option<String>,
    owner: Option<String>,
    status: Option<StatusView>,
}

#[derive(Serialize)]
struct ActionView {
    text: Html,
    timescale: Option<String>,
    status: Option<StatusView>,
}

/// How far something is.
#[derive(Serialize)]
pub(super) struct StatusView {
    pub id: &'static str,
    pub word: String,
}

pub(super) fn status_view(status: Status, voice: Voice<'_>) -> StatusView {
    let (id, key) = match status {
        Status::NotStarted => ("not-started", "status-not-started"),
        Status::UnderWay => ("under-way", "status-under-way"),
        Status::Complete => ("complete", "status-complete"),
    };
    StatusView {
        id,
        word: voice.say(key),
    }
}

/// What the plan is called.
pub(super) fn plan_title(plan: &ImprovementPlan, voice: Voice<'_>) -> String {
    match &plan.title {
        Some(title) => title.text(voice.language).to_owned(),
        None => voice.say("plan-heading"),
    }
}

pub(super) fn plan(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    language: Language,
) -> Result<Vec<OutputFile>, Diagnostic> {
    let voice = renderer.voice(language);
    let place = Place::Plan(scored);
    let report = Link {
        title: report_title(scored, language),
        href: renderer.link(Place::Report(scored), language),
    };
    let Some(plan) = scored.plan else {
        return Ok(Vec::new());
    };
    let title = plan_title(plan, voice);
    let about = About {
        distinction: None,
        place,
        title: voice.say_with(
            "plan-title",
            &[
                ("plan", Argument::Text(&title)),
                ("report", Argument::Text(&report.title)),
            ],
        ),
        description: voice.say_with(
            "plan-description",
            &[("report", Argument::Text(&report.title))],
        ),
        above: vec![
            areas_crumb(renderer, language),
            Link {
                title: scored.area.name.text(language).to_owned(),
                href: renderer.link(Place::Area(scored.area), language),
            },
            report.clone(),
        ],
        demonstration: scored.area.demonstration,
    };
    let inspection = scored.inspection;
    let page = PlanPage {
        introduction: renderer.prose(&plan.introduction, 2, language),
        source: plan
            .source
            .as_ref()
            .map(|source| markdown::render_inline(source.get(language))),
        entries: plan
            .list
            .iter()
            .map(|entry| entry_view(renderer, (entry, inspection), &report.href, voice))
            .collect(),
        unanswered: report::unanswered(scored, voice),
        report,
    };
    let frame = frame(renderer, language, about);
    let file = renderer.fill("plan.html", place, language, &frame, &page)?;
    Ok(vec![file])
}

fn entry_view(
    renderer: &Renderer<'_>,
    (entry, inspection): (&PlanItem, &Inspection),
    report: &str,
    voice: Voice<'_>,
) -> EntryView {
    let language = voice.language;
    let optional =
        |text: &Option<Bilingual<String>>| text.as_ref().map(|text| text.text(language).to_owned());
    let all = |texts: &[Bilingual<String>]| {
        let texts = texts.iter();
        texts.map(|text| text.text(language).to_owned()).collect()
    };
    EntryView {
        id: format!("action--{}", entry.id),
        area: renderer.plain(&entry.area, language),
        answers: answers(entry, inspection, report, voice),
        linked_plans: all(&entry.linked_plans),
        actions: entry
            .actions
            .iter()
            .map(|action| ActionView {
                text: renderer.plain(&action.text, language),
                timescale: optional(&action.timescale),
                status: action.status.map(|status| status_view(status, voice)),
            })
            .collect(),
        has_timescales: entry
            .actions
            .iter()
            .any(|action| action.timescale.is_some()),
        has_statuses: entry.actions.iter().any(|action| action.status.is_some()),
        success: all(&entry.success),
        resources: optional(&entry.resources),
        owner: optional(&entry.owner),
        status: entry.status.map(|status| status_view(status, voice)),
    }
}

/// The recommendations that an entry answers, by their printed numbers.
fn answers(entry: &PlanItem, inspection: &Inspection, report: &str, voice: Voice<'_>) -> Vec<Link> {
    let list = inspection.recommendations.list.iter().zip(1_u64..);
    list.filter(|(recommendation, _)| entry.recommendations.contains(&recommendation.id))
        .map(|(_, number)| Link {
            title: voice.say_with("plan-answers", &[("number", Argument::Count(number))]),
            href: format!("{report}#recommendation--{number}"),
        })
        .collect()
}
