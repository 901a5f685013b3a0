//! Areas and frameworks that are not written yet, as `adrodd new` makes them.

use super::{INSPECTION, PAGES};
use crate::site::{TestSite, adrodd};

const NORTHWICK: &str = "content/areas/northwick.yaml";
const GLOSSARY: &str = "content/glossary.yaml";
const FRAMEWORK: &str = "content/frameworks/checks-1/framework.yaml";
const SUMMARIES: [&str; 2] = ["summary.en.md", "summary.cy.md"];

/// A site with what `adrodd new` adds to it.
fn with_new(site: &TestSite, new: &[&[&str]]) -> TestSite {
    let folder = site.on_disk();
    let path = folder.path().to_str().unwrap();
    for arguments in new {
        let all = [&["new"], *arguments, &["--site", path]].concat();
        let run = adrodd(&all);
        assert_eq!(run.status.code(), Some(0), "{run:?}");
    }
    TestSite::of(folder.path())
}

/// The small site, whose area Northwick is like Wenvale and some other areas.
fn with_family(areas: &str, more: &str) -> TestSite {
    let family = format!(
        "region: north\nfamily:\n  areas: [{areas}]\n  source: {{ en: \"a list\", cy: \"rhestr\" }}\n{more}"
    );
    TestSite::small().change(NORTHWICK, "region: north\n", &family)
}

/// The small site, a new area and a new framework with a draft, and whatever may name the two.
fn with_unfinished() -> TestSite {
    let succession = "succeeded_by:\n  areas: [newport]\n  on: 2024-04\n  note: { en: \"It took over.\", cy: \"Cymerodd drosodd.\" }\n";
    let new: [&[&str]; 3] = [
        &["area", "newport", "--name-en", "Newport"],
        &["framework", "visits"],
        &["inspection", "newport", "visits", "--month", "2025-05"],
    ];
    let term = "terms:\n  - id: visit\n    frameworks: [visits]\n    term: { en: \"Visit\", cy: \"Ymweliad\" }\n    definition: { en: \"A new word.\", cy: \"Gair newydd.\" }\n";
    // What names them is checked, so they come first.
    let site = with_new(&TestSite::small(), &new);
    let named = with_family("wenvale, newport", succession);
    site.write(NORTHWICK, named.text(NORTHWICK))
        .change(
            "content/areas/newport.yaml",
            "# demonstration",
            "demonstration",
        )
        .change(GLOSSARY, "terms:\n", term)
        .change(
            FRAMEWORK,
            "version: \"1\"\n",
            "version: \"1\"\ncomparable_with: [visits]\n",
        )
}

#[test]
fn an_area_and_a_framework_that_are_not_written_are_not_public_and_previews_show_them() {
    let unfinished = with_unfinished();
    let without = with_family("wenvale", "").build().files;
    let public = unfinished.build().files;
    let paths = public.keys().chain(without.keys());
    let differing: Vec<&String> = paths
        .filter(|path| public.get(*path) != without.get(*path))
        .collect();
    assert_eq!(differing, [""; 0]);
    let preview = unfinished.preview();
    for page in ["en/areas/newport/", "en/frameworks/visits/"] {
        let page = preview.page(page);
        assert_eq!(page.attributes(".watermark", "data-reason"), ["draft"]);
        assert!(page.one("main").contains("[[To do: "));
    }
    assert!(preview.text("data/areas.csv").contains("newport"));
    assert!(preview.text("data/frameworks.csv").contains("visits"));
}

#[test]
fn an_area_without_a_report_is_public_as_soon_as_nothing_in_it_waits_to_be_written() {
    let area = "content/areas/newport.yaml";
    let begun = with_new(
        &TestSite::small(),
        &[&[
            "area",
            "newport",
            "--name-en",
            "Newport",
            "--name-cy",
            "Casnewydd",
        ]],
    );
    assert!(
        !begun
            .build()
            .files
            .contains_key("en/areas/newport/index.html")
    );
    let text = begun.text(area);
    let text = text
        .replace(
            "[[I'w wneud: yn, yng neu ym, gyda'r treiglad]]",
            "yng Nghasnewydd",
        )
        .replace("[[I'w wneud: o, gyda'r treiglad]]", "o Gasnewydd");
    let written = begun.write(area, &text);
    assert!(
        written
            .build()
            .files
            .contains_key("cy/ardaloedd/casnewydd/index.html")
    );
    let later = text.replace("# publish_at: 2", "publish_at: 2");
    let later = written.write(area, &later);
    assert!(later.text(area).contains("\npublish_at: "), "{text}");
    assert!(
        !later
            .build()
            .files
            .contains_key("cy/ardaloedd/casnewydd/index.html")
    );
}

#[test]
fn while_a_new_version_is_being_written_the_public_sees_the_framework_as_it_was() {
    let before = TestSite::small();
    let former = "content/frameworks/checks-1/versions/1";
    let mut site = TestSite::small();
    for file in ["framework.yaml", "questions.yaml"]
        .iter()
        .chain(&SUMMARIES)
    {
        let text = before.text(&format!("content/frameworks/checks-1/{file}"));
        site = site.write(&format!("{former}/{file}"), text);
    }
    let begun = site
        .change(FRAMEWORK, "version: \"1\"", "version: \"2\"")
        .write(
            "content/frameworks/checks-1/summary.en.md",
            "[[To do: the new summary]]\n",
        );
    assert!(begun.build().files == before.build().files);
    assert!(begun.preview().files.len() > before.preview().files.len());
    // A report under the new version would show it.
    let shown = begun.change(INSPECTION, "version: \"1\"", "version: \"2\"");
    let problems = shown.problem_lines();
    assert!(
        problems.iter().any(|line| line.contains("A922")),
        "{problems:?}"
    );
}

#[test]
fn a_former_version_that_is_not_written_is_not_public_either() {
    let former = "content/frameworks/checks-1/versions/0";
    let before = TestSite::small();
    let mut site = TestSite::small();
    for file in ["framework.yaml", "questions.yaml"]
        .iter()
        .chain(&SUMMARIES)
    {
        let text = before.text(&format!("content/frameworks/checks-1/{file}"));
        let text = text.replace("version: \"1\"", "version: \"0\"");
        site = site.write(&format!("{former}/{file}"), &text);
    }
    assert!(site.build().files != before.build().files);
    let begun = site.write(
        &format!("{former}/summary.cy.md"),
        "[[I'w wneud: y crynodeb]]\n",
    );
    assert!(begun.build().files == before.build().files);
    assert!(
        begun
            .build()
            .files
            .contains_key(&format!("{}index.html", PAGES[0]))
    );
}

#[test]
fn what_is_not_written_is_told_among_what_waits() {
    let folder = with_unfinished().on_disk();
    let path = folder.path().to_str().unwrap();
    let run = adrodd(&["due", "--site", path, "--as-of", "2026-01-01"]);
    let told = String::from_utf8(run.stdout).unwrap();
    let waiting = "\nAreas and frameworks with something still to be written\n  content/areas/newport.yaml\n  content/frameworks/visits\n";
    assert!(told.contains(waiting), "{told}");
}
