//! The data files of the site, and what pages tell of those that belong to them.

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::page::Renderer;
use crate::dataset::{
    self, Addresses, DataFile, Format, Scope, Sources, change_list, data_files, schemas,
};
use crate::language::Language;
use crate::model::{Area, Extra, Framework};
use crate::publish::Notice;
use crate::score::ScoredInspection;
use crate::text::Argument;

impl Addresses for Renderer<'_> {
    fn area(&self, area: &Area, language: Language) -> String {
        self.full(Place::Area(area), language)
    }

    fn framework(&self, framework: &Framework, language: Language) -> String {
        self.full(Place::Framework(framework), language)
    }

    fn report(&self, scored: &ScoredInspection<'_>, language: Language) -> String {
        self.full(Place::Report(scored), language)
    }

    fn withdrawn(&self, notice: Notice<'_>, language: Language) -> String {
        self.full(Place::Withdrawn(notice), language)
    }

    fn data(&self, language: Language) -> String {
        self.full(Place::Data, language)
    }

    fn file(&self, path: &str) -> String {
        self.addresses.full(path)
    }
}

impl<'a> Renderer<'a> {
    /// What data are made of.
    pub(super) fn sources(&self) -> Sources<'_> {
        Sources {
            release: self.release,
            scored: self.scored,
            former: self.former,
            voices: &self.look.voices,
            suppresses: self.suppresses,
            addresses: self,
        }
    }

    /// The data of the whole release, made once.
    pub(super) fn data_of_all(&self) -> &[DataFile] {
        self.all_data
            .get_or_init(|| data_files(&self.sources(), Scope::All))
    }
}

/// What there are data of: everything, each framework of today and each area with a report, each report.
pub(super) fn scopes<'a>(renderer: &Renderer<'a>) -> Vec<Scope<'a>> {
    if !renderer.has(Extra::Data) {
        return Vec::new();
    }
    let mut scopes = vec![Scope::All];
    let frameworks = renderer.release.frameworks.values();
    let frameworks = frameworks.filter(|framework| framework.is_current);
    scopes.extend(frameworks.map(Scope::Framework));
    scopes.extend(renderer.release.areas.values().map(Scope::Area));
    scopes.extend(renderer.scored.iter().map(Scope::Inspection));
    scopes.retain(|scope| has_data(renderer, *scope));
    scopes
}

/// The whole set is always there; a part of it only where it holds something.
fn has_data(renderer: &Renderer<'_>, scope: Scope<'_>) -> bool {
    matches!(scope, Scope::All) || !renderer.sources().covered(scope).is_empty()
}

pub(super) fn files(renderer: &Renderer<'_>, scope: Scope<'_>) -> Vec<OutputFile> {
    let made = match scope {
        Scope::All => renderer.data_of_all().to_vec(),
        _ => data_files(&renderer.sources(), scope),
    };
    let made = made.into_iter();
    made.map(|file| OutputFile {
        path: file.path,
        bytes: file.bytes,
    })
    .collect()
}

/// The schemas and the list of changes.
pub(super) fn about(renderer: &Renderer<'_>) -> Vec<OutputFile> {
    let sources = renderer.sources();
    let mut files = schemas(&sources);
    files.push(change_list(&sources));
    let files = files.into_iter();
    files
        .map(|(path, bytes)| OutputFile { path, bytes })
        .collect()
}

/// The data that belong to a page.
#[derive(Debug, Serialize)]
pub(super) struct DataView {
    pub files: Vec<FileView>,
    /// The page that explains them.
    pub page: String,
}

/// A data file as pages link to it.
#[derive(Debug, Serialize)]
pub(super) struct FileView {
    pub text: String,
    pub href: String,
    /// The name under which browsers keep it: many files of the site are called `scores.csv`.
    pub name: String,
    /// The language of its content, where it is in one.
    pub language: Option<&'static str>,
    /// Its size, where the page tells it.
    pub size: Option<String>,
}

/// The data that belong to the page of an area, a framework or a report. `None` where there are none.
pub(super) fn data_view(
    renderer: &Renderer<'_>,
    scope: Scope<'_>,
    language: Language,
) -> Option<DataView> {
    if !renderer.has(Extra::Data) || !has_data(renderer, scope) {
        return None;
    }
    let mut listed = dataset::listing(&renderer.sources(), scope);
    // Readers find the workbook in their own language first.
    listed.sort_by_key(|(_, format)| *format != Format::Workbook(language));
    Some(DataView {
        files: listed
            .into_iter()
            .filter_map(|(path, format)| file_view(renderer, &path, format, language))
            .collect(),
        page: renderer.link(Place::Data, language),
    })
}

/// `None` for what only machines read.
pub(super) fn file_view(
    renderer: &Renderer<'_>,
    path: &str,
    format: Format,
    language: Language,
) -> Option<FileView> {
    let voice = renderer.voice(language);
    let (text, in_language) = match format {
        Format::Csv { table } => {
            let table = dataset::table_title(table, voice);
            let arguments = [("table", Argument::Text(table.as_str()))];
            (voice.say_with("data-link-csv", &arguments), None)
        }
        Format::Metadata => return None,
        Format::Json => (voice.say("data-link-json"), None),
        Format::Workbook(of) => {
            let key = match of {
                Language::English => "data-link-workbook-english",
                Language::Welsh => "data-link-workbook-welsh",
            };
            (voice.say(key), Some(of.code()))
        }
        Format::Archive => (voice.say("data-link-archive"), None),
    };
    Some(FileView {
        text,
        href: renderer.addresses.link(path),
        name: saved_name(path),
        language: in_language,
        size: None,
    })
}

/// `data/inspections/cardiff/2020-07-youth-2018/scores.csv` is kept as `cardiff-2020-07-youth-2018-scores.csv`.
fn saved_name(path: &str) -> String {
    let kept = ["data/inspections/", "data/frameworks/", "data/areas/"]
        .into_iter()
        .find_map(|folder| path.strip_prefix(folder));
    kept.unwrap_or(path).replace('/', "-")
}
