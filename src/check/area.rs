//! `areas/<area>.yaml`.

use std::collections::BTreeMap;

use super::notes::Notes;
use super::report_shared_slugs;
use crate::content::AreaFile;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::load::SourceTree;
use crate::model::{Area, Country, Id};
use crate::yaml::{self, Spanned};

pub(super) fn read_all(
    tree: &SourceTree,
    regions: &[Id],
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<Id, Area> {
    let folder = "content/areas/";
    let mut areas = BTreeMap::new();
    let mut places = Vec::new();
    for (path, text) in tree.below(folder) {
        let name = path
            .strip_prefix(folder)
            .and_then(|name| name.strip_suffix(".yaml"));
        let Some(id) = name.and_then(Id::parse) else {
            continue;
        };
        let Some(file) = yaml::read::<AreaFile>(path, text, problems) else {
            continue;
        };
        let mut notes = Notes {
            path: path.clone(),
            problems,
        };
        places.push((id.clone(), notes.at(&file.slug.en.span)));
        let area = area(id.clone(), &file, regions, &mut notes);
        areas.insert(id, area);
    }
    let slugs: Vec<(_, Location)> = places
        .into_iter()
        .filter_map(|(id, location)| areas.get(&id).map(|area| (&area.slug, location)))
        .collect();
    report_shared_slugs(slugs.into_iter(), problems);
    areas
}

fn area(id: Id, file: &AreaFile, regions: &[Id], notes: &mut Notes<'_>) -> Area {
    let name = notes.text(&file.name);
    let region = notes.known_id(&file.region, "region", regions);
    Area {
        slug: notes.slug(&file.slug),
        sort_key: Notes::sort_key(file.sort_key.as_ref(), &name),
        in_form: notes.text(&file.in_form),
        from_form: notes.text(&file.from),
        country: country(&file.country, notes),
        region: region.unwrap_or_else(Id::placeholder),
        demonstration: file.demonstration.as_ref().is_some_and(|flag| flag.value),
        name,
        id,
    }
}

fn country(written: &Spanned<String>, notes: &mut Notes<'_>) -> Country {
    match written.given().map(String::as_str) {
        Some("england") | None => Country::England,
        Some("wales") => Country::Wales,
        Some(other) => {
            notes.report(
                Code::UnknownWord,
                &written.span,
                format!("`{other}` is not a country"),
                suggest(other, ["england", "wales"], "write `england` or `wales`"),
            );
            Country::England
        }
    }
}
