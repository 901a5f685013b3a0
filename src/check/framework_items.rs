//! The tree of a framework, its themes and its questions.

use std::collections::BTreeMap;

use super::notes::Notes;
use crate::content::{FrameworkFile, ItemEntry, LevelEntry, QuestionsFile};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{Id, Item, Level, Question, Questions, Scale, Theme, Themes};
use crate::yaml::{self, Spanned};

pub(super) struct Tree {
    pub levels: Vec<Level>,
    pub items: Vec<Item>,
    pub themes: Themes,
}

pub(super) fn tree(
    file: &FrameworkFile,
    scales: &BTreeMap<Id, Scale>,
    notes: &mut Notes<'_>,
) -> Tree {
    let mut ids = Vec::new();
    gather_ids(&file.items, &mut ids);
    ids.extend(file.themes.list.iter().map(|theme| &theme.id));
    // Parts and items share a page, where each id is an address. What pages name by themselves has `--` in it, which no id has.
    ids.extend(file.report.iter().map(|part| &part.id));
    notes.report_repeats(ids.into_iter());
    let levels = levels(&file.levels, scales, notes);
    let items = items(&file.items, 0, levels.len(), notes);
    let themes = themes(file, scales, notes);
    Tree {
        levels,
        items,
        themes,
    }
}

fn gather_ids<'e>(entries: &'e [ItemEntry], ids: &mut Vec<&'e Spanned<String>>) {
    for entry in entries {
        ids.push(&entry.id);
        gather_ids(&entry.items, ids);
    }
}

fn levels(
    entries: &[LevelEntry],
    scales: &BTreeMap<Id, Scale>,
    notes: &mut Notes<'_>,
) -> Vec<Level> {
    let mut levels = Vec::new();
    notes.report_repeats(entries.iter().map(|level| &level.id));
    for entry in entries {
        let name = notes.text(&entry.name);
        let scale = entry
            .scale
            .as_ref()
            .and_then(|scale| notes.known_id(scale, "scale", scales.keys()));
        if let Some(id) = notes.id(&entry.id) {
            levels.push(Level { id, name, scale });
        }
    }
    levels
}

fn items(entries: &[ItemEntry], level: usize, depth: usize, notes: &mut Notes<'_>) -> Vec<Item> {
    let mut found = Vec::new();
    for entry in entries {
        if level >= depth {
            notes.report(
                Code::BadFramework,
                &entry.id.span,
                "this item lies deeper than the framework has levels",
                "add a level, or move the item up",
            );
        } else if entry.items.is_empty() && level + 1 < depth {
            notes.report(
                Code::BadFramework,
                &entry.id.span,
                "nothing lies below this item, so nothing can be scored in it",
                "add items below it, one for each level",
            );
        }
        let title = notes.text(&entry.title);
        let text = entry
            .text
            .as_ref()
            .map(|text| notes.markdown(text, Shape::Block));
        let children = items(&entry.items, level + 1, depth, notes);
        if let Some(id) = notes.id(&entry.id) {
            found.push(Item {
                id,
                number: notes.line(&entry.number),
                title,
                text,
                level,
                children,
            });
        }
    }
    found
}

fn themes(file: &FrameworkFile, scales: &BTreeMap<Id, Scale>, notes: &mut Notes<'_>) -> Themes {
    let scale = notes.known_id(&file.themes.scale, "scale", scales.keys());
    let mut list = Vec::new();
    for entry in &file.themes.list {
        let title = notes.text(&entry.title);
        let short_title = notes.text(&entry.short_title);
        let aim = notes.text(&entry.aim);
        let meaning = notes.markdown(&entry.meaning, Shape::Block);
        if let Some(id) = notes.id(&entry.id) {
            list.push(Theme {
                id,
                title,
                short_title,
                aim,
                meaning,
            });
        }
    }
    Themes {
        title: notes.text(&file.themes.title),
        scale: scale.unwrap_or_else(|| placeholder_id(scales)),
        list,
    }
}

/// Some id to go on with after a report; nothing is built with it.
fn placeholder_id(scales: &BTreeMap<Id, Scale>) -> Id {
    scales
        .keys()
        .next()
        .cloned()
        .unwrap_or_else(Id::placeholder)
}

/// The items in which questions count: those with nothing below them.
pub(super) fn lowest(items: &[Item]) -> Vec<&Item> {
    items
        .iter()
        .flat_map(|item| {
            if item.children.is_empty() {
                vec![item]
            } else {
                lowest(&item.children)
            }
        })
        .collect()
}

pub(super) fn questions(
    tree: &SourceTree,
    folder: &str,
    items: &[Item],
    themes: &Themes,
    problems: &mut Vec<Diagnostic>,
) -> Option<Questions> {
    let path = format!("{folder}/questions.yaml");
    let (path, text) = tree.file(&path)?;
    let file: QuestionsFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    notes.report_repeats(file.questions.iter().map(|question| &question.id));
    let lowest = lowest(items);
    let mut list = Vec::new();
    for entry in &file.questions {
        let item = notes.known_id(
            &entry.item,
            "item with questions",
            lowest.iter().map(|item| &item.id),
        );
        let known = themes.list.iter().map(|theme| &theme.id);
        let themes = entry
            .themes
            .iter()
            .filter_map(|theme| notes.known_id(theme, "theme", known.clone()))
            .collect();
        let text = notes.text(&entry.text);
        if let (Some(id), Some(item)) = (notes.id(&entry.id), item) {
            list.push(Question {
                id,
                item,
                themes,
                text,
            });
        }
    }
    for item in lowest.iter().filter(|item| {
        !list
            .iter()
            .any(|question: &Question| question.item == item.id)
    }) {
        notes.report(
            Code::BadFramework,
            &(0..0),
            format!(
                "no question counts in `{}`, so what stands above it would be scored without it",
                item.id
            ),
            "add its questions, or leave out the whole file",
        );
    }
    Some(Questions {
        note: notes.markdown(&file.note, Shape::Block),
        list,
    })
}
