//! The figures of a text, and what they could be a part of.
//!
//! In: a text. Out: where its digits stand, whether it could have a number or a date of some form, and which of them could begin a count. A text that
//! could have none is never taken apart into words, and most texts could not. It must not know what a look makes of a find.

use std::ops::Range;

use super::scan::{Phrases, Token, Tokens};

/// The most signs between digits that are read as one number.
const GAP: usize = 3;

/// How much of figures a text has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figures {
    /// Where digits stand side by side.
    pub runs: Vec<Range<usize>>,
    /// Digits in all.
    pub digits: usize,
    /// The most digits that stand so near to each other that they may be one number.
    pub near: usize,
    /// Whether two letters follow a digit, as in the second half of every postcode.
    pub letters_follow: bool,
}

impl Figures {
    /// Adds digits behind those that are known.
    pub(super) fn add(&mut self, digits: Range<usize>) {
        match self.runs.last_mut() {
            Some(last) if last.end == digits.start => last.end = digits.end,
            _ => self.runs.push(digits),
        }
    }

    /// Sees how the digits stand in their text, when all of them are known.
    pub(super) fn lay_out(&mut self, text: &str) {
        let mut near = 0;
        let mut before = 0;
        for run in &self.runs {
            let between = text.as_bytes().get(before..run.start).unwrap_or_default();
            // Marks that nobody sees are no ASCII, and there may be any number of them.
            let signs = between.iter().filter(|byte| byte.is_ascii()).take(GAP + 1);
            near = run.len() + if signs.count() > GAP { 0 } else { near };
            self.near = self.near.max(near);
            self.digits += run.len();
            let after = text.as_bytes().get(run.end..).unwrap_or_default();
            self.letters_follow |= matches!(after, [one, two, ..] if one.is_ascii_alphabetic() && two.is_ascii_alphabetic());
            before = run.end;
        }
    }
}

/// Whether a day may stand beside a month or another number: each date of a day, month and year has that.
pub(super) fn may_have_date(text: &str, figures: &Figures, months: &Phrases<()>) -> bool {
    let is_month = |word: &Token<'_>| months.has_word(&word.folded);
    let bytes = text.as_bytes();
    let may_follow = |run: &&Range<usize>| {
        next_words(bytes, run).is_none_or(|[one, two]| {
            bytes.get(one).is_some_and(u8::is_ascii_digit)
                || months.begin.may_begin(bytes, one)
                || months.begin.may_begin(bytes, two)
        })
    };
    figures.runs.iter().filter(may_follow).any(|run| {
        let mut words = words_after(text, run);
        words.next().is_some_and(|word| {
            word.is_none_or(|word| word.begins_with_a_digit() || is_month(&word))
        }) || words
            .next()
            .is_some_and(|word| word.is_none_or(|word| is_month(&word)))
    })
}

/// The figures of a text behind which one of some phrases, and another number, may stand.
pub(super) fn before<'t>(
    text: &'t str,
    figures: &'t Figures,
    phrases: &'t Phrases<()>,
) -> impl Iterator<Item = &'t Range<usize>> {
    let bytes = text.as_bytes();
    let may_follow = |run: &&Range<usize>| {
        next_words(bytes, run).is_none_or(|[one]| phrases.begin.may_begin(bytes, one))
    };
    let is_digit = |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_digit);
    let may_stand = move |run: &&Range<usize>| match next_words::<MANY>(bytes, run) {
        Some([_, further @ ..]) if phrases.longest() < MANY => {
            further.iter().take(phrases.longest()).any(is_digit)
        }
        _ => may_stand_behind(text, run, phrases),
    };
    figures
        .runs
        .iter()
        .filter(move |run| may_follow(run) && may_stand(run))
}

/// More words than the phrases of any language have.
const MANY: usize = 6;

/// Whether one of some phrases, and a number, may stand behind some digits, whatever characters are there.
fn may_stand_behind(text: &str, digits: &Range<usize>, phrases: &Phrases<()>) -> bool {
    let mut words = words_after(text, digits);
    let begins = words
        .next()
        .is_some_and(|word| word.is_none_or(|word| phrases.may_begin(&word.folded)));
    begins
        && words
            .take(phrases.longest())
            .any(|word| word.is_none_or(|word| word.begins_with_a_digit()))
}

/// Where the next words behind some digits begin. Nothing is known of characters that are no ASCII, nor of what is further away than is worth
/// looking.
fn next_words<const COUNT: usize>(bytes: &[u8], digits: &Range<usize>) -> Option<[usize; COUNT]> {
    let near = bytes.get(..bytes.len().min(digits.start + FAR))?;
    let mut at = digits.end;
    let mut starts = [0; COUNT];
    for start in &mut starts {
        let rest = near.get(at..).unwrap_or_default().iter();
        at += rest.take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let rest = near.get(at..).unwrap_or_default().iter();
        let is_between = |byte: &&u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
        at += rest.take_while(is_between).count();
        let is_known = match near.get(at) {
            Some(byte) => byte.is_ascii(),
            None => near.len() == bytes.len(),
        };
        if !is_known {
            return None;
        }
        *start = at;
    }
    Some(starts)
}

/// The words behind some digits; `None` for one that is further away than is worth looking, so that no text takes long.
fn words_after<'t>(
    text: &'t str,
    digits: &Range<usize>,
) -> impl Iterator<Item = Option<Token<'t>>> {
    let mut end = text.len().min(digits.start + FAR);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let near = text.get(..end).unwrap_or_default();
    let is_all = end == text.len();
    let mut words = Tokens::from(near, digits.start);
    let mut first = true;
    std::iter::from_fn(move || {
        if std::mem::take(&mut first) {
            words.next();
        }
        match words.next() {
            Some(word) if is_all || word.range.end < end => Some(Some(word)),
            None if is_all => None,
            _ => Some(None),
        }
    })
}

/// How many bytes behind the first of some digits are looked at.
const FAR: usize = 96;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::scan::tokens;
    use crate::lint::signs::Signs;

    const PARTS: [&str; 24] = [
        " ", ", ", "/", "-", "7", "12", "2009", "94", "3rd", "March", "mar", "y", "of", "of the",
        "out", "OF ", "x", "\u{301}", "\u{ad}", "’", "ŵ", ". ", "7000000", "a",
    ];

    fn text(parts: Vec<usize>) -> String {
        parts.into_iter().map(|part| PARTS[part]).collect()
    }

    proptest::proptest! {
        #[test]
        fn no_date_is_left_out(parts in proptest::collection::vec(0..PARTS.len(), 0..10)) {
            let text = text(parts);
            let months = Phrases::new(["march", "mar"].map(|month| (month, ())));
            let dates = crate::lint::personal::full_dates(&text, &tokens(&text), &months);
            let figures = Signs::of(&text).figures;
            assert!(dates.is_empty() || may_have_date(&text, &figures, &months), "{text:?}");
        }

        #[test]
        fn no_phrase_between_numbers_is_left_out(
            parts in proptest::collection::vec(0..PARTS.len(), 0..10),
        ) {
            let text = text(parts);
            let phrases = Phrases::new(["of", "of the", "out of the"].map(|phrase| (phrase, ())));
            let words = tokens(&text);
            let figures = Signs::of(&text).figures;
            let may_stand: Vec<usize> = before(&text, &figures, &phrases).map(|run| run.start).collect();
            for (at, word) in words.iter().enumerate() {
                let after = phrases.at_start(&text, &words[at + 1..]);
                let next = after.and_then(|(length, ())| words.get(at + 1 + length));
                let stands = word.number().is_some() && next.is_some_and(|word| word.number().is_some());
                assert!(!stands || may_stand.iter().any(|run| word.range.contains(run)), "{text:?}");
            }
        }
    }
}
