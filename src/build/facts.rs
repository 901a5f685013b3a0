//! What pages may read of the reports of a release, in digests: the facts of each, its results, its narrative.
//!
//! In: a release and its scores. Out: digests by report. It must not know which page reads what. A digest is made of what a value holds, and
//! nothing is decided by it.

use std::collections::BTreeMap;

use blake3::Hash;
use rayon::prelude::*;

use super::digest::Digest;
use crate::model::{
    Example, Finding, Framework, FrameworkKey, Inspection, ItemNarrative, Narrative,
};
use crate::publish::{Change, Release, Superseded};
use crate::score::{Outcome, Score, ScoredInspection};

/// The facts of every report of a release by the path of its folder: everything but what its narrative says.
pub(super) fn facts<'a>(release: &Release<'a>) -> BTreeMap<&'a str, Hash> {
    let inspections = release.inspections.par_iter();
    inspections
        .map(|inspection| {
            let mut digest = Digest::of("facts");
            add_inspection(&mut digest, inspection);
            for change in release.history(inspection) {
                let Change {
                    inspection: _,
                    kind,
                    on,
                    since,
                    note,
                } = change;
                digest.value(&(kind, on, since, note));
            }
            if let Some(replaced) = release.superseded(inspection) {
                let Superseded {
                    by,
                    since,
                    on,
                    note,
                } = replaced;
                digest.value(&(&by.path, since, on, note));
            }
            digest.value(&release.plan(inspection).is_some());
            (inspection.path.as_str(), digest.finish())
        })
        .collect()
}

/// Every field but the narrative is named, so that the compiler asks about a new one.
fn add_inspection(digest: &mut Digest, inspection: &Inspection) {
    let Inspection {
        area,
        framework,
        folder,
        path,
        state,
        publish_at,
        kind,
        published,
        published_note,
        fieldwork,
        fieldwork_to,
        source,
        isbn,
        cases,
        service_type,
        letter,
        chief_inspector,
        lead_inspector,
        team,
        stated_scores,
        unstated,
        overrides,
        judgements,
        baseline,
        recommendations,
        unprotected,
        chart_headlines,
        not_in_this_edition,
        narrative,
        short_texts,
        plan,
        recalculated,
        corrections,
        followed_up,
        lacks,
        exemption,
        withdrawn,
        superseded,
        personal_data,
    } = inspection;
    digest.value(&(area, framework, folder, path, state, publish_at));
    digest.value(&(kind, published, published_note, fieldwork, fieldwork_to));
    digest.value(&(source, isbn, cases, service_type, letter));
    digest.value(&(chief_inspector, lead_inspector, team));
    digest.value(&(stated_scores, unstated, overrides, judgements, baseline));
    digest.value(&(recommendations, unprotected, chart_headlines));
    digest.value(&(not_in_this_edition, short_texts, plan, recalculated));
    digest.value(&(corrections, followed_up, lacks, exemption));
    digest.value(&(withdrawn, superseded, personal_data));
    // Lists count the reports that are told at length, and each page says where the other language tells it.
    digest.value(&(narrative.en.is_some(), narrative.cy.is_some()));
}

/// What a narrative says. Where it says it in its file is nothing that readers see.
pub(super) fn narrative(narrative: &Narrative) -> Hash {
    let Narrative {
        parts,
        lists,
        examples_note,
        examples,
        groups,
        items,
        stale: _,
    } = narrative;
    let mut digest = Digest::of("narrative");
    for texts in [parts, groups] {
        digest.count(texts.len());
        for (id, text) in texts {
            digest.text(id.as_str());
            digest.text(text.text());
        }
    }
    digest.count(lists.len());
    for (id, findings) in lists {
        digest.text(id.as_str());
        add_findings(&mut digest, findings);
    }
    digest.value(&examples_note.is_some());
    digest.text(examples_note.as_ref().map_or("", |note| note.text()));
    digest.count(examples.len());
    for Example { item, text } in examples {
        digest.text(item.as_str());
        digest.text(text.text());
    }
    digest.count(items.len());
    for (id, told) in items {
        digest.text(id.as_str());
        add_item(&mut digest, told);
    }
    digest.finish()
}

fn add_item(digest: &mut Digest, told: &ItemNarrative) {
    let ItemNarrative {
        text,
        findings,
        commentary,
    } = told;
    for text in [text, commentary] {
        digest.value(&text.is_some());
        digest.text(text.as_ref().map_or("", |text| text.text()));
    }
    digest.count(findings.len());
    for (kind, findings) in findings.iter() {
        digest.text(kind.as_str());
        add_findings(digest, findings);
    }
}

fn add_findings(digest: &mut Digest, findings: &[Finding]) {
    digest.count(findings.len());
    for Finding { text } in findings {
        digest.text(text.text());
    }
}

/// What reports and areas read of another report to stand beside it: where and when it was, and its results.
pub(super) fn results(scored: &ScoredInspection<'_>) -> Hash {
    let ScoredInspection {
        inspection,
        area,
        framework,
        disclosed: _,
        outcomes,
        plan: _,
        is_superseded,
    } = scored;
    let mut digest = Digest::of("results");
    digest.value(&(area, &framework.key, is_superseded));
    digest.value(&(&inspection.path, inspection.published, inspection.kind));
    for (id, outcome) in outcomes {
        digest.text(id.as_str());
        match outcome {
            Outcome::State(state) => digest.value(state),
            Outcome::Score(score) => add_score(&mut digest, score),
        }
    }
    digest.finish()
}

fn add_score(digest: &mut Digest, score: &Score<'_>) {
    let Score {
        number,
        grade,
        stars,
        origin,
        worked_out,
        first_grade,
        limited_grade,
        limited_by,
        overridden,
        note,
    } = score;
    digest.value(&(number, grade, stars, origin, worked_out));
    digest.value(&(first_grade, limited_grade, limited_by));
    let overridden =
        overridden.map(|overridden| (&overridden.by, overridden.date, &overridden.reason));
    digest.value(&overridden);
    digest.value(&note.map(|note| (note.en.text(), note.cy.text())));
}

/// The frameworks of a release in all their versions.
pub(super) fn frameworks<'a>(release: &'a Release<'_>) -> BTreeMap<&'a FrameworkKey, Hash> {
    let frameworks = release.frameworks.iter();
    frameworks
        .map(|(key, framework)| {
            let mut digest = Digest::of("framework");
            digest.value(framework);
            (key, digest.finish())
        })
        .collect()
}

/// Whether a report under another framework may stand beside one under this: in its comparison, or as another version of it.
pub(super) fn may_stand_beside(framework: &Framework, other: &FrameworkKey) -> bool {
    other.id == framework.key.id || framework.comparable_with.contains(&other.id)
}
