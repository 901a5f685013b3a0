//! What makes a report a letter: to whom it is written, by whom, when, and who gets a copy.

use serde::Serialize;

use super::Making;
use super::blocks::BlockView;
use crate::html::Html;
use crate::model::Correspondent;

/// Somebody who writes or gets a letter.
#[derive(Serialize)]
pub(super) struct CorrespondentView {
    role: String,
    name: Option<String>,
    cite: Html,
}

fn views(making: &Making<'_>, people: &[Correspondent]) -> Vec<CorrespondentView> {
    people
        .iter()
        .map(|person| CorrespondentView {
            role: person.role.text(making.language()).to_owned(),
            name: person.name.clone(),
            cite: making.cite(),
        })
        .collect()
}

pub(super) fn head(making: &Making<'_>) -> Option<BlockView> {
    let inspection = making.scored.inspection;
    let letter = inspection.letter.as_ref()?;
    Some(BlockView::LetterHead {
        to: views(making, &letter.to),
        from: views(making, &letter.from),
        copied: !letter.copy_to.is_empty(),
        date: making.voice.date(inspection.published?),
    })
}

pub(super) fn copy_list(making: &Making<'_>) -> Option<BlockView> {
    let letter = making.scored.inspection.letter.as_ref()?;
    (!letter.copy_to.is_empty()).then(|| BlockView::CopyList {
        people: views(making, &letter.copy_to),
    })
}
