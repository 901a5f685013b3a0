//! `report.<language>.md`: whether every heading belongs somewhere, and every part that needs text has it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic, suggest};
use crate::language::Language;
use crate::markdown::{self, ListItems, Section};
use crate::model::{Block, Example, Finding, Framework, Id, ItemNarrative, Markdown, Narrative};

/// What a report form asks of a narrative.
pub(super) struct Form<'a> {
    framework: &'a Framework,
    missing: &'a BTreeSet<Id>,
    service: Option<&'a Id>,
}

impl<'a> Form<'a> {
    pub(super) const fn new(
        framework: &'a Framework,
        missing: &'a BTreeSet<Id>,
        service: Option<&'a Id>,
    ) -> Self {
        Form {
            framework,
            missing,
            service,
        }
    }

    /// Whether some part of this edition cannot be without text.
    pub(super) fn asks_for_text(&self) -> bool {
        let texts = [Block::Narrative, Block::List];
        let mut parts = texts.into_iter().flat_map(|block| self.parts(block));
        parts.any(|id| !self.missing.contains(id)) || self.shows_findings()
    }

    /// The ids of parts that show a block.
    fn parts(&self, block: Block) -> impl Iterator<Item = &'a Id> {
        self.framework
            .parts
            .iter()
            .filter(move |part| part.blocks.contains(&block))
            .map(|part| &part.id)
    }

    fn shows_findings(&self) -> bool {
        self.framework.shows(Block::Findings, self.missing)
    }

    fn target(&self, name: &str) -> Option<Target> {
        let named = |block| self.parts(block).find(|id| id.as_str() == name).cloned();
        if let Some(id) = named(Block::Examples) {
            Some(Target::Examples(id))
        } else if let Some(id) = named(Block::Survey) {
            Some(Target::Survey(id))
        } else if let Some(id) = named(Block::Narrative) {
            Some(Target::Part(id))
        } else if let Some(id) = named(Block::List) {
            Some(Target::List(id))
        } else {
            let item = self.framework.item_named(name)?;
            Some(Target::Item(item.id.clone()))
        }
    }

    fn names(&self) -> Vec<&'a str> {
        let parts = [
            Block::Narrative,
            Block::List,
            Block::Examples,
            Block::Survey,
        ]
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
    List(Id),
    Examples(Id),
    Survey(Id),
    Item(Id),
}

pub(super) fn read(
    path: &Arc<str>,
    text: &Arc<str>,
    form: &Form<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Narrative {
    let whole = Markdown::of_file(path, Arc::clone(text));
    let sections = markdown::inspect_and_split(&whole, problems);
    let mut languages = Language::ALL.into_iter();
    if let Some(own) = languages.find(|own| path.ends_with(&format!(".{}.md", own.code()))) {
        markdown::inspect_marks(&whole, own, problems);
    }
    let mut reader = Reader {
        whole: &whole,
        form,
        notes: Notes {
            path: Arc::clone(path),
            problems,
        },
        narrative: Narrative::default(),
        seen: BTreeSet::new(),
    };
    let mut target = None;
    let mut above = "";
    for section in &sections {
        match section.level {
            0 => reader.before_first(section),
            1 => {
                target = reader.first_level(section);
                above = &section.name;
            }
            _ => {
                // A criterion may have several examples; every other heading stands for one thing.
                if !matches!(target, None | Some(Target::Examples(_))) {
                    reader.report_repeat(above, section);
                }
                reader.second_level(target.as_ref(), section);
            }
        }
    }
    reader.report_missing();
    reader.narrative
}

struct Reader<'a, 'p, 's> {
    whole: &'a Markdown,
    form: &'a Form<'a>,
    notes: Notes<'p>,
    narrative: Narrative,
    /// The headings met so far; those of the second level with the one above them. Lengths come first: few names have the same.
    seen: BTreeSet<(usize, usize, &'s str, &'s str)>,
}

impl<'s> Reader<'_, '_, 's> {
    fn body(&self, section: &Section) -> Option<Markdown> {
        let body = self.whole.part(section.body.clone());
        markdown::says_something(body.text()).then_some(body)
    }

    fn before_first(&mut self, section: &Section) {
        if let Some(body) = self.body(section) {
            let start = body.text().len() - body.text().trim_start().len();
            self.notes.report(
                Code::UnknownHeading,
                &(start..start),
                "this text stands before the first heading, so it belongs to no part",
                "put a heading such as `# foreword` above it",
            );
        }
    }

    fn report_repeat(&mut self, above: &'s str, section: &'s Section) {
        let name = section.name.as_str();
        if !self.seen.insert((name.len(), above.len(), name, above)) {
            self.notes.report(
                Code::DuplicateId,
                &section.heading,
                format!("the heading `{}` stands here a second time", section.name),
                "put both texts under one heading",
            );
        }
    }

    /// What is written for a part that the report says it does not have would vanish.
    fn report_unshown(&mut self, target: &Target, section: &Section) {
        let shown = match target {
            Target::Part(id) | Target::List(id) | Target::Examples(id) | Target::Survey(id) => {
                !self.form.missing.contains(id)
            }
            Target::Item(_) => self.form.shows_findings(),
        };
        if !shown {
            self.notes.report(
                Code::Contradiction,
                &section.heading,
                format!(
                    "`{}` has text, and the report does not show it",
                    section.name
                ),
                "remove the text, or take the part out of `not_in_this_edition`",
            );
        }
    }

    fn first_level(&mut self, section: &'s Section) -> Option<Target> {
        let Some(target) = self.form.target(&section.name) else {
            self.unknown(section, self.form.names());
            return None;
        };
        self.report_repeat("", section);
        self.report_unshown(&target, section);
        let body = self.body(section);
        match &target {
            Target::Part(id) | Target::Survey(id) => {
                if let Some(body) = body {
                    self.narrative.parts.insert(id.clone(), body);
                }
            }
            Target::List(id) => {
                let findings = self.findings(section);
                self.narrative.lists.insert(id.clone(), findings);
            }
            Target::Examples(_) => self.narrative.examples_note = body,
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
            Some(Target::Part(id) | Target::List(id)) => self.notes.report(
                Code::UnknownHeading,
                &section.heading,
                format!("the part `{id}` has no parts of its own"),
                "use `###` for a heading inside a text",
            ),
            Some(Target::Examples(_)) => self.example(section, text),
            Some(Target::Survey(_)) => self.survey_group(section, text),
            Some(Target::Item(id)) => self.item_part(id, section, text),
        }
    }

    fn survey_group(&mut self, section: &Section, text: Option<Markdown>) {
        let groups = &self.form.framework.groups;
        let Some(group) = groups
            .iter()
            .find(|group| group.id.as_str() == section.name)
        else {
            self.unknown(
                section,
                groups.iter().map(|group| group.id.as_str()).collect(),
            );
            return;
        };
        if let Some(text) = text {
            self.narrative.groups.insert(group.id.clone(), text);
        }
    }

    fn example(&mut self, section: &Section, text: Option<Markdown>) {
        let framework = self.form.framework;
        let Some(item) = framework.item_named(&section.name) else {
            let items = framework.all_items();
            self.unknown(section, items.iter().map(|item| item.id.as_str()).collect());
            return;
        };
        let item = item.id.clone();
        match text {
            Some(text) => self.narrative.examples.push(Example { item, text }),
            None => self.notes.report(
                Code::MissingNarrative,
                &section.heading,
                "there is no example below this heading",
                "write it, or remove the heading",
            ),
        }
    }

    fn item_part(&mut self, id: &Id, section: &Section, text: Option<Markdown>) {
        if section.name == "commentary" {
            let item = self.narrative.items.entry(id.clone()).or_default();
            item.commentary = text;
            return;
        }
        let kinds = &self.form.framework.findings;
        let Some(kind) = kinds.iter().find(|kind| kind.id.as_str() == section.name) else {
            let ids = kinds.iter().map(|kind| kind.id.as_str());
            self.unknown(section, ids.chain(["commentary"]).collect());
            return;
        };
        let findings = self.findings(section);
        let item = self.narrative.items.entry(id.clone()).or_default();
        item.findings.insert(kind.id.clone(), findings);
    }

    fn findings(&mut self, section: &Section) -> Vec<Finding> {
        let read;
        let found = match &section.list {
            Some(found) => found,
            None => {
                read = self.list_alone(section);
                &read
            }
        };
        for stray in &found.strays {
            self.notes.report(
                Code::BadFindings,
                stray,
                "findings are one numbered list, and this stands beside it",
                "make it an item of the list (`1. ...`), or indent it to belong to the item above",
            );
        }
        if found.items.is_empty() && found.strays.is_empty() {
            self.notes.report(
                Code::MissingNarrative,
                &section.heading,
                "there is no finding below this heading",
                "write the findings as a numbered list, or remove the heading",
            );
        }
        let mut findings = Vec::with_capacity(found.items.len());
        for place in &found.items {
            let text = self.whole.part(place.clone());
            if !markdown::says_something(text.text()) {
                self.notes.report(
                    Code::MissingNarrative,
                    place,
                    "this finding says nothing",
                    "write what was found, or remove the item",
                );
            }
            findings.push(Finding { text });
        }
        findings
    }

    /// The list of a section that is read by itself.
    fn list_alone(&self, section: &Section) -> ListItems {
        let body = &section.body;
        let text = self.whole.text().get(body.clone()).unwrap_or_default();
        let moved = |range: Range<usize>| body.start + range.start..body.start + range.end;
        let ListItems { items, strays } = markdown::list_items(text);
        ListItems {
            items: items.into_iter().map(moved).collect(),
            strays: strays.into_iter().map(moved).collect(),
        }
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
        let lists = self.form.parts(Block::List);
        let mut wanted: Vec<&Id> = parts
            .filter(|id| !self.narrative.parts.contains_key(*id))
            .chain(lists.filter(|id| !self.narrative.lists.contains_key(*id)))
            .filter(|id| !missing(id))
            .collect();
        if self.form.shows_findings() {
            wanted.extend(
                self.form
                    .framework
                    .lowest_items(self.form.service)
                    .into_iter()
                    .map(|item| &item.id)
                    .filter(|id| {
                        self.narrative
                            .items
                            .get(*id)
                            .is_none_or(ItemNarrative::is_empty)
                    }),
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
