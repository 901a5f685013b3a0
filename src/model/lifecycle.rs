//! The life of a report beside its dates: what it lacks, in which languages it may be published, when it was withdrawn or superseded.

use jiff::Timestamp;

use super::{Id, Markdown, PartialDate};
use crate::diagnostic::Location;
use crate::language::Bilingual;

/// Something that is missing before a report may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// What is missing, as the check says it.
    pub what: String,
    /// Where it belongs.
    pub location: Location,
    /// Whether it is the day of publication.
    pub is_date: bool,
}

/// Why a report may be published in one language.
#[derive(Debug)]
pub struct Exemption {
    /// Why, as readers are told.
    pub reason: Bilingual<Markdown>,
    /// Who decided.
    pub by: Bilingual<String>,
    /// When.
    pub on: PartialDate,
}

/// That a report was taken back.
#[derive(Debug)]
pub struct Withdrawal {
    /// From when.
    pub at: Timestamp,
    /// The day in London on which that is.
    pub on: PartialDate,
    /// Why, as readers are told.
    pub note: Bilingual<Markdown>,
    /// Where it is written.
    pub location: Location,
}

/// That another report took the place of a report.
#[derive(Debug)]
pub struct Supersession {
    /// From when.
    pub at: Timestamp,
    /// The day in London on which that is.
    pub on: PartialDate,
    /// The area of the other report.
    pub area: Id,
    /// Its folder.
    pub folder: Id,
    /// What is to be said about it.
    pub note: Option<Bilingual<Markdown>>,
    /// Where it is written.
    pub location: Location,
}
