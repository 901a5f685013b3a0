//! `adrodd new`.

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;

use super::args::{
    NewAreaArguments, NewCommand, NewFrameworkArguments, NewInspectionArguments, NewSiteArguments,
};
use super::site::{Failure, report};
use super::{Outcome, print, schema};
use crate::build::check_content;
use crate::diagnostic::{Code, Diagnostic, Severity, suggest};
use crate::load::{SourceTree, load_content};
use crate::model::{Framework, Id, PartialDate, Site, in_london};
use crate::start::{self, Mistake, NewFile, Visit, Whereabouts};
use crate::write::{check_place, write_new_files};

/// Begins something. `now` is the instant from which its dates are taken.
pub(super) fn run(command: &NewCommand, now: Timestamp) -> Outcome {
    let (today, _) = in_london(now);
    let (folder, files) = match command {
        NewCommand::Site(arguments) => (&arguments.folder, site(arguments, today)),
        NewCommand::Area(arguments) => (&arguments.site, area(arguments)),
        NewCommand::Framework(arguments) => (&arguments.site, framework(arguments, today)),
        NewCommand::Inspection(arguments) => (&arguments.site, inspection(arguments, today)),
    };
    let written = files.and_then(|files| {
        write(folder, &files)?;
        if !matches!(command, NewCommand::Site(_)) {
            schema::refresh(folder)?;
        }
        Ok(files)
    });
    match written {
        Ok(files) => {
            for file in files {
                // A path without `./` can be copied into every other command.
                let path = folder.strip_prefix(".").unwrap_or(folder).join(file.path);
                print::out(&format!("Wrote {}\n", path.display()));
            }
            print::out(
                "Placeholders stand in [[double square brackets]]; `adrodd check` lists those that are left.\n",
            );
            Outcome::Fine
        }
        Err(failure) => report(&failure),
    }
}

fn write(folder: &Path, files: &[NewFile]) -> Result<(), Failure> {
    // A new site may begin neither in one that is published nor among the sources of another.
    check_place(&folder.join("content"), None).map_err(Failure::Write)?;
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_bytes()))
        .collect();
    write_new_files(folder, &files).map_err(Failure::Write)
}

fn site(arguments: &NewSiteArguments, today: Date) -> Result<Vec<NewFile>, Failure> {
    let mut files = start::site(&arguments.names.names(), today).map_err(mistake)?;
    files.extend(schema::of_new_site(&files));
    Ok(files)
}

fn area(arguments: &NewAreaArguments) -> Result<Vec<NewFile>, Failure> {
    let opened = open(&arguments.site)?;
    let regions: Vec<&Id> = opened.site.settings.regions.keys().collect();
    let region = match &arguments.region {
        None => regions.first().copied(),
        Some(wanted) => regions.iter().find(|id| **id == wanted).copied(),
    };
    let Some(region) = region else {
        let wanted = arguments.region.as_ref();
        let wanted = wanted.map_or_else(String::new, Id::to_string);
        return Err(unknown("region", &wanted, regions, "add it to site.yaml"));
    };
    let lies = Whereabouts {
        country: arguments.country.into(),
        region,
        regions,
    };
    start::area(&arguments.id, &arguments.names.names(), &lies).map_err(mistake)
}

fn framework(arguments: &NewFrameworkArguments, today: Date) -> Result<Vec<NewFile>, Failure> {
    // Only to see that this is a site: a framework depends on nothing in it.
    load_content(&arguments.site, &mut Vec::new()).map_err(Failure::Load)?;
    start::framework(&arguments.id, &arguments.names.names(), today).map_err(mistake)
}

fn inspection(arguments: &NewInspectionArguments, today: Date) -> Result<Vec<NewFile>, Failure> {
    let opened = open(&arguments.site)?;
    let site = &opened.site;
    let Some(area) = site.areas.get(&arguments.area) else {
        let id = &arguments.area;
        let otherwise = format!("begin it with `adrodd new area {id}`");
        return Err(unknown("area", id.as_str(), site.areas.keys(), &otherwise));
    };
    let framework = current(site, &arguments.framework)?;
    opened.trust(&format!("{}/", framework.path))?;
    opened.trust(&format!("content/areas/{}.yaml", area.id))?;
    let month = arguments.month;
    let visit = Visit {
        area,
        framework,
        month: month.unwrap_or(PartialDate::Month(today.year(), today.month())),
    };
    start::inspection(&visit).map_err(mistake)
}

/// The version of today.
fn current<'a>(site: &'a Site, id: &Id) -> Result<&'a Framework, Failure> {
    let mut all = site.frameworks.values();
    let found = all.find(|framework| framework.key.id == *id && framework.is_current);
    found.ok_or_else(|| {
        let known = site.frameworks.keys().map(|key| &key.id);
        let otherwise = format!("begin it with `adrodd new framework {id}`");
        unknown("framework", id.as_str(), known, &otherwise)
    })
}

/// A site that may have problems: somebody who begins a report should not have to mend another one first.
struct Opened {
    tree: SourceTree,
    site: Site,
    problems: Vec<Diagnostic>,
}

impl Opened {
    /// What has errors itself cannot be built upon.
    fn trust(&self, path: &str) -> Result<(), Failure> {
        let in_the_way = |problem: &&Diagnostic| {
            let at = problem.location.as_ref();
            problem.code.severity() == Severity::Error
                && at.is_some_and(|at| at.path.starts_with(path))
        };
        let found: Vec<Diagnostic> = self.problems.iter().filter(in_the_way).cloned().collect();
        if found.is_empty() {
            return Ok(());
        }
        Err(Failure::Problems(found, self.tree.clone()))
    }
}

fn open(folder: &Path) -> Result<Opened, Failure> {
    let mut problems = Vec::new();
    let tree = load_content(folder, &mut problems).map_err(Failure::Load)?;
    let checked = check_content(&tree, problems);
    match checked.value {
        Some(site) => {
            let opened = Opened {
                tree,
                site,
                problems: checked.problems,
            };
            opened.trust("content/site.yaml")?;
            Ok(opened)
        }
        None => Err(Failure::Problems(checked.problems, tree)),
    }
}

fn unknown<'a>(
    what: &str,
    written: &str,
    known: impl IntoIterator<Item = &'a Id>,
    otherwise: &str,
) -> Failure {
    let mut known: Vec<&str> = known.into_iter().map(Id::as_str).collect();
    known.dedup();
    Diagnostic::of_site(
        Code::UnknownId,
        format!("there is no {what} `{written}`"),
        suggest(written, known, otherwise),
    )
    .into()
}

/// The tests fill in every skeleton, so nobody should ever see this.
fn mistake(mistake: Mistake) -> Failure {
    Diagnostic::of_site(
        Code::BadTemplate,
        mistake,
        "report this to those who make Adrodd",
    )
    .into()
}
