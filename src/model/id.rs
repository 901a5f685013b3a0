//! Ids: how authors name things, and never what readers see.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// Lower case letters, digits and single hyphens between them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// The longest id; longer ones would make paths that some file systems refuse.
    const LONGEST: usize = 80;

    /// Reads an id. `None` when the text is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Id> {
        let shaped = !text.is_empty()
            && text.len() <= Id::LONGEST
            && text.split('-').all(|word| {
                !word.is_empty()
                    && word
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
            });
        shaped.then(|| Id(text.into()))
    }

    /// An id to go on with after a problem has been reported. Whatever has a problem is never built.
    #[must_use]
    pub fn placeholder() -> Id {
        Id("unknown".into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn ids_hold_nothing_that_could_escape_from_a_path_or_an_address() {
        for good in ["a", "cci-2009", "1-2", "q11-01"] {
            assert!(Id::parse(good).is_some(), "{good}");
        }
        for bad in [
            "", "-a", "a-", "a--b", "A", "a_b", "a/b", "..", "a b", "ŵ", "a.b",
        ] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
    }
}
