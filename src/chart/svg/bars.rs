//! Horizontal bars with the boundaries of the grades.
//!
//! In: bars and boundaries with their labels.
//! Out: the drawing; each row has its label on top and the bar below it.
//! It must not know: what the tones and boundaries mean.

use super::canvas::{ASCENT, Axis, Canvas, document, lines_height};
use super::foot::Foot;
use super::mark::Mark;
use super::place::{Anchor, narrowest_position};
use super::text_width::{text_width, wrap};
use super::{
    Bar, Boundary, DrawError, Frame, NARROWEST, check_count, check_drawing, check_text, check_value,
};

// All sizes are in hundredths of an `em`.
/// The right end of the axis, in hundredths of a percent. The rest of the width is for the
/// value behind a full bar.
const AXIS_END: i32 = 6_200;
const LABEL_TO_BAR: i32 = 55;
const BAR_HEIGHT: i32 = 110;
/// From the top of a bar to the baseline of a value beside it.
const BAR_TO_BASELINE: i32 = 90;
/// How far boundaries and the zero line reach above and below a bar.
const OVERHANG: i32 = 20;
const BAR_TO_VALUE_BELOW: i32 = 125;
/// From the baseline of a value below a bar to the end of its row, so that the value is
/// nearer to its own bar than to the next label.
const DESCENT: i32 = 30;
const ROW_GAP: i32 = 90;

/// Where everything of one row is.
struct Row<'a> {
    bar: &'a Bar,
    mark: Mark,
    label: Vec<String>,
    value: Vec<String>,
    value_is_beside: bool,
    /// Where the rest of the whole ends, if it is drawn.
    rest_to: Option<f64>,
    /// The right end of what is drawn of the bar, in hundredths of a percent.
    bar_end: i32,
    top: i32,
    bar_top: i32,
    bottom: i32,
}

/// What a bar is a part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whole {
    /// Nothing that is drawn.
    Hidden,
    /// The maximum: the rest of it is drawn behind the bar.
    Drawn,
}

/// Draws horizontal bars from 0 to `maximum`, with a dashed line at each boundary.
///
/// # Errors
///
/// When there is no bar, when a number is not from 0 to `maximum`, when a tone is not from
/// 1 to 4, or when the identifier of the frame cannot be referred to.
pub fn bars(
    frame: &Frame,
    bars: &[Bar],
    maximum: f64,
    boundaries: &[Boundary],
) -> Result<String, DrawError> {
    draw(frame, bars, (maximum, Whole::Hidden), boundaries)
}

/// Draws bars that are shares of `maximum`, each stacked with the rest of it.
///
/// # Errors
///
/// As [`bars`].
pub fn shares(frame: &Frame, bars: &[Bar], maximum: f64) -> Result<String, DrawError> {
    draw(frame, bars, (maximum, Whole::Drawn), &[])
}

fn draw(
    frame: &Frame,
    bars: &[Bar],
    (maximum, whole): (f64, Whole),
    boundaries: &[Boundary],
) -> Result<String, DrawError> {
    check_drawing(frame, bars.len(), maximum)?;
    check_count(boundaries.len())?;
    for boundary in boundaries {
        check_value(&boundary.label, boundary.at, maximum)?;
    }
    let axis = Axis {
        maximum,
        left: 0,
        right: AXIS_END,
    };
    let mut bottom = 0;
    let mut layout = Vec::with_capacity(bars.len());
    for bar in bars {
        let row = lay_out(bar, &axis, whole, bottom)?;
        bottom = row.bottom + ROW_GAP;
        layout.push(row);
    }
    let foot = Foot::new(boundaries, &axis, bottom - ROW_GAP + LABEL_TO_BAR);
    document(frame, "chart-bars", &axis, foot.height(), |canvas| {
        for row in &layout {
            draw_row(canvas, row, boundaries)?;
        }
        foot.draw(canvas, maximum)
    })
}

/// Finds the place of everything in one row that starts at `top`.
fn lay_out<'a>(bar: &'a Bar, axis: &Axis, whole: Whole, top: i32) -> Result<Row<'a>, DrawError> {
    check_text(&bar.label)?;
    check_text(&bar.value_label)?;
    if let Some(value) = bar.value {
        check_value(&bar.label, value, axis.maximum)?;
    }
    let mark = Mark::bar(bar.tone).ok_or_else(|| DrawError::Tone {
        label: bar.label.clone(),
        tone: bar.tone.unwrap_or_default(),
    })?;
    let label = wrap(&bar.label, NARROWEST);
    let value = wrap(&bar.value_label, NARROWEST);
    let bar_end = match (bar.value, whole) {
        (None, _) => axis.left,
        (Some(value), Whole::Hidden) => axis.position(value),
        (Some(_), Whole::Drawn) => axis.right,
    };
    let start = narrowest_position(bar_end) + f64::from(Mark::ValueAfterBar.shift()) / 100.0;
    let value_is_beside = value.len() <= 1
        && value
            .iter()
            .all(|line| start + text_width(line) <= NARROWEST);
    let bar_top = top
        + lines_height(&label)
        + match label.len() {
            0 => OVERHANG,
            _ => LABEL_TO_BAR,
        };
    let below = if value_is_beside {
        OVERHANG
    } else {
        BAR_TO_VALUE_BELOW - ASCENT + lines_height(&value) + DESCENT
    };
    Ok(Row {
        bar,
        mark,
        label,
        value,
        value_is_beside,
        rest_to: (whole == Whole::Drawn).then_some(axis.maximum),
        bar_end,
        top,
        bar_top,
        bottom: bar_top + BAR_HEIGHT + below,
    })
}

/// Draws one row. The value comes last so that it stays readable on top of a boundary.
fn draw_row(canvas: &Canvas, row: &Row, boundaries: &[Boundary]) -> Result<(), DrawError> {
    let bar_bottom = row.bar_top + BAR_HEIGHT;
    let (line_top, line_bottom) = (row.bar_top - OVERHANG, bar_bottom + OVERHANG);
    canvas.lines(&row.label, row.top + ASCENT, Mark::Label)?;
    if let Some(value) = row.bar.value {
        canvas.rectangle((0.0, value), row.bar_top, bar_bottom, row.mark)?;
        if let Some(whole) = row.rest_to {
            canvas.rectangle((value, whole), row.bar_top, bar_bottom, Mark::Rest)?;
        }
    }
    for boundary in boundaries {
        let (top, bottom) = ((boundary.at, line_top), (boundary.at, line_bottom));
        canvas.line(top, bottom, Mark::Boundary)?;
        if row.bar.value.is_some_and(|value| boundary.at < value) {
            let (top, bottom) = ((boundary.at, row.bar_top), (boundary.at, bar_bottom));
            canvas.line(top, bottom, Mark::BoundaryOnBar)?;
        }
    }
    canvas.line((0.0, line_top), (0.0, line_bottom), Mark::Axis)?;
    if !row.value_is_beside {
        return canvas.lines(&row.value, bar_bottom + BAR_TO_VALUE_BELOW, Mark::Value);
    }
    let baseline = row.bar_top + BAR_TO_BASELINE;
    for line in &row.value {
        canvas.text(
            line,
            row.bar_end,
            baseline,
            Anchor::Start,
            Mark::ValueAfterBar,
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame<'static> = Frame {
        id: "a",
        title: "Title",
        description: "Description",
    };

    fn bar(label: &str, value: f64, value_label: &str, tone: Option<u8>) -> Bar {
        Bar {
            label: label.to_owned(),
            value: Some(value),
            value_label: value_label.to_owned(),
            tone,
        }
    }

    fn boundaries() -> Vec<Boundary> {
        [45.0, 60.0, 75.0]
            .map(|at| Boundary {
                at,
                label: format!("{at}"),
            })
            .into()
    }

    fn sample() -> Vec<Bar> {
        vec![
            bar("Protecting the public", 68.0, "68% moderate", Some(3)),
            bar(
                "Diogelu'r cyhoedd drwy leihau'r risg o niwed i eraill",
                100.0,
                "100% sylweddol iawn",
                Some(4),
            ),
            bar("Tŷ & \"<gardd>\"", 0.0, "0%", None),
        ]
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        let first = bars(&FRAME, &sample(), 100.0, &boundaries()).unwrap();
        for _ in 0..200 {
            let again = bars(&FRAME, &sample(), 100.0, &boundaries()).unwrap();
            assert_eq!(again, first);
        }
    }

    #[test]
    fn bar_lengths_are_proportional_to_values() {
        let svg = bars(&FRAME, &sample(), 100.0, &[]).unwrap();
        let widths: Vec<&str> = svg
            .lines()
            .filter(|line| line.starts_with("<rect"))
            .filter_map(|line| line.split("width=\"").nth(1)?.split('"').next())
            .collect();
        assert_eq!(widths, ["42.16%", "62%", "0%"]);
    }

    #[test]
    fn texts_are_escaped_and_tones_are_classes() {
        let svg = bars(&FRAME, &sample(), 100.0, &boundaries()).unwrap();
        assert!(svg.contains(">Tŷ &amp; &quot;&lt;gardd&gt;&quot;</text>"));
        assert!(svg.contains("class=\"bar tone-3\""));
        assert!(svg.contains("class=\"bar\""));
        assert!(!svg.contains("style=") && !svg.contains("rgb"));
    }

    #[test]
    fn a_value_without_room_beside_its_bar_goes_below_it() {
        let svg = bars(&FRAME, &sample(), 100.0, &[]).unwrap();
        assert!(svg.contains("x=\"42.16%\" y=\"2.45em\" dx=\"0.4em\" text-anchor=\"start\">68%"));
        let below = svg
            .lines()
            .find(|line| line.contains("100% sylweddol"))
            .unwrap();
        assert!(
            below.contains(" x=\"0%\"") && !below.contains("dx="),
            "{below}"
        );
    }

    #[test]
    fn boundaries_cross_every_bar_and_are_labelled_once() {
        let svg = bars(&FRAME, &sample(), 100.0, &boundaries()).unwrap();
        assert_eq!(svg.matches("class=\"boundary\"").count(), 9);
        assert_eq!(svg.matches("class=\"boundary on-bar\"").count(), 5);
        assert_eq!(svg.matches("class=\"tick\"").count(), 3);
    }

    #[test]
    fn everything_is_inside_the_height() {
        let svg = bars(&FRAME, &sample(), 100.0, &boundaries()).unwrap();
        let number = |text: &str| text.split("em").next()?.parse::<f64>().ok();
        let height = svg.split(" height=\"").nth(1).and_then(number).unwrap();
        for y in svg.split(" y=\"").skip(1).filter_map(number) {
            assert!(y > 0.0 && y < height, "{y} {height}");
        }
    }

    #[test]
    fn odd_inputs_are_errors_and_not_panics() {
        for value in [-1.0, 101.0, f64::NAN, f64::INFINITY] {
            let rows = [bar("a", value, "", None)];
            assert!(bars(&FRAME, &rows, 100.0, &[]).is_err());
            let boundary = Boundary {
                at: value,
                label: String::new(),
            };
            let rows = [bar("a", 1.0, "", None)];
            assert!(bars(&FRAME, &rows, 100.0, &[boundary]).is_err());
        }
        assert_eq!(bars(&FRAME, &[], 100.0, &[]), Err(DrawError::NoRows));
        let rows = [bar("a", 1.0, "", Some(5))];
        assert!(matches!(
            bars(&FRAME, &rows, 100.0, &[]),
            Err(DrawError::Tone { tone: 5, .. })
        ));
        for (value, maximum) in [(-0.0, 1.0), (5e-324, 5e-324), (f64::MAX, f64::MAX)] {
            let svg = bars(&FRAME, &[bar("", value, "", None)], maximum, &[]).unwrap();
            assert!(!svg.contains("\"-0") && !svg.contains("NaN"), "{svg}");
        }
        let many = vec![bar("a", 1.0, "1", Some(1)); super::super::MOST_ROWS];
        assert!(bars(&FRAME, &many, 100.0, &boundaries()).is_ok());
    }
}
