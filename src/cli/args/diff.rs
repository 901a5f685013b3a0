//! The arguments of `adrodd diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::{as_of, base_url};
use crate::language::Language;

#[derive(Debug, Args)]
pub(in crate::cli) struct DiffArguments {
    /// What is live: the output folder of an earlier build, or a git revision of the content
    pub old: String,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// Compare with what the public may see on this day or at this instant, instead of now
    #[arg(long, value_name = "DATE|INSTANT", value_parser = as_of)]
    pub as_of: Option<Timestamp>,
    /// For a git revision: when it was made into a site; the same instant as for the new one, if left out
    #[arg(long, value_name = "DATE|INSTANT", value_parser = as_of)]
    pub old_as_of: Option<Timestamp>,
    /// The address under which the site is published, if the live one was not built with the one in site.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// How to write the result; as the ending of the output says, or as text, if left out
    #[arg(long, value_enum)]
    pub format: Option<SignoffFormatArgument>,
    /// Write the result into a file, outside the site and its sources
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "output")]
    pub replace: bool,
    /// The language of the page around what differs
    #[arg(long, value_enum, default_value_t = LanguageArgument::En)]
    pub language: LanguageArgument,
}

impl DiffArguments {
    pub(in crate::cli) fn format(&self) -> SignoffFormatArgument {
        let ending = self.output.as_ref().and_then(|path| path.extension());
        let ending = ending.and_then(|ending| ending.to_str());
        self.format.unwrap_or(match ending {
            Some("html" | "htm") => SignoffFormatArgument::Html,
            Some("json") => SignoffFormatArgument::Json,
            _ => SignoffFormatArgument::Text,
        })
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum SignoffFormatArgument {
    /// As lines of text
    Text,
    /// As JSON
    Json,
    /// As a page for the person who signs
    Html,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum LanguageArgument {
    /// In English
    En,
    /// In Welsh
    Cy,
}

impl From<LanguageArgument> for Language {
    fn from(argument: LanguageArgument) -> Language {
        match argument {
            LanguageArgument::En => Language::English,
            LanguageArgument::Cy => Language::Welsh,
        }
    }
}
