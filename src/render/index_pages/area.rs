//! One area: where it is, which areas came before and after it, and what was reported on it over time.

use serde::Serialize;

use super::lists::newest_first;
use super::{ReportLink, areas_crumb, report_link};
use crate::chart::{break_text, history_chart};
use crate::dataset::Scope;
use crate::diagnostic::Diagnostic;
use crate::history::{Stretch, stretches, successors};
use crate::html::Html;
use crate::language::{Bilingual, Language};
use crate::markdown;
use crate::model::{Area, Country, Extra, Id};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::asked::Dear;
use crate::render::data_files::{DataView, data_view};
use crate::render::family::{self, FamilyView, Shown};
use crate::render::figure::{Figure, Standing, figure};
use crate::render::frame::{About, Link, frame};
use crate::render::page::Renderer;
use crate::score::of_area;
use crate::text::{Argument, Voice};

const TEMPLATE: &str = "area.html";

#[derive(Serialize)]
struct AreaPage {
    country: String,
    region: Option<String>,
    /// The areas that it came out of.
    before: Vec<SuccessionView>,
    /// The areas that took its place.
    after: Option<SuccessionView>,
    stretches: Vec<StretchView>,
    /// The reports whose place another one took.
    superseded: Vec<ReportLink>,
    figure: Option<Figure>,
    /// The latest inspection of each framework beside the area's family.
    families: Vec<FamilyView>,
    /// Its data files, if anything was published on it.
    data: Option<DataView>,
}

/// How one area followed another.
#[derive(Serialize)]
struct SuccessionView {
    /// From when, as a sentence.
    text: String,
    areas: Vec<AreaLink>,
    note: Html,
}

#[derive(Serialize)]
struct AreaLink {
    link: Link,
    /// How many reports it has, in words.
    reports: String,
}

/// Reports whose results can be compared.
#[derive(Serialize)]
struct StretchView {
    /// Why they cannot be compared with those above.
    break_text: Option<String>,
    reports: Vec<ReportLink>,
}

pub(in crate::render) fn area(
    renderer: &Renderer<'_>,
    area: &Area,
    language: Language,
) -> Result<Vec<OutputFile>, Diagnostic> {
    let voice = renderer.voice(language);
    let name = area.name.text(language);
    let about = About {
        distinction: None,
        place: Place::Area(area),
        title: name.to_owned(),
        description: voice.say_with("area-description", &[("area", Argument::Text(name))]),
        above: vec![areas_crumb(renderer, language)],
        demonstration: area.demonstration,
    };
    let region = renderer.release.settings.regions.get(&area.region);
    let stretches = stretches(&area.id, renderer.scored);
    let (figure, mut files) = history(renderer, area, &stretches, voice)?;
    let (families, data) = families(renderer, area, voice)?;
    files.extend(data);
    let page = AreaPage {
        families,
        country: voice.say(match area.country {
            Country::England => "country-england",
            Country::Wales => "country-wales",
        }),
        region: region
            .map(|region| region.text(language).to_owned())
            .filter(|_| area.country == Country::England),
        before: before(renderer, area, voice),
        after: after(renderer, area, voice),
        stretches: stretches
            .iter()
            .map(|stretch| stretch_view(renderer, stretch, voice))
            .collect(),
        superseded: superseded(renderer, area, language),
        data: data_view(renderer, Scope::Area(area), language),
        figure,
    };
    let frame = frame(renderer, language, about);
    files.push(renderer.fill(TEMPLATE, Place::Area(area), language, &frame, &page)?);
    Ok(files)
}

/// Reports that can still be read, newest first.
fn superseded(renderer: &Renderer<'_>, area: &Area, language: Language) -> Vec<ReportLink> {
    let reports = newest_first(of_area(renderer.scored, &area.id)).into_iter();
    reports
        .filter(|scored| scored.is_superseded)
        .map(|scored| report_link(renderer, scored, language))
        .collect()
}

fn stretch_view(renderer: &Renderer<'_>, stretch: &Stretch<'_>, voice: Voice<'_>) -> StretchView {
    let reports = stretch.inspections.iter();
    StretchView {
        break_text: stretch.after.map(|after| break_text(after, voice)),
        reports: reports
            .map(|scored| report_link(renderer, scored, voice.language))
            .collect(),
    }
}

/// The chart of an area with results of more than one inspection, and its data files.
fn history(
    renderer: &Renderer<'_>,
    area: &Area,
    stretches: &[Stretch<'_>],
    voice: Voice<'_>,
) -> Result<(Option<Figure>, Vec<OutputFile>), Diagnostic> {
    let title = Bilingual::from_fn(|language| renderer.voice(language).say("area-history-heading"));
    let Some(chart) = history_chart(area, stretches, title) else {
        return Ok((None, Vec::new()));
    };
    let standing = Standing {
        folder: &renderer.folder(Place::Area(area), voice.language),
        address: &|path| renderer.addresses.link(path),
        headline: None,
        anchors: None,
        is_drawn: renderer.look.asked.asks(TEMPLATE, Dear::Drawing),
        has_data: renderer.has(Extra::Data),
        lexicon: renderer.lexicons.get(voice.language),
    };
    let (figure, files) = figure(&chart, standing, voice)?;
    Ok((Some(figure), files))
}

fn before(renderer: &Renderer<'_>, area: &Area, voice: Voice<'_>) -> Vec<SuccessionView> {
    let before = renderer.lineage.predecessors(&area.id).iter();
    before
        .filter_map(|other| {
            let succession = other.succeeded_by.as_ref()?;
            let date = voice.date(succession.on);
            Some(SuccessionView {
                text: voice.say_with("area-came-from", &[("date", Argument::Text(&date))]),
                areas: vec![area_link(renderer, other, voice)],
                note: markdown::render_inline(succession.note.get(voice.language)),
            })
        })
        .collect()
}

fn after(renderer: &Renderer<'_>, area: &Area, voice: Voice<'_>) -> Option<SuccessionView> {
    let succession = area.succeeded_by.as_ref()?;
    let date = voice.date(succession.on);
    Some(SuccessionView {
        text: voice.say_with("area-became", &[("date", Argument::Text(&date))]),
        areas: successors(&renderer.release.areas, area)
            .into_iter()
            .map(|other| area_link(renderer, other, voice))
            .collect(),
        note: markdown::render_inline(succession.note.get(voice.language)),
    })
}

fn area_link(renderer: &Renderer<'_>, area: &Area, voice: Voice<'_>) -> AreaLink {
    let reports = of_area(renderer.scored, &area.id).len();
    AreaLink {
        link: Link {
            title: area.name.text(voice.language).to_owned(),
            href: renderer.link(Place::Area(area), voice.language),
        },
        reports: voice.say_with(
            "report-count",
            &[("count", Argument::Count(reports as u64))],
        ),
    }
}

/// One for each framework under which anything can be set beside the area, the newest first, with its data file.
fn families(
    renderer: &Renderer<'_>,
    area: &Area,
    voice: Voice<'_>,
) -> Result<(Vec<FamilyView>, Vec<OutputFile>), Diagnostic> {
    let folder = renderer.folder(Place::Area(area), voice.language);
    let mut seen: Vec<&Id> = Vec::new();
    let mut views = Vec::new();
    let mut files = Vec::new();
    let asked = &renderer.look.asked;
    if !asked.asks(TEMPLATE, Dear::Families) && !renderer.has(Extra::Data) {
        return Ok((views, files));
    }
    let shown = Shown {
        folder: &folder,
        is_drawn: asked.asks(TEMPLATE, Dear::Drawing),
    };
    for scored in newest_first(of_area(renderer.scored, &area.id)) {
        let framework = &scored.framework.key.id;
        if scored.is_superseded || seen.contains(&framework) {
            continue;
        }
        seen.push(framework);
        if let Some(comparison) = family::comparison(renderer, scored) {
            let id = format!("{framework}-family");
            let (view, data) = family::view(renderer, &comparison, shown, &id, voice)?;
            views.push(view);
            files.extend(data);
        }
    }
    Ok((views, files))
}
