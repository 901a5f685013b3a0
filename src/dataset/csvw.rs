//! What a CSV file holds, in the W3C's vocabulary for tabular data: `<name>.csv-metadata.json`, and `csv-metadata.json` for all tables of a
//! folder with what refers to what.

use serde_json::{Map, Value, json};

use super::about::{Sources, table_title};
use super::record::{Dataset, SymbolRecord, Texts};
use super::symbol::Symbol;
use super::table::{Column, Datatype, Table};
use crate::language::Language;
use crate::text::{Argument, Voice, Voices};

/// Describes one table.
pub(super) fn table_metadata(sources: &Sources<'_>, data: &Dataset, table: &Table) -> Value {
    let mut metadata = about(sources, data);
    metadata.insert("url".to_owned(), json!(format!("{}.csv", table.name)));
    let title = Texts::from_fn(|language| {
        let voice = sources.voices.of(language);
        let name = table_title(table.name, voice);
        let arguments = [
            ("table", Argument::Text(&name)),
            ("data", Argument::Text(data.title.get(language))),
        ];
        voice.say_with("data-table-of", &arguments)
    });
    metadata.insert("dc:title".to_owned(), both(&title));
    metadata.insert("tableSchema".to_owned(), schema(table, sources.voices, &[]));
    Value::Object(metadata)
}

/// Describes all tables of a folder, with their references to each other. `None` where nothing refers to anything.
pub(super) fn group_metadata(
    sources: &Sources<'_>,
    data: &Dataset,
    tables: &[Table],
) -> Option<Value> {
    let names: Vec<&str> = tables.iter().map(|table| table.name).collect();
    let refers = |table: &Table| {
        let mut references = table.references.iter();
        references.any(|reference| names.contains(&reference.table))
    };
    if !tables.iter().any(refers) {
        return None;
    }
    let mut metadata = about(sources, data);
    metadata.insert("dc:title".to_owned(), both(&data.title));
    let described: Vec<Value> = tables
        .iter()
        .map(|table| {
            json!({
                "url": format!("{}.csv", table.name),
                "dc:title": both(&Texts::from_fn(|language| {
                    table_title(table.name, sources.voices.of(language))
                })),
                "tableSchema": schema(table, sources.voices, &names),
            })
        })
        .collect();
    metadata.insert("tables".to_owned(), Value::Array(described));
    Some(Value::Object(metadata))
}

/// What holds for every table of a folder.
fn about(sources: &Sources<'_>, data: &Dataset) -> Map<String, Value> {
    let mut metadata = Map::new();
    let mut add = |key: &str, value: Value| {
        metadata.insert(key.to_owned(), value);
    };
    add(
        "@context",
        json!(["http://www.w3.org/ns/csvw", { "@language": "en" }]),
    );
    add("dc:title", Value::Null);
    add("dc:description", both(&data.description));
    add("dc:publisher", both(&data.publisher));
    add("dc:license", json!({ "@id": data.licence_url.en }));
    add("dc:rights", both(&data.licence));
    add("dc:source", both(&data.attribution));
    if let Some(modified) = &data.modified {
        add(
            "dc:modified",
            json!({ "@value": modified, "@type": "xsd:date" }),
        );
    }
    let mut comments = vec![
        sources.say("data-formulas"),
        sources.say("data-empty-cells"),
    ];
    comments.extend(data.notice.clone());
    add(
        "rdfs:comment",
        comments.iter().map(both).flat_map(list).collect(),
    );
    add("notes", data.symbols.iter().map(note).collect());
    add(
        "dialect",
        json!({ "encoding": "utf-8", "header": true, "delimiter": "," }),
    );
    metadata
}

fn list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        other => vec![other],
    }
}

/// What a sign means.
fn note(symbol: &SymbolRecord) -> Value {
    json!({
        "skos:notation": symbol.symbol,
        "dc:identifier": symbol.state,
        "rdfs:label": both(&symbol.name),
        "rdfs:comment": both(&symbol.meaning),
    })
}

/// A text in both languages.
fn both(texts: &Texts) -> Value {
    json!([
        { "@value": texts.en, "@language": "en" },
        { "@value": texts.cy, "@language": "cy" },
    ])
}

fn schema(table: &Table, voices: &Voices, beside: &[&str]) -> Value {
    let columns: Vec<Value> = table
        .columns
        .iter()
        .map(|column| described(column, voices))
        .collect();
    let key: Vec<String> = table
        .columns
        .iter()
        .filter(|column| column.is_key)
        .map(Column::name)
        .collect();
    let mut schema = json!({ "columns": columns, "primaryKey": key });
    let references: Vec<Value> = table
        .references
        .iter()
        .filter(|reference| beside.contains(&reference.table))
        .map(|reference| {
            json!({
                "columnReference": reference.columns,
                "reference": {
                    "resource": format!("{}.csv", reference.table),
                    "columnReference": reference.columns,
                },
            })
        })
        .collect();
    if let (Some(schema), false) = (schema.as_object_mut(), references.is_empty()) {
        schema.insert("foreignKeys".to_owned(), Value::Array(references));
    }
    schema
}

fn described(column: &Column, voices: &Voices) -> Value {
    let name = column.name();
    let title = Texts::from_fn(|language| column_title(column, voices.of(language)));
    let mut described = Map::new();
    let mut add = |key: &str, value: Value| {
        described.insert(key.to_owned(), value);
    };
    // The head of the file is a title in no language.
    add(
        "titles",
        json!({ "und": [name], "en": [title.en], "cy": [title.cy] }),
    );
    add("name", json!(name));
    if let Some(meaning) = meaning(column.base, voices) {
        add("dc:description", both(&meaning));
    }
    add("datatype", datatype(column.datatype));
    if column.has_suppressed {
        add("null", json!(["", Symbol::Suppressed.sign()]));
    }
    if column.is_key {
        add("required", json!(true));
    }
    if let Some(language) = column.language {
        add("lang", json!(language.code()));
    }
    Value::Object(described)
}

fn datatype(datatype: Datatype) -> Value {
    match datatype {
        Datatype::Word | Datatype::Code | Datatype::Text => json!("string"),
        Datatype::Address => json!("anyURI"),
        Datatype::PartialDate => json!({
            "base": "string",
            "format": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
        }),
        Datatype::Day => json!("date"),
        Datatype::Instant => json!({ "base": "dateTime", "format": "yyyy-MM-ddTHH:mm:ssXXX" }),
        Datatype::Number => json!("nonNegativeInteger"),
        Datatype::Flag => json!("boolean"),
    }
}

/// What a column is called, with the language of its texts.
pub(super) fn column_title(column: &Column, voice: Voice<'_>) -> String {
    let title = plain_title(column.base, voice);
    match column.language {
        None => title,
        Some(language) => {
            let key = match language {
                Language::English => "data-in-english",
                Language::Welsh => "data-in-welsh",
            };
            voice.say_with(key, &[("title", Argument::Text(&title))])
        }
    }
}

/// What a column is called, whatever its language.
pub(super) fn plain_title(base: &str, voice: Voice<'_>) -> String {
    voice.say(&format!("data-column-{}", base.replace('_', "-")))
}

/// The columns whose title does not say it all.
const WITH_MEANING: [&str; 34] = [
    "inspection_id",
    "area_id",
    "is_demonstration",
    "framework_version",
    "is_current",
    "valid_from",
    "valid_to",
    "rank",
    "kind_of_inspection",
    "published",
    "public_since",
    "fieldwork_from",
    "source",
    "score_id",
    "kind_of_score",
    "number",
    "unit",
    "most",
    "sufficient",
    "applicable",
    "scale_id",
    "grade_id",
    "grade_rank",
    "state",
    "symbol",
    "origin",
    "rule",
    "is_limited",
    "is_overridden",
    "responses",
    "base",
    "percent",
    "change",
    "since",
];

/// What the values of a column mean, where its title does not say it all.
pub(super) fn column_meaning(base: &str, voice: Voice<'_>) -> Option<String> {
    WITH_MEANING
        .contains(&base)
        .then(|| voice.say(&format!("data-meaning-{}", base.replace('_', "-"))))
}

fn meaning(base: &str, voices: &Voices) -> Option<Texts> {
    Some(Texts {
        en: column_meaning(base, voices.of(Language::English))?,
        cy: column_meaning(base, voices.of(Language::Welsh))?,
    })
}
