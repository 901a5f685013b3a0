//! Makes charts from a scored inspection.

use super::{Band, Chart, CountRow, RangeRow, ScoreNames, ScoreRow, Series};
use crate::compare::Compared;
use crate::disclose::{Shown, ShownShare};
use crate::language::Bilingual;
use crate::model::{
    Aggregation, Bands, Characteristic, Framework, Grade, Id, Item, NoScore, Percent, Scale, Unit,
};
use crate::score::{Fraction, Limit, Number, Outcome, ScoredInspection, limit_of};

fn band(grade: &Grade, bands: &Bands) -> Band {
    Band {
        id: grade.id.clone(),
        word: grade.word.clone(),
        from: match limit_of(bands, &grade.id) {
            Some(Limit::From(limit) | Limit::Above(limit)) => limit,
            None => 0,
        },
        tone: grade.tone,
    }
}

/// The whole percentage that is shown for a number, if it is a percentage.
fn percent(number: Number) -> Option<Percent> {
    (number.unit == Unit::Percent)
        .then(|| Percent::new(number.shown()))
        .flatten()
}

/// The nearest whole percentage, halves upwards. `None` of nothing.
fn share(part: u64, whole: u64) -> Option<Percent> {
    let exact = Fraction::new(part.checked_mul(100)?, whole)?;
    Percent::new(exact.rounded())
}

/// Whether the rule of an item makes a percentage.
fn has_percent(framework: &Framework, id: &Id) -> bool {
    let bands = framework.bands_of(id);
    framework.rule(id).is_some_and(|rule| match rule.by {
        Aggregation::PooledShare
        | Aggregation::Mean
        | Aggregation::WeightedMean
        | Aggregation::ShareOfMaximum => true,
        Aggregation::Judged => bands.is_some_and(|bands| bands.unit == Unit::Percent),
        Aggregation::SumOfPoints | Aggregation::Minimum | Aggregation::Count => false,
    })
}

/// The scores of the lowest level that has percentages. `None` when none is known.
#[must_use]
pub fn item_chart(scored: &ScoredInspection<'_>, title: &Bilingual<String>) -> Option<Chart> {
    let framework = scored.framework;
    let mut items = framework.all_items();
    items.retain(|item| has_percent(framework, &item.id));
    let depth = items.iter().map(|item| item.level).max()?;
    items.retain(|item| item.level == depth);
    let bands = framework.bands_of(&items.first()?.id);
    let scale = bands.and_then(|bands| framework.scales.get(&bands.scale));
    let rows: Vec<ScoreRow> = items
        .into_iter()
        .map(|item| score_row(item, scored))
        .collect();
    let level = framework.levels.get(depth)?;
    let names = ScoreNames {
        item: level.name.clone(),
        score: framework.words.score.clone(),
        grade: match &framework.words.grade {
            Some(word) => word.clone(),
            None => scale.map(|scale| scale.name.clone()).unwrap_or_default(),
        },
    };
    let any = rows.iter().any(|row| row.percent.is_ok());
    any.then(|| Chart {
        id: "item-scores".to_owned(),
        title: title.clone(),
        area: scored.area.name.clone(),
        series: Series::Scores {
            rows,
            bands: bands_of(bands, scale),
            limits: bands.cloned().map(Box::new),
            names,
        },
    })
}

fn bands_of(bands: Option<&Bands>, scale: Option<&Scale>) -> Vec<Band> {
    let (Some(bands), Some(scale)) = (bands, scale) else {
        return Vec::new();
    };
    scale
        .grades
        .iter()
        .map(|grade| band(grade, bands))
        .collect()
}

fn score_row(item: &Item, scored: &ScoredInspection<'_>) -> ScoreRow {
    let outcome = scored.outcome(&item.id);
    let percent = match outcome {
        Some(Outcome::Score(score)) => score.number.and_then(percent).ok_or(NoScore::NotAvailable),
        Some(Outcome::State(state)) => Err(*state),
        None => Err(NoScore::NotAvailable),
    };
    let bands = scored.framework.bands_of(&item.id);
    let grade = outcome
        .and_then(Outcome::score)
        .and_then(|score| score.grade);
    ScoreRow {
        id: item.id.to_string(),
        label: item.numbered(),
        percent,
        grade: grade.zip(bands).map(|(grade, bands)| band(grade, bands)),
    }
}

/// Scores against a baseline. `None` when nothing can be compared.
#[must_use]
pub fn baseline_chart(scored: &ScoredInspection<'_>, compared: &Compared) -> Option<Chart> {
    let framework = scored.framework;
    let rows: Vec<RangeRow> = compared
        .rows
        .iter()
        .filter_map(|(id, row)| {
            let themes = &framework.themes.list;
            let theme = themes.iter().find(|theme| theme.id == *id);
            Some(RangeRow {
                id: id.to_string(),
                label: match theme {
                    Some(theme) => theme.short_title.clone(),
                    None => framework.title_of(id)?,
                },
                area: percent(scored.score(id)?.number?)?,
                lowest: row.lowest,
                highest: row.highest,
                average: row.average,
            })
        })
        .collect();
    let title = if framework.themes.list.is_empty() {
        framework.name.clone()
    } else {
        framework.themes.title.clone()
    };
    (!rows.is_empty()).then(|| Chart {
        id: "baseline".to_owned(),
        title,
        area: scored.area.name.clone(),
        series: Series::Ranges {
            rows,
            label: compared.label.clone(),
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
    let table = scored.disclosed.sample.get(&characteristic.id)?;
    let rows = characteristic
        .categories
        .iter()
        .filter_map(|category| {
            let count = *table.counts.get(&category.id)?;
            Some(CountRow {
                id: category.id.to_string(),
                label: category.label.clone(),
                count,
                share: shown_share(count, table.total),
            })
        })
        .collect();
    Some(Chart {
        id: format!("sample-{}", characteristic.id),
        title: characteristic.title.clone(),
        area: scored.area.name.clone(),
        series: Series::Counts {
            rows,
            total: table.total,
            rounded_to: scored.disclosed.sample_rounded_to,
        },
    })
}

/// The share of what is shown: of rounded counts it is that of the rounded ones, and of a hidden count it is hidden.
pub(super) fn shown_share(count: Shown, total: Shown) -> Option<ShownShare> {
    match (count.number(), total.number()) {
        (Some(count), Some(total)) => {
            share(u64::from(count), u64::from(total)).map(ShownShare::Percent)
        }
        _ => Some(ShownShare::Suppressed),
    }
}
