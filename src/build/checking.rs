//! Content and themes, checked and looked at.
//!
//! In: texts, a theme, and what an earlier build remembers. Out: the site and the look of its pages, with every problem. It must not know what is made of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::keys::Key;
use super::looks::Contents;
use crate::check::{self, Checked};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::lint::{self, Said};
use crate::load::{SourceTree, Theme};
use crate::model::{Inspection, Site};
use crate::render::Look;

/// Content that was checked and looked at.
#[derive(Debug)]
pub struct Looked {
    /// The site and what is wrong.
    pub checked: Checked<Option<Site>>,
    /// The folders of the reports whose texts were held against their scores.
    pub by_scores: BTreeSet<String>,
}

/// Checks content. The problems come sorted.
#[must_use]
pub fn check_content(tree: &SourceTree, problems: Vec<Diagnostic>) -> Checked<Option<Site>> {
    check_content_but(tree, problems, &|_| false).checked
}

/// The same for content of which an earlier build remembers the reports that were clean, by their keys: those are not looked at again for how they
/// are written.
#[must_use]
pub fn check_content_again(
    tree: &SourceTree,
    problems: Vec<Diagnostic>,
    (contents, clean): (&Contents, &BTreeSet<Key>),
) -> Looked {
    check_content_but(tree, problems, &|inspection| {
        contents.is_clean(inspection, clean)
    })
}

fn check_content_but(
    tree: &SourceTree,
    problems: Vec<Diagnostic>,
    is_clean: &(dyn Fn(&Inspection) -> bool + Sync),
) -> Looked {
    let mut checked = check_unlinted(tree, problems);
    let site = checked.value.as_ref();
    let said = site.map(|site| lint::lint_but(tree, site, is_clean));
    let Said {
        mut problems,
        by_scores,
    } = said.unwrap_or_default();
    checked.problems.append(&mut problems);
    diagnostic::sort(&mut checked.problems);
    Looked { checked, by_scores }
}

/// Checks content without looking at how it is written. The problems come in no particular order.
#[must_use]
pub fn check_unlinted(tree: &SourceTree, mut problems: Vec<Diagnostic>) -> Checked<Option<Site>> {
    let mut checked = check::check(tree);
    // A file that is there and cannot be read has been reported: it is not missing as well.
    let places: BTreeSet<Arc<str>> = problems
        .iter()
        .filter_map(|problem| Some(Arc::clone(&problem.location.as_ref()?.path)))
        .collect();
    checked.problems.retain(|problem| {
        let place = problem.location.as_ref();
        let is_lack = matches!(
            problem.code,
            Code::MissingFile | Code::HeldBack | Code::Unfinished
        );
        !is_lack || place.is_none_or(|at| !places.contains(&at.path))
    });
    problems.append(&mut checked.problems);
    Checked {
        value: checked.value,
        problems,
    }
}

/// Reads a theme. The problems come sorted.
#[must_use]
pub fn check_theme(theme: &Theme) -> Checked<Option<Look>> {
    let mut problems = Vec::new();
    let look = Look::new(theme, &mut problems);
    diagnostic::sort(&mut problems);
    Checked {
        value: look,
        problems,
    }
}
