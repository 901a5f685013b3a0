//! An area among others and beside its family: gathered, drawn, in words and as a table.

use super::svg::{self, DrawError, FamilyRange, Frame, Spot};
use super::table::symbol;
use super::{Cell, Chart, Column, ColumnUnit, FamilyChart, FamilyChartRow, Row, Series, Words};
use crate::compare::FamilyComparison;
use crate::language::Bilingual;
use crate::model::{NoScore, Percent};
use crate::text::{Argument, Voice};

/// The chart of an inspection beside its family. The id names its data file.
#[must_use]
pub fn family_chart(comparison: &FamilyComparison<'_>, id: &str) -> Chart {
    let framework = comparison.own.framework;
    let compared = comparison.compared.as_ref();
    let rows = comparison.rows.iter().map(|row| FamilyChartRow {
        id: row.id.to_string(),
        label: row.title.clone(),
        area: row.own,
        baseline: row.baseline,
        members: row.members.clone(),
    });
    let members = comparison.members.iter();
    let themes = &framework.themes;
    Chart {
        id: id.to_owned(),
        title: if themes.list.is_empty() {
            framework.name.clone()
        } else {
            themes.title.clone()
        },
        area: comparison.own.area.name.clone(),
        series: Series::Family(FamilyChart {
            label: compared.map(|compared| compared.label.clone()),
            framework: framework.name.clone(),
            members: members
                .map(|member| (member.area.id.clone(), member.area.name.clone()))
                .collect(),
            rows: rows.collect(),
        }),
    }
}

/// Draws it in one language. What has no score has no mark; the table and the words say why.
pub(super) fn drawing(
    family: &FamilyChart,
    frame: &Frame<'_>,
    voice: Voice<'_>,
) -> Result<String, DrawError> {
    let spot = |percent: Percent| Spot {
        value: f64::from(percent.number()),
        label: voice.percent(percent),
    };
    let rows = family.rows.iter().map(|row| {
        let members = family.members.iter().zip(&row.members);
        FamilyRange {
            label: row.label.text(voice.language).to_owned(),
            area: spot(row.area),
            range: row
                .baseline
                .map(|row| [spot(row.lowest), spot(row.highest), spot(row.average)]),
            members: members
                .filter_map(|((_, name), value)| {
                    let percent = value.ok()?;
                    Some(Spot {
                        value: f64::from(percent.number()),
                        label: member(name, Ok(percent), voice),
                    })
                })
                .collect(),
        }
    });
    svg::families(frame, &rows.collect::<Vec<_>>(), 100.0)
}

/// An area of the family with its score, or why it has none.
fn member(name: &Bilingual<String>, value: Result<Percent, NoScore>, voice: Voice<'_>) -> String {
    let value = match value {
        Ok(percent) => voice.percent(percent),
        Err(state) => voice.state(state),
    };
    let arguments = [
        ("area", Argument::Text(name.text(voice.language))),
        ("value", Argument::Text(value.as_str())),
    ];
    voice.say_with("family-member", &arguments)
}

/// The words around it.
pub(super) fn words(chart: &Chart, family: &FamilyChart, voice: Voice<'_>) -> Words {
    let language = voice.language;
    let area = chart.area.text(language);
    let framework = family.framework.text(language);
    let names = family.members.iter().map(|(_, name)| name.text(language));
    let names = names.collect::<Vec<_>>().join(", ");
    let above = |row: &&FamilyChartRow| row.baseline.is_some_and(|all| row.area > all.average);
    Words {
        headline: if family.members.is_empty() {
            let above = family.rows.iter().filter(above).count();
            let arguments = [
                ("above", Argument::Count(above as u64)),
                ("total", Argument::Count(family.rows.len() as u64)),
            ];
            voice.say_with("chart-ranges-headline", &arguments)
        } else {
            let arguments = [
                ("area", Argument::Text(area)),
                ("members", Argument::Text(&names)),
            ];
            voice.say_with("family-headline", &arguments)
        },
        subtitle: match &family.label {
            None => framework.to_owned(),
            Some(label) => {
                let arguments = [
                    ("framework", Argument::Text(framework)),
                    ("label", Argument::Text(label.text(language))),
                ];
                voice.say_with("family-subtitle", &arguments)
            }
        },
        note: None,
    }
}

pub(super) fn sentence(
    row: &FamilyChartRow,
    family: &FamilyChart,
    area: &str,
    voice: Voice<'_>,
) -> String {
    let members = family.members.iter().zip(&row.members);
    let members = members.map(|((_, name), value)| member(name, *value, voice));
    let members = members.collect::<Vec<_>>().join(", ");
    let score = voice.percent(row.area);
    let mut arguments = vec![
        ("item", Argument::Text(row.label.text(voice.language))),
        ("area", Argument::Text(area)),
        ("score", Argument::Text(&score)),
    ];
    let figures = row
        .baseline
        .map(|row| [row.lowest, row.highest, row.average].map(|percent| voice.percent(percent)));
    if let Some([lowest, highest, average]) = &figures {
        arguments.extend([
            ("lowest", Argument::Text(lowest.as_str())),
            ("highest", Argument::Text(highest.as_str())),
            ("average", Argument::Text(average.as_str())),
        ]);
    }
    let key = match (&figures, members.is_empty()) {
        (Some(_), false) => "family-row",
        (None, false) => "family-row-alone",
        (Some(_), true) => "chart-ranges-sentence",
        (None, true) => "family-row-only",
    };
    arguments.push(("members", Argument::Text(&members)));
    voice.say_with(key, &arguments)
}

/// Its columns and rows.
pub(super) fn cells(
    chart: &Chart,
    family: &FamilyChart,
    voice: Voice<'_>,
) -> (Vec<Column>, Vec<Row>) {
    let language = voice.language;
    let named = |id: &str, name: &str| {
        let arguments = [("area", Argument::Text(name))];
        let data = voice.say_with("column-area-percent", &arguments);
        Column::number(id, name, data, ColumnUnit::Percent)
    };
    let has_range = family.rows.iter().any(|row| row.baseline.is_some());
    let mut columns = vec![Column::text("item", chart.title.text(language))];
    if has_range {
        columns.extend(["lowest", "highest", "average"].map(|name| {
            Column::number(
                name,
                voice.say(&format!("column-{name}")),
                voice.say(&format!("column-{name}-percent")),
                ColumnUnit::Percent,
            )
        }));
    }
    columns.push(named("area", chart.area.text(language)));
    let members = family.members.iter();
    columns.extend(members.map(|(id, name)| named(&format!("area-{id}"), name.text(language))));
    let rows = family.rows.iter().map(|row| {
        let mut cells = vec![Cell::text(row.label.text(language))];
        if has_range {
            let figures = match row.baseline {
                Some(row) => [row.lowest, row.highest, row.average].map(Ok),
                None => [Err(NoScore::NotAvailable); 3],
            };
            cells.extend(figures.map(|figure| value(figure, voice)));
        }
        cells.push(Cell::percent(row.area, voice));
        cells.extend(row.members.iter().map(|member| value(*member, voice)));
        Row::new(&row.id, cells)
    });
    (columns, rows.collect())
}

fn value(value: Result<Percent, NoScore>, voice: Voice<'_>) -> Cell {
    match value {
        Ok(percent) => Cell::percent(percent, voice),
        Err(state) => Cell::state(voice.state(state), symbol(state)),
    }
}
