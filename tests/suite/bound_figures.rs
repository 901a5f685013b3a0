//! Figures of a narrative are not typed: the page shows what the data say, in the words of its language.

mod markdown;
mod mistakes;

use std::sync::OnceLock;

use super::site::{BuiltSite, Page, TestSite};

const FOLDER: &str = "content/inspections/wenvale/2024-05-checks-1";
const FRAMEWORK: &str = "content/frameworks/checks-1/framework.yaml";
const PAGES: [&str; 2] = [
    "en/reports/wenvale/2024-05-case-checks/",
    "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/",
];

/// Counts with a base up to 12, which is small, and above it.
const COUNTS: [(&str, u32, u32); 14] = [
    ("small", 9, 12),
    ("large", 17, 20),
    ("edge", 3, 12),
    ("beyond", 3, 13),
    ("every", 12, 12),
    ("none", 0, 30),
    ("thousands", 1500, 2000),
    ("none-of-many", 0, 3000),
    ("far", 6, 18),
    ("third-over", 7, 20),
    ("two-thirds-under", 13, 20),
    ("half", 10, 20),
    ("half-over", 21, 40),
    ("between", 11, 20),
];

/// What stands in the narrative for a reference, in English and in Welsh.
const FIGURES: [[&str; 3]; 56] = [
    // Scores and grades.
    ["score planning", "71%", "71%"],
    ["score doing", "100%", "100%"],
    ["score care", "83%", "83%"],
    ["grade planning", "fair", "gweddol"],
    ["grade doing", "good", "da"],
    // Every other kind.
    ["question p1", "3 out of 4", "3 allan o 4"],
    ["survey people/listened", "7 out of 8", "7 allan o 8"],
    ["survey people/helped", "60%", "60%"],
    ["sample age/older", "3 out of 4", "3 allan o 4"],
    ["cases", "4", "4"],
    ["responses people", "9", "9"],
    // Without a style the base decides.
    ["count small", "9 out of 12", "9 allan o 12"],
    ["count large", "85%", "85%"],
    ["count edge", "3 out of 12", "3 allan o 12"],
    ["count beyond", "23%", "23%"],
    ["count none", "0%", "0%"],
    // With a style it may not.
    ["count small, share", "75%", "75%"],
    ["count large, ratio", "17 out of 20", "17 allan o 20"],
    ["count small, ratio", "9 out of 12", "9 allan o 12"],
    [
        "count small, of cases",
        "9 out of 12 cases",
        "9 allan o 12 achos",
    ],
    ["count large, of cases", "85% of cases", "85% o achosion"],
    ["count small, number", "9", "9"],
    ["count small, base", "12", "12"],
    ["count thousands, number", "1,500", "1,500"],
    ["count thousands, base", "2,000", "2,000"],
    // What is left, in words up to ten.
    ["count small, all but", "all but three", "pob un ond tri"],
    ["count every, all but", "all", "pob un"],
    ["count far, all but", "all but 12", "pob un ond 12"],
    ["count small, rest", "three", "tri"],
    ["count every, rest", "none", "dim un"],
    ["count beyond, rest", "ten", "deg"],
    ["count far, rest", "12", "12"],
    // Fractions: exactly, over, under, and none within three points.
    ["count edge, fraction", "one-quarter", "chwarter"],
    [
        "count beyond, fraction",
        "just under one-quarter",
        "ychydig llai na chwarter",
    ],
    ["question p2, fraction", "two-thirds", "dwy ran o dair"],
    ["count far, fraction", "one-third", "traean"],
    [
        "count third-over, fraction",
        "just over one-third",
        "ychydig dros draean",
    ],
    ["count half, fraction", "half", "hanner"],
    [
        "count half-over, fraction",
        "just over half",
        "ychydig dros hanner",
    ],
    [
        "count two-thirds-under, fraction",
        "just under two-thirds",
        "ychydig llai na dwy ran o dair",
    ],
    ["count small, fraction", "three-quarters", "tri chwarter"],
    ["count between, fraction", "55%", "55%"],
    [
        "survey people/listened, fraction",
        "7 out of 8",
        "7 allan o 8",
    ],
    // The framework's words: both ends belong to the word.
    ["count small, words", "most", "y rhan fwyaf"],
    ["count half, words", "some", "rhai"],
    ["count every, words", "all", "pob un"],
    ["count none, words", "none", "dim un"],
    ["count thousands, words", "most", "y rhan fwyaf"],
    // Any kind that has a base has styles.
    ["question p1, share", "75%", "75%"],
    [
        "question p1, of cases",
        "3 out of 4 cases",
        "3 allan o 4 achos",
    ],
    [
        "survey people/listened, all but",
        "all but one",
        "pob un ond un",
    ],
    ["survey people/listened, base", "8", "8"],
    ["sample age/younger, share", "25%", "25%"],
    ["sample age/younger, words", "some", "rhai"],
    // White space does not matter.
    [
        "  count   small ,  all  but ",
        "all but three",
        "pob un ond tri",
    ],
    ["question\n   p1", "3 out of 4", "3 allan o 4"],
];

const WORDS: &str = r#"quantity_words:
  - { word: { en: "all", cy: "pob un" }, from: 100, to: 100 }
  - { word: { en: "most", cy: "y rhan fwyaf" }, from: 51, to: 99 }
  - { word: { en: "some", cy: "rhai" }, from: 1, to: 50 }
  - { word: { en: "none", cy: "dim un" }, from: 0, to: 0 }
comparison:
"#;

/// The small site with counts and quantity words, and with a foreword of its own in both languages.
fn with_foreword(english: &str, welsh: &str) -> TestSite {
    let counts: String = COUNTS
        .iter()
        .filter(|(id, ..)| {
            english
                .split(|c: char| !c.is_alphabetic() && c != '-')
                .any(|word| word == *id)
        })
        .map(|(id, count, of)| format!("  {id}: {{ count: {count}, of: {of} }}\n"))
        .collect();
    let counts = match counts.as_str() {
        "" => "sample:\n".to_owned(),
        counts => format!("counts:\n{counts}sample:\n"),
    };
    TestSite::small()
        .change(
            "content/site.yaml",
            "regions:\n",
            "figures: { small_base: 12 }\nregions:\n",
        )
        .change(FRAMEWORK, "comparison:\n", WORDS)
        .change(&format!("{FOLDER}/inspection.yaml"), "sample:\n", &counts)
        .change(
            &format!("{FOLDER}/report.en.md"),
            "We looked at *four* cases.\n",
            english,
        )
        .change(
            &format!("{FOLDER}/report.cy.md"),
            "Edrychom ar *bedwar* achos.\n",
            welsh,
        )
}

/// A list of all references, each as an item.
fn list() -> String {
    let items = FIGURES.iter();
    items
        .map(|[reference, ..]| format!("- {{{reference}}}\n"))
        .collect()
}

fn all_figures() -> &'static BuiltSite {
    static SITE: OnceLock<BuiltSite> = OnceLock::new();
    SITE.get_or_init(|| with_foreword(&list(), &list()).build())
}

fn foreword(page: &Page) -> Vec<String> {
    page.all("section[aria-labelledby=\"foreword\"] .prose li")
}

#[test]
fn each_kind_of_figure_is_written_in_each_style_in_english() {
    let items = foreword(&all_figures().page(PAGES[0]));
    assert_eq!(items.len(), FIGURES.len());
    for (item, [reference, english, _]) in items.iter().zip(FIGURES) {
        assert_eq!(item, english, "{{{reference}}}");
    }
}

#[test]
fn each_kind_of_figure_is_written_in_each_style_in_welsh() {
    let items = foreword(&all_figures().page(PAGES[1]));
    assert_eq!(items.len(), FIGURES.len());
    for (item, [reference, _, welsh]) in items.iter().zip(FIGURES) {
        assert_eq!(item, welsh, "{{{reference}}}");
    }
}

#[test]
fn a_base_of_twenty_is_small_unless_the_site_says_otherwise() {
    let text = "{question p1}; {count large}; {count half-over}; {count large, of cases}\n";
    let as_it_is =
        with_foreword(text, text).change("content/site.yaml", "figures: { small_base: 12 }\n", "");
    let foreword = as_it_is.build().page(PAGES[0]).section("foreword");
    let wanted = "3 out of 4; 17 out of 20; 53%; 17 out of 20 cases";
    assert!(foreword.contains(wanted), "{foreword}");
    let stricter = as_it_is.change(
        "content/site.yaml",
        "regions:\n",
        "figures: { small_base: 3 }\nregions:\n",
    );
    let foreword = stricter.build().page(PAGES[0]).section("foreword");
    let wanted = "75%; 85%; 53%; 85% of cases";
    assert!(foreword.contains(wanted), "{foreword}");
}

/// The text of a narrative that has a reference in each place where text may stand.
fn everywhere(language: usize) -> String {
    let said = |english: &str, welsh: &str| [english, welsh][language].to_owned();
    [
        said(
            "# foreword\n\nOf **{cases}** cases.",
            "# foreword\n\nO **{cases}** achos.",
        ),
        said(
            "# examples\n\nOne of {cases}.",
            "# examples\n\nUn o {cases}.",
        ),
        "## doing\n\n{question d1} {score doing}.".to_owned(),
        said(
            "# voices\n\n{responses people} people.",
            "# voices\n\n{responses people} o bobl.",
        ),
        "## people\n\n{survey people/listened}.".to_owned(),
        "# good-news\n\n1. {question p1}.\n2. {grade doing}.".to_owned(),
        "# work\n\n{score work}.\n\n## commentary\n\n{sample age/older, share}.".to_owned(),
        "# planning\n\n## strengths\n\n1. {question p1, all but}.".to_owned(),
        "## improvements\n\n1. = {question p2, number}.\n2. {score planning}, {grade planning}."
            .to_owned(),
        "# doing\n\n## strengths\n\n1. {question d1, number}.\n".to_owned(),
    ]
    .join("\n\n")
}

/// The small site with such a narrative, and with a part that is a list.
fn site_with_references_everywhere() -> TestSite {
    let list = "  - id: good-news\n    title: { en: \"Good news\", cy: \"Newyddion da\" }\n    list: strengths\n    blocks: [list]\n  - id: findings\n";
    TestSite::small()
        .change(FRAMEWORK, "  - id: findings\n", list)
        .write(&format!("{FOLDER}/report.en.md"), &everywhere(0))
        .write(&format!("{FOLDER}/report.cy.md"), &everywhere(1))
        .change(
            "content/inspections/northwick/2024-03-checks-1/inspection.yaml",
            "not_in_this_edition: [",
            "not_in_this_edition: [good-news, ",
        )
}

#[test]
fn figures_stand_in_parts_examples_surveys_lists_introductions_commentary_and_findings() {
    let built = site_with_references_everywhere().build();
    let out_of = |count, of| {
        [
            format!("{count} out of {of}"),
            format!("{count} allan o {of}"),
        ]
    };
    for (language, path) in PAGES.into_iter().enumerate() {
        let page = built.page(path);
        let word = |english, welsh| [english, welsh][language];
        for (section, text) in [
            ("foreword", word("Of 4 cases.", "O 4 achos.").to_owned()),
            ("examples", word("One of 4.", "Un o 4.").to_owned()),
            ("examples", format!("{} 100%.", out_of(2, 2)[language])),
            ("voices", word("9 people.", "9 o bobl.").to_owned()),
            ("voices", out_of(7, 8)[language].clone() + "."),
            ("good-news", out_of(3, 4)[language].clone() + "."),
            ("good-news", word("good.", "da.").to_owned()),
            ("work", "78%.".to_owned()),
            ("work", "75%.".to_owned()),
            (
                "planning",
                word("all but one.", "pob un ond un.").to_owned(),
            ),
            ("planning", word("71%, fair.", "71%, gweddol.").to_owned()),
        ] {
            let shown = page.section(section);
            assert!(shown.contains(&text), "{text:?} in {shown:?}");
        }
        assert_eq!(
            page.all("section[aria-labelledby=\"planning\"] ol.bad li"),
            ["= 2.", word("71%, fair.", "71%, gweddol.")]
        );
        // No reference is left.
        assert!(!page.one("main").contains('{'));
    }
    // Emphasis around a figure is kept.
    assert!(built.page(PAGES[0]).all("strong").contains(&"4".to_owned()));
}

#[test]
fn one_judgement_moves_every_figure_that_is_made_of_it() {
    let judgements = format!("{FOLDER}/judgements.csv");
    // The plan of the second case was in time after all: p2 3 of 3, planning 6 of 7, work 8 of 9.
    let site = site_with_references_everywhere().change(&judgements, "b,S,N,-", "b,S,S,-");
    let after = site.build();
    for (language, path) in PAGES.into_iter().enumerate() {
        let page = after.page(path);
        let grade = ["86%, good.", "86%, da."][language];
        assert_eq!(
            page.all("section[aria-labelledby=\"planning\"] ol.bad li"),
            ["= 3.", grade]
        );
        let work = page.section("work");
        assert!(work.contains("89%.") && !work.contains("78%"), "{work}");
        // What is not made of it stays.
        assert!(
            page.section("good-news")
                .contains(["3 out of 4.", "3 allan o 4."][language])
        );
    }
}
