//! Problems as text: for people, for programs, and for a code host's annotations.
//!
//! In: problems and the texts of the files they point into. Out: one string. It does not print.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::mask::masked_texts;
use super::visible::{steers, visible};
use super::{Diagnostic, Location, Severity};

/// A way to write problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// With excerpts, as compilers do. `colour` is for terminals.
    Human {
        /// Whether to use terminal colours.
        colour: bool,
    },
    /// A JSON array, one object for each problem.
    Json,
    /// Workflow commands that GitHub shows beside the lines.
    Github,
}

/// Writes problems. `text_of` gives the text of a file by its path.
pub fn format<'a>(
    diagnostics: &'a [Diagnostic],
    text_of: &dyn Fn(&str) -> Option<&'a str>,
    format: Format,
) -> String {
    match format {
        Format::Human { colour } => human(diagnostics, text_of, colour),
        Format::Json => json(diagnostics, text_of),
        Format::Github => github(diagnostics, text_of),
    }
}

/// Where the lines of each file begin, found once however many problems a file has.
struct Lines<'a> {
    files: BTreeMap<&'a str, (&'a str, Vec<usize>)>,
}

impl<'a> Lines<'a> {
    fn of(diagnostics: &'a [Diagnostic], text_of: &dyn Fn(&str) -> Option<&'a str>) -> Self {
        let mut files = BTreeMap::new();
        for location in diagnostics
            .iter()
            .filter_map(|problem| problem.location.as_ref())
        {
            if let Some(text) = text_of(&location.path) {
                files.entry(&*location.path).or_insert_with(|| {
                    let after = text.match_indices('\n').map(|(at, _)| at + 1);
                    (text, std::iter::once(0).chain(after).collect())
                });
            }
        }
        Lines { files }
    }

    /// A place as people count: lines and columns from one, columns in characters.
    fn position(&self, location: &Location) -> (usize, usize) {
        let Some((text, starts)) = self.files.get(&*location.path) else {
            return (1, 1);
        };
        let offset = location.span.start.min(text.len());
        let line = starts.partition_point(|start| *start <= offset);
        let start = starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        let before = text.get(start..offset).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

fn human<'a>(
    diagnostics: &'a [Diagnostic],
    text_of: &dyn Fn(&str) -> Option<&'a str>,
    colour: bool,
) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let masked = masked_texts(diagnostics, text_of);
    let text_of = |path: &str| match masked.get(path) {
        Some(text) => Some(text.as_str()),
        None => text_of(path),
    };
    let mut written = String::new();
    for diagnostic in diagnostics {
        let level = match diagnostic.code.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level
            .primary_title(visible(&diagnostic.message))
            .id(diagnostic.code.id());
        let group = match excerpt(diagnostic, &text_of) {
            Some(snippet) => Group::with_title(title).element(snippet),
            None => match &diagnostic.location {
                Some(location) => Group::with_title(title)
                    .element(annotate_snippets::Origin::path(path_of(location))),
                None => Group::with_title(title),
            },
        };
        let group = group.element(Level::HELP.message(visible(&diagnostic.help)));
        written.push_str(&renderer.render(&[group]));
        written.push_str("\n\n");
    }
    // The renderer names only the control characters of ASCII in what it shows of a file.
    written.replace(|c| matches!(c, '\u{80}'..='\u{9f}'), "\u{fffd}")
}

/// A path on one line: a name with a line end in it could begin a line that means something to whoever reads a log.
fn path_of(location: &Location) -> String {
    visible(&location.path).replace('\n', "<U+000A>")
}

/// The lines around the place. Files that could not be read as text have none.
fn excerpt<'a>(
    diagnostic: &Diagnostic,
    text_of: &dyn Fn(&str) -> Option<&'a str>,
) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let location = diagnostic.location.as_ref()?;
    let text = text_of(&location.path)?;
    let start = location.span.start.min(text.len());
    let rest = text.get(start..)?;
    // One line is enough to find the place; a block of text would bury it.
    let line_end = start + rest.find('\n').unwrap_or(rest.len());
    let end = location.span.end.clamp(start, line_end);
    Some(
        Snippet::source(text)
            .path(path_of(location))
            .annotation(AnnotationKind::Primary.span(start..end)),
    )
}

#[derive(Serialize)]
struct JsonProblem<'a> {
    code: &'a str,
    severity: &'a str,
    path: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    message: &'a str,
    help: &'a str,
}

const fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn json<'a>(diagnostics: &'a [Diagnostic], text_of: &dyn Fn(&str) -> Option<&'a str>) -> String {
    let lines = Lines::of(diagnostics, text_of);
    let problems: Vec<JsonProblem<'_>> = diagnostics
        .iter()
        .map(|diagnostic| {
            let place = diagnostic.location.as_ref().map(|at| lines.position(at));
            JsonProblem {
                code: diagnostic.code.id(),
                severity: severity_word(diagnostic.code.severity()),
                path: diagnostic.location.as_ref().map(|at| &*at.path),
                line: place.map(|(line, _)| line),
                column: place.map(|(_, column)| column),
                message: &diagnostic.message,
                help: &diagnostic.help,
            }
        })
        .collect();
    // Plain strings and numbers always serialise.
    let text = serde_json::to_string_pretty(&problems).unwrap_or_default() + "\n";
    quiet(text)
}

/// JSON that says the same and steers no terminal: of such characters, JSON itself asks only for the first 32 to be escaped.
fn quiet(text: String) -> String {
    let acts = |c: char| c != '\n' && steers(c);
    if !text.contains(acts) {
        return text;
    }
    let one = |c: char| match acts(c) {
        true => format!("\\u{:04x}", u32::from(c)),
        false => c.to_string(),
    };
    text.chars().map(one).collect()
}

fn github<'a>(diagnostics: &'a [Diagnostic], text_of: &dyn Fn(&str) -> Option<&'a str>) -> String {
    let lines = Lines::of(diagnostics, text_of);
    let mut written = String::new();
    for diagnostic in diagnostics {
        let command = severity_word(diagnostic.code.severity());
        let place = diagnostic.location.as_ref().map_or(String::new(), |at| {
            let (line, column) = lines.position(at);
            format!(
                "file={},line={line},col={column},",
                escape_property(&at.path)
            )
        });
        let text = format!("{}: {}", diagnostic.message, diagnostic.help);
        written.push_str(&format!(
            "::{command} {place}title={}::{}\n",
            diagnostic.code.id(),
            visible(&text).replace('%', "%25").replace('\n', "%0A"),
        ));
    }
    written
}

/// Properties of a workflow command end at a comma or a colon.
fn escape_property(text: &str) -> String {
    visible(text)
        .replace('%', "%25")
        .replace('\n', "%0A")
        .replace(',', "%2C")
        .replace(':', "%3A")
}
