//! Whole builds, on a real disk.
//!
//! The refusals and the killed builds have files of their own.

mod kept;
mod killed;
mod placed;
mod refusals;
mod verified;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use walkdir::WalkDir;

use super::folder::{self, Found};
use super::manifest::{self, FileRecord, Manifest};
use super::{Placed, Published, Staging, WriteError};

const TOOL: &str = "adrodd 0.1.0";
const OLD: &[(&str, &str)] = &[
    ("index.html", "old start"),
    ("en/areas/index.html", "old areas"),
    ("en/gone.html", "old page"),
];
const NEW: &[(&str, &str)] = &[
    ("index.html", "new start"),
    ("en/areas/index.html", "new areas"),
    ("cy/ardaloedd/index.html", "new page"),
];

/// A place for a site, which is gone when the test ends.
struct Ground {
    _root: TempDir,
    parent: PathBuf,
    output: PathBuf,
}

impl Ground {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let parent = fs::canonicalize(root.path()).unwrap();
        Self {
            _root: root,
            output: parent.join("site"),
            parent,
        }
    }

    /// A ground where the old site has been published.
    fn with_old_site() -> Self {
        let ground = Self::new();
        ground.build(OLD);
        ground
    }

    /// Stages these pages, and no more.
    fn stage(&self, pages: &[(&str, &str)]) -> Staging {
        let staging = Staging::begin(&self.output).unwrap();
        for (path, content) in pages {
            staging.write(path, content.as_bytes()).unwrap();
        }
        staging
    }

    fn build(&self, pages: &[(&str, &str)]) -> Published {
        let published = self.stage(pages).publish(TOOL).unwrap();
        assert!(published.leftover.is_none(), "{:?}", published.leftover);
        self.assert_is(pages);
        self.assert_tidy();
        published
    }

    /// Builds, and gives what the next build remembers.
    fn build_again(&self, pages: &[(&str, &str)]) -> Placed {
        self.stage(pages).publish(TOOL).unwrap().placed
    }

    /// Checks that the output is exactly this site, manifest and all.
    fn assert_is(&self, pages: &[(&str, &str)]) {
        let mut found = contents(&self.output);
        let manifest = Manifest::read(&self.output).unwrap().unwrap();
        assert!(found.remove(manifest::FILE_NAME).is_some());
        let listed: BTreeMap<_, _> = found
            .iter()
            .map(|(path, content)| (path.clone(), FileRecord::of(content.as_bytes())))
            .collect();
        assert_eq!(manifest.files, listed);
        let expected: BTreeMap<_, _> = pages
            .iter()
            .map(|(path, content)| ((*path).to_owned(), (*content).to_owned()))
            .collect();
        assert_eq!(found, expected);
        assert!(matches!(folder::inspect(&self.output), Ok(Found::Site(_))));
    }

    /// Checks that nothing but the output and the lock file is left.
    fn assert_tidy(&self) {
        let mut names: Vec<_> = fs::read_dir(&self.parent)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "site")
            .collect();
        names.sort();
        assert_eq!(names, [".site.lock"]);
    }
}

/// Every file in a folder, by its path.
fn contents(folder: &Path) -> BTreeMap<String, String> {
    WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            let path = path.to_str().unwrap().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn a_first_build_makes_the_output_and_its_parents() {
    let mut ground = Ground::new();
    ground.parent.push("public/www");
    ground.output = ground.parent.join("site");
    let published = ground.build(OLD);
    assert_eq!((published.files, published.bytes), (3, 9 + 9 + 8));
}

#[test]
fn an_empty_output_folder_is_filled() {
    let ground = Ground::new();
    fs::create_dir(&ground.output).unwrap();
    ground.build(OLD);
}

#[test]
fn a_rebuild_replaces_the_site_and_drops_vanished_pages() {
    let ground = Ground::with_old_site();
    fs::create_dir_all(ground.output.join("empty/folders/are/fine")).unwrap();
    ground.build(NEW);
    assert!(!ground.output.join("empty").exists());
    ground.build(&[]);
}

#[test]
fn a_build_that_is_dropped_leaves_the_last_site() {
    let ground = Ground::with_old_site();
    drop(ground.stage(NEW));
    ground.assert_is(OLD);
    ground.assert_tidy();
    let nothing_yet = Ground::new();
    drop(nothing_yet.stage(NEW));
    assert!(!nothing_yet.output.exists());
    nothing_yet.assert_tidy();
}

#[test]
fn the_last_site_is_published_while_the_next_is_staged() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    ground.assert_is(OLD);
    staging.publish(TOOL).unwrap();
    ground.assert_is(NEW);
}

#[test]
fn eight_threads_write_at_once() {
    let ground = Ground::new();
    let staging = Staging::begin(&ground.output).unwrap();
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let staging = &staging;
            scope.spawn(move || {
                for page in 0..50 {
                    let path = format!("en/group-{}/{thread}-{page}.html", page % 5);
                    staging.write(&path, path.as_bytes()).unwrap();
                }
            });
        }
    });
    let published = staging.publish(TOOL).unwrap();
    assert_eq!(published.files, 400);
    for (path, content) in contents(&ground.output) {
        assert!(path == manifest::FILE_NAME || path == content, "{path}");
    }
    assert!(matches!(
        folder::inspect(&ground.output),
        Ok(Found::Site(_))
    ));
}

#[test]
fn of_threads_that_write_one_path_one_wins() {
    let ground = Ground::new();
    let staging = Staging::begin(&ground.output).unwrap();
    let written = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| staging.write("en/a.html", b"a").is_ok()))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .filter(|written| *written)
            .count()
    });
    assert_eq!(written, 1);
}

#[test]
fn the_manifest_does_not_depend_on_the_order_of_writing() {
    let manifest_of = |pages: &[(&str, &str)]| {
        let ground = Ground::new();
        ground.build(pages);
        fs::read(ground.output.join(manifest::FILE_NAME)).unwrap()
    };
    let backwards: Vec<_> = NEW.iter().rev().copied().collect();
    assert_eq!(manifest_of(NEW), manifest_of(&backwards));
    assert!(manifest_of(NEW).ends_with(b"}\n"));
}

#[cfg(unix)]
#[test]
fn files_have_the_permissions_of_the_default_mask() {
    use std::os::unix::fs::PermissionsExt;
    let ground = Ground::with_old_site();
    let plain = ground.parent.join("plain");
    fs::write(&plain, "").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    for path in ["index.html", manifest::FILE_NAME] {
        assert_eq!(mode(&ground.output.join(path)), mode(&plain), "{path}");
    }
}
