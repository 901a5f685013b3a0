//! The scores of a report beside those of others, with the caution that belongs there.

use super::Making;
use super::blocks::{BlockView, draw};
use crate::chart;
use crate::compare::{Compared, compare};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::text::Argument;

pub(super) fn baseline(making: &mut Making<'_>) -> Result<Option<BlockView>, Diagnostic> {
    let scored = making.scored;
    // A report as it stood before is compared with others under the same version, as they stand or as they stood.
    let renderer = making.renderer;
    let all: Vec<_> = renderer.scored.iter().chain(renderer.former).collect();
    let Some(compared) = compare(scored, &all) else {
        return Ok(None);
    };
    let Some(chart) = chart::baseline_chart(scored, &compared) else {
        return Ok(None);
    };
    let note = note(making, &compared);
    Ok(Some(BlockView::Baseline {
        figure: draw(making, &chart)?,
        note,
        caution: scored
            .framework
            .caution()
            .map_or_else(Html::default, |caution| {
                making.text(caution.get(making.language()), 4)
            }),
    }))
}

/// What the figures cover, as of when, and where they come from.
pub(in crate::render) fn note(making: &Making<'_>, compared: &Compared) -> String {
    let voice = making.voice;
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
