//! Problems are found all at once, each with its place.

use proptest::prelude::*;

use super::site::{TestSite, adrodd};

const INSPECTION: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
const REPORT: &str = "content/inspections/wenvale/2024-05-checks-1/report.en.md";

/// "A104 4:1" for each problem.
fn places(site: &TestSite) -> Vec<String> {
    site.problem_lines()
        .iter()
        .map(|line| {
            let field = |name: &str| {
                let start = line
                    .find(&format!("{name}="))
                    .map(|at| at + name.len() + 1)?;
                line[start..].split([',', ':']).next()
            };
            let code = field("title").unwrap();
            match (field("line"), field("col")) {
                (Some(line), Some(column)) => format!("{code} {line}:{column}"),
                _ => code.to_owned(),
            }
        })
        .collect()
}

#[test]
fn ten_mistakes_in_one_file_are_ten_problems_with_their_places_in_one_run() {
    let broken = r#"framework_version: "1"
stat: final
kind: fist
published: 2024-13
fieldwork: 2024-02
cases: four
state: final
stated_scores:
  planing: 50
  doing: 140
recommendations:
  lead_in: { en: "In more cases:" }
  list:
    - id: Sooner
      text: { en: "<b>sooner</b>", cy: "yn gynt" }
      responsible: { en: "Head", cy: "Pennaeth" }
cases: 4
sample:
  age: { younger: 1, older: 3 }
"#;
    let site = TestSite::small()
        .write(INSPECTION, broken)
        .remove("content/inspections/wenvale/2024-05-checks-1/improvement-plan.yaml");
    assert_eq!(
        places(&site),
        [
            "A104 2:1",   // `stat`
            "A107 3:7",   // `fist`
            "A205 4:12",  // month 13
            "A106 6:8",   // `four`
            "A204 9:3",   // `planing`
            "A206 10:10", // 140
            "A212 12:3",  // no Welsh lead-in
            "A202 14:11", // `Sooner`
            "A405 15:19", // HTML
            "A103 17:1",  // `cases` again
        ]
    );
}

#[test]
fn a_likely_misspelling_is_pointed_out() {
    let site = TestSite::small().change("content/site.yaml", "theme: default", "them: default");
    let lines = site.problem_lines();
    assert!(
        lines
            .iter()
            .any(|line| line.contains("did you mean `theme`?")),
        "{lines:?}"
    );
}

#[test]
fn people_get_file_line_column_excerpt_what_is_wrong_and_what_to_do() {
    let site = TestSite::small()
        .change(
            "content/areas/northwick.yaml",
            "region: north\n",
            "region: nroth\n",
        )
        .on_disk();
    let run = adrodd(&["check", "--site", site.path().to_str().unwrap()]);
    insta::assert_snapshot!("check-human", String::from_utf8(run.stderr).unwrap());
}

#[test]
fn programs_get_json() {
    let site = TestSite::small()
        .change(
            "content/areas/northwick.yaml",
            "region: north\n",
            "region: nroth\n",
        )
        .on_disk();
    let run = adrodd(&[
        "check",
        "--site",
        site.path().to_str().unwrap(),
        "--format",
        "json",
    ]);
    insta::assert_snapshot!("check-json", String::from_utf8(run.stdout).unwrap());
}

#[test]
fn problems_of_a_narrative_have_the_lines_of_the_narrative() {
    let text = "stray\n\n# foreward\n\nText <i>x</i>\n\n[a](javascript:b)\n\n# planning\n\n## strength\n\n1. One.\n\n## improvements\n\nNo list.\n\n# doing\n\n## strengths\n\n1. One.\n";
    let site = TestSite::small().write(REPORT, text);
    let lines = places(&site);
    for expected in [
        "A401 1:1",
        "A401 3:1",
        "A405 5:6",
        "A405 5:10",
        "A406 7:1",
        "A401 11:1",
        "A403 17:1",
    ] {
        assert!(
            lines.iter().any(|line| line == expected),
            "{expected} in {lines:?}"
        );
    }
}

#[test]
fn the_two_languages_must_tell_the_same() {
    let site = TestSite::small().change(REPORT, "2. One case had no plan.\n", "");
    let lines = site.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A212")
            && lines[0].contains("improvements under `planning`: 1 in English and 2 in Welsh")
    );
}

#[test]
fn files_in_the_wrong_place_are_noticed() {
    let site = TestSite::small()
        .write(
            "content/inspections/wenvale/2024-05-checks-1/raport.en.md",
            "x",
        )
        .write("content/inspections/stray.yaml", "x: 1")
        .write(
            "content/inspections/nowhere/2024-05-checks-1/inspection.yaml",
            "kind: first",
        );
    let codes: Vec<String> = places(&site);
    assert_eq!(
        codes.iter().filter(|code| code.starts_with("A002")).count(),
        2,
        "{codes:?}"
    );
    assert!(
        codes.iter().any(|code| code.starts_with("A204")),
        "{codes:?}"
    );
}

#[test]
fn bands_that_leave_a_gap_or_overlap_are_refused() {
    let framework = "content/frameworks/checks-1/framework.yaml";
    let gap = TestSite::small().change(framework, "poor: 0 }", "poor: 10 }");
    assert_eq!(places(&gap), ["A209 30:3"]);
    let unnamed = TestSite::small().change(framework, ", fair: 50", "");
    assert_eq!(places(&unnamed), ["A209 30:3"]);
    let overlap = TestSite::small().change(framework, "fair: 50", "fair: 75");
    assert_eq!(places(&overlap), ["A209 30:65"]);
}

#[test]
fn judgements_that_are_none_are_named_by_case_and_cell() {
    let site = TestSite::small().change(
        "content/inspections/wenvale/2024-05-checks-1/judgements.csv",
        "c,N,S,S",
        "c,N,yes,S\nc,S,S",
    );
    let lines = site.problem_lines();
    assert!(
        lines.iter().any(|line| line.contains("line=4")
            && line.contains("col=5,title=A303::case `c` has `yes` here")),
        "{lines:?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("line=5") && line.contains("3 cells")),
        "{lines:?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("line=5") && line.contains("has a row already")),
        "{lines:?}"
    );
}

#[test]
fn odd_yaml_is_refused_quickly_and_politely() {
    let bomb = "a: &a [x]\nb: *a\n".to_owned();
    let deep = "[".repeat(100_000);
    let unfinished = "title: { en: \"x".to_owned();
    for text in [
        bomb,
        deep,
        unfinished,
        "\u{feff}".to_owned(),
        "title: \t x".to_owned(),
        "- a\n- b\n".to_owned(),
        "3".to_owned(),
    ] {
        let site = TestSite::small().write("content/site.yaml", &text);
        assert!(!site.problems().is_empty(), "{text:.20}");
    }
}

#[test]
fn no_text_of_a_narrative_vanishes_without_a_word() {
    for (from, to, expected) in [
        (
            "2. One case had no plan.\n",
            "2. One case had no plan.\n\n## strengths\n\n1. Again.\n",
            "A203",
        ),
        (
            "## people\n\nMost were content.\n",
            "## people\n\nMost were content.\n\n## people\n\nMore.\n",
            "A203",
        ),
        (
            "# doing\n\n## strengths\n\n1. Both plans were carried out.\n",
            "# doing\n",
            "A212",
        ),
        (
            "## doing\n\nA plan was carried out.\n",
            "## doing\n",
            "A212",
        ),
        (
            "1. One plan was late.\n",
            "Lost.\n\n1. One plan was late.\n",
            "A403",
        ),
    ] {
        let codes = places(&TestSite::small().change(REPORT, from, to));
        assert!(
            codes.iter().any(|code| code.starts_with(expected)),
            "{expected} in {codes:?}"
        );
    }
    let missing = TestSite::small().change(
        INSPECTION,
        "sample:\n",
        "not_in_this_edition: [findings, voices]\nsample:\n",
    );
    let codes = places(&missing);
    // The results of the survey; and in both languages the text of the survey and of three items.
    assert_eq!(
        codes.iter().filter(|code| code.starts_with("A208")).count(),
        9,
        "{codes:?}"
    );
}

#[test]
fn nothing_that_is_written_is_shown_nowhere() {
    let folder = "content/inspections/wenvale/2024-05-checks-1";
    let missing = |parts: &str| {
        let list = format!("not_in_this_edition: [{parts}]\nsample:\n");
        TestSite::small()
            .change(INSPECTION, "sample:\n", &list)
            .problem_lines()
    };
    for (part, key) in [
        ("recommendations", "recommendations"),
        ("cases", "sample"),
        ("voices", "survey"),
        ("foreword", "baseline"),
    ] {
        let lines = missing(part);
        assert!(
            lines
                .iter()
                .any(|line| line.contains(&format!("under `{key}`"))),
            "{part}: {lines:?}"
        );
    }
    let plan = missing("recommendations");
    assert!(
        plan.iter()
            .any(|line| line.contains("does not show this plan")),
        "{plan:?}"
    );
    for (from, to) in [
        ("# foreword\n", "foreword\nlost words\n===\n"),
        ("1. Both plans were carried out.\n", "1.\n"),
        ("We looked at *four* cases.", "&nbsp;"),
        ("We looked at *four* cases.", "---"),
        ("Most were content.", "[&nbsp;](/en/)"),
        ("Most were content.", "Most[^1].\n\n[^1]: note"),
    ] {
        let lines = TestSite::small().change(REPORT, from, to).problem_lines();
        assert!(!lines.is_empty(), "{to}");
    }
    let stated = TestSite::small()
        .write(
            &format!("{folder}/judgements.csv"),
            "case,p1,p2,d1\na,S,S,-\nb,S,N,-\nc,N,S,-\nd,S,-,-\n",
        )
        .change(
            INSPECTION,
            "sample:\n",
            "stated_scores: { doing: 90 }\nsample:\n",
        );
    assert!(places(&stated)[0].starts_with("A301"));
    let unasked = TestSite::small().change(
        "content/frameworks/checks-1/questions.yaml",
        "    item: doing\n",
        "    item: planning\n",
    );
    assert_eq!(places(&unasked), ["A209 1:1"]);
}

#[test]
fn honest_but_unusual_content_is_not_refused() {
    let nobody = TestSite::small().change(
        INSPECTION,
        "        count: 7\n        of: 8\n",
        "        count: 0\n        of: 0\n",
    );
    assert_eq!(nobody.problems(), []);
    let late = TestSite::small().change(INSPECTION, "state: final", "state: draft");
    assert_eq!(late.problems(), []);
}

#[test]
fn a_link_cannot_get_its_address_from_another_part() {
    let text = "Most were [content][a].\n\n[a]: javascript:alert(1)\n";
    let site = TestSite::small()
        .change(
            REPORT,
            "We looked at *four* cases.",
            "We looked.\n\n[a]: https://ok.example",
        )
        .change(REPORT, "Most were content.", text);
    let codes = places(&site);
    assert_eq!(
        codes.iter().filter(|code| code.starts_with("A407")).count(),
        1,
        "{codes:?}"
    );
}

#[test]
fn one_mistake_is_not_reported_as_many() {
    let folder = "content/inspections/wenvale/2024-05-checks-1";
    let framework = "content/frameworks/checks-1";
    for (site, expected) in [
        (
            TestSite::small().write(&format!("{framework}/questions.yaml"), "questions: ["),
            vec!["A101 1:13"],
        ),
        (
            TestSite::small().write(&format!("{framework}/framework.yaml"), "slug: ["),
            vec!["A101 1:8"],
        ),
        (
            TestSite::small().write("content/areas/wenvale.yaml", "slug: ["),
            vec!["A101 1:8"],
        ),
        (
            TestSite::small().change(&format!("{folder}/judgements.csv"), "c,N,S,S", "c,N,x,S"),
            vec!["A303 4:5"],
        ),
        (
            TestSite::small().write(&format!("{folder}/judgements.csv"), ""),
            vec!["A303 1:1"],
        ),
        (
            TestSite::small().write(
                &format!("{folder}/judgements.csv"),
                "case;p1;p2;d1\na;S;S;S\n",
            ),
            vec!["A303 1:1"],
        ),
        (
            TestSite::small().change(REPORT, "A plan was carried out.", "<p>\nx\n</p>"),
            vec!["A405 11:1"],
        ),
    ] {
        assert_eq!(places(&site), expected);
    }
}

#[test]
fn a_broken_table_of_any_size_is_refused_in_few_words() {
    let rows: String = (0..40_000).map(|row| format!("c{row},x,x,x\n")).collect();
    let site = TestSite::small().write(
        "content/inspections/wenvale/2024-05-checks-1/judgements.csv",
        &format!("case,p1,p2,d1\n{rows}"),
    );
    let lines = site.problem_lines();
    assert!(lines.len() < 110, "{}", lines.len());
    assert!(lines.iter().any(|line| line.contains("more problems")));
}

#[test]
fn what_only_shows_when_pages_are_made_is_found_by_check_too() {
    let site = TestSite::small()
        .change(
            "content/frameworks/checks-1/framework.yaml",
            "title: { en: \"Planning\"",
            &format!("title: {{ en: \"{}\"", "long ".repeat(600)),
        )
        .on_disk();
    let run = adrodd(&["check", "--site", site.path().to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(1));
    assert!(String::from_utf8(run.stderr).unwrap().contains("A504"));
}

#[test]
fn an_area_has_one_first_inspection_under_a_framework() {
    let old = "content/inspections/northwick/2024-03-checks-1";
    let later = ["inspection.yaml", "report.en.md"]
        .iter()
        .fold(TestSite::small(), |site, file| {
            let text = site
                .text(&format!("{old}/{file}"))
                .replace("published: 2024-03", "published: 2025-03");
            site.write(
                &format!("content/inspections/northwick/2025-03-checks-1/{file}"),
                &text,
            )
        });
    let lines = later.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("2025-03-checks-1/inspection.yaml") && lines[0].contains("A208"));
    let path = "content/inspections/northwick/2025-03-checks-1/inspection.yaml";
    assert_eq!(
        later
            .change(path, "kind: first", "kind: re-inspection")
            .problems(),
        []
    );
}

#[test]
fn figures_that_cannot_all_be_true_are_noticed() {
    let judgements = "content/inspections/wenvale/2024-05-checks-1/judgements.csv";
    for (path, from, to, expected) in [
        (
            judgements,
            "d,S,-,-\n",
            "",
            "judgements on 3 cases, and 4 were examined",
        ),
        (
            judgements,
            "case,p1,p2,d1\na,S,S,S\nb,S,N,-\nc,N,S,S\nd,S,-,-\n",
            "case,p1,p2\na,S,S\nb,S,N\nc,N,S\nd,S,-\n",
            "`d1` has no column",
        ),
        (
            INSPECTION,
            "published: 2024-05-20",
            "published: 2024-06-20",
            "its folder says 2024-05",
        ),
        (
            INSPECTION,
            "count: 7\n",
            "count: 9\n",
            "9 cannot be out of 8",
        ),
        (
            INSPECTION,
            "average: 60",
            "average: 95",
            "does not lie between",
        ),
        (
            INSPECTION,
            "older: 3",
            "older: 2",
            "add up to 3, and there were 4 cases",
        ),
        (
            INSPECTION,
            "older: 3",
            "oldest: 3",
            "there is no category `oldest`",
        ),
    ] {
        let lines = TestSite::small().change(path, from, to).problem_lines();
        assert!(
            lines.iter().any(|line| line.contains(expected)),
            "{expected} in {lines:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_damage_to_a_file_makes_the_check_fall_over(
        file in 0_usize..40,
        at in 0.0_f64..1.0,
        length in 0_usize..40,
        junk in "[\\PC\n\t:#{}\\[\\]\"'&*|>-]{0,12}",
    ) {
        let site = TestSite::small();
        let paths = site.paths();
        let path = paths[file % paths.len()].clone();
        let text: Vec<char> = site.text(&path).chars().collect();
        let start = ((text.len() as f64) * at) as usize;
        let end = (start + length).min(text.len());
        let damaged: String = text[..start].iter().copied().chain(junk.chars()).chain(text[end..].iter().copied()).collect();
        // Whatever comes out, it comes out as problems, each of which can be written down.
        let _ = site.write(&path, &damaged).problem_lines();
    }
}

#[test]
fn a_byte_order_mark_and_foreign_line_ends_do_no_harm_in_any_file() {
    let site = TestSite::small();
    let built = site.build();
    let other = site
        .paths()
        .into_iter()
        .fold(TestSite::small(), |other, path| {
            let text = format!("\u{feff}{}", site.text(&path).replace('\n', "\r\n"));
            other.write(&path, &text)
        });
    let other = other.build();
    for (path, bytes) in &built.files {
        // Markdown keeps line ends inside paragraphs; a browser does not tell them apart.
        let text = String::from_utf8_lossy(&other.files[path]).replace("\r\n", "\n");
        assert_eq!(
            text,
            String::from_utf8_lossy(bytes).replace("\r\n", "\n"),
            "{path}"
        );
    }
}

#[test]
fn a_draft_that_cannot_be_made_is_found_by_check() {
    let long = format!("title: {{ en: \"{}\"", "long ".repeat(600));
    let northwick = "content/inspections/northwick/2024-03-checks-1/inspection.yaml";
    let site = TestSite::small()
        .change(
            "content/frameworks/checks-1/framework.yaml",
            "title: { en: \"Planning\"",
            &long,
        )
        .change(INSPECTION, "state: final", "state: draft")
        .change(
            northwick,
            "state: final",
            "state: final\npublish_at: 2090-01-01",
        )
        .on_disk();
    let run = adrodd(&["check", "--site", site.path().to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(1));
}

#[test]
fn a_key_that_is_a_part_of_another_is_taken_for_it() {
    let text = TestSite::small()
        .change(
            "content/inspections/northwick/2024-03-checks-1/inspection.yaml",
            "stated_scores:",
            "scores:",
        )
        .problem_text();
    assert!(text.contains("did you mean `stated_scores`?"), "{text}");
}

#[test]
fn a_heading_without_its_space_is_no_text() {
    let report = "content/inspections/wenvale/2024-05-checks-1/report.en.md";
    let before = "We looked at *four* cases.";
    for (after, is_wrong) in [
        ("We looked.\n##strengths\nMore.", true),
        ("We looked.\n\n#planning", true),
        ("We looked at #1 and C#.", false),
        ("We looked.\n\n\\##strengths", false),
        ("We wrote `\n##strengths\n` there.", false),
    ] {
        let text = TestSite::small()
            .change(report, before, after)
            .problem_text();
        let found = text.contains("error[A407]: a heading needs a space");
        assert_eq!(found, is_wrong, "{after}\n{text}");
    }
}

#[test]
fn texts_that_are_nested_too_deep_are_refused_before_a_page_is_made_of_them() {
    let report = "content/inspections/wenvale/2024-05-checks-1/report.en.md";
    let before = "We looked at *four* cases.";
    for (mark, fine) in [("- ", 10), ("> ", 25), ("1. ", 10)] {
        for (times, is_wrong) in [(fine, false), (40, true), (20_000, true)] {
            let after = format!("We looked.\n\n{}deep", mark.repeat(times));
            let problems = TestSite::small().change(report, before, &after).problems();
            let found = problems
                .iter()
                .filter(|one| one.message.contains("too deep"))
                .count();
            assert_eq!(found, usize::from(is_wrong), "{times} times {mark:?}");
        }
    }
}

#[test]
fn a_link_has_no_title() {
    let text = TestSite::small()
        .change(
            "content/inspections/wenvale/2024-05-checks-1/report.en.md",
            "We looked at *four* cases.",
            "We looked at [four](https://a.example \"Ask the office\") cases.",
        )
        .problem_text();
    assert!(text.contains("error[A407]: a link has no title"), "{text}");
}
