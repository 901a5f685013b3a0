//! `areas/<area>.yaml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::area_family::{self, WrittenFamily};
use super::notes::Notes;
use super::{dates, report_shared_slugs, succession};
use crate::content::AreaFile;
use crate::diagnostic::Diagnostic;
use crate::load::SourceTree;
use crate::model::{Area, Id};
use crate::yaml;

pub(super) fn read_all(
    tree: &SourceTree,
    regions: Option<&Vec<Id>>,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<Id, Area> {
    let folder = "content/areas/";
    let mut areas = BTreeMap::new();
    let mut slugs = Vec::new();
    let mut families = Vec::new();
    let mut named = Vec::new();
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
        let area = area(id.clone(), &file, regions, &mut notes);
        named.extend(succession::named(&id, &file, &notes));
        slugs.push((
            area.slug.clone(),
            file.slug.map(|slug| notes.at(&slug.span)),
        ));
        families.extend(file.family.map(|entry| WrittenFamily {
            area: id.clone(),
            path: Arc::clone(path),
            entry,
        }));
        areas.insert(id, area);
    }
    report_shared_slugs(&slugs, problems);
    area_family::resolve(&families, &mut areas, problems);
    succession::check(&areas, &named, problems);
    areas
}

fn area(id: Id, file: &AreaFile, regions: Option<&Vec<Id>>, notes: &mut Notes<'_>) -> Area {
    let name = notes.text(&file.name);
    // Without readable settings no region is known, and none is wrong.
    let region = regions.and_then(|regions| notes.known_id(&file.region, "region", regions));
    Area {
        slug: notes.slug(&file.slug),
        sort_key: Notes::sort_key(file.sort_key.as_ref(), &name),
        in_form: notes.text(&file.in_form),
        from_form: notes.text(&file.from),
        other_names: file
            .other_names
            .iter()
            .map(|other| notes.text(other))
            .collect(),
        country: file.country,
        region: region.unwrap_or_else(Id::placeholder),
        demonstration: file.demonstration.unwrap_or_default(),
        // Families name other areas, which are known only when all files are read.
        family: None,
        succeeded_by: succession::read(file, notes),
        publish_at: dates::optional_instant(file.publish_at.as_ref(), notes),
        // Placeholders are looked for when everything is read.
        is_unfinished: false,
        name,
        id,
    }
}
