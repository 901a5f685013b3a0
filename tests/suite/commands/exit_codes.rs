//! How each command ends: 0 fine, 1 problems in the content, 2 wrong usage, 3 the environment; never in a panic.

use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::every_command;
use crate::site::{TestSite, adrodd};

/// A good site, a broken one, and what stands in the way of either.
struct Ground(TempDir);

impl Ground {
    fn new() -> Ground {
        let ground = TempDir::new().unwrap();
        let folder = ground.path();
        let good = TestSite::small().on_disk();
        let broken = TestSite::small()
            .change("content/site.yaml", "theme: default", "them: default")
            .on_disk();
        fs::rename(good.path(), folder.join("good")).unwrap();
        fs::rename(broken.path(), folder.join("broken")).unwrap();
        fs::create_dir(folder.join("precious")).unwrap();
        fs::write(folder.join("precious/thesis.txt"), "ten years of work").unwrap();
        fs::write(folder.join("file"), "no folder").unwrap();
        fs::write(
            folder.join("cases.csv"),
            "case,p1,p2,d1\n1,S,S,S\n2,S,N,-\n3,N,S,S\n4,S,-,-\n",
        )
        .unwrap();
        fs::write(folder.join("bad.csv"), "case,p1\n1,maybe\n").unwrap();
        fs::create_dir(folder.join("man")).unwrap();
        Ground(ground)
    }

    fn run(&self, line: &str) -> (Option<i32>, String) {
        let run = Command::new(env!("CARGO_BIN_EXE_adrodd"))
            .args(line.split_whitespace())
            .current_dir(self.0.path())
            .output()
            .unwrap();
        (run.status.code(), String::from_utf8(run.stderr).unwrap())
    }
}

const WENVALE: &str = "wenvale/2024-05-checks-1";

/// Each line with the code that it must end with, in the order in which they are run. `BUSY` is a port that another program has.
const LINES: &[(&str, i32)] = &[
    ("--help", 0),
    ("--version", 0),
    ("help build", 0),
    ("", 2),
    ("biuld", 2),
    ("--verbose", 2),
    ("check --site good", 0),
    ("check --site good --format json", 0),
    ("check --site broken", 1),
    ("check --site broken --format json", 1),
    ("check --site broken --format github", 1),
    ("check --format xml", 2),
    ("check --site", 2),
    ("check good", 2),
    ("check --site nowhere", 3),
    ("check --site file", 3),
    ("build --site good --output out", 0),
    ("build --site good --output out", 0),
    ("build --site broken --output out", 1),
    ("build --site good --output out --jobs 0", 2),
    ("build --site good --output out --as-of yesterday", 2),
    (
        "build --site good --output out --base-url reports.example",
        2,
    ),
    ("build --site good --output precious", 3),
    ("build --site good --output file", 3),
    ("build --site good --output file/below", 3),
    ("build --site good --output /proc/adrodd", 3),
    ("build --site good --output good", 3),
    ("build --site nowhere --output out", 3),
    ("explain WENVALE --site good", 0),
    ("explain WENVALE planning --site good", 0),
    ("explain A208", 0),
    ("explain WENVALE planing --site good", 1),
    ("explain wenvale/2024-06-checks-1 --site good", 1),
    ("explain WENVALE --site broken", 1),
    ("explain wenvale", 2),
    ("explain A999", 2),
    ("explain A208 planning", 2),
    ("explain WENVALE --site nowhere", 3),
    ("criteria diff checks-1 checks-1@1 --site good", 0),
    ("criteria diff checks-1 checks-1@2 --site good", 1),
    ("criteria diff checks-1 --site good", 2),
    (
        "criteria diff checks-1 checks-1 --site good --html nowhere/page.html",
        3,
    ),
    ("criteria diff checks-1 checks-1 --site nowhere", 3),
    (
        "import judgements cases.csv --inspection WENVALE --site good --replace",
        0,
    ),
    (
        "import judgements bad.csv --inspection WENVALE --site good --replace",
        1,
    ),
    ("import judgements cases.csv --site good", 2),
    (
        "import judgements cases.csv --inspection ../x --site good",
        2,
    ),
    (
        "import judgements cases.csv --inspection WENVALE --site good",
        3,
    ),
    (
        "import judgements nothing.csv --inspection WENVALE --site good --replace",
        3,
    ),
    (
        "build --site good --only WENVALE --for factual-check --output copy",
        0,
    ),
    ("build --site good --only WENVALE --output copy", 2),
    (
        "build --site good --only WENVALE --for everybody --output copy",
        2,
    ),
    (
        "build --site good --only WENVALE --for factual-check --reply-by soon --output copy",
        2,
    ),
    (
        "build --site good --only wenvale/2024-06-checks-1 --for factual-check --output copy",
        1,
    ),
    (
        "build --site broken --only WENVALE --for factual-check --output copy",
        1,
    ),
    (
        "build --site good --only WENVALE --for factual-check --output out",
        3,
    ),
    (
        "build --site good --only WENVALE --for factual-check --output precious",
        3,
    ),
    ("build --site good --output copy", 3),
    ("due --site good", 0),
    ("due --site good --format at", 0),
    ("due --site broken", 1),
    ("due --site good --as-of yesterday", 2),
    ("due --site nowhere", 3),
    ("serve --site good --port 70000", 2),
    ("serve --site good --as-of never", 2),
    ("serve --site nowhere", 3),
    ("serve --site good --port BUSY", 3),
    ("disclosure --site good", 0),
    ("disclosure --site good --log log.txt", 0),
    ("disclosure --site good --log log.txt", 3),
    ("disclosure --site good --log log.txt --replace", 0),
    ("disclosure --site good --replace", 2),
    ("disclosure --site broken", 1),
    ("disclosure --format xml", 2),
    ("disclosure --site good --log out/log.txt", 3),
    ("disclosure --site good --log nowhere/log.txt", 3),
    ("disclosure --site nowhere", 3),
    ("diff out --site good", 0),
    ("diff out --site good --output signoff.html", 0),
    ("diff out --site good --output signoff.html", 3),
    ("diff out --site good --output out/signoff.html", 3),
    ("diff out --site broken", 1),
    ("diff --site good", 2),
    ("diff out --site good --language fr", 2),
    ("diff precious --site good", 3),
    ("diff no-such-revision --site good", 3),
    ("diff out --site good --output file/page.html", 3),
    ("diff out --site nowhere", 3),
    ("verify out", 0),
    ("verify copy", 0),
    ("verify", 2),
    ("verify precious", 3),
    ("verify nowhere", 3),
    ("verify file", 3),
    ("new site made", 0),
    ("new site made", 3),
    ("new site file", 3),
    ("new site", 2),
    ("new area vale --site made", 0),
    ("new area dale --region nowhere --site made", 1),
    ("new area Vale --site made", 2),
    ("new area vale --site made", 3),
    ("new framework visits --site made", 0),
    ("new framework Visits! --site made", 2),
    ("new framework visits --site made", 3),
    ("new framework calls --site nowhere", 3),
    ("new inspection vale visits --month 2030-05 --site made", 0),
    ("new inspection vale vists --month 2030-05 --site made", 1),
    ("new inspection vale visits --month soon --site made", 2),
    ("new inspection vale visits --month 2030-05 --site made", 3),
    ("check --site made", 0),
    ("schema schemas --site good", 0),
    ("schema schemas --site broken", 0),
    ("schema", 2),
    ("schema file", 3),
    ("schema good/content/schemas --site good", 3),
    ("schema schemas --site nowhere", 3),
    ("translate status --site good", 0),
    ("translate status wenvale/2024-06-checks-1 --site good", 1),
    ("translate status wenvale --site good", 2),
    ("translate status --site nowhere", 3),
    ("translate accept WENVALE --site good", 0),
    ("translate accept WENVALE report.forword --site good", 1),
    ("translate accept --site good", 2),
    ("translate accept WENVALE --site nowhere", 3),
    ("translate export WENVALE --site good --output sent.xlf", 0),
    ("translate export WENVALE --site good --output sent.xlf", 3),
    ("translate export wenvale/2024-06-checks-1 --site good", 1),
    ("translate export --site good", 2),
    (
        "translate export WENVALE --site good --output nowhere/sent.xlf",
        3,
    ),
    ("translate import sent.xlf --site good", 0),
    ("translate import cases.csv --site good", 1),
    ("translate import --site good", 2),
    ("translate import nothing.xlf --site good", 3),
    ("completions bash", 0),
    ("completions tcsh", 2),
    ("man man", 0),
    ("man nowhere", 0),
    ("man file", 3),
    ("man good/content", 3),
];

#[test]
fn every_command_ends_with_the_code_that_scripts_rely_on() {
    let ground = Ground::new();
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for &(line, code) in LINES {
        let line = line.replace("WENVALE", WENVALE).replace("BUSY", &port);
        let (found, said) = ground.run(&line);
        assert_eq!(found, Some(code), "adrodd {line}: {said}");
        assert!(!said.contains("panicked"), "adrodd {line}: {said}");
        if code == 3 {
            assert!(
                said.starts_with("error: ") && said.contains("\n  help: "),
                "adrodd {line}: {said}"
            );
        }
    }
    let thesis = fs::read_to_string(ground.0.path().join("precious/thesis.txt")).unwrap();
    assert_eq!(thesis, "ten years of work");
}

#[test]
fn every_command_is_tried_in_several_ways() {
    for (name, command) in every_command() {
        let own = name.trim_start_matches("adrodd").trim_start();
        let lines = LINES.iter().filter(|(line, _)| line.starts_with(own));
        let codes: BTreeSet<i32> = lines.map(|(_, code)| *code).collect();
        let is_group = command
            .get_subcommands()
            .any(|below| below.get_name() != "help");
        assert!(is_group || codes.len() > 1, "{name} ends in {codes:?} only");
    }
}

/// A reader that goes away, such as `head`, is no failure.
#[test]
fn output_that_nobody_reads_is_no_failure() {
    let ground = Ground::new();
    let program = env!("CARGO_BIN_EXE_adrodd");
    for line in [
        "completions bash",
        "explain A208",
        "check --site good",
        "--help",
        "explain wenvale/2024-05-checks-1 --site good",
    ] {
        for shape in [
            "exec PROGRAM LINE >&-",
            "PROGRAM LINE | true; exit ${PIPESTATUS[0]}",
        ] {
            let script = shape.replace("PROGRAM", program).replace("LINE", line);
            let run = Command::new("bash")
                .args(["-c", &script])
                .current_dir(ground.0.path())
                .stdin(Stdio::null())
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&run.stderr);
            assert_eq!(run.status.code(), Some(0), "{script}: {said}");
            assert_eq!(said, "", "{script}");
        }
    }
}

#[test]
fn arguments_of_any_kind_are_refused_politely() {
    use std::os::unix::ffi::OsStrExt;
    for bytes in [
        &b"\xff\xfe"[..],
        b"--\xff",
        b"--site=\xff",
        b"",
        b"\n",
        b"-",
    ] {
        let argument = std::ffi::OsStr::from_bytes(bytes);
        for command in ["check", "explain", "build"] {
            let run = Command::new(env!("CARGO_BIN_EXE_adrodd"))
                .arg(command)
                .arg(argument)
                .output()
                .unwrap();
            let code = run.status.code();
            assert!(matches!(code, Some(2 | 3)), "{command} {bytes:?}: {run:?}");
        }
    }
    assert_eq!(adrodd(&["help", "nothing"]).status.code(), Some(2));
}
