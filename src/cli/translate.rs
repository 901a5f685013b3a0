//! `adrodd translate`.

mod import;

use std::path::Path;

use super::args::{
    AcceptArguments, ExportArguments, InspectionArgument, StatusArguments, TranslateCommand,
};
use super::site::{Failure, report};
use super::{Outcome, print};
use crate::build::check_content;
use crate::check::translation_memory;
use crate::diagnostic::{Code, Diagnostic, Severity, suggest};
use crate::load::{SourceTree, load_content};
use crate::model::{Inspection, Site};
use crate::translate::{self, Document, Memory, Unit};
use crate::write::{Existing, write_file, write_output};

pub(super) fn run(command: &TranslateCommand) -> Outcome {
    let outcome = match command {
        TranslateCommand::Status(arguments) => status(arguments),
        TranslateCommand::Accept(arguments) => accept(arguments),
        TranslateCommand::Export(arguments) => export(arguments),
        TranslateCommand::Import(arguments) => import::run(arguments),
    };
    match outcome {
        Ok(text) => {
            print::out(&text);
            Outcome::Fine
        }
        Err(failure) => report(&failure),
    }
}

/// Content as it stands. A report may well have problems that only its translation will mend.
struct Content {
    tree: SourceTree,
    site: Option<Site>,
    problems: Vec<Diagnostic>,
}

/// What is translated of one inspection, and what is remembered of it.
struct Texts {
    folder: String,
    documents: Vec<Document>,
    memory: Memory,
}

impl Content {
    fn load(folder: &Path) -> Result<Content, Failure> {
        let mut problems = Vec::new();
        let tree = load_content(folder, &mut problems).map_err(Failure::Load)?;
        let checked = check_content(&tree, problems);
        Ok(Content {
            tree,
            site: checked.value,
            problems: checked.problems,
        })
    }

    fn inspections(&self) -> impl Iterator<Item = &Inspection> {
        self.site.iter().flat_map(Site::each_inspection)
    }

    fn inspection(&self, name: &str) -> Result<&Inspection, Failure> {
        let mut inspections = self.inspections();
        if let Some(found) = inspections.find(|inspection| name_of(inspection) == name) {
            return Ok(found);
        }
        // A broken file may be why it is not there.
        let below = format!("content/inspections/{name}/");
        let reasons =
            self.errors(|path| path.starts_with(&below) || path.starts_with("content/frameworks/"));
        if !reasons.is_empty() {
            return Err(Failure::Problems(reasons, self.tree.clone()));
        }
        let known: Vec<String> = self.inspections().map(name_of).collect();
        let message = format!("there is no inspection `{name}`");
        let known = known.iter().map(String::as_str);
        let help = suggest(name, known, "name its folders below content/inspections");
        Err(Diagnostic::of_site(Code::UnknownId, message, help).into())
    }

    fn errors(&self, concerns: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
        let is_error = |problem: &&Diagnostic| problem.code.severity() == Severity::Error;
        let errors = self.problems.iter().filter(is_error);
        errors
            .filter(|problem| {
                problem
                    .location
                    .as_ref()
                    .is_some_and(|at| concerns(&at.path))
            })
            .cloned()
            .collect()
    }

    /// The texts of an inspection, if its files can be trusted to be read to their ends. What one language says and the other does not is no
    /// reason against that: a translation will mend it.
    fn texts(&self, inspection: &Inspection) -> Result<Texts, Failure> {
        let folder = inspection.path.clone();
        let (narrative, short_texts) = (&inspection.narrative, &inspection.short_texts);
        let documents = translate::documents(&self.tree, &folder, narrative, short_texts);
        let memory_file = format!("{folder}/translation.yaml");
        let mut errors = self.errors(|path| {
            let is_text = |one: &Document| *one.english.path == *path || *one.welsh_path == *path;
            documents.iter().any(is_text) || path == memory_file
        });
        let mendable = [
            Code::NarrativeMismatch,
            Code::MissingNarrative,
            Code::MissingLanguage,
            Code::MissingKey,
        ];
        errors.retain(|problem| !mendable.contains(&problem.code));
        if !errors.is_empty() {
            return Err(Failure::Problems(errors, self.tree.clone()));
        }
        if documents.is_empty() {
            let message = format!("`{}` has no English to translate", name_of(inspection));
            let help = "write its report.en.md first";
            return Err(Diagnostic::of_site(Code::MissingFile, message, help).into());
        }
        let memory = translation_memory(&self.tree, &folder, &documents, &mut Vec::new());
        Ok(Texts {
            folder,
            documents,
            memory: memory.unwrap_or_default(),
        })
    }
}

fn name_of(inspection: &Inspection) -> String {
    format!("{}/{}", inspection.area, inspection.folder)
}

fn named(argument: &InspectionArgument) -> String {
    format!("{}/{}", argument.area, argument.folder)
}

fn status(arguments: &StatusArguments) -> Result<String, Failure> {
    let content = Content::load(&arguments.site)?;
    let chosen: Vec<&Inspection> = match &arguments.inspection {
        Some(argument) => vec![content.inspection(&named(argument))?],
        None => content.inspections().collect(),
    };
    let mut text = String::new();
    for inspection in chosen {
        // Most inspections have scores and no report.
        let has_english = inspection.narrative.en.is_some() || !inspection.short_texts.is_empty();
        if has_english || arguments.inspection.is_some() {
            text.push_str(&one_status(
                &name_of(inspection),
                &content.texts(inspection)?,
            ));
        }
    }
    Ok(text)
}

fn one_status(name: &str, texts: &Texts) -> String {
    let (documents, memory) = (&texts.documents, &texts.memory);
    let without: Vec<&Document> = documents.iter().filter(|one| one.welsh.is_none()).collect();
    let mut text = String::new();
    for document in &without {
        let path = &document.english.path;
        text.push_str(&format!("{name}: {path} is not translated\n"));
    }
    let revisits = translate::revisits(documents, memory);
    let of_both = documents.iter().map(in_both);
    let is_any = of_both.clone().any(|units| !units.is_empty());
    let is_all = of_both
        .zip(documents)
        .all(|(units, document)| units.len() == document.english.units.len());
    match revisits.len() {
        0 if !is_any => {}
        0 if !is_all => text.push_str(&format!(
            "{name}: the Welsh texts that there are translate the English as it is\n"
        )),
        0 => text.push_str(&format!(
            "{name}: every Welsh text translates the English as it is\n"
        )),
        1 => text.push_str(&format!("{name}: 1 Welsh text to revisit\n")),
        count => text.push_str(&format!("{name}: {count} Welsh texts to revisit\n")),
    }
    for revisit in revisits {
        let why = if revisit.is_changed {
            "the English has changed"
        } else {
            "nothing says which English it translates"
        };
        let welsh = format!("{}:{}", revisit.welsh.path, revisit.welsh_line);
        text.push_str(&format!("  {}: {why}\n", revisit.key));
        text.push_str(&format!(
            "    Welsh    {welsh}\n    English  {}\n",
            revisit.english
        ));
    }
    text
}

/// The English and the Welsh of the texts of a document that are in both languages.
fn in_both(document: &Document) -> Vec<(&Unit, &Unit)> {
    let welsh = |english: &Unit| document.welsh.as_ref()?.unit(&english.id);
    let units = document.english.units.iter();
    units
        .filter_map(|english| Some((english, welsh(english)?)))
        .collect()
}

fn accept(arguments: &AcceptArguments) -> Result<String, Failure> {
    let content = Content::load(&arguments.site)?;
    let name = named(&arguments.inspection);
    let mut texts = content.texts(content.inspection(&name)?)?;
    let mut known = Vec::new();
    let remembered = texts.memory.clone();
    let mut accepted = 0;
    let mut left_out = Vec::new();
    for document in &texts.documents {
        for (english, welsh) in in_both(document) {
            let key = document.key(&english.id);
            if arguments.texts.is_empty() || arguments.texts.contains(&key) {
                if english.is_unwritten() || welsh.is_unwritten() {
                    left_out.push(key.clone());
                } else {
                    texts.memory.accept(&key, english);
                    accepted += 1;
                }
            }
            known.push(key);
        }
    }
    let unknown = |text: &&String| !known.contains(*text);
    let problems: Vec<Diagnostic> = arguments
        .texts
        .iter()
        .filter(unknown)
        .map(|text| {
            let known = known.iter().map(String::as_str);
            let message = format!("`{name}` has no Welsh text `{text}`");
            let help = suggest(text, known, "`adrodd translate status` names the texts");
            Diagnostic::of_site(Code::UnknownId, message, help)
        })
        .collect();
    if !problems.is_empty() {
        return Err(Failure::Problems(problems, content.tree));
    }
    if known.is_empty() {
        let message = format!("`{name}` has no Welsh");
        let help = "translate it first: `adrodd translate export` writes a file for translators";
        return Err(Diagnostic::of_site(Code::MissingFile, message, help).into());
    }
    texts.memory.keep_only(&texts.documents);
    // A site that remembers nothing of a report does not begin to when nothing is accepted.
    if texts.memory != remembered {
        remember(&arguments.site, &texts)?;
    }
    let mut told = format!(
        "{name}: {accepted} of {} Welsh texts accepted as translations of the English as it is\n",
        known.len()
    );
    if !left_out.is_empty() {
        told.push_str("Left out, because something is still to be written in either language:\n");
    }
    for key in left_out {
        told.push_str(&format!("  {key}\n"));
    }
    Ok(told)
}

fn remember(site: &Path, texts: &Texts) -> Result<(), Failure> {
    let text = texts.memory.written(&texts.documents);
    let path = site.join(&texts.folder).join("translation.yaml");
    write_file(&path, text.as_bytes(), Existing::Replace).map_err(Failure::Write)
}

fn export(arguments: &ExportArguments) -> Result<String, Failure> {
    let content = Content::load(&arguments.site)?;
    let inspection = content.inspection(&named(&arguments.inspection))?;
    let texts = content.texts(inspection)?;
    let xliff = translate::outgoing(&texts.documents, &texts.memory);
    let Some(path) = &arguments.output else {
        return Ok(String::from_utf8_lossy(&xliff).into_owned());
    };
    let existing = Existing::replace_if(arguments.replace);
    write_output(path, &xliff, &arguments.site, existing).map_err(Failure::Write)?;
    let count: usize = texts
        .documents
        .iter()
        .map(|one| one.english.units.len())
        .sum();
    Ok(format!("Wrote {}: {count} texts\n", path.display()))
}
