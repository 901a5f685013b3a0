//! Texts in which Markdown has nothing to find. Most of a report is such text, and no parser is needed for it.
//!
//! In: a text. Out: its paragraphs as the page gets them, or nothing where a parser must look. It must not know what is done with them. What may stand in
//! such a text is told narrowly: whoever is in doubt asks the parser, which says the same.

use memchr::memchr;

/// The paragraphs of a text that is paragraphs alone.
pub(super) fn paragraphs(text: &str) -> Option<Vec<&str>> {
    let mut paragraphs = Vec::new();
    let mut begun: Option<usize> = None;
    let mut at = 0_usize;
    for line in text.split('\n') {
        if line.is_empty() {
            let from = begun.take()?;
            paragraphs.push(text.get(from..at.checked_sub(1)?)?);
            // More than one empty line is for the parser, unless the text ends there.
            if text.get(at..)?.bytes().all(|byte| byte == b'\n') {
                return Some(paragraphs);
            }
        } else if is_words(line) {
            begun = begun.or(Some(at));
        } else {
            return None;
        }
        at += line.len() + 1;
    }
    paragraphs.push(text.get(begun?..)?);
    Some(paragraphs)
}

/// The text of a single paragraph.
pub(super) fn paragraph(text: &str) -> Option<&str> {
    let text = text.trim_end_matches('\n');
    let mut lines = text.split('\n');
    lines.all(is_words).then_some(text)
}

/// The text, if it is words on a single line.
pub(super) fn line(text: &str) -> Option<&str> {
    let is_line = memchr(b'\n', text.as_bytes()).is_none();
    (is_line && is_words(text)).then_some(text)
}

/// The text of a list of one item, written on one line with its marker.
pub(super) fn item(text: &str) -> Option<&str> {
    let text = text.trim_end_matches('\n');
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marker = text.get(digits..)?;
    let rest = match digits {
        0 => marker.strip_prefix(['-', '*', '+']),
        1..=9 => marker.strip_prefix(['.', ')']),
        _ => None,
    };
    rest?.strip_prefix(' ').filter(|words| is_words(words))
}

/// Whether a line begins with a letter, does not end in space, and holds no character that means anything to Markdown or to HTML.
fn is_words(line: &str) -> bool {
    let begins = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0x80;
    let (starts, _) = line.as_bytes().as_chunks::<AT_ONCE>();
    let ends = line.as_bytes().rchunks(AT_ONCE).next().unwrap_or_default();
    line.bytes().next().is_some_and(begins)
        && !line.ends_with(' ')
        && starts.iter().all(|bytes| are_plain(bytes))
        && are_plain(ends)
}

/// How many bytes are looked at together.
const AT_ONCE: usize = 32;

/// Whether all of some bytes are plain, which is told of all of them at once, without a branch for each.
fn are_plain(bytes: &[u8]) -> bool {
    bytes.iter().fold(true, |all, byte| all & is_plain(*byte))
}

/// Whether a byte means nothing to Markdown or to HTML, in as few steps as there can be.
const fn is_plain(byte: u8) -> bool {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    // From space to `?`, but for `#`, `$`, `&`, `*`, `+`, `<`, `=` and `>`.
    let is_other = (byte.wrapping_sub(b' ') < 32)
        & (byte != b'#')
        & (byte != b'$')
        & (byte != b'&')
        & (byte != b'*')
        & (byte != b'+')
        & (byte.wrapping_sub(b'<') > 2);
    is_letter | is_other | (byte >= 0x80)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};

    use super::super::render::{events, inline_events, item_events, write};
    use super::*;

    /// Pieces of which most texts are unmarked, and those are on the edge of it.
    fn texts() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "a",
            "One word",
            "iawn",
            "ŵyl",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\n\n\n",
            "- ",
            "* ",
            "1. ",
            "12) ",
            "-",
            "--",
            "---",
            "===",
            "#",
            "# ",
            ">",
            "&amp;",
            "<b>",
            "`",
            "*",
            "_",
            "[a](b)",
            "!",
            "\\",
            "|",
            "\t",
            "\r\n",
            ":",
            "'",
            "\"",
            "~~~",
            "(",
            ")",
            ".",
            "25%",
            "é",
            "\u{a0}",
            "\u{2028}",
            "\u{85}",
            "/",
            "http://a.example",
            "a@b.example",
            "lang:en",
            "?",
        ]);
        prop::collection::vec(pieces, 0..9).prop_map(|pieces| pieces.concat())
    }

    fn check(text: &str) {
        let place = crate::diagnostic::Location::file(&"test".into());
        let markdown = crate::model::Markdown::of_value(text, place);
        if let Some(paragraphs) = paragraphs(text) {
            let written = paragraphs.iter().map(|one| format!("<p>{one}</p>\n"));
            let parsed = write(events(&markdown), 3, None);
            assert_eq!(written.collect::<String>(), parsed.as_str(), "{text:?}");
        }
        if let Some(words) = paragraph(text) {
            let parsed = write(inline_events(&markdown), 6, None);
            assert_eq!(words, parsed.as_str(), "{text:?}");
        }
        if let Some(words) = item(text) {
            let parsed = write(item_events(&markdown), 6, None);
            assert_eq!(words, parsed.as_str(), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]
        #[test]
        fn the_parser_says_the_same(text in texts()) {
            check(&text);
            check(&format!("a{text}a"));
            check(&format!("- a{text}a"));
            check(&format!("7. a{text}a"));
        }
    }

    #[test]
    fn no_sign_of_markdown_or_html_is_plain() {
        for byte in 0..=u8::MAX {
            let expected = matches!(
                byte,
                b'a'..=b'z' | b' ' | b'A'..=b'Z' | b'0'..=b'9' | 0x80..
                | b'!' | b'"' | b'%' | b'\'' | b'(' | b')' | b',' | b'-' | b'.' | b'/' | b':' | b';' | b'?'
            );
            assert_eq!(is_plain(byte), expected, "{byte}");
        }
    }

    #[test]
    fn what_is_usual_needs_no_parser() {
        let text = "One line,\nand \"another\".\n\nŴyl: 25% (or so)!\n";
        let expected = ["One line,\nand \"another\".", "Ŵyl: 25% (or so)!"];
        assert_eq!(paragraphs(text).as_deref(), Some(&expected[..]));
        assert_eq!(paragraph("One's own"), Some("One's own"));
        assert_eq!(item("- One\n"), Some("One"));
        assert_eq!(item("10. One"), Some("One"));
        for marked in [
            "", "\n", "a\n\n\nb", "a *b*", "a\n- b", " a", "a  \nb", "1. a",
        ] {
            assert_eq!(paragraphs(marked), None, "{marked:?}");
        }
    }
}
