//! `adrodd build --only AREA/FOLDER --for factual-check`.

use jiff::Timestamp;

use super::args::{BuildArguments, InspectionArgument};
use super::build::TOOL;
use super::explain::find;
use super::site::{Failure, Opened, open, report};
use super::{Outcome, clock, print};
use crate::build::{CopySettings, copy_for_factual_check};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::load::SourceTree;
use crate::model::Inspection;
use crate::publish::Standing;
use crate::render::Minify;
use crate::write::{Published, Purpose, Staging, check_place};

pub(super) fn run(arguments: &BuildArguments, inspection: &InspectionArgument) -> Outcome {
    match make(arguments, inspection) {
        Ok((published, warning, tree)) => {
            print::problems(warning.as_slice(), &tree);
            print::out(&format!(
                "Copied the report for the factual check, {} files: {}\n",
                published.files,
                arguments.output.join("index.html").display(),
            ));
            if let Some(leftover) = &published.leftover {
                print::failure(leftover, leftover.help());
            }
            Outcome::Fine
        }
        Err(failure) => {
            let outcome = report(&failure);
            print::err("Nothing was written.\n");
            outcome
        }
    }
}

fn make(
    arguments: &BuildArguments,
    inspection: &InspectionArgument,
) -> Result<(Published, Option<Diagnostic>, SourceTree), Failure> {
    let Opened { tree, site, look } = open(&arguments.site)?;
    let inspection = find(&site, inspection)?;
    let settings = CopySettings {
        inspection,
        as_of: arguments.as_of.unwrap_or_else(clock),
        reply_by: arguments.copy.reply_by,
        minify: if arguments.no_minify {
            Minify::No
        } else {
            Minify::Yes
        },
    };
    let files = match copy_for_factual_check(&site, &look, &settings) {
        Ok(files) => files,
        Err(problems) => return Err(Failure::Problems(problems, tree)),
    };
    check_place(&arguments.output, Some(&arguments.site)).map_err(Failure::Write)?;
    let staging = Staging::begin_as(&arguments.output, Some(Purpose::FactualCheck))
        .map_err(Failure::Write)?;
    for file in files {
        staging
            .write(&file.path, &file.bytes)
            .map_err(Failure::Write)?;
    }
    let published = staging.publish(TOOL).map_err(Failure::Write)?;
    Ok((published, draft_copied(inspection, settings.as_of), tree))
}

/// A copy of a draft is made, for it may be wanted early, but nobody should send one by mistake.
fn draft_copied(inspection: &Inspection, as_of: Timestamp) -> Option<Diagnostic> {
    let file = format!("{}/inspection.yaml", inspection.path);
    (Standing::of(inspection, as_of) == Standing::Draft).then(|| {
        Diagnostic::new(
            Code::DraftCopied,
            Location::file(&file.into()),
            "the report is a draft, and this copy is for the factual check",
            "write `state: factual-check` when it is ready to be sent",
        )
    })
}
