//! One area: where it is, and what was reported on it.

use serde::Serialize;

use super::lists::newest_first;
use super::{ReportLink, areas_crumb, report_link};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Area, Country, Id};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::family::{self, FamilyView};
use crate::render::frame::{About, frame};
use crate::render::page::Renderer;
use crate::text::{Argument, Voice};

#[derive(Serialize)]
struct AreaPage {
    country: String,
    region: Option<String>,
    reports: Vec<ReportLink>,
    /// The latest inspection of each framework beside the area's family.
    families: Vec<FamilyView>,
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
    let mut reports = newest_first(renderer);
    reports.retain(|scored| scored.area.id == area.id);
    let (families, mut files) = families(renderer, area, voice)?;
    let page = AreaPage {
        families,
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
    };
    let frame = frame(renderer, language, about);
    let place = Place::Area(area);
    files.push(renderer.fill("area.html", place, language, &frame, &page)?);
    Ok(files)
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
    for scored in newest_first(renderer) {
        let framework = &scored.framework.key.id;
        if scored.area.id != area.id || seen.contains(&framework) {
            continue;
        }
        seen.push(framework);
        if let Some(comparison) = family::comparison(renderer, scored) {
            let id = format!("{framework}-family");
            let (view, data) = family::view(renderer, &comparison, &folder, &id, voice)?;
            views.push(view);
            files.push(data);
        }
    }
    Ok((views, files))
}
