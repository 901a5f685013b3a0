//! An area beside the areas that a source names as its family, and beside lowest, highest and average.

use std::collections::BTreeMap;

use super::baseline::{Compared, compare};
use super::grid::Grid;
use crate::language::Bilingual;
use crate::model::{Area, BaselineRow, Id, NoScore, Percent, Unit};
use crate::score::{Outcome, ScoredInspection};

/// An inspection beside those of the area's family.
#[derive(Debug)]
pub struct FamilyComparison<'a> {
    /// The inspection.
    pub own: &'a ScoredInspection<'a>,
    /// Lowest, highest and average, where they are known.
    pub compared: Option<Compared>,
    /// The areas of the family, in the order in which the area names them.
    pub members: Vec<AreaResult<'a>>,
    /// Who names them.
    pub source: Option<&'a Bilingual<String>>,
    /// One for each percentage that sums the inspection up.
    pub rows: Vec<FamilyRow<'a>>,
}

/// An area of a family.
#[derive(Debug)]
pub struct AreaResult<'a> {
    /// The area.
    pub area: &'a Area,
    /// Its latest inspection that may be set beside the other. `None` where readers may see none.
    pub scored: Option<&'a ScoredInspection<'a>>,
}

/// One score of the inspection, and of the family.
#[derive(Debug)]
pub struct FamilyRow<'a> {
    /// Which score.
    pub id: &'a Id,
    /// Its title.
    pub title: Bilingual<String>,
    /// The percentage of the area.
    pub own: Percent,
    /// Lowest, highest and average.
    pub baseline: Option<BaselineRow>,
    /// The percentages of the family, or why there is none.
    pub members: Vec<Result<Percent, NoScore>>,
}

/// Sets an inspection beside its family. `None` where there is neither a family nor a baseline, or no percentage.
#[must_use]
pub fn family_comparison<'a>(
    own: &'a ScoredInspection<'a>,
    areas: &'a BTreeMap<Id, Area>,
    all: &[&'a ScoredInspection<'a>],
) -> Option<FamilyComparison<'a>> {
    let compared = compare(own, all);
    let family = own.area.family.as_ref();
    if compared.is_none() && family.is_none() {
        return None;
    }
    // A row is made of its own area alone, so the areas of the family are enough.
    let grid = family.and_then(|family| {
        let named = |other: &&ScoredInspection<'_>| family.areas.contains(&other.area.id);
        let of_members = all.iter().copied().filter(named);
        Grid::among(own.framework, own.area.demonstration, of_members)
    });
    let members: Vec<AreaResult<'_>> = family
        .into_iter()
        .flat_map(|family| &family.areas)
        .filter_map(|id| {
            let row = grid.as_ref().and_then(|grid| grid.row(id));
            Some(AreaResult {
                area: areas.get(id)?,
                scored: row.map(|row| row.scored),
            })
        })
        .collect();
    let headlines = own.framework.headline_ids().into_iter();
    let rows: Vec<FamilyRow<'_>> = headlines
        .filter_map(|(id, title)| {
            let known = compared.iter().flat_map(|compared| &compared.rows);
            let mut known = known.filter(|(other, _)| other == id);
            Some(FamilyRow {
                id,
                title: title.clone(),
                own: percent(own.outcome(id)).ok()?,
                baseline: known.next().map(|(_, row)| *row),
                members: members
                    .iter()
                    .map(|member| percent(member.scored.and_then(|scored| scored.outcome(id))))
                    .collect(),
            })
        })
        .collect();
    (!rows.is_empty()).then_some(FamilyComparison {
        own,
        compared,
        source: family.map(|family| &family.source),
        members,
        rows,
    })
}

/// The percentage that is shown, or why there is none.
fn percent(outcome: Option<&Outcome<'_>>) -> Result<Percent, NoScore> {
    match outcome {
        Some(Outcome::Score(score)) => score
            .number
            .filter(|number| number.unit == Unit::Percent)
            .and_then(|number| Percent::new(number.shown()))
            .ok_or(NoScore::NotAvailable),
        Some(Outcome::State(state)) => Err(*state),
        None => Err(NoScore::NotAvailable),
    }
}
