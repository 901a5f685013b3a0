//! The word of a grade that the item does not have: "rated Good" in a text about an item that requires improvement.
//!
//! Only the text and the commentary of an item are looked at, and in them only sentences that name one grade of the item's scale, right
//! after a word for rating or a percentage. Sentences about what was or would be are left alone.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Words;
use super::prose::Prose;
use super::report::Report;
use super::scan::{Phrases, covered};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Bilingual;
use crate::model::{Framework, Grade, Id, Scale};

/// The most words between what tells of a grade and the grade.
const LONGEST: usize = 5;

/// The phrases of one language.
pub(super) struct Grades {
    /// What tells of a grade, and whether the grade must then be written as in its scale.
    leads: Phrases<bool>,
    links: Phrases<()>,
    unless: Phrases<()>,
}

/// The words of the grades of a framework, by scale.
pub(super) struct Named<'s>(BTreeMap<&'s Id, Bilingual<Phrases<&'s Grade>>>);

impl<'s> Named<'s> {
    pub(super) fn of(framework: &'s Framework) -> Named<'s> {
        let words = |scale: &'s Scale, language| {
            let grades = scale.grades.iter();
            Phrases::new(grades.map(|one| (one.word.text(language), one)))
        };
        let scales = framework.scales.values();
        let named = scales.map(|scale| {
            let of_scale = Bilingual::from_fn(|language| words(scale, language));
            (&scale.id, of_scale)
        });
        Named(named.collect())
    }
}

impl Grades {
    pub(super) fn new(words: &Words) -> Grades {
        let phrases =
            |list: &[String]| Phrases::new(list.iter().map(|phrase| (phrase.as_str(), ())));
        let any = words.grade_leads.iter().map(|lead| (lead.as_str(), false));
        let exact = words
            .grade_leads_exact
            .iter()
            .map(|lead| (lead.as_str(), true));
        Grades {
            leads: Phrases::new(any.chain(exact)),
            links: phrases(&words.grade_links),
            unless: phrases(&words.grade_unless),
        }
    }

    pub(super) fn problems(
        &self,
        prose: &Prose<'_>,
        report: &Report<'_>,
        named: &Named<'_>,
    ) -> Vec<Diagnostic> {
        let (item, below) = prose.under;
        if !matches!(below, "" | "commentary") {
            return Vec::new();
        }
        let rule = report.framework.rules.get(item);
        let scale = rule.and_then(|rule| rule.scale.as_ref());
        let Some(named) = scale.and_then(|scale| named.0.get(scale)) else {
            return Vec::new();
        };
        let named = named.get(prose.language);
        // Hardly any text names a grade.
        let text = &*prose.passage.text;
        if !named.may_be_in(text) || named.find(text, prose.words()).is_empty() {
            return Vec::new();
        }
        let score = Id::parse(item).and_then(|id| report.scored().score(&id));
        let Some(grade) = score.and_then(|score| score.grade) else {
            return Vec::new();
        };
        let sentences = prose.sentences().into_iter();
        sentences
            .filter_map(|sentence| self.of_sentence(prose, &sentence, named, grade))
            .collect()
    }

    fn of_sentence(
        &self,
        prose: &Prose<'_>,
        sentence: &Range<usize>,
        named: &Phrases<&Grade>,
        own: &Grade,
    ) -> Option<Diagnostic> {
        let text = &*prose.passage.text;
        let words = prose.words().get(sentence.clone())?;
        let found = named.find(text, words);
        let [(range, grade)] = found.as_slice() else {
            return None;
        };
        let range = sentence.start + range.start..sentence.start + range.end;
        // A sentence with a bound grade says which it is.
        let is_bound = prose
            .written(covered(prose.words(), sentence))
            .contains('{');
        if grade.id == own.id || is_bound || !self.unless.find(text, words).is_empty() {
            return None;
        }
        if !self.is_led_to(prose, sentence.start, &range, grade) {
            return None;
        }
        let message = format!(
            "“{}” is not the grade of this item: it is “{}”",
            prose.of_words(&range),
            own.word.text(prose.language)
        );
        let help = format!(
            "write `{{grade {}}}` for the grade that the item has, or say whose grade it is",
            prose.under.0
        );
        Some(prose.warn(
            Code::OtherGrade,
            covered(prose.words(), &range),
            message,
            &help,
        ))
    }

    /// Whether the words before a grade tell that it is one.
    fn is_led_to(
        &self,
        prose: &Prose<'_>,
        start: usize,
        range: &Range<usize>,
        grade: &Grade,
    ) -> bool {
        let text = &*prose.passage.text;
        let word = grade.word.text(prose.language);
        // A scale in small letters tells its grades from no other words.
        let is_exact = prose.of_words(range) == word && word.starts_with(char::is_uppercase);
        let mut at = range.start;
        let earliest = start.max(at.saturating_sub(LONGEST));
        while at > earliest {
            let before = at - 1;
            let Some(words) = prose.words().get(before..at) else {
                return false;
            };
            let between = prose.between(before, at);
            let is_number = words.first().is_some_and(|word| word.number().is_some());
            if is_number && between.contains('%') {
                return at < range.start || between.contains([':', '(', ',']);
            }
            if let Some((_, exact)) = self.leads.at_start(text, words) {
                return is_exact || !exact;
            }
            if self.links.at_start(text, words).is_none() {
                return false;
            }
            at = before;
        }
        false
    }
}
