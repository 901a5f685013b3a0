//! A report page: its title block, contents, and the parts that the framework's report form lists, in order.

mod blocks;
mod findings;
mod plan;
mod survey;

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::frame::{About, Link, frame};
use super::index_pages::{areas_crumb, report_title};
use super::page::Renderer;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Block, InspectionKind, Part, Person};
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};
use blocks::BlockView;
pub(super) use findings::heading_levels;

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

    /// Whether the report has a part that shows a block, so that it can be linked to.
    pub(super) fn shows(&self, block: Block) -> bool {
        let (framework, inspection) = (self.scored.framework, self.scored.inspection);
        framework.shows(block, &inspection.not_in_this_edition)
    }
}

#[derive(Serialize)]
struct ReportPage {
    details: Vec<Detail>,
    contents: Vec<ContentsEntry>,
    parts: Vec<PartView>,
    /// Where the report can be read, when this language has no narrative.
    narrative_elsewhere: Option<String>,
    framework: Link,
}

/// One line of the title block.
#[derive(Serialize)]
struct Detail {
    label: String,
    value: String,
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
        details: details(scored, voice),
        contents: contents(&parts, &making),
        parts,
        narrative_elsewhere: scored
            .inspection
            .narrative
            .get(language)
            .is_none()
            .then(|| renderer.link(place, language.other())),
        framework: Link {
            title: scored.framework.name.text(language).to_owned(),
            href: renderer.link(Place::Framework(scored.framework), language),
        },
    };
    let about = About {
        place,
        title: report_title(scored, language),
        description: voice.say_with(
            "report-description",
            &[
                (
                    "framework",
                    Argument::Text(scored.framework.name.text(language)),
                ),
                ("inArea", Argument::Text(scored.area.in_form.text(language))),
                (
                    "date",
                    Argument::Text(&voice.date(scored.inspection.published)),
                ),
            ],
        ),
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
        } else if making
            .scored
            .inspection
            .narrative
            .get(making.language())
            .is_none()
        {
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

fn details(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> Vec<Detail> {
    let (inspection, framework) = (scored.inspection, scored.framework);
    let language = voice.language;
    let mut details = Vec::new();
    let mut add = |key: &str, value: String| {
        details.push(Detail {
            label: voice.say(key),
            value,
        });
    };
    add(
        "detail-programme",
        framework.programme.text(language).to_owned(),
    );
    if let Some(joint) = &framework.joint_inspection {
        add("detail-joint-inspection", joint.text(language).to_owned());
    }
    add(
        "detail-inspected-by",
        framework.body.text(language).to_owned(),
    );
    add(
        "detail-kind",
        voice.say(match inspection.kind {
            InspectionKind::First => "kind-first",
            InspectionKind::ReInspection => "kind-re-inspection",
        }),
    );
    add("detail-fieldwork", voice.date(inspection.fieldwork));
    add("detail-published", voice.date(inspection.published));
    add("detail-cases", voice.number(u64::from(inspection.cases)));
    for person in [&inspection.chief_inspector, &inspection.lead_inspector]
        .into_iter()
        .flatten()
    {
        details.push(person_detail(person, language));
    }
    if let Some(isbn) = &inspection.isbn {
        details.push(Detail {
            label: voice.say("detail-isbn"),
            value: isbn.clone(),
        });
    }
    details
}

fn person_detail(person: &Person, language: Language) -> Detail {
    Detail {
        label: person.role.text(language).to_owned(),
        value: person.name.clone(),
    }
}
