//! What an inspection states of its scores: numbers, grades, states, counts, and grades that people set.

use std::collections::BTreeMap;

use super::framework_scales::STATES;
use super::notes::Notes;
use crate::content::{InspectionFile, OverrideEntry, StatedEntry, StatedMapping};
use crate::diagnostic::{Code, nearest, suggest};
use crate::markdown::Shape;
use crate::model::{
    Aggregation, Framework, Id, NoScore, Override, PartialDate, Rule, Scale, StatedScore,
    StatedValue, Tally, Unit,
};
use crate::score::unit_of;
use crate::yaml::Spanned;

/// The state that a word names.
pub(super) fn state_of(word: &str) -> Option<NoScore> {
    let mut states = STATES.iter();
    states
        .find(|(name, _)| *name == word)
        .map(|(_, state)| *state)
}

/// What an inspection states, and what people set.
pub(super) struct Stated {
    pub scores: BTreeMap<Id, StatedScore>,
    pub overrides: BTreeMap<Id, Override>,
}

/// Reads both. `versions` begins with the one that the inspection names. Where that one has a problem of its own (`is_whole` is false),
/// nothing is said of what does not fit it.
pub(super) fn read(
    file: &InspectionFile,
    versions: &[&Framework],
    is_whole: bool,
    notes: &mut Notes<'_>,
) -> Stated {
    let mut unheard = Vec::new();
    let mut notes = Notes {
        path: notes.path.clone(),
        problems: if is_whole {
            &mut *notes.problems
        } else {
            &mut unheard
        },
    };
    let framework = versions.first();
    Stated {
        scores: stated_scores(file, versions, &mut notes),
        overrides: framework.map_or_else(BTreeMap::new, |framework| {
            overrides(file, framework, &mut notes)
        }),
    }
}

/// Reads what is stated under the version of the framework that the inspection names; what only a former version scores, for the
/// report as it stood before, under that.
fn stated_scores(
    file: &InspectionFile,
    versions: &[&Framework],
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, StatedScore> {
    let mut known: Vec<&Id> = Vec::new();
    for id in versions.iter().flat_map(|version| version.scored_ids()) {
        if !known.contains(&id) {
            known.push(id);
        }
    }
    let mut scores = BTreeMap::new();
    for (id, key, entry) in notes.by_id(&file.stated_scores, "score", &known) {
        let mut having = versions
            .iter()
            .filter(|version| version.rule(&id).is_some());
        let Some(version) = having.next() else {
            continue;
        };
        let Some(rule) = version.rule(&id) else {
            continue;
        };
        let about = About {
            rule,
            unit: unit_of(rule, &version.bands),
            scale: version.scale_of(&id),
            key,
        };
        let (value, note, span) = match entry {
            StatedEntry::Scalar(written) => (scalar(written, &about, notes), None, &written.span),
            StatedEntry::Mapping(mapping) => {
                let note = notes.optional_markdown(mapping.note.as_ref(), Shape::Inline);
                (self::mapping(mapping, &about, notes), note, &key.span)
            }
        };
        if let Some(value) = value {
            let location = notes.at(span);
            scores.insert(
                id,
                StatedScore {
                    value,
                    note,
                    location,
                },
            );
        }
    }
    scores
}

/// The score that a statement is about.
struct About<'a> {
    rule: &'a Rule,
    unit: Option<Unit>,
    scale: Option<&'a Scale>,
    key: &'a Spanned<String>,
}

fn scalar(
    written: &Spanned<String>,
    about: &About<'_>,
    notes: &mut Notes<'_>,
) -> Option<StatedValue> {
    let text = written.given()?;
    if let Some(state) = state_of(text) {
        return Some(StatedValue::State(state));
    }
    if let Ok(number) = text.parse::<u32>() {
        let number = Spanned {
            value: number,
            span: written.span.clone(),
            written: true,
        };
        return Some(StatedValue::Result {
            number: Some((checked_number(&number, about, notes)?, about.unit?)),
            grade: None,
            stars: None,
        });
    }
    Some(StatedValue::Result {
        number: None,
        grade: Some(grade(written, about, notes)?),
        stars: None,
    })
}

fn checked_number(number: &Spanned<u32>, about: &About<'_>, notes: &mut Notes<'_>) -> Option<u32> {
    match about.unit {
        Some(Unit::Percent) => notes.percent(number).map(|p| u32::from(p.number())),
        Some(_) => number.given().copied(),
        None => {
            notes.report(
                Code::WrongType,
                &number.span,
                "this score is a grade, and has no number",
                "write the grade",
            );
            None
        }
    }
}

fn grade(written: &Spanned<String>, about: &About<'_>, notes: &mut Notes<'_>) -> Option<Id> {
    let text = written.given()?;
    let grades = about.scale.map_or(&[][..], |scale| &scale.grades);
    if let Some(grade) = grades.iter().find(|grade| grade.id.as_str() == text) {
        return Some(grade.id.clone());
    }
    let states = STATES.iter().map(|(word, _)| *word);
    let known = grades.iter().map(|grade| grade.id.as_str()).chain(states);
    notes.report(
        Code::UnknownId,
        &written.span,
        format!("`{text}` is neither a whole number, nor a grade of this score, nor a state"),
        match (nearest(text, known.clone()), about.unit) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Some(_)) => format!(
                "write a whole number without sign or unit, or one of: {}",
                known.collect::<Vec<_>>().join(", ")
            ),
            (None, None) => suggest(text, known, "write a grade"),
        },
    );
    None
}

fn mapping(entry: &StatedMapping, about: &About<'_>, notes: &mut Notes<'_>) -> Option<StatedValue> {
    if entry.sufficient.is_some() || entry.of.is_some() {
        return counts(entry, about, notes);
    }
    let number = match &entry.number {
        Some(number) => Some((checked_number(number, about, notes)?, about.unit?)),
        None => None,
    };
    let stated = match &entry.grade {
        Some(word) if state_of(&word.value).is_some() => {
            return state_of(&word.value).map(StatedValue::State);
        }
        Some(written) => Some(grade(written, about, notes)?),
        None => None,
    };
    let with_stars = match &entry.stars {
        Some(stars) => Some(grade_with(stars, about, notes)?),
        None => None,
    };
    if let (Some(stated), Some(with_stars), Some(stars)) = (&stated, &with_stars, &entry.stars)
        && stated != with_stars
    {
        notes.report(
            Code::Contradiction,
            &stars.span,
            format!(
                "{} stars stand for `{with_stars}`, and the grade is `{stated}`",
                stars.value
            ),
            "compare the two with the source",
        );
    }
    if number.is_none() && stated.is_none() && with_stars.is_none() {
        notes.report(
            Code::MissingKey,
            &about.key.span,
            "nothing is stated of this score",
            "add `number:`, `grade:`, `stars:`, or `sufficient:` and `of:`",
        );
        return None;
    }
    Some(StatedValue::Result {
        number,
        grade: stated.or(with_stars),
        stars: entry.stars.as_ref().and_then(Spanned::given).copied(),
    })
}

/// The grade for which so many stars stand.
fn grade_with(stars: &Spanned<u32>, about: &About<'_>, notes: &mut Notes<'_>) -> Option<Id> {
    let number = *stars.given()?;
    let mut grades = about.scale.iter().flat_map(|scale| &scale.grades);
    let found = grades.find(|grade| grade.stars == Some(number));
    if found.is_none() {
        notes.report(
            Code::OutOfRange,
            &stars.span,
            format!("no grade of this score has {number} stars"),
            "compare the number with the stars of the scale",
        );
    }
    found.map(|grade| grade.id.clone())
}

fn counts(entry: &StatedMapping, about: &About<'_>, notes: &mut Notes<'_>) -> Option<StatedValue> {
    let others = entry.number.is_some() || entry.grade.is_some() || entry.stars.is_some();
    let (Some(sufficient), Some(of), false) = (&entry.sufficient, &entry.of, others) else {
        notes.report(
            Code::Contradiction,
            &about.key.span,
            "counts are stated by `sufficient` and `of`, and by nothing else",
            "write both, and leave out the rest: the score follows from them",
        );
        return None;
    };
    if about.rule.by != Aggregation::PooledShare {
        notes.report(
            Code::Contradiction,
            &about.key.span,
            "this score is not a share of judgements",
            "write its number or its grade",
        );
        return None;
    }
    let (sufficient_count, applicable) = (*sufficient.given()?, *of.given()?);
    if sufficient_count > applicable || applicable == 0 {
        notes.report(
            Code::Contradiction,
            &sufficient.span,
            format!("{sufficient_count} cannot be out of {applicable}"),
            "compare the figures with the source; write `not-applicable` where nothing applied",
        );
        return None;
    }
    Some(StatedValue::Counts(Tally {
        sufficient: u64::from(sufficient_count),
        applicable: u64::from(applicable),
    }))
}

fn overrides(
    file: &InspectionFile,
    framework: &Framework,
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, Override> {
    notes.report_repeats(file.overrides.iter().map(|entry| &entry.score));
    let mut overrides = BTreeMap::new();
    for entry in &file.overrides {
        if let Some((id, found)) = one_override(entry, file, framework, notes) {
            overrides.insert(id, found);
        }
    }
    overrides
}

fn one_override(
    entry: &OverrideEntry,
    file: &InspectionFile,
    framework: &Framework,
    notes: &mut Notes<'_>,
) -> Option<(Id, Override)> {
    let by = notes.text(&entry.by);
    let reason = notes.text(&entry.reason);
    let date = notes.date(&entry.date);
    let published = file.published.as_ref().and_then(Spanned::given);
    let published = published.and_then(|date| PartialDate::parse(date));
    if entry.date.written
        && let Some(published) = published
        && date.first_day() > published.last_day()
    {
        notes.report(
            Code::Contradiction,
            &entry.date.span,
            format!("the grade was set in {date}, after the report was published in {published}"),
            "compare the two dates",
        );
    }
    let id = notes.known_id(&entry.score, "score", framework.scored_ids())?;
    if framework
        .rule(&id)
        .is_some_and(|rule| rule.overriding.is_none())
    {
        notes.report(
            Code::Contradiction,
            &entry.score.span,
            format!("the framework does not allow `{id}` to be overridden"),
            "remove the override; a rule that may be overridden says so with `override:`",
        );
    }
    let grades = framework
        .scale_of(&id)
        .map_or(&[][..], |scale| &scale.grades);
    let grade = notes.known_id(&entry.grade, "grade", grades.iter().map(|grade| &grade.id))?;
    Some((
        id,
        Override {
            grade,
            by,
            date,
            reason,
            location: notes.at(&entry.score.span),
        },
    ))
}
