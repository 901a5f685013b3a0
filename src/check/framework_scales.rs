//! Scales and bands: whether every number has exactly one grade.

use std::collections::BTreeMap;

use super::notes::Notes;
use crate::content::{
    BandsEntry, FrameworkFile, GradeEntry, LimitsWord, RoundingWord, ScaleEntry, StateOfScoreWord,
};
use crate::diagnostic::Code;
use crate::markdown::Shape;
use crate::model::{Band, Bands, Display, Grade, Id, Scale, Unit};
use crate::yaml::Spanned;

/// The most stars that stand for a grade.
const MOST_STARS: u32 = 6;

/// The most points a grade can count, and the highest limit of a band of points.
const MOST_POINTS: u32 = 10_000;

pub(super) fn scales(file: &FrameworkFile, notes: &mut Notes<'_>) -> BTreeMap<Id, Scale> {
    let mut scales = BTreeMap::new();
    for (key, entry) in &file.scales.0 {
        if let Some(id) = notes.id(key) {
            let scale = scale(id.clone(), key, entry, notes);
            scales.insert(id, scale);
        }
    }
    scales
}

fn scale(id: Id, key: &Spanned<String>, entry: &ScaleEntry, notes: &mut Notes<'_>) -> Scale {
    notes.report_repeats(entry.grades.iter().map(|grade| &grade.id));
    let mut grades: Vec<Grade> = Vec::new();
    for written in &entry.grades {
        let rank = grades.len();
        grades.extend(grade(&id, rank, written, notes));
    }
    if entry.grades.len() < 2 {
        notes.report(
            Code::BadFramework,
            &key.span,
            "a scale with fewer than two grades tells nothing apart",
            "list its grades, the best first",
        );
    }
    report_rising_points(entry, notes);
    Scale {
        name: notes.text(&entry.name),
        display: entry.display.unwrap_or(Display::BestFirst),
        id,
        grades,
    }
}

/// A worse grade never counts more than a better one, or a limiter could raise a sum.
fn report_rising_points(entry: &ScaleEntry, notes: &mut Notes<'_>) {
    let mut above: Option<u32> = None;
    for written in entry
        .grades
        .iter()
        .filter_map(|grade| grade.points.as_ref())
    {
        if let (Some(points), Some(above)) = (written.given(), above)
            && *points > above
        {
            notes.report(
                Code::BadFramework,
                &written.span,
                format!("this grade counts {points}, and a better one counts {above}"),
                "list the grades from the best to the worst",
            );
        }
        above = written.given().copied().or(above);
    }
    let with_points = entry.grades.iter().filter(|grade| grade.points.is_some());
    let count = with_points.count();
    if count > 0
        && count < entry.grades.len()
        && let Some(without) = entry.grades.iter().find(|grade| grade.points.is_none())
    {
        notes.report(
            Code::BadFramework,
            &without.id.span,
            "this grade has no points, and others of the scale have",
            "give every grade of the scale its points, or none",
        );
    }
}

fn grade(scale: &Id, rank: usize, written: &GradeEntry, notes: &mut Notes<'_>) -> Option<Grade> {
    if let Some(tone) = written.tone.given()
        && !(1..=4).contains(tone)
    {
        notes.report(
            Code::OutOfRange,
            &written.tone.span,
            format!("there is no tone {tone}"),
            "write 1 for the best grade to 4 for the worst",
        );
    }
    report_state_word(&written.id, notes);
    let word = notes.text(&written.word);
    let comment = written
        .comment
        .as_ref()
        .map(|comment| notes.markdown(comment, Shape::Inline));
    Some(Grade {
        short: notes.optional_text(written.short.as_ref()),
        comment,
        meaning: notes.text(&written.meaning),
        tone: u8::try_from(written.tone.value).unwrap_or(4).clamp(1, 4),
        points: written
            .points
            .as_ref()
            .and_then(|points| notes.at_most(points, MOST_POINTS)),
        stars: written
            .stars
            .as_ref()
            .and_then(|stars| notes.at_most(stars, MOST_STARS)),
        scale: scale.clone(),
        id: notes.id(&written.id)?,
        rank,
        word,
    })
}

/// In an inspection a grade and a state are written in the same place.
fn report_state_word(id: &Spanned<String>, notes: &mut Notes<'_>) {
    if let Some(word) = id.given()
        && super::stated::state_of(word).is_some()
    {
        notes.report(
            Code::BadFramework,
            &id.span,
            format!("`{word}` is the word for a state, and cannot be a grade"),
            "give the grade another id",
        );
    }
}

/// The states by the words that authors write.
pub(super) const STATES: [(&str, StateOfScoreWord); 5] = [
    ("not-rated", StateOfScoreWord::NotRated),
    ("not-inspected", StateOfScoreWord::NotInspected),
    ("not-applicable", StateOfScoreWord::NotApplicable),
    (
        "insufficient-evidence",
        StateOfScoreWord::InsufficientEvidence,
    ),
    ("not-available", StateOfScoreWord::NotAvailable),
];

pub(super) fn bands(
    file: &FrameworkFile,
    scales: &BTreeMap<Id, Scale>,
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, Bands> {
    let mut all = BTreeMap::new();
    for (key, entry) in &file.bands.0 {
        let scale = notes.known_id(&entry.scale, "scale", scales.keys());
        let scale = scale.and_then(|id| scales.get(&id));
        if let (Some(id), Some(scale)) = (notes.id(key), scale) {
            let bands = one_of_bands(id.clone(), key, entry, scale, notes);
            all.insert(id, bands);
        }
    }
    all
}

fn one_of_bands(
    id: Id,
    key: &Spanned<String>,
    entry: &BandsEntry,
    scale: &Scale,
    notes: &mut Notes<'_>,
) -> Bands {
    let known: Vec<&Id> = scale.grades.iter().map(|grade| &grade.id).collect();
    let highest = match entry.of {
        Unit::Percent => 100,
        Unit::Points | Unit::Count => MOST_POINTS,
    };
    let written: BTreeMap<Id, &Spanned<u32>> = notes
        .by_id(&entry.from, "grade of this scale", &known)
        .into_iter()
        .map(|(id, _, from)| (id, from))
        .collect();
    let mut from = Vec::new();
    for grade in &scale.grades {
        match written.get(&grade.id) {
            Some(limit) => {
                if let Some(number) = notes.at_most(limit, highest) {
                    from.push(Band {
                        grade: grade.id.clone(),
                        from: number,
                        location: notes.at(&limit.span),
                    });
                }
            }
            None if written.len() == entry.from.0.len() => notes.report(
                Code::BadFramework,
                &key.span,
                format!(
                    "these bands have a gap: no number has the grade `{}`",
                    grade.id
                ),
                format!("add `{}: ...`", grade.id),
            ),
            None => {}
        }
    }
    if from.len() == scale.grades.len() {
        report_gaps_and_overlaps(key, &from, notes);
    }
    Bands {
        id,
        scale: scale.id.clone(),
        unit: entry.of,
        rounded_first: entry.rounding != Some(RoundingWord::AfterBanding),
        inclusive: entry.limits != Some(LimitsWord::Exclusive),
        from,
        location: notes.at(&key.span),
    }
}

/// Bands cover every number exactly once when their limits fall and the last is 0.
fn report_gaps_and_overlaps(key: &Spanned<String>, from: &[Band], notes: &mut Notes<'_>) {
    for pair in from.windows(2) {
        if let [above, band] = pair
            && band.from >= above.from
        {
            notes.report(
                Code::BadFramework,
                &band.location.span,
                format!(
                    "these bands overlap: `{}` begins at {}, not below `{}`, which begins at {}",
                    band.grade, band.from, above.grade, above.from
                ),
                "let each grade begin lower than the better one",
            );
        }
    }
    if let Some(lowest) = from.last()
        && lowest.from != 0
    {
        notes.report(
            Code::BadFramework,
            &key.span,
            format!(
                "these bands have a gap: numbers below {} have no grade",
                lowest.from
            ),
            format!("let `{}` begin at 0", lowest.grade),
        );
    }
}
