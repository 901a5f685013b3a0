//! `adrodd disclosure`: what is hidden, rounded or released, and why. The log has the hidden counts in it, so it goes to the terminal or to
//! a file that the user names, and into no site.

use serde::Serialize;

use super::args::{DisclosureArguments, LogFormatArgument};
use super::site::{Failure, Opened, open, report};
use super::{Outcome, print};
use crate::disclose::{Decision, Subject, Treatment, Why, decisions};
use crate::model::{DisclosureRule, Inspection, Released, Zeros};
use crate::write::{Existing, write_output};

pub(super) fn run(arguments: &DisclosureArguments) -> Outcome {
    match make(arguments) {
        Ok(log) => {
            if let Some(log) = log {
                print::out(&log);
            }
            Outcome::Fine
        }
        Err(failure) => report(&failure),
    }
}

/// The log, unless it went to a file.
fn make(arguments: &DisclosureArguments) -> Result<Option<String>, Failure> {
    let Opened { site, .. } = open(&arguments.site)?;
    let entries: Vec<Entry<'_>> = site.each_inspection().filter_map(entry).collect();
    let log = match arguments.format {
        LogFormatArgument::Text if entries.is_empty() => {
            "No count about people is hidden, rounded or released.\n".to_owned()
        }
        LogFormatArgument::Text => {
            let texts: Vec<String> = entries.iter().map(text).collect();
            texts.join("\n")
        }
        // Plain strings and numbers always serialise.
        LogFormatArgument::Json => {
            serde_json::to_string_pretty(&entries).unwrap_or_default() + "\n"
        }
    };
    let Some(path) = &arguments.log else {
        return Ok(Some(log));
    };
    let existing = Existing::replace_if(arguments.replace);
    write_output(path, log.as_bytes(), &arguments.site, existing).map_err(Failure::Write)?;
    Ok(None)
}

/// What was decided about one inspection.
#[derive(Serialize)]
struct Entry<'a> {
    inspection: String,
    threshold: u32,
    zeros: &'static str,
    round_to: u32,
    applies_to: Vec<&'static str>,
    released: Option<Record<'a>>,
    decisions: Vec<Line>,
}

#[derive(Serialize)]
struct Record<'a> {
    reason: &'a str,
    by: &'a str,
    source: Option<&'a str>,
}

/// What was decided about one count.
#[derive(Serialize)]
struct Line {
    figure: String,
    /// The count itself, which the log alone has.
    count: Option<u32>,
    treatment: &'static str,
    /// What readers see instead.
    shown: Option<u32>,
    kind: Option<&'static str>,
    why: Option<&'static str>,
}

fn entry(inspection: &Inspection) -> Option<Entry<'_>> {
    let decided = decisions(inspection);
    let unprotected = &inspection.unprotected;
    let released = unprotected.released.as_ref();
    (!decided.is_empty() || released.is_some()).then(|| {
        let rule = &unprotected.rule;
        let applies = [("sample", rule.sample), ("survey", rule.survey)];
        let applies = applies.into_iter().filter(|(_, applies)| *applies);
        Entry {
            inspection: format!("{}/{}", inspection.area, inspection.folder),
            threshold: rule.threshold,
            zeros: zeros(rule),
            round_to: rule.round_to,
            applies_to: applies.map(|(name, _)| name).collect(),
            released: released.map(record),
            decisions: decided.iter().map(line).collect(),
        }
    })
}

const fn zeros(rule: &DisclosureRule) -> &'static str {
    match rule.zeros {
        Zeros::Hidden => "hidden",
        Zeros::Shown => "shown",
    }
}

fn record(released: &Released) -> Record<'_> {
    Record {
        reason: &released.reason,
        by: &released.by,
        source: released.source.as_deref(),
    }
}

fn line(decision: &Decision<'_>) -> Line {
    let (treatment, shown, why) = match decision.treatment {
        Treatment::Suppressed(why) => ("suppressed", None, Some(why)),
        Treatment::Rounded(to) => ("rounded", Some(to), None),
        Treatment::Released(why) => ("released", decision.count, Some(why)),
    };
    Line {
        figure: match decision.subject {
            Subject::Sample(characteristic, category) => {
                format!("sample {characteristic}/{category}")
            }
            Subject::Responses(group) => format!("responses {group}"),
            Subject::Survey(group, result) => format!("survey {group}/{result}"),
            Subject::Base(group, result) => format!("base {group}/{result}"),
        },
        count: decision.count,
        treatment,
        shown,
        kind: why.map(|why| match why {
            Why::Complement => "secondary",
            Why::Small | Why::SmallRest | Why::SmallBase | Why::HiddenBefore => "primary",
        }),
        why: why.map(reason),
    }
}

const fn reason(why: Why) -> &'static str {
    match why {
        Why::Small => "it is below the threshold",
        Why::SmallRest => "those who answered otherwise are below the threshold",
        Why::SmallBase => "those who answered are below the threshold",
        Why::HiddenBefore => "it was hidden before the figures were corrected",
        Why::Complement => "a small count could be worked out from it",
    }
}

fn text(entry: &Entry<'_>) -> String {
    let mut lines = vec![
        entry.inspection.clone(),
        format!(
            "  rule        below {}, noughts {}, rounded to {}, applied to: {}",
            entry.threshold,
            entry.zeros,
            entry.round_to,
            entry.applies_to.join(", ")
        ),
    ];
    if let Some(record) = &entry.released {
        let source = record.source.map(|source| format!(" ({source})"));
        lines.push(format!(
            "  released    by {}: {}{}",
            record.by,
            record.reason,
            source.unwrap_or_default()
        ));
    }
    lines.extend(entry.decisions.iter().map(|line| {
        let count = line.count.map_or("?".to_owned(), |count| count.to_string());
        let why = match (line.kind, line.why, line.shown) {
            (Some(kind), Some(why), _) => format!("{kind}: {why}"),
            (_, _, Some(shown)) => format!("as {shown}"),
            _ => String::new(),
        };
        format!(
            "  {:<11} {:>5}  {}  {why}",
            line.treatment, count, line.figure
        )
    }));
    lines.join("\n") + "\n"
}
