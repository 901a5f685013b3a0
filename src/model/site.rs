//! The whole site.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{
    AccessibilityStatement, Area, DisclosureRule, Framework, FrameworkKey, Id, Inspection,
    LintSettings, Markdown, PermittedText, Term,
};
pub use crate::content::WithoutWord as Extra;
use crate::language::Bilingual;

/// Everything in the content folder, published or not.
#[derive(Clone, Debug)]
pub struct Site {
    /// What holds for every page.
    pub settings: Settings,
    /// The areas by id.
    pub areas: BTreeMap<Id, Area>,
    /// The frameworks in all their versions.
    pub frameworks: BTreeMap<FrameworkKey, Framework>,
    /// The inspections, by area and then by folder. Two sites may share one.
    pub inspections: Vec<Arc<Inspection>>,
    /// The glossary.
    pub glossary: Vec<Term>,
    /// The form of the accessibility statement, if the site has one.
    pub accessibility: Option<AccessibilityStatement>,
    /// Texts of pages that are not made from data, as far as the site has them.
    pub pages: BTreeMap<Page, Bilingual<Markdown>>,
}

impl Site {
    /// The inspection in a folder of an area.
    #[must_use]
    pub fn inspection(&self, area: &Id, folder: &Id) -> Option<&Inspection> {
        let sought = (area, folder);
        let found = self
            .inspections
            .binary_search_by(|one| (&one.area, &one.folder).cmp(&sought));
        self.inspections.get(found.ok()?).map(|one| &**one)
    }

    /// The inspections, by area and then by folder.
    pub fn each_inspection(&self) -> impl Iterator<Item = &Inspection> {
        self.inspections.iter().map(|one| &**one)
    }

    /// The same, to be completed. Those that another site shares are complete.
    pub fn inspections_mut(&mut self) -> impl Iterator<Item = &mut Inspection> {
        self.inspections.iter_mut().filter_map(Arc::get_mut)
    }
}

/// A page whose text an author writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The first page of each language.
    Home,
    /// The accessibility statement: all of it, or what a form does not ask for.
    Accessibility,
    /// What the site is, and how results come about.
    About,
    /// What the figures are, and what is known to be missing.
    DataNotes,
    /// How to reach whoever publishes the site.
    Contact,
}

impl Page {
    /// All of them.
    pub const ALL: [Page; 5] = [
        Page::Home,
        Page::Accessibility,
        Page::About,
        Page::DataNotes,
        Page::Contact,
    ];

    /// The name of the page's files.
    #[must_use]
    pub const fn file_stem(self) -> &'static str {
        match self {
            Page::Home => "home",
            Page::Accessibility => "accessibility",
            Page::About => "about",
            Page::DataNotes => "data-notes",
            Page::Contact => "contact",
        }
    }
}

/// What holds for every page.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the site.
    pub title: Bilingual<String>,
    /// One sentence for search engines.
    pub description: Bilingual<String>,
    /// The address under which the site is published, without a slash at the end.
    pub base_url: String,
    /// The folder of the site's own theme.
    pub theme: Id,
    /// Who publishes the site.
    pub publisher: Publisher,
    /// The licence of the content.
    pub licence: Licence,
    /// What the site goes without.
    pub without: BTreeSet<Extra>,
    /// A notice for the top of every page.
    pub notice: Option<Bilingual<Markdown>>,
    /// The largest base of which a count is written as "9 out of 12" in a narrative.
    pub small_base: u32,
    /// Which counts about people are too small to be shown, where a framework does not say.
    pub disclosure: DisclosureRule,
    /// Names and phrases that stay in their language, by that language, wherever the other one uses them.
    pub phrases: Bilingual<Vec<String>>,
    /// The names of the regions.
    pub regions: BTreeMap<Id, Bilingual<String>>,
    /// What is looked at in authors' texts.
    pub lint: LintSettings,
    /// What looks like personal data in texts that belong to no report, and may be published.
    pub personal_data: Vec<PermittedText>,
}

/// Who publishes the site.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// The name of the body.
    pub name: Bilingual<String>,
    /// How to reach it.
    pub contact: Bilingual<Markdown>,
}

/// The licence of the content.
#[derive(Clone, Debug)]
pub struct Licence {
    /// Its name.
    pub name: Bilingual<String>,
    /// Where its text is.
    pub url: Bilingual<String>,
    /// What a re-user must say.
    pub attribution: Bilingual<Markdown>,
}
