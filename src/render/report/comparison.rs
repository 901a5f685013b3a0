//! The scores of a report beside those of others, with the caution that belongs there.

use super::Making;
use super::blocks::BlockView;
use super::drawing::draw;
use crate::chart;
use crate::compare::{Compared, compare};
use crate::diagnostic::Diagnostic;
use crate::render::asked::Dear;
use crate::render::comparison_pages::comparison_link;
use crate::render::family::{self, FamilyView, Shown};
use crate::render::figure::Figure;
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};

/// The block: printed or computed figures, and where the area lies. `None` where there is neither.
pub(super) fn block(making: &mut Making<'_>) -> Result<Option<BlockView>, Diagnostic> {
    let scored = making.scored;
    // A report as it stood before is compared with others under the same version, as they stand or as they stood.
    let renderer = making.renderer;
    let all: Vec<_> = match scored.framework.comparison {
        Some(_) => renderer.scored.iter().chain(renderer.former).collect(),
        None => Vec::new(),
    };
    let baseline = baseline(making, &all)?;
    // Where it would stand alone, it decides whether the block is there.
    let is_first = baseline.is_none();
    let mut spreads = Vec::new();
    if is_first || making.needs(Dear::Spreads) {
        for chart in renderer.spreads.around(scored) {
            spreads.push(draw(making, &chart)?);
        }
    }
    let family = if is_first || making.needs(Dear::Family) {
        family(making)?
    } else {
        None
    };
    if baseline.is_none() && spreads.is_empty() && family.is_none() {
        return Ok(None);
    }
    let language = making.language();
    let caution = scored.framework.caution();
    let (figure, note) = baseline.unzip();
    // Numbers are given out in the order of the page.
    Ok(Some(BlockView::Baseline {
        caution: caution.map(|caution| making.text(caution.get(language), 4)),
        figure: figure.map(|figure| Box::new(making.cited(figure))),
        note,
        spreads: spreads
            .into_iter()
            .map(|figure| making.cited(figure))
            .collect(),
        family: family.map(|family| Box::new(cited(making, family))),
        comparison: (!making.alone)
            .then(|| comparison_link(renderer, scored.framework, language))
            .flatten(),
    }))
}

fn cited(making: &Making<'_>, mut family: FamilyView) -> FamilyView {
    if making.alone {
        family.stand_alone();
    }
    family.figure = family.figure.map(|figure| making.cited(figure));
    family
}

/// Lowest, highest and average, with a note on what they cover.
fn baseline(
    making: &mut Making<'_>,
    all: &[&ScoredInspection<'_>],
) -> Result<Option<(Figure, String)>, Diagnostic> {
    let Some(compared) = compare(making.scored, all) else {
        return Ok(None);
    };
    let Some(chart) = chart::baseline_chart(making.scored, &compared) else {
        return Ok(None);
    };
    let note = baseline_note(&compared, making.voice);
    Ok(Some((draw(making, &chart)?, note)))
}

/// The report beside the area's family. Without a family the figure would be that of the baseline again.
fn family(making: &mut Making<'_>) -> Result<Option<FamilyView>, Diagnostic> {
    let (renderer, voice) = (making.renderer, making.voice);
    let Some(comparison) = family::comparison(renderer, making.scored) else {
        return Ok(None);
    };
    if comparison.members.is_empty() {
        return Ok(Some(family::told(renderer, &comparison, voice)));
    }
    let shown = Shown {
        folder: &making.folder,
        is_drawn: making.asks(Dear::Drawing),
    };
    let (view, data) = family::view(renderer, &comparison, shown, "family", voice)?;
    making.data.extend(data);
    Ok(Some(view))
}

/// What lowest, highest and average cover, as of when, and where they come from.
pub(in crate::render) fn baseline_note(compared: &Compared, voice: Voice<'_>) -> String {
    let label = compared.label.text(voice.language);
    let date = voice.date(compared.as_of);
    let mut arguments = vec![
        ("label", Argument::Text(label)),
        ("date", Argument::Text(date.as_str())),
    ];
    let source = compared
        .source
        .as_ref()
        .map(|source| source.text(voice.language));
    match source {
        Some(source) => {
            arguments.push(("source", Argument::Text(source)));
            voice.say_with("baseline-note", &arguments)
        }
        None => {
            let number = |count: usize| voice.number(count as u64);
            let (fewest, most) = compared.pool.unwrap_or_default();
            let count = if fewest == most {
                number(most)
            } else {
                format!("{}–{}", number(fewest), number(most))
            };
            arguments.push(("count", Argument::Text(&count)));
            voice.say_with("baseline-computed", &arguments)
        }
    }
}
