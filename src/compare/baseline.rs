//! Lowest, highest and average for each score that a framework compares, with what they cover and as of when: printed with an inspection,
//! or computed of those that were published by then. Frozen figures are never recomputed.

use super::pool::{is_of_kind, is_within};
use crate::language::Bilingual;
use crate::model::{BaselineKind, BaselineRow, Comparison, Id, PartialDate, Percent, Unit};
use crate::score::{Fraction, ScoredInspection};

/// The fewest inspections of which lowest, highest and average say anything.
pub const FEWEST: usize = 3;

/// Figures to compare with.
#[derive(Debug)]
pub struct Compared {
    /// What the figures cover.
    pub label: Bilingual<String>,
    /// To which date.
    pub as_of: PartialDate,
    /// Where they are printed; `None` when they are computed.
    pub source: Option<Bilingual<String>>,
    /// Of how many inspections they are, when they are computed: the fewest and the most of any row.
    pub pool: Option<(usize, usize)>,
    /// The figures, in the order in which the framework names the scores.
    pub rows: Vec<(Id, BaselineRow)>,
}

/// Finds the figures to compare an inspection with. `None` where the framework compares nothing, or too little is known.
#[must_use]
pub fn compare(scored: &ScoredInspection<'_>, all: &[&ScoredInspection<'_>]) -> Option<Compared> {
    let comparison = scored.framework.comparison.as_ref()?;
    match comparison.baseline {
        BaselineKind::Frozen => frozen(scored, comparison),
        BaselineKind::Computed => computed(scored, all, comparison),
    }
}

fn frozen(scored: &ScoredInspection<'_>, comparison: &Comparison) -> Option<Compared> {
    let baseline = scored.inspection.baseline.as_ref()?;
    let rows = comparison.of.iter();
    Some(Compared {
        label: baseline.label.clone(),
        as_of: baseline.as_of,
        source: Some(baseline.source.clone()),
        pool: None,
        rows: rows
            .filter_map(|id| Some((id.clone(), *baseline.rows.get(id)?)))
            .collect(),
    })
}

fn computed(
    scored: &ScoredInspection<'_>,
    all: &[&ScoredInspection<'_>],
    comparison: &Comparison,
) -> Option<Compared> {
    let as_of = scored.inspection.published?;
    let pool: Vec<&ScoredInspection<'_>> = all
        .iter()
        .copied()
        .filter(|other| is_in_pool(other, scored, comparison))
        .collect();
    let mut rows: Vec<(Id, BaselineRow)> = Vec::new();
    let mut counts = Vec::new();
    for id in &comparison.of {
        if let Some((row, count)) = row(id, &pool) {
            rows.push((id.clone(), row));
            counts.push(count);
        }
    }
    let counts = counts.iter().min().zip(counts.iter().max());
    (!rows.is_empty()).then(|| Compared {
        label: comparison.label.clone().unwrap_or_default(),
        as_of,
        source: None,
        pool: counts.map(|(fewest, most)| (*fewest, *most)),
        rows,
    })
}

/// Only what was published by then, under the same version of the same framework; and nothing made up among what is real.
fn is_in_pool(
    other: &ScoredInspection<'_>,
    scored: &ScoredInspection<'_>,
    comparison: &Comparison,
) -> bool {
    let published = other.inspection.published.and_then(PartialDate::last_day);
    let as_of = scored.inspection.published.and_then(PartialDate::last_day);
    let in_time = published.is_some() && published <= as_of;
    in_time
        && !other.is_superseded
        && is_of_kind(other, comparison.pool)
        && is_within(other.area, scored.area, comparison.within)
        && other.framework.key == scored.framework.key
        && other.area.demonstration == scored.area.demonstration
}

/// The average is that of the whole percentages that are shown, halves upwards.
pub(super) fn row(id: &Id, pool: &[&ScoredInspection<'_>]) -> Option<(BaselineRow, usize)> {
    let mut shown: Vec<u32> = pool
        .iter()
        .filter_map(|other| other.score(id)?.number)
        .filter(|number| number.unit == Unit::Percent)
        .map(|number| number.shown())
        .collect();
    shown.sort_unstable();
    if shown.len() < FEWEST {
        return None;
    }
    let sum: u64 = shown.iter().map(|number| u64::from(*number)).sum();
    let average = Fraction::new(sum, shown.len() as u64)?.rounded();
    let row = BaselineRow {
        lowest: Percent::new(*shown.first()?)?,
        highest: Percent::new(*shown.last()?)?,
        average: Percent::new(average)?,
    };
    Some((row, shown.len()))
}
