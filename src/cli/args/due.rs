//! The arguments of `adrodd due`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

#[derive(Debug, Args)]
pub(crate) struct DueArguments {
    /// The folder that holds `content`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// What happens after this day or instant, instead of now
    #[arg(long, value_name = "DATE|INSTANT", value_parser = super::as_of)]
    pub as_of: Option<Timestamp>,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = DueFormatArgument::Text)]
    pub format: DueFormatArgument,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum DueFormatArgument {
    /// As lines of text
    Text,
    /// As JSON
    Json,
    /// The time of the next build for `TZ=UTC at -t`, and nothing if none is due
    At,
}
