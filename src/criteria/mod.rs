//! What a change of criteria does: every inspection of a framework scored under both versions, and what moves, by how much and why.
//!
//! In: the inspections of a framework, and two versions of it. Out: one value with the scores that move, the criteria without
//! counterpart, the comparisons that are no longer like for like, and the places of narratives that are to be read again. The
//! terminal, JSON and the page for sign-off are written from that value. It must not know where the versions came from.

mod narrative;
mod reasons;
mod table;

use serde::Serialize;

use crate::language::Language;
use crate::model::{Area, Framework, Id, Inspection, Site};
use crate::score::{Explanation, Outcome, ScoredInspection, explain, score_under};
use crate::text::{Voice, Voices};

pub use narrative::{BoundFigure, UnboundFigure};
pub use table::table;

/// What moves when a framework changes. All texts are English but those of Welsh narratives.
#[derive(Debug, Serialize)]
pub struct CriteriaDiff {
    /// The name of the framework.
    pub framework: String,
    /// The version before.
    pub old: String,
    /// The version after.
    pub new: String,
    /// How many inspections were scored under both.
    pub inspections: usize,
    /// How many scores were compared.
    pub scores: usize,
    /// The scores that move, by inspection.
    pub moved: Vec<Moved>,
    /// What is scored before and not after.
    pub removed: Vec<Counterpart>,
    /// What is scored after and not before.
    pub added: Vec<Counterpart>,
    /// Comparisons whose two sides are no longer made in the same way.
    pub not_like_for_like: Vec<Unlike>,
    /// Figures in narratives that change with the data.
    pub bound_figures: Vec<BoundFigure>,
    /// Figures and words in narratives that do not, and may be wrong now.
    pub unbound_figures: Vec<UnboundFigure>,
    /// What in the content does not fit the new version, and has to follow before it can be built.
    pub to_follow: Vec<String>,
    /// The pages of the public site that become different, if they could be made.
    pub pages: Option<Vec<String>>,
    /// Why they could not.
    pub no_pages: Option<String>,
}

/// A score that moves.
#[derive(Debug, Serialize)]
pub struct Moved {
    /// The inspection, as `area/folder`.
    pub inspection: String,
    /// The name of the area.
    pub area: String,
    /// The id of the score.
    pub score: String,
    /// What it is called.
    pub title: String,
    /// What is shown before.
    pub before: Shown,
    /// What is shown after.
    pub after: Shown,
    /// The grade before, in Welsh.
    pub welsh_grade: Option<String>,
    /// By how much the number moves; nothing where there is no number on one side.
    pub difference: Option<i64>,
    /// Why, in sentences.
    pub why: Vec<String>,
    /// How the score was worked out before.
    pub working_before: Vec<String>,
    /// How it is worked out after.
    pub working_after: Vec<String>,
}

/// A result as readers see it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The number.
    pub number: Option<String>,
    /// The grade.
    pub grade: Option<String>,
    /// Why there is no score.
    pub state: Option<String>,
}

impl Shown {
    /// The result in few words: "74%, Moderate".
    #[must_use]
    pub fn words(&self) -> String {
        let words = [&self.number, &self.grade, &self.state];
        let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
        words.join(", ")
    }
}

/// Something that is scored under one version only.
#[derive(Debug, Serialize)]
pub struct Counterpart {
    /// Its id.
    pub score: String,
    /// What it is called.
    pub title: String,
}

/// A comparison whose two sides are no longer made in the same way.
#[derive(Debug, Serialize)]
pub struct Unlike {
    /// The inspection, as `area/folder`.
    pub inspection: String,
    /// The score that is compared.
    pub score: String,
    /// Why.
    pub why: String,
}

/// Two versions of a framework, and what they are called in the result.
#[derive(Clone, Copy, Debug)]
pub struct Versions<'a> {
    /// The version before.
    pub old: &'a Framework,
    /// The version after.
    pub new: &'a Framework,
}

/// Scores every inspection of a framework under both versions. `text_of` gives the text of a file, for places in narratives.
#[must_use]
pub fn compare_criteria<'t>(
    site: &Site,
    versions: Versions<'_>,
    voices: &Voices,
    text_of: &dyn Fn(&str) -> Option<&'t str>,
) -> CriteriaDiff {
    let voice = voices.of(Language::English);
    let mut diff = CriteriaDiff {
        framework: versions.old.name.text(Language::English).to_owned(),
        old: versions.old.key.version.to_string(),
        new: versions.new.key.version.to_string(),
        inspections: 0,
        scores: 0,
        moved: Vec::new(),
        removed: counterparts(versions.old, versions.new),
        added: counterparts(versions.new, versions.old),
        not_like_for_like: Vec::new(),
        bound_figures: Vec::new(),
        unbound_figures: Vec::new(),
        to_follow: Vec::new(),
        pages: None,
        no_pages: None,
    };
    let changed = reasons::made_differently(versions);
    let own = |inspection: &&Inspection| inspection.framework.id == versions.old.key.id;
    for inspection in site.each_inspection().filter(own) {
        let Some(area) = site.areas.get(&inspection.area) else {
            continue;
        };
        let pair = Pair::new(inspection, area, versions);
        diff.inspections += 1;
        diff.scores += pair.ids().len();
        let moved = pair.moved(voice);
        diff.not_like_for_like.extend(unlike(&pair, &changed));
        let small_base = site.settings.small_base;
        let told = narrative::told(&pair, &moved, voices, small_base, text_of);
        diff.bound_figures.extend(told.bound);
        diff.unbound_figures.extend(told.unbound);
        diff.moved.extend(moved);
    }
    diff
}

/// One inspection under both versions.
pub(super) struct Pair<'a> {
    pub before: ScoredInspection<'a>,
    pub after: ScoredInspection<'a>,
}

impl<'a> Pair<'a> {
    fn new(inspection: &'a Inspection, area: &'a Area, versions: Versions<'a>) -> Pair<'a> {
        Pair {
            before: score_under(inspection, area, versions.old),
            after: score_under(inspection, area, versions.new),
        }
    }

    /// The inspection as authors name it on the command line.
    pub(super) fn name(&self) -> String {
        let inspection = self.before.inspection;
        format!("{}/{}", inspection.area, inspection.folder)
    }

    /// What is scored under both versions, in the order of the new one.
    fn ids(&self) -> Vec<&'a Id> {
        let mut ids = self.after.framework.scored_ids();
        ids.retain(|id| self.before.framework.rule(id).is_some());
        ids
    }

    fn moved(&self, voice: Voice<'_>) -> Vec<Moved> {
        let ids = self.ids().into_iter();
        ids.filter_map(|id| self.one(id, voice)).collect()
    }

    fn one(&self, id: &Id, voice: Voice<'_>) -> Option<Moved> {
        let (before, after) = (
            result(self.before.outcome(id), voice),
            result(self.after.outcome(id), voice),
        );
        if before == after {
            return None;
        }
        let explained = (explain(&self.before, id), explain(&self.after, id));
        let working = |explanation: &Option<Explanation<'_>>, framework: &Framework| {
            let working = explanation.as_ref();
            working.map_or_else(Vec::new, |explanation| {
                voice.working(explanation, framework)
            })
        };
        Some(Moved {
            inspection: self.name(),
            area: self.before.area.name.text(Language::English).to_owned(),
            score: id.to_string(),
            title: self
                .after
                .framework
                .title_of(id)
                .map_or_else(String::new, |title| {
                    title.text(Language::English).to_owned()
                }),
            difference: difference(&self.before, &self.after, id),
            working_before: working(&explained.0, self.before.framework),
            working_after: working(&explained.1, self.after.framework),
            why: reasons::why(self, id, &explained, voice),
            welsh_grade: self
                .before
                .score(id)
                .and_then(|score| score.grade)
                .map(|grade| grade.word.text(Language::Welsh).to_owned()),
            before,
            after,
        })
    }
}

/// Nothing where the two are not of one kind: percentages and points have no difference.
fn difference(before: &ScoredInspection<'_>, after: &ScoredInspection<'_>, id: &Id) -> Option<i64> {
    let (before, after) = (before.score(id)?.number?, after.score(id)?.number?);
    let difference = i64::from(after.shown()) - i64::from(before.shown());
    (before.unit == after.unit && before.most == after.most).then_some(difference)
}

/// A result as readers see it.
pub(super) fn result(outcome: Option<&Outcome<'_>>, voice: Voice<'_>) -> Shown {
    let none = Shown {
        number: None,
        grade: None,
        state: None,
    };
    match outcome {
        Some(Outcome::Score(score)) => Shown {
            number: score.number.map(|number| voice.score_number(number)),
            grade: score
                .grade
                .map(|grade| grade.word.text(voice.language).to_owned()),
            ..none
        },
        Some(Outcome::State(state)) => Shown {
            state: Some(voice.state(*state)),
            ..none
        },
        None => Shown {
            state: Some(voice.say("not-available")),
            ..none
        },
    }
}

/// What one version scores and the other does not.
fn counterparts(of: &Framework, other: &Framework) -> Vec<Counterpart> {
    let ids = of.scored_ids().into_iter();
    ids.filter(|id| other.rule(id).is_none())
        .map(|id| Counterpart {
            score: id.to_string(),
            title: of.title_of(id).map_or_else(String::new, |title| {
                title.text(Language::English).to_owned()
            }),
        })
        .collect()
}

/// Printed figures stay as they were printed; beside a score that is made differently they mislead.
fn unlike(pair: &Pair<'_>, changed: &[(Id, String)]) -> Vec<Unlike> {
    let Some(baseline) = &pair.before.inspection.baseline else {
        return Vec::new();
    };
    changed
        .iter()
        .filter(|(id, _)| baseline.rows.contains_key(id))
        .map(|(id, why)| Unlike {
            inspection: pair.name(),
            score: id.to_string(),
            why: why.clone(),
        })
        .collect()
}
