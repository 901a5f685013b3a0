//! The accessibility statement, as its form gives it.

use super::{Markdown, PartialDate};
pub use crate::content::{ComplianceWord as Compliance, EnforcementWord as Enforcement};
use crate::language::Bilingual;

/// What a site says of its accessibility. Nothing is claimed that stands not in the form.
#[derive(Clone, Debug)]
pub struct AccessibilityStatement {
    /// What the statement applies to.
    pub scope: Bilingual<String>,
    /// Whether a public sector body publishes the site, so that the law applies.
    pub public_body: bool,
    /// What readers should be able to do.
    pub aims: Vec<Bilingual<String>>,
    /// How far the site complies.
    pub compliance: Compliance,
    /// What fails the standard.
    pub non_compliance: Vec<Barrier>,
    /// What is left as it is, because changing it would cost too much for what it gains.
    pub disproportionate_burden: Vec<Barrier>,
    /// What the law does not ask for.
    pub out_of_scope: Vec<Barrier>,
    /// How to tell of a problem, or to ask for another form.
    pub feedback: Bilingual<Markdown>,
    /// How soon somebody answers.
    pub response_time: Option<Bilingual<String>>,
    /// Which body enforces the law.
    pub enforcement: Enforcement,
    /// How the site was tested.
    pub tested: Option<Tested>,
    /// What is done to become better.
    pub improvements: Option<Bilingual<Markdown>>,
    /// When the statement was prepared.
    pub prepared: PartialDate,
    /// When it was last looked through.
    pub reviewed: Option<PartialDate>,
}

/// Something that is not accessible.
#[derive(Clone, Debug)]
pub struct Barrier {
    /// What it is, and whom it hinders.
    pub text: Bilingual<Markdown>,
    /// The success criteria that it fails.
    pub criteria: Vec<String>,
    /// Why it is so.
    pub reason: Option<Bilingual<String>>,
    /// What readers can use instead.
    pub alternative: Option<Bilingual<String>>,
    /// When it will be mended.
    pub mended_by: Option<PartialDate>,
}

/// How the site was tested.
#[derive(Clone, Debug)]
pub struct Tested {
    /// When last.
    pub on: PartialDate,
    /// By whom.
    pub by: Bilingual<String>,
    /// What was tested, and how.
    pub how: Bilingual<Markdown>,
}
