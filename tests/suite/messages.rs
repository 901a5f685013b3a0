//! Message files: complete in both languages, or no build.

use std::fs;

use super::site::{TestSite, build_command, project};

fn with_messages(language: &str, change: impl Fn(&str) -> String) -> (Option<i32>, String) {
    let site = TestSite::small().on_disk();
    let path = format!("themes/default/messages/{language}.ftl");
    let text = fs::read_to_string(project().join(&path)).unwrap();
    let own = site.path().join(&path);
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    fs::write(own, change(&text)).unwrap();
    let output = site.path().join("out");
    let run = build_command(site.path(), &output).output().unwrap();
    (run.status.code(), String::from_utf8(run.stderr).unwrap())
}

#[test]
fn a_message_in_one_language_only_fails_the_build() {
    let (code, text) = with_messages("en", |text| format!("{text}\nbrand-new = Brand new\n"));
    assert_eq!(code, Some(1));
    assert!(
        text.contains("A501") && text.contains("`brand-new` has no Welsh"),
        "{text}"
    );
}

#[test]
fn a_message_with_other_variables_in_the_other_language_fails_the_build() {
    let (code, text) = with_messages("cy", |text| {
        text.replace("{ $page } – { $site }", "{ $page }")
    });
    assert_eq!(code, Some(1));
    assert!(text.contains("window-title"), "{text}");
}

#[test]
fn a_site_may_say_things_in_its_own_words() {
    let (code, text) = with_messages("cy", |_| "glossary = Rhestr termau\n".to_owned());
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn a_template_that_asks_for_a_message_nobody_wrote_fails_the_build() {
    let site = TestSite::small().on_disk();
    let templates = site.path().join("themes/default/templates");
    fs::create_dir_all(&templates).unwrap();
    let text = "{% extends \"base.html\" %}{% block content %}<h1>{{ message(key=\"nobody-wrote-this\") }}</h1>{% endblock %}";
    fs::write(templates.join("text.html"), text).unwrap();
    let output = site.path().join("out");
    let run = build_command(site.path(), &output).output().unwrap();
    assert_eq!(run.status.code(), Some(1));
    let text = String::from_utf8(run.stderr).unwrap();
    assert!(
        text.contains("nobody-wrote-this") && text.contains("English") && text.contains("Welsh"),
        "{text}"
    );
}

#[test]
fn every_message_is_used() {
    let text = fs::read_to_string(project().join("themes/default/messages/en.ftl")).unwrap();
    let mut sources = String::new();
    for folder in ["src", "themes/default/templates"] {
        for (path, bytes) in super::site::files_below(&project().join(folder)) {
            sources.push_str(&path);
            sources.push_str(&String::from_utf8(bytes).unwrap());
        }
    }
    let unused: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| key.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .filter(|key| !sources.contains(&format!("\"{key}\"")))
        // Made from where a band begins and ends.
        .filter(|key| !key.starts_with("band-"))
        // Made from the name of the fraction.
        .filter(|key| {
            !["exact", "over", "under"]
                .iter()
                .any(|side| key.starts_with("figure-") && key.ends_with(side))
        })
        // Made from the name of the column.
        .filter(|key| {
            !["lowest", "highest", "average"]
                .iter()
                .any(|name| key.starts_with(&format!("column-{name}")))
        })
        // Made from the name of a table or a column, or from a word of the data.
        .filter(|key| {
            let made = ["data-table-", "data-column-", "data-meaning-", "data-word-"];
            !made.iter().any(|start| key.starts_with(start))
        })
        // Made from what a text is, and from what became of it.
        .filter(|key| {
            let became = ["added", "removed", "changed", "moved"];
            let is_made = |rest: &str| rest.starts_with("kind-") || became.contains(&rest);
            !key.strip_prefix("signoff-").is_some_and(is_made)
        })
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}
