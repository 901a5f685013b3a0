//! What every file's check does with a leaf: look at it, report what is wrong, give a value to go on with.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::written_like;
use crate::content::Text;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::markdown::{self, Shape};
use crate::model::{Id, Markdown, PartialDate, Percent};
use crate::yaml::{Entries, Spanned};

/// The problems of one file.
pub(super) struct Notes<'a> {
    pub path: Arc<str>,
    pub problems: &'a mut Vec<Diagnostic>,
}

impl Notes<'_> {
    pub(super) fn at(&self, span: &Range<usize>) -> Location {
        Location::new(&self.path, span.clone())
    }

    pub(super) fn report(
        &mut self,
        code: Code,
        span: &Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let location = self.at(span);
        self.problems
            .push(Diagnostic::new(code, location, message, help));
    }

    pub(super) fn duplicate(location: Location, id: &str) -> Diagnostic {
        Diagnostic::new(
            Code::DuplicateId,
            location,
            format!("the id `{id}` is used twice"),
            "give each its own id",
        )
    }

    /// An id. `None` after a report.
    pub(super) fn id(&mut self, written: &Spanned<String>) -> Option<Id> {
        let text = written.given()?;
        let id = Id::parse(text);
        if id.is_none() {
            self.report(
                Code::BadId,
                &written.span,
                format!("`{text}` is not an id"),
                written_like::id(text),
            );
        }
        id
    }

    /// An id that must be one of those known, and is that one: thousands of reports write the same ids.
    pub(super) fn known_id<'k>(
        &mut self,
        written: &Spanned<String>,
        kind: &str,
        known: impl IntoIterator<Item = &'k Id>,
    ) -> Option<Id> {
        let text = written.given()?;
        let known: Vec<&Id> = known.into_iter().collect();
        if let Some(id) = known.iter().find(|id| id.as_str() == text) {
            return Some(Id::clone(id));
        }
        let known: Vec<&str> = known.into_iter().map(Id::as_str).collect();
        self.report(
            Code::UnknownId,
            &written.span,
            format!("there is no {kind} `{text}`"),
            suggest(text, known, "use an id that is defined"),
        );
        None
    }

    /// A text in both languages; each must say something.
    pub(super) fn text(&mut self, written: &Text) -> Bilingual<String> {
        Bilingual::from_fn(|language| self.one_text(written.get(language), language))
    }

    fn one_text(&mut self, written: &Spanned<String>, language: Language) -> String {
        let Some(text) = written.given() else {
            return String::new();
        };
        if text.trim().is_empty() {
            self.report(
                Code::MissingLanguage,
                &written.span,
                format!("the {} text is empty", language.english_name()),
                "write the text, or remove the key if it may be left out",
            );
        }
        self.report_control_character(written);
        text.trim().to_owned()
    }

    /// An escape in YAML can make characters that no page may hold.
    fn report_control_character(&mut self, written: &Spanned<String>) {
        // All of them have a byte of these, and hardly any text has one.
        let is_suspect = |byte: u8| (byte < b' ') | (byte == 0x7f) | (byte == 0xc2);
        let mut bytes = written.value.bytes();
        if !bytes.any(is_suspect) {
            return;
        }
        let mut characters = written.value.chars();
        if let Some(character) = characters.find(|c| c.is_control() && *c != '\n') {
            self.report(
                Code::NotText,
                &written.span,
                format!(
                    "the text holds the control character U+{:04X}, which no page can show",
                    u32::from(character)
                ),
                "remove it",
            );
        }
    }

    /// A text that is the same in both languages: a name, a number as printed.
    pub(super) fn line(&mut self, written: &Spanned<String>) -> String {
        let Some(text) = written.given() else {
            return String::new();
        };
        if text.trim().is_empty() {
            self.report(
                Code::EmptyText,
                &written.span,
                "nothing is written here",
                "write it, or remove the key if it may be left out",
            );
        }
        self.report_control_character(written);
        text.trim().to_owned()
    }

    pub(super) fn optional_text(&mut self, written: Option<&Text>) -> Option<Bilingual<String>> {
        written.map(|text| self.text(text))
    }

    /// Markdown in both languages, looked through.
    pub(super) fn markdown(&mut self, written: &Text, shape: Shape) -> Bilingual<Markdown> {
        Bilingual::from_fn(|language| {
            let value = written.get(language);
            let text = self.one_text(value, language);
            let markdown = Markdown::of_value(text, self.at(&value.span));
            markdown::inspect(&markdown, shape, self.problems);
            markdown::inspect_marks(&markdown, language, self.problems);
            markdown
        })
    }

    /// A part of an address in each language.
    pub(super) fn slug(&mut self, written: &Text) -> Bilingual<String> {
        Bilingual::from_fn(|language| {
            self.id(written.get(language))
                .map(|id| id.as_str().to_owned())
                .unwrap_or_default()
        })
    }

    /// What to sort by: the sort key where there is one, else the name.
    pub(super) fn sort_key(
        written: Option<&Bilingual<Option<Spanned<String>>>>,
        name: &Bilingual<String>,
    ) -> Bilingual<String> {
        Bilingual::from_fn(|language| {
            written
                .and_then(|keys| keys.get(language).as_ref())
                .and_then(Spanned::given)
                .unwrap_or_else(|| name.get(language))
                .clone()
        })
    }

    pub(super) fn optional_markdown(
        &mut self,
        written: Option<&Text>,
        shape: Shape,
    ) -> Option<Bilingual<Markdown>> {
        written.map(|text| self.markdown(text, shape))
    }

    pub(super) fn optional_date(
        &mut self,
        written: Option<&Spanned<String>>,
    ) -> Option<PartialDate> {
        written.map(|date| self.date(date))
    }

    pub(super) fn date(&mut self, written: &Spanned<String>) -> PartialDate {
        let placeholder = PartialDate::Year(1);
        let Some(text) = written.given() else {
            return placeholder;
        };
        PartialDate::parse(text).unwrap_or_else(|| {
            let (message, help) = written_like::date(text);
            self.report(Code::BadDate, &written.span, message, help);
            placeholder
        })
    }

    /// A number up to a bound. `None` after a report.
    pub(super) fn at_most(&mut self, written: &Spanned<u32>, most: u32) -> Option<u32> {
        let number = *written.given()?;
        if number > most {
            self.report(
                Code::OutOfRange,
                &written.span,
                format!("{number} is more than {most}"),
                format!("write a whole number from 0 to {most}"),
            );
            return None;
        }
        Some(number)
    }

    pub(super) fn percent(&mut self, written: &Spanned<u32>) -> Option<Percent> {
        let number = *written.given()?;
        let percent = Percent::new(number);
        if percent.is_none() {
            self.report(
                Code::OutOfRange,
                &written.span,
                format!("{number} is not a percentage"),
                "write a whole number from 0 to 100",
            );
        }
        percent
    }

    /// The entries of a mapping whose keys must be known ids.
    pub(super) fn by_id<'v, V>(
        &mut self,
        entries: &'v Entries<V>,
        kind: &str,
        known: &[&Id],
    ) -> Vec<(Id, &'v Spanned<String>, &'v V)> {
        let mut found = Vec::new();
        for (key, value) in &entries.0 {
            if let Some(id) = self.known_id(key, kind, known.iter().copied()) {
                found.push((id, key, value));
            }
        }
        found
    }

    /// Reports every id of a list that is used a second time.
    pub(super) fn report_repeats<'i>(&mut self, ids: impl Iterator<Item = &'i Spanned<String>>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if let Some(text) = id.given()
                && !seen.insert(text)
            {
                let location = self.at(&id.span);
                self.problems.push(Notes::duplicate(location, text));
            }
        }
    }
}

/// A text in a file of its own for each language, `<stem>.en.md` and `<stem>.cy.md`.
pub(super) fn markdown_files(
    tree: &SourceTree,
    stem: &str,
    problems: &mut Vec<Diagnostic>,
) -> Bilingual<Markdown> {
    Bilingual::from_fn(|language| {
        let path = format!("{stem}.{}.md", language.code());
        let Some((path, text)) = tree.shared(&path) else {
            problems.push(Diagnostic::missing_file(
                &path,
                format!("write the {} text in it", language.english_name()),
            ));
            return Markdown::of_file(&path.into(), "");
        };
        let markdown = Markdown::of_file(path, Arc::clone(text));
        if !markdown::says_something(markdown.text()) {
            problems.push(Diagnostic::new(
                Code::MissingLanguage,
                Location::file(path),
                format!("the {} text is empty", language.english_name()),
                "write the text",
            ));
        }
        markdown::inspect(&markdown, Shape::Block, problems);
        markdown::inspect_marks(&markdown, language, problems);
        markdown
    })
}
