//! What the disk, the system and other programs do to a build: each ends in a clear message, exit code 3 and the last site untouched.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::site::{NOW, TestSite, adrodd, build_command, files_below};

/// A site on disk, and what was published of it.
struct Ground {
    folder: TempDir,
    published: BTreeMap<String, Vec<u8>>,
}

impl Ground {
    fn new() -> Ground {
        let folder = TestSite::small().on_disk();
        // Other users are to get in, too.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder.path().join("public")).unwrap();
        let mut ground = Ground {
            folder,
            published: BTreeMap::new(),
        };
        let run = ground.build().output().unwrap();
        assert!(run.status.success(), "{}", said(&run));
        ground.published = files_below(&ground.output());
        ground
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn output(&self) -> PathBuf {
        self.path("public/output")
    }

    /// A build that makes everything again: nothing would be at stake where nothing is written.
    fn build(&self) -> Command {
        let mut build = build_command(self.folder.path(), &self.output());
        build.arg("--fresh");
        build
    }

    /// The same build, of a shell script in which it is `$0 "$@"`.
    fn build_in(&self, shell: &[&str], script: &str) -> Output {
        let build = self.build();
        let mut command = Command::new(shell[0]);
        command.args(&shell[1..]).args(["bash", "-c", script]);
        command.arg(build.get_program()).args(build.get_args());
        command.output().unwrap()
    }

    /// The build has ended with a code, has said all of these, and has left the published site as it was.
    fn assert_refused(&self, run: &Output, code: i32, words: &[&str]) {
        let said = said(run);
        assert_eq!(run.status.code(), Some(code), "{said}");
        for word in words {
            assert!(said.contains(word), "{word} is not in: {said}");
        }
        assert!(said.contains("help: "), "{said}");
        assert!(!said.contains("panicked"), "{said}");
        assert!(files_below(&self.output()) == self.published, "{said}");
    }

    /// The next build works as if nothing had happened, and leaves nothing beside the site but the lock file and the record.
    fn assert_next_build_works(&self) {
        let run = self.build().output().unwrap();
        assert!(run.status.success(), "{}", said(&run));
        assert!(files_below(&self.output()) == self.published);
        let beside = fs::read_dir(self.path("public")).unwrap();
        let mut beside: Vec<_> = beside.map(|entry| entry.unwrap().file_name()).collect();
        beside.sort();
        assert_eq!(beside, [".output.lock", ".output.record", "output"]);
    }
}

fn said(run: &Output) -> String {
    String::from_utf8_lossy(&run.stderr).into_owned()
}

/// Whether a command can be run here. Some tests need what only root may do, and only on some machines: they say so and end.
fn works(command: &[&str]) -> bool {
    let run = Command::new(command[0]).args(&command[1..]).output();
    let works = run.is_ok_and(|run| run.status.success());
    if !works {
        let told = format!("skipped: `{}` does not work here\n", command.join(" "));
        std::io::stderr().write_all(told.as_bytes()).unwrap();
    }
    works
}

/// Runs a command as somebody who may not do everything; nothing in front of it if the tests run as such a user.
fn unprivileged() -> Option<&'static [&'static str]> {
    const AS_NOBODY: &[&str] = &[
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ];
    let user = Command::new("id").arg("-u").output().unwrap();
    if user.stdout != b"0\n" {
        return Some(&["env"]);
    }
    let program = env!("CARGO_BIN_EXE_adrodd");
    let probe = [AS_NOBODY, &[program, "--version"]].concat();
    works(&probe).then_some(AS_NOBODY)
}

#[test]
fn a_second_build_into_the_same_output_is_told_of_the_lock() {
    let ground = Ground::new();
    let path = ground.path("public/.output.lock");
    let lock = File::open(&path).unwrap();
    lock.lock().unwrap();
    let run = ground.build().output().unwrap();
    let words = [
        "another build is writing this site",
        ".output.lock is locked",
        "Wait until",
    ];
    ground.assert_refused(&run, 3, &words);
    drop(lock);
    ground.assert_next_build_works();
}

#[test]
fn a_file_that_the_disk_does_not_take_leaves_the_last_site() {
    let ground = Ground::new();
    // The system refuses what goes beyond four kilobytes, and no signal tells of it.
    let run = ground.build_in(&["env"], "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"");
    ground.assert_refused(
        &run,
        3,
        &["error: cannot write", "Check that the disk has room"],
    );
    ground.assert_next_build_works();
}

#[test]
fn a_full_disk_leaves_the_last_site() {
    let own_mounts = ["unshare", "--mount", "--propagation", "private"];
    let probe = [&own_mounts[..], &["mount", "-t", "tmpfs", "tmpfs", "/mnt"]].concat();
    if !works(&probe) {
        return;
    }
    let ground = Ground::new();
    let script = "set -e
        folder=$(dirname \"$5\")
        mount -t tmpfs -o size=16m tmpfs \"$folder\"
        \"$0\" \"$@\" >&2
        cp \"$5/manifest.json\" /dev/shm/manifest.$$
        cat /dev/zero > \"$folder/filler\" || truncate -s -65536 \"$folder/filler\"
        \"$0\" \"$@\" && exit 90
        code=$?
        cmp \"$5/manifest.json\" /dev/shm/manifest.$$
        rm /dev/shm/manifest.$$
        \"$0\" verify \"$5\" >&2
        rm \"$folder/filler\"
        \"$0\" \"$@\" >&2
        exit $code";
    let run = ground.build_in(&own_mounts, script);
    let words = [
        "error: cannot ",
        "No space left",
        "Check that the disk has room",
    ];
    ground.assert_refused(&run, 3, &words);
}

#[test]
fn a_disk_that_takes_nothing_is_told_before_anything_is_made() {
    let own_mounts = ["unshare", "--mount", "--propagation", "private"];
    let probe = [&own_mounts[..], &["mount", "-t", "tmpfs", "tmpfs", "/mnt"]].concat();
    if !works(&probe) {
        return;
    }
    let ground = Ground::new();
    let script = "folder=$(dirname \"$5\")
        mount --bind \"$folder\" \"$folder\" && mount -o remount,bind,ro \"$folder\" || exit 90
        exec \"$0\" \"$@\"";
    let run = ground.build_in(&own_mounts, script);
    ground.assert_refused(&run, 3, &["Read-only file system", "you may write"]);
    ground.assert_next_build_works();
}

#[test]
fn what_may_not_be_read_or_written_is_named() {
    let Some(user) = unprivileged() else { return };
    let ground = Ground::new();
    let mode = |path: &Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let run = "exec \"$0\" \"$@\"";
    let area = ground.path("content/areas/northwick.yaml");
    mode(&area, 0o000);
    let words = [
        "cannot read",
        "northwick.yaml",
        "Permission denied",
        "may be read, and run",
    ];
    ground.assert_refused(&ground.build_in(user, run), 3, &words);
    mode(&area, 0o644);
    let folder = ground.path("content/inspections");
    mode(&folder, 0o000);
    let words = ["cannot read", "content/inspections", "Permission denied"];
    ground.assert_refused(&ground.build_in(user, run), 3, &words);
    mode(&folder, 0o755);
    let public = ground.path("public");
    mode(&public, 0o555);
    let words = ["error: cannot ", "Permission denied", "you may write"];
    ground.assert_refused(&ground.build_in(user, run), 3, &words);
    mode(&public, 0o755);
    ground.assert_next_build_works();
}

#[test]
fn links_that_lead_in_circles_end_a_build_and_nothing_else() {
    let ground = Ground::new();
    let inside = ground.path("content/areas/again");
    symlink(ground.path("content"), &inside).unwrap();
    let run = ground.build().output().unwrap();
    ground.assert_refused(
        &run,
        1,
        &["A005", "content/areas/again", "links are not followed"],
    );
    fs::remove_file(&inside).unwrap();
    fs::create_dir_all(ground.path("themes/default")).unwrap();
    symlink(ground.path("themes"), ground.path("themes/default/loop")).unwrap();
    ground.assert_next_build_works();
    fs::rename(ground.path("content"), ground.path("moved")).unwrap();
    symlink(ground.path("content"), ground.path("content")).unwrap();
    let run = ground.build().output().unwrap();
    ground.assert_refused(&run, 3, &["content"]);
}

#[test]
fn an_output_that_is_a_link_is_not_followed() {
    let ground = Ground::new();
    let link = ground.path("public/link");
    symlink(ground.output(), &link).unwrap();
    for target in [ground.output(), link.clone()] {
        fs::remove_file(&link).unwrap();
        symlink(target, &link).unwrap();
        let mut build = build_command(ground.folder.path(), &link);
        let run = build.output().unwrap();
        ground.assert_refused(
            &run,
            3,
            &["cannot be the output folder: it is a symbolic link"],
        );
    }
}

#[test]
fn names_and_texts_that_are_not_utf8_are_told() {
    use std::os::unix::ffi::OsStrExt;
    let ground = Ground::new();
    let path = ground.path("content/areas");
    let path = path.join(std::ffi::OsStr::from_bytes(b"caf\xe9.yaml"));
    fs::write(&path, "name: x\n").unwrap();
    let run = ground.build().output().unwrap();
    ground.assert_refused(&run, 1, &["content/areas/caf\u{fffd}"]);
    fs::remove_file(&path).unwrap();
    let area = ground.path("content/areas/northwick.yaml");
    let text = fs::read(&area).unwrap();
    fs::write(&area, b"name: caf\xe9\n").unwrap();
    let run = ground.build().output().unwrap();
    ground.assert_refused(&run, 1, &["A003", "northwick.yaml", "UTF-8"]);
    fs::write(&area, text).unwrap();
    ground.assert_next_build_works();
}

#[test]
fn a_slug_that_no_disk_takes_is_told_where_it_is_written() {
    let ground = Ground::new();
    let area = ground.path("content/areas/northwick.yaml");
    let text = fs::read_to_string(&area).unwrap();
    let long = "long-".repeat(60);
    let long = long.trim_end_matches('-');
    let changed = text.replacen("en: northwick", &format!("en: {long}"), 1);
    assert_ne!(text, changed);
    fs::write(&area, changed).unwrap();
    let run = ground.build().output().unwrap();
    ground.assert_refused(&run, 1, &["A202", long, "northwick.yaml:1:"]);
    fs::write(&area, text).unwrap();
    ground.assert_next_build_works();
}

/// Files of the future and of long ago are files like any other.
#[test]
fn clocks_that_jump_change_nothing() {
    let ground = Ground::new();
    let times = |seconds: i64| {
        let date = format!("@{seconds}");
        for path in ["content", "public/output", "public/.output.lock"] {
            let find = ["-exec", "touch", "-d", &date, "{}", "+"];
            let mut command = Command::new("find");
            command.arg(ground.path(path)).args(find);
            assert!(command.status().unwrap().success());
        }
    };
    for seconds in [0, 7_258_118_400] {
        times(seconds);
        ground.assert_next_build_works();
    }
}

#[test]
fn a_published_site_is_verified_wherever_it_was_copied() {
    let ground = Ground::new();
    let copy = ground.path("copy");
    let copied = Command::new("cp")
        .arg("-r")
        .arg(ground.output())
        .arg(&copy)
        .status();
    assert!(copied.unwrap().success());
    let verify = || {
        let run = adrodd(&["verify", copy.to_str().unwrap()]);
        let told = String::from_utf8(run.stdout).unwrap();
        (run.status.code(), told)
    };
    let (code, told) = verify();
    assert_eq!(code, Some(0), "{told}");
    assert!(
        told.starts_with("All ") && told.contains("The SHA-256 of manifest.json is "),
        "{told}"
    );
    let page = copy.join("index.html");
    let mut bytes = fs::read(&page).unwrap();
    bytes[0] ^= 1;
    fs::write(&page, bytes).unwrap();
    fs::write(copy.join("page\u{1b}[2J.html"), "").unwrap();
    fs::remove_file(copy.join("robots.txt")).unwrap();
    let (code, told) = verify();
    assert_eq!(code, Some(1), "{told}");
    for words in [
        "index.html has changed: it has another SHA-256\n  help: ",
        "page\\u{1b}[2J.html was added\n  help: ",
        "robots.txt is missing\n  help: ",
        "3 files are not as the manifest of adrodd ",
    ] {
        assert!(told.contains(words), "{words} is not in: {told}");
    }
}

#[test]
fn a_list_neither_steers_the_terminal_of_whoever_verifies_it_nor_speaks_for_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let list = r#"{"tool": "me\u001b[2J\nAll is well\u202e", "files": {}}"#;
    fs::write(folder.path().join("manifest.json"), list).unwrap();
    let run = adrodd(&["verify", folder.path().to_str().unwrap()]);
    let told = String::from_utf8(run.stdout).unwrap();
    assert_eq!(told.lines().count(), 2, "{told}");
    assert!(
        told.contains(r"me\u{1b}[2J\nAll is well\u{202e} wrote them"),
        "{told}"
    );
}

/// The theme, the settings and what is released move the digest of the inputs; another day on which nothing comes out does not.
#[test]
fn the_manifest_follows_what_the_site_is_made_of() {
    let ground = Ground::new();
    let inputs = |arguments: &[&str]| {
        let run = ground.build().args(arguments).output().unwrap();
        assert!(run.status.success(), "{}", said(&run));
        let text = fs::read_to_string(ground.output().join("manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            manifest["tool"],
            concat!("adrodd ", env!("CARGO_PKG_VERSION"))
        );
        manifest["inputs"].as_str().unwrap().to_owned()
    };
    let first = inputs(&[]);
    assert_eq!(first.len(), 64);
    assert_eq!(first, inputs(&["--as-of", NOW]));
    let mut others = vec![
        inputs(&["--no-minify"]),
        inputs(&["--base-url", "https://other.example"]),
    ];
    fs::create_dir_all(ground.path("themes/default/templates")).unwrap();
    fs::write(ground.path("themes/default/templates/unused.html"), "text").unwrap();
    others.push(inputs(&[]));
    fs::remove_dir_all(ground.path("themes")).unwrap();
    assert_eq!(first, inputs(&[]));
    assert!(!others.contains(&first));
}
