//! What shells complete, and the manual pages.

use std::fs;
use std::process::Command;

use super::every_command;
use crate::site::adrodd;

/// Whether a program is on this machine. What cannot be tried here is tried where it is.
fn is_here(program: &str) -> bool {
    let run = Command::new("sh")
        .args(["-c", &format!("command -v {program}")])
        .output();
    run.is_ok_and(|run| run.status.success())
}

fn completions(shell: &str) -> String {
    let run = adrodd(&["completions", shell]);
    assert_eq!(run.status.code(), Some(0));
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn each_shell_reads_its_completions_without_an_error() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let text = completions(shell);
        for (name, _) in every_command() {
            let last = name.split(' ').next_back().unwrap();
            assert!(text.contains(last), "{shell} does not know {name}");
        }
        if matches!(shell, "bash" | "zsh" | "fish") && is_here(shell) {
            let file = folder.path().join(shell);
            fs::write(&file, text).unwrap();
            let run = Command::new(shell).arg("-n").arg(&file).output().unwrap();
            assert!(run.status.success() && run.stderr.is_empty(), "{run:?}");
        }
    }
}

#[test]
fn bash_completes_commands_options_and_values() {
    if !is_here("bash") {
        return;
    }
    let script = completions("bash");
    for (words, wanted) in [
        (vec!["adrodd", "che"], "check"),
        (vec!["adrodd", "build", "--as"], "--as-of"),
        (vec!["adrodd", "check", "--format", "gi"], "github"),
        (vec!["adrodd", "import", "judg"], "judgements"),
        (vec!["adrodd", "completions", "fi"], "fish"),
    ] {
        let last = words.len() - 1;
        let query = format!(
            "{script}\nCOMP_WORDS=({}); COMP_CWORD={last}; _adrodd adrodd '{}' '{}'; echo \"${{COMPREPLY[@]}}\"",
            words.join(" "),
            words[last],
            words[last - 1],
        );
        let run = Command::new("bash")
            .args(["--norc", "-c", &query])
            .output()
            .unwrap();
        let found = String::from_utf8(run.stdout).unwrap();
        assert!(
            found.split_whitespace().any(|word| word == wanted),
            "{words:?}: {found:?} {:?}",
            String::from_utf8_lossy(&run.stderr)
        );
    }
}

#[test]
fn every_command_has_a_manual_page_without_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let run = adrodd(&["man", folder.path().to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0));
    for (name, command) in every_command() {
        let file = folder.path().join(format!("{}.1", name.replace(' ', "-")));
        let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("no page for {name}"));
        assert!(text.contains(".SH NAME"), "{name}");
        let about = command.get_about().unwrap().to_string();
        let first = about.split([' ', '-', '`']).next().unwrap();
        assert!(text.contains(first), "{name}");
        if is_here("groff") {
            let run = Command::new("groff")
                .args(["-man", "-Tutf8", "-ww", "-z"])
                .arg(&file)
                .output()
                .unwrap();
            let faults = String::from_utf8_lossy(&run.stderr);
            assert!(
                run.status.success() && faults.is_empty(),
                "{name}: {faults}"
            );
        }
        if is_here("mandoc") {
            let run = Command::new("mandoc")
                .args(["-T", "lint", "-W", "error"])
                .arg(&file)
                .output()
                .unwrap();
            assert!(run.status.success(), "{name}: {run:?}");
        }
    }
}

#[test]
fn the_same_pages_are_written_in_every_run() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for folder in [&one, &two, &two] {
        let run = adrodd(&["man", folder.path().to_str().unwrap()]);
        assert_eq!(run.status.code(), Some(0));
    }
    let read = crate::site::files_below;
    assert_eq!(read(one.path()), read(two.path()));
}
