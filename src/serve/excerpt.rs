//! A problem with the lines around it, as a value that a template can show.
//!
//! In: a diagnostic and the text it points into. Out: plain texts. It must not know how they are shown.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::load::SourceTree;

/// A line longer than this is cut: a table may have lines of a megabyte.
const LONGEST_LINE: usize = 240;

/// A problem as the preview shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The code of its kind.
    pub code: &'static str,
    /// Whether it stops a build.
    pub is_error: bool,
    /// The file, if it is in one.
    pub path: Option<String>,
    /// The line in it, from 1.
    pub line: usize,
    /// The character of the line, from 1.
    pub column: usize,
    /// The lines around it.
    pub excerpt: Vec<Line>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// A line of an excerpt, in three parts: the middle one is what the problem is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// What stands before.
    pub before: String,
    /// What the problem is about; nothing on the lines around.
    pub marked: String,
    /// What stands after.
    pub after: String,
}

impl Problem {
    /// A problem with its excerpt.
    #[must_use]
    pub fn of(diagnostic: &Diagnostic, tree: &SourceTree) -> Problem {
        let location = diagnostic.location.as_ref();
        let text = location.and_then(|location| tree.text(&location.path));
        let span = location.map_or(0..0, |location| location.span.clone());
        let (line, column, excerpt) = match text {
            Some(text) => excerpt(text, span.start, span.end),
            None => (1, 1, Vec::new()),
        };
        Problem {
            code: diagnostic.code.id(),
            is_error: diagnostic.code.severity() == Severity::Error,
            path: location.map(|location| location.path.to_string()),
            line,
            column,
            excerpt,
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
        }
    }

    /// Whether it is about a file in a folder.
    #[must_use]
    pub fn is_in(&self, folder: &str) -> bool {
        let path = self.path.as_deref();
        let rest = path.and_then(|path| path.strip_prefix(folder));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// The line and the column of a place, and the lines around it.
fn excerpt(text: &str, start: usize, end: usize) -> (usize, usize, Vec<Line>) {
    let mut start = start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let (before, after) = text.split_at(start);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let number = before.matches('\n').count() + 1;
    let head = before.get(line_start..).unwrap_or_default();
    // One line is enough to find the place; a block of text would bury it.
    let tail = after.split('\n').next().unwrap_or_default();
    let length = end.saturating_sub(start).min(tail.len());
    let (marked, rest) = tail
        .split_at_checked(length)
        .unwrap_or((tail, Default::default()));
    let above = before
        .get(..line_start.saturating_sub(1))
        .filter(|_| line_start > 0)
        .and_then(|above| above.rsplit('\n').next());
    let below = after.split('\n').nth(1);
    let mut lines = Vec::new();
    lines.extend(above.map(|line| plain(number - 1, line)));
    lines.push(Line {
        number,
        before: cut_front(head),
        marked: cut(marked),
        after: cut(rest),
    });
    lines.extend(below.map(|line| plain(number + 1, line)));
    (number, head.chars().count() + 1, lines)
}

fn plain(number: usize, line: &str) -> Line {
    Line {
        number,
        before: cut(line),
        marked: String::new(),
        after: String::new(),
    }
}

fn cut(text: &str) -> String {
    let text = text.trim_end_matches('\r');
    match text.char_indices().nth(LONGEST_LINE) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The end of a text, where its beginning is too far from the place.
fn cut_front(text: &str) -> String {
    let length = text.chars().count();
    if length <= LONGEST_LINE {
        return text.to_owned();
    }
    let end: String = text.chars().skip(length - LONGEST_LINE).collect();
    format!("…{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_has_the_line_and_its_neighbours() {
        let text = "a: 1\nenw: tŷ mawr\nc: 3\n";
        let start = text.find("tŷ").unwrap();
        let (line, column, lines) = excerpt(text, start, start + "tŷ".len());
        assert_eq!((line, column), (2, 6));
        let shown: Vec<String> = lines
            .iter()
            .map(|line| {
                format!(
                    "{} {}[{}]{}",
                    line.number, line.before, line.marked, line.after
                )
            })
            .collect();
        assert_eq!(shown, ["1 a: 1[]", "2 enw: [tŷ] mawr", "3 c: 3[]"]);
    }

    #[test]
    fn odd_places_are_no_trouble() {
        for text in ["", "\n", "ŵ", "a\r\nb", "\n\nŷ\n"] {
            for start in 0..8 {
                for end in 0..8 {
                    let (line, column, lines) = excerpt(text, start, end);
                    assert!(line >= 1 && column >= 1 && !lines.is_empty());
                }
            }
        }
        let long = "x".repeat(1000);
        let (_, column, lines) = excerpt(&long, 900, 950);
        assert_eq!(column, 901);
        assert!(lines[0].before.chars().count() <= LONGEST_LINE + 1);
    }
}
