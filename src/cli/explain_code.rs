//! `adrodd explain CODE`: what a kind of problem is, with examples.
//!
//! The examples are those of the reference, which is part of the program so that an installed one needs no other file.

use crate::diagnostic::{Code, Severity};

const REFERENCE: &str = include_str!("../../docs/reference/diagnostics.md");

/// What the reference says of a code, as plain text.
pub(super) fn text(code: Code) -> String {
    let severity = match code.severity() {
        Severity::Error => "an error: nothing is published while it stands",
        Severity::Warning => "a warning: it does not stop a build",
    };
    let mut text = format!("{}: {}\n", code.id(), code.meaning().trim());
    text.push_str(&format!("It is {severity}.\n"));
    for example in examples(code) {
        text.push_str(&format!("\n{example}"));
    }
    text
}

/// The examples of a code, with their fences taken off and what stood inside moved to the right.
fn examples(code: Code) -> Vec<String> {
    let heading = format!("\n## {}\n", code.id());
    let Some((_, rest)) = REFERENCE.split_once(&heading) else {
        return Vec::new();
    };
    let section = rest.split("\n## ").next().unwrap_or_default();
    let mut examples = section.split("\n### ");
    // Before the first example stands what the code itself says.
    examples.next();
    examples
        .map(|example| {
            let mut is_inside = false;
            let mut text = String::new();
            for line in example.lines() {
                if line.starts_with("```") {
                    is_inside = !is_inside;
                } else if line.is_empty() {
                    text.push('\n');
                } else {
                    let indent = if is_inside { "    " } else { "" };
                    text.push_str(&format!("{indent}{line}\n"));
                }
            }
            text.trim_end().to_owned() + "\n"
        })
        .collect()
}
