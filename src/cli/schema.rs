//! `adrodd schema`.

use std::path::Path;

use super::args::SchemaArguments;
use super::site::{Failure, report};
use super::{Outcome, print};
use crate::build::check_content;
use crate::load::{SourceTree, load_content};
use crate::schema::{FileSchema, MARK, editor_settings, schemas};
use crate::start::NewFile;
use crate::write::{Outputs, WriteError};

/// Where a site keeps the schemas of its files: `adrodd new` names them there.
const FOLDER: &str = "schemas";

pub(super) fn run(arguments: &SchemaArguments) -> Outcome {
    match made(arguments) {
        Ok(schemas) => {
            if arguments.vscode {
                let folder = arguments.folder.to_string_lossy();
                let settings = editor_settings(&folder, &schemas);
                print::out(&format!("{settings:#}\n"));
            } else {
                let folder = arguments.folder.display();
                print::out(&format!("Wrote {} schemas into {folder}\n", schemas.len()));
            }
            Outcome::Fine
        }
        Err(failure) => report(&failure),
    }
}

fn made(arguments: &SchemaArguments) -> Result<Vec<FileSchema>, Failure> {
    let here = Path::new(".");
    let site = match &arguments.site {
        Some(site) => Some(site.as_path()),
        None => here.join("content").is_dir().then_some(here),
    };
    let schemas = match site {
        Some(site) => of_tree(&load_content(site, &mut Vec::new()).map_err(Failure::Load)?),
        None => schemas(None),
    };
    write(&arguments.folder, &schemas, site)?;
    Ok(schemas)
}

/// The schemas of a site with the ids that can be read, for its files may well have problems that an editor is to help with.
fn of_tree(tree: &SourceTree) -> Vec<FileSchema> {
    schemas(check_content(tree, Vec::new()).value.as_ref())
}

fn write(folder: &Path, schemas: &[FileSchema], site: Option<&Path>) -> Result<(), Failure> {
    let files = schemas
        .iter()
        .map(|schema| (schema.name.clone(), schema.text().into_bytes()));
    let outputs = Outputs {
        files: files.collect(),
        site,
        mark: MARK,
    };
    outputs.write(folder).map_err(Failure::Write)
}

/// The schemas that a new site comes with.
pub(super) fn of_new_site(files: &[NewFile]) -> Vec<NewFile> {
    let content = files
        .iter()
        .filter(|file| file.path.starts_with("content/"));
    let tree = SourceTree::from_texts(content.map(|file| (file.path.as_str(), file.text.as_str())));
    let schemas = of_tree(&tree);
    let schemas = schemas.iter().map(|schema| NewFile {
        path: format!("{FOLDER}/{}", schema.name),
        text: schema.text(),
    });
    schemas.collect()
}

/// Makes the schemas of a site anew, so that they know what has just been begun. A site without any is told how to get them: nobody
/// asked for a folder.
pub(super) fn refresh(site: &Path) -> Result<(), Failure> {
    let folder = site.join(FOLDER);
    if !folder.join("site.json").is_file() {
        let folder = folder.strip_prefix(".").unwrap_or(&folder).display();
        let site = site.display();
        print::out(&format!(
            "For an editor that completes keys and ids: adrodd schema {folder} --site {site}\n"
        ));
        return Ok(());
    }
    let tree = load_content(site, &mut Vec::new()).map_err(Failure::Load)?;
    match write(&folder, &of_tree(&tree), Some(site)) {
        // What was asked for has begun; a file in the way of its schema is told, and stays.
        Err(Failure::Write(error @ WriteError::NotMade { .. })) => {
            print::failure(&error, error.help());
            Ok(())
        }
        outcome => outcome,
    }
}
