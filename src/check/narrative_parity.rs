//! Whether the two languages of a report tell the same things.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::Bilingual;
use crate::model::{Finding, Id, Markdown, Narrative};

/// How many texts, examples or findings stand under a heading, and the first of them.
#[derive(Default)]
struct Told<'n> {
    count: usize,
    first: Option<&'n Markdown>,
}

/// What stands under a heading, and which heading it is.
type Name<'n> = (&'n str, &'n str);

/// A text that belongs to all examples.
const NOTES: Name<'_> = ("notes on the examples", "");

fn called((what, id): Name<'_>) -> String {
    if id.is_empty() {
        what.to_owned()
    } else {
        format!("{what} under `{id}`")
    }
}

/// Reports where the two languages of a report do not tell the same things, each time in the language that tells less.
pub(super) fn compare(
    english: &Narrative,
    welsh: &Narrative,
    welsh_file: &Location,
) -> Bilingual<Vec<Diagnostic>> {
    let mut problems = Bilingual::from_fn(|_| Vec::new());
    if are_alike(english, welsh) {
        return problems;
    }
    let (en, cy) = (outline(english), outline(welsh));
    let nothing = Told::default();
    let names: BTreeSet<Name<'_>> = en.keys().chain(cy.keys()).copied().collect();
    let unlike = names.into_iter().filter_map(|name| {
        let en = en.get(&name).unwrap_or(&nothing);
        let cy = cy.get(&name).unwrap_or(&nothing);
        (en.count != cy.count).then(|| (called(name), en, cy))
    });
    let mut unlike: Vec<(String, &Told<'_>, &Told<'_>)> = unlike.collect();
    unlike.sort_by(|(one, ..), (two, ..)| one.cmp(two));
    for (name, en, cy) in unlike {
        // Where the Welsh says nothing, the English shows what is to be said.
        let place = cy.first.or(en.first);
        let lacking = if en.count < cy.count {
            &mut problems.en
        } else {
            &mut problems.cy
        };
        lacking.push(Diagnostic::new(
            Code::NarrativeMismatch,
            place.map_or_else(|| welsh_file.clone(), start),
            format!("{name}: {} in English and {} in Welsh", en.count, cy.count),
            "make the two languages say the same",
        ));
    }
    problems
}

/// Whether both have the same under the same headings, as nearly all have. Others are laid side by side.
fn are_alike(one: &Narrative, other: &Narrative) -> bool {
    let examples = one.examples.iter().map(|example| &example.item);
    one.parts.keys().eq(other.parts.keys())
        && one.groups.keys().eq(other.groups.keys())
        && one
            .lists
            .iter()
            .map(count)
            .eq(other.lists.iter().map(count))
        && examples.eq(other.examples.iter().map(|example| &example.item))
        && one.examples_note.is_some() == other.examples_note.is_some()
        && one.items.keys().eq(other.items.keys())
        && one
            .items
            .values()
            .zip(other.items.values())
            .all(|(one, other)| {
                one.text.is_some() == other.text.is_some()
                    && one.commentary.is_some() == other.commentary.is_some()
                    && one
                        .findings
                        .iter()
                        .map(count)
                        .eq(other.findings.iter().map(count))
            })
}

/// How many findings there are of a kind.
fn count((id, findings): (&Id, impl AsRef<[Finding]>)) -> (&Id, usize) {
    (id, findings.as_ref().len())
}

fn outline(narrative: &Narrative) -> BTreeMap<Name<'_>, Told<'_>> {
    let mut outline = BTreeMap::new();
    let mut tell = |what, id, text| {
        let told: &mut Told<'_> = outline.entry((what, id)).or_default();
        told.count += 1;
        told.first.get_or_insert(text);
    };
    for (id, text) in narrative.parts.iter().chain(&narrative.groups) {
        tell("texts", id.as_str(), text);
    }
    for (id, findings) in &narrative.lists {
        for Finding { text } in findings {
            tell("findings", id.as_str(), text);
        }
    }
    for example in &narrative.examples {
        tell("examples", example.item.as_str(), &example.text);
    }
    if let Some(text) = &narrative.examples_note {
        let (what, id) = NOTES;
        tell(what, id, text);
    }
    for (id, item) in &narrative.items {
        if let Some(text) = &item.text {
            tell("introductions", id.as_str(), text);
        }
        for (kind, findings) in item.findings.iter() {
            for Finding { text } in findings {
                tell(kind.as_str(), id.as_str(), text);
            }
        }
        if let Some(text) = &item.commentary {
            tell("commentaries", id.as_str(), text);
        }
    }
    outline
}

/// Where a text begins, without the empty lines before it.
fn start(text: &Markdown) -> Location {
    let at = text.text().len() - text.text().trim_start().len();
    text.locate(at..at)
}
