//! What a text refers to and the data do not have is an error, at the reference.

use super::{FOLDER, with_foreword};
use crate::site::TestSite;

/// Code, place and message of each problem of the English foreword's file, with what to do about it.
fn problems(site: &TestSite) -> Vec<String> {
    let lines = site.problem_lines();
    let lines = lines.iter().filter(|line| line.contains("report.en.md"));
    lines
        .map(|line| {
            let (place, message) = line.split_once("title=").unwrap();
            let column = place.split("col=").nth(1).unwrap().trim_end_matches(',');
            let line = place.split("line=").nth(1).unwrap();
            let line = line.split(',').next().unwrap();
            let (code, message) = message.split_once("::").unwrap();
            format!("{code} {line}:{column} {}", message.replace("%25", "%"))
        })
        .collect()
}

#[test]
fn what_the_inspection_does_not_have_is_named_at_the_reference() {
    for (reference, says) in [
        ("score plannig", "`plannig` has no score in this inspection"),
        ("grade work", "`work` has no grade in this inspection"),
        ("grade nothing", "`nothing` has no grade in this inspection"),
        ("question p9", "there are no judgements on `p9`"),
        ("count plans", "there is no `plans` under `counts`"),
        ("survey persons/listened", "there is no survey of `persons`"),
        (
            "survey people/heard",
            "the survey of `people` has no result `heard`",
        ),
        ("sample gender/female", "the sample has no `gender`"),
        ("sample age/old", "`age` has no category `old`"),
        ("responses staff", "there is no survey of `staff`"),
    ] {
        let text = format!("Wrong: {{{reference}}}.\n");
        let site = with_foreword(&text, "Anghywir.\n");
        let found = problems(&site);
        assert_eq!(found.len(), 1, "{found:?}");
        let help = match reference {
            "score plannig" => "did you mean `planning`?",
            _ => "name a figure that the inspection has",
        };
        let expected = format!("A408 3:8 {says}: {help}");
        assert!(found[0].starts_with(&expected), "{expected}: {found:?}");
    }
}

#[test]
fn a_figure_that_has_no_base_has_no_styles() {
    for reference in [
        "score planning, share",
        "grade planning, words",
        "cases, number",
        "responses people, words",
        "survey people/helped, ratio",
    ] {
        let site = with_foreword(&format!("A {{{reference}}}.\n"), "B.\n");
        assert_eq!(
            problems(&site),
            [
                "A408 3:3 this figure is no count with a base, so it has no styles: remove what stands after the comma; docs/content.md lists the styles"
            ],
            "{reference}"
        );
    }
}

#[test]
fn a_likely_misspelling_is_pointed_out() {
    for (reference, says) in [
        (
            "scor planning",
            "`{scor}` is no figure that a text can refer to: did you mean `score`?",
        ),
        (
            "questoin p1",
            "`{questoin}` is no figure that a text can refer to: did you mean `question`?",
        ),
        (
            "question p1, shares",
            "there is no style `shares`: did you mean `share`?",
        ),
        (
            "question p1, fractoin",
            "there is no style `fractoin`: did you mean `fraction`?",
        ),
        (
            "question p1, per cent",
            "there is no style `per cent`: write one of: of cases, share, ratio",
        ),
        (
            "score",
            "`score` does not say of what: write it like `{score safeguarding}`",
        ),
        (
            "survey people",
            "`survey` does not say of what: write it like `{survey children/knew-why}`",
        ),
        (
            "x y",
            "`{x}` is no figure that a text can refer to: write `\\{` for a brace",
        ),
    ] {
        let site = with_foreword(&format!("Ah, {{{reference}}}.\n"), "B.\n");
        let found = problems(&site);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with(&format!("A408 3:5 {says}")),
            "{says}: {found:?}"
        );
    }
}

#[test]
fn a_brace_that_is_not_closed_is_found_where_it_opens() {
    for text in [
        "One {cases and no more.\n",
        "One { and no more.\n",
        "One {{cases}.\n",
    ] {
        let found = problems(&with_foreword(text, "B.\n"));
        assert_eq!(
            found,
            [
                "A408 3:5 this brace begins a reference that does not end: close it with `}`, or write `\\{` for a brace"
            ],
            "{text}"
        );
    }
}

#[test]
fn every_wrong_reference_is_found_in_one_run_with_its_own_place() {
    let site = with_foreword("Ŵ {score a},\nand {score b} {score c}.\n", "B.\n")
        .change(
            &format!("{FOLDER}/report.en.md"),
            "A plan was carried out.\n",
            "{score d}\n",
        )
        .change(
            &format!("{FOLDER}/report.en.md"),
            "2. One case had no plan.\n",
            "2. One {score e}\n",
        );
    let found = problems(&site);
    let places: Vec<&str> = found
        .iter()
        .map(|line| line.split(" has no score").next().unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "A408 3:3 `a`",
            "A408 4:5 `b`",
            "A408 4:15 `c`",
            "A408 12:1 `d`",
            "A408 37:8 `e`",
        ]
    );
}

#[test]
fn a_share_in_a_gap_between_quantity_words_has_no_word() {
    let site = with_foreword("{count half, words}\n", "{count half}\n").change(
        super::FRAMEWORK,
        "from: 1, to: 50 }",
        "from: 1, to: 49 }",
    );
    let found = problems(&site);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("A408 3:1 the framework has no quantity word for 50%"),
        "{found:?}"
    );
}

#[test]
fn a_question_that_applied_to_no_case_has_no_figure() {
    let site = with_foreword("{question d1}\n", "B.\n").write(
        &format!("{FOLDER}/judgements.csv"),
        "case,p1,p2,d1\na,S,S,-\nb,S,N,-\nc,N,S,-\nd,S,-,-\n",
    );
    let found = problems(&site);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("A408 3:1 `d1` applied to no case, so there is no figure"),
        "{found:?}"
    );
}

#[test]
fn a_count_that_no_text_refers_to_is_an_error() {
    let site = with_foreword("Nine of {count small, base}.\n", "B.\n");
    assert_eq!(site.problems(), []);
    let unused = site.change(
        &format!("{FOLDER}/report.en.md"),
        "{count small, base}",
        "twelve",
    );
    let lines = unused.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    for part in [
        "inspection.yaml,line=",
        "title=A208::the narrative never refers to the count `small`",
        "write `{count small}` where it belongs, or remove the count",
    ] {
        assert!(lines[0].contains(part), "{part} in {lines:?}");
    }
}

#[test]
fn a_count_of_more_than_there_were_is_refused() {
    let site = with_foreword("{count small}\n", "{count small}\n").change(
        &format!("{FOLDER}/inspection.yaml"),
        "small: { count: 9, of: 12 }",
        "small: { count: 13, of: 12 }",
    );
    let lines = site.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("title=A208::13 cannot be out of 12"),
        "{lines:?}"
    );
}

/// A recommendation is no narrative: the braces would stand on the page.
#[test]
fn a_reference_outside_a_narrative_is_an_error() {
    let site = TestSite::small().change(
        "content/inspections/wenvale/2024-05-checks-1/inspection.yaml",
        "plans are better",
        "plans are better than {score planning}",
    );
    let lines = site.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A408") && lines[0].contains("in narratives alone"),
        "{lines:?}"
    );
}
