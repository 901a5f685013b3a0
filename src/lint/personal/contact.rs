//! E-mail addresses.

use memchr::memchr_iter;

use super::{Find, Kind};

/// The longest name before the sign, and the longest host after it, that mail allows.
const LONGEST: (usize, usize) = (64, 255);

pub(super) fn email_addresses(text: &str, found: &mut Vec<Find>) {
    let mut free = 0;
    for at in memchr_iter(b'@', text.as_bytes()) {
        let before = text.get(free..at).unwrap_or_default();
        let start = at - name_length(before);
        let after = text.get(at + 1..).unwrap_or_default();
        let end = at + 1 + host_length(after);
        let host = text.get(at + 1..end).unwrap_or_default();
        if start < at && is_host(host) {
            found.push((Kind::Email, start..end));
            free = end;
        }
    }
}

fn name_length(before: &str) -> usize {
    let is_part = |c: &char| c.is_alphanumeric() || "._%+-'’".contains(*c);
    let name: Vec<char> = before
        .chars()
        .rev()
        .take(LONGEST.0)
        .take_while(is_part)
        .collect();
    let mut length: usize = name.iter().map(|c| c.len_utf8()).sum();
    // A quotation mark or a full stop before the name belongs to the sentence.
    for character in name.iter().rev().take_while(|c| !c.is_alphanumeric()) {
        length -= character.len_utf8();
    }
    length
}

fn host_length(after: &str) -> usize {
    let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let length = after
        .chars()
        .take(LONGEST.1)
        .take_while(is_part)
        .map(char::len_utf8)
        .sum();
    let host = after.get(..length).unwrap_or_default();
    host.trim_end_matches(['.', '-']).len()
}

fn is_host(host: &str) -> bool {
    let Some((name, top)) = host.rsplit_once('.') else {
        return false;
    };
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    is_top && !name.is_empty() && name.split('.').all(|part| !part.is_empty())
}
