//! What is made again after an edit, by name.

use std::collections::BTreeSet;

use super::{Folder, Sources};
use crate::site::TestSite;

const REPORT: &str = "content/inspections/porth-dychmyg/2023-10-pools/";

/// What is made again after an edit of a site.
fn made(first: &Sources, edited: &Sources) -> BTreeSet<String> {
    let mut folder = Folder::default();
    folder.build(first).unwrap();
    let made = folder.build(edited).unwrap();
    assert_eq!(folder.differs_from_clean(edited), Vec::<String>::new());
    made.into_iter().collect()
}

fn services() -> Sources {
    Sources::of(&TestSite::services())
}

/// The same with a sentence more in a narrative of the report.
fn saying(sources: &Sources, file: &str, sentence: &str) -> Sources {
    let mut edited = sources.clone();
    let text = edited.texts.get_mut(&format!("{REPORT}{file}")).unwrap();
    let at = text.find(".\n").unwrap();
    text.insert_str(at + 1, sentence);
    edited
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Every job of the site.
fn all() -> BTreeSet<String> {
    let mut folder = Folder::default();
    folder.build(&services()).unwrap().into_iter().collect()
}

#[test]
fn nothing_is_made_again_where_nothing_has_changed() {
    assert_eq!(made(&services(), &services()), set(&[]));
}

#[test]
fn an_edited_english_narrative_makes_its_english_pages_and_the_search_again() {
    let first = services();
    let edited = saying(&first, "report.en.md", " It was seen again.");
    let report = "en/reports/porth-dychmyg/2023-10-public-swimming-pools/";
    let expected = [
        "en/search/index.html".to_owned(),
        format!("{report}index.html"),
        format!("{report}press-notice/index.html"),
        format!("{report}summary/index.html"),
    ];
    assert_eq!(made(&first, &edited), BTreeSet::from(expected));
}

#[test]
fn an_edited_welsh_narrative_makes_no_english_page_again() {
    let first = services();
    let edited = saying(&first, "report.cy.md", " Fe'i gwelwyd eto.");
    let made = made(&first, &edited);
    assert_eq!(made.len(), 4, "{made:?}");
    assert!(made.iter().all(|name| name.starts_with("cy/")), "{made:?}");
}

#[test]
fn a_comment_in_a_file_makes_no_other_report_again() {
    let first = services();
    let path = format!("{REPORT}inspection.yaml");
    let text = format!("{}# A remark at the end.\n", first.texts[&path]);
    let mut edited = first.clone();
    edited.texts.insert(path, text);
    assert_eq!(made(&first, &edited), set(&[]));
}

#[test]
fn a_report_that_is_not_public_makes_nothing_again() {
    let path = format!("{REPORT}inspection.yaml");
    let hidden = services().change(&path, "state: final", "state: draft");
    let edited = saying(&hidden, "report.en.md", " It was seen again.");
    assert_eq!(made(&hidden, &edited), set(&[]));
}

#[test]
fn a_text_of_a_page_about_the_site_makes_no_report_again() {
    let first = services();
    let mut edited = first.clone();
    let text = edited.texts.get_mut("content/pages/home.en.md").unwrap();
    text.push_str("\nAnother paragraph.\n");
    let made = made(&first, &edited);
    assert!(made.contains("en/index.html"), "{made:?}");
    let reports = ["en/reports/", "cy/adroddiadau/", "en/areas/", "data/"];
    let is_other = |name: &&String| reports.iter().any(|start| name.starts_with(start));
    assert_eq!(made.iter().filter(is_other).count(), 0, "{made:?}");
}

#[test]
fn what_every_page_has_makes_everything_again() {
    let first = services();
    let mut program = first.clone();
    program.program = 1;
    let mut theme = first.clone();
    theme
        .theme
        .insert("assets/new.svg".to_owned(), b"<svg/>".to_vec());
    let mut address = first.clone();
    address.base_url = Some("https://elsewhere.example".to_owned());
    let title = first.clone().change(
        "content/site.yaml",
        "description: { en: \"",
        "description: { en: \"All of it. ",
    );
    for edited in [program, theme, address, title] {
        assert_eq!(made(&first, &edited), all());
    }
}

#[test]
fn an_embargo_that_passes_makes_the_pages_that_it_changes() {
    let path = format!("{REPORT}inspection.yaml");
    let mut before = services().change(
        &path,
        "state: final",
        "state: final\npublish_at: 2026-02-01",
    );
    before.as_of = "2026-01-01T00:01:00Z".to_owned();
    let mut still = before.clone();
    still.as_of = "2026-01-31T00:01:00Z".to_owned();
    assert_eq!(made(&before, &still), set(&[]));
    let mut after = before.clone();
    after.as_of = "2026-02-02T00:01:00Z".to_owned();
    let made = made(&before, &after);
    assert!(made.contains("en/reports/porth-dychmyg/2023-10-public-swimming-pools/index.html"));
    assert!(made.contains("en/reports/index.html"));
    assert!(!made.contains("en/contact/index.html"));
    assert!(!made.contains("en/glossary/index.html"));
}

#[test]
fn a_record_that_is_lost_makes_everything_again() {
    let first = services();
    let mut folder = Folder::default();
    folder.build(&first).unwrap();
    folder.past.clear();
    let made: BTreeSet<String> = folder.build(&first).unwrap().into_iter().collect();
    assert_eq!(made, all());
    assert_eq!(folder.differs_from_clean(&first), Vec::<String>::new());
}

#[test]
fn a_damaged_file_makes_its_job_again_and_no_other() {
    let first = services();
    let mut folder = Folder::default();
    folder.build(&first).unwrap();
    let path = "en/glossary/index.html".to_owned();
    folder.files.insert(path.clone(), b"damaged".to_vec());
    folder.damaged.insert(path.clone());
    assert_eq!(folder.build(&first).unwrap(), [path]);
    assert_eq!(folder.differs_from_clean(&first), Vec::<String>::new());
}

/// The small site with a second framework, whose one report stands beside those of the first.
fn two_frameworks() -> Sources {
    const OTHER: &str = "content/frameworks/checks-2/framework.yaml";
    let mut sources = Sources::of(&TestSite::small());
    for (path, text) in sources.texts.clone() {
        if path.starts_with("content/frameworks/checks-1/") {
            let path = path.replace("checks-1", "checks-2");
            sources.texts.insert(path, text);
        } else if path.starts_with("content/inspections/northwick/") {
            sources.texts.remove(&path);
            let path = path.replace("checks-1", "checks-2");
            sources.texts.insert(path, text);
        }
    }
    let mut add = |path: &str, more: &str| sources.texts.get_mut(path).unwrap().push_str(more);
    add(
        "content/frameworks/checks-1/framework.yaml",
        "comparable_with: [checks-2]\n",
    );
    add(
        "content/areas/wenvale.yaml",
        "family:\n  areas: [northwick]\n  source: { en: \"The test\", cy: \"Y prawf\" }\n",
    );
    sources
        .change(
            OTHER,
            "slug: { en: case-checks, cy: gwirio-achosion }",
            "slug: { en: case-tests, cy: profi-achosion }",
        )
        .change(
            OTHER,
            "name: { en: \"Case Checks\", cy: \"Gwirio Achosion\" }",
            "name: { en: \"Case Tests\", cy: \"Profi Achosion\" }",
        )
}

#[test]
fn a_report_that_leads_to_one_under_another_framework_follows_its_address() {
    let first = two_frameworks();
    let edited = first.clone().change(
        "content/frameworks/checks-2/framework.yaml",
        "en: case-tests",
        "en: work-tests",
    );
    let made = made(&first, &edited);
    for page in ["areas/wenvale", "reports/wenvale/2024-05-case-checks"] {
        assert!(made.contains(&format!("en/{page}/index.html")), "{page}");
    }
}
