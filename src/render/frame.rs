//! What every page has around its content.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::Place;
use super::feeds;
use super::page::Renderer;
use super::structured::Structured;
use super::watermark::{Watermark, watermark};
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::{Extra, Page};
use crate::search::page_title_key;
use crate::text::{Argument, Voice};

/// What a template may use as `frame`.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    pub language: &'static str,
    /// What kind of page this is: `area`, `report`.
    pub kind: &'static str,
    /// The heading of the page.
    pub title: String,
    /// The title of the window: the heading and the site.
    pub window_title: String,
    /// What stands at the head of each sheet of paper: the heading, and what tells the page apart.
    pub running_head: String,
    pub description: String,
    pub canonical: String,
    pub alternates: Vec<Alternate>,
    pub twin: Twin,
    pub breadcrumbs: Vec<Link>,
    pub navigation: Vec<NavigationLink>,
    pub site_title: String,
    pub home: String,
    pub notice: Option<Html>,
    /// Whether the page is about a place that is not real.
    pub demonstration: bool,
    /// What is not to be published, on pages that the public may not see; such a page asks search engines to stay away.
    pub watermark: Option<Watermark>,
    /// The addresses of the theme's assets by their names: `style.css`.
    pub assets: BTreeMap<String, String>,
    pub publisher: String,
    pub contact: Html,
    pub licence: LicenceLink,
    /// The pages about the site that it has.
    pub about_links: Vec<Link>,
    /// Where to search; nothing on the page that is the search.
    pub search: Option<String>,
    /// Where everything is listed.
    pub full_index: String,
    /// The page that tells of the data, where the site has it.
    pub data: Option<String>,
    /// The feeds that a reader of the page may want.
    pub feeds: Vec<Link>,
    /// What the page says of itself to machines.
    pub structured: Option<Structured>,
}

/// The same page in a language, for search engines.
#[derive(Debug, Serialize)]
pub(super) struct Alternate {
    pub language: &'static str,
    pub href: String,
}

/// The same page in the other language, for readers.
#[derive(Debug, Serialize)]
pub(super) struct Twin {
    pub language: &'static str,
    pub name: &'static str,
    pub href: String,
}

/// A link with its text.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Link {
    pub title: String,
    pub href: String,
}

#[derive(Debug, Serialize)]
pub(super) struct NavigationLink {
    pub title: String,
    pub href: String,
    /// Whether the page is in this part of the site.
    pub current: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct LicenceLink {
    pub name: String,
    pub href: String,
    pub attribution: Html,
}

/// What a page says of itself.
pub(super) struct About<'a> {
    pub place: Place<'a>,
    pub title: String,
    /// What tells the page apart from others with the same heading, for the title of the window.
    pub distinction: Option<String>,
    pub description: String,
    /// The pages above this one, below the home page.
    pub above: Vec<Link>,
    pub demonstration: bool,
}

pub(super) fn frame(renderer: &Renderer<'_>, language: Language, about: About<'_>) -> Frame {
    let voice = renderer.voice(language);
    let settings = renderer.release.settings;
    let site_title = settings.title.text(language).to_owned();
    let home = renderer.link(Place::Home, language);
    let twin = language.other();
    let is_home = matches!(about.place, Place::Home);
    let page = match &about.distinction {
        Some(distinction) => format!("{}, {distinction}", about.title),
        None => about.title.clone(),
    };
    let breadcrumbs = breadcrumbs(about.above, (!is_home).then_some(&home), voice);
    Frame {
        language: language.code(),
        kind: about.place.kind(),
        window_title: if is_home {
            site_title.clone()
        } else {
            voice.say_with(
                "window-title",
                &[
                    ("page", Argument::Text(&page)),
                    ("site", Argument::Text(&site_title)),
                ],
            )
        },
        running_head: page,
        title: about.title,
        description: about.description,
        canonical: renderer.full(about.place, language),
        alternates: alternates(renderer, about.place),
        twin: Twin {
            language: twin.code(),
            name: twin.own_name(),
            href: renderer.link(about.place, twin),
        },
        breadcrumbs,
        navigation: navigation(renderer, about.place, language),
        notice: settings
            .notice
            .as_ref()
            .map(|notice| markdown::render_inline(notice.get(language))),
        demonstration: about.demonstration,
        watermark: watermark(renderer, about.place),
        assets: renderer.assets(),
        publisher: settings.publisher.name.text(language).to_owned(),
        contact: markdown::render_inline(settings.publisher.contact.get(language)),
        licence: licence(renderer, language),
        about_links: about_links(renderer, language),
        search: (renderer.has(Extra::Search) && !matches!(about.place, Place::Search))
            .then(|| renderer.link(Place::Search, language)),
        full_index: renderer.link(Place::FullIndex, language),
        data: renderer
            .has(Extra::Data)
            .then(|| renderer.link(Place::Data, language)),
        feeds: feeds::of_page(renderer, about.place, language),
        structured: None,
        site_title,
        home,
    }
}

/// The way here from the home page, which has none itself.
fn breadcrumbs(above: Vec<Link>, home: Option<&String>, voice: Voice<'_>) -> Vec<Link> {
    let Some(home) = home else {
        return Vec::new();
    };
    let first = Link {
        title: voice.say("home"),
        href: home.clone(),
    };
    std::iter::once(first).chain(above).collect()
}

/// The licence of the content, as every page names it.
pub(super) fn licence(renderer: &Renderer<'_>, language: Language) -> LicenceLink {
    let licence = &renderer.release.settings.licence;
    LicenceLink {
        name: licence.name.text(language).to_owned(),
        href: licence.url.text(language).to_owned(),
        attribution: markdown::render_inline(licence.attribution.get(language)),
    }
}

/// Readers whose language is unknown get the page that lets them choose, or English where there is none.
pub(super) fn alternates(renderer: &Renderer<'_>, place: Place<'_>) -> Vec<Alternate> {
    let mut alternates: Vec<Alternate> = Language::ALL
        .into_iter()
        .map(|language| Alternate {
            language: language.code(),
            href: renderer.full(place, language),
        })
        .collect();
    alternates.push(Alternate {
        language: "x-default",
        href: match place {
            Place::Home => renderer.addresses.full(""),
            _ => renderer.full(place, Language::English),
        },
    });
    alternates
}

fn about_links(renderer: &Renderer<'_>, language: Language) -> Vec<Link> {
    let pages = [
        Page::About,
        Page::DataNotes,
        Page::Contact,
        Page::Accessibility,
    ]
    .into_iter();
    pages
        .filter(|page| renderer.release.has(*page))
        .map(|page| Link {
            title: renderer.voice(language).say(page_title_key(page)),
            href: renderer.link(Place::of(page), language),
        })
        .collect()
}

fn navigation(renderer: &Renderer<'_>, here: Place<'_>, language: Language) -> Vec<NavigationLink> {
    let mut entries = vec![
        (
            "areas",
            Place::Areas,
            matches!(here, Place::Areas | Place::Area(_)),
        ),
        (
            "reports",
            Place::Reports,
            matches!(
                here,
                Place::Reports
                    | Place::Report(_)
                    | Place::Withdrawn(_)
                    | Place::Plan(_)
                    | Place::Short(..)
            ),
        ),
        (
            "frameworks",
            Place::Frameworks,
            matches!(here, Place::Frameworks | Place::Framework(_)),
        ),
        ("glossary", Place::Glossary, matches!(here, Place::Glossary)),
    ];
    if !renderer.grids.is_empty() {
        let current = matches!(here, Place::Comparisons | Place::Comparison(..));
        entries.insert(2, ("compare", Place::Comparisons, current));
    }
    entries
        .into_iter()
        .map(|(key, place, current)| NavigationLink {
            title: renderer.voice(language).say(key),
            href: renderer.link(place, language),
            current,
        })
        .collect()
}
