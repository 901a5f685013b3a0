//! The tutorial in `docs/tutorial.md`, followed to the letter in an empty folder: every command typed, every file written.
//!
//! Commands are blocks of `sh`; one that is to fail says `sh fails`. A block of `text` is what the command before it says, among other
//! things. Any other block but `console` is a file, whose path was named last before it. What stands in `console` is left to people: it
//! builds the program, or waits for a reader.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use scraper::{Html, Selector};

use super::site::project;

/// A block of the page: the words after its fence, the path named last before it, and its lines.
struct Block {
    kind: String,
    path: String,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut path = String::new();
    let mut blocks = Vec::new();
    for (number, part) in page.split("\n```").enumerate() {
        if number % 2 == 0 {
            let quoted = part.split('`').skip(1).step_by(2);
            let paths = quoted.filter(|text| text.starts_with("content/") && text.contains('.'));
            path = paths.last().map_or(path, str::to_owned);
        } else {
            let (kind, text) = part.split_once('\n').unwrap();
            blocks.push(Block {
                kind: kind.to_owned(),
                path: path.clone(),
                text: format!("{text}\n"),
            });
        }
    }
    blocks
}

/// A terminal: the folder it is in, and what the last command said.
struct Terminal {
    folder: PathBuf,
    said: String,
}

impl Terminal {
    fn type_in(&mut self, commands: &str, fails: bool) {
        let program = Path::new(env!("CARGO_BIN_EXE_adrodd")).parent().unwrap();
        let note = tempfile::NamedTempFile::new().unwrap();
        let script = format!(
            "PATH='{}':$PATH\n{commands}\npwd > '{}'\n",
            program.display(),
            note.path().display()
        );
        let run = Command::new("bash")
            .args(["-euo", "pipefail", "-c", &script])
            .current_dir(&self.folder)
            .output()
            .unwrap();
        self.said = [run.stdout, run.stderr]
            .map(|bytes| String::from_utf8(bytes).unwrap())
            .concat();
        assert_eq!(!run.status.success(), fails, "{commands}\n{}", self.said);
        if !fails {
            self.folder = fs::read_to_string(note.path()).unwrap().trim().into();
        }
    }
}

/// The words of a page that a reader sees, with single spaces.
fn words(path: &Path) -> String {
    let page = Html::parse_document(&fs::read_to_string(path).unwrap());
    let main = page
        .select(&Selector::parse("main").unwrap())
        .next()
        .unwrap();
    let text = main.text().collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_tutorial_leads_from_an_empty_folder_to_a_report_in_both_languages() {
    let page = fs::read_to_string(project().join("docs/tutorial.md")).unwrap();
    let empty = tempfile::tempdir().unwrap();
    let mut terminal = Terminal {
        folder: empty.path().to_owned(),
        said: String::new(),
    };
    let mut count = 0;
    for block in blocks(&page) {
        match block.kind.as_str() {
            "sh" => terminal.type_in(&block.text, false),
            "sh fails" => terminal.type_in(&block.text, true),
            "text" => assert!(
                terminal.said.contains(&block.text),
                "the page:\n{}\nthe program:\n{}",
                block.text,
                terminal.said
            ),
            "console" => continue,
            _ => fs::write(terminal.folder.join(&block.path), &block.text)
                .unwrap_or_else(|error| panic!("{}: {error}", block.path)),
        }
        count += 1;
    }
    assert!(count > 20, "{count} blocks");

    let output = terminal.folder.join("output");
    let english =
        words(&output.join("en/reports/cwm-enghraifft/2025-03-library-visits/index.html"));
    let welsh = words(
        &output.join("cy/adroddiadau/cwm-enghraifft/2025-03-ymweliadau-llyfrgell/index.html"),
    );
    for (page, texts) in [
        (
            &english,
            [
                "Libraries in Cwm Enghraifft",
                "For its welcome, the service is rated Good.",
                "Each branch has a quiet corner and a noisy one.",
                "every branch has books in large print",
                "20 March 2025",
            ],
        ),
        (
            &welsh,
            [
                "Llyfrgelloedd yng Nghwm Enghraifft",
                "Dyma radd y gwasanaeth am ei groeso: Da.",
                "Mae cornel dawel a chornel swnllyd ym mhob cangen.",
                "bod gan bob cangen lyfrau print bras",
                "20 Mawrth 2025",
            ],
        ),
    ] {
        for text in texts {
            assert!(page.contains(text), "{text}: {page}");
        }
        assert!(!page.contains("[["), "{page}");
    }
}
