//! How lines begin.
//!
//! In: a line, with all that follows it. Out: whether it is an item of a list or words of a paragraph. It must not know what stands further on in it.

/// What an item of a list begins with.
#[derive(PartialEq, Eq)]
pub(super) struct Marker {
    /// The number, in a numbered list.
    pub number: Option<u64>,
    /// How many bytes it has, with the space behind it.
    pub length: usize,
}

impl Marker {
    pub(super) fn of(line: &str) -> Option<Marker> {
        if line.starts_with("- ") {
            let number = None;
            return Some(Marker { number, length: 2 });
        }
        let digits = digits(line);
        let is_marker = (1..=9).contains(&digits) && line.get(digits..)?.starts_with(". ");
        let number = line.get(..digits)?.parse().ok();
        is_marker.then_some(Marker {
            number,
            length: digits + 2,
        })
    }
}

/// How many digits a line begins with.
fn digits(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit);
    digits.count()
}

/// Whether a line is a part of a paragraph, by its first signs; others may follow it.
pub(super) fn begins_plainly(line: &str) -> bool {
    match line.chars().next() {
        Some('(' | '"' | '\'' | '“' | '‘' | '{') => true,
        // A star alone is an item of a list.
        Some('*') => !matches!(line.as_bytes().get(1), None | Some(b' ' | b'\t' | b'\n')),
        Some('0'..='9') => !matches!(line.as_bytes().get(digits(line)), Some(b'.' | b')')),
        Some(first) => first.is_alphabetic(),
        None => false,
    }
}
