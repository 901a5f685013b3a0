//! What an inspection may be compared with, and all that are like it side by side.
//!
//! In: scored inspections that the audience may see. Out: lowest, highest and average (`baseline`), which inspections are like with like
//! (`pool`), all areas under one framework (`grid`, `summary`), and an area beside its family (`family`). It must not know how a comparison
//! is drawn, or in which order a language puts names.

mod baseline;
mod family;
mod grid;
mod pool;
mod summary;

pub use baseline::{Compared, FEWEST, compare};
pub use family::{AreaResult, FamilyComparison, FamilyRow, family_comparison};
pub use grid::{Column, Grid, GridRow, Standing, day_of};
pub use pool::pool;
pub use summary::{Figures, Summary, SummaryRow};
