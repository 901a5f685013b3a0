//! What narratives say about scores that move: figures bound to data change by themselves, others are to be read again.

use serde::Serialize;

use super::{Moved, Pair};
use crate::bind::{Figure, references, resolve};
use crate::diagnostic::line_of;
use crate::language::Language;
use crate::markdown::lies_in;
use crate::model::{Markdown, Origin};
use crate::text::{Voice, Voices};

/// A figure of a narrative that changes with the data.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct BoundFigure {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The reference as written.
    pub reference: String,
    /// What the page says before.
    pub before: String,
    /// What it says after.
    pub after: String,
}

/// A figure or a word of a narrative that does not change with the data.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct UnboundFigure {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
    /// The score whose former result it is, or below which it stands.
    pub score: String,
}

pub(super) struct Told {
    pub bound: Vec<BoundFigure>,
    pub unbound: Vec<UnboundFigure>,
}

/// Finds both kinds in the narratives of one inspection.
pub(super) fn told<'t>(
    pair: &Pair<'_>,
    moved: &[Moved],
    voices: &Voices,
    small_base: u32,
    text_of: &dyn Fn(&str) -> Option<&'t str>,
) -> Told {
    let mut told = Told {
        bound: Vec::new(),
        unbound: Vec::new(),
    };
    for language in Language::ALL {
        let voice = voices.of(language);
        let Some(narrative) = pair.before.inspection.narrative.get(language) else {
            continue;
        };
        for (item, text) in narrative.texts() {
            let place = Place::of(text, text_of);
            bound(pair, text, &place, voice, small_base, &mut told.bound);
            let about = item.map(|item| item.as_str());
            unbound(moved, about, text, &place, voice, &mut told.unbound);
        }
    }
    told
}

/// Where a text stands, for telling lines.
struct Place<'t> {
    path: String,
    offset: usize,
    text: Option<&'t str>,
}

impl<'t> Place<'t> {
    fn of(text: &Markdown, text_of: &dyn Fn(&str) -> Option<&'t str>) -> Place<'t> {
        match text.origin() {
            Origin::File { path, offset } => Place {
                path: path.to_string(),
                offset,
                text: text_of(&path),
            },
            Origin::Value(location) => Place {
                path: location.path.to_string(),
                offset: location.span.start,
                text: None,
            },
        }
    }

    fn line(&self, at: usize) -> usize {
        self.text.map_or(1, |text| line_of(text, self.offset + at))
    }
}

fn bound(
    pair: &Pair<'_>,
    text: &Markdown,
    place: &Place<'_>,
    voice: Voice<'_>,
    small_base: u32,
    found: &mut Vec<BoundFigure>,
) {
    for reference in references(text.text()) {
        let Ok(asked) = &reference.reference else {
            continue;
        };
        let said = |figure: Result<Figure<'_>, String>| match figure {
            Ok(figure) => voice.figure(&figure, small_base),
            Err(why) => format!("[{why}]"),
        };
        let (before, after) = (
            said(resolve(&pair.before, asked)),
            said(resolve(&pair.after, asked)),
        );
        if before != after {
            found.push(BoundFigure {
                path: place.path.clone(),
                line: place.line(reference.range.start),
                reference: text
                    .text()
                    .get(reference.range)
                    .unwrap_or_default()
                    .to_owned(),
                before,
                after,
            });
        }
    }
}

/// A typed percentage below an item that moves, and the former number or grade of a score that moves, wherever it is typed.
fn unbound(
    moved: &[Moved],
    about: Option<&str>,
    text: &Markdown,
    place: &Place<'_>,
    voice: Voice<'_>,
    found: &mut Vec<UnboundFigure>,
) {
    let bound: Vec<_> = references(text.text())
        .into_iter()
        .map(|reference| reference.range)
        .collect();
    let mut note = |at: usize, word: &str, score: &str| {
        if lies_in(&bound, at) {
            return;
        }
        let figure = UnboundFigure {
            path: place.path.clone(),
            line: place.line(at),
            text: word.to_owned(),
            score: score.to_owned(),
        };
        if !found.contains(&figure) {
            found.push(figure);
        }
    };
    for score in moved {
        let is_below = about == Some(score.score.as_str());
        for (at, figure) in percentages(text.text()) {
            let is_former = score.before.number.as_deref() == Some(figure);
            if is_below || is_former {
                note(at, figure, &score.score);
            }
        }
        let word = score.grade_word(voice.language);
        if let Some(word) = word.filter(|_| is_below) {
            // As in a sentence, or at its beginning.
            let lower = word.to_lowercase();
            let spellings = [word, lower.as_str()];
            let different = if lower == word { 1 } else { 2 };
            for spelling in spellings.into_iter().take(different) {
                for (at, _) in text.text().match_indices(spelling) {
                    note(at, word, &score.score);
                }
            }
        }
    }
}

impl Moved {
    /// The grade before, where the text is in the language in which the result is written.
    fn grade_word(&self, language: Language) -> Option<&str> {
        match language {
            Language::English => self.before.grade.as_deref(),
            Language::Welsh => self.welsh_grade.as_deref(),
        }
    }
}

/// Every percentage of a text and where it stands.
fn percentages(text: &str) -> Vec<(usize, &str)> {
    text.match_indices('%')
        .filter_map(|(end, _)| {
            let before = text.get(..end)?;
            let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            let start = end - digits;
            (digits > 0).then(|| Some((start, text.get(start..=end)?)))?
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::percentages;

    #[test]
    fn percentages_are_found_where_they_stand() {
        assert_eq!(
            percentages("of 74% or 5 %, 100%"),
            [(3, "74%"), (15, "100%")]
        );
    }
}
