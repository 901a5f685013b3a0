//! The files of a set of data, with their names.

use super::about::{Scope, Sources, table_title};
use super::archive::{Packed, archive};
use super::columns::tables;
use super::feed::has_changes;
use super::gather::{changes, dataset, has_grades, newest_date, newest_day};
use super::record::{ChangeList, Dataset};
use super::table::{Column, Table};
use super::{csv, csvw, ods, results, schema};
use crate::language::Language;
use crate::score::ScoredInspection;
use crate::text::Voice;

/// A file of a set of data.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Its path in the site.
    pub path: String,
    /// What it is.
    pub format: Format,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table.
    Csv {
        /// Its name.
        table: &'static str,
    },
    /// What a table, or all tables of the folder, hold.
    Metadata,
    /// All values.
    Json,
    /// All tables in one language.
    Workbook(Language),
    /// All of the above, as they stand since a day.
    Archive,
}

/// The folder of a set of data, made of ids: no change of a name moves it.
#[must_use]
pub fn folder(scope: Scope<'_>) -> String {
    match scope {
        Scope::All => "data/".to_owned(),
        Scope::Framework(framework) => format!("data/frameworks/{}/", framework.key.id),
        Scope::Area(area) => format!("data/areas/{}/", area.id),
        Scope::Inspection(scored) => format!(
            "data/inspections/{}/{}/",
            scored.area.id, scored.inspection.folder
        ),
    }
}

/// The name of the archive of a day.
#[must_use]
pub fn dated_name(day: &str) -> String {
    format!("{day}.zip")
}

/// The files of a set of data that readers choose among, without their content.
#[must_use]
pub fn listing(sources: &Sources<'_>, scope: Scope<'_>) -> Vec<(String, Format)> {
    let folder = folder(scope);
    let names = table_names(sources, scope).into_iter();
    let names = names.map(|table| (format!("{table}.csv"), Format::Csv { table }));
    let workbooks = Language::ALL.map(|language| {
        let format = Format::Workbook(language);
        (workbook_name(language), format)
    });
    let mut files: Vec<(String, Format)> = workbooks.into_iter().collect();
    files.extend(names);
    files.push(("data.json".to_owned(), Format::Json));
    let day = newest_day(sources, scope);
    files.extend(day.map(|day| (dated_name(&day), Format::Archive)));
    files
        .into_iter()
        .map(|(name, format)| (format!("{folder}{name}"), format))
        .collect()
}

/// The names of the tables of a set of data, found without making the tables: pages name them, and only the job of the data makes them.
fn table_names(sources: &Sources<'_>, scope: Scope<'_>) -> Vec<&'static str> {
    let covered = sources.covered(scope);
    let before = sources.covered_before(scope);
    let any =
        |has: &dyn Fn(&ScoredInspection<'_>) -> bool| covered.iter().any(|scored| has(scored));
    let is_all = matches!(scope, Scope::All);
    let lists_frameworks = is_all || matches!(scope, Scope::Framework(_));
    let about = [
        ("areas", is_all),
        ("frameworks", lists_frameworks),
        ("grades", lists_frameworks && has_grades(sources, scope)),
        ("inspections", !covered.is_empty()),
        ("changes", has_changes(sources, scope)),
    ];
    let has_former = |scored: &&ScoredInspection<'_>| !results::scores(scored).is_empty();
    let results = [
        ("scores", any(&|scored| !results::scores(scored).is_empty())),
        ("former-scores", before.iter().any(has_former)),
        (
            "recommendations",
            any(&|scored| !results::recommendations(scored).is_empty()),
        ),
        ("survey", any(&|scored| !results::survey(scored).is_empty())),
        ("sample", any(&|scored| !results::sample(scored).is_empty())),
    ];
    let is_one = matches!(scope, Scope::Inspection(_));
    let about = about.into_iter().filter(|_| !is_one);
    let named = about.chain(results);
    let named = named.filter(|(_, has_rows)| is_all || *has_rows);
    named.map(|(name, _)| name).collect()
}

fn workbook_name(language: Language) -> String {
    format!("data.{}.ods", language.code())
}

/// Makes the files of a set of data.
#[must_use]
pub fn data_files(sources: &Sources<'_>, scope: Scope<'_>) -> Vec<DataFile> {
    let data = dataset(sources, scope);
    let tables = tables(&data, scope);
    let mut files = Vec::new();
    let mut add = |name: String, format: Format, bytes: Vec<u8>| {
        files.push(DataFile {
            path: name,
            format,
            bytes,
        });
    };
    for table in &tables {
        let name = format!("{}.csv", table.name);
        let metadata = schema::compact(&csvw::table_metadata(sources, &data, table));
        add(format!("{name}-metadata.json"), Format::Metadata, metadata);
        add(name, Format::Csv { table: table.name }, csv::csv(table));
    }
    if let Some(group) = csvw::group_metadata(sources, &data, &tables) {
        let name = "csv-metadata.json".to_owned();
        add(name, Format::Metadata, schema::compact(&group));
    }
    add("data.json".to_owned(), Format::Json, schema::compact(&data));
    for language in Language::ALL {
        let voice = sources.voices.of(language);
        let workbook = ods::workbook(&data, &tables, sources.addresses, voice);
        add(
            workbook_name(language),
            Format::Workbook(language),
            workbook,
        );
    }
    in_folder(files, &data, &folder(scope))
}

/// Adds the archive, and puts everything into the folder.
fn in_folder(mut files: Vec<DataFile>, data: &Dataset, folder: &str) -> Vec<DataFile> {
    if let Some(day) = &data.modified {
        let packed = files.iter().map(|file| Packed {
            name: &file.path,
            bytes: &file.bytes,
            // A workbook is packed already.
            is_stored: matches!(file.format, Format::Workbook(_)),
        });
        let packed: Vec<Packed<'_>> = packed.collect();
        files.push(DataFile {
            bytes: archive(&packed),
            path: dated_name(day),
            format: Format::Archive,
        });
    }
    for file in &mut files {
        file.path = format!("{folder}{}", file.path);
    }
    files
}

/// When the newest change of a scope was made, as precisely as it is known.
#[must_use]
pub fn modified(sources: &Sources<'_>, scope: Scope<'_>) -> Option<String> {
    newest_date(sources, scope)
}

/// The list of everything that was published, corrected and recalculated.
#[must_use]
pub fn change_list(sources: &Sources<'_>) -> (String, Vec<u8>) {
    const PATH: &str = "data/changes.json";
    let settings = sources.release.settings;
    let list = ChangeList {
        schema: schema::address(sources, schema::CHANGES),
        id: sources.addresses.file(PATH),
        title: sources.say("data-change-list"),
        publisher: (&settings.publisher.name).into(),
        licence_url: (&settings.licence.url).into(),
        changes: changes(sources, Scope::All),
    };
    (PATH.to_owned(), schema::compact(&list))
}

/// A table as a page documents it.
#[derive(Debug)]
pub struct Documented {
    /// The name of its file without ending.
    pub name: &'static str,
    /// What it is called.
    pub title: String,
    /// Its columns: name, title, meaning.
    pub columns: Vec<(String, String, Option<String>)>,
}

/// The tables of the whole set with their columns.
#[must_use]
pub fn documented(sources: &Sources<'_>, voice: Voice<'_>) -> Vec<Documented> {
    let data = dataset(sources, Scope::All);
    let tables = tables(&data, Scope::All).into_iter();
    let column = |column: &Column| {
        (
            column.name(),
            csvw::column_title(column, voice),
            csvw::column_meaning(column.base, voice),
        )
    };
    tables
        .map(|table: Table| Documented {
            name: table.name,
            title: table_title(table.name, voice),
            columns: table.columns.iter().map(column).collect(),
        })
        .collect()
}
