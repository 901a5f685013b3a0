//! `accessibility.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;
use crate::yaml::Spanned;

/// The form of the accessibility statement.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct AccessibilityFile {
    /// What the statement applies to.
    pub scope: Text,
    /// Whether a public sector body publishes the site, so that the law applies.
    pub public_body: bool,
    /// What readers should be able to do.
    pub aims: Vec<Text>,
    /// How far the site complies.
    pub compliance: Spanned<ComplianceWord>,
    /// What fails the standard.
    pub non_compliance: Vec<BarrierEntry>,
    /// What is left as it is, because changing it would cost too much for what it gains.
    pub disproportionate_burden: Vec<BarrierEntry>,
    /// What the law does not ask for.
    pub out_of_scope: Vec<BarrierEntry>,
    /// How to tell of a problem, or to ask for another form; Markdown.
    pub feedback: Text,
    /// How soon somebody answers.
    pub response_time: Option<Text>,
    /// Which body enforces the law.
    pub enforcement: EnforcementWord,
    /// How the site was tested.
    pub tested: Option<TestedEntry>,
    /// What is done to become better; Markdown.
    pub improvements: Option<Text>,
    /// When the statement was prepared.
    #[schemars(extend("examples" = ["2030-05-20"]))]
    pub prepared: Spanned<String>,
    /// When it was last looked through.
    pub reviewed: Option<Spanned<String>>,
}

/// Something that is not accessible.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct BarrierEntry {
    /// What it is, and whom it hinders; Markdown.
    pub text: Text,
    /// The success criteria that it fails, `1.3.1`.
    pub criteria: Vec<Spanned<String>>,
    /// Why it is so.
    pub reason: Option<Text>,
    /// What readers can use instead.
    pub alternative: Option<Text>,
    /// When it will be mended.
    pub mended_by: Option<Spanned<String>>,
}

/// How the site was tested.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct TestedEntry {
    /// When last.
    pub on: Spanned<String>,
    /// By whom.
    pub by: Text,
    /// What was tested, and how; Markdown.
    pub how: Text,
}

/// How far a site complies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ComplianceWord {
    /// In everything.
    Full,
    /// But for what is listed.
    Partial,
    /// Not.
    None,
    /// Nobody knows yet; no public body may leave it at that.
    NotAssessed,
}

/// The body that enforces the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EnforcementWord {
    /// The Equality and Human Rights Commission.
    GreatBritain,
    /// The Equality Commission for Northern Ireland.
    NorthernIreland,
}
