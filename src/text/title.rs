//! Titles of reports, with the area in the form that the sentence asks for.

use crate::language::Language;
use crate::model::{Area, Framework};

/// The title of a report on an area under a framework.
#[must_use]
pub fn report_title(framework: &Framework, area: &Area, language: Language) -> String {
    let mut title = String::new();
    let mut rest = framework.report_title.text(language);
    // One pass: a form that itself holds braces stays as it is.
    while let Some((before, after)) = rest.split_once('{') {
        title.push_str(before);
        let (form, after) = after.split_once('}').unwrap_or((after, ""));
        title.push_str(match form {
            "in" => area.in_form.text(language),
            "from" => area.from_form.text(language),
            _ => area.name.text(language),
        });
        rest = after;
    }
    title + rest
}
