//! A report as the looks at its texts see it.
//!
//! In: an inspection, its area and framework. Out: the same, with its scores as soon as a text asks for them; few texts do.

use std::cell::OnceCell;

use crate::model::{Area, Framework, Inspection};
use crate::score::{ScoredInspection, score_under};

/// A report whose scores are worked out when they are asked for.
pub(super) struct Report<'s> {
    inspection: &'s Inspection,
    area: &'s Area,
    pub framework: &'s Framework,
    scored: OnceCell<ScoredInspection<'s>>,
}

impl<'s> Report<'s> {
    pub(super) const fn new(
        inspection: &'s Inspection,
        area: &'s Area,
        framework: &'s Framework,
    ) -> Report<'s> {
        Report {
            inspection,
            area,
            framework,
            scored: OnceCell::new(),
        }
    }

    /// The report with its scores.
    pub(super) fn scored(&self) -> &ScoredInspection<'s> {
        let score = || score_under(self.inspection, self.area, self.framework);
        self.scored.get_or_init(score)
    }

    /// Whether anything has asked for its scores.
    pub(super) fn is_scored(&self) -> bool {
        self.scored.get().is_some()
    }
}
