//! Lists: areas, reports, frameworks, glossary.

use serde::Serialize;

use super::{ReportLink, report_link};
use crate::diagnostic::Diagnostic;
use crate::history;
use crate::html::Html;
use crate::language::Language;
use crate::markdown::{Lexicon, Reading};
use crate::model::{Area, Term};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::comparison_pages::comparisons_link;
use crate::render::frame::{About, Link, frame};
use crate::render::page::Renderer;
use crate::render::templates::Shared;
use crate::score::{ScoredInspection, of_area};
use crate::text::Voice;

/// Entries that begin with one letter of the alphabet.
#[derive(Clone, Debug, Serialize)]
pub(in crate::render) struct LetterGroup<T> {
    pub letter: String,
    /// The letter's address on the page.
    pub id: String,
    pub entries: Vec<T>,
}

/// Sorts entries in the order of a language and groups them by letter.
pub(in crate::render) fn by_letter<T>(
    mut entries: Vec<(String, T)>,
    voice: Voice<'_>,
) -> Vec<LetterGroup<T>> {
    // Equal keys keep the order of their ids, in which they come.
    entries.sort_by(|a, b| voice.locale.compare(&a.0, &b.0));
    let mut groups: Vec<LetterGroup<T>> = Vec::new();
    for (key, entry) in entries {
        let letter = voice.locale.letter(voice.language, &key);
        match groups.last_mut() {
            Some(group) if group.letter == letter => group.entries.push(entry),
            _ => groups.push(LetterGroup {
                id: match letter.as_str() {
                    "#" => "letter--other".to_owned(),
                    letter => format!("letter--{}", letter.to_lowercase()),
                },
                letter,
                entries: vec![entry],
            }),
        }
    }
    groups
}

#[derive(Serialize)]
struct AreasPage {
    groups: Vec<LetterGroup<AreaEntry>>,
}

#[derive(Serialize)]
struct AreaEntry {
    name: String,
    href: String,
    /// The name in the other language, where that differs, and other names.
    other_names: Vec<NameView>,
    /// On an entry under another name: the name under which the area stands.
    see: Option<String>,
    region: Option<String>,
    demonstration: bool,
    reports: usize,
}

/// A name, with its language where that is not the language of the page.
#[derive(Clone, Serialize)]
struct NameView {
    name: String,
    language: Option<&'static str>,
}

/// What else an area is called.
fn other_names(area: &Area, language: Language) -> Vec<NameView> {
    let mut names: Vec<NameView> = Vec::new();
    let twin = language.other();
    let others = area.other_names.iter();
    let all = std::iter::once((area.name.text(twin), Some(twin.code())))
        .chain(others.map(|name| (name.text(language), None)));
    for (name, language) in all {
        let is_known =
            name == area.name.text(twin.other()) || names.iter().any(|known| known.name == name);
        if !is_known {
            names.push(NameView {
                name: name.to_owned(),
                language,
            });
        }
    }
    names
}

pub(in crate::render) fn areas(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let areas = renderer.release.areas.values();
    let entries = areas.flat_map(|area| area_entries(renderer, area, voice));
    let about = About {
        distinction: None,
        place: Place::Areas,
        title: voice.say("areas"),
        description: voice.say("areas-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let page = AreasPage {
        groups: by_letter(entries.collect(), voice),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("areas.html", Place::Areas, language, &frame, &page)
}

/// An area under its name, and under every other name that begins with another letter.
fn area_entries(
    renderer: &Renderer<'_>,
    area: &Area,
    voice: Voice<'_>,
) -> Vec<(String, AreaEntry)> {
    let language = voice.language;
    let key = area.sort_key.text(language).to_owned();
    let region = renderer.release.settings.regions.get(&area.region);
    let own = AreaEntry {
        name: area.name.text(language).to_owned(),
        href: renderer.link(Place::Area(area), language),
        other_names: other_names(area, language),
        see: None,
        region: region.map(|region| region.text(language).to_owned()),
        demonstration: area.demonstration,
        reports: of_area(renderer.scored, &area.id).len(),
    };
    let letter = |name: &str| voice.locale.letter(language, name);
    let elsewhere = own
        .other_names
        .iter()
        .filter(|other| letter(&other.name) != letter(&key));
    let references: Vec<(String, AreaEntry)> = elsewhere
        .map(|other| {
            let entry = AreaEntry {
                name: other.name.clone(),
                href: own.href.clone(),
                other_names: vec![other.clone()],
                see: Some(own.name.clone()),
                region: None,
                demonstration: false,
                reports: 0,
            };
            (other.name.clone(), entry)
        })
        .collect();
    std::iter::once((key, own)).chain(references).collect()
}

/// Newest first, those without a date last; what was published at the same time stands in the order of area and folder.
pub(in crate::render) fn newest_first<'a>(
    reports: &'a [ScoredInspection<'a>],
) -> Vec<&'a ScoredInspection<'a>> {
    let mut reports: Vec<&ScoredInspection<'_>> = reports.iter().collect();
    reports.sort_by(|one, other| history::by_publication(one.inspection, other.inspection));
    reports
}

#[derive(Serialize)]
struct ReportsPage {
    /// Where areas stand side by side, if any do.
    comparisons: Option<String>,
    reports: Vec<ReportLink>,
}

pub(in crate::render) fn reports(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let about = About {
        distinction: None,
        place: Place::Reports,
        title: voice.say("reports"),
        description: voice.say("reports-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let page = ReportsPage {
        comparisons: comparisons_link(renderer, language),
        reports: newest_first(renderer.scored)
            .into_iter()
            .map(|scored| report_link(renderer, scored, language))
            .collect(),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("reports.html", Place::Reports, language, &frame, &page)
}

#[derive(Serialize)]
struct FrameworksPage {
    frameworks: Vec<FrameworkEntry>,
}

#[derive(Serialize)]
struct FrameworkEntry {
    link: Link,
    introduction: Html,
}

pub(in crate::render) fn frameworks(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let frameworks = renderer.release.frameworks.values();
    let mut frameworks: Vec<_> = frameworks
        .filter(|framework| framework.is_current)
        .collect();
    frameworks.sort_by(|a, b| {
        voice
            .locale
            .compare(a.name.text(language), b.name.text(language))
    });
    let about = About {
        distinction: None,
        place: Place::Frameworks,
        title: voice.say("frameworks"),
        description: voice.say("frameworks-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let page = FrameworksPage {
        frameworks: frameworks
            .into_iter()
            .map(|framework| FrameworkEntry {
                link: Link {
                    title: framework.name.text(language).to_owned(),
                    href: renderer.link(Place::Framework(framework), language),
                },
                introduction: renderer.prose(&framework.introduction, 3, language),
            })
            .collect(),
    };
    let frame = frame(renderer, language, about);
    renderer.fill(
        "frameworks.html",
        Place::Frameworks,
        language,
        &frame,
        &page,
    )
}

/// A glossary entry as pages show it.
#[derive(Clone, Debug, Serialize)]
pub(in crate::render) struct TermView {
    pub id: String,
    pub term: Html,
    pub definition: Html,
}

/// Terms with their definitions in the order of a language.
pub(in crate::render) fn terms_of(
    terms: Vec<(&Term, Html)>,
    lexicon: &Lexicon,
    voice: Voice<'_>,
) -> Vec<LetterGroup<TermView>> {
    let entries = terms
        .into_iter()
        .map(|(term, definition)| {
            let view = TermView {
                id: format!("term--{}", term.id),
                term: lexicon.plain(term.term.text(voice.language)),
                definition,
            };
            (term.sort_key.text(voice.language).to_owned(), view)
        })
        .collect();
    by_letter(entries, voice)
}

#[derive(Serialize)]
struct GlossaryPage {
    groups: Shared,
}

pub(in crate::render) fn glossary(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let about = About {
        distinction: None,
        place: Place::Glossary,
        title: voice.say("glossary"),
        description: voice.say("glossary-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let page = GlossaryPage {
        groups: whole_glossary(renderer, language),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("glossary.html", Place::Glossary, language, &frame, &page)
}

/// Every term of the glossary, made once for all pages.
pub(in crate::render) fn whole_glossary(renderer: &Renderer<'_>, language: Language) -> Shared {
    let made = renderer.whole_glossary.get(language).get_or_init(|| {
        let lexicon = renderer.lexicons.get(language);
        let mut reading = Reading::of_phrases(lexicon);
        let glossary = renderer.release.glossary.iter();
        let terms = glossary.map(|term| (term, reading.render(term.definition.get(language), 6)));
        Shared::new(&terms_of(
            terms.collect(),
            lexicon,
            renderer.voice(language),
        ))
    });
    made.clone()
}
