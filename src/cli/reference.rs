//! `adrodd completions` and `adrodd man`: the command line, told to a shell and to the manual.

use clap_mangen::Man;

use super::args::{CompletionsArguments, ManArguments};
use super::{Outcome, command, print};
use crate::write::Outputs;

pub(super) fn completions(arguments: &CompletionsArguments) -> Outcome {
    let mut written = Vec::new();
    clap_complete::generate(arguments.shell, &mut command(), "adrodd", &mut written);
    print::out(&String::from_utf8_lossy(&written));
    Outcome::Fine
}

pub(super) fn man(arguments: &ManArguments) -> Outcome {
    let mut command = command().disable_help_subcommand(true);
    // Gives the commands below it their full names.
    command.build();
    let mut pages = Vec::new();
    gather(command, &mut pages);
    let outputs = Outputs {
        files: pages,
        site: None,
        // The head of a manual page.
        mark: ".TH adrodd",
    };
    if let Err(error) = outputs.write(&arguments.folder) {
        print::failure(&error, error.help());
        return Outcome::Environment;
    }
    let (number, folder) = (outputs.files.len(), arguments.folder.display());
    print::out(&format!("Wrote {number} manual pages into {folder}\n"));
    Outcome::Fine
}

/// A page for a command and for each below it, by its file name.
fn gather(command: clap::Command, pages: &mut Vec<(String, Vec<u8>)>) {
    let below: Vec<clap::Command> = command.get_subcommands().cloned().collect();
    let man = Man::new(command).manual("Adrodd");
    let mut page = Vec::new();
    // Writing into memory does not fail.
    if man.render(&mut page).is_ok() {
        pages.push((man.get_filename(), page));
    }
    for command in below {
        gather(command, pages);
    }
}
