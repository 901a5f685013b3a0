//! Which findings stand for a report. Nobody marks some as the main ones, so a rule does that anybody can follow: those on the report as a whole, or
//! else the first of each of the items with the best results, or the worst. The page says so.

use serde::Serialize;

use crate::html::Html;
use crate::language::Bilingual;
use crate::model::{Finding, FindingTone, FindingsByKind, Id};
use crate::render::report::Making;

/// How many findings of a kind a short form has.
const MOST: usize = 3;

/// Findings of a kind in short.
#[derive(Serialize)]
pub(super) struct Picked {
    /// Whether they were picked from the items, by their results.
    from_items: bool,
    list: Vec<Pick>,
}

/// A finding that stands for others.
#[derive(Serialize)]
pub(super) struct Pick {
    /// The item it was found in.
    item: Option<String>,
    text: Html,
}

/// The findings of a tone, best results first for good ones and worst first for bad ones. `None` where the report in this language has none.
pub(super) fn picked(making: &Making<'_>, tone: FindingTone) -> Option<Picked> {
    let whole = on_the_whole(making, tone);
    let (from_items, found) = if whole.is_empty() {
        (true, of_items(making, tone))
    } else {
        (false, whole)
    };
    let list: Vec<Pick> = found
        .into_iter()
        .take(MOST)
        .map(|(item, finding)| Pick {
            item: item.map(|title| title.text(making.language()).to_owned()),
            text: making.prose_item(&finding.text),
        })
        .collect();
    (!list.is_empty()).then_some(Picked { from_items, list })
}

type Found<'a> = (Option<Bilingual<String>>, &'a Finding);

fn is_of(making: &Making<'_>, kind: &Id, tone: FindingTone) -> bool {
    let kind = making.scored.framework.finding_kind(kind);
    kind.is_some_and(|kind| kind.tone == Some(tone))
}

fn on_the_whole<'a>(making: &Making<'a>, tone: FindingTone) -> Vec<Found<'a>> {
    let narrative = making.scored.inspection.narrative.get(making.language());
    let Some(narrative) = narrative else {
        return Vec::new();
    };
    let parts = making.scored.framework.parts.iter();
    let parts = parts.filter(|part| {
        let list = part.list.as_ref();
        list.is_some_and(|kind| is_of(making, kind, tone))
    });
    let findings = parts.filter_map(|part| narrative.lists.get(&part.id));
    findings.flatten().map(|finding| (None, finding)).collect()
}

fn of_items<'a>(making: &Making<'a>, tone: FindingTone) -> Vec<Found<'a>> {
    let scored = making.scored;
    let narrative = scored.inspection.narrative.get(making.language());
    let Some(narrative) = narrative else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for item in scored.framework.all_items() {
        let kinds = narrative.items.get(&item.id).map(|told| &told.findings);
        let first =
            kinds
                .into_iter()
                .flat_map(FindingsByKind::iter)
                .find_map(|(kind, findings)| {
                    let first = findings.first()?;
                    is_of(making, kind, tone).then_some(first)
                });
        if let Some(finding) = first {
            found.push((rank(making, &item.id), Some(item.numbered()), finding));
        }
    }
    // Items of one rank stay in the order of the framework.
    found.sort_by_key(|(rank, ..)| *rank);
    if tone == FindingTone::Bad {
        found.sort_by_key(|(rank, ..)| std::cmp::Reverse(*rank));
    }
    let found = found.into_iter();
    found.map(|(_, title, finding)| (title, finding)).collect()
}

/// How far a result is from the best: by its number, or by its grade where it has no number. What has neither stands last among the good ones.
fn rank(making: &Making<'_>, item: &Id) -> u32 {
    let score = making.scored.score(item);
    score.map_or(u32::from(u8::MAX), |score| {
        match (score.number, score.grade) {
            (Some(number), _) => number.most.saturating_sub(number.shown()),
            (None, Some(grade)) => u32::from(grade.tone),
            (None, None) => u32::from(u8::MAX),
        }
    })
}
