//! `glossary.yaml`.

use super::notes::Notes;
use crate::content::GlossaryFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::Term;
use crate::yaml;

const PATH: &str = "content/glossary.yaml";

pub(super) fn read(tree: &SourceTree, problems: &mut Vec<Diagnostic>) -> Vec<Term> {
    let Some((path, text)) = tree.file(PATH) else {
        problems.push(Diagnostic::of_site(
            Code::MissingFile,
            format!("the file `{PATH}` is missing"),
            "write the terms there; `terms: []` is an empty glossary",
        ));
        return Vec::new();
    };
    let Some(file) = yaml::read::<GlossaryFile>(path, text, problems) else {
        return Vec::new();
    };
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    notes.report_repeats(file.terms.iter().map(|term| &term.id));
    let mut terms = Vec::new();
    for entry in &file.terms {
        let term = notes.text(&entry.term);
        let definition = notes.markdown(&entry.definition, Shape::Block);
        if let Some(id) = notes.id(&entry.id) {
            terms.push(Term {
                id,
                sort_key: Notes::sort_key(entry.sort_key.as_ref(), &term),
                term,
                definition,
            });
        }
    }
    terms
}
