//! Decides whether content makes sense.
//!
//! In: the tree of texts. Out: a `Site` of typed, resolved values, and every problem found. It reads no disk and no clock, and it
//! makes no difference between published and hidden content: a draft is checked like any report.

mod area;
mod files;
mod framework;
mod framework_items;
mod glossary;
mod inspection;
mod inspection_data;
mod judgements;
mod narrative;
mod notes;
mod plan;
mod settings;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::load::SourceTree;
use crate::model::{Id, Site};
use crate::score;
pub(crate) use inspection::parse_instant;
use notes::Notes;
pub(crate) use settings::is_web_address;

/// A value and every problem found while making it.
#[derive(Debug)]
pub struct Checked<T> {
    /// The value; to be used only when no problem is an error.
    pub value: T,
    /// The problems, in no particular order.
    pub problems: Vec<Diagnostic>,
}

/// Checks a whole content folder. The site is `None` when there are no settings to build one with.
#[must_use]
pub fn check(tree: &SourceTree) -> Checked<Option<Site>> {
    let mut problems = Vec::new();
    files::check(tree, &mut problems);
    let settings = settings::read(tree, &mut problems);
    let regions: Vec<Id> = settings
        .as_ref()
        .map(|settings| settings.regions.keys().cloned().collect())
        .unwrap_or_default();
    let areas = area::read_all(tree, &regions, &mut problems);
    let frameworks = framework::read_all(tree, &mut problems);
    let glossary = glossary::read(tree, &mut problems);
    let pages = settings::read_pages(tree, &mut problems);
    let inspections = inspection::read_all(
        tree,
        &inspection::Known {
            areas: &areas,
            frameworks: &frameworks,
        },
        &mut problems,
    );
    let site = settings.map(|settings| Site {
        settings,
        areas,
        frameworks,
        inspections,
        glossary,
        pages,
    });
    if let Some(site) = &site {
        problems.extend(score::disagreements(site));
    }
    Checked {
        value: site,
        problems,
    }
}

/// Adds a value under its id, or reports that the id or the address is taken.
fn insert_unique<T>(
    map: &mut BTreeMap<Id, T>,
    id: Id,
    value: T,
    location: Location,
    problems: &mut Vec<Diagnostic>,
) {
    match map.entry(id) {
        Entry::Occupied(taken) => problems.push(Notes::duplicate(location, taken.key().as_str())),
        Entry::Vacant(free) => {
            free.insert(value);
        }
    }
}

/// Reports slugs that two things of one kind share in one language, for their pages would overwrite each other.
fn report_shared_slugs<'a>(
    slugs: impl Iterator<Item = (&'a crate::language::Bilingual<String>, Location)>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<(crate::language::Language, String), ()> = BTreeMap::new();
    for (slug, location) in slugs {
        for language in crate::language::Language::ALL {
            let text = slug.text(language);
            if text.is_empty() {
                continue;
            }
            if seen.insert((language, text.to_owned()), ()).is_some() {
                problems.push(Diagnostic::new(
                    Code::DuplicateId,
                    location.clone(),
                    format!(
                        "the {} address `{text}` is used twice",
                        language.english_name()
                    ),
                    "give each its own slug",
                ));
            }
        }
    }
}
