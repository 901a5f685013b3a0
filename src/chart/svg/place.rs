//! The places of short labels at the narrowest width.
//!
//! In: positions in hundredths of a percent, and estimated widths in `em`.
//! Out: an anchor for each label, and rows on which no two labels meet.
//! It must not know: what the labels say or how they are drawn.
//!
//! Labels that are apart at the narrowest width are apart at every width: the distance
//! between their positions grows with the drawing and their own size does not.

use super::NARROWEST;
use super::backend::CANVAS_WIDTH;

/// Which part of a text is at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A label on its line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    /// The position, in hundredths of a percent of the width.
    pub(super) x: i32,
    /// Which part of the label is at that position.
    pub(super) anchor: Anchor,
    left: f64,
    width: f64,
}

impl Placed {
    /// A label of this width with this part of it at `x`.
    pub(super) fn new(x: i32, anchor: Anchor, width: f64) -> Self {
        let position = narrowest_position(x);
        let left = match anchor {
            Anchor::Start => position,
            Anchor::Middle => position - width / 2.0,
            Anchor::End => position - width,
        };
        Self {
            x,
            anchor,
            left,
            width,
        }
    }

    /// A label in the middle above or below `x`, or beside `x` where the middle would be cut
    /// off at an edge, or at the edge itself when even that does not fit.
    pub(super) fn near(x: i32, width: f64) -> Self {
        let at_edge = if narrowest_position(x) < NARROWEST / 2.0 {
            [
                Self::new(x, Anchor::Start, width),
                Self::new(0, Anchor::Start, width),
            ]
        } else {
            [
                Self::new(x, Anchor::End, width),
                Self::new(CANVAS_WIDTH, Anchor::End, width),
            ]
        };
        let [beside, edge] = at_edge;
        [Self::new(x, Anchor::Middle, width), beside]
            .into_iter()
            .find(Self::fits)
            .unwrap_or(edge)
    }

    /// Whether the whole label is inside the drawing.
    pub(super) fn fits(&self) -> bool {
        self.left >= 0.0 && self.left + self.width <= NARROWEST
    }

    /// Whether two labels on one line would be nearer to each other than `gap`, in `em`.
    pub(super) fn meets(&self, other: &Self, gap: f64) -> bool {
        self.left < other.left + other.width + gap && other.left < self.left + self.width + gap
    }
}

/// Where a position is at the narrowest width, in `em`.
pub(super) fn narrowest_position(x: i32) -> f64 {
    f64::from(x) / f64::from(CANVAS_WIDTH) * NARROWEST
}

/// The row of each label, counted from 0: the first row on which it is at least `gap`
/// away, in `em`, from the labels before it.
pub(super) fn rows(labels: &[Placed], gap: f64) -> Vec<i32> {
    let mut taken: Vec<(i32, Placed)> = Vec::with_capacity(labels.len());
    for label in labels {
        let mut row = 0;
        while taken
            .iter()
            .any(|(other_row, other)| *other_row == row && other.meets(label, gap))
        {
            row += 1;
        }
        taken.push((row, *label));
    }
    taken.into_iter().map(|(row, _)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_turn_inwards_at_the_edges() {
        assert_eq!(Placed::near(0, 2.0).anchor, Anchor::Start);
        assert_eq!(Placed::near(5_000, 2.0).anchor, Anchor::Middle);
        assert_eq!(Placed::near(10_000, 2.0).anchor, Anchor::End);
        for x in (0..=10_000).step_by(50) {
            assert!(Placed::near(x, 2.5).fits(), "{x}");
            assert!(Placed::near(x, 14.0).fits(), "{x}");
        }
    }

    #[test]
    fn labels_that_meet_are_on_different_rows() {
        let labels = [
            Placed::near(3_700, 1.3),
            Placed::near(7_200, 1.3),
            Placed::near(7_000, 1.3),
        ];
        assert_eq!(rows(&labels, 0.5), [0, 0, 1]);
        let same = [Placed::near(5_000, 1.3); 4];
        assert_eq!(rows(&same, 0.5), [0, 1, 2, 3]);
        assert!(rows(&[], 0.5).is_empty());
    }

    #[test]
    fn touching_labels_meet() {
        let left = Placed::new(5_000, Anchor::End, 2.0);
        let right = Placed::new(5_000, Anchor::Start, 2.0);
        assert!(left.meets(&right, 0.5));
        assert!(!left.meets(&Placed::new(5_500, Anchor::Start, 2.0), 0.5));
    }
}
