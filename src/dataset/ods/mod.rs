//! Workbooks: OpenDocument spreadsheets in one language, made to be read by people and by screen readers.
//!
//! A cover, notes, and then one table on each sheet, as the Analysis Function of the government advises: no merged cells, no empty rows or
//! columns, heads that are marked as heads, and a sign with a reason wherever there is no value.

mod package;
mod sheets;

use super::about::{Addresses, table_title};
use super::archive::{Packed, archive};
use super::csvw::{column_meaning, plain_title};
use super::record::Dataset;
use super::table::{Cell, Column, Datatype, Table};
use crate::text::{Argument, Voice};
use sheets::{Sheet, content};

/// Writes the tables as a workbook in one language.
pub(super) fn workbook(
    data: &Dataset,
    tables: &[Table],
    addresses: &dyn Addresses,
    voice: Voice<'_>,
) -> Vec<u8> {
    let filled: Vec<&Table> = tables
        .iter()
        .filter(|table| !table.rows.is_empty())
        .collect();
    let mut sheets = vec![
        cover(data, &filled, addresses, voice),
        notes(data, &filled, voice),
    ];
    sheets.extend(filled.iter().map(|table| of_table(table, voice)));
    let title = data.title.get(voice.language);
    let document = content(&sheets);
    let meta = package::meta(data, title, voice.language);
    let styles = package::styles(voice.language);
    let file = |name, bytes| Packed {
        name,
        bytes,
        is_stored: false,
    };
    archive(&[
        // Programs tell the kind of file by these first bytes, so they are not packed.
        Packed {
            is_stored: true,
            ..file("mimetype", package::MIME_TYPE.as_bytes())
        },
        file("content.xml", &document),
        file("styles.xml", &styles),
        file("meta.xml", &meta),
        file("META-INF/manifest.xml", &package::manifest()),
    ])
}

/// What the workbook is, who publishes it under which licence, and what is on its sheets.
fn cover(data: &Dataset, tables: &[&Table], addresses: &dyn Addresses, voice: Voice<'_>) -> Sheet {
    let language = voice.language;
    let row = |key: &str, text: &str| vec![voice.say(key), text.to_owned()];
    let mut rows = vec![
        row("data-cover-publisher", data.publisher.get(language)),
        row("data-cover-licence", data.licence.get(language)),
        row("data-cover-licence-address", data.licence_url.get(language)),
        row("data-cover-source", data.attribution.get(language)),
    ];
    if let Some(notice) = &data.notice {
        rows.push(row("data-cover-notice", notice.get(language)));
    }
    if let Some(day) = &data.modified {
        rows.push(row("data-cover-modified", day));
    }
    rows.push(row("data-cover-page", &addresses.data(language)));
    rows.push(row("data-cover-latest", &data.id));
    rows.push(row("data-cover-notes", &voice.say("data-sheet-notes")));
    for table in tables {
        let count = u64::try_from(table.rows.len()).unwrap_or_default();
        rows.push(vec![
            voice.say_with(
                "data-cover-sheet",
                &[("table", Argument::Text(&table_title(table.name, voice)))],
            ),
            voice.say_with("data-rows", &[("count", Argument::Count(count))]),
        ]);
    }
    Sheet {
        name: voice.say("data-sheet-cover"),
        title: data.title.get(language).to_owned(),
        introduction: data.description.get(language).to_owned(),
        head: vec![voice.say("data-head-about"), voice.say("data-head-value")],
        rows: texts(rows),
        is_table: false,
    }
}

/// What the signs and the columns mean.
fn notes(data: &Dataset, tables: &[&Table], voice: Voice<'_>) -> Sheet {
    let language = voice.language;
    let mut rows: Vec<Vec<String>> = data
        .symbols
        .iter()
        .map(|symbol| {
            let name = symbol.name.get(language);
            let meaning = symbol.meaning.get(language);
            vec![symbol.symbol.to_owned(), format!("{name}. {meaning}")]
        })
        .collect();
    let mut told: Vec<&str> = Vec::new();
    for column in tables.iter().flat_map(|table| &table.columns) {
        if told.contains(&column.base) {
            continue;
        }
        told.push(column.base);
        if let Some(meaning) = column_meaning(column.base, voice) {
            rows.push(vec![plain_title(column.base, voice), meaning]);
        }
    }
    Sheet {
        name: voice.say("data-sheet-notes"),
        title: voice.say("data-sheet-notes"),
        introduction: voice.say("data-notes-introduction"),
        head: vec![voice.say("data-head-note"), voice.say("column-meaning")],
        rows: texts(rows),
        is_table: false,
    }
}

fn texts(rows: Vec<Vec<String>>) -> Vec<Vec<Cell>> {
    let rows = rows.into_iter();
    rows.map(|row| row.into_iter().map(Cell::Text).collect())
        .collect()
}

/// A table without the columns of the other language.
fn of_table(table: &Table, voice: Voice<'_>) -> Sheet {
    let other = Some(voice.language.other());
    let keeps: Vec<bool> = table
        .columns
        .iter()
        .map(|column| column.language != other)
        .collect();
    let kept = table.columns.iter().zip(&keeps).filter(|(_, keep)| **keep);
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().zip(&table.columns).zip(&keeps);
        let cells = cells.filter(|(_, keep)| **keep);
        cells
            .map(|((cell, column), _)| in_words(cell, column, voice))
            .collect()
    });
    Sheet {
        name: table_title(table.name, voice),
        title: table_title(table.name, voice),
        introduction: voice.say("data-sheet-introduction"),
        head: kept
            .map(|(column, _)| plain_title(column.base, voice))
            .collect(),
        rows: rows.collect(),
        is_table: true,
    }
}

/// A workbook is read by people: what a data file says with a word for machines, it says in its language.
fn in_words(cell: &Cell, column: &Column, voice: Voice<'_>) -> Cell {
    match cell {
        Cell::Text(code) if column.datatype == Datatype::Code => {
            Cell::Text(voice.say(&format!("data-word-{code}")))
        }
        Cell::Flag(true) => Cell::Text(voice.say("data-word-true")),
        Cell::Flag(false) => Cell::Text(voice.say("data-word-false")),
        other => other.clone(),
    }
}
