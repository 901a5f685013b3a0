//! One report by itself, for the service that checks its facts: pages that lead nowhere but to each other, with a number before each text.
//!
//! In: a scored inspection and what is asked of the service. Out: the pages of the copy and the assets that they need.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::Serialize;

use super::absent::AbsentView;
use super::contents::{ContentsEntry, contents};
use super::details::{self, Detail};
use super::earlier::{self, FollowedView};
use super::making::COPY;
use super::{Making, PartView, distinction, glossary, layout, parts};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown::{Citations, Reading};
use crate::model::PartialDate;
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::index_pages::report_title;
use crate::render::page::Renderer;
use crate::render::watermark::{Watermark, watermark};
use crate::score::ScoredInspection;
use crate::text::Argument;

/// The assets that a copy needs. It has no scripts.
const ASSETS: [&str; 2] = ["style.css", "icon.svg"];

/// The page that a web server shows first.
const FIRST_PAGE: &str = "index.html";

/// What a template may use around a page of the copy.
#[derive(Serialize)]
struct CopyFrame {
    language: &'static str,
    title: String,
    window_title: String,
    site_title: String,
    watermark: Option<Watermark>,
    /// The addresses of the theme's assets by their names, from the page itself.
    assets: BTreeMap<String, String>,
}

/// What a template may use as a page of the copy.
#[derive(Serialize)]
struct CopyPage {
    /// `report` or `letter`.
    layout: &'static str,
    /// Whether the report is about a place that is not real.
    demonstration: bool,
    /// The same page in the other language, where the copy has both.
    twin: Option<CopyLink>,
    /// Until when the service may reply.
    reply_by: Option<String>,
    publisher: String,
    contact: Html,
    framework: String,
    details: Vec<Detail>,
    source: Option<Html>,
    contents: Vec<ContentsEntry>,
    parts: Vec<PartView>,
    followed: Vec<FollowedView>,
    absent: Vec<AbsentView>,
}

#[derive(Serialize)]
struct CopyLink {
    language: &'static str,
    name: &'static str,
    href: String,
}

/// What the first page of a copy in both languages says in each.
#[derive(Serialize)]
struct Side {
    title: String,
    distinction: String,
    purpose: String,
    link: CopyLink,
}

#[derive(Serialize)]
struct ChoicePage {
    sides: Vec<Side>,
}

/// The pages of the copy, and what they need.
pub(in crate::render) fn files(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    reply_by: Option<PartialDate>,
) -> Result<Vec<OutputFile>, Diagnostic> {
    let languages = languages(scored);
    let mut counted = Vec::new();
    for language in &languages {
        let (mut making, _) = told(renderer, scored, *language, Citations::default())?;
        counted.extend(making.reading.get_mut().take_citations());
    }
    let citations = Citations::agreed(&counted);
    let both = languages.len() > 1;
    let mut files = Vec::new();
    for language in &languages {
        let (making, mut page) = told(renderer, scored, *language, citations.clone())?;
        page.reply_by = reply_by.map(|date| making.voice.date(date));
        page.twin = both.then(|| link(language.other()));
        let path = if both {
            file_name(*language)
        } else {
            FIRST_PAGE.to_owned()
        };
        let frame = copy_frame(renderer, scored, *language);
        files.push(renderer.fill_at(COPY, path, *language, &frame, &page)?);
    }
    if both {
        files.push(choice(renderer, scored)?);
    }
    let assets = renderer.look.assets.published();
    let needed = assets.filter(|(name, _)| ASSETS.contains(name));
    let needed: Vec<&str> = needed.map(|(_, path)| path).collect();
    let assets = renderer.look.assets.files().iter();
    files.extend(
        assets
            .filter(|file| needed.contains(&file.path.as_str()))
            .cloned(),
    );
    Ok(files)
}

/// The languages that the report is written in. Both have the same data, so a report without any narrative is in both.
fn languages(scored: &ScoredInspection<'_>) -> Vec<Language> {
    let narrative = &scored.inspection.narrative;
    let is_written = |language: &Language| narrative.get(*language).is_some();
    let written: Vec<Language> = Language::ALL.into_iter().filter(is_written).collect();
    if written.is_empty() {
        Language::ALL.to_vec()
    } else {
        written
    }
}

fn file_name(language: Language) -> String {
    format!("report.{}.html", language.code())
}

fn link(language: Language) -> CopyLink {
    CopyLink {
        language: language.code(),
        name: language.own_name(),
        href: file_name(language),
    }
}

/// The report in one language, read from the top with these numbers.
fn told<'a>(
    renderer: &'a Renderer<'a>,
    scored: &'a ScoredInspection<'a>,
    language: Language,
    citations: Citations,
) -> Result<(Making<'a>, CopyPage), Diagnostic> {
    let mut making = Making::outside_a_report(renderer, scored, Place::Report(scored), language);
    making.alone = true;
    let missing = &scored.inspection.not_in_this_edition;
    let has_glossary = glossary::is_shown(scored.framework, missing);
    let reading = Reading::new(
        renderer.lexicons.get(language),
        Some(&scored.framework.key.id),
        has_glossary.then(|| "#term--".to_owned()),
    );
    making.reading = RefCell::new(reading.alone().numbered(citations));
    let details = details::details(&making);
    let (mut parts, absent) = parts(&mut making)?;
    glossary::fill(&making, &mut parts);
    let followed = earlier::followed(&making);
    let publisher = &renderer.release.settings.publisher;
    let page = CopyPage {
        layout: layout(scored),
        demonstration: scored.area.demonstration,
        twin: None,
        reply_by: None,
        publisher: publisher.name.text(language).to_owned(),
        contact: making.aside(publisher.contact.get(language)),
        framework: scored.framework.name.text(language).to_owned(),
        details,
        source: details::source(&making),
        contents: contents(&parts, &absent, !followed.is_empty(), &making),
        parts,
        followed,
        absent,
    };
    Ok((making, page))
}

fn copy_frame(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    language: Language,
) -> CopyFrame {
    let title = report_title(scored, language);
    let assets = renderer.look.assets.published();
    let voice = renderer.voice(language);
    CopyFrame {
        language: language.code(),
        window_title: voice.say_with("copy-window-title", &[("report", Argument::Text(&title))]),
        title,
        site_title: renderer.release.settings.title.text(language).to_owned(),
        watermark: watermark(renderer, Place::Report(scored)),
        assets: assets
            .filter(|(name, _)| ASSETS.contains(name))
            .map(|(name, path)| (name.to_owned(), path.to_owned()))
            .collect(),
    }
}

/// The first page, where readers choose a language. Welsh comes first, as is the custom for bilingual notices.
fn choice(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
) -> Result<OutputFile, Diagnostic> {
    let side = |language: Language| {
        let voice = renderer.voice(language);
        Side {
            title: report_title(scored, language),
            distinction: distinction(scored, voice),
            purpose: voice.say("copy-purpose"),
            link: link(language),
        }
    };
    let page = ChoicePage {
        sides: vec![side(Language::Welsh), side(Language::English)],
    };
    let frame = copy_frame(renderer, scored, Language::English);
    let path = FIRST_PAGE.to_owned();
    renderer.fill_at(
        "factual-check-choice.html",
        path,
        Language::English,
        &frame,
        &page,
    )
}
