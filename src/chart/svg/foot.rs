//! The axis below the bars.
//!
//! In: the boundaries of the grades and the height at which the rows end.
//! Out: the axis line with a tick and a label for each boundary.
//! It must not know: the rows above it.

use super::canvas::{Axis, Canvas, LINE_HEIGHT};
use super::mark::Mark;
use super::place::{Placed, rows};
use super::text_width::text_width;
use super::{Boundary, DrawError};

/// The smallest distance between two labels, in `em`. Usual labels are two digits, so a
/// small distance is enough to keep them apart and saves a second row.
const LABEL_GAP: f64 = 0.3;
// All sizes are in hundredths of an `em`.
const TICK_LENGTH: i32 = 30;
const LINE_TO_LABEL: i32 = 125;
/// From the last baseline to the edge of the drawing, so that no descender is cut off.
const DESCENT: i32 = 40;
/// From the line to the edge of the drawing when there are no labels.
const MARGIN: i32 = 20;

/// The axis below all rows, with the labels of the boundaries.
pub(super) struct Foot<'a> {
    boundaries: &'a [Boundary],
    labels: Vec<(i32, Placed)>,
    axis_line: i32,
}

impl<'a> Foot<'a> {
    /// A foot whose axis line is at this height. The labels take as many rows as they need
    /// to stay apart.
    pub(super) fn new(boundaries: &'a [Boundary], axis: &Axis, axis_line: i32) -> Self {
        let places: Vec<Placed> = boundaries
            .iter()
            .map(|boundary| Placed::near(axis.position(boundary.at), text_width(&boundary.label)))
            .collect();
        Self {
            boundaries,
            labels: rows(&places, LABEL_GAP).into_iter().zip(places).collect(),
            axis_line,
        }
    }

    fn baseline(&self, row: i32) -> i32 {
        self.axis_line + LINE_TO_LABEL + row * LINE_HEIGHT
    }

    /// The height of the whole drawing, which ends below this foot.
    pub(super) fn height(&self) -> i32 {
        match self.labels.iter().map(|(row, _)| *row).max() {
            Some(last) => self.baseline(last) + DESCENT,
            None => self.axis_line + MARGIN,
        }
    }

    /// Draws the axis, its ticks and their labels.
    pub(super) fn draw(&self, canvas: &Canvas, maximum: f64) -> Result<(), DrawError> {
        let line = self.axis_line;
        canvas.line((0.0, line), (maximum, line), Mark::Axis)?;
        for (boundary, (row, place)) in self.boundaries.iter().zip(&self.labels) {
            let (top, bottom) = ((boundary.at, line), (boundary.at, line + TICK_LENGTH));
            canvas.line(top, bottom, Mark::Axis)?;
            let baseline = self.baseline(*row);
            canvas.text(&boundary.label, place.x, baseline, place.anchor, Mark::Tick)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AXIS: Axis = Axis {
        maximum: 100.0,
        left: 0,
        right: 6_200,
    };

    fn boundaries(labels: [&str; 3]) -> Vec<Boundary> {
        labels
            .into_iter()
            .zip([45.0, 60.0, 75.0])
            .map(|(label, at)| Boundary {
                at,
                label: label.to_owned(),
            })
            .collect()
    }

    fn label_rows(boundaries: &[Boundary]) -> Vec<i32> {
        let foot = Foot::new(boundaries, &AXIS, 500);
        foot.labels.iter().map(|(row, _)| *row).collect()
    }

    #[test]
    fn short_labels_share_a_row() {
        assert_eq!(label_rows(&boundaries(["45", "60", "75"])), [0, 0, 0]);
    }

    #[test]
    fn long_labels_alternate_and_make_the_drawing_higher() {
        let long = boundaries(["45%", "60%", "75%"]);
        assert_eq!(label_rows(&long), [0, 1, 0]);
        assert_eq!(Foot::new(&long, &AXIS, 500).height(), 795);
        assert_eq!(Foot::new(&[], &AXIS, 500).height(), 520);
    }
}
