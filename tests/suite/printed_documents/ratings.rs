//! Full Joint Inspections and inspections of youth services show the judgements that were published, and no more.

use std::collections::{BTreeMap, BTreeSet};

use adrodd::language::Bilingual;
use serde::Deserialize;

use super::{
    Page, assert_parts, folder_date, head_of_report, list, numbers, percentages, report, site, word,
};

/// What stands for a result that a source does not give.
const NO_RESULT: [&str; 2] = ["not available", "ddim ar gael"];

/// The criteria of Full Joint Inspections, in the order of the report.
const CRITERIA: [[&str; 2]; 6] = [
    ["Reducing reoffending", "Lleihau aildroseddu"],
    ["Protecting the public", "Diogelu'r cyhoedd"],
    [
        "Protecting children and young people",
        "Diogelu plant a phobl ifanc",
    ],
    [
        "Ensuring the sentence is served",
        "Sicrhau y cyflawnir y ddedfryd",
    ],
    [
        "Governance and partnerships",
        "Llywodraethu a phartneriaethau",
    ],
    [
        "Interventions to reduce reoffending",
        "Ymyriadau i leihau aildroseddu",
    ],
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inspection {
    area: String,
    framework: String,
    published: Option<String>,
    criteria: Option<usize>,
    ratings: Vec<Rating>,
    counts: Option<Bilingual<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rating {
    criterion: String,
    word: String,
    stars: Option<u32>,
    points: Option<u32>,
    derived: Option<String>,
}

fn rated(inspection: &Inspection) -> [Page; 2] {
    let framework = match inspection.framework.as_str() {
        "fji" => "full-joint-inspection",
        _ => "youth-standards-2018-to-2024",
    };
    let date = folder_date(inspection.published.as_deref());
    report(&format!("{}/{date}-{framework}", inspection.area))
}

#[test]
fn judgements_of_full_joint_inspections_are_those_published_and_the_rest_not_available() {
    let inspections: Vec<Inspection> = list("ratings");
    let joint: Vec<_> = inspections
        .iter()
        .filter(|inspection| inspection.framework == "fji")
        .collect();
    assert_eq!(joint.len(), 14);
    for inspection in joint {
        for (language, page) in rated(inspection).iter().enumerate() {
            let area = &inspection.area;
            let titles = page.all(".scores tbody th");
            let results = page.all(".scores tbody td:last-child");
            assert_eq!(Some(results.len()), inspection.criteria, "{area}");
            let mut found = 0;
            for (at, (title, result)) in titles.iter().zip(&results).enumerate() {
                assert_eq!(*title, format!("{} {}", at + 1, CRITERIA[at][language]));
                let rating = inspection
                    .ratings
                    .iter()
                    .find(|rating| rating.criterion == CRITERIA[at][0]);
                found += usize::from(rating.is_some());
                let expected = rating.map_or(NO_RESULT[language].to_owned(), |rating| {
                    let word = word(&rating.word, language);
                    rating.stars.map_or(word.to_owned(), |stars| {
                        let drawn = "★".repeat(usize::try_from(stars).unwrap());
                        format!("{word} {drawn} {stars} {}", ["stars", "seren"][language])
                    })
                });
                // What is ours has a note, which says so.
                let ours = rating.is_some_and(|rating| rating.derived.is_some());
                assert!(
                    *result == expected || (ours && result.starts_with(&format!("{expected} "))),
                    "{area} {title}: {result} for {expected}"
                );
            }
            assert_eq!(found, inspection.ratings.len(), "{area}");
        }
    }
}

#[test]
fn the_word_for_the_sixth_criterion_of_wolverhampton_is_said_to_be_ours() {
    let folder = "wolverhampton/2016-02-full-joint-inspection";
    for (page, said) in report(folder)
        .iter()
        .zip(["stars and not the word", "sêr ond nid y gair"])
    {
        let remark = page.one("section[aria-labelledby=\"interventions\"] .score-remark");
        assert!(remark.contains(said), "{remark}");
    }
}

#[test]
fn stars_are_shown_only_where_a_source_gives_them() {
    let with_stars: Vec<&String> = site()
        .files
        .iter()
        .filter(|(path, bytes)| {
            (path.contains("/reports/") || path.contains("/adroddiadau/"))
                && String::from_utf8_lossy(bytes).contains('★')
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(
        with_stars,
        [
            "cy/adroddiadau/wolverhampton/2016-02-arolygiad-llawn-ar-y-cyd/crynodeb/index.html",
            "cy/adroddiadau/wolverhampton/2016-02-arolygiad-llawn-ar-y-cyd/index.html",
            "en/reports/wolverhampton/2016-02-full-joint-inspection/index.html",
            "en/reports/wolverhampton/2016-02-full-joint-inspection/summary/index.html",
        ]
    );
    for (path, said) in [("en/reports/", "stars"), ("cy/adroddiadau/", "seren")] {
        let words = site().page(path).all(".headline-list .word");
        let starred = words.iter().filter(|word| word.ends_with(said)).count();
        assert_eq!(starred, 6, "the criteria of Wolverhampton in the list");
    }
    let inspections: Vec<Inspection> = list("ratings");
    for inspection in &inspections {
        let starred = inspection
            .ratings
            .iter()
            .any(|rating| rating.stars.is_some());
        for page in rated(inspection) {
            let shown = page.all(".stars").len();
            assert_eq!(shown > 0, starred, "{}", inspection.area);
        }
    }
}

#[test]
fn overall_ratings_of_youth_services_are_those_published_and_the_rest_not_available() {
    let inspections: Vec<Inspection> = list("ratings");
    let youth: Vec<_> = inspections
        .iter()
        .filter(|inspection| inspection.framework == "youth-2018")
        .collect();
    assert_eq!(youth.len(), 30);
    for inspection in youth {
        let area = &inspection.area;
        let given = |criterion: &str| {
            inspection
                .ratings
                .iter()
                .find(|rating| rating.criterion == criterion)
        };
        let overall = given("Overall").unwrap();
        for (language, page) in rated(inspection).iter().enumerate() {
            let results = page.all(".scores tbody tr:not(.group) > td:last-child");
            assert_eq!(results.len(), 14, "{area}: overall and 13 standards");
            let (first, standards) = results.split_first().unwrap();
            let (resettlement, counted) = standards.split_last().unwrap();
            let expected = word(&overall.word, language);
            assert!(
                first == expected
                    || (overall.derived.is_some() && first.starts_with(&format!("{expected} "))),
                "{area}: {first} for {expected}"
            );
            assert_eq!(counted, [NO_RESULT[language]; 12], "{area}");
            let expected = given("Resettlement")
                .map_or(NO_RESULT[language], |rating| word(&rating.word, language));
            assert_eq!(resettlement, expected, "{area}");

            let headline = page.one("section[aria-labelledby=\"overall--overall\"] > .score");
            let expected = overall.points.map_or(Vec::new(), |points| vec![points, 36]);
            assert_eq!(numbers(&headline), expected, "{area}: {headline}");
            if let Some(counts) = &inspection.counts {
                let source = page.one(".report-header .source");
                let counts = [&counts.en, &counts.cy][language];
                assert!(source.contains(counts), "{area}: {source}");
            }
        }
    }
}

#[test]
fn a_short_report_with_ratings_says_what_it_does_not_have_and_shows_no_other_number() {
    // Where areas lie is counted here, from the judgements of all reports.
    let of_the_framework = [
        "judgements",
        "ratings",
        "comparison",
        "workings",
        "glossary",
    ];
    let inspections: Vec<Inspection> = list("ratings");
    let mut short = 0;
    let mut forms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for inspection in &inspections {
        let area = &inspection.area;
        if inspection
            .ratings
            .iter()
            .any(|rating| rating.stars.is_some())
        {
            continue;
        }
        for (language, page) in rated(inspection).iter().enumerate() {
            let has = |id: &str| of_the_framework.contains(&id);
            assert_parts(
                page,
                language,
                forms.entry(inspection.framework.clone()).or_default(),
                &has,
            );
            let counted = page.all("[id=spread-grades--figure]").len();
            assert_eq!(page.all("main figure").len(), counted, "{area}");
            assert_eq!(page.all("main table").len(), 1 + counted, "{area}");
            assert_eq!(page.all("ol.recommendations").len(), 0, "{area}");
            // The framework explains its limits: 80, 65 and 50 per cent.
            for percent in percentages(&page.one("main")) {
                assert!([80, 65, 50].contains(&percent), "{area}: {percent}%");
            }
            head_of_report(page, language, inspection.published.as_deref(), None, None);
        }
        short += 1;
    }
    assert_eq!(short, 43);
}
