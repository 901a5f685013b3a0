//! Bytes that go wrong in the ways in which files do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A small generator of numbers that are the same in every run.
pub struct Numbers(u64);

impl Numbers {
    /// The numbers of a seed.
    pub fn of(seed: u64) -> Numbers {
        // Seeds that differ little give numbers that differ much; nought would stay nought.
        Numbers(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// The next number, below another.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % most.max(1)
    }
}

/// What files of other kinds, other languages and other intentions have in them.
const AWKWARD: [&str; 64] = [
    "<script>alert(1)</script>",
    "\" onclick=\"alert(1)",
    "'-alert(1)-'",
    "javascript:alert(1)",
    "[a](javascript:b)",
    "[a](data:text/html,b)",
    "<img src=x onerror=y>",
    "</title>",
    "]]>",
    "<!--",
    "&#x3c;",
    "&amp;",
    "{{ 7 * 7 }}",
    "{score overall}",
    "{cases, words}",
    "[[To do: a]]",
    "=SUM(A1)",
    "@a",
    "+1",
    "-1",
    "\t",
    "\r",
    "\r\n",
    "\n\n",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "\u{0}",
    "\u{1b}[31m",
    "a\u{301}",
    "ŵ",
    "😀",
    "\\",
    "\"",
    "'",
    "`",
    "```\n",
    "***",
    "~~~",
    "> > > > ",
    "- - - ",
    "1. 1. 1. ",
    "| a | b |\n|---|---|\n",
    "[^1]",
    "[a]: /b \"c\"\n",
    "<a@b.example>",
    "&a *a\n",
    "!!binary ",
    "? ",
    "- ",
    ": ",
    "  ",
    "{",
    "[",
    "}",
    "]",
    "|",
    ">",
    "99999999999999999999",
    "-0",
    "1e400",
    "0x7fffffff",
    "2024-02-30",
    "null",
];

/// Bytes with a few things wrong with them; `other` is something to mix in.
pub fn mutated(bytes: &[u8], other: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=numbers.below(4) {
        let (kind, at) = (numbers.below(12), numbers.below(bytes.len() + 1));
        let length = 1 + numbers.below(40);
        change(&mut bytes, kind, at, length, other);
    }
    bytes
}

/// Makes one change of a kind at a place.
pub fn change(bytes: &mut Vec<u8>, kind: usize, at: usize, length: usize, other: &[u8]) {
    let at = at.min(bytes.len());
    let end = (at + length).min(bytes.len());
    match kind {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << (length % 8);
            }
        }
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(at..end)),
        3 => {
            // What is there, many times over.
            let part = bytes[at..end].repeat(1 + length * 4);
            bytes.splice(at..at, part);
        }
        4 => lines(bytes, at, |lines, at| {
            let line = lines[at];
            lines.insert(at, line);
        }),
        5 => lines(bytes, at, |lines, at| {
            let to = (at + length) % lines.len();
            lines.swap(at, to);
        }),
        6 => lines(bytes, at, |lines, at| {
            lines.remove(at);
        }),
        7 => number(bytes, at, length),
        8 => {
            let from = at.min(other.len());
            let to = (from + length * 8).min(other.len());
            bytes.splice(at..at, other[from..to].iter().copied());
        }
        9 => drop(bytes.splice(at..end, [0xff])),
        _ => {
            let words = AWKWARD[(at + length * 7 + kind) % AWKWARD.len()];
            bytes.splice(at..at, words.bytes());
        }
    }
}

fn lines(bytes: &mut Vec<u8>, at: usize, change: impl FnOnce(&mut Vec<&[u8]>, usize)) {
    let number = bytes[..at].iter().filter(|byte| **byte == b'\n').count();
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    if number < lines.len() {
        change(&mut lines, number);
        *bytes = lines.concat();
    }
}

/// Puts another number in place of the next one.
fn number(bytes: &mut Vec<u8>, at: usize, length: usize) {
    let numbers = [
        "0",
        "-1",
        "4294967296",
        "18446744073709551616",
        "0.1",
        "1e9",
        "00",
        "NaN",
    ];
    let start = at
        + bytes[at..]
            .iter()
            .take_while(|byte| !byte.is_ascii_digit())
            .count();
    let digits = bytes[start..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit());
    let end = start + digits.count();
    bytes.splice(start..end, numbers[length % numbers.len()].bytes());
}

/// Every file below a folder by its path.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy();
                files.insert(name.into_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}
