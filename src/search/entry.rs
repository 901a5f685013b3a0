//! What can be found.

use crate::model::{Area, Framework, Item, Page, Term};
use crate::score::ScoredInspection;

/// What kind of thing an entry is, in the order of the words for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An area.
    Area,
    /// A report.
    Report,
    /// An improvement plan.
    Plan,
    /// A framework.
    Framework,
    /// An item of a framework.
    Criterion,
    /// A term of the glossary.
    Term,
    /// A page about the site.
    Page,
}

impl Kind {
    /// All of them, in order.
    pub const ALL: [Kind; 7] = [
        Kind::Area,
        Kind::Report,
        Kind::Plan,
        Kind::Framework,
        Kind::Criterion,
        Kind::Term,
        Kind::Page,
    ];

    /// The message that says what a result of this kind is.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Kind::Area => "search-kind-area",
            Kind::Report => "search-kind-report",
            Kind::Plan => "search-kind-plan",
            Kind::Framework => "search-kind-framework",
            Kind::Criterion => "search-kind-criterion",
            Kind::Term => "search-kind-term",
            Kind::Page => "search-kind-page",
        }
    }
}

/// What an entry is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// An area.
    Area(&'a Area),
    /// A report, as it stands now or as it stood before.
    Report(&'a ScoredInspection<'a>),
    /// The improvement plan that answers a report.
    Plan(&'a ScoredInspection<'a>),
    /// A version of a framework.
    Framework(&'a Framework),
    /// An item on the page of its framework.
    Criterion(&'a Framework, &'a Item),
    /// A term.
    Term(&'a Term),
    /// A page that an author writes.
    Page(Page),
}

impl Subject<'_> {
    /// What kind of thing it is.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Subject::Area(_) => Kind::Area,
            Subject::Report(_) => Kind::Report,
            Subject::Plan(_) => Kind::Plan,
            Subject::Framework(_) => Kind::Framework,
            Subject::Criterion(..) => Kind::Criterion,
            Subject::Term(_) => Kind::Term,
            Subject::Page(_) => Kind::Page,
        }
    }
}

/// Something that can be found, with the texts that it is found by.
#[derive(Debug)]
pub struct Entry<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The texts.
    pub fields: Vec<Field>,
}

/// A text of an entry.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// The text, without marks.
    pub text: String,
    /// How much a word of it says about the entry.
    pub weight: u32,
    /// The number of the spot where it stands; nothing for the page as a whole.
    pub spot: Option<usize>,
    /// Whether the words are Welsh, and so may begin in several ways.
    pub is_welsh: bool,
}
