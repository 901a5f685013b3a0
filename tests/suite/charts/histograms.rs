//! Charts of where areas lie: several columns of a drawing stand for one row of labels, so they are read and compared in a way of their own.

use scraper::ElementRef;

use super::forms::{Drawn, Forms, Row, numbers, select, text};

/// How far the heights of two columns with the same count may be apart, for each unit of it, in `em`.
const TOLERANCE: f64 = 0.02;

/// Whether a class of drawings is of this kind.
pub fn is(kind: &str) -> bool {
    kind.contains("chart-histograms")
}

/// The columns with what stands above them and how high they are.
pub fn drawing(svg: ElementRef<'_>) -> Vec<Drawn> {
    let values = select(svg, ".value").into_iter();
    let bars = select(svg, "rect.bar").into_iter();
    let height = |bar: ElementRef<'_>| {
        let height = bar.attr("height").unwrap();
        height.trim_end_matches("em").parse::<f64>().unwrap()
    };
    values
        .zip(bars)
        .map(|(value, bar)| Drawn {
            label: String::new(),
            text: text(value),
            places: vec![("bar".to_owned(), height(bar))],
        })
        .collect()
}

/// How many areas the text names, class after class.
pub fn described(description: &str) -> Vec<Vec<u64>> {
    description
        .split([';', '.'])
        .filter(|part| part.contains(" area") || part.contains(" ardal"))
        .map(|part| numbers(part).pop().into_iter().collect())
        .collect()
}

fn areas(row: &Row) -> u64 {
    row.numbers["areas"].unwrap()
}

/// What differs between the data, the text and the drawing.
pub fn differences(forms: &Forms) -> Vec<String> {
    let counted: Vec<&Row> = forms.json.iter().filter(|row| areas(row) > 0).collect();
    let expected: Vec<Vec<u64>> = counted.iter().map(|row| vec![areas(row)]).collect();
    let mut found = Vec::new();
    if forms.description != expected {
        found.push(format!(
            "text {:?} but JSON {expected:?}",
            forms.description
        ));
    }
    // What has no result has no column.
    let has_result =
        |row: &&&Row| !row.label.ends_with("no result") && !row.label.ends_with("dim canlyniad");
    let drawable: Vec<u64> = counted
        .iter()
        .filter(has_result)
        .map(|row| areas(row))
        .collect();
    let drawn: Vec<u64> = forms
        .drawing
        .iter()
        .flat_map(|one| numbers(&one.text))
        .collect();
    if drawn != drawable {
        found.push(format!("drawn {drawn:?} but JSON {drawable:?}"));
    }
    let heights = forms.drawing.iter().map(|one| one.places[0].1);
    let units: Vec<f64> = heights
        .zip(&drawable)
        .map(|(height, count)| height / *count as f64)
        .collect();
    if units.iter().any(|unit| (unit - units[0]).abs() > TOLERANCE) {
        found.push(format!("one area is {units:?} high"));
    }
    found
}
