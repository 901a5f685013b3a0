//! Whether the two languages of a report tell the same things.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::Bilingual;
use crate::model::{Finding, Markdown, Narrative};

/// How many texts, examples or findings stand under a heading, and where the first of them is.
#[derive(Default)]
struct Told {
    count: usize,
    place: Option<Location>,
}

/// Reports where the two languages of a report do not tell the same things, each time in the language that tells less.
pub(super) fn compare(
    english: &Narrative,
    welsh: &Narrative,
    welsh_file: &Location,
) -> Bilingual<Vec<Diagnostic>> {
    let mut problems = Bilingual::from_fn(|_| Vec::new());
    let (en, cy) = (outline(english), outline(welsh));
    let names: BTreeSet<&String> = en.keys().chain(cy.keys()).collect();
    let nothing = Told::default();
    for name in names {
        let (en, cy) = (
            en.get(name).unwrap_or(&nothing),
            cy.get(name).unwrap_or(&nothing),
        );
        if en.count != cy.count {
            // Where the Welsh says nothing, the English shows what is to be said.
            let place = cy
                .place
                .as_ref()
                .or(en.place.as_ref())
                .unwrap_or(welsh_file);
            let lacking = if en.count < cy.count {
                &mut problems.en
            } else {
                &mut problems.cy
            };
            lacking.push(Diagnostic::new(
                Code::NarrativeMismatch,
                place.clone(),
                format!("{name}: {} in English and {} in Welsh", en.count, cy.count),
                "make the two languages say the same",
            ));
        }
    }
    problems
}

fn outline(narrative: &Narrative) -> BTreeMap<String, Told> {
    let mut outline = BTreeMap::new();
    let mut tell = |name: String, text: &Markdown| {
        let told: &mut Told = outline.entry(name).or_default();
        told.count += 1;
        told.place.get_or_insert_with(|| start(text));
    };
    for (id, text) in narrative.parts.iter().chain(&narrative.groups) {
        tell(format!("texts under `{id}`"), text);
    }
    for (id, findings) in &narrative.lists {
        for Finding { text } in findings {
            tell(format!("findings under `{id}`"), text);
        }
    }
    for example in &narrative.examples {
        tell(format!("examples under `{}`", example.item), &example.text);
    }
    if let Some(text) = &narrative.examples_note {
        tell("notes on the examples".to_owned(), text);
    }
    for (id, item) in &narrative.items {
        if let Some(text) = &item.text {
            tell(format!("introductions under `{id}`"), text);
        }
        for (kind, findings) in &item.findings {
            for Finding { text } in findings {
                tell(format!("{kind} under `{id}`"), text);
            }
        }
        if let Some(text) = &item.commentary {
            tell(format!("commentaries under `{id}`"), text);
        }
    }
    outline
}

/// Where a text begins, without the empty lines before it.
fn start(text: &Markdown) -> Location {
    let at = text.text.len() - text.text.trim_start().len();
    text.locate(at..at)
}
