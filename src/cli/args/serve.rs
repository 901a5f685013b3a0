//! What may be written after `adrodd serve`.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

#[derive(Debug, Args)]
pub(in crate::cli) struct ServeArguments {
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// The port to listen on; 0 is any free one
    #[arg(long, value_name = "N", default_value_t = 8000)]
    pub port: u16,
    /// What the public may see is told for this day or this instant, instead of now
    #[arg(long, value_name = "DATE|INSTANT", value_parser = super::as_of)]
    pub as_of: Option<Timestamp>,
    /// Whether to show what the public may not see yet
    #[arg(long, value_enum, default_value_t = YesNo::Yes)]
    pub drafts: YesNo,
    /// Listen on this address, so that other machines can read the preview too
    #[arg(long, value_name = "ADDRESS")]
    pub host: Option<IpAddr>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum YesNo {
    /// No
    No,
    /// Yes
    Yes,
}
