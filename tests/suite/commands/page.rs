//! `docs/reference/commands.md`, made of the definition of the command line.

use std::fmt::Write as _;

use clap::{Arg, Command};

use super::{every_command, own_arguments};
use crate::errors::mend_page;

const HEAD: &str = "# Commands

Every command of the program, as `adrodd help` and `man adrodd` tell them. This page is made of the program's own definition of its command line: see
[CONTRIBUTING.md](../../CONTRIBUTING.md#a-command-or-an-option).

Exit codes: 0 fine, 1 problems in the content or in a file to import, 2 wrong usage, 3 the environment (disk, permission, another build at work).
";

/// A text that may stand in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// `--site DIR`, or `FILE` for what stands at its place.
fn written(argument: &Arg) -> String {
    let values = argument.get_value_names().unwrap_or_default();
    let value = values.first().map_or_else(
        || argument.get_id().to_string().to_uppercase(),
        ToString::to_string,
    );
    match argument.get_long() {
        Some(long) if argument.get_action().takes_values() => format!("--{long} {value}"),
        Some(long) => format!("--{long}"),
        None => value,
    }
}

fn meaning(argument: &Arg) -> String {
    let mut text = argument.get_help().map(ToString::to_string).unwrap();
    let values = argument.get_possible_values();
    let takes_values = argument.get_action().takes_values();
    let words = values.iter().filter(|_| takes_values).map(|value| {
        let name = value.get_name();
        match value.get_help() {
            Some(help) => {
                let help = help.to_string();
                let (first, rest) = help.split_at(1);
                format!("`{name}`: {}{rest}", first.to_lowercase())
            }
            None => format!("`{name}`"),
        }
    });
    let words: Vec<String> = words.collect();
    if !words.is_empty() {
        write!(text, " ({})", words.join("; ")).unwrap();
    }
    text
}

fn without_it(argument: &Arg) -> String {
    let defaults = argument.get_default_values();
    if argument.is_required_set() {
        return "needed".to_owned();
    }
    match defaults.first() {
        Some(default) if argument.get_action().takes_values() => {
            format!("`{}`", default.to_string_lossy())
        }
        _ => String::new(),
    }
}

fn section(name: &str, command: &Command) -> String {
    let mut text = format!("\n## {name}\n\n{}.\n", command.get_about().unwrap());
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").trim();
    write!(text, "\n```text\n{usage}\n```\n").unwrap();
    let arguments: Vec<&Arg> = own_arguments(command).collect();
    if !arguments.is_empty() {
        text.push_str("\n| | meaning | without it |\n|---|---|---|\n");
    }
    for argument in arguments {
        let (written, meaning) = (cell(&written(argument)), cell(&meaning(argument)));
        let without = cell(&without_it(argument));
        writeln!(text, "| `{written}` | {meaning} | {without} |").unwrap();
    }
    text
}

#[test]
fn the_reference_of_commands_is_made_of_their_definition() {
    let commands = every_command();
    let mut page = HEAD.to_owned();
    for (name, command) in &commands {
        let has_below = command
            .get_subcommands()
            .any(|below| below.get_name() != "help");
        if !has_below {
            page.push_str(&section(name, command));
        }
    }
    mend_page("docs/reference/commands.md", &page);
}
