//! `[[To do: ...]]`: where a text is still to be written.

use std::ops::Range;

const OPEN: &str = "[[";
const CLOSE: &str = "]]";

/// Where placeholders stand, each within its line. A pair of brackets without a space between them is something else, such as a number in a
/// link.
#[must_use]
pub fn placeholders(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        push_line(line, start, &mut places);
        start += line.len();
    }
    places
}

fn push_line(line: &str, start: usize, places: &mut Vec<Range<usize>>) {
    let mut from = 0;
    while let Some((open, inside)) = line
        .get(from..)
        .and_then(|rest| rest.split_once(OPEN))
        .map(|(before, after)| (from + before.len(), after))
    {
        let Some((inside, _)) = inside.split_once(CLOSE) else {
            return;
        };
        let end = open + OPEN.len() + inside.len() + CLOSE.len();
        if inside.contains(' ') {
            places.push(start + open..start + end);
        }
        from = end;
    }
}
