//! Charts as SVG.
//!
//! In: texts in one language, numbers and their formatted labels.
//! Out: one `<svg>` element as a string, the same bytes for the same input.
//! It must not know: files, languages, number formats, colours or what a grade is called.
//!
//! A drawing has no `viewBox`, so text keeps the size the page gives it. Horizontal
//! positions are percentages of the drawing's width, vertical positions are `em`.

mod backend;
mod bars;
mod canvas;
mod families;
mod foot;
mod histograms;
mod history;
mod mark;
mod markup;
mod place;
mod ranges;
mod text_width;

pub use bars::{bars, shares};
pub use families::families;
pub use histograms::histograms;
pub use history::{Trail, TrailPoint, TrailStretch, history};
pub use ranges::ranges;
pub use text_width::{text_width, wrap};

/// The narrowest drawing that has to be readable, in `em`: 288 pixels of 16-pixel text,
/// which is a 320-pixel screen less its margins.
pub const NARROWEST: f64 = 18.0;

/// The most rows one drawing accepts. A page with more rows than this is a mistake in the
/// data, and the bound keeps the height far from the end of the number type.
pub const MOST_ROWS: usize = 1_000;

/// The most characters a label above a row or a value of a bar may have. With
/// [`MOST_ROWS`] it keeps even a drawing of one-letter lines within the number type.
pub const LONGEST_TEXT: usize = 2_000;

/// Texts every drawing carries, in the language of the page.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The start of the identifiers inside the drawing. Unique in the page; letters,
    /// digits, `-`, `_` and `.` only.
    pub id: &'a str,
    /// The name of the drawing, read aloud by a screen reader.
    pub title: &'a str,
    /// What the drawing shows, for readers who cannot see it.
    pub description: &'a str,
}

/// One horizontal bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What is measured; wrapped above the bar.
    pub label: String,
    /// The length of the bar, in the unit of the axis, from 0 to the maximum; `None` for a row without a bar.
    pub value: Option<f64>,
    /// The value as the reader sees it, for example `68% moderate`.
    pub value_label: String,
    /// The grade's tone from 1 to 4, or nothing for a bar without a grade.
    pub tone: Option<u8>,
}

/// A vertical line where one grade ends and the next begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundary {
    /// The place of the line, in the unit of the axis, from 0 to the maximum.
    pub at: f64,
    /// The value as the reader sees it, written under the axis.
    pub label: String,
}

/// One range with its markers. The numbers are in the unit of the axis, from 0 to the
/// maximum. The four labels are short: each has to fit on one line of the narrowest
/// drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// What is measured; wrapped above the range.
    pub label: String,
    /// The lowest value of all areas.
    pub lowest: f64,
    /// The highest value of all areas.
    pub highest: f64,
    /// The average of all areas.
    pub average: f64,
    /// The value of the area that the page is about.
    pub area: f64,
    /// The lowest value as the reader sees it.
    pub lowest_label: String,
    /// The highest value as the reader sees it.
    pub highest_label: String,
    /// The average as the reader sees it.
    pub average_label: String,
    /// The area's value as the reader sees it.
    pub area_label: String,
}

/// One area among others and beside its family. The numbers are in the unit of the axis, from 0 to the maximum.
#[derive(Debug, Clone, PartialEq)]
pub struct FamilyRange {
    /// What is measured; wrapped above the line.
    pub label: String,
    /// The area that the page is about.
    pub area: Spot,
    /// The lowest, the highest and the average of all areas, where they are known.
    pub range: Option<[Spot; 3]>,
    /// The areas of the family, with their names in the labels.
    pub members: Vec<Spot>,
}

/// A value on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The value.
    pub value: f64,
    /// The value as the reader sees it.
    pub label: String,
}

/// How many lie where on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// What is measured; wrapped above the columns.
    pub label: String,
    /// The columns.
    pub columns: Vec<HistogramColumn>,
    /// The place of the area that the page is about.
    pub own: Option<OwnPlace>,
}

/// One column, between two places of the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct HistogramColumn {
    /// Its left side, in the unit of the axis.
    pub from: f64,
    /// Its right side.
    pub to: f64,
    /// How many lie there.
    pub count: u32,
    /// How many, as the reader sees it.
    pub count_label: String,
    /// The grade's tone from 1 to 4, or nothing where there is no one grade.
    pub tone: Option<u8>,
}

/// The place of one area.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPlace {
    /// Where it is, in the unit of the axis.
    pub at: f64,
    /// Its value as the reader sees it; empty where the axis says it.
    pub label: String,
}

/// Why a drawing cannot be made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum DrawError {
    /// There is nothing to draw.
    #[error("the drawing has no rows")]
    NoRows,
    /// There are more rows or boundaries than [`MOST_ROWS`].
    #[error("the drawing has {count} rows or boundaries; the most is {MOST_ROWS}")]
    TooManyRows {
        /// The number of rows or boundaries given.
        count: usize,
    },
    /// A text that is wrapped has more characters than [`LONGEST_TEXT`].
    #[error("a text in the drawing has {length} characters; the most is {LONGEST_TEXT}")]
    LongText {
        /// The number of characters given.
        length: usize,
    },
    /// The end of the axis is not a positive, finite number.
    #[error("the maximum of the axis is {maximum}; it must be above 0")]
    Maximum {
        /// The maximum given.
        maximum: f64,
    },
    /// A number is not on the axis.
    #[error("\"{label}\" has the value {value}; it must be from 0 to {maximum}")]
    Value {
        /// The label of the row or boundary.
        label: String,
        /// The value given.
        value: f64,
        /// The end of the axis.
        maximum: f64,
    },
    /// The lowest value of a range is above its highest.
    #[error("\"{label}\" has the lowest value {lowest} above the highest value {highest}")]
    Order {
        /// The label of the range.
        label: String,
        /// The lowest value given.
        lowest: f64,
        /// The highest value given.
        highest: f64,
    },
    /// A tone is not from 1 to 4.
    #[error("\"{label}\" has the tone {tone}; tones are 1 to 4")]
    Tone {
        /// The label of the bar.
        label: String,
        /// The tone given.
        tone: u8,
    },
    /// An identifier is empty or has a character that would break references to it.
    #[error("\"{identifier}\" is not an identifier of letters, digits, `-`, `_` and `.`")]
    Identifier {
        /// The identifier given.
        identifier: String,
    },
    /// The drawing library failed. This is a mistake in this program, not in the data.
    #[error("the drawing failed: {reason}")]
    Library {
        /// What the library said.
        reason: String,
    },
}

/// Checks what both kinds of drawing have in common.
fn check_drawing(frame: &Frame, rows: usize, maximum: f64) -> Result<(), DrawError> {
    let allowed =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    if frame.id.is_empty() || !frame.id.chars().all(allowed) {
        return Err(DrawError::Identifier {
            identifier: frame.id.to_owned(),
        });
    }
    if rows == 0 {
        return Err(DrawError::NoRows);
    }
    check_count(rows)?;
    if !maximum.is_finite() || maximum <= 0.0 {
        return Err(DrawError::Maximum { maximum });
    }
    Ok(())
}

/// Checks a number of rows or boundaries.
fn check_count(count: usize) -> Result<(), DrawError> {
    if count > MOST_ROWS {
        return Err(DrawError::TooManyRows { count });
    }
    Ok(())
}

/// Checks the length of a text that is going to be wrapped.
fn check_text(text: &str) -> Result<(), DrawError> {
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        return Err(DrawError::LongText { length });
    }
    Ok(())
}

/// Checks that one number is on the axis. A number that is not finite never is.
fn check_value(label: &str, value: f64, maximum: f64) -> Result<(), DrawError> {
    if (0.0..=maximum).contains(&value) {
        return Ok(());
    }
    Err(DrawError::Value {
        label: label.to_owned(),
        value,
        maximum,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(id: &str) -> Frame<'_> {
        Frame {
            id,
            title: "Title",
            description: "Description",
        }
    }

    #[test]
    fn a_usual_drawing_passes() {
        assert_eq!(check_drawing(&frame("chart-1"), 3, 100.0), Ok(()));
    }

    #[test]
    fn identifiers_that_break_references_are_refused() {
        for id in ["", "two words", "a\"b", "a<b", "â"] {
            let result = check_drawing(&frame(id), 1, 100.0);
            assert!(matches!(result, Err(DrawError::Identifier { .. })), "{id}");
        }
    }

    #[test]
    fn axes_without_length_are_refused() {
        for maximum in [0.0, -0.0, -1.0, f64::NAN, f64::INFINITY] {
            let result = check_drawing(&frame("a"), 1, maximum);
            assert!(matches!(result, Err(DrawError::Maximum { .. })));
        }
    }

    #[test]
    fn row_counts_are_bounded() {
        assert_eq!(check_drawing(&frame("a"), 0, 1.0), Err(DrawError::NoRows));
        let result = check_drawing(&frame("a"), MOST_ROWS + 1, 1.0);
        assert!(matches!(result, Err(DrawError::TooManyRows { .. })));
    }

    #[test]
    fn text_lengths_are_bounded() {
        assert!(check_text(&"ŵ".repeat(LONGEST_TEXT)).is_ok());
        assert_eq!(
            check_text(&"w".repeat(LONGEST_TEXT + 1)),
            Err(DrawError::LongText { length: 2_001 })
        );
    }

    #[test]
    fn values_off_the_axis_are_refused() {
        for value in [-0.1, 100.1, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(check_value("a", value, 100.0).is_err());
        }
        for value in [0.0, -0.0, 50.0, 100.0] {
            assert!(check_value("a", value, 100.0).is_ok());
        }
    }
}
