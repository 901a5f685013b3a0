//! Where areas lie, as a drawing, in words and as a table.

use super::svg::{self, Boundary, DrawError, Frame, Histogram, HistogramColumn, OwnPlace};
use super::{Cell, Chart, Class, Column, ColumnUnit, Row, Spread, SpreadRow, Words};
use crate::model::Percent;
use crate::text::{Argument, Voice};

impl Class {
    fn name(&self, voice: Voice<'_>) -> String {
        match self {
            Class::Grade(_, word, _) => word.text(voice.language).to_owned(),
            Class::Percents(from, to, _) => voice.say_with(
                "spread-percents",
                &[
                    ("from", Argument::Text(&voice.number(u64::from(*from)))),
                    ("to", Argument::Text(&voice.number(u64::from(*to)))),
                ],
            ),
        }
    }

    fn id(&self) -> String {
        match self {
            Class::Grade(id, ..) => id.to_string(),
            Class::Percents(from, to, _) => format!("{from}-{to}"),
        }
    }
}

/// Draws it in one language.
pub(super) fn drawing(
    spread: &Spread,
    frame: &Frame<'_>,
    voice: Voice<'_>,
) -> Result<String, DrawError> {
    let percents = |class: &Class| matches!(class, Class::Percents(..));
    let is_percent = spread.classes.first().is_some_and(percents);
    let maximum = if is_percent {
        100.0
    } else {
        spread.classes.len().max(1) as f64
    };
    let rows = spread.rows.iter();
    let rows: Vec<Histogram> = rows.map(|row| histogram(row, spread, voice)).collect();
    let ticks: Vec<Boundary> = if is_percent {
        let mut limits: Vec<u32> = spread.limits.iter().copied().chain([0, 100]).collect();
        limits.sort_unstable();
        limits.dedup();
        let limits = limits.into_iter().filter(|limit| *limit <= 100);
        limits
            .map(|limit| Boundary {
                at: f64::from(limit),
                label: voice.number(u64::from(limit)),
            })
            .collect()
    } else {
        let classes = spread.classes.iter().enumerate();
        classes
            .map(|(at, class)| Boundary {
                at: at as f64 + 0.5,
                label: class.name(voice),
            })
            .collect()
    };
    svg::histograms(frame, &rows, maximum, &ticks)
}

fn histogram(row: &SpreadRow, spread: &Spread, voice: Voice<'_>) -> Histogram {
    let columns = spread.classes.iter().zip(&row.counts).enumerate();
    let columns = columns.map(|(at, (class, count))| {
        let (from, to, tone) = match class {
            Class::Percents(from, to, tone) => {
                // A column stands over its percentages, with a gap to the next.
                let end = if *to == 100 {
                    100.0
                } else {
                    f64::from(*to) + 1.0
                };
                (f64::from(*from) + 0.3, end - 0.3, *tone)
            }
            Class::Grade(.., tone) => (at as f64 + 0.15, at as f64 + 0.85, Some(*tone)),
        };
        HistogramColumn {
            from,
            to,
            count: *count,
            count_label: voice.number(u64::from(*count)),
            tone,
        }
    });
    Histogram {
        label: base(row, voice),
        columns: columns.collect(),
        own: row.own.map(|(class, percent)| OwnPlace {
            at: percent.map_or(class as f64 + 0.5, |percent| f64::from(percent.number())),
            // A grade stands below its column already.
            label: percent.map_or_else(String::new, |percent| voice.percent(percent)),
        }),
    }
}

/// The score, and of how many areas it is known.
fn base(row: &SpreadRow, voice: Voice<'_>) -> String {
    let known: u64 = row.counts.iter().map(|count| u64::from(*count)).sum();
    let label = row.label.text(voice.language);
    let arguments = [
        ("item", Argument::Text(label)),
        ("count", Argument::Count(known)),
    ];
    voice.say_with("spread-label", &arguments)
}

/// The words around it.
pub(super) fn words(chart: &Chart, spread: &Spread, voice: Voice<'_>) -> Words {
    let language = voice.language;
    let area = chart.area.text(language);
    let areas = ("count", Argument::Count(u64::from(spread.areas)));
    let is_marked = spread.rows.iter().any(|row| row.own.is_some());
    let framework = ("framework", Argument::Text(spread.framework.text(language)));
    Words {
        headline: if is_marked {
            voice.say_with(
                "spread-headline-area",
                &[("area", Argument::Text(area)), areas],
            )
        } else {
            voice.say_with("spread-headline", &[areas])
        },
        subtitle: match spread.newest {
            Some(date) => {
                let date = voice.date(date);
                voice.say_with(
                    "spread-subtitle-by",
                    &[framework, ("date", Argument::Text(&date))],
                )
            }
            None => voice.say_with("spread-subtitle", &[framework]),
        },
        note: None,
    }
}

pub(super) fn sentence(row: &SpreadRow, spread: &Spread, area: &str, voice: Voice<'_>) -> String {
    let counted = spread.classes.iter().zip(&row.counts);
    let counted = counted.filter(|(_, count)| **count > 0);
    let mut classes: Vec<String> = counted
        .map(|(class, count)| in_class(&class.name(voice), *count, voice))
        .collect();
    if row.without > 0 {
        classes.push(in_class(&voice.say("spread-without"), row.without, voice));
    }
    let classes = classes.join("; ");
    let label = row.label.text(voice.language);
    let mut arguments = vec![
        ("item", Argument::Text(label)),
        ("classes", Argument::Text(classes.as_str())),
    ];
    let own = row.own.and_then(|own| own_result(own, spread, voice));
    match &own {
        None => voice.say_with("spread-row", &arguments),
        Some(own) => {
            arguments.extend([("area", Argument::Text(area)), ("own", Argument::Text(own))]);
            voice.say_with("spread-row-area", &arguments)
        }
    }
}

fn in_class(class: &str, count: u32, voice: Voice<'_>) -> String {
    let arguments = [
        ("class", Argument::Text(class)),
        ("count", Argument::Count(u64::from(count))),
    ];
    voice.say_with("spread-class", &arguments)
}

/// The area's percentage, or its grade.
fn own_result(
    (class, percent): (usize, Option<Percent>),
    spread: &Spread,
    voice: Voice<'_>,
) -> Option<String> {
    match percent {
        Some(percent) => Some(voice.percent(percent)),
        None => Some(spread.classes.get(class)?.name(voice)),
    }
}

/// Its columns and rows. Classes that nobody is in are left out of percentages; every grade is there.
pub(super) fn cells(chart: &Chart, spread: &Spread, voice: Voice<'_>) -> (Vec<Column>, Vec<Row>) {
    let mut columns = vec![
        Column::text("result", voice.say("spread-column")),
        Column::number(
            "areas",
            voice.say("spread-areas"),
            voice.say("spread-areas-data"),
            ColumnUnit::Count,
        ),
    ];
    let is_marked = spread.rows.iter().any(|row| row.own.is_some());
    if is_marked {
        columns.push(Column::text("area", chart.area.text(voice.language)));
    }
    let mut rows = Vec::new();
    for row in &spread.rows {
        let counted = spread.classes.iter().zip(&row.counts).enumerate();
        for (at, (class, count)) in counted {
            let is_own = row.own.is_some_and(|(own, _)| own == at);
            let is_percent = matches!(class, Class::Percents(..));
            if is_percent && *count == 0 && !is_own {
                continue;
            }
            let own = row.own.filter(|_| is_own);
            let own = own.and_then(|own| own_result(own, spread, voice));
            let name = class.name(voice);
            rows.push(cell_row(
                row,
                &class.id(),
                &name,
                *count,
                is_marked.then_some(own),
                voice,
            ));
        }
        if row.without > 0 {
            let name = voice.say("spread-without");
            let own = is_marked.then_some(None);
            rows.push(cell_row(row, "without", &name, row.without, own, voice));
        }
    }
    (columns, rows)
}

fn cell_row(
    row: &SpreadRow,
    class: &str,
    name: &str,
    count: u32,
    own: Option<Option<String>>,
    voice: Voice<'_>,
) -> Row {
    let arguments = [
        ("item", Argument::Text(row.label.text(voice.language))),
        ("value", Argument::Text(name)),
    ];
    let mut cells = vec![
        Cell::text(voice.say_with("spread-cell", &arguments)),
        Cell::number(voice.number(u64::from(count)), count.to_string()),
    ];
    cells.extend(own.map(|own| match own {
        Some(own) => Cell::text(own),
        None => Cell::text("–"),
    }));
    Row::new(&format!("{}-{class}", row.id), cells)
}
