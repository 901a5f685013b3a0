//! A chart in words: its headline, what it measures, and an alternative for readers who cannot see it.

use super::{
    Chart, RangeRow, ScoreNames, ScoreRow, Series, counted, family, history_forms, spread_said,
};
use crate::text::{Argument, Voice};

/// The words around a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What the chart says.
    pub headline: String,
    /// What is measured, where, and over what.
    pub subtitle: String,
    /// What the drawing leaves out, and why.
    pub note: Option<String>,
}

/// Finds the words for a chart in one language.
#[must_use]
pub fn words(chart: &Chart, voice: Voice<'_>) -> Words {
    match &chart.series {
        Series::Scores { rows, names, .. } => score_words(chart, rows, names, voice),
        Series::Counts {
            rows,
            total,
            rounded_to,
        } => counted::count_words(chart, rows, (*total, *rounded_to), voice),
        Series::Shares {
            rows,
            responses,
            rounded_to,
        } => counted::share_words(chart, rows, (*responses, *rounded_to), voice),
        Series::History { stretches } => history_forms::words(chart, stretches, voice),
        Series::Ranges { rows, label } => {
            range_words(chart, rows, label.text(voice.language), voice)
        }
        Series::Family(rows) => family::words(chart, rows, voice),
        Series::Spread(rows) => spread_said::words(chart, rows, voice),
    }
}

/// All the numbers of a chart in sentences, in one language, for readers who cannot see its drawing.
pub(super) fn description(chart: &Chart, voice: Voice<'_>) -> String {
    let sentences: Vec<String> = match &chart.series {
        Series::Scores { rows, .. } => told(rows, |row| score_sentence(row, voice)),
        Series::Counts { rows, .. } => told(rows, |row| counted::count_sentence(row, voice)),
        Series::Shares { rows, .. } => told(rows, |row| counted::share_sentence(row, voice)),
        Series::History { stretches } => history_forms::sentences(stretches, voice),
        Series::Ranges { rows, .. } => told(rows, |row| range_sentence(chart, row, voice)),
        Series::Family(family) => {
            let area = chart.area.text(voice.language);
            told(&family.rows, |row| {
                family::sentence(row, family, area, voice)
            })
        }
        Series::Spread(spread) => {
            let area = chart.area.text(voice.language);
            told(&spread.rows, |row| {
                spread_said::sentence(row, spread, area, voice)
            })
        }
    };
    sentences.join(" ")
}

fn told<T>(rows: &[T], sentence: impl Fn(&T) -> String) -> Vec<String> {
    rows.iter().map(sentence).collect()
}

/// The rows with the lowest and the highest number. Ties go to the first in printed order, so that no headline depends on how a sort treats
/// equals.
pub(super) fn ends<T: Copy, N: Ord + Copy>(rows: &[(T, N)]) -> Option<[(T, N); 2]> {
    let lowest = rows.iter().min_by_key(|(_, number)| *number)?;
    let highest = rows.iter().rev().max_by_key(|(_, number)| *number)?;
    Some([*lowest, *highest])
}

fn score_words(chart: &Chart, rows: &[ScoreRow], names: &ScoreNames, voice: Voice<'_>) -> Words {
    let language = voice.language;
    let score = match &names.score {
        Some(word) => word.text(language).to_owned(),
        None => voice.say("column-score"),
    };
    let known: Vec<_> = rows
        .iter()
        .filter_map(|row| Some((row, row.percent.ok()?)))
        .collect();
    let headline = match ends(&known) {
        Some([(lowest, low), (highest, high)]) if low != high => voice.say_with(
            "chart-scores-headline",
            &[
                ("lowest", Argument::Text(&voice.percent(low))),
                ("lowestItem", Argument::Text(lowest.label.text(language))),
                ("highest", Argument::Text(&voice.percent(high))),
                ("highestItem", Argument::Text(highest.label.text(language))),
            ],
        ),
        Some([(_, same), _]) if known.len() > 1 => voice.say_with(
            "chart-scores-headline-same",
            &[("score", Argument::Text(&voice.percent(same)))],
        ),
        _ => chart.title.text(language).to_owned(),
    };
    Words {
        headline,
        subtitle: voice.say_with(
            "chart-scores-subtitle",
            &[
                ("score", Argument::Text(&score)),
                ("item", Argument::Text(names.item.text(language))),
                ("area", Argument::Text(chart.area.text(language))),
            ],
        ),
        note: None,
    }
}

fn score_sentence(row: &ScoreRow, voice: Voice<'_>) -> String {
    let item = ("item", Argument::Text(row.label.text(voice.language)));
    match (row.percent, &row.grade) {
        (Err(state), _) => voice.say_with(
            "chart-scores-row-without",
            &[item, ("state", Argument::Text(&voice.state(state)))],
        ),
        (Ok(percent), None) => voice.say_with(
            "chart-scores-row-ungraded",
            &[item, ("score", Argument::Text(&voice.percent(percent)))],
        ),
        (Ok(percent), Some(grade)) => voice.say_with(
            "chart-scores-row-graded",
            &[
                item,
                ("score", Argument::Text(&voice.percent(percent))),
                ("grade", Argument::Text(grade.word.text(voice.language))),
            ],
        ),
    }
}

fn range_sentence(chart: &Chart, row: &RangeRow, voice: Voice<'_>) -> String {
    let language = voice.language;
    voice.say_with(
        "chart-ranges-sentence",
        &[
            ("item", Argument::Text(row.label.text(language))),
            ("area", Argument::Text(chart.area.text(language))),
            ("score", Argument::Text(&voice.percent(row.area))),
            ("lowest", Argument::Text(&voice.percent(row.lowest))),
            ("highest", Argument::Text(&voice.percent(row.highest))),
            ("average", Argument::Text(&voice.percent(row.average))),
        ],
    )
}

fn range_words(chart: &Chart, rows: &[RangeRow], label: &str, voice: Voice<'_>) -> Words {
    let language = voice.language;
    let above = rows.iter().filter(|row| row.area > row.average).count();
    Words {
        headline: voice.say_with(
            "chart-ranges-headline",
            &[
                ("above", Argument::Count(above as u64)),
                ("total", Argument::Count(rows.len() as u64)),
            ],
        ),
        subtitle: voice.say_with(
            "chart-ranges-subtitle",
            &[
                ("area", Argument::Text(chart.area.text(language))),
                ("label", Argument::Text(label)),
            ],
        ),
        note: None,
    }
}
