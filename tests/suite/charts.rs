//! A chart, its table, its text alternative and its data file hold the same numbers, in both languages.

use super::site::{BuiltSite, Page, TestSite};

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

/// The numbers of the last columns of a figure's table, row by row.
fn table(page: &Page, figure: &str, columns: usize) -> Vec<u32> {
    page.all(&format!("{figure} tbody tr"))
        .iter()
        .zip(1..)
        .flat_map(|(_, row)| {
            let cells = page.all(&format!("{figure} tbody tr:nth-child({row}) td.number"));
            assert_eq!(cells.len(), columns);
            cells
                .into_iter()
                .flat_map(|cell| numbers(&cell))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn data(built: &BuiltSite, path: &str, columns: std::ops::Range<usize>) -> Vec<u32> {
    let mut reader = csv::Reader::from_reader(built.text(path).as_bytes());
    reader
        .records()
        .flat_map(|record| {
            let record = record.unwrap();
            columns
                .clone()
                .map(|column| record[column].parse().unwrap())
                .collect::<Vec<u32>>()
        })
        .collect()
}

#[test]
fn score_charts_agree_with_their_table_text_and_data() {
    let built = TestSite::shipped().build();
    let mut seen = Vec::new();
    for (path, figure) in reports(&built) {
        let page = built.page(&path);
        let expected = data(&built, &format!("{path}{figure}.csv"), 2..3);
        let selector = format!("#{figure}--figure");
        assert_eq!(table(&page, &selector, 1), expected, "{path}");
        let drawn: Vec<u32> = page
            .all(&format!("{selector} svg .value"))
            .iter()
            .map(|label| numbers(label)[0])
            .collect();
        assert_eq!(drawn, expected, "{path}");
        let widths: Vec<f64> = page
            .attributes(&format!("{selector} svg rect.bar"), "width")
            .iter()
            .map(|width| width.trim_end_matches('%').parse().unwrap())
            .collect();
        for (width, value) in widths.iter().zip(&expected) {
            let unit = widths[0] / f64::from(expected[0]);
            assert!(
                (width - unit * f64::from(*value)).abs() < 0.05,
                "{path}: {widths:?} for {expected:?}"
            );
        }
        let described: Vec<u32> = page
            .one(&format!("{selector} svg desc"))
            .split(". ")
            .filter_map(|sentence| numbers(sentence.rsplit(": ").next()?).first().copied())
            .collect();
        assert_eq!(described, expected, "{path}");
        seen.push(expected);
    }
    assert_eq!(seen.len(), 4);
    assert!(
        seen.contains(&vec![68, 64, 64, 69, 82, 78, 63, 74]),
        "{seen:?}"
    );
}

#[test]
fn range_charts_agree_with_their_table_text_and_data() {
    let built = TestSite::shipped().build();
    for (path, _) in reports(&built) {
        let page = built.page(&path);
        let expected = data(&built, &format!("{path}baseline.csv"), 2..6);
        assert_eq!(table(&page, "#baseline--figure", 4), expected, "{path}");
        let mut described: Vec<u32> = numbers(&page.one("#baseline--figure svg desc"));
        let mut drawn: Vec<u32> = page
            .all("#baseline--figure svg .value, #baseline--figure svg .area-label")
            .iter()
            .flat_map(|label| numbers(label))
            .collect();
        let mut sorted = expected.clone();
        for list in [&mut described, &mut drawn, &mut sorted] {
            list.sort_unstable();
        }
        assert_eq!(described, sorted, "{path}");
        assert_eq!(drawn, sorted, "{path}");
    }
}

#[test]
fn sample_charts_agree_with_their_table_text_and_data() {
    let built = TestSite::shipped().build();
    let mut figures = 0;
    for (path, _) in reports(&built)
        .iter()
        .filter(|(path, _)| !path.contains("2012-06"))
    {
        let page = built.page(path);
        for figure in [
            "sample-age",
            "sample-gender",
            "sample-ethnicity",
            "sample-sentence-type",
            "sample-risk-of-harm",
        ] {
            let expected = data(&built, &format!("{path}{figure}.csv"), 2..3);
            assert_eq!(expected.iter().sum::<u32>(), 60, "{path}{figure}");
            assert_eq!(table(&page, &format!("#{figure}--figure"), 1), expected);
            let drawn: Vec<u32> = page
                .all(&format!("#{figure}--figure svg .value"))
                .iter()
                .flat_map(|label| numbers(label))
                .collect();
            assert_eq!(drawn, expected, "{path}{figure}");
            figures += 1;
        }
    }
    assert_eq!(figures, 10);
}

/// The folders of all report pages, each with the id of its score chart.
fn reports(built: &BuiltSite) -> Vec<(String, &'static str)> {
    built
        .files
        .keys()
        .filter(|path| path.ends_with("/item-scores.csv"))
        .map(|path| {
            (
                path.trim_end_matches("item-scores.csv").to_owned(),
                "item-scores",
            )
        })
        .collect()
}
