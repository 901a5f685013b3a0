//! One framework: its criteria, its bands, how its scores are worked out.

use serde::Serialize;

use super::{ReportLink, band_range, report_link};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::{Framework, Item, Scale};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::frame::{About, Link, frame};
use crate::render::page::Renderer;
use crate::render::report::heading_levels;
use crate::text::{Argument, Voice};

#[derive(Serialize)]
struct FrameworkPage {
    introduction: Html,
    source: Html,
    abbreviation: Option<String>,
    body: String,
    programme: String,
    version: String,
    valid: String,
    items: Vec<ItemView>,
    themes_title: String,
    themes: Vec<ThemeView>,
    scales: Vec<ScaleView>,
    caution: Html,
    question_note: Option<Html>,
    reports: Vec<ReportLink>,
}

#[derive(Serialize)]
struct ItemView {
    id: String,
    /// The level of its heading.
    heading: u8,
    number: String,
    title: String,
    level: String,
    text: Option<Html>,
    children: Vec<ItemView>,
    questions: Vec<String>,
}

#[derive(Serialize)]
struct ThemeView {
    title: String,
    aim: String,
    meaning: Html,
}

#[derive(Serialize)]
struct ScaleView {
    name: String,
    grades: Vec<BandView>,
}

#[derive(Serialize)]
struct BandView {
    word: String,
    range: String,
    meaning: String,
    tone: u8,
}

pub(in crate::render) fn framework(
    renderer: &Renderer<'_>,
    framework: &Framework,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let name = framework.name.text(language).to_owned();
    let about = About {
        place: Place::Framework(framework),
        description: voice.say_with(
            "framework-description",
            &[("framework", Argument::Text(&name))],
        ),
        title: name,
        above: vec![Link {
            title: voice.say("frameworks"),
            href: renderer.link(Place::Frameworks, language),
        }],
        demonstration: false,
    };
    let page = FrameworkPage {
        introduction: markdown::render(framework.introduction.get(language), 2),
        source: markdown::render(framework.source.get(language), 3),
        abbreviation: framework
            .abbreviation
            .as_ref()
            .map(|abbreviation| abbreviation.text(language).to_owned()),
        body: framework.body.text(language).to_owned(),
        programme: framework.programme.text(language).to_owned(),
        version: framework.version.clone(),
        valid: valid(framework, voice),
        items: framework
            .items
            .iter()
            .map(|item| item_view(item, framework, language))
            .collect(),
        themes_title: framework.themes.title.text(language).to_owned(),
        themes: theme_views(framework, language),
        scales: framework
            .scales
            .values()
            .map(|scale| scale_view(scale, voice))
            .collect(),
        caution: markdown::render(framework.caution.get(language), 3),
        question_note: framework
            .questions
            .as_ref()
            .map(|questions| markdown::render(questions.note.get(language), 4)),
        reports: renderer
            .scored
            .iter()
            .filter(|scored| scored.framework.id == framework.id)
            .map(|scored| report_link(renderer, scored, language))
            .collect(),
    };
    let frame = frame(renderer, language, about);
    renderer.fill(
        "framework.html",
        Place::Framework(framework),
        language,
        &frame,
        &page,
    )
}

fn theme_views(framework: &Framework, language: Language) -> Vec<ThemeView> {
    let themes = framework.themes.list.iter();
    themes
        .map(|theme| ThemeView {
            title: theme.title.text(language).to_owned(),
            aim: theme.aim.text(language).to_owned(),
            meaning: markdown::render(theme.meaning.get(language), 4),
        })
        .collect()
}

fn valid(framework: &Framework, voice: Voice<'_>) -> String {
    let from = voice.date(framework.valid_from);
    match framework.valid_to {
        None => voice.say_with("valid-from", &[("from", Argument::Text(&from))]),
        Some(to) => voice.say_with(
            "valid-between",
            &[
                ("from", Argument::Text(&from)),
                ("to", Argument::Text(&voice.date(to))),
            ],
        ),
    }
}

fn item_view(item: &Item, framework: &Framework, language: Language) -> ItemView {
    let questions = framework
        .questions
        .iter()
        .flat_map(|questions| &questions.list);
    let (heading, inner_heading) = heading_levels(item.level);
    ItemView {
        id: item.id.to_string(),
        heading,
        number: item.number.clone(),
        title: item.title.text(language).to_owned(),
        level: framework
            .levels
            .get(item.level)
            .map_or_else(String::new, |level| level.name.text(language).to_owned()),
        text: item
            .text
            .as_ref()
            .map(|text| markdown::render(text.get(language), inner_heading)),
        children: item
            .children
            .iter()
            .map(|child| item_view(child, framework, language))
            .collect(),
        questions: questions
            .filter(|question| question.item == item.id)
            .map(|question| question.text.text(language).to_owned())
            .collect(),
    }
}

fn scale_view(scale: &Scale, voice: Voice<'_>) -> ScaleView {
    let mut above = None;
    let grades = scale
        .grades
        .iter()
        .map(|grade| {
            let range = band_range(grade.from, above, voice);
            above = Some(grade.from);
            BandView {
                word: grade.word.text(voice.language).to_owned(),
                range,
                meaning: grade.meaning.text(voice.language).to_owned(),
                tone: grade.tone,
            }
        })
        .collect();
    ScaleView {
        name: scale.name.text(voice.language).to_owned(),
        grades,
    }
}
