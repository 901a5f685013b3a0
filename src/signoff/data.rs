//! The data files of two sites: which scores move, and what else differs.
//!
//! In: two data files of the whole site, of this version of the program or an earlier one. Out: scores and records before and after. Records and
//! fields that are not known are passed over.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Map, Value};

use super::words::Became;
use crate::language::Bilingual;

/// A score before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreChange {
    /// The inspection, by its folders.
    pub inspection: String,
    /// The title of its report.
    pub report: Bilingual<String>,
    /// The id of what is scored.
    pub score: String,
    /// Its title.
    pub title: Bilingual<String>,
    /// What was live. Nothing where it was not scored.
    pub old: Option<ScoreSaid>,
    /// What would be published. Nothing where it is no longer scored.
    pub new: Option<ScoreSaid>,
}

/// A score, or the state that stands in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreSaid {
    /// The number, as the data file has it.
    pub number: Option<String>,
    /// What the number is: `percent`, `points`.
    pub unit: Option<String>,
    /// The grade.
    pub grade: Option<Bilingual<String>>,
    /// Why there is no score.
    pub state: Option<Bilingual<String>>,
}

/// A record of the data that is no longer as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecordChange {
    /// The table of the data: `survey`, `recommendations`.
    pub table: String,
    /// The ids that name the record.
    pub record: String,
    /// What became of it.
    pub became: Became,
    /// The fields that differ, where it was changed.
    pub fields: Vec<FieldChange>,
}

/// A field of a record before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Its name.
    pub field: String,
    /// What was live.
    pub old: String,
    /// What would be published.
    pub new: String,
}

/// The tables of the data and the fields that name a record of each.
const TABLES: [(&str, &[&str]); 9] = [
    ("areas", &["area_id"]),
    ("frameworks", &["framework_id", "framework_version"]),
    (
        "grades",
        &["framework_id", "framework_version", "scale_id", "grade_id"],
    ),
    ("inspections", &["inspection_id"]),
    (
        "former_scores",
        &["inspection_id", "framework_version", "score_id"],
    ),
    ("recommendations", &["inspection_id", "recommendation_id"]),
    ("survey", &["inspection_id", "group_id", "result_id"]),
    (
        "sample",
        &["inspection_id", "characteristic_id", "category_id"],
    ),
    ("changes", &["inspection_id", "change_id"]),
];

const SCORE: [&str; 2] = ["inspection_id", "score_id"];

type Records<'a> = BTreeMap<String, &'a Map<String, Value>>;

fn records<'a>(data: &'a Value, table: &str, names: &[&str]) -> Records<'a> {
    let rows = data.get(table).and_then(Value::as_array);
    let rows = rows.into_iter().flatten().filter_map(Value::as_object);
    rows.map(|row| {
        let name: Vec<String> = names
            .iter()
            .map(|name| row.get(*name).map_or_else(String::new, plain))
            .collect();
        (name.join(" "), row)
    })
    .collect()
}

/// The inspections of a data file by their folders.
pub(super) fn inspections(data: &Value) -> BTreeSet<String> {
    records(data, "inspections", &["inspection_id"])
        .into_keys()
        .collect()
}

/// The address of each report below its host, by the folders of its inspection.
pub(super) fn report_pages(data: &Value) -> Vec<(String, String)> {
    let inspections = records(data, "inspections", &["inspection_id"]).into_iter();
    inspections
        .filter_map(|(inspection, row)| {
            let page = row.get("page").and_then(bilingual)?;
            Some((inspection, super::below_host(&page.en)))
        })
        .collect()
}

/// The scores that differ, of inspections that both have.
pub(super) fn scores(old: &Value, new: &Value) -> Vec<ScoreChange> {
    let (before, now) = (
        records(old, "scores", &SCORE),
        records(new, "scores", &SCORE),
    );
    let (old_states, new_states) = (states(old), states(new));
    let was = inspections(old);
    let inspections = records(new, "inspections", &["inspection_id"]);
    let names: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    let change = |name: &String| {
        let old = before.get(name).map(|row| score_said(row, &old_states));
        let new = now.get(name).map(|row| score_said(row, &new_states));
        let row = now.get(name).or(before.get(name))?;
        let text = |field: &str| row.get(field).map_or_else(String::new, plain);
        let inspection = text("inspection_id");
        // A report that comes or goes as a whole is told as such.
        let report = inspections.get(&inspection)?;
        if old == new || !was.contains(&inspection) {
            return None;
        }
        Some(ScoreChange {
            report: report.get("title").and_then(bilingual).unwrap_or_default(),
            title: row.get("title").and_then(bilingual).unwrap_or_default(),
            score: text("score_id"),
            inspection,
            old,
            new,
        })
    };
    names.into_iter().filter_map(change).collect()
}

/// The names of states by their ids.
fn states(data: &Value) -> BTreeMap<String, Bilingual<String>> {
    let symbols = records(data, "symbols", &["state"]).into_iter();
    symbols
        .filter_map(|(state, row)| Some((state, row.get("name").and_then(bilingual)?)))
        .collect()
}

fn score_said(row: &Map<String, Value>, states: &BTreeMap<String, Bilingual<String>>) -> ScoreSaid {
    let text = |field: &str| row.get(field).filter(|value| !value.is_null()).map(plain);
    let state = text("state");
    ScoreSaid {
        number: text("number"),
        unit: text("unit"),
        grade: row.get("grade").and_then(bilingual),
        state: state.map(|state| {
            let known = states.get(&state).cloned();
            known.unwrap_or_else(|| Bilingual::from_fn(|_| state.clone()))
        }),
    }
}

/// The records that differ, but for scores.
pub(super) fn record_changes(old: &Value, new: &Value) -> Vec<RecordChange> {
    let mut changes = Vec::new();
    for (table, names) in TABLES {
        let (before, now) = (records(old, table, names), records(new, table, names));
        let all: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
        for record in all {
            let (became, fields) = match (before.get(record), now.get(record)) {
                (Some(old), Some(new)) => (Became::Changed, fields(old, new)),
                (None, _) => (Became::Added, Vec::new()),
                (Some(_), None) => (Became::Removed, Vec::new()),
            };
            if became != Became::Changed || !fields.is_empty() {
                changes.push(RecordChange {
                    table: table.to_owned(),
                    record: record.clone(),
                    became,
                    fields,
                });
            }
        }
    }
    changes
}

/// Addresses are left out: where a site is published says nothing of what it says.
fn fields(old: &Map<String, Value>, new: &Map<String, Value>) -> Vec<FieldChange> {
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let value = |row: &Map<String, Value>, name: &str| row.get(name).map_or_else(String::new, said);
    let differ = names.into_iter().filter(|name| {
        !matches!(name.as_str(), "page" | "data") && old.get(*name) != new.get(*name)
    });
    differ
        .map(|name| FieldChange {
            field: name.clone(),
            old: value(old, name),
            new: value(new, name),
        })
        .collect()
}

fn bilingual(value: &Value) -> Option<Bilingual<String>> {
    let text = |language: &str| Some(value.get(language)?.as_str()?.to_owned());
    Some(Bilingual {
        en: text("en")?,
        cy: text("cy")?,
    })
}

/// A text without quotes, anything else as JSON.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A value for readers: a text of both languages is both.
fn said(value: &Value) -> String {
    match bilingual(value) {
        Some(text) if text.en == text.cy => text.en,
        Some(text) => format!("{} / {}", text.en, text.cy),
        None => plain(value),
    }
}
