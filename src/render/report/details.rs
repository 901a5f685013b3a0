//! The title block of a report: what was inspected, by whom, when.

use serde::Serialize;

use super::Making;
use crate::html::Html;
use crate::language::Bilingual;
use crate::model::{InspectionKind, Person};
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};

/// One line of the title block.
#[derive(Serialize)]
pub(super) struct Detail {
    label: String,
    value: String,
    /// What is to be said about it.
    note: Option<Html>,
    cite: Html,
}

/// What was inspected and when, without labels: for a title block of a theme's own, and for machines.
#[derive(Serialize)]
pub(super) struct AboutView {
    area: String,
    region: String,
    /// Dates are written as content files have them.
    published: Option<String>,
    published_note: Option<Html>,
    fieldwork: Option<String>,
    cases: Option<u32>,
    isbn: Option<String>,
}

pub(super) fn about(making: &Making<'_>) -> AboutView {
    let (scored, language) = (making.scored, making.language());
    let inspection = scored.inspection;
    let regions = &making.renderer.release.settings.regions;
    let region = regions.get(&scored.area.region);
    let note = inspection.published_note.as_ref();
    AboutView {
        area: scored.area.name.text(language).to_owned(),
        region: region.map_or_else(String::new, |name| name.text(language).to_owned()),
        published: inspection.published.map(|date| date.to_string()),
        published_note: note.map(|note| making.aside(note.get(language))),
        fieldwork: inspection.fieldwork.map(|date| date.to_string()),
        cases: inspection.cases,
        isbn: inspection.isbn.clone(),
    }
}

/// Where the results are printed.
pub(super) fn source(making: &Making<'_>) -> Option<Html> {
    let source = making.scored.inspection.source.as_ref()?;
    Some(making.aside(source.get(making.language())))
}

pub(super) fn details(making: &Making<'_>) -> Vec<Detail> {
    let (scored, voice) = (making.scored, making.voice);
    let inspection = scored.inspection;
    let mut details = framework_details(scored, voice);
    let kind = inspection.kind.map(|kind| match kind {
        InspectionKind::First => "kind-first",
        InspectionKind::ReInspection => "kind-re-inspection",
    });
    details.extend(detail("detail-kind", kind.map(|key| voice.say(key)), voice));
    let fieldwork = fieldwork(scored, voice);
    details.extend(detail("detail-fieldwork", fieldwork, voice));
    details.push(published(making));
    let cases = inspection.cases.map(|cases| voice.number(u64::from(cases)));
    details.extend(detail("detail-cases", cases, voice));
    let people = [&inspection.chief_inspector, &inspection.lead_inspector];
    let people = people.into_iter().flatten();
    details.extend(people.map(|person| of_person(person, voice)));
    details.extend(detail("detail-isbn", inspection.isbn.clone(), voice));
    making.stretch("details");
    for detail in &mut details {
        detail.cite = making.cite();
    }
    details
}

/// A line of its own for what is known.
fn detail(key: &str, value: Option<String>, voice: Voice<'_>) -> Option<Detail> {
    Some(Detail {
        label: voice.say(key),
        value: value?,
        note: None,
        cite: Html::default(),
    })
}

fn framework_details(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> Vec<Detail> {
    let framework = scored.framework;
    let text = |text: &Bilingual<String>| text.text(voice.language).to_owned();
    let service = framework
        .service_types
        .iter()
        .find(|service| scored.inspection.service_type.as_ref() == Some(&service.id));
    let lines = [
        ("detail-programme", Some(text(&framework.programme))),
        (
            "detail-joint-inspection",
            framework.joint_inspection.as_ref().map(text),
        ),
        ("detail-inspected-by", Some(text(&framework.body))),
        (
            "detail-service-type",
            service.map(|service| text(&service.title)),
        ),
    ];
    let lines = lines.into_iter();
    lines
        .filter_map(|(key, value)| detail(key, value, voice))
        .collect()
}

fn fieldwork(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> Option<String> {
    let from = voice.date(scored.inspection.fieldwork?);
    Some(match scored.inspection.fieldwork_to {
        None => from,
        Some(to) => voice.say_with(
            "date-range",
            &[
                ("from", Argument::Text(&from)),
                ("to", Argument::Text(&voice.date(to))),
            ],
        ),
    })
}

fn published(making: &Making<'_>) -> Detail {
    let (inspection, voice) = (making.scored.inspection, making.voice);
    Detail {
        label: voice.say("detail-published"),
        value: match inspection.published {
            Some(date) => voice.date(date),
            None => voice.say("date-unknown"),
        },
        note: inspection
            .published_note
            .as_ref()
            .map(|note| making.aside(note.get(voice.language))),
        cite: Html::default(),
    }
}

fn of_person(person: &Person, voice: Voice<'_>) -> Detail {
    Detail {
        label: person.role.text(voice.language).to_owned(),
        value: person.name.clone(),
        note: None,
        cite: Html::default(),
    }
}
