//! Numbers of telephones, of patients and of the insured.

use std::ops::Range;

use super::{Cues, Find, Kind};
use crate::lint::scan::Token;

/// The most digits that a telephone number has.
const MOST: usize = 15;

/// The fewest: those of a number abroad, behind its plus sign. An NHS number has ten.
pub(super) const FEWEST: usize = 9;

/// How many digits a National Insurance number has.
pub(super) const FEWEST_OF_INSURED: usize = 6;

/// Digits without anything between them.
struct Group<'t> {
    digits: &'t str,
    range: Range<usize>,
    /// Whether a plus sign stands before it.
    plus: bool,
    /// Whether it is near enough to the group before to go on with it.
    joined: bool,
    /// Whether a bracket opens before it.
    opened: bool,
    /// Whether a letter, a currency or a decimal point stands before it, so that no number begins here.
    inside: bool,
    /// Whether something follows that makes it a part of something else.
    goes_on: bool,
}

/// Telephone numbers and NHS numbers.
pub(super) fn numbers(text: &str, words: &[Token<'_>], cues: &Cues, found: &mut Vec<Find>) {
    let groups = groups(text);
    let mut at = 0;
    while let Some(first) = groups.get(at) {
        let run = if first.inside {
            None
        } else {
            longest(text, groups.get(at..))
        };
        match run {
            Some((kind, length)) => {
                let last = groups.get(at + length - 1);
                let end = last.map_or(first.range.end, |last| last.range.end);
                let run = groups.get(at..at + length).unwrap_or_default();
                let start = start(text, first, end);
                let is_meant = || {
                    let is_told = cues.is_telephone(words, start);
                    let is_reference = cues.is_reference(text, words, start);
                    is_telephone_here(text, run, is_told, is_reference)
                };
                if kind != Kind::Telephone || is_meant() {
                    found.push((kind, start..end));
                }
                at += length;
            }
            None => at += 1,
        }
    }
}

/// Where a number begins: with its plus sign, and with the bracket that closes in it.
fn start(text: &str, first: &Group<'_>, end: usize) -> usize {
    let sign = first.range.start - usize::from(first.plus);
    let closes = text
        .get(sign..end)
        .is_some_and(|number| number.matches(')').count() > number.matches('(').count());
    sign - usize::from(first.opened && closes)
}

/// The longest number that begins with the first of some groups, and how many groups it has.
fn longest(text: &str, groups: Option<&[Group<'_>]>) -> Option<(Kind, usize)> {
    let groups = groups?;
    let mut digits = String::new();
    let mut longest = None;
    for (place, group) in groups.iter().enumerate() {
        if (place > 0 && !group.joined) || digits.len() + group.digits.len() > MOST {
            break;
        }
        digits.push_str(group.digits);
        let run = groups.get(..=place).unwrap_or_default();
        if let Some(kind) = kind(text, run, &digits).filter(|_| !group.goes_on) {
            longest = Some((kind, place + 1));
        }
    }
    longest
}

fn groups(text: &str) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut at = 0;
    while let Some(next) = text
        .get(at..)
        .and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
    {
        let start = at + next;
        let rest = text.get(start..).unwrap_or_default();
        let length = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let between = text.get(at..start).unwrap_or_default();
        let before = between.strip_suffix('+');
        let previous = before.unwrap_or(between).chars().next_back();
        let after = rest.get(length..).unwrap_or_default();
        groups.push(Group {
            digits: rest.get(..length).unwrap_or_default(),
            range: start..start + length,
            plus: before.is_some(),
            joined: groups.last().is_some_and(|group| joins(group, between)),
            opened: previous == Some('('),
            inside: previous.is_some_and(|c| {
                c.is_alphabetic()
                    || matches!(c, '£' | '€' | '$' | '#' | '/' | '_' | '=')
                    || (matches!(c, '.' | ',' | ':') && between.len() == 1 && !groups.is_empty())
            }),
            goes_on: goes_on(after),
        });
        at = start + length;
    }
    groups
}

/// A bracket closes what it opened: "(0116) 496 0000", and not "(0116 496 0000) 4".
fn joins(before: &Group<'_>, between: &str) -> bool {
    // A stroke stands behind the code of an area, and between the parts of a reference.
    let is_code = before.digits.starts_with('0') && (3..=5).contains(&before.digits.len());
    let is_joint = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')') || (c == '/' && is_code);
    let closes = between.contains(')') && !before.opened;
    between.chars().count() <= 3 && between.chars().all(is_joint) && !closes
}

fn goes_on(after: &str) -> bool {
    let mut characters = after.chars();
    match characters.next() {
        Some('%' | '_') => true,
        Some('/' | ',' | ':') => characters.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_alphabetic(),
        None => false,
    }
}

fn kind(text: &str, groups: &[Group<'_>], digits: &str) -> Option<Kind> {
    let first = groups.first()?;
    if is_telephone(groups, first, digits) {
        return Some(Kind::Telephone);
    }
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let is_written_so = matches!(lengths.as_slice(), [10] | [3, 3, 4]);
    let is_book = || {
        let before = text.get(..first.range.start).unwrap_or_default();
        let near: String = before.chars().rev().take(12).collect();
        near.to_lowercase().contains("nbsi")
    };
    let is_number = is_written_so && !first.plus && is_nhs_number(digits) && !is_book();
    is_number.then_some(Kind::NhsNumber)
}

fn is_telephone(groups: &[Group<'_>], first: &Group<'_>, digits: &str) -> bool {
    let abroad = digits.strip_prefix(if first.plus { "44" } else { "0044" });
    if let Some(rest) = abroad {
        let rest = rest.strip_prefix('0').unwrap_or(rest);
        return is_national(&format!("0{rest}"));
    }
    if first.plus {
        return digits.len() >= 9;
    }
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    match lengths.as_slice() {
        [_] => digits.len() == 11 && is_national(digits),
        [code, .., last] => {
            let is_code = *code >= 3 || digits.starts_with("07");
            // A few old exchanges have ten digits; unless they are set apart, any reference could be one.
            let is_short = digits.len() == 10 && (5..=6).contains(code);
            let is_long = digits.len() == 11;
            is_code && *last >= 3 && (is_short || is_long) && is_national(digits)
        }
        [] => false,
    }
}

/// Whether what is written as a telephone number is one in its place. Mobiles and numbers with a plus sign are written as nothing else is.
fn is_telephone_here(text: &str, run: &[Group<'_>], is_told: bool, is_reference: bool) -> bool {
    let Some(first) = run.first() else {
        return false;
    };
    let digits: String = run.iter().map(|group| group.digits).collect();
    if first.plus || digits.starts_with("07") || digits.starts_with("0044") {
        return true;
    }
    // Two numbers of five digits stand side by side in many a list, if nothing but a space is between them.
    let is_pair = match run {
        [one, two] if digits.len() == 10 => {
            let between = text.get(one.range.end..two.range.start);
            between.is_some_and(|between| between.trim().is_empty())
        }
        _ => false,
    };
    let is_round = digits.ends_with("000000");
    is_told || !(is_reference || is_pair || is_round)
}

/// Mobiles, lines of an area, and lines of a person. Numbers of organisations (03, 08, 09) are no personal data.
fn is_national(digits: &str) -> bool {
    let mut numbers = digits.bytes();
    let (Some(b'0'), Some(second), Some(third)) = (numbers.next(), numbers.next(), numbers.next())
    else {
        return false;
    };
    match second {
        b'1' => third != b'0' && matches!(digits.len(), 10 | 11),
        b'2' => digits.len() == 11 && matches!(third, b'0' | b'3' | b'4' | b'8' | b'9'),
        b'5' => digits.len() == 11 && matches!(third, b'5' | b'6'),
        b'7' => digits.len() == 11 && (third != b'6' || digits.starts_with("07624")),
        _ => false,
    }
}

/// The last digit checks the others.
fn is_nhs_number(digits: &str) -> bool {
    let numbers = digits.bytes().map(|digit| u32::from(digit - b'0'));
    let weighed: u32 = numbers
        .zip((1..=10).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    !digits.starts_with('0') && weighed.is_multiple_of(11)
}

/// National Insurance numbers: two letters, six digits, one letter.
pub(super) fn insurance_numbers(text: &str, words: &[Token<'_>], found: &mut Vec<Find>) {
    let mut free = 0;
    for (place, first) in words.iter().enumerate() {
        if place < free || !is_prefix(&first.folded) {
            continue;
        }
        let mut written = String::new();
        for (further, word) in words.iter().enumerate().skip(place).take(5) {
            let is_near = match words
                .get(further.wrapping_sub(1))
                .filter(|_| further > place)
            {
                Some(before) => is_narrow(text.get(before.range.end..word.range.start)),
                None => true,
            };
            if !is_near || written.len() + word.folded.len() > 9 {
                break;
            }
            written.push_str(&word.folded);
            if is_insurance_number(&written) {
                found.push((Kind::InsuranceNumber, first.range.start..word.range.end));
                free = further + 1;
            }
        }
    }
}

fn is_narrow(between: Option<&str>) -> bool {
    matches!(between, Some(" " | "-" | "." | "/"))
}

fn is_prefix(word: &str) -> bool {
    let mut letters = word.bytes();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
        return false;
    };
    let is_letter = first.is_ascii_lowercase() && second.is_ascii_lowercase();
    let never = ["bg", "gb", "kn", "nk", "nt", "tn", "zz"];
    // Behind the letters there are figures, in this word or the next.
    let goes_on = letters.next().is_none_or(|byte| byte.is_ascii_digit());
    is_letter
        && goes_on
        && !b"dfiquv".contains(&first)
        && !b"dfiquvo".contains(&second)
        && !never.iter().any(|pair| word.starts_with(pair))
}

fn is_insurance_number(written: &str) -> bool {
    let (Some(digits), Some(last)) = (written.get(2..8), written.get(8..)) else {
        return false;
    };
    digits.bytes().all(|byte| byte.is_ascii_digit()) && matches!(last, "a" | "b" | "c" | "d")
}
