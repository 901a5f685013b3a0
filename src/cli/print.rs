//! The only place that writes to the terminal.

use std::error::Error;
use std::io::{self, IsTerminal, Write};

use crate::diagnostic::{self, Diagnostic, Format, Severity};
use crate::load::SourceTree;

/// The most problems written out for people; the rest is counted.
const MOST_SHOWN: usize = 200;

/// Writes to standard output. A reader that went away is not a failure of ours.
pub(super) fn out(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Writes to standard error.
pub(super) fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes an error with everything that caused it.
pub(super) fn failure(error: &dyn Error, help: &str) {
    let mut text = format!("error: {error}");
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text.push_str(&format!(": {inner_text}"));
        }
        cause = inner.source();
    }
    err(&format!("{}\n  help: {help}\n", diagnostic::visible(&text)));
}

/// Writes problems for people to standard error, with a count at the end.
pub(super) fn problems(problems: &[Diagnostic], tree: &SourceTree) {
    let shown = problems
        .get(..MOST_SHOWN.min(problems.len()))
        .unwrap_or_default();
    let colour = io::stderr().is_terminal();
    let text = diagnostic::format(shown, &|path| tree.text(path), Format::Human { colour });
    err(&text);
    if problems.is_empty() {
        return;
    }
    let errors = problems
        .iter()
        .filter(|problem| problem.code.severity() == Severity::Error)
        .count();
    let hidden = problems.len() - shown.len();
    let noun = if errors == 1 { "error" } else { "errors" };
    let mut summary = format!("{errors} {noun}");
    match problems.len() - errors {
        0 => {}
        1 => summary.push_str(", 1 warning"),
        warnings => summary.push_str(&format!(", {warnings} warnings")),
    }
    if hidden > 0 {
        summary.push_str(&format!(" ({hidden} not shown)"));
    }
    err(&format!(
        "{summary}; `adrodd explain CODE` tells more about each\n"
    ));
}
