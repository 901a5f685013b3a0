//! `adrodd due`.

use std::fmt::Write as _;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::args::{DueArguments, DueFormatArgument};
use super::{Outcome, clock, print};
use crate::build::check_content;
use crate::diagnostic::{has_errors, line_of};
use crate::load::{SourceTree, load_content};
use crate::publish::{Due, Reason, What, due};

pub(super) fn run(arguments: &DueArguments) -> Outcome {
    let mut problems = Vec::new();
    let tree = match load_content(&arguments.site, &mut problems) {
        Ok(tree) => tree,
        Err(error) => {
            print::failure(&error, error.help());
            return Outcome::Environment;
        }
    };
    let checked = check_content(&tree, problems);
    let Some(site) = checked.value.filter(|_| !has_errors(&checked.problems)) else {
        print::problems(&checked.problems, &tree);
        return Outcome::Problems;
    };
    let as_of = arguments.as_of.unwrap_or_else(clock);
    let due = due(&site, as_of);
    print::out(&match arguments.format {
        DueFormatArgument::Text => text(&due, as_of, &tree),
        DueFormatArgument::Json => json(&due, as_of, &tree),
        DueFormatArgument::At => due.next_build().map(minute).unwrap_or_default(),
    });
    Outcome::Fine
}

const REASONS: [(Reason, &str, &str); 5] = [
    (
        Reason::HeldBack,
        "held-back",
        "Held back: final, and incomplete",
    ),
    (
        Reason::Undated,
        "undated",
        "Ready, and without a day of publication",
    ),
    (
        Reason::FactualCheck,
        "factual-check",
        "Waiting for the check of facts",
    ),
    (Reason::Draft, "draft", "Being written"),
    (
        Reason::Unwritten,
        "unwritten",
        "Areas and frameworks with something still to be written",
    ),
];

const fn word(what: What) -> &'static str {
    match what {
        What::Published => "published",
        What::Withdrawn => "withdrawn",
        What::Superseded => "superseded",
    }
}

fn text(due: &Due<'_>, as_of: Timestamp, tree: &SourceTree) -> String {
    let mut text = format!("As of {}\n", in_london(as_of));
    match due.next_build() {
        Some(at) => text.push_str(&format!("Next build: {}\n", in_london(at))),
        None => text.push_str("Next build: none is due\n"),
    }
    if !due.events.is_empty() {
        text.push_str("\nWhat happens\n");
    }
    for event in &due.events {
        let (at, word) = (in_london(event.at), word(event.what));
        text.push_str(&format!("  {at}  {word:<10}  {}\n", event.path));
    }
    for (reason, _, title) in REASONS {
        let waiting = due.waiting_for(reason);
        if !waiting.is_empty() {
            text.push_str(&format!("\n{title}\n"));
        }
        for entry in waiting {
            let complete = if entry.lacks.is_empty() && reason != Reason::Unwritten {
                "  (nothing is missing)"
            } else {
                ""
            };
            text.push_str(&format!("  {}{complete}\n", entry.path));
            for lack in entry.lacks {
                let path = &lack.location.path;
                let line = line(tree, path, lack.location.span.start);
                // Writing to a string cannot fail.
                let _ = writeln!(text, "    {path}:{line}: {}", lack.what);
            }
        }
    }
    text
}

fn line(tree: &SourceTree, path: &str, offset: usize) -> usize {
    tree.text(path).map_or(1, |text| line_of(text, offset))
}

#[derive(Serialize)]
struct DueRecord<'a> {
    as_of: String,
    next_build: Option<String>,
    events: Vec<EventRecord<'a>>,
    waiting: Vec<WaitingRecord<'a>>,
}

#[derive(Serialize)]
struct EventRecord<'a> {
    at: String,
    what: &'static str,
    path: &'a str,
}

#[derive(Serialize)]
struct WaitingRecord<'a> {
    path: &'a str,
    reason: &'static str,
    lacks: Vec<LackRecord<'a>>,
}

#[derive(Serialize)]
struct LackRecord<'a> {
    path: &'a str,
    line: usize,
    what: &'a str,
}

fn json(due: &Due<'_>, as_of: Timestamp, tree: &SourceTree) -> String {
    let waiting = REASONS.iter().flat_map(|(reason, word, _)| {
        let waiting = due.waiting_for(*reason).into_iter();
        waiting.map(|entry| WaitingRecord {
            path: &entry.path,
            reason: word,
            lacks: entry
                .lacks
                .iter()
                .map(|lack| LackRecord {
                    path: &lack.location.path,
                    line: line(tree, &lack.location.path, lack.location.span.start),
                    what: &lack.what,
                })
                .collect(),
        })
    });
    let record = DueRecord {
        as_of: in_london(as_of),
        next_build: due.next_build().map(in_london),
        events: due
            .events
            .iter()
            .map(|event| EventRecord {
                at: in_london(event.at),
                what: word(event.what),
                path: &event.path,
            })
            .collect(),
        waiting: waiting.collect(),
    };
    // Plain strings and numbers always serialise.
    serde_json::to_string_pretty(&record).unwrap_or_default() + "\n"
}

/// An instant as clocks in London show it, with its offset.
fn in_london(at: Timestamp) -> String {
    let london = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    let zoned = at.to_zoned(london);
    zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The minute in UTC in which everything of an instant has come, as `at -t` takes it. A build in the minute before would be too soon.
fn minute(at: Timestamp) -> String {
    let whole = at.as_second().rem_euclid(60) == 0 && at.subsec_nanosecond() == 0;
    let rounded = if whole {
        at
    } else {
        at.saturating_add(SignedDuration::from_mins(1))
            .unwrap_or(at)
    };
    let zoned = rounded.to_zoned(TimeZone::UTC);
    format!("{}\n", zoned.strftime("%Y%m%d%H%M"))
}
