//! What stands at the top of a report about the report itself: why it is in one language, and what took its place.

use super::Making;
use crate::html::Html;

/// Why this language has no narrative, where somebody has recorded it.
pub(super) fn exemption(making: &Making<'_>) -> Option<Html> {
    let exemption = making.scored.inspection.exemption.as_ref()?;
    making
        .is_in_the_other_language()
        .then(|| making.aside(exemption.reason.get(making.language())))
}
