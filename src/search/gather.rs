//! Finds everything that a reader may look for, with the texts that it is found by.

use rayon::prelude::*;

use super::entry::{Entry, Field, Subject};
use super::{reports, weight};
use crate::language::{Bilingual, Language};
use crate::markdown;
use crate::model::{Area, Framework, Item, Markdown, Page, Term};
use crate::publish::Release;
use crate::score::ScoredInspection;
use crate::text::Voice;

/// Texts in one language, gathered for an entry.
pub(super) struct Fields<'a> {
    pub voice: Voice<'a>,
    pub list: Vec<Field>,
}

impl<'a> Fields<'a> {
    pub(super) const fn new(voice: Voice<'a>) -> Fields<'a> {
        Fields {
            voice,
            list: Vec::new(),
        }
    }

    /// A text of the page's own language.
    pub(super) fn add(&mut self, text: impl Into<String>, weight: u32, spot: Option<usize>) {
        let is_welsh = self.voice.language == Language::Welsh;
        self.push(text.into(), weight, spot, is_welsh);
    }

    fn push(&mut self, text: String, weight: u32, spot: Option<usize>, is_welsh: bool) {
        self.list.push(Field {
            text,
            weight,
            spot,
            is_welsh,
        });
    }

    pub(super) fn text(&mut self, text: &Bilingual<String>, weight: u32) {
        self.add(text.text(self.voice.language), weight, None);
    }

    pub(super) fn markdown(&mut self, text: &Bilingual<Markdown>, weight: u32) {
        self.add(markdown::text(text.get(self.voice.language)), weight, None);
    }

    /// A name that readers of either language may type: as it is here, and as it is in the other language.
    pub(super) fn name(&mut self, name: &Bilingual<String>, weight: u32) {
        self.text(name, weight);
        let other = self.voice.language.other();
        if name.text(other) != name.text(self.voice.language) {
            let is_welsh = other == Language::Welsh;
            self.push(name.text(other).to_owned(), weight, None, is_welsh);
        }
    }

    /// Every name of an area.
    pub(super) fn area(&mut self, area: &Area, weight: u32) {
        self.name(&area.name, weight);
        for name in &area.other_names {
            self.name(name, weight);
        }
    }
}

/// Everything that can be found in one language: areas, reports from the newest to the oldest, frameworks and their criteria, terms, pages.
/// Where two are found equally well, the earlier one comes first.
#[must_use]
pub fn entries<'a>(
    release: &'a Release<'a>,
    scored: &[&'a ScoredInspection<'a>],
    former: &'a [ScoredInspection<'a>],
    voice: Voice<'_>,
) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = release
        .areas
        .values()
        .map(|area| area_entry(release, area, voice))
        .collect();
    entries.par_extend(
        scored
            .par_iter()
            .flat_map_iter(|scored| reports::entries(release, scored, voice)),
    );
    entries.extend(former.iter().map(|scored| reports::former(scored, voice)));
    for framework in release.frameworks.values() {
        entries.push(framework_entry(framework, voice));
        if framework.is_current {
            let items = framework.all_items().into_iter();
            entries.extend(items.map(|item| criterion(framework, item, voice)));
        }
    }
    entries.extend(release.glossary.iter().map(|term| term_entry(term, voice)));
    let pages = Page::ALL.into_iter().filter(|page| release.has(*page));
    entries.extend(pages.map(|page| page_entry(release, page, voice)));
    entries
}

fn area_entry<'a>(release: &Release<'_>, area: &'a Area, voice: Voice<'_>) -> Entry<'a> {
    let mut fields = Fields::new(voice);
    fields.area(area, weight::AREA_NAME);
    if let Some(region) = release.settings.regions.get(&area.region) {
        fields.text(region, weight::REGION);
    }
    Entry {
        subject: Subject::Area(area),
        fields: fields.list,
    }
}

fn framework_entry<'a>(framework: &'a Framework, voice: Voice<'_>) -> Entry<'a> {
    let mut fields = Fields::new(voice);
    // What is former is found by its name alone, and after what holds today.
    let name = if framework.is_current {
        weight::FRAMEWORK_NAME
    } else {
        weight::FRAMEWORK_NAME / 2
    };
    fields.text(&framework.name, name);
    if let Some(abbreviation) = &framework.abbreviation {
        fields.name(abbreviation, name);
    }
    fields.add(framework.key.version.as_str(), weight::HEADING, None);
    if framework.is_current {
        fields.text(&framework.programme, weight::HEADING);
        fields.text(&framework.body, weight::HEADING);
        fields.markdown(&framework.introduction, weight::SUMMARY);
        for theme in &framework.themes.list {
            fields.text(&theme.title, weight::HEADING);
            fields.markdown(&theme.meaning, weight::TEXT);
        }
        for scale in framework.scales.values() {
            for grade in &scale.grades {
                fields.text(&grade.word, weight::TEXT);
            }
        }
    }
    Entry {
        subject: Subject::Framework(framework),
        fields: fields.list,
    }
}

fn criterion<'a>(framework: &'a Framework, item: &'a Item, voice: Voice<'_>) -> Entry<'a> {
    let mut fields = Fields::new(voice);
    fields.text(&item.title, weight::CRITERION);
    fields.add(item.number.as_str(), weight::HEADING, None);
    if let Some(abbreviation) = &framework.abbreviation {
        fields.text(abbreviation, weight::TEXT);
    }
    if let Some(text) = &item.text {
        fields.markdown(text, weight::SUMMARY);
    }
    let questions = framework.questions.iter();
    for question in questions.flat_map(|questions| &questions.list) {
        if question.item == item.id {
            fields.text(&question.text, weight::TEXT);
        }
    }
    Entry {
        subject: Subject::Criterion(framework, item),
        fields: fields.list,
    }
}

fn term_entry<'a>(term: &'a Term, voice: Voice<'_>) -> Entry<'a> {
    let mut fields = Fields::new(voice);
    fields.name(&term.term, weight::TERM);
    fields.markdown(&term.definition, weight::SUMMARY);
    Entry {
        subject: Subject::Term(term),
        fields: fields.list,
    }
}

fn page_entry<'a>(release: &Release<'_>, page: Page, voice: Voice<'_>) -> Entry<'a> {
    let mut fields = Fields::new(voice);
    fields.add(voice.say(page_title_key(page)), weight::PAGE_TITLE, None);
    if let Some(text) = release.pages.get(&page) {
        fields.markdown(text, weight::TEXT);
    }
    let statement = release
        .accessibility
        .filter(|_| page == Page::Accessibility);
    if let Some(statement) = statement {
        fields.markdown(&statement.feedback, weight::TEXT);
        let failing = statement.non_compliance.iter();
        let others = statement.disproportionate_burden.iter();
        for barrier in failing.chain(others).chain(&statement.out_of_scope) {
            fields.markdown(&barrier.text, weight::TEXT);
        }
    }
    Entry {
        subject: Subject::Page(page),
        fields: fields.list,
    }
}

/// The message with the title of a page that an author writes.
#[must_use]
pub const fn page_title_key(page: Page) -> &'static str {
    match page {
        Page::Home => "home",
        Page::Accessibility => "accessibility-statement",
        Page::About => "about-title",
        Page::DataNotes => "data-notes",
        Page::Contact => "contact",
    }
}
