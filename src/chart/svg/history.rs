//! Results over time, one row below the other, with breaks where they cannot be compared.
//!
//! In: stretches of trails, each a list of points with their labels.
//! Out: the drawing; every point has its axis on the left and its date and value on the right, and a line joins the
//! points of a trail.
//! It must not know: what is measured, or why there is a break.

use super::canvas::{ASCENT, Axis, Canvas, LINE_HEIGHT, document, lines_height};
use super::mark::Mark;
use super::place::Anchor;
use super::text_width::{BOLD, wrap};
use super::{DrawError, Frame, NARROWEST, check_drawing, check_text, check_value};

/// Where the axis of a point is, in hundredths of a percent. The rest of the width is for its labels.
const AXIS: Axis = Axis {
    maximum: 1.0,
    left: 200,
    right: 5_000,
};
/// Where the labels of a point begin, in hundredths of a percent, and how wide they may be, in `em`.
const LABELS: i32 = 5_400;
const LABELS_WIDTH: f64 = NARROWEST * 0.455;
// All other sizes are in hundredths of an `em`.
const AFTER_HEADING: i32 = 60;
const AFTER_LABEL: i32 = 60;
/// From one baseline to the top of the line below it.
const AFTER_LINE: i32 = LINE_HEIGHT - ASCENT;
/// From the top of a point's labels to the middle of their first line.
const TO_MIDDLE: i32 = 65;
const AFTER_POINT: i32 = 70;
const AFTER_TRAIL: i32 = 60;
const AROUND_BREAK: i32 = 80;
const RADIUS: i32 = 40;
const DESCENT: i32 = 40;

/// Points that can be compared.
#[derive(Debug, Clone, PartialEq)]
pub struct TrailStretch {
    /// Why it stands apart from the stretch above; nothing for the first.
    pub after: Option<String>,
    /// What its points have in common.
    pub heading: String,
    /// The trails in it.
    pub trails: Vec<Trail>,
}

/// One thing that was measured again and again.
#[derive(Debug, Clone, PartialEq)]
pub struct Trail {
    /// What was measured; wrapped above its points.
    pub label: String,
    /// What the two ends of the axis stand for, if that is not what it was for the trail above.
    pub scale: Option<String>,
    /// The points, newest first.
    pub points: Vec<TrailPoint>,
}

/// One measurement.
#[derive(Debug, Clone, PartialEq)]
pub struct TrailPoint {
    /// When, as the reader sees it.
    pub date: String,
    /// The value as the reader sees it, each of its parts on lines of its own.
    pub values: Vec<String>,
    /// The place on the axis, from 0 to 1; nothing where the value has none.
    pub at: Option<f64>,
}

/// Something with its place.
enum Placed<'a> {
    Lines(i32, Vec<String>, Mark),
    Break(i32),
    Trail(Vec<(i32, &'a TrailPoint)>),
}

/// Draws stretches one below the other.
///
/// # Errors
///
/// When there is no point, when a place is not from 0 to 1, or when the identifier of the frame cannot be referred to.
pub fn history(frame: &Frame, stretches: &[TrailStretch]) -> Result<String, DrawError> {
    let trails = || stretches.iter().flat_map(|stretch| &stretch.trails);
    let points = trails().map(|trail| trail.points.len()).sum();
    check_drawing(frame, points, AXIS.maximum)?;
    for trail in trails() {
        check_text(&trail.label)?;
        for point in &trail.points {
            check_text(&point.date)?;
            for value in &point.values {
                check_text(value)?;
            }
            check_value(&trail.label, point.at.unwrap_or_default(), AXIS.maximum)?;
        }
    }
    let mut layout = Layout {
        placed: Vec::new(),
        bottom: 0,
    };
    for stretch in stretches {
        layout.stretch(stretch);
    }
    let height = layout.bottom + DESCENT;
    document(frame, "chart-history", &AXIS, height, |canvas| {
        layout
            .placed
            .iter()
            .try_for_each(|placed| draw(canvas, placed))
    })
}

/// A drawing that grows downwards.
struct Layout<'a> {
    placed: Vec<Placed<'a>>,
    bottom: i32,
}

impl<'a> Layout<'a> {
    fn lines(&mut self, text: &str, mark: Mark, after: i32) {
        let widest = match mark {
            Mark::Heading => NARROWEST / BOLD,
            _ => NARROWEST,
        };
        let lines = wrap(text, widest);
        let height = lines_height(&lines);
        self.placed
            .push(Placed::Lines(self.bottom + ASCENT, lines, mark));
        self.bottom += height + after;
    }

    fn stretch(&mut self, stretch: &'a TrailStretch) {
        if let Some(why) = &stretch.after {
            self.bottom += AROUND_BREAK;
            self.placed.push(Placed::Break(self.bottom));
            self.bottom += AFTER_LABEL;
            self.lines(why, Mark::BreakText, AROUND_BREAK);
        }
        self.lines(&stretch.heading, Mark::Heading, AFTER_HEADING);
        for trail in &stretch.trails {
            let after_label = if trail.scale.is_some() {
                AFTER_LINE
            } else {
                AFTER_LABEL
            };
            self.lines(&trail.label, Mark::Label, after_label);
            if let Some(scale) = &trail.scale {
                self.lines(scale, Mark::Tick, AFTER_LABEL);
            }
            let mut points = Vec::with_capacity(trail.points.len());
            for point in &trail.points {
                points.push((self.bottom, point));
                let lines = labels(point)
                    .iter()
                    .map(|(lines, _)| lines.len())
                    .sum::<usize>();
                let lines = i32::try_from(lines).unwrap_or(i32::MAX);
                self.bottom += lines.saturating_mul(LINE_HEIGHT) + AFTER_POINT;
            }
            self.placed.push(Placed::Trail(points));
            self.bottom += AFTER_TRAIL;
        }
        self.bottom -= AFTER_TRAIL + AFTER_POINT;
    }
}

/// The labels of a point in lines that fit beside its axis.
fn labels(point: &TrailPoint) -> [(Vec<String>, Mark); 2] {
    [
        (wrap(&point.date, LABELS_WIDTH / BOLD), Mark::PointDate),
        (
            point
                .values
                .iter()
                .flat_map(|value| wrap(value, LABELS_WIDTH))
                .collect(),
            Mark::Value,
        ),
    ]
}

fn draw(canvas: &Canvas, placed: &Placed<'_>) -> Result<(), DrawError> {
    match placed {
        Placed::Lines(baseline, lines, mark) => canvas.lines(lines, *baseline, *mark),
        Placed::Break(height) => canvas.across(*height, Mark::Break),
        Placed::Trail(points) => draw_trail(canvas, points),
    }
}

/// Neighbours are joined; a point without a place is passed over by no line.
fn draw_trail(canvas: &Canvas, points: &[(i32, &TrailPoint)]) -> Result<(), DrawError> {
    let place = |(top, point): &(i32, &TrailPoint)| Some((point.at?, top + TO_MIDDLE));
    for pair in points.windows(2) {
        let mut ends = pair.iter().map(place);
        if let (Some(Some(newer)), Some(Some(older))) = (ends.next(), ends.next()) {
            canvas.line(newer, older, Mark::Trail)?;
        }
    }
    for point in points {
        let (top, labelled) = *point;
        let middle = top + TO_MIDDLE;
        canvas.line((0.0, middle), (AXIS.maximum, middle), Mark::Axis)?;
        let mut baseline = top + ASCENT;
        for (lines, mark) in labels(labelled) {
            for line in lines {
                canvas.text(&line, LABELS, baseline, Anchor::Start, mark)?;
                baseline += LINE_HEIGHT;
            }
        }
        if let Some(center) = place(point) {
            canvas.circle(center, RADIUS, Mark::Point)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame<'static> = Frame {
        id: "h",
        title: "Title",
        description: "Description",
    };

    fn point(date: &str, at: Option<f64>) -> TrailPoint {
        TrailPoint {
            date: date.to_owned(),
            values: vec!["68%".to_owned(), "cymedrol iawn iawn".to_owned()],
            at,
        }
    }

    fn stretch(after: Option<&str>, points: Vec<TrailPoint>) -> TrailStretch {
        TrailStretch {
            after: after.map(str::to_owned),
            heading: "Framework".to_owned(),
            trails: vec![Trail {
                label: "Care & <support>".to_owned(),
                scale: Some("0% to 100%".to_owned()),
                points,
            }],
        }
    }

    fn lines_of(svg: &str, class: &str) -> usize {
        svg.matches(&format!("<line class=\"{class}\"")).count()
    }

    #[test]
    fn neighbours_are_joined_and_neither_breaks_nor_gaps_are_crossed() {
        let three = vec![
            point("2020", Some(0.7)),
            point("2018", Some(0.6)),
            point("2016", Some(0.5)),
        ];
        let svg = history(&FRAME, &[stretch(None, three)]).unwrap();
        assert_eq!((lines_of(&svg, "trail"), lines_of(&svg, "break")), (2, 0));
        let gap = vec![
            point("2020", Some(0.7)),
            point("2018", None),
            point("2016", Some(0.5)),
        ];
        let svg = history(&FRAME, &[stretch(None, gap)]).unwrap();
        assert_eq!(lines_of(&svg, "trail"), 0);
        assert_eq!(svg.matches("<circle").count(), 2);
        let apart = [
            stretch(None, vec![point("2020", Some(0.7))]),
            stretch(Some("Not comparable"), vec![point("2016", Some(0.5))]),
        ];
        let svg = history(&FRAME, &apart).unwrap();
        assert_eq!((lines_of(&svg, "trail"), lines_of(&svg, "break")), (0, 1));
        assert!(svg.contains(">Not comparable</text>"), "{svg}");
        assert!(svg.contains("Care &amp; &lt;support&gt;"), "{svg}");
    }

    #[test]
    fn everything_is_inside_the_height() {
        let points = vec![
            point("11 Chwefror 2016", Some(0.0)),
            point("2010", Some(1.0)),
        ];
        let svg = history(
            &FRAME,
            &[stretch(None, points.clone()), stretch(Some("x"), points)],
        )
        .unwrap();
        let number = |text: &str| text.split("em").next()?.parse::<f64>().ok();
        let height = svg.split(" height=\"").nth(1).and_then(number).unwrap();
        for y in svg.split(" y=\"").skip(1).filter_map(number) {
            assert!(y > 0.0 && y < height, "{y} {height}");
        }
        assert!(
            svg.contains("x1=\"0%\"") && svg.contains("x2=\"100%\""),
            "{svg}"
        );
    }

    #[test]
    fn bold_dates_end_before_the_edge() {
        let start = f64::from(LABELS) / 10_000.0 * NARROWEST;
        for date in ["January 2012", "11 Chwefror 2016", "Wwwwwwwwwwwwwwwwwwwwww"] {
            for (lines, mark) in labels(&point(date, None)) {
                let wider = if mark == Mark::PointDate { BOLD } else { 1.0 };
                for line in lines {
                    let end = start + super::super::text_width(&line) * wider;
                    assert!(end <= NARROWEST, "{line} ends at {end}");
                }
            }
        }
    }

    #[test]
    fn odd_inputs_are_errors_and_not_panics() {
        assert_eq!(history(&FRAME, &[]), Err(DrawError::NoRows));
        for at in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
            let odd = [stretch(None, vec![point("2020", Some(at))])];
            assert!(history(&FRAME, &odd).is_err());
        }
    }
}
