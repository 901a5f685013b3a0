//! The drawing library's backend that writes SVG.
//!
//! In: shapes and texts from the library, in whole hundredths of a percent across and
//! hundredths of an `em` down, with colours that stand for marks.
//! Out: SVG elements, appended to a string.
//! It must not know: which chart is drawn, or what a mark looks like.

use std::fmt::Write;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::mark::Mark;
use super::markup::hundredths;
use crate::html::escape;

/// The width of the canvas: one unit is a hundredth of a percent.
pub(super) const CANVAS_WIDTH: i32 = 10_000;

/// What this backend refuses to draw.
#[derive(Debug, thiserror::Error)]
pub(super) enum BackendError {
    /// The colour is not one of the marks, so there would be no class to write.
    #[error("the colour {0:?} stands for no mark")]
    UnknownColor((u8, u8, u8)),
    /// The shape has no form in percentages, or nothing here draws it.
    #[error("this backend draws no {0}")]
    Unsupported(&'static str),
    /// The text could not be appended.
    #[error(transparent)]
    Format(#[from] std::fmt::Error),
}

type Outcome = Result<(), DrawingErrorKind<BackendError>>;

/// Appends SVG elements to a string.
pub(super) struct SvgBackend<'a> {
    elements: &'a mut String,
    height: i32,
}

impl<'a> SvgBackend<'a> {
    /// A backend for a canvas of this height, in hundredths of an `em`.
    pub(super) fn new(elements: &'a mut String, height: i32) -> Self {
        Self { elements, height }
    }

    fn write_line(&mut self, from: BackendCoord, to: BackendCoord, mark: Mark) -> Outcome {
        writeln!(
            self.elements,
            "<line class=\"{}\" x1=\"{}%\" y1=\"{}em\" x2=\"{}%\" y2=\"{}em\"/>",
            mark.class(),
            hundredths(from.0),
            hundredths(from.1),
            hundredths(to.0),
            hundredths(to.1),
        )
        .map_err(refuse)
    }
}

/// Wraps an error the way the library wants it.
fn refuse(error: impl Into<BackendError>) -> DrawingErrorKind<BackendError> {
    DrawingErrorKind::DrawingError(error.into())
}

/// The mark that a colour stands for.
fn mark_of(color: BackendColor) -> Result<Mark, DrawingErrorKind<BackendError>> {
    Mark::from_rgb(color.rgb).ok_or_else(|| refuse(BackendError::UnknownColor(color.rgb)))
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = BackendError;

    /// The library takes the last unit of a size as the end of an axis, so the canvas is
    /// one unit larger than what is drawn on it.
    fn get_size(&self) -> (u32, u32) {
        (
            CANVAS_WIDTH.unsigned_abs() + 1,
            self.height.unsigned_abs() + 1,
        )
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Outcome {
        Err(refuse(BackendError::Unsupported("single pixels")))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Outcome {
        self.write_line(from, to, mark_of(style.color())?)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Outcome {
        let mark = mark_of(style.color())?;
        writeln!(
            self.elements,
            "<rect class=\"{}\" x=\"{}%\" y=\"{}em\" width=\"{}%\" height=\"{}em\"/>",
            mark.class(),
            hundredths(upper_left.0),
            hundredths(upper_left.1),
            hundredths(bottom_right.0.saturating_sub(upper_left.0).max(0)),
            hundredths(bottom_right.1.saturating_sub(upper_left.1).max(0)),
        )
        .map_err(refuse)
    }

    /// A path becomes separate lines, because SVG paths cannot carry percentages.
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        let mark = mark_of(style.color())?;
        let mut points = path.into_iter();
        let Some(mut from) = points.next() else {
            return Ok(());
        };
        for to in points {
            self.write_line(from, to, mark)?;
            from = to;
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Outcome {
        let mark = mark_of(style.color())?;
        let radius = i32::try_from(radius).unwrap_or(i32::MAX);
        writeln!(
            self.elements,
            "<circle class=\"{}\" cx=\"{}%\" cy=\"{}em\" r=\"{}em\"/>",
            mark.class(),
            hundredths(center.0),
            hundredths(center.1),
            hundredths(radius),
        )
        .map_err(refuse)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Outcome {
        Err(refuse(BackendError::Unsupported("polygons")))
    }

    /// The position is the baseline of the text, not the corner of a box: the browser
    /// knows the height of the letters and the library does not.
    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        position: BackendCoord,
    ) -> Outcome {
        let mark = mark_of(style.color())?;
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let shift = match mark.shift() {
            0 => String::new(),
            shift => format!(" dx=\"{}em\"", hundredths(shift)),
        };
        writeln!(
            self.elements,
            "<text class=\"{}\" x=\"{}%\" y=\"{}em\"{shift} text-anchor=\"{anchor}\">{}</text>",
            mark.class(),
            hundredths(position.0),
            hundredths(position.1),
            escape(text),
        )
        .map_err(refuse)
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Outcome {
        Err(refuse(BackendError::Unsupported("bitmaps")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::{BLUE, Color, ShapeStyle};

    fn style(mark: Mark) -> ShapeStyle {
        mark.color().filled()
    }

    #[test]
    fn shapes_carry_classes_and_no_colours() {
        let mut elements = String::new();
        let mut backend = SvgBackend::new(&mut elements, 500);
        backend
            .draw_rect((0, 180), (4_216, 290), &style(Mark::Tone2), true)
            .unwrap();
        backend
            .draw_path([(0, 0), (10, 5), (20, 100)], &style(Mark::Axis))
            .unwrap();
        backend
            .draw_circle((5_000, 150), 40, &style(Mark::AreaMarker), true)
            .unwrap();
        assert_eq!(
            elements,
            "<rect class=\"bar tone-2\" x=\"0%\" y=\"1.8em\" width=\"42.16%\" height=\"1.1em\"/>\n\
             <line class=\"axis\" x1=\"0%\" y1=\"0em\" x2=\"0.1%\" y2=\"0.05em\"/>\n\
             <line class=\"axis\" x1=\"0.1%\" y1=\"0.05em\" x2=\"0.2%\" y2=\"1em\"/>\n\
             <circle class=\"area-marker\" cx=\"50%\" cy=\"1.5em\" r=\"0.4em\"/>\n"
        );
    }

    #[test]
    fn unknown_colours_and_shapes_without_percentages_are_refused() {
        let mut elements = String::new();
        let mut backend = SvgBackend::new(&mut elements, 500);
        assert!(backend.draw_line((0, 0), (1, 1), &BLUE.filled()).is_err());
        let corners = [(0, 0), (1, 1), (0, 1)];
        assert!(backend.fill_polygon(corners, &style(Mark::Bar)).is_err());
        let color = style(Mark::Bar).color();
        assert!(backend.draw_pixel((0, 0), color).is_err());
        assert!(backend.blit_bitmap((0, 0), (1, 1), &[0, 0, 0]).is_err());
        assert!(elements.is_empty());
    }
}
