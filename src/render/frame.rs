//! What every page has around its content.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::Place;
use super::feeds;
use super::page::Renderer;
use super::structured::Structured;
use super::templates::Shared;
use super::watermark::{Watermark, watermark};
use crate::html::Html;
use crate::language::{Bilingual, Language};
use crate::markdown;
use crate::model::{Extra, Markdown, Page};
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
    /// The parts of the site, each a [`NavigationLink`].
    pub navigation: Shared,
    pub site_title: Shared,
    pub home: Shared,
    pub notice: Shared,
    /// Whether the page is about a place that is not real.
    pub demonstration: bool,
    /// What is not to be published, on pages that the public may not see; such a page asks search engines to stay away.
    pub watermark: Option<Watermark>,
    /// The addresses of the theme's assets by their names: `style.css`.
    pub assets: Shared,
    pub publisher: Shared,
    pub contact: Shared,
    /// A [`LicenceLink`].
    pub licence: Shared,
    /// The pages about the site that it has.
    pub about_links: Shared,
    /// Where to search; nothing on the page that is the search.
    pub search: Option<Shared>,
    /// Where everything is listed.
    pub full_index: Shared,
    /// The page that tells of the data, where the site has it.
    pub data: Shared,
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

/// What pages of one language have around them alike, made once.
#[derive(Debug)]
pub(super) struct Around {
    site_title: String,
    home: String,
    /// The navigation, by the part of the site in which a page is.
    navigation: BTreeMap<Option<&'static str>, Shared>,
    shown: Shown,
}

/// The same as templates take it.
#[derive(Debug)]
struct Shown {
    site_title: Shared,
    home: Shared,
    notice: Shared,
    assets: Shared,
    publisher: Shared,
    contact: Shared,
    licence: Shared,
    about_links: Shared,
    search: Option<Shared>,
    full_index: Shared,
    data: Shared,
}

impl Around {
    fn new(renderer: &Renderer<'_>, language: Language) -> Around {
        let settings = renderer.release.settings;
        let publisher = &settings.publisher;
        let site_title = settings.title.text(language).to_owned();
        let home = renderer.link(Place::Home, language);
        let inline = |text: &Bilingual<Markdown>| markdown::render_inline(text.get(language));
        let link = |place| Shared::new(&renderer.link(place, language));
        let data = renderer.has(Extra::Data);
        let shown = Shown {
            site_title: Shared::new(&site_title),
            home: Shared::new(&home),
            notice: Shared::new(&settings.notice.as_ref().map(inline)),
            assets: Shared::new(&renderer.assets()),
            publisher: Shared::new(&publisher.name.text(language)),
            contact: Shared::new(&inline(&publisher.contact)),
            licence: Shared::new(&licence(renderer, language)),
            about_links: Shared::new(&about_links(renderer, language)),
            search: renderer.has(Extra::Search).then(|| link(Place::Search)),
            full_index: link(Place::FullIndex),
            data: Shared::new(&data.then(|| renderer.link(Place::Data, language))),
        };
        let parts = [None].into_iter().chain(PARTS.map(|(part, _)| Some(part)));
        let navigation =
            parts.map(|part| (part, Shared::new(&navigation(renderer, part, language))));
        Around {
            site_title,
            home,
            navigation: navigation.collect(),
            shown,
        }
    }
}

pub(super) fn frame(renderer: &Renderer<'_>, language: Language, about: About<'_>) -> Frame {
    let voice = renderer.voice(language);
    let around = renderer.around.get(language);
    let around = around.get_or_init(|| Around::new(renderer, language));
    let twin = language.other();
    let is_home = matches!(about.place, Place::Home);
    let page = match &about.distinction {
        Some(distinction) => format!("{}, {distinction}", about.title),
        None => about.title.clone(),
    };
    let breadcrumbs = breadcrumbs(about.above, (!is_home).then_some(&around.home), voice);
    let navigation = around.navigation.get(&part_of(about.place));
    let shown = &around.shown;
    let is_search = matches!(about.place, Place::Search);
    Frame {
        language: language.code(),
        kind: about.place.kind(),
        window_title: if is_home {
            around.site_title.clone()
        } else {
            voice.say_with(
                "window-title",
                &[
                    ("page", Argument::Text(&page)),
                    ("site", Argument::Text(&around.site_title)),
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
        // There is one for every part.
        navigation: navigation.map_or_else(|| Shared::new(&()), Shared::clone),
        notice: shown.notice.clone(),
        demonstration: about.demonstration,
        watermark: watermark(renderer, about.place),
        assets: shown.assets.clone(),
        publisher: shown.publisher.clone(),
        contact: shown.contact.clone(),
        licence: shown.licence.clone(),
        about_links: shown.about_links.clone(),
        search: shown.search.clone().filter(|_| !is_search),
        full_index: shown.full_index.clone(),
        data: shown.data.clone(),
        feeds: feeds::of_page(renderer, about.place, language),
        structured: None,
        site_title: shown.site_title.clone(),
        home: shown.home.clone(),
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

/// The parts of the site, by the keys of their titles, in the order in which readers see them.
const PARTS: [(&str, Place<'static>); 5] = [
    ("areas", Place::Areas),
    ("reports", Place::Reports),
    ("compare", Place::Comparisons),
    ("frameworks", Place::Frameworks),
    ("glossary", Place::Glossary),
];

/// The part of the site in which a page is.
const fn part_of(here: Place<'_>) -> Option<&'static str> {
    Some(match here {
        Place::Areas | Place::Area(_) => "areas",
        Place::Reports
        | Place::Report(_)
        | Place::Withdrawn(_)
        | Place::Plan(_)
        | Place::Short(..) => "reports",
        Place::Comparisons | Place::Comparison(..) => "compare",
        Place::Frameworks | Place::Framework(_) => "frameworks",
        Place::Glossary => "glossary",
        _ => return None,
    })
}

fn navigation(
    renderer: &Renderer<'_>,
    here: Option<&str>,
    language: Language,
) -> Vec<NavigationLink> {
    let compares = !renderer.grids.is_empty();
    PARTS
        .into_iter()
        .filter(|(_, place)| compares || !matches!(place, Place::Comparisons))
        .map(|(part, place)| NavigationLink {
            title: renderer.voice(language).say(part),
            href: renderer.link(place, language),
            current: here == Some(part),
        })
        .collect()
}
