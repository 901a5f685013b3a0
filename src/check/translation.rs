//! `translation.yaml`: whether the Welsh of a report still translates its English.

use super::notes::Notes;
use crate::content::TranslationFile;
use crate::diagnostic::{Code, Diagnostic, suggest};
use crate::load::SourceTree;
use crate::model::Inspection;
use crate::translate::{self, Document, Memory};
use crate::yaml;

/// Where it is remembered.
fn memory_file(folder: &str) -> String {
    format!("{folder}/translation.yaml")
}

/// What is remembered of the texts of an inspection. `None` when it has no file for it, or one that cannot be read.
#[must_use]
pub fn memory(
    tree: &SourceTree,
    folder: &str,
    documents: &[Document],
    problems: &mut Vec<Diagnostic>,
) -> Option<Memory> {
    let (path, text) = tree.file(&memory_file(folder))?;
    let file: TranslationFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    let known = translate::keys(documents);
    let mut memory = Memory::default();
    for (key, digest) in &file.translates.0 {
        if !known.contains(&key.value) {
            let known = known.iter().map(String::as_str);
            notes.report(
                Code::ForgottenText,
                &key.span,
                format!("the report has no text `{}`", key.value),
                suggest(
                    &key.value,
                    known,
                    "accept the translation again: `adrodd translate accept` forgets it",
                ),
            );
        }
        let Some(written) = digest.given() else {
            continue;
        };
        if !translate::is_digest(written) {
            notes.report(
                Code::BadDigest,
                &digest.span,
                format!("`{written}` is no digest of a text"),
                "let `adrodd translate accept` write this file",
            );
            continue;
        }
        memory.0.insert(key.value.clone(), written.clone());
    }
    Some(memory)
}

/// Reports Welsh texts that are to be looked at again, and tells the Welsh report which of its own they are.
pub(super) fn read(tree: &SourceTree, inspection: &mut Inspection, problems: &mut Vec<Diagnostic>) {
    let folder = inspection.path.clone();
    if tree.text(&memory_file(&folder)).is_none() {
        return;
    }
    let (narrative, short_texts) = (&inspection.narrative, &inspection.short_texts);
    let documents = translate::documents(tree, &folder, narrative, short_texts);
    let Some(memory) = memory(tree, &folder, &documents, problems) else {
        return;
    };
    for revisit in translate::revisits(&documents, &memory) {
        let message = if revisit.is_changed {
            format!("the English of this text has changed: {}", revisit.english)
        } else {
            format!(
                "nothing says which English this text translates: {}",
                revisit.english
            )
        };
        problems.push(Diagnostic::new(
            Code::StaleTranslation,
            revisit.welsh,
            message,
            format!(
                "revise it, then run `adrodd translate accept` with `{}`",
                revisit.key
            ),
        ));
        let welsh = inspection.narrative.cy.as_mut();
        if let Some(welsh) = welsh.filter(|_| revisit.is_report) {
            welsh.stale.insert(revisit.start);
        }
    }
}
