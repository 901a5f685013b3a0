//! The accessibility statement: from the form, with the elements that the law asks for, or an author's text alone.

use serde::Serialize;

use super::site_pages::{about_page, written};
use super::top::page_text;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::{AccessibilityStatement, Barrier, Compliance, Enforcement, Page, Tested};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::frame::{Link, frame};
use crate::render::page::Renderer;
use crate::text::{Argument, Voice};

#[derive(Serialize)]
struct StatementPage {
    text: Html,
    statement: StatementView,
}

#[derive(Serialize)]
struct StatementView {
    scope: String,
    publisher: String,
    aims: Vec<String>,
    compliance: String,
    /// What is not accessible, by the reason that the law knows.
    groups: Vec<GroupView>,
    feedback: Html,
    response_time: Option<String>,
    public_body: bool,
    enforcement: String,
    enforcement_contact: Link,
    tested: Option<TestedView>,
    improvements: Option<Html>,
    prepared: String,
    reviewed: Option<String>,
}

/// Barriers for one reason.
#[derive(Serialize)]
struct GroupView {
    title: String,
    barriers: Vec<BarrierView>,
}

#[derive(Serialize)]
struct BarrierView {
    text: Html,
    criteria: Option<String>,
    reason: Option<String>,
    alternative: Option<String>,
    mended_by: Option<String>,
}

#[derive(Serialize)]
struct TestedView {
    summary: String,
    how: Html,
}

pub(in crate::render) fn accessibility(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let Some(statement) = renderer.release.accessibility else {
        return written(renderer, Page::Accessibility, language);
    };
    let publisher = renderer.release.settings.publisher.name.text(language);
    let page = StatementPage {
        text: page_text(renderer, Page::Accessibility, language),
        statement: view(statement, publisher, renderer.voice(language)),
    };
    let frame = frame(
        renderer,
        language,
        about_page(renderer, Page::Accessibility, language),
    );
    renderer.fill(
        "accessibility.html",
        Place::Accessibility,
        language,
        &frame,
        &page,
    )
}

fn view(statement: &AccessibilityStatement, publisher: &str, voice: Voice<'_>) -> StatementView {
    let language = voice.language;
    let (enforcement, body, address) = match statement.enforcement {
        Enforcement::GreatBritain => (
            "accessibility-enforcement-britain",
            "accessibility-eass",
            "https://www.equalityadvisoryservice.com/",
        ),
        Enforcement::NorthernIreland => (
            "accessibility-enforcement-ireland",
            "accessibility-ecni",
            "https://www.equalityni.org/",
        ),
    };
    let aims = statement.aims.iter();
    StatementView {
        scope: statement.scope.text(language).to_owned(),
        publisher: publisher.to_owned(),
        aims: aims.map(|aim| aim.text(language).to_owned()).collect(),
        compliance: voice.say(match statement.compliance {
            Compliance::Full => "accessibility-full",
            Compliance::Partial => "accessibility-partial",
            Compliance::None => "accessibility-none",
            Compliance::NotAssessed => "accessibility-not-assessed",
        }),
        groups: groups(statement, voice),
        feedback: markdown::render(statement.feedback.get(language), 3),
        response_time: statement
            .response_time
            .as_ref()
            .map(|time| time.text(language).to_owned()),
        public_body: statement.public_body,
        enforcement: voice.say(enforcement),
        enforcement_contact: Link {
            title: voice.say(body),
            href: address.to_owned(),
        },
        tested: statement.tested.as_ref().map(|tested| test(tested, voice)),
        improvements: statement
            .improvements
            .as_ref()
            .map(|text| markdown::render(text.get(language), 3)),
        prepared: voice.date(statement.prepared),
        reviewed: statement.reviewed.map(|date| voice.date(date)),
    }
}

fn groups(statement: &AccessibilityStatement, voice: Voice<'_>) -> Vec<GroupView> {
    let groups = [
        ("accessibility-non-compliance", &statement.non_compliance),
        ("accessibility-burden", &statement.disproportionate_burden),
        ("accessibility-out-of-scope", &statement.out_of_scope),
    ];
    groups
        .into_iter()
        .filter(|(_, barriers)| !barriers.is_empty())
        .map(|(key, barriers)| GroupView {
            title: voice.say(key),
            barriers: barriers.iter().map(|each| barrier(each, voice)).collect(),
        })
        .collect()
}

fn barrier(barrier: &Barrier, voice: Voice<'_>) -> BarrierView {
    let language = voice.language;
    let criteria = barrier.criteria.join(", ");
    let date = barrier.mended_by.map(|date| voice.date(date));
    BarrierView {
        text: markdown::render_inline(barrier.text.get(language)),
        criteria: (!criteria.is_empty()).then(|| {
            voice.say_with(
                "accessibility-fails",
                &[("criteria", Argument::Text(&criteria))],
            )
        }),
        reason: barrier
            .reason
            .as_ref()
            .map(|reason| reason.text(language).to_owned()),
        alternative: barrier
            .alternative
            .as_ref()
            .map(|text| text.text(language).to_owned()),
        mended_by: date
            .map(|date| voice.say_with("accessibility-mended", &[("date", Argument::Text(&date))])),
    }
}

fn test(tested: &Tested, voice: Voice<'_>) -> TestedView {
    TestedView {
        summary: voice.say_with(
            "accessibility-tested",
            &[
                ("date", Argument::Text(&voice.date(tested.on))),
                ("by", Argument::Text(tested.by.text(voice.language))),
            ],
        ),
        how: markdown::render(tested.how.get(voice.language), 3),
    }
}
