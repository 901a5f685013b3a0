//! Ranges from the lowest to the highest value, with the average, one area, and the areas of its family marked.
//!
//! In: values with their labels.
//! Out: the drawing; each row has its label on top, then the area's value, the line, and the other values below it.
//! It must not know: what is measured or which areas they are.

use super::canvas::{ASCENT, Axis, Canvas, LINE_HEIGHT, document, lines_height};
use super::mark::Mark;
use super::place::{Placed, rows};
use super::text_width::{BOLD, text_width, wrap};
use super::{
    DrawError, FamilyRange, Frame, NARROWEST, Spot, check_count, check_drawing, check_text,
    check_value,
};

/// The ends of the axis, in hundredths of a percent. They leave room for half a marker.
const AXIS_START: i32 = 200;
const AXIS_END: i32 = 9_800;
/// The smallest distance between two labels, in `em`.
const GAP: f64 = 0.6;
// All other sizes are in hundredths of an `em`.
const LABEL_TO_AREA_LABEL: i32 = 30;
const AREA_LABEL_TO_LINE: i32 = 100;
const LINE_TO_VALUES: i32 = 165;
const END_HALF: i32 = 35;
const AVERAGE_HALF: i32 = 75;
const MARKER_RADIUS: i32 = 40;
const FAMILY_RADIUS: i32 = 32;
const ROW_GAP: i32 = 130;
const DESCENT: i32 = 40;

/// A text below the line, with the row that its first line is on.
struct Below {
    row: i32,
    place: Placed,
    lines: Vec<String>,
}

/// Where everything of one row is.
struct Row<'a> {
    range: &'a FamilyRange,
    label: Vec<String>,
    area_label: Placed,
    below: Vec<Below>,
    top: i32,
    line: i32,
    bottom: i32,
}

/// Draws one row below the other, all on an axis from 0 to `maximum`.
///
/// # Errors
///
/// When there is no row, when a number is not from 0 to `maximum`, when a lowest value is above the highest, or when the
/// identifier of the frame cannot be referred to.
pub fn families(frame: &Frame, ranges: &[FamilyRange], maximum: f64) -> Result<String, DrawError> {
    check_drawing(frame, ranges.len(), maximum)?;
    let axis = Axis {
        maximum,
        left: AXIS_START,
        right: AXIS_END,
    };
    let mut top = 0;
    let mut layout = Vec::with_capacity(ranges.len());
    for range in ranges {
        check(range, maximum)?;
        let row = lay_out(range, &axis, top);
        top = row.bottom + ROW_GAP;
        layout.push(row);
    }
    let height = top - ROW_GAP + DESCENT;
    document(frame, "chart-families", &axis, height, |canvas| {
        layout
            .iter()
            .try_for_each(|row| draw_row(canvas, row, maximum))
    })
}

fn check(range: &FamilyRange, maximum: f64) -> Result<(), DrawError> {
    check_text(&range.label)?;
    check_count(range.members.len())?;
    let spots = range.spots();
    for spot in spots.into_iter().chain([&range.area]) {
        check_text(&spot.label)?;
        check_value(&range.label, spot.value, maximum)?;
    }
    match &range.range {
        Some([lowest, highest, _]) if lowest.value > highest.value => Err(DrawError::Order {
            label: range.label.clone(),
            lowest: lowest.value,
            highest: highest.value,
        }),
        _ => Ok(()),
    }
}

impl FamilyRange {
    /// What has a label below the line.
    fn spots(&self) -> Vec<&Spot> {
        let range = self.range.iter().flatten();
        range.chain(&self.members).collect()
    }
}

fn lay_out<'a>(range: &'a FamilyRange, axis: &Axis, top: i32) -> Row<'a> {
    let label = wrap(&range.label, NARROWEST);
    let line = top + lines_height(&label) + LABEL_TO_AREA_LABEL + ASCENT + AREA_LABEL_TO_LINE;
    let area_width = text_width(&range.area.label) * BOLD;
    let below = place_below(range, axis);
    let ends = below.iter().map(|text| text.row + count(&text.lines));
    let rows = ends.max().unwrap_or(0);
    Row {
        range,
        label,
        area_label: Placed::near(axis.position(range.area.value), area_width),
        below,
        top,
        line,
        bottom: line + LINE_TO_VALUES + (rows - 1).max(0) * LINE_HEIGHT,
    }
}

fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(i32::MAX)
}

/// Labels of one line stand on the first row on which they meet no other; a name that needs more lines stands below them all.
fn place_below(range: &FamilyRange, axis: &Axis) -> Vec<Below> {
    let wrapped = range.spots().into_iter().map(|spot| {
        let lines = wrap(&spot.label, NARROWEST);
        let width = lines
            .iter()
            .map(|line| text_width(line))
            .fold(0.0, f64::max);
        (Placed::near(axis.position(spot.value), width), lines)
    });
    let (short, long): (Vec<_>, Vec<_>) = wrapped.partition(|(_, lines)| lines.len() <= 1);
    let places: Vec<Placed> = short.iter().map(|(place, _)| *place).collect();
    let on_rows = rows(&places, GAP);
    let mut next = on_rows.iter().max().map_or(0, |row| row + 1);
    let mut below: Vec<Below> = on_rows
        .into_iter()
        .zip(short)
        .map(|(row, (place, lines))| Below { row, place, lines })
        .collect();
    for (place, lines) in long {
        let row = next;
        next += count(&lines);
        below.push(Below { row, place, lines });
    }
    below
}

/// Draws one row. The area's marker comes last because it matters most to the reader.
fn draw_row(canvas: &Canvas, row: &Row, maximum: f64) -> Result<(), DrawError> {
    let (range, line) = (row.range, row.line);
    canvas.lines(&row.label, row.top + ASCENT, Mark::Label)?;
    let (area, above) = (&row.area_label, line - AREA_LABEL_TO_LINE);
    canvas.text(
        &range.area.label,
        area.x,
        above,
        area.anchor,
        Mark::AreaLabel,
    )?;
    for text in &row.below {
        for (at, words) in (text.row..).zip(&text.lines) {
            let baseline = line + LINE_TO_VALUES + at * LINE_HEIGHT;
            canvas.text(
                words,
                text.place.x,
                baseline,
                text.place.anchor,
                Mark::Value,
            )?;
        }
    }
    canvas.line((0.0, line), (maximum, line), Mark::Axis)?;
    let tick = |value: f64, half: i32, mark: Mark| {
        canvas.line((value, line - half), (value, line + half), mark)
    };
    if let Some([lowest, highest, average]) = &range.range {
        canvas.line((lowest.value, line), (highest.value, line), Mark::Range)?;
        tick(lowest.value, END_HALF, Mark::RangeEnd)?;
        tick(highest.value, END_HALF, Mark::RangeEnd)?;
        tick(average.value, AVERAGE_HALF, Mark::Average)?;
    }
    for member in &range.members {
        canvas.circle((member.value, line), FAMILY_RADIUS, Mark::FamilyMarker)?;
    }
    canvas.circle((range.area.value, line), MARKER_RADIUS, Mark::AreaMarker)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame<'static> = Frame {
        id: "f",
        title: "Title",
        description: "Description",
    };

    const AXIS: Axis = Axis {
        maximum: 100.0,
        left: AXIS_START,
        right: AXIS_END,
    };

    fn spot(value: f64, name: &str) -> Spot {
        Spot {
            value,
            label: format!("{name} {value}%"),
        }
    }

    fn range(members: Vec<Spot>) -> FamilyRange {
        FamilyRange {
            label: "Safeguarding".to_owned(),
            area: spot(73.0, ""),
            range: Some([spot(37.0, ""), spot(91.0, ""), spot(67.0, "")]),
            members,
        }
    }

    #[test]
    fn no_labels_overlap_or_are_cut_off_however_long_the_names_are() {
        let names = [
            "Kent",
            "Hertfordshire",
            "Tower Hamlets and City of London, with all that belongs to it",
            "Gwynedd ac Ynys Môn",
        ];
        for step in 0..=20 {
            let members = names.iter().enumerate();
            let members = members
                .map(|(at, name)| spot(f64::from((step * 5 + at as u32 * 3) % 101), name))
                .collect();
            let below = place_below(&range(members), &AXIS);
            let mut taken: Vec<(i32, Placed)> = Vec::new();
            for text in &below {
                assert!(text.place.fits(), "{:?}", text.lines);
                for (row, _) in (text.row..).zip(&text.lines) {
                    for (other, place) in &taken {
                        assert!(*other != row || !place.meets(&text.place, GAP));
                    }
                }
                taken.extend(
                    (text.row..)
                        .zip(&text.lines)
                        .map(|(row, _)| (row, text.place)),
                );
            }
        }
    }

    #[test]
    fn the_family_is_marked_below_the_area() {
        let members = vec![spot(60.0, "Herts & <more>"), spot(59.0, "Kent")];
        let svg = families(&FRAME, &[range(members)], 100.0).unwrap();
        assert_eq!(svg.matches("class=\"family-marker\"").count(), 2);
        let last = svg.lines().rev().nth(1).unwrap();
        assert!(last.starts_with("<circle class=\"area-marker\""), "{last}");
        assert!(svg.contains(">Herts &amp; &lt;more&gt; 60%<"), "{svg}");
    }

    #[test]
    fn odd_inputs_are_errors_and_not_panics() {
        assert_eq!(families(&FRAME, &[], 100.0), Err(DrawError::NoRows));
        for value in [-1.0, 101.0, f64::NAN, f64::INFINITY] {
            let rows = [range(vec![spot(value, "Kent")])];
            assert!(families(&FRAME, &rows, 100.0).is_err());
        }
        let mut reversed = range(Vec::new());
        reversed.range = Some([spot(91.0, ""), spot(37.0, ""), spot(67.0, "")]);
        assert!(families(&FRAME, &[reversed], 100.0).is_err());
        let mut alone = range(Vec::new());
        alone.range = None;
        assert!(families(&FRAME, &[alone], 100.0).is_ok());
    }
}
