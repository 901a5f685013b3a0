//! The published schemas of the JSON files.
//!
//! Whoever adds a kind of JSON file to the site adds its schema to the list here, and it is published beside the others.

use schemars::{JsonSchema, Schema, generate::SchemaSettings};

use super::about::Sources;
use super::record::{ChangeList, Dataset};
use crate::chart::FigureData;

/// The folder of the schemas.
const FOLDER: &str = "data/schema/";

/// The schema of a set of data.
pub(super) const DATASET: &str = "dataset.json";

/// The schema of the list of changes.
pub(super) const CHANGES: &str = "changes.json";

/// The schema of the data of one chart, which lie beside its page.
const FIGURE: &str = "figure.json";

/// The address of a schema.
pub(super) fn address(sources: &Sources<'_>, name: &str) -> String {
    sources.addresses.file(&format!("{FOLDER}{name}"))
}

/// Every schema with its path.
#[must_use]
pub fn schemas(sources: &Sources<'_>) -> Vec<(String, Vec<u8>)> {
    let list = [
        (DATASET, of::<Dataset>()),
        (CHANGES, of::<ChangeList>()),
        (FIGURE, of::<FigureData>()),
    ];
    let list = list.into_iter();
    list.map(|(name, mut schema)| {
        schema.insert("$id".to_owned(), address(sources, name).into());
        (format!("{FOLDER}{name}"), pretty(&schema))
    })
    .collect()
}

/// Draft 2020-12, as what is written and not what is read.
fn of<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<T>()
}

/// JSON that people read.
fn pretty(value: &impl serde::Serialize) -> Vec<u8> {
    // Values of our own types have no keys but texts, so writing them to memory does not fail.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// JSON that machines read: half as large.
pub(super) fn compact(value: &impl serde::Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
