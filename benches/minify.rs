//! What it costs to make pages smaller: the one pass of this project beside the library that builds a tree of each page.
//!
//! `cargo bench --bench minify` makes the sites of the project in memory and prints a line for each way, and the ratio. A page of
//! 75 kB in 0.1 ms is as it should be.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints what it measured"
)]

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use adrodd::build::{self, BuildSettings, Sink, check_content, check_theme};
use adrodd::load::{load_content, load_theme};
use adrodd::publish::Audience;
use adrodd::render::minify::{by_tree, one_pass};
use adrodd::render::{Minify, OutputFile};

const NOW: &str = "2026-01-01T00:01:00Z";
const ROUNDS: usize = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages = Vec::new();
    for folder in ["", "tests/sites/small", "tests/sites/services"] {
        pages.extend(pages_of(&project.join(folder))?);
    }
    let bytes: usize = pages.iter().map(String::len).sum();
    println!("{} pages, {} kB", pages.len(), bytes / 1000);
    let one_pass = time(ROUNDS, || {
        for page in &pages {
            black_box(one_pass(black_box(page.as_bytes())));
        }
    });
    let by_tree = time(1, || {
        for page in &pages {
            black_box(by_tree(black_box(page.as_bytes())));
        }
    });
    for (name, seconds) in [("one pass", one_pass), ("by tree", by_tree)] {
        let share = 75_000.0 / bytes as f64;
        println!("{:>8.4} ms for 75 kB  {name}", seconds * 1000.0 * share);
    }
    println!("{:>8.1} times as fast", by_tree / one_pass);
    Ok(())
}

/// The seconds of the best of some rounds.
fn time(rounds: usize, mut run: impl FnMut()) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..rounds {
        let start = Instant::now();
        run();
        best = best.min(start.elapsed().as_secs_f64());
    }
    best
}

#[derive(Default)]
struct Pages(Mutex<Vec<String>>);

impl Sink for Pages {
    type Error = String;

    fn take(&self, file: OutputFile) -> Result<(), Self::Error> {
        if !file.path.ends_with(".html") {
            return Ok(());
        }
        let page = String::from_utf8(file.bytes).map_err(|error| error.to_string())?;
        self.0.lock().map_err(|error| error.to_string())?.push(page);
        Ok(())
    }
}

fn pages_of(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let tree = load_content(folder, &mut Vec::new())?;
    let theme = load_theme(Path::new("no such folder"), "default", &mut Vec::new())?;
    let site = check_content(&tree, Vec::new()).value.ok_or("no site")?;
    let look = check_theme(&theme).value.ok_or("no theme")?;
    let settings = BuildSettings {
        audience: Audience::Public {
            as_of: NOW.parse()?,
        },
        base_url: None,
        minify: Minify::No,
    };
    let pages = Pages::default();
    build::build(&site, &look, &settings, &pages).map_err(|error| format!("{error:?}"))?;
    Ok(pages.0.into_inner()?)
}
