//! Pages that set areas side by side: one for each framework with results, in several orders, each at an address of its own.

mod cells;
mod groups;
mod order;
mod page;
mod summary;

pub(super) use page::comparison;

use serde::Serialize;

use super::OutputFile;
use super::address::{Place, View};
use super::frame::{About, Link, frame};
use super::page::Renderer;
use super::report::version_name;
use crate::compare::{FEWEST, Grid, GridRow};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Extra, Framework, Id};
use crate::text::{Argument, Voice};

/// The asset that sorts tables in place.
pub(super) const SCRIPT: &str = "compare.js";

/// The pages there are.
pub(super) fn places<'a>(renderer: &Renderer<'a>) -> Vec<Place<'a>> {
    let mut places = Vec::new();
    if !renderer.grids.is_empty() {
        places.push(Place::Comparisons);
    }
    for grid in &renderer.grids {
        let views = views(renderer, grid).into_iter();
        places.extend(views.map(|view| Place::Comparison(grid.framework, view)));
    }
    places
}

/// The views of a grid that differ from each other. A few areas are seen at a glance.
fn views<'a>(renderer: &Renderer<'_>, grid: &Grid<'a>) -> Vec<View<'a>> {
    let mut views = vec![View::ByArea];
    if grid.rows.len() < FEWEST || !renderer.has(Extra::OtherOrders) {
        return views;
    }
    let scores = grid.headlines().into_iter();
    let scores = scores.filter(|column| grid.known(column.id) > 1);
    views.extend(scores.map(|column| View::ByScore(column.id)));
    views.push(View::ByDate);
    let several = |key: &dyn Fn(&GridRow<'a>) -> String| {
        let first = grid.rows.first().map(key);
        grid.rows.iter().any(|row| Some(key(row)) != first)
    };
    if several(&|row| row.scored.area.region.to_string()) {
        views.push(View::ByRegion);
    }
    if several(&|row| format!("{:?}", row.scored.area.country)) {
        views.push(View::ByCountry);
    }
    if grid.rows.iter().any(|row| row.scored.area.family.is_some()) {
        views.push(View::ByFamily);
    }
    views
}

/// A comparison in the list of all.
#[derive(Serialize)]
struct ComparisonEntry {
    link: Link,
    /// How many areas it has, and as of when.
    base: Vec<String>,
}

#[derive(Serialize)]
struct IndexPage {
    comparisons: Vec<ComparisonEntry>,
}

pub(super) fn index(renderer: &Renderer<'_>, language: Language) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let mut grids: Vec<&Grid<'_>> = renderer.grids.iter().collect();
    grids.sort_by(|a, b| {
        let name = |grid: &Grid<'_>| grid.framework.name.text(language).to_owned();
        let by_name = voice.locale.compare(&name(a), &name(b));
        by_name.then_with(|| b.framework.is_current.cmp(&a.framework.is_current))
    });
    let about = About {
        distinction: None,
        place: Place::Comparisons,
        title: voice.say("compare-areas"),
        description: voice.say("compare-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let page = IndexPage {
        comparisons: grids
            .into_iter()
            .map(|grid| ComparisonEntry {
                link: Link {
                    title: name(grid.framework, voice),
                    href: renderer.link(Place::Comparison(grid.framework, View::ByArea), language),
                },
                base: base(grid, voice),
            })
            .collect(),
    };
    let frame = frame(renderer, language, about);
    renderer.fill(
        "comparisons.html",
        Place::Comparisons,
        language,
        &frame,
        &page,
    )
}

/// Where the areas under a framework stand side by side.
pub(super) fn comparison_link(
    renderer: &Renderer<'_>,
    framework: &Framework,
    language: Language,
) -> Option<Link> {
    let grid = renderer.grid(framework)?;
    let voice = renderer.voice(language);
    let name = name(framework, voice);
    Some(Link {
        title: voice.say_with("compare-all", &[("framework", Argument::Text(&name))]),
        href: renderer.link(Place::Comparison(grid.framework, View::ByArea), language),
    })
}

/// Where all comparisons are, if there are any.
pub(super) fn comparisons_link(renderer: &Renderer<'_>, language: Language) -> Option<String> {
    (!renderer.grids.is_empty()).then(|| renderer.link(Place::Comparisons, language))
}

/// The name of a framework, with the version where it is a former one.
fn name(framework: &Framework, voice: Voice<'_>) -> String {
    let name = framework.name.text(voice.language);
    if framework.is_current {
        return name.to_owned();
    }
    format!("{name}, {}", version_name(framework, voice))
}

/// How many areas stand in a grid, and as of when.
fn base(grid: &Grid<'_>, voice: Voice<'_>) -> Vec<String> {
    let (newest, undated) = grid.dates();
    let areas = Argument::Count(grid.rows.len() as u64);
    let mut sentences = vec![voice.say_with("compare-base", &[("count", areas)])];
    sentences.extend(newest.map(|date| {
        let date = voice.date(date);
        voice.say_with("compare-newest", &[("date", Argument::Text(&date))])
    }));
    if undated > 0 {
        let undated = Argument::Count(undated as u64);
        sentences.push(voice.say_with("compare-undated", &[("count", undated)]));
    }
    sentences
}

/// The name of a region, as the site has it.
fn region(renderer: &Renderer<'_>, id: &Id, language: Language) -> String {
    let regions = &renderer.release.settings.regions;
    let name = regions.get(id).map(|region| region.text(language));
    name.unwrap_or_default().to_owned()
}
