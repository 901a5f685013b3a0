//! How many lie where: columns on an axis, one drawing below the other, with one place marked.
//!
//! In: columns with their counts and labels, and the place of the area that the page is about.
//! Out: the drawing; each row has its label on top, then the counts, the columns and the axis.
//! It must not know: what is counted or which area it is.

use super::canvas::{ASCENT, Axis, Canvas, LINE_HEIGHT, document, lines_height};
use super::foot::Foot;
use super::mark::Mark;
use super::place::Placed;
use super::text_width::{BOLD, text_width, wrap};
use super::{
    Boundary, DrawError, Frame, Histogram, NARROWEST, check_count, check_drawing, check_text,
    check_value,
};

/// The ends of the axis, in hundredths of a percent. They leave room for half a marker.
const AXIS_START: i32 = 200;
const AXIS_END: i32 = 9_800;
/// The smallest distance between two counts on one line, in `em`.
const COUNT_GAP: f64 = 0.15;
// All other sizes are in hundredths of an `em`.
/// The height of the highest column, and of one unit where counts are small.
const HIGHEST: i32 = 800;
const UNIT: i32 = 90;
const LABEL_TO_COUNTS: i32 = 40;
/// From the top of a column to the baseline of its count.
const COUNT_ABOVE: i32 = 30;
const MARKER_RADIUS: i32 = 40;
const ROW_GAP: i32 = 90;

/// A label over the columns; its baseline is counted upwards from the foot of the columns.
struct Over<'a> {
    text: &'a str,
    place: Placed,
    height: i32,
    mark: Mark,
}

/// Where everything of one row is.
struct Row<'a> {
    histogram: &'a Histogram,
    label: Vec<String>,
    top: i32,
    base: i32,
    over: Vec<Over<'a>>,
    foot: Foot<'a>,
}

/// Draws one histogram below the other, all on an axis from 0 to `maximum` with these ticks.
///
/// # Errors
///
/// When there is no histogram, when a number is not from 0 to `maximum`, when a tone is not from
/// 1 to 4, or when the identifier of the frame cannot be referred to.
pub fn histograms(
    frame: &Frame,
    histograms: &[Histogram],
    maximum: f64,
    ticks: &[Boundary],
) -> Result<String, DrawError> {
    check_drawing(frame, histograms.len(), maximum)?;
    check_count(ticks.len())?;
    for tick in ticks {
        check_value(&tick.label, tick.at, maximum)?;
    }
    let axis = Axis {
        maximum,
        left: AXIS_START,
        right: AXIS_END,
    };
    let columns = histograms.iter().flat_map(|histogram| &histogram.columns);
    let most = columns.map(|column| column.count).max().unwrap_or_default();
    let unit = |count: u32| {
        let share = f64::from(HIGHEST) / f64::from(most.max(1));
        (f64::from(count) * share.min(f64::from(UNIT))).round() as i32
    };
    let mut top = 0;
    let mut layout = Vec::with_capacity(histograms.len());
    for histogram in histograms {
        check(histogram, maximum)?;
        let row = lay_out(histogram, &axis, ticks, &unit, top);
        top = row.foot.height() + ROW_GAP;
        layout.push(row);
    }
    document(frame, "chart-histograms", &axis, top - ROW_GAP, |canvas| {
        layout
            .iter()
            .try_for_each(|row| draw_row(canvas, row, &unit, maximum))
    })
}

fn check(histogram: &Histogram, maximum: f64) -> Result<(), DrawError> {
    check_text(&histogram.label)?;
    check_count(histogram.columns.len())?;
    for column in &histogram.columns {
        check_value(&histogram.label, column.from, maximum)?;
        check_value(&histogram.label, column.to, maximum)?;
        if Mark::bar(column.tone).is_none() {
            return Err(DrawError::Tone {
                label: histogram.label.clone(),
                tone: column.tone.unwrap_or_default(),
            });
        }
    }
    if let Some(own) = &histogram.own {
        check_value(&histogram.label, own.at, maximum)?;
    }
    Ok(())
}

/// Finds the place of everything in one row that starts at `top`.
fn lay_out<'a>(
    histogram: &'a Histogram,
    axis: &Axis,
    ticks: &'a [Boundary],
    unit: &dyn Fn(u32) -> i32,
    top: i32,
) -> Row<'a> {
    let label = wrap(&histogram.label, NARROWEST);
    let over = place_labels(histogram, axis, unit);
    let highest = over.iter().map(|label| label.height).max().unwrap_or(0);
    let base = top + lines_height(&label) + LABEL_TO_COUNTS + highest + ASCENT;
    Row {
        histogram,
        label,
        top,
        base,
        over,
        foot: Foot::new(ticks, axis, base),
    }
}

/// The counts stand on their columns, and the area's value above them. A label that would meet another one moves up.
fn place_labels<'a>(
    histogram: &'a Histogram,
    axis: &Axis,
    unit: &dyn Fn(u32) -> i32,
) -> Vec<Over<'a>> {
    let mut placed: Vec<Over<'_>> = Vec::new();
    let counted = histogram.columns.iter().filter(|column| column.count > 0);
    for column in counted {
        let x = axis.position(f64::midpoint(column.from, column.to));
        placed.push(free(
            Over {
                text: &column.count_label,
                place: Placed::near(x, text_width(&column.count_label)),
                height: unit(column.count) + COUNT_ABOVE,
                mark: Mark::Value,
            },
            &placed,
        ));
    }
    let own = histogram.own.as_ref();
    if let Some(own) = own.filter(|own| !own.label.is_empty()) {
        let under = histogram.columns.iter();
        let under = under.filter(|column| column.from <= own.at && own.at <= column.to);
        let height = under.map(|column| unit(column.count)).max();
        placed.push(free(
            Over {
                text: &own.label,
                place: Placed::near(axis.position(own.at), text_width(&own.label) * BOLD),
                height: height.unwrap_or_default() + MARKER_RADIUS + COUNT_ABOVE,
                mark: Mark::AreaLabel,
            },
            &placed,
        ));
    }
    placed
}

/// The label at the first height at which it meets none of the others.
fn free<'a>(mut label: Over<'a>, others: &[Over<'a>]) -> Over<'a> {
    loop {
        let meeting = others.iter().filter(|other| {
            other.place.meets(&label.place, COUNT_GAP)
                && (other.height - label.height).abs() < LINE_HEIGHT
        });
        match meeting.map(|other| other.height).max() {
            Some(height) => label.height = height + LINE_HEIGHT,
            None => return label,
        }
    }
}

/// Draws one row. The area's marker comes last because it matters most to the reader.
fn draw_row(
    canvas: &Canvas,
    row: &Row,
    unit: &dyn Fn(u32) -> i32,
    maximum: f64,
) -> Result<(), DrawError> {
    canvas.lines(&row.label, row.top + ASCENT, Mark::Label)?;
    for column in row
        .histogram
        .columns
        .iter()
        .filter(|column| column.count > 0)
    {
        let mark = Mark::bar(column.tone).unwrap_or(Mark::Bar);
        let top = row.base - unit(column.count);
        canvas.rectangle((column.from, column.to), top, row.base, mark)?;
    }
    row.foot.draw(canvas, maximum)?;
    for label in &row.over {
        let baseline = row.base - label.height;
        canvas.text(
            label.text,
            label.place.x,
            baseline,
            label.place.anchor,
            label.mark,
        )?;
    }
    match &row.histogram.own {
        Some(own) => canvas.circle((own.at, row.base), MARKER_RADIUS, Mark::AreaMarker),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{HistogramColumn, OwnPlace};
    use super::*;

    const FRAME: Frame<'static> = Frame {
        id: "h",
        title: "Title",
        description: "Description",
    };

    const AXIS: Axis = Axis {
        maximum: 100.0,
        left: AXIS_START,
        right: AXIS_END,
    };

    fn histogram(counts: &[u32], own: Option<f64>) -> Histogram {
        let columns = counts
            .iter()
            .enumerate()
            .map(|(at, count)| HistogramColumn {
                from: at as f64 * 5.0 + 0.4,
                to: at as f64 * 5.0 + 4.6,
                count: *count,
                count_label: count.to_string(),
                tone: None,
            });
        Histogram {
            label: "Diogelu & <gwarchod>".to_owned(),
            columns: columns.collect(),
            own: own.map(|at| OwnPlace {
                at,
                label: format!("{at}%"),
            }),
        }
    }

    #[test]
    fn no_labels_overlap_whatever_the_counts_are() {
        for most in [1, 9, 10, 99, 158, 1_000] {
            for own in [0.0, 3.0, 47.5, 98.0, 100.0] {
                let counts: Vec<u32> = (0..20).map(|at| (at * 7) % (most + 1)).collect();
                let histogram = histogram(&counts, Some(own));
                let labels = place_labels(&histogram, &AXIS, &|count| count as i32 * 5);
                assert!(labels.len() > 1);
                for (at, label) in labels.iter().enumerate() {
                    assert!(label.place.fits(), "{}", label.text);
                    for other in labels.iter().skip(at + 1) {
                        assert!(
                            (other.height - label.height).abs() >= LINE_HEIGHT
                                || !other.place.meets(&label.place, COUNT_GAP)
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn columns_are_as_high_as_their_counts_and_the_marker_comes_last() {
        let svg = histograms(&FRAME, &[histogram(&[1, 0, 4], Some(12.0))], 100.0, &[]).unwrap();
        let heights: Vec<&str> = svg
            .lines()
            .filter(|line| line.starts_with("<rect"))
            .filter_map(|line| line.split("height=\"").nth(1)?.split('"').next())
            .collect();
        assert_eq!(heights, ["0.9em", "3.6em"]);
        let last = svg.lines().rev().nth(1).unwrap();
        assert!(last.starts_with("<circle class=\"area-marker\""), "{last}");
        assert!(svg.contains("Diogelu &amp; &lt;gwarchod&gt;"), "{svg}");
    }

    #[test]
    fn odd_inputs_are_errors_and_not_panics() {
        assert_eq!(histograms(&FRAME, &[], 100.0, &[]), Err(DrawError::NoRows));
        for own in [-1.0, 101.0, f64::NAN, f64::INFINITY] {
            assert!(histograms(&FRAME, &[histogram(&[1], Some(own))], 100.0, &[]).is_err());
        }
        let mut toned = histogram(&[1], None);
        toned.columns[0].tone = Some(5);
        assert!(histograms(&FRAME, &[toned], 100.0, &[]).is_err());
        let most = histogram(&[u32::MAX, 0, 1], None);
        assert!(histograms(&FRAME, &[most], 100.0, &[]).is_ok());
    }
}
