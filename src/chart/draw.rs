//! A chart as a drawing.

use super::svg::{self, Bar, Boundary, DrawError, Frame, Range};
use super::table::SUPPRESSED;
use super::{
    Chart, CountRow, RangeRow, ScoreRow, Series, ShareRow, describe, family, history_forms,
    spread_said,
};
use crate::disclose::{Shown, ShownShare};
use crate::html::Html;
use crate::language::Bilingual;
use crate::text::{Argument, Voice};

/// Draws a chart in one language, under its headline. `None` where nothing is known that has a length, and the table says what is known.
///
/// # Errors
/// When there is nothing to draw, or a label is longer than any honest label.
pub fn draw(chart: &Chart, headline: &str, voice: Voice<'_>) -> Result<Option<Html>, DrawError> {
    let id = format!("{}--chart", chart.id);
    let description = describe::description(chart, voice);
    let frame = Frame {
        id: &id,
        title: headline,
        description: &description,
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
        Series::Counts { rows, total, .. } => {
            let bars: Vec<Bar> = rows.iter().map(|row| count_bar(row, voice)).collect();
            // Bars of counts are compared with the whole: all cases fill the width.
            let total = total.number().unwrap_or_default().max(1);
            svg::bars(&frame, &bars, f64::from(total), &[])?
        }
        Series::Shares { rows, .. } => {
            let bars: Vec<Bar> = rows
                .iter()
                .filter_map(|row| share_bar(row, voice))
                .collect();
            if bars.is_empty() {
                return Ok(None);
            }
            svg::shares(&frame, &bars, 100.0)?
        }
        Series::History { stretches } => history_forms::draw(&frame, stretches, voice)?,
        Series::Ranges { rows, .. } => {
            let ranges: Vec<Range> = rows.iter().map(|row| range(row, voice)).collect();
            svg::ranges(&frame, &ranges, 100.0)?
        }
        Series::Family(rows) => family::drawing(rows, &frame, voice)?,
        Series::Spread(spread) => spread_said::drawing(spread, &frame, voice)?,
    };
    Ok(Some(Html::trust(&drawing)))
}

/// What is not applicable has no bar; the table and the words say so.
fn score_bar(row: &ScoreRow, voice: Voice<'_>) -> Option<Bar> {
    let score = row.percent.ok()?;
    let percent = voice.percent(score);
    Some(Bar {
        label: row.label.text(voice.language).to_owned(),
        value: Some(f64::from(score.number())),
        value_label: match &row.grade {
            Some(grade) => format!("{percent} {}", grade.word.text(voice.language)),
            None => percent,
        },
        tone: row.grade.as_ref().map(|grade| grade.tone),
    })
}

fn count_bar(row: &CountRow, voice: Voice<'_>) -> Bar {
    let Some(count) = row.count.number() else {
        return hidden_bar(&row.label, voice);
    };
    let digits = voice.number(u64::from(count));
    Bar {
        label: row.label.text(voice.language).to_owned(),
        value: Some(f64::from(count)),
        value_label: match row.share.and_then(ShownShare::percent) {
            Some(share) => voice.say_with(
                "count-with-share",
                &[
                    ("count", Argument::Text(&digits)),
                    ("share", Argument::Text(&voice.percent(share))),
                ],
            ),
            None => digits,
        },
        tone: None,
    }
}

/// What is hidden has no length, and its sign stands where the bar would begin.
fn hidden_bar(label: &Bilingual<String>, voice: Voice<'_>) -> Bar {
    Bar {
        label: label.text(voice.language).to_owned(),
        value: None,
        value_label: SUPPRESSED.to_owned(),
        tone: None,
    }
}

/// A share with its count and its base, as far as the source gives them.
fn share_bar(row: &ShareRow, voice: Voice<'_>) -> Option<Bar> {
    let ShownShare::Percent(share) = row.share? else {
        return Some(hidden_bar(&row.label, voice));
    };
    let number = |shown: Option<Shown>| {
        let number = shown.and_then(Shown::number);
        number.map(|number| voice.number(u64::from(number)))
    };
    let (count, base) = (number(row.count), number(row.base));
    let key = match (&count, &base) {
        (Some(_), Some(_)) => Some("share-with-count-and-base"),
        (Some(_), None) => Some("share-with-count"),
        (None, Some(_)) => Some("share-with-base"),
        (None, None) => None,
    };
    let percent = voice.percent(share);
    Some(Bar {
        label: row.label.text(voice.language).to_owned(),
        value: Some(f64::from(share.number())),
        value_label: match key {
            Some(key) => voice.say_with(
                key,
                &[
                    ("share", Argument::Text(&percent)),
                    ("count", Argument::Text(count.as_deref().unwrap_or(""))),
                    ("base", Argument::Text(base.as_deref().unwrap_or(""))),
                ],
            ),
            None => percent,
        },
        tone: None,
    })
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
