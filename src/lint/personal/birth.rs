//! Dates of birth: a whole date beside a word for being born. Dates alone are in every report.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Find, Kind};
use crate::lint::scan::{Phrases, Token, covered};

/// How many bytes may stand between the word and the date.
const NEAR: usize = 40;

pub(super) fn dates(
    text: &str,
    words: &[Token],
    (births, months): (&Phrases<()>, &BTreeSet<String>),
    found: &mut Vec<Find>,
) {
    let births = births.find(text, words);
    if births.is_empty() {
        return;
    }
    let births: Vec<Range<usize>> = births
        .iter()
        .map(|(range, ())| covered(words, range))
        .collect();
    for date in full_dates(text, words, months) {
        let after = births.partition_point(|birth| birth.end <= date.start);
        let before = after.checked_sub(1).and_then(|before| births.get(before));
        let is_before = before.is_some_and(|birth| date.start - birth.end <= NEAR);
        let next = births.get(after);
        let is_after = next.is_some_and(|birth| birth.start.saturating_sub(date.end) <= NEAR / 2);
        if is_before || is_after {
            found.push((Kind::BirthDate, date));
        }
    }
}

/// Every date of a day, month and year.
pub(in crate::lint) fn full_dates(
    text: &str,
    words: &[Token],
    months: &BTreeSet<String>,
) -> Vec<Range<usize>> {
    let mut dates = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        match date_length(text, rest, months) {
            Some(length) => {
                dates.push(covered(words, &(at..at + length)));
                at += length;
            }
            None => at += 1,
        }
    }
    dates
}

/// How many of the first words make a date.
fn date_length(text: &str, words: &[Token], months: &BTreeSet<String>) -> Option<usize> {
    let gap = |place: usize| {
        let (one, two) = (words.get(place)?, words.get(place + 1)?);
        text.get(one.range.end..two.range.start)
    };
    let near = |place: usize| {
        gap(place).is_some_and(|gap| gap.chars().count() <= 2 && !gap.contains(['.', ';', ':']))
    };
    let word = |place: usize| words.get(place).map(|word| word.folded.as_str());
    let is_month = |place: usize| word(place).is_some_and(|word| months.contains(word));
    let is_day = |place: usize| word(place).is_some_and(is_day);
    let is_year = |place: usize| word(place).is_some_and(is_year);
    if let (Some(first), Some(second)) = (gap(0), gap(1))
        && first == second
        && matches!(first, "/" | "-" | "." | "‑" | " / ")
        && let (Some(one), Some(two), Some(three)) = (word(0), word(1), word(2))
    {
        let is_short = |text: &str| text.len() <= 2 && is_day_number(text);
        let ends = is_year(2) || (three.len() == 2 && three.bytes().all(|b| b.is_ascii_digit()));
        if (is_short(one) && is_short(two) && ends)
            || (is_year(0) && is_short(two) && is_short(three))
        {
            return Some(3);
        }
    }
    // "12 March 2009" and, with the small word that two languages put before the month, "12th of March 2009".
    if is_day(0) && near(0) {
        if is_month(1) && near(1) && is_year(2) {
            return Some(3);
        }
        let is_small = word(1)
            .is_some_and(|word| word.len() <= 2 && !word.starts_with(|c: char| c.is_ascii_digit()));
        if is_small && near(1) && is_month(2) && near(2) && is_year(3) {
            return Some(4);
        }
    }
    (is_month(0) && near(0) && is_day(1) && near(1) && is_year(2)).then_some(3)
}

fn is_day_number(text: &str) -> bool {
    text.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day))
}

/// A number of a day, with the letters that make it an ordinal number.
fn is_day(word: &str) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = word.strip_suffix(letters).unwrap_or_default();
    letters.len() <= 3 && digits.len() <= 2 && is_day_number(digits)
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word
            .parse::<u32>()
            .is_ok_and(|year| (1900..2100).contains(&year))
}
