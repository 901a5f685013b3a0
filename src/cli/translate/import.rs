//! `adrodd translate import`.

use std::path::Path;
use std::sync::Arc;

use super::{Content, name_of, remember};
use crate::build::check_content;
use crate::cli::args::XliffArguments;
use crate::cli::site::Failure;
use crate::diagnostic::{Code, Diagnostic, Location, Severity, sort};
use crate::load::{SourceTree, load_file};
use crate::model::{Inspection, Site};
use crate::translate::{self, Incoming, LARGEST_FILE, NewFile, Received, Stale};
use crate::write::{Existing, write_file};

pub(super) fn run(arguments: &XliffArguments) -> Result<String, Failure> {
    let path: Arc<str> = arguments.file.to_string_lossy().into();
    let bytes = load_file(&arguments.file, LARGEST_FILE).map_err(Failure::Load)?;
    // Problems of the file are shown with its lines, if it has any.
    let in_file = |mut problems: Vec<Diagnostic>| {
        sort(&mut problems);
        let text = String::from_utf8(bytes.clone()).ok();
        let texts = text.map(|text| (Arc::clone(&path), text));
        Failure::Problems(problems, SourceTree::from_texts(texts))
    };
    let received = translate::receive(&path, &bytes).map_err(in_file)?;
    let content = Content::load(&arguments.site)?;
    let name = received
        .inspection()
        .map_err(|problem| in_file(vec![problem]))?;
    let inspection = content.inspection(&name)?;
    let mut texts = content.texts(inspection)?;
    let stale = if arguments.allow_stale {
        Stale::Keep
    } else {
        Stale::Refuse
    };
    let incoming =
        translate::incoming(&received, &texts.documents, &texts.memory, stale).map_err(in_file)?;
    let problems = faults(&content, inspection, &received, &incoming);
    if !problems.is_empty() {
        return Err(in_file(problems));
    }
    for file in &incoming.files {
        write(&arguments.site, file)?;
    }
    let is_remembered = texts.memory != incoming.memory;
    texts.memory = incoming.memory;
    // Last: if the machine stops before, the texts are marked, and not taken for more than they are.
    if is_remembered {
        remember(&arguments.site, &texts)?;
    }
    Ok(told(inspection, &incoming.changed))
}

fn told(inspection: &Inspection, changed: &[String]) -> String {
    let name = name_of(inspection);
    let mut text = match changed.len() {
        0 => return format!("{name}: every Welsh text is as it was\n"),
        1 => format!("{name}: 1 Welsh text is new\n"),
        count => format!("{name}: {count} Welsh texts are new\n"),
    };
    for key in changed {
        text.push_str(&format!("  {key}\n"));
    }
    text
}

fn write(site: &Path, file: &NewFile) -> Result<(), Failure> {
    let path = site.join(&*file.path);
    write_file(&path, file.text.as_bytes(), Existing::Replace).map_err(Failure::Write)
}

/// What would be wrong with the content if the new texts stood in it.
fn faults(
    content: &Content,
    inspection: &Inspection,
    received: &Received,
    incoming: &Incoming,
) -> Vec<Diagnostic> {
    let old = content
        .tree
        .files()
        .map(|(path, text)| (Arc::clone(path), text.to_owned()));
    let new = incoming.files.iter();
    let new = new.map(|file| (Arc::clone(&file.path), file.text.clone()));
    let tree = SourceTree::from_texts(old.chain(new));
    let checked = check_content(&tree, Vec::new());
    let mut problems = structure(checked.value.as_ref(), &tree, inspection, incoming);
    for problem in checked.problems {
        let is_known = content
            .problems
            .iter()
            .any(|known| (known.code, &known.message) == (problem.code, &problem.message));
        let place = problem.location.as_ref();
        let is_new_text = place.is_some_and(|at| incoming.files.iter().any(|f| f.path == at.path));
        if problem.code.severity() == Severity::Error && (is_new_text || !is_known) {
            problems.push(of_file(problem, received, incoming));
        }
    }
    problems
}

/// A problem of a new text, told of the file that it came in.
fn of_file(problem: Diagnostic, received: &Received, incoming: &Incoming) -> Diagnostic {
    let origin = problem.location.as_ref().and_then(|at| incoming.origin(at));
    let (place, message) = match origin {
        Some((id, place)) => (place.clone(), format!("`{id}`: {}", problem.message)),
        None => (Location::file(&received.path), problem.message),
    };
    Diagnostic::new(problem.code, place, message, problem.help)
}

/// Texts that would not be read as they were sent, such as one with a heading in it that begins another.
fn structure(
    site: Option<&Site>,
    tree: &SourceTree,
    inspection: &Inspection,
    incoming: &Incoming,
) -> Vec<Diagnostic> {
    let inspections = site.map_or(&[][..], |site| &site.inspections);
    let after = inspections
        .iter()
        .find(|other| other.path == inspection.path);
    let documents = after
        .map(|after| translate::documents(tree, &after.path, &after.narrative, &after.short_texts));
    let documents = documents.unwrap_or_default();
    let mut problems = Vec::new();
    for file in &incoming.files {
        let mut documents = documents.iter();
        let side = documents.find(|one| one.welsh_path == file.path);
        let side = side.and_then(|document| document.welsh.as_ref());
        for unit in &file.units {
            let read = side.and_then(|side| side.unit(&unit.id));
            if read.is_none_or(|read| *read.text.text() != *unit.text) {
                problems.push(Diagnostic::new(
                    Code::UnitMismatch,
                    unit.origin.clone(),
                    format!("`{}` would not be read as one text of the report", unit.id),
                    "take headings of the first two levels, numbers of lists and the like out of the translation",
                ));
            }
        }
    }
    problems
}
