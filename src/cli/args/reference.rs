//! What may be written after `adrodd completions` and `adrodd man`.

use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

#[derive(Debug, Args)]
pub(in crate::cli) struct CompletionsArguments {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ManArguments {
    /// The folder to write the pages into; it replaces pages of its own making
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}
