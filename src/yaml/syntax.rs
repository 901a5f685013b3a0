//! What a parser says of YAML that it cannot read, in the words of an author.
//!
//! In: the parser's own words, which speak of scalars and flow sequences. Out: what is wrong and what to do.
//! It must not know what the file is about.

use crate::diagnostic::Code;

/// What is wrong, in plain words.
pub(super) struct Plain {
    pub code: Code,
    pub message: &'static str,
    pub help: &'static str,
    /// Whether the parser noticed only on the line after the mistake.
    pub is_above: bool,
}

/// A part of the parser's words, and what to say instead. The first that fits is taken.
const KNOWN: [(&str, &str, &str); 14] = [
    (
        "unknown anchor",
        "aliases (`*name`) are not allowed",
        "write the value out where it is needed; a text that begins with `*` stands in quotation marks",
    ),
    (
        "recursion limit",
        "the values are nested too deeply",
        "flatten the file",
    ),
    (
        "mapping values are not allowed",
        "the colon here would begin a value, and no key can stand before it",
        "put a text that holds a colon in quotation marks, and begin the keys of one mapping in the same column",
    ),
    (
        "simple key expect",
        "this line has no colon after its key",
        "write `key: value`, with a space after the colon",
    ),
    (
        "tab",
        "this line is indented with a tab",
        "indent with spaces",
    ),
    (
        "trailing content",
        "text follows a closing quotation mark",
        "look for a quotation mark that is missing or too many; an apostrophe in a text that stands in '...' is written twice, or the text is put in \"...\"",
    ),
    (
        "quoted scalar, found unknown escape",
        "a backslash in \"...\" begins an escape that means nothing",
        "write the backslash twice, or put the text in '...'",
    ),
    (
        "quoted scalar",
        "the quotation that begins here is not closed",
        "add the closing quotation mark",
    ),
    (
        "flow sequence",
        "a list that begins with `[` goes wrong here",
        "put commas between its items and `]` at its end",
    ),
    (
        "flow mapping",
        "a mapping that begins with `{` goes wrong here",
        "put commas between its entries and `}` at its end; a text that holds a comma, a colon or a bracket stands in quotation marks",
    ),
    (
        "misplaced bracket",
        "this bracket closes nothing",
        "remove it, or add the bracket that it closes",
    ),
    (
        "unexpected character",
        "a text cannot begin with this character",
        "put the text in quotation marks",
    ),
    (
        "block mapping",
        "this line fits nothing above it",
        "begin the keys of one mapping in the same column, and write a space after each colon",
    ),
    (
        "block collection",
        "this line fits nothing above it",
        "begin the items of one list in the same column, each with `- `",
    ),
];

/// The parser's words in plain ones, if they are known.
pub(super) fn plain(words: &str) -> Option<Plain> {
    let mut known = KNOWN.iter();
    let (part, message, help) = known.find(|(part, ..)| words.contains(part))?;
    let is_feature = matches!(*part, "unknown anchor" | "recursion limit");
    Some(Plain {
        code: if is_feature {
            Code::YamlFeature
        } else {
            Code::YamlSyntax
        },
        message,
        help,
        is_above: *part == "simple key expect",
    })
}

/// The last line before a place that says something, if nothing stands before the place on its own line.
pub(super) fn line_above(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or(text);
    let Some((above, own)) = before.rsplit_once('\n') else {
        return at;
    };
    if !own.trim().is_empty() {
        return at;
    }
    let above = above.trim_end();
    let start = above.rfind('\n').map_or(0, |end| end + 1);
    let line = above.get(start..).unwrap_or_default();
    start + line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::line_above;

    #[test]
    fn a_mistake_that_shows_on_the_next_line_is_told_where_it_was_made() {
        let text = "a: 1\n  b 2\n\nc: 3";
        assert_eq!(line_above(text, text.find('c').unwrap()), 7);
        assert_eq!(line_above(text, 8), 8);
        assert_eq!(line_above("c", 0), 0);
    }
}
