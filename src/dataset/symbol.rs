//! What stands where there is no value. The only place that knows the signs; every file and the data page explain them from here.

use super::record::{SymbolRecord, Texts};
use crate::model::NoScore;
use crate::text::{Voice, Voices};

/// Why there is no value. None of these is nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// There may be one, and no source shows it.
    NotAvailable,
    /// There cannot be one.
    NotApplicable,
    /// It was inspected, and too much is missing for a result.
    NotRated,
    /// It was not inspected.
    NotInspected,
    /// What was found did not allow a judgement.
    InsufficientEvidence,
    /// There is one, and it is not shown because it could tell of single people.
    Suppressed,
}

impl Symbol {
    /// All of them.
    pub const ALL: [Symbol; 6] = [
        Symbol::NotAvailable,
        Symbol::NotApplicable,
        Symbol::NotRated,
        Symbol::NotInspected,
        Symbol::InsufficientEvidence,
        Symbol::Suppressed,
    ];

    /// The sign, the same in both languages. `[x]`, `[z]` and `[c]` are those of government statistics; the others are ours.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Symbol::NotAvailable => "[x]",
            Symbol::NotApplicable => "[z]",
            Symbol::NotRated => "[nr]",
            Symbol::NotInspected => "[ni]",
            Symbol::InsufficientEvidence => "[ie]",
            Symbol::Suppressed => "[c]",
        }
    }

    /// The word for it in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Symbol::NotAvailable => "not-available",
            Symbol::NotApplicable => "not-applicable",
            Symbol::NotRated => "not-rated",
            Symbol::NotInspected => "not-inspected",
            Symbol::InsufficientEvidence => "insufficient-evidence",
            Symbol::Suppressed => "suppressed",
        }
    }

    /// The sign for the reason why there is no score.
    #[must_use]
    pub const fn of(state: NoScore) -> Symbol {
        match state {
            NoScore::NotAvailable => Symbol::NotAvailable,
            NoScore::NotApplicable => Symbol::NotApplicable,
            NoScore::NotRated => Symbol::NotRated,
            NoScore::NotInspected => Symbol::NotInspected,
            NoScore::InsufficientEvidence => Symbol::InsufficientEvidence,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, voice: Voice<'_>) -> String {
        match self {
            Symbol::NotAvailable => voice.state(NoScore::NotAvailable),
            Symbol::NotApplicable => voice.state(NoScore::NotApplicable),
            Symbol::NotRated => voice.state(NoScore::NotRated),
            Symbol::NotInspected => voice.state(NoScore::NotInspected),
            Symbol::InsufficientEvidence => voice.state(NoScore::InsufficientEvidence),
            Symbol::Suppressed => voice.say("data-suppressed"),
        }
    }

    /// What it means, on a site that suppresses something or that does not.
    #[must_use]
    pub fn meaning(self, voice: Voice<'_>, suppresses: bool) -> String {
        voice.say(match self {
            Symbol::NotAvailable => "data-symbol-not-available",
            Symbol::NotApplicable => "data-symbol-not-applicable",
            Symbol::NotRated => "data-symbol-not-rated",
            Symbol::NotInspected => "data-symbol-not-inspected",
            Symbol::InsufficientEvidence => "data-symbol-insufficient-evidence",
            Symbol::Suppressed if suppresses => "data-symbol-suppressed-here",
            Symbol::Suppressed => "data-symbol-suppressed",
        })
    }
}

/// All signs with what they mean.
pub(super) fn records(voices: &Voices, suppresses: bool) -> Vec<SymbolRecord> {
    let symbols = Symbol::ALL.into_iter();
    symbols
        .map(|symbol| SymbolRecord {
            symbol: symbol.sign(),
            state: symbol.id(),
            name: Texts::from_fn(|language| symbol.name(voices.of(language))),
            meaning: Texts::from_fn(|language| symbol.meaning(voices.of(language), suppresses)),
        })
        .collect()
}
