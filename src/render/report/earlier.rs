//! What came before and after a report: the reports next to it, and what became of recommendations.

use serde::Serialize;

use super::{Making, distinction};
use crate::history;
use crate::html::Html;
use crate::model::{Block, FollowedUpStatus, Recommendation};
use crate::render::address::Place;
use crate::render::frame::Link;
use crate::render::index_pages::report_title;
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};

/// The reports next to one in time.
#[derive(Serialize)]
pub(super) struct Neighbours {
    /// The last one before it; several where the area came out of several.
    previous: Vec<Link>,
    /// The first one after it; several where several areas took its place.
    next: Vec<Link>,
}

/// What a later inspection found of a recommendation.
#[derive(Serialize)]
pub(super) struct FollowedView {
    status: StatusOfRecommendation,
    /// The other report: the later one beside the recommendation, the earlier one in the later report.
    report: Link,
    /// The recommendation, where it does not stand beside this.
    recommendation: Option<RecommendationLink>,
    note: Option<Html>,
    cite: Html,
}

#[derive(Serialize)]
struct RecommendationLink {
    title: String,
    text: Html,
}

/// What became of a recommendation.
#[derive(Serialize)]
struct StatusOfRecommendation {
    /// For the look.
    id: &'static str,
    word: String,
}

fn status(status: FollowedUpStatus, voice: Voice<'_>) -> StatusOfRecommendation {
    let (id, key) = match status {
        FollowedUpStatus::Met => ("met", "followed-met"),
        FollowedUpStatus::PartlyMet => ("partly-met", "followed-partly-met"),
        FollowedUpStatus::NotMet => ("not-met", "followed-not-met"),
    };
    StatusOfRecommendation {
        id,
        word: voice.say(key),
    }
}

pub(super) fn neighbours(making: &Making<'_>) -> Option<Neighbours> {
    let renderer = making.renderer;
    let lineage = (renderer.release.areas.as_ref(), &renderer.lineage);
    let (before, after) = history::neighbours(making.current(), renderer.scored, lineage);
    let links = |reports: Vec<&ScoredInspection<'_>>| {
        let links = reports.into_iter();
        links.map(|report| report_link(making, report)).collect()
    };
    let any = !before.is_empty() || !after.is_empty();
    any.then(|| Neighbours {
        previous: links(before),
        next: links(after),
    })
}

/// A report with its date, for an area may have several of one title.
pub(super) fn report_link(making: &Making<'_>, report: &ScoredInspection<'_>) -> Link {
    let title = report_title(report, making.language());
    let distinction = distinction(report, making.voice);
    Link {
        title: making.voice.say_with(
            "report-with-date",
            &[
                ("report", Argument::Text(&title)),
                ("date", Argument::Text(&distinction)),
            ],
        ),
        href: making
            .renderer
            .link(Place::Report(report), making.language()),
    }
}

/// What later inspections found of one recommendation of this report.
pub(super) fn answers(making: &Making<'_>, recommendation: &Recommendation) -> Vec<FollowedView> {
    let inspection = making.scored.inspection;
    if making.alone {
        return Vec::new();
    }
    let answers = making.renderer.answers.to(inspection, &recommendation.id);
    answers
        .iter()
        .map(|(later, found)| {
            let mut report = report_link(making, later);
            report.href.push_str("#page--followed");
            FollowedView {
                cite: Html::default(),
                status: status(found.status, making.voice),
                report,
                recommendation: None,
                note: found
                    .note
                    .as_ref()
                    .map(|note| making.remark(note.get(making.language()))),
            }
        })
        .collect()
}

/// The earlier recommendations that this inspection came back to.
pub(super) fn followed(making: &Making<'_>) -> Vec<FollowedView> {
    let language = making.language();
    making.stretch("followed");
    let followed = history::followed_by(making.current(), making.renderer.scored);
    followed
        .into_iter()
        .map(|followed| {
            let (number, recommendation) = followed.recommendation;
            let mut report = report_link(making, followed.earlier);
            let earlier = followed.earlier;
            let missing = &earlier.inspection.not_in_this_edition;
            if earlier.framework.shows(Block::Recommendations, missing) {
                report.href.push_str(&format!("#recommendation--{number}"));
            }
            let number = [("number", Argument::Count(number as u64))];
            FollowedView {
                cite: making.cite(),
                status: status(followed.found.status, making.voice),
                report,
                recommendation: Some(RecommendationLink {
                    title: making.voice.say_with("plan-answers", &number),
                    text: making.remark(recommendation.text.get(language)),
                }),
                note: followed
                    .found
                    .note
                    .as_ref()
                    .map(|note| making.remark(note.get(language))),
            }
        })
        .collect()
}
