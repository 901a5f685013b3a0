//! How large the index of the search is, and how long it takes to make, for two thousand full reports.
//!
//! `cargo bench --bench search` prints both; `cargo bench --bench search -- 500` takes fewer reports, and a folder after the number keeps the
//! content there, for `adrodd build --site`. Each report is the longest of the site with made-up words added to every line, so that the reports
//! have words in common and words of their own, as real ones have.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints what it measured"
)]

mod made_up;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use adrodd::build::{check_content, check_theme};
use adrodd::language::Language;
use adrodd::load::{load_content, load_theme};
use adrodd::publish::{Audience, publish};
use adrodd::score::{ScoredInspection, score};
use adrodd::search;
use made_up::{Outcome, make};
use tempfile::TempDir;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let reports = arguments
        .first()
        .and_then(|argument| argument.parse().ok())
        .unwrap_or(2000);
    let temporary = TempDir::new()?;
    let site = arguments
        .get(1)
        .map_or_else(|| temporary.path().to_path_buf(), PathBuf::from);
    make(&site, reports)?;
    let tree = load_content(&site, &mut Vec::new())?;
    let checked = check_content(&tree, Vec::new());
    if let Some(problem) = checked.problems.first() {
        return Err(format!("{problem:?}").into());
    }
    let checked_site = checked.value.ok_or("the site cannot be checked")?;
    let release = publish(&checked_site, Audience::Inside);
    let scored = score(&release);
    let scored: Vec<&ScoredInspection<'_>> = scored.iter().collect();
    let look = check_theme(&load_theme(&site, "default", &mut Vec::new())?);
    let look = look.value.ok_or("the theme cannot be read")?;
    let voices = Arc::clone(&look.voices);
    println!("{reports} reports");
    for language in Language::ALL {
        let voice = voices.of(language);
        let started = Instant::now();
        let entries = search::entries(&release, &scored, &[], voice);
        let index = search::index(&entries, language);
        let time = started.elapsed();
        let contents = search::Contents {
            index: &index,
            documents: &[],
            spots: &[],
            names: &[],
        };
        let files = search::files(&contents, voice);
        let first = files.first().map_or(0, |(_, bytes)| bytes.len());
        let runs: Vec<usize> = files
            .iter()
            .filter(|(path, _)| path.starts_with("words/"))
            .map(|(_, bytes)| bytes.len())
            .collect();
        println!(
            "{}: {} entries, {} words in {:.1} s; index.json {first} bytes; {} files of words, {} bytes in all, the largest {} bytes",
            language.code(),
            entries.len(),
            index.runs.iter().map(Vec::len).sum::<usize>(),
            time.as_secs_f64(),
            runs.len(),
            runs.iter().sum::<usize>(),
            runs.iter().max().unwrap_or(&0)
        );
    }
    Ok(())
}
