//! `adrodd new`: what an author begins with has no error, is not published, and nothing is ever written over.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use adrodd::build::check_content;
use adrodd::language::Language;
use tempfile::TempDir;

use super::site::{TestSite, adrodd, files_below, project, services, small};

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn run(arguments: &[&str]) -> Output {
    adrodd(arguments)
}

fn fine(arguments: &[&str]) -> String {
    let run = run(arguments);
    let told = format!("{}{}", text(&run.stdout), text(&run.stderr));
    assert_eq!(run.status.code(), Some(0), "{arguments:?}: {told}");
    told
}

/// A new site with an area, in a folder of its own.
fn begun() -> (TempDir, String) {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("reports").to_str().unwrap().to_owned();
    fine(&[
        "new",
        "site",
        &site,
        "--name-en",
        "Library \"reports\"",
        "--name-cy",
        "Llyfrgelloedd",
    ]);
    fine(&[
        "new",
        "area",
        "vale",
        "--site",
        &site,
        "--name-en",
        "The Vale",
    ]);
    (folder, site)
}

/// The codes of the problems of a site, each with its number.
fn codes(site: &str) -> BTreeMap<String, usize> {
    let run = run(&["check", "--site", site, "--format", "json"]);
    let problems: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    let mut codes = BTreeMap::new();
    for problem in problems.as_array().unwrap() {
        *codes
            .entry(problem["code"].as_str().unwrap().to_owned())
            .or_default() += 1;
    }
    codes
}

#[test]
fn a_new_site_with_everything_in_it_has_warnings_about_placeholders_and_nothing_else() {
    let (_folder, site) = begun();
    fine(&["new", "framework", "visits", "--site", &site]);
    for framework in ["example", "visits"] {
        fine(&["new", "inspection", "vale", framework, "--site", &site]);
    }
    let codes = codes(&site);
    assert_eq!(codes.keys().collect::<Vec<_>>(), ["A921"], "{codes:?}");
    let output = Path::new(&site).join("output");
    fine(&[
        "build",
        "--site",
        &site,
        "--output",
        output.to_str().unwrap(),
    ]);
    let made = files_below(&output);
    assert!(made.contains_key("cy/index.html"));
    for path in made.keys() {
        assert!(
            !path.contains("2030") && !path.contains("-example"),
            "{path}: a draft"
        );
    }
}

#[test]
fn whatever_is_made_beside_the_content_of_a_new_site_is_kept_out_of_its_history() {
    let (_folder, site) = begun();
    let ignored = fs::read_to_string(Path::new(&site).join(".gitignore")).unwrap();
    let lines: Vec<&str> = ignored
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    // The folder of the site, those of copies for the factual check, and those of a build that is under way.
    assert_eq!(lines, ["/output/", "/output-*/", "/.output*"]);
}

#[test]
fn a_grade_of_a_new_framework_is_called_a_rating() {
    let (_folder, site) = begun();
    fine(&["new", "framework", "visits", "--site", &site]);
    let tree = TestSite::of(Path::new(&site)).tree();
    let site = check_content(&tree, Vec::new()).value.unwrap();
    assert_eq!(site.frameworks.len(), 2);
    for framework in site.frameworks.values() {
        let grade = framework.words.grade.as_ref().unwrap();
        let words = Language::ALL.map(|language| grade.text(language));
        assert_eq!(words, ["Rating", "Gradd"], "{}", framework.path);
    }
}

#[test]
fn a_draft_of_every_framework_has_every_heading_and_no_error() {
    let sites = [project().to_path_buf(), services(), small()];
    for folder in sites {
        let tested = TestSite::of(&folder);
        let site = tested.checked();
        let disk = tested.on_disk();
        let path = disk.path().to_str().unwrap();
        let area = site.areas.keys().next().unwrap();
        for framework in site
            .frameworks
            .values()
            .filter(|framework| framework.is_current)
        {
            let id = framework.key.id.as_str();
            let arguments = [
                "new",
                "inspection",
                area.as_str(),
                id,
                "--month",
                "2031-02",
                "--site",
                path,
            ];
            fine(&arguments);
            let folder = disk
                .path()
                .join(format!("content/inspections/{area}/2031-02-{id}"));
            let data = fs::read_to_string(folder.join("inspection.yaml")).unwrap();
            assert!(data.contains("\nstate: draft\n"), "{data}");
            let reports = ["en", "cy"].map(|language| {
                fs::read_to_string(folder.join(format!("report.{language}.md"))).unwrap()
            });
            let [english, welsh] = reports.map(|report| {
                let heads = report.lines().filter(|line| line.starts_with('#'));
                heads.map(str::to_owned).collect::<Vec<_>>()
            });
            assert_eq!(english, welsh);
            assert!(!english.is_empty());
        }
        let codes = codes(path);
        assert_eq!(codes.keys().collect::<Vec<_>>(), ["A921"], "{codes:?}");
    }
}

#[test]
fn a_finished_report_has_no_placeholder_left() {
    let (_folder, site) = begun();
    fine(&[
        "new",
        "inspection",
        "vale",
        "example",
        "--month",
        "2025-05",
        "--site",
        &site,
    ]);
    let data = Path::new(&site).join("content/inspections/vale/2025-05-example/inspection.yaml");
    let draft = fs::read_to_string(&data).unwrap();
    fs::write(&data, draft.replace("state: draft", "state: final")).unwrap();
    let codes = codes(&site);
    assert!(codes["A922"] > 10, "{codes:?}");
    assert_eq!(run(&["build", "--site", &site]).status.code(), Some(1));
}

#[test]
fn nothing_is_written_over_and_a_refusal_leaves_nothing() {
    let (_folder, site) = begun();
    fine(&[
        "new",
        "inspection",
        "vale",
        "example",
        "--month",
        "2031-05",
        "--site",
        &site,
    ]);
    let root = Path::new(&site);
    fs::remove_file(root.join("content/inspections/vale/2031-05-example/inspection.yaml")).unwrap();
    fs::remove_file(root.join("README.md")).unwrap();
    let before = files_below(root);
    for arguments in [
        vec!["new", "site", &site],
        vec!["new", "area", "vale", "--site", &site],
        vec!["new", "framework", "example", "--site", &site],
        vec![
            "new",
            "inspection",
            "vale",
            "example",
            "--month",
            "2031-05",
            "--site",
            &site,
        ],
    ] {
        let run = run(&arguments);
        assert_eq!(run.status.code(), Some(3), "{arguments:?}");
        let told = text(&run.stderr);
        assert!(told.contains("is there already"), "{told}");
        assert_eq!(files_below(root), before, "{arguments:?}");
    }
}

#[test]
fn what_is_not_known_or_no_id_is_refused_with_a_suggestion() {
    let (_folder, site) = begun();
    let before = files_below(Path::new(&site));
    for (arguments, code, told) in [
        (
            vec!["area", "Vale of Glamorgan"],
            2,
            "did you mean `vale-of-glamorgan`?",
        ),
        (vec!["area", "../x"], 2, "did you mean `x`?"),
        (
            vec!["area", "w", "--region", "whales"],
            1,
            "did you mean `wales`?",
        ),
        (
            vec!["area", "w", "--country", "scotland"],
            2,
            "possible values: england, wales",
        ),
        (
            vec!["framework", "Ymweliadau Tŷ"],
            2,
            "did you mean `ymweliadau-ty`?",
        ),
        (
            vec!["inspection", "vole", "example"],
            1,
            "did you mean `vale`?",
        ),
        (
            vec!["inspection", "vale", "exmaple"],
            1,
            "did you mean `example`?",
        ),
        (
            vec!["inspection", "vale", "example", "--month", "2031-13"],
            2,
            "such as 2030-05",
        ),
        (
            vec!["inspection", "vale", "example", "--month", "2031"],
            2,
            "such as 2030-05",
        ),
    ] {
        let mut all = vec!["new"];
        all.extend(&arguments);
        all.extend(["--site", &site]);
        let run = run(&all);
        assert_eq!(run.status.code(), Some(code), "{all:?}");
        assert!(text(&run.stderr).contains(told), "{}", text(&run.stderr));
        assert_eq!(files_below(Path::new(&site)), before);
    }
    assert_eq!(
        run(&["new", "area", "x", "--site", "no/such/site"])
            .status
            .code(),
        Some(3)
    );
}

#[test]
fn a_broken_report_does_not_stop_another_one_and_a_broken_framework_does() {
    let (_folder, site) = begun();
    fine(&[
        "new",
        "inspection",
        "vale",
        "example",
        "--month",
        "2031-05",
        "--site",
        &site,
    ]);
    let root = Path::new(&site);
    let report = root.join("content/inspections/vale/2031-05-example/inspection.yaml");
    fs::write(report, "state: drat\n").unwrap();
    let again = [
        "new",
        "inspection",
        "vale",
        "example",
        "--month",
        "2031-06",
        "--site",
        &site,
    ];
    fine(&again);
    let framework = root.join("content/frameworks/example/framework.yaml");
    let broken = fs::read_to_string(&framework)
        .unwrap()
        .replace("of: [standard]", "of: [standrd]");
    fs::write(framework, broken).unwrap();
    let later = [
        "new",
        "inspection",
        "vale",
        "example",
        "--month",
        "2031-07",
        "--site",
        &site,
    ];
    let run = run(&later);
    assert_eq!(run.status.code(), Some(1));
    assert!(
        text(&run.stderr).contains("standrd"),
        "{}",
        text(&run.stderr)
    );
}
