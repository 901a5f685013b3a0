//! A score, or the reason why there is none, as pages show it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::html::Html;
use crate::markdown;
use crate::model::{Framework, Grade, Id, Show};
use crate::score::{Outcome, Score, ScoreOrigin, ScoredInspection};
use crate::text::{Argument, Voice};

/// A score as pages show it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ScoreView {
    /// What the framework calls a score.
    pub label: String,
    /// What the framework calls a grade.
    pub grade_label: String,
    pub number: Option<String>,
    pub grade: Option<GradeView>,
    pub stars: Option<StarsView>,
    /// What the score is a share of, where that is known.
    pub base: Option<String>,
    /// Why there is no score.
    pub state: Option<String>,
    /// What limited the grade, and who set another.
    pub remarks: Vec<String>,
    /// What is to be said about it.
    pub note: Option<Html>,
    /// Its number, on a page whose texts have numbers.
    pub cite: Html,
}

/// A grade as pages show it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct GradeView {
    pub word: String,
    pub short: String,
    pub comment: Html,
    pub tone: u8,
}

/// Stars, drawn and said.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StarsView {
    pub drawn: String,
    pub said: String,
}

/// The view of whatever the framework scores. `None` for what it does not.
pub(super) fn score_view(
    scored: &ScoredInspection<'_>,
    id: &Id,
    voice: Voice<'_>,
) -> Option<ScoreView> {
    let framework = scored.framework;
    framework.rule(id)?;
    let show = framework.shown_of(id);
    let empty = ScoreView {
        label: label(framework, voice),
        grade_label: grade_label(framework, voice),
        number: None,
        grade: None,
        stars: None,
        base: None,
        state: None,
        remarks: Vec::new(),
        note: None,
        cite: Html::default(),
    };
    Some(match scored.outcome(id) {
        Some(Outcome::Score(score)) => of_score(score, &show, empty, voice),
        Some(Outcome::State(state)) => ScoreView {
            state: Some(voice.state(*state)),
            ..empty
        },
        None => ScoreView {
            state: Some(voice.say("not-available")),
            ..empty
        },
    })
}

fn of_score(
    score: &Score<'_>,
    show: &BTreeSet<Show>,
    empty: ScoreView,
    voice: Voice<'_>,
) -> ScoreView {
    let shows = |what: Show| show.contains(&what);
    let mut remarks = voice.limits(score);
    remarks.extend(voice.overriding(score));
    ScoreView {
        number: score
            .number
            .filter(|_| shows(Show::Number))
            .map(|number| voice.score_number(number)),
        grade: score
            .grade
            .filter(|_| shows(Show::Grade))
            .map(|grade| grade_view(grade, voice)),
        stars: score
            .stars
            .filter(|_| shows(Show::Stars))
            .map(|stars| stars_view(stars, voice)),
        base: match score.origin {
            ScoreOrigin::Pooled(tally) if shows(Show::Base) => Some(voice.say_with(
                "score-base",
                &[
                    (
                        "sufficient",
                        Argument::Text(&voice.number(tally.sufficient)),
                    ),
                    (
                        "applicable",
                        Argument::Text(&voice.number(tally.applicable)),
                    ),
                ],
            )),
            _ => None,
        },
        remarks,
        note: score
            .note
            .map(|note| markdown::render_inline(note.get(voice.language))),
        ..empty
    }
}

pub(super) fn grade_view(grade: &Grade, voice: Voice<'_>) -> GradeView {
    let language = voice.language;
    let word = grade.word.text(language).to_owned();
    let short = grade.short.as_ref().map(|short| short.text(language));
    GradeView {
        short: short.unwrap_or(&word).to_owned(),
        comment: match &grade.comment {
            Some(comment) => markdown::render_inline(comment.get(language)),
            None => markdown::plain(&word),
        },
        tone: grade.tone,
        word,
    }
}

pub(super) fn stars_view(stars: u32, voice: Voice<'_>) -> StarsView {
    StarsView {
        drawn: "★".repeat(usize::try_from(stars).unwrap_or_default()),
        said: voice.say_with("stars", &[("count", Argument::Count(u64::from(stars)))]),
    }
}

/// What the framework calls a score.
pub(super) fn label(framework: &Framework, voice: Voice<'_>) -> String {
    match &framework.words.score {
        Some(word) => word.text(voice.language).to_owned(),
        None => voice.say("score"),
    }
}

/// What the framework calls a grade.
pub(super) fn grade_label(framework: &Framework, voice: Voice<'_>) -> String {
    match &framework.words.grade {
        Some(word) => word.text(voice.language).to_owned(),
        None => voice.say("comment"),
    }
}
