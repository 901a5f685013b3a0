//! `frameworks/<framework>/`: whether the parts of a framework fit together. Former versions are read like the one of today.

use std::collections::BTreeMap;

use super::framework_form as form;
use super::framework_items::{self, Tree};
use super::framework_scales;
use super::notes::{Notes, markdown_files};
use super::{disclosure, report_shared_slugs};
use crate::content::{FrameworkFile, LayoutWord};
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{Block, Framework, FrameworkKey, Id, Markdown, Part, PartialDate};
use crate::yaml;

/// The framework and the former version that a path names, if it is the path of a `framework.yaml`.
pub(crate) fn named_by(path: &str) -> Option<(Id, Option<Id>)> {
    let inside = path
        .strip_prefix("content/frameworks/")?
        .strip_suffix("/framework.yaml")?;
    match inside.split('/').collect::<Vec<_>>().as_slice() {
        [framework] => Some((Id::parse(framework)?, None)),
        [framework, "versions", version] => {
            Some((Id::parse(framework)?, Some(Id::parse(version)?)))
        }
        _ => None,
    }
}

pub(super) fn read_all(
    tree: &SourceTree,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<FrameworkKey, Framework> {
    let mut frameworks = BTreeMap::new();
    let mut slugs = Vec::new();
    for (path, text) in tree.below("content/frameworks/") {
        let Some((id, former)) = named_by(path) else {
            continue;
        };
        if let Some(file) = yaml::read::<FrameworkFile>(path, text, problems) {
            let mut notes = Notes {
                path: path.clone(),
                problems,
            };
            let places = file.slug.map(|slug| notes.at(&slug.span));
            let framework = framework(tree, id, former, &file, &mut notes);
            if framework.is_current {
                slugs.push((framework.slug.clone(), places));
            }
            report_second_version(&frameworks, &framework, &file, &mut notes);
            frameworks.insert(framework.key.clone(), framework);
        }
    }
    report_shared_slugs(&slugs, problems);
    report_foreign_slugs(&frameworks, problems);
    report_unknown_comparable(&frameworks, problems);
    frameworks
}

/// Results may be set beside those of another framework that the site has, and of this one they may anyway.
fn report_unknown_comparable(
    frameworks: &BTreeMap<FrameworkKey, Framework>,
    problems: &mut Vec<Diagnostic>,
) {
    for framework in frameworks.values() {
        for other in &framework.comparable_with {
            let is_other = *other != framework.key.id;
            if is_other && frameworks.keys().any(|key| key.id == *other) {
                continue;
            }
            let known = frameworks.keys().filter(|key| key.id != framework.key.id);
            problems.push(Diagnostic::new(
                Code::UnknownId,
                Location::file(&format!("{}/framework.yaml", framework.path).into()),
                format!("`comparable_with` names `{other}`, which is no other framework"),
                suggest(
                    other.as_str(),
                    known.map(|key| key.id.as_str()),
                    "name another framework of the site, or leave it out",
                ),
            ));
        }
    }
}

/// Former versions stand in folders of their names, so only the version of today can be there twice.
fn report_second_version(
    known: &BTreeMap<FrameworkKey, Framework>,
    framework: &Framework,
    file: &FrameworkFile,
    notes: &mut Notes<'_>,
) {
    if known.contains_key(&framework.key) {
        notes.report(
            Code::DuplicateId,
            &file.version.span,
            format!("there is another version `{}`", framework.key.version),
            "give each version its own name",
        );
    }
}

/// The reports of all versions stand below one address.
fn report_foreign_slugs(
    frameworks: &BTreeMap<FrameworkKey, Framework>,
    problems: &mut Vec<Diagnostic>,
) {
    for framework in frameworks
        .values()
        .filter(|framework| !framework.is_current)
    {
        let mut of_today = frameworks
            .values()
            .filter(|other| other.is_current && other.key.id == framework.key.id);
        let same = of_today
            .next()
            .is_none_or(|other| other.slug == framework.slug);
        if !same {
            problems.push(Diagnostic::new(
                Code::Contradiction,
                Location::file(&format!("{}/framework.yaml", framework.path).into()),
                "the slug of this version is not that of the version of today",
                "give both the same `slug`",
            ));
        }
    }
}

fn framework(
    tree: &SourceTree,
    id: Id,
    former: Option<Id>,
    file: &FrameworkFile,
    notes: &mut Notes<'_>,
) -> Framework {
    let path = match &former {
        None => format!("content/frameworks/{id}"),
        Some(version) => format!("content/frameworks/{id}/versions/{version}"),
    };
    let version = version(former.as_ref(), file, notes);
    let scales = framework_scales::scales(file, notes);
    let bands = framework_scales::bands(file, &scales, notes);
    let service_types = form::groups(&file.service_types, notes);
    let Tree {
        levels,
        items,
        themes,
        overall,
        rules,
    } = framework_items::tree(file, &scales, &bands, &service_types, notes);
    let findings = form::finding_kinds(file, notes);
    let parts = form::parts(&file.report, &findings, notes);
    let common_texts = common_texts(tree, &path, &parts, notes);
    let questions =
        framework_items::questions(tree, &path, &items, &themes, &rules, notes.problems);
    Framework {
        key: FrameworkKey { id, version },
        is_current: former.is_none(),
        // Placeholders are looked for when everything is read.
        is_unfinished: false,
        slug: notes.slug(&file.slug),
        name: notes.text(&file.name),
        abbreviation: notes.optional_text(file.abbreviation.as_ref()),
        changes: form::changes(file, notes),
        comparable_with: comparable_with(file, notes),
        layout: file.layout.unwrap_or(LayoutWord::Report),
        words: form::words(file, notes),
        valid_from: notes.date(&file.valid.from),
        valid_to: valid_to(file, notes),
        body: notes.text(&file.body),
        programme: notes.text(&file.programme),
        joint_inspection: notes.optional_text(file.joint_inspection.as_ref()),
        introduction: notes.markdown(&file.introduction, Shape::Block),
        source: notes.markdown(&file.source, Shape::Block),
        report_title: form::report_title(file, notes),
        groups: form::groups(&file.survey, notes),
        characteristics: form::characteristics(file, notes),
        disclosure: disclosure::keys(file.disclosure.as_ref(), notes),
        quantity_words: form::quantity_words(file, notes),
        comparison: form::comparison(file, &rules, &bands, notes),
        path,
        service_types,
        scales,
        bands,
        rules,
        levels,
        items,
        themes,
        overall,
        findings,
        parts,
        common_texts,
        questions,
    }
}

fn comparable_with(file: &FrameworkFile, notes: &mut Notes<'_>) -> Vec<Id> {
    let ids = file.comparable_with.iter();
    ids.filter_map(|id| notes.id(id)).collect()
}

/// A text that no part shows would vanish without a word. Where the file has a problem, the parts are not to be trusted.
fn report_texts_of_no_part(tree: &SourceTree, path: &str, parts: &[Part], notes: &mut Notes<'_>) {
    let is_own = |problem: &Diagnostic| {
        let place = problem.location.as_ref();
        place.is_some_and(|place| place.path == notes.path)
    };
    if notes.problems.iter().any(is_own) {
        return;
    }
    let with_text = parts
        .iter()
        .filter(|part| part.blocks.contains(&Block::Text));
    let known: Vec<&str> = with_text.map(|part| part.id.as_str()).collect();
    for (file, _) in tree.below(&format!("{path}/")) {
        let name = file.get(path.len() + 1..).unwrap_or_default();
        let ends = Language::ALL.map(|language| format!(".{}.md", language.code()));
        let Some(stem) = ends.iter().find_map(|end| name.strip_suffix(end.as_str())) else {
            continue;
        };
        if !stem.contains('/') && !known.contains(&stem) {
            notes.problems.push(Diagnostic::new(
                Code::UnexpectedFile,
                Location::file(file),
                format!("no part `{stem}` of the report form shows a text of the framework"),
                suggest(
                    stem,
                    known.iter().copied(),
                    "remove the file, or give its part the block `text`",
                ),
            ));
        }
    }
}

/// The texts that all reports share, each in a file named after its part.
fn common_texts(
    tree: &SourceTree,
    path: &str,
    parts: &[Part],
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, Bilingual<Markdown>> {
    report_texts_of_no_part(tree, path, parts, notes);
    let with_text = parts
        .iter()
        .filter(|part| part.blocks.contains(&Block::Text));
    with_text
        .map(|part| {
            let stem = format!("{path}/{}", part.id);
            (part.id.clone(), markdown_files(tree, &stem, notes.problems))
        })
        .collect()
}

/// The name of a version is a part of addresses and of folders.
fn version(former: Option<&Id>, file: &FrameworkFile, notes: &mut Notes<'_>) -> Id {
    let written = notes.id(&file.version).unwrap_or_else(Id::placeholder);
    if let Some(folder) = former
        && file.version.written
        && *folder != written
    {
        notes.report(
            Code::Contradiction,
            &file.version.span,
            format!("this is version `{written}`, and its folder says `{folder}`"),
            "give both the same name",
        );
    }
    written
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
