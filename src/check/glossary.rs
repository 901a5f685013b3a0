//! `glossary.yaml`.

use std::collections::BTreeMap;

use super::dates;
use super::notes::Notes;
use crate::content::{GlossaryFile, TermEntry};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{Abbreviation, Framework, FrameworkKey, Id, Term};
use crate::yaml;

const PATH: &str = "content/glossary.yaml";

pub(super) fn read(
    tree: &SourceTree,
    frameworks: &BTreeMap<FrameworkKey, Framework>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Term> {
    let Some((path, text)) = tree.file(PATH) else {
        problems.push(Diagnostic::missing_file(
            PATH,
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
    let mut owners = BTreeMap::new();
    for entry in &file.terms {
        let term = notes.text(&entry.term);
        let definition = notes.markdown(&entry.definition, Shape::Block);
        let abbreviation = Bilingual::from_fn(|language| {
            let entries = entry.abbreviation.as_ref()?;
            let abbreviation = entries.get(language).as_ref()?;
            Some(Abbreviation {
                short: notes.line(&abbreviation.short),
                full: notes.line(&abbreviation.full),
            })
        });
        let forms = Bilingual::from_fn(|language| {
            let lists = entry.forms.as_ref();
            let forms = lists.and_then(|lists| lists.get(language).as_ref());
            let forms = forms.into_iter().flatten();
            forms.map(|form| notes.line(form)).collect()
        });
        if let Some(id) = notes.id(&entry.id) {
            let known = || frameworks.keys().map(|key| &key.id);
            let named = entry.frameworks.iter().flatten();
            let frameworks = named.filter_map(|id| notes.known_id(id, "framework", known()));
            let term = Term {
                id,
                frameworks: frameworks.collect(),
                sort_key: Notes::sort_key(entry.sort_key.as_ref(), &term),
                term,
                definition,
                abbreviation,
                forms,
                exact_case: entry.exact_case.unwrap_or_default(),
                publish_at: dates::optional_instant(entry.publish_at.as_ref(), &mut notes),
            };
            report_shared_forms(&term, entry, &mut owners, &mut notes);
            terms.push(term);
        }
    }
    terms
}

/// Which term a form belongs to, in each language.
type Owners = BTreeMap<(Language, String), Id>;

/// A text would not say which of two terms it uses.
fn report_shared_forms(term: &Term, entry: &TermEntry, owners: &mut Owners, notes: &mut Notes<'_>) {
    for language in Language::ALL {
        let short = term.abbreviation.get(language).as_ref();
        let short = short.map(|abbreviation| abbreviation.short.clone());
        for form in term.written(language).into_iter().chain(short) {
            let key = (language, form.to_lowercase());
            let owner = owners.entry(key).or_insert_with(|| term.id.clone());
            if *owner != term.id {
                notes.report(
                    Code::AmbiguousTerm,
                    &entry.id.span,
                    format!(
                        "the {} form `{form}` belongs to the term `{owner}` as well",
                        language.english_name()
                    ),
                    "leave it to one of the two terms",
                );
            }
        }
    }
}
