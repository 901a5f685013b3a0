//! The open data: every form holds the same values, whatever stands in a text, and says what it is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use serde_json::Value;
use zip::ZipArchive;

use super::feeds::{Element, xml};
use super::site::{BuiltSite, TestSite};

const INSPECTION: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";

fn json(built: &BuiltSite, path: &str) -> Value {
    serde_json::from_str(built.text(path)).unwrap()
}

/// The rows of a CSV file, cell by name.
fn rows(built: &BuiltSite, path: &str) -> Vec<BTreeMap<String, String>> {
    let text = built.text(path);
    assert_eq!(text.matches("\r\n").count(), text.matches("\r").count());
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let cells = heads.iter().zip(record.iter());
        cells.map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
    });
    rows.collect()
}

/// What a JSON record holds in a column: `title_en` is `en` of `title`.
fn value_of(record: &Value, column: &str) -> String {
    let value = record.get(column).unwrap_or_else(|| {
        let (name, language) = column.rsplit_once('_').unwrap();
        let texts = &record[name];
        texts.get(language).unwrap_or(texts)
    });
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn tables_in(built: &BuiltSite, folder: &str) -> Vec<String> {
    let names = built.files.keys().filter_map(|path| {
        let name = path.strip_prefix(folder)?.strip_suffix(".csv")?;
        (!name.contains('/')).then(|| name.to_owned())
    });
    names.collect()
}

#[test]
fn csv_and_json_of_every_folder_hold_the_same_values() {
    for site in [TestSite::services(), TestSite::small()] {
        let built = site.build();
        let folders: BTreeSet<&str> = built
            .files
            .keys()
            .filter(|path| path.ends_with("/data.json"))
            .filter_map(|path| path.strip_suffix("data.json"))
            .collect();
        assert!(folders.len() > 4);
        let mut cells = 0;
        for folder in folders {
            let data = json(&built, &format!("{folder}data.json"));
            let tables = tables_in(&built, folder);
            assert!(tables.contains(&"scores".to_owned()), "{folder}");
            for table in tables {
                let records = data.get(table.replace('-', "_"));
                let records = records.map_or(Vec::new(), |all| all.as_array().unwrap().clone());
                let rows = rows(&built, &format!("{folder}{table}.csv"));
                assert_eq!(rows.len(), records.len(), "{folder}{table}");
                for (row, record) in rows.iter().zip(&records) {
                    for (column, cell) in row {
                        assert_eq!(*cell, value_of(record, column), "{folder}{table}.{column}");
                        cells += 1;
                    }
                }
            }
        }
        assert!(cells > 500, "{cells}");
    }
}

#[test]
fn the_data_of_a_report_are_those_of_the_whole_set() {
    let built = TestSite::services().build();
    let all = json(&built, "data/data.json");
    let inspections = all["inspections"].as_array().unwrap();
    assert!(inspections.len() > 3);
    let of = |list: &Value, id: &Value| -> Vec<Value> {
        let list = list.as_array().unwrap().iter();
        list.filter(|record| record["inspection_id"] == *id)
            .cloned()
            .collect()
    };
    for inspection in inspections {
        let id = &inspection["inspection_id"];
        let own = json(
            &built,
            &format!("data/inspections/{}/data.json", id.as_str().unwrap()),
        );
        for table in [
            "scores",
            "former_scores",
            "recommendations",
            "survey",
            "sample",
            "changes",
        ] {
            let own = own[table].as_array().unwrap();
            assert_eq!(*own, of(&all[table], id), "{table} of {id}");
        }
    }
}

#[test]
fn a_missing_score_has_a_state_and_a_symbol_and_is_never_nought() {
    let built = TestSite::services().build();
    let scores = rows(&built, "data/scores.csv");
    let mut states = BTreeSet::new();
    for score in &scores {
        let has = |name: &str| !score[name].is_empty();
        assert_eq!(has("state"), has("symbol"), "{score:?}");
        let result = has("number") || has("grade_id") || has("stars");
        assert_eq!(has("state"), !result, "{score:?}");
        assert_eq!(has("origin"), result, "{score:?}");
        if has("state") {
            assert!(!has("sufficient") && !has("note_en") || !has("number"));
            states.insert((score["state"].clone(), score["symbol"].clone()));
        }
    }
    let expected = |state: &str, symbol: &str| states.contains(&(state.into(), symbol.into()));
    assert!(expected("not-applicable", "[z]"), "{states:?}");
    assert!(states.len() > 1, "{states:?}");
    let explained = json(&built, "data/data.json");
    for (state, symbol) in states {
        let mut symbols = explained["symbols"].as_array().unwrap().iter();
        assert!(symbols.any(|s| s["state"] == state && s["symbol"] == symbol));
    }
}

#[test]
fn a_recalculated_score_is_there_as_it_is_and_as_it_was() {
    let built = TestSite::services().build();
    let overall = |table: &str| {
        let rows = rows(&built, &format!("data/{table}.csv")).into_iter();
        let mut found = rows.filter(|row| {
            row["inspection_id"] == "porth-dychmyg/2021-06-pools" && row["score_id"] == "overall"
        });
        let row = found.next().unwrap();
        assert!(found.next().is_none());
        (row["framework_version"].clone(), row["grade_en"].clone())
    };
    assert_eq!(overall("scores"), ("2022".to_owned(), "Fair".to_owned()));
    assert_eq!(
        overall("former-scores"),
        ("2019".to_owned(), "Good".to_owned())
    );
}

/// Quotes, commas, line ends, signs of markup, letters of Welsh and what spreadsheets take for a formula.
const AWKWARD: &str = "=SUM(1,2) \"quoted\", <b> & 'so'\nTŷ Ŵyn · 😀";

fn awkward() -> BuiltSite {
    let yaml = "\"=SUM(1,2) \\\"quoted\\\", <b> & 'so'\\nTŷ Ŵyn · 😀\"";
    TestSite::small()
        .change(INSPECTION, "\"Staff listened\"", yaml)
        .change(
            "content/areas/wenvale.yaml",
            "en: \"in Wenvale\"",
            &format!("en: {yaml}"),
        )
        .build()
}

#[test]
fn awkward_texts_survive_every_form() {
    let built = awkward();
    let folder = "data/inspections/wenvale/2024-05-checks-1/";
    let statement = &json(&built, &format!("{folder}data.json"))["survey"][0]["statement"]["en"];
    assert_eq!(statement, AWKWARD);
    // A text that a spreadsheet would run gets an apostrophe, and nothing else.
    let survey = rows(&built, &format!("{folder}survey.csv"));
    assert_eq!(survey[0]["statement_en"], format!("'{AWKWARD}"));
    let sheets = sheets(&built, &format!("{folder}data.en.ods"));
    let (_, survey) = sheets
        .iter()
        .find(|(name, _)| name == "Survey results")
        .unwrap();
    assert!(survey[3].contains(&AWKWARD.to_owned()), "{survey:?}");
    let feed = xml(built.text("en/feed.xml"));
    let title = feed.all("entry")[1].all("title")[0];
    assert_eq!(title.text, format!("Case work {AWKWARD}"));
    let changes = json(&built, "data/changes.json");
    assert_eq!(
        changes["changes"][0]["title"]["en"],
        format!("Case work {AWKWARD}")
    );
}

/// The sheets of a workbook: the name and the texts of its cells, row by row.
fn sheets(built: &BuiltSite, path: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let document = xml(&part(&built.files[path], "content.xml"));
    let mut tables = Vec::new();
    document.below("table:table", &mut tables);
    let name = |table: &Element| table.attribute("table:name").unwrap().to_owned();
    let tables = tables.into_iter();
    tables.map(|table| (name(table), cells(table))).collect()
}

fn cells(table: &Element) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    table.below("table:table-row", &mut rows);
    let row = |row: &&Element| {
        let cells = row.all("table:table-cell");
        assert_eq!(cells.len(), row.inside.len(), "a merged or covered cell");
        let cells = cells.iter().map(|cell| {
            assert_eq!(cell.attribute("table:number-columns-repeated"), None);
            assert_eq!(cell.attribute("table:number-columns-spanned"), None);
            assert_eq!(cell.attribute("table:formula"), None);
            let lines = cell.all("text:p");
            let lines = lines.iter().map(|line| line.text.as_str());
            lines.collect::<Vec<_>>().join("\n")
        });
        cells.collect::<Vec<String>>()
    };
    rows.iter().map(row).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn workbooks_have_a_cover_notes_and_one_whole_table_on_each_sheet() {
    let built = TestSite::services().build();
    for (language, cover, notes) in [("en", "Cover", "Notes"), ("cy", "Clawr", "Nodiadau")] {
        let path = format!("data/data.{language}.ods");
        let sheets = sheets(&built, &path);
        assert_eq!((sheets[0].0.as_str(), sheets[1].0.as_str()), (cover, notes));
        assert!(sheets.len() > 7);
        for (name, rows) in &sheets {
            assert_eq!((rows[0].len(), rows[1].len()), (1, 1), "{name}");
            for row in &rows[2..] {
                assert_eq!(row.len(), rows[2].len(), "{name}: {row:?}");
                assert!(row.iter().all(|cell| !cell.is_empty()), "{name}: {row:?}");
            }
            let heads: BTreeSet<&String> = rows[2].iter().collect();
            assert_eq!(
                heads.len(),
                rows[2].len(),
                "two heads of {name} are the same"
            );
        }
        let cover: String = sheets[0].1.concat().join("|");
        assert!(
            cover.contains("https://pools.example") || cover.contains("https://"),
            "{cover}"
        );
        let notes: String = sheets[1].1.concat().join("|");
        for symbol in ["[x]", "[z]", "[c]", "[nr]", "[ni]", "[ie]"] {
            assert!(notes.contains(symbol));
        }
        let styles = part(&built.files[&path], "styles.xml");
        assert!(styles.contains(&format!("fo:language=\"{language}\"")));
        let names = part(&built.files[&path], "META-INF/manifest.xml");
        assert!(names.contains("content.xml"));
    }
}

#[test]
fn a_workbook_says_what_the_data_file_says_in_its_language() {
    let built = TestSite::services().build();
    let scores = rows(&built, "data/scores.csv");
    for (language, sheet, number, title, grade) in [
        ("en", "Scores", "Number", "Title", "Grade"),
        ("cy", "Sgoriau", "Rhif", "Teitl", "Gradd"),
    ] {
        let sheets = sheets(&built, &format!("data/data.{language}.ods"));
        let (_, table) = sheets.iter().find(|(name, _)| name == sheet).unwrap();
        let column = |name: &str| table[2].iter().position(|head| head == name).unwrap();
        let (number, title, grade) = (column(number), column(title), column(grade));
        assert_eq!(table.len(), scores.len() + 3);
        for (row, score) in table[3..].iter().zip(&scores) {
            let or_symbol = |cell: &str| {
                if !cell.is_empty() {
                    cell.to_owned()
                } else if score["symbol"].is_empty() {
                    "[z]".to_owned()
                } else {
                    score["symbol"].clone()
                }
            };
            assert_eq!(row[number], or_symbol(&score["number"]));
            assert_eq!(row[title], score[&format!("title_{language}")]);
            assert_eq!(row[grade], or_symbol(&score[&format!("grade_{language}")]));
        }
    }
}

#[test]
fn a_workbook_tells_programs_what_it_is_and_has_no_time() {
    let built = TestSite::small().build();
    let bytes = &built.files["data/data.cy.ods"];
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(
        &bytes[38..84],
        b"application/vnd.oasis.opendocument.spreadsheet"
    );
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    for index in 0..archive.len() {
        let file = archive.by_index(index).unwrap();
        let time = file.last_modified().unwrap();
        assert_eq!((time.year(), time.month(), time.hour()), (1980, 1, 0));
    }
}

#[test]
fn metadata_describe_the_columns_that_are_there_with_keys_that_hold() {
    let built = TestSite::services().build();
    let files: Vec<&String> = built
        .files
        .keys()
        .filter(|path| path.ends_with(".csv-metadata.json"))
        .collect();
    assert!(files.len() > 20);
    for path in files {
        let metadata = json(&built, path);
        let data = path.strip_suffix("-metadata.json").unwrap();
        let rows = rows(&built, data);
        let head = built.text(data).lines().next().unwrap();
        let columns = metadata["tableSchema"]["columns"].as_array().unwrap();
        let names: Vec<&str> = columns
            .iter()
            .map(|c| c["name"].as_str().unwrap())
            .collect();
        assert_eq!(head, names.join(","), "{path}");
        for column in columns {
            let (en, cy) = (&column["titles"]["en"][0], &column["titles"]["cy"][0]);
            assert!(
                en.as_str().is_some_and(|title| !title.is_empty()),
                "{column}"
            );
            assert!(
                cy.as_str().is_some_and(|title| !title.is_empty()),
                "{column}"
            );
        }
        let key = metadata["tableSchema"]["primaryKey"].as_array().unwrap();
        let of = |row: &BTreeMap<String, String>| -> Vec<String> {
            let names = key.iter().map(|name| name.as_str().unwrap());
            names.map(|name| row[name].clone()).collect()
        };
        let keys: BTreeSet<Vec<String>> = rows.iter().map(of).collect();
        assert_eq!(keys.len(), rows.len(), "two rows of {data} have one key");
        assert!(
            metadata["dc:license"]["@id"]
                .as_str()
                .unwrap()
                .starts_with("https://")
        );
        assert_eq!(metadata["notes"].as_array().unwrap().len(), 6);
    }
}

#[test]
fn references_between_tables_lead_to_rows() {
    let built = TestSite::services().build();
    let group = json(&built, "data/csv-metadata.json");
    let mut references = 0;
    for table in group["tables"].as_array().unwrap() {
        let url = table["url"].as_str().unwrap();
        let keys = table["tableSchema"]["foreignKeys"].as_array();
        for key in keys.into_iter().flatten() {
            let of =
                |rows: Vec<BTreeMap<String, String>>, names: &Value| -> BTreeSet<Vec<String>> {
                    let names = names.as_array().unwrap();
                    let row = |row: &BTreeMap<String, String>| {
                        let names = names.iter().map(|name| name.as_str().unwrap());
                        names.map(|name| row[name].clone()).collect()
                    };
                    rows.iter().map(row).collect()
                };
            let to = &key["reference"];
            let target = rows(
                &built,
                &format!("data/{}", to["resource"].as_str().unwrap()),
            );
            let there = of(target, &to["columnReference"]);
            let here = of(
                rows(&built, &format!("data/{url}")),
                &key["columnReference"],
            );
            assert!(here.is_subset(&there), "{url}: {key}");
            references += 1;
        }
    }
    assert!(references > 8, "{references}");
}

#[test]
fn the_archive_of_a_day_holds_the_files_of_its_folder() {
    let built = TestSite::small().build();
    let folder = "data/inspections/wenvale/2024-05-checks-1/";
    // It was published on 20 May 2024 and corrected on 3 June.
    let bytes = &built.files[&format!("{folder}2024-06-03.zip")];
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: BTreeSet<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let beside: BTreeSet<String> = built
        .files
        .keys()
        .filter_map(|path| path.strip_prefix(folder))
        .filter(|name| !name.ends_with(".zip"))
        .map(str::to_owned)
        .collect();
    assert_eq!(names, beside);
    for name in names {
        let mut packed = Vec::new();
        archive
            .by_name(&name)
            .unwrap()
            .read_to_end(&mut packed)
            .unwrap();
        assert!(packed == built.files[&format!("{folder}{name}")], "{name}");
    }
    assert_eq!(
        json(&built, &format!("{folder}data.json"))["modified"],
        "2024-06-03"
    );
}

#[test]
fn the_list_of_changes_has_everything_that_became_public_newest_first() {
    let built = TestSite::services().build();
    let list = json(&built, "data/changes.json");
    let changes = list["changes"].as_array().unwrap();
    let kinds: Vec<&str> = changes
        .iter()
        .map(|c| c["change"].as_str().unwrap())
        .collect();
    let inspections = json(&built, "data/data.json")["inspections"]
        .as_array()
        .unwrap()
        .len();
    let count = |kind: &str| kinds.iter().filter(|other| **other == kind).count();
    assert_eq!(count("published"), inspections);
    assert_eq!(count("recalculated"), 1);
    let since: Vec<jiff::Timestamp> = changes
        .iter()
        .map(|change| change["since"].as_str().unwrap().parse().unwrap())
        .collect();
    assert!(since.is_sorted_by(|a, b| a >= b));
    let recalculated = changes
        .iter()
        .find(|c| c["change"] == "recalculated")
        .unwrap();
    assert_eq!(recalculated["on"], "2022-02-01");
    assert_eq!(recalculated["former_version"], "2019");
    assert_eq!(
        recalculated["note"]["cy"],
        "Daeth y pwysau gyda'r fersiwn newydd."
    );
}

#[test]
fn pages_link_to_their_data_and_say_what_they_are() {
    let built = TestSite::small().build();
    for (page, folder, kind) in [
        ("en/data/", "/data/", "Dataset"),
        ("cy/data/", "/data/", "Dataset"),
        (
            "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/",
            "/data/inspections/wenvale/2024-05-checks-1/",
            "Report",
        ),
        (
            "en/frameworks/case-checks/",
            "/data/frameworks/checks-1/",
            "Dataset",
        ),
    ] {
        let page = built.page(page);
        let links = page.attributes(".data-files a", "href");
        for name in [
            "data.en.ods",
            "data.cy.ods",
            "data.json",
            "scores.csv",
            "2024-06-03.zip",
        ] {
            assert!(links.contains(&format!("{folder}{name}")), "{links:?}");
        }
        for link in links {
            assert!(
                built.files.contains_key(link.trim_start_matches('/')),
                "{link}"
            );
        }
        let types = page.attributes("main > [itemscope]", "itemtype");
        assert_eq!(types, [format!("https://schema.org/{kind}")]);
    }
    let report = built.page("en/reports/wenvale/2024-05-case-checks/");
    let content = |name: &str| {
        report.attributes(
            &format!("main > [itemscope] > [itemprop={name}]"),
            "content",
        )
    };
    assert_eq!(content("datePublished"), ["2024-05-20"]);
    assert_eq!(content("dateModified"), ["2024-06-03"]);
    assert_eq!(content("inLanguage"), ["en"]);
}

#[test]
fn data_name_their_schema_and_their_licence() {
    let built = TestSite::small().build();
    for (path, schema) in [
        ("data/data.json", "dataset"),
        ("data/areas/northwick/data.json", "dataset"),
        ("data/changes.json", "changes"),
    ] {
        let data = json(&built, path);
        let address = format!("https://small.example/data/schema/{schema}.json");
        assert_eq!(data["$schema"], address);
        assert_eq!(data["licence_url"]["en"], "https://licence.example/en");
        let schema = json(&built, &format!("data/schema/{schema}.json"));
        assert_eq!(schema["$id"], address);
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
    }
}
