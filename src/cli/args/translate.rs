//! `adrodd translate`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{InspectionArgument, inspection};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TranslateCommand {
    /// List the Welsh texts that do not translate the English as it is now
    Status(StatusArguments),
    /// Remember that Welsh texts translate the English as it is now
    Accept(AcceptArguments),
    /// Write the texts of a report as an XLIFF file for translators
    Export(ExportArguments),
    /// Put the Welsh of an XLIFF file into the report that it was exported from
    Import(XliffArguments),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct StatusArguments {
    /// The inspection, by its folders below content/inspections; all of them, if left out
    #[arg(value_name = "AREA/FOLDER", value_parser = inspection)]
    pub inspection: Option<InspectionArgument>,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AcceptArguments {
    /// The inspection, by its folders below content/inspections
    #[arg(value_name = "AREA/FOLDER", value_parser = inspection)]
    pub inspection: InspectionArgument,
    /// The texts, as `status` names them, such as report.foreword; all of them, if left out
    #[arg(value_name = "TEXT")]
    pub texts: Vec<String>,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ExportArguments {
    /// The inspection, by its folders below content/inspections
    #[arg(value_name = "AREA/FOLDER", value_parser = inspection)]
    pub inspection: InspectionArgument,
    /// The file to write, outside the site and its sources; without it, the text is printed
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "output")]
    pub replace: bool,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct XliffArguments {
    /// The XLIFF file, version 2.0 or 2.1
    pub file: PathBuf,
    /// Take the translation of English that has changed since, and keep it marked
    #[arg(long)]
    pub allow_stale: bool,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}
