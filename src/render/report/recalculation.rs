//! What a recalculation changed: which scores stood there before, and where the report as it stood can still be read.

use serde::Serialize;

use super::Making;
use crate::html::Html;
use crate::markdown;
use crate::model::Id;
use crate::render::address::Place;
use crate::score::{ScoredInspection, of_area};
use crate::text::{Argument, Voice};

/// One recalculation.
#[derive(Serialize)]
pub(super) struct RecalculationView {
    /// When, and under which version.
    text: String,
    note: Option<Html>,
    /// The report as it stood before.
    href: String,
    /// The scores that moved.
    rows: Vec<MovedView>,
}

/// A score that moved.
#[derive(Serialize)]
struct MovedView {
    title: String,
    before: String,
    after: String,
}

/// The recalculations of a report, as the page of the report as it stands now tells them.
pub(super) fn views(making: &Making<'_>) -> Vec<RecalculationView> {
    let scored = making.scored;
    if scored.is_former() {
        return Vec::new();
    }
    let recalculations = scored.inspection.recalculated.iter();
    recalculations
        .filter_map(|recalculation| {
            let mut former = of_area(making.renderer.former, &scored.area.id).iter();
            let former = former.find(|former| {
                former.inspection.path == scored.inspection.path
                    && former.framework.key.version == recalculation.from
            })?;
            let voice = making.voice;
            Some(RecalculationView {
                text: voice.say_with(
                    "recalculated-on",
                    &[
                        ("date", Argument::Text(&voice.date(recalculation.on))),
                        (
                            "version",
                            Argument::Text(scored.framework.key.version.as_str()),
                        ),
                        ("former", Argument::Text(recalculation.from.as_str())),
                    ],
                ),
                note: recalculation
                    .note
                    .as_ref()
                    .map(|note| markdown::render_inline(note.get(voice.language))),
                href: making
                    .renderer
                    .link(Place::Report(former), making.language()),
                rows: moved(former, scored, voice),
            })
        })
        .collect()
}

fn moved(
    former: &ScoredInspection<'_>,
    current: &ScoredInspection<'_>,
    voice: Voice<'_>,
) -> Vec<MovedView> {
    let mut ids: Vec<&Id> = current.framework.scored_ids();
    for id in former.framework.scored_ids() {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter()
        .filter_map(|id| {
            let title = current
                .framework
                .title_of(id)
                .or_else(|| former.framework.title_of(id))?;
            let before = voice.outcome(former.outcome(id));
            let after = voice.outcome(current.outcome(id));
            (before != after).then(|| MovedView {
                title: title.text(voice.language).to_owned(),
                before,
                after,
            })
        })
        .collect()
}
