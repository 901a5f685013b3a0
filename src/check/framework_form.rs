//! How a framework reports: its words, its kinds of findings, what it compares, the parts of its reports.

use std::collections::BTreeMap;

use super::notes::Notes;
use crate::content::{FindingStyleWord, FrameworkFile, GroupEntry, PartEntry};
use crate::diagnostic::Code;
use crate::language::{Bilingual, Language};
use crate::markdown::Shape;
use crate::model::{
    Bands, BaselineKind, Block, Category, Change, Characteristic, Comparison, FindingKind, Group,
    Id, Part, Pool, QuantityWord, Rules, Unit, Within, Words,
};
use crate::score::unit_of;

pub(super) fn changes(file: &FrameworkFile, notes: &mut Notes<'_>) -> Vec<Change> {
    let entries = file.changes.iter();
    entries
        .map(|entry| Change {
            version: notes.line(&entry.version),
            date: notes.date(&entry.date),
            text: notes.markdown(&entry.text, Shape::Block),
        })
        .collect()
}

pub(super) fn words(file: &FrameworkFile, notes: &mut Notes<'_>) -> Words {
    let Some(entry) = &file.words else {
        return Words::default();
    };
    Words {
        score: notes.optional_text(entry.score.as_ref()),
        grade: notes.optional_text(entry.grade.as_ref()),
    }
}

pub(super) fn quantity_words(file: &FrameworkFile, notes: &mut Notes<'_>) -> Vec<QuantityWord> {
    let mut words: Vec<QuantityWord> = Vec::new();
    for entry in &file.quantity_words {
        let word = notes.text(&entry.word);
        let (Some(from), Some(to)) = (notes.percent(&entry.from), notes.percent(&entry.to)) else {
            continue;
        };
        let percents = from.number()..=to.number();
        let overlaps = words.iter().any(|other| {
            other.percents.contains(percents.start()) || percents.contains(other.percents.start())
        });
        if percents.is_empty() || overlaps {
            notes.report(
                Code::BadFramework,
                &entry.from.span,
                "these percentages are none, or have another word already",
                "give each percentage one word: both limits belong to the word",
            );
        }
        words.push(QuantityWord { word, percents });
    }
    words
}

pub(super) fn comparison(
    file: &FrameworkFile,
    rules: &Rules,
    bands: &BTreeMap<Id, Bands>,
    notes: &mut Notes<'_>,
) -> Option<Comparison> {
    let entry = file.comparison.as_ref()?;
    let mut of = Vec::new();
    for written in &entry.of {
        let Some(id) = notes.known_id(written, "score", rules.keys()) else {
            continue;
        };
        let unit = rules.get(&id).and_then(|rule| unit_of(rule, bands));
        if unit != Some(Unit::Percent) {
            notes.report(
                Code::BadFramework,
                &written.span,
                format!("`{id}` has no percentage, and nothing else is compared with a lowest, highest and average"),
                "compare other scores, or leave out `of:`; the caution stands without it",
            );
        }
        of.push(id);
    }
    let label = notes.optional_text(entry.label.as_ref());
    if entry.baseline == BaselineKind::Computed && label.is_none() && !of.is_empty() {
        notes.report(
            Code::MissingKey,
            &entry.caution.en.span,
            "a computed baseline does not say what it covers",
            "add `label:` to `comparison`",
        );
    }
    Some(Comparison {
        of,
        baseline: entry.baseline,
        pool: entry.pool.unwrap_or(Pool::First),
        within: entry.within.unwrap_or(Within::Everywhere),
        label,
        caution: notes.markdown(&entry.caution, Shape::Block),
    })
}

pub(super) fn finding_kinds(file: &FrameworkFile, notes: &mut Notes<'_>) -> Vec<FindingKind> {
    notes.report_repeats(file.findings.iter().map(|kind| &kind.id));
    let mut kinds = Vec::new();
    for entry in &file.findings {
        let one = notes.text(&entry.one);
        let other = notes.text(&entry.other);
        if entry.id.value == "commentary" {
            notes.report(
                Code::BadFramework,
                &entry.id.span,
                "`commentary` is the heading of text about an item as a whole",
                "give this kind of finding another id",
            );
        }
        if let Some(id) = notes.id(&entry.id) {
            kinds.push(FindingKind {
                id,
                one,
                other,
                tone: entry.tone,
                style: entry.style.unwrap_or(FindingStyleWord::Numbered),
            });
        }
    }
    kinds
}

/// A title may ask for the forms of an area's name, and for nothing else.
pub(super) fn report_title(file: &FrameworkFile, notes: &mut Notes<'_>) -> Bilingual<String> {
    for language in Language::ALL {
        let written = file.report_title.get(language);
        let rest = ["{in}", "{from}", "{name}"]
            .iter()
            .fold(written.value.clone(), |text, form| text.replace(form, ""));
        if rest.contains(['{', '}']) {
            notes.report(
                Code::UnknownWord,
                &written.span,
                "the title asks for something that an area does not have",
                "use {in}, {from} or {name}",
            );
        } else if written.written && rest == written.value {
            notes.report(
                Code::BadFramework,
                &written.span,
                "the title does not name the area, so all reports would have the same",
                "put {in}, {from} or {name} where the area belongs",
            );
        }
    }
    notes.text(&file.report_title)
}

pub(super) fn groups(entries: &[GroupEntry], notes: &mut Notes<'_>) -> Vec<Group> {
    notes.report_repeats(entries.iter().map(|group| &group.id));
    let mut groups = Vec::new();
    for entry in entries {
        let title = notes.text(&entry.title);
        if let Some(id) = notes.id(&entry.id) {
            groups.push(Group { id, title });
        }
    }
    groups
}

pub(super) fn characteristics(file: &FrameworkFile, notes: &mut Notes<'_>) -> Vec<Characteristic> {
    notes.report_repeats(file.sample.iter().map(|characteristic| &characteristic.id));
    let mut characteristics = Vec::new();
    for entry in &file.sample {
        notes.report_repeats(entry.categories.iter().map(|category| &category.id));
        let mut categories = Vec::new();
        for category in &entry.categories {
            let label = notes.text(&category.label);
            if let Some(id) = notes.id(&category.id) {
                categories.push(Category { id, label });
            }
        }
        let title = notes.text(&entry.title);
        if let Some(id) = notes.id(&entry.id) {
            characteristics.push(Characteristic {
                id,
                title,
                categories,
            });
        }
    }
    characteristics
}

pub(super) fn parts(
    entries: &[PartEntry],
    kinds: &[FindingKind],
    notes: &mut Notes<'_>,
) -> Vec<Part> {
    notes.report_repeats(entries.iter().map(|part| &part.id));
    let mut parts = Vec::new();
    report_repeated_blocks(entries, notes);
    for entry in entries {
        let has = |block| {
            entry
                .blocks
                .iter()
                .any(|written| written.given() == Some(&block))
        };
        let same_heading = has(Block::Examples) || has(Block::Survey) || has(Block::List);
        if has(Block::Narrative) && same_heading {
            notes.report(
                Code::BadFramework,
                &entry.id.span,
                "this part shows `narrative` beside `examples`, `survey` or `list`, which have the same heading in a narrative",
                "leave out `narrative`, or make two parts",
            );
        }
        let list = entry.list.as_ref().and_then(|kind| {
            notes.known_id(kind, "kind of finding", kinds.iter().map(|kind| &kind.id))
        });
        if has(Block::List) != entry.list.is_some() {
            notes.report(
                Code::BadFramework,
                &entry.id.span,
                "a part with the block `list` says which kind of finding it lists, and no other does",
                "write the block and the key `list:` together",
            );
        }
        let title = notes.text(&entry.title);
        if let Some(id) = notes.id(&entry.id) {
            parts.push(Part {
                id,
                title,
                appendix: entry.appendix.unwrap_or_default(),
                list,
                blocks: entry
                    .blocks
                    .iter()
                    .filter_map(|block| block.given().copied())
                    .collect(),
            });
        }
    }
    parts
}

fn report_repeated_blocks(entries: &[PartEntry], notes: &mut Notes<'_>) {
    let mut shown: Vec<Block> = Vec::new();
    let blocks = entries.iter().flat_map(|entry| &entry.blocks);
    for block in blocks.filter(|block| block.written) {
        let may_repeat = matches!(
            block.value,
            Block::Narrative | Block::Text | Block::Caution | Block::List
        );
        if !may_repeat && shown.contains(&block.value) {
            notes.report(
                Code::BadFramework,
                &block.span,
                "this block is already shown by an earlier part",
                "show it once: its addresses on the page would collide",
            );
        }
        shown.push(block.value);
    }
}
