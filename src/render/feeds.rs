//! Which feeds there are, where they are, and which pages link to them.

use super::OutputFile;
use super::address::Place;
use super::frame::Link;
use super::page::Renderer;
use crate::dataset::{self, Feed, Scope};
use crate::language::Language;
use crate::model::Extra;

/// The pages that have a feed: the first page, and each area and framework with a report.
pub(super) fn places<'a>(renderer: &Renderer<'a>) -> Vec<Place<'a>> {
    let areas = renderer.release.areas.values().map(Place::Area);
    let frameworks = renderer.release.frameworks.values();
    let frameworks = frameworks.filter(|framework| framework.is_current);
    let mut places = vec![Place::Home];
    places.extend(areas);
    places.extend(frameworks.map(Place::Framework));
    places.retain(|place| has_entries(renderer, *place));
    places
}

fn has_entries(renderer: &Renderer<'_>, place: Place<'_>) -> bool {
    renderer.has(Extra::Feeds)
        && scope(place).is_some_and(|scope| dataset::has_changes(&renderer.sources(), scope))
}

/// What the feed of a page covers.
fn scope(place: Place<'_>) -> Option<Scope<'_>> {
    Some(match place {
        Place::Home => Scope::All,
        Place::Area(area) => Scope::Area(area),
        Place::Framework(framework) if framework.is_current => Scope::Framework(framework),
        _ => return None,
    })
}

pub(super) fn path(renderer: &Renderer<'_>, place: Place<'_>, language: Language) -> String {
    let slug = renderer.voice(language).say("slug-feed");
    format!("{}{slug}.xml", renderer.folder(place, language))
}

/// The feed of a page in both languages.
pub(super) fn files(renderer: &Renderer<'_>, place: Place<'_>) -> Vec<OutputFile> {
    let Some(scope) = scope(place) else {
        return Vec::new();
    };
    let full = |language| renderer.addresses.full(&path(renderer, place, language));
    let in_languages = Language::ALL.into_iter();
    in_languages
        .filter_map(|language| {
            let feed = Feed {
                language,
                address: full(language),
                twin: full(language.other()),
                page: renderer.full(place, language),
            };
            Some(OutputFile {
                path: path(renderer, place, language),
                bytes: dataset::atom(&renderer.sources(), scope, &feed)?,
            })
        })
        .collect()
}

/// The feeds that the head of a page names, its own before that of the site.
pub(super) fn of_page(renderer: &Renderer<'_>, place: Place<'_>, language: Language) -> Vec<Link> {
    let own = match place {
        Place::Report(scored) | Place::Plan(scored) => Place::Area(scored.area),
        Place::Home => Place::Reports,
        other => other,
    };
    let voice = renderer.voice(language);
    [own, Place::Home]
        .into_iter()
        .filter(|place| has_entries(renderer, *place))
        .filter_map(|place| {
            Some(Link {
                title: dataset::feed_title(&renderer.sources(), scope(place)?, voice),
                href: renderer.addresses.link(&path(renderer, place, language)),
            })
        })
        .collect()
}
