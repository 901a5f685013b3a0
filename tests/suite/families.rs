//! An area beside its family: the table of the source, as chart, table, data and sentences.

use std::sync::OnceLock;

use super::site::{BuiltSite, TestSite};

fn shipped() -> &'static BuiltSite {
    static SITE: OnceLock<BuiltSite> = OnceLock::new();
    SITE.get_or_init(|| TestSite::shipped().build())
}

const AREA: [&str; 2] = ["en/areas/essex/", "cy/ardaloedd/essex/"];
const REPORT: [&str; 2] = [
    "en/reports/essex/2012-05-core-case-inspection/",
    "cy/adroddiadau/essex/2012-05-arolygiad-achosion-craidd/",
];
const KENT: &str = "content/inspections/kent/undated-cci-2009/inspection.yaml";

/// The table of the report to the Cabinet of Essex County Council, 19 June 2012, in its own order: safeguarding, risk of harm to others,
/// likelihood of reoffending; each with lowest, highest, average, Essex, Hertfordshire and Kent.
const PRINTED: [[u32; 6]; 3] = [
    [37, 91, 67, 73, 60, 59],
    [36, 86, 62, 68, 49, 53],
    [43, 87, 70, 77, 67, 68],
];

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

#[test]
fn table_chart_words_and_data_are_the_printed_table() {
    for language in [0, 1] {
        for (folder, id) in [
            (AREA[language], "cci-2009-family"),
            (REPORT[language], "family"),
        ] {
            let page = shipped().page(folder);
            let figure = format!("#{id}--figure");
            let shown: Vec<u32> = page
                .all(&format!("{figure} tbody td"))
                .iter()
                .flat_map(|cell| numbers(cell))
                .collect();
            assert_eq!(shown, PRINTED.concat(), "{folder}");
            let data = shipped().text(&format!("{folder}{id}.csv"));
            let lines: Vec<Vec<u32>> = data
                .lines()
                .skip(1)
                .map(|line| line.split(',').skip(2).flat_map(numbers).collect())
                .collect();
            assert_eq!(lines, PRINTED, "{folder}");
            let words = page.one(&format!("{figure} svg desc"));
            let told: Vec<Vec<u32>> = words.split(". ").map(numbers).collect();
            for (told, row) in told.iter().zip(PRINTED) {
                let [lowest, highest, average, own, hertfordshire, kent] = row;
                let wanted = [own, average, lowest, highest, hertfordshire, kent];
                assert_eq!(told[..], wanted, "{folder}");
            }
            let places = |class: &str| -> Vec<f64> {
                page.attributes(&format!("{figure} svg .{class}"), "cx")
                    .iter()
                    .map(|place| place.trim_end_matches('%').parse().unwrap())
                    .collect()
            };
            // From 2% to 98% of the width.
            let at = |percent: u32| 2.0 + 0.96 * f64::from(percent);
            let own: Vec<f64> = PRINTED.iter().map(|row| at(row[3])).collect();
            let family: Vec<f64> = PRINTED
                .iter()
                .flat_map(|row| [at(row[4]), at(row[5])])
                .collect();
            for (found, wanted) in [
                (places("area-marker"), own),
                (places("family-marker"), family),
            ] {
                assert_eq!(found.len(), wanted.len(), "{folder}");
                assert!(
                    found.iter().zip(&wanted).all(|(a, b)| (a - b).abs() < 0.05),
                    "{folder}"
                );
            }
            let labels = page.all(&format!("{figure} svg .value"));
            let names = [
                ["Hertfordshire 60%", "Kent 59%"],
                ["Swydd Hertford 60%", "Caint 59%"],
            ];
            for name in names[language] {
                assert!(labels.contains(&name.to_owned()), "{name} in {labels:?}");
            }
        }
    }
}

#[test]
fn the_paragraph_says_the_printed_table_in_good_sentences_of_each_language() {
    let wanted = [
        [
            "The report “Youth offending work in Essex” (Core Case Inspection) was published on 23 May 2012.",
            "Essex scored 73% for Safeguarding, above the average of 67% (lowest 37%, highest 91%).",
            "In its family, that is higher than Hertfordshire (60%) and Kent (59%).",
            "Essex scored 77% for Likelihood of Reoffending, above the average of 70% (lowest 43%, highest 87%).",
            "In its family, that is higher than Hertfordshire (67%) and Kent (68%).",
            "as of 23 May 2012. Source: Report to the Cabinet of Essex County Council, 19 June 2012.",
        ],
        [
            "(Arolygiad Achosion Craidd) ar 23 Mai 2012.",
            "cafodd Essex 73%,",
            ": Swydd Hertford (60%), Caint (59%).",
            "cafodd Essex 77%,",
            ": Swydd Hertford (67%), Caint (68%).",
            "hyd at: 23 Mai 2012.",
        ],
    ];
    for language in [0, 1] {
        for folder in [AREA[language], REPORT[language]] {
            let paragraph = shipped().page(folder).one(".paper");
            for sentence in wanted[language] {
                assert!(paragraph.contains(sentence), "{sentence} in {paragraph}");
            }
            // Every figure of the table stands in it once, beside the dates.
            let mut found = numbers(&paragraph);
            found.retain(|number| ![2012, 23, 19].contains(number));
            let printed = PRINTED.map(|[lowest, highest, average, own, hertfordshire, kent]| {
                [own, average, lowest, highest, hertfordshire, kent]
            });
            assert_eq!(found, printed.concat(), "{folder}");
        }
    }
}

#[test]
fn a_report_that_readers_may_not_see_is_in_no_family() {
    let built = TestSite::shipped()
        .change(KENT, "state: final\n", "state: draft\n")
        .build();
    for language in [0, 1] {
        for folder in [AREA[language], REPORT[language]] {
            let page = built.page(folder);
            let paragraph = page.one(".paper");
            for percent in ["59%", "53%", "68%)"] {
                assert!(!paragraph.contains(percent), "{percent} in {paragraph}");
            }
            let none = [
                "There is no comparable result for Kent.",
                "Nid oes canlyniad y gellir ei gymharu ar gyfer y canlynol: Caint.",
            ];
            assert!(paragraph.contains(none[language]), "{paragraph}");
            let cells = page.all("[id$=family--figure] tbody td:last-child");
            assert_eq!(cells, [["not available", "ddim ar gael"][language]; 3]);
        }
        let data = built.text(&format!("{}cci-2009-family.csv", AREA[language]));
        assert!(
            data.lines().skip(1).all(|line| line.ends_with(",[x]")),
            "{data}"
        );
    }
}

#[test]
fn without_a_family_lowest_highest_and_average_stand_beside_the_area() {
    let page = shipped().page("en/areas/leicestershire-and-rutland/");
    let cells = page.all("#cci-2009-family--figure tbody tr:first-child td");
    assert_eq!(cells, ["37%", "91%", "68%", "69%"]);
    let paragraph = page.one(".paper");
    assert!(
        paragraph.contains("was published in June 2012."),
        "{paragraph}"
    );
    assert!(
        paragraph.contains("71% for Likelihood of Reoffending, the same as the average of 71%")
    );
    assert!(!paragraph.contains("family"), "{paragraph}");
    // Kent has neither printed figures nor a family.
    assert_eq!(
        shipped()
            .page("en/areas/kent/")
            .all("#page--families")
            .len(),
        0
    );
}

#[test]
fn a_score_below_or_like_another_is_said_to_be() {
    let area = "content/areas/kent.yaml";
    let family = "family:\n  areas: [essex, hertfordshire, bexley, cardiff]\n  source: { en: \"A made-up list\", cy: \"Rhestr ddychmygol\" }\n";
    let site = TestSite::shipped();
    let text = format!("{}{family}", site.text(area));
    let built = site
        .write(area, &text)
        .change(
            KENT,
            "  likelihood-of-reoffending: 68",
            "  likelihood-of-reoffending: 66",
        )
        .build();
    let paragraph = built.page("en/areas/kent/").one(".paper");
    for sentence in [
        "The date of publication of the report “Youth offending work in Kent” (Core Case Inspection) is not known.",
        "Kent scored 59% for Safeguarding. In its family, that is lower than Essex (73%), Hertfordshire (60%) and Bexley (64%).",
        "Kent scored 53% for Risk of Harm. In its family, that is higher than Hertfordshire (49%) and Bexley (51%). In its family, that is lower than Essex (68%).",
        "In its family, that is the same as Bexley (66%).",
        "There is no comparable result for Cardiff. The family is as named in: A made-up list.",
    ] {
        assert!(paragraph.contains(sentence), "{sentence} in {paragraph}");
    }
    let grouped = built.page("en/compare/core-case-inspection/by-family/");
    let groups = grouped.all(".grid tr.group");
    assert_eq!(groups.len(), 3, "{groups:?}");
    assert!(
        groups[1].contains("Family of Kent")
            && groups[1].contains("No result to compare: Cardiff.")
    );
}

#[test]
fn a_family_that_cannot_be_is_reported_with_its_place() {
    let essex = "content/areas/essex.yaml";
    for (areas, code, message) in [
        ("[hertfordshire, essex]", "A208", "in its own family"),
        ("[kent, kent]", "A203", "`kent` is used twice"),
        ("[kant]", "A204", "there is no area `kant`"),
        (
            "[demonstration-area]",
            "A208",
            "the other is a demonstration",
        ),
        ("[]", "A210", "names no area"),
    ] {
        let lines = TestSite::shipped()
            .change(essex, "[hertfordshire, kent]", areas)
            .problem_lines();
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(
            lines[0].contains(essex) && lines[0].contains(code),
            "{lines:?}"
        );
        assert!(lines[0].contains(message), "{lines:?}");
    }
    let lines = TestSite::shipped()
        .change(
            essex,
            "    cy: \"Adroddiad i Gabinet Cyngor Sir Essex, 19 Mehefin 2012\"\n",
            "",
        )
        .problem_lines();
    assert!(
        lines
            .iter()
            .any(|line| line.contains("A105") || line.contains("A201")),
        "{lines:?}"
    );
}
