//! Every page that is not a report.

mod area;
mod framework;
mod lists;
mod top;

pub(super) use area::area;
pub(super) use framework::framework;
pub(super) use lists::{LetterGroup, TermView, areas, frameworks, glossary, reports, terms};
pub(super) use top::{accessibility, chooser, home, not_found};

use serde::Serialize;

use super::address::Place;
use super::frame::Link;
use super::page::Renderer;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::Percent;
use crate::score::{Score, ScoreOrigin, ScoredInspection};
use crate::text::{Argument, Voice};

/// A score as pages show it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ScoreView {
    pub percent: String,
    pub grade: Option<GradeView>,
    /// What the score is a share of, where that is known.
    pub base: Option<String>,
}

/// A grade as pages show it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct GradeView {
    pub word: String,
    pub comment: Html,
    pub tone: u8,
}

pub(super) fn score_view(score: &Score<'_>, voice: Voice<'_>) -> ScoreView {
    ScoreView {
        percent: voice.percent(score.percent),
        grade: score.grade.map(|grade| GradeView {
            word: grade.word.text(voice.language).to_owned(),
            comment: markdown::render_inline(grade.comment.get(voice.language)),
            tone: grade.tone,
        }),
        base: match score.origin {
            ScoreOrigin::Stated => None,
            ScoreOrigin::Computed(tally) => Some(voice.say_with(
                "score-base",
                &[
                    (
                        "sufficient",
                        Argument::Text(&voice.number(tally.sufficient)),
                    ),
                    (
                        "applicable",
                        Argument::Text(&voice.number(tally.applicable)),
                    ),
                ],
            )),
        },
    }
}

/// A report as lists show it.
#[derive(Debug, Serialize)]
pub(super) struct ReportLink {
    pub title: String,
    pub href: String,
    pub area: String,
    pub framework: String,
    pub published: String,
    pub published_machine: String,
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
        framework: scored.framework.name.text(language).to_owned(),
        published: voice.date(scored.inspection.published),
        published_machine: scored.inspection.published.to_string(),
        demonstration: scored.area.demonstration,
        headlines: scored
            .framework
            .themes
            .list
            .iter()
            .filter_map(|theme| {
                Some(Headline {
                    title: theme.short_title.text(language).to_owned(),
                    score: score_view(scored.scores.get(&theme.id)?, voice),
                })
            })
            .collect(),
    }
}

/// The title of a report, with the area in the form that the sentence asks for.
pub(super) fn report_title(scored: &ScoredInspection<'_>, language: Language) -> String {
    let area = scored.area;
    let mut title = String::new();
    let mut rest = scored.framework.report_title.text(language);
    // One pass: a form that itself holds braces stays as it is.
    while let Some((before, after)) = rest.split_once('{') {
        title.push_str(before);
        let (form, after) = after.split_once('}').unwrap_or((after, ""));
        title.push_str(match form {
            "in" => area.in_form.text(language),
            "from" => area.from_form.text(language),
            _ => area.name.text(language),
        });
        rest = after;
    }
    title + rest
}

pub(super) fn areas_crumb(renderer: &Renderer<'_>, language: Language) -> Link {
    Link {
        title: renderer.voice(language).say("areas"),
        href: renderer.link(Place::Areas, language),
    }
}

/// The percentages from `from` to the next grade above.
pub(super) fn band_range(from: u8, above: Option<u8>, voice: Voice<'_>) -> String {
    let percent =
        |number: u8| Percent::new(u32::from(number)).map_or_else(String::new, |p| voice.percent(p));
    let from = percent(from);
    match above {
        None => voice.say_with("band-top", &[("from", Argument::Text(&from))]),
        Some(above) => voice.say_with(
            "band-range",
            &[
                ("from", Argument::Text(&from)),
                ("to", Argument::Text(&percent(above.saturating_sub(1)))),
            ],
        ),
    }
}
