//! The glossary.

use jiff::Timestamp;

use super::{Id, Markdown};
use crate::language::{Bilingual, Language};

/// One entry.
#[derive(Clone, Debug)]
pub struct Term {
    /// The id, which is the entry's address on a page.
    pub id: Id,
    /// The term.
    pub term: Bilingual<String>,
    /// What it means.
    pub definition: Bilingual<Markdown>,
    /// What to sort by.
    pub sort_key: Bilingual<String>,
    /// Its abbreviation, where a language has one.
    pub abbreviation: Bilingual<Option<Abbreviation>>,
    /// How else it is written in a text: plurals, other names.
    pub forms: Bilingual<Vec<String>>,
    /// The frameworks whose reports use the word in this sense; all, if there is none.
    pub frameworks: Vec<Id>,
    /// Whether it is a name, which is not recognised in small letters.
    pub exact_case: bool,
    /// From when the public may see it; always, if left out.
    pub publish_at: Option<Timestamp>,
}

/// An abbreviation.
#[derive(Clone, Debug)]
pub struct Abbreviation {
    /// The letters.
    pub short: String,
    /// What they stand for, as it is written within a sentence.
    pub full: String,
}

impl Term {
    /// Every way in which the term is written in full. "Likelihood of Reoffending (LoR)" is a head of the glossary and stands in no text.
    #[must_use]
    pub fn written(&self, language: Language) -> Vec<String> {
        let abbreviation = self.abbreviation.get(language).as_ref();
        let head = self.term.text(language);
        let head = abbreviation.map_or(head, |abbreviation| {
            let in_brackets = format!("({})", abbreviation.short);
            let without = head.strip_suffix(in_brackets.as_str());
            without.map_or(head, str::trim_end)
        });
        let is_short = |form: &str| abbreviation.is_some_and(|a| a.short == form);
        let head = Some(head).filter(|head| !is_short(head));
        let full = abbreviation.map(|abbreviation| abbreviation.full.as_str());
        let others = self.forms.get(language).iter().map(String::as_str);
        let forms = head.into_iter().chain(full).chain(others);
        forms.map(str::to_owned).collect()
    }
}
