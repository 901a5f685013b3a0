//! Makes a derived schema say what the decoder does: which keys may be left out, that no others are known, and which ids there are.

use serde_json::{Map, Value, json};

use super::ids::{Choice, Ids};

/// The mark of a value, a list or the keys of a mapping that are ids of the kind it names.
const IDS: &str = "x-ids";

/// Where the form of a score that is stated in more than one way is described.
const MAPPING: &str = "#/definitions/StatedMapping";

/// Refines a schema and everything in it.
pub(super) fn refine(schema: &mut Value, ids: &Ids) {
    match schema {
        Value::Object(object) => {
            // Before the ids of a mapping become its only keys, and it looks like any other.
            close(object);
            for value in object.values_mut() {
                refine(value, ids);
            }
            without_null(object);
            if let Some(Value::String(kind)) = object.remove(IDS) {
                offer(object, &kind, ids);
            }
        }
        Value::Array(list) => {
            for value in list {
                refine(value, ids);
            }
        }
        _ => {}
    }
}

/// A key that may be left out is left out: one with nothing behind it is most likely not finished.
fn without_null(object: &mut Map<String, Value>) {
    if let Some(Value::Array(kinds)) = object.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(mut choices)) = object.remove("anyOf") {
        let before = choices.len();
        choices.retain(|choice| choice.get("type").is_none_or(|kind| kind != "null"));
        let key = match (before == choices.len(), choices.len()) {
            (false, 1) => "allOf",
            _ => "anyOf",
        };
        object.insert(key.to_owned(), Value::Array(choices));
    }
}

/// Other keys are errors, and a list or a mapping of ids may be left out when it is empty.
fn close(object: &mut Map<String, Value>) {
    let Some(Value::Object(properties)) = object.get("properties") else {
        return;
    };
    let may_be_empty = |name: &Value| {
        let property = name.as_str().and_then(|name| properties.get(name));
        property.is_some_and(|property| {
            property.get("type").is_some_and(|kind| kind == "array")
                || property
                    .get("additionalProperties")
                    .is_some_and(Value::is_object)
        })
    };
    let mut required = object.get("required").cloned().unwrap_or_else(|| json!([]));
    if let Value::Array(names) = &mut required {
        names.retain(|name| !may_be_empty(name));
    }
    if required == json!([]) {
        object.remove("required");
    } else {
        object.insert("required".to_owned(), required);
    }
    object.insert("additionalProperties".to_owned(), false.into());
}

/// Offers the ids of a kind, and takes no others.
fn offer(object: &mut Map<String, Value>, kind: &str, ids: &Ids) {
    let choices = ids.of(kind);
    if choices.is_empty() {
        return;
    }
    if let Some(values) = object.get("additionalProperties").filter(|v| v.is_object()) {
        let properties: Map<String, Value> = choices
            .iter()
            .map(|choice| (choice.id.clone(), described(values.clone(), choice)))
            .collect();
        object.insert("properties".to_owned(), properties.into());
        object.insert("additionalProperties".to_owned(), false.into());
        return;
    }
    match object.get_mut("items") {
        Some(Value::Object(items)) => restrict(items, kind, choices),
        _ => restrict(object, kind, choices),
    }
}

fn restrict(object: &mut Map<String, Value>, kind: &str, choices: &[Choice]) {
    let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
    if kind == "versions" {
        // A version may look like a number, and YAML then takes it for one.
        object.insert("examples".to_owned(), json!(ids));
        return;
    }
    let titles: Vec<&str> = choices.iter().map(|choice| choice.title.as_str()).collect();
    object.remove("type");
    object.insert("enum".to_owned(), json!(ids));
    object.insert("enumDescriptions".to_owned(), json!(titles));
}

/// What stands behind a key, with the title of what the key names.
fn described(mut value: Value, choice: &Choice) -> Value {
    if let Some(words) = &choice.words {
        // One of the words, the number, or several keys: any text would do for the type alone.
        value = json!({
            "anyOf": [{ "enum": words }, { "type": "number" }, { "$ref": MAPPING }],
        });
    }
    match &mut value {
        Value::Object(object) if !object.contains_key("$ref") => {
            object.insert("description".to_owned(), choice.title.clone().into());
            value
        }
        _ => json!({ "description": choice.title, "allOf": [value] }),
    }
}
