//! Lists: areas, reports, frameworks, glossary.

use serde::Serialize;

use super::{ReportLink, report_link};
use crate::diagnostic::Diagnostic;
use crate::history;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::Term;
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::frame::{About, Link, frame};
use crate::render::page::Renderer;
use crate::score::ScoredInspection;
use crate::text::Voice;

/// Entries that begin with one letter of the alphabet.
#[derive(Serialize)]
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
    region: Option<String>,
    demonstration: bool,
    reports: usize,
}

pub(in crate::render) fn areas(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let entries = renderer
        .release
        .areas
        .values()
        .map(|area| {
            let region = renderer.release.settings.regions.get(&area.region);
            let entry = AreaEntry {
                name: area.name.text(language).to_owned(),
                href: renderer.link(Place::Area(area), language),
                region: region.map(|region| region.text(language).to_owned()),
                demonstration: area.demonstration,
                reports: renderer
                    .scored
                    .iter()
                    .filter(|scored| scored.area.id == area.id)
                    .count(),
            };
            (area.sort_key.text(language).to_owned(), entry)
        })
        .collect();
    let about = About {
        distinction: None,
        place: Place::Areas,
        title: voice.say("areas"),
        description: voice.say("areas-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let page = AreasPage {
        groups: by_letter(entries, voice),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("areas.html", Place::Areas, language, &frame, &page)
}

/// All reports, newest first.
pub(super) fn newest_first<'a>(renderer: &Renderer<'a>) -> Vec<&'a ScoredInspection<'a>> {
    let mut reports: Vec<&ScoredInspection<'_>> = renderer.scored.iter().collect();
    reports.sort_by(|one, other| history::by_publication(one.inspection, other.inspection));
    reports
}

#[derive(Serialize)]
struct ReportsPage {
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
        reports: newest_first(renderer)
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
                introduction: markdown::render(framework.introduction.get(language), 3),
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
#[derive(Serialize)]
pub(in crate::render) struct TermView {
    pub id: String,
    pub term: String,
    pub definition: Html,
}

/// The glossary in the order of a language.
pub(in crate::render) fn terms(glossary: &[Term], voice: Voice<'_>) -> Vec<LetterGroup<TermView>> {
    let entries = glossary
        .iter()
        .map(|term| {
            let view = TermView {
                id: format!("term--{}", term.id),
                term: term.term.text(voice.language).to_owned(),
                definition: markdown::render(term.definition.get(voice.language), 6),
            };
            (term.sort_key.text(voice.language).to_owned(), view)
        })
        .collect();
    by_letter(entries, voice)
}

#[derive(Serialize)]
struct GlossaryPage {
    groups: Vec<LetterGroup<TermView>>,
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
        groups: terms(renderer.release.glossary, voice),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("glossary.html", Place::Glossary, language, &frame, &page)
}
