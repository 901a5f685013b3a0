//! The arguments of `adrodd build` for a copy of one report.

use clap::{Args, ValueEnum};

use super::{InspectionArgument, inspection};
use crate::model::PartialDate;

#[derive(Debug, Args)]
pub(in crate::cli) struct CopyArguments {
    /// Make one report and nothing else, named by its folders below content/inspections
    #[arg(long, value_name = "AREA/FOLDER", value_parser = inspection, requires = "reader", conflicts_with = "base_url")]
    pub only: Option<InspectionArgument>,
    /// For whom the one report is made
    #[arg(
        id = "reader",
        long = "for",
        value_name = "READER",
        value_enum,
        requires = "only"
    )]
    pub reader: Option<ReaderArgument>,
    /// Until when the reader may reply
    #[arg(long, value_name = "DATE", value_parser = day, requires = "only")]
    pub reply_by: Option<PartialDate>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum ReaderArgument {
    /// For the inspected service, which checks the facts: a copy with numbered paragraphs and a watermark
    FactualCheck,
}

fn day(text: &str) -> Result<PartialDate, String> {
    match PartialDate::parse(text) {
        Some(date @ PartialDate::Day(_)) => Ok(date),
        _ => Err("write a day such as 2012-06-20".to_owned()),
    }
}
