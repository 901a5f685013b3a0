//! The rules of the house that no compiler knows.

use std::collections::BTreeMap;
use std::fs;

use super::site::{files_below, project};

/// The sources by path, without their tests.
fn sources() -> BTreeMap<String, String> {
    files_below(&project().join("src"))
        .into_iter()
        .filter(|(path, _)| path.ends_with(".rs") && !path.contains("/tests"))
        .map(|(path, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            let end = text.find("#[cfg(test)]").unwrap_or(text.len());
            (path, text[..end].to_owned())
        })
        .collect()
}

/// What `std::io` has for bytes in memory, which is no input and no output.
const IN_MEMORY: [&str; 3] = [
    "use std::io::Cursor;",
    "use std::io::{Cursor, Read};",
    "use std::io::{Cursor, Write};",
];

/// The files below `src` that hold one of the words outside comments.
fn files_with(words: &[&str]) -> Vec<String> {
    sources()
        .into_iter()
        .filter(|(_, text)| {
            text.lines()
                .filter(|line| !line.trim_start().starts_with("//") && !IN_MEMORY.contains(line))
                .any(|line| words.iter().any(|word| line.contains(word)))
        })
        .map(|(path, _)| path)
        .collect()
}

fn outside<'a>(files: &'a [String], allowed: &[&str]) -> Vec<&'a String> {
    files
        .iter()
        .filter(|path| !allowed.iter().any(|folder| path.starts_with(folder)))
        .collect()
}

/// Where disk, network, clock and terminal may be touched.
const EDGE: [&str; 6] = [
    "cli/",
    "load/",
    "write/",
    "main.rs",
    "serve/server.rs",
    "serve/watch.rs",
];

#[test]
fn only_the_edge_touches_disk_network_clock_and_terminal() {
    let words = [
        "std::fs",
        "fs::read",
        "fs::write",
        "File::",
        "std::net",
        "std::env",
        "env::var",
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "println!",
        "print!(",
        "std::io",
        "std::process",
        "walkdir",
    ];
    let files = files_with(&words);
    assert!(files.len() > 3, "the search finds what it looks for");
    assert_eq!(outside(&files, &EDGE), Vec::<&String>::new());
}

#[test]
fn only_two_files_of_the_preview_touch_the_network_or_watch_the_disk() {
    let files = files_with(&["tokio::net", "hyper", "notify::", "ctrl_c"]);
    assert_eq!(files, ["serve/server.rs", "serve/watch.rs"]);
}

#[test]
fn publication_is_decided_in_one_place() {
    let files = files_with(&[
        "State::Draft",
        "State::Final",
        "publish_at",
        "is_unfinished",
    ]);
    assert!(files.contains(&"publish/standing.rs".to_owned()));
    let mut allowed = vec!["publish/", "check/dates.rs", "check/placeholders.rs"];
    // It names every field of a report to digest it, and decides nothing.
    allowed.push("build/facts.rs");
    for file in [
        "inspection.rs",
        "area.rs",
        "framework.rs",
        "glossary.rs",
        "plan.rs",
    ] {
        allowed.extend(files.iter().filter_map(|path| {
            let (folder, name) = path.split_once('/')?;
            let reads = ["content", "model", "check"].contains(&folder);
            (reads && name == file).then_some(path.as_str())
        }));
    }
    assert_eq!(outside(&files, &allowed), Vec::<&String>::new());
}

#[test]
fn the_life_of_a_report_is_read_from_the_release() {
    let keys = [
        "inspection.state ",
        "inspection.state.",
        "inspection.plan",
        "inspection.withdrawn",
        "inspection.superseded",
        ".lacks",
    ];
    let files = files_with(&keys);
    assert!(files.contains(&"publish/withdrawn.rs".to_owned()));
    assert_eq!(
        outside(&files, &["publish/", "check/", "cli/due.rs"]),
        Vec::<&String>::new()
    );
}

/// Every module, each after those it may use. `check` uses `score` to compare stated scores with judgements.
const ORDER: [&str; 31] = [
    "language",
    "diagnostic",
    "html",
    "yaml",
    "content",
    "model",
    "load",
    "markdown",
    "publish",
    "disclose",
    "score",
    "compare",
    "history",
    "bind",
    "translate",
    "check",
    "lint",
    "import",
    "text",
    "criteria",
    "signoff",
    "chart",
    "search",
    "start",
    "schema",
    "dataset",
    "render",
    "write",
    "build",
    "serve",
    "cli",
];

#[test]
fn no_stage_uses_a_later_one() {
    let place = |name: &str| ORDER.iter().position(|other| *other == name);
    let mut uses = 0;
    for (path, text) in sources() {
        let own = path.split(['/', '.']).next().unwrap();
        let Some(own_place) = place(own) else {
            assert!(matches!(own, "lib" | "main"), "{own} is not in the order");
            continue;
        };
        for after in text.split("crate::").skip(1) {
            let name: String = after
                .chars()
                .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                .collect();
            let used = place(&name)
                .unwrap_or_else(|| panic!("{path} uses {name}, which is not in the order"));
            assert!(used <= own_place, "{path} uses {name}, a later stage");
            uses += 1;
        }
    }
    assert!(uses > 100, "the search finds what it looks for");
}

#[test]
fn only_the_command_line_imports() {
    let uses = files_with(&["crate::import", "import::judgements", "calamine"]);
    assert!(uses.contains(&"cli/import.rs".to_owned()));
    assert_eq!(
        outside(&uses, &["import/", "cli/import.rs", "cli/mod.rs"]),
        Vec::<&String>::new()
    );
}

#[test]
fn archives_and_xml_are_read_by_imports_and_written_by_data_and_for_translators_alone() {
    let reads = files_with(&[
        "ZipArchive",
        "quick_xml::Reader",
        "NsReader",
        "events::BytesStart",
    ]);
    let writes = files_with(&["ZipWriter", "quick_xml::Writer"]);
    assert!(reads.contains(&"import/archive.rs".to_owned()));
    assert_eq!(
        outside(
            &reads,
            &["import/", "dataset/xml.rs", "translate/xliff/tree.rs"]
        ),
        Vec::<&String>::new()
    );
    assert_eq!(
        writes,
        [
            "dataset/archive.rs",
            "dataset/xml.rs",
            "translate/xliff/write.rs"
        ]
    );
}

/// Figures about people as they were counted are read by the stage that hides small ones, by the checks of the content and by the log for
/// the statistician. Every other stage reads what may be shown.
#[test]
fn figures_about_people_are_read_after_small_ones_are_hidden() {
    let files = files_with(&[".unprotected", "Unprotected"]);
    assert!(files.contains(&"disclose/mod.rs".to_owned()));
    let allowed = ["model/", "check/", "disclose/", "cli/disclosure.rs"];
    assert_eq!(outside(&files, &allowed), Vec::<&String>::new());
    let logs = files_with(&[
        "disclose::{Decision",
        "disclose::decisions",
        "disclose::log",
    ]);
    assert_eq!(logs, ["cli/disclosure.rs"]);
}

/// What was corrected is told from the history of the release, which knows what may be told.
#[test]
fn the_history_of_a_report_is_read_from_the_release() {
    let files = files_with(&[".corrections"]);
    let allowed = ["publish/", "check/dates.rs", "check/inspection.rs"];
    assert!(files.contains(&"publish/history.rs".to_owned()));
    assert_eq!(outside(&files, &allowed), Vec::<&String>::new());
}

/// Which Welsh is to be revisited is asked of the release, which tells those who prepare the reports and nobody else.
#[test]
fn what_is_to_be_revisited_is_read_from_the_release() {
    let files = files_with(&[".stale"]);
    assert_eq!(files, ["check/translation.rs", "publish/mod.rs"]);
}

#[test]
fn only_markdown_and_charts_make_trusted_markup() {
    let files = files_with(&["Html::trust"]);
    assert_eq!(files.len(), 2, "{files:?}");
    assert_eq!(
        outside(&files, &["markdown/", "chart/"]),
        Vec::<&String>::new()
    );
    for (path, bytes) in files_below(&project().join("themes/default/templates")) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            !text.contains("| safe") && !text.contains("|safe"),
            "{path} vouches for markup"
        );
    }
}

#[test]
fn the_yaml_parser_and_the_template_engine_are_named_in_one_place_each() {
    assert_eq!(
        outside(&files_with(&["saphyr_parser"]), &["yaml/"]),
        Vec::<&String>::new()
    );
    assert_eq!(
        outside(
            &files_with(&["tera::"]),
            &["render/templates.rs", "start/templates.rs", "html.rs"]
        ),
        Vec::<&String>::new()
    );
    assert_eq!(
        outside(&files_with(&["plotters"]), &["chart/svg/"]),
        Vec::<&String>::new()
    );
}

#[test]
fn the_program_carries_every_file_of_the_default_theme() {
    let folder = project().join("themes/default");
    let theme = adrodd::load::load_theme(
        std::path::Path::new("no such folder"),
        "default",
        &mut Vec::new(),
    )
    .unwrap();
    let on_disk = files_below(&folder);
    assert_eq!(
        theme.shipped.keys().collect::<Vec<_>>(),
        on_disk.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in on_disk {
        assert!(theme.shipped[&path] == bytes, "{path}");
    }
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let files = files_below(&project().join("src")).into_iter();
    for (path, bytes) in files.filter(|(path, _)| path.ends_with(".rs")) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.starts_with("//!"),
            "src/{path} does not say what it is"
        );
        assert!(
            text.lines().count() <= 400,
            "src/{path} is too long to be one idea"
        );
    }
}

#[test]
fn every_code_is_documented() {
    let text = fs::read_to_string(project().join("docs/diagnostics.md")).unwrap();
    for code in adrodd::diagnostic::Code::ALL {
        assert!(
            text.contains(&format!("| {} |", code.id())),
            "{} is not in docs/diagnostics.md",
            code.id()
        );
        assert!(
            text.contains(code.meaning().trim()),
            "{}: {}",
            code.id(),
            code.meaning()
        );
    }
}

#[test]
fn the_map_names_every_folder_and_the_invariants_name_tests_that_exist() {
    let text = fs::read_to_string(project().join("ARCHITECTURE.md")).unwrap();
    for entry in fs::read_dir(project().join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let name = name.trim_end_matches(".rs");
        if name == "lib" {
            continue;
        }
        assert!(
            text.contains(&format!("`{name}`")) || text.contains(&format!("`{name}/`")),
            "{name} is not on the map"
        );
    }
    let tests: String = files_below(&project().join("tests/suite"))
        .values()
        .chain(files_below(&project().join("src")).values())
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    let named = text
        .lines()
        .filter(|line| line.contains("Held by"))
        .flat_map(|line| line.split('`').skip(1).step_by(2));
    for name in named.filter(|name| name.contains('_') && !name.contains(['.', ':', '/'])) {
        assert!(
            tests.contains(&format!("fn {name}")) || text.contains(&format!("lint `{name}`")),
            "there is no test `{name}`"
        );
    }
}

/// The example that authors copy from the page is the one that the tests build.
#[test]
fn the_example_of_the_content_page_is_the_one_that_is_tested() {
    let page = fs::read_to_string(project().join("docs/content.md")).unwrap();
    let without_comments = |text: &str| -> Vec<String> {
        let lines = text.lines().map(|line| {
            line.split(" #")
                .next()
                .unwrap_or(line)
                .trim_end()
                .to_owned()
        });
        lines.filter(|line| !line.is_empty()).collect()
    };
    for (language, file) in [("yaml", "inspection.yaml"), ("markdown", "report.en.md")] {
        let block = page
            .split(&format!("```{language}\n"))
            .last()
            .unwrap()
            .split("```")
            .next()
            .unwrap();
        let path =
            format!("tests/sites/small/content/inspections/northwick/2024-03-checks-1/{file}");
        let text = fs::read_to_string(project().join(path)).unwrap();
        assert_eq!(without_comments(block), without_comments(&text), "{file}");
    }
}
