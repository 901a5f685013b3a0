//! Passages with their words, and where in a report they stand.

use std::cell::OnceCell;
use std::ops::Range;

use super::figures::Figures;
use super::letters::wide;
use super::scan::{Token, covered, sentences, tokens};
use super::signs::Signs;
use super::text::Text;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::markdown::{Passage, PassageKind};

/// A passage that an author wrote in a language.
pub(super) struct Prose<'t> {
    text: &'t Text<'t>,
    pub passage: &'t Passage<'t>,
    pub language: Language,
    /// Its words. Many passages have nothing that a look goes by, and so are never taken apart.
    words: OnceCell<Vec<Token<'t>>>,
    /// Whether two capitals stand side by side.
    capitals: OnceCell<bool>,
    signs: &'t Signs,
    /// The headings of the first and second level above it, in a narrative.
    pub under: (&'t str, &'t str),
}

/// The passages of a text; none of a text that has no language.
pub(super) fn prose<'t>(text: &'t Text<'t>) -> Vec<Prose<'t>> {
    let Some(language) = text.language else {
        return Vec::new();
    };
    let mut under = ("", "");
    let mut all = Vec::new();
    for part in text.parts() {
        let passage = &part.passage;
        match passage.kind {
            PassageKind::Heading(1) => under = (passage.text.trim(), ""),
            PassageKind::Heading(2) => under.1 = passage.text.trim(),
            _ => {}
        }
        all.push(Prose {
            text,
            passage,
            language,
            words: OnceCell::new(),
            capitals: OnceCell::new(),
            signs: &part.signs,
            under,
        });
    }
    all
}

impl<'t> Prose<'t> {
    /// Its words, in their order.
    pub(super) fn words(&self) -> &[Token<'t>] {
        self.words.get_or_init(|| tokens(&self.passage.text))
    }

    /// Its digits. Without any it has neither numbers nor dates.
    pub(super) const fn figures(&self) -> &Figures {
        &self.signs.figures
    }

    /// Whether two capitals stand side by side. Without that it has neither abbreviations nor words in capitals.
    pub(super) fn has_capitals(&self) -> bool {
        *self
            .capitals
            .get_or_init(|| has_capitals(&self.passage.text, self.signs))
    }

    /// A part of the passage as it is written.
    pub(super) fn written(&self, range: Range<usize>) -> &'t str {
        self.passage.text.get(range).unwrap_or_default()
    }

    /// Some of its words as they are written.
    pub(super) fn of_words(&self, range: &Range<usize>) -> &'t str {
        self.written(covered(self.words(), range))
    }

    /// What stands between two words.
    pub(super) fn between(&self, one: usize, two: usize) -> &'t str {
        match (self.words().get(one), self.words().get(two)) {
            (Some(one), Some(two)) => self.written(one.range.end..two.range.start),
            _ => "",
        }
    }

    /// The sentences, as runs of words.
    pub(super) fn sentences(&self) -> Vec<Range<usize>> {
        sentences(&self.passage.text, self.words())
    }

    /// Whether a part is marked as words of the other language, or is code.
    pub(super) fn is_apart(&self, range: &Range<usize>) -> bool {
        let apart = &self.passage.apart;
        let after = apart.partition_point(|one| one.start <= range.start);
        let near = after.checked_sub(1).and_then(|last| apart.get(last));
        self.passage.kind == PassageKind::Code || near.is_some_and(|near| range.end <= near.end)
    }

    /// A warning at a part of the passage.
    pub(super) fn warn(
        &self,
        code: Code,
        range: Range<usize>,
        message: String,
        help: &str,
    ) -> Diagnostic {
        Diagnostic::new(code, self.text.place(self.passage, range), message, help)
    }

    /// Whether the heading of a narrative is an id, which no reader sees.
    pub(super) fn is_id(&self) -> bool {
        matches!(self.passage.kind, PassageKind::Heading(1 | 2)) && self.is_narrative()
    }

    /// Whether the passage is in the narrative of a report.
    pub(super) fn is_narrative(&self) -> bool {
        self.text.is_narrative()
    }
}

/// Whether two capitals stand side by side.
fn has_capitals(text: &str, signs: &Signs) -> bool {
    if signs.has_capitals || !signs.has_wide {
        return signs.has_capitals;
    }
    // All that most texts have besides ASCII is quotation marks and small letters, which is seen of many characters at once.
    let after = text.as_bytes().get(1..).unwrap_or_default();
    let pairs = text.as_bytes().iter().zip(after);
    let may_be_capital = pairs.fold(false, |found, (one, two)| {
        let is_small = (*one == 0xc3) & (*two >= 0xa0)
            | (*one == 0xc5) & (*two >= 0x8b) & (*two <= 0xb7) & (*two & 1 == 1)
            | (*one == 0xe2) & (*two == 0x80);
        found | (*one >= 0xc0) & !is_small
    });
    if !(may_be_capital && wide(text).any(char::is_uppercase)) {
        return false;
    }
    let mut pairs = text.chars().zip(text.chars().skip(1));
    pairs.any(|(one, two)| one.is_uppercase() && two.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::Signs;

    fn has_capitals(text: &str) -> bool {
        super::has_capitals(text, &Signs::of(text))
    }

    #[test]
    fn two_capitals_side_by_side_are_seen_of_whatever_letters() {
        for text in ["the YOT", "ŶŴ", "aŶO", "OŶa", "“AB”", "Ⅷ Ⅸ ⅧⅨ"] {
            assert!(has_capitals(text), "{text}");
        }
        for text in ["", "A", "A B’C", "Ŷ O", "aB cD", "“Ŵyn”", "Y\u{ad}O"] {
            assert!(!has_capitals(text), "{text}");
        }
    }

    #[test]
    fn every_capital_is_one_beside_another() {
        for character in char::MIN..=char::MAX {
            let text = format!("a{character}{character}’");
            assert_eq!(has_capitals(&text), character.is_uppercase(), "{character}");
        }
    }
}
