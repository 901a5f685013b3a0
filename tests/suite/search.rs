//! Searching: what the index holds, and the lists for readers without scripts. What the script makes of it is tested in a browser.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::site::{BuiltSite, TestSite, project};

const FOLDERS: [(&str, &str, &str); 2] = [
    ("en", "en/search/", "en/index/"),
    ("cy", "cy/chwilio/", "cy/mynegai/"),
];

/// No file that a search loads is larger than this.
const MOST_BYTES: usize = 20_000;

/// The files of the index in one language, read, by their names.
fn index(built: &BuiltSite, folder: &str) -> BTreeMap<String, Value> {
    let files = built.files.iter();
    let own = files.filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?, bytes)));
    own.filter(|(name, _)| name.ends_with(".json"))
        .map(|(name, bytes)| (name.to_owned(), serde_json::from_slice(bytes).unwrap()))
        .collect()
}

/// The entries, in the order of their numbers.
fn entries(index: &BTreeMap<String, Value>) -> Vec<Value> {
    (0..)
        .map_while(|number| index.get(&format!("entries/{number}.json")))
        .flat_map(|file| file.as_array().unwrap().clone())
        .collect()
}

/// The words of an index with the numbers of the entries that have them.
fn words(index: &BTreeMap<String, Value>) -> BTreeMap<String, BTreeSet<usize>> {
    let mut words: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let files = index.iter().filter(|(name, _)| name.starts_with("words/"));
    for side in files.flat_map(|(_, file)| [&file["plain"], &file["welsh"]]) {
        for (word, numbers) in side.as_object().unwrap() {
            let numbers: Vec<usize> = serde_json::from_value(numbers.clone()).unwrap();
            let mut rest = &numbers[1..];
            let mut entry = 0;
            while let [distance, _, spots, more @ ..] = rest {
                entry += distance;
                words.entry(word.clone()).or_default().insert(entry);
                rest = &more[*spots..];
            }
        }
    }
    words
}

fn hrefs(entries: &[Value], found: &BTreeSet<usize>) -> Vec<String> {
    let found = found.iter().map(|number| &entries[*number]["href"]);
    found
        .map(|href| href.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn areas_are_found_by_their_names_in_both_languages() {
    let built = TestSite::shipped().build();
    for (language, folder, _) in FOLDERS {
        let index = index(&built, folder);
        let (entries, words) = (entries(&index), words(&index));
        for name in ["cardiff", "caerdydd"] {
            let found = hrefs(&entries, &words[name]);
            let area = if language == "en" {
                "/en/areas/cardiff/"
            } else {
                "/cy/ardaloedd/caerdydd/"
            };
            assert!(found.contains(&area.to_owned()), "{name}: {found:?}");
            let report =
                |href: &String| href.contains("/cardiff/2020") || href.contains("/caerdydd/2020");
            assert!(found.iter().any(report), "{name}: {found:?}");
        }
    }
}

#[test]
fn every_kind_of_thing_is_found_by_its_text() {
    let built = TestSite::small().build();
    let index = index(&built, "en/search/");
    let (entries, words) = (entries(&index), words(&index));
    let kinds: Vec<&str> = index["index.json"]["kinds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kind| kind.as_str().unwrap())
        .collect();
    let kinds_of = |word: &str| -> BTreeSet<&str> {
        let found = words.get(word).into_iter().flatten();
        found
            .map(|number| {
                kinds[usize::try_from(entries[*number]["kind"].as_u64().unwrap()).unwrap()]
            })
            .collect()
    };
    assert_eq!(
        entries.len() as u64,
        index["index.json"]["entries"].as_u64().unwrap()
    );
    assert!(kinds_of("wenvale").is_superset(&BTreeSet::from(["Area", "Report"])));
    // A finding, an action of a plan, a framework, a word of a page.
    assert!(kinds_of("listened").contains("Report"), "{words:?}");
    assert!(kinds_of("train").contains("Plan"));
    assert!(kinds_of("checks").contains("Framework"));
    assert!(kinds_of("machine").contains("Page"));
    assert!(kinds_of("the").is_empty());
}

#[test]
fn every_result_leads_to_a_place_that_exists() {
    let built = TestSite::shipped().build();
    for (_, folder, _) in FOLDERS {
        let index = index(&built, folder);
        let mut anchors = 0;
        for entry in entries(&index) {
            let href = entry["href"].as_str().unwrap();
            let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
            let page = built.page(path.trim_start_matches('/'));
            let ids: BTreeSet<String> = page.attributes("[id]", "id").into_iter().collect();
            assert!(anchor.is_empty() || ids.contains(anchor), "{href}");
            if let Some(spots) = entry["spots"].as_u64() {
                for spot in index[&format!("spots/{spots}.json")].as_array().unwrap() {
                    let anchor = spot[0].as_str().unwrap();
                    // A report without a part has no use for its heading: no word leads there.
                    anchors += usize::from(ids.contains(anchor));
                }
            }
        }
        assert!(anchors > 100);
    }
}

#[test]
fn a_word_of_a_hidden_report_is_in_no_file_of_the_index() {
    let inspection = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
    let own = ["listened", "sooner", "train", "hyfforddi", "bedwar"];
    let all = |built: &BuiltSite| -> BTreeSet<String> {
        let indexes = FOLDERS.iter().map(|(_, folder, _)| index(built, folder));
        indexes
            .flat_map(|index| words(&index).into_keys())
            .collect()
    };
    let shown = all(&TestSite::small().build());
    let hidden = TestSite::small()
        .change(inspection, "state: final", "state: draft")
        .build();
    let left = all(&hidden);
    for word in own {
        assert!(
            shown.contains(word),
            "{word} is nowhere, so its absence would prove nothing"
        );
        assert!(!left.contains(word), "{word}");
    }
    for (_, folder, _) in FOLDERS {
        let text = format!("{:?}", index(&hidden, folder));
        assert!(!text.contains("2024-05"), "{text}");
    }
}

#[test]
fn the_files_of_the_index_stay_small() {
    let built = TestSite::shipped().build();
    let files = built.files.iter().filter(|(path, _)| {
        let own = FOLDERS
            .iter()
            .any(|(_, folder, _)| path.starts_with(folder));
        own && path.ends_with(".json")
    });
    let mut count = 0;
    for (path, bytes) in files {
        assert!(bytes.len() <= MOST_BYTES, "{path}: {}", bytes.len());
        count += 1;
    }
    assert!(count > 50);
}

#[test]
fn a_site_below_a_path_searches_there() {
    let built = TestSite::small()
        .change(
            "content/site.yaml",
            "https://small.example",
            "https://small.example/a/b",
        )
        .build();
    let page = built.page("en/search/");
    assert_eq!(
        page.attributes(".search", "data-index"),
        ["/a/b/en/search/"]
    );
    let forms = built.page("cy/").attributes("header form", "action");
    assert_eq!(forms, ["/a/b/cy/chwilio/"]);
    for entry in entries(&index(&built, "en/search/")) {
        assert!(
            entry["href"].as_str().unwrap().starts_with("/a/b/en/"),
            "{entry}"
        );
    }
}

#[test]
fn the_full_index_lists_every_page_of_its_language() {
    for site in [TestSite::shipped(), TestSite::small()] {
        let built = site.build();
        for (language, _, full) in FOLDERS {
            let listed: BTreeSet<String> = built
                .page(full)
                .attributes("main a", "href")
                .into_iter()
                .collect();
            let pages = built.files.keys().filter(|path| {
                path.starts_with(&format!("{language}/")) && path.ends_with("/index.html")
            });
            for path in pages {
                let href = format!("/{}", path.trim_end_matches("index.html"));
                // What lies below a report is linked from it, and so is each order of a comparison.
                let below = |most: usize, folders: [&str; 2]| {
                    let is_deep = href.split('/').count() > most;
                    is_deep && folders.iter().any(|folder| href.contains(folder))
                };
                let is_below = below(6, ["/reports/", "/adroddiadau/"])
                    || below(5, ["/compare/", "/cymharu/"]);
                let is_itself = href == format!("/{full}");
                assert!(is_itself || is_below || listed.contains(&href), "{href}");
            }
        }
    }
}

#[test]
fn areas_stand_under_every_name_they_have() {
    let path = "content/areas/wenvale.yaml";
    let text = TestSite::small().text(path).to_owned();
    let others = "other_names:\n  - { en: Old Town, cy: Hen Dref }\n";
    let site = TestSite::small().write(path, &format!("{text}{others}"));
    let built = site.build();
    let english = built.page("en/areas/");
    let references = english.all(".see");
    assert!(
        references.contains(&"Dyffryn Wen: see Wenvale".to_owned()),
        "{references:?}"
    );
    assert!(
        references.contains(&"Old Town: see Wenvale".to_owned()),
        "{references:?}"
    );
    assert_eq!(english.all(".see [lang=cy]"), ["Dyffryn Wen"]);
    let index = index(&built, "cy/chwilio/");
    let (entries, words) = (entries(&index), words(&index));
    for word in ["dref", "old", "wenvale"] {
        assert!(
            hrefs(&entries, &words[word]).contains(&"/cy/ardaloedd/dyffryn-wen/".to_owned()),
            "{word}"
        );
    }
    let one = TestSite::small().write(path, &format!("{text}other_names: [{{ en: Old Town }}]\n"));
    assert_eq!(one.problems().len(), 1);
}

/// The page works without its script, and the script brings nothing that a strict policy would refuse.
#[test]
fn the_script_is_plain_and_only_pages_that_need_one_have_one() {
    let assets = project().join("themes/default/assets");
    for name in ["search.js", "compare.js"] {
        let script = std::fs::read_to_string(assets.join(name)).unwrap();
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacent",
            "eval",
            "Function(",
            "document.write",
            "http:",
            "https:",
        ] {
            assert!(!script.contains(word), "{word} in {name}");
        }
    }
    let built = TestSite::small().build();
    for (path, _) in built
        .files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
    {
        let scripts = built.text(path).matches("<script").count();
        let mut folders = FOLDERS.iter().map(|(_, folder, _)| *folder);
        let is_search = folders.any(|folder| path.starts_with(folder));
        let mut grids = ["en/compare/", "cy/cymharu/"].into_iter();
        let is_grid = grids.any(|folder| {
            let below = path.strip_prefix(folder);
            below.is_some_and(|below| below != "index.html")
        });
        assert_eq!(scripts, usize::from(is_search || is_grid), "{path}");
    }
    for (_, folder, full) in FOLDERS {
        let page = built.page(folder);
        assert_eq!(page.all("noscript").len(), 1);
        assert!(
            page.attributes("main a", "href")
                .contains(&format!("/{full}"))
        );
        assert!(page.all("header form").is_empty(), "one form is enough");
    }
}
