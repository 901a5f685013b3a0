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
    /// It is called finished, and lacks something that it must have in both languages.
    Incomplete,
    /// It is finished, and its instant has not come.
    Embargoed {
        /// From when the public may see it.
        until: Timestamp,
    },
    /// It was taken back.
    Withdrawn {
        /// From when.
        since: Timestamp,
    },
}

/// Whether a report is finished, so that the public sees it now or as soon as its instant comes, without anybody touching it again.
#[must_use]
pub const fn is_finished(inspection: &Inspection) -> bool {
    !matches!(inspection.state, State::Draft | State::FactualCheck)
}

/// Whether readers of one report have had another one to read as well: a finished one that lacked nothing, public no later.
#[must_use]
pub fn was_public_before(one: &Inspection, other: &Inspection) -> bool {
    is_finished(one) && one.lacks.is_empty() && one.publish_at <= other.publish_at
}

impl Standing {
    /// The standing of an inspection at an instant, wherever its area stands.
    #[must_use]
    pub fn of(inspection: &Inspection, as_of: Timestamp) -> Standing {
        let withdrawn = inspection.withdrawn.as_ref();
        let lacks = !inspection.lacks.is_empty();
        let publish_at = Some(inspection.publish_at);
        match Standing::of_parts(inspection.state, lacks, publish_at, as_of) {
            standing @ (Standing::Public | Standing::Embargoed { .. }) => withdrawn
                .filter(|withdrawal| withdrawal.at <= as_of)
                .map_or(standing, |withdrawal| Standing::Withdrawn {
                    since: withdrawal.at,
                }),
            standing => standing,
        }
    }

    pub(super) fn of_parts(
        state: State,
        lacks: bool,
        publish_at: Option<Timestamp>,
        as_of: Timestamp,
    ) -> Standing {
        match (state, publish_at) {
            (State::Draft, _) => Standing::Draft,
            (State::FactualCheck, _) => Standing::FactualCheck,
            (State::Final, _) if lacks => Standing::Incomplete,
            (State::Final, Some(until)) if until > as_of => Standing::Embargoed { until },
            (State::Final, _) => Standing::Public,
        }
    }
}
