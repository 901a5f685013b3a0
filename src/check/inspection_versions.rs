//! Under which version of its framework an inspection is scored, and under which it was scored before.

use super::notes::Notes;
use crate::content::InspectionFile;
use crate::diagnostic::{Code, suggest};
use crate::markdown::Shape;
use crate::model::{Framework, Id, PartialDate, Recalculation};
use crate::yaml::Spanned;

/// The version of the framework that the inspection names.
pub(super) fn version<'a>(
    written: &Spanned<String>,
    all: &[&'a Framework],
    notes: &mut Notes<'_>,
) -> Option<&'a Framework> {
    let of_today = || {
        let mut versions = all.iter();
        versions.find(|version| version.is_current).copied()
    };
    let Some(name) = written.given() else {
        return of_today();
    };
    let mut versions = all.iter();
    let found = versions.find(|version| version.key.version.as_str() == name);
    if found.is_none() {
        let names = all.iter().map(|v| v.key.version.as_str());
        notes.report(
            Code::UnknownId,
            &written.span,
            format!("the framework has no version `{name}`"),
            suggest(name, names, "name a version of the framework"),
        );
    }
    found.copied().or_else(of_today)
}

/// A framework that tells kinds of service apart asks of which kind this one was.
pub(super) fn service_type(
    file: &InspectionFile,
    framework: &Framework,
    notes: &mut Notes<'_>,
) -> Option<Id> {
    let known = framework.service_types.iter().map(|service| &service.id);
    let Some(written) = &file.service_type else {
        if !framework.service_types.is_empty() {
            let names: Vec<&str> = known.map(Id::as_str).collect();
            notes.report(
                Code::MissingKey,
                &file.framework_version.span,
                "the inspection does not say which kind of service was inspected",
                format!("add `service_type:` with one of: {}", names.join(", ")),
            );
        }
        return None;
    };
    notes.known_id(written, "service type", known)
}

pub(super) fn recalculations(
    file: &InspectionFile,
    all: &[&Framework],
    notes: &mut Notes<'_>,
) -> Vec<Recalculation> {
    notes.report_repeats(file.recalculated.iter().map(|entry| &entry.from));
    let mut found = Vec::new();
    for entry in &file.recalculated {
        let on = notes.date(&entry.on);
        let note = notes.optional_markdown(entry.note.as_ref(), Shape::Inline);
        let versions = all.iter().map(|version| &version.key.version);
        let from = notes.known_id(&entry.from, "version of the framework", versions);
        if from.as_ref().map(Id::as_str) == file.framework_version.given().map(String::as_str) {
            notes.report(
                Code::Contradiction,
                &entry.from.span,
                "this is the version under which the scores stand now",
                "name the version under which they stood before",
            );
        }
        let published = file.published.as_ref().and_then(Spanned::given);
        let published = published.and_then(|date| PartialDate::parse(date));
        if entry.on.written
            && let Some(published) = published
            && on.last_day() < published.first_day()
        {
            notes.report(
                Code::Contradiction,
                &entry.on.span,
                format!("the scores were worked out again in {on}, before the report was published in {published}"),
                "compare the two dates",
            );
        }
        if let Some(from) = from {
            found.push(Recalculation { on, from, note });
        }
    }
    found
}

/// The version that the inspection names, and those under which its report stood before.
pub(super) fn versions<'a>(
    framework: &'a Framework,
    all: &[&'a Framework],
    recalculated: &[Recalculation],
) -> Vec<&'a Framework> {
    let is_former = |version: &&&Framework| {
        let mut former = recalculated.iter();
        former.any(|entry| entry.from == version.key.version)
    };
    let former = all.iter().filter(is_former).copied();
    std::iter::once(framework).chain(former).collect()
}
