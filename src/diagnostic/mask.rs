//! Excerpts without personal data: logs of a build are read by more people than its content.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Diagnostic;

/// The files in which personal data may stand, with a sign in place of each letter and digit of them. Every sign has as many bytes as
/// what it stands for, so places stay the same.
pub(super) fn masked_texts<'d>(
    diagnostics: &'d [Diagnostic],
    text_of: &dyn Fn(&str) -> Option<&'d str>,
) -> BTreeMap<&'d str, String> {
    let mut ranges: BTreeMap<&str, Vec<Range<usize>>> = BTreeMap::new();
    for diagnostic in diagnostics.iter().filter(|one| one.code.is_personal()) {
        if let Some(location) = &diagnostic.location {
            let spans = ranges.entry(&location.path).or_default();
            spans.push(location.span.clone());
        }
    }
    let texts = ranges.into_iter().filter_map(|(path, mut ranges)| {
        ranges.sort_by_key(|range| range.start);
        Some((path, masked(text_of(path)?, &ranges)))
    });
    texts.collect()
}

fn masked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut written = String::with_capacity(text.len());
    let mut next = ranges.iter();
    let mut hidden = 0..0;
    let mut coming = next.next();
    for (at, character) in text.char_indices() {
        while let Some(range) = coming.filter(|range| range.start <= at) {
            hidden.end = hidden.end.max(range.end);
            coming = next.next();
        }
        let is_hidden = at < hidden.end && character.is_alphanumeric();
        written.push(match (is_hidden, character.len_utf8()) {
            (false, _) => character,
            (true, 1) => '*',
            (true, 2) => '·',
            (true, 3) => '•',
            (true, _) => '𝄪',
        });
    }
    written
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn what_is_masked_keeps_its_place() {
        let text = "Siân: siân@tŷ.example, 1";
        let from = text.find("siân").unwrap();
        let to = text.find(',').unwrap();
        let hidden = masked(text, &[from..to, from..from + 1]);
        assert_eq!(hidden, "Siân: **·*@*·.*******, 1");
        assert_eq!(hidden.len(), text.len());
    }
}
