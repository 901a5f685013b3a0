//! The documentation: its links lead somewhere, and the tables of the content format are those of the program.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use adrodd::schema::schemas;
use serde_json::Value;

use super::site::{files_below, project};

/// The pages of the documentation by path.
fn pages() -> Vec<(String, String)> {
    let mut paths: Vec<String> = files_below(&project().join("docs"))
        .into_keys()
        .filter(|path| path.ends_with(".md"))
        .map(|path| format!("docs/{path}"))
        .collect();
    for page in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
    ] {
        paths.push(page.to_owned());
    }
    let read = |path: String| {
        let text = fs::read_to_string(project().join(&path)).unwrap();
        (path, text)
    };
    paths.into_iter().map(read).collect()
}

/// A text without its blocks of code and the code in its lines.
fn prose(text: &str) -> String {
    let blocks = text.split("\n```").step_by(2);
    let lines = blocks.flat_map(str::lines);
    lines
        .map(|line| line.split('`').step_by(2).collect::<String>() + "\n")
        .collect()
}

/// A heading as the address of its place on the page: small letters, digits and hyphens.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        c => c.is_alphanumeric().then_some(c),
    });
    kept.collect::<String>().to_lowercase()
}

fn anchors(text: &str) -> Vec<String> {
    let blocks = text.split("\n```").step_by(2);
    let headings = blocks
        .flat_map(str::lines)
        .filter(|line| line.starts_with('#'));
    headings
        .map(|line| anchor(line.trim_start_matches('#').trim()))
        .collect()
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in path.components() {
        match part.as_os_str().to_str().unwrap() {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{path:?}"),
            part => parts.push(part.to_owned()),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_of_the_documentation_leads_to_a_file_and_a_heading_of_it() {
    let mut count = 0;
    for (page, text) in pages() {
        for after in prose(&text).split("](").skip(1) {
            let target = after.split(')').next().unwrap();
            if target.contains(':') {
                continue;
            }
            let (file, place) = target.split_once('#').unwrap_or((target, ""));
            let path = match file {
                "" => page.clone(),
                file => plain(&Path::new(&page).parent().unwrap().join(file)),
            };
            count += 1;
            assert!(project().join(&path).exists(), "{page} links to {target}");
            if !place.is_empty() {
                let text = fs::read_to_string(project().join(&path)).unwrap();
                assert!(
                    anchors(&text).contains(&place.to_owned()),
                    "{page}: {target}"
                );
            }
        }
    }
    assert!(count > 60, "{count} links");
}

#[test]
fn every_page_is_in_the_table_of_contents() {
    let contents = fs::read_to_string(project().join("docs/README.md")).unwrap();
    for (page, _) in pages() {
        let Some(page) = page
            .strip_prefix("docs/")
            .filter(|page| *page != "README.md")
        else {
            continue;
        };
        let link = format!("]({page}");
        assert!(contents.contains(&link), "{page} is not in docs/README.md");
    }
}

/// The name of a shape of values, for a heading.
fn spoken(name: &str) -> String {
    let name = name.trim_end_matches("Entry").trim_end_matches("Word");
    let mut words = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    words
}

/// The kinds of files with their keys.
struct Format<'a> {
    title: String,
    definitions: &'a serde_json::Map<String, Value>,
}

impl Format<'_> {
    fn heading(&self, name: &str) -> String {
        format!("{}: {}", self.title, spoken(name))
    }

    /// What may stand behind a key.
    fn value(&self, schema: &Value) -> String {
        if let Some(only) = schema.get("allOf") {
            return self.value(&only[0]);
        }
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.rsplit('/').next().unwrap();
            let definition = &self.definitions[name];
            if !name.starts_with("Bilingual") {
                let heading = self.heading(name);
                return format!("[{}](#{})", spoken(name), anchor(&heading));
            }
            let inner = self.value(&definition["properties"]["en"]);
            return match definition.get("required") {
                Some(_) => format!("{inner} in both languages"),
                None => format!("{inner} in one language or both"),
            };
        }
        if let Some(choices) = schema.get("anyOf") {
            let choices = choices.as_array().unwrap().iter();
            let choices: Vec<String> = choices.map(|choice| self.value(choice)).collect();
            return choices.join(" or ");
        }
        match &schema["type"] {
            Value::Array(_) => "text".to_owned(),
            Value::String(kind) => match kind.as_str() {
                "integer" => "whole number".to_owned(),
                "boolean" => "`true` or `false`".to_owned(),
                "array" => format!("list: {}", self.value(&schema["items"])),
                "object" => format!(
                    "for each id: {}",
                    self.value(&schema["additionalProperties"])
                ),
                _ => "text".to_owned(),
            },
            other => panic!("{other} in {schema:#}"),
        }
    }

    fn keys(&self, schema: &Value, page: &mut String) {
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        page.push_str("| key | | value | meaning |\n|---|---|---|---|\n");
        for (key, property) in schema["properties"].as_object().unwrap() {
            let needed = if required.contains(&key.as_str().into()) {
                "needed"
            } else {
                ""
            };
            let value = self.value(property);
            let meaning = property["description"].as_str().unwrap().replace('\n', " ");
            let examples = property.get("examples").and_then(Value::as_array);
            let examples = examples.into_iter().flatten().filter_map(Value::as_str);
            let examples: Vec<String> = examples.map(|text| format!("`{text}`")).collect();
            let such_as = match examples.as_slice() {
                [] => String::new(),
                some => format!(" Such as {}.", some.join(", ")),
            };
            writeln!(
                page,
                "| `{key}` | {needed} | {value} | {meaning}{such_as} |"
            )
            .unwrap();
        }
    }

    fn definition(&self, name: &str, schema: &Value, page: &mut String) {
        let meaning = schema["description"].as_str().unwrap().replace('\n', " ");
        write!(page, "\n### {}\n\n{meaning}\n\n", self.heading(name)).unwrap();
        if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
            page.push_str("| word | meaning |\n|---|---|\n");
            for word in words {
                let (word, meaning) = (&word["const"], &word["description"]);
                let (word, meaning) = (word.as_str().unwrap(), meaning.as_str().unwrap());
                writeln!(page, "| `{word}` | {} |", meaning.replace('\n', " ")).unwrap();
            }
        } else if schema.get("anyOf").is_some() {
            writeln!(page, "It is {}.", self.value(schema)).unwrap();
        } else {
            self.keys(schema, page);
        }
    }
}

const HEAD: &str = "# The content format

Every key of every content file. This page is made from the program, so it knows no other keys than the program does; [content.md](../content.md) describes the
same files in words, and says which values make sense.

*Text in both languages* is a mapping with `en` and `cy`. *For each id* means a mapping whose keys are ids. A key that is not *needed* may be left out. A text may look like
a number: it is read as it is written. `adrodd schema` writes the same as JSON Schemas, for editors ([how](../how-to/write-in-an-editor.md)).
";

fn content_format() -> String {
    let mut page = HEAD.to_owned();
    for file in schemas(None) {
        let none = serde_json::Map::new();
        let format = Format {
            title: file.schema["title"]
                .as_str()
                .unwrap()
                .replace(['<', '>'], ""),
            definitions: file.schema["definitions"].as_object().unwrap_or(&none),
        };
        let meaning = file.schema["description"]
            .as_str()
            .unwrap()
            .replace('\n', " ");
        write!(page, "\n## {}\n\n{meaning}\n\n", format.title).unwrap();
        format.keys(&file.schema, &mut page);
        for (name, definition) in format.definitions {
            if !name.starts_with("Bilingual") {
                format.definition(name, definition, &mut page);
            }
        }
    }
    page
}

/// With `UPDATE_DOCS=1` in the environment, the page is written anew; look at what changed before you commit it.
#[test]
fn the_page_of_the_content_format_is_the_one_of_the_program() {
    let path = project().join("docs/reference/content-format.md");
    let made = content_format();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    let differs = written.lines().zip(made.lines()).position(|(a, b)| a != b);
    assert!(
        written == made,
        "docs/reference/content-format.md is stale from line {:?} on: run the tests with UPDATE_DOCS=1",
        differs.map(|line| line + 1)
    );
}
