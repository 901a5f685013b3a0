//! From a release to what readers can search: entries, the index of their words, and the index as files.
//!
//! In: a release, its scored inspections, a voice. Out: one entry for everything that has a page or a place on one, and an index of all words in
//! small files of which a search loads a few. It must not know where a page is or how a result looks: `render` gives that for each entry.
//!
//! Everything comes from the release, so that what is hidden cannot be found, suggested or counted.

mod entry;
mod files;
mod fold;
mod forms;
mod gather;
mod index;
mod reports;
#[cfg(test)]
mod tests;
mod weight;

pub use entry::{Entry, Field, Kind, Subject};
pub use files::{Contents, Document, OtherName, files};
pub use fold::{fold, words};
pub use forms::{english_stem, place, radicals, welsh_stem};
pub use gather::{entries, page_title_key};
pub use index::{Index, Posting, Word, index, stop_words};
pub use reports::{Spot, spots};
