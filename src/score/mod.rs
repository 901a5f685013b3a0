//! From judgements to scores and grades.
//!
//! In: what is published. Out: for every item and theme a whole percentage, its grade, and whether it was stated or computed.
//! It must not know how anything is shown.
//!
//! The rule of the Core Case Inspection (its report's appendix 5): at every level a score is the share of sufficient judgements among
//! those that apply, over all questions and cases of that level. Scores are never made from other scores.

mod pooled;
mod scored;

pub use pooled::{grade_of, rounded_share};
pub use scored::{Score, ScoreOrigin, ScoredInspection, disagreements, score};
