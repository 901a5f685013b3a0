//! `improvement-plan.yaml`.

use super::dates;
use super::notes::Notes;
use crate::content::{PlanEntry, PlanFile};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{Action, Block, ImprovementPlan, PlanItem, Recommendations, State};
use crate::yaml;

pub(super) fn read(
    tree: &SourceTree,
    folder: &str,
    recommendations: &Recommendations,
    shows: &dyn Fn(Block) -> bool,
    problems: &mut Vec<Diagnostic>,
) -> Option<ImprovementPlan> {
    let path = format!("{folder}/improvement-plan.yaml");
    let (path, text) = tree.file(&path)?;
    let file: PlanFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    if !shows(Block::ImprovementPlan) {
        notes.report(
            Code::Contradiction,
            &(0..0),
            "the report does not show this plan",
            "remove the file, or let a part of the report show it",
        );
    }
    notes.report_repeats(file.list.iter().map(|entry| &entry.id));
    let list = file
        .list
        .iter()
        .filter_map(|entry| item(entry, recommendations, &mut notes))
        .collect();
    Some(ImprovementPlan {
        title: notes.optional_text(file.title.as_ref()),
        introduction: notes.markdown(&file.introduction, Shape::Block),
        source: notes.optional_markdown(file.source.as_ref(), Shape::Inline),
        list,
        state: file.state.unwrap_or(State::Final),
        publish_at: dates::optional_instant(file.publish_at.as_ref(), &mut notes),
        lacks: Vec::new(),
    })
}

fn item(
    entry: &PlanEntry,
    recommendations: &Recommendations,
    notes: &mut Notes<'_>,
) -> Option<PlanItem> {
    let known = recommendations.list.iter().map(|entry| &entry.id);
    let answered = entry
        .recommendations
        .iter()
        .filter_map(|id| notes.known_id(id, "recommendation", known.clone()))
        .collect();
    notes.report_repeats(entry.recommendations.iter());
    if entry.actions.is_empty() {
        notes.report(
            Code::MissingKey,
            &entry.id.span,
            "this entry has no `actions`",
            "say what will be done",
        );
    }
    let actions = entry
        .actions
        .iter()
        .map(|action| Action {
            text: notes.text(&action.text),
            timescale: notes.optional_text(action.timescale.as_ref()),
            status: action.status,
        })
        .collect();
    Some(PlanItem {
        area: notes.text(&entry.area),
        recommendations: answered,
        linked_plans: entry
            .linked_plans
            .iter()
            .map(|plan| notes.text(plan))
            .collect(),
        actions,
        success: entry.success.iter().map(|text| notes.text(text)).collect(),
        resources: notes.optional_text(entry.resources.as_ref()),
        owner: notes.optional_text(entry.owner.as_ref()),
        status: entry.status,
        id: notes.id(&entry.id)?,
    })
}
