//! A report page: its title block, contents, and the parts that the framework's report form lists, in order.

mod blocks;
mod comparison;
mod details;
mod findings;
mod letter;
mod plan;
mod recalculation;
mod scores;
mod survey;

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::comparison_pages::comparison_link;
use super::frame::{About, Link, frame};
use super::index_pages::{areas_crumb, report_title};
use super::page::Renderer;
use crate::bind;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::{Block, Framework, Layout, Markdown, Part};
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};
use blocks::BlockView;
pub(super) use comparison::baseline_note;
use details::Detail;
pub(super) use findings::heading_levels;
pub(super) use plan::{has_plan, unanswered};
use recalculation::RecalculationView;

/// What every block of a report is made from.
pub(super) struct Making<'a> {
    pub renderer: &'a Renderer<'a>,
    pub scored: &'a ScoredInspection<'a>,
    pub voice: Voice<'a>,
    pub folder: String,
    /// Data files made on the way.
    pub data: Vec<OutputFile>,
}

impl Making<'_> {
    pub(super) const fn language(&self) -> Language {
        self.voice.language
    }

    /// The report as it stands now, also while it is made as it stood before.
    pub(super) fn current(&self) -> &ScoredInspection<'_> {
        let mut reports = self.renderer.scored.iter();
        let own =
            |report: &&ScoredInspection<'_>| report.inspection.path == self.scored.inspection.path;
        reports.find(own).unwrap_or(self.scored)
    }

    /// A text of the narrative with its figures in place.
    pub(super) fn prose(&self, text: &Markdown, top: u8) -> Html {
        markdown::render(&self.bound(text), top)
    }

    /// An item of a list with its figures in place.
    pub(super) fn prose_item(&self, text: &Markdown) -> Html {
        markdown::render_item(&self.bound(text), 6)
    }

    fn bound(&self, text: &Markdown) -> Markdown {
        let small_base = self.renderer.release.settings.small_base;
        bind::bind(text, &|reference| {
            // `check` has refused references that name nothing.
            bind::resolve(self.scored, reference)
                .map(|figure| self.voice.figure(&figure, small_base))
                .unwrap_or_default()
        })
    }

    /// Whether the report has a part that shows a block, so that it can be linked to.
    pub(super) fn shows(&self, block: Block) -> bool {
        let (framework, inspection) = (self.scored.framework, self.scored.inspection);
        framework.shows(block, &inspection.not_in_this_edition)
    }
}

#[derive(Serialize)]
struct ReportPage {
    /// `report` or `letter`.
    layout: &'static str,
    details: Vec<Detail>,
    /// Where the results are printed.
    source: Option<Html>,
    /// When the scores were worked out again, newest first.
    recalculations: Vec<RecalculationView>,
    /// Where the report as it stands now is, on the page of a former one.
    superseded_by: Option<String>,
    contents: Vec<ContentsEntry>,
    parts: Vec<PartView>,
    /// Where the report can be read, when this language has no narrative.
    narrative_elsewhere: Option<String>,
    framework: Link,
    /// Where all areas stand side by side.
    comparison: Option<Link>,
    /// Whether the framework scores anything.
    is_scored: bool,
}

#[derive(Serialize)]
struct ContentsEntry {
    title: String,
    href: String,
    entries: Vec<ContentsEntry>,
}

#[derive(Serialize)]
struct PartView {
    id: String,
    title: String,
    /// Why the part shows nothing.
    state: Option<String>,
    blocks: Vec<BlockView>,
}

pub(super) fn files(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    language: Language,
) -> Result<Vec<OutputFile>, Diagnostic> {
    let place = Place::Report(scored);
    let voice = renderer.voice(language);
    let mut making = Making {
        renderer,
        scored,
        voice,
        folder: renderer.folder(place, language),
        data: Vec::new(),
    };
    let parts = parts(&mut making)?;
    let page = ReportPage {
        layout: match scored.framework.layout {
            Layout::Report => "report",
            Layout::Letter => "letter",
        },
        details: details::details(scored, voice),
        source: details::source(scored, voice),
        recalculations: recalculation::views(&making),
        superseded_by: scored
            .is_former()
            .then(|| renderer.link(Place::Report(making.current()), language)),
        contents: contents(&parts, &making),
        parts,
        narrative_elsewhere: scored
            .inspection
            .narrative
            .get(language)
            .is_none()
            .then(|| {
                let other = scored.inspection.narrative.get(language.other());
                let place = renderer.link(place, language.other());
                other.as_ref().map(|_| place)
            })
            .flatten(),
        is_scored: !scored.framework.rules.is_empty(),
        comparison: comparison_link(renderer, scored.framework, language),
        framework: Link {
            title: scored.framework.name.text(language).to_owned(),
            href: renderer.link(Place::Framework(scored.framework), language),
        },
    };
    let about = About {
        distinction: Some(distinction(scored, voice)),
        place,
        title: report_title(scored, language),
        description: description(scored, voice),
        above: vec![
            areas_crumb(renderer, language),
            Link {
                title: scored.area.name.text(language).to_owned(),
                href: renderer.link(Place::Area(scored.area), language),
            },
        ],
        demonstration: scored.area.demonstration,
    };
    let frame = frame(renderer, language, about);
    let mut files = vec![renderer.fill("report.html", place, language, &frame, &page)?];
    files.append(&mut making.data);
    Ok(files)
}

fn parts(making: &mut Making<'_>) -> Result<Vec<PartView>, Diagnostic> {
    let mut views = Vec::new();
    let mut appendices = 0;
    for part in &making.scored.framework.parts {
        let title = part_title(part, &mut appendices, making.voice);
        let available = !making
            .scored
            .inspection
            .not_in_this_edition
            .contains(&part.id);
        let mut blocks = Vec::new();
        if available {
            for block in &part.blocks {
                if let Some(view) = blocks::view(making, part, *block)? {
                    blocks.push(view);
                }
            }
        }
        let state = if !available {
            Some("not-in-this-edition")
        } else if !blocks.is_empty() {
            None
        } else if is_told_elsewhere(making) {
            Some("part-in-other-language")
        } else {
            Some("nothing-to-show")
        };
        views.push(PartView {
            id: part.id.to_string(),
            title,
            state: state.map(|key| making.voice.say(key)),
            blocks,
        });
    }
    Ok(views)
}

/// Whether the narrative exists in the other language alone.
fn is_told_elsewhere(making: &Making<'_>) -> bool {
    let narrative = &making.scored.inspection.narrative;
    narrative.get(making.language()).is_none() && narrative.get(making.language().other()).is_some()
}

fn part_title(part: &Part, appendices: &mut u64, voice: Voice<'_>) -> String {
    let title = part.title.text(voice.language);
    if !part.appendix {
        return title.to_owned();
    }
    *appendices += 1;
    voice.say_with(
        "appendix-title",
        &[
            ("number", Argument::Count(*appendices)),
            ("title", Argument::Text(title)),
        ],
    )
}

/// The parts, and below the findings their sections and criteria.
fn contents(parts: &[PartView], making: &Making<'_>) -> Vec<ContentsEntry> {
    let language = making.language();
    let with_findings = |id: &str| {
        let mut parts = making.scored.framework.parts.iter();
        parts.any(|part| part.id.as_str() == id && part.blocks.contains(&Block::Findings))
    };
    parts
        .iter()
        .map(|part| ContentsEntry {
            title: part.title.clone(),
            href: format!("#{}", part.id),
            entries: if !part.blocks.is_empty() && with_findings(&part.id) {
                let items = making.scored.framework.items.iter();
                items.map(|item| item_entry(item, language)).collect()
            } else {
                Vec::new()
            },
        })
        .collect()
}

fn item_entry(item: &crate::model::Item, language: Language) -> ContentsEntry {
    ContentsEntry {
        title: format!("{} {}", item.number, item.title.text(language)),
        href: format!("#{}", item.id),
        entries: item
            .children
            .iter()
            .map(|child| item_entry(child, language))
            .collect(),
    }
}

/// An area may have several reports under one framework, and each as it stood before.
pub(super) fn distinction(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> String {
    let date = match scored.inspection.published {
        Some(date) => voice.date(date),
        None => voice.say("undated"),
    };
    if !scored.is_former() {
        return date;
    }
    let version = version_name(scored.framework, voice);
    format!("{date}, {version}")
}

/// "version 2012".
pub(super) fn version_name(framework: &Framework, voice: Voice<'_>) -> String {
    let version = framework.key.version.as_str();
    voice.say_with("version-name", &[("version", Argument::Text(version))])
}

fn description(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> String {
    let language = voice.language;
    let title = report_title(scored, language);
    let mut arguments = vec![
        (
            "framework",
            Argument::Text(scored.framework.name.text(language)),
        ),
        ("title", Argument::Text(title.as_str())),
    ];
    let date = distinction(scored, voice);
    if scored.inspection.published.is_some() {
        arguments.push(("date", Argument::Text(&date)));
        voice.say_with("report-description", &arguments)
    } else {
        voice.say_with("report-description-undated", &arguments)
    }
}
