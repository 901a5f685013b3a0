//! `site.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{DisclosureEntry, LintEntry, PermittedEntry, Text};
use crate::language::Bilingual;
use crate::yaml::{Entries, Spanned};

/// The site as a whole.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SiteFile {
    /// The name of the site.
    pub title: Text,
    /// One sentence for search engines and link previews.
    pub description: Text,
    /// The address under which the site will be published.
    #[schemars(extend("examples" = ["https://reports.example"]))]
    pub base_url: Spanned<String>,
    /// The folder of the site's own theme.
    pub theme: Spanned<String>,
    /// Who publishes the site.
    pub publisher: PublisherEntry,
    /// The licence of the content.
    pub licence: LicenceEntry,
    /// What the site goes without.
    pub without: Vec<Spanned<WithoutWord>>,
    /// A notice for the top of every page.
    pub notice: Option<Text>,
    /// Which counts about people are too small to be shown.
    pub disclosure: Option<DisclosureEntry>,
    /// How figures are written in a narrative.
    pub figures: Option<FiguresEntry>,
    /// Names and phrases that stay in their language wherever the other one uses them.
    pub phrases: Option<Bilingual<Option<Vec<Spanned<String>>>>>,
    /// The regions that areas may lie in.
    pub regions: Entries<Text>,
    /// What is looked at in authors' texts.
    pub lint: Option<LintEntry>,
    /// What looks like personal data outside the reports and may be published.
    pub personal_data: Vec<PermittedEntry>,
}

/// Something that a site may go without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WithoutWord {
    /// The open data: its page, all data files, and those of the charts.
    Data,
    /// The search and its index.
    Search,
    /// The Atom feeds.
    Feeds,
    /// The reports in short: summaries, and notices for the press.
    ShortForms,
    /// Comparisons in any order but that of the names.
    OtherOrders,
}

/// Who publishes the site.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PublisherEntry {
    /// The name of the body.
    pub name: Text,
    /// How to reach it; Markdown.
    pub contact: Text,
}

/// The licence of the content.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct LicenceEntry {
    /// The name of the licence.
    pub name: Text,
    /// Where its text is.
    pub url: Text,
    /// What a re-user must say, and where facts come from; Markdown.
    pub attribution: Text,
}

/// How figures are written in a narrative.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FiguresEntry {
    /// The largest base of which a count is written as "9 out of 12"; of larger ones, a percentage is.
    pub small_base: Spanned<u32>,
}
