//! What a page says of itself to search engines and other machines, in the words of schema.org.

use serde::Serialize;

use super::data_files::DataView;
use super::page::Renderer;
use crate::language::Language;
use crate::text::Argument;

/// A thing of schema.org, written as microdata.
#[derive(Debug, Serialize)]
pub(super) struct Structured {
    /// `Dataset` or `Report`.
    pub kind: &'static str,
    pub name: String,
    pub description: String,
    /// The address of the page, in full.
    pub url: String,
    pub language: &'static str,
    /// When it was published: a year, a month or a day.
    pub published: Option<String>,
    /// Since which day it stands as it is.
    pub modified: Option<String>,
    /// The place that it is about.
    pub place: Option<String>,
    pub publisher: String,
    /// The address of the licence.
    pub licence: String,
    /// What the data of a report are called, and what they hold; empty where the thing is the data.
    pub data_name: String,
    pub data_description: String,
    /// Where its data are, in full.
    pub files: Vec<Distribution>,
}

/// A file of a dataset.
#[derive(Debug, Serialize)]
pub(super) struct Distribution {
    pub url: String,
    pub format: &'static str,
    pub name: String,
}

/// What holds for everything that the site publishes.
pub(super) struct Thing {
    pub kind: &'static str,
    pub name: String,
    pub description: String,
    pub url: String,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub place: Option<String>,
}

pub(super) fn structured(
    renderer: &Renderer<'_>,
    thing: Thing,
    data: Option<&DataView>,
    language: Language,
) -> Structured {
    let settings = renderer.release.settings;
    let files = data.iter().flat_map(|data| &data.files);
    let voice = renderer.voice(language);
    let (data_name, data_description) = match thing.kind {
        "Report" => (
            voice.say_with("data-title-all", &[("name", Argument::Text(&thing.name))]),
            voice.say("data-description-report"),
        ),
        _ => (String::new(), String::new()),
    };
    Structured {
        kind: thing.kind,
        name: thing.name,
        description: thing.description,
        url: thing.url,
        language: language.code(),
        published: thing.published,
        modified: thing.modified,
        place: thing.place,
        publisher: settings.publisher.name.text(language).to_owned(),
        licence: settings.licence.url.text(language).to_owned(),
        data_name,
        data_description,
        files: files
            .map(|file| Distribution {
                url: renderer.addresses.of_link(&file.href),
                format: media_type(&file.href),
                name: file.text.clone(),
            })
            .collect(),
    }
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("json") => "application/json",
        Some("ods") => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/zip",
    }
}
