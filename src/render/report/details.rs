//! The title block of a report: what was inspected, by whom, when.

use serde::Serialize;

use crate::html::Html;
use crate::markdown;
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
}

/// Where the results are printed.
pub(super) fn source(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> Option<Html> {
    let source = scored.inspection.source.as_ref()?;
    Some(markdown::render_inline(source.get(voice.language)))
}

pub(super) fn details(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> Vec<Detail> {
    let (inspection, framework) = (scored.inspection, scored.framework);
    let language = voice.language;
    let mut details = Vec::new();
    let mut add = |key: &str, value: Option<String>| {
        details.extend(value.map(|value| Detail {
            label: voice.say(key),
            value,
            note: None,
        }));
    };
    add(
        "detail-programme",
        Some(framework.programme.text(language).to_owned()),
    );
    let joint = framework.joint_inspection.as_ref();
    add(
        "detail-joint-inspection",
        joint.map(|joint| joint.text(language).to_owned()),
    );
    add(
        "detail-inspected-by",
        Some(framework.body.text(language).to_owned()),
    );
    let types = &framework.service_types;
    let service = types
        .iter()
        .find(|service| inspection.service_type.as_ref() == Some(&service.id));
    add(
        "detail-service-type",
        service.map(|service| service.title.text(language).to_owned()),
    );
    let kind = inspection.kind.map(|kind| match kind {
        InspectionKind::First => "kind-first",
        InspectionKind::ReInspection => "kind-re-inspection",
    });
    add("detail-kind", kind.map(|key| voice.say(key)));
    add("detail-fieldwork", fieldwork(scored, voice));
    details.push(published(scored, voice));
    let mut add = |key: &str, value: Option<String>| {
        details.extend(value.map(|value| Detail {
            label: voice.say(key),
            value,
            note: None,
        }));
    };
    let cases = inspection.cases;
    add(
        "detail-cases",
        cases.map(|cases| voice.number(u64::from(cases))),
    );
    let people = [&inspection.chief_inspector, &inspection.lead_inspector];
    details.extend(
        people
            .into_iter()
            .flatten()
            .map(|person| of_person(person, voice)),
    );
    details.extend(inspection.isbn.iter().map(|isbn| Detail {
        label: voice.say("detail-isbn"),
        value: isbn.clone(),
        note: None,
    }));
    details
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

fn published(scored: &ScoredInspection<'_>, voice: Voice<'_>) -> Detail {
    let inspection = scored.inspection;
    Detail {
        label: voice.say("detail-published"),
        value: match inspection.published {
            Some(date) => voice.date(date),
            None => voice.say("date-unknown"),
        },
        note: inspection
            .published_note
            .as_ref()
            .map(|note| markdown::render_inline(note.get(voice.language))),
    }
}

fn of_person(person: &Person, voice: Voice<'_>) -> Detail {
    Detail {
        label: person.role.text(voice.language).to_owned(),
        value: person.name.clone(),
        note: None,
    }
}
