//! The arguments of `adrodd schema`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct SchemaArguments {
    /// The folder to write the schemas into; it replaces schemas of its own making
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The folder that holds `content`, whose ids are completed; the current one, if it does
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Print the settings with which Visual Studio Code finds the schemas without a line in each file
    #[arg(long)]
    pub vscode: bool,
}
