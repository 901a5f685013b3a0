//! A report page: its title block, contents, and the parts that the framework's report form lists, in order.

mod absent;
mod blocks;
mod comparison;
mod contents;
mod copy;
mod details;
mod drawing;
mod earlier;
mod findings;
mod glossary;
mod history;
mod letter;
mod making;
mod notices;
mod plan;
mod recalculation;
mod recommendations;
mod scores;
mod spreads;
mod survey;

use std::cell::RefCell;

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::comparison_pages::comparison_link;
use super::data_files::{DataView, data_view};
use super::frame::{About, Link, frame};
use super::index_pages::{areas_crumb, report_title};
use super::page::Renderer;
use super::short;
use super::structured::{Structured, Thing, structured};
use crate::dataset::{self, Scope};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown::Reading;
use crate::model::{Block, Framework, Layout, Part};
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};
use absent::{AbsentPart, AbsentView, Why};
use blocks::BlockView;
pub(super) use comparison::baseline_note;
use contents::{ContentsEntry, contents};
pub(super) use copy::files as copy;
use details::{AboutView, Detail};
use earlier::{FollowedView, Neighbours};
pub(super) use findings::heading_levels;
use history::ChangeView;
pub(super) use making::Making;
use notices::SupersededView;
pub(super) use plan::{has_plan, unanswered};
use recalculation::RecalculationView;
pub(super) use spreads::Spreads;

#[derive(Serialize)]
struct ReportPage {
    /// `report` or `letter`.
    layout: &'static str,
    details: Vec<Detail>,
    about: AboutView,
    /// Where the results are printed.
    source: Option<Html>,
    /// When the scores were worked out again, newest first.
    recalculations: Vec<RecalculationView>,
    /// Where the report as it stands now is, on the page of a former one.
    superseded_by: Option<String>,
    contents: Vec<ContentsEntry>,
    parts: Vec<PartView>,
    /// The parts that the page does not have.
    absent: Vec<AbsentView>,
    /// What became of earlier recommendations.
    followed: Vec<FollowedView>,
    /// The reports before and after.
    neighbours: Option<Neighbours>,
    /// Where the report can be read, when this language has no narrative.
    narrative_elsewhere: Option<String>,
    /// Why it is in one language, where that was decided.
    exemption: Option<Html>,
    /// What took its place.
    superseded: Option<SupersededView>,
    framework: Link,
    /// Where all areas stand side by side.
    comparison: Option<Link>,
    /// Whether the framework scores anything.
    is_scored: bool,
    /// What became of the report in public, newest first; nothing on the page of a former one.
    history: Vec<ChangeView>,
    /// Its data files, on the page of the report as it stands now.
    data: Option<DataView>,
    /// The report in short.
    short_forms: Vec<Link>,
}

#[derive(Serialize)]
struct PartView {
    id: String,
    title: String,
    blocks: Vec<BlockView>,
}

pub(super) fn files(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    language: Language,
) -> Result<Vec<OutputFile>, Diagnostic> {
    let place = Place::Report(scored);
    let voice = renderer.voice(language);
    let mut making = Making::outside_a_report(renderer, scored, place, language);
    making.reading = RefCell::new(reading(renderer, scored, language));
    let (mut parts, absent) = parts(&mut making)?;
    glossary::fill(&making, &mut parts);
    let followed = earlier::followed(&making);
    let page = ReportPage {
        layout: layout(scored),
        details: details::details(&making),
        about: details::about(&making),
        source: details::source(&making),
        recalculations: recalculation::views(&making),
        superseded_by: scored
            .is_former()
            .then(|| renderer.link(Place::Report(making.current()), language)),
        contents: contents(&parts, &absent, !followed.is_empty(), &making),
        parts,
        absent,
        narrative_elsewhere: making
            .is_in_the_other_language()
            .then(|| renderer.link(place, language.other())),
        exemption: notices::exemption(&making),
        superseded: notices::superseded(&making),
        short_forms: short::links(renderer, scored, language),
        followed,
        neighbours: earlier::neighbours(&making),
        is_scored: !scored.framework.rules.is_empty(),
        history: history::views(&making),
        data: data(&making),
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
    let description = about.description.clone();
    let mut frame = frame(renderer, language, about);
    frame.structured = Some(report_thing(&making, description, page.data.as_ref()));
    let mut files = vec![renderer.fill(making::REPORT, place, language, &frame, &page)?];
    files.append(&mut making.data);
    Ok(files)
}

const fn layout(scored: &ScoredInspection<'_>) -> &'static str {
    match scored.framework.layout {
        Layout::Report => "report",
        Layout::Letter => "letter",
    }
}

/// The start of the page. Terms lead to the report's own glossary, where its form has one.
fn reading<'a>(
    renderer: &'a Renderer<'a>,
    scored: &ScoredInspection<'a>,
    language: Language,
) -> Reading<'a> {
    let missing = &scored.inspection.not_in_this_edition;
    let page = if glossary::is_shown(scored.framework, missing) {
        String::new()
    } else {
        renderer.link(Place::Glossary, language)
    };
    let lexicon = renderer.lexicons.get(language);
    let framework = Some(&scored.framework.key.id);
    Reading::new(lexicon, framework, Some(format!("{page}#term--")))
}

/// The data of the report as it stands now; those of a former one are among them.
fn data(making: &Making<'_>) -> Option<DataView> {
    let scope = Scope::Inspection(making.scored);
    (!making.scored.is_former())
        .then(|| data_view(making.renderer, scope, making.language()))
        .flatten()
}

fn report_thing(making: &Making<'_>, description: String, data: Option<&DataView>) -> Structured {
    let (renderer, scored) = (making.renderer, making.scored);
    let published = scored.inspection.published;
    // What was only published has no later date.
    let is_changed = renderer.release.history(scored.inspection).len() > 1;
    let modified = || dataset::modified(&renderer.sources(), Scope::Inspection(scored));
    let thing = Thing {
        kind: "Report",
        name: report_title(scored, making.language()),
        description,
        url: renderer.full(Place::Report(scored), making.language()),
        published: published.map(|date| date.to_string()),
        modified: (is_changed && !scored.is_former()).then(modified).flatten(),
        place: Some(scored.area.name.text(making.language()).to_owned()),
    };
    structured(renderer, thing, data, making.language())
}

/// The parts that have something to show, and those that have not.
fn parts(making: &mut Making<'_>) -> Result<(Vec<PartView>, Vec<AbsentView>), Diagnostic> {
    let mut views = Vec::new();
    let mut missing = Vec::new();
    let mut appendices = 0;
    for part in &making.scored.framework.parts {
        let id = part.id.to_string();
        let title = part_title(part, &mut appendices, making.voice);
        let left_out = &making.scored.inspection.not_in_this_edition;
        if left_out.contains(&part.id) {
            missing.push((Why::NotInThisEdition, AbsentPart { id, title }));
            continue;
        }
        let mut blocks = Vec::new();
        for (place, block) in part.blocks.iter().enumerate() {
            making.stretch(format_args!("{id}--block-{place}"));
            blocks.extend(blocks::view(making, part, *block)?);
        }
        if !blocks.is_empty() {
            views.push(PartView { id, title, blocks });
        } else if is_told_elsewhere(making, part) {
            missing.push((Why::InTheOtherLanguage, AbsentPart { id, title }));
        } else {
            missing.push((Why::NothingToShow, AbsentPart { id, title }));
        }
    }
    Ok((views, absent::views(missing, making.voice)))
}

/// Whether the part is told in the narrative, which exists in the other language alone.
fn is_told_elsewhere(making: &Making<'_>, part: &Part) -> bool {
    let is_told = |block: &Block| {
        matches!(
            block,
            Block::Narrative | Block::List | Block::Examples | Block::Survey | Block::Findings
        )
    };
    part.blocks.iter().any(is_told) && making.is_in_the_other_language()
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
