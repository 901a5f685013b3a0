//! How far a report is from being public at an instant.

use jiff::Timestamp;

use crate::model::{Inspection, State};

/// Whether the public may see a report, and if not, why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may.
    Public,
    /// It is being written.
    Draft,
    /// The inspected service checks its facts.
    FactualCheck,
    /// It is finished, and its instant has not come.
    Embargoed {
        /// From when the public may see it.
        until: Timestamp,
    },
}

/// Whether a report is finished, so that the public sees it now or as soon as its instant comes, without anybody touching it again.
#[must_use]
pub const fn is_finished(inspection: &Inspection) -> bool {
    !matches!(inspection.state, State::Draft | State::FactualCheck)
}

impl Standing {
    /// The standing of an inspection at an instant.
    #[must_use]
    pub fn of(inspection: &Inspection, as_of: Timestamp) -> Standing {
        match inspection.state {
            State::Draft => Standing::Draft,
            State::FactualCheck => Standing::FactualCheck,
            State::Final if inspection.publish_at > as_of => Standing::Embargoed {
                until: inspection.publish_at,
            },
            State::Final => Standing::Public,
        }
    }
}
