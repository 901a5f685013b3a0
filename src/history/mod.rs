//! What came before and after an inspection: the inspections of an area over time, the areas before and after an area, and what became of
//! recommendations.
//!
//! In: the areas and the scored inspections of a release. Out: stretches of inspections whose results can be compared, neighbours of a report,
//! and the answers that later inspections gave to earlier recommendations. It must not know how any of it is shown.

mod followed;
mod lineage;
mod order;
mod stretches;

pub(crate) use followed::contradiction;
pub use followed::{Answers, Followed, followed_by};
pub(crate) use lineage::is_descendant;
pub use lineage::{Lineage, successors};
pub use order::{Dated, by_publication, is_before};
pub use stretches::{Break, Stretch, neighbours, stretches};
