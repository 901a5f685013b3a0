//! Frameworks: what is inspected, how it is scored, how it is reported.

use std::collections::{BTreeMap, BTreeSet};

use super::{Id, Markdown, PartialDate};
pub use crate::content::BlockWord as Block;
use crate::language::Bilingual;

/// A framework in one version.
#[derive(Debug)]
pub struct Framework {
    /// The id, from the folder name.
    pub id: Id,
    /// Its part of the address.
    pub slug: Bilingual<String>,
    /// Its name.
    pub name: Bilingual<String>,
    /// Its short name.
    pub abbreviation: Option<Bilingual<String>>,
    /// The name of this version of the criteria.
    pub version: String,
    /// When the first inspection under it was made.
    pub valid_from: PartialDate,
    /// When the last one was.
    pub valid_to: Option<PartialDate>,
    /// Who inspects.
    pub body: Bilingual<String>,
    /// The programme it belongs to.
    pub programme: Bilingual<String>,
    /// The joint inspection it belongs to.
    pub joint_inspection: Option<Bilingual<String>>,
    /// What it is.
    pub introduction: Bilingual<Markdown>,
    /// Where its rules are written.
    pub source: Bilingual<Markdown>,
    /// The title of a report, with places for the area's forms.
    pub report_title: Bilingual<String>,
    /// The scales by id.
    pub scales: BTreeMap<Id, Scale>,
    /// The levels of the tree, from the top.
    pub levels: Vec<Level>,
    /// The top of the tree.
    pub items: Vec<Item>,
    /// What cuts across the tree.
    pub themes: Themes,
    /// What strengths are called.
    pub strengths: Noun,
    /// What areas for improvement are called.
    pub improvements: Noun,
    /// The surveyed groups.
    pub groups: Vec<Group>,
    /// The characteristics of the cases.
    pub characteristics: Vec<Characteristic>,
    /// Stands beside every comparison.
    pub caution: Bilingual<Markdown>,
    /// The parts of a report, in order.
    pub parts: Vec<Part>,
    /// The texts common to all reports, by part.
    pub common_texts: BTreeMap<Id, Bilingual<Markdown>>,
    /// The questions that judgements answer.
    pub questions: Option<Questions>,
}

impl Framework {
    /// Every item of the tree, parents before children, in printed order.
    #[must_use]
    pub fn all_items(&self) -> Vec<&Item> {
        fn gather<'a>(items: &'a [Item], all: &mut Vec<&'a Item>) {
            for item in items {
                all.push(item);
                gather(&item.children, all);
            }
        }
        let mut all = Vec::new();
        gather(&self.items, &mut all);
        all
    }

    /// An item by its id.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.all_items().into_iter().find(|item| item.id == *id)
    }

    /// Whether a report shows a block, when some parts are not in its edition.
    #[must_use]
    pub fn shows(&self, block: Block, not_in_this_edition: &BTreeSet<Id>) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| part.blocks.contains(&block) && !not_in_this_edition.contains(&part.id))
    }

    /// The scale that grades an item or a theme, if it is graded.
    #[must_use]
    pub fn scale_of(&self, id: &Id) -> Option<&Scale> {
        if self.themes.list.iter().any(|theme| theme.id == *id) {
            return self.scales.get(&self.themes.scale);
        }
        let level = self.levels.get(self.item(id)?.level)?;
        self.scales.get(level.scale.as_ref()?)
    }

    /// Every id that has a score: items in printed order, then themes.
    #[must_use]
    pub fn scored_ids(&self) -> Vec<&Id> {
        let items = self.all_items().into_iter().map(|item| &item.id);
        items
            .chain(self.themes.list.iter().map(|theme| &theme.id))
            .collect()
    }
}

/// An ordered list of grades over whole percentages.
#[derive(Debug)]
pub struct Scale {
    /// The id of the scale.
    pub id: Id,
    /// Its name.
    pub name: Bilingual<String>,
    /// Its grades, highest first; together they cover 0 to 100.
    pub grades: Vec<Grade>,
}

/// One grade.
#[derive(Debug)]
pub struct Grade {
    /// The id of the grade.
    pub id: Id,
    /// The lowest rounded percentage it covers.
    pub from: u8,
    /// The word for it.
    pub word: Bilingual<String>,
    /// The comment printed with a score.
    pub comment: Bilingual<Markdown>,
    /// What the grade means.
    pub meaning: Bilingual<String>,
    /// Which of the four colours it has: 1 for the best to 4.
    pub tone: u8,
}

/// One depth of the tree.
#[derive(Debug)]
pub struct Level {
    /// The id of the level.
    pub id: Id,
    /// What one item is called.
    pub name: Bilingual<String>,
    /// The scale that grades its scores.
    pub scale: Option<Id>,
}

/// One item of the tree: a section or a criterion.
#[derive(Debug)]
pub struct Item {
    /// The id of the item.
    pub id: Id,
    /// Its number as printed.
    pub number: String,
    /// Its title.
    pub title: Bilingual<String>,
    /// What it asks.
    pub text: Option<Bilingual<Markdown>>,
    /// Its depth, from 0.
    pub level: usize,
    /// The items below it.
    pub children: Vec<Item>,
}

impl Item {
    /// The ids of the item and of everything below it.
    #[must_use]
    pub fn ids_below(&self) -> Vec<&Id> {
        let mut ids = vec![&self.id];
        for child in &self.children {
            ids.extend(child.ids_below());
        }
        ids
    }
}

/// What cuts across the tree.
#[derive(Debug)]
pub struct Themes {
    /// What the themes are called together.
    pub title: Bilingual<String>,
    /// The scale that grades them.
    pub scale: Id,
    /// The themes in printed order.
    pub list: Vec<Theme>,
}

/// One theme.
#[derive(Debug)]
pub struct Theme {
    /// The id of the theme.
    pub id: Id,
    /// Its title.
    pub title: Bilingual<String>,
    /// Its title where space is short.
    pub short_title: Bilingual<String>,
    /// What the work aims at.
    pub aim: Bilingual<String>,
    /// What the score tells.
    pub meaning: Bilingual<Markdown>,
}

/// A noun for one and for more.
#[derive(Debug)]
pub struct Noun {
    /// For one.
    pub one: Bilingual<String>,
    /// For more, and as a heading.
    pub other: Bilingual<String>,
}

/// A surveyed group.
#[derive(Debug)]
pub struct Group {
    /// The id of the group.
    pub id: Id,
    /// Its name.
    pub title: Bilingual<String>,
}

/// A characteristic of the cases.
#[derive(Debug)]
pub struct Characteristic {
    /// The id of the characteristic.
    pub id: Id,
    /// Its name.
    pub title: Bilingual<String>,
    /// Its categories in the order shown.
    pub categories: Vec<Category>,
}

/// One category of a characteristic.
#[derive(Debug)]
pub struct Category {
    /// The id of the category.
    pub id: Id,
    /// Its name.
    pub label: Bilingual<String>,
}

/// One part of a report.
#[derive(Debug)]
pub struct Part {
    /// The id of the part, which is its address on the page.
    pub id: Id,
    /// Its heading.
    pub title: Bilingual<String>,
    /// Whether it is numbered as an appendix.
    pub appendix: bool,
    /// What it shows, in order.
    pub blocks: Vec<Block>,
}

/// The questions that judgements answer.
#[derive(Debug)]
pub struct Questions {
    /// What the questions are.
    pub note: Bilingual<Markdown>,
    /// The questions in the order of the file.
    pub list: Vec<Question>,
}

/// One question.
#[derive(Debug)]
pub struct Question {
    /// The id of the question.
    pub id: Id,
    /// The lowest item in which it counts.
    pub item: Id,
    /// The themes in which it counts.
    pub themes: Vec<Id>,
    /// The question.
    pub text: Bilingual<String>,
}
