//! The words by which the looks go, in each language. They are data: `words/en.yaml` and `words/cy.yaml`.

use serde::Deserialize;

use crate::diagnostic::Diagnostic;
use crate::language::{Bilingual, Language};
use crate::yaml;

/// What a language calls things.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Words {
    /// What stands before or after the day on which somebody was born.
    pub birth: Vec<String>,
    /// The same words where they mean something else.
    pub birth_unless: Vec<String>,
    /// What makes something that is born, or has a birthday, no person.
    pub things: Vec<String>,
    /// What stands right before the number or code of a thing.
    pub references: Vec<String>,
    /// What stands before a telephone number.
    pub telephones: Vec<String>,
    /// The months, in full and short, in every form that a text may have.
    pub months: Vec<String>,
    /// Words for shares.
    pub shares: Vec<Share>,
    /// What makes a share a rough one.
    pub rough: Vec<String>,
    /// What stands after a percentage instead of its sign.
    pub percent: Vec<String>,
    /// What stands between the two numbers of a count.
    pub of: Vec<String>,
    /// What turns a count round.
    pub all_but: Vec<String>,
    /// What begins another thought within a sentence.
    pub joints: Vec<String>,
    /// What tells of a grade.
    pub grade_leads: Vec<String>,
    /// What tells of a grade where the grade is written as in its scale.
    pub grade_leads_exact: Vec<String>,
    /// What may stand between that and the grade.
    pub grade_links: Vec<String>,
    /// What is in sentences that tell of another grade.
    pub grade_unless: Vec<String>,
    /// Texts of links that say nothing.
    pub link_texts: Vec<String>,
    /// Abbreviations that every reader knows.
    pub abbreviations: Vec<String>,
}

/// Phrases for one share.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Share {
    /// The least that it may be, in thousandths.
    pub from: u64,
    /// The most that it may be.
    pub to: u64,
    /// The phrases.
    pub phrases: Vec<String>,
}

/// The words of both languages. Their files are a part of the program, and a test reads them.
pub(super) fn all() -> Bilingual<Words> {
    Bilingual::from_fn(|language| read(language, &mut Vec::new()).unwrap_or_default())
}

fn read(language: Language, problems: &mut Vec<Diagnostic>) -> Option<Words> {
    let (path, text) = match language {
        Language::English => ("words/en.yaml", include_str!("words/en.yaml")),
        Language::Welsh => ("words/cy.yaml", include_str!("words/cy.yaml")),
    };
    yaml::read(&path.into(), text, problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_both_languages_can_be_read() {
        for language in Language::ALL {
            let mut problems = Vec::new();
            let words = read(language, &mut problems);
            assert_eq!(problems, []);
            assert!(!words.unwrap().months.is_empty());
        }
    }
}
