//! Whether every file stands where a file of its kind belongs. A misplaced report would otherwise vanish without a word.

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Location, nearest};
use crate::load::SourceTree;
use crate::model::{Id, Page, ShortText};

pub(super) fn check(tree: &SourceTree, problems: &mut Vec<Diagnostic>) {
    let files: Vec<(&Arc<str>, &str)> = tree.files().collect();
    let found: Vec<Vec<Diagnostic>> = files
        .into_par_iter()
        .map(|(path, text)| of_file(path, text))
        .collect();
    problems.extend(found.into_iter().flatten());
}

fn of_file(path: &Arc<str>, text: &str) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    if let Some((at, character)) = control_character(text) {
        problems.push(Diagnostic::new(
            Code::NotText,
            Location::new(path, at..at + character.len_utf8()),
            format!(
                "the file holds the control character U+{:04X}, which no page can show",
                u32::from(character)
            ),
            "remove it; an editor that shows invisible characters helps",
        ));
    }
    let parts: Vec<&str> = path.split('/').collect();
    let inside = parts.get(1..).unwrap_or_default();
    if !belongs(inside) {
        problems.push(Diagnostic::new(
            Code::UnexpectedFile,
            Location::file(path),
            "no file of this name belongs here",
            advice(inside),
        ));
    }
    problems
}

/// The first character that no text should hold. A large archive has many millions of bytes, and hardly ever one that may begin such a
/// character: these are looked for first.
fn control_character(text: &str) -> Option<(usize, char)> {
    let is_suspect = |byte: u8| ((byte < b' ') & (byte != b'\n')) | (byte == 0x7f) | (byte == 0xc2);
    let is_foreign = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    // Without a way out of the loop many bytes are looked at in one go.
    let bytes = text.bytes();
    if !bytes.fold(false, |found, byte| found | is_suspect(byte)) {
        return None;
    }
    text.char_indices().find(|(_, c)| is_foreign(*c))
}

fn is_id(text: &str) -> bool {
    Id::parse(text).is_some()
}

/// The stem of `name.en.md` or `name.cy.md`.
fn markdown_stem(file: &str) -> Option<&str> {
    file.strip_suffix(".en.md")
        .or_else(|| file.strip_suffix(".cy.md"))
}

fn belongs(parts: &[&str]) -> bool {
    match parts {
        ["site.yaml" | "glossary.yaml" | "accessibility.yaml" | "private-names.txt"] => true,
        ["pages", file] => markdown_stem(file)
            .is_some_and(|stem| Page::ALL.iter().any(|page| page.file_stem() == stem)),
        ["areas", file] => file.strip_suffix(".yaml").is_some_and(is_id),
        ["frameworks", framework, "framework.yaml" | "questions.yaml"] => is_id(framework),
        ["frameworks", framework, file] => {
            is_id(framework) && markdown_stem(file).is_some_and(is_id)
        }
        ["frameworks", framework, "versions", version, file] => {
            is_id(framework)
                && is_id(version)
                && (matches!(*file, "framework.yaml" | "questions.yaml")
                    || markdown_stem(file).is_some_and(is_id))
        }
        ["inspections", area, folder, file] => {
            is_id(area) && is_id(folder) && (INSPECTION_FILES.contains(file) || is_short_text(file))
        }
        _ => false,
    }
}

fn is_short_text(file: &str) -> bool {
    let stem = markdown_stem(file);
    stem.is_some_and(|stem| ShortText::ALL.iter().any(|text| text.file_stem() == stem))
}

const INSPECTION_FILES: [&str; 6] = [
    "inspection.yaml",
    "report.en.md",
    "report.cy.md",
    "judgements.csv",
    "improvement-plan.yaml",
    "translation.yaml",
];

fn advice(parts: &[&str]) -> String {
    let otherwise = "move or remove it; docs/content.md lists the files of the content folder";
    let Some(file) = parts.last() else {
        return otherwise.to_owned();
    };
    if let Some(stem) = file.strip_suffix(".yml") {
        return format!("name it `{stem}.yaml`");
    }
    let known = INSPECTION_FILES
        .iter()
        .chain(&[
            "site.yaml",
            "glossary.yaml",
            "accessibility.yaml",
            "framework.yaml",
            "questions.yaml",
        ])
        .copied();
    match nearest(file, known) {
        Some(near) if near != *file => format!("did you mean `{near}`?"),
        _ => otherwise.to_owned(),
    }
}
