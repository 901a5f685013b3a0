//! What is almost a heading or a note, and would stand on the page as it is written.
//!
//! In: a text. Out: where such marks stand. It must not know what is said of them.

use std::cell::LazyCell;
use std::ops::Range;

use super::super::split::{code_ranges, lies_in};

/// Lines that begin as headings do, without the space that makes them one: `##strengths`. Readers would see them as they are written.
pub(super) fn hashes(text: &str) -> Vec<Range<usize>> {
    if !text.contains('#') {
        return Vec::new();
    }
    // Hardly any text has such a line, so hardly any is parsed again for it.
    let code = LazyCell::new(|| code_ranges(text));
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let marks = line.trim_start_matches(' ').trim_start_matches('#');
        let hashes = line.len() - indent - marks.len();
        let is_name = marks.starts_with(char::is_alphabetic);
        let at = start + indent;
        if (1..=6).contains(&hashes) && indent < 4 && is_name && !lies_in(&code, at) {
            found.push(at..at + hashes + marks.trim_end().len());
        }
        start += line.len();
    }
    found
}

/// The marks of footnotes, `[^1]`. Readers would see them as they are written.
pub(super) fn footnotes(text: &str) -> Vec<Range<usize>> {
    let has_bracket = memchr::memchr(b'[', text.as_bytes()).is_some();
    if !(has_bracket && text.contains("[^")) {
        return Vec::new();
    }
    let code = code_ranges(text);
    let marks = text.match_indices("[^").filter_map(|(start, _)| {
        let label = text.get(start + 2..)?;
        let end = label.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')?;
        let after = label.get(end..)?;
        let is_mark = end > 0 && after.starts_with(']') && !after.starts_with("]:");
        let is_text = !text.get(..start)?.ends_with('\\') && !lies_in(&code, start);
        (is_mark && is_text).then_some(start..start + end + 3)
    });
    marks.collect()
}
