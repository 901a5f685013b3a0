//! `adrodd import`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{InspectionArgument, JudgementsArguments};
use super::{Outcome, print};
use crate::build::check_content;
use crate::diagnostic::{Code, Diagnostic, Location, Severity, suggest};
use crate::import::{self, Imported, LARGEST_FILE, Mapping, Source};
use crate::load::{LoadError, SourceTree, load_content, load_file};
use crate::model::Site;
use crate::write::{Existing, WriteError, write_file};
use crate::yaml;

/// The largest mapping, as large as any other text.
const LARGEST_MAPPING: usize = 1 << 20;

/// Why nothing was imported.
enum Failure {
    Load(LoadError, &'static str),
    Write(WriteError),
    /// Problems, and the texts they point into.
    Problems(Vec<Diagnostic>, SourceTree),
}

/// `adrodd import judgements`.
pub(super) fn judgements(arguments: &JudgementsArguments) -> Outcome {
    match import_judgements(arguments) {
        Ok((target, imported)) => {
            print::out(&format!(
                "Wrote {}: {} cases, {} questions; {} S, {} N, {} -\n",
                target.display(),
                imported.cases,
                imported.questions,
                imported.sufficient,
                imported.not_sufficient,
                imported.not_applicable,
            ));
            return Outcome::Fine;
        }
        Err(Failure::Problems(problems, texts)) => {
            print::problems(&problems, &texts);
            print::err("Nothing was written.\n");
            return Outcome::Problems;
        }
        Err(Failure::Load(error, help)) => print::failure(&error, help),
        Err(Failure::Write(error)) => print::failure(&error, error.help()),
    }
    Outcome::Environment
}

fn import_judgements(arguments: &JudgementsArguments) -> Result<(PathBuf, Imported), Failure> {
    let site = &arguments.site;
    let mut problems = Vec::new();
    let tree = load_content(site, &mut problems).map_err(|error| {
        Failure::Load(error, "name the folder that holds `content` with --site")
    })?;
    let InspectionArgument { area, folder } = &arguments.inspection;
    let inspection = format!("content/inspections/{area}/{folder}");
    let checked = check_content(&tree, problems);
    let questions = match questions(checked.value.as_ref(), &inspection, checked.problems) {
        Ok(questions) => questions,
        Err(problems) => return Err(Failure::Problems(problems, tree)),
    };
    let imported = import_table(arguments, &questions)?;
    let target = site.join(&inspection).join("judgements.csv");
    let existing = Existing::replace_if(arguments.replace);
    write_file(&target, imported.text.as_bytes(), existing).map_err(Failure::Write)?;
    Ok((target, imported))
}

/// The ids of the questions that an inspection answers, in the order of its framework.
///
/// The content may well have problems that only the judgements will mend. But a list of questions that has problems of its own is
/// not to be trusted.
fn questions(
    site: Option<&Site>,
    inspection: &str,
    problems: Vec<Diagnostic>,
) -> Result<Vec<String>, Vec<Diagnostic>> {
    let judgements = format!("{inspection}/judgements.csv");
    let errors_below = |folder: &str| -> Vec<Diagnostic> {
        let in_the_way = |problem: &&Diagnostic| {
            problem.code.severity() == Severity::Error
                && problem.location.as_ref().is_some_and(|location| {
                    location.path.starts_with(folder) && *location.path != *judgements
                })
        };
        problems.iter().filter(in_the_way).cloned().collect()
    };
    let Some(site) = site else {
        return Err(problems);
    };
    let found = site
        .inspections
        .iter()
        .find(|found| found.path == inspection);
    let Some(found) = found else {
        let mut reasons = errors_below(&format!("{inspection}/"));
        // A broken framework takes its inspections with it.
        reasons.extend(errors_below("content/frameworks/"));
        if reasons.is_empty() {
            reasons.push(unknown(site, inspection));
        }
        return Err(reasons);
    };
    let key = &found.framework;
    let Some(framework) = site.frameworks.get(key) else {
        return Err(problems);
    };
    let reasons = errors_below(&format!("{}/", framework.path));
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let Some(questions) = &framework.questions else {
        return Err(vec![Diagnostic::of_site(
            Code::MissingFile,
            format!(
                "the framework `{}` has no questions that judgements could answer",
                key.id
            ),
            format!("list them in `{}/questions.yaml`", framework.path),
        )]);
    };
    let ids = questions.list.iter();
    Ok(ids.map(|question| question.id.to_string()).collect())
}

fn unknown(site: &Site, inspection: &str) -> Diagnostic {
    let name = |path: &str| {
        path.strip_prefix("content/inspections/")
            .unwrap_or(path)
            .to_owned()
    };
    let known: Vec<String> = site
        .inspections
        .iter()
        .map(|inspection| name(&inspection.path))
        .collect();
    let written = name(inspection);
    Diagnostic::of_site(
        Code::UnknownId,
        format!("there is no inspection `{written}`"),
        suggest(
            &written,
            known.iter().map(String::as_str),
            "write its inspection.yaml first",
        ),
    )
}

fn import_table(
    arguments: &JudgementsArguments,
    questions: &[String],
) -> Result<Imported, Failure> {
    let mapping = arguments.mapping.as_deref().map(mapping).transpose()?;
    let path = shown(&arguments.file);
    let bytes = load_file(&arguments.file, LARGEST_FILE).map_err(unreadable)?;
    let questions: Vec<&str> = questions.iter().map(String::as_str).collect();
    let source = Source {
        path: &path,
        bytes: &bytes,
        sheet: arguments.sheet.as_deref(),
        mapping: mapping.as_ref().map(|(mapping, _)| mapping),
        questions: &questions,
    };
    import::judgements(&source).map_err(|problems| {
        let table = std::str::from_utf8(&bytes)
            .ok()
            .map(|text| (path, text.to_owned()));
        let mapping = mapping.map(|(mapping, text)| (mapping.path, text));
        Failure::Problems(
            problems,
            SourceTree::from_texts(table.into_iter().chain(mapping)),
        )
    })
}

/// Reads a mapping; its text is for showing where problems are.
fn mapping(file: &Path) -> Result<(Mapping, String), Failure> {
    let path = shown(file);
    let bytes = load_file(file, LARGEST_MAPPING).map_err(unreadable)?;
    let refuse = |code, message: &str, help: &str| {
        let problem = Diagnostic::new(code, Location::file(&path), message, help);
        Failure::Problems(vec![problem], SourceTree::default())
    };
    if bytes.len() > LARGEST_MAPPING {
        return Err(refuse(
            Code::TooLarge,
            "the mapping is too large to be one",
            "look whether this is the right file",
        ));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        refuse(
            Code::NotText,
            "the mapping is not UTF-8 text",
            "save it as UTF-8",
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    let mut problems = Vec::new();
    match yaml::read(&path, &text, &mut problems) {
        Some(file) if problems.is_empty() => Ok((Mapping { path, file }, text)),
        _ => Err(Failure::Problems(
            problems,
            SourceTree::from_texts([(path, text)]),
        )),
    }
}

/// A path as problems name it.
fn shown(path: &Path) -> Arc<str> {
    path.to_string_lossy().into()
}

fn unreadable(error: LoadError) -> Failure {
    Failure::Load(error, "give a file that is there and that you may read")
}
