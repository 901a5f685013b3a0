//! The glossary of a report: the terms that the report uses, and no others; or, where its form says so, every term.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::BlockView;
use super::{Making, PartView};
use crate::html::Html;
use crate::model::{Block, Framework, Id};
use crate::render::address::Place;
use crate::render::frame::Link;
use crate::render::index_pages::{terms_of, whole_glossary};

/// Whether a report has a glossary of either kind, to which its terms can lead.
pub(super) fn is_shown(framework: &Framework, missing: &BTreeSet<Id>) -> bool {
    let mut kinds = [Block::Glossary, Block::WholeGlossary].into_iter();
    kinds.any(|block| framework.shows(block, missing))
}

/// A glossary before the rest of the page is made.
pub(super) fn to_be_filled(making: &Making<'_>) -> BlockView {
    BlockView::Glossary {
        groups: Vec::new(),
        whole: (!making.alone).then(|| Link {
            title: making.voice.say("glossary-whole"),
            href: making.renderer.link(Place::Glossary, making.language()),
        }),
    }
}

/// Every term with its definition, as on the page of the glossary.
pub(super) fn whole(making: &Making<'_>) -> Option<BlockView> {
    let renderer = making.renderer;
    (!renderer.release.glossary.is_empty()).then(|| BlockView::WholeGlossary {
        groups: whole_glossary(renderer, making.language()),
    })
}

/// Fills the glossaries of a page whose other blocks are made. What the definitions use for the first time has its entry too, so that every
/// term on the page leads to one.
pub(super) fn fill(making: &Making<'_>, parts: &mut [PartView]) {
    let blocks = parts.iter_mut().flat_map(|part| part.blocks.iter_mut());
    for block in blocks {
        if let BlockView::Glossary { groups, .. } = block {
            let definitions = definitions(making);
            let glossary = &making.renderer.release.glossary;
            let used = glossary.iter().filter_map(|term| {
                let definition = definitions.get(&term.id)?;
                Some((term, definition.clone()))
            });
            let lexicon = making.renderer.lexicons.get(making.language());
            *groups = terms_of(used.collect(), lexicon, making.voice);
        }
    }
}

fn definitions<'a>(making: &Making<'a>) -> BTreeMap<&'a Id, Html> {
    let mut reading = making.reading.borrow_mut();
    reading.stop_expanding();
    // A term can be cited by itself, and each language has its own order of them.
    let citations = reading.take_citations();
    let mut definitions = BTreeMap::new();
    loop {
        let known: BTreeSet<&Id> = definitions.keys().copied().collect();
        let used = reading.terms();
        let Some(id) = used.difference(&known).next().copied() else {
            reading.put_citations(citations);
            return definitions;
        };
        let mut glossary = making.renderer.release.glossary.iter();
        let definition = glossary
            .find(|term| term.id == *id)
            .map(|term| reading.render(term.definition.get(making.language()), 6));
        definitions.insert(id, definition.unwrap_or_default());
    }
}
