//! The scores of the youth demonstration are those that were worked out by hand, apart from the program.

use std::fs;

use adrodd::yaml::Entries;
use serde::Deserialize;

use super::super::site::project;
use super::{Page, grade, list, numbers, report};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Demonstration {
    key_questions: Vec<KeyQuestion>,
    standards: Vec<Standard>,
    overall: Overall,
    questions: Entries<Share>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyQuestion {
    id: String,
    sufficient: u32,
    applicable: u32,
    percent: u32,
    grade: String,
    computed_grade: Option<String>,
    #[serde(rename = "override")]
    raised_to: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Standard {
    id: String,
    grade: String,
    points: Option<u32>,
    judged: Option<bool>,
    outside_overall: Option<bool>,
    of: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Overall {
    points: u32,
    of: u32,
    grade: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Share {
    sufficient: u32,
    applicable: u32,
    percent: u32,
}

fn demonstration() -> [Page; 2] {
    report("demonstration-area/2022-03-youth-standards-2018-to-2024")
}

#[test]
fn key_questions_of_the_youth_demonstration_have_the_shares_and_ratings_worked_out_by_hand() {
    let expected: Demonstration = list("youth-demonstration-scores");
    assert_eq!(expected.key_questions.len(), 24);
    for (language, page) in demonstration().iter().enumerate() {
        let chart = page.all("#item-scores--figure tbody td");
        assert_eq!(chart.len(), 2 * 24);
        for (question, row) in expected.key_questions.iter().zip(chart.chunks(2)) {
            let within = format!("section[aria-labelledby=\"{}\"] > .score", question.id);
            let percent = format!("{}%", question.percent);
            let rating = grade(&question.grade, language);
            assert_eq!(page.one(&format!("{within} .score-value")), percent);
            let shown = page.one(&format!("{within} .score-comment"));
            assert!(shown.ends_with(rating), "{}: {shown}", question.id);
            let base = page.one(&format!("{within} .score-base"));
            assert_eq!(
                numbers(&base),
                [question.sufficient, question.applicable],
                "{}",
                question.id
            );
            assert_eq!(row, [percent.as_str(), rating], "{}", question.id);
            let remarks = page.all(&format!(
                "section[aria-labelledby=\"{}\"] > .score-remark",
                question.id
            ));
            let raised = question.computed_grade.as_deref();
            assert_eq!(remarks.len(), usize::from(raised.is_some()));
            if let (Some(before), Some(after)) = (raised, &question.raised_to) {
                for word in [grade(before, language), grade(after, language)] {
                    assert!(remarks[0].contains(word), "{}", remarks[0]);
                }
            }
        }
    }
}

#[test]
fn standards_of_the_youth_demonstration_take_their_lowest_rating_and_add_up_to_the_overall_one() {
    let expected: Demonstration = list("youth-demonstration-scores");
    let points = |grade: &str| match grade {
        "outstanding" => 3,
        "good" => 2,
        "requires-improvement" => 1,
        "inadequate" => 0,
        other => panic!("no points for {other}"),
    };
    let mut sum = 0;
    for standard in &expected.standards {
        match &standard.of {
            Some(parts) => {
                let lowest = parts.iter().map(|part| points(part)).min();
                assert_eq!(lowest, Some(points(&standard.grade)), "{}", standard.id);
            }
            None => assert_eq!(standard.judged, Some(true), "{}", standard.id),
        }
        if standard.outside_overall.is_none() {
            assert_eq!(standard.points, Some(points(&standard.grade)));
            sum += points(&standard.grade);
        }
    }
    let overall = &expected.overall;
    assert_eq!((sum, 36), (overall.points, overall.of));

    for (language, page) in demonstration().iter().enumerate() {
        let results = page.all(".scores tbody tr:not(.group) > td:last-child");
        let shown: Vec<_> = [&overall.grade]
            .into_iter()
            .chain(expected.standards.iter().map(|standard| &standard.grade))
            .map(|id| grade(id, language))
            .collect();
        assert_eq!(results, shown);
        for standard in &expected.standards {
            let within = format!("section[aria-labelledby=\"{}\"] > .score", standard.id);
            let shown = page.one(&format!("{within} .score-comment"));
            assert!(shown.ends_with(grade(&standard.grade, language)), "{shown}");
        }
        let headline = page.one("section[aria-labelledby=\"overall--overall\"] > .score");
        assert_eq!(numbers(&headline), [overall.points, overall.of]);
        assert!(headline.ends_with(grade(&overall.grade, language)));
    }
}

#[test]
fn judgements_of_the_youth_demonstration_are_those_that_were_counted_by_hand() {
    let expected: Demonstration = list("youth-demonstration-scores");
    let path = "content/inspections/demonstration-area/2022-03-youth-2018/judgements.csv";
    let text = fs::read_to_string(project().join(path)).unwrap();
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let cases: Vec<_> = lines.collect();
    assert_eq!(cases.len(), 40);
    assert_eq!(head.len() - 1, expected.questions.0.len());
    for (id, share) in &expected.questions.0 {
        let column = head.iter().position(|name| *name == id.value).unwrap();
        let count = |mark: &str| {
            let judged = cases.iter().filter(|case| case[column] == mark).count();
            u32::try_from(judged).unwrap()
        };
        let (sufficient, not) = (count("S"), count("N"));
        assert_eq!(
            (sufficient, sufficient + not),
            (share.sufficient, share.applicable),
            "{}",
            id.value
        );
        let rounded = (200 * sufficient + share.applicable) / (2 * share.applicable);
        assert_eq!(rounded, share.percent, "{}", id.value);
    }
}
