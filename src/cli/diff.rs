//! `adrodd diff`.

use std::path::Path;
use std::sync::Mutex;

use jiff::Timestamp;

use super::args::{DiffArguments, SignoffFormatArgument};
use super::site::{Failure, Opened, open, report};
use super::{Outcome, clock, print};
use crate::build::{BuildError, BuildSettings, Sink, build, check_content};
use crate::diagnostic::has_errors;
use crate::load::{SourceTree, load_published, load_revision};
use crate::model::Site;
use crate::publish::Audience;
use crate::render::{Look, Minify, OutputFile, Signoff, signoff_page};
use crate::signoff::{self, Difference, Files, compare};
use crate::write::{Existing, write_output};

pub(super) fn run(arguments: &DiffArguments) -> Outcome {
    match make(arguments) {
        Ok(written) => {
            if arguments.output.is_none() {
                print::out(&written);
            }
            Outcome::Fine
        }
        Err(failure) => report(&failure),
    }
}

fn make(arguments: &DiffArguments) -> Result<String, Failure> {
    let Opened { tree, site, look } = open(&arguments.site)?;
    let as_of = arguments.as_of.unwrap_or_else(clock);
    let old = match Path::new(&arguments.old) {
        path if path.symlink_metadata().is_ok() => load_published(path).map_err(Failure::Load)?,
        _ => at_revision(arguments, arguments.old_as_of.unwrap_or(as_of), &look)?,
    };
    let new = files(&site, &look, (as_of, arguments.base_url.as_ref()), tree)?;
    let difference = compare(&old, &new);
    let written = match arguments.format() {
        SignoffFormatArgument::Text => signoff::text(&difference),
        SignoffFormatArgument::Json => json(&difference),
        SignoffFormatArgument::Html => {
            let signoff = Signoff {
                old: arguments.old.clone(),
                as_of,
                difference,
            };
            signoff_page(&signoff, &look, arguments.language.into())?
        }
    };
    if let Some(path) = &arguments.output {
        let existing = Existing::replace_if(arguments.replace);
        write_output(path, written.as_bytes(), &arguments.site, existing)
            .map_err(Failure::Write)?;
    }
    Ok(written)
}

/// Plain strings and numbers always serialise.
fn json(difference: &Difference) -> String {
    serde_json::to_string_pretty(difference).unwrap_or_default() + "\n"
}

/// The site as it would have been made of the content at a revision. Its look and the words of its interface are those of today, so that only what
/// the content says is compared.
fn at_revision(arguments: &DiffArguments, as_of: Timestamp, look: &Look) -> Result<Files, Failure> {
    let mut problems = Vec::new();
    let tree =
        load_revision(&arguments.site, &arguments.old, &mut problems).map_err(Failure::Load)?;
    let checked = check_content(&tree, problems);
    match checked.value.filter(|_| !has_errors(&checked.problems)) {
        Some(site) => files(&site, look, (as_of, arguments.base_url.as_ref()), tree),
        None => {
            let text = format!(
                "The content at `{}` cannot be made into a site:\n",
                arguments.old
            );
            print::err(&text);
            Err(Failure::Problems(checked.problems, tree))
        }
    }
}

/// The files that the public would get.
fn files(
    site: &Site,
    look: &Look,
    (as_of, base_url): (Timestamp, Option<&String>),
    tree: SourceTree,
) -> Result<Files, Failure> {
    let settings = BuildSettings {
        audience: Audience::Public { as_of },
        base_url: base_url.cloned(),
        minify: Minify::Yes,
    };
    let memory = Memory::default();
    match build(site, look, &settings, &memory) {
        Ok(()) => Ok(memory.0.into_inner().unwrap_or_default()),
        Err(BuildError::Problems(problems)) => Err(Failure::Problems(problems, tree)),
        Err(BuildError::Sink(never)) => match never {},
    }
}

#[derive(Default)]
struct Memory(Mutex<Files>);

impl Sink for Memory {
    type Error = std::convert::Infallible;
    fn take(&self, file: OutputFile) -> Result<(), Self::Error> {
        if let Ok(mut files) = self.0.lock() {
            files.insert(file.path, file.bytes);
        }
        Ok(())
    }
}
