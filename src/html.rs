//! Trusted markup as a type.
//!
//! Templates escape every string. Only an `Html` is written as it is, and only the `markdown` and `chart` modules make one
//! (the test `only_markdown_and_charts_make_trusted_markup` holds them to it), so no text of an author can become markup by accident.

use serde::{Serialize, Serializer};

/// Markup that is safe to write into a page as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Vouches for markup. Every text in it must have been escaped already.
    pub(crate) const fn trust(markup: String) -> Html {
        Html(markup)
    }

    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// In a template an `Html` needs no `safe` filter; nothing else can do without one.
impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// Escapes a text for element content and quoted attributes, in HTML and in XML. Characters that XML cannot carry at all are left
/// out, because one of them would make the whole page ill-formed; line ends become spaces.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn special_characters_are_escaped() {
        let escaped = "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;";
        assert_eq!(escape("a < b & \"c\" > 'd'"), escaped);
    }

    #[test]
    fn characters_outside_xml_are_left_out() {
        assert_eq!(escape("a\u{0}b\u{1b}c\u{FFFF}d\ne"), "abcd e");
        assert_eq!(escape("Tŷ Ŵyn"), "Tŷ Ŵyn");
    }
}
