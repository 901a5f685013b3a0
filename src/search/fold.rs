//! Text to words that can be found however they are typed: small letters, no accents, apostrophes and hyphens out of the way.
//!
//! `themes/default/assets/search.js` folds what readers type by the same rules; `tests/data/folding.json` holds both to them.

use icu_normalizer::DecomposingNormalizer;

/// Longer words than this are no words.
const LONGEST: usize = 40;

/// Pieces this short after an apostrophe belong to the grammar of a language and not to the word: `child's`, `Cymru'n`, `i'w`.
const SHORT: usize = 2;

/// Small letters without accents, the joiner that keeps two letters of a Welsh name apart, and characters that nobody sees.
#[must_use]
pub fn fold(text: &str) -> String {
    let decomposed = DecomposingNormalizer::new_nfd().normalize(text);
    let bare: String = decomposed
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
        .collect();
    bare.to_lowercase()
}

/// The words of a text in their order. A word with hyphens is there in its parts and as one: `re-offending` is found by `reoffending`, too.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut found = Chain::default();
    for character in fold(text).chars() {
        match character {
            c if c.is_alphanumeric() => found.piece.push(c),
            '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' => found.end_piece(true),
            '-' | '\u{2010}' | '\u{2011}' if found.is_open() => {
                found.end_piece(false);
                found.hyphens += 1;
            }
            _ => found.end(),
        }
    }
    found.end();
    found.words
}

/// The pieces of a word that hyphens and apostrophes hold together.
#[derive(Default)]
struct Chain {
    words: Vec<String>,
    pieces: Vec<String>,
    piece: String,
    hyphens: usize,
    /// Whether the piece stands after an apostrophe.
    is_tail: bool,
}

impl Chain {
    const fn is_open(&self) -> bool {
        !self.piece.is_empty() || !self.pieces.is_empty()
    }

    fn end_piece(&mut self, at_apostrophe: bool) {
        let piece = std::mem::take(&mut self.piece);
        let length = piece.chars().count();
        let is_grammar = self.is_tail && length <= SHORT;
        if length > 0 && length <= LONGEST && !is_grammar {
            self.pieces.push(piece);
        }
        self.is_tail = at_apostrophe && (length > 0 || self.is_tail);
    }

    fn end(&mut self) {
        self.end_piece(false);
        let pieces = std::mem::take(&mut self.pieces);
        let whole = pieces.concat();
        let is_compound = self.hyphens > 0 && pieces.len() > 1;
        self.hyphens = 0;
        self.words.extend(pieces);
        if is_compound && whole.chars().count() <= LONGEST {
            self.words.push(whole);
        }
    }
}
