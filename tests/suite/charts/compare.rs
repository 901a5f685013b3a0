//! Whether the five forms of a figure hold the same numbers.

use super::forms::{Forms, Row, numbers};
use super::histograms;

/// How far a mark may be from its place: drawings round to hundredths of a percent.
const TOLERANCE: f64 = 0.000_6;

/// Every difference between the forms of a figure.
pub fn differences(forms: &Forms) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |what: String| found.push(format!("{}: {what}", forms.name));
    if forms.csv != forms.json {
        say(format!("CSV {:?} but JSON {:?}", forms.csv, forms.json));
    }
    if forms.table.len() != forms.json.len() {
        say(format!(
            "{} rows of {}",
            forms.table.len(),
            forms.json.len()
        ));
    }
    for (shown, row) in forms.table.iter().zip(&forms.json) {
        let same_numbers = shown
            .numbers
            .iter()
            .all(|(id, number)| row.numbers.get(id) == Some(number));
        let same_words = shown
            .words
            .iter()
            .all(|(id, word)| row.words.get(id) == Some(word));
        // Where the page has number and grade together, the number must be the one by itself.
        let result = shown.words.get("result").map(|result| numbers(result));
        let same_result = result.is_none_or(|result| sorted(result) == told(row));
        if shown.label != row.label || !same_numbers || !same_words || !same_result {
            say(format!("table {shown:?} but JSON {row:?}"));
        }
    }
    if forms.kind.as_deref().is_some_and(histograms::is) {
        histograms::differences(forms).into_iter().for_each(say);
    } else if forms.kind.is_some() {
        for problem in described(forms).into_iter().chain(drawn(forms)) {
            say(problem);
        }
    }
    found
}

fn sorted(mut numbers: Vec<u64>) -> Vec<u64> {
    numbers.sort_unstable();
    numbers
}

/// The numbers that people read of a row.
fn told(row: &Row) -> Vec<u64> {
    let numbers = row.numbers.iter().filter(|(id, _)| *id != "group");
    sorted(numbers.filter_map(|(_, number)| *number).collect())
}

fn described(forms: &Forms) -> Vec<String> {
    let expected: Vec<Vec<u64>> = forms.json.iter().map(told).collect();
    let sentences = forms.description.iter().cloned().map(sorted);
    let sentences: Vec<Vec<u64>> = sentences.collect();
    if sentences == expected {
        return Vec::new();
    }
    vec![format!("text {sentences:?} but JSON {expected:?}")]
}

/// Rows with a number to draw, in order; the note counts the others where the page has one.
fn drawn(forms: &Forms) -> Vec<String> {
    let kind = forms.kind.as_deref().unwrap_or_default();
    let rows: Vec<&Row> = forms
        .json
        .iter()
        .filter(|row| {
            let length = length_column(row).filter(|_| !kind.contains("chart-history"));
            length.is_none_or(|id| row.numbers[id].is_some())
        })
        .collect();
    let mut found = Vec::new();
    if rows.len() != forms.drawing.len() {
        found.push(format!("{} drawn of {}", forms.drawing.len(), rows.len()));
    }
    let is_share = forms
        .json
        .iter()
        .any(|row| row.numbers.contains_key("base"));
    let left_out = (forms.json.len() - rows.len()) as u64;
    if is_share && forms.undrawn != left_out {
        found.push(format!("says that {} are not drawn", forms.undrawn));
    }
    let total: u64 = rows
        .iter()
        .filter_map(|row| *row.numbers.get("cases")?)
        .sum();
    for (row, drawn) in rows.iter().zip(&forms.drawing) {
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        if squeezed(&row.label) != squeezed(&drawn.label) {
            found.push(format!("{:?} is drawn as {:?}", row.label, drawn.label));
        }
        if sorted(numbers(&drawn.text)) != told(row) {
            found.push(format!("{row:?} is labelled {:?}", drawn.text));
        }
        let wanted = places(kind, row, total);
        let near =
            |a: &(String, f64), b: &(String, f64)| a.0 == b.0 && (a.1 - b.1).abs() < TOLERANCE;
        // The place of a grade has no number to be compared with.
        let has_place = wanted.len() == drawn.places.len() || row.words.contains_key("result");
        let all_near = has_place
            && wanted
                .iter()
                .all(|place| drawn.places.iter().any(|other| near(place, other)));
        if !all_near {
            found.push(format!("{row:?} is drawn at {:?}", drawn.places));
        }
    }
    found
}

/// The column that a bar is as long as.
fn length_column(row: &Row) -> Option<&'static str> {
    ["score", "cases", "share"]
        .into_iter()
        .find(|id| row.numbers.contains_key(*id))
}

/// Where the marks of a row belong.
fn places(kind: &str, row: &Row, total: u64) -> Vec<(String, f64)> {
    let number = |id: &str| row.numbers[id].unwrap() as f64;
    let place = |name: &str, id: &str| (name.to_owned(), number(id) / 100.0);
    if kind.contains("chart-ranges") || kind.contains("chart-families") {
        let known = row.numbers.iter().filter(|(_, number)| number.is_some());
        let known = known.map(|(id, _)| match id.as_str() {
            "area" => place("area-marker", id),
            member if member.starts_with("area-") => place("family-marker", id),
            figure => place(figure, id),
        });
        return known.collect();
    }
    if kind.contains("chart-history") {
        let percent = row.numbers.get("score").copied().flatten();
        let places = percent.map(|percent| ("point".to_owned(), percent as f64 / 100.0));
        return places.into_iter().collect();
    }
    let column = length_column(row).unwrap();
    match column {
        "cases" => vec![("bar".to_owned(), number("cases") / total.max(1) as f64)],
        "share" => vec![
            place("bar", "share"),
            ("rest".to_owned(), 1.0 - number("share") / 100.0),
        ],
        _ => vec![place("bar", column)],
    }
}
