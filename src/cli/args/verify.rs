//! The arguments of `adrodd verify`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct VerifyArguments {
    /// The output folder of a build, or a copy of it, such as one fetched from a server
    #[arg(value_name = "OUTPUT")]
    pub output: PathBuf,
}
