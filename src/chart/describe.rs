//! A chart in words: its headline, what it measures, and an alternative for readers who cannot see it.

use super::{Chart, CountRow, RangeRow, ScoreNames, ScoreRow, Series, family, spread_said};
use crate::text::{Argument, Voice};

/// The words around a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What the chart says.
    pub headline: String,
    /// What is measured, where, and over what.
    pub subtitle: String,
    /// All its numbers in sentences.
    pub description: String,
}

/// Finds the words for a chart in one language.
#[must_use]
pub fn words(chart: &Chart, voice: Voice<'_>) -> Words {
    match &chart.series {
        Series::Scores { rows, names, .. } => score_words(chart, rows, names, voice),
        Series::Counts { rows } => count_words(chart, rows, voice),
        Series::Ranges { rows, label } => {
            range_words(chart, rows, label.text(voice.language), voice)
        }
        Series::Family(rows) => family::words(chart, rows, voice),
        Series::Spread(rows) => spread_said::words(chart, rows, voice),
    }
}

fn score_words(chart: &Chart, rows: &[ScoreRow], names: &ScoreNames, voice: Voice<'_>) -> Words {
    let language = voice.language;
    let score = match &names.score {
        Some(word) => word.text(language).to_owned(),
        None => voice.say("column-score"),
    };
    // Ties go to the first in printed order, so that the headline does not depend on how a sort treats equals.
    let known = || rows.iter().filter_map(|row| Some((row, row.percent.ok()?)));
    let lowest = known().min_by_key(|(_, percent)| *percent);
    let highest = known()
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .max_by_key(|(_, percent)| *percent);
    let headline = match (lowest, highest) {
        (Some((lowest, low)), Some((highest, high))) if low != high => voice.say_with(
            "chart-scores-headline",
            &[
                ("lowest", Argument::Text(&voice.percent(low))),
                ("lowestItem", Argument::Text(lowest.label.text(language))),
                ("highest", Argument::Text(&voice.percent(high))),
                ("highestItem", Argument::Text(highest.label.text(language))),
            ],
        ),
        _ => chart.title.text(language).to_owned(),
    };
    let sentences = rows.iter().map(|row| {
        let percent = match row.percent {
            Ok(percent) => voice.percent(percent),
            Err(state) => voice.state(state),
        };
        let label = row.label.text(language);
        match &row.grade {
            Some(grade) => voice.say_with(
                "chart-scores-row",
                &[
                    ("item", Argument::Text(label)),
                    ("score", Argument::Text(&percent)),
                    ("grade", Argument::Text(grade.word.text(language))),
                ],
            ),
            None => voice.say_with(
                "chart-row",
                &[
                    ("item", Argument::Text(label)),
                    ("value", Argument::Text(&percent)),
                ],
            ),
        }
    });
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
        description: sentences.collect::<Vec<_>>().join(" "),
    }
}

fn count_words(chart: &Chart, rows: &[CountRow], voice: Voice<'_>) -> Words {
    let language = voice.language;
    let total: u64 = rows.iter().map(|row| u64::from(row.count)).sum();
    let sentences = rows.iter().map(|row| {
        voice.say_with(
            "chart-row",
            &[
                ("item", Argument::Text(row.label.text(language))),
                ("value", Argument::Text(&voice.number(u64::from(row.count)))),
            ],
        )
    });
    Words {
        headline: chart.title.text(language).to_owned(),
        subtitle: voice.say_with(
            "chart-counts-subtitle",
            &[
                ("area", Argument::Text(chart.area.text(language))),
                ("count", Argument::Count(total)),
            ],
        ),
        description: sentences.collect::<Vec<_>>().join(" "),
    }
}

fn range_words(chart: &Chart, rows: &[RangeRow], label: &str, voice: Voice<'_>) -> Words {
    let language = voice.language;
    let above = rows.iter().filter(|row| row.area > row.average).count();
    let sentences = rows.iter().map(|row| {
        voice.say_with(
            "chart-ranges-row",
            &[
                ("item", Argument::Text(row.label.text(language))),
                ("area", Argument::Text(chart.area.text(language))),
                ("score", Argument::Text(&voice.percent(row.area))),
                ("lowest", Argument::Text(&voice.percent(row.lowest))),
                ("highest", Argument::Text(&voice.percent(row.highest))),
                ("average", Argument::Text(&voice.percent(row.average))),
            ],
        )
    });
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
        description: sentences.collect::<Vec<_>>().join(" "),
    }
}
