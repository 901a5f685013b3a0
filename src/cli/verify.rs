//! `adrodd verify`.

use super::args::VerifyArguments;
use super::{Outcome, print};
use crate::write::{Verified, verify};

/// The most files that are named; the rest is counted.
const MOST_NAMED: usize = 200;

/// The most characters of the name of a tool. Ours has fewer than twenty.
const LONGEST_TOOL: usize = 60;

pub(super) fn run(arguments: &VerifyArguments) -> Outcome {
    let verified = match verify(&arguments.output) {
        Ok(verified) => verified,
        Err(error) => {
            print::failure(&error, error.help());
            return Outcome::Environment;
        }
    };
    print::out(&told(&verified));
    if verified.faults.is_empty() {
        Outcome::Fine
    } else {
        Outcome::Problems
    }
}

fn told(verified: &Verified) -> String {
    let Verified {
        tool,
        listed,
        manifest,
        faults,
    } = verified;
    // The list may come from anywhere: what it says must neither steer a terminal nor begin a line of its own.
    let tool: String = tool.escape_debug().take(LONGEST_TOOL).collect();
    if faults.is_empty() {
        return format!(
            "All {listed} files are as {tool} wrote them, and there is no other.\nThe SHA-256 of manifest.json is {manifest}.\n"
        );
    }
    let named = faults.iter().take(MOST_NAMED).map(|(path, fault)| {
        // A name may hold what would move the cursor of a terminal.
        let path = path.escape_debug();
        format!("{path} {fault}\n  help: {}\n", fault.help())
    });
    let mut text: String = named.collect();
    let hidden = faults.len().saturating_sub(MOST_NAMED);
    if hidden > 0 {
        text.push_str(&format!("... and {hidden} more\n"));
    }
    let (noun, verb) = if faults.len() == 1 {
        ("file", "is")
    } else {
        ("files", "are")
    };
    let count = faults.len();
    text.push_str(&format!(
        "{count} {noun} {verb} not as the manifest of {tool} says, which lists {listed}.\n"
    ));
    text
}
