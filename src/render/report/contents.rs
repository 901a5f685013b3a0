//! The contents of a report: its parts, the items below the findings, and what stands after the parts.

use serde::Serialize;

use super::PartView;
use super::absent::{self, AbsentView};
use super::making::Making;
use crate::language::Language;
use crate::model::{Block, Item};

/// One line of the contents, with the lines below it.
#[derive(Serialize)]
pub(super) struct ContentsEntry {
    title: String,
    href: String,
    entries: Vec<ContentsEntry>,
}

/// The parts, and below the findings their sections and criteria; then what became of earlier recommendations, and what the page does not have.
pub(super) fn contents(
    parts: &[PartView],
    absent: &[AbsentView],
    is_followed: bool,
    making: &Making<'_>,
) -> Vec<ContentsEntry> {
    let language = making.language();
    let with_findings = |id: &str| {
        let mut parts = making.scored.framework.parts.iter();
        parts.any(|part| part.id.as_str() == id && part.blocks.contains(&Block::Findings))
    };
    let of_part = |part: &PartView| ContentsEntry {
        title: part.title.clone(),
        href: format!("#{}", part.id),
        entries: if with_findings(&part.id) {
            let items = making.scored.framework.items.iter();
            items.map(|item| item_entry(item, language)).collect()
        } else {
            Vec::new()
        },
    };
    let section = |key: &str, id: &str| ContentsEntry {
        title: making.voice.say(key),
        href: format!("#{id}"),
        entries: Vec::new(),
    };
    let followed = is_followed.then(|| section("followed-heading", "page--followed"));
    let end = (!absent.is_empty()).then(|| section("absent-title", absent::ID));
    let parts = parts.iter().map(of_part);
    parts.chain(followed).chain(end).collect()
}

fn item_entry(item: &Item, language: Language) -> ContentsEntry {
    ContentsEntry {
        title: format!("{} {}", item.number, item.title.text(language)),
        href: format!("#{}", item.id),
        entries: item
            .children
            .iter()
            .map(|child| item_entry(child, language))
            .collect(),
    }
}
