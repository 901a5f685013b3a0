//! The page of the data: what there is, what it means, and how it may be used.

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::data_files::{DataView, FileView, file_view};
use super::frame::{About, Link, frame};
use super::page::Renderer;
use super::structured::{Thing, structured};
use crate::dataset::{self, Format, Scope, Symbol, documented};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::text::{Argument, Voice};

#[derive(Serialize)]
struct DataPage {
    data: DataView,
    /// The frameworks, each with data of its own.
    frameworks: Vec<Link>,
    areas: String,
    reports: String,
    /// Examples of addresses.
    addresses: Vec<AddressView>,
    changes: String,
    schema: String,
    changes_schema: String,
    feeds: Vec<Link>,
    symbols: Vec<SymbolView>,
    tables: Vec<TableView>,
    attribution: Html,
}

#[derive(Serialize)]
struct AddressView {
    what: String,
    address: String,
}

#[derive(Serialize)]
struct SymbolView {
    sign: &'static str,
    name: String,
    meaning: String,
}

#[derive(Serialize)]
struct TableView {
    id: String,
    title: String,
    file: String,
    columns: Vec<ColumnView>,
}

#[derive(Serialize)]
struct ColumnView {
    name: String,
    title: String,
    meaning: Option<String>,
}

pub(super) fn data(renderer: &Renderer<'_>, language: Language) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let settings = renderer.release.settings;
    let about = About {
        distinction: None,
        place: Place::Data,
        title: voice.say("data"),
        description: voice.say("data-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let description = about.description.clone();
    let mut frame = frame(renderer, language, about);
    let file = |path: &str| renderer.addresses.link(path);
    let page = DataPage {
        data: all_files(renderer, language),
        frameworks: frameworks(renderer, language),
        areas: renderer.link(Place::Areas, language),
        reports: renderer.link(Place::Reports, language),
        addresses: addresses(renderer, voice),
        changes: file("data/changes.json"),
        schema: file("data/schema/dataset.json"),
        changes_schema: file("data/schema/changes.json"),
        feeds: frame.feeds.clone(),
        symbols: symbols(voice, renderer.suppresses),
        tables: tables(renderer, voice),
        attribution: markdown::render_inline(settings.licence.attribution.get(language)),
    };
    let thing = Thing {
        kind: "Dataset",
        name: voice.say_with(
            "data-title-all",
            &[("name", Argument::Text(settings.title.text(language)))],
        ),
        description,
        url: renderer.full(Place::Data, language),
        published: None,
        modified: dataset::modified(&renderer.sources(), Scope::All),
        place: Some(voice.say("data-coverage")),
    };
    frame.structured = Some(structured(renderer, thing, Some(&page.data), language));
    renderer.fill("data.html", Place::Data, language, &frame, &page)
}

/// The files of the whole set with their sizes.
fn all_files(renderer: &Renderer<'_>, language: Language) -> DataView {
    let voice = renderer.voice(language);
    let mut files: Vec<(u8, FileView)> = Vec::new();
    for file in renderer.data_of_all() {
        let Some(view) = file_view(renderer, &file.path, file.format, language) else {
            continue;
        };
        let rank = match file.format {
            Format::Workbook(of) if of == language => 0,
            Format::Workbook(_) => 1,
            Format::Csv { .. } | Format::Metadata => 2,
            Format::Json => 3,
            Format::Archive => 4,
        };
        let size = Some(size(file.bytes.len(), voice));
        files.push((rank, FileView { size, ..view }));
    }
    files.sort_by_key(|(rank, _)| *rank);
    DataView {
        files: files.into_iter().map(|(_, file)| file).collect(),
        page: renderer.link(Place::Data, language),
    }
}

/// A size in kilobytes, rounded up: no file is nothing.
fn size(bytes: usize, voice: Voice<'_>) -> String {
    let kilobytes = u64::try_from(bytes.div_ceil(1_000)).unwrap_or(u64::MAX);
    let kilobytes = voice.number(kilobytes);
    voice.say_with("data-size", &[("size", Argument::Text(&kilobytes))])
}

fn frameworks(renderer: &Renderer<'_>, language: Language) -> Vec<Link> {
    let all = renderer.release.frameworks.values();
    let mut links: Vec<Link> = all
        .filter(|framework| framework.is_current)
        .filter(|framework| {
            let scope = Scope::Framework(framework);
            !renderer.sources().covered(scope).is_empty()
        })
        .map(|framework| Link {
            title: framework.name.text(language).to_owned(),
            href: format!(
                "{}#page--data",
                renderer.link(Place::Framework(framework), language)
            ),
        })
        .collect();
    let voice = renderer.voice(language);
    links.sort_by(|a, b| voice.locale.compare(&a.title, &b.title));
    links
}

/// How addresses are made, in words for the parts that differ.
fn addresses(renderer: &Renderer<'_>, voice: Voice<'_>) -> Vec<AddressView> {
    let (area, folder) = (
        voice.say("data-part-area"),
        voice.say("data-part-inspection"),
    );
    let framework = voice.say("data-part-framework");
    let day = voice.say("data-part-day");
    let row = |key: &str, path: String| AddressView {
        what: voice.say(key),
        address: renderer.addresses.full(&path),
    };
    vec![
        row("data-address-all", "data/scores.csv".to_owned()),
        row(
            "data-address-framework",
            format!("data/frameworks/{framework}/scores.csv"),
        ),
        row("data-address-area", format!("data/areas/{area}/scores.csv")),
        row(
            "data-address-inspection",
            format!("data/inspections/{area}/{folder}/scores.csv"),
        ),
        row("data-address-dated", format!("data/{day}.zip")),
    ]
}

fn symbols(voice: Voice<'_>, suppresses: bool) -> Vec<SymbolView> {
    let symbols = Symbol::ALL.into_iter();
    symbols
        .map(|symbol| SymbolView {
            sign: symbol.sign(),
            name: symbol.name(voice),
            meaning: symbol.meaning(voice, suppresses),
        })
        .collect()
}

fn tables(renderer: &Renderer<'_>, voice: Voice<'_>) -> Vec<TableView> {
    let tables = documented(&renderer.sources(), voice).into_iter();
    tables
        .map(|table| TableView {
            id: format!("table--{}", table.name),
            title: table.title,
            file: renderer.addresses.link(&format!("data/{}.csv", table.name)),
            columns: table
                .columns
                .into_iter()
                .map(|(name, title, meaning)| ColumnView {
                    name,
                    title,
                    meaning,
                })
                .collect(),
        })
        .collect()
}
