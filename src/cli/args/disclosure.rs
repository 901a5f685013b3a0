//! The arguments of `adrodd disclosure`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub(in crate::cli) struct DisclosureArguments {
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// How to write the log
    #[arg(long, value_enum, default_value_t = LogFormatArgument::Text)]
    pub format: LogFormatArgument,
    /// Write the log into a file instead, outside the site and its sources
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "log")]
    pub replace: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum LogFormatArgument {
    /// As lines of text
    Text,
    /// As JSON
    Json,
}
