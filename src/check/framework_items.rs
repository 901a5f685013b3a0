//! The tree of a framework, its themes and its questions.

use std::collections::{BTreeMap, BTreeSet};

use super::framework_rules::{self, Written};
use super::notes::Notes;
use crate::content::{FrameworkFile, ItemEntry, LevelEntry, QuestionsFile, RuleEntry};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{
    Aggregation, Bands, Group, Id, Item, Level, Overall, Question, Questions, Rules, Scale, Show,
    Theme, Themes,
};
use crate::yaml::{self, Spanned};

pub(super) struct Tree {
    pub levels: Vec<Level>,
    pub items: Vec<Item>,
    pub themes: Themes,
    pub overall: Option<Overall>,
    pub rules: Rules,
}

/// The most that an item can weigh.
const MOST_WEIGHT: u32 = 1_000;

pub(super) fn tree(
    file: &FrameworkFile,
    scales: &BTreeMap<Id, Scale>,
    bands: &BTreeMap<Id, Bands>,
    service_types: &[Group],
    notes: &mut Notes<'_>,
) -> Tree {
    let mut ids = Vec::new();
    gather_ids(&file.items, &mut ids);
    let themes = file.themes.iter().flat_map(|themes| &themes.list);
    ids.extend(themes.map(|theme| &theme.id));
    ids.extend(file.overall.iter().map(|overall| &overall.id));
    // A level and a score are named in the same place by a rule.
    ids.extend(file.levels.iter().map(|level| &level.id));
    // Parts and items share a page, where each id is an address. What pages name by themselves has `--` in it, which no id has.
    ids.extend(file.report.iter().map(|part| &part.id));
    notes.report_repeats(ids.into_iter());
    let levels = levels(&file.levels, notes);
    let items = items(&file.items, 0, levels.len(), service_types, notes);
    report_shared_numbers(&file.items, &mut BTreeSet::new(), notes);
    let themes = themes_of(file, notes);
    let overall = overall(file, notes);
    let written = written_rules(file, &items, overall.as_ref());
    let known = framework_rules::Known {
        scales,
        bands,
        written_bands: file
            .bands
            .0
            .iter()
            .map(|(id, _)| id.value.as_str())
            .collect(),
        levels: levels.iter().map(|level| level.id.clone()).collect(),
        scored: written.iter().map(|rule| rule.id.clone()).collect(),
    };
    let rules = framework_rules::read(&written, &known, notes);
    report_unpooled(&file.items, &rules, levels.len(), 0, notes);
    Tree {
        levels,
        items,
        themes,
        overall,
        rules,
    }
}

fn gather_ids<'e>(entries: &'e [ItemEntry], ids: &mut Vec<&'e Spanned<String>>) {
    for entry in entries {
        ids.push(&entry.id);
        gather_ids(&entry.items, ids);
    }
}

fn levels(entries: &[LevelEntry], notes: &mut Notes<'_>) -> Vec<Level> {
    let mut levels = Vec::new();
    for entry in entries {
        let name = notes.text(&entry.name);
        if let Some(id) = notes.id(&entry.id) {
            levels.push(Level {
                id,
                name,
                show: if entry.show.is_empty() {
                    BTreeSet::from([Show::Number, Show::Grade, Show::Base, Show::Stars])
                } else {
                    entry.show.iter().copied().collect()
                },
                summary: entry.summary.unwrap_or(true),
            });
        }
    }
    levels
}

fn items(
    entries: &[ItemEntry],
    level: usize,
    depth: usize,
    service_types: &[Group],
    notes: &mut Notes<'_>,
) -> Vec<Item> {
    let mut found = Vec::new();
    for entry in entries {
        if level >= depth {
            notes.report(
                Code::BadFramework,
                &entry.id.span,
                "this item lies deeper than the framework has levels",
                "add a level, or move the item up",
            );
        }
        if let (Some(true), Some(rule)) = (entry.unscored, &entry.score) {
            notes.report(
                Code::Contradiction,
                &rule.by.span,
                "this item has a rule, and says that it has no score",
                "remove `unscored`, or the rule",
            );
        }
        let title = notes.text(&entry.title);
        let text = entry
            .text
            .as_ref()
            .map(|text| notes.markdown(text, Shape::Block));
        let weight = entry
            .weight
            .as_ref()
            .and_then(|weight| notes.at_most(weight, MOST_WEIGHT));
        let types = service_types.iter().map(|service| &service.id);
        let applies_to = entry
            .applies_to
            .iter()
            .filter_map(|written| notes.known_id(written, "service type", types.clone()))
            .collect();
        let children = items(&entry.items, level + 1, depth, service_types, notes);
        if let Some(id) = notes.id(&entry.id) {
            found.push(Item {
                id,
                number: notes.line(&entry.number),
                title,
                text,
                level,
                weight: weight.unwrap_or(1),
                outside_overall: entry.outside_overall.unwrap_or_default(),
                applies_to,
                children,
            });
        }
    }
    found
}

/// Readers name an item by its number. Items of which each applies to its own kind of service may share one.
fn report_shared_numbers<'e>(
    entries: &'e [ItemEntry],
    seen: &mut BTreeSet<&'e str>,
    notes: &mut Notes<'_>,
) {
    for entry in entries {
        let number = entry.number.given().map(|number| number.trim());
        if let Some(number) = number.filter(|_| entry.applies_to.is_empty())
            && !number.is_empty()
            && !seen.insert(number)
        {
            notes.report(
                Code::DuplicateId,
                &entry.number.span,
                format!("the number `{number}` is used twice"),
                "give each item its own number",
            );
        }
        report_shared_numbers(&entry.items, seen, notes);
    }
}

fn themes_of(file: &FrameworkFile, notes: &mut Notes<'_>) -> Themes {
    let Some(entry) = &file.themes else {
        return Themes {
            title: Default::default(),
            list: Vec::new(),
        };
    };
    let mut list = Vec::new();
    for theme in &entry.list {
        let title = notes.text(&theme.title);
        let short_title = notes.text(&theme.short_title);
        let aim = notes.text(&theme.aim);
        let meaning = notes.markdown(&theme.meaning, Shape::Block);
        if let Some(id) = notes.id(&theme.id) {
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
        title: notes.text(&entry.title),
        list,
    }
}

fn overall(file: &FrameworkFile, notes: &mut Notes<'_>) -> Option<Overall> {
    let entry = file.overall.as_ref()?;
    let title = notes.text(&entry.title);
    let meaning = entry
        .meaning
        .as_ref()
        .map(|meaning| notes.markdown(meaning, Shape::Block));
    Some(Overall {
        id: notes.id(&entry.id)?,
        title,
        meaning,
    })
}

/// Every rule, with the items it is looked up in.
fn written_rules<'a>(
    file: &'a FrameworkFile,
    items: &'a [Item],
    overall: Option<&Overall>,
) -> Vec<Written<'a>> {
    let mut written = Vec::new();
    item_rules(file, &file.items, items, 0, &mut written);
    if let Some(themes) = &file.themes {
        let ids = themes.list.iter().filter_map(|theme| theme.id.given());
        written.extend(ids.filter_map(|id| Id::parse(id)).map(|id| Written {
            id,
            entry: &themes.score,
            below: items,
            is_shared: true,
        }));
    }
    if let (Some(entry), Some(overall)) = (&file.overall, overall) {
        written.push(Written {
            id: overall.id.clone(),
            entry: &entry.score,
            below: items,
            is_shared: false,
        });
    }
    written
}

fn item_rules<'a>(
    file: &'a FrameworkFile,
    entries: &'a [ItemEntry],
    items: &'a [Item],
    level: usize,
    written: &mut Vec<Written<'a>>,
) {
    let of_level = file
        .levels
        .get(level)
        .and_then(|level| level.score.as_ref());
    for entry in entries {
        let Some(item) = items
            .iter()
            .find(|item| Some(item.id.as_str()) == entry.id.given().map(String::as_str))
        else {
            continue;
        };
        let own = entry.score.as_ref();
        let rule: Option<&RuleEntry> = match entry.unscored {
            Some(true) => None,
            _ => own.or(of_level),
        };
        if let Some(rule) = rule {
            written.push(Written {
                id: item.id.clone(),
                entry: rule,
                below: &item.children,
                is_shared: own.is_none(),
            });
        }
        item_rules(file, &entry.items, &item.children, level + 1, written);
    }
}

/// An item that pools judgements needs somewhere to put them.
fn report_unpooled(
    entries: &[ItemEntry],
    rules: &Rules,
    depth: usize,
    level: usize,
    notes: &mut Notes<'_>,
) {
    for entry in entries {
        let rule = entry.id.given().and_then(|id| rules.get(id.as_str()));
        let pools = rule.is_some_and(|rule| rule.by == Aggregation::PooledShare);
        if pools && entry.items.is_empty() && level + 1 < depth {
            notes.report(
                Code::BadFramework,
                &entry.id.span,
                "nothing lies below this item, so nothing can be scored in it",
                "add items below it, one for each level",
            );
        }
        report_unpooled(&entry.items, rules, depth, level + 1, notes);
    }
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
    rules: &Rules,
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
    let pools = |item: &&Item| {
        let rule = rules.get(&item.id);
        rule.is_some_and(|rule| rule.by == Aggregation::PooledShare)
    };
    let lowest: Vec<&Item> = lowest(items).into_iter().filter(pools).collect();
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
                location: notes.at(&entry.id.span),
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
