//! The command line described: its reference, its help, what shells complete, the manual. All are made of one definition.

mod exit_codes;
mod manual;
mod page;

use adrodd::cli::command;
use clap::{Arg, Command};

/// Every command but `help`, with its full name, those above before those below.
fn every_command() -> Vec<(String, Command)> {
    fn gather(name: &str, command: Command, found: &mut Vec<(String, Command)>) {
        let below: Vec<Command> = command.get_subcommands().cloned().collect();
        found.push((name.to_owned(), command));
        for command in below {
            if command.get_name() != "help" {
                gather(&format!("{name} {}", command.get_name()), command, found);
            }
        }
    }
    let mut whole = command();
    whole.build();
    let mut found = Vec::new();
    gather("adrodd", whole, &mut found);
    found
}

/// What a user may write after a command, without `--help` and `--version`.
fn own_arguments(command: &Command) -> impl Iterator<Item = &Arg> {
    command
        .get_arguments()
        .filter(|argument| !matches!(argument.get_id().as_str(), "help" | "version"))
}

/// A help text begins with a capital letter, ends without a full stop, and says something.
fn fault_of(text: &str) -> Option<&'static str> {
    const JARGON: [&str; 12] = [
        "parse",
        "stdout",
        "stderr",
        "stdin",
        "regex",
        "serialise",
        "serialize",
        "deserialize",
        "struct",
        "enum",
        "boolean",
        "directory",
    ];
    let words = text.to_lowercase();
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    if text.split_whitespace().count() < 2 {
        Some("says too little")
    } else if !text.starts_with(char::is_uppercase) {
        Some("does not begin with a capital letter")
    } else if text.ends_with(['.', '!', ':', ',', ';', ' ']) {
        Some("ends with a mark")
    } else if words.any(|word| JARGON.contains(&word)) {
        Some("uses a word that an author need not know")
    } else {
        None
    }
}

#[test]
fn every_command_and_option_says_what_it_is_for() {
    let mut faults = Vec::new();
    for (name, command) in every_command() {
        let about = command.get_about().map(ToString::to_string);
        let about = about.unwrap_or_default();
        faults.extend(fault_of(&about).map(|fault| format!("{name}: {fault}: {about}")));
        for argument in own_arguments(&command) {
            let id = argument.get_id();
            let help = argument.get_help().map(ToString::to_string);
            let help = help.unwrap_or_default();
            faults.extend(fault_of(&help).map(|fault| format!("{name} {id}: {fault}: {help}")));
            let takes_value = argument.get_action().takes_values();
            let names = argument.get_value_names().unwrap_or_default();
            let has_name = names
                .iter()
                .any(|value| value.chars().any(char::is_uppercase));
            if takes_value && !has_name && argument.get_possible_values().is_empty() {
                faults.push(format!("{name} {id} does not say what form its value has"));
            }
            for value in argument.get_possible_values() {
                let is_shell = name == "adrodd completions";
                if takes_value && value.get_help().is_none() && !is_shell {
                    faults.push(format!("{name} {id}: `{}` has no help", value.get_name()));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_help_of_every_command_fits_a_narrow_terminal() {
    for (name, _) in every_command() {
        let mut arguments: Vec<&str> = name.split(' ').skip(1).collect();
        arguments.push("--help");
        let run = super::site::adrodd(&arguments);
        assert_eq!(run.status.code(), Some(0), "{name}");
        let text = String::from_utf8(run.stdout).unwrap();
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
            assert!(!line.contains("[aliases"), "{name}: {line}");
        }
    }
}
