//! The skeletons as templates.
//!
//! In: the name of a skeleton and what it is to be filled in with. Out: its text. It must not know what the text means.

use serde::Serialize;
use tera::{Context, Tera};

use super::Mistake;

/// Every template by its name.
const ALL: [(&str, &str); 13] = [
    ("site.yaml", include_str!("../../skeletons/site/site.yaml")),
    (
        "glossary.yaml",
        include_str!("../../skeletons/site/glossary.yaml"),
    ),
    (
        "accessibility.yaml",
        include_str!("../../skeletons/site/accessibility.yaml"),
    ),
    (
        "home.en.md",
        include_str!("../../skeletons/site/pages/home.en.md"),
    ),
    (
        "home.cy.md",
        include_str!("../../skeletons/site/pages/home.cy.md"),
    ),
    ("gitignore", include_str!("../../skeletons/site/gitignore")),
    ("README.md", include_str!("../../skeletons/site/README.md")),
    (
        "example.yaml",
        include_str!("../../skeletons/framework/example.yaml"),
    ),
    ("area.yaml", include_str!("../../skeletons/area.yaml")),
    (
        "framework.yaml",
        include_str!("../../skeletons/framework/framework.yaml"),
    ),
    (
        "inspection.yaml",
        include_str!("../../skeletons/inspection/inspection.yaml"),
    ),
    (
        "report.en.md",
        include_str!("../../skeletons/inspection/report.en.md"),
    ),
    (
        "report.cy.md",
        include_str!("../../skeletons/inspection/report.cy.md"),
    ),
];

/// The templates of a new site, and where each of them belongs.
pub(super) const SITE: [(&str, &str); 8] = [
    ("gitignore", ".gitignore"),
    ("README.md", "README.md"),
    ("accessibility.yaml", "content/accessibility.yaml"),
    ("example.yaml", "content/frameworks/example/framework.yaml"),
    ("glossary.yaml", "content/glossary.yaml"),
    ("home.cy.md", "content/pages/home.cy.md"),
    ("home.en.md", "content/pages/home.en.md"),
    ("site.yaml", "content/site.yaml"),
];

/// What stands for a name that nobody has given yet, in the language of a code.
pub(super) fn placeholder_name(language: &str) -> &'static str {
    let lines = include_str!("../../skeletons/name").lines();
    let mut of_language = lines.filter_map(|line| line.split_once(": "));
    of_language
        .find(|(code, _)| *code == language)
        .map_or("", |(_, text)| text)
}

/// Fills in a template.
///
/// # Errors
/// When it has a mistake.
pub(super) fn fill(template: &str, values: &impl Serialize) -> Result<String, Mistake> {
    let mut engine = Tera::new();
    // YAML and Markdown, which quote in their own ways; what is filled in is quoted already.
    engine.autoescape_on(Vec::<&str>::new());
    let tell =
        |error: tera::Error| format!("the skeleton `{template}` cannot be filled in: {error}");
    engine.add_raw_templates(ALL).map_err(tell)?;
    let context = Context::from_serialize(values).map_err(tell)?;
    engine.render(template, &context).map_err(tell)
}
