//! The reports hold every figure of the published documents that they were made from, in both languages, and no other.
//!
//! The lists in `tests/data` were taken from those documents and not from our text: one for each longer report, one for
//! the headline scores of Core Case Inspections, one for judgements and ratings. The last list is of the demonstration
//! inspection of 2022, whose scores were worked out apart from the program.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, OnceLock};

use adrodd::language::Bilingual;
use adrodd::yaml::{self, Entries};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::leicestershire::times;
use super::site::{BuiltSite, LEICESTERSHIRE, Page, TestSite, project};

/// The lists of figures of the longer reports.
const PRINTED_DOCUMENTS: [&str; 4] = ["essex", "wessex", "cambridgeshire", "wolverhampton"];

/// What stands in a part that a source does not give.
const NOT_AVAILABLE: [&str; 2] = [
    "Not available in this edition.",
    "Ddim ar gael yn yr argraffiad hwn.",
];

/// What stands for a result that a source does not give.
const NO_RESULT: [&str; 2] = ["not available", "ddim ar gael"];

/// What stands for a date that a source does not give.
const NO_DATE: [&str; 2] = ["not known", "anhysbys"];

/// The words of judgements and ratings.
const WORDS: [[&str; 2]; 9] = [
    ["Very good", "Da iawn"],
    ["Good", "Da"],
    ["Satisfactory", "Boddhaol"],
    ["Unsatisfactory", "Anfoddhaol"],
    ["Poor", "Gwael"],
    ["Outstanding", "Rhagorol"],
    ["Requires improvement", "Angen gwella"],
    ["Inadequate", "Annigonol"],
    ["", ""],
];

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

/// The headline themes of Core Case Inspections, in the order of the report.
const THEMES: [&str; 3] = ["safeguarding", "risk-of-harm", "likelihood-of-reoffending"];

const MONTHS: [[&str; 2]; 12] = [
    ["January", "Ionawr"],
    ["February", "Chwefror"],
    ["March", "Mawrth"],
    ["April", "Ebrill"],
    ["May", "Mai"],
    ["June", "Mehefin"],
    ["July", "Gorffennaf"],
    ["August", "Awst"],
    ["September", "Medi"],
    ["October", "Hydref"],
    ["November", "Tachwedd"],
    ["December", "Rhagfyr"],
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PrintedDocument {
    report: String,
    recommendations: Option<usize>,
    figures: Vec<Figure>,
    #[serde(default)]
    plan: Vec<PlanEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Figure {
    page: String,
    section: String,
    number: Option<u32>,
    en: String,
    cy: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanEntry {
    entry: String,
    answers: Vec<u32>,
    actions: usize,
    dates: Option<Bilingual<Vec<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Headlines {
    area: String,
    published: Option<String>,
    fieldwork: Option<String>,
    cases: Option<u32>,
    scores: Vec<u32>,
    baseline: Option<Baseline>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Baseline {
    label: Bilingual<String>,
    safeguarding: Option<Vec<u32>>,
    risk_of_harm: Option<Vec<u32>>,
    likelihood_of_reoffending: Option<Vec<u32>>,
}

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
    #[serde(default)]
    judged: bool,
    #[serde(default)]
    outside_overall: bool,
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

fn list<T: DeserializeOwned>(name: &str) -> T {
    let path = format!("tests/data/{name}.yaml");
    let text = fs::read_to_string(project().join(&path)).unwrap();
    let mut problems = Vec::new();
    let list = yaml::read(&Arc::from(path.as_str()), &text, &mut problems);
    assert_eq!(problems, []);
    list.unwrap()
}

/// The shipped site, built once for all tests of this file.
fn site() -> &'static BuiltSite {
    static SITE: OnceLock<BuiltSite> = OnceLock::new();
    SITE.get_or_init(|| TestSite::shipped().build())
}

/// A report in English and in Welsh; the English page links to the Welsh one.
fn report(folder: &str) -> [Page; 2] {
    let english = site().page(&format!("en/reports/{folder}/"));
    let welsh = english.attributes("a.language-switch", "href");
    let welsh = site().page(welsh[0].trim_start_matches('/'));
    [english, welsh]
}

/// The improvement plan of a report in English and in Welsh.
fn plan(folder: &str) -> [Page; 2] {
    report(&format!("{folder}/improvement-plan"))
}

fn core_case_inspection(area: &str, published: Option<&str>) -> [Page; 2] {
    report(&format!(
        "{area}/{}-core-case-inspection",
        folder_date(published)
    ))
}

fn rated(inspection: &Inspection) -> [Page; 2] {
    let framework = match inspection.framework.as_str() {
        "fji" => "full-joint-inspection",
        _ => "youth-standards-2018-to-2024",
    };
    let date = folder_date(inspection.published.as_deref());
    report(&format!("{}/{date}-{framework}", inspection.area))
}

fn folder_date(published: Option<&str>) -> &str {
    published.map_or("undated", |date| date.get(..7).unwrap_or(date))
}

/// A date as a page writes it.
fn date_in_words(date: &str, language: usize) -> String {
    let mut parts = date.splitn(3, '-');
    let year = parts.next().unwrap();
    let month = parts
        .next()
        .map(|month| MONTHS[month.parse::<usize>().unwrap() - 1][language]);
    let day = parts.next().map(|day| day.trim_start_matches('0'));
    [day, month, Some(year)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The facts at the head of a report, each under its name.
fn details(page: &Page) -> BTreeMap<String, String> {
    let names = page.all(".report-header dl.details dt");
    let facts = page.all(".report-header dl.details dd");
    assert_eq!(names.len(), facts.len());
    names.into_iter().zip(facts).collect()
}

/// The whole numbers in a text.
fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().unwrap())
        .collect()
}

/// The percentages in a text.
fn percentages(text: &str) -> Vec<u32> {
    let before = |at: usize| text[..at].rsplit(|c: char| !c.is_ascii_digit()).next();
    text.match_indices('%')
        .map(|(at, _)| before(at).unwrap().parse().unwrap())
        .collect()
}

fn word(english: &str, language: usize) -> &'static str {
    WORDS
        .iter()
        .find(|word| word[0] == english)
        .unwrap_or_else(|| panic!("no word {english}"))[language]
}

/// The word for a grade that a list names by its id.
fn grade(id: &str, language: usize) -> &'static str {
    let words = id.replace('-', " ");
    let (first, rest) = words.split_at(1);
    word(&format!("{}{rest}", first.to_uppercase()), language)
}

/// The comment that belongs to a headline score: 75, 60 and 45 are the limits.
fn comment(score: u32, language: usize) -> String {
    let words = match score {
        75.. => ["Minimum", "lleiaf"],
        60..75 => ["Moderate", "cymedrol"],
        45..60 => ["Substantial", "sylweddol"],
        ..45 => ["Drastic", "drastig"],
    };
    match language {
        0 => format!("{} improvement required", words[0]),
        _ => format!("Angen gwelliant: {}", words[1]),
    }
}

/// The text of a page that a figure belongs in.
fn place(page: &Page, figure: &Figure) -> String {
    match (figure.section.as_str(), figure.number) {
        ("details", None) => page.one(".report-header"),
        ("introduction", None) if figure.page == "plan" => page.one(".lead"),
        ("source", None) => page.one(".source"),
        (item, Some(number)) => page.one(&format!("#{item}--paragraphs-{number}")),
        (section, None) => page.section(section),
    }
}

/// The ids of all parts of a report that hold nothing.
fn parts_not_available(page: &Page, language: usize) -> Vec<String> {
    page.attributes("section.part", "aria-labelledby")
        .into_iter()
        .filter(|id| {
            let heading = page.one(&format!("#{id}"));
            page.section(id) == format!("{heading} {}", NOT_AVAILABLE[language])
        })
        .collect()
}

#[test]
fn every_figure_of_a_printed_document_stands_where_it_belongs_in_both_languages() {
    let mut missing = Vec::new();
    let mut checked = 0;
    for name in PRINTED_DOCUMENTS {
        let document: PrintedDocument = list(&format!("{name}-figures"));
        let report = report(&document.report);
        let plan = (!document.plan.is_empty()).then(|| plan(&document.report));
        for figure in &document.figures {
            let pages = match figure.page.as_str() {
                "plan" => plan.as_ref().unwrap(),
                _ => &report,
            };
            for (page, wanted) in pages.iter().zip([&figure.en, &figure.cy]) {
                if times(&place(page, figure), wanted) == 0 {
                    missing.push(format!("{name} {} {wanted:?}", figure.section));
                }
                checked += 1;
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(checked > 250, "{checked}");
}

#[test]
fn a_report_has_as_many_recommendations_as_its_printed_document() {
    for name in PRINTED_DOCUMENTS {
        let document: PrintedDocument = list(&format!("{name}-figures"));
        for page in report(&document.report) {
            let shown = page.all("ol.recommendations > li").len();
            assert_eq!(shown, document.recommendations.unwrap_or(0), "{name}");
        }
    }
}

#[test]
fn a_plan_has_the_entries_actions_and_dates_of_the_printed_plan() {
    for name in ["essex", "wolverhampton"] {
        let document: PrintedDocument = list(&format!("{name}-figures"));
        let recommendation = ["Recommendation", "Argymhelliad"];
        for (language, page) in plan(&document.report).iter().enumerate() {
            let entries: Vec<_> = document
                .plan
                .iter()
                .map(|entry| format!("action--{}", entry.entry))
                .collect();
            assert_eq!(
                page.attributes("section.action", "aria-labelledby"),
                entries
            );
            for entry in &document.plan {
                let within = format!("section[aria-labelledby=\"action--{}\"]", entry.entry);
                let answered = page.all(&format!("{within} .details a"));
                let expected: Vec<_> = entry
                    .answers
                    .iter()
                    .map(|number| format!("{} {number}", recommendation[language]))
                    .collect();
                assert_eq!(answered, expected, "{name} {}", entry.entry);
                let rows = page.all(&format!("{within} .actions tbody tr"));
                assert_eq!(rows.len(), entry.actions, "{name} {}", entry.entry);
                if let Some(dates) = &entry.dates {
                    let shown = page.all(&format!("{within} .actions tbody tr > :nth-child(2)"));
                    assert_eq!(shown, *[&dates.en, &dates.cy][language], "{}", entry.entry);
                }
            }
        }
    }
}

#[test]
fn the_letter_has_the_paragraphs_strengths_and_copies_of_the_printed_letter() {
    let folder = "cambridgeshire/2014-04-short-quality-screening";
    let expected = [
        ("reducing-likelihood-of-reoffending", "paragraphs", 5),
        ("protecting-the-public", "paragraphs", 7),
        ("protecting-the-child", "paragraphs", 5),
        ("serving-the-sentence", "paragraphs", 3),
        ("key-strengths", "key-strengths", 3),
        (
            "areas-requiring-improvement",
            "areas-requiring-improvement",
            3,
        ),
    ];
    for page in report(folder) {
        for (section, kind, count) in expected {
            let shown = page.all(&format!("[id^=\"{section}--{kind}-\"]")).len();
            assert_eq!(shown, count, "{section}");
        }
        assert_eq!(page.all(".copy-list > li").len(), 14);
        assert_eq!(
            page.all(".score"),
            Vec::<String>::new(),
            "it gave no scores"
        );
    }
}

#[test]
fn wolverhampton_shows_both_dates_that_its_sources_give() {
    let folder = "wolverhampton/2016-02-full-joint-inspection";
    for (page, dates) in report(folder).iter().zip([
        ["9 February 2016", "11 February 2016"],
        ["9 Chwefror 2016", "11 Chwefror 2016"],
    ]) {
        let published = page.one(".report-header dl.details");
        for date in dates {
            assert_eq!(times(&published, date), 1, "{date}: {published}");
        }
    }
}

#[test]
fn headline_scores_of_thirteen_areas_are_those_published_each_with_its_comment() {
    let areas: Vec<Headlines> = list("cci-headlines");
    assert_eq!(areas.len(), 13);
    for area in &areas {
        let pages = core_case_inspection(&area.area, area.published.as_deref());
        for (language, page) in pages.iter().enumerate() {
            for (theme, score) in THEMES.iter().zip(&area.scores) {
                let within = format!("section[aria-labelledby=\"theme--{theme}\"] > .score");
                let shown = page.one(&format!("{within} .score-value"));
                assert_eq!(shown, format!("{score}%"), "{} {theme}", area.area);
                let shown = page.one(&format!("{within} .score-comment"));
                let expected = comment(*score, language);
                assert!(shown.ends_with(&expected), "{} {shown}", area.area);
            }
        }
    }
}

#[test]
fn the_comparison_is_the_one_printed_with_each_report() {
    let areas: Vec<Headlines> = list("cci-headlines");
    for area in &areas {
        let pages = core_case_inspection(&area.area, area.published.as_deref());
        for (language, page) in pages.iter().enumerate() {
            let Some(baseline) = &area.baseline else {
                assert!(
                    parts_not_available(page, language).contains(&"comparison".to_owned()),
                    "{} has no comparison",
                    area.area
                );
                continue;
            };
            let comparison = page.section("comparison");
            let label = [&baseline.label.en, &baseline.label.cy][language];
            assert!(comparison.contains(label), "{}: {label}", area.area);
            let printed = [
                &baseline.safeguarding,
                &baseline.risk_of_harm,
                &baseline.likelihood_of_reoffending,
            ];
            let expected: Vec<String> = printed
                .into_iter()
                .zip(&area.scores)
                .filter_map(|(printed, score)| printed.as_ref().map(|printed| (printed, score)))
                .flat_map(|(printed, score)| printed.iter().chain([score]))
                .map(|percent| format!("{percent}%"))
                .collect();
            let shown = page.all("#baseline--figure tbody td");
            assert_eq!(shown, expected, "{}", area.area);
        }
    }
}

#[test]
fn a_short_core_case_report_says_what_it_does_not_have_and_shows_no_other_number() {
    // The parts that belong to every report of the framework: their text is the framework's own.
    let of_the_framework = ["summary", "scoring", "glossary", "role", "workings"];
    let limits = [75, 74, 60, 59, 45, 44, 0];
    let areas: Vec<Headlines> = list("cci-headlines");
    let mut short = 0;
    for area in &areas {
        let filled: &[&str] = match area.area.as_str() {
            "leicestershire-and-rutland" => continue,
            "essex" => &["recommendations", "next-steps", "survey", "context"],
            "wessex" => &["recommendations", "next-steps", "context"],
            _ => &[],
        };
        let pages = core_case_inspection(&area.area, area.published.as_deref());
        for (language, page) in pages.iter().enumerate() {
            let has = |id: &str| {
                of_the_framework.contains(&id)
                    || filled.contains(&id)
                    || (id == "comparison" && area.baseline.is_some())
            };
            let mut expected = page.attributes("section.part", "aria-labelledby");
            expected.retain(|id| !has(id));
            assert_eq!(
                parts_not_available(page, language),
                expected,
                "{}",
                area.area
            );
            let mut allowed = [&limits[..], &area.scores].concat();
            if let Some(baseline) = &area.baseline {
                let printed = [
                    &baseline.safeguarding,
                    &baseline.risk_of_harm,
                    &baseline.likelihood_of_reoffending,
                ];
                allowed.extend(printed.into_iter().flatten().flatten());
            }
            for percent in percentages(&page.one("main")) {
                assert!(allowed.contains(&percent), "{}: {percent}%", area.area);
            }
            assert_eq!(numbers(&page.section("summary")), area.scores);
            head_of_report(
                page,
                language,
                area.published.as_deref(),
                area.fieldwork.as_deref(),
                area.cases,
            );
        }
        short += 1;
    }
    assert_eq!(short, 12);
}

/// The head of a report has the dates and the cases that a source gives, and no other number.
fn head_of_report(
    page: &Page,
    language: usize,
    published: Option<&str>,
    fieldwork: Option<&str>,
    cases: Option<u32>,
) {
    let mut details = details(page);
    let expected = published.map_or(NO_DATE[language].to_owned(), |date| {
        date_in_words(date, language)
    });
    let shown = details.remove(["Published", "Cyhoeddwyd"][language]);
    let shown = shown.unwrap();
    // A note may follow, where sources differ.
    assert!(shown.starts_with(&expected), "{shown} for {expected}");
    assert_eq!(
        details.remove(["Fieldwork", "Gwaith maes"][language]),
        fieldwork.map(|date| date_in_words(date, language))
    );
    assert_eq!(
        details.remove(["Cases examined", "Achosion a archwiliwyd"][language]),
        cases.map(|cases| cases.to_string())
    );
    for (name, fact) in details {
        assert_eq!(numbers(&fact), [0; 0], "{name}: {fact}");
    }
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
            "cy/adroddiadau/wolverhampton/2016-02-arolygiad-llawn-ar-y-cyd/index.html",
            "en/reports/wolverhampton/2016-02-full-joint-inspection/index.html",
        ]
    );
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
    let of_the_framework = ["judgements", "ratings", "workings", "glossary"];
    let inspections: Vec<Inspection> = list("ratings");
    let mut short = 0;
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
            let mut expected = page.attributes("section.part", "aria-labelledby");
            expected.retain(|id| !of_the_framework.contains(&id.as_str()));
            assert_eq!(parts_not_available(page, language), expected, "{area}");
            assert_eq!(page.all("main figure, main svg").len(), 0, "{area}");
            assert_eq!(page.all("main table").len(), 1, "{area}");
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

#[test]
fn section_3_of_leicestershire_and_rutland_has_the_score_that_was_stated_and_no_mean() {
    for page in report(
        LEICESTERSHIRE
            .trim_start_matches("reports/")
            .trim_end_matches('/'),
    ) {
        let score = page.one("section[aria-labelledby=\"outcomes\"] > .score .score-value");
        assert_eq!(score, "66%");
    }
}

#[test]
fn nowhere_is_the_mean_of_the_two_criteria_of_section_3() {
    for (path, bytes) in &site().files {
        let text = String::from_utf8_lossy(bytes);
        if !text.contains("68.5") {
            continue;
        }
        let read = match path.strip_suffix("index.html") {
            Some(folder) => site().page(folder).one("body"),
            None => text.into_owned(),
        };
        for mean in ["68.5", "68.5%"] {
            assert_eq!(times(&read, mean), 0, "{path}");
        }
    }
}

fn demonstration() -> [Page; 2] {
    report("demonstration-area/2022-03-youth-standards-2018-to-2024")
}

#[test]
fn key_questions_of_the_youth_demonstration_have_the_shares_and_ratings_worked_out_by_hand() {
    let expected: Demonstration = list("youth-demonstration-scores");
    assert_eq!(expected.key_questions.len(), 24);
    for (language, page) in demonstration().iter().enumerate() {
        let chart = page.all("#item-scores--figure tbody tr");
        assert_eq!(chart.len(), 24);
        for (question, row) in expected.key_questions.iter().zip(&chart) {
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
            assert!(
                row.ends_with(&format!("{percent} {rating}")),
                "{}: {row}",
                question.id
            );
            let remarks = page.all(&format!("{within} .score-remark"));
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
            None => assert!(standard.judged, "{}", standard.id),
        }
        if !standard.outside_overall {
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
        let doubled = (200 * sufficient + share.applicable) / (2 * share.applicable);
        assert_eq!(doubled, share.percent, "{}", id.value);
    }
}
