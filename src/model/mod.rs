//! What a site is, once it is known to make sense.
//!
//! Plain values without problems: `check` makes them, every later stage reads them. Nothing here computes
//! anything that a reader would see.

mod accessibility;
mod area;
mod date;
mod disclosure;
mod framework;
mod glossary;
mod id;
mod inspection;
mod items;
mod lifecycle;
mod lint;
mod markdown;
mod narrative;
mod scoring;
mod short_text;
mod site;

pub use accessibility::{AccessibilityStatement, Barrier, Compliance, Enforcement, Tested};
pub use area::{Area, Country, Family, Succession};
pub use date::{PartialDate, in_london, start_of_day};
pub use disclosure::{DisclosureKeys, DisclosureRule, FormerFigures, Released, Unprotected, Zeros};
pub use framework::{
    Block, Category, Change, Characteristic, FindingKind, FindingStyle, FindingTone, Framework,
    FrameworkKey, Group, Item, Layout, Level, Part, Question, Questions, Show, Words,
};
pub use glossary::{Abbreviation, Term};
pub use id::Id;
pub use inspection::{
    Action, Baseline, BaselineRow, Correction, Correspondent, CountOf, FollowedUp,
    FollowedUpStatus, ImprovementPlan, Inspection, InspectionKind, Judgements, Letter, NoScore,
    Override, Percent, Person, PlanItem, Recalculation, Recommendation, Recommendations, State,
    StatedScore, StatedValue, Status, Survey, SurveyResult, Tally, Team,
};
pub use lifecycle::{Exemption, Lack, Supersession, Withdrawal};
pub use lint::{LintRule, LintSettings, PermittedText};
pub use markdown::{Markdown, Origin};
pub use narrative::{Example, Finding, FindingsByKind, ItemNarrative, Narrative};
pub use scoring::{
    Aggregation, Band, Bands, BaselineKind, Comparison, Counted, Display, Grade, Limiter, Overall,
    Overriding, Pool, QuantityWord, Rule, Rules, Scale, Theme, Themes, Unit, Within,
};
pub use short_text::{ShortText, ShortTexts};
pub use site::{Extra, Licence, Page, Publisher, Settings, Site};
