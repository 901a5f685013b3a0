//! Dates as precise as their source: a year, a month or a day.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A year, a month of a year, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartialDate {
    /// `2012`
    Year(i16),
    /// `2012-06`
    Month(i16, i8),
    /// `2012-06-20`
    Day(Date),
}

impl PartialDate {
    /// Reads `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. `None` for anything else and for days that do not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<PartialDate> {
        let digits = |part: &str, length: usize| {
            part.len() == length && part.chars().all(|c| c.is_ascii_digit())
        };
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] if digits(year, 4) => Some(PartialDate::Year(year.parse().ok()?)),
            [year, month] if digits(year, 4) && digits(month, 2) => {
                let date = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
                Some(PartialDate::Month(date.year(), date.month()))
            }
            [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
                let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
                date.ok().map(PartialDate::Day)
            }
            _ => None,
        }
    }

    /// The first day that the date may mean.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        match self {
            PartialDate::Year(year) => Date::new(year, 1, 1).ok(),
            PartialDate::Month(year, month) => Date::new(year, month, 1).ok(),
            PartialDate::Day(date) => Some(date),
        }
    }

    /// When the first day that it may mean begins: a month begins with its first day.
    #[must_use]
    pub fn begins(self) -> Option<Timestamp> {
        start_of_day(self.first_day()?)
    }

    /// The last day that the date may mean.
    #[must_use]
    pub fn last_day(self) -> Option<Date> {
        let first = self.first_day()?;
        Some(match self {
            PartialDate::Year(_) => first.last_of_year(),
            PartialDate::Month(..) => first.last_of_month(),
            PartialDate::Day(_) => first,
        })
    }
}

/// One minute past midnight in London, when what is dated on a day becomes public.
#[must_use]
pub fn start_of_day(date: Date) -> Option<Timestamp> {
    let london = TimeZone::get("Europe/London").ok()?;
    Some(date.at(0, 1, 0, 0).to_zoned(london).ok()?.timestamp())
}

/// The day and the time that clocks in London show at an instant, such as `09:30`. Where the zone is not known, that of Greenwich.
#[must_use]
pub fn in_london(instant: Timestamp) -> (Date, String) {
    let london = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    let clock = instant.to_zoned(london);
    let time = format!("{:02}:{:02}", clock.hour(), clock.minute());
    (clock.date(), time)
}

/// As machines write it: `2012-06`.
impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartialDate::Year(year) => write!(formatter, "{year:04}"),
            PartialDate::Month(year, month) => write!(formatter, "{year:04}-{month:02}"),
            PartialDate::Day(date) => write!(formatter, "{date}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn a_date_is_read_as_precisely_as_it_is_written() {
        for text in ["2012", "2012-06", "2012-06-20", "2012-02-29"] {
            assert_eq!(
                PartialDate::parse(text)
                    .map(|date| date.to_string())
                    .as_deref(),
                Some(text)
            );
        }
        for text in [
            "",
            "12",
            "2012-6",
            "2012-13",
            "2011-02-29",
            "2012-06-31",
            "June 2012",
            "2012-06-20-1",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }
}
