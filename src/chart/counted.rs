//! Counts of people in words. What is hidden is said to be hidden, and no sentence tells more of it than the table does.

use super::describe::ends;
use super::{Chart, CountRow, ShareRow, Words};
use crate::disclose::{Shown, ShownShare};
use crate::text::{Argument, Voice};

/// Words about the cases of a sample.
pub(super) fn count_words(
    chart: &Chart,
    rows: &[CountRow],
    (total, rounded_to): (Shown, Option<u32>),
    voice: Voice<'_>,
) -> Words {
    let language = voice.language;
    let is_hidden = rows.iter().any(|row| row.count == Shown::Suppressed);
    let total = total.number().unwrap_or_default();
    Words {
        headline: count_headline(chart, rows, (total, rounded_to), voice),
        subtitle: voice.say_with(
            "chart-counts-subtitle",
            &[
                ("area", Argument::Text(chart.area.text(language))),
                ("count", Argument::Count(u64::from(total))),
            ],
        ),
        note: note(None, is_hidden, rounded_to, voice),
    }
}

pub(super) fn count_sentence(row: &CountRow, voice: Voice<'_>) -> String {
    let item = ("item", Argument::Text(row.label.text(voice.language)));
    let Some(count) = row.count.number() else {
        return voice.say_with("chart-counts-row-suppressed", &[item]);
    };
    let share = row.share.and_then(ShownShare::percent);
    let share = share.map(|share| voice.percent(share));
    voice.say_with(
        if share.is_some() {
            "chart-counts-row"
        } else {
            "chart-counts-row-of-none"
        },
        &[
            item,
            ("count", Argument::Count(u64::from(count))),
            ("share", Argument::Text(share.as_deref().unwrap_or(""))),
        ],
    )
}

/// Names the largest category, where readers can see that one is larger than all others.
fn count_headline(
    chart: &Chart,
    rows: &[CountRow],
    (total, rounded_to): (u32, Option<u32>),
    voice: Voice<'_>,
) -> String {
    let title = chart.title.text(voice.language);
    let shown = || {
        rows.iter()
            .filter_map(|row| Some((row, row.count.number()?)))
    };
    let most = shown().map(|(_, count)| count).max().unwrap_or_default();
    let sum: u32 = shown().fold(0, |sum, (_, count)| sum.saturating_add(count));
    let is_hidden = shown().count() < rows.len();
    // All that is hidden together is less than the largest that is shown.
    let is_largest = !is_hidden || (rounded_to.is_none() && total.saturating_sub(sum) < most);
    let mut largest = shown().filter(|(_, count)| *count == most);
    match (largest.next(), largest.next()) {
        (Some((row, _)), None) if rows.len() > 1 && is_largest => voice.say_with(
            "chart-counts-headline",
            &[
                ("title", Argument::Text(title)),
                ("item", Argument::Text(row.label.text(voice.language))),
                ("count", Argument::Text(&voice.number(u64::from(most)))),
                ("total", Argument::Count(u64::from(total))),
            ],
        ),
        _ => title.to_owned(),
    }
}

/// Words about what people said.
pub(super) fn share_words(
    chart: &Chart,
    rows: &[ShareRow],
    (responses, rounded_to): (Shown, Option<u32>),
    voice: Voice<'_>,
) -> Words {
    let language = voice.language;
    let known: Vec<_> = rows
        .iter()
        .filter_map(|row| Some((row, row.share?.percent()?)))
        .collect();
    let is_hidden = |row: &ShareRow| row.share == Some(ShownShare::Suppressed);
    let hidden = rows.iter().filter(|row| is_hidden(row)).count();
    let undrawn = rows.len() - known.len() - hidden;
    let undrawn = (undrawn > 0).then(|| {
        voice.say_with(
            "chart-shares-undrawn",
            &[("count", Argument::Count(undrawn as u64))],
        )
    });
    let area = ("area", Argument::Text(chart.area.text(language)));
    Words {
        headline: share_headline(chart, &known, hidden, voice),
        subtitle: match responses.number() {
            Some(count) => voice.say_with(
                "chart-shares-subtitle",
                &[area, ("count", Argument::Count(u64::from(count)))],
            ),
            None => voice.say_with("chart-shares-subtitle-suppressed", &[area]),
        },
        note: note(
            undrawn,
            hidden > 0 || responses == Shown::Suppressed,
            rounded_to,
            voice,
        ),
    }
}

/// From the lowest share to the highest, where all are shown: a hidden one may be lower or higher.
fn share_headline(
    chart: &Chart,
    known: &[(&ShareRow, crate::model::Percent)],
    hidden: usize,
    voice: Voice<'_>,
) -> String {
    let group = chart.title.text(voice.language);
    match ends(known).filter(|_| hidden == 0) {
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
    }
}

/// One result, told with as much as the source gives and the rule shows.
pub(super) fn share_sentence(row: &ShareRow, voice: Voice<'_>) -> String {
    let item = ("item", Argument::Text(row.label.text(voice.language)));
    if row.share == Some(ShownShare::Suppressed) {
        return voice.say_with("chart-shares-row-suppressed", &[item]);
    }
    let number = |shown: Shown| Some(voice.number(u64::from(shown.number()?)));
    let share = row.share.and_then(ShownShare::percent);
    let share = share.map(|share| voice.percent(share));
    let count = row.count.and_then(number);
    let base = row.base.and_then(number);
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
            item,
            ("share", Argument::Text(&text(&share))),
            ("count", Argument::Text(&text(&count))),
            ("base", Argument::Text(&text(&base))),
        ],
    )
}

/// What stands beside a figure, in whole sentences.
fn note(
    own: Option<String>,
    is_hidden: bool,
    rounded_to: Option<u32>,
    voice: Voice<'_>,
) -> Option<String> {
    let hidden = is_hidden.then(|| voice.say("chart-suppressed"));
    let rounded = rounded_to.map(|to| {
        let to = voice.number(u64::from(to));
        voice.say_with("chart-rounded", &[("to", Argument::Text(&to))])
    });
    let sentences: Vec<String> = own.into_iter().chain(hidden).chain(rounded).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
