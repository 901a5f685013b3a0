//! The recommendations of a report, with what answers them and what became of them.

use serde::Serialize;

use super::Making;
use super::blocks::BlockView;
use super::earlier::{self, FollowedView};
use super::plan::{self, AnswerView};
use crate::html::Html;

#[derive(Serialize)]
pub(super) struct RecommendationView {
    id: String,
    number: usize,
    text: Html,
    responsible: Option<String>,
    /// Whether the report has an improvement plan.
    has_plan: bool,
    /// The entries of the plan that answer it.
    answers: Vec<AnswerView>,
    /// What later inspections found of it.
    followed: Vec<FollowedView>,
}

pub(super) fn block(making: &Making<'_>) -> Option<BlockView> {
    let language = making.language();
    let recommendations = &making.scored.inspection.recommendations;
    (!recommendations.list.is_empty()).then(|| BlockView::Recommendations {
        lead_in: recommendations
            .lead_in
            .as_ref()
            .map(|lead_in| lead_in.text(language).to_owned()),
        cite: recommendations
            .lead_in
            .as_ref()
            .map_or_else(Html::default, |_| making.cite()),
        list: recommendations
            .list
            .iter()
            .zip(1..)
            .map(|(recommendation, number)| RecommendationView {
                id: format!("recommendation--{number}"),
                number,
                text: making.line(recommendation.text.get(language)),
                responsible: recommendation
                    .responsible
                    .as_ref()
                    .map(|responsible| responsible.text(language).to_owned()),
                has_plan: !making.alone && plan::has_plan(making.scored),
                answers: if making.alone {
                    Vec::new()
                } else {
                    plan::answers(making, &recommendation.id)
                },
                followed: earlier::answers(making, recommendation),
            })
            .collect(),
    })
}
