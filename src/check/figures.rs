//! References in narratives to figures: whether each names something that the inspection has.

use std::collections::BTreeSet;

use memchr::memchr;
use rayon::prelude::*;

use crate::bind::{Figure, Kind, Reference, references, resolve};
use crate::diagnostic::{Code, Diagnostic, Location, nearest};
use crate::model::{Framework, FrameworkKey, Id, Inspection, Markdown, Narrative, Site};
use crate::score::{ScoredInspection, score_under};

/// Reports references that cannot be understood or name nothing, and counts that no narrative refers to. `is_whole` tells whether the
/// files of a folder have no problem so far: where data are broken, a reference to them is not wrong as well.
pub(super) fn check(
    site: &Site,
    is_whole: &(dyn Fn(&str) -> bool + Sync),
    problems: &mut Vec<Diagnostic>,
) {
    let found: Vec<Vec<Diagnostic>> = site
        .inspections
        .par_iter()
        .map(|inspection| of_inspection(inspection, site, is_whole))
        .collect();
    problems.extend(found.into_iter().flatten());
}

fn of_inspection(
    inspection: &Inspection,
    site: &Site,
    is_whole: &(dyn Fn(&str) -> bool + Sync),
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    unbound(inspection, &mut problems);
    let Some(area) = site.areas.get(&inspection.area) else {
        return problems;
    };
    let texts: Vec<&Markdown> = [&inspection.narrative.en, &inspection.narrative.cy]
        .into_iter()
        .flatten()
        .flat_map(Narrative::texts)
        .map(|(_, text)| text)
        .chain(headlines(inspection))
        .chain(short_texts(inspection))
        .collect();
    let refers = |text: &&Markdown| memchr(b'{', text.text().as_bytes()).is_some();
    let refers = texts.iter().any(refers);
    if !refers && inspection.unprotected.counts.is_empty() {
        return problems;
    }
    let can_resolve = |framework: &Framework| {
        is_whole(&format!("{}/", framework.path)) && is_whole(&format!("{}/", inspection.path))
    };
    let versions: Vec<ScoredInspection<'_>> = versions(inspection, site)
        .filter(|framework| can_resolve(framework))
        .map(|framework| score_under(inspection, area, framework))
        .collect();
    let mut counted = BTreeSet::new();
    for text in texts {
        of_text(text, &versions, &mut counted, &mut problems);
    }
    // A text that is not written yet may come to refer to it.
    if inspection.lacks.is_empty() {
        problems.extend(unused(inspection, &counted));
    }
    problems
}

fn headlines(inspection: &Inspection) -> impl Iterator<Item = &Markdown> {
    let headlines = inspection.chart_headlines.values();
    headlines.flat_map(|headline| headline.en.iter().chain(&headline.cy))
}

fn short_texts(inspection: &Inspection) -> impl Iterator<Item = &Markdown> {
    let texts = inspection.short_texts.values();
    texts.flat_map(|text| [&text.en, &text.cy]).flatten()
}

/// A reference outside a narrative would stand on the page as it is written.
fn unbound(inspection: &Inspection, problems: &mut Vec<Diagnostic>) {
    let recommendations = inspection.recommendations.list.iter();
    let plans = inspection.plan.iter().map(|plan| &plan.introduction);
    let texts = recommendations
        .map(|recommendation| &recommendation.text)
        .chain(plans)
        .chain(&inspection.source)
        .chain(&inspection.published_note);
    for text in texts.flat_map(|text| [&text.en, &text.cy]) {
        let meant = references(text.text()).into_iter();
        for found in meant.filter(|found| found.reference.is_ok()) {
            problems.push(Diagnostic::new(
                Code::UnknownFigure,
                text.locate(found.range),
                "figures are bound to data in narratives alone, and not here",
                "write the figure itself, or tell it in report.<language>.md",
            ));
        }
    }
}

/// The version that the inspection names, and those under which its report stood before, which stay readable.
fn versions<'a>(inspection: &'a Inspection, site: &'a Site) -> impl Iterator<Item = &'a Framework> {
    let former = inspection.recalculated.iter().map(|entry| FrameworkKey {
        id: inspection.framework.id.clone(),
        version: entry.from.clone(),
    });
    std::iter::once(inspection.framework.clone())
        .chain(former)
        .filter_map(|key| site.frameworks.get(&key))
}

fn of_text(
    text: &Markdown,
    versions: &[ScoredInspection<'_>],
    counted: &mut BTreeSet<Id>,
    problems: &mut Vec<Diagnostic>,
) {
    for found in references(text.text()) {
        let mut report = |message: String, help: String| {
            let place = text.locate(found.range.clone());
            problems.push(Diagnostic::new(Code::UnknownFigure, place, message, help));
        };
        match &found.reference {
            Err((message, help)) => report(message.clone(), help.clone()),
            Ok(reference) => {
                note_count(reference, counted);
                if let Some(problem) = small(reference, versions, text.locate(found.range.clone()))
                {
                    problems.push(problem);
                    continue;
                }
                let mut unresolved = versions
                    .iter()
                    .filter_map(|scored| resolve(scored, reference).err());
                if let Some(message) = unresolved.next() {
                    let plain = Reference {
                        kind: reference.kind.clone(),
                        style: None,
                    };
                    let is_there = versions
                        .iter()
                        .all(|scored| resolve(scored, &plain).is_ok());
                    let help = if is_there {
                        "remove what stands after the comma; docs/content.md lists the styles"
                            .to_owned()
                    } else {
                        meant(&reference.kind, versions)
                    };
                    report(message, help);
                }
            }
        }
    }
}

/// The figure that may have been meant.
fn meant(kind: &Kind, versions: &[ScoredInspection<'_>]) -> String {
    let otherwise =
        "name a figure that the inspection has; docs/content.md lists what a text can refer to";
    let Some(scored) = versions.first() else {
        return otherwise.to_owned();
    };
    let judgements = scored.inspection.judgements.iter();
    let known: Vec<&str> = match kind {
        Kind::Score(_) | Kind::Grade(_) => scored.outcomes.keys().map(|id| id.as_str()).collect(),
        Kind::Question(_) => judgements
            .flat_map(|judgements| judgements.by_question.keys())
            .map(Id::as_str)
            .collect(),
        Kind::Count(_) => scored.disclosed.counts.keys().map(Id::as_str).collect(),
        _ => Vec::new(),
    };
    let near = match kind {
        Kind::Score(id) | Kind::Grade(id) | Kind::Question(id) | Kind::Count(id) => {
            nearest(id.as_str(), known).filter(|near| *near != id.as_str())
        }
        _ => None,
    };
    near.map_or_else(
        || otherwise.to_owned(),
        |near| format!("did you mean `{near}`?"),
    )
}

/// A count that readers will not see, or one of judged work that is so small that an author should look at it.
fn small(
    reference: &Reference,
    versions: &[ScoredInspection<'_>],
    place: Location,
) -> Option<Diagnostic> {
    versions.iter().find_map(|scored| {
        let unprotected = &scored.inspection.unprotected;
        let threshold = unprotected.rule.threshold;
        match (resolve(scored, reference), &reference.kind) {
            (Ok(Figure::Suppressed), _) => Some(Diagnostic::new(
                Code::HiddenFigure,
                place.clone(),
                "this count is small, so readers see [c] instead of it",
                "write the sentence without the figure; `adrodd disclosure` tells why it is hidden",
            )),
            (Ok(Figure::Part(part, _)), Kind::Question(_))
                if unprotected.released.is_none()
                    && ((part.count > 0 && part.count < threshold) || part.of < threshold) =>
            {
                Some(Diagnostic::new(
                    Code::SmallJudgement,
                    place.clone(),
                    format!("{} of {} judgements: below {threshold}, and shown", part.count, part.of),
                    "make sure that it tells of work and not of a child; `disclosure: released:` would record that for all small counts of this inspection, those about people too",
                ))
            }
            _ => None,
        }
    })
}

fn note_count(reference: &Reference, counted: &mut BTreeSet<Id>) {
    if let Kind::Count(id) = &reference.kind {
        counted.insert(id.clone());
    }
}

/// A count that no text refers to would be shown nowhere.
fn unused(inspection: &Inspection, counted: &BTreeSet<Id>) -> Vec<Diagnostic> {
    let file = Location::file(&format!("{}/inspection.yaml", inspection.path).into());
    let unused = inspection
        .unprotected
        .counts
        .keys()
        .filter(|id| !counted.contains(*id));
    unused
        .map(|id| {
            Diagnostic::new(
                Code::Contradiction,
                file.clone(),
                format!("the narrative never refers to the count `{id}`"),
                format!("write `{{count {id}}}` where it belongs, or remove the count"),
            )
        })
        .collect()
}
