//! One framework: its criteria, its bands, how its scores are worked out.

use serde::Serialize;

use super::framework_rules::{RuleView, ScaleView, item_notes, rule_views, scale_views};
use super::{ReportLink, report_link};
use crate::dataset::{self, Scope};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::{Framework, Item};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::comparison_pages::comparison_link;
use crate::render::data_files::{DataView, data_view};
use crate::render::frame::{About, Link, frame};
use crate::render::page::Renderer;
use crate::render::report::{heading_levels, version_name};
use crate::render::structured::{Structured, Thing, structured};
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
    rules: Vec<RuleView>,
    caution: Option<Html>,
    comparable: Vec<Link>,
    /// Where all areas under this version stand side by side.
    comparison: Option<Link>,
    changes: Vec<ChangeView>,
    /// The other versions, the one of today first.
    versions: Vec<VersionView>,
    /// Whether this is a former version.
    is_former: bool,
    question_note: Option<Html>,
    reports: Vec<ReportLink>,
    /// The data files of all its versions, on the page of today's.
    data: Option<DataView>,
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
    questions: Vec<Html>,
}

#[derive(Serialize)]
struct ThemeView {
    title: String,
    aim: String,
    meaning: Html,
}

/// Another version of the same framework.
#[derive(Serialize)]
struct VersionView {
    version: String,
    valid: String,
    href: String,
}

/// A change of the criteria.
#[derive(Serialize)]
struct ChangeView {
    version: String,
    date: String,
    text: Html,
}

pub(in crate::render) fn framework(
    renderer: &Renderer<'_>,
    framework: &Framework,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let about = about(renderer, framework, voice);
    let page = FrameworkPage {
        introduction: renderer.prose(&framework.introduction, 2, language),
        source: renderer.prose(&framework.source, 3, language),
        abbreviation: framework
            .abbreviation
            .as_ref()
            .map(|abbreviation| abbreviation.text(language).to_owned()),
        body: framework.body.text(language).to_owned(),
        programme: framework.programme.text(language).to_owned(),
        version: framework.key.version.to_string(),
        valid: valid(framework, voice),
        items: framework
            .items
            .iter()
            .map(|item| item_view(renderer, item, framework, language))
            .collect(),
        themes_title: framework.themes.title.text(language).to_owned(),
        themes: theme_views(framework, language),
        scales: scale_views(framework, voice),
        rules: rule_views(framework, voice)
            .into_iter()
            .chain(item_notes(framework, voice))
            .collect(),
        caution: framework
            .caution()
            .map(|caution| markdown::render(caution.get(language), 3)),
        comparable: comparable(renderer, framework, language),
        comparison: comparison_link(renderer, framework, language),
        changes: changes(renderer, framework, voice),
        versions: versions(renderer, framework, voice),
        is_former: !framework.is_current,
        question_note: framework
            .questions
            .as_ref()
            .map(|questions| markdown::render(questions.note.get(language), 4)),
        reports: reports(renderer, framework, language),
        data: framework
            .is_current
            .then(|| data_view(renderer, Scope::Framework(framework), language))
            .flatten(),
    };
    let description = about.description.clone();
    let mut frame = frame(renderer, language, about);
    frame.structured = page
        .data
        .as_ref()
        .map(|data| dataset_thing(renderer, framework, description, (data, voice)));
    renderer.fill(
        "framework.html",
        Place::Framework(framework),
        language,
        &frame,
        &page,
    )
}

fn reports(renderer: &Renderer<'_>, framework: &Framework, language: Language) -> Vec<ReportLink> {
    let own = renderer.scored.iter().chain(renderer.former);
    own.filter(|scored| scored.framework.key == framework.key)
        .map(|scored| report_link(renderer, scored, language))
        .collect()
}

fn about<'a>(renderer: &Renderer<'_>, framework: &'a Framework, voice: Voice<'_>) -> About<'a> {
    let name = version_title(framework, voice);
    About {
        distinction: None,
        place: Place::Framework(framework),
        description: voice.say_with(
            "framework-description",
            &[("framework", Argument::Text(&name))],
        ),
        title: name,
        above: vec![Link {
            title: voice.say("frameworks"),
            href: renderer.link(Place::Frameworks, voice.language),
        }],
        demonstration: false,
    }
}

/// The name of a framework, and of its version if it is a former one.
pub(in crate::render) fn version_title(framework: &Framework, voice: Voice<'_>) -> String {
    let name = framework.name.text(voice.language);
    if framework.is_current {
        return name.to_owned();
    }
    format!("{name}, {}", version_name(framework, voice))
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

pub(super) fn valid(framework: &Framework, voice: Voice<'_>) -> String {
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

fn item_view(
    renderer: &Renderer<'_>,
    item: &Item,
    framework: &Framework,
    language: Language,
) -> ItemView {
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
            .map(|text| renderer.prose(text, inner_heading, language)),
        children: item
            .children
            .iter()
            .map(|child| item_view(renderer, child, framework, language))
            .collect(),
        questions: questions
            .filter(|question| question.item == item.id)
            .map(|question| renderer.plain(&question.text, language))
            .collect(),
    }
}

fn dataset_thing(
    renderer: &Renderer<'_>,
    framework: &Framework,
    description: String,
    (data, voice): (&DataView, Voice<'_>),
) -> Structured {
    let language = voice.language;
    let name = framework.name.text(language);
    let thing = Thing {
        kind: "Dataset",
        name: voice.say_with("data-title-all", &[("name", Argument::Text(name))]),
        description,
        url: renderer.full(Place::Framework(framework), language),
        published: None,
        modified: dataset::modified(&renderer.sources(), Scope::Framework(framework)),
        place: Some(voice.say("data-coverage")),
    };
    structured(renderer, thing, Some(data), language)
}

/// The frameworks whose results may be set beside this one's.
fn comparable(renderer: &Renderer<'_>, framework: &Framework, language: Language) -> Vec<Link> {
    let all = renderer.release.frameworks.values();
    all.filter(|other| other.is_current && framework.comparable_with.contains(&other.key.id))
        .map(|other| Link {
            title: other.name.text(language).to_owned(),
            href: renderer.link(Place::Framework(other), language),
        })
        .collect()
}

fn changes(renderer: &Renderer<'_>, framework: &Framework, voice: Voice<'_>) -> Vec<ChangeView> {
    let changes = framework.changes.iter();
    changes
        .map(|change| ChangeView {
            version: change.version.clone(),
            date: voice.date(change.date),
            text: renderer.prose(&change.text, 3, voice.language),
        })
        .collect()
}

fn versions(renderer: &Renderer<'_>, framework: &Framework, voice: Voice<'_>) -> Vec<VersionView> {
    let all = renderer.release.frameworks.values();
    let mut others: Vec<&Framework> = all
        .filter(|other| other.key.id == framework.key.id && other.key != framework.key)
        .collect();
    others.sort_by_key(|other| !other.is_current);
    others
        .into_iter()
        .map(|other| VersionView {
            version: other.key.version.to_string(),
            valid: valid(other, voice),
            href: renderer.link(Place::Framework(other), voice.language),
        })
        .collect()
}
