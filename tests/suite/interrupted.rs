//! The plug is pulled in the middle of a build.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use tempfile::TempDir;

use super::site::{TestSite, adrodd, build_command, files_below};

/// A site with enough pages that a build can be caught in the middle.
fn large(word: &str) -> TestSite {
    let mut site = TestSite::small().change(
        "content/site.yaml",
        "Small reports",
        &format!("{word} reports"),
    );
    let area = "country: england\nregion: north\n";
    for number in 0..100 {
        let text = format!(
            "slug: {{ en: a{number}, cy: b{number} }}\nname: {{ en: \"{word} {number}\", cy: \"{word} {number}\" }}\n\
             in: {{ en: in, cy: yn }}\nfrom: {{ en: from, cy: o }}\n{area}"
        );
        site = site.write(&format!("content/areas/area-{number}.yaml"), &text);
    }
    site
}

/// What a build has come to, by which it is killed and not by any clock.
#[derive(Debug, Clone, Copy)]
enum Point {
    /// So many files of the new site are there, of a hundred.
    Staged(usize),
    /// The new site has its list, and may be swapped in at any moment.
    Listed,
    /// So many files of the last site are still to be deleted, of a hundred.
    Left(usize),
}

/// Fifty points from the first file to the last step, most of them while pages are made, which takes most of the time.
fn points() -> Vec<Point> {
    let staged = (0..32).map(|step| Point::Staged(3 * step));
    let listed = (0..6).map(|_| Point::Listed);
    let left = (0..12).map(|step| Point::Left(99 - 9 * step));
    staged.chain(listed).chain(left).collect()
}

struct Ground {
    folder: TempDir,
    old: TempDir,
    new: TempDir,
}

impl Ground {
    fn output(&self) -> PathBuf {
        self.folder.path().join("output")
    }

    fn staged(&self) -> PathBuf {
        self.folder.path().join(".output.staging/site")
    }

    fn has_list(&self) -> bool {
        self.staged().join("manifest.json").exists()
    }

    fn begin(&self, site: &TempDir) -> Child {
        let mut command = build_command(site.path(), &self.output());
        command.arg("--no-minify").stdout(Stdio::null());
        command.spawn().unwrap()
    }

    fn whole(&self, site: &TempDir) -> BTreeMap<String, Vec<u8>> {
        assert!(self.begin(site).wait().unwrap().success());
        files_below(&self.output())
    }

    /// A file among those that a killed build has left, by which they are told from those of the next one.
    fn mark_leftovers(&self) {
        let staged = self.staged();
        if staged.exists() {
            fs::write(staged.join("leftover"), "").unwrap();
        }
    }

    /// Whether a build of the new site, of so many files, has come to a point.
    fn is_at(&self, point: Point, files: usize) -> bool {
        let staged = self.staged();
        if staged.join("leftover").exists() {
            return false;
        }
        let has_list = self.has_list();
        match point {
            Point::Staged(share) => 100 * count(&staged) >= share * files && staged.exists(),
            Point::Listed => has_list,
            Point::Left(share) => self.is_new() && 100 * count(&staged) <= share * files,
        }
    }

    fn is_new(&self) -> bool {
        let page = fs::read(self.output().join("en/index.html")).unwrap_or_default();
        String::from_utf8_lossy(&page).contains("New reports")
    }

    /// Kills a build of the new site at a point; false if it had ended before.
    fn kill_at(&self, point: Point, files: usize) -> bool {
        let mut child = self.begin(&self.new);
        while !self.is_at(point, files) {
            if child.try_wait().unwrap().is_some() {
                return false;
            }
        }
        // On Unix this is SIGKILL: the program gets no chance to tidy up.
        child.kill().unwrap();
        !child.wait().unwrap().success()
    }
}

/// How many files there are; what goes away meanwhile is not counted.
fn count(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let entries = entries.filter_map(Result::ok);
    entries
        .map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => count(&entry.path()),
            _ => 1,
        })
        .sum()
}

#[test]
fn a_killed_build_leaves_the_last_site_or_the_new_one_whole() {
    let ground = Ground {
        folder: tempfile::tempdir().unwrap(),
        old: large("Old").on_disk(),
        new: large("New").on_disk(),
    };
    let new_site = ground.whole(&ground.new);
    let old_site = ground.whole(&ground.old);
    let (mut with_old, mut with_new) = (0, 0);
    for point in points() {
        let is_killed = ground.kill_at(point, new_site.len());
        let left = files_below(&ground.output());
        assert!(left == old_site || left == new_site, "a mixture: {point:?}");
        let is_old = left == old_site;
        with_old += usize::from(is_killed && is_old);
        with_new += usize::from(is_killed && !is_old);
        let output = ground.output();
        let verified = adrodd(&["verify", output.to_str().unwrap()]);
        assert!(verified.status.success(), "{point:?}: {verified:?}");
        // What the killed build has left stays for the next one: for one that goes to its end, or for the one that is killed next.
        if !is_old || ground.has_list() {
            assert!(ground.whole(&ground.old) == old_site, "{point:?}");
        } else {
            ground.mark_leftovers();
        }
    }
    assert!(
        with_old >= 10,
        "only {with_old} builds were killed in the middle"
    );
    assert!(with_new > 0, "no build was killed after the swap");
    assert!(
        ground.whole(&ground.new) == new_site,
        "the next build works as if nothing had happened"
    );
    let beside: Vec<_> = fs::read_dir(ground.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("staging") || name.contains("previous"))
        .collect();
    assert_eq!(beside, Vec::<String>::new(), "nothing is left behind");
}
