//! Makes charts of what people said.

use super::gather::shown_share;
use super::{Chart, Series, ShareRow};
use crate::disclose::ShownResult;
use crate::model::Group;
use crate::score::ScoredInspection;

/// What one group said. `None` where it was not asked, or no result is known.
#[must_use]
pub fn survey_chart(scored: &ScoredInspection<'_>, group: &Group) -> Option<Chart> {
    let survey = scored.disclosed.survey.get(&group.id)?;
    (!survey.results.is_empty()).then(|| Chart {
        id: format!("survey-{}", group.id),
        title: group.title.clone(),
        area: scored.area.name.clone(),
        series: Series::Shares {
            rows: survey.results.iter().map(share_row).collect(),
            responses: survey.responses,
            rounded_to: scored.disclosed.survey_rounded_to,
        },
    })
}

/// What is printed stands; a base that the source does not give is never taken from elsewhere.
fn share_row(result: &ShownResult<'_>) -> ShareRow {
    let counted = result.count.zip(result.of);
    ShareRow {
        id: result.id.to_string(),
        label: result.statement.clone(),
        share: result
            .share
            .or_else(|| counted.and_then(|(count, of)| shown_share(count, of))),
        count: result.count,
        base: result.of,
    }
}
