//! Awkward texts in every field: each comes back as it was in every file, and nothing of it does anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::ops::Range;

use adrodd::build::check_content;
use adrodd::chart::without_formula;
use adrodd::diagnostic::Severity;
use adrodd::yaml;
use scraper::{Html, Node};
use serde_json::Value;

use crate::feeds::{Element, xml};
use crate::fuzz::targets::harm;
use crate::site::{BuiltSite, TestSite, adrodd};

/// What ends markup, attributes, scripts, CDATA and lines of JavaScript, what begins a formula, and letters of Welsh.
fn awkward(number: usize) -> String {
    format!("=<b onclick=a()>\"'&lt;</script>\u{2028}]]>ŵ §{number}§")
}

/// The number in a text, if it has one that is whole.
fn number_in(text: &str) -> Option<usize> {
    let (_, after) = text.split_once('§')?;
    let (number, _) = after.split_once('§')?;
    number.parse().ok()
}

/// How the text of a field is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// As it is.
    Plain,
    /// With a backslash before every sign, in Markdown.
    Escaped,
    /// Not at all: nothing but a slug can stand there.
    Not,
}

impl Written {
    /// The text as a value of YAML.
    fn value(self, number: usize) -> String {
        let mut text = awkward(number);
        if self == Written::Escaped {
            let signs = |c: char| match c.is_ascii_punctuation() {
                true => format!("\\{c}"),
                false => c.to_string(),
            };
            text = text.chars().map(signs).collect();
        }
        serde_json::to_string(&text).unwrap()
    }
}

/// A field in both languages.
struct Field {
    path: String,
    name: String,
    number: usize,
    written: Written,
}

/// A site in whose every bilingual field an awkward text stands, and the fields that cannot hold one.
fn awkward_site(mut texts: BTreeMap<String, String>) -> (BTreeMap<String, String>, Vec<String>) {
    let mut fields: Vec<Field> = Vec::new();
    for (path, text) in &texts {
        let pairs = yaml::pairs(&path.as_str().into(), text);
        let numbered = pairs.into_iter().zip(fields.len()..);
        let found: Vec<Field> = numbered
            .map(|(pair, number)| Field {
                path: path.clone(),
                name: pair.name,
                number,
                written: Written::Plain,
            })
            .collect();
        fields.extend(found);
    }
    texts.retain(|path, _| !path.ends_with("translation.yaml"));
    fields.retain(|field| texts.contains_key(&field.path));
    loop {
        let written = write(&texts, &fields);
        if !step_back(&written, &mut fields) {
            let not = fields.iter().filter(|field| field.written == Written::Not);
            let not = not.map(|field| field.name.clone()).collect();
            return (written, not);
        }
    }
}

fn write(texts: &BTreeMap<String, String>, fields: &[Field]) -> BTreeMap<String, String> {
    let mut written = texts.clone();
    for (path, text) in &mut written {
        if !path.ends_with(".yaml") {
            continue;
        }
        let mut places: Vec<(Range<usize>, String)> = Vec::new();
        for pair in yaml::pairs(&path.as_str().into(), text) {
            let field = field(fields, path, &pair.name);
            let Some(field) = field.filter(|field| field.written != Written::Not) else {
                continue;
            };
            let value = field.written.value(field.number);
            places.extend(pair.cy.map(|welsh| (welsh.span, value.clone())));
            places.push((pair.en.span, value));
        }
        places.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
        for (span, value) in places {
            text.replace_range(span, &value);
        }
    }
    written
}

fn field<'f>(fields: &'f [Field], path: &str, name: &str) -> Option<&'f Field> {
    let mut fields = fields.iter();
    fields.find(|field| field.path == path && field.name == name)
}

/// Writes the fields that have a problem in another way. Gives whether there was one.
fn step_back(texts: &BTreeMap<String, String>, fields: &mut [Field]) -> bool {
    let tree = adrodd::load::SourceTree::from_texts(
        texts
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    );
    let mut problems = check_content(&tree, Vec::new()).problems;
    problems.retain(|problem| problem.code.severity() == Severity::Error);
    let mut changed: BTreeSet<usize> = BTreeSet::new();
    for problem in &problems {
        let at = problem.location.as_ref().unwrap();
        let Some(text) = texts.get(&*at.path) else {
            continue;
        };
        let pairs = yaml::pairs(&at.path, text).into_iter();
        let own = pairs.filter(|pair| {
            let welsh = pair
                .cy
                .as_ref()
                .is_some_and(|cy| cy.span.contains(&at.span.start));
            welsh || pair.en.span.contains(&at.span.start)
        });
        for pair in own {
            let mut own = fields.iter_mut();
            let own = own.find(|field| field.path == *at.path && field.name == pair.name);
            let Some(own) = own.filter(|own| own.written != Written::Not) else {
                continue;
            };
            // Both languages may have the problem, and it is one.
            if !changed.insert(own.number) {
                continue;
            }
            own.written = match own.written {
                Written::Plain => Written::Escaped,
                _ => Written::Not,
            };
        }
    }
    assert!(!changed.is_empty() || problems.is_empty(), "{problems:#?}");
    !changed.is_empty()
}

/// A text that was read from a file: if it has the mark of an awkward one, it has all of it.
fn is_whole(place: &str, text: &str, seen: &mut usize) {
    if let Some(number) = number_in(text) {
        let whole = without_space(text).contains(&without_space(&awkward(number)));
        assert!(whole, "{place}: {text:?}");
        *seen += 1;
    }
}

fn is_drawing(node: &Node) -> bool {
    node.as_element().is_some_and(|one| one.name() == "svg")
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

fn look_at_page(path: &str, page: &str, seen: &mut usize) {
    assert_eq!(harm(page), None, "{path}");
    let parsed = Html::parse_document(page);
    for node in parsed.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                // A drawing writes a long text in several lines, each an element of its own.
                let drawn = node.ancestors().find(|above| is_drawing(above.value()));
                let whole = drawn.map(|drawn| {
                    let below = drawn.descendants();
                    let below = below.filter_map(|node| node.value().as_text());
                    below.map(|text| &**text).collect::<Vec<_>>().join(" ")
                });
                is_whole(path, whole.as_deref().unwrap_or(text), seen);
            }
            Node::Element(element) => {
                assert_ne!(element.attr("onclick"), Some("a()"), "{path}");
                for (name, value) in element.attrs() {
                    is_whole(&format!("{path} {name}"), value, seen);
                }
            }
            _ => {}
        }
    }
}

fn look_at_json(path: &str, value: &Value, seen: &mut usize) {
    match value {
        Value::String(text) => is_whole(path, text, seen),
        Value::Array(values) => values.iter().for_each(|one| look_at_json(path, one, seen)),
        Value::Object(values) => {
            for (key, value) in values {
                is_whole(path, key, seen);
                look_at_json(path, value, seen);
            }
        }
        _ => {}
    }
}

fn look_at_table(path: &str, bytes: &[u8], seen: &mut usize) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    for record in reader.records() {
        for cell in &record.unwrap() {
            is_whole(path, cell, seen);
            let is_number = cell.parse::<f64>().is_ok();
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(is_number || !runs, "{path}: {cell:?} would run");
        }
    }
}

fn look_at_xml(path: &str, element: &Element, seen: &mut usize) {
    assert!(!matches!(element.name.as_str(), "b" | "script"), "{path}");
    is_whole(path, &element.text, seen);
    for (name, value) in &element.attributes {
        assert_ne!(name, "onclick", "{path}");
        is_whole(path, value, seen);
    }
    for inner in &element.inside {
        look_at_xml(path, inner, seen);
    }
}

/// Looks at every file with what reads its kind. Gives how many awkward texts there are in files of each kind.
fn look_at_all(built: &BuiltSite) -> BTreeMap<String, usize> {
    let mut seen = BTreeMap::new();
    for (path, bytes) in &built.files {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._/".contains(c);
        assert!(path.chars().all(is_plain) && !path.contains(".."), "{path}");
        let ending = path.rsplit('.').next().unwrap();
        let seen = seen.entry(ending.to_owned()).or_insert(0);
        let text = || std::str::from_utf8(bytes).unwrap();
        match ending {
            "html" | "svg" => look_at_page(path, text(), seen),
            "json" | "webmanifest" => {
                look_at_json(path, &serde_json::from_str(text()).unwrap(), seen)
            }
            "csv" => look_at_table(path, bytes, seen),
            "xml" => look_at_xml(path, &xml(text()), seen),
            "ods" => {
                let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
                for name in ["content.xml", "meta.xml", "styles.xml"] {
                    let Ok(mut file) = archive.by_name(name) else {
                        continue;
                    };
                    let mut text = String::new();
                    file.read_to_string(&mut text).unwrap();
                    look_at_xml(&format!("{path} {name}"), &xml(&text), seen);
                }
            }
            _ => {}
        }
    }
    seen
}

fn texts_of(site: &TestSite) -> BTreeMap<String, String> {
    let paths = site.paths().into_iter();
    paths
        .map(|path| (path.clone(), site.text(&path).to_owned()))
        .collect()
}

#[test]
fn an_awkward_text_in_every_field_comes_back_as_it_was_in_every_file() {
    for (site, most) in [(TestSite::small(), 40), (TestSite::services(), 100)] {
        let (texts, not) = awkward_site(texts_of(&site));
        let is_narrow = |name: &&String| {
            !["slug", "url", "contact", "report_title"]
                .iter()
                .any(|end| name.ends_with(end))
        };
        let odd: Vec<&String> = not.iter().filter(is_narrow).collect();
        assert!(odd.is_empty(), "these fields hold no awkward text: {odd:?}");
        let mut site = site;
        for (path, text) in texts {
            site = site.write(&path, &text);
        }
        let seen = look_at_all(&site.build());
        for kind in ["html", "json", "csv", "xml", "ods"] {
            assert!(seen[kind] > 0, "no awkward text in {kind}: {seen:?}");
        }
        assert!(seen["html"] > most, "{seen:?}");
    }
}

/// Names of files and what stands in them come from others: nothing of them steers a terminal.
#[test]
fn no_file_steers_the_terminal_of_whoever_checks_it() {
    let ground = TestSite::small().on_disk();
    let content = ground.path().join("content");
    fs::write(content.join("a\u{1b}[2J\u{202e}\n::error::b.yaml"), "x").unwrap();
    let settings = fs::read_to_string(content.join("site.yaml")).unwrap();
    let key = "\"k\\e[31m\\u202e\\r::error::x\": \"\\e[2J\"\n\u{202e}y: \u{9b}1\n";
    fs::write(content.join("site.yaml"), settings + key).unwrap();
    let site = ground.path().to_str().unwrap();
    for form in ["human", "github", "json"] {
        let run = adrodd(&["check", "--site", site, "--format", form]);
        let told = String::from_utf8([run.stdout, run.stderr].concat()).unwrap();
        assert!(told.contains("A002") && told.contains("A104"), "{told}");
        let steers = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!told.contains(steers), "{told:?}");
        let foreign = |line: &&str| line.trim_start().starts_with("::error::");
        assert_eq!(told.lines().find(foreign), None);
    }
}

#[test]
fn what_an_apostrophe_keeps_from_running_is_had_back_without_it() {
    let signs = ['=', '+', '-', '@', '\t', '\r'];
    for text in [
        "=1", "+1", "-a", "-1+1", "@a", "\ta", "\ra", "'=1", "''-1", "'-1", "'a", "-1", "-1.5",
    ] {
        let kept = without_formula(text);
        let back = kept.strip_prefix('\'');
        let back = back.filter(|rest| rest.trim_start_matches('\'').starts_with(signs));
        assert_eq!(back.unwrap_or(&kept), text, "{kept}");
        let is_number = text.parse::<f64>().is_ok() && text.starts_with('-');
        assert!(is_number || !kept.starts_with(signs), "{kept} runs");
    }
    assert_eq!(without_formula("-1.5"), "-1.5", "a number stays one");
}
