//! The dates of an inspection: whether they fit together, and from when the public may see it.

use jiff::Timestamp;

use super::instants::read_instant;
use super::notes::Notes;
use crate::content::InspectionFile;
use crate::diagnostic::Code;
use crate::language::Bilingual;
use crate::markdown::Shape;
use crate::model::{Correction, Id, Markdown, PartialDate, start_of_day};
use crate::yaml::Spanned;

/// The dates of an inspection.
pub(super) struct Dates {
    pub publish_at: Timestamp,
    pub published: Option<PartialDate>,
    pub published_note: Option<Bilingual<Markdown>>,
    pub fieldwork: Option<PartialDate>,
    pub fieldwork_to: Option<PartialDate>,
    pub corrections: Vec<Correction>,
}

pub(super) fn read(file: &InspectionFile, folder: &Id, notes: &mut Notes<'_>) -> Dates {
    let published = notes.optional_date(file.published.as_ref());
    fieldwork_before_publication(file, notes);
    date_of_folder(file, folder, notes);
    let publish_at = publish_at(file, published, notes);
    Dates {
        publish_at,
        corrections: corrections(file, publish_at, notes),
        published,
        published_note: notes.optional_markdown(file.published_note.as_ref(), Shape::Inline),
        fieldwork: notes.optional_date(file.fieldwork.as_ref()),
        fieldwork_to: notes.optional_date(file.fieldwork_to.as_ref()),
    }
}

/// The stated instant, or else the beginning of the stated date: a report dated in the future is not public today because
/// nobody thought of an embargo.
fn publish_at(
    file: &InspectionFile,
    published: Option<PartialDate>,
    notes: &mut Notes<'_>,
) -> Timestamp {
    let stated = file.publish_at.as_ref().and_then(|at| instant(at, notes));
    if file.published.is_none() && file.publish_at.is_none() {
        notes.report(
            Code::HeldBack,
            &file.framework_version.span,
            "the inspection has neither the date of its publication nor a day from which the public may see it",
            "add `published:`, or `publish_at:` where the date is not known",
        );
    }
    let first_day = || published?.begins();
    // A date that cannot be read has been reported, and nothing is built with it.
    stated.or_else(first_day).unwrap_or(Timestamp::MAX)
}

/// What was put right, newest first. Nothing can be put right before it was published.
fn corrections(
    file: &InspectionFile,
    publish_at: Timestamp,
    notes: &mut Notes<'_>,
) -> Vec<Correction> {
    let published = file.published.as_ref().and_then(Spanned::given);
    let published = published.and_then(|date| PartialDate::parse(date));
    let mut found = Vec::new();
    for entry in &file.corrections {
        let on = notes.date(&entry.on);
        let ends = on.last_day();
        let before_date = published.is_some_and(|published| ends < published.first_day());
        // A report without a date has at least a day from which the public may see it.
        let ends_at = ends.and_then(|day| start_of_day(day.tomorrow().ok()?));
        let is_dated = file.publish_at.is_some();
        let before_day =
            published.is_none() && is_dated && ends_at.is_some_and(|ends| ends <= publish_at);
        if entry.on.written && (before_date || before_day) {
            let since = published.map_or_else(|| publish_at.to_string(), |date| date.to_string());
            notes.report(
                Code::Contradiction,
                &entry.on.span,
                format!(
                    "something was corrected in {on}, before the report was published in {since}"
                ),
                "compare the two dates",
            );
        }
        found.push(Correction {
            on,
            note: notes.markdown(&entry.note, Shape::Inline),
            location: notes.at(&entry.on.span),
        });
    }
    // Those of one day stand as they are written, the last first.
    found.reverse();
    found.sort_by_key(|correction| std::cmp::Reverse(correction.on.first_day()));
    found
}

fn fieldwork_before_publication(file: &InspectionFile, notes: &mut Notes<'_>) {
    let dates = [&file.fieldwork, &file.fieldwork_to, &file.published].map(|written| {
        let written = written.as_ref()?;
        Some((PartialDate::parse(written.given()?)?, written))
    });
    let [begin, end, published] = dates;
    let what = "the publication";
    for (earlier, later, what) in [
        (begin, published, what),
        (end, published, what),
        (begin, end, "its end"),
    ] {
        if let (Some((earlier, written)), Some((later, _))) = (earlier, later)
            && earlier.first_day() > later.last_day()
        {
            notes.report(
                Code::Contradiction,
                &written.span,
                format!("the fieldwork in {earlier} was after {what} in {later}"),
                "compare the two dates with the source",
            );
        }
    }
}

pub(super) fn instant(written: &Spanned<String>, notes: &mut Notes<'_>) -> Option<Timestamp> {
    let text = written.given()?;
    read_instant(text)
        .map_err(|unclear| notes.report(unclear.code, &written.span, unclear.message, unclear.help))
        .ok()
}

/// When something that is not a report may be seen. Where it cannot be read, not at all: that has been reported, and nothing is built.
pub(super) fn optional_instant(
    written: Option<&Spanned<String>>,
    notes: &mut Notes<'_>,
) -> Option<Timestamp> {
    written.map(|written| instant(written, notes).unwrap_or(Timestamp::MAX))
}

/// What a report's folder is named after when no source gives a date.
const UNDATED: &str = "undated";

/// The framework in the name of a report's folder, after the month, the year or `undated`.
pub(super) fn after_date(folder: &str) -> Option<&str> {
    if let Some(rest) = folder.strip_prefix(UNDATED) {
        return rest.strip_prefix('-');
    }
    [7, 4].into_iter().find_map(|length| {
        let (date, rest) = folder.split_at_checked(length)?;
        PartialDate::parse(date)?;
        rest.strip_prefix('-')
    })
}

/// The date in the folder's name is a part of the report's address: it must not say something else than the report.
fn date_of_folder(file: &InspectionFile, folder: &Id, notes: &mut Notes<'_>) {
    let Some(framework) = after_date(folder.as_str()) else {
        return;
    };
    let named = folder.as_str().strip_suffix(framework).unwrap_or_default();
    let named = named.trim_end_matches('-');
    match &file.published {
        // Where no day is known at all, that has been said.
        None if file.publish_at.is_none() => {}
        None if named != UNDATED => notes.report(
            if file.state.is_final() {
                Code::MissingKey
            } else {
                Code::HeldBack
            },
            &file.framework_version.span,
            format!(
                "the folder says {named}, and the file does not say when the report was published"
            ),
            "add `published:`, or name the folder `undated-...`",
        ),
        Some(written)
            if written.given().is_some_and(|published| {
                PartialDate::parse(published).is_some()
                    && !published.starts_with(named)
                    && !named.starts_with(published.as_str())
            }) =>
        {
            notes.report(
                Code::Contradiction,
                &written.span,
                format!(
                    "the report was published in {}, and its folder says {named}",
                    written.value
                ),
                "give both the same date",
            );
        }
        _ => {}
    }
}
