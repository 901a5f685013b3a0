//! What is live against what would be published.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use adrodd::language::Bilingual;
use adrodd::signoff::{
    Became, Change, Difference, Mark, PageChange, TextKind, Unknown, compare, text,
};
use scraper::{Html, Selector};

use super::site::{TestSite, adrodd, build_command};

const INSPECTION: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
const ENGLISH: &str = "content/inspections/wenvale/2024-05-checks-1/report.en.md";
const NORTHWICK: &str = "content/inspections/northwick/2024-03-checks-1/inspection.yaml";
const REPORT: &str = "en/reports/wenvale/2024-05-case-checks/index.html";

fn difference(old: &TestSite, new: &TestSite) -> Difference {
    compare(&old.build().files, &new.build().files)
}

fn page<'a>(difference: &'a Difference, kind: &str) -> &'a PageChange {
    let mut pages = difference.pages.iter();
    let found = pages.find(|page| page.page.kind == kind);
    found.unwrap_or_else(|| panic!("no {kind} among {:?}", difference.pages))
}

/// What differs, with what is gone in `[-]` and what is new in `[+]`.
fn said(changes: &[Change]) -> Vec<String> {
    let piece = |piece: &adrodd::signoff::Piece| match piece.mark {
        Mark::Same => piece.text.clone(),
        Mark::Added => format!("[+{}]", piece.text),
        Mark::Removed => format!("[-{}]", piece.text),
    };
    let changes = changes.iter();
    changes
        .map(|change| change.pieces.iter().map(piece).collect())
        .collect()
}

#[test]
fn identical_sites_do_not_differ() {
    let difference = difference(&TestSite::small(), &TestSite::small());
    assert!(difference.is_nothing(), "{difference:?}");
    assert!(difference.unchanged > 10 && difference.furniture == 0);
    assert!(text(&difference).starts_with("Nothing changes for readers."));
}

#[test]
fn a_score_that_moves_has_its_old_and_new_value_in_both_languages() {
    let new = TestSite::small().change(NORTHWICK, "doing: 49", "doing: 80");
    let difference = difference(&TestSite::small(), &new);
    let [change] = difference.scores.as_slice() else {
        panic!("{:?}", difference.scores);
    };
    assert_eq!(change.inspection, "northwick/2024-03-checks-1");
    assert_eq!(change.score, "doing");
    assert!(change.title.en != change.title.cy && !change.title.cy.is_empty());
    let (old, new) = (change.old.clone().unwrap(), change.new.clone().unwrap());
    assert_eq!(
        (old.number.as_deref(), new.number.as_deref()),
        (Some("49"), Some("80"))
    );
    let (old, new) = (old.grade.unwrap(), new.grade.unwrap());
    assert!(old.en != new.en && old.cy != new.cy, "{old:?} {new:?}");
    // The page says so as well.
    let report = page(&difference, "report");
    assert!(
        said(&report.changes.cy)
            .iter()
            .any(|text| text.contains("[-49%") && text.contains("[+80%"))
    );
}

#[test]
fn a_changed_sentence_is_shown_alone_with_its_words_marked() {
    let old = TestSite::small().change(
        ENGLISH,
        "Nine people answered.",
        "Nine people answered. It was cold. All came back.",
    );
    let new = TestSite::small().change(
        ENGLISH,
        "Nine people answered.",
        "Nine people answered. It was very cold. All came back.",
    );
    let difference = difference(&old, &new);
    let report = page(&difference, "report");
    assert_eq!(said(&report.changes.en), ["It was [+very ]cold."]);
    assert_eq!(report.changes.cy, []);
    assert_eq!(report.page.path.en.as_deref(), Some(REPORT));
    assert!(difference.scores.is_empty() && difference.data.is_empty());
}

#[test]
fn a_paragraph_that_moves_is_said_to_move() {
    let old = TestSite::small().change(
        ENGLISH,
        "Nine people answered.",
        "Nine people answered.\n\nAlso quite another matter.\n\nIn the end it rained.",
    );
    let new = TestSite::small().change(
        ENGLISH,
        "Nine people answered.",
        "Also quite another matter.\n\nIn the end it rained.\n\nNine people answered.",
    );
    let difference = difference(&old, &new);
    let changes = &page(&difference, "report").changes.en;
    assert!(!changes.is_empty());
    assert!(
        changes.iter().all(|change| change.became == Became::Moved),
        "{changes:?}"
    );
}

#[test]
fn reports_that_come_and_go_are_told_once() {
    let hidden = TestSite::small().change(NORTHWICK, "state: final", "state: draft");
    let appears = difference(&hidden, &TestSite::small());
    let titles: Vec<_> = appears
        .added
        .iter()
        .map(|page| page.title.clone())
        .collect();
    let [
        Bilingual {
            en: Some(english),
            cy: Some(welsh),
        },
    ] = titles.as_slice()
    else {
        panic!("{titles:?}");
    };
    assert!(english.contains("Northwick") && english != welsh);
    assert!(
        appears.scores.is_empty(),
        "the scores of a new report are not moved scores"
    );
    let disappears = difference(&TestSite::small(), &hidden);
    assert_eq!(disappears.removed.len(), 1);
    assert!(disappears.added.is_empty() && disappears.withdrawn.is_empty());
}

#[test]
fn a_report_under_embargo_is_nowhere_in_the_difference() {
    let old = TestSite::small().change(NORTHWICK, "state: final", "state: draft");
    // Tests look at the first minute of 2026.
    let new = TestSite::small().change(
        NORTHWICK,
        "state: final",
        "state: final\npublish_at: 2026-02-01",
    );
    let difference = difference(&old, &new);
    assert!(difference.is_nothing(), "{difference:?}");
    assert!(
        !serde_json::to_string(&difference)
            .unwrap()
            .contains("orthwick")
    );
}

#[test]
fn recommendations_survey_and_notices_are_told_as_what_they_are() {
    let new = TestSite::small()
        .change(
            INSPECTION,
            "plans are made *sooner*",
            "plans are made *much sooner*",
        )
        .change(INSPECTION, "count: 7", "count: 6")
        .change(
            INSPECTION,
            "of one answer was wrong",
            "of two answers was wrong",
        );
    let difference = difference(&TestSite::small(), &new);
    let kinds: Vec<TextKind> = page(&difference, "report")
        .changes
        .en
        .iter()
        .map(|change| change.kind)
        .collect();
    for kind in [TextKind::Recommendation, TextKind::Row, TextKind::Notice] {
        assert!(kinds.contains(&kind), "{kind:?}: {kinds:?}");
    }
    let tables: Vec<&str> = difference
        .data
        .iter()
        .map(|record| record.table.as_str())
        .collect();
    assert!(
        tables.contains(&"survey") && tables.contains(&"recommendations"),
        "{tables:?}"
    );
}

#[test]
fn only_furniture_is_one_number() {
    let old = TestSite::small().build().files;
    let mut new = old.clone();
    for bytes in new.values_mut() {
        if let Ok(text) = std::str::from_utf8(bytes) {
            *bytes = text.replace("/assets/style.", "/assets/look.").into_bytes();
        }
    }
    let difference = compare(&old, &new);
    assert!(difference.is_nothing(), "{difference:?}");
    assert!(difference.furniture > 10 && difference.unchanged < 5);
}

#[test]
fn what_a_live_site_does_not_have_is_named() {
    let new = TestSite::small().build().files;
    let mut old = new.clone();
    old.remove("data/data.json");
    assert_eq!(compare(&old, &new).unknown, [Unknown::NoOldData]);
    for odd in ["", "{", "[1", "\u{0}", "nonsense"] {
        old.insert("data/data.json".to_owned(), odd.as_bytes().to_vec());
        assert_eq!(
            compare(&old, &new).unknown,
            [Unknown::BadOldData],
            "{odd:?}"
        );
    }
    for odd in [
        "[]",
        "7",
        "null",
        "{\"scores\": 7, \"inspections\": [1, {}]}",
    ] {
        old.insert("data/data.json".to_owned(), odd.as_bytes().to_vec());
        assert_eq!(compare(&old, &new).unknown, [], "{odd:?}");
    }
}

fn run(old: &str, site: &Path, more: &[&str]) -> Output {
    let mut arguments = vec!["diff", old, "--site", site.to_str().unwrap()];
    arguments.extend(["--as-of", "2026-01-01"]);
    arguments.extend(more);
    adrodd(&arguments)
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A folder with these files, as an argument.
fn folder_with(parent: &Path, name: &str, files: &[(&str, &[u8])]) -> String {
    let root = parent.join(name);
    fs::create_dir(&root).unwrap();
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    root.to_str().unwrap().to_owned()
}

#[test]
fn what_holds_no_site_is_refused_with_a_reason() {
    let site = TestSite::small().on_disk();
    let folder = tempfile::tempdir().unwrap();
    let parent = folder.path();
    fs::write(parent.join("file"), "x").unwrap();
    let refused = [
        folder_with(parent, "empty", &[]),
        folder_with(
            parent,
            "no-pages",
            &[("data/data.json", b"{}"), ("notes.txt", b"x")],
        ),
        parent.join("missing").to_str().unwrap().to_owned(),
        parent.join("file").to_str().unwrap().to_owned(),
        "--upload-pack=x".to_owned(),
        "no-such-revision".to_owned(),
    ];
    for old in &refused {
        let site = site.path().to_str().unwrap();
        let run = adrodd(&["diff", "--site", site, "--", old]);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert_eq!(run.status.code(), Some(3), "{old}: {said}");
        let name = old.rsplit('/').next().unwrap();
        assert!(said.contains(name), "{old}: {said}");
    }
}

#[test]
fn mangled_folders_are_compared_as_far_as_they_go() {
    let site = TestSite::small().on_disk();
    let folder = tempfile::tempdir().unwrap();
    let deep = format!("<body>{}", "<div>".repeat(20_000));
    let folder_with = |name, files| folder_with(folder.path(), name, files);
    let compared = [
        folder_with(
            "garbage",
            &[
                ("index.html", b"\x00\xff\xfe<<<"),
                (REPORT, b"<body data-kind=report><table><tr><td>"),
            ],
        ),
        folder_with("deep", &[(REPORT, deep.as_bytes())]),
        folder_with(
            "data-cut",
            &[(REPORT, b"<p>x"), ("data/data.json", b"{\"scores\": [")],
        ),
        folder_with(
            "data-odd",
            &[
                (REPORT, b"<p>x"),
                ("data/data.json", b"{\"scores\": {\"a\": 1}}"),
            ],
        ),
        folder_with(
            "data-folder",
            &[(REPORT, b"<p>x"), ("data/data.json/x", b"x")],
        ),
    ];
    for old in &compared {
        let run = run(old, site.path(), &[]);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert_eq!(run.status.code(), Some(0), "{old}: {said}");
        assert!(out(&run).contains("Wenvale"), "{old}: {}", out(&run));
    }
}

#[test]
fn the_page_marks_what_differs_for_eyes_and_ears_in_either_language() {
    let folder = tempfile::tempdir().unwrap();
    let live = folder.path().join("live");
    let old = TestSite::small().on_disk();
    assert!(
        build_command(old.path(), &live)
            .output()
            .unwrap()
            .status
            .success()
    );
    let new = TestSite::small()
        .change(ENGLISH, "Most were content.", "Some were content.")
        .on_disk();
    for (language, added) in [("en", "[added]"), ("cy", "[ychwanegwyd]")] {
        let file = folder.path().join(format!("{language}.html"));
        let more = ["--output", file.to_str().unwrap(), "--language", language];
        let run = run(live.to_str().unwrap(), new.path(), &more);
        assert_eq!(
            run.status.code(),
            Some(0),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
        let page = Html::parse_document(&fs::read_to_string(file).unwrap());
        assert_eq!(format!("{:?}", page.quirks_mode), "NoQuirks");
        let texts = |selector: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            let elements = page.select(&selector);
            elements
                .map(|element| element.text().collect::<String>())
                .collect()
        };
        assert!(
            texts("ins").contains(&format!("{added} Some ")),
            "{:?}",
            texts("ins")
        );
        assert!(texts("del").iter().any(|text| text.ends_with("Most ")));
        assert_eq!(texts("script, link, img").len(), 0);
        assert_eq!(texts("h1").len(), 1);
    }
    let json = out(&run(
        live.to_str().unwrap(),
        new.path(),
        &["--format", "json"],
    ));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["pages"][0]["kind"], "report");
    assert_eq!(json["pages"][0]["changes"]["en"][0]["became"], "changed");
}

#[test]
fn a_git_revision_of_the_content_is_compared_and_nothing_is_checked_out() {
    let site = TestSite::small().on_disk();
    let git = |arguments: &[&str]| {
        let run = Command::new("git")
            .arg("-C")
            .arg(site.path())
            .args([
                "-c",
                "user.name=T",
                "-c",
                "user.email=t@t.example",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(arguments)
            .output()
            .unwrap();
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
    };
    git(&["init", "-q"]);
    git(&["add", "-A"]);
    git(&["commit", "-q", "-m", "live"]);
    let path = site.path().join(NORTHWICK);
    let changed = fs::read_to_string(&path)
        .unwrap()
        .replace("doing: 49", "doing: 80");
    fs::write(&path, &changed).unwrap();
    let run = run("HEAD", site.path(), &[]);
    assert_eq!(
        run.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    assert!(
        out(&run).contains("49") && out(&run).contains("-> 80"),
        "{}",
        out(&run)
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), changed);
}
