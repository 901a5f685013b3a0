//! Pages about the site: what an author writes, and on the page about the site what follows from its data.

use serde::Serialize;

use super::top::page_text;
use super::version_title;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::model::{Framework, Page};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::frame::{About, Link, frame};
use crate::render::page::Renderer;
use crate::score::of_area;
use crate::search::page_title_key;
use crate::text::{Argument, Voice};

#[derive(Serialize)]
struct TextPage {
    text: Html,
}

/// A page that has nothing but an author's text.
pub(in crate::render) fn written(
    renderer: &Renderer<'_>,
    page: Page,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let text = TextPage {
        text: page_text(renderer, page, language),
    };
    let frame = frame(renderer, language, about_page(renderer, page, language));
    renderer.fill("text.html", Place::of(page), language, &frame, &text)
}

/// What a page that an author writes says of itself.
pub(super) fn about_page<'a>(renderer: &Renderer<'_>, page: Page, language: Language) -> About<'a> {
    let voice = renderer.voice(language);
    About {
        distinction: None,
        place: Place::of(page),
        title: voice.say(page_title_key(page)),
        description: voice.say(match page {
            Page::Home | Page::About => "about-description",
            Page::Accessibility => "accessibility-description",
            Page::DataNotes => "data-notes-description",
            Page::Contact => "contact-description",
        }),
        above: Vec::new(),
        demonstration: false,
    }
}

#[derive(Serialize)]
struct AboutPage {
    text: Html,
    /// What the site holds, in sentences.
    holdings: Vec<String>,
    frameworks: Vec<FrameworkRow>,
}

/// A version of a framework, with how many reports there are under it.
#[derive(Serialize)]
struct FrameworkRow {
    framework: Link,
    body: String,
    valid: String,
    reports: String,
    /// How its scores are made, on its own page, if it makes any.
    scores: Option<Link>,
    /// What may be compared, on its own page.
    comparing: Link,
}

pub(in crate::render) fn about(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let mut frameworks: Vec<&Framework> = renderer.release.frameworks.values().collect();
    frameworks.sort_by_key(|framework| (framework.valid_from.first_day(), &framework.key));
    let page = AboutPage {
        text: page_text(renderer, Page::About, language),
        holdings: holdings(renderer, voice),
        frameworks: frameworks
            .into_iter()
            .map(|framework| row(renderer, framework, voice))
            .collect(),
    };
    let frame = frame(
        renderer,
        language,
        about_page(renderer, Page::About, language),
    );
    renderer.fill("about.html", Place::About, language, &frame, &page)
}

/// How many reports there are, on how many areas, from when to when, and how many are told at length.
fn holdings(renderer: &Renderer<'_>, voice: Voice<'_>) -> Vec<String> {
    let count = |number: usize| Argument::Count(u64::try_from(number).unwrap_or_default());
    let scored = renderer.scored;
    let areas = renderer.release.areas.keys();
    let reported = areas.filter(|area| !of_area(scored, area).is_empty());
    let told = scored
        .iter()
        .filter(|report| report.inspection.narrative.get(voice.language).is_some());
    let mut sentences = vec![
        voice.say_with("about-reports", &[("count", count(scored.len()))]),
        voice.say_with("about-areas", &[("count", count(reported.count()))]),
        voice.say_with("about-told", &[("count", count(told.count()))]),
    ];
    let dates = scored
        .iter()
        .filter_map(|report| report.inspection.published);
    let known: Vec<_> = dates.collect();
    let ends = (
        known.iter().min_by_key(|date| date.first_day()),
        known.iter().max_by_key(|date| date.first_day()),
    );
    if let (Some(first), Some(last)) = ends {
        sentences.push(voice.say_with(
            "about-dates",
            &[
                ("from", Argument::Text(&voice.date(*first))),
                ("to", Argument::Text(&voice.date(*last))),
            ],
        ));
    }
    let undated = scored.len() - known.len();
    if undated > 0 {
        sentences.push(voice.say_with("about-undated", &[("count", count(undated))]));
    }
    sentences
}

fn row(renderer: &Renderer<'_>, framework: &Framework, voice: Voice<'_>) -> FrameworkRow {
    let href = renderer.link(Place::Framework(framework), voice.language);
    let reports = renderer.scored.iter();
    let own = reports.filter(|scored| scored.framework.key == framework.key);
    let link = |key: &str, anchor: &str| Link {
        title: voice.say(key),
        href: format!("{href}#{anchor}"),
    };
    FrameworkRow {
        body: framework.body.text(voice.language).to_owned(),
        valid: super::framework::valid(framework, voice),
        reports: voice.number(u64::try_from(own.count()).unwrap_or_default()),
        scores: (!framework.rules.is_empty()).then(|| link("framework-scores", "page--scores")),
        comparing: link("framework-comparing", "page--comparing"),
        framework: Link {
            title: version_title(framework, voice),
            href,
        },
    }
}
