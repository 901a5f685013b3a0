//! What would be different for readers, as one page for the person who signs. It is no page of the public site; it is read from a file.

use jiff::Timestamp;
use serde::Serialize;

use super::Look;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::signoff::Difference;

/// What is compared.
#[derive(Debug)]
pub struct Signoff {
    /// What is live, as it was named.
    pub old: String,
    /// When the public would see what is new.
    pub as_of: Timestamp,
    /// What would be different.
    pub difference: Difference,
}

/// What a template may use as `page`.
#[derive(Serialize)]
struct SignoffView<'a> {
    language: &'static str,
    old: &'a str,
    /// The instant, in words.
    as_of: String,
    is_nothing: bool,
    #[serde(flatten)]
    difference: &'a Difference,
}

/// Writes the page, with the words around what differs in one language.
///
/// # Errors
/// When the template asks for something that the value does not have.
pub fn signoff_page(
    signoff: &Signoff,
    look: &Look,
    language: Language,
) -> Result<String, Diagnostic> {
    let difference = &signoff.difference;
    let view = SignoffView {
        language: language.code(),
        old: &signoff.old,
        as_of: look.voices.of(language).instant(signoff.as_of),
        is_nothing: difference.is_nothing(),
        difference,
    };
    let templates = look.templates.get(language);
    templates.render_text("signoff.html", &(), &view)
}
