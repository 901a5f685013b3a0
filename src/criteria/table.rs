//! A change of criteria as text for a terminal.

use std::fmt::Write as _;

use super::{CriteriaDiff, Moved};

/// Writes the whole value as lines of text.
#[must_use]
pub fn table(diff: &CriteriaDiff) -> String {
    let mut text = format!(
        "{}: version {} against version {}\n{} inspections, {} scores compared; {} moved\n",
        diff.framework,
        diff.old,
        diff.new,
        diff.inspections,
        diff.scores,
        diff.moved.len()
    );
    moved(diff, &mut text);
    section(
        &mut text,
        "Scored before and not after",
        &diff.removed,
        |item| format!("{}  {}", item.score, item.title),
    );
    section(
        &mut text,
        "Scored after and not before",
        &diff.added,
        |item| format!("{}  {}", item.score, item.title),
    );
    section(
        &mut text,
        "Comparisons no longer like for like",
        &diff.not_like_for_like,
        |item| format!("{}  {}: {}", item.inspection, item.score, item.why),
    );
    section(
        &mut text,
        "Figures in narratives that change by themselves",
        &diff.bound_figures,
        |item| {
            format!(
                "{}:{}  {}  {} -> {}",
                item.path, item.line, item.reference, item.before, item.after
            )
        },
    );
    section(
        &mut text,
        "Figures and words in narratives to read again",
        &diff.unbound_figures,
        |item| {
            format!(
                "{}:{}  {}  ({})",
                item.path, item.line, item.text, item.score
            )
        },
    );
    section(
        &mut text,
        "What has to follow in the content",
        &diff.to_follow,
        Clone::clone,
    );
    pages(diff, &mut text);
    text
}

fn pages(diff: &CriteriaDiff, text: &mut String) {
    if let Some(pages) = &diff.pages {
        push(
            text,
            format_args!("\nPages of the public site that change: {}\n", pages.len()),
        );
        for page in pages {
            push(text, format_args!("  {page}\n"));
        }
    }
    if let Some(reason) = &diff.no_pages {
        push(
            text,
            format_args!("\nWhich pages change could not be found out: {reason}\n"),
        );
    }
}

/// The scores that move, in columns below their inspection.
fn moved(diff: &CriteriaDiff, text: &mut String) {
    let width = |of: &dyn Fn(&Moved) -> usize| diff.moved.iter().map(of).max().unwrap_or_default();
    let score = width(&|moved| moved.score.chars().count());
    let before = width(&|moved| moved.before.words().chars().count());
    let mut inspection = "";
    for moved in &diff.moved {
        if moved.inspection != inspection {
            inspection = &moved.inspection;
            push(text, format_args!("\n{inspection} ({})\n", moved.area));
        }
        let difference = match moved.difference {
            Some(difference) if difference != 0 => format!("  ({difference:+})"),
            _ => String::new(),
        };
        push(
            text,
            format_args!(
                "  {:score$}  {:before$} -> {}{difference}\n",
                moved.score,
                moved.before.words(),
                moved.after.words(),
            ),
        );
        for reason in &moved.why {
            push(text, format_args!("      {reason}\n"));
        }
        for (side, steps) in [
            ("before", &moved.working_before),
            ("after", &moved.working_after),
        ] {
            push(text, format_args!("      {side}: {}\n", steps.join(" ")));
        }
    }
}

fn section<T>(text: &mut String, title: &str, items: &[T], line: impl Fn(&T) -> String) {
    if items.is_empty() {
        return;
    }
    push(text, format_args!("\n{title}\n"));
    for item in items {
        push(text, format_args!("  {}\n", line(item)));
    }
}

/// Writing to memory does not fail.
fn push(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    let _ = text.write_fmt(arguments);
}
