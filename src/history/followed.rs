//! What later inspections found of earlier recommendations.

use std::collections::BTreeMap;

use super::lineage::is_descendant;
use super::order::{Dated, is_before, newest_first};
use crate::model::{FollowedUp, Id, Inspection, Recommendation, Site};
use crate::score::{ScoredInspection, of_area};

/// What one inspection says of one recommendation of an earlier inspection.
#[derive(Debug)]
pub struct Followed<'a> {
    /// The inspection that made the recommendation.
    pub earlier: &'a ScoredInspection<'a>,
    /// The number of the recommendation there, and the recommendation.
    pub recommendation: (usize, &'a Recommendation),
    /// The inspection that came back to it.
    pub later: &'a ScoredInspection<'a>,
    /// What it found.
    pub found: &'a FollowedUp,
}

fn recommendation<'a>(inspection: &'a Inspection, id: &Id) -> Option<(usize, &'a Recommendation)> {
    let mut list = (1..).zip(&inspection.recommendations.list);
    list.find(|(_, recommendation)| recommendation.id == *id)
}

fn is_named(found: &FollowedUp, inspection: &Inspection) -> bool {
    (&found.area, &found.folder) == (&inspection.area, &inspection.folder)
}

/// The earlier recommendations that an inspection came back to, in the order written. What is hidden from the audience is not among them.
#[must_use]
pub fn followed_by<'a>(
    later: &'a ScoredInspection<'a>,
    all: &'a [ScoredInspection<'a>],
) -> Vec<Followed<'a>> {
    let found = later.inspection.followed_up.iter();
    found
        .filter_map(|found| {
            let mut earlier = of_area(all, &found.area).iter();
            let earlier = earlier.find(|other| is_named(found, other.inspection))?;
            Some(Followed {
                earlier,
                recommendation: recommendation(earlier.inspection, &found.recommendation)?,
                later,
                found,
            })
        })
        .collect()
}

/// What a later inspection found of a recommendation.
type Answer<'a> = (&'a ScoredInspection<'a>, &'a FollowedUp);

/// What became of every recommendation, found once for all.
#[derive(Debug)]
pub struct Answers<'a> {
    /// By area, folder and recommendation.
    answers: BTreeMap<(&'a Id, &'a Id, &'a Id), Vec<Answer<'a>>>,
}

impl<'a> Answers<'a> {
    /// The answers that some inspections give.
    #[must_use]
    pub fn new(all: &'a [ScoredInspection<'a>]) -> Answers<'a> {
        let mut answers: BTreeMap<(&Id, &Id, &Id), Vec<Answer<'a>>> = BTreeMap::new();
        for later in all {
            for found in &later.inspection.followed_up {
                let named = (&found.area, &found.folder, &found.recommendation);
                answers.entry(named).or_default().push((later, found));
            }
        }
        for given in answers.values_mut() {
            given.sort_by(|(one, _), (other, _)| newest_first((*other).into(), (*one).into()));
        }
        Answers { answers }
    }

    /// What became of a recommendation, as later inspections found it, the oldest first.
    #[must_use]
    pub fn to(&self, earlier: &'a Inspection, recommendation: &'a Id) -> &[Answer<'a>] {
        let named = (&earlier.area, &earlier.folder, recommendation);
        self.answers.get(&named).map_or(&[], Vec::as_slice)
    }
}

/// Whether an inspection is known to have come after another.
fn is_after(site: &Site, one: &Inspection, other: &Inspection) -> bool {
    let dated = |inspection: &'_ Inspection| site.frameworks.get(&inspection.framework);
    match (dated(one), dated(other)) {
        (Some(own), Some(others)) => is_before(
            Dated {
                inspection: other,
                framework: others,
            },
            Dated {
                inspection: one,
                framework: own,
            },
        ),
        _ => false,
    }
}

/// Why what an inspection says of an earlier recommendation cannot be true, as a sentence and what to do.
pub(crate) fn contradiction(
    site: &Site,
    later: &Inspection,
    found: &FollowedUp,
) -> Option<(String, &'static str)> {
    let named = format!("{}/{}", found.area, found.folder);
    let Some(earlier) = site.inspection(&found.area, &found.folder) else {
        return Some((
            format!("there is no inspection `{named}`"),
            "name the folder of an earlier inspection of this area, or `area/folder` of one of an area before it",
        ));
    };
    let same_place =
        earlier.area == later.area || is_descendant(&site.areas, &later.area, &earlier.area);
    if !same_place {
        return Some((
            format!("`{named}` is an inspection of another area"),
            "name an inspection of this area, or of one that it took the place of: see `succeeded_by`",
        ));
    }
    let is_itself = earlier.path == later.path;
    if is_itself || is_after(site, earlier, later) {
        return Some((
            format!("`{named}` did not come before this inspection"),
            "name an earlier inspection",
        ));
    }
    recommendation(earlier, &found.recommendation)
        .is_none()
        .then(|| {
            (
                format!("`{named}` has no recommendation `{}`", found.recommendation),
                "name a recommendation by its id",
            )
        })
}
