//! Links whose text says nothing, headings that leave out a level, and full dates in practice examples.

use std::collections::BTreeSet;

use super::Words;
use super::figures::may_have_date;
use super::letters::fold;
use super::personal::full_dates;
use super::prose::Prose;
use super::scan::{Phrases, tokens};
use super::text::Text;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Bilingual, Language};
use crate::markdown::PassageKind;
use crate::model::Site;

/// Texts of links that say nothing, in one spelling.
pub(super) fn empty_texts(site: &Site, words: &Bilingual<Words>) -> BTreeSet<String> {
    let of = |language| {
        let own = site.settings.lint.link_texts.get(language);
        words.get(language).link_texts.iter().chain(own)
    };
    let texts = Language::ALL.into_iter().flat_map(of);
    texts.map(|text| spelled(text)).collect()
}

fn spelled(text: &str) -> String {
    let words: Vec<_> = tokens(text).into_iter().map(|word| word.folded).collect();
    words.join(" ")
}

/// Links that say nothing to somebody who hears a list of them.
pub(super) fn links(text: &Text<'_>, empty: &BTreeSet<String>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for passage in text.passages() {
        for link in &passage.links {
            let shown = passage.text.get(link.range.clone()).unwrap_or_default();
            let folded = fold(shown.trim());
            let is_address = ["http://", "https://", "www."]
                .iter()
                .any(|start| folded.starts_with(start));
            let message = if is_address {
                "the text of this link is an address, which is read out letter by letter"
            } else if empty.contains(&spelled(shown)) {
                "the text of this link does not say where it leads"
            } else {
                continue;
            };
            let help =
                "let the text name what the link leads to, such as [the report of 2012](...)";
            let place = text.written(link.source.clone());
            problems.push(Diagnostic::new(Code::EmptyLinkText, place, message, help));
        }
    }
    problems
}

/// Headings that are more than one level below the one before.
pub(super) fn headings(text: &Text<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let is_narrative = text.is_narrative();
    let mut before = None;
    for passage in text.passages() {
        let PassageKind::Heading(level) = passage.kind else {
            continue;
        };
        // A text may begin at any level: it is set below the heading of its place.
        if before.is_some_and(|before: u8| level > before + 1) {
            let message = format!(
                "this heading leaves out a level: it is of level {level}, and the one before it is not of level {}",
                level - 1
            );
            let help = "give it one sign # less, or add the heading that belongs between";
            let place = text.place(passage, 0..passage.text.len());
            problems.push(Diagnostic::new(Code::SkippedHeading, place, message, help));
        }
        // Headings of the first two levels of a narrative are ids, and its author begins with the third.
        before = Some(if is_narrative { level.max(2) } else { level });
    }
    problems
}

/// A day in an example may tell those who were there whom it is about.
pub(super) fn example_dates(prose: &Prose<'_>, months: &Phrases<()>) -> Vec<Diagnostic> {
    if !may_have_date(&prose.passage.text, prose.figures(), months) {
        return Vec::new();
    }
    let dates = full_dates(&prose.passage.text, prose.words(), months).into_iter();
    dates
        .map(|date| {
            let message = "a full date in a practice example may tell whom it is about";
            let help = "write the month or the year alone, or leave the date out";
            prose.warn(Code::DateInExample, date, message.to_owned(), help)
        })
        .collect()
}
