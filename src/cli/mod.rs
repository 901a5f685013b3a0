//! The command line: the only place with a clock, a terminal and a choice of exit code.
//!
//! Exit codes: 0 fine, 1 problems in the content or in a file to import, 2 wrong usage, 3 the environment (disk, permission, another build).

mod args;
mod build;
mod check;
mod criteria;
mod explain;
mod import;
mod print;
mod serve;
mod site;

use std::process::ExitCode;

use clap::Parser;
use jiff::Timestamp;

use args::{Arguments, Command, CriteriaCommand, ImportCommand};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Fine,
    /// The content has problems, or a file to import.
    Problems,
    /// The command was called wrongly.
    Usage,
    /// The disk or the system refused.
    Environment,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Problems => 1,
            Outcome::Usage => 2,
            Outcome::Environment => 3,
        })
    }
}

/// Runs the command that the arguments of the process ask for.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version come this way too; a closed pipe is no failure of theirs.
            let _ = error.print();
            let outcome = if error.use_stderr() {
                Outcome::Usage
            } else {
                Outcome::Fine
            };
            return outcome.into();
        }
    };
    let outcome = match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Criteria(CriteriaCommand::Diff(arguments)) => criteria::diff(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Import(ImportCommand::Judgements(arguments)) => import::judgements(&arguments),
    };
    outcome.into()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the edge of the program is where the clock is read"
)]
fn clock() -> Timestamp {
    Timestamp::now()
}
