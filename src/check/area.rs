//! `areas/<area>.yaml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::area_family::{self, WrittenFamily};
use super::notes::Notes;
use super::{PlacedSlug, dates, report_shared_slugs, succession};
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
    let files: Vec<(Id, &Arc<str>, &str)> = tree
        .below(FOLDER)
        .filter_map(|(path, text)| Some((area_of(path)?, path, text)))
        .collect();
    // What an area's own file says depends on no other area; what is found keeps the order of the files.
    let read: Vec<(Option<Described>, Vec<Diagnostic>)> = files
        .into_par_iter()
        .map(|(id, path, text)| {
            let mut problems = Vec::new();
            let described = describe(id, (path, text), regions, &mut problems);
            (described, problems)
        })
        .collect();
    let mut areas = BTreeMap::new();
    let mut slugs = Vec::new();
    let mut families = Vec::new();
    let mut named = Vec::new();
    for (described, mut found) in read {
        problems.append(&mut found);
        if let Some(described) = described {
            slugs.push(described.slug);
            named.extend(described.named);
            families.extend(described.family);
            areas.insert(described.area.id.clone(), described.area);
        }
    }
    report_shared_slugs(&slugs, problems);
    area_family::resolve(&families, &mut areas, problems);
    succession::check(&areas, &named, problems);
    areas
}

const FOLDER: &str = "content/areas/";

fn area_of(path: &str) -> Option<Id> {
    let name = path.strip_prefix(FOLDER)?.strip_suffix(".yaml")?;
    Id::parse(name)
}

/// An area, and what its file says of others.
struct Described {
    area: Area,
    slug: PlacedSlug,
    named: Vec<succession::Named>,
    family: Option<WrittenFamily>,
}

fn describe(
    id: Id,
    (path, text): (&Arc<str>, &str),
    regions: Option<&Vec<Id>>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Described> {
    let file: AreaFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: Arc::clone(path),
        problems,
    };
    let area = area(id.clone(), &file, regions, &mut notes);
    Some(Described {
        named: succession::named(&id, &file, &notes),
        slug: (
            area.slug.clone(),
            file.slug.map(|slug| notes.at(&slug.span)),
        ),
        family: file.family.map(|entry| WrittenFamily {
            area: id,
            path: Arc::clone(path),
            entry,
        }),
        area,
    })
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
