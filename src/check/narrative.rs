//! `report.<language>.md`: whether every heading belongs somewhere, and every part that needs text has it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::framework_items::lowest;
use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::markdown::{self, Section, Shape};
use crate::model::{Block, Example, Finding, Framework, Id, Markdown, Narrative, Origin};

/// What a report form asks of a narrative.
pub(super) struct Form<'a> {
    framework: &'a Framework,
    missing: &'a [Id],
}

impl<'a> Form<'a> {
    pub(super) const fn new(framework: &'a Framework, missing: &'a [Id]) -> Self {
        Form { framework, missing }
    }

    /// The ids of parts that show a block.
    fn parts(&self, block: Block) -> impl Iterator<Item = &'a Id> {
        self.framework
            .parts
            .iter()
            .filter(move |part| part.blocks.contains(&block))
            .map(|part| &part.id)
    }

    fn target(&self, name: &str) -> Option<Target> {
        let is = |block| self.parts(block).any(|id| id.as_str() == name);
        if is(Block::Examples) {
            Some(Target::Examples)
        } else if is(Block::Survey) {
            Id::parse(name).map(Target::Survey)
        } else if is(Block::Narrative) {
            Id::parse(name).map(Target::Part)
        } else {
            self.framework
                .all_items()
                .into_iter()
                .find(|item| item.id.as_str() == name)
                .map(|item| Target::Item(item.id.clone()))
        }
    }

    fn names(&self) -> Vec<&'a str> {
        let parts = [Block::Narrative, Block::Examples, Block::Survey]
            .into_iter()
            .flat_map(|block| self.parts(block));
        let items = self.framework.all_items().into_iter().map(|item| &item.id);
        parts.chain(items).map(Id::as_str).collect()
    }
}

/// What a heading of the first level is about.
#[derive(Clone)]
enum Target {
    Part(Id),
    Examples,
    Survey(Id),
    Item(Id),
}

pub(super) fn read(
    path: &Arc<str>,
    text: &str,
    form: &Form<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Narrative {
    let whole = Markdown {
        text: text.to_owned(),
        origin: Origin::File {
            path: Arc::clone(path),
            offset: 0,
        },
    };
    markdown::inspect(&whole, Shape::Block, problems);
    let mut reader = Reader {
        whole: &whole,
        form,
        notes: Notes {
            path: Arc::clone(path),
            problems,
        },
        narrative: Narrative::default(),
        seen: BTreeMap::new(),
    };
    let mut target = None;
    for section in markdown::split(text) {
        match section.level {
            0 => reader.before_first(&section),
            1 => target = reader.first_level(&section),
            _ => reader.second_level(target.as_ref(), &section),
        }
    }
    reader.report_missing();
    reader.narrative
}

struct Reader<'a, 'p> {
    whole: &'a Markdown,
    form: &'a Form<'a>,
    notes: Notes<'p>,
    narrative: Narrative,
    seen: BTreeMap<String, ()>,
}

impl Reader<'_, '_> {
    fn body(&self, section: &Section) -> Option<Markdown> {
        let body = self.whole.part(section.body.clone());
        (!body.is_empty()).then_some(body)
    }

    fn before_first(&mut self, section: &Section) {
        if let Some(body) = self.body(section) {
            let start = body.text.len() - body.text.trim_start().len();
            self.notes.report(
                Code::UnknownHeading,
                &(start..start),
                "this text stands before the first heading, so it belongs to no part",
                "put a heading such as `# foreword` above it",
            );
        }
    }

    fn first_level(&mut self, section: &Section) -> Option<Target> {
        let Some(target) = self.form.target(&section.name) else {
            self.unknown(section, self.form.names());
            return None;
        };
        if self.seen.insert(section.name.clone(), ()).is_some() {
            let location = self.notes.at(&section.heading);
            self.notes
                .problems
                .push(Notes::duplicate(location, &section.name));
        }
        let body = self.body(section);
        match &target {
            Target::Part(id) | Target::Survey(id) => {
                if let Some(body) = body {
                    self.narrative.parts.insert(id.clone(), body);
                }
            }
            Target::Examples => self.narrative.examples_note = body,
            Target::Item(id) => {
                self.narrative.items.entry(id.clone()).or_default().text = body;
            }
        }
        Some(target)
    }

    fn second_level(&mut self, target: Option<&Target>, section: &Section) {
        let text = self.body(section);
        match target {
            // The heading above was reported already.
            None => {}
            Some(Target::Part(id)) => self.notes.report(
                Code::UnknownHeading,
                &section.heading,
                format!("the part `{id}` has no parts of its own"),
                "use `###` for a heading inside a text",
            ),
            Some(Target::Examples) => self.example(section, text),
            Some(Target::Survey(_)) => {
                let groups = self
                    .form
                    .framework
                    .groups
                    .iter()
                    .map(|group| group.id.as_str());
                match (
                    self.form
                        .framework
                        .groups
                        .iter()
                        .find(|group| group.id.as_str() == section.name),
                    text,
                ) {
                    (Some(group), Some(text)) => {
                        self.narrative.groups.insert(group.id.clone(), text);
                    }
                    (Some(_), None) => {}
                    (None, _) => self.unknown(section, groups.collect()),
                }
            }
            Some(Target::Item(id)) => self.item_part(&id.clone(), section, text),
        }
    }

    fn example(&mut self, section: &Section, text: Option<Markdown>) {
        let items = self.form.framework.all_items();
        let Some(item) = items.iter().find(|item| item.id.as_str() == section.name) else {
            self.unknown(section, items.iter().map(|item| item.id.as_str()).collect());
            return;
        };
        if let Some(text) = text {
            self.narrative.examples.push(Example {
                item: item.id.clone(),
                text,
            });
        }
    }

    fn item_part(&mut self, id: &Id, section: &Section, text: Option<Markdown>) {
        match section.name.as_str() {
            "strengths" => {
                let findings = self.findings(section);
                self.narrative
                    .items
                    .entry(id.clone())
                    .or_default()
                    .strengths = findings;
            }
            "improvements" => {
                let findings = self.findings(section);
                self.narrative
                    .items
                    .entry(id.clone())
                    .or_default()
                    .improvements = findings;
            }
            "commentary" => {
                self.narrative
                    .items
                    .entry(id.clone())
                    .or_default()
                    .commentary = text;
            }
            _ => self.unknown(section, vec!["strengths", "improvements", "commentary"]),
        }
    }

    fn findings(&mut self, section: &Section) -> Vec<Finding> {
        let text = self.whole.part(section.body.clone());
        let found = markdown::list_items(&text.text);
        for stray in &found.strays {
            let start = section.body.start + stray.start;
            self.notes.report(
                Code::BadFindings,
                &(start..section.body.start + stray.end),
                "findings are one numbered list, and this stands beside it",
                "make it an item of the list (`1. ...`), or indent it to belong to the item above",
            );
        }
        if found.items.is_empty() && found.strays.is_empty() {
            self.notes.report(
                Code::BadFindings,
                &section.heading,
                "there is no finding below this heading",
                "write the findings as a numbered list, or remove the heading",
            );
        }
        found
            .items
            .into_iter()
            .map(|range: Range<usize>| Finding {
                text: text.part(range),
            })
            .collect()
    }

    fn unknown(&mut self, section: &Section, known: Vec<&str>) {
        self.notes.report(
            Code::UnknownHeading,
            &section.heading,
            format!("the heading `{}` names nothing here", section.name),
            suggest(
                &section.name,
                known,
                "use an id of the report form or of the framework",
            ),
        );
    }

    fn report_missing(&mut self) {
        let missing = |id: &Id| self.form.missing.contains(id);
        let parts = self.form.parts(Block::Narrative);
        let mut wanted: Vec<&Id> = parts
            .filter(|id| !missing(id) && !self.narrative.parts.contains_key(*id))
            .collect();
        let findings_shown = self.form.parts(Block::Findings).any(|id| !missing(id));
        if findings_shown {
            wanted.extend(
                lowest(&self.form.framework.items)
                    .into_iter()
                    .map(|item| &item.id)
                    .filter(|id| !self.narrative.items.contains_key(*id)),
            );
        }
        for id in wanted {
            self.notes.report(
                Code::MissingNarrative,
                &(0..0),
                format!("there is no text for `{id}`"),
                format!("write it under `# {id}`, or name the part under `not_in_this_edition`"),
            );
        }
    }
}

/// Reports where the two languages of a report do not tell the same things.
pub(super) fn compare(
    english: &Narrative,
    welsh: &Narrative,
    welsh_file: &Location,
    problems: &mut Vec<Diagnostic>,
) {
    let en = outline(english);
    let cy = outline(welsh);
    let names: Vec<&String> = en
        .keys()
        .chain(cy.keys().filter(|name| !en.contains_key(*name)))
        .collect();
    for name in names {
        let count =
            |outline: &BTreeMap<String, usize>| outline.get(name).copied().unwrap_or_default();
        if count(&en) != count(&cy) {
            problems.push(Diagnostic::new(
                Code::NarrativeMismatch,
                welsh_file.clone(),
                format!(
                    "{name}: {} in English and {} in Welsh",
                    count(&en),
                    count(&cy)
                ),
                "make the two languages say the same",
            ));
        }
    }
}

/// How many texts, examples or findings stand under each heading.
fn outline(narrative: &Narrative) -> BTreeMap<String, usize> {
    let mut outline = BTreeMap::new();
    for id in narrative.parts.keys().chain(narrative.groups.keys()) {
        outline.insert(format!("texts under `{id}`"), 1);
    }
    for example in &narrative.examples {
        *outline
            .entry(format!("examples under `{}`", example.item))
            .or_insert(0) += 1;
    }
    outline.insert(
        "notes on the examples".to_owned(),
        usize::from(narrative.examples_note.is_some()),
    );
    for (id, item) in &narrative.items {
        outline.insert(
            format!("introductions under `{id}`"),
            usize::from(item.text.is_some()),
        );
        outline.insert(format!("strengths under `{id}`"), item.strengths.len());
        outline.insert(
            format!("improvements under `{id}`"),
            item.improvements.len(),
        );
        outline.insert(
            format!("commentaries under `{id}`"),
            usize::from(item.commentary.is_some()),
        );
    }
    outline
}
