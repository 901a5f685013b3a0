//! Sections and criteria with their scores and findings.

use serde::Serialize;

use super::Making;
use crate::html::Html;
use crate::model::{Finding, FindingKind, FindingStyle, FindingTone, Item, Part};
use crate::render::score_view::ScoreView;

/// An item of the framework's tree, with what was found in it.
#[derive(Serialize)]
pub(super) struct SectionView {
    id: String,
    number: String,
    title: String,
    /// What the level is called: section, criterion.
    level: String,
    /// The level of its heading, and that of the headings inside it.
    heading: u8,
    inner_heading: u8,
    criterion: Option<Html>,
    score: Option<ScoreView>,
    text: Option<Html>,
    findings: Vec<FindingsView>,
    children: Vec<SectionView>,
    commentary: Option<Html>,
}

/// The findings of one kind.
#[derive(Serialize)]
pub(super) struct FindingsView {
    title: String,
    /// `good`, `bad` or nothing: the colour of the list.
    tone: &'static str,
    /// The number before that of each finding, for paragraphs: `1` makes `1.1`.
    numbered_after: Option<String>,
    /// The start of each finding's address on the page.
    prefix: String,
    list: Vec<Html>,
}

pub(super) fn views(making: &Making<'_>) -> Vec<SectionView> {
    let items = making.scored.framework.items.iter();
    items.map(|item| view(making, item)).collect()
}

fn view(making: &Making<'_>, item: &Item) -> SectionView {
    let language = making.language();
    let framework = making.scored.framework;
    let narrative = making.scored.inspection.narrative.get(language).as_ref();
    let told = narrative.and_then(|narrative| narrative.items.get(&item.id));
    let (heading, inner_heading) = heading_levels(item.level);
    let of_kind = |kind: &FindingKind| {
        let list = told?.findings.get(&kind.id)?;
        let prefix = format!("{}--{}", item.id, kind.id);
        making.stretch(&prefix);
        Some(findings(making, kind, list, prefix, Some(&item.number)))
    };
    making.stretch(item.id.as_str());
    SectionView {
        id: item.id.to_string(),
        heading,
        inner_heading,
        number: item.number.clone(),
        title: item.title.text(language).to_owned(),
        level: framework
            .levels
            .get(item.level)
            .map_or_else(String::new, |level| level.name.text(language).to_owned()),
        criterion: item
            .text
            .as_ref()
            .map(|text| making.text(text.get(language), inner_heading)),
        score: making.score(&item.id),
        text: told
            .and_then(|told| told.text.as_ref())
            .map(|text| making.prose(text, inner_heading)),
        findings: framework.findings.iter().filter_map(of_kind).collect(),
        // In the order of the page, which the reading follows.
        children: item
            .children
            .iter()
            .map(|child| view(making, child))
            .collect(),
        commentary: told.and_then(|told| told.commentary.as_ref()).map(|text| {
            making.stretch(format_args!("{}--commentary", item.id));
            making.prose(text, inner_heading)
        }),
    }
}

/// Parts have headings of the second level; HTML has no more than six.
pub(in crate::render) fn heading_levels(depth: usize) -> (u8, u8) {
    let level = |number: usize| u8::try_from(number.min(6)).unwrap_or(6);
    (level(3 + depth), level(4 + depth))
}

/// Findings on the report as a whole, which a part lists.
pub(super) fn list(making: &Making<'_>, part: &Part) -> Option<FindingsView> {
    let narrative = making.scored.inspection.narrative.get(making.language());
    let list = narrative.as_ref()?.lists.get(&part.id)?;
    let kind = making.scored.framework.finding_kind(part.list.as_ref()?)?;
    let prefix = format!("{}--{}", part.id, kind.id);
    Some(findings(making, kind, list, prefix, None))
}

fn findings(
    making: &Making<'_>,
    kind: &FindingKind,
    findings: &[Finding],
    prefix: String,
    number: Option<&String>,
) -> FindingsView {
    let name = if findings.len() == 1 {
        &kind.one
    } else {
        &kind.other
    };
    FindingsView {
        title: name.text(making.language()).to_owned(),
        tone: match kind.tone {
            Some(FindingTone::Good) => "good",
            Some(FindingTone::Bad) => "bad",
            None => "",
        },
        numbered_after: number
            .filter(|_| kind.style == FindingStyle::Paragraphs)
            .cloned(),
        prefix,
        list: findings
            .iter()
            .map(|finding| making.prose_item(&finding.text))
            .collect(),
    }
}
