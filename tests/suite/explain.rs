//! `adrodd explain` tells how a score came about, with the places, and says what the report says.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::services;
use super::site::{Page, adrodd, project, services as folder};

const CWM_ESGUS: &str = "cwm-esgus/2022-05-pools";
const FRAMEWORK: &str = "content/frameworks/pools/framework.yaml";
const QUESTIONS: &str = "content/frameworks/pools/questions.yaml";

/// What the program prints, on both streams, and its exit code.
fn run(arguments: &[&str]) -> (String, String, Option<i32>) {
    let site = folder();
    let mut all = vec!["explain"];
    all.extend(arguments);
    all.extend(["--site", site.to_str().unwrap()]);
    let output = adrodd(&all);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        text(output.stdout),
        text(output.stderr),
        output.status.code(),
    )
}

fn explained(arguments: &[&str]) -> Vec<String> {
    let (text, errors, code) = run(arguments);
    assert_eq!((errors.as_str(), code), ("", Some(0)));
    text.lines().map(str::to_owned).collect()
}

/// All scores of Cwm Esgus, each with its lines, by id.
fn cwm_esgus() -> &'static BTreeMap<String, Vec<String>> {
    static ALL: OnceLock<BTreeMap<String, Vec<String>>> = OnceLock::new();
    ALL.get_or_init(|| by_id(&explained(&[CWM_ESGUS])))
}

fn by_id(lines: &[String]) -> BTreeMap<String, Vec<String>> {
    let scores = lines.split(|line| line.is_empty());
    scores
        .map(|lines| {
            let id = lines[0]
                .split_once(" (")
                .unwrap()
                .1
                .split_once("):")
                .unwrap()
                .0;
            (id.to_owned(), lines.to_vec())
        })
        .collect()
}

/// `path:line` of the one line of a file of the site that has a text, or of the one that follows the first line with `after`.
fn place(path: &str, after: &str, text: &str) -> String {
    let lines = std::fs::read_to_string(folder().join(path)).unwrap();
    let start = lines.lines().position(|line| line.contains(after)).unwrap();
    let mut rest = lines.lines().enumerate().skip(start);
    let (number, _) = rest.find(|(_, line)| line.contains(text)).unwrap();
    format!("{path}:{}", number + 1)
}

fn score(id: &str) -> &'static [String] {
    &cwm_esgus()[id]
}

#[test]
fn the_result_the_rule_and_the_bands_come_first_with_file_and_line() {
    let rule = place(FRAMEWORK, "id: clean-water", "score:");
    let bands = place(FRAMEWORK, "bands:", "  share:");
    assert_eq!(
        score("clean-water")[..3],
        [
            "1.1 Clean water (clean-water): 74%, Good".to_owned(),
            format!("  rule    {rule}"),
            format!("  bands   {bands}"),
        ]
    );
    // The rule of a level stands where the level is.
    let rule = place(FRAMEWORK, "id: check", "score:");
    assert_eq!(score("filters")[1], format!("  rule    {rule}"));
    // A grade without a number has no bands.
    assert!(
        !score("safety")
            .iter()
            .any(|line| line.starts_with("  bands"))
    );
}

#[test]
fn each_question_has_its_counts_and_its_place() {
    let at = |id: &str| place(QUESTIONS, "questions:", &format!("id: {id}"));
    assert_eq!(
        score("clean-water")[3..],
        [
            format!("  counted content/inspections/{CWM_ESGUS}/judgements.csv"),
            format!("      10 of 12   w1  {}", at("w1")),
            format!("       9 of 12   w2  {}", at("w2")),
            format!("       7 of 11   f1  {}", at("f1")),
            "      26 of 35   together".to_owned(),
            "  26 of the 35 judgements that applied were sufficient: 74.28…%, which is shown as 74%.".to_owned(),
            "  74% is graded Good: 70% to 84%.".to_owned(),
        ]
    );
    // A theme has the questions that are marked with it.
    let theme: Vec<&str> = score("hygiene")
        .iter()
        .filter(|line| line.contains(QUESTIONS))
        .filter_map(|line| line.split_whitespace().nth(3))
        .collect();
    assert_eq!(theme, ["w1", "f1"]);
}

#[test]
fn each_part_has_its_result_its_weight_and_the_place_of_its_rule() {
    let clean = place(FRAMEWORK, "id: clean-water", "score:");
    let warm = place(FRAMEWORK, "id: warm-water", "score:");
    assert_eq!(
        score("water")[3..],
        [
            format!("    clean-water: 74%, Good, weight 2  {clean}"),
            format!("    warm-water: 63%, Fair  {warm}"),
            "  Weighted average of the parts (1.1 Clean water: 74%, Good, weight 2; 1.2 Warm water: 63%, Fair, weight 1): 70.33…%, which is shown as 70%.".to_owned(),
            "  70.33…% is graded Good: above 70%, up to 85%.".to_owned(),
        ]
    );
}

#[test]
fn what_is_stated_and_what_people_set_have_their_places() {
    let path = format!("content/inspections/{CWM_ESGUS}/inspection.yaml");
    let lifeguards = place(&path, "stated_scores:", "lifeguards:");
    assert_eq!(score("lifeguards")[2], format!("  stated  {lifeguards}"));
    assert_eq!(score("lifeguards")[3], "  Set by inspectors.");
    let set = place(&path, "overrides:", "- score: rescue");
    let rescue = score("rescue");
    assert!(rescue.contains(&format!("  set     {set}")), "{rescue:?}");
    assert_eq!(
        rescue.last().unwrap(),
        "  Set by Panel of inspectors, 20 April 2022: Good instead of Fair. Two missing ropes were bought in the same week."
    );
}

#[test]
fn counts_that_are_stated_and_a_limiter_are_told() {
    let clean = explained(&["pretendham/2022-06-pools", "clean-water"]);
    assert!(
        clean.contains(&"      28 of 30   as stated".to_owned()),
        "{clean:?}"
    );
    let overall = explained(&["pretendham/2022-06-pools", "overall"]);
    assert_eq!(overall[0], "Overall rating (overall): 67%, Fair");
    assert!(
        overall.contains(&"  67% is graded Good: 60% to 89%.".to_owned()),
        "{overall:?}"
    );
    assert_eq!(
        overall.last().unwrap(),
        "  Limited by: a pool that is not safe is not good"
    );
}

#[test]
fn a_state_is_told_and_nothing_is_reckoned() {
    let covers = explained(&["porth-dychmyg/2023-10-pools", "covers"]);
    assert_eq!(covers[0], "1.2.2 Covers at night (covers): not applicable");
    assert!(
        covers.iter().all(|line| !line.contains(" of ")),
        "{covers:?}"
    );
    let lessons = explained(&["nowhere-on-sea/2022-09-pools", "lessons"]);
    assert_eq!(lessons[0], "3.3 Lessons (lessons): insufficient evidence");
}

/// The steps of each score on the page of a report, by its result: "1 Water: 70%, Good".
fn steps(page: &Page) -> BTreeMap<String, Vec<String>> {
    let results = page.all("dl.workings > div > dt");
    let results = results.into_iter().enumerate();
    results
        .map(|(number, result)| {
            let steps = format!("dl.workings > div:nth-child({}) > dd", number + 1);
            (result, page.all(&steps))
        })
        .collect()
}

#[test]
fn the_sentences_are_those_of_the_page_of_the_report() {
    for (inspection, scores) in [
        (CWM_ESGUS, 19),
        ("pretendham/2022-06-pools", 13),
        ("nowhere-on-sea/2022-09-pools", 17),
        ("porth-dychmyg/2023-10-pools", 18),
    ] {
        let folder = inspection.trim_end_matches("pools");
        let page = format!("en/reports/{folder}public-swimming-pools/");
        let on_page = steps(&services::site().page(&page));
        let mut found = 0;
        for (id, lines) in by_id(&explained(&[inspection])) {
            let head = lines[0].replace(&format!(" ({id})"), "");
            let Some(steps) = on_page.get(&head) else {
                continue;
            };
            found += 1;
            let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
            // A note of the report is no step.
            let steps: Vec<&String> = steps
                .iter()
                .filter(|step| *step != "As announced.")
                .collect();
            let told = &lines[lines.len() - steps.len()..];
            assert_eq!(told, steps, "{inspection} {id}");
        }
        assert_eq!((found, on_page.len()), (scores, scores), "{inspection}");
    }
}

#[test]
fn one_score_is_told_as_it_is_among_all() {
    for id in ["overall", "rescue", "hygiene", "cafe"] {
        assert_eq!(explained(&[CWM_ESGUS, id]), score(id));
    }
    assert_eq!(cwm_esgus().len(), 19);
}

#[test]
fn an_unknown_score_or_inspection_is_refused_with_a_suggestion() {
    for (arguments, says, help) in [
        (
            vec![CWM_ESGUS, "clean-watr"],
            "there is no score `clean-watr` in this inspection",
            "did you mean `clean-water`?",
        ),
        (
            vec![CWM_ESGUS, "zzz"],
            "there is no score `zzz` in this inspection",
            "write one of: ",
        ),
        (
            vec!["cwm-esgus/2022-05-pool"],
            "there is no inspection `cwm-esgus/2022-05-pool`",
            "did you mean `cwm-esgus/2022-05-pools`?",
        ),
    ] {
        let (text, errors, code) = run(&arguments);
        assert_eq!((text.as_str(), code), ("", Some(1)), "{arguments:?}");
        for part in ["error[A204]", says, help] {
            assert!(errors.contains(part), "{part} in {errors}");
        }
    }
}

#[test]
fn what_is_no_name_of_an_inspection_is_a_wrong_use() {
    for wrong in ["cwm-esgus", "../x/y", "a/b/c"] {
        assert_eq!(run(&[wrong]).2, Some(2), "{wrong}");
    }
    let nowhere = project().join("no such folder");
    let output = adrodd(&["explain", CWM_ESGUS, "--site", nowhere.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(3));
}
