//! Figures bound to data: an author writes `{question q11-01}`, and the page shows what the data say.
//!
//! In: a narrative and a scored inspection. Out: the references in the narrative with their places, and for each the figure it stands
//! for. It must not know how a language writes a figure: `text` does.

mod reference;
mod resolve;

pub use reference::{Found, Kind, Reference, Style, bind, bind_plain, references};
pub(crate) use resolve::share_of;
pub use resolve::{Figure, resolve};
