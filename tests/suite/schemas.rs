//! `adrodd schema`: editors are told what the program reads, no more and no less.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use adrodd::content::{
    AccessibilityFile, AreaFile, FrameworkFile, GlossaryFile, ImportMappingFile, InspectionFile,
    PlanFile, QuestionsFile, SiteFile, TranslationFile,
};
use adrodd::diagnostic::Diagnostic;
use adrodd::schema::{FileSchema, editor_settings, schemas};
use jsonschema::Validator;
use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Value, json};

use super::site::{TestSite, adrodd, files_below, long_names, project, services, small};

/// A YAML text as the values that an editor sees, by the core schema of YAML 1.2.
fn values(text: &str) -> Value {
    let mut events = Parser::new_from_str(text).map(|event| event.unwrap().0);
    loop {
        match events.next().unwrap() {
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
            first => return value(first, &mut events),
        }
    }
}

fn value<'a>(first: Event<'a>, events: &mut impl Iterator<Item = Event<'a>>) -> Value {
    match first {
        Event::Scalar(text, ScalarStyle::Plain, ..) => match text.as_ref() {
            "" | "~" | "null" => Value::Null,
            "true" => true.into(),
            "false" => false.into(),
            text => match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(number), _) => number.into(),
                (_, Ok(number)) => number.into(),
                _ => text.into(),
            },
        },
        Event::Scalar(text, ..) => text.into_owned().into(),
        Event::SequenceStart(..) => {
            let mut list = Vec::new();
            loop {
                match events.next().unwrap() {
                    Event::SequenceEnd => return list.into(),
                    first => list.push(value(first, events)),
                }
            }
        }
        Event::MappingStart(..) => {
            let mut map = Map::new();
            loop {
                match events.next().unwrap() {
                    Event::MappingEnd => return map.into(),
                    Event::Scalar(key, ..) => {
                        let first = events.next().unwrap();
                        map.insert(key.into_owned(), value(first, events));
                    }
                    other => panic!("{other:?} is no key"),
                }
            }
        }
        other => panic!("{other:?} begins no value"),
    }
}

/// The schemas of a site as validators, by name.
struct Schemas(BTreeMap<String, Validator>);

impl Schemas {
    fn new(files: &[FileSchema]) -> Schemas {
        let all = files.iter().map(|file| {
            let validator = jsonschema::draft7::new(&file.schema).unwrap();
            (file.name.clone(), validator)
        });
        Schemas(all.collect())
    }

    fn errors(&self, name: &str, text: &str) -> Vec<String> {
        let values = values(text);
        let validator = self.0.get(name).unwrap_or_else(|| panic!("no {name}"));
        let errors = validator.iter_errors(&values);
        errors
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    }
}

/// The schema of a content file, by its path.
fn schema_of(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    // The date before it is digits and hyphens, or a word.
    let framework = |folder: &str| {
        let rest = folder.strip_prefix("undated-").unwrap_or(folder);
        rest.trim_start_matches(|c: char| c == '-' || c.is_ascii_digit())
            .to_owned()
    };
    Some(match parts.as_slice() {
        ["content", "areas", _] => "area.json".to_owned(),
        ["content", file] => file.replace(".yaml", ".json"),
        ["content", "inspections", _, folder, "inspection.yaml"] => {
            format!("inspection.{}.json", framework(folder))
        }
        ["content", "inspections", .., "improvement-plan.yaml"] => "improvement-plan.json".into(),
        ["content", "inspections", .., "translation.yaml"] => "translation.json".to_owned(),
        ["content", "frameworks", .., "framework.yaml"] => "framework.json".to_owned(),
        ["content", "frameworks", id, .., "questions.yaml"] => format!("questions.{id}.json"),
        _ => return None,
    })
}

#[test]
fn every_file_of_every_site_is_as_its_schema_says() {
    let mut count = 0;
    for folder in [project().to_path_buf(), small(), services(), long_names()] {
        let site = TestSite::of(&folder);
        let files = schemas(Some(&site.checked()));
        let with_ids = Schemas::new(&files);
        let without = Schemas::new(&schemas(None));
        for path in site.paths().iter().filter(|path| path.ends_with(".yaml")) {
            let name = schema_of(path).unwrap_or_else(|| panic!("no schema for {path}"));
            let text = site.text(path);
            assert_eq!(with_ids.errors(&name, text), [""; 0], "{path} and {name}");
            let kind = format!("{}.json", name.split('.').next().unwrap());
            assert_eq!(without.errors(&kind, text), [""; 0], "{path} and {kind}");
            count += 1;
        }
    }
    assert!(count > 150, "{count} files");
}

/// Mistakes in the small site: a file, a text in it, and what somebody wrote instead.
const MISTAKES: [[&str; 3]; 26] = [
    ["site", "theme: default", "them: default"],
    ["site", "base_url: https://small.example", "base_url: []"],
    ["site", "publisher:\n", "publishers:\n"],
    [
        "site",
        "title: { en: \"Small reports\", cy:",
        "title: { en: \"Small reports\", wl:",
    ],
    ["glossary", "- id: plan\n", "- ide: plan\n"],
    ["glossary", "terms:\n", "terms:\n  - 3\n"],
    ["areas/wenvale", "country: wales", "country: scotland"],
    ["areas/wenvale", "country: wales", "contry: wales"],
    ["areas/wenvale", "region: south", "region: suoth"],
    [
        "frameworks/checks-1/framework",
        "  - id: section\n",
        "  - id: section\n    summry: true\n",
    ],
    [
        "frameworks/checks-1/framework",
        "{ by: pooled-share }",
        "{ by: pooled }",
    ],
    [
        "frameworks/checks-1/framework",
        "        tone: 2",
        "        tone: second",
    ],
    [
        "frameworks/checks-1/framework",
        "blocks: [item-chart]",
        "blocks: [item-charts]",
    ],
    [
        "frameworks/checks-1/framework",
        "baseline: frozen",
        "baseline: froze",
    ],
    [
        "frameworks/checks-1/framework",
        "        number: \"1.1\"",
        "        nummer: \"1.1\"",
    ],
    [
        "frameworks/checks-1/questions",
        "  - id: d1\n    item: doing",
        "  - id: d1\n    item: dong",
    ],
    [
        "frameworks/checks-1/questions",
        "  - id: d1\n    item: doing",
        "  - id: d1\n    items: doing",
    ],
    ["wenvale", "state: final", "state: finished"],
    [
        "wenvale",
        "kind: first\n",
        "kind: first\npublish_on: 2024-05-20\n",
    ],
    ["wenvale", "cases: 4", "cases: four"],
    [
        "wenvale",
        "    care: { lowest: 30",
        "    caer: { lowest: 30",
    ],
    ["wenvale", "  people:\n", "  peopel:\n"],
    [
        "wenvale",
        "age: { younger: 1, older: 3 }",
        "age: { younger: -1, older: 3 }",
    ],
    ["northwick", "  planning: 74", "  planing: 74"],
    ["northwick", "  planning: 74", "  planning: goood"],
    [
        "northwick",
        "not_in_this_edition: [cases,",
        "not_in_this_edition: [case,",
    ],
];

#[test]
fn a_misspelt_key_a_wrong_word_and_an_unknown_id_are_seen_in_the_editor() {
    let site = TestSite::small();
    let schemas = Schemas::new(&schemas(Some(&site.checked())));
    for [file, from, to] in MISTAKES {
        let path = match file {
            "wenvale" => "content/inspections/wenvale/2024-05-checks-1/inspection.yaml".to_owned(),
            "northwick" => {
                "content/inspections/northwick/2024-03-checks-1/inspection.yaml".to_owned()
            }
            file => format!("content/{file}.yaml"),
        };
        let text = site.text(&path);
        assert!(text.contains(from), "{from:?} in {path}");
        let name = schema_of(&path).unwrap();
        let wrong = text.replacen(from, to, 1);
        assert_ne!(schemas.errors(&name, &wrong), [""; 0], "{path}: {to}");
    }
}

#[test]
fn without_a_site_any_id_will_do() {
    let schemas = Schemas::new(&schemas(None));
    let site = TestSite::small();
    let text = site.text("content/areas/wenvale.yaml");
    let elsewhere = text.replace("region: south", "region: elsewhere");
    assert_eq!(schemas.errors("area.json", &elsewhere), [""; 0]);
}

/// What the decoder says of a text, as the codes of its problems.
type Decode = fn(&str) -> Vec<&'static str>;

fn decode<T: serde::de::DeserializeOwned>(text: &str) -> Vec<&'static str> {
    let mut problems: Vec<Diagnostic> = Vec::new();
    let path: Arc<str> = "file.yaml".into();
    assert!(adrodd::yaml::read::<T>(&path, text, &mut problems).is_some());
    problems.iter().map(|problem| problem.code.id()).collect()
}

const DECODERS: [(&str, Decode); 10] = [
    ("accessibility.json", decode::<AccessibilityFile>),
    ("area.json", decode::<AreaFile>),
    ("framework.json", decode::<FrameworkFile>),
    ("glossary.json", decode::<GlossaryFile>),
    ("import-mapping.json", decode::<ImportMappingFile>),
    ("improvement-plan.json", decode::<PlanFile>),
    ("inspection.json", decode::<InspectionFile>),
    ("questions.json", decode::<QuestionsFile>),
    ("site.json", decode::<SiteFile>),
    ("translation.json", decode::<TranslationFile>),
];

/// A value that a schema allows, with every key that it knows or with those alone that it asks for.
fn sample(schema: &Value, root: &Value, every_key: bool, depth: usize) -> Value {
    let again = |schema: &Value| sample(schema, root, every_key, depth + 1);
    if let Some(reference) = schema["$ref"].as_str() {
        return again(root.pointer(&reference[1..]).unwrap());
    }
    if let Some(only) = schema.get("allOf") {
        return again(&only[0]);
    }
    if let Some(choices) = schema.get("anyOf").or(schema.get("oneOf")) {
        let choices = choices.as_array().unwrap();
        return again(
            if every_key {
                choices.last()
            } else {
                choices.first()
            }
            .unwrap(),
        );
    }
    if let Some(word) = schema.get("const").or(schema.pointer("/enum/0")) {
        return word.clone();
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => kinds[0].as_str(),
        kind => kind.as_str(),
    };
    match kind.unwrap_or_else(|| panic!("{schema:#}")) {
        "string" => "text".into(),
        "boolean" => true.into(),
        "integer" => 1.into(),
        "array" if depth > 12 || !every_key => json!([]),
        "array" => json!([again(&schema["items"])]),
        "object" if schema.get("properties").is_none() => {
            json!({ "some-id": again(&schema["additionalProperties"]) })
        }
        "object" => {
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let properties = schema["properties"].as_object().unwrap().iter();
            properties
                .filter(|(key, _)| every_key || required.contains(&json!(key)))
                .map(|(key, schema)| (key.clone(), again(schema)))
                .collect::<Map<_, _>>()
                .into()
        }
        other => panic!("no sample of {other}"),
    }
}

/// Every mapping with fixed keys in a value, as a pointer to it.
fn mappings(value: &Value, pointer: String, all: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if !map.contains_key("some-id") {
                all.push(pointer.clone());
            }
            for (key, value) in map {
                mappings(value, format!("{pointer}/{key}"), all);
            }
        }
        Value::Array(list) => {
            for (number, value) in list.iter().enumerate() {
                mappings(value, format!("{pointer}/{number}"), all);
            }
        }
        _ => {}
    }
}

#[test]
fn the_decoder_and_the_schemas_know_the_same_keys() {
    let files = schemas(None);
    let validators = Schemas::new(&files);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, DECODERS.map(|(name, _)| name));
    let mut tried = 0;
    for (file, (name, decode)) in files.iter().zip(DECODERS) {
        for every_key in [true, false] {
            // YAML reads JSON.
            let sample = sample(&file.schema, &file.schema, every_key, 0);
            let accepts = |value: &Value| validators.errors(name, &value.to_string()).is_empty();
            assert_eq!(decode(&sample.to_string()), [""; 0], "{name}: {sample:#}");
            assert!(accepts(&sample), "{name}: {sample:#}");
            let mut all = Vec::new();
            mappings(&sample, String::new(), &mut all);
            for pointer in all {
                let mut more = sample.clone();
                more.pointer_mut(&pointer).unwrap()["no-such-key"] = json!("x");
                assert_eq!(decode(&more.to_string()), ["A104"], "{name} {pointer}");
                assert!(!accepts(&more), "{name} {pointer}");
                let keys = sample.pointer(&pointer).unwrap().as_object().unwrap();
                for key in keys.keys() {
                    let mut less = sample.clone();
                    let map = less.pointer_mut(&pointer).unwrap().as_object_mut().unwrap();
                    map.remove(key);
                    let decoded = decode(&less.to_string()).is_empty();
                    assert_eq!(decoded, accepts(&less), "{name} {pointer} without {key}");
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 500, "{tried} keys");
}

#[test]
fn the_first_line_of_a_new_file_leads_to_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("reports");
    let site = root.to_str().unwrap();
    for arguments in [
        vec!["new", "site", site],
        vec!["new", "area", "vale", "--site", site],
        vec!["new", "framework", "visits", "--site", site],
        vec!["new", "inspection", "vale", "example", "--site", site],
        vec!["new", "inspection", "vale", "visits", "--site", site],
    ] {
        assert!(adrodd(&arguments).status.success(), "{arguments:?}");
    }
    let mut count = 0;
    for (path, bytes) in files_below(&root) {
        if !path.ends_with(".yaml") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let line = text.lines().next().unwrap();
        let named = line
            .strip_prefix("# yaml-language-server: $schema=")
            .unwrap();
        let schema = root.join(&path).parent().unwrap().join(named);
        let schema = std::fs::read_to_string(&schema).unwrap_or_else(|_| panic!("{path}: {named}"));
        let schema: Value = serde_json::from_str(&schema).unwrap();
        let validator = jsonschema::draft7::new(&schema).unwrap();
        let values = values(&text);
        let errors: Vec<String> = validator
            .iter_errors(&values)
            .map(|e| e.to_string())
            .collect();
        assert_eq!(errors, [""; 0], "{path}");
        count += 1;
    }
    assert_eq!(count, 8);
}

#[test]
fn the_settings_for_an_editor_name_a_schema_for_every_file() {
    let site = TestSite::services();
    let files = schemas(Some(&site.checked()));
    let settings = editor_settings("schemas", &files);
    let patterns = settings["yaml.schemas"].as_object().unwrap();
    for path in site.paths().iter().filter(|path| path.ends_with(".yaml")) {
        let matching: Vec<&String> = patterns
            .iter()
            .filter(|(_, pattern)| matches(pattern.as_str().unwrap(), path))
            .map(|(name, _)| name)
            .collect();
        let expected = format!("schemas/{}", schema_of(path).unwrap());
        assert_eq!(matching, [&expected], "{path}");
    }
}

/// Whether a pattern of an editor names a path: `*` is anything within a folder's name, `**` any folders.
fn matches(pattern: &str, path: &str) -> bool {
    fn parts(pattern: &[&str], path: &[&str]) -> bool {
        match (pattern, path) {
            ([], []) => true,
            (["**", rest @ ..], _) => {
                parts(rest, path) || (!path.is_empty() && parts(pattern, &path[1..]))
            }
            ([first, rest @ ..], [name, below @ ..]) => {
                let fits = match first.split_once('*') {
                    None => first == name,
                    Some((before, after)) => {
                        name.len() >= before.len() + after.len()
                            && name.starts_with(before)
                            && name.ends_with(after)
                    }
                };
                fits && parts(rest, below)
            }
            _ => false,
        }
    }
    let pattern: Vec<&str> = pattern.split('/').collect();
    let path: Vec<&str> = path.split('/').collect();
    parts(&pattern, &path)
}

#[test]
fn the_command_writes_schemas_with_the_ids_of_the_site() {
    let folder = tempfile::tempdir().unwrap();
    let target: PathBuf = folder.path().join("for/editors");
    let site = small();
    let run = adrodd(&[
        "schema",
        target.to_str().unwrap(),
        "--site",
        site.to_str().unwrap(),
    ]);
    assert!(run.status.success());
    let made = files_below(Path::new(&target));
    let expected: BTreeMap<String, Vec<u8>> = schemas(Some(&TestSite::small().checked()))
        .iter()
        .map(|schema| (schema.name.clone(), schema.text().into_bytes()))
        .collect();
    assert_eq!(made, expected);
    let missing = adrodd(&["schema", "x", "--site", "no/such/site"]);
    assert_eq!(missing.status.code(), Some(3));
}
