//! A site may replace any template or asset, and only those.

use std::fs;
use std::path::Path;

use super::site::{TestSite, build_command};

fn build(site: &Path) -> (Option<i32>, String) {
    let output = site.join("out");
    let run = build_command(site, &output)
        .args(["--no-minify"])
        .output()
        .unwrap();
    (run.status.code(), String::from_utf8(run.stderr).unwrap())
}

fn own(site: &Path, name: &str, path: &str, text: &str) {
    let path = site.join("themes").join(name).join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn a_template_of_the_same_name_replaces_the_shipped_one_and_may_extend_it() {
    let site = TestSite::small()
        .change("content/site.yaml", "theme: default", "theme: mine")
        .on_disk();
    let text = "{% extends \"shipped/text.html\" %}{% block content %}<h1>Mine</h1>{% endblock %}";
    own(site.path(), "mine", "templates/text.html", text);
    let (code, text) = build(site.path());
    assert_eq!(code, Some(0), "{text}");
    let page = fs::read_to_string(site.path().join("out/en/accessibility/index.html")).unwrap();
    assert!(page.contains("<h1>Mine</h1>") && page.contains("site-footer"));
    let home = fs::read_to_string(site.path().join("out/en/index.html")).unwrap();
    assert!(!home.contains("<h1>Mine</h1>"));
}

#[test]
fn a_stylesheet_of_its_own_gets_a_name_of_its_own() {
    let names = |site: &Path| -> Vec<String> {
        let files = fs::read_dir(site.join("out/assets")).unwrap();
        files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect()
    };
    let plain = TestSite::small().on_disk();
    assert_eq!(build(plain.path()).0, Some(0));
    let changed = TestSite::small().on_disk();
    own(
        changed.path(),
        "default",
        "assets/style.css",
        "body { color: black }",
    );
    assert_eq!(build(changed.path()).0, Some(0));
    assert_ne!(names(plain.path()), names(changed.path()));
    let page = fs::read_to_string(changed.path().join("out/en/index.html")).unwrap();
    assert!(page.contains(&format!("/assets/{}", names(changed.path())[0])));
}

#[test]
fn a_variable_that_a_page_does_not_have_is_an_error_with_template_and_line() {
    let site = TestSite::small().on_disk();
    own(
        site.path(),
        "default",
        "templates/text.html",
        "{% extends \"base.html\" %}\n{% block content %}\n{{ page.titel }}\n{% endblock %}",
    );
    let (code, text) = build(site.path());
    assert_eq!(code, Some(1));
    assert!(
        text.contains("A502") && text.contains("titel") && text.contains("text.html:3"),
        "{text}"
    );
}

#[test]
fn a_theme_that_is_not_there_is_an_error() {
    let site = TestSite::small()
        .change("content/site.yaml", "theme: default", "theme: mine")
        .on_disk();
    let (code, text) = build(site.path());
    assert_eq!(code, Some(1));
    assert!(text.contains("themes/mine"), "{text}");
}

#[test]
fn no_address_on_a_page_leads_to_two_places_or_to_none() {
    let framework = "content/frameworks/checks-1/framework.yaml";
    let inspection = "content/inspections/northwick/2024-03-checks-1/inspection.yaml";
    let awkward = TestSite::small()
        .change(framework, "  - id: scores\n", "  - id: reports\n")
        .change(framework, "  - id: people\n", "  - id: people-listened\n    title: { en: \"Others\", cy: \"Eraill\" }\n  - id: people\n");
    let without = TestSite::small().change(
        inspection,
        "[cases, voices, examples]",
        "[cases, voices, examples, recommendations]",
    );
    for site in [awkward, without, TestSite::shipped()] {
        let built = site.build();
        for path in built
            .files
            .keys()
            .filter(|path| path.ends_with("index.html"))
        {
            let page = built.page(path.trim_end_matches("index.html"));
            let ids = page.attributes("[id]", "id");
            let mut unique = ids.clone();
            unique.sort();
            unique.dedup();
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            for link in page.attributes("a[href^=\"#\"]", "href") {
                assert!(
                    ids.iter().any(|id| link == format!("#{id}")),
                    "{path}: {link}"
                );
            }
        }
    }
}
