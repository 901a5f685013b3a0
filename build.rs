//! Gives the program a mark that no other program has, by which a build knows that its tool is the one that made the last site.
//!
//! In go the sources, what is built into the program besides, the dependencies and what the compiler was told; out comes `ADRODD_MARK`.
//! The program could read and digest itself instead, at each start; being told costs nothing then. Only a dependency that is changed in its own
//! folder, under the same version, goes unnoticed, and other versions where `cargo install` is not told to keep to `Cargo.lock` with `--locked`.

use std::collections::BTreeSet;
use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

/// All that the program is made of.
const SOURCES: [&str; 7] = [
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "src",
    "themes/default",
    "skeletons",
    "docs/reference/diagnostics.md",
];

/// What Cargo says of how it is built.
const TOLD: [&str; 4] = ["TARGET", "PROFILE", "OPT_LEVEL", "CARGO_ENCODED_RUSTFLAGS"];

#[expect(
    clippy::disallowed_methods,
    reason = "this is how Cargo talks to a build script"
)]
fn main() -> Result<(), Box<dyn Error>> {
    // Two hashes that start differently, because one alone has only 64 bits.
    let mut hashes = [DefaultHasher::new(), DefaultHasher::new()];
    hashes[1].write_u8(1);
    let mut add = |name: &OsStr, content: &[u8]| {
        for hash in &mut hashes {
            (name, content).hash(hash);
        }
    };
    for source in SOURCES.map(Path::new) {
        println!("cargo::rerun-if-changed={}", source.display());
        for path in files(source)? {
            add(path.as_os_str(), &fs::read(&path)?);
        }
    }
    for name in TOLD {
        let value = std::env::var(name).unwrap_or_default();
        add(name.as_ref(), value.as_bytes());
    }
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(compiler).arg("-vV").output()?;
    add("rustc".as_ref(), &version.stdout);
    let [first, second] = hashes.map(|hash| hash.finish());
    println!("cargo::rustc-env=ADRODD_MARK={first:016x}{second:016x}");
    Ok(())
}

/// The file, or all files below the folder, in the order of their paths. A source that is not there has none.
fn files(source: &Path) -> Result<BTreeSet<PathBuf>, Box<dyn Error>> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![source.to_owned()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                waiting.push(entry?.path());
            }
        } else if path.is_file() {
            found.insert(path);
        }
    }
    Ok(found)
}
