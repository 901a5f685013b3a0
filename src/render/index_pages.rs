//! Every page that is not a report.

mod area;
mod framework;
mod framework_rules;
mod full_index;
mod lists;
mod site_pages;
mod statement;
mod top;

pub(super) use area::area;
pub(super) use framework::{framework, version_title};
pub(super) use full_index::full_index;
pub(super) use lists::{
    LetterGroup, TermView, areas, frameworks, glossary, newest_first, reports, terms_of,
    whole_glossary,
};
pub(super) use site_pages::{about, written};
pub(super) use statement::accessibility;
pub(super) use top::{chooser, home, not_found};

use serde::Serialize;

use super::address::Place;
use super::frame::Link;
use super::page::Renderer;
use super::report::distinction;
use super::score_view::{ScoreView, score_view};
use crate::language::Language;
use crate::score::ScoredInspection;
use crate::text::{self, Argument, Voice};

/// A report as lists show it.
#[derive(Debug, Serialize)]
pub(super) struct ReportLink {
    pub title: String,
    pub href: String,
    pub area: String,
    /// What tells it apart from other reports with the same title.
    pub distinction: String,
    pub framework: String,
    /// When it was published, as a phrase.
    pub published: String,
    pub demonstration: bool,
    pub headlines: Vec<Headline>,
}

/// A theme with its score, as lists show it.
#[derive(Debug, Serialize)]
pub(super) struct Headline {
    pub title: String,
    pub score: ScoreView,
}

pub(super) fn report_link(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    language: Language,
) -> ReportLink {
    let voice = renderer.voice(language);
    ReportLink {
        title: report_title(scored, language),
        href: renderer.link(Place::Report(scored), language),
        area: scored.area.name.text(language).to_owned(),
        distinction: distinction(scored, voice),
        framework: scored.framework.name.text(language).to_owned(),
        published: published(scored, voice),
        demonstration: scored.area.demonstration,
        headlines: headlines(scored, voice),
    }
}

/// "Published June 2012", or that no source shows the date.
pub(super) fn published(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> String {
    match scored.inspection.published {
        Some(date) => voice.say_with(
            "published-on",
            &[("date", Argument::Text(&voice.date(date)))],
        ),
        None => voice.say("published-unknown"),
    }
}

/// The results that stand for a report in a list: the overall result and the themes, or else its top items.
pub(super) fn headlines(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> Vec<Headline> {
    let language = voice.language;
    let ids = scored.framework.headline_ids();
    ids.into_iter()
        // A list shows what is known; the report says what is not.
        .filter(|(id, _)| scored.score(id).is_some())
        .filter_map(|(id, title)| {
            Some(Headline {
                title: title.text(language).to_owned(),
                score: score_view(scored, id, voice)?,
            })
        })
        .collect()
}

/// The title of a report.
pub(super) fn report_title(scored: &ScoredInspection<'_>, language: Language) -> String {
    text::report_title(scored.framework, scored.area, language)
}

pub(super) fn areas_crumb(renderer: &Renderer<'_>, language: Language) -> Link {
    Link {
        title: renderer.voice(language).say("areas"),
        href: renderer.link(Place::Areas, language),
    }
}
