//! Makes charts from a scored inspection.

use super::{Band, Chart, CountRow, RangeRow, ScoreNames, ScoreRow, Series};
use crate::language::Bilingual;
use crate::model::{Characteristic, Grade, Item};
use crate::score::ScoredInspection;

fn band(grade: &Grade) -> Band {
    Band {
        word: grade.word.clone(),
        from: grade.from,
        tone: grade.tone,
    }
}

fn numbered(item: &Item) -> Bilingual<String> {
    item.title.map(|title| format!("{} {title}", item.number))
}

/// The scores of the lowest level of the tree. `None` when there are none.
#[must_use]
pub fn item_chart(scored: &ScoredInspection<'_>, title: &Bilingual<String>) -> Option<Chart> {
    let items = scored.framework.all_items();
    let rows: Vec<ScoreRow> = items
        .into_iter()
        .filter(|item| item.children.is_empty())
        .map(|item| {
            let score = scored.scores.get(&item.id);
            ScoreRow {
                id: item.id.to_string(),
                label: numbered(item),
                percent: score.map(|score| score.percent),
                grade: score.and_then(|score| score.grade).map(band),
            }
        })
        .collect();
    let level = scored.framework.levels.last()?;
    let scale = level
        .scale
        .as_ref()
        .and_then(|scale| scored.framework.scales.get(scale));
    let bands = scale.map(|scale| scale.grades.iter().map(band).collect());
    let names = ScoreNames {
        item: level.name.clone(),
        scale: scale.map(|scale| scale.name.clone()).unwrap_or_default(),
    };
    let any = rows.iter().any(|row| row.percent.is_some());
    any.then(|| Chart {
        id: "item-scores".to_owned(),
        title: title.clone(),
        area: scored.area.name.clone(),
        series: Series::Scores {
            rows,
            bands: bands.unwrap_or_default(),
            names,
        },
    })
}

/// The themes against the baseline. `None` without a baseline.
#[must_use]
pub fn baseline_chart(scored: &ScoredInspection<'_>) -> Option<Chart> {
    let baseline = scored.inspection.baseline.as_ref()?;
    let rows: Vec<RangeRow> = scored
        .framework
        .themes
        .list
        .iter()
        .filter_map(|theme| {
            let row = baseline.rows.get(&theme.id)?;
            Some(RangeRow {
                id: theme.id.to_string(),
                label: theme.short_title.clone(),
                area: scored.scores.get(&theme.id)?.percent,
                lowest: row.lowest,
                highest: row.highest,
                average: row.average,
            })
        })
        .collect();
    (!rows.is_empty()).then(|| Chart {
        id: "baseline".to_owned(),
        title: scored.framework.themes.title.clone(),
        area: scored.area.name.clone(),
        series: Series::Ranges {
            rows,
            label: baseline.label.clone(),
        },
    })
}

/// One chart for each characteristic of the cases that was counted.
#[must_use]
pub fn sample_charts(scored: &ScoredInspection<'_>) -> Vec<Chart> {
    scored
        .framework
        .characteristics
        .iter()
        .filter_map(|characteristic| sample_chart(scored, characteristic))
        .collect()
}

fn sample_chart(scored: &ScoredInspection<'_>, characteristic: &Characteristic) -> Option<Chart> {
    let counts = scored.inspection.sample.get(&characteristic.id)?;
    let rows = characteristic
        .categories
        .iter()
        .filter_map(|category| {
            Some(CountRow {
                id: category.id.to_string(),
                label: category.label.clone(),
                count: *counts.get(&category.id)?,
            })
        })
        .collect();
    Some(Chart {
        id: format!("sample-{}", characteristic.id),
        title: characteristic.title.clone(),
        area: scored.area.name.clone(),
        series: Series::Counts { rows },
    })
}
