//! Words that stand before figures and tell what they are.
//!
//! In: the words of a passage and a place in it. Out: whether what stands there is a number of a thing, or a telephone number. It must not know
//! what is looked for there.

use std::collections::BTreeSet;

use crate::language::{Bilingual, Language};
use crate::lint::Words;
use crate::lint::letters::fold;
use crate::lint::scan::Token;

/// Words that tell what figures behind them are.
pub(super) struct Cues {
    /// Numbers and codes of things.
    references: BTreeSet<String>,
    telephones: BTreeSet<String>,
}

impl Cues {
    pub(super) fn new(words: &Bilingual<Words>) -> Cues {
        let all = |list: fn(&Words) -> &Vec<String>| {
            let both = Language::ALL
                .into_iter()
                .flat_map(|language| list(words.get(language)));
            both.map(|word| fold(word)).collect()
        };
        Cues {
            references: all(|words| &words.references),
            telephones: all(|words| &words.telephones),
        }
    }

    /// Whether the word right before a place makes what stands there a number or code of a thing.
    pub(super) fn is_reference(&self, text: &str, words: &[Token<'_>], at: usize) -> bool {
        let before = words_before(words, at);
        let is_near = |word: &&Token<'_>| {
            let between = text.get(word.range.end..at).unwrap_or_default();
            let is_gap = |c: char| c.is_whitespace() || matches!(c, ':' | '.' | '(' | '#');
            between.chars().count() <= 3 && between.chars().all(is_gap)
        };
        let last = before.last().filter(is_near);
        last.is_some_and(|word| self.references.contains(&*word.folded))
            && !self.is_telephone(words, at)
    }

    /// Whether one of the few words before a place tells of a telephone.
    pub(super) fn is_telephone(&self, words: &[Token<'_>], at: usize) -> bool {
        let before = words_before(words, at).iter().rev().take(4);
        before
            .into_iter()
            .any(|word| self.telephones.contains(&*word.folded))
    }
}

fn words_before<'w, 't>(words: &'w [Token<'t>], at: usize) -> &'w [Token<'t>] {
    let count = words.partition_point(|word| word.range.end <= at);
    words.get(..count).unwrap_or_default()
}
