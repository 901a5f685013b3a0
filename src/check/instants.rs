//! Instants: a day, which begins at 00:01 in London; a time with its offset; or a time with its zone. What no clock shows, or shows twice, is
//! refused with what to write instead.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::{AmbiguousOffset, Disambiguation, OffsetConflict, TimeZone};

use crate::diagnostic::Code;
use crate::model::start_of_day;

/// Why a text is no instant.
#[derive(Debug)]
pub(crate) struct Unclear {
    /// Which kind of problem it is.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: String,
}

/// A time in a zone must be one that its clocks show once, and an offset beside a zone must be the one of that zone.
static PARSER: DateTimeParser = DateTimeParser::new()
    .disambiguation(Disambiguation::Reject)
    .offset_conflict(OffsetConflict::Reject);

/// Reads an instant.
pub(crate) fn read_instant(text: &str) -> Result<Timestamp, Unclear> {
    if text.contains('[') {
        return PARSER
            .parse_zoned(text)
            .map(|zoned| zoned.timestamp())
            .map_err(|_| impossible(text).unwrap_or_else(|| neither(text)));
    }
    let day = || start_of_day(text.parse().ok().filter(|_| text.len() == 10)?);
    let instant = text.parse().ok();
    instant.or_else(day).ok_or_else(|| neither(text))
}

fn neither(text: &str) -> Unclear {
    Unclear {
        code: Code::BadDate,
        message: format!("`{text}` is neither a day nor an instant"),
        help: "write `2012-06-20`, `2012-06-20T09:30[Europe/London]`, or `2012-06-20T09:30:00+01:00` with its offset".to_owned(),
    }
}

/// A time that the clocks of its zone leave out, or show twice.
fn impossible(text: &str) -> Option<Unclear> {
    let (time, zone) = text.split_once('[')?;
    let time: DateTime = time.parse().ok()?;
    let name = zone.strip_suffix(']')?;
    let zone = TimeZone::get(name).ok()?;
    let (message, help) = match zone.to_ambiguous_timestamp(time).offset() {
        AmbiguousOffset::Unambiguous { .. } => return None,
        AmbiguousOffset::Gap { before, .. } => {
            // The instant at which that time would have come, had the clocks stayed as they were.
            let meant = before.to_timestamp(time).ok()?.to_zoned(zone);
            (
                format!("clocks in {name} go forward then, and never show `{time}`"),
                format!(
                    "write `{}[{name}]` if that is what is meant",
                    meant.datetime()
                ),
            )
        }
        AmbiguousOffset::Fold { before, after } => (
            format!("clocks in {name} go back then, and show `{time}` twice"),
            format!("write `{time}{before}` for the first, or `{time}{after}` for the second"),
        ),
    };
    Some(Unclear {
        code: Code::ImpossibleTime,
        message,
        help,
    })
}

#[cfg(test)]
mod tests {
    use super::read_instant;

    fn instant(text: &str) -> Option<String> {
        read_instant(text).ok().map(|at| at.to_string())
    }

    fn refused(text: &str) -> (&'static str, String, String) {
        let unclear = read_instant(text).unwrap_err();
        (unclear.code.id(), unclear.message, unclear.help)
    }

    #[test]
    fn a_day_begins_at_one_minute_past_midnight_in_london() {
        for (day, begins) in [
            ("2012-06-20", "2012-06-19T23:01:00Z"),
            ("2012-01-20", "2012-01-20T00:01:00Z"),
            // The days on which clocks change begin as the day before did.
            ("2026-03-29", "2026-03-29T00:01:00Z"),
            ("2026-03-30", "2026-03-29T23:01:00Z"),
            ("2026-10-25", "2026-10-24T23:01:00Z"),
            ("2026-10-26", "2026-10-26T00:01:00Z"),
        ] {
            assert_eq!(instant(day).as_deref(), Some(begins), "{day}");
        }
    }

    #[test]
    fn a_time_has_an_offset_or_a_zone() {
        for (text, at) in [
            ("2012-06-20T09:30:00+01:00", "2012-06-20T08:30:00Z"),
            ("2012-06-20T09:30+01:00", "2012-06-20T08:30:00Z"),
            ("2012-06-20T09:30[Europe/London]", "2012-06-20T08:30:00Z"),
            ("2012-12-20T09:30:15[Europe/London]", "2012-12-20T09:30:15Z"),
            ("2012-06-20T09:30[Europe/Paris]", "2012-06-20T07:30:00Z"),
            (
                "2012-06-20T09:30+01:00[Europe/London]",
                "2012-06-20T08:30:00Z",
            ),
            ("2026-03-29T00:59:59[Europe/London]", "2026-03-29T00:59:59Z"),
            ("2026-03-29T02:00[Europe/London]", "2026-03-29T01:00:00Z"),
            ("2026-10-25T00:59:59[Europe/London]", "2026-10-24T23:59:59Z"),
            ("2026-10-25T02:00[Europe/London]", "2026-10-25T02:00:00Z"),
            ("2026-10-25T01:30+01:00", "2026-10-25T00:30:00Z"),
            (
                "2026-10-25T01:30+00:00[Europe/London]",
                "2026-10-25T01:30:00Z",
            ),
        ] {
            assert_eq!(instant(text).as_deref(), Some(at), "{text}");
        }
        for text in [
            "2012-06",
            "2012-06-20T09:30:00",
            "2012-06-20T09:30[Europe/Londn]",
            "2012-06-20T09:30[Europe/London",
            "2012-06-20T09:30+02:00[Europe/London]",
            "2012-06-31T09:30[Europe/London]",
            "[Europe/London]",
            "",
        ] {
            assert_eq!(refused(text).0, "A205", "{text}");
        }
    }

    #[test]
    fn a_time_that_clocks_leave_out_or_show_twice_is_refused_with_what_to_write() {
        let (code, message, help) = refused("2026-03-29T01:30[Europe/London]");
        assert_eq!(code, "A215");
        assert!(
            message.contains("never show `2026-03-29T01:30:00`"),
            "{message}"
        );
        assert!(
            help.contains("`2026-03-29T02:30:00[Europe/London]`"),
            "{help}"
        );
        let (code, message, help) = refused("2026-10-25T01:30[Europe/London]");
        assert_eq!(code, "A215");
        assert!(
            message.contains("show `2026-10-25T01:30:00` twice"),
            "{message}"
        );
        assert!(
            help.contains("`2026-10-25T01:30:00+01` for the first"),
            "{help}"
        );
        assert_eq!(
            instant("2026-10-25T01:30:00+01").as_deref(),
            Some("2026-10-25T00:30:00Z")
        );
    }
}
