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
    assert_eq!(seen.len(), 6);
    assert!(
        seen.contains(&vec![68, 64, 64, 69, 82, 78, 63, 74]),
        "{seen:?}"
    );
}

/// The numbers of the marks of one kind, in the order of the rows.
fn places(page: &Page, selector: &str, attribute: &str) -> Vec<f64> {
    page.attributes(selector, attribute)
        .iter()
        .map(|place| place.trim_end_matches('%').parse().unwrap())
        .collect()
}

#[test]
fn range_charts_agree_with_their_table_text_and_data() {
    let built = TestSite::shipped().build();
    let mut compared = 0;
    for path in folders_with(&built, "baseline") {
        let page = built.page(&path);
        let expected = data(&built, &format!("{path}baseline.csv"), 2..6);
        assert_eq!(table(&page, "#baseline--figure", 4), expected, "{path}");
        let rows: Vec<&[u32]> = expected.chunks(4).collect();
        compared += rows.len();
        let svg = "#baseline--figure svg";
        let areas = page.all(&format!("{svg} .area-label"));
        let labels = page.all(&format!("{svg} .value"));
        let sentences: Vec<Vec<u32>> = page
            .one(&format!("{svg} desc"))
            .split(". ")
            .map(numbers)
            .collect();
        let starts = places(&page, &format!("{svg} .range"), "x1");
        let ends = places(&page, &format!("{svg} .range"), "x2");
        let averages = places(&page, &format!("{svg} .average"), "x1");
        let markers = places(&page, &format!("{svg} .area-marker"), "cx");
        for (at, row) in rows.iter().enumerate() {
            let [lowest, highest, average, area] = *row else {
                panic!("{row:?}");
            };
            // Each mark stands where its number belongs on a scale from 2% to 98% of the width.
            let place = |number: &u32| 2.0 + 0.96 * f64::from(*number);
            for (mark, number) in [
                (&starts, lowest),
                (&ends, highest),
                (&averages, average),
                (&markers, area),
            ] {
                assert!(
                    (mark[at] - place(number)).abs() < 0.05,
                    "{path} row {at}: {} for {number}",
                    mark[at]
                );
            }
            assert_eq!(areas[at], format!("{area}%"));
            let shown: Vec<u32> = labels[3 * at..3 * at + 3]
                .iter()
                .flat_map(|label| numbers(label))
                .collect();
            let mut sorted = vec![*lowest, *highest, *average];
            let mut found = shown.clone();
            sorted.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, sorted, "{path} row {at}");
            assert_eq!(
                sentences[at],
                [*area, *average, *lowest, *highest],
                "{path} row {at}"
            );
        }
    }
    // Three themes of four reports and two of one, in both languages.
    assert_eq!(compared, 28);
}

#[test]
fn sample_charts_agree_with_their_table_text_and_data() {
    let built = TestSite::shipped().build();
    let mut figures = 0;
    for (csv, _) in built
        .files
        .iter()
        .filter(|(path, _)| path.contains("/sample-"))
    {
        {
            let (path, figure) = csv.trim_end_matches(".csv").rsplit_once('/').unwrap();
            let path = format!("{path}/");
            let page = built.page(&path);
            let expected = data(&built, &format!("{path}{figure}.csv"), 2..3);
            let cases: u32 = expected.iter().sum();
            assert!([40, 60].contains(&cases), "{path}{figure}: {cases}");
            assert_eq!(table(&page, &format!("#{figure}--figure"), 1), expected);
            let drawn: Vec<u32> = page
                .all(&format!("#{figure}--figure svg .value"))
                .iter()
                .flat_map(|label| numbers(label))
                .collect();
            assert_eq!(drawn, expected, "{path}{figure}");
            let widths = places(&page, &format!("#{figure}--figure svg rect.bar"), "width");
            for (width, count) in widths.iter().zip(&expected) {
                // All cases together would fill 62% of the width.
                let exact = 62.0 * f64::from(*count) / f64::from(cases);
                assert!(
                    (width - exact).abs() < 0.05,
                    "{path}{figure}: {width} for {count}"
                );
            }
            let described: Vec<u32> = page
                .one(&format!("#{figure}--figure svg desc"))
                .split(". ")
                .filter_map(|sentence| numbers(sentence.rsplit(": ").next()?).first().copied())
                .collect();
            assert_eq!(described, expected, "{path}{figure}");
            figures += 1;
        }
    }
    assert_eq!(figures, 16);
}

/// The folders of all report pages that have a score chart, each with its id.
fn reports(built: &BuiltSite) -> Vec<(String, &'static str)> {
    let folders = folders_with(built, "item-scores").into_iter();
    folders.map(|folder| (folder, "item-scores")).collect()
}

/// The folders of all report pages that have a figure.
fn folders_with(built: &BuiltSite, figure: &str) -> Vec<String> {
    let name = format!("/{figure}.csv");
    let paths = built.files.keys();
    paths
        .filter_map(|path| Some(format!("{}/", path.strip_suffix(&name)?)))
        .collect()
}

#[test]
fn the_caution_stands_beside_every_comparison() {
    let built = TestSite::small().build();
    let page = built.page("en/reports/wenvale/2024-05-case-checks/");
    let comparison = page.section("foreword");
    let before = comparison.split("Download the data").next().unwrap();
    assert!(before.contains("Do not compare areas closely."));
}

#[test]
fn spread_charts_agree_with_their_table_text_and_data() {
    let built = TestSite::shipped().build();
    let mut figures = 0;
    for figure in ["spread", "spread-grades"] {
        for path in folders_with(&built, figure) {
            let page = built.page(&path);
            let counts = data(&built, &format!("{path}{figure}.csv"), 2..3);
            assert_eq!(
                table(&page, &format!("#{figure}--figure"), 1),
                counts,
                "{path}"
            );
            let svg = format!("#{figure}--figure svg");
            let names = page.all(&format!("#{figure}--figure tbody th"));
            // What has no result has no column, and neither has a grade that no area has.
            let is_drawn = |name: &str, count: u32| {
                count > 0 && !name.ends_with("no result") && !name.ends_with("dim canlyniad")
            };
            let rows = names.iter().zip(&counts);
            let expected: Vec<u32> = rows
                .filter(|(name, count)| is_drawn(name, **count))
                .map(|(_, count)| *count)
                .collect();
            let drawn: Vec<u32> = page
                .all(&format!("{svg} .value"))
                .iter()
                .flat_map(|label| numbers(label))
                .collect();
            assert_eq!(drawn, expected, "{path}");
            let heights = page.attributes(&format!("{svg} rect.bar"), "height");
            let unit = |height: &String, count: u32| {
                height.trim_end_matches("em").parse::<f64>().unwrap() / f64::from(count)
            };
            for (height, count) in heights.iter().zip(&expected) {
                let same = unit(&heights[0], expected[0]);
                assert!((unit(height, *count) - same).abs() < 0.02, "{path}");
            }
            let described: Vec<u32> = page
                .one(&format!("{svg} desc"))
                .split([';', '.'])
                .filter(|part| part.contains(" area") || part.contains(" ardal"))
                .flat_map(|part| numbers(part).pop())
                .collect();
            let counted: Vec<u32> = counts.iter().copied().filter(|count| *count > 0).collect();
            assert_eq!(described, counted, "{path}");
            figures += 1;
        }
    }
    assert!(figures > 20, "{figures}");
}

#[test]
fn the_area_of_a_report_is_marked_where_it_lies() {
    let built = TestSite::shipped().build();
    let page = built.page("en/reports/essex/2012-05-core-case-inspection/");
    let svg = "#spread--figure svg";
    let markers = places(&page, &format!("{svg} .area-marker"), "cx");
    // From 2% to 98% of the width.
    assert_eq!(markers, [72.08, 67.28, 75.92]);
    assert_eq!(
        page.all(&format!("{svg} .area-label")),
        ["73%", "68%", "77%"]
    );
    let marked: Vec<(String, String)> = page
        .all("#spread--figure tbody tr")
        .into_iter()
        .zip(page.all("#spread--figure tbody td:last-child"))
        .filter(|(_, own)| own != "–")
        .collect();
    assert_eq!(marked.len(), 3);
    assert!(
        marked[0].0.contains("70% to 74%") && marked[0].1 == "73%",
        "{marked:?}"
    );
    // By then Kent had no date and Leicestershire was not out yet.
    let head = page.one("#spread--figure figcaption");
    assert!(
        head.contains("Essex among 7 areas") && head.contains("23 May 2012"),
        "{head}"
    );
    let words = page.one(&format!("{svg} desc"));
    assert!(words.contains("75% to 79%, 1 area. Essex: 73%."), "{words}");
}
