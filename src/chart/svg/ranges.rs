//! Ranges from the lowest to the highest value, with the average and one area marked.
//!
//! In: ranges with their labels.
//! Out: the drawing; each row has its label on top, then the area's value, the range and
//! the other values below it.
//! It must not know: what is measured or which area it is.

use super::canvas::{ASCENT, Axis, Canvas, LINE_HEIGHT, document, lines_height};
use super::mark::Mark;
use super::place::{Anchor, Placed, rows};
use super::text_width::{BOLD, text_width, wrap};
use super::{DrawError, Frame, NARROWEST, Range, check_drawing, check_text, check_value};

/// The ends of the axis, in hundredths of a percent. They leave room for half a marker.
const AXIS_START: i32 = 200;
const AXIS_END: i32 = 9_800;
/// The smallest distance between two values, in `em`: more than a space, so that two values
/// are not read as one.
const VALUE_GAP: f64 = 0.5;
// All other sizes are in hundredths of an `em`.
/// From the last baseline of the label to the top of the area's value.
const LABEL_TO_AREA_LABEL: i32 = 30;
const AREA_LABEL_TO_LINE: i32 = 100;
const LINE_TO_VALUES: i32 = 165;
const END_HALF: i32 = 35;
/// The tick of the average is longer than the marker's radius, so that it shows behind it.
const AVERAGE_HALF: i32 = 75;
const MARKER_RADIUS: i32 = 40;
const ROW_GAP: i32 = 130;
/// From the last baseline to the edge of the drawing, so that no descender is cut off.
const DESCENT: i32 = 40;

/// Where everything of one row is.
struct Row<'a> {
    range: &'a Range,
    label: Vec<String>,
    area_label: Placed,
    values: [(i32, Placed, &'a str); 3],
    top: i32,
    line: i32,
    /// The baseline of the last row of values.
    bottom: i32,
}

/// Draws one range below the other, all on an axis from 0 to `maximum`.
///
/// # Errors
///
/// When there is no range, when a number is not from 0 to `maximum`, when a lowest value is
/// above the highest, or when the identifier of the frame cannot be referred to.
pub fn ranges(frame: &Frame, ranges: &[Range], maximum: f64) -> Result<String, DrawError> {
    check_drawing(frame, ranges.len(), maximum)?;
    let axis = Axis {
        maximum,
        left: AXIS_START,
        right: AXIS_END,
    };
    let mut top = 0;
    let mut layout = Vec::with_capacity(ranges.len());
    for range in ranges {
        check_range(range, maximum)?;
        let row = lay_out(range, &axis, top);
        top = row.bottom + ROW_GAP;
        layout.push(row);
    }
    let height = top - ROW_GAP + DESCENT;
    document(frame, "chart-ranges", &axis, height, |canvas| {
        layout
            .iter()
            .try_for_each(|row| draw_row(canvas, row, maximum))
    })
}

fn check_range(range: &Range, maximum: f64) -> Result<(), DrawError> {
    check_text(&range.label)?;
    for value in [range.lowest, range.highest, range.average, range.area] {
        check_value(&range.label, value, maximum)?;
    }
    if range.lowest > range.highest {
        return Err(DrawError::Order {
            label: range.label.clone(),
            lowest: range.lowest,
            highest: range.highest,
        });
    }
    Ok(())
}

/// Finds the place of everything in one row that starts at `top`.
fn lay_out<'a>(range: &'a Range, axis: &Axis, top: i32) -> Row<'a> {
    let label = wrap(&range.label, NARROWEST);
    let above = if label.is_empty() {
        0
    } else {
        LABEL_TO_AREA_LABEL
    };
    let line = top + lines_height(&label) + above + ASCENT + AREA_LABEL_TO_LINE;
    let area_width = text_width(&range.area_label) * BOLD;
    let values = place_values(range, axis);
    let last = values.iter().map(|(row, ..)| *row).max().unwrap_or(0);
    Row {
        range,
        label,
        area_label: Placed::near(axis.position(range.area), area_width),
        values,
        top,
        line,
        bottom: line + LINE_TO_VALUES + last * LINE_HEIGHT,
    }
}

/// Places the three values below a range. The ends are placed first, so that it is the
/// average that moves to another row when there is no room for it.
fn place_values<'a>(range: &'a Range, axis: &Axis) -> [(i32, Placed, &'a str); 3] {
    let near = |value: f64, label: &str| Placed::near(axis.position(value), text_width(label));
    let mut lowest = near(range.lowest, &range.lowest_label);
    let mut highest = near(range.highest, &range.highest_label);
    if lowest.meets(&highest, VALUE_GAP) {
        // A short range has room for both ends when each label turns away from the other.
        let left = Placed::new(lowest.x, Anchor::End, text_width(&range.lowest_label));
        let right = Placed::new(highest.x, Anchor::Start, text_width(&range.highest_label));
        if left.fits() && right.fits() && !left.meets(&right, VALUE_GAP) {
            (lowest, highest) = (left, right);
        }
    }
    let average = near(range.average, &range.average_label);
    let mut on_rows = rows(&[lowest, highest, average], VALUE_GAP).into_iter();
    let mut next_row = || on_rows.next().unwrap_or(0);
    [
        (next_row(), lowest, range.lowest_label.as_str()),
        (next_row(), highest, range.highest_label.as_str()),
        (next_row(), average, range.average_label.as_str()),
    ]
}

/// Draws one row. The area's marker comes last because it matters most to the reader.
fn draw_row(canvas: &Canvas, row: &Row, maximum: f64) -> Result<(), DrawError> {
    let (range, line) = (row.range, row.line);
    canvas.lines(&row.label, row.top + ASCENT, Mark::Label)?;
    let area = &row.area_label;
    let above = line - AREA_LABEL_TO_LINE;
    canvas.text(
        &range.area_label,
        area.x,
        above,
        area.anchor,
        Mark::AreaLabel,
    )?;
    for (value_row, place, text) in &row.values {
        let baseline = line + LINE_TO_VALUES + value_row * LINE_HEIGHT;
        canvas.text(text, place.x, baseline, place.anchor, Mark::Value)?;
    }
    canvas.line((0.0, line), (maximum, line), Mark::Axis)?;
    canvas.line((range.lowest, line), (range.highest, line), Mark::Range)?;
    let tick = |value: f64, half: i32, mark: Mark| {
        canvas.line((value, line - half), (value, line + half), mark)
    };
    tick(range.lowest, END_HALF, Mark::RangeEnd)?;
    tick(range.highest, END_HALF, Mark::RangeEnd)?;
    tick(range.average, AVERAGE_HALF, Mark::Average)?;
    canvas.circle((range.area, line), MARKER_RADIUS, Mark::AreaMarker)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame<'static> = Frame {
        id: "r",
        title: "Title",
        description: "Description",
    };

    const AXIS: Axis = Axis {
        maximum: 100.0,
        left: AXIS_START,
        right: AXIS_END,
    };

    fn range(lowest: f64, highest: f64, average: f64, area: f64) -> Range {
        Range {
            label: "Gweithio gyda phlant & <theuluoedd>".to_owned(),
            lowest,
            highest,
            average,
            area,
            lowest_label: format!("{lowest}%"),
            highest_label: format!("{highest}%"),
            average_label: format!("{average}%"),
            area_label: format!("{area}%"),
        }
    }

    fn rows_of(range: &Range) -> [i32; 3] {
        let values = place_values(range, &AXIS);
        for (position, (row, place, _)) in values.iter().enumerate() {
            assert!(place.fits());
            for (other_row, other, _) in values.iter().skip(position + 1) {
                assert!(row != other_row || !place.meets(other, VALUE_GAP));
            }
        }
        values.map(|(row, ..)| row)
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        let rows = [range(37.0, 72.0, 55.0, 60.0), range(0.0, 100.0, 50.0, 0.0)];
        let first = ranges(&FRAME, &rows, 100.0).unwrap();
        for _ in 0..200 {
            assert_eq!(ranges(&FRAME, &rows, 100.0).unwrap(), first);
        }
    }

    #[test]
    fn an_average_near_an_end_moves_to_the_second_row() {
        assert_eq!(rows_of(&range(37.0, 72.0, 55.0, 60.0)), [0, 0, 0]);
        assert_eq!(rows_of(&range(37.0, 72.0, 70.0, 60.0)), [0, 0, 1]);
        assert_eq!(rows_of(&range(37.0, 72.0, 38.0, 60.0)), [0, 0, 1]);
    }

    #[test]
    fn the_ends_of_a_short_range_turn_away_from_each_other() {
        assert_eq!(rows_of(&range(66.0, 72.0, 70.0, 70.0)), [0, 0, 1]);
        assert_eq!(rows_of(&range(70.0, 70.0, 70.0, 70.0)), [0, 1, 2]);
    }

    #[test]
    fn no_values_overlap_or_are_cut_off_anywhere() {
        for lowest in (0..=100).step_by(4) {
            for highest in (lowest..=100).step_by(4) {
                for average in (lowest..=highest).step_by(4) {
                    let [low, high, middle] = [lowest, highest, average].map(f64::from);
                    rows_of(&range(low, high, middle, middle));
                }
            }
        }
    }

    #[test]
    fn the_ends_of_the_axis_are_inside_the_drawing() {
        let svg = ranges(&FRAME, &[range(0.0, 100.0, 50.0, 100.0)], 100.0).unwrap();
        assert!(
            svg.contains(" x=\"2%\" y=\"6.25em\" text-anchor=\"start\">0%<"),
            "{svg}"
        );
        assert!(svg.contains(" x=\"98%\" y=\"6.25em\" text-anchor=\"end\">100%<"));
        assert!(svg.contains("<circle class=\"area-marker\" cx=\"98%\""));
    }

    #[test]
    fn the_marker_is_drawn_last_and_texts_are_escaped() {
        let svg = ranges(&FRAME, &[range(37.0, 72.0, 70.0, 70.0)], 100.0).unwrap();
        let last = svg.lines().rev().nth(1).unwrap();
        assert!(last.starts_with("<circle class=\"area-marker\""), "{last}");
        assert!(svg.contains("phlant &amp;"), "{svg}");
        assert!(svg.contains("&lt;theuluoedd&gt;"), "{svg}");
    }

    #[test]
    fn odd_inputs_are_errors_and_not_panics() {
        assert_eq!(ranges(&FRAME, &[], 100.0), Err(DrawError::NoRows));
        for value in [-1.0, 101.0, f64::NAN, f64::INFINITY] {
            let rows = [range(0.0, 100.0, 50.0, value)];
            assert!(ranges(&FRAME, &rows, 100.0).is_err());
        }
        let reversed = [range(72.0, 37.0, 50.0, 50.0)];
        assert!(matches!(
            ranges(&FRAME, &reversed, 100.0),
            Err(DrawError::Order { .. })
        ));
        let long = "w".repeat(500);
        let mut odd = range(-0.0, 0.0, 0.0, 0.0);
        odd.average_label = long.clone();
        odd.label = long;
        let svg = ranges(&FRAME, &[odd], 1.0).unwrap();
        assert!(!svg.contains("\"-0") && !svg.contains("NaN"));
    }
}
