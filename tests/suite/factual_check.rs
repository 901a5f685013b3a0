//! The copy of one report for the service that checks its facts.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

use scraper::{Html, Selector};

use super::site::{TestSite, adrodd, build_command, files_below, project, services, small};

const WENVALE: &str = "wenvale/2024-05-checks-1";
const INSPECTION: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
const ENGLISH: &str = "content/inspections/wenvale/2024-05-checks-1/report.en.md";
const WELSH: &str = "content/inspections/wenvale/2024-05-checks-1/report.cy.md";
const NORTHWICK: &str = "content/inspections/northwick/2024-03-checks-1/inspection.yaml";

fn run(site: &Path, inspection: &str, output: &Path, more: &[&str]) -> Output {
    let (site, output) = (site.to_str().unwrap(), output.to_str().unwrap());
    let mut arguments = vec!["build", "--site", site, "--output", output];
    arguments.extend(["--only", inspection, "--for", "factual-check"]);
    arguments.extend(["--as-of", "2026-01-01"]);
    arguments.extend(more);
    adrodd(&arguments)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The files of a copy, without their manifest.
fn copy_of(site: &Path, inspection: &str, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("copy");
    let run = run(site, inspection, &output, more);
    assert_eq!(run.status.code(), Some(0), "{}", said(&run));
    let mut files = files_below(&output);
    files.remove("manifest.json").unwrap();
    files
}

fn copy(site: &TestSite) -> BTreeMap<String, Vec<u8>> {
    copy_of(site.on_disk().path(), WENVALE, &[])
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(&files[path]).unwrap()
}

fn attributes(page: &str, selector: &str, name: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector)
        .filter_map(|element| element.attr(name).map(str::to_owned))
        .collect()
}

fn words(page: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    let elements = page.select(&selector);
    elements
        .map(|element| element.text().collect::<String>())
        .collect()
}

fn numbers(page: &str) -> Vec<usize> {
    let numbers = words(page, ".cite").into_iter();
    numbers.map(|number| number.parse().unwrap()).collect()
}

#[test]
fn a_copy_is_the_report_and_its_look_and_nothing_else() {
    let files = copy(&TestSite::small());
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(names[0].starts_with("assets/icon.") && names[1].starts_with("assets/style."));
    assert_eq!(
        names[2..],
        ["index.html", "report.cy.html", "report.en.html"]
    );
}

#[test]
fn every_link_of_a_copy_leads_to_a_file_of_it_or_to_a_place_on_its_page() {
    let linking = TestSite::small()
        .change(
            ENGLISH,
            "Most were content.",
            "Most were [content](/en/glossary/) [so](../a/).",
        )
        .on_disk();
    for (site, inspections) in [
        (small(), vec![WENVALE, "northwick/2024-03-checks-1"]),
        (linking.path().to_path_buf(), vec![WENVALE]),
        (
            services(),
            vec!["porth-dychmyg/2023-10-pools", "pretendham/2022-06-pools"],
        ),
        (
            project().to_path_buf(),
            vec![
                "leicestershire-and-rutland/2012-06-cci-2009",
                "demonstration-area/2022-03-youth-2018",
                "blackpool/2013-05-fji",
            ],
        ),
    ] {
        for inspection in inspections {
            assert_links(&copy_of(&site, inspection, &[]), inspection);
        }
    }
}

fn assert_links(files: &BTreeMap<String, Vec<u8>>, inspection: &str) {
    for (path, bytes) in files {
        if !path.ends_with(".html") {
            continue;
        }
        let page = String::from_utf8_lossy(bytes);
        let ids = attributes(&page, "[id]", "id");
        let mut links = attributes(&page, "[href]", "href");
        links.extend(attributes(&page, "[src]", "src"));
        assert!(!links.is_empty());
        for link in links {
            let leads = match link.strip_prefix('#') {
                Some(id) => ids.iter().any(|one| one == id),
                // Authors may name sources on the web.
                None => files.contains_key(&link) || link.starts_with("https://"),
            };
            assert!(leads, "{inspection}: {link:?} on {path}");
        }
        for nothing in [
            "script",
            "form",
            "nav.neighbours",
            "link[rel=alternate]",
            "link[rel=canonical]",
        ] {
            assert_eq!(words(&page, nothing).len(), 0, "{nothing} on {path}");
        }
    }
}

#[test]
fn the_numbers_of_a_copy_are_in_order_and_the_same_in_both_languages() {
    for site in [
        TestSite::small(),
        // More paragraphs in one language move no number after them.
        TestSite::small().change(
            WELSH,
            "Edrychom ar",
            "Paragraff yn fwy.\n\nUn arall.\n\nEdrychom ar",
        ),
    ] {
        let files = copy(&site);
        let english = numbers(text(&files, "report.en.html"));
        let welsh = numbers(text(&files, "report.cy.html"));
        for numbers in [&english, &welsh] {
            assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
        }
        let (last_english, last_welsh) = (english.last().unwrap(), welsh.last().unwrap());
        assert_eq!(last_english, last_welsh);
        let number_of = |language: &str, start: &str| {
            let page = text(&files, &format!("report.{language}.html"));
            let found = words(page, "main li, main p");
            let found = found.iter().find(|text| text.contains(start)).cloned();
            let found = found.unwrap_or_else(|| panic!("{start} is not on the page"));
            found.split_whitespace().next().unwrap().to_owned()
        };
        assert_eq!(
            number_of("en", "One plan was late"),
            number_of("cy", "yn hwyr")
        );
        assert_eq!(
            number_of("en", "On the whole"),
            number_of("cy", "Ar y cyfan")
        );
        assert_eq!(
            number_of("en", "plans are made"),
            number_of("cy", "gwneir cynlluniau")
        );
    }
}

#[test]
fn every_text_of_a_report_has_a_number() {
    let files = copy(&TestSite::small());
    let page = text(&files, "report.en.html");
    for selector in [
        ".prose > p",
        ".findings > li",
        ".recommendations > li",
        ".report-header .details dt",
        "figcaption",
        "p.score",
    ] {
        let found = words(page, selector);
        assert!(!found.is_empty(), "{selector}");
        for text in found {
            let first = text.split_whitespace().next().unwrap_or_default();
            assert!(first.parse::<usize>().is_ok(), "{selector}: {text}");
        }
    }
}

#[test]
fn every_page_of_a_copy_has_the_watermark_in_both_languages_and_stays_out_of_searches() {
    // However far the report is, and also where the public has it already.
    for state in ["draft", "factual-check", "final"] {
        let files =
            copy(&TestSite::small().change(INSPECTION, "state: final", &format!("state: {state}")));
        for path in ["index.html", "report.en.html", "report.cy.html"] {
            let page = text(&files, path);
            let watermark = words(page, "aside.watermark").concat();
            assert!(watermark.contains("Copy for checking the facts"), "{path}");
            assert!(watermark.contains("Copi i wirio'r ffeithiau"), "{path}");
            assert_eq!(
                attributes(page, "meta[name=robots]", "content"),
                ["noindex"],
                "{path}"
            );
        }
    }
}

#[test]
fn a_copy_holds_nothing_of_another_hidden_report() {
    let hidden = TestSite::small()
        .change(NORTHWICK, "state: final", "state: draft\nchief_inspector:\n  role: { en: \"R\", cy: \"R\" }\n  name: \"Canary Bird\"")
        .change(INSPECTION, "state: final", "state: factual-check");
    let folder = "content/inspections/northwick/2024-03-checks-1";
    let without = TestSite::small()
        .remove(&format!("{folder}/inspection.yaml"))
        .remove(&format!("{folder}/report.en.md"))
        .change(INSPECTION, "state: final", "state: factual-check");
    let (hidden, without) = (copy(&hidden), copy(&without));
    assert!(hidden == without, "the hidden report has left a trace");
    for bytes in hidden.values() {
        assert!(!String::from_utf8_lossy(bytes).contains("Canary"));
    }
}

#[test]
fn a_report_in_one_language_is_one_page() {
    let files = copy_of(&small(), "northwick/2024-03-checks-1", &[]);
    let pages: Vec<&String> = files
        .keys()
        .filter(|path| path.ends_with(".html"))
        .collect();
    assert_eq!(pages, ["index.html"]);
    let page = text(&files, "index.html");
    assert!(!numbers(page).is_empty());
    assert_eq!(attributes(page, "html", "lang"), ["en-GB"]);
}

#[test]
fn a_copy_says_what_is_asked_and_until_when() {
    let files = copy_of(&small(), WENVALE, &["--reply-by", "2024-04-30"]);
    let note = |path: &str| words(text(&files, path), ".copy-note").concat();
    assert!(note("report.en.html").contains("by 30 April 2024"));
    assert!(note("report.cy.html").contains("erbyn 30 Ebrill 2024"));
    let files = copy_of(&small(), WENVALE, &[]);
    let note = words(text(&files, "report.en.html"), ".copy-note").concat();
    assert!(note.contains("number") && !note.contains("send corrections by"));
}

#[test]
fn a_copy_of_a_draft_is_made_with_a_warning() {
    let draft = TestSite::small()
        .change(INSPECTION, "state: final", "state: draft")
        .on_disk();
    let folder = tempfile::tempdir().unwrap();
    let made = run(draft.path(), WENVALE, &folder.path().join("copy"), &[]);
    assert_eq!(made.status.code(), Some(0));
    assert!(said(&made).contains("warning[A911]"), "{}", said(&made));
    let made = run(&small(), WENVALE, &folder.path().join("copy"), &[]);
    assert!(!said(&made).contains("warning"), "{}", said(&made));
}

#[test]
fn a_copy_and_a_site_never_take_each_others_place() {
    let folder = tempfile::tempdir().unwrap();
    let (published, copied) = (folder.path().join("site"), folder.path().join("copy"));
    let built = build_command(&small(), &published).output().unwrap();
    assert_eq!(built.status.code(), Some(0));
    let before = files_below(&published);
    let refused = run(&small(), WENVALE, &published, &[]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(
        said(&refused).contains("holds a site"),
        "{}",
        said(&refused)
    );
    assert!(files_below(&published) == before);

    assert_eq!(run(&small(), WENVALE, &copied, &[]).status.code(), Some(0));
    let before = files_below(&copied);
    let refused = build_command(&small(), &copied).output().unwrap();
    assert_eq!(refused.status.code(), Some(3));
    assert!(
        said(&refused).contains("copy for the factual check"),
        "{}",
        said(&refused)
    );
    assert!(files_below(&copied) == before);
    // The next copy takes the place of the last.
    assert_eq!(run(&small(), WENVALE, &copied, &[]).status.code(), Some(0));
}

#[test]
fn half_a_request_for_a_copy_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("copy");
    let site = small();
    for (arguments, code) in [
        (vec!["--only", WENVALE], 2),
        (vec!["--for", "factual-check"], 2),
        (vec!["--reply-by", "2024-04-30"], 2),
        (
            vec![
                "--only",
                WENVALE,
                "--for",
                "factual-check",
                "--reply-by",
                "soon",
            ],
            2,
        ),
        (
            vec![
                "--only",
                "wenvale/2024-06-checks-1",
                "--for",
                "factual-check",
            ],
            1,
        ),
    ] {
        let run = build_command(&site, &output)
            .args(&arguments)
            .output()
            .unwrap();
        assert_eq!(
            run.status.code(),
            Some(code),
            "{arguments:?}: {}",
            said(&run)
        );
        assert!(!output.exists());
    }
}
