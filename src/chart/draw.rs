//! A chart as a drawing.

use super::svg::{self, Bar, Boundary, DrawError, Frame, Range};
use super::{Chart, CountRow, RangeRow, ScoreRow, Series, Words, family, spread_said};
use crate::html::Html;
use crate::text::Voice;

/// Draws a chart in one language.
///
/// # Errors
/// When there is nothing to draw, or a label is longer than any honest label.
pub fn draw(chart: &Chart, words: &Words, voice: Voice<'_>) -> Result<Html, DrawError> {
    let id = format!("{}--chart", chart.id);
    let frame = Frame {
        id: &id,
        title: &words.headline,
        description: &words.description,
    };
    let drawing = match &chart.series {
        Series::Scores { rows, bands, .. } => {
            let bars: Vec<Bar> = rows
                .iter()
                .filter_map(|row| score_bar(row, voice))
                .collect();
            let boundaries: Vec<Boundary> = bands
                .iter()
                .filter(|band| band.from > 0)
                .map(|band| Boundary {
                    at: f64::from(band.from),
                    label: voice.number(u64::from(band.from)),
                })
                .collect();
            svg::bars(&frame, &bars, 100.0, &boundaries)?
        }
        Series::Counts { rows } => {
            let bars: Vec<Bar> = rows.iter().map(|row| count_bar(row, voice)).collect();
            // Bars of counts are compared with the whole: all cases fill the width.
            let total: u64 = rows.iter().map(|row| u64::from(row.count)).sum();
            svg::bars(&frame, &bars, total.max(1) as f64, &[])?
        }
        Series::Ranges { rows, .. } => {
            let ranges: Vec<Range> = rows.iter().map(|row| range(row, voice)).collect();
            svg::ranges(&frame, &ranges, 100.0)?
        }
        Series::Family(rows) => family::drawing(rows, &frame, voice)?,
        Series::Spread(spread) => spread_said::drawing(spread, &frame, voice)?,
    };
    Ok(Html::trust(drawing))
}

/// What is not applicable has no bar; the table and the words say so.
fn score_bar(row: &ScoreRow, voice: Voice<'_>) -> Option<Bar> {
    let score = row.percent.ok()?;
    let percent = voice.percent(score);
    Some(Bar {
        label: row.label.text(voice.language).to_owned(),
        value: f64::from(score.number()),
        value_label: match &row.grade {
            Some(grade) => format!("{percent} {}", grade.word.text(voice.language)),
            None => percent,
        },
        tone: row.grade.as_ref().map(|grade| grade.tone),
    })
}

fn count_bar(row: &CountRow, voice: Voice<'_>) -> Bar {
    Bar {
        label: row.label.text(voice.language).to_owned(),
        value: f64::from(row.count),
        value_label: voice.number(u64::from(row.count)),
        tone: None,
    }
}

fn range(row: &RangeRow, voice: Voice<'_>) -> Range {
    let number = |percent: crate::model::Percent| f64::from(percent.number());
    Range {
        label: row.label.text(voice.language).to_owned(),
        lowest: number(row.lowest),
        highest: number(row.highest),
        average: number(row.average),
        area: number(row.area),
        lowest_label: voice.percent(row.lowest),
        highest_label: voice.percent(row.highest),
        average_label: voice.percent(row.average),
        area_label: voice.percent(row.area),
    }
}
