//! The dates of an inspection: whether they fit together, and from when the public may see it.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::notes::Notes;
use crate::content::InspectionFile;
use crate::diagnostic::Code;
use crate::model::{Id, PartialDate};
use crate::yaml::Spanned;

/// The stated instant, or else the beginning of the stated date: a report dated in the future is not public today because
/// nobody thought of an embargo.
pub(super) fn publish_at(
    file: &InspectionFile,
    published: PartialDate,
    notes: &mut Notes<'_>,
) -> Timestamp {
    let stated = file.publish_at.as_ref().and_then(|at| instant(at, notes));
    let first_day = || published.first_day().and_then(start_of_day);
    // A date that cannot be read has been reported, and nothing is built with it.
    stated.or_else(first_day).unwrap_or(Timestamp::MAX)
}

pub(super) fn fieldwork_before_publication(file: &InspectionFile, notes: &mut Notes<'_>) {
    let (Some(fieldwork), Some(published)) = (
        PartialDate::parse(&file.fieldwork.value),
        PartialDate::parse(&file.published.value),
    ) else {
        return;
    };
    if fieldwork.first_day() > published.last_day() {
        notes.report(
            Code::Contradiction,
            &file.fieldwork.span,
            format!("the fieldwork in {fieldwork} was after the publication in {published}"),
            "compare the two dates with the source",
        );
    }
}

/// One minute past midnight in London.
fn start_of_day(date: Date) -> Option<Timestamp> {
    let london = TimeZone::get("Europe/London").ok()?;
    Some(date.at(0, 1, 0, 0).to_zoned(london).ok()?.timestamp())
}

/// A day begins at 00:01 in London; anything finer is an instant with its offset.
pub(crate) fn parse_instant(text: &str) -> Option<Timestamp> {
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(instant);
    }
    if text.len() != 10 {
        return None;
    }
    start_of_day(text.parse().ok()?)
}

fn instant(written: &Spanned<String>, notes: &mut Notes<'_>) -> Option<Timestamp> {
    let text = written.given()?;
    let instant = parse_instant(text);
    if instant.is_none() {
        notes.report(
            Code::BadDate,
            &written.span,
            format!("`{text}` is neither a day nor an instant"),
            "write `2012-06-20`, or `2012-06-20T09:30:00+01:00` with its offset",
        );
    }
    instant
}

/// The folder's month is a part of the report's address: it must not say something else than the report.
pub(super) fn month_of_folder(file: &InspectionFile, folder: &Id, notes: &mut Notes<'_>) {
    let month = folder.as_str().get(..7).unwrap_or_default();
    if let Some(published) = file.published.given()
        && PartialDate::parse(published).is_some()
        && !published.starts_with(month)
        && !month.starts_with(published.as_str())
    {
        notes.report(
            Code::Contradiction,
            &file.published.span,
            format!("the report was published in {published}, and its folder says {month}"),
            "give both the same month",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::parse_instant;

    #[test]
    fn a_day_begins_at_one_minute_past_midnight_in_london() {
        let instant = |text| parse_instant(text).map(|at| at.to_string());
        assert_eq!(
            instant("2012-06-20").as_deref(),
            Some("2012-06-19T23:01:00Z")
        );
        assert_eq!(
            instant("2012-01-20").as_deref(),
            Some("2012-01-20T00:01:00Z")
        );
        assert_eq!(
            instant("2012-06-20T09:30:00+01:00").as_deref(),
            Some("2012-06-20T08:30:00Z")
        );
        assert_eq!(instant("2012-06"), None);
        assert_eq!(instant("2012-06-20T09:30:00"), None);
    }
}
