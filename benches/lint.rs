//! How long it takes to look at narratives of 250 kB: one of plain sentences, and some that were made to be slow.
//!
//! `cargo bench --bench lint` prints a line for each. One below 100 ms is as it should be.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints what it measured"
)]

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use adrodd::build::check_content;
use adrodd::lint::lint;
use adrodd::load::{SourceTree, load_content};

const LENGTH: usize = 250_000;
const NARRATIVE: &str = "content/inspections/wenvale/2024-05-checks-1/report.en.md";
const BEFORE: &str = "We looked at *four* cases.";

fn main() -> Result<(), Box<dyn Error>> {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/small");
    let tree = load_content(&site, &mut Vec::new())?;
    let texts = [
        (
            "sentences",
            "Most plans (11 of 15) were made in three-quarters of cases. ",
        ),
        ("digits", "07700 900 12 "),
        ("digits without an end", "1"),
        ("signs of e-mail", "a@"),
        ("letters", "A"),
        ("letters with accents", "\u{175}"),
        (
            "letters with accents behind a count",
            "11 of 15 \u{175}\u{175}",
        ),
        ("quotation marks", "\u{201c}"),
        ("words of birth", "born 12 March 2009 "),
        ("counts", "11 of 15 (75%) "),
        ("capitals", "AB CD "),
        ("links", "[AB](lang:cy) [here](x) "),
        ("grades", "rated fair is the "),
        ("braces", "{count x} 11 of 15 "),
    ];
    for (name, piece) in texts {
        let text = piece.repeat(LENGTH / piece.len());
        let tree = with(&tree, &text);
        let checked = check_content(&tree, Vec::new());
        let Some(site) = checked.value else {
            return Err("the site cannot be checked".into());
        };
        let start = Instant::now();
        let problems = black_box(lint(&tree, &site));
        let taken = start.elapsed();
        println!(
            "{:>6.1} ms  {name}, {} problems",
            taken.as_secs_f64() * 1000.0,
            problems.len()
        );
    }
    Ok(())
}

/// The site with a long text in one narrative.
fn with(tree: &SourceTree, text: &str) -> SourceTree {
    SourceTree::from_texts(tree.files().map(|(path, file)| {
        let file = if &**path == NARRATIVE {
            file.replace(BEFORE, text)
        } else {
            file.to_owned()
        };
        (path.to_string(), file)
    }))
}
