//! Parts of the report form that a page does not have: one list at its end, and not a section for each.

use serde::Serialize;

use crate::text::Voice;

/// The address of the list on its page.
pub(super) const ID: &str = "page--absent";

/// Why a part has nothing to show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The edition was published without it.
    NotInThisEdition,
    /// Only the other language has a narrative.
    InTheOtherLanguage,
    /// Nothing is known for it.
    NothingToShow,
}

impl Why {
    const ALL: [Why; 3] = [
        Why::NotInThisEdition,
        Why::InTheOtherLanguage,
        Why::NothingToShow,
    ];

    /// What tells the lists apart in the markup.
    const fn name(self) -> &'static str {
        match self {
            Why::NotInThisEdition => "edition",
            Why::InTheOtherLanguage => "language",
            Why::NothingToShow => "empty",
        }
    }

    const fn message(self) -> &'static str {
        match self {
            Why::NotInThisEdition => "absent-from-edition",
            Why::InTheOtherLanguage => "absent-from-language",
            Why::NothingToShow => "absent-empty",
        }
    }
}

/// The parts that are absent for one reason.
#[derive(Serialize)]
pub(super) struct AbsentView {
    reason: &'static str,
    why: String,
    parts: Vec<AbsentPart>,
}

/// A part that is absent. Its id stays an address of the page, for links from elsewhere.
#[derive(Serialize)]
pub(super) struct AbsentPart {
    pub id: String,
    pub title: String,
}

pub(super) fn views(mut missing: Vec<(Why, AbsentPart)>, voice: Voice<'_>) -> Vec<AbsentView> {
    let mut views = Vec::new();
    for why in Why::ALL {
        let (parts, others): (Vec<_>, Vec<_>) =
            missing.into_iter().partition(|(own, _)| *own == why);
        missing = others;
        if !parts.is_empty() {
            views.push(AbsentView {
                reason: why.name(),
                why: voice.say(why.message()),
                parts: parts.into_iter().map(|(_, part)| part).collect(),
            });
        }
    }
    views
}
