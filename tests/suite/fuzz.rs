//! Arbitrary bytes: a short run of every target of `fuzz/`, the same in every run of the tests.
//!
//! `ADRODD_FUZZ_SEED` chooses other bytes, and `ADRODD_FUZZ_TIMES` multiplies how many are tried. How many were is printed even where all is well.

#[path = "../../fuzz/src/lib.rs"]
pub mod targets;

use std::fs;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rayon::ThreadPoolBuilder;

use self::targets::{Numbers, TARGETS, folder_of, mutated, try_bytes, try_folder};
use crate::site::{adrodd, build_command, project};

/// The longest that a run may take, in processor time of its thread: other work of the machine is no fault of the bytes.
const LONGEST: Duration = Duration::from_secs(2);

/// After so many seconds of wall time a run will never end.
const NEVER: u64 = 300;

fn number_of(variable: &str, otherwise: u64) -> u64 {
    let said = std::env::var_os(variable).and_then(|said| said.into_string().ok());
    said.map_or(otherwise, |said| said.parse().unwrap())
}

/// The processor time of this thread, where the system tells.
fn worked() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().unwrap_or_default();
    Duration::from_nanos(nanoseconds.parse().unwrap_or_default())
}

/// Writes past the harness, which keeps what a test prints to itself.
fn tell(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// Stops everything where one run does not end, and says which.
fn watch(name: &'static str, seed: u64) -> Arc<AtomicU64> {
    let current = Arc::new(AtomicU64::new(0));
    let seen = Arc::downgrade(&current);
    std::thread::spawn(move || {
        let (mut last, mut seconds) = (0, 0);
        while let Some(current) = seen.upgrade() {
            let now = current.load(Ordering::Relaxed);
            seconds = if now == last { seconds + 1 } else { 0 };
            last = now;
            drop(current);
            if seconds > NEVER {
                tell(&format!("fuzz {name}: run {now} of seed {seed} never ends"));
                std::process::abort();
            }
            std::thread::sleep(Duration::from_secs(1));
        }
    });
    current
}

/// Tries one input. What went wrong is told with the file that it was kept in.
fn failure(name: &str, run: u64, bytes: &[u8]) -> (Option<String>, Duration) {
    let before = worked();
    let outcome = catch_unwind(AssertUnwindSafe(|| try_bytes(name, bytes)));
    let time = worked().saturating_sub(before);
    let what = match outcome {
        Err(_) => "broke a promise, told above".to_owned(),
        Ok(()) if time > LONGEST => format!("took {time:?}"),
        Ok(()) => return (None, time),
    };
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}-{run}"));
    fs::write(&kept, bytes).unwrap();
    let told = format!("{name} {run} {what}; the bytes are in {}", kept.display());
    (Some(told), time)
}

/// Tries what is kept, and then so many mutations of it.
fn fuzz(name: &'static str, runs: u64) {
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    let seed = number_of("ADRODD_FUZZ_SEED", 1);
    let runs = runs * number_of("ADRODD_FUZZ_TIMES", 1);
    let mut seeds = (target.seeds)();
    let corpus = project().join("fuzz/corpus").join(name);
    seeds.extend(crate::site::files_below(&corpus).into_values());
    let current = watch(name, seed);
    let mut numbers = Numbers::of(seed);
    // One thread, so that its processor time is that of the run.
    let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let (failures, slowest) = pool.install(|| {
        let mut failures = Vec::new();
        let mut slowest = Duration::ZERO;
        for run in 0..runs + seeds.len() as u64 {
            current.store(run, Ordering::Relaxed);
            let bytes = match seeds.get(run as usize) {
                Some(whole) => whole.clone(),
                None => {
                    let one = &seeds[numbers.below(seeds.len())];
                    let other = &seeds[numbers.below(seeds.len())];
                    mutated(one, other, &mut numbers)
                }
            };
            let (failed, time) = failure(name, run, &bytes);
            failures.extend(failed);
            slowest = slowest.max(time);
        }
        (failures, slowest)
    });
    tell(&format!(
        "fuzz {name}: {runs} mutations of {} files, seed {seed}, {} failures, slowest {} ms",
        seeds.len(),
        failures.len(),
        slowest.as_millis()
    ));
    assert_eq!(failures, Vec::<String>::new());
}

#[test]
fn yaml_is_read_or_refused() {
    fuzz("yaml", 250);
}

#[test]
fn markdown_is_harmless() {
    fuzz("markdown", 800);
}

#[test]
fn content_is_checked_whatever_it_is() {
    fuzz("content", 60);
}

#[test]
fn tables_are_imported_or_refused() {
    fuzz("csv", 800);
    fuzz("xlsx", 250);
    fuzz("ods", 250);
}

#[test]
fn translations_are_taken_or_refused() {
    fuzz("xliff", 300);
}

#[test]
fn no_request_asks_for_what_is_no_part_of_the_site() {
    fuzz("request", 10_000);
}

#[test]
fn what_was_published_before_is_believed_or_left_alone() {
    fuzz("published", 250);
}

#[test]
fn whole_sites_of_arbitrary_files_are_built_or_refused() {
    fuzz("site", 60);
}

#[test]
fn every_target_has_a_corpus_and_a_program() {
    for target in TARGETS {
        let name = target.name;
        assert!(project().join("fuzz/corpus").join(name).is_dir(), "{name}");
        let manifest = fs::read_to_string(project().join("fuzz/Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
    }
}

#[test]
fn exit_codes_of_arbitrary_sites_are_honest() {
    let mut numbers = Numbers::of(7);
    let mut seen = [0, 0];
    for site in 0..16_u8 {
        // Few edits, so that some of the sites are whole.
        let edits = if site % 4 == 0 { 0 } else { 6 };
        let bytes = std::iter::once(site).chain((0..edits).map(|_| numbers.below(256) as u8));
        let ground = tempfile::tempdir().unwrap();
        for (path, bytes) in folder_of(&bytes.collect::<Vec<u8>>()) {
            let path = ground.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let (has_errors, _) = try_folder(ground.path());
        let check = adrodd(&["check", "--site", ground.path().to_str().unwrap()]);
        assert_eq!(
            check.status.code(),
            Some(i32::from(has_errors)),
            "{check:?}"
        );
        let output = ground.path().join("output");
        let build = build_command(ground.path(), &output).output().unwrap();
        assert_eq!(
            build.status.code(),
            Some(i32::from(has_errors)),
            "{build:?}"
        );
        assert_eq!(output.is_dir(), !has_errors);
        seen[usize::from(has_errors)] += 1;
    }
    assert!(seen.iter().all(|number| *number > 1), "{seen:?}");
}
