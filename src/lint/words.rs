//! The words by which the looks go, in each language. They are data: `words/en.yaml` and `words/cy.yaml`.

use serde::Deserialize;

use crate::diagnostic::Diagnostic;
use crate::language::{Bilingual, Language};
use crate::yaml;

/// What a language calls things.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    /// What stands before or after the day on which somebody was born.
    pub birth: Vec<String>,
    /// The months, in full and short, in every form that a text may have.
    pub months: Vec<String>,
}

/// The words of both languages.
pub(super) fn all() -> Bilingual<Words> {
    Bilingual::from_fn(|language| read(language, &mut Vec::new()).unwrap_or_else(nothing))
}

fn read(language: Language, problems: &mut Vec<Diagnostic>) -> Option<Words> {
    let (path, text) = match language {
        Language::English => ("words/en.yaml", include_str!("words/en.yaml")),
        Language::Welsh => ("words/cy.yaml", include_str!("words/cy.yaml")),
    };
    yaml::read(&path.into(), text, problems)
}

/// The file is a part of the program, and a test reads it, so this is never needed.
const fn nothing() -> Words {
    Words {
        birth: Vec::new(),
        months: Vec::new(),
    }
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
