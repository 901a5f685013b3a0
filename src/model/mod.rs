//! What a site is, once it is known to make sense.
//!
//! Plain values without problems: `check` makes them, every later stage reads them. Nothing here computes
//! anything that a reader would see.

mod area;
mod date;
mod framework;
mod glossary;
mod id;
mod inspection;
mod markdown;
mod narrative;
mod site;

pub use area::{Area, Country};
pub use date::PartialDate;
pub use framework::{
    Block, Category, Characteristic, Framework, Grade, Group, Item, Level, Noun, Part, Question,
    Questions, Scale, Theme, Themes,
};
pub use glossary::Term;
pub use id::Id;
pub use inspection::{
    Action, Baseline, BaselineRow, ImprovementPlan, Inspection, InspectionKind, Judgements,
    Percent, Person, Recommendation, Recommendations, State, StatedScore, Status, Survey,
    SurveyResult, Tally, Team,
};
pub use markdown::{Markdown, Origin};
pub use narrative::{Example, Finding, ItemNarrative, Narrative};
pub use site::{Licence, Page, Publisher, Settings, Site};
