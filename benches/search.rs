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

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use adrodd::build::{check_content, check_theme};
use adrodd::language::Language;
use adrodd::load::{load_content, load_theme};
use adrodd::publish::{Audience, publish};
use adrodd::score::{ScoredInspection, score};
use adrodd::search;
use tempfile::TempDir;

/// How many words the made-up language has.
const VOCABULARY: u64 = 30_000;

/// How many of them each line gets.
const ADDED: usize = 4;

const REPORT: &str = "inspections/leicestershire-and-rutland/2012-06-cci-2009";

type Outcome<T> = Result<T, Box<dyn Error>>;

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

/// Makes a site in which every area has one report.
fn make(site: &Path, reports: usize) -> Outcome<()> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let content = site.join("content");
    copy(&project.join("site.yaml"), &content.join("site.yaml"))?;
    // Only one framework is here, so no term may name another.
    let glossary = fs::read_to_string(project.join("glossary.yaml"))?;
    let kept = glossary
        .lines()
        .filter(|line| !line.trim_start().starts_with("frameworks:"));
    write(
        &content.join("glossary.yaml"),
        &kept.collect::<Vec<_>>().join("\n"),
    )?;
    for folder in ["pages", "frameworks/cci-2009"] {
        for entry in fs::read_dir(project.join(folder))? {
            let inside = Path::new(folder).join(entry?.file_name());
            copy(&project.join(&inside), &content.join(&inside))?;
        }
    }
    let inspection = fs::read_to_string(project.join(REPORT).join("inspection.yaml"))?;
    let narratives = ["en", "cy"].map(|language| {
        let file = format!("report.{language}.md");
        fs::read_to_string(project.join(REPORT).join(&file)).map(|text| (file, text))
    });
    let narratives = narratives.into_iter().collect::<Result<Vec<_>, _>>()?;
    let mut random = Random(1);
    for number in 0..reports {
        write(
            &content.join(format!("areas/a{number}.yaml")),
            &area_file(number),
        )?;
        let folder = content.join(format!("inspections/a{number}/2012-06-cci-2009"));
        write(&folder.join("inspection.yaml"), &inspection)?;
        for (file, text) in &narratives {
            write(&folder.join(file), &varied(text, &mut random))?;
        }
    }
    Ok(())
}

/// The narrative with made-up words at the end of every line that is no heading.
fn varied(text: &str, random: &mut Random) -> String {
    let mut varied = String::new();
    for line in text.lines() {
        varied.push_str(line);
        if !line.trim().is_empty() && !line.starts_with('#') {
            for _ in 0..ADDED {
                varied.push(' ');
                varied.push_str(&random.word());
            }
        }
        varied.push('\n');
    }
    varied
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    write(to, &fs::read_to_string(from)?)
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::create_dir_all(path.parent().ok_or("a file has a folder")?)?;
    fs::write(path, text)?;
    Ok(())
}

fn area_file(area: usize) -> String {
    let name = word(u64::try_from(area).unwrap_or_default() + 1_000_000);
    format!(
        "slug: {{en: a{area}, cy: a{area}}}\nname: {{en: {name}, cy: {name}}}\nin: {{en: in {name}, cy: yn {name}}}\n\
         from: {{en: from {name}, cy: o {name}}}\ncountry: england\nregion: east-midlands\ndemonstration: true\n"
    )
}

/// A word that can be spoken, another one for every number.
fn word(mut number: u64) -> String {
    const SYLLABLES: [&str; 32] = [
        "ba", "cu", "da", "fe", "gi", "ho", "la", "me", "ni", "po", "ra", "se", "ti", "wo", "ach",
        "eth", "ib", "oll", "und", "ys", "cla", "dre", "gwi", "pho", "rhu", "sta", "tre", "lle",
        "nan", "bry", "ces", "dor",
    ];
    let mut word = String::new();
    while number > 0 || word.len() < 4 {
        let at = usize::try_from(number % 32).unwrap_or_default();
        word.push_str(SYLLABLES.get(at).unwrap_or(&""));
        number /= 32;
    }
    word
}

/// A small generator (xorshift), so that every run makes the same texts.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A word of the vocabulary; the early ones come far more often, as in any language.
    fn word(&mut self) -> String {
        let bound = self.next() % VOCABULARY + 1;
        word(self.next() % bound)
    }
}
