//! The shape of each content file, as authors write it.
//!
//! These types say which keys a file has, and nothing about whether the values make sense: that is what `check` decides.
//! `docs/content.md` describes the same files for authors. Fields that may be left out are `Option`, `Vec` or `Entries`.

mod accessibility;
mod area;
mod disclosure;
mod framework;
mod glossary;
mod import_mapping;
mod inspection;
mod lifecycle;
mod lint;
mod plan;
mod questions;
mod scoring;
mod site;
mod translation;

pub use accessibility::{
    AccessibilityFile, BarrierEntry, ComplianceWord, EnforcementWord, TestedEntry,
};
pub use area::{AreaFile, CountryWord, FamilyEntry, SuccessionEntry};
pub use disclosure::{
    DisclosureEntry, FormerEntry, FormerResultEntry, ProtectedWord, RecordEntry, ReleasedEntry,
    ZerosWord,
};
pub use framework::{
    BlockWord, CategoryEntry, ChangeEntry, CharacteristicEntry, FindingKindEntry, FindingStyleWord,
    FindingToneWord, FrameworkFile, GroupEntry, ItemEntry, LayoutWord, LevelEntry, PartEntry,
    ShowWord, ValidEntry, WordsEntry,
};
pub use glossary::{GlossaryFile, TermEntry};
pub use import_mapping::{AnswersEntry, ImportMappingFile};
pub use inspection::{
    BaselineEntry, BaselineValues, CorrectionEntry, CorrespondentEntry, CountEntry,
    FollowedUpEntry, FollowedUpWord, InspectionFile, KindWord, LetterEntry, OverrideEntry,
    PersonEntry, RecalculationEntry, RecommendationEntry, RecommendationsEntry, ResultEntry,
    StateOfScoreWord, StateWord, StatedEntry, StatedMapping, SurveyEntry, TeamEntry,
};
pub use lifecycle::{ExemptionEntry, SupersededEntry, WithdrawnEntry};
pub use lint::{LintEntry, LintRule, PermittedEntry};
pub use plan::{ActionEntry, PlanEntry, PlanFile, StatusWord};
pub use questions::{QuestionEntry, QuestionsFile};
pub use scoring::{
    AggregationWord, BandsEntry, BaselineWord, ComparisonEntry, DisplayWord, GradeEntry,
    LimiterEntry, LimitsWord, OverallEntry, OverrideRuleEntry, PoolWord, QuantityWordEntry,
    RoundingWord, RuleEntry, ScaleEntry, ThemeEntry, ThemesEntry, UnitWord, WithinWord,
};
pub use site::{FiguresEntry, LicenceEntry, PublisherEntry, SiteFile, WithoutWord};
pub use translation::TranslationFile;

use crate::language::Bilingual;
use crate::yaml::Spanned;

/// A text in both languages, as written.
pub type Text = Bilingual<Spanned<String>>;
