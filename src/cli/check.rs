//! `adrodd check`.

use super::args::{CheckArguments, FormatArgument};
use super::{Outcome, clock, print};
use crate::build::{self, BuildError, BuildSettings, Nowhere, check_content, check_theme};
use crate::diagnostic::{self, Diagnostic, Format, has_errors};
use crate::load::{load_content, load_theme};
use crate::model::Site;
use crate::publish::{Audience, premature, publish};
use crate::render::{Look, Minify};

pub(super) fn run(arguments: &CheckArguments) -> Outcome {
    let mut problems = Vec::new();
    let tree = match load_content(&arguments.site, &mut problems) {
        Ok(tree) => tree,
        Err(error) => {
            print::failure(&error, error.help());
            return Outcome::Environment;
        }
    };
    let mut checked = check_content(&tree, problems);
    if let Some(site) = &checked.value {
        let name = site.settings.theme.as_str();
        let theme = match load_theme(&arguments.site, name, &mut checked.problems) {
            Ok(theme) => theme,
            Err(error) => {
                print::failure(&error, error.help());
                return Outcome::Environment;
            }
        };
        let mut look = check_theme(&theme);
        checked.problems.append(&mut look.problems);
        if let Some(look) = &look.value
            && !has_errors(&checked.problems)
        {
            checked.problems.extend(unmakeable(site, look));
            // What is ahead of its day stops the next build for the public; whoever checks before it should know.
            let now = Audience::Public { as_of: clock() };
            checked.problems.extend(premature(&publish(site, now), now));
        }
    }
    match arguments.format {
        FormatArgument::Human if checked.problems.is_empty() => print::out("No problems found.\n"),
        FormatArgument::Human => print::problems(&checked.problems, &tree),
        FormatArgument::Json => {
            print::out(&diagnostic::format(
                &checked.problems,
                &|path| tree.text(path),
                Format::Json,
            ));
        }
        FormatArgument::Github => {
            print::out(&diagnostic::format(
                &checked.problems,
                &|path| tree.text(path),
                Format::Github,
            ));
        }
    }
    if has_errors(&checked.problems) {
        Outcome::Problems
    } else {
        Outcome::Fine
    }
}

/// What only shows when pages are made: templates, messages, charts, addresses. Drafts are made too, so that nothing comes to light on
/// the day of publication. Nothing is written.
fn unmakeable(site: &Site, look: &Look) -> Vec<Diagnostic> {
    let settings = BuildSettings {
        audience: Audience::Inside,
        base_url: None,
        minify: Minify::No,
    };
    match build::build(site, look, &settings, &Nowhere) {
        Ok(()) => Vec::new(),
        Err(BuildError::Problems(problems)) => problems,
        Err(BuildError::Sink(never)) => match never {},
    }
}
