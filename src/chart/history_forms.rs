//! The results of an area over time as a table, in words and as a drawing.

use super::svg::{self, DrawError, Frame, Trail, TrailPoint, TrailStretch};
use super::table::symbol;
use super::{
    Break, Cell, Chart, Column, ColumnUnit, HistoryPoint, HistoryResult, HistoryStretch,
    HistoryTrail, Row, RowBreak, Words,
};
use crate::model::{NoScore, Percent, Unit};
use crate::text::{Argument, Voice};

/// The columns of numbers that a history may have, in their order.
const UNITS: [Unit; 3] = [Unit::Percent, Unit::Points, Unit::Count];

/// How many columns a page shows.
const SHOWN: usize = 3;

/// Every point with its trail and the place of its stretch, from 1.
fn points(
    stretches: &[HistoryStretch],
) -> impl Iterator<Item = (usize, &HistoryStretch, &HistoryTrail, &HistoryPoint)> {
    (1..).zip(stretches).flat_map(|(group, stretch)| {
        stretch.trails.iter().flat_map(move |trail| {
            let points = trail.points.iter();
            points.map(move |point| (group, stretch, trail, point))
        })
    })
}

fn results(stretches: &[HistoryStretch]) -> impl Iterator<Item = &HistoryResult> {
    points(stretches).filter_map(|(.., point)| point.result.as_ref().ok())
}

/// Which columns of numbers have anything in them, and whether there is any grade.
fn used(stretches: &[HistoryStretch]) -> (Vec<Unit>, bool) {
    let has = |unit: &Unit| {
        results(stretches).any(|result| result.number.is_some_and(|(_, other)| other == *unit))
    };
    let has_grades = results(stretches).any(|result| result.grade.is_some());
    (UNITS.into_iter().filter(has).collect(), has_grades)
}

pub(super) fn columns(stretches: &[HistoryStretch], voice: Voice<'_>) -> Vec<Column> {
    let only_in_data = |column: Column| Column {
        only_in_data: true,
        ..column
    };
    // A page shows number and grade together; a data file has each by itself as well.
    let mut columns = vec![
        Column::text("published", voice.say("column-published")),
        only_in_data(Column::text("framework", voice.say("column-framework"))),
        Column::text("item", voice.say("column-result-of")),
        Column::text("result", voice.say("column-result")),
    ];
    let (units, has_grades) = used(stretches);
    for unit in units {
        let (id, key, data, unit) = match unit {
            Unit::Percent => (
                "score",
                "column-score",
                "column-score-percent",
                ColumnUnit::Percent,
            ),
            Unit::Points => (
                "points",
                "column-points",
                "column-points",
                ColumnUnit::Points,
            ),
            Unit::Count => ("count", "column-number", "column-number", ColumnUnit::Count),
        };
        columns.push(only_in_data(Column::number(
            id,
            voice.say(key),
            voice.say(data),
            unit,
        )));
    }
    if has_grades {
        columns.push(only_in_data(Column::text(
            "grade",
            voice.say("column-word"),
        )));
    }
    let group = voice.say("column-comparable-group");
    columns.push(only_in_data(Column::number(
        "group",
        group.clone(),
        group,
        ColumnUnit::Group,
    )));
    columns
}

pub(super) fn rows(stretches: &[HistoryStretch], voice: Voice<'_>) -> Vec<Row> {
    let (units, has_grades) = used(stretches);
    let mut last_group = 0;
    points(stretches)
        .map(|(group, stretch, trail, point)| {
            let mut cells = vec![
                Cell::text(date(point, voice)),
                Cell::text(heading(stretch, voice)),
                Cell::text(trail.label.text(voice.language)),
                result_cell(point, voice),
            ];
            cells.extend(units.iter().map(|unit| number_cell(point, *unit, voice)));
            if has_grades {
                cells.push(grade_cell(point, voice));
            }
            cells.push(Cell::number(group.to_string(), group.to_string()));
            let is_first = std::mem::replace(&mut last_group, group) != group;
            Row {
                id: point.id.clone(),
                cells,
                before: is_first.then(|| RowBreak {
                    title: heading(stretch, voice),
                    text: stretch.after.map(|after| break_text(after, voice)),
                    columns: SHOWN,
                }),
            }
        })
        .collect()
}

fn result_cell(point: &HistoryPoint, voice: Voice<'_>) -> Cell {
    match &point.result {
        Ok(result) => Cell::text(value(result, voice)),
        Err(state) => Cell {
            symbol: Some(symbol(*state)),
            ..Cell::text(voice.state(*state))
        },
    }
}

/// What the framework does not use does not apply; what it uses and nobody knows has its own state.
fn number_cell(point: &HistoryPoint, unit: Unit, voice: Voice<'_>) -> Cell {
    let state = match &point.result {
        Err(state) => *state,
        Ok(HistoryResult {
            number: Some((number, own)),
            ..
        }) if *own == unit => {
            let text = match (unit, Percent::new(*number)) {
                (Unit::Percent, Some(percent)) => voice.percent(percent),
                _ => voice.number(u64::from(*number)),
            };
            return Cell::number(text, number.to_string());
        }
        Ok(_) => NoScore::NotApplicable,
    };
    Cell::state(voice.state(state), symbol(state))
}

fn grade_cell(point: &HistoryPoint, voice: Voice<'_>) -> Cell {
    match &point.result {
        Err(state) => Cell {
            symbol: Some(symbol(*state)),
            ..Cell::text(voice.state(*state))
        },
        Ok(result) => match &result.grade {
            Some(grade) => Cell::text(grade.text(voice.language)),
            None => Cell::text(voice.say("not-graded")),
        },
    }
}

fn date(point: &HistoryPoint, voice: Voice<'_>) -> String {
    match point.date {
        Some(date) => voice.date(date),
        None => voice.say("undated"),
    }
}

/// The names of the frameworks, and the version where it tells two stretches apart.
fn heading(stretch: &HistoryStretch, voice: Voice<'_>) -> String {
    let names = stretch.frameworks.iter();
    let names: Vec<&str> = names.map(|name| name.text(voice.language)).collect();
    let names = names.join("; ");
    match &stretch.version {
        Some(version) => voice.say_with(
            "history-framework-version",
            &[
                ("framework", Argument::Text(&names)),
                ("version", Argument::Text(version.as_str())),
            ],
        ),
        None => names,
    }
}

/// Why results above and below cannot be compared.
#[must_use]
pub fn break_text(after: Break, voice: Voice<'_>) -> String {
    voice.say(match after {
        Break::OtherFramework => "history-break-framework",
        Break::OtherVersion => "history-break-version",
        Break::UnknownOrder => "history-break-order",
    })
}

/// The number with its unit.
fn number(result: &HistoryResult, voice: Voice<'_>) -> Option<String> {
    let (number, unit) = result.number?;
    let digits = voice.number(u64::from(number));
    Some(match (unit, Percent::new(number)) {
        (Unit::Percent, Some(percent)) => voice.percent(percent),
        (Unit::Points, _) => {
            voice.say_with("number-points", &[("number", Argument::Text(&digits))])
        }
        _ => digits,
    })
}

/// The number and the grade, as far as they are known.
fn values(result: &HistoryResult, voice: Voice<'_>) -> Vec<String> {
    let grade = result.grade.as_ref().map(|word| word.text(voice.language));
    let known: Vec<String> = number(result, voice)
        .into_iter()
        .chain(grade.map(str::to_owned))
        .collect();
    if known.is_empty() {
        return vec![voice.say("not-graded")];
    }
    known
}

/// The number and the grade, as a phrase.
fn value(result: &HistoryResult, voice: Voice<'_>) -> String {
    match values(result, voice).as_slice() {
        [number, grade] => voice.say_with(
            "history-number-grade-told",
            &[
                ("number", Argument::Text(number)),
                ("grade", Argument::Text(grade)),
            ],
        ),
        known => known.first().cloned().unwrap_or_default(),
    }
}

pub(super) fn words(chart: &Chart, stretches: &[HistoryStretch], voice: Voice<'_>) -> Words {
    let mut dates: Vec<_> = points(stretches)
        .map(|(.., point)| point.id.split("--").next().unwrap_or_default())
        .collect();
    dates.sort_unstable();
    dates.dedup();
    let key = match stretches {
        [_] => "chart-history-headline-whole",
        _ => "chart-history-headline-broken",
    };
    let area = ("area", Argument::Text(chart.area.text(voice.language)));
    Words {
        headline: voice.say_with(key, &[("count", Argument::Count(dates.len() as u64))]),
        subtitle: voice.say_with("chart-history-subtitle", &[area]),
        note: None,
    }
}

pub(super) fn sentences(stretches: &[HistoryStretch], voice: Voice<'_>) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut last_group = 0;
    for (group, stretch, trail, point) in points(stretches) {
        if std::mem::replace(&mut last_group, group) != group {
            sentences.extend(stretch.after.map(|after| break_text(after, voice)));
            let heading = heading(stretch, voice);
            let named = [("framework", Argument::Text(heading.as_str()))];
            sentences.push(voice.say_with("chart-history-stretch", &named));
        }
        sentences.push(sentence(trail, point, voice));
    }
    sentences
}

fn sentence(trail: &HistoryTrail, point: &HistoryPoint, voice: Voice<'_>) -> String {
    let (key, told) = match &point.result {
        Ok(result) => ("chart-history-row", value(result, voice)),
        Err(state) => ("chart-history-row-without", voice.state(*state)),
    };
    let date = date(point, voice);
    voice.say_with(
        key,
        &[
            ("item", Argument::Text(trail.label.text(voice.language))),
            ("date", Argument::Text(&date)),
            ("value", Argument::Text(&told)),
        ],
    )
}

pub(super) fn draw(
    frame: &Frame<'_>,
    stretches: &[HistoryStretch],
    voice: Voice<'_>,
) -> Result<String, DrawError> {
    let drawn: Vec<TrailStretch> = stretches
        .iter()
        .filter(|stretch| !stretch.trails.is_empty())
        .map(|stretch| TrailStretch {
            after: stretch.after.map(|after| break_text(after, voice)),
            heading: heading(stretch, voice),
            trails: trails(stretch, voice),
        })
        .collect();
    svg::history(frame, &drawn)
}

/// The trails of a stretch. What an axis stands for is said where it is not what it was above.
fn trails(stretch: &HistoryStretch, voice: Voice<'_>) -> Vec<Trail> {
    let mut said = None;
    let trails = stretch.trails.iter();
    trails
        .map(|trail| {
            let mut drawn = drawn(trail, voice);
            if drawn.scale == said {
                drawn.scale = None;
            } else {
                said.clone_from(&drawn.scale);
            }
            drawn
        })
        .collect()
}

/// Percentages have their own axis; without them the grades are the steps of one.
fn drawn(trail: &HistoryTrail, voice: Voice<'_>) -> Trail {
    let known = || {
        trail
            .points
            .iter()
            .filter_map(|point| point.result.as_ref().ok())
    };
    let all_percent = known().all(|result| matches!(result.number, Some((_, Unit::Percent))));
    let place = |result: &HistoryResult| match (all_percent, result.number, result.step) {
        (true, Some((number, _)), _) => Some(f64::from(number) / 100.0),
        (false, _, Some((step, steps))) if steps > 0 => Some(step as f64 / steps as f64),
        _ => None,
    };
    let scale = |from: &str, to: &str| {
        let ends = [("from", Argument::Text(from)), ("to", Argument::Text(to))];
        voice.say_with("history-scale", &ends)
    };
    let percent = |number| Percent::new(number).map(|percent| voice.percent(percent));
    let is_placed = known().any(|result| place(result).is_some());
    let ends = if all_percent {
        percent(0).zip(percent(100))
    } else {
        let words = trail.grades.as_ref().filter(|_| is_placed);
        words.map(|(worst, best)| {
            let word =
                |word: &crate::language::Bilingual<String>| word.text(voice.language).to_owned();
            (word(worst), word(best))
        })
    };
    Trail {
        scale: ends.map(|(from, to)| scale(&from, &to)),
        label: trail.label.text(voice.language).to_owned(),
        points: trail
            .points
            .iter()
            .map(|point| TrailPoint {
                date: date(point, voice),
                values: match &point.result {
                    Ok(result) => values(result, voice),
                    Err(state) => vec![voice.state(*state)],
                },
                at: point.result.as_ref().ok().and_then(place),
            })
            .collect(),
    }
}
