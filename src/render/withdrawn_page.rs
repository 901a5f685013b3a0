//! The notice that stands where a withdrawn report stood.

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::frame::{About, Link, frame};
use super::index_pages::areas_crumb;
use super::page::Renderer;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::publish::Notice;
use crate::text::{self, Argument};

#[derive(Serialize)]
struct WithdrawnPage {
    /// That it was withdrawn, and when.
    text: String,
    /// Why.
    note: Html,
    area: Link,
    framework: Link,
}

pub(super) fn withdrawn(
    renderer: &Renderer<'_>,
    notice: Notice<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let place = Place::Withdrawn(notice);
    let date = voice.date(notice.on);
    let area = Link {
        title: notice.area.name.text(language).to_owned(),
        href: renderer.link(Place::Area(notice.area), language),
    };
    let title = text::report_title(notice.framework, notice.area, language);
    let about = About {
        distinction: Some(voice.say("withdrawn")),
        place,
        description: voice.say_with(
            "withdrawn-description",
            &[("title", Argument::Text(&title))],
        ),
        title,
        above: vec![areas_crumb(renderer, language), area.clone()],
        demonstration: notice.area.demonstration,
    };
    let page = WithdrawnPage {
        text: voice.say_with("withdrawn-on", &[("date", Argument::Text(&date))]),
        note: renderer.prose(notice.note, 2, language),
        area,
        framework: Link {
            title: notice.framework.name.text(language).to_owned(),
            href: renderer.link(Place::Framework(notice.framework), language),
        },
    };
    let frame = frame(renderer, language, about);
    renderer.fill("withdrawn.html", place, language, &frame, &page)
}
