//! Figures about people as they were counted, and what decides how much of them is shown.
//!
//! Only `check` and `disclose` may read what is in here; every later stage reads what `disclose` makes of it.

use std::collections::BTreeMap;

use super::{CountOf, Id, Survey};
pub use crate::content::ZerosWord as Zeros;
use crate::diagnostic::Location;

/// Which counts are too small to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisclosureRule {
    /// Counts below it are hidden; 0 hides nothing.
    pub threshold: u32,
    /// Whether noughts count as small.
    pub zeros: Zeros,
    /// To which multiple the other counts are rounded; 1 for none.
    pub round_to: u32,
    /// Whether it applies to tables of who the cases were.
    pub sample: bool,
    /// Whether it applies to what people said.
    pub survey: bool,
}

impl DisclosureRule {
    /// The rule of a site that does not say.
    pub const DEFAULT: DisclosureRule = DisclosureRule {
        threshold: 5,
        zeros: Zeros::Hidden,
        round_to: 1,
        sample: true,
        survey: true,
    };

    /// Whether a count is too small to be shown.
    #[must_use]
    pub fn is_small(&self, count: u32) -> bool {
        count < self.threshold && (count > 0 || self.zeros == Zeros::Hidden)
    }
}

/// What one file says of the rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DisclosureKeys {
    /// Counts below it are hidden.
    pub threshold: Option<u32>,
    /// Whether noughts count as small.
    pub zeros: Option<Zeros>,
    /// To which multiple the other counts are rounded.
    pub round_to: Option<u32>,
    /// Whether it applies to tables of who the cases were.
    pub sample: Option<bool>,
    /// Whether it applies to what people said.
    pub survey: Option<bool>,
}

impl DisclosureKeys {
    /// The rule, where what is left out is as another rule says.
    #[must_use]
    pub fn over(self, other: DisclosureRule) -> DisclosureRule {
        DisclosureRule {
            threshold: self.threshold.unwrap_or(other.threshold),
            zeros: self.zeros.unwrap_or(other.zeros),
            round_to: self.round_to.map_or(other.round_to, |to| to.max(1)),
            sample: self.sample.unwrap_or(other.sample),
            survey: self.survey.unwrap_or(other.survey),
        }
    }
}

/// A recorded decision that small counts of an inspection are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// Where they are published already, or where the decision is kept.
    pub source: Option<String>,
    /// Where it is written.
    pub location: Location,
}

/// Figures that were published before they were corrected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormerFigures {
    /// Whole tables of the sample.
    pub sample: BTreeMap<Id, BTreeMap<Id, u32>>,
    /// Results of the survey.
    pub survey: BTreeMap<Id, BTreeMap<Id, CountOf>>,
}

/// What was counted about people, before anything is hidden.
#[derive(Debug)]
pub struct Unprotected {
    /// Counted facts that the narrative refers to: judgements of work, which are shown.
    pub counts: BTreeMap<Id, CountOf>,
    /// What service users said, by group.
    pub survey: BTreeMap<Id, Survey>,
    /// Numbers of cases by characteristic and category.
    pub sample: BTreeMap<Id, BTreeMap<Id, u32>>,
    /// The rule of the site or the framework. One rule holds for the report and for the forms in which it stood before.
    pub rule: DisclosureRule,
    /// Why small counts are shown all the same.
    pub released: Option<Released>,
    /// The figures as they were published before, oldest first.
    pub former: Vec<FormerFigures>,
}
