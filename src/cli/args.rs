//! What may be written on the command line.

mod copy;
mod diff;
mod disclosure;
mod due;
mod explain;
mod new;
mod reference;
mod schema;
mod serve;
mod translate;
mod verify;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;

use crate::check::{is_web_address, read_instant};
use crate::model::Id;
pub(super) use due::{DueArguments, DueFormatArgument};

pub(super) use disclosure::{DisclosureArguments, LogFormatArgument};

pub(super) use explain::{ExplainArguments, Subject};
pub(super) use reference::{CompletionsArguments, ManArguments};

pub(super) use copy::CopyArguments;
pub(super) use diff::{DiffArguments, SignoffFormatArgument};
pub(super) use new::{
    NewAreaArguments, NewCommand, NewFrameworkArguments, NewInspectionArguments, NewSiteArguments,
};
pub(super) use schema::SchemaArguments;
pub(super) use translate::{
    AcceptArguments, ExportArguments, StatusArguments, TranslateCommand, XliffArguments,
};

pub(super) use verify::VerifyArguments;

pub(super) use serve::{ServeArguments, YesNo};

/// Makes websites of public inspection reports, in English and Welsh
#[derive(Debug, Parser)]
#[command(name = "adrodd", version, max_term_width = 80)]
#[command(
    after_help = "Exit codes: 0 fine, 1 problems in the content or in a file to import, 2 wrong usage, \
    3 the environment (disk, permission, another build)"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check the content and make the site
    Build(BuildArguments),
    /// Check the content and report every problem in it
    Check(CheckArguments),
    /// Tell what will be published and withdrawn, what is held back, and when the next build must run
    Due(DueArguments),
    /// Tell how the scores of an inspection were worked out, or what the code of a problem means
    Explain(ExplainArguments),
    /// Show the site as its authors see it, and follow every save
    Serve(ServeArguments),
    /// Tell which small counts are hidden, rounded or released, and why: for the statistician, never to be published
    Disclosure(DisclosureArguments),
    /// Look at what a change of criteria does, before it is made
    #[command(subcommand)]
    Criteria(CriteriaCommand),
    /// Compare what is live with what would be published now, as readers see it
    Diff(DiffArguments),
    /// Compare a published site, or a copy of it, with the list of its files
    Verify(VerifyArguments),
    /// Bring into the content what another program has exported
    #[command(subcommand)]
    Import(ImportCommand),
    /// Begin a site, an area, a framework or an inspection
    #[command(subcommand)]
    New(NewCommand),
    /// Write what editors need to complete and check content files
    Schema(SchemaArguments),
    /// Print what a shell needs to complete the commands and their options
    Completions(CompletionsArguments),
    /// Write the manual pages into a folder
    Man(ManArguments),
    /// Exchange texts with translators, and remember which English each Welsh text translates
    #[command(subcommand)]
    Translate(TranslateCommand),
}

#[derive(Debug, Subcommand)]
pub(super) enum CriteriaCommand {
    /// Score every inspection of a framework under two versions, and tell what moves and why
    Diff(CriteriaDiffArguments),
}

#[derive(Debug, Args)]
pub(super) struct CriteriaDiffArguments {
    /// The version before: `framework`, `framework@version`, or a folder that holds a framework.yaml
    pub old: String,
    /// The version after, named in the same way
    pub new: String,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// Which pages would change for the public on this day or at this instant, instead of now
    #[arg(long, value_name = "DATE|INSTANT", value_parser = as_of)]
    pub as_of: Option<Timestamp>,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = DiffFormatArgument::Table)]
    pub format: DiffFormatArgument,
    /// Write a page for the person who signs the change off, too, outside the site and its sources
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "html")]
    pub replace: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DiffFormatArgument {
    /// As lines of text
    Table,
    /// As JSON
    Json,
}

#[derive(Debug, Subcommand)]
pub(super) enum ImportCommand {
    /// Make judgements.csv from a CSV file or a spreadsheet with one row for each case
    Judgements(JudgementsArguments),
}

#[derive(Debug, Args)]
pub(super) struct JudgementsArguments {
    /// The table: a .csv, .xlsx or .ods file
    pub file: PathBuf,
    /// The inspection, by its folders below content/inspections
    #[arg(long, value_name = "AREA/FOLDER", value_parser = inspection)]
    pub inspection: InspectionArgument,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// A YAML file that says what the heads and the answers of the table mean
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// The sheet to read, if the workbook has several
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Replace the judgements that are there already
    #[arg(long)]
    pub replace: bool,
}

/// An inspection, as its folders name it.
#[derive(Clone, Debug)]
pub(super) struct InspectionArgument {
    pub area: Id,
    pub folder: Id,
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// The folder to put the site in; what it held before is replaced, if a build made it
    #[arg(
        long,
        value_name = "DIR",
        default_value = "output",
        default_value_if("reader", "factual-check", "output-factual-check")
    )]
    pub output: PathBuf,
    /// Show what the public may see on this day or at this instant, instead of now
    #[arg(long, value_name = "DATE|INSTANT", value_parser = as_of)]
    pub as_of: Option<Timestamp>,
    /// The address under which the site will be published, instead of the one in site.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// How many threads to use; as many as the machine has cores, if left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// Leave pages as the templates make them
    #[arg(long)]
    pub no_minify: bool,
    /// Make every page anew, whatever the last build remembers
    #[arg(long)]
    pub fresh: bool,
    #[command(flatten)]
    pub copy: CopyArguments,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// How to write the problems
    #[arg(long, value_enum, default_value_t = FormatArgument::Human)]
    pub format: FormatArgument,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormatArgument {
    /// With excerpts of the files
    Human,
    /// As a JSON array
    Json,
    /// As annotations for GitHub
    Github,
}

fn as_of(text: &str) -> Result<Timestamp, String> {
    read_instant(text).map_err(|unclear| format!("{}; {}", unclear.message, unclear.help))
}

fn inspection(text: &str) -> Result<InspectionArgument, String> {
    // `due` and the problems tell of an inspection by its folder; that may be pasted here.
    let text = text.strip_prefix("content/inspections/").unwrap_or(text);
    text.trim_end_matches('/')
        .split_once('/')
        .and_then(|(area, folder)| {
            Some(InspectionArgument {
                area: Id::parse(area)?,
                folder: Id::parse(folder)?,
            })
        })
        .ok_or_else(|| "write the two folders, such as northwick/2024-03-checks-1".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    if is_web_address(text) && !text.contains(['?', '#']) {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("write the address in full, such as https://reports.example".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
