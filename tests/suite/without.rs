//! What a site goes without: no page, no file, and nothing that leads there, in either language; and all the rest as it is otherwise.

use std::collections::BTreeSet;

use super::site::{BuiltSite, TestSite};

const SETTINGS: &str = "content/site.yaml";
const WORDS: [&str; 5] = ["data", "search", "feeds", "short-forms", "other-orders"];

fn site_without(words: &str) -> TestSite {
    let site = TestSite::services();
    let text = format!("{}without: [{words}]\n", site.text(SETTINGS));
    site.write(SETTINGS, &text)
}

/// Which word leaves a file out, if one does.
fn left_out_by(path: &str) -> Option<&'static str> {
    let is_in = |folders: &[&str]| folders.iter().any(|folder| path.starts_with(folder));
    let has = |parts: &[&str]| parts.iter().any(|part| path.contains(part));
    if is_in(&["en/search/", "cy/chwilio/", "assets/search."]) {
        Some("search")
    } else if has(&["/feed.xml", "/ffrwd.xml"]) {
        Some("feeds")
    } else if has(&[
        "/summary/",
        "/crynodeb/",
        "/press-notice/",
        "/datganiad-ir-wasg/",
    ]) || has(&["/for-children/", "/i-blant/", "/for-parents/", "/i-rieni/"])
    {
        Some("short-forms")
    } else if is_in(&["assets/compare."])
        || has(&["/by-", "/yn-ol-"]) && is_in(&["en/compare/", "cy/cymharu/"])
    {
        Some("other-orders")
    } else if is_in(&["data/", "en/data/", "cy/data/"]) || has(&[".csv", ".json"]) {
        Some("data")
    } else {
        None
    }
}

/// Every address of the site that its pages and its sitemap lead to.
fn addresses(built: &BuiltSite) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    for path in built.files.keys() {
        if let Some(folder) = path.strip_suffix("index.html") {
            let page = built.page(folder);
            for name in ["href", "src", "action", "content", "data-index"] {
                addresses.extend(page.attributes(&format!("[{name}]"), name));
            }
        }
    }
    let sitemap = built.text("sitemap.xml").split("<loc>").skip(1);
    addresses.extend(sitemap.filter_map(|rest| Some(rest.split_once('<')?.0.to_owned())));
    let own = addresses.into_iter().filter_map(|address| {
        let path = match address.strip_prefix("https://pools.example/") {
            Some(path) => path,
            None => address.strip_prefix('/')?,
        };
        Some(path.split('#').next().unwrap_or_default().to_owned())
    });
    own.collect()
}

fn leads_somewhere(built: &BuiltSite, address: &str) -> bool {
    let is_folder = address.is_empty() || address.ends_with('/');
    let page = format!("{address}index.html");
    built
        .files
        .contains_key(if is_folder { page.as_str() } else { address })
}

#[test]
fn what_a_site_goes_without_has_no_file_and_every_other_file_is_there() {
    let whole = TestSite::services().build();
    for word in WORDS {
        let built = site_without(word).build();
        for path in whole.files.keys() {
            let is_left_out = left_out_by(path) == Some(word);
            let is_there = built.files.contains_key(path);
            assert_eq!(is_there, !is_left_out, "{path} without {word}");
        }
        assert!(built.files.len() < whole.files.len(), "{word}");
        let known = |path: &&String| whole.files.contains_key(*path);
        assert_eq!(built.files.keys().find(|path| !known(path)), None, "{word}");
    }
}

#[test]
fn nothing_leads_to_what_a_site_goes_without() {
    let all = WORDS.join(", ");
    for words in WORDS.into_iter().chain([all.as_str(), ""]) {
        let built = site_without(words).build();
        let addresses = addresses(&built);
        assert!(addresses.contains("cy/ardaloedd/"), "{addresses:?}");
        for address in addresses {
            assert!(
                leads_somewhere(&built, &address),
                "{address:?} without {words:?}"
            );
        }
    }
}

#[test]
fn a_site_without_data_keeps_its_tables_and_charts_and_offers_no_download() {
    let whole = TestSite::services().build();
    let built = site_without("data").build();
    let mut tables = 0;
    for path in whole.files.keys() {
        let Some(folder) = path.strip_suffix("index.html") else {
            continue;
        };
        if left_out_by(path).is_some() {
            continue;
        }
        let (before, after) = (whole.page(folder), built.page(folder));
        for selector in ["figure figcaption", "figure table", "figure svg"] {
            assert_eq!(before.all(selector), after.all(selector), "{folder}");
        }
        tables += after.all("figure table").len();
        assert_eq!(after.all("[download], .data-section"), Vec::<String>::new());
    }
    assert!(tables > 10, "{tables}");
}

#[test]
fn a_site_that_goes_without_nothing_is_the_site_that_does_not_say() {
    let said = site_without("").build();
    assert!(said.files == TestSite::services().build().files);
}

#[test]
fn a_site_cannot_go_without_what_it_does_not_know() {
    let lines = site_without("data, serch").problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("A107"), "{lines:?}");
    assert!(lines[0].contains("search"), "{lines:?}");
}
