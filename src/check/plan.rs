//! `improvement-plan.yaml`.

use super::notes::Notes;
use crate::content::PlanFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{Action, ImprovementPlan, Recommendations};
use crate::yaml;

pub(super) fn read(
    tree: &SourceTree,
    folder: &str,
    recommendations: &Recommendations,
    shown: bool,
    problems: &mut Vec<Diagnostic>,
) -> Option<ImprovementPlan> {
    let path = format!("{folder}/improvement-plan.yaml");
    let (path, text) = tree.file(&path)?;
    let file: PlanFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    if !shown {
        notes.report(
            Code::Contradiction,
            &(0..0),
            "the report does not show this plan",
            "remove the file, or let a part of the report show it",
        );
    }
    notes.report_repeats(file.list.iter().map(|entry| &entry.id));
    let mut list = Vec::new();
    for entry in &file.list {
        let known = recommendations
            .list
            .iter()
            .map(|recommendation| &recommendation.id);
        let recommendation = notes.known_id(&entry.recommendation, "recommendation", known);
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
            .map(|action| notes.text(action))
            .collect();
        let success = notes.text(&entry.success);
        let timescale = notes.text(&entry.timescale);
        let resources = notes.text(&entry.resources);
        let owner = notes.text(&entry.owner);
        if let (Some(id), Some(recommendation)) = (notes.id(&entry.id), recommendation) {
            list.push(Action {
                id,
                recommendation,
                actions,
                success,
                timescale,
                resources,
                owner,
                status: entry.status,
            });
        }
    }
    Some(ImprovementPlan {
        introduction: notes.markdown(&file.introduction, Shape::Block),
        list,
    })
}
