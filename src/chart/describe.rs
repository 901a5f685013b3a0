//! A chart in words: its headline, what it measures, and an alternative for readers who cannot see it.

use super::{
    Chart, CountRow, RangeRow, ScoreNames, ScoreRow, Series, ShareRow, family, history_forms,
    spread_said,
};
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
    /// What the drawing leaves out, and why.
    pub note: Option<String>,
}

/// Finds the words for a chart in one language.
#[must_use]
pub fn words(chart: &Chart, voice: Voice<'_>) -> Words {
    match &chart.series {
        Series::Scores { rows, names, .. } => score_words(chart, rows, names, voice),
        Series::Counts { rows } => count_words(chart, rows, voice),
        Series::Shares { rows, responses } => share_words(chart, rows, *responses, voice),
        Series::History { stretches } => history_forms::words(chart, stretches, voice),
        Series::Ranges { rows, label } => {
            range_words(chart, rows, label.text(voice.language), voice)
        }
        Series::Family(rows) => family::words(chart, rows, voice),
        Series::Spread(rows) => spread_said::words(chart, rows, voice),
    }
}

/// The rows with the lowest and the highest number. Ties go to the first in printed order, so that no headline depends on how a sort treats
/// equals.
fn ends<T: Copy, N: Ord + Copy>(rows: &[(T, N)]) -> Option<[(T, N); 2]> {
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
    let sentences = rows.iter().map(|row| score_sentence(row, voice));
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

fn count_words(chart: &Chart, rows: &[CountRow], voice: Voice<'_>) -> Words {
    let language = voice.language;
    let total: u64 = rows.iter().map(|row| u64::from(row.count)).sum();
    let sentences = rows.iter().map(|row| {
        let share = row.share.map(|share| voice.percent(share));
        voice.say_with(
            if share.is_some() {
                "chart-counts-row"
            } else {
                "chart-counts-row-of-none"
            },
            &[
                ("item", Argument::Text(row.label.text(language))),
                ("count", Argument::Count(u64::from(row.count))),
                ("share", Argument::Text(share.as_deref().unwrap_or(""))),
            ],
        )
    });
    Words {
        headline: count_headline(chart, rows, total, voice),
        subtitle: voice.say_with(
            "chart-counts-subtitle",
            &[
                ("area", Argument::Text(chart.area.text(language))),
                ("count", Argument::Count(total)),
            ],
        ),
        description: sentences.collect::<Vec<_>>().join(" "),
        note: None,
    }
}

/// Names the largest category, where one is larger than all others.
fn count_headline(chart: &Chart, rows: &[CountRow], total: u64, voice: Voice<'_>) -> String {
    let title = chart.title.text(voice.language);
    let most = rows.iter().map(|row| row.count).max().unwrap_or_default();
    let mut largest = rows.iter().filter(|row| row.count == most);
    match (largest.next(), largest.next()) {
        (Some(row), None) if rows.len() > 1 => voice.say_with(
            "chart-counts-headline",
            &[
                ("title", Argument::Text(title)),
                ("item", Argument::Text(row.label.text(voice.language))),
                ("count", Argument::Text(&voice.number(u64::from(most)))),
                ("total", Argument::Count(total)),
            ],
        ),
        _ => title.to_owned(),
    }
}

fn share_words(chart: &Chart, rows: &[ShareRow], responses: u32, voice: Voice<'_>) -> Words {
    let language = voice.language;
    let group = chart.title.text(language);
    let known: Vec<_> = rows
        .iter()
        .filter_map(|row| Some((row, row.share?)))
        .collect();
    let headline = match ends(&known) {
        Some([(_, low), (_, high)]) if low != high => voice.say_with(
            "chart-shares-headline",
            &[
                ("group", Argument::Text(group)),
                ("lowest", Argument::Text(&voice.percent(low))),
                ("highest", Argument::Text(&voice.percent(high))),
            ],
        ),
        Some([(_, same), _]) => voice.say_with(
            "chart-shares-headline-same",
            &[
                ("group", Argument::Text(group)),
                ("share", Argument::Text(&voice.percent(same))),
            ],
        ),
        None => group.to_owned(),
    };
    let undrawn = rows.len() - known.len();
    let sentences = rows.iter().map(|row| share_sentence(row, voice));
    Words {
        headline,
        subtitle: voice.say_with(
            "chart-shares-subtitle",
            &[
                ("area", Argument::Text(chart.area.text(language))),
                ("count", Argument::Count(u64::from(responses))),
            ],
        ),
        description: sentences.collect::<Vec<_>>().join(" "),
        note: (undrawn > 0).then(|| {
            voice.say_with(
                "chart-shares-undrawn",
                &[("count", Argument::Count(undrawn as u64))],
            )
        }),
    }
}

/// One result, told with as much as the source gives.
fn share_sentence(row: &ShareRow, voice: Voice<'_>) -> String {
    let number = |number: u32| voice.number(u64::from(number));
    let share = row.share.map(|share| voice.percent(share));
    let count = row.count.map(number);
    let base = row.base.map(number);
    let key = match (&share, &count, &base) {
        (Some(_), Some(_), Some(_)) => "chart-shares-row",
        (Some(_), Some(_), None) => "chart-shares-row-counted",
        (Some(_), None, Some(_)) => "chart-shares-row-based",
        (Some(_), None, None) => "chart-shares-row-alone",
        (None, Some(_), _) => "chart-shares-row-count-alone",
        (None, None, _) => "chart-shares-row-unknown",
    };
    let text = |value: &'_ Option<String>| value.clone().unwrap_or_default();
    voice.say_with(
        key,
        &[
            ("item", Argument::Text(row.label.text(voice.language))),
            ("share", Argument::Text(&text(&share))),
            ("count", Argument::Text(&text(&count))),
            ("base", Argument::Text(&text(&base))),
        ],
    )
}

fn range_words(chart: &Chart, rows: &[RangeRow], label: &str, voice: Voice<'_>) -> Words {
    let language = voice.language;
    let above = rows.iter().filter(|row| row.area > row.average).count();
    let sentences = rows.iter().map(|row| {
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
        note: None,
    }
}
