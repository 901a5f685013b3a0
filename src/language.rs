//! The two languages, and values that exist in both.
//!
//! Text is bilingual by type: a reader's text is a `Bilingual<String>` or a
//! `Bilingual<Markdown>` from the moment it is read until the moment a page in one language is made.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English as written in Britain.
    English,
    /// Welsh.
    Welsh,
}

impl Language {
    /// Both languages, in the order in which they are built. Readers see neither put first.
    pub const ALL: [Language; 2] = [Language::English, Language::Welsh];

    /// The code used in addresses, file names and content keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Welsh => "cy",
        }
    }

    /// The name of the language in itself, as a language switch shows it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Welsh => "Cymraeg",
        }
    }

    /// The English name of the language, for diagnostics.
    #[must_use]
    pub const fn english_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Welsh => "Welsh",
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Language {
        match self {
            Language::English => Language::Welsh,
            Language::Welsh => Language::English,
        }
    }
}

/// A value in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub struct Bilingual<T> {
    /// In English.
    pub en: T,
    /// In Welsh.
    pub cy: T,
}

impl<T> Bilingual<T> {
    /// Makes a value for each language.
    pub fn from_fn(mut make: impl FnMut(Language) -> T) -> Self {
        Bilingual {
            en: make(Language::English),
            cy: make(Language::Welsh),
        }
    }

    /// The value in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &T {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        }
    }

    /// Turns the value of each language into another.
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> Bilingual<U> {
        Bilingual {
            en: change(&self.en),
            cy: change(&self.cy),
        }
    }
}

impl Bilingual<String> {
    /// The text in one language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        self.get(language)
    }
}
