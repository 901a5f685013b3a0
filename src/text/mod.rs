//! Saying things in a language: messages, dates, numbers and order.
//!
//! In: keys, values and names. Out: text of one language. Everything comes from message files and CLDR data; the environment of the
//! machine has no say.

mod figure;
mod locale;
mod lookup;
mod messages;
mod paper;
mod parity;
mod pieces;
mod title;
mod working;

pub use locale::Locale;
pub use lookup::Lookup;
pub use messages::{Argument, Messages};
pub use title::report_title;

use jiff::Timestamp;

use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Bilingual, Language};
use crate::load::Theme;
use crate::model::{Id, NoScore, PartialDate, Percent, in_london};

/// All that is needed to speak both languages.
#[derive(Debug)]
pub struct Voices {
    messages: Bilingual<Messages>,
    locales: Bilingual<Locale>,
}

impl Voices {
    /// Reads the message files of a theme. `None` when a language cannot be spoken at all.
    #[must_use]
    pub fn new(theme: &Theme, problems: &mut Vec<Diagnostic>) -> Option<Voices> {
        parity::compare(theme, problems);
        let en = Messages::read(theme, Language::English, problems)?;
        let cy = Messages::read(theme, Language::Welsh, problems)?;
        report_unusable_slugs(&en, Language::English, problems);
        report_unusable_slugs(&cy, Language::Welsh, problems);
        let locales = Bilingual {
            en: Locale::new(Language::English)?,
            cy: Locale::new(Language::Welsh)?,
        };
        Some(Voices {
            messages: Bilingual { en, cy },
            locales,
        })
    }

    /// The voice of one language.
    #[must_use]
    pub const fn of(&self, language: Language) -> Voice<'_> {
        Voice {
            language,
            messages: self.messages.get(language),
            locale: self.locales.get(language),
        }
    }
}

/// The messages that are parts of addresses must be fit for it.
fn report_unusable_slugs(messages: &Messages, language: Language, problems: &mut Vec<Diagnostic>) {
    for key in [
        "slug-areas",
        "slug-reports",
        "slug-frameworks",
        "slug-glossary",
        "slug-accessibility",
        "slug-about",
        "slug-data-notes",
        "slug-contact",
        "slug-search",
        "slug-index",
        "slug-plan",
        "slug-undated",
        "slug-compare",
        "slug-by-score",
        "slug-by-date",
        "slug-by-region",
        "slug-by-country",
        "slug-by-family",
        "slug-data",
        "slug-feed",
    ] {
        let slug = messages.format(key, &[]);
        if Id::parse(&slug).is_none() {
            problems.push(Diagnostic::of_site(
                Code::BadMessage,
                format!(
                    "the {} message `{key}` cannot be a part of an address: `{slug}`",
                    language.english_name()
                ),
                "use lower case letters, digits and single hyphens",
            ));
        }
    }
}

/// One language, able to speak.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The language.
    pub language: Language,
    /// Its messages.
    pub messages: &'a Messages,
    /// Its dates, numbers and order.
    pub locale: &'a Locale,
}

impl Voice<'_> {
    /// A message without variables.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.messages.format(key, &[])
    }

    /// A message with variables.
    #[must_use]
    pub fn say_with(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.messages.format(key, arguments)
    }

    /// A date as precise as it is known.
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        self.locale.date(date)
    }

    /// An instant, as clocks in London show it.
    #[must_use]
    pub fn instant(&self, instant: Timestamp) -> String {
        let (day, time) = in_london(instant);
        self.say_with(
            "instant",
            &[
                ("time", Argument::Text(&time)),
                ("date", Argument::Text(&self.date(PartialDate::Day(day)))),
            ],
        )
    }

    /// A whole number with its separators.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.locale.number(number)
    }

    /// Why there is no score.
    #[must_use]
    pub fn state(&self, state: NoScore) -> String {
        self.say(match state {
            NoScore::NotRated => "state-not-rated",
            NoScore::NotInspected => "state-not-inspected",
            NoScore::NotApplicable => "state-not-applicable",
            NoScore::InsufficientEvidence => "state-insufficient-evidence",
            NoScore::NotAvailable => "state-not-available",
        })
    }

    /// A percentage.
    #[must_use]
    pub fn percent(&self, percent: Percent) -> String {
        self.say_with(
            "percentage",
            &[(
                "number",
                Argument::Text(&self.number(u64::from(percent.number()))),
            )],
        )
    }
}
