//! Advice to authors: found where it should be, silent everywhere else, and never in the way of a build.

use proptest::prelude::*;

use super::site::{TestSite, adrodd, project};

const FOLDER: &str = "content/inspections/wenvale/2024-05-checks-1";

fn file(name: &str) -> String {
    format!("{FOLDER}/{name}")
}

/// The small site with a sentence more in one language of a report.
fn with_sentence(language: &str, sentence: &str) -> TestSite {
    let (path, before) = match language {
        "cy" => (file("report.cy.md"), "Edrychom ar *bedwar* achos."),
        _ => (file("report.en.md"), "We looked at *four* cases."),
    };
    TestSite::small().change(&path, before, &format!("{before} {sentence}"))
}

/// The codes and the texts that are warned about.
fn found(site: &TestSite) -> Vec<(&'static str, String)> {
    let problems = site.problems().into_iter();
    problems
        .map(|problem| {
            let location = problem.location.unwrap();
            (
                problem.code.id(),
                site.text(&location.path)[location.span].to_owned(),
            )
        })
        .collect()
}

fn assert_found(language: &str, code: &str, cases: &[(&str, &str)]) {
    for (sentence, place) in cases {
        let site = with_sentence(language, sentence);
        assert_eq!(found(&site), [(code, (*place).to_owned())], "{sentence}");
    }
}

fn assert_nothing(language: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(found(&with_sentence(language, sentence)), [], "{sentence}");
    }
}

/// The small site with more in `site.yaml`.
fn set(site: TestSite, settings: &str) -> TestSite {
    site.change(
        "content/site.yaml",
        "theme: default",
        &format!("theme: default\nlint:\n{settings}"),
    )
}

#[test]
fn what_looks_like_personal_data_is_told_of_once() {
    let site = TestSite::small().change(
        "content/inspections/wenvale/2024-05-checks-1/report.en.md",
        "We looked at *four* cases.",
        "We looked at *four* cases (AB 12 34 56 C).",
    );
    let problems = site.problems();
    let ids: Vec<&str> = problems.iter().map(|problem| problem.code.id()).collect();
    assert_eq!(ids, ["A705"]);
}

#[test]
fn a_share_that_the_count_beside_it_does_not_bear_out_is_found() {
    assert_found(
        "en",
        "A711",
        &[
            (
                "Plans were late in three-quarters of cases (9 of 15).",
                "three-quarters",
            ),
            ("In 8 of 15 cases (75%) plans were late.", "75%"),
            (
                "In 8 out of the 15 cases (75 per cent) plans were late.",
                "75 per cent",
            ),
            ("In 11 of 15 cases (73.9%) plans were late.", "73.9%"),
            ("Most of the plans were late: 5 of 12.", "Most of"),
            ("A majority (5 out of 12) were late.", "majority"),
            ("Two-thirds were late, 5 of 12 in all.", "Two-thirds"),
            (
                "Half of the boys (5 of 10) and a third of the girls (5 of 10) were seen.",
                "a third",
            ),
            ("All but 3 of the 12 cases (25%) were late.", "25%"),
            (
                "*Three-quarters*\nof them (2 of 15) were late.",
                "Three-quarters",
            ),
            ("Nearly two-thirds (5 of 12) were late.", "two-thirds"),
        ],
    );
    assert_found(
        "cy",
        "A711",
        &[
            (
                "Roedd tri chwarter o'r cynlluniau (9 o 15) yn hwyr.",
                "tri chwarter",
            ),
            ("Roedd y mwyafrif (5 o'r 12) yn hwyr.", "mwyafrif"),
            ("Roedd y rhan fwyaf (5 allan o 12) yn hwyr.", "rhan fwyaf"),
            (
                "Mewn dwy ran o dair o'r achosion (5 o 12) bu oedi.",
                "dwy ran o dair",
            ),
            ("Mewn traean o'r achosion (8 o'r 12) bu oedi.", "traean"),
            ("Roedd hanner y rhain (8 o'r 12) yn hwyr.", "hanner y"),
            ("Mewn 8 o 15 achos (75 y cant) bu oedi.", "75 y cant"),
        ],
    );
}

#[test]
fn shares_that_fit_or_tell_of_something_else_are_left_alone() {
    assert_nothing(
        "en",
        &[
            "Three-quarters of plans (11 of 15) were late.",
            "In 11 of 15 cases (73%) plans were late, and in 11 of 15 (73.3%) reviews.",
            "About half of them (8 of 15) were late.",
            "Most of them (8 of 15) were late.",
            "All but 3 of the 12 cases (75%) were late.",
            "Plans were good in 20 of 24 cases (83%). In 74% of them they were on time.",
            "In 81% of cases it was on time, and in 3 of 4 cases it was accurate.",
            "Half of the day went by, but 9 of 10 stayed.",
            "On 1 of 2012 there were 75%.",
            "A third party saw it.",
            "Nearly two-thirds (61 of 100) were late.",
        ],
    );
    assert_nothing(
        "cy",
        &[
            "Roedd tri chwarter o'r cynlluniau (11 o 15) yn hwyr.",
            "Roedd y rhan fwyaf (8 o'r 15) yn hwyr.",
            "Mewn 11 o 15 achos (73%) bu oedi.",
            "Pob un ond 3 o'r 12 (75%).",
        ],
    );
}

#[test]
fn a_share_beside_a_figure_that_is_bound_to_data_is_checked() {
    let counts = "counts:\n  late: { count: 5, of: 12 }\nstate: final";
    let with = |en: &str, cy: &str| {
        with_sentence("en", en)
            .change(&file("report.cy.md"), "Edrychom ar *bedwar* achos.", cy)
            .change(&file("inspection.yaml"), "state: final", counts)
    };
    let site = with(
        "Two-thirds ({count late, ratio}) were late.",
        "Hwyr: {count late}.",
    );
    assert_eq!(found(&site), [("A711", "Two-thirds".to_owned())]);
    for english in [
        "Two-fifths ({count late, ratio}) were late.",
        "Two-thirds were not late, {count late, share} were.",
    ] {
        assert_eq!(
            found(&with(english, "Hwyr: {count late}.")),
            [],
            "{english}"
        );
    }
}

/// The small site with a commentary on planning, which is fair.
fn with_commentary(en: &str, cy: &str) -> TestSite {
    TestSite::small()
        .change(
            &file("report.en.md"),
            "# planning\n",
            &format!("# planning\n\n## commentary\n\n{en}\n"),
        )
        .change(
            &file("report.cy.md"),
            "# planning\n",
            &format!("# planning\n\n## commentary\n\n{cy}\n"),
        )
}

#[test]
fn the_word_of_a_grade_that_the_item_does_not_have_is_found() {
    for (en, place) in [
        ("Planning was rated poor.", "poor"),
        ("The rating here is *good*.", "good"),
        ("The score of 66% is good.", "good"),
        ("With 66%, which is poor, it came first.", "poor"),
        ("The score: 66% (good).", "good"),
    ] {
        let site = with_commentary(en, "Iawn.");
        assert_eq!(found(&site), [("A712", place.to_owned())], "{en}");
    }
    let welsh = with_commentary("Fine.", "Y sgôr o 66% yw gwael.");
    assert_eq!(found(&welsh), [("A712", "gwael".to_owned())]);
}

#[test]
fn grades_of_others_and_words_that_are_no_grades_are_left_alone() {
    for en in [
        "Planning was rated fair.",
        "The score of 66% is fair.",
        "A good amount of work was done.",
        "The plans were poor in places.",
        "Planning would have been rated good.",
        "In the last inspection it was rated poor.",
        "It was not rated poor.",
        "Plans were judged good enough, and staff poor.",
        "The rating is {grade planning}, and poor work was rare.",
        "The ratings are fair, good and poor.",
    ] {
        assert_eq!(found(&with_commentary(en, "Iawn.")), [], "{en}");
    }
    // Outside the texts of items a sentence may be about anything.
    assert_nothing("en", &["Another service was rated poor."]);
}

#[test]
fn an_abbreviation_that_nothing_explains_is_found_once() {
    assert_found(
        "en",
        "A713",
        &[
            ("The YOT met, and the YOT met again.", "YOT"),
            ("Several YOTs met.", "YOTs"),
            (
                "The YOT met. Later the youth offending team (YOT) met.",
                "YOT",
            ),
            ("*MAPPA*-led work.", "MAPPA"),
        ],
    );
    assert_found("cy", "A713", &[("Cyfarfu'r TTI.", "TTI")]);
    assert_nothing(
        "en",
        &[
            "The youth offending team (YOT) met, and the YOT met again.",
            "The YOT (youth offending team) met.",
            "The NHS and the UK, in PDF.",
            "Form A4, Q11 and I.",
            "[BBC THIS](lang:cy) and [TTI](lang:cy) stand as they are.",
            "The code `YOT` is one.",
        ],
    );
}

#[test]
fn abbreviations_are_explained_by_glossary_framework_and_site() {
    let sentence = || with_sentence("en", "The YOT met.");
    let glossary = "  - id: yot\n    term: { en: \"YOT\", cy: \"TTI\" }\n    abbreviation:\n      en: { short: \"YOT\", full: \"youth offending team\" }\n    definition: { en: \"A team.\", cy: \"Tîm.\" }\n";
    let with_term = |term: &str| {
        let site = sentence();
        let text = format!("{}{term}", site.text("content/glossary.yaml"));
        site.write("content/glossary.yaml", &text)
    };
    assert_eq!(found(&with_term(glossary)), []);
    let framework = "content/frameworks/checks-1/framework.yaml";
    let in_framework = sentence().change(
        framework,
        "Plans are made in time.",
        "The YOT makes plans in time.",
    );
    assert_eq!(found(&in_framework), []);
    assert_eq!(found(&set(sentence(), "  abbreviations: [YOT]")), []);
    assert_eq!(found(&set(sentence(), "  off: [abbreviations]")), []);
}

#[test]
fn a_word_that_the_site_wants_defined_is_found_where_the_glossary_lacks_it() {
    let settings = "  terms: { en: [plan, Desistance], cy: [ymatal] }";
    let site = set(
        with_sentence("en", "Work on desistance, and desistance again. The plan."),
        settings,
    );
    assert_eq!(found(&site), [("A714", "desistance".to_owned())]);
    let site = set(with_sentence("cy", "Gwaith ymatal."), settings);
    assert_eq!(found(&site), [("A714", "ymatal".to_owned())]);
    assert_eq!(found(&set(TestSite::small(), settings)), []);
    let term = "terms:\n  - id: desistance\n    term: { en: \"Desistance\", cy: \"Ymatal\" }\n    definition: { en: \"A way.\", cy: \"Ffordd.\" }\n";
    let defined = set(with_sentence("en", "Work on desistance."), settings).change(
        "content/glossary.yaml",
        "terms:\n",
        term,
    );
    assert_eq!(found(&defined), []);
}

#[test]
fn capitals_are_found() {
    assert_found(
        "en",
        "A715",
        &[
            ("This is IMPORTANT.", "IMPORTANT"),
            ("Plans MUST BE MADE soon.", "MUST BE MADE"),
            ("WE LOOKED AT CASES. All of them.", "WE LOOKED AT CASES"),
        ],
    );
    assert_found("cy", "A715", &[("Mae hyn yn BWYSIGIAWN.", "BWYSIGIAWN")]);
    assert_nothing(
        "en",
        &[
            "A. N. Inspector of HM and NHS and UK.",
            "[IMPORTANT THINGS NOW](lang:cy) said they.",
        ],
    );
    let page = TestSite::small().write("content/pages/home.en.md", "WELCOME to all.\n");
    assert_eq!(found(&page), [("A715", "WELCOME".to_owned())]);
}

#[test]
fn links_that_say_nothing_are_found() {
    assert_found(
        "en",
        "A716",
        &[
            (
                "Read it [here](https://a.example).",
                "[here](https://a.example)",
            ),
            (
                "[Click here!](https://a.example)",
                "[Click here!](https://a.example)",
            ),
            ("[*More*](/en/) is there.", "[*More*](/en/)"),
            (
                "[https://a.example](https://a.example) is there.",
                "[https://a.example](https://a.example)",
            ),
            ("See <https://a.example>.", "<https://a.example>"),
        ],
    );
    assert_found(
        "cy",
        "A716",
        &[
            (
                "Darllenwch [yma](https://a.example).",
                "[yma](https://a.example)",
            ),
            (
                "[Cliciwch yma](https://a.example).",
                "[Cliciwch yma](https://a.example)",
            ),
        ],
    );
    assert_nothing(
        "en",
        &[
            "Read [the report](https://a.example) and [here and now](https://a.example).",
            "[Here](lang:cy)",
        ],
    );
    let own = set(
        with_sentence("en", "Read [all about it](/en/)."),
        "  link_texts: { en: [all about it] }",
    );
    assert_eq!(found(&own), [("A716", "[all about it](/en/)".to_owned())]);
}

#[test]
fn headings_that_leave_out_a_level_are_found() {
    let page = |text: &str| TestSite::small().write("content/pages/home.en.md", text);
    assert_eq!(
        found(&page("## One\n\n#### Two\n\nx\n")),
        [("A717", "Two".to_owned())]
    );
    for good in [
        "## One\n\n### Two\n\n## Three\n\nx\n",
        "### One\n\nx\n",
        "# One\n\n## Two\n\n### Three\n\n# Four\n\nx\n",
    ] {
        assert_eq!(found(&page(good)), [], "{good}");
    }
    assert_eq!(
        found(&with_sentence("en", "\n\n#### Deep\n\nx")),
        [("A717", "Deep".to_owned())]
    );
    assert_eq!(
        found(&with_sentence(
            "en",
            "\n\n### First\n\nx\n\n#### Second\n\nx"
        )),
        []
    );
}

#[test]
fn a_full_date_in_a_practice_example_is_found() {
    let example = |text: &str| {
        TestSite::small().change(&file("report.en.md"), "A plan was carried out.", text)
    };
    assert_eq!(
        found(&example("It was made on 12 March 2009.")),
        [("A718", "12 March 2009".to_owned())]
    );
    assert_eq!(found(&example("It was made in March 2009.")), []);
    assert_nothing("en", &["The fieldwork ended on 12 March 2009."]);
    let welsh = TestSite::small().change(
        &file("report.cy.md"),
        "Cafodd cynllun ei gyflawni.",
        "Ar 12 Fawrth 2009.",
    );
    assert_eq!(found(&welsh), [("A718", "12 Fawrth 2009".to_owned())]);
}

#[test]
fn every_rule_can_be_switched_off() {
    let cases = [
        ("shares", "Three-quarters of them (2 of 15) were late."),
        ("abbreviations", "The YOT met."),
        ("capitals", "This is IMPORTANT."),
        ("links", "Read it [here](https://a.example)."),
        ("headings", "\n\n#### Deep\n\nx"),
    ];
    for (rule, sentence) in cases {
        assert_eq!(
            found(&set(
                with_sentence("en", sentence),
                &format!("  off: [{rule}]")
            )),
            [],
            "{rule}"
        );
        assert_eq!(
            found(&set(with_sentence("en", sentence), "  off: [terms]")).len(),
            1,
            "{rule}"
        );
    }
    assert_eq!(
        found(&set(
            with_commentary("It was rated poor.", "Iawn."),
            "  off: [grades]"
        )),
        []
    );
    let example = TestSite::small().change(
        &file("report.en.md"),
        "A plan was carried out.",
        "On 12 March 2009.",
    );
    assert_eq!(found(&set(example, "  off: [example-dates]")), []);
    let terms = set(
        with_sentence("en", "Desistance."),
        "  off: [terms]\n  terms: { en: [desistance] }",
    );
    assert_eq!(found(&terms), []);
    let unknown = set(TestSite::small(), "  off: [share]").problem_lines();
    assert!(
        unknown[0].contains("A107") && unknown[0].contains("`shares`"),
        "{unknown:?}"
    );
}

#[test]
fn advice_stops_no_build_and_shows_its_place() {
    let site = with_sentence("en", "Read it [here](https://a.example).");
    let folder = site.on_disk();
    let path = folder.path().to_str().unwrap();
    let output = folder.path().join("public");
    let run = adrodd(&[
        "build",
        "--site",
        path,
        "--output",
        output.to_str().unwrap(),
    ]);
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(
        run.status.success() && said.contains("warning[A716]"),
        "{said}"
    );
    assert!(
        said.contains("report.en.md:3:") && said.contains("Read it [here]"),
        "{said}"
    );
}

#[test]
fn the_place_in_a_value_of_yaml_is_exact() {
    let folded = "text:\n        en: >-\n          plans are\n          *THOROUGHLY* better\n        cy: \"mae cynlluniau'n well\"\n";
    let site = TestSite::small().change(
        &file("inspection.yaml"),
        "text: { en: \"plans are better\", cy: \"mae cynlluniau'n well\" }\n",
        folded,
    );
    assert_eq!(found(&site), [("A715", "THOROUGHLY".to_owned())]);
}

#[test]
fn the_site_that_ships_needs_no_advice() {
    assert_eq!(TestSite::of(project()).problem_lines(), [""; 0]);
}

/// A look that read a text again for every word of it would take minutes.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a test that waits should say for how long"
)]
fn long_and_odd_texts_are_read_once() {
    let pieces = [
        "Most plans (11 of 15) were made in three-quarters of cases. ",
        "07700 900 12 ",
        "1",
        "a@",
        "A",
        "born 12 March 2009 ",
        "11 of 15 (75%) ",
        "AB CD ",
        "[AB](lang:cy) [here](x) ",
        "rated fair is the ",
        "{count x} 11 of 15 ",
    ];
    for piece in pieces {
        let site = with_sentence("en", &piece.repeat(250_000 / piece.len()));
        let start = std::time::Instant::now();
        drop(site.problems());
        let taken = start.elapsed();
        assert!(taken.as_secs() < 20, "{piece:?}: {taken:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever stands in a text, what is found lies in it.
    #[test]
    fn every_place_is_a_part_of_its_file(text in "([a-zŵA-Z0-9@+%().,;:'{}*_#\\[\\]<>&\\\\ -]|of|born|12 March 2009|07700 900123|\n){0,60}") {
        let site = with_sentence("en", &text);
        for problem in site.problems() {
            if let Some(location) = problem.location {
                prop_assert!(site.text(&location.path).get(location.span.clone()).is_some(), "{text:?}: {location:?}");
            }
        }
    }
}
