//! The shape of each content file, as authors write it.
//!
//! These types say which keys a file has, and nothing about whether the values make sense: that is what `check` decides.
//! `docs/content.md` describes the same files for authors. Fields that may be left out are `Option`, `Vec` or `Entries`.

mod area;
mod framework;
mod glossary;
mod import_mapping;
mod inspection;
mod plan;
mod questions;
mod site;

pub use area::{AreaFile, CountryWord};
pub use framework::{
    AggregationWord, BlockWord, CategoryEntry, CharacteristicEntry, FindingNames, FrameworkFile,
    GradeEntry, GroupEntry, ItemEntry, LevelEntry, NounEntry, PartEntry, RoundingWord, ScaleEntry,
    ThemeEntry, ThemesEntry, ValidEntry,
};
pub use glossary::{GlossaryFile, TermEntry};
pub use import_mapping::{AnswersEntry, ImportMappingFile};
pub use inspection::{
    BaselineEntry, BaselineValues, InspectionFile, KindWord, PersonEntry, RecommendationEntry,
    RecommendationsEntry, ResultEntry, StateWord, SurveyEntry, TeamEntry,
};
pub use plan::{ActionEntry, PlanFile, StatusWord};
pub use questions::{QuestionEntry, QuestionsFile};
pub use site::{LicenceEntry, PublisherEntry, SiteFile};

use crate::language::Bilingual;
use crate::yaml::Spanned;

/// A text in both languages, as written.
pub type Text = Bilingual<Spanned<String>>;
