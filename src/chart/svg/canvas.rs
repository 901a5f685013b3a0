//! The drawing library, set up for one drawing.
//!
//! In: an axis, a height, and shapes in the unit of the axis and hundredths of an `em`.
//! Out: the whole `<svg>` element.
//! It must not know: which chart is drawn.

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::prelude::ChartBuilder;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, IntoFont, TextStyle};

use super::backend::{BackendError, CANVAS_WIDTH, SvgBackend};
use super::mark::Mark;
use super::markup::hundredths;
use super::place::Anchor;
use super::{DrawError, Frame};
use crate::html::escape;

/// From one baseline to the next, in hundredths of an `em`.
pub(super) const LINE_HEIGHT: i32 = 130;

/// From the top of a line of text to its baseline, in hundredths of an `em`.
pub(super) const ASCENT: i32 = 100;

/// What is higher than this, in hundredths of an `em`, is higher than a sheet of A4 in the type of charts.
const TALL: i32 = 6_600;

/// The height of some lines of text down to the last baseline, in hundredths of an `em`.
pub(super) fn lines_height(lines: &[String]) -> i32 {
    match i32::try_from(lines.len()) {
        Ok(0) => 0,
        Ok(count) => (count - 1)
            .saturating_mul(LINE_HEIGHT)
            .saturating_add(ASCENT),
        Err(_) => i32::MAX,
    }
}

/// The horizontal axis: which values lie where on the width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    /// The value at the right end; the left end is 0.
    pub(super) maximum: f64,
    /// Where 0 is, in hundredths of a percent of the width.
    pub(super) left: i32,
    /// Where the maximum is, in hundredths of a percent of the width.
    pub(super) right: i32,
}

impl Axis {
    /// Where a value is, in hundredths of a percent of the width. The layout needs this
    /// before the height of the drawing is known, so it cannot ask a finished chart; both
    /// ask the same function of the library and get the same answer.
    pub(super) fn position(&self, value: f64) -> i32 {
        RangedCoordf64::from(0.0..self.maximum).map(&value, (self.left, self.right))
    }
}

/// A drawing in progress.
pub(super) struct Canvas<'a> {
    whole: DrawingArea<SvgBackend<'a>, Shift>,
    plot: DrawingArea<SvgBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordi32>>,
}

impl<'a> Canvas<'a> {
    fn new(elements: &'a mut String, axis: &Axis, height: i32) -> Result<Self, DrawError> {
        let whole = SvgBackend::new(elements, height).into_drawing_area();
        // The range of the second axis is reversed because rows are counted from the top.
        let plot = ChartBuilder::on(&whole)
            .margin_left(axis.left)
            .margin_right(CANVAS_WIDTH - axis.right)
            .build_cartesian_2d(0.0..axis.maximum, height..0)
            .map_err(library_error)?
            .plotting_area()
            .clone();
        Ok(Self { whole, plot })
    }

    /// A rectangle between two values and two heights.
    pub(super) fn rectangle(
        &self,
        values: (f64, f64),
        top: i32,
        bottom: i32,
        mark: Mark,
    ) -> Result<(), DrawError> {
        let corners = [(values.0, top), (values.1, bottom)];
        self.plot
            .draw(&Rectangle::new(corners, mark.color().filled()))
            .map_err(library_error)
    }

    /// A straight line between two points, each a value and a height.
    pub(super) fn line(
        &self,
        from: (f64, i32),
        to: (f64, i32),
        mark: Mark,
    ) -> Result<(), DrawError> {
        self.plot
            .draw(&PathElement::new([from, to], mark.color()))
            .map_err(library_error)
    }

    /// A straight line from the left edge of the drawing to the right one.
    pub(super) fn across(&self, height: i32, mark: Mark) -> Result<(), DrawError> {
        let ends = [(0, height), (CANVAS_WIDTH, height)];
        self.whole
            .draw(&PathElement::new(ends, mark.color()))
            .map_err(library_error)
    }

    /// A circle around a point; the radius is in hundredths of an `em`.
    pub(super) fn circle(
        &self,
        center: (f64, i32),
        radius: i32,
        mark: Mark,
    ) -> Result<(), DrawError> {
        self.plot
            .draw(&Circle::new(center, radius, mark.color().filled()))
            .map_err(library_error)
    }

    /// Lines of text from the left edge of the drawing, the first baseline given.
    pub(super) fn lines(
        &self,
        lines: &[String],
        first_baseline: i32,
        mark: Mark,
    ) -> Result<(), DrawError> {
        let mut baseline = first_baseline;
        for line in lines {
            self.text(line, 0, baseline, Anchor::Start, mark)?;
            baseline += LINE_HEIGHT;
        }
        Ok(())
    }

    /// A line of text. `x` is in hundredths of a percent of the whole width, because labels
    /// may lie outside the axis.
    pub(super) fn text(
        &self,
        text: &str,
        x: i32,
        baseline: i32,
        anchor: Anchor,
        mark: Mark,
    ) -> Result<(), DrawError> {
        let side = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = mark.color();
        // The library insists on a font; the backend leaves it to the page.
        let style = TextStyle::from((FontFamily::SansSerif, 100).into_font())
            .color(&color)
            .pos(Pos::new(side, VPos::Bottom));
        self.whole
            .draw_text(text, &style, (x, baseline))
            .map_err(library_error)
    }
}

/// Draws a whole `<svg>` element. `kind` is the class of the chart, the height is in
/// hundredths of an `em`.
pub(super) fn document(
    frame: &Frame,
    kind: &str,
    axis: &Axis,
    height: i32,
    draw: impl FnOnce(&Canvas) -> Result<(), DrawError>,
) -> Result<String, DrawError> {
    let mut elements = String::new();
    draw(&Canvas::new(&mut elements, axis, height)?)?;
    let id = escape(frame.id);
    // Paper needs smaller type for these.
    let tall = if height > TALL { " chart-tall" } else { "" };
    Ok(format!(
        "<svg class=\"chart {kind}{tall}\" role=\"img\" aria-labelledby=\"{id}-title {id}-description\" \
         width=\"100%\" height=\"{}em\">\n\
         <title id=\"{id}-title\">{}</title>\n\
         <desc id=\"{id}-description\">{}</desc>\n\
         {elements}</svg>\n",
        hundredths(height),
        escape(frame.title),
        escape(frame.description),
    ))
}

/// Turns the library's error into this module's.
fn library_error(error: DrawingAreaErrorKind<BackendError>) -> DrawError {
    DrawError::Library {
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AXIS: Axis = Axis {
        maximum: 100.0,
        left: 200,
        right: 9_800,
    };

    #[test]
    fn layout_and_library_agree_on_positions() {
        for value in [0.0, 0.1, 33.3, 37.0, 68.0, 99.9, 100.0] {
            let mut elements = String::new();
            let canvas = Canvas::new(&mut elements, &AXIS, 777).unwrap();
            canvas.line((value, 0), (value, 777), Mark::Axis).unwrap();
            drop(canvas);
            let x = hundredths(AXIS.position(value));
            assert_eq!(
                elements,
                format!(
                    "<line class=\"axis\" x1=\"{x}%\" y1=\"0em\" x2=\"{x}%\" y2=\"7.77em\"/>\n"
                )
            );
        }
    }

    #[test]
    fn every_height_comes_out_as_it_went_in() {
        for height in [1, 333, 1_999, 100_000] {
            for y in [0, 1, height / 3, height / 2, height - 1, height] {
                let mut elements = String::new();
                let canvas = Canvas::new(&mut elements, &AXIS, height).unwrap();
                canvas.circle((0.0, y), 40, Mark::AreaMarker).unwrap();
                drop(canvas);
                let expected = format!("cy=\"{}em\"", hundredths(y));
                assert!(elements.contains(&expected), "{elements} {expected}");
            }
        }
    }

    #[test]
    fn the_frame_comes_first_and_is_escaped() {
        let frame = Frame {
            id: "a",
            title: "Care & \"support\"",
            description: "1 < 2",
        };
        let svg = document(&frame, "chart-bars", &AXIS, 150, |_| Ok(())).unwrap();
        assert_eq!(
            svg,
            "<svg class=\"chart chart-bars\" role=\"img\" aria-labelledby=\"a-title a-description\" \
             width=\"100%\" height=\"1.5em\">\n\
             <title id=\"a-title\">Care &amp; &quot;support&quot;</title>\n\
             <desc id=\"a-description\">1 &lt; 2</desc>\n</svg>\n"
        );
    }
}
