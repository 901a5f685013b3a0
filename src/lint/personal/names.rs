//! Names that a site keeps private: `private-names.txt`, one on a line.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Find, Kind};
use crate::lint::letters::fold;
use crate::lint::scan::{Phrases, Token, covered, is_soft};
use crate::load::SourceTree;
use crate::markdown::mutations;

const PATH: &str = "content/private-names.txt";

/// How many words before the last name are looked at: a first name and two others.
const BEFORE: usize = 3;

/// The names of the list.
pub(super) struct Names {
    /// Each as it is listed, also as Welsh mutates its first letter.
    whole: Phrases<()>,
    /// Last names in every form, with the names before each of them.
    last: Phrases<Vec<Given>>,
}

/// What stands before a last name.
#[derive(Clone)]
struct Given {
    /// The first name in every form.
    first: Vec<String>,
    /// Further names.
    further: Vec<String>,
}

impl Names {
    pub(super) fn listed(tree: &SourceTree) -> Names {
        let lines = tree.text(PATH).unwrap_or_default().lines();
        let names = lines.map(|line| line.split('#').next().unwrap_or_default().trim());
        let mut whole = Vec::new();
        let mut last: BTreeMap<String, Vec<Given>> = BTreeMap::new();
        for name in names.map(fold) {
            let mut given = name.split_whitespace();
            if let (Some(first), Some(surname)) = (given.next(), given.next_back()) {
                let given = Given {
                    first: forms(first),
                    further: given.map(str::to_owned).collect(),
                };
                for form in forms(surname) {
                    last.entry(form).or_default().push(given.clone());
                }
            }
            whole.append(&mut forms(&name));
        }
        Names {
            whole: Phrases::new(whole.iter().map(|form| (form.as_str(), ()))),
            last: Phrases::new(
                last.iter()
                    .map(|(form, given)| (form.as_str(), given.clone())),
            ),
        }
    }

    /// Whether no name is listed.
    pub(super) fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    pub(super) fn find(&self, text: &str, words: &[Token<'_>], found: &mut Vec<Find>) {
        let whole = self.whole.find(text, words).into_iter();
        let mut all: Vec<Range<usize>> = whole.map(|(range, ())| range).collect();
        for (surname, given) in self.last.find(text, words) {
            let person = given.iter().find_map(|given| {
                given
                    .before(text, words, &surname)
                    .or_else(|| given.behind(text, words, &surname))
            });
            all.extend(person);
        }
        all.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut free = 0;
        for range in all {
            if range.start >= free {
                found.push((Kind::Name, covered(words, &range)));
                free = range.end;
            }
        }
    }
}

/// A name and what Welsh makes of it.
fn forms(name: &str) -> Vec<String> {
    let mut forms = mutations(name);
    forms.push(name.to_owned());
    forms
}

impl Given {
    /// "Mari Puw", "M. Puw", "Mari J. Puw".
    fn before(
        &self,
        text: &str,
        words: &[Token<'_>],
        surname: &Range<usize>,
    ) -> Option<Range<usize>> {
        let mut after = words.get(surname.start)?;
        for place in (surname.start.saturating_sub(BEFORE)..surname.start).rev() {
            let word = words.get(place)?;
            let between = text.get(word.range.end..after.range.start)?;
            if !is_soft(word, between) {
                return None;
            }
            if self.is_first(text, word) {
                return Some(place..surname.end);
            }
            if !is_initial(text, word) && !self.further.iter().any(|name| *name == word.folded) {
                return None;
            }
            after = word;
        }
        None
    }

    /// "Puw, Mari" and "Puw, M.".
    fn behind(
        &self,
        text: &str,
        words: &[Token<'_>],
        surname: &Range<usize>,
    ) -> Option<Range<usize>> {
        let last = words.get(surname.end.checked_sub(1)?)?;
        let word = words.get(surname.end)?;
        let between = text.get(last.range.end..word.range.start)?;
        let is_turned = between.trim() == "," && self.is_first(text, word);
        is_turned.then_some(surname.start..surname.end + 1)
    }

    fn is_first(&self, text: &str, word: &Token<'_>) -> bool {
        let begins = |form: &String| form.starts_with(&*word.folded);
        self.first.iter().any(|name| *name == word.folded)
            || (is_initial(text, word) && self.first.last().is_some_and(begins))
    }
}

/// A capital alone. Some are words, and then a full stop tells.
fn is_initial(text: &str, word: &Token<'_>) -> bool {
    let written = text.get(word.range.clone()).unwrap_or_default();
    let mut characters = written.chars();
    let (Some(letter), None) = (characters.next(), characters.next()) else {
        return false;
    };
    let has_stop = text
        .get(word.range.end..)
        .is_some_and(|after| after.starts_with('.'));
    letter.is_uppercase() && (has_stop || !"AEIOUWY".contains(letter))
}
