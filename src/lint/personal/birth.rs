//! Dates of birth: a whole date beside a word for being born. Dates alone are in every report.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Find, Kind};
use crate::language::{Bilingual, Language};
use crate::lint::Words;
use crate::lint::figures::{Figures, may_have_date};
use crate::lint::letters::fold;
use crate::lint::scan::{Phrases, Token, covered};

/// How many bytes may stand between the word and the date.
const NEAR: usize = 40;

/// The fewest digits of a date of birth: one for the day, and two for the year behind the name of a month.
pub(super) const FEWEST: usize = 3;

/// How many words before that for being born may tell that nobody was.
const BEFORE: usize = 3;

/// The words by which dates of birth are told from others.
pub(super) struct Births {
    /// What tells of a birth, and what only seems to.
    phrases: Phrases<bool>,
    /// Words for what is no person.
    things: BTreeSet<String>,
    months: Phrases<()>,
}

impl Births {
    pub(super) fn new(words: &Bilingual<Words>) -> Births {
        let both = || {
            Language::ALL
                .into_iter()
                .map(|language| words.get(language))
        };
        let births = both().flat_map(|words| &words.birth);
        let others = both().flat_map(|words| &words.birth_unless);
        let births = births.map(|phrase| (phrase.as_str(), true));
        let others = others.map(|phrase| (phrase.as_str(), false));
        let things = both().flat_map(|words| &words.things);
        Births {
            phrases: Phrases::new(births.chain(others)),
            things: things.map(|word| fold(word)).collect(),
            months: super::months(words),
        }
    }

    /// Whether there may be a date.
    pub(super) fn may_have_date(&self, text: &str, figures: &Figures) -> bool {
        may_have_date(text, figures, &self.months)
    }

    pub(super) fn dates(&self, text: &str, words: &[Token<'_>], found: &mut Vec<Find>) {
        let births = self.phrases.find(text, words).into_iter();
        let births: Vec<Range<usize>> = births
            .filter(|(range, is_birth)| **is_birth && !self.is_of_thing(words, range.start))
            .map(|(range, _)| covered(words, &range))
            .collect();
        if births.is_empty() {
            return;
        }
        // Beside a word for being born, two digits are enough for a year.
        let is_any_year = |word: &str| is_year(word) || is_short_year(word);
        for date in dates(text, words, &self.months, is_any_year) {
            let after = births.partition_point(|birth| birth.end <= date.start);
            let before = after.checked_sub(1).and_then(|before| births.get(before));
            let is_before = before.is_some_and(|birth| date.start - birth.end <= NEAR);
            let next = births.get(after);
            let is_after =
                next.is_some_and(|birth| birth.start.saturating_sub(date.end) <= NEAR / 2);
            if is_before || is_after {
                found.push((Kind::BirthDate, date));
            }
        }
    }

    /// "Its tenth birthday" is that of a house or a plan.
    fn is_of_thing(&self, words: &[Token<'_>], at: usize) -> bool {
        let before = words.get(at.saturating_sub(BEFORE)..at).unwrap_or_default();
        before
            .iter()
            .any(|word| self.things.contains(&*word.folded))
    }
}

/// Every date of a day, month and year.
pub(in crate::lint) fn full_dates(
    text: &str,
    words: &[Token<'_>],
    months: &Phrases<()>,
) -> Vec<Range<usize>> {
    dates(text, words, months, is_year)
}

fn dates(
    text: &str,
    words: &[Token<'_>],
    months: &Phrases<()>,
    is_year: impl Fn(&str) -> bool,
) -> Vec<Range<usize>> {
    let mut dates = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        match date_length(text, rest, months, &is_year) {
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
fn date_length(
    text: &str,
    words: &[Token<'_>],
    months: &Phrases<()>,
    is_a_year: impl Fn(&str) -> bool,
) -> Option<usize> {
    let gap = |place: usize| {
        let (one, two) = (words.get(place)?, words.get(place + 1)?);
        text.get(one.range.end..two.range.start)
    };
    let near = |place: usize| {
        gap(place).is_some_and(|gap| gap.chars().count() <= 2 && !gap.contains(['.', ';', ':']))
    };
    let word = |place: usize| words.get(place).map(|word| &*word.folded);
    let is_month = |place: usize| word(place).is_some_and(|word| months.has_word(word));
    let is_day = |place: usize| word(place).is_some_and(is_day);
    let is_year = |place: usize| word(place).is_some_and(&is_a_year);
    if let (Some(first), Some(second)) = (gap(0), gap(1))
        && first == second
        && matches!(first, "/" | "-" | "." | "‑" | " / ")
        && let (Some(one), Some(two), Some(three)) = (word(0), word(1), word(2))
    {
        let is_short = |text: &str| text.len() <= 2 && is_day_number(text);
        let ends = is_year(2) || is_short_year(three);
        if (is_short(one) && is_short(two) && ends)
            || (one.len() == 4 && is_year(0) && is_short(two) && is_short(three))
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

fn is_short_year(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit())
}
