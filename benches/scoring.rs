//! How long it takes to score ten thousand inspections of 60 cases and 120 questions each, beside how long it takes to read their
//! files.
//!
//! `cargo bench --bench scoring` prints both; `cargo bench --bench scoring -- 1000` takes fewer inspections. The judgements are made
//! with a fixed seed, into a temporary folder.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints what it measured"
)]

#[path = "made_up/random.rs"]
mod random;

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use adrodd::build::check_content;
use adrodd::load::load_content;
use adrodd::publish::{Audience, publish};
use adrodd::score::score;
use random::Random;
use tempfile::TempDir;

const CASES: usize = 60;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let inspections = std::env::args()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(10_000);
    let site = TempDir::new()?;
    let tables = make(site.path(), inspections)?;
    let bytes = tables
        .iter()
        .map(|path| Ok(fs::metadata(path)?.len()))
        .sum::<Outcome<u64>>()?;
    println!(
        "{inspections} inspections, {} judgements, {} MB of CSV",
        inspections * CASES * 120,
        bytes / 1_000_000
    );
    let read = timed("read the CSV files", || read(&tables))?;
    let parse = timed("read and parse them with the csv crate", || parse(&tables))?;
    let whole = timed("read and check the whole site, and score it", || {
        whole(site.path(), inspections)
    })?;
    let tree = load_content(site.path(), &mut Vec::new())?;
    let checked = timed("check the site, without reading it", || {
        Ok(check_content(&tree, Vec::new()))
    })?;
    let Some(checked_site) = checked.1.value else {
        return Err("the site cannot be checked".into());
    };
    let release = publish(&checked_site, Audience::Inside);
    let scored = timed("score the checked site", || Ok(score(&release)))?;
    println!(
        "check and score: {:.1} times as long as reading, {:.1} times as long as parsing",
        ratio(checked.0 + scored.0, read.0),
        ratio(checked.0 + scored.0, parse.0)
    );
    black_box((parse.1, whole.1));
    Ok(())
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// The best of three, so that a busy machine says less.
fn timed<T>(what: &str, mut work: impl FnMut() -> Outcome<T>) -> Outcome<(Duration, T)> {
    let mut best: Option<(Duration, T)> = None;
    for _ in 0..3 {
        let started = Instant::now();
        let made = work()?;
        let time = started.elapsed();
        if best.as_ref().is_none_or(|(other, _)| time < *other) {
            best = Some((time, made));
        }
    }
    let best = best.ok_or("no time was taken")?;
    println!("{what}: {:.2} s", best.0.as_secs_f64());
    Ok(best)
}

fn read(tables: &[PathBuf]) -> Outcome<usize> {
    let mut bytes = 0;
    for table in tables {
        bytes += black_box(fs::read(table)?).len();
    }
    Ok(bytes)
}

fn parse(tables: &[PathBuf]) -> Outcome<usize> {
    let mut sufficient = 0;
    for table in tables {
        let mut reader = csv::Reader::from_path(table)?;
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record)? {
            sufficient += record.iter().filter(|cell| *cell == b"S").count();
        }
    }
    Ok(sufficient)
}

fn whole(site: &Path, inspections: usize) -> Outcome<usize> {
    let tree = load_content(site, &mut Vec::new())?;
    let checked = check_content(&tree, Vec::new());
    if let Some(problem) = checked.problems.first() {
        return Err(format!("{problem:?}").into());
    }
    let checked_site = checked.value.ok_or("the site cannot be checked")?;
    let release = publish(&checked_site, Audience::Inside);
    let scored = score(&release);
    if scored.len() != inspections {
        return Err("an inspection is missing".into());
    }
    Ok(scored.iter().map(|scored| scored.outcomes.len()).sum())
}

/// Makes a site with the criteria and questions of the Core Case Inspection, an area for every fifty inspections.
fn make(site: &Path, inspections: usize) -> Outcome<Vec<PathBuf>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let content = site.join("content");
    // A glossary may name frameworks that are not here, and no score needs one.
    write(&content.join("glossary.yaml"), "terms: []\n")?;
    for file in [
        "site.yaml",
        "pages/home.en.md",
        "pages/home.cy.md",
        "pages/accessibility.en.md",
        "pages/accessibility.cy.md",
    ] {
        copy(&project.join(file), &content.join(file))?;
    }
    for entry in fs::read_dir(project.join("frameworks/cci-2009"))? {
        let name = entry?.file_name();
        let inside = Path::new("frameworks/cci-2009").join(name);
        copy(&project.join(&inside), &content.join(&inside))?;
    }
    let questions = fs::read_to_string(project.join("frameworks/cci-2009/questions.yaml"))?;
    let questions: Vec<&str> = questions
        .lines()
        .filter_map(|line| line.strip_prefix("  - id: "))
        .collect();
    let mut random = Random(1);
    let mut tables = Vec::new();
    for number in 0..inspections {
        let (area, visit) = (number / 50, number % 50);
        if visit == 0 {
            write(
                &content.join(format!("areas/a{area}.yaml")),
                &area_file(area),
            )?;
        }
        let month = format!("{}-{:02}", 2009 + visit / 12, 1 + visit % 12);
        let folder = content.join(format!("inspections/a{area}/{month}-cci-2009"));
        write(&folder.join("inspection.yaml"), &inspection_file(&month))?;
        let table = folder.join("judgements.csv");
        write(&table, &judgements(&questions, &mut random))?;
        tables.push(table);
    }
    Ok(tables)
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
    format!(
        "slug: {{en: a{area}, cy: a{area}}}\nname: {{en: A{area}, cy: A{area}}}\nin: {{en: in A{area}, cy: yn A{area}}}\n\
         from: {{en: from A{area}, cy: o A{area}}}\ncountry: england\nregion: east-midlands\ndemonstration: true\n"
    )
}

fn inspection_file(month: &str) -> String {
    let missing = "foreword, comparison, acknowledgements, recommendations, next-steps, practice-examples, survey, findings, \
                   context, arrangements, characteristics";
    format!(
        "framework_version: \"2009\"\nstate: final\npublished: \"{month}\"\ncases: {CASES}\nnot_in_this_edition: [{missing}]\n"
    )
}

fn judgements(questions: &[&str], random: &mut Random) -> String {
    let mut table = format!("case,{}\n", questions.join(","));
    for case in 0..CASES {
        table.push_str(&case.to_string());
        for _ in questions {
            table.push_str(match random.next() % 10 {
                0..=5 => ",S",
                6..=8 => ",N",
                _ => ",-",
            });
        }
        table.push('\n');
    }
    table
}
