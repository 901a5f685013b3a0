//! What a set of data covers, and what it is called.

use super::record::Texts;
use crate::language::Language;
use crate::model::{Area, Framework};
use crate::publish::{Notice, Release};
use crate::score::{ScoredInspection, of_area};
use crate::text::{Argument, Voices, report_title};

/// Where things are published. A later stage knows.
pub trait Addresses: Sync {
    /// The page of an area, in full.
    fn area(&self, area: &Area, language: Language) -> String;
    /// The page of a version of a framework, in full.
    fn framework(&self, framework: &Framework, language: Language) -> String;
    /// The page of a report, in full.
    fn report(&self, scored: &ScoredInspection<'_>, language: Language) -> String;
    /// The notice where a withdrawn report stood, in full.
    fn withdrawn(&self, notice: Notice<'_>, language: Language) -> String;
    /// The page that tells of the data, in full.
    fn data(&self, language: Language) -> String;
    /// A file by its path in the site, in full.
    fn file(&self, path: &str) -> String;
}

/// Everything that data are made of.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// What may be seen.
    pub release: &'a Release<'a>,
    /// The inspections of the release with their scores, by area.
    pub scored: &'a [ScoredInspection<'a>],
    /// Recalculated inspections as they stood before, by area.
    pub former: &'a [ScoredInspection<'a>],
    /// Both languages.
    pub voices: &'a Voices,
    /// Whether any small number is hidden anywhere in the release.
    pub suppresses: bool,
    /// Where things are.
    pub addresses: &'a dyn Addresses,
}

/// What a set of data covers.
#[derive(Clone, Copy, Debug)]
pub enum Scope<'a> {
    /// Everything.
    All,
    /// The inspections under all versions of a framework.
    Framework(&'a Framework),
    /// The inspections of an area.
    Area(&'a Area),
    /// One inspection, as it stands now.
    Inspection(&'a ScoredInspection<'a>),
}

impl<'a> Sources<'a> {
    /// The inspections that a scope covers.
    #[must_use]
    pub fn covered(&self, scope: Scope<'a>) -> Vec<&'a ScoredInspection<'a>> {
        covered(self.scored, scope)
    }

    /// Those of them that were recalculated, as they stood before.
    pub(super) fn covered_before(&self, scope: Scope<'a>) -> Vec<&'a ScoredInspection<'a>> {
        covered(self.former, scope)
    }

    pub(super) fn say(&self, key: &str) -> Texts {
        Texts::from_fn(|language| self.voices.of(language).say(key))
    }
}

fn covered<'a>(all: &'a [ScoredInspection<'a>], scope: Scope<'a>) -> Vec<&'a ScoredInspection<'a>> {
    match scope {
        Scope::All => all.iter().collect(),
        Scope::Framework(framework) => {
            let id = &framework.key.id;
            let under = |scored: &&ScoredInspection<'_>| scored.framework.key.id == *id;
            all.iter().filter(under).collect()
        }
        Scope::Area(area) => of_area(all, &area.id).iter().collect(),
        Scope::Inspection(one) => {
            let folder = &one.inspection.folder;
            let same = |scored: &&ScoredInspection<'_>| scored.inspection.folder == *folder;
            of_area(all, &one.area.id).iter().filter(same).collect()
        }
    }
}

/// The id of an inspection: area and folder.
pub(super) fn inspection_id(scored: &ScoredInspection<'_>) -> String {
    format!("{}/{}", scored.area.id, scored.inspection.folder)
}

/// What a set of data is called.
pub(super) fn title(sources: &Sources<'_>, scope: Scope<'_>) -> Texts {
    Texts::from_fn(|language| {
        let voice = sources.voices.of(language);
        let (key, name, date) = match scope {
            Scope::All => {
                let site = sources.release.settings.title.text(language).to_owned();
                ("data-title-all", site, None)
            }
            Scope::Framework(framework) => (
                "data-title-all",
                framework.name.text(language).to_owned(),
                None,
            ),
            Scope::Area(area) => ("data-title-all", area.name.text(language).to_owned(), None),
            Scope::Inspection(scored) => (
                "data-title-report",
                report_title(scored.framework, scored.area, language),
                Some(match scored.inspection.published {
                    Some(date) => voice.date(date),
                    None => voice.say("undated"),
                }),
            ),
        };
        let mut arguments = vec![("name", Argument::Text(&name))];
        arguments.extend(date.as_ref().map(|date| ("date", Argument::Text(date))));
        voice.say_with(key, &arguments)
    })
}

/// What a set of data holds.
pub(super) fn description(sources: &Sources<'_>, scope: Scope<'_>) -> Texts {
    sources.say(match scope {
        Scope::All => "data-description-all",
        Scope::Framework(_) => "data-description-framework",
        Scope::Area(_) => "data-description-area",
        Scope::Inspection(_) => "data-description-report",
    })
}

/// What a table is called.
#[must_use]
pub fn table_title(name: &str, voice: crate::text::Voice<'_>) -> String {
    voice.say(&format!("data-table-{name}"))
}
