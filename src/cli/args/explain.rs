//! What may be written after `adrodd explain`.

use std::path::PathBuf;

use clap::Args;

use super::{InspectionArgument, inspection};
use crate::diagnostic::{Code, nearest};

#[derive(Debug, Args)]
pub(in crate::cli) struct ExplainArguments {
    /// The inspection, by its folders below content/inspections; or the code of a problem, such as A208
    #[arg(value_name = "AREA/FOLDER|CODE", value_parser = subject)]
    pub subject: Subject,
    /// The id of one score of the inspection; all of them, if left out
    #[arg(value_name = "SCORE")]
    pub score: Option<String>,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

/// What is to be explained. An inspection is written with a `/`, and a code never is.
#[derive(Clone, Debug)]
pub(in crate::cli) enum Subject {
    Inspection(InspectionArgument),
    Code(Code),
}

fn subject(text: &str) -> Result<Subject, String> {
    if text.contains('/') {
        return inspection(text).map(Subject::Inspection);
    }
    let written = text.to_ascii_uppercase();
    let mut codes = Code::ALL.iter();
    if let Some(code) = codes.find(|code| code.id() == written) {
        return Ok(Subject::Code(*code));
    }
    let is_like_a_code = written
        .strip_prefix('A')
        .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()));
    if !is_like_a_code {
        return Err(
            "write the two folders of an inspection, such as northwick/2024-03-checks-1, or a code, such as A208"
                .to_owned(),
        );
    }
    let near = nearest(&written, Code::ALL.iter().map(|code| code.id()));
    Err(match near {
        Some(near) => format!("there is no such code; did you mean {near}?"),
        None => "there is no such code; docs/diagnostics.md lists them".to_owned(),
    })
}
