//! The five forms of a figure, read back from a built page and its data files.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use super::histograms;
use crate::site::BuiltSite;

/// A row as a table or a data file holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub label: String,
    /// By the id of the column; `None` where there is no number.
    pub numbers: BTreeMap<String, Option<u64>>,
    /// What stands in columns of words.
    pub words: BTreeMap<String, String>,
}

/// A row as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    pub label: String,
    /// What is written beside its marks.
    pub text: String,
    /// Where its marks are or end, as parts of the axis from 0 to 1, by their class.
    pub places: Vec<(String, f64)>,
}

/// One figure in all its forms.
#[derive(Clone, Debug)]
pub struct Forms {
    /// Where it stands, for messages.
    pub name: String,
    /// The class of the drawing, which tells its kind; `None` where nothing is drawn.
    pub kind: Option<String>,
    pub drawing: Vec<Drawn>,
    pub table: Vec<Row>,
    pub csv: Vec<Row>,
    pub json: Vec<Row>,
    /// The numbers of each sentence.
    pub description: Vec<Vec<u64>>,
    /// How many rows the page says are not drawn.
    pub undrawn: u64,
}

/// The whole numbers in a text; separators of thousands belong to a number.
pub fn numbers(text: &str) -> Vec<u64> {
    let text: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut digits = String::new();
    for (at, character) in text.iter().enumerate() {
        let is_digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
        if character.is_ascii_digit() {
            digits.push(*character);
        } else if !(*character == ',' && at > 0 && is_digit(at - 1) && is_digit(at + 1)) {
            found.extend(digits.parse::<u64>());
            digits.clear();
        }
    }
    found.extend(digits.parse::<u64>());
    found
}

pub fn select<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

pub fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every figure of a site, in the order of the pages.
pub fn figures(built: &BuiltSite) -> Vec<Forms> {
    let mut figures = Vec::new();
    for path in built.files.keys().filter(|path| path.ends_with(".html")) {
        let page = built.text(path);
        if !page.contains("chart-figure") {
            continue;
        }
        let page = Html::parse_document(page);
        for figure in select(page.root_element(), "figure.chart-figure") {
            figures.push(forms(built, path, figure));
        }
    }
    figures
}

fn forms(built: &BuiltSite, page: &str, figure: ElementRef<'_>) -> Forms {
    let id = figure.attr("id").unwrap().trim_end_matches("--figure");
    let files: Vec<&str> = select(figure, ".download a")
        .into_iter()
        .map(|link| link.attr("href").unwrap().trim_start_matches('/'))
        .collect();
    let folder = page.trim_end_matches("index.html");
    assert_eq!(
        files,
        [format!("{folder}{id}.csv"), format!("{folder}{id}.json")]
    );
    let data: Value = serde_json::from_str(built.text(files[1])).unwrap();
    assert_eq!(data["id"], id);
    assert_eq!(data["language"], page.split('/').next().unwrap());
    assert_eq!(data["title"], text(select(figure, ".headline")[0]));
    let columns = columns(&data);
    let json = json(&data, &columns);
    let svg = select(figure, "svg").into_iter().next();
    let description = select(figure, "desc").into_iter().next().map(text);
    let kind = svg.map(|svg| svg.attr("class").unwrap().to_owned());
    let is_histogram = kind.as_deref().is_some_and(histograms::is);
    let area = data["area"].as_str().unwrap();
    let told = |description: String| {
        if is_histogram {
            histograms::described(&description)
        } else {
            sentences(&description, &json, area)
        }
    };
    let read = if is_histogram {
        histograms::drawing
    } else {
        drawing
    };
    Forms {
        name: format!("{folder}{id}"),
        kind,
        drawing: svg.map(read).unwrap_or_default(),
        table: table(figure, &columns),
        csv: csv(built.text(files[0]), &columns),
        description: description.map(told).unwrap_or_default(),
        json,
        undrawn: select(figure, ".figure-note")
            .into_iter()
            .map(|note| numbers(&text(note))[0])
            .sum(),
    }
}

/// A column by its id, its heading, and whether it holds numbers.
struct Column {
    id: String,
    title: String,
    is_number: bool,
}

fn columns(data: &Value) -> Vec<Column> {
    let columns = data["columns"].as_array().unwrap();
    columns
        .iter()
        .map(|column| Column {
            id: column["id"].as_str().unwrap().to_owned(),
            title: column["title"].as_str().unwrap().to_owned(),
            is_number: !column["unit"].is_null(),
        })
        .collect()
}

fn json(data: &Value, columns: &[Column]) -> Vec<Row> {
    let rows = data["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| {
            let mut read = Row {
                label: row["label"].as_str().unwrap().to_owned(),
                numbers: BTreeMap::new(),
                words: BTreeMap::new(),
            };
            for column in &columns[1..] {
                let cell = &row["values"][&column.id];
                let state = cell["state"]["symbol"].as_str();
                assert_eq!(cell["value"].is_null(), state.is_some(), "{cell}");
                assert!(state.is_none_or(|symbol| ["[z]", "[x]"].contains(&symbol)));
                if column.is_number {
                    read.numbers
                        .insert(column.id.clone(), cell["value"].as_u64());
                } else {
                    let text = cell["value"].as_str();
                    let meaning = cell["state"]["meaning"].as_str();
                    let word = text.or(meaning).unwrap().to_owned();
                    read.words.insert(column.id.clone(), word);
                }
            }
            read
        })
        .collect()
}

fn csv(text: &str, columns: &[Column]) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            assert_eq!(record.len(), columns.len() + 1);
            let cells: Vec<&str> = record.iter().skip(1).collect();
            let named: Vec<(&Column, &str)> = columns.iter().zip(cells).collect();
            row(&named, &|cell| {
                let number = cell.parse().ok();
                assert_eq!(number.is_none(), ["[z]", "[x]"].contains(&cell), "{cell}");
                number
            })
        })
        .collect()
}

/// The table has the columns of the data but those that the page tells in another way.
fn table(figure: ElementRef<'_>, columns: &[Column]) -> Vec<Row> {
    let heads: Vec<String> = select(figure, "thead th").into_iter().map(text).collect();
    let shown: Vec<&Column> = columns
        .iter()
        .filter(|column| heads.contains(&column.title))
        .collect();
    assert_eq!(shown.len(), heads.len(), "{heads:?}");
    select(figure, "tbody tr:not(.break)")
        .into_iter()
        .map(|line| {
            let cells: Vec<String> = select(line, "th, td").into_iter().map(text).collect();
            assert_eq!(cells.len(), shown.len(), "{cells:?}");
            let named: Vec<(&Column, &str)> = shown
                .iter()
                .copied()
                .zip(cells.iter().map(String::as_str))
                .collect();
            row(&named, &|cell| numbers(cell).first().copied())
        })
        .collect()
}

fn row(cells: &[(&Column, &str)], number: &dyn Fn(&str) -> Option<u64>) -> Row {
    let mut read = Row {
        label: cells[0].1.to_owned(),
        numbers: BTreeMap::new(),
        words: BTreeMap::new(),
    };
    for (column, cell) in &cells[1..] {
        if column.is_number {
            read.numbers.insert(column.id.clone(), number(cell));
        } else {
            read.words.insert(column.id.clone(), (*cell).to_owned());
        }
    }
    read
}

/// The rows of a drawing: each begins with the lines of its label.
fn drawing(svg: ElementRef<'_>) -> Vec<Drawn> {
    let bars_end = 62.0;
    // A history has one label for several rows, each of which begins with its date.
    let is_history = svg.attr("class").unwrap().contains("chart-history");
    let begins = if is_history { "point-date" } else { "label" };
    let mut rows: Vec<Drawn> = Vec::new();
    let mut in_label = false;
    for element in select(svg, "text, rect, line, circle") {
        let class = element.attr("class").unwrap_or_default().to_owned();
        let place = |name: &str| -> f64 {
            let value = element.attr(name).unwrap();
            value.trim_end_matches('%').parse().unwrap()
        };
        if class == begins && !in_label {
            rows.push(Drawn {
                label: String::new(),
                text: String::new(),
                places: Vec::new(),
            });
        }
        in_label = class == begins;
        let Some(row) = rows.last_mut() else { continue };
        match (element.value().name(), class.as_str()) {
            ("text", class) if class == begins => row.label.push_str(&text(element)),
            ("text", "value" | "area-label") => {
                row.text.push(' ');
                row.text.push_str(&text(element));
            }
            ("rect", class) if class.starts_with("bar") => {
                row.places
                    .push(("bar".to_owned(), place("width") / bars_end));
            }
            ("rect", "rest") => {
                row.places
                    .push(("rest".to_owned(), place("width") / bars_end));
            }
            ("line", "range") => {
                let on_axis = |at: f64| (at - 2.0) / 96.0;
                row.places.push(("lowest".to_owned(), on_axis(place("x1"))));
                row.places
                    .push(("highest".to_owned(), on_axis(place("x2"))));
            }
            ("line", "average") => {
                row.places.push((class, (place("x1") - 2.0) / 96.0));
            }
            ("circle", "area-marker" | "family-marker") => {
                row.places.push((class, (place("cx") - 2.0) / 96.0));
            }
            ("circle", "point") => {
                row.places.push((class, (place("cx") - 2.0) / 48.0));
            }
            _ => {}
        }
    }
    rows
}

/// The numbers of each sentence, without those in the names of rows and of the area.
fn sentences(description: &str, rows: &[Row], area: &str) -> Vec<Vec<u64>> {
    let mut rest = description;
    let mut nameless = String::new();
    for row in rows {
        // What a result is of may have a number in its name.
        if let Some(item) = row.words.get("item")
            && let Some((before, after)) = rest.split_once(item.as_str())
        {
            nameless.push_str(before);
            rest = after;
        }
        let label = row.label.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((before, after)) = rest.split_once(&label) else {
            return Vec::new();
        };
        nameless.push_str(before);
        nameless.push('#');
        rest = after;
    }
    nameless.push_str(rest);
    let nameless = nameless.replace(area, "");
    let sentences = nameless.split_inclusive(". ");
    sentences
        .filter(|sentence| sentence.contains('#'))
        .map(numbers)
        .collect()
}
