//! The pages at the top: choosing a language, home, not found.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ReportLink, report_link};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::Page;
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::comparison_pages::comparisons_link;
use crate::render::frame::{About, LicenceLink, frame, licence};
use crate::render::page::Renderer;
use crate::render::watermark::{Watermark, watermark};

#[derive(Serialize)]
struct HomePage {
    text: Html,
    reports: Vec<ReportLink>,
    /// Where all reports are, if there are more than the latest.
    all_reports: Option<String>,
    /// Where areas stand side by side, if any do.
    comparisons: Option<String>,
}

/// How many reports the home page shows.
const LATEST: usize = 8;

pub(in crate::render) fn home(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let settings = renderer.release.settings;
    let about = About {
        distinction: None,
        place: Place::Home,
        title: settings.title.text(language).to_owned(),
        description: settings.description.text(language).to_owned(),
        above: Vec::new(),
        demonstration: false,
    };
    let page = HomePage {
        text: page_text(renderer, Page::Home, language),
        reports: super::lists::newest_first(renderer.scored)
            .into_iter()
            .filter(|scored| !scored.is_superseded)
            .take(LATEST)
            .map(|scored| report_link(renderer, scored, language))
            .collect(),
        all_reports: (renderer.scored.len() > LATEST)
            .then(|| renderer.link(Place::Reports, language)),
        comparisons: comparisons_link(renderer, language),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("home.html", Place::Home, language, &frame, &page)
}

pub(super) fn page_text(renderer: &Renderer<'_>, page: Page, language: Language) -> Html {
    let text = renderer.release.pages.get(&page);
    text.map_or_else(Html::default, |text| {
        markdown::render(text.get(language), 2)
    })
}

/// What a page for readers of both languages says in each.
#[derive(Serialize)]
struct BothLanguages {
    assets: BTreeMap<String, String>,
    canonical: String,
    chooser: String,
    watermark: Option<Watermark>,
    sides: Vec<Side>,
}

/// One language's half of such a page. Welsh comes first, as is the custom for bilingual notices.
#[derive(Serialize)]
struct Side {
    language: &'static str,
    own_name: &'static str,
    site_title: String,
    description: String,
    notice: Option<Html>,
    home: String,
    home_full: String,
    not_found_title: String,
    not_found_text: String,
    go_home: String,
    skip: String,
    not_published: String,
    published_by: String,
    publisher: String,
    licence_text: String,
    licence: LicenceLink,
    accessibility: String,
    accessibility_statement: String,
}

fn both_languages(renderer: &Renderer<'_>) -> BothLanguages {
    let settings = renderer.release.settings;
    let side = |language: Language| {
        let voice = renderer.voice(language);
        Side {
            language: language.code(),
            own_name: language.own_name(),
            site_title: settings.title.text(language).to_owned(),
            description: settings.description.text(language).to_owned(),
            notice: settings
                .notice
                .as_ref()
                .map(|notice| markdown::render_inline(notice.get(language))),
            home: renderer.link(Place::Home, language),
            home_full: renderer.full(Place::Home, language),
            not_found_title: voice.say("not-found-title"),
            not_found_text: voice.say("not-found-text"),
            go_home: voice.say("go-home"),
            skip: voice.say("skip-to-content"),
            not_published: voice.say("watermark-label"),
            published_by: voice.say("published-by"),
            publisher: settings.publisher.name.text(language).to_owned(),
            licence_text: voice.say("licence-text"),
            licence: licence(renderer, language),
            accessibility: renderer.link(Place::Accessibility, language),
            accessibility_statement: voice.say("accessibility-statement"),
        }
    };
    BothLanguages {
        assets: renderer.assets(),
        canonical: renderer.addresses.full(""),
        chooser: renderer.addresses.link(""),
        watermark: watermark(renderer, Place::Home),
        sides: vec![side(Language::Welsh), side(Language::English)],
    }
}

pub(in crate::render) fn chooser(renderer: &Renderer<'_>) -> Result<OutputFile, Diagnostic> {
    let page = both_languages(renderer);
    renderer.fill_at(
        "chooser.html",
        "index.html".to_owned(),
        Language::English,
        &(),
        &page,
    )
}

pub(in crate::render) fn not_found(renderer: &Renderer<'_>) -> Result<OutputFile, Diagnostic> {
    let page = both_languages(renderer);
    renderer.fill_at(
        "not-found.html",
        "404.html".to_owned(),
        Language::English,
        &(),
        &page,
    )
}
