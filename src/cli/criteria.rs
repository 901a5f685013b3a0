//! `adrodd criteria diff`.

use std::path::{Path, PathBuf};

use super::args::{CriteriaDiffArguments, DiffFormatArgument};
use super::site::{Failure, Opened, open, report};
use super::{Outcome, clock, print};
use crate::build::{self, BuildSettings, check_content};
use crate::criteria::{CriteriaDiff, Versions, compare_criteria, table};
use crate::diagnostic::{Code, Diagnostic, has_errors, suggest};
use crate::load::{SourceTree, load_folder};
use crate::model::{Framework, FrameworkKey, Id, Site};
use crate::publish::Audience;
use crate::render::{Look, Minify, criteria_page};
use crate::write::{Existing, write_output};

pub(super) fn diff(arguments: &CriteriaDiffArguments) -> Outcome {
    match make(arguments) {
        Ok(diff) => {
            match arguments.format {
                DiffFormatArgument::Table => print::out(&table(&diff)),
                // Plain strings and numbers always serialise.
                DiffFormatArgument::Json => {
                    print::out(&(serde_json::to_string_pretty(&diff).unwrap_or_default() + "\n"));
                }
            }
            Outcome::Fine
        }
        Err(failure) => report(&failure),
    }
}

fn make(arguments: &CriteriaDiffArguments) -> Result<CriteriaDiff, Failure> {
    let Opened { tree, site, look } = open(&arguments.site)?;
    let sides = Sides::of(arguments, &site)?;
    let (old, _) = sides.framework(&sides.old, &tree)?;
    let (new, to_follow) = sides.framework(&sides.new, &tree)?;
    let versions = Versions {
        old: &old,
        new: &new,
    };
    let mut diff = compare_criteria(&site, versions, &look.voices, &|path| tree.text(path));
    let settings = BuildSettings {
        audience: Audience::Public {
            as_of: arguments.as_of.unwrap_or_else(clock),
        },
        base_url: None,
        minify: Minify::No,
    };
    diff.to_follow = to_follow;
    match pages(&tree, (old, new), &look, &settings) {
        Ok(pages) => diff.pages = Some(pages),
        Err(reason) => diff.no_pages = Some(reason),
    }
    if let Some(path) = &arguments.html {
        let page = criteria_page(&diff, &look)?;
        let existing = Existing::replace_if(arguments.replace);
        write_output(path, page.as_bytes(), &arguments.site, existing).map_err(Failure::Write)?;
    }
    Ok(diff)
}

/// What stands on one side of the comparison.
enum Side {
    /// A version in the content.
    Version(FrameworkKey),
    /// A folder with a version of its own.
    Folder(PathBuf),
}

/// Both sides, and the framework that they are versions of.
struct Sides {
    framework: Id,
    old: Side,
    new: Side,
}

impl Sides {
    fn of(arguments: &CriteriaDiffArguments, site: &Site) -> Result<Sides, Diagnostic> {
        let old = side(&arguments.old, site)?;
        let new = side(&arguments.new, site)?;
        if let (Side::Version(old), Side::Version(new)) = (&old, &new)
            && old.id != new.id
        {
            return Err(Diagnostic::of_site(
                Code::UnknownId,
                format!(
                    "`{}` and `{}` are two frameworks, not two versions of one",
                    old.id, new.id
                ),
                "name two versions of the same framework",
            ));
        }
        let framework = match (&old, &new) {
            (Side::Version(key), _) | (_, Side::Version(key)) => key.id.clone(),
            (Side::Folder(folder), Side::Folder(_)) => named_after(folder, site)?,
        };
        Ok(Sides {
            framework,
            old,
            new,
        })
    }

    /// The framework of one side, read as if its folder stood in the content; and what of the rest of the content would not fit it.
    fn framework(
        &self,
        side: &Side,
        tree: &SourceTree,
    ) -> Result<(Framework, Vec<String>), Failure> {
        let folder = format!("content/frameworks/{}", self.framework);
        let mut problems = Vec::new();
        let (key, tree) = match side {
            Side::Version(key) => (Some(key), tree.clone()),
            Side::Folder(path) => {
                let own = load_folder(path, &folder, &mut problems).map_err(Failure::Load)?;
                (None, tree.with_folder(&format!("{folder}/"), own))
            }
        };
        let checked = check_content(&tree, problems);
        let below = format!("{folder}/");
        // Only the framework must be in order; the rest can follow.
        let (own, others): (Vec<Diagnostic>, Vec<Diagnostic>) =
            checked.problems.into_iter().partition(|problem| {
                let place = problem.location.as_ref();
                place.is_some_and(|place| place.path.starts_with(&below))
            });
        let others = others.iter().map(|problem| {
            let path = problem.location.as_ref().map(|place| &*place.path);
            format!("{}: {}", path.unwrap_or("the site"), problem.message)
        });
        let frameworks = checked.value.map(|site| site.frameworks);
        let found = frameworks.into_iter().flatten().find(|(found, framework)| {
            found.id == self.framework
                && match key {
                    Some(key) => found == key,
                    None => framework.is_current,
                }
        });
        match found {
            Some((_, framework)) if !has_errors(&own) => Ok((framework, others.collect())),
            _ => Err(Failure::Problems(own, tree)),
        }
    }
}

/// A folder, or a framework of the content with or without `@version`.
fn side(written: &str, site: &Site) -> Result<Side, Diagnostic> {
    let folder = Path::new(written);
    if folder.join("framework.yaml").is_file() {
        return Ok(Side::Folder(folder.to_path_buf()));
    }
    let (framework, version) = match written.split_once('@') {
        Some((framework, version)) => (framework, Some(version)),
        None => (written, None),
    };
    let mut frameworks = site.frameworks.values();
    let found = frameworks.find(|found| {
        found.key.id.as_str() == framework
            && match version {
                Some(version) => found.key.version.as_str() == version,
                None => found.is_current,
            }
    });
    if let Some(found) = found {
        return Ok(Side::Version(found.key.clone()));
    }
    let known: Vec<String> = site
        .frameworks
        .keys()
        .map(|key| format!("{}@{}", key.id, key.version))
        .collect();
    Err(Diagnostic::of_site(
        Code::UnknownId,
        format!(
            "`{written}` is neither a version of a framework nor a folder with a framework.yaml"
        ),
        suggest(
            written,
            known.iter().map(String::as_str),
            "name a framework as `framework@version`",
        ),
    ))
}

/// Two folders are versions of the framework that the first is named after.
fn named_after(folder: &Path, site: &Site) -> Result<Id, Diagnostic> {
    let name = folder
        .canonicalize()
        .ok()
        .and_then(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()));
    let id = name.as_deref().and_then(Id::parse);
    let known = |id: &Id| site.frameworks.keys().any(|key| key.id == *id);
    id.filter(known).ok_or_else(|| {
        Diagnostic::of_site(
            Code::UnknownId,
            format!(
                "`{}` is named after no framework of the site",
                folder.display()
            ),
            "name one side as `framework` or `framework@version`",
        )
    })
}

/// The pages that become different when the new version takes the place of the old, and every inspection of the old names the new.
///
/// # Errors
/// When one of the two sites cannot be made, with the reason.
fn pages(
    tree: &SourceTree,
    (old, new): (Framework, Framework),
    look: &Look,
    settings: &BuildSettings,
) -> Result<Vec<String>, String> {
    let (from, to) = (old.key.clone(), new.key.clone());
    let with = |framework: Framework| {
        let site = check_content(tree, Vec::new()).value;
        let mut site = site.ok_or("the content has no settings")?;
        let key = framework.key.clone();
        for inspection in site.inspections_mut() {
            if inspection.framework == from || inspection.framework == to {
                inspection.framework = key.clone();
                // A report as it stood before is no other report while the former version is the one that stands.
                let is_other = |from: &Id| *from != key.version;
                inspection
                    .recalculated
                    .retain(|entry| is_other(&entry.from));
            }
        }
        for other in site.frameworks.values_mut() {
            if framework.is_current && other.key.id == key.id {
                other.is_current = false;
            }
        }
        site.frameworks.insert(key, framework);
        build::digests(&site, look, settings).map_err(|problems| {
            let first = problems.into_iter().next();
            first.map_or_else(String::new, |problem| problem.message)
        })
    };
    Ok(build::differing(&with(old)?, &with(new)?))
}
