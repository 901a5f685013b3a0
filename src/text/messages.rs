//! The messages of one language.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use super::Lookup;
use super::pieces::{Forms, Piece};
use crate::diagnostic::{Code, Diagnostic, line_of};
use crate::language::Language;
use crate::load::Theme;

/// A variable of a message.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A text that stands in the message as it is.
    Text(&'a str),
    /// A number that chooses among plural forms, and stands in the message as digits.
    Count(u64),
}

/// The messages of one language, able to be filled in.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The messages that are texts, variables and choices by a variable, and nothing else. Most are, and every page says hundreds of them.
    plain: Lookup<Vec<Piece>>,
    forms: Forms,
    /// What went wrong while filling in. Reported once everything is rendered, so that one run shows all.
    failures: Mutex<BTreeMap<String, String>>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Messages({:?})", self.language)
    }
}

/// The path of a language's messages in a theme.
pub(super) fn path(language: Language) -> String {
    format!("messages/{}.ftl", language.code())
}

/// The messages of a language: the shipped ones, and the site's own, which replace them one by one.
pub(super) fn sources(theme: &Theme, language: Language) -> Vec<&[u8]> {
    let path = path(language);
    [theme.shipped.get(&path), theme.own.get(&path)]
        .into_iter()
        .flatten()
        .map(Vec::as_slice)
        .collect()
}

impl Messages {
    /// Reads the messages of a language.
    pub(super) fn read(
        theme: &Theme,
        language: Language,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Messages> {
        let identifier: LanguageIdentifier = language.code().parse().ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The invisible marks that set variables apart would end up in titles, addresses and searches.
        bundle.set_use_isolating(false);
        let mut plain: BTreeMap<String, Vec<Piece>> = BTreeMap::new();
        for bytes in sources(theme, language) {
            let text = String::from_utf8_lossy(bytes).into_owned();
            match FluentResource::try_new(text) {
                Ok(resource) => {
                    add_plain(&resource, &mut plain);
                    bundle.add_resource_overriding(resource);
                }
                Err((resource, errors)) => {
                    for error in errors {
                        let line = line_of(resource.source(), error.pos.start);
                        let path = path(language);
                        problems.push(Diagnostic::of_site(
                            Code::BadMessage,
                            format!("line {line} of `{path}` cannot be read: {}", error.kind),
                            "compare the message with its neighbours",
                        ));
                    }
                    return None;
                }
            }
        }
        Some(Messages {
            language,
            bundle,
            plain: Lookup::new(plain.into_iter()),
            forms: Forms::new(language),
            failures: Mutex::default(),
        })
    }

    /// Fills in a message. A failure is kept for `failures`, and gives the key, which no reader will see.
    #[must_use]
    pub fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let plain = self.plain.get(key);
        plain
            .and_then(|pieces| self.forms.put_together(pieces, arguments))
            .unwrap_or_else(|| self.resolve(key, arguments))
    }

    /// Fills in any message, with all that a message may choose by.
    fn resolve(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return self.fail(key, "there is no such message".to_owned());
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => values.set(*name, FluentValue::from(*text)),
                Argument::Count(count) => values.set(*name, FluentValue::from(*count)),
            }
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors);
        match errors.first() {
            None => text.into_owned(),
            Some(error) => self.fail(key, error.to_string()),
        }
    }

    fn fail(&self, key: &str, reason: String) -> String {
        if let Ok(mut failures) = self.failures.lock() {
            failures.insert(key.to_owned(), reason);
        }
        key.to_owned()
    }

    /// Every message that could not be filled in so far.
    #[must_use]
    pub fn failures(&self) -> Vec<Diagnostic> {
        let Ok(failures) = self.failures.lock() else {
            return Vec::new();
        };
        failures
            .iter()
            .map(|(key, reason)| {
                Diagnostic::of_site(
                    Code::BadMessage,
                    format!(
                        "the {} message `{key}` cannot be used: {reason}",
                        self.language.english_name()
                    ),
                    format!("mend it in `{}`", path(self.language)),
                )
            })
            .collect()
    }
}

/// Adds the messages that choose by nothing but a variable, and forgets those that are replaced by others.
fn add_plain(resource: &FluentResource, plain: &mut BTreeMap<String, Vec<Piece>>) {
    for entry in resource.entries() {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                // A term takes the place of a message with its name.
                plain.remove(term.id.name);
                continue;
            }
            _ => continue,
        };
        let pieces = message.value.as_ref().and_then(Piece::all);
        match pieces {
            Some(pieces) => plain.insert(message.id.name.to_owned(), pieces),
            None => plain.remove(message.id.name),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(shipped: &str, own: &str) -> Messages {
        let mut theme = Theme::default();
        for (files, text) in [(&mut theme.shipped, shipped), (&mut theme.own, own)] {
            files.insert(path(Language::English), text.as_bytes().to_vec());
        }
        Messages::read(&theme, Language::English, &mut Vec::new()).unwrap()
    }

    #[test]
    fn a_plain_message_says_what_a_message_says() {
        let shipped = "a = One { $x } two\n    three { $y }{ $x }\nb = { $x }\nc = { \"{\" } { a }\nd =\n    e\n\n    f\n-t = u\ng = { -t }\n";
        let own = "b = { $x ->\n    [one] one\n   *[other] { $x } others\n}\nh = more\n";
        let said = messages(shipped, own);
        let arguments = [
            ("x", Argument::Text("1 & 2")),
            ("y", Argument::Count(3)),
            ("y", Argument::Text("<y>")),
        ];
        for key in ["a", "b", "c", "d", "g", "h", "none"] {
            for some in [&arguments[..], &arguments[..2], &arguments[..1], &[]] {
                assert_eq!(said.format(key, some), said.resolve(key, some), "{key}");
            }
        }
        for key in ["a", "b"] {
            assert!(said.plain.get(key).is_some(), "{key}");
        }
        let one = [("x", Argument::Count(1))];
        assert_eq!(said.format("b", &one), "one");
    }

    #[test]
    fn every_number_takes_its_plural_form() {
        let text = "a = { $x ->\n    [0] none\n    [one] one\n    [two] a pair\n    [few] few: { $x }\n    [3] never\n    [many] { $y } and { $x }\n    [word] said\n   *[other] { $x } others\n}.\n\
                    b = { $y ->\n    [1.0] one\n   *[other] { $x ->\n        [1] this\n       *[a] that\n    }\n}\n";
        for language in Language::ALL {
            let mut theme = Theme::default();
            theme
                .shipped
                .insert(path(language), text.as_bytes().to_vec());
            let said = Messages::read(&theme, language, &mut Vec::new()).unwrap();
            assert!(said.plain.get("a").is_some());
            let far = [128, 1_000_001, 1 << 53, u64::MAX];
            for count in (0..128).chain(far) {
                for other in [Argument::Text("word"), Argument::Count(count)] {
                    let arguments = [("x", Argument::Count(count)), ("y", other)];
                    let turned = [("y", Argument::Count(count)), ("x", other)];
                    for (key, arguments) in [("a", arguments), ("b", arguments), ("a", turned)] {
                        let expected = said.resolve(key, &arguments);
                        assert_eq!(said.format(key, &arguments), expected, "{key} {count}");
                    }
                }
            }
        }
    }
}
