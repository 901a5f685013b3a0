//! `summary-children.<language>.md`, `summary-parents.<language>.md` and `press.<language>.md`.

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::markdown::{self, Shape};
use crate::model::{Area, Country, Markdown, ShortText, ShortTexts};

/// Reads what there is. The rule is that of a report: both languages for Wales, English at least for England, any of them for a report that
/// is exempt.
pub(super) fn read(
    tree: &SourceTree,
    folder: &str,
    (area, is_exempt): (&Area, bool),
    problems: &mut Vec<Diagnostic>,
) -> ShortTexts {
    let mut texts = ShortTexts::new();
    for kind in ShortText::ALL {
        let path =
            |language: Language| format!("{folder}/{}.{}.md", kind.file_stem(), language.code());
        let written = Language::ALL.map(|language| tree.text(&path(language)).is_some());
        if !written.contains(&true) {
            continue;
        }
        let text = Bilingual::from_fn(|language| {
            let path = path(language);
            let found = tree.shared(&path);
            let is_asked_for = language == Language::English || area.country == Country::Wales;
            let required = is_asked_for && !is_exempt;
            if found.is_none() && required {
                problems.push(Diagnostic::missing_file(
                    &path,
                    format!("write the {} text there", language.english_name()),
                ));
            }
            found.map(|(path, text)| one(path, text, language, problems))
        });
        texts.insert(kind, text);
    }
    texts
}

fn one(
    path: &Arc<str>,
    text: &Arc<str>,
    language: Language,
    problems: &mut Vec<Diagnostic>,
) -> Markdown {
    let markdown = Markdown::of_file(path, Arc::clone(text));
    if !markdown::says_something(text) {
        problems.push(Diagnostic::new(
            Code::MissingLanguage,
            Location::file(path),
            format!("the {} text is empty", language.english_name()),
            "write the text, or remove the file",
        ));
    }
    markdown::inspect(&markdown, Shape::Block, problems);
    markdown::inspect_marks(&markdown, language, problems);
    markdown
}
