//! From a release to records: what is inspected, by which rules, when.

use super::about::{Scope, Sources, description, inspection_id, title};
use super::files;
use super::record::{
    AreaRecord, ChangeRecord, Dataset, FrameworkRecord, GradeRecord, InspectionRecord, Texts,
};
use super::{notices, results, schema, symbol};
use crate::language::Bilingual;
use crate::markdown::plain_text;
use crate::model::{Area, Country, Framework, InspectionKind, Licence, Markdown, PartialDate};
use crate::publish::{Change, ChangeKind};
use crate::score::ScoredInspection;
use crate::text::report_title;

/// Everything that the data of a scope hold.
#[must_use]
pub fn dataset(sources: &Sources<'_>, scope: Scope<'_>) -> Dataset {
    let covered = sources.covered(scope);
    let before = sources.covered_before(scope);
    let settings = sources.release.settings;
    let licence: &Licence = &settings.licence;
    let changes = changes(sources, scope);
    let modified = newest_day(sources, scope);
    let folder = files::folder(scope);
    let file = |name: &str| sources.addresses.file(&format!("{folder}{name}"));
    Dataset {
        schema: schema::address(sources, schema::DATASET),
        id: file("data.json"),
        dated: modified.as_ref().map(|day| file(&files::dated_name(day))),
        title: title(sources, scope),
        description: description(sources, scope),
        publisher: (&settings.publisher.name).into(),
        licence: (&licence.name).into(),
        licence_url: (&licence.url).into(),
        attribution: words(&licence.attribution),
        notice: settings.notice.as_ref().map(words),
        modified,
        symbols: symbol::records(sources.voices, sources.suppresses),
        areas: areas(sources, scope),
        frameworks: frameworks(sources, scope),
        grades: grades(sources, scope),
        inspections: covered
            .iter()
            .filter_map(|scored| inspection(sources, scored))
            .collect(),
        scores: covered
            .iter()
            .flat_map(|scored| results::scores(scored))
            .collect(),
        former_scores: before
            .iter()
            .flat_map(|scored| results::scores(scored))
            .collect(),
        recommendations: covered
            .iter()
            .flat_map(|scored| results::recommendations(scored))
            .collect(),
        survey: covered
            .iter()
            .flat_map(|scored| results::survey(scored))
            .collect(),
        sample: covered
            .iter()
            .flat_map(|scored| results::sample(scored))
            .collect(),
        changes,
    }
}

/// The words of Markdown in both languages.
pub(super) fn words(text: &Bilingual<Markdown>) -> Texts {
    Texts::from_fn(|language| plain_text(text.get(language)))
}

/// The instant and the date of the newest change of a scope: since then its data stand as they are.
fn newest(
    sources: &Sources<'_>,
    scope: Scope<'_>,
) -> Option<(jiff::Timestamp, Option<PartialDate>)> {
    let withdrawn = notices::of_scope(sources, scope).into_iter();
    let withdrawn = withdrawn.map(|notice| (notice.since, Some(notice.on)));
    sources
        .covered(scope)
        .iter()
        .filter_map(|scored| sources.release.history(scored.inspection).first())
        .map(|change| (change.since, change.on))
        .chain(withdrawn)
        .max_by_key(|(since, _)| *since)
}

/// The day of the newest change.
pub(super) fn newest_day(sources: &Sources<'_>, scope: Scope<'_>) -> Option<String> {
    newest(sources, scope).map(|(since, _)| day(since))
}

/// The date of the newest change, as precisely as it is known.
pub(super) fn newest_date(sources: &Sources<'_>, scope: Scope<'_>) -> Option<String> {
    let (since, on) = newest(sources, scope)?;
    date(on).or_else(|| Some(day(since)))
}

/// The day in London.
fn day(instant: jiff::Timestamp) -> String {
    in_london(instant).map_or_else(String::new, |at| at.date().to_string())
}

fn in_london(instant: jiff::Timestamp) -> Option<jiff::Zoned> {
    instant.in_tz("Europe/London").ok()
}

/// An instant as feeds and lists write it, with the offset of London.
pub(super) fn instant(at: jiff::Timestamp) -> String {
    in_london(at).map_or_else(
        || at.to_string(),
        |at| at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    )
}

/// Every change of a scope, newest first; those of one instant in the order of the inspections, and withdrawals before them.
pub(super) fn changes(sources: &Sources<'_>, scope: Scope<'_>) -> Vec<ChangeRecord> {
    let withdrawn = notices::of_scope(sources, scope).into_iter();
    let mut dated: Vec<(jiff::Timestamp, ChangeRecord)> = withdrawn
        .map(|notice| (notice.since, notices::record(sources, &notice)))
        .collect();
    for scored in sources.covered(scope) {
        let history = sources.release.history(scored.inspection);
        for (index, change) in history.iter().enumerate() {
            let later = history.get(index..).unwrap_or_default();
            dated.push((change.since, change_record(sources, scored, change, later)));
        }
    }
    dated.sort_by_key(|(since, _)| std::cmp::Reverse(*since));
    dated.into_iter().map(|(_, record)| record).collect()
}

/// `from_here` are the change and those before it, so that its number stays when another is added.
fn change_record(
    sources: &Sources<'_>,
    scored: &ScoredInspection<'_>,
    change: &Change<'_>,
    from_here: &[Change<'_>],
) -> ChangeRecord {
    let (word, former) = match change.kind {
        ChangeKind::Published => ("published", None),
        ChangeKind::Superseded => ("superseded", None),
        ChangeKind::Corrected => ("corrected", None),
        ChangeKind::Recalculated { from } => ("recalculated", Some(from.to_string())),
    };
    let page = |language| sources.addresses.report(scored, language);
    let folder = files::folder(Scope::Inspection(scored));
    ChangeRecord {
        change_id: change_id(change, from_here),
        inspection_id: inspection_id(scored),
        change: word,
        on: date(change.on),
        since: instant(change.since),
        title: Texts::from_fn(|language| report_title(scored.framework, scored.area, language)),
        area_id: scored.area.id.to_string(),
        framework_id: scored.framework.key.id.to_string(),
        former_version: former,
        note: change.note.map(words),
        page: Texts::from_fn(page),
        data: Some(sources.addresses.file(&format!("{folder}data.json"))),
    }
}

fn change_id(change: &Change<'_>, from_here: &[Change<'_>]) -> String {
    let corrections = from_here.iter();
    let number = corrections
        .filter(|other| other.kind == ChangeKind::Corrected)
        .count();
    match change.kind {
        ChangeKind::Published => "published".to_owned(),
        ChangeKind::Superseded => "superseded".to_owned(),
        ChangeKind::Corrected => format!("corrected-{number}"),
        ChangeKind::Recalculated { from } => format!("recalculated-{from}"),
    }
}

/// The ids of the changes of an inspection, in the order of its history.
#[must_use]
pub fn change_ids(history: &[Change<'_>]) -> Vec<String> {
    let changes = history.iter().enumerate();
    changes
        .map(|(index, change)| change_id(change, history.get(index..).unwrap_or_default()))
        .collect()
}

pub(super) fn date(date: Option<PartialDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn areas(sources: &Sources<'_>, scope: Scope<'_>) -> Vec<AreaRecord> {
    let area = |area: &Area| {
        let region = sources.release.settings.regions.get(&area.region);
        AreaRecord {
            area_id: area.id.to_string(),
            name: (&area.name).into(),
            country: match area.country {
                Country::England => "england",
                Country::Wales => "wales",
            },
            region_id: area.region.to_string(),
            region: region.unwrap_or(&area.name).into(),
            is_demonstration: area.demonstration,
            page: Texts::from_fn(|language| sources.addresses.area(area, language)),
        }
    };
    match scope {
        Scope::All => sources.release.areas.values().map(area).collect(),
        _ => Vec::new(),
    }
}

/// The versions of the frameworks that a scope lists.
fn listed<'a>(sources: &Sources<'a>, scope: Scope<'_>) -> Vec<&'a Framework> {
    let all = sources.release.frameworks.values();
    match scope {
        Scope::All => all.collect(),
        Scope::Framework(one) => all.filter(|other| other.key.id == one.key.id).collect(),
        Scope::Area(_) | Scope::Inspection(_) => Vec::new(),
    }
}

fn frameworks(sources: &Sources<'_>, scope: Scope<'_>) -> Vec<FrameworkRecord> {
    let listed = listed(sources, scope).into_iter();
    listed
        .map(|framework| FrameworkRecord {
            framework_id: framework.key.id.to_string(),
            framework_version: framework.key.version.to_string(),
            name: (&framework.name).into(),
            abbreviation: framework.abbreviation.as_ref().map(Texts::from),
            is_current: framework.is_current,
            valid_from: framework.valid_from.to_string(),
            valid_to: date(framework.valid_to),
            body: (&framework.body).into(),
            page: Texts::from_fn(|language| sources.addresses.framework(framework, language)),
        })
        .collect()
}

/// Whether the frameworks that a scope lists give any grades.
pub(super) fn has_grades(sources: &Sources<'_>, scope: Scope<'_>) -> bool {
    let mut scales = listed(sources, scope)
        .into_iter()
        .flat_map(|framework| framework.scales.values());
    scales.any(|scale| !scale.grades.is_empty())
}

fn grades(sources: &Sources<'_>, scope: Scope<'_>) -> Vec<GradeRecord> {
    let mut records = Vec::new();
    for framework in listed(sources, scope) {
        let scales = framework.scales.values();
        for grade in scales.flat_map(|scale| &scale.grades) {
            records.push(GradeRecord {
                framework_id: framework.key.id.to_string(),
                framework_version: framework.key.version.to_string(),
                scale_id: grade.scale.to_string(),
                grade_id: grade.id.to_string(),
                grade: (&grade.word).into(),
                rank: results::rank(grade),
                points: grade.points,
                stars: grade.stars,
                meaning: (&grade.meaning).into(),
            });
        }
    }
    records
}

fn inspection(sources: &Sources<'_>, scored: &ScoredInspection<'_>) -> Option<InspectionRecord> {
    let inspection = scored.inspection;
    let mut services = scored.framework.service_types.iter();
    let service = services.find(|service| inspection.service_type.as_ref() == Some(&service.id));
    // The first thing that became of it is the last of its history.
    let published = sources.release.history(inspection).last()?;
    Some(InspectionRecord {
        inspection_id: inspection_id(scored),
        title: Texts::from_fn(|language| report_title(scored.framework, scored.area, language)),
        area_id: scored.area.id.to_string(),
        area: (&scored.area.name).into(),
        is_demonstration: scored.area.demonstration,
        framework_id: scored.framework.key.id.to_string(),
        framework_version: scored.framework.key.version.to_string(),
        kind_of_inspection: inspection.kind.map(|kind| match kind {
            InspectionKind::First => "first",
            InspectionKind::ReInspection => "re-inspection",
        }),
        service_type: service.map(|service| (&service.title).into()),
        published: date(inspection.published),
        public_since: day(published.since),
        fieldwork_from: date(inspection.fieldwork),
        fieldwork_to: date(inspection.fieldwork_to),
        cases: inspection.cases,
        isbn: inspection.isbn.clone(),
        source: inspection.source.as_ref().map(words),
        page: Texts::from_fn(|language| sources.addresses.report(scored, language)),
    })
}
