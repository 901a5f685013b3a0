//! Areas.

use jiff::Timestamp;

use super::{Id, Markdown, PartialDate};
pub use crate::content::CountryWord as Country;
use crate::language::Bilingual;

/// A place whose service is inspected.
#[derive(Clone, Debug)]
pub struct Area {
    /// The id, from the file name.
    pub id: Id,
    /// Its part of the address.
    pub slug: Bilingual<String>,
    /// Its name.
    pub name: Bilingual<String>,
    /// "in Cardiff", "yng Nghaerdydd".
    pub in_form: Bilingual<String>,
    /// "from Cardiff", "o Gaerdydd".
    pub from_form: Bilingual<String>,
    /// What else it is called, or was called.
    pub other_names: Vec<Bilingual<String>>,
    /// What to sort by.
    pub sort_key: Bilingual<String>,
    /// The country, which decides the languages a report must have.
    pub country: Country,
    /// The region.
    pub region: Id,
    /// Whether the place is made up.
    pub demonstration: bool,
    /// The areas it is set beside, because they are like it.
    pub family: Option<Family>,
    /// Which areas took its place.
    pub succeeded_by: Option<Succession>,
    /// From when the public may see it; always, if left out.
    pub publish_at: Option<Timestamp>,
    /// Whether a text of its file is still to be written. `publish` hides it then.
    pub is_unfinished: bool,
}

/// The areas that a source names as like an area.
#[derive(Clone, Debug)]
pub struct Family {
    /// Their ids, in the order in which they are shown.
    pub areas: Vec<Id>,
    /// Who says so.
    pub source: Bilingual<String>,
}

/// The end of an area as it was.
#[derive(Clone, Debug)]
pub struct Succession {
    /// The areas that took its place, in the order written.
    pub areas: Vec<Id>,
    /// From when.
    pub on: PartialDate,
    /// What is known about it, and from where.
    pub note: Bilingual<Markdown>,
}
