//! `frameworks/<framework>/`: whether the parts of a framework fit together.

use std::collections::BTreeMap;

use super::framework_items::{self, Tree};
use super::notes::{Notes, markdown_files};
use super::report_shared_slugs;
use crate::content::{FrameworkFile, NounEntry, PartEntry, ScaleEntry};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{
    Block, Category, Characteristic, Framework, Grade, Group, Id, Noun, Part, PartialDate, Scale,
};
use crate::yaml::{self, Spanned};

pub(super) fn read_all(
    tree: &SourceTree,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<Id, Framework> {
    let mut frameworks = BTreeMap::new();
    let mut slugs = Vec::new();
    for (path, text) in tree.below("content/frameworks/") {
        let id = path
            .strip_prefix("content/frameworks/")
            .and_then(|rest| rest.strip_suffix("/framework.yaml"))
            .and_then(Id::parse);
        let Some(id) = id else {
            continue;
        };
        if let Some(file) = yaml::read::<FrameworkFile>(path, text, problems) {
            let mut notes = Notes {
                path: path.clone(),
                problems,
            };
            let places = file.slug.map(|slug| notes.at(&slug.span));
            let framework = framework(tree, id.clone(), &file, &mut notes);
            slugs.push((framework.slug.clone(), places));
            frameworks.insert(id, framework);
        }
    }
    report_shared_slugs(&slugs, problems);
    frameworks
}

fn framework(tree: &SourceTree, id: Id, file: &FrameworkFile, notes: &mut Notes<'_>) -> Framework {
    let folder = format!("content/frameworks/{id}");
    let scales = scales(file, notes);
    let Tree {
        levels,
        items,
        themes,
    } = framework_items::tree(file, &scales, notes);
    let parts = parts(&file.report, notes);
    let common_texts = parts
        .iter()
        .filter(|part| part.blocks.contains(&Block::Text))
        .map(|part| {
            let stem = format!("{folder}/{}", part.id);
            (part.id.clone(), markdown_files(tree, &stem, notes.problems))
        })
        .collect();
    let valid_to = valid_to(file, notes);
    let questions = framework_items::questions(tree, &folder, &items, &themes, notes.problems);
    Framework {
        slug: notes.slug(&file.slug),
        name: notes.text(&file.name),
        abbreviation: notes.optional_text(file.abbreviation.as_ref()),
        version: notes.line(&file.version),
        valid_from: notes.date(&file.valid.from),
        valid_to,
        body: notes.text(&file.body),
        programme: notes.text(&file.programme),
        joint_inspection: notes.optional_text(file.joint_inspection.as_ref()),
        introduction: notes.markdown(&file.introduction, Shape::Block),
        source: notes.markdown(&file.source, Shape::Block),
        report_title: report_title(file, notes),
        strengths: noun(&file.findings.strengths, notes),
        improvements: noun(&file.findings.improvements, notes),
        groups: groups(file, notes),
        characteristics: characteristics(file, notes),
        caution: notes.markdown(&file.caution, Shape::Block),
        scales,
        levels,
        items,
        themes,
        parts,
        common_texts,
        questions,
        id,
    }
}

fn valid_to(file: &FrameworkFile, notes: &mut Notes<'_>) -> Option<PartialDate> {
    let written = file.valid.to.as_ref()?;
    let (from, to) = (
        PartialDate::parse(&file.valid.from.value),
        notes.date(written),
    );
    let first = from.and_then(PartialDate::first_day);
    if first.is_some() && written.written && to.last_day() < first {
        notes.report(
            Code::Contradiction,
            &written.span,
            "the framework ends before it begins",
            "compare the two dates",
        );
    }
    Some(to)
}

/// A title may ask for the forms of an area's name, and for nothing else.
fn report_title(file: &FrameworkFile, notes: &mut Notes<'_>) -> crate::language::Bilingual<String> {
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

fn noun(entry: &NounEntry, notes: &mut Notes<'_>) -> Noun {
    Noun {
        one: notes.text(&entry.one),
        other: notes.text(&entry.other),
    }
}

fn scales(file: &FrameworkFile, notes: &mut Notes<'_>) -> BTreeMap<Id, Scale> {
    let mut scales = BTreeMap::new();
    for (key, entry) in &file.scales.0 {
        if let Some(id) = notes.id(key) {
            let scale = scale(id.clone(), key, entry, notes);
            scales.insert(id, scale);
        }
    }
    scales
}

/// Bands must cover every whole percentage exactly once: they go downwards and end at 0.
fn scale(id: Id, key: &Spanned<String>, entry: &ScaleEntry, notes: &mut Notes<'_>) -> Scale {
    let mut grades: Vec<Grade> = Vec::new();
    notes.report_repeats(entry.grades.iter().map(|grade| &grade.id));
    for written in &entry.grades {
        let from = notes
            .percent(&written.from)
            .map_or(0, |percent| percent.number());
        if let (Some(above), true) = (grades.last(), written.from.written)
            && from >= above.from
        {
            notes.report(
                Code::BadFramework,
                &written.from.span,
                format!("this grade begins at {from}, not below the one before it, which begins at {}", above.from),
                "list the grades from the highest to the lowest, each beginning lower than the one before",
            );
        }
        if let Some(tone) = written.tone.given()
            && !(1..=4).contains(tone)
        {
            notes.report(
                Code::OutOfRange,
                &written.tone.span,
                format!("there is no tone {tone}"),
                "write 1 for the best grade to 4 for the worst",
            );
        }
        if let Some(grade_id) = notes.id(&written.id) {
            grades.push(Grade {
                id: grade_id,
                from,
                word: notes.text(&written.word),
                comment: notes.markdown(&written.comment, Shape::Inline),
                meaning: notes.text(&written.meaning),
                tone: u8::try_from(written.tone.value).unwrap_or(4).clamp(1, 4),
            });
        }
    }
    if grades.last().is_none_or(|lowest| lowest.from != 0) {
        notes.report(
            Code::BadFramework,
            &key.span,
            "the grades of this scale do not reach down to 0",
            "let the lowest grade begin at 0",
        );
    }
    Scale {
        id,
        name: notes.text(&entry.name),
        grades,
    }
}

fn groups(file: &FrameworkFile, notes: &mut Notes<'_>) -> Vec<Group> {
    notes.report_repeats(file.survey.iter().map(|group| &group.id));
    let mut groups = Vec::new();
    for entry in &file.survey {
        let title = notes.text(&entry.title);
        if let Some(id) = notes.id(&entry.id) {
            groups.push(Group { id, title });
        }
    }
    groups
}

fn characteristics(file: &FrameworkFile, notes: &mut Notes<'_>) -> Vec<Characteristic> {
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

fn parts(entries: &[PartEntry], notes: &mut Notes<'_>) -> Vec<Part> {
    notes.report_repeats(entries.iter().map(|part| &part.id));
    let mut parts = Vec::new();
    let mut shown: Vec<Block> = Vec::new();
    for entry in entries {
        for block in entry.blocks.iter().filter(|block| block.written) {
            let may_repeat = matches!(block.value, Block::Narrative | Block::Text | Block::Caution);
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
        let has = |block| {
            entry
                .blocks
                .iter()
                .any(|written| written.given() == Some(&block))
        };
        if has(Block::Narrative) && (has(Block::Examples) || has(Block::Survey)) {
            notes.report(
                Code::BadFramework,
                &entry.id.span,
                "this part shows `narrative` beside `examples` or `survey`, which have the same heading in a narrative",
                "leave out `narrative`: the other block shows the text below the heading too",
            );
        }
        let title = notes.text(&entry.title);
        if let Some(id) = notes.id(&entry.id) {
            parts.push(Part {
                id,
                title,
                appendix: entry.appendix.unwrap_or_default(),
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
