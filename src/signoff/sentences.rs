//! Texts cut into sentences, so that a changed sentence does not drag its paragraph along.

use super::page::{Text, TextKind};

/// The texts with every paragraph cut into its sentences.
pub(super) fn sentences(texts: Vec<Text>) -> Vec<Text> {
    let mut cut = Vec::new();
    for text in texts {
        let is_prose = matches!(
            text.kind,
            TextKind::Sentence | TextKind::Recommendation | TextKind::Notice
        );
        if !is_prose {
            cut.push(text);
            continue;
        }
        for words in split(&text.words) {
            cut.push(Text {
                words: words.to_owned(),
                ..text.clone()
            });
        }
    }
    cut
}

/// A sentence ends with its mark, and the next begins with a capital, a figure or an opening mark. A full stop after a shortened word may end one too
/// soon; it does so before and after a change, so nothing is found that is not there.
fn split(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut is_end = false;
    for (place, character) in text.char_indices() {
        if character == ' ' && is_end {
            let rest = text.get(place + 1..).unwrap_or_default();
            let begins = |c: char| c.is_uppercase() || c.is_ascii_digit() || "“‘\"'(".contains(c);
            if rest.starts_with(begins) {
                sentences.push(text.get(start..place).unwrap_or_default());
                start = place + 1;
            }
        }
        is_end = match character {
            '.' | '!' | '?' => true,
            // A closing mark may follow the end.
            '”' | '’' | '"' | '\'' | ')' => is_end,
            _ => false,
        };
    }
    sentences.push(text.get(start..).unwrap_or_default());
    sentences
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn sentences_end_where_the_next_begins() {
        let text = "It was 3.5 km. “Why?” Nobody knew. e.g. nothing ended here. 12 did.";
        let expected = [
            "It was 3.5 km.",
            "“Why?”",
            "Nobody knew. e.g. nothing ended here.",
            "12 did.",
        ];
        assert_eq!(split(text), expected);
        assert_eq!(split(text).join(" "), text);
        assert_eq!(split(""), [""]);
    }
}
