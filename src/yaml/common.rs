//! The YAML that nearly all files are written in, to the same tree of nodes, at a fraction of the cost.
//!
//! In: the text of a file. Out: its nodes, or nothing, as soon as anything stands there that needs a second thought: the parser of all YAML
//! then reads the file, and alone says what is wrong with it. It must not be more lenient than that parser, nor see another place.
//!
//! Known here are mappings and lists whose entries stand in one column; plain texts on one line; texts in quotation marks on one line, without
//! escapes; `{...}` and `[...]`; comments behind a space.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use memchr::{memchr, memchr3};

use super::parse::{DEEPEST, Key, MOST_VALUES, Node, Value};

/// The nodes of a file that is written as nearly all are.
pub(super) fn parse(text: &str) -> Option<Node<'_>> {
    if !has_only_known_signs(text) {
        return None;
    }
    let mut reader = Reader {
        text,
        at: 0,
        line: 0,
        values: 0,
    };
    reader.go_on();
    if reader.column() != Some(0) {
        return None;
    }
    let node = reader.block(0, 0)?;
    (reader.at == text.len()).then_some(node)
}

/// Whether a text has none of the characters that YAML reads otherwise than other writing.
fn has_only_known_signs(text: &str) -> bool {
    let is_known = |byte: u8| (byte >= b' ' || byte == b'\n') && byte != 0x7f;
    // Without a way out of the loop many bytes are looked at in one go.
    let all = text.bytes().fold(true, |all, byte| all & is_known(byte));
    let is_odd = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
    // All that is odd begins with one of these, and most texts that are not ASCII have none.
    let may_begin_odd = |byte: u8| matches!(byte, 0xc2 | 0xe2 | 0xef);
    let may_be_odd = || {
        text.bytes()
            .fold(false, |any, byte| any | may_begin_odd(byte))
    };
    all && (text.is_ascii() || !may_be_odd() || !text.chars().any(|c| !c.is_ascii() && is_odd(c)))
}

/// So many keys are compared with each other sooner than put in order.
const FEW: usize = 8;

/// A longer key is none, by the rules of YAML.
const LONGEST_KEY: usize = 1024;

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Where the line begins.
    line: usize,
    /// How many values were read.
    values: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn after(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at + 1).copied()
    }

    /// In which column of its line the next sign stands; `None` at the end of the file.
    fn column(&self) -> Option<usize> {
        self.peek().map(|_| self.at - self.line)
    }

    fn skip_spaces(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    /// Goes on to the first sign of the next line that has one, over comments. A line must be at its end.
    fn go_on(&mut self) {
        loop {
            self.skip_spaces();
            match self.peek() {
                Some(b'#') => self.at += self.to_end_of_line(),
                Some(b'\n') => {
                    self.at += 1;
                    self.line = self.at;
                }
                _ => return,
            }
        }
    }

    fn to_end_of_line(&self) -> usize {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        memchr(b'\n', rest).unwrap_or(rest.len())
    }

    fn count(&mut self, depth: usize) -> Option<()> {
        self.values += 1;
        (depth <= DEEPEST && self.values <= MOST_VALUES).then_some(())
    }

    /// A mapping or a list that begins in a column.
    fn block(&mut self, column: usize, depth: usize) -> Option<Node<'t>> {
        match self.peek()? {
            b'-' => self.sequence(column, depth),
            _ => self.mapping(column, depth),
        }
    }

    fn sequence(&mut self, column: usize, depth: usize) -> Option<Node<'t>> {
        self.count(depth)?;
        let start = self.at;
        let mut items = Vec::new();
        while self.column() == Some(column) {
            if self.peek() != Some(b'-') || self.after() != Some(b' ') {
                return None;
            }
            self.at += 1;
            self.skip_spaces();
            let item_column = self.at - self.line;
            items.push(if self.key_length().is_some() {
                self.mapping(item_column, depth + 1)?
            } else {
                self.inline(depth + 1)?
            });
            self.end_of_entry(column)?;
        }
        Some(Node {
            span: start..self.at,
            value: Value::Sequence(items),
        })
    }

    fn mapping(&mut self, column: usize, depth: usize) -> Option<Node<'t>> {
        self.count(depth)?;
        let start = self.at;
        let mut entries = Vec::new();
        while self.column() == Some(column) {
            let key = self.key()?;
            let colon = self.at - 1;
            self.skip_spaces();
            let value = match self.peek() {
                None | Some(b'\n' | b'#') => self.below(column, colon, depth + 1)?,
                Some(_) => self.inline(depth + 1)?,
            };
            entries.push((key, value));
            self.end_of_entry(column)?;
        }
        self.mapped(start, entries)
    }

    /// A mapping that ends here, unless a key is in it twice.
    fn mapped(&self, start: usize, entries: Vec<(Key<'t>, Node<'t>)>) -> Option<Node<'t>> {
        let are_apart = if entries.len() <= FEW {
            let mut all = entries.iter().enumerate();
            all.all(|(place, (key, _))| {
                let mut others = entries.iter().skip(place + 1);
                others.all(|(other, _)| other.name != key.name)
            })
        } else {
            let mut names = BTreeSet::new();
            entries.iter().all(|(key, _)| names.insert(&*key.name))
        };
        are_apart.then_some(Node {
            span: start..self.at,
            value: Value::Mapping(entries),
        })
    }

    /// What stands below the key of a mapping that has nothing beside it.
    fn below(&mut self, column: usize, colon: usize, depth: usize) -> Option<Node<'t>> {
        self.go_on();
        match self.column() {
            Some(inner) if inner > column => self.block(inner, depth),
            // A list may stand in the column of its key.
            Some(inner) if inner == column && self.peek() == Some(b'-') => None,
            _ => {
                self.count(depth)?;
                Some(plain("", colon..colon))
            }
        }
    }

    /// Goes on behind an entry. What stands further to the right than its mapping or list may go on with its text.
    fn end_of_entry(&mut self, column: usize) -> Option<()> {
        self.go_on();
        let next = self.column();
        next.is_none_or(|next| next <= column).then_some(())
    }

    /// The length of the plain key that begins here, if one does.
    fn key_length(&self) -> Option<usize> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let length = rest.iter().position(|byte| !is_name(byte))?;
        let is_key = length <= LONGEST_KEY
            && rest.first()?.is_ascii_alphanumeric()
            && rest.get(length) == Some(&b':')
            && matches!(rest.get(length + 1), None | Some(b' ' | b'\n'));
        is_key.then_some(length)
    }

    /// A key with its colon.
    fn key(&mut self) -> Option<Key<'t>> {
        let span = self.at..self.at + self.key_length()?;
        let name = self.text.get(span.clone())?;
        self.at = span.end + 1;
        Some(Key {
            name: Cow::Borrowed(name),
            span,
        })
    }

    /// A value on the rest of the line; lists and mappings in brackets may have further lines.
    fn inline(&mut self, depth: usize) -> Option<Node<'t>> {
        match self.peek()? {
            b'{' | b'[' => {
                let node = self.bracketed(depth)?;
                self.is_at_end().then_some(node)
            }
            b'"' | b'\'' => {
                let node = self.quoted(depth)?;
                matches!(self.peek(), None | Some(b'\n')).then_some(node)
            }
            _ => {
                let rest = self.text.get(self.at..)?;
                let line = rest.get(..self.to_end_of_line())?;
                let has_comment = memchr(b'#', line.as_bytes()).is_some();
                let written = if has_comment {
                    line.split(" #").next()?
                } else {
                    line
                };
                let written = written.trim_end_matches(' ');
                let has_colon = memchr(b':', written.as_bytes()).is_some();
                if has_colon && (written.contains(": ") || written.ends_with(':')) {
                    return None;
                }
                self.plain(written, depth)
            }
        }
    }

    /// Whether nothing but a comment follows on the line.
    fn is_at_end(&mut self) -> bool {
        let start = self.at;
        self.skip_spaces();
        match self.peek() {
            Some(b'#') => self.at > start,
            Some(byte) => byte == b'\n',
            None => true,
        }
    }

    fn plain(&mut self, written: &'t str, depth: usize) -> Option<Node<'t>> {
        self.count(depth)?;
        let first = written.chars().next()?;
        let is_plain = first.is_alphanumeric() || matches!(first, '(' | '/' | '_' | '~');
        let start = self.at;
        self.at += written.len();
        is_plain.then(|| plain(written, start..self.at))
    }

    /// A text in quotation marks. The space behind it counts as a part of it.
    fn quoted(&mut self, depth: usize) -> Option<Node<'t>> {
        self.count(depth)?;
        let start = self.at;
        let mark = self.peek()?;
        let inside = self.text.get(start + 1..)?;
        let length = memchr3(mark, b'\n', b'\\', inside.as_bytes())?;
        self.at += length + 2;
        let is_whole = inside.as_bytes().get(length) == Some(&mark) && self.peek() != Some(mark);
        self.skip_spaces();
        let text = Cow::Borrowed(inside.get(..length)?);
        is_whole.then_some(Node {
            span: start..self.at,
            value: Value::Scalar { text, plain: false },
        })
    }

    /// `{...}` or `[...]`, up to and with the bracket that closes it.
    fn bracketed(&mut self, depth: usize) -> Option<Node<'t>> {
        self.count(depth)?;
        let start = self.at;
        let is_mapping = self.peek()? == b'{';
        let close = if is_mapping { b'}' } else { b']' };
        self.at += 1;
        let mut entries = Vec::new();
        let mut items = Vec::new();
        self.skip_spaces();
        while self.peek()? != close {
            if is_mapping {
                let key = self.key()?;
                self.skip_spaces();
                entries.push((key, self.in_brackets(depth + 1)?));
            } else {
                items.push(self.in_brackets(depth + 1)?);
            }
            self.skip_spaces();
            match self.peek()? {
                b',' => {
                    self.at += 1;
                    self.skip_spaces();
                    // A comma that nothing follows moves the end of what is in the brackets.
                    if self.peek()? == close {
                        return None;
                    }
                }
                byte if byte == close => {}
                _ => return None,
            }
        }
        let node = if is_mapping {
            self.mapped(start, entries)?
        } else {
            Node {
                span: start..self.at,
                value: Value::Sequence(items),
            }
        };
        self.at += 1;
        Some(node)
    }

    fn in_brackets(&mut self, depth: usize) -> Option<Node<'t>> {
        match self.peek()? {
            b'{' | b'[' => self.bracketed(depth),
            b'"' | b'\'' => self.quoted(depth),
            _ => {
                let rest = self.text.get(self.at..)?;
                let ends =
                    |byte| matches!(byte, b',' | b'{' | b'}' | b'[' | b']' | b'\n' | b':' | b'#');
                let written = rest.get(..rest.bytes().position(ends)?)?;
                // A hyphen before a bracket or a comma is not always a part of the text.
                if written.ends_with('-') {
                    return None;
                }
                self.plain(written.trim_end_matches(' '), depth)
            }
        }
    }
}

fn plain(text: &str, span: Range<usize>) -> Node<'_> {
    Node {
        span,
        value: Value::Scalar {
            text: Cow::Borrowed(text),
            plain: true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse::parse_any;

    /// Pieces of files, with strokes between them: some begin a line, and none ends one.
    const PIECES: &str = concat!(
        "\na:|\n  a:|\n    a:|\nb: |\n  b: |\n    b:|\n- |\n  - |\n    - |\n  -|\n|\n |\n# c|\n  # c|",
        "a|b: | |x y|1|ŵ|\"q\"|\"|'q r'|'|{|}|[|]|",
        ", |,| # c|#|:|~|null|{ en: \"E\", cy: \"C\" }|[a, b]|\\|&a |[a -]|-",
    );

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { cases: 2000, ..Default::default() })]
        #[test]
        fn what_is_written_as_nearly_all_files_are_is_read_alike(
            parts in proptest::collection::vec(0..41_usize, 0..14),
        ) {
            let pieces: Vec<&str> = PIECES.split('|').collect();
            let text: String = parts.into_iter().map(|part| pieces[part]).collect();
            for text in [&*text, text.trim_start(), &format!("{text}\n")] {
                if let Some(node) = parse(text) {
                    let mut problems = Vec::new();
                    let any = parse_any(&"test".into(), text, &mut problems);
                    assert_eq!(problems, [], "{text:?}");
                    assert_eq!(Some(node), any, "{text:?}");
                }
            }
        }
    }
}
