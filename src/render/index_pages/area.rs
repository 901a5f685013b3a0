//! One area: where it is, and what was reported on it.

use serde::Serialize;

use super::lists::newest_first;
use super::{ReportLink, areas_crumb, report_link};
use crate::dataset::Scope;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Area, Country};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::data_files::{DataView, data_view};
use crate::render::frame::{About, frame};
use crate::render::page::Renderer;
use crate::text::Argument;

#[derive(Serialize)]
struct AreaPage {
    country: String,
    region: Option<String>,
    reports: Vec<ReportLink>,
    /// Its data files, if anything was published on it.
    data: Option<DataView>,
}

pub(in crate::render) fn area(
    renderer: &Renderer<'_>,
    area: &Area,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
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
    let mut reports = newest_first(renderer);
    reports.retain(|scored| scored.area.id == area.id);
    let page = AreaPage {
        country: voice.say(match area.country {
            Country::England => "country-england",
            Country::Wales => "country-wales",
        }),
        region: region
            .map(|region| region.text(language).to_owned())
            .filter(|_| area.country == Country::England),
        reports: reports
            .into_iter()
            .map(|scored| report_link(renderer, scored, language))
            .collect(),
        data: data_view(renderer, Scope::Area(area), language),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("area.html", Place::Area(area), language, &frame, &page)
}
