//! What became of a report in public: first published, corrected, recalculated.

use serde::Serialize;

use super::Making;
use crate::dataset::change_ids;
use crate::html::Html;
use crate::markdown;
use crate::publish::{Change, ChangeKind};
use crate::text::{Argument, Voice};

/// One change.
#[derive(Serialize)]
pub(super) struct ChangeView {
    /// Its address on the page, which feeds use.
    id: String,
    /// What it was, and when.
    text: String,
    note: Option<Html>,
}

/// The history of a report, newest first. A report as it stood before has none of its own.
pub(super) fn views(making: &Making<'_>) -> Vec<ChangeView> {
    let scored = making.scored;
    if scored.is_former() {
        return Vec::new();
    }
    let history = making.renderer.release.history(scored.inspection);
    let voice = making.voice;
    history
        .iter()
        .zip(change_ids(history))
        .map(|(change, id)| ChangeView {
            id: format!("change--{id}"),
            text: text(change, voice),
            note: change
                .note
                .map(|note| markdown::render_inline(note.get(voice.language))),
        })
        .collect()
}

fn text(change: &Change<'_>, voice: Voice<'_>) -> String {
    let date = change.on.map(|on| voice.date(on));
    let arguments = |date| [("date", Argument::Text(date))];
    match (change.kind, date.as_deref()) {
        (ChangeKind::Published, Some(date)) => {
            voice.say_with("history-published", &arguments(date))
        }
        (ChangeKind::Corrected, Some(date)) => {
            voice.say_with("history-corrected", &arguments(date))
        }
        (ChangeKind::Recalculated { .. }, Some(date)) => {
            voice.say_with("history-recalculated", &arguments(date))
        }
        (ChangeKind::Superseded, Some(date)) => {
            voice.say_with("history-superseded", &arguments(date))
        }
        (_, None) => voice.say("history-undated"),
    }
}
