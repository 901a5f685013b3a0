//! Problems as values.
//!
//! In: what a stage found wrong. Out: a `Diagnostic` with a code, a place, what is wrong and what to do.
//! A stage never prints and never stops at the first problem: it adds to a list and goes on.

mod code;
mod format;
mod mask;
mod visible;

pub use code::{Code, Severity};
pub use format::{Format, format};
pub use visible::visible;

use std::ops::Range;
use std::sync::Arc;

/// A place in a source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file, relative to the site folder, with `/` between its parts.
    pub path: Arc<str>,
    /// The bytes of the file that the problem is about.
    pub span: Range<usize>,
}

impl Location {
    /// A place in a file.
    #[must_use]
    pub fn new(path: &Arc<str>, span: Range<usize>) -> Self {
        Location {
            path: Arc::clone(path),
            span,
        }
    }

    /// The whole of a file; shown as its first line.
    #[must_use]
    pub fn file(path: &Arc<str>) -> Self {
        Location::new(path, 0..0)
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of problem it is.
    pub code: Code,
    /// Where it is; `None` for a problem of the whole site.
    pub location: Option<Location>,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it, in one sentence without a full stop.
    pub help: String,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(
        code: Code,
        location: Location,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Diagnostic {
            code,
            location: Some(location),
            message: message.into(),
            help: help.into(),
        }
    }

    /// A file that is not there. Its place is where it should be.
    pub fn missing_file(path: &str, help: impl Into<String>) -> Self {
        let message = format!("the file `{path}` is missing");
        Diagnostic::new(
            Code::MissingFile,
            Location::file(&path.into()),
            message,
            help,
        )
    }

    /// A problem that has no place in a file.
    pub fn of_site(code: Code, message: impl Into<String>, help: impl Into<String>) -> Self {
        Diagnostic {
            code,
            location: None,
            message: message.into(),
            help: help.into(),
        }
    }
}

/// The line of a place in a text, counted from 1.
#[must_use]
pub fn line_of(text: &str, offset: usize) -> usize {
    let before = text.get(..offset.min(text.len())).unwrap_or(text);
    before.matches('\n').count() + 1
}

/// Whether any of the problems is an error.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.code.severity() == Severity::Error)
}

/// Puts problems in the order in which they are shown: by file, then by place.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        let place = |d: &Diagnostic| d.location.as_ref().map(|l| (l.path.clone(), l.span.start));
        (place(a), a.code, &a.message).cmp(&(place(b), b.code, &b.message))
    });
    diagnostics.dedup();
}

/// The candidate nearest to what was written, if one is near enough to be meant; or the only one of which it is a part, as `scores` is of
/// `stated_scores`.
#[must_use]
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let known: Vec<&str> = candidates.into_iter().collect();
    let has_it = |candidate: &&str| candidate.split(['_', '-']).any(|part| part == written);
    let with_it: Vec<&str> = known.iter().copied().filter(has_it).collect();
    let only = match with_it.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(written, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
        .or(only)
}

/// "did you mean `x`?", or the list of what is known, or what `otherwise` says when nothing is.
#[must_use]
pub fn suggest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    let known: Vec<&str> = candidates.into_iter().collect();
    if let Some(near) = nearest(written, known.iter().copied()) {
        return format!("did you mean `{near}`?");
    }
    match known.len() {
        0 => otherwise.to_owned(),
        1..=20 => format!("write one of: {}", known.join(", ")),
        _ => otherwise.to_owned(),
    }
}
