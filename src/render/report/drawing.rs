//! The charts of a report, drawn where they stand on its page.

use super::Making;
use crate::chart::Chart;
use crate::diagnostic::Diagnostic;
use crate::model::{Extra, Id};
use crate::render::asked::Dear;
use crate::render::figure::{Figure, Standing, figure};

pub(super) fn draw(making: &mut Making<'_>, chart: &Chart) -> Result<Figure, Diagnostic> {
    draw_with_anchors(making, chart, None)
}

/// Draws a chart where it stands on the page.
pub(super) fn cited(making: &mut Making<'_>, chart: &Chart) -> Result<Figure, Diagnostic> {
    let figure = draw(making, chart)?;
    Ok(making.cited(figure))
}

/// Draws a chart whose rows have addresses of their own.
pub(super) fn draw_with_anchors(
    making: &mut Making<'_>,
    chart: &Chart,
    anchors: Option<String>,
) -> Result<Figure, Diagnostic> {
    let addresses = making.renderer.addresses.clone();
    let standing = Standing {
        folder: &making.folder,
        address: &|path| addresses.link(path),
        headline: Id::parse(&chart.id).and_then(|id| making.headline(&id)),
        anchors,
        is_drawn: making.asks(Dear::Drawing),
        has_data: making.renderer.has(Extra::Data),
        lexicon: making.renderer.lexicons.get(making.language()),
    };
    let (mut figure, data) = figure(chart, standing, making.voice)?;
    if making.alone {
        figure.stand_alone();
    }
    making.data.extend(data);
    Ok(figure)
}
