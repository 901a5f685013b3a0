//! Frameworks: what is inspected, how it is scored, how it is reported.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Bands, Comparison, DisclosureKeys, Id, Markdown, Overall, PartialDate, QuantityWord, Rule,
    Rules, Scale, Themes,
};
pub use crate::content::{
    BlockWord as Block, FindingStyleWord as FindingStyle, FindingToneWord as FindingTone,
    LayoutWord as Layout, ShowWord as Show,
};
use crate::diagnostic::Location;
use crate::language::Bilingual;

/// Which framework, and which version of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FrameworkKey {
    /// The framework.
    pub id: Id,
    /// The name of the version.
    pub version: Id,
}

/// A framework in one version.
#[derive(Clone, Debug)]
pub struct Framework {
    /// The id, from the folder name, and the version.
    pub key: FrameworkKey,
    /// The folder of its files.
    pub path: String,
    /// Whether it is the version of today, and not a former one.
    pub is_current: bool,
    /// Whether a text of its own files is still to be written. `publish` hides it then.
    pub is_unfinished: bool,
    /// Its part of the address.
    pub slug: Bilingual<String>,
    /// Its name.
    pub name: Bilingual<String>,
    /// Its short name.
    pub abbreviation: Option<Bilingual<String>>,
    /// What changed from version to version, newest first.
    pub changes: Vec<Change>,
    /// The frameworks whose results may be set beside this one's.
    pub comparable_with: Vec<Id>,
    /// The form of a report.
    pub layout: Layout,
    /// What a score and a grade are called, where the framework has words of its own.
    pub words: Words,
    /// The kinds of service that are inspected.
    pub service_types: Vec<Group>,
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
    /// How numbers become grades, by id.
    pub bands: BTreeMap<Id, Bands>,
    /// How each score is made.
    pub rules: Rules,
    /// The levels of the tree, from the top.
    pub levels: Vec<Level>,
    /// The top of the tree.
    pub items: Vec<Item>,
    /// What cuts across the tree.
    pub themes: Themes,
    /// One result for everything.
    pub overall: Option<Overall>,
    /// The kinds of findings.
    pub findings: Vec<FindingKind>,
    /// The surveyed groups.
    pub groups: Vec<Group>,
    /// The characteristics of the cases.
    pub characteristics: Vec<Characteristic>,
    /// Which counts about people are too small to be shown, as far as that is not as the site says.
    pub disclosure: DisclosureKeys,
    /// Words for shares.
    pub quantity_words: Vec<QuantityWord>,
    /// What may be compared with what.
    pub comparison: Option<Comparison>,
    /// The parts of a report, in order.
    pub parts: Vec<Part>,
    /// The texts common to all reports, by part.
    pub common_texts: BTreeMap<Id, Bilingual<Markdown>>,
    /// The questions that judgements answer.
    pub questions: Option<Questions>,
}

impl Framework {
    /// Whether a report shows a block, when some parts are not in its edition.
    #[must_use]
    pub fn shows(&self, block: Block, not_in_this_edition: &BTreeSet<Id>) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| part.blocks.contains(&block) && !not_in_this_edition.contains(&part.id))
    }

    /// How a score is made. `None` for what has no score.
    #[must_use]
    pub fn rule(&self, id: &Id) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// The scale that grades a score, if it is graded.
    #[must_use]
    pub fn scale_of(&self, id: &Id) -> Option<&Scale> {
        self.scales.get(self.rule(id)?.scale.as_ref()?)
    }

    /// How the number of a score becomes its grade.
    #[must_use]
    pub fn bands_of(&self, id: &Id) -> Option<&Bands> {
        self.bands.get(self.rule(id)?.bands.as_ref()?)
    }

    /// Every id that has a score: items in printed order, then themes, then the overall result.
    #[must_use]
    pub fn scored_ids(&self) -> Vec<&Id> {
        let items = self.all_items().into_iter().map(|item| &item.id);
        items
            .chain(self.themes.list.iter().map(|theme| &theme.id))
            .chain(self.overall.iter().map(|overall| &overall.id))
            .filter(|id| self.rules.contains_key(*id))
            .collect()
    }

    /// The title of whatever has a score.
    #[must_use]
    pub fn title_of(&self, id: &Id) -> Option<Bilingual<String>> {
        if let Some(item) = self.item(id) {
            return Some(item.numbered());
        }
        let theme = self.themes.list.iter().find(|theme| theme.id == *id);
        let overall = self.overall.iter().find(|overall| overall.id == *id);
        theme
            .map(|theme| theme.title.clone())
            .or_else(|| overall.map(|overall| overall.title.clone()))
    }

    /// What sums an inspection up, with short titles: the overall result and the themes, or else the top items.
    #[must_use]
    pub fn headline_ids(&self) -> Vec<(&Id, &Bilingual<String>)> {
        let overall = self.overall.iter();
        let themes = self.themes.list.iter();
        let headlines: Vec<_> = overall
            .map(|overall| (&overall.id, &overall.title))
            .chain(themes.map(|theme| (&theme.id, &theme.short_title)))
            .collect();
        if !headlines.is_empty() {
            return headlines;
        }
        let items = self.items.iter();
        items.map(|item| (&item.id, &item.title)).collect()
    }

    /// What readers are shown of a score: what the level of its item says, and everything where there is no level.
    #[must_use]
    pub fn shown_of(&self, id: &Id) -> BTreeSet<Show> {
        let level = self.item(id).and_then(|item| self.levels.get(item.level));
        level.map_or_else(
            || BTreeSet::from([Show::Number, Show::Grade, Show::Base, Show::Stars]),
            |level| level.show.clone(),
        )
    }

    /// A kind of finding by its id.
    #[must_use]
    pub fn finding_kind(&self, id: &Id) -> Option<&FindingKind> {
        self.findings.iter().find(|kind| kind.id == *id)
    }

    /// The caution that stands beside every comparison.
    #[must_use]
    pub fn caution(&self) -> Option<&Bilingual<Markdown>> {
        self.comparison
            .as_ref()
            .map(|comparison| &comparison.caution)
    }
}

/// A change of the criteria.
#[derive(Clone, Debug)]
pub struct Change {
    /// The version that came with it.
    pub version: String,
    /// When.
    pub date: PartialDate,
    /// What changed.
    pub text: Bilingual<Markdown>,
}

/// What a framework calls things.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// A score.
    pub score: Option<Bilingual<String>>,
    /// What a scale gives.
    pub grade: Option<Bilingual<String>>,
}

/// One depth of the tree.
#[derive(Clone, Debug)]
pub struct Level {
    /// The id of the level.
    pub id: Id,
    /// What one item is called.
    pub name: Bilingual<String>,
    /// What is shown of its scores.
    pub show: BTreeSet<Show>,
    /// Whether its items stand in the table of scores.
    pub summary: bool,
}

/// One item of the tree: a section or a criterion.
#[derive(Clone, Debug)]
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
    /// What it counts in a weighted mean.
    pub weight: u32,
    /// Whether it counts in nothing above it.
    pub outside_overall: bool,
    /// The kinds of service it applies to; empty for all.
    pub applies_to: BTreeSet<Id>,
    /// The items below it.
    pub children: Vec<Item>,
}

impl Item {
    /// Whether it applies to a kind of service. What stands above it may not.
    #[must_use]
    pub fn applies_to(&self, service: Option<&Id>) -> bool {
        let all = self.applies_to.is_empty();
        all || service.is_none_or(|service| self.applies_to.contains(service))
    }

    /// The number and the title.
    #[must_use]
    pub fn numbered(&self) -> Bilingual<String> {
        self.title.map(|title| format!("{} {title}", self.number))
    }

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

/// One kind of finding.
#[derive(Clone, Debug)]
pub struct FindingKind {
    /// The id of the kind.
    pub id: Id,
    /// What one is called.
    pub one: Bilingual<String>,
    /// What more are called, and the heading.
    pub other: Bilingual<String>,
    /// Which colour the list has.
    pub tone: Option<FindingTone>,
    /// How the list is numbered.
    pub style: FindingStyle,
}

/// A surveyed group.
#[derive(Clone, Debug)]
pub struct Group {
    /// The id of the group.
    pub id: Id,
    /// Its name.
    pub title: Bilingual<String>,
}

/// A characteristic of the cases.
#[derive(Clone, Debug)]
pub struct Characteristic {
    /// The id of the characteristic.
    pub id: Id,
    /// Its name.
    pub title: Bilingual<String>,
    /// Its categories in the order shown.
    pub categories: Vec<Category>,
}

/// One category of a characteristic.
#[derive(Clone, Debug)]
pub struct Category {
    /// The id of the category.
    pub id: Id,
    /// Its name.
    pub label: Bilingual<String>,
}

/// One part of a report.
#[derive(Clone, Debug)]
pub struct Part {
    /// The id of the part, which is its address on the page.
    pub id: Id,
    /// Its heading.
    pub title: Bilingual<String>,
    /// Whether it is numbered as an appendix.
    pub appendix: bool,
    /// The kind of finding that its `list` block holds.
    pub list: Option<Id>,
    /// What it shows, in order.
    pub blocks: Vec<Block>,
}

/// The questions that judgements answer.
#[derive(Clone, Debug)]
pub struct Questions {
    /// What the questions are.
    pub note: Bilingual<Markdown>,
    /// The questions in the order of the file.
    pub list: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug)]
pub struct Question {
    /// The id of the question.
    pub id: Id,
    /// The lowest item in which it counts.
    pub item: Id,
    /// The themes in which it counts.
    pub themes: Vec<Id>,
    /// The question.
    pub text: Bilingual<String>,
    /// Where the question is written.
    pub location: Location,
}
