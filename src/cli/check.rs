//! `adrodd check`.

use super::args::{CheckArguments, FormatArgument};
use super::{Outcome, print};
use crate::build::{check_content, check_theme};
use crate::diagnostic::{self, Format, has_errors};
use crate::load::{load_content, load_theme};

pub(super) fn run(arguments: &CheckArguments) -> Outcome {
    let mut problems = Vec::new();
    let tree = match load_content(&arguments.site, &mut problems) {
        Ok(tree) => tree,
        Err(error) => {
            print::failure(&error, "name the folder that holds `content` with --site");
            return Outcome::Environment;
        }
    };
    let mut checked = check_content(&tree, problems);
    if let Some(site) = &checked.value {
        let name = site.settings.theme.as_str();
        match load_theme(&arguments.site, name, &mut checked.problems) {
            Ok(theme) => checked.problems.append(&mut check_theme(&theme).problems),
            Err(error) => {
                print::failure(&error, "make the theme's files readable");
                return Outcome::Environment;
            }
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
