//! The command line: the only place with a clock, a terminal and a choice of exit code.
//!
//! Exit codes: 0 fine, 1 problems in the content or in a file to import, 2 wrong usage, 3 the environment (disk, permission, another build).

mod again;
mod args;
mod build;
mod check;
mod copy;
mod criteria;
mod diff;
mod disclosure;
mod due;
mod explain;
mod explain_code;
mod import;
mod new;
mod print;
mod reference;
mod schema;
mod serve;
mod site;
mod translate;
mod verify;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};
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

/// Every command with its options, for those who describe it: the shell, the manual, the documentation.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
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
        Command::Build(arguments) => match &arguments.copy.only {
            Some(inspection) => copy::run(&arguments, inspection),
            None => build::run(&arguments),
        },
        Command::Check(arguments) => check::run(&arguments),
        Command::Due(arguments) => due::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Disclosure(arguments) => disclosure::run(&arguments),
        Command::Criteria(CriteriaCommand::Diff(arguments)) => criteria::diff(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Import(ImportCommand::Judgements(arguments)) => import::judgements(&arguments),
        Command::New(command) => new::run(&command, clock()),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Completions(arguments) => reference::completions(&arguments),
        Command::Man(arguments) => reference::man(&arguments),
        Command::Translate(command) => translate::run(&command),
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
