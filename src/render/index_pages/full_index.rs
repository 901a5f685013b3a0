//! Everything that can be found, in one list: for readers without scripts, and for those who would rather look than search.

use serde::Serialize;

use super::lists::{LetterGroup, by_letter, newest_first};
use super::version_title;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Area, Extra, Framework, Item, Page};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::comparison_pages::{comparison_link, comparisons_link};
use crate::render::frame::{About, Link, frame};
use crate::render::page::Renderer;
use crate::render::report::distinction;
use crate::score::{ScoredInspection, of_area};
use crate::search::page_title_key;
use crate::text::{Argument, Voice};

#[derive(Serialize)]
struct FullIndexPage {
    areas: Vec<LetterGroup<AreaEntry>>,
    frameworks: Vec<FrameworkEntry>,
    terms: Vec<LetterGroup<Link>>,
    pages: Vec<Link>,
}

/// An area with its reports, the newest first, or another name of one, with the name under which it stands.
#[derive(Serialize)]
struct AreaEntry {
    area: Link,
    reports: Vec<Link>,
}

#[derive(Serialize)]
struct FrameworkEntry {
    framework: Link,
    items: Vec<ItemEntry>,
}

#[derive(Serialize)]
struct ItemEntry {
    item: Link,
    items: Vec<ItemEntry>,
}

pub(in crate::render) fn full_index(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let about = About {
        distinction: None,
        place: Place::FullIndex,
        title: voice.say("full-index"),
        description: voice.say("full-index-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let page = FullIndexPage {
        areas: areas(renderer, voice),
        frameworks: frameworks(renderer, voice),
        terms: terms(renderer, voice),
        pages: pages(renderer, voice),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("full-index.html", Place::FullIndex, language, &frame, &page)
}

fn areas(renderer: &Renderer<'_>, voice: Voice<'_>) -> Vec<LetterGroup<AreaEntry>> {
    let entry = |area: &Area| AreaEntry {
        area: Link {
            title: area.name.text(voice.language).to_owned(),
            href: renderer.link(Place::Area(area), voice.language),
        },
        reports: newest_first(of_area(renderer.scored, &area.id))
            .into_iter()
            .map(|scored| report(renderer, scored, voice))
            .collect(),
    };
    let areas = renderer.release.areas.values();
    let entries = areas.map(|area| (area.sort_key.text(voice.language).to_owned(), entry(area)));
    by_letter(entries.collect(), voice)
}

/// The area stands above, so framework and date are enough.
fn report(renderer: &Renderer<'_>, scored: &ScoredInspection<'_>, voice: Voice<'_>) -> Link {
    let framework = scored.framework.name.text(voice.language);
    Link {
        title: voice.say_with(
            "full-index-report",
            &[
                ("framework", Argument::Text(framework)),
                ("date", Argument::Text(&distinction(scored, voice))),
            ],
        ),
        href: renderer.link(Place::Report(scored), voice.language),
    }
}

fn frameworks(renderer: &Renderer<'_>, voice: Voice<'_>) -> Vec<FrameworkEntry> {
    let mut frameworks: Vec<&Framework> = renderer.release.frameworks.values().collect();
    let name = |framework: &Framework| framework.name.text(voice.language).to_owned();
    frameworks.sort_by(|a, b| {
        let names = voice.locale.compare(&name(a), &name(b));
        names.then_with(|| b.is_current.cmp(&a.is_current))
    });
    let entries = frameworks.into_iter().map(|framework| {
        let href = renderer.link(Place::Framework(framework), voice.language);
        // The criteria of former versions stand on their own pages.
        let items: &[Item] = if framework.is_current {
            &framework.items
        } else {
            &[]
        };
        FrameworkEntry {
            items: items
                .iter()
                .map(|item| criterion(item, &href, voice))
                .collect(),
            framework: Link {
                title: version_title(framework, voice),
                href,
            },
        }
    });
    entries.collect()
}

fn criterion(item: &Item, page: &str, voice: Voice<'_>) -> ItemEntry {
    ItemEntry {
        item: Link {
            title: item.numbered().text(voice.language).to_owned(),
            href: format!("{page}#{}", item.id),
        },
        items: item
            .children
            .iter()
            .map(|child| criterion(child, page, voice))
            .collect(),
    }
}

fn terms(renderer: &Renderer<'_>, voice: Voice<'_>) -> Vec<LetterGroup<Link>> {
    let glossary = renderer.link(Place::Glossary, voice.language);
    let terms = renderer.release.glossary.iter().map(|term| {
        let link = Link {
            title: term.term.text(voice.language).to_owned(),
            href: format!("{glossary}#term--{}", term.id),
        };
        (term.sort_key.text(voice.language).to_owned(), link)
    });
    by_letter(terms.collect(), voice)
}

fn pages(renderer: &Renderer<'_>, voice: Voice<'_>) -> Vec<Link> {
    let link = |place: Place<'_>, key: &str| Link {
        title: voice.say(key),
        href: renderer.link(place, voice.language),
    };
    let extra =
        |extra: Extra, place: Place<'_>, key: &str| renderer.has(extra).then(|| link(place, key));
    let lists = [
        link(Place::Areas, "areas"),
        link(Place::Reports, "reports"),
        link(Place::Frameworks, "frameworks"),
        link(Place::Glossary, "glossary"),
    ];
    let extras = [
        extra(Extra::Data, Place::Data, "data"),
        extra(Extra::Search, Place::Search, "search"),
    ];
    let language = voice.language;
    let all = comparisons_link(renderer, language).map(|href| Link {
        title: voice.say("compare-areas"),
        href,
    });
    let frameworks = renderer.release.frameworks.values();
    let of_each = frameworks
        .filter(|framework| framework.is_current)
        .filter_map(|framework| comparison_link(renderer, framework, language));
    let written = Page::ALL.into_iter();
    let written = written
        .filter(|page| renderer.release.has(*page))
        .map(|page| link(Place::of(page), page_title_key(page)));
    let comparisons = all.into_iter().chain(of_each);
    let mut pages: Vec<Link> = lists
        .into_iter()
        .chain(extras.into_iter().flatten())
        .chain(written)
        .chain(comparisons)
        .collect();
    pages.sort_by(|a, b| voice.locale.compare(&a.title, &b.title));
    pages
}
