//! Abbreviations that nothing explains, words that the glossary should define, and capitals where no abbreviation is.
//!
//! An abbreviation is two to six capitals. It is explained by the glossary, by the texts of the framework, by the site's list, or by the
//! author: "Youth Offending Team (YOT)" at or before its first use in a file.

use std::collections::BTreeSet;
use std::ops::Range;

use super::prose::Prose;
use super::scan::{Phrases, Token, covered, tokens};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::model::{Id, LintRule, Site, Term};

/// From so many letters on, a word in capitals is no abbreviation.
const LONG: usize = 7;

/// From so many words on, capitals are shouting.
const MANY: usize = 3;

/// The abbreviation that a word is, without the `s` of its plural.
pub(super) fn abbreviation(written: &str) -> Option<&str> {
    let short = written.strip_suffix('s').unwrap_or(written);
    let letters = short.chars().count();
    let is_one = (2..LONG).contains(&letters) && short.chars().all(char::is_uppercase);
    is_one.then_some(short)
}

/// The abbreviations that stand in a text.
pub(super) fn abbreviations(text: &str) -> impl Iterator<Item = String> {
    let words = tokens(text).into_iter();
    words.filter_map(|word| abbreviation(text.get(word.range)?).map(str::to_owned))
}

/// The terms that reports under a framework use.
pub(super) fn terms<'s>(site: &'s Site, framework: &Id) -> Vec<&'s Term> {
    let terms = site.glossary.iter();
    terms
        .filter(|term| term.frameworks.is_empty() || term.frameworks.contains(framework))
        .collect()
}

/// What the terms of a glossary explain.
pub(super) fn of_terms<'s>(terms: &'s [&Term]) -> impl Iterator<Item = String> + 's {
    terms.iter().flat_map(|term| {
        Language::ALL.into_iter().flat_map(|language| {
            let short = term.abbreviation.get(language).as_ref();
            let short = short.map(|abbreviation| abbreviation.short.clone());
            let head = term.term.text(language).to_owned();
            let written = term
                .written(language)
                .into_iter()
                .chain(short)
                .chain([head]);
            written.flat_map(|form| abbreviations(&form).collect::<Vec<_>>())
        })
    })
}

/// The abbreviations of one file, in its order.
pub(super) struct Met<'k> {
    pub known: &'k BTreeSet<String>,
    explained: BTreeSet<String>,
}

impl<'k> Met<'k> {
    pub(super) const fn new(known: &'k BTreeSet<String>) -> Met<'k> {
        Met {
            known,
            explained: BTreeSet::new(),
        }
    }

    /// Goes on reading: reports each abbreviation once.
    pub(super) fn problems(&mut self, prose: &Prose<'_>) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        if !prose.has_capitals() {
            return problems;
        }
        let shouted = shouted(prose);
        for (place, word) in prose.words().iter().enumerate() {
            let Some(short) = abbreviation(prose.written(word.range.clone())) else {
                continue;
            };
            if self.known.contains(short)
                || prose.is_apart(&word.range)
                || self.explained.contains(short)
            {
                continue;
            }
            let after = shouted.partition_point(|run| run.start <= place);
            let run = after.checked_sub(1).and_then(|last| shouted.get(last));
            if run.is_some_and(|run| run.contains(&place)) {
                continue;
            }
            self.explained.insert(short.to_owned());
            if !is_explained(prose, word) {
                let message = format!("nothing explains the abbreviation {short}");
                let help = "write it out at its first use, with the letters in brackets, or add it to the glossary, or to `lint: { abbreviations: [...] }` in site.yaml";
                problems.push(prose.warn(
                    Code::UnexplainedAbbreviation,
                    word.range.clone(),
                    message,
                    help,
                ));
            }
        }
        problems
    }
}

/// Whether the abbreviation stands in brackets behind its meaning, or its meaning in brackets behind it.
fn is_explained(prose: &Prose<'_>, word: &Token<'_>) -> bool {
    let text = &*prose.passage.text;
    let before = text.get(..word.range.start).unwrap_or_default();
    let after = text.get(word.range.end..).unwrap_or_default();
    let in_brackets =
        before.ends_with(['(', '[']) && before.len() > 1 && after.starts_with([')', ']', ',', ';']);
    let follows = after
        .strip_prefix(" (")
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    in_brackets || follows
}

/// Runs of words in capitals: many, or one that is long.
fn shouted(prose: &Prose<'_>) -> Vec<Range<usize>> {
    if !prose.has_capitals() {
        return Vec::new();
    }
    let is_upper = |word: &Token<'_>| {
        let written = prose.written(word.range.clone());
        let letters = written.chars().count();
        letters >= 2 && written.chars().all(char::is_uppercase)
    };
    let mut runs = Vec::new();
    let mut start = None;
    for place in 0..=prose.words().len() {
        let word = prose.words().get(place).filter(|word| is_upper(word));
        let goes_on =
            |start: usize| start == place || prose.between(place - 1, place).trim().is_empty();
        match (start, word) {
            (None, Some(_)) => start = Some(place),
            (Some(from), Some(_)) if !goes_on(from) => {
                runs.push(from..place);
                start = Some(place);
            }
            (Some(from), None) => {
                runs.push(from..place);
                start = None;
            }
            _ => {}
        }
    }
    let is_long = |run: &Range<usize>| {
        let mut words = prose.words().get(run.clone()).unwrap_or_default().iter();
        run.len() >= MANY
            || words.any(|word| prose.written(word.range.clone()).chars().count() >= LONG)
    };
    runs.into_iter().filter(is_long).collect()
}

/// Words and sentences in capitals. Those of which every word is known as an abbreviation are none.
pub(super) fn capitals(prose: &Prose<'_>, known: &BTreeSet<String>) -> Vec<Diagnostic> {
    let runs = shouted(prose).into_iter();
    let is_unknown = |run: &Range<usize>| {
        let mut words = prose.words().get(run.clone()).unwrap_or_default().iter();
        words.any(|word| !known.contains(prose.written(word.range.clone())))
    };
    runs.filter(is_unknown)
        .map(|run| covered(prose.words(), &run))
        .filter(|range| !prose.is_apart(range))
        .map(|range| {
            let message =
                "these words are in capitals, which are hard to read and sound like shouting";
            let help =
                "write them in small letters; make them stand out with *emphasis* if they must";
            prose.warn(Code::Capitals, range, message.to_owned(), help)
        })
        .collect()
}

/// The words that a site wants defined.
pub(super) struct Wanted<'s> {
    phrases: Phrases<&'s str>,
}

impl<'s> Wanted<'s> {
    pub(super) fn new(site: &'s Site, terms: &[&Term], language: Language) -> Wanted<'s> {
        let settings = &site.settings.lint;
        let folded = |text: &str| -> Vec<String> {
            let words = tokens(text).into_iter();
            words.map(|word| word.folded.into_owned()).collect()
        };
        let defined: BTreeSet<Vec<String>> = terms
            .iter()
            .flat_map(|term| term.written(language))
            .map(|form| folded(&form))
            .collect();
        let wanted = settings.terms.get(language).iter().map(String::as_str);
        let is_off = settings.off.contains(&LintRule::Terms);
        let undefined = wanted.filter(|term| !is_off && !defined.contains(&folded(term)));
        Wanted {
            phrases: Phrases::new(undefined.map(|term| (term, term))),
        }
    }

    /// Goes on reading: reports each word once.
    pub(super) fn problems(
        &self,
        prose: &Prose<'_>,
        met: &mut BTreeSet<&'s str>,
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        if self.phrases.is_empty() {
            return problems;
        }
        for (range, term) in self.phrases.find(&prose.passage.text, prose.words()) {
            if met.insert(term) {
                let message = format!(
                    "the glossary does not define “{term}” for reports under this framework"
                );
                let help = "add the term to content/glossary.yaml, or its framework to the term that is there";
                let place = covered(prose.words(), &range);
                problems.push(prose.warn(Code::UndefinedTerm, place, message, help));
            }
        }
        problems
    }
}
