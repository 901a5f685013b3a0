//! How much a word says about an entry, by where it stands. Names and titles come first; running text only fills the list up.

/// The name of an area, on its own page.
pub(super) const AREA_NAME: u32 = 60;
/// The title of a page about the site.
pub(super) const PAGE_TITLE: u32 = 40;
/// The name of a framework, on its own page.
pub(super) const FRAMEWORK_NAME: u32 = 40;
/// A term of the glossary.
pub(super) const TERM: u32 = 35;
/// The area that a report is on.
pub(super) const AREA_OF_REPORT: u32 = 30;
/// The other words of a title.
pub(super) const TITLE: u32 = 14;
/// The title of a criterion.
pub(super) const CRITERION: u32 = 18;
/// The region of an area.
pub(super) const REGION: u32 = 6;
/// A heading.
pub(super) const HEADING: u32 = 4;
/// The text that says what something is.
pub(super) const SUMMARY: u32 = 3;
/// Running text.
pub(super) const TEXT: u32 = 1;
