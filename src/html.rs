//! Trusted markup as a type.
//!
//! Templates escape every string. Only an `Html` is written as it is, and only the `markdown` and `chart` modules make one
//! (the test `only_markdown_and_charts_make_trusted_markup` holds them to it), so no text of an author can become markup by accident.

use serde::{Serialize, Serializer};
use tera::Value;

/// Markup that is safe to write into a page as it is. It is kept as templates take it, so no copy is made for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(Value);

impl Default for Html {
    fn default() -> Html {
        Html(Value::safe_string(""))
    }
}

impl Html {
    /// Vouches for markup. Every text in it must have been escaped already.
    pub(crate) fn trust(markup: &str) -> Html {
        Html(Value::safe_string(markup))
    }

    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

/// In a template an `Html` needs no `safe` filter; nothing else can do without one.
impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Escapes a text for element content and quoted attributes, in HTML and in XML. Characters that XML cannot carry at all are left
/// out, because one of them would make the whole page ill-formed; line ends become spaces.
#[must_use]
pub fn escape(text: &str) -> String {
    // Nearly every text is written as it is, which is seen of many bytes at once.
    if !text
        .bytes()
        .fold(false, |any, byte| any | may_stand_out(byte))
    {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    // Most of any other text is written as it is, in stretches.
    while let Some((plain, from)) = rest
        .find(stands_out)
        .and_then(|at| rest.split_at_checked(at))
    {
        escaped.push_str(plain);
        let mut characters = from.chars();
        escaped.push_str(match characters.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\'') => "&#39;",
            Some('\n' | '\r' | '\t') => " ",
            _ => "",
        });
        rest = characters.as_str();
    }
    escaped.push_str(rest);
    escaped
}

/// Whether a byte may belong to a character that is not written as it is.
fn may_stand_out(byte: u8) -> bool {
    // Control characters beyond ASCII begin with the first of these two, and what XML cannot carry with the other.
    matches!(
        byte,
        ..b' ' | b'&' | b'<' | b'>' | b'"' | b'\'' | 0x7F | 0xC2 | 0xEF
    )
}

/// Whether a character is not written as it is.
fn stands_out(character: char) -> bool {
    let is_special = matches!(
        character,
        '&' | '<' | '>' | '"' | '\'' | '\u{FFFE}' | '\u{FFFF}'
    );
    is_special || character.is_control()
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
