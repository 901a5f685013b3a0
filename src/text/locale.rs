//! Dates, numbers and order from CLDR data.

use std::cmp::Ordering;
use std::fmt;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale as IcuLocale, locale};

use crate::language::Language;
use crate::model::PartialDate;

/// The conventions of one language.
pub struct Locale {
    collator: CollatorBorrowed<'static>,
    month: DateTimeFormatter<YM>,
    day: DateTimeFormatter<YMD>,
    decimal: DecimalFormatter,
    /// The numbers up to a hundred, written once: most that a page shows are among them.
    small: Vec<String>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Locale")
    }
}

impl Locale {
    /// The conventions of a language. `None` only if the data compiled into the program lack it.
    #[must_use]
    pub fn new(language: Language) -> Option<Locale> {
        let icu: IcuLocale = match language {
            Language::English => locale!("en-GB"),
            Language::Welsh => locale!("cy"),
        };
        let decimal =
            DecimalFormatter::try_new((&icu).into(), DecimalFormatterOptions::default()).ok()?;
        let small = (0..=100_u64).map(|number| written(&decimal, number));
        Some(Locale {
            small: small.collect(),
            collator: Collator::try_new((&icu).into(), CollatorOptions::default()).ok()?,
            month: DateTimeFormatter::try_new((&icu).into(), YM::long()).ok()?,
            day: DateTimeFormatter::try_new((&icu).into(), YMD::long()).ok()?,
            decimal,
        })
    }

    /// A date as precise as it is known: "2012", "June 2012", "20 June 2012".
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        let iso = |year: i16, month: i8, day: i8| {
            let month = u8::try_from(month).unwrap_or(1);
            Date::try_new_iso(i32::from(year), month, u8::try_from(day).unwrap_or(1)).ok()
        };
        // A `PartialDate` exists on the calendar, so the machine form is never needed.
        let written = match date {
            PartialDate::Year(year) => Some(year.to_string()),
            PartialDate::Month(year, month) => {
                iso(year, month, 1).map(|date| self.month.format(&date).to_string())
            }
            PartialDate::Day(day) => iso(day.year(), day.month(), day.day())
                .map(|date| self.day.format(&date).to_string()),
        };
        written.unwrap_or_else(|| date.to_string())
    }

    /// A whole number with its separators.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        let small = usize::try_from(number).ok();
        let small = small.and_then(|number| self.small.get(number));
        small.map_or_else(|| written(&self.decimal, number), String::clone)
    }

    /// The order of two names.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }

    /// The letter of the alphabet under which a name stands: in Welsh `Ll` and `Rh` are letters of their own.
    #[must_use]
    pub fn letter(&self, language: Language, name: &str) -> String {
        let letters: &[&str] = match language {
            Language::English => &ENGLISH_LETTERS,
            Language::Welsh => &WELSH_LETTERS,
        };
        // The last letter that does not sort after the name. A name such as "Bangor" with a joiner sorts by its parts.
        let after =
            letters.partition_point(|letter| self.compare(letter, name) != Ordering::Greater);
        let letter = after.checked_sub(1).and_then(|last| letters.get(last));
        letter.copied().unwrap_or("#").to_owned()
    }
}

fn written(decimal: &DecimalFormatter, number: u64) -> String {
    decimal.format(&Decimal::from(number)).to_string()
}

const ENGLISH_LETTERS: [&str; 26] = [
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S",
    "T", "U", "V", "W", "X", "Y", "Z",
];

/// The letters that CLDR's Welsh order tells apart, with those of borrowed names. J, K, Q, V, X and Z begin names too.
const WELSH_LETTERS: [&str; 34] = [
    "A", "B", "C", "Ch", "D", "Dd", "E", "F", "Ff", "G", "Ng", "H", "I", "J", "K", "L", "Ll", "M",
    "N", "O", "P", "Ph", "Q", "R", "Rh", "S", "T", "Th", "U", "V", "W", "X", "Y", "Z",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn welsh() -> Locale {
        Locale::new(Language::Welsh).unwrap()
    }

    #[test]
    fn welsh_names_follow_the_welsh_alphabet() {
        let order = welsh();
        let mut names = vec![
            "Rhondda Cynon Taf",
            "Llanelli",
            "Lwyd",
            "Rumney",
            "Fflint",
            "Fochriw",
            "Chwilog",
            "Cynon",
            "Ban\u{34f}gor",
            "Bae Colwyn",
            "Ŵyl",
            "Wrecsam",
        ];
        names.sort_by(|a, b| order.compare(a, b));
        assert_eq!(
            names,
            [
                "Bae Colwyn",
                "Ban\u{34f}gor",
                "Cynon",
                "Chwilog",
                "Fochriw",
                "Fflint",
                "Lwyd",
                "Llanelli",
                "Rumney",
                "Rhondda Cynon Taf",
                "Wrecsam",
                "Ŵyl",
            ]
        );
    }

    #[test]
    fn names_stand_under_the_letters_of_their_language() {
        let (cy, en) = (welsh(), Locale::new(Language::English).unwrap());
        assert_eq!(cy.letter(Language::Welsh, "Llanelli"), "Ll");
        assert_eq!(en.letter(Language::English, "Llanelli"), "L");
        assert_eq!(cy.letter(Language::Welsh, "Rhyl"), "Rh");
        assert_eq!(cy.letter(Language::Welsh, "Ŵyl"), "W");
        assert_eq!(cy.letter(Language::Welsh, "Zennor"), "Z");
        assert_eq!(en.letter(Language::English, "asb"), "A");
    }

    #[test]
    fn letters_are_in_the_order_of_their_language() {
        let (cy, en) = (welsh(), Locale::new(Language::English).unwrap());
        let is_before = |order: &Locale, pair: &[&str]| order.compare(pair[0], pair[1]).is_lt();
        assert!(WELSH_LETTERS.windows(2).all(|pair| is_before(&cy, pair)));
        assert!(ENGLISH_LETTERS.windows(2).all(|pair| is_before(&en, pair)));
        assert_eq!(en.letter(Language::English, "1st"), "#");
    }

    #[test]
    fn dates_and_numbers_are_written_as_in_each_language() {
        let (cy, en) = (welsh(), Locale::new(Language::English).unwrap());
        let date = |text| PartialDate::parse(text).unwrap();
        assert_eq!(en.date(date("2012-06")), "June 2012");
        assert_eq!(cy.date(date("2012-06")), "Mehefin 2012");
        assert_eq!(en.date(date("2012-06-20")), "20 June 2012");
        assert_eq!(cy.date(date("2012-06-20")), "20 Mehefin 2012");
        assert_eq!(cy.date(date("2012")), "2012");
        assert_eq!(cy.number(687_300), "687,300");
        for number in [0, 7, 100, 101, 999] {
            assert_eq!(cy.number(number), number.to_string());
        }
    }
}
