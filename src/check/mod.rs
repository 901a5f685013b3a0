//! Decides whether content makes sense.
//!
//! In: the tree of texts. Out: a `Site` of typed, resolved values, and every problem found. It reads no disk and no clock, and it
//! makes no difference between published and hidden content: a draft is checked like any report. Only what is missing, and not wrong, is
//! nothing but a warning for a report that is not finished, or that can be held back.

mod accessibility;
mod apart;
mod area;
mod area_family;
mod completeness;
mod dates;
mod disclosure;
mod figures;
mod files;
mod followed;
mod framework;
mod framework_fit;
mod framework_form;
mod framework_items;
mod framework_rules;
mod framework_scales;
mod glossary;
mod headlines;
mod inspection;
mod inspection_data;
mod inspection_versions;
mod instants;
mod judgements;
mod languages;
mod lifecycle;
mod lint;
mod narrative;
mod narrative_parity;
mod notes;
mod placeholders;
mod plan;
mod reissued;
mod settings;
mod short_texts;
mod stated;
mod succession;
mod survey;
mod translation;
mod written_like;

use std::collections::BTreeSet;
use std::ops::Bound;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::model::{DisclosureRule, Settings, Site};
use crate::score;
pub use apart::{
    leave_out_narratives, leave_out_unread, linked_areas, related_areas, shows_figures_of_another,
};
pub(crate) use instants::read_instant;
pub(crate) use settings::is_web_address;
pub use translation::memory as translation_memory;

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
    // Regions that could not be read are not unknown as well.
    let are_lost = |settings: &Settings| settings.regions.is_empty() && !problems.is_empty();
    let regions = settings
        .as_ref()
        .filter(|settings| !are_lost(settings))
        .map(|settings| settings.regions.keys().cloned().collect());
    let areas = area::read_all(tree, regions.as_ref(), &mut problems);
    let frameworks = framework::read_all(tree, &mut problems);
    let glossary = glossary::read(tree, &frameworks, &mut problems);
    let accessibility = accessibility::read(tree, &mut problems);
    let pages = settings::read_pages(tree, &mut problems);
    let broken = broken_files(&problems);
    let inspections = inspection::read_all(
        &inspection::Known {
            tree,
            areas: &areas,
            frameworks: &frameworks,
            broken: &broken,
            disclosure: settings
                .as_ref()
                .map_or(DisclosureRule::DEFAULT, |settings| settings.disclosure),
        },
        &mut problems,
    );
    let mut site = settings.map(|settings| Site {
        settings,
        areas,
        frameworks,
        inspections,
        glossary,
        accessibility,
        pages,
    });
    if let Some(site) = &mut site {
        reissued::remember(site);
        // Where a file of an inspection or of its framework is broken, its scores say nothing.
        let broken = broken_files(&problems);
        let is_whole = |folder: &str| {
            let from = (Bound::Included(folder), Bound::Unbounded);
            let mut after = broken.range::<str, _>(from);
            !after.next().is_some_and(|path| path.starts_with(folder))
        };
        let mut found = score::disagreements(site, &is_whole);
        figures::check(site, &is_whole, &mut found);
        followed::check(site, &is_whole, &mut found);
        lifecycle::check(site, &mut found);
        completeness::settle_scores(site, &mut found);
        placeholders::check(tree, site, &mut found);
        problems.append(&mut found);
    }
    Checked {
        value: site,
        problems,
    }
}

/// The files in which something is wrong. Where something is only missing, the rest can be relied on; and a file that is not there has no
/// problem of its own: what needs it says so.
fn broken_files(problems: &[Diagnostic]) -> BTreeSet<Arc<str>> {
    let errors = problems
        .iter()
        .filter(|found| completeness::is_error(found) && found.code != Code::MissingFile);
    errors
        .filter_map(|problem| problem.location.as_ref())
        .map(|location| Arc::clone(&location.path))
        .collect()
}

/// A slug and where it was written, in each language.
type PlacedSlug = (Bilingual<String>, Bilingual<Location>);

/// Reports slugs that two things of one kind share in one language, for their pages would overwrite each other.
fn report_shared_slugs(slugs: &[PlacedSlug], problems: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for (slug, places) in slugs {
        for language in Language::ALL {
            let text = slug.text(language);
            if !text.is_empty() && !seen.insert((language, text)) {
                problems.push(Diagnostic::new(
                    Code::DuplicateId,
                    places.get(language).clone(),
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
