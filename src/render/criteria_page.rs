//! A change of criteria as one page for the person who signs it off. It is no page of the public site, and speaks English alone.

use crate::criteria::CriteriaDiff;
use crate::diagnostic::Diagnostic;
use crate::language::Language;

use super::Look;

/// Writes the page.
///
/// # Errors
/// When the template asks for something that the value does not have.
pub fn criteria_page(diff: &CriteriaDiff, look: &Look) -> Result<String, Diagnostic> {
    let templates = look.templates.get(Language::English);
    templates.render_text("criteria-diff.html", &(), diff)
}
