//! From judgements to scores and grades.
//!
//! In: what is published. Out: for every item, every theme and the overall result a number, a grade, or the reason why there is none.
//! It must not know how anything is shown.
//!
//! Which function makes a score is the framework's affair (`docs/frameworks.md`); this module knows the functions. The one of the
//! Core Case Inspection (its report's appendix 5): at every level a score is the share of sufficient judgements among those that apply,
//! over all questions and cases of that level, and never made from other scores.

mod disagreements;
mod explain;
mod number;
mod pooling;
mod rules;
#[cfg(test)]
mod samples;
mod scored;
mod scorer;

pub use disagreements::disagreements;
pub use explain::{Explanation, Inputs, Part, explain, explain_all};
pub use number::{Fraction, Limit, Number, grade_of, limit_of, share, unit_of};
pub use scored::{
    Outcome, Score, ScoreOrigin, ScoredInspection, of_area, score, score_former, score_under,
};
