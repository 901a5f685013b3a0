//! What the preview says beside the pages of the site: what is wrong, what is missing, and both languages side by side.
//!
//! In: what is known of the newest save. Out: markup, filled in by templates that escape every text of it.

use std::sync::Arc;

use serde::Serialize;

use super::excerpt::Problem;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::load::{SourceTree, Theme};
use crate::render::{Look, StandingView};

/// The folder of the theme that holds the preview's scripts and styles. They are no assets, so no build publishes them.
const FOLDER: &str = "preview/";

/// What is known of the newest save.
#[derive(Debug)]
pub struct LatestSave {
    /// How many saves there were before.
    pub number: u64,
    /// What is wrong or missing, errors first. With an error, the last good generation serves.
    pub problems: Vec<Problem>,
    /// What the preview speaks with.
    pub look: Arc<Look>,
    /// Where its scripts and styles are.
    pub theme: Arc<Theme>,
}

impl LatestSave {
    /// Whether the newest save cannot be built.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.is_error)
    }

    /// A script or a style of the preview.
    pub(super) fn tool(&self, name: &str) -> Option<&[u8]> {
        self.theme.file(&format!("{FOLDER}{name}"))
    }

    fn fill(
        &self,
        template: &str,
        language: Language,
        page: &impl Serialize,
    ) -> Result<String, Diagnostic> {
        let frame = ToolFrame {
            language: language.code(),
            other: language.other().code(),
            other_name: language.other().own_name(),
        };
        let templates = self.look.templates.get(language);
        templates.render_text(template, &frame, page)
    }
}

/// What a template of the preview may use as `frame`.
#[derive(Serialize)]
struct ToolFrame {
    language: &'static str,
    other: &'static str,
    other_name: &'static str,
}

/// The page that the preview speaks on.
#[derive(Debug)]
pub(super) struct PageAbout {
    pub language: Language,
    /// The folder of the inspection that it is about.
    pub inspection: Option<String>,
    /// Where it stands beside the other language.
    pub both: Option<String>,
}

#[derive(Serialize)]
struct Overlay<'a> {
    errors: Vec<&'a Problem>,
    warnings: Vec<&'a Problem>,
    both: Option<&'a str>,
    missing: String,
}

fn missing_link(language: Language) -> String {
    format!("/-/missing/{}/", language.code())
}

fn without_place(problems: &[Diagnostic]) -> Vec<Problem> {
    let nothing = SourceTree::default();
    let problems = problems.iter();
    problems
        .map(|problem| Problem::of(problem, &nothing))
        .collect()
}

/// What is said on a page: problems of its own before those of other pages.
pub(super) fn overlay(
    latest: &LatestSave,
    own: &[Diagnostic],
    about: &PageAbout,
) -> Result<String, Diagnostic> {
    let own = without_place(own);
    let mut all: Vec<&Problem> = own.iter().chain(&latest.problems).collect();
    if let Some(inspection) = &about.inspection {
        // The sort is stable, so each half keeps its order.
        all.sort_by_key(|problem| problem.path.is_some() && !problem.is_in(inspection));
    }
    let (errors, warnings) = all.into_iter().partition(|problem| problem.is_error);
    let page = Overlay {
        errors,
        warnings,
        both: about.both.as_deref(),
        missing: missing_link(about.language),
    };
    latest.fill("preview/overlay.html", about.language, &page)
}

#[derive(Serialize)]
struct BrokenPage<'a> {
    errors: Vec<&'a Problem>,
    number: u64,
}

/// Stands for a page that cannot be made, or for all of them.
pub(super) fn broken(
    latest: &LatestSave,
    own: &[Diagnostic],
    language: Language,
) -> Result<String, Diagnostic> {
    let own = without_place(own);
    let errors = own.iter().chain(&latest.problems);
    let page = BrokenPage {
        errors: errors.filter(|problem| problem.is_error).collect(),
        number: latest.number,
    };
    latest.fill("preview/broken.html", language, &page)
}

#[derive(Serialize)]
struct BothPage<'a> {
    english: &'a str,
    welsh: &'a str,
    /// The page by itself, in the language of this one.
    alone: &'a str,
    number: u64,
}

/// The two languages of a page side by side.
pub(super) fn both(
    latest: &LatestSave,
    twins: &[String; 2],
    language: Language,
) -> Result<String, Diagnostic> {
    let [english, welsh] = twins
        .each_ref()
        .map(|path| path.strip_suffix("index.html").unwrap_or(path));
    let page = BothPage {
        english,
        welsh,
        alone: match language {
            Language::English => english,
            Language::Welsh => welsh,
        },
        number: latest.number,
    };
    latest.fill("preview/both.html", language, &page)
}

#[derive(Serialize)]
struct MissingPage<'a> {
    inspections: Vec<MissingOf<'a>>,
    /// What belongs to no inspection.
    others: Vec<&'a Problem>,
    number: u64,
}

#[derive(Serialize)]
struct MissingOf<'a> {
    standing: StandingView,
    problems: Vec<&'a Problem>,
}

/// What is missing or wrong, and what the public may not see yet, by inspection.
pub(super) fn missing(
    latest: &LatestSave,
    standings: Vec<StandingView>,
    language: Language,
) -> Result<String, Diagnostic> {
    let all = || latest.problems.iter();
    let is_of_one = |problem: &Problem| {
        let mut folders = standings.iter().map(|standing| standing.folder.as_str());
        folders.any(|folder| problem.is_in(folder))
    };
    let others = all().filter(|problem| !is_of_one(problem)).collect();
    let inspections = standings.iter().map(|standing| MissingOf {
        standing: standing.clone(),
        problems: all()
            .filter(|problem| problem.is_in(&standing.folder))
            .collect(),
    });
    let page = MissingPage {
        inspections: inspections
            .filter(|each| each.standing.words.is_some() || !each.problems.is_empty())
            .collect(),
        others,
        number: latest.number,
    };
    latest.fill("preview/missing.html", language, &page)
}
