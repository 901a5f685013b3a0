//! Texts of others as a terminal may show them.
//!
//! In: a text with parts of a file or of its name in it. Out: the same without what would steer a terminal, turn the order of letters around or
//! fill the screen. It must not know where the text is shown.

use std::borrow::Cow;

/// The most characters of a text that are shown. The longest of our own sentences has a fifth of them.
const LONGEST: usize = 2_000;

/// The text with a name in place of each character that does something instead of being seen, and cut off where it is too long to be read.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    // So short a text has no more characters than bytes.
    if text.len() <= LONGEST && !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len().min(LONGEST));
    for (number, character) in text.chars().enumerate() {
        if number == LONGEST {
            shown.push('…');
            break;
        }
        if steers(character) {
            shown.push_str(&format!("<U+{:04X}>", u32::from(character)));
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// Control characters, and those that say in which direction letters run. A line end is shown as one.
pub(super) fn steers(character: char) -> bool {
    let turns = matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    turns || (character.is_control() && character != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_named_and_the_rest_stays() {
        assert_eq!(visible("Tŷ\n· 😀"), "Tŷ\n· 😀");
        assert_eq!(
            visible("a\u{1b}[31m\r\u{202e}b\u{9b}"),
            "a<U+001B>[31m<U+000D><U+202E>b<U+009B>"
        );
    }

    #[test]
    fn a_text_is_shown_as_far_as_the_limit() {
        let whole = "ŵ".repeat(LONGEST);
        assert_eq!(visible(&whole), whole);
        assert_eq!(visible(&format!("{whole}a")), format!("{whole}…"));
    }
}
