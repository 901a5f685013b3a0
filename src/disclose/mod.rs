//! Decides which counts about people are shown, once, before anything is made of them.
//!
//! In: an inspection. Out: its survey, its sample and its counted facts as everybody may see them, each count shown, rounded or suppressed.
//! Later stages have nothing else to read, so a table, a bar, a sentence and a file cannot differ. Beside it, what was decided and why, for
//! the statistician alone. It must not know how anything is shown.

mod log;
mod sample;
mod survey;
mod table;

use std::collections::BTreeMap;

pub use log::{Decision, Subject, Treatment, decisions};
pub use table::Why;

use crate::language::Bilingual;
use crate::model::{CountOf, DisclosureRule, Id, Inspection, Percent, Unprotected};

/// A count as readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The count itself.
    Count(u32),
    /// The nearest multiple of what the rule rounds to.
    Rounded(u32),
    /// There is one, and it is not shown.
    Suppressed,
}

impl Shown {
    /// The number that readers see, if they see one.
    #[must_use]
    pub const fn number(self) -> Option<u32> {
        match self {
            Shown::Count(number) | Shown::Rounded(number) => Some(number),
            Shown::Suppressed => None,
        }
    }
}

/// A share as readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownShare {
    /// The share.
    Percent(Percent),
    /// There is one, and it is not shown.
    Suppressed,
}

impl ShownShare {
    /// The share that readers see, if they see one.
    #[must_use]
    pub const fn percent(self) -> Option<Percent> {
        match self {
            ShownShare::Percent(percent) => Some(percent),
            ShownShare::Suppressed => None,
        }
    }
}

/// Figures about people as everybody may see them.
#[derive(Debug)]
pub struct Disclosed<'a> {
    /// Counted facts about judged work, by id.
    pub counts: &'a BTreeMap<Id, CountOf>,
    /// What service users said, by group.
    pub survey: BTreeMap<&'a Id, ShownSurvey<'a>>,
    /// Numbers of cases, by characteristic.
    pub sample: BTreeMap<&'a Id, ShownTable<'a>>,
    /// To which multiple the counts of the survey are rounded, where they are.
    pub survey_rounded_to: Option<u32>,
    /// To which multiple the numbers of cases in the sample are rounded, where they are.
    pub sample_rounded_to: Option<u32>,
}

impl Disclosed<'_> {
    /// Whether any count is suppressed.
    #[must_use]
    pub fn suppresses(&self) -> bool {
        let is_hidden = |shown: Shown| shown == Shown::Suppressed;
        let in_survey = |survey: &ShownSurvey<'_>| {
            let mut results = survey.results.iter();
            is_hidden(survey.responses)
                || results.any(|result| result.share == Some(ShownShare::Suppressed))
        };
        let mut cells = self.sample.values().flat_map(|table| table.counts.values());
        cells.any(|shown| is_hidden(*shown)) || self.survey.values().any(in_survey)
    }
}

/// One table of the sample.
#[derive(Debug)]
pub struct ShownTable<'a> {
    /// The number of cases by category.
    pub counts: BTreeMap<&'a Id, Shown>,
    /// How many cases there are in all categories.
    pub total: Shown,
}

/// What one group said.
#[derive(Debug)]
pub struct ShownSurvey<'a> {
    /// How many answered at all.
    pub responses: Shown,
    /// What they said.
    pub results: Vec<ShownResult<'a>>,
}

/// One result, as far as it is known and shown.
#[derive(Debug)]
pub struct ShownResult<'a> {
    /// The id of the result.
    pub id: &'a Id,
    /// What was said.
    pub statement: &'a Bilingual<String>,
    /// How many said so.
    pub count: Option<Shown>,
    /// Out of how many who answered this question.
    pub of: Option<Shown>,
    /// The share as printed.
    pub share: Option<ShownShare>,
}

/// The rule as it applies to the tables of the sample, or to the survey: where it does not apply, nothing is hidden.
fn applied(unprotected: &Unprotected, applies: bool) -> DisclosureRule {
    match (applies, &unprotected.released) {
        (true, None) => unprotected.rule,
        _ => DisclosureRule {
            threshold: 0,
            round_to: 1,
            ..unprotected.rule
        },
    }
}

/// What everybody may see of an inspection's figures about people.
#[must_use]
pub fn disclose(inspection: &Inspection) -> Disclosed<'_> {
    protect(&inspection.unprotected)
}

/// The tables of the sample of which a hidden count can be worked out whatever is hidden, because the figures of before are public.
#[must_use]
pub fn given_away(unprotected: &Unprotected) -> Vec<&Id> {
    let rule = applied(unprotected, unprotected.rule.sample);
    let tables = unprotected.sample.iter();
    tables
        .filter(|(id, counts)| sample::decide(unprotected, id, counts, &rule).is_certain)
        .map(|(id, _)| id)
        .collect()
}

/// What everybody may see of figures about people.
#[must_use]
pub fn protect(unprotected: &Unprotected) -> Disclosed<'_> {
    let of_sample = applied(unprotected, unprotected.rule.sample);
    let of_survey = applied(unprotected, unprotected.rule.survey);
    let tables = unprotected.sample.iter().map(|(id, counts)| {
        let hidden = sample::decide(unprotected, id, counts, &of_sample);
        (id, sample::shown(&hidden, &of_sample))
    });
    let groups = unprotected.survey.iter().map(|(id, survey)| {
        let hidden = survey::decide(survey, id, &unprotected.former, &of_survey);
        (id, survey::shown(survey, &hidden, &of_survey))
    });
    let rounded_to = |rule: DisclosureRule| (rule.round_to > 1).then_some(rule.round_to);
    Disclosed {
        counts: &unprotected.counts,
        survey: groups.collect(),
        sample: tables.collect(),
        survey_rounded_to: rounded_to(of_survey),
        sample_rounded_to: rounded_to(of_sample),
    }
}
