//! What an author writes beside a report for those who will not read it.

use std::collections::BTreeMap;

use super::Markdown;
use crate::language::Bilingual;

/// For whom a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShortText {
    /// Children and young people.
    Children,
    /// Parents and carers.
    Parents,
    /// Journalists: what is added to the notice that is made of the data.
    Press,
}

/// The texts that an author wrote, in the languages in which they were written; a text that is here is in one language at least.
pub type ShortTexts = BTreeMap<ShortText, Bilingual<Option<Markdown>>>;

impl ShortText {
    /// All of them.
    pub const ALL: [ShortText; 3] = [ShortText::Children, ShortText::Parents, ShortText::Press];

    /// The name of the text's files.
    #[must_use]
    pub const fn file_stem(self) -> &'static str {
        match self {
            ShortText::Children => "summary-children",
            ShortText::Parents => "summary-parents",
            ShortText::Press => "press",
        }
    }
}
