//! A checked site with its theme, for commands that look at it and make no pages; and how their failures are told.

use std::path::Path;

use super::{Outcome, print};
use crate::build::{check_content, check_theme};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::load::{LoadError, SourceTree, load_content, load_theme};
use crate::model::Site;
use crate::render::Look;
use crate::write::WriteError;

/// Why a command has no result.
pub(super) enum Failure {
    Load(LoadError),
    Write(WriteError),
    /// Problems, and the texts they point into.
    Problems(Vec<Diagnostic>, SourceTree),
}

impl From<Diagnostic> for Failure {
    fn from(problem: Diagnostic) -> Failure {
        Failure::Problems(vec![problem], SourceTree::default())
    }
}

/// A site without errors.
pub(super) struct Opened {
    pub tree: SourceTree,
    pub site: Site,
    pub look: Look,
}

pub(super) fn open(folder: &Path) -> Result<Opened, Failure> {
    let mut problems = Vec::new();
    let tree = load_content(folder, &mut problems).map_err(Failure::Load)?;
    let checked = check_content(&tree, problems);
    let mut problems = checked.problems;
    let Some(site) = checked.value.filter(|_| !has_errors(&problems)) else {
        return Err(Failure::Problems(problems, tree));
    };
    let theme =
        load_theme(folder, site.settings.theme.as_str(), &mut problems).map_err(Failure::Load)?;
    let mut look = check_theme(&theme);
    problems.append(&mut look.problems);
    match look.value.filter(|_| !has_errors(&problems)) {
        Some(look) => Ok(Opened { tree, site, look }),
        None => Err(Failure::Problems(problems, tree)),
    }
}

/// Tells why there is no result.
pub(super) fn report(failure: &Failure) -> Outcome {
    match failure {
        Failure::Problems(problems, texts) => {
            print::problems(problems, texts);
            return Outcome::Problems;
        }
        Failure::Load(error) => {
            print::failure(error, error.help());
        }
        Failure::Write(error) => print::failure(error, error.help()),
    }
    Outcome::Environment
}
