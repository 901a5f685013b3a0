//! What a site says of the looks at its authors' texts.

use super::notes::Notes;
use crate::content::{LintEntry, PermittedEntry};
use crate::language::Bilingual;
use crate::model::{LintSettings, PermittedText};
use crate::yaml::Spanned;

pub(super) fn settings(entry: Option<&LintEntry>, notes: &mut Notes<'_>) -> LintSettings {
    let Some(entry) = entry else {
        return LintSettings::default();
    };
    let mut lists = |lists: &Option<Bilingual<Option<Vec<Spanned<String>>>>>| {
        Bilingual::from_fn(|language| {
            let list = lists
                .as_ref()
                .and_then(|lists| lists.get(language).as_ref());
            let written = list.into_iter().flatten();
            written.map(|word| notes.line(word)).collect()
        })
    };
    LintSettings {
        off: entry.off.iter().copied().collect(),
        link_texts: lists(&entry.link_texts),
        terms: lists(&entry.terms),
        abbreviations: entry
            .abbreviations
            .iter()
            .map(|short| notes.line(short))
            .collect(),
    }
}

/// What may be published although it looks like personal data. A decision says who made it, when and why, or it is none.
pub(super) fn permitted(entries: &[PermittedEntry], notes: &mut Notes<'_>) -> Vec<PermittedText> {
    let mut permitted = Vec::new();
    for entry in entries {
        let text = notes.line(&entry.text);
        for written in [&entry.reason, &entry.by] {
            notes.line(written);
        }
        notes.date(&entry.on);
        permitted.push(PermittedText {
            text,
            location: notes.at(&entry.text.span),
        });
    }
    permitted
}
