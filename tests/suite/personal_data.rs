//! What looks like personal data stops a publication, and is repeated in no message.

use proptest::prelude::*;

use super::site::{TestSite, adrodd};

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

fn with_permission(site: TestSite, text: &str) -> TestSite {
    let entry = format!(
        "state: final\npersonal_data:\n  - text: \"{text}\"\n    reason: \"The office asked for it to be printed.\"\n    by: \"Head of Publishing\"\n    on: 2024-05-01"
    );
    site.change(&file("inspection.yaml"), "state: final", &entry)
}

/// The codes of the problems of a site, without advice on style: a text may also have an abbreviation that nothing explains.
fn codes(site: &TestSite) -> Vec<&'static str> {
    let problems = site.problems();
    let ids = problems.iter().map(|problem| problem.code.id());
    ids.filter(|id| !id.starts_with("A71")).collect()
}

fn assert_found(code: &str, texts: &[&str]) {
    for language in ["en", "cy"] {
        for text in texts {
            let site = with_sentence(language, &format!("Mari ({text}) 4."));
            assert_eq!(codes(&site), [code], "{text}");
            let mut problems = site.problems();
            problems.retain(|problem| problem.code.id() == code);
            let location = problems.remove(0).location.unwrap();
            let written = &site.text(&location.path)[location.span];
            assert_eq!(&written, text, "the place of {text}");
        }
    }
}

fn assert_nothing(texts: &[&str]) {
    for language in ["en", "cy"] {
        for text in texts {
            assert_eq!(codes(&with_sentence(language, text)), [""; 0], "{text}");
        }
    }
}

#[test]
fn email_addresses_are_found() {
    assert_found(
        "A701",
        &[
            "mari@example.org",
            "Mari.Jones+home@mail.example.co.uk",
            "mari_jones@example.cymru",
            "o'brien@example.org",
            "siân@tŷ.example",
        ],
    );
    assert_nothing(&[
        "He was @ home.",
        "See @inspectorate for news.",
        "mari@localhost is a name of a machine.",
        "3@4.5 is nothing.",
    ]);
}

#[test]
fn telephone_numbers_are_found() {
    assert_found(
        "A702",
        &[
            "07700 900123",
            "07700900123",
            "07700-900-123",
            "07 700 900 123",
            "+44 7700 900123",
            "+44 (0)7700 900123",
            "0044 7700 900123",
            "+447700900123",
            "01632 960001",
            "01632 960 001",
            "0116 496 0000",
            "(0116) 496 0000",
            "0116.496.0000",
            "020 7946 0000",
            "029-2018-0000",
            "(01632) 96001",
            "01632-96001",
            "+353 20 915 0123",
        ],
    );
    assert_nothing(&[
        "In 2012 there were 20 000 and 30 000 of them.",
        "The years 2009 to 2012, and 2012-2013.",
        "On 01-02-2003 and 02.03.2004, 11.30.",
        "Childline answers on 0800 1111, and the office on 0300 123 4567.",
        "Case 0116-2012-07 and form 0012345678901.",
        "Shares of 07.70 and 0.07700900123.",
        "Between 10 000 000 000 and 20 000 000 000.",
        "Reference X07700900123 and 07700900123Z.",
        "It cost £07700900123.",
    ]);
}

#[test]
fn full_postcodes_are_found() {
    assert_found(
        "A703",
        &[
            "SW1A 1AA", "EC1A 1BB", "W1A 0AX", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT",
            "LL57 2DG", "CF10 3NP", "cf10 3np", "CF103NP", "GIR 0AA",
        ],
    );
    assert_nothing(&[
        "Criteria R1 2AB and Q11 1AA stand in the list.",
        "An office in SE1 or LL57.",
        "Section A1 2nd edition, E1 1st edition.",
        "Forms M11AE and B1 1CO, and B1 10AA.",
        "SW1A 1AAA and XSW1A 1AA.",
        "Figures 3 1AA and 12 3BC.",
    ]);
}

#[test]
fn nhs_numbers_are_found() {
    assert_found(
        "A704",
        &["943 476 5919", "943-476-5919", "9434765919", "450 557 7104"],
    );
    assert_nothing(&[
        "The number 943 476 5918 fails its own check.",
        "Figures 9434 765 919.",
        "There were 943 476 5919% of them.",
        "Book ISBN 9434765919 and ISBN: 943 476 5919.",
        "A sum of £9434765919.",
    ]);
}

#[test]
fn national_insurance_numbers_are_found() {
    assert_found(
        "A705",
        &[
            "AB 12 34 56 C",
            "AB123456C",
            "ab123456c",
            "JK-12-34-56-A",
            "AB 123456 C",
        ],
    );
    assert_nothing(&[
        "QQ 12 34 56 C, BG 12 34 56 C, AO 12 34 56 C and DA 12 34 56 C begin as none does.",
        "AB 12 34 56 E ends as none does.",
        "AB 12 34 5 C is too short.",
        "XAB123456C goes on.",
    ]);
}

#[test]
fn dates_of_birth_are_found_and_other_dates_are_not() {
    for sentence in [
        "Born on 12 March 2009.",
        "Born 12th of March 2009.",
        "Date of birth: 12/03/2009.",
        "DOB 12.03.09.",
        "D.O.B. 2009-03-12.",
        "The birthday is March 12, 2009.",
        "12 March 2009 is the date of birth.",
        "Fe'i ganwyd ar 12 Mawrth 2009.",
        "Ganed hi ar 12fed o Fawrth 2009.",
        "Dyddiad geni: 12/03/2009.",
        "Ei ddyddiad geni yw 3 Ragfyr 2010.",
    ] {
        for language in ["en", "cy"] {
            assert_eq!(
                codes(&with_sentence(language, sentence)),
                ["A706"],
                "{sentence}"
            );
        }
    }
    assert_nothing(&[
        "Born in 2009, at the end of March.",
        "The plan of 12 March 2009 was late.",
        "The board was born of need. Long after that, and for reasons of its own, it first met on 12 March 2009.",
        "Stubborn on 12 March 2009.",
        "Cynhaliwyd y cyfarfod ar 12 Mawrth 2009.",
    ]);
}

#[test]
fn what_was_copied_with_marks_that_nobody_sees_is_found() {
    assert_found(
        "A702",
        &[
            "07700\u{ad}900123",
            "07700\u{2009}900\u{2009}123",
            "07700\u{200b}900123",
            "07700\u{2060} 900123",
            "07700\u{2003}900123",
            "0\u{feff}7700900123",
        ],
    );
    assert_found("A703", &["CF10\u{2009}3NP", "CF\u{ad}10 3\u{200b}NP"]);
    assert_found("A705", &["AB\u{2009}12\u{a0}34\u{202f}56\u{2009}C"]);
    assert_found(
        "A701",
        &["ma\u{ad}ri@exam\u{ad}ple.org", "mari\u{200b}@example.org"],
    );
    for sentence in [
        "Born on 12\u{2009}March\u{2009}2009.",
        "Bo\u{ad}rn on 12 Ma\u{200b}rch 20\u{2060}09.",
    ] {
        assert_eq!(
            codes(&with_sentence("en", sentence)),
            ["A706"],
            "{sentence}"
        );
    }
    for name in [
        "Ca\u{feff}trin O'Brien-Wyn",
        "Cat\u{ad}rin\u{2009}O'Brien\u{200b}-Wyn",
    ] {
        assert_eq!(codes(&with_names("en", name)), ["A707"], "{name}");
    }
}

#[test]
fn what_is_written_otherwise_is_found() {
    assert_found(
        "A702",
        &["07700/900123", "07700 900 123", "07700 ／ 900123"],
    );
    assert_found("A703", &["CF10-3NP", "ＣＦ１０ ３ＮＰ", "CF10\u{2011}3NP"]);
    assert_found("A701", &["mari＠example.org", "ｍａｒｉ@example．org"]);
    for sentence in [
        "She was born 12 Mar 09.",
        "Mae ei phen-blwydd ar 12 Mawrth 2009.",
        "Ei phen-blwydd yw 12 Mawrth 2009.",
        "Ei ben-blwydd yw 12 Mawrth 2009.",
        "Fy mhen-blwydd yw 12 Mawrth 2009.",
        "Born on １２ March ２００９.",
    ] {
        for language in ["en", "cy"] {
            assert_eq!(
                codes(&with_sentence(language, sentence)),
                ["A706"],
                "{sentence}"
            );
        }
    }
    assert_nothing(&[
        "On 12/03/2009, and/or 1/2.",
        "In 2012/2013/2014 and 01/02/03.",
    ]);
}

#[test]
fn names_are_found_with_initials_turned_round_and_mutated() {
    for sentence in [
        "Then Mari Puw came.",
        "Then M. Puw came.",
        "Then M Puw came.",
        "Then Mari J. Puw came.",
        "Then Puw, Mari came.",
        "Then Puw, M. came.",
        "Aeth Fari Buw.",
        "Aeth Mari Phuw.",
        "Then Siôn Wyn Parri came.",
        "Then Siôn Parri came.",
        "Then S. W. Parri came.",
        "Then S. Parri came.",
        "Then Parri, Siôn Wyn came.",
    ] {
        let site = with_sentence("en", sentence)
            .write("content/private-names.txt", "Mari Puw\nSiôn Wyn Parri\n");
        assert_eq!(codes(&site), ["A707"], "{sentence}");
    }
    for sentence in [
        "Then Mari came.",
        "Then Puw came.",
        "Then N. Puw came.",
        "Mari. Puw came.",
    ] {
        let site = with_sentence("en", sentence)
            .write("content/private-names.txt", "Mari Puw\nSiôn Wyn Parri\n");
        assert_eq!(codes(&site), [""; 0], "{sentence}");
    }
}

#[test]
fn addresses_of_links_are_read_as_programs_read_them() {
    for (code, sentence) in [
        ("A701", "[Write](mailto:a.b%40example.org)."),
        ("A702", "[Ask](https://wa.me/447700900123)."),
        ("A702", "[Ask](tel:07700%20900123)."),
        ("A707", "[Ask](https://example.org/mari_puw)."),
        ("A707", "[Ask](https://example.org/Mari%20Puw)."),
        ("A707", "[Ask](https://example.org/mari-puw)."),
        ("A707", "[Ask](https://example.org/Si%C3%B4n%20Parri)."),
    ] {
        let site = with_sentence("en", sentence)
            .write("content/private-names.txt", "Mari Puw\nSiôn Parri\n");
        assert_eq!(codes(&site), [code], "{sentence}");
    }
    assert_nothing(&[
        "[A paper](https://example.org/a%20b/100%/%zz).",
        "[A paper](https://example.org/2024/05/12345).",
    ]);
}

#[test]
fn references_sums_and_forms_are_no_personal_data() {
    assert_nothing(&[
        "Reference 01234 567890 1 and charity number 01234567890.",
        "A budget 02920 000 000 was set.",
        "Lots 01629 12345 and 01629 12346 were read.",
        "Form E1 2AA and criteria S1 2NN.",
        "Rhif elusen 01234567890, a ffurflen E1 2AA.",
        "Cyfeirnod 01234 567890 a meini prawf S1 2NN.",
        "The plan was born of a visit on 12 March 2019.",
        "The centre marked its tenth birthday on 12 March 2019.",
        "Cynllun y Geni, 12 Mawrth 2019.",
    ]);
    // A word for a telephone makes a number one, whatever else stands there.
    for sentence in [
        "Her telephone number 07700 900123.",
        "Phone number: 01632 960001.",
        "Rhif ffôn 07700 900123.",
        "His mobile number is 07700 900123.",
        "His number 07700 900123.",
        "Ring 01632 96001.",
    ] {
        assert_eq!(
            codes(&with_sentence("en", sentence)),
            ["A702"],
            "{sentence}"
        );
    }
}

/// Texts that belong to no report: a file, a part of it, and what is put before that part.
const ELSEWHERE: &[(&str, &str)] = &[
    ("content/glossary.yaml", "What will be"),
    ("content/areas/wenvale.yaml", "yn Nyffryn Wen"),
    (
        "content/frameworks/checks-1/framework.yaml",
        "Cases are checked.",
    ),
    (
        "content/frameworks/checks-1/summary.cy.md",
        "Ystyr y sgoriau.",
    ),
    ("content/pages/home.en.md", "A small site"),
];

fn elsewhere((path, before): (&str, &str), found: &str) -> TestSite {
    TestSite::small().change(path, before, &format!("{found} {before}"))
}

#[test]
fn every_text_that_belongs_to_no_report_is_searched() {
    for place in ELSEWHERE {
        for (code, found) in [
            ("A701", "mari@example.org"),
            ("A702", "07700 900123"),
            ("A703", "CF10 3NP"),
            ("A706", "Born 12 March 2009"),
            ("A707", "Catrin O’Brien-Wyn"),
        ] {
            let site = elsewhere(*place, found).write("content/private-names.txt", NAMES);
            assert_eq!(codes(&site), [code], "{found} in {}", place.0);
            let said = site.problem_text();
            assert!(said.contains("in site.yaml"), "{said}");
            assert!(!said.contains(found), "{said}");
        }
    }
    // The publisher's own pages may tell how to reach it, and nothing of a child.
    let page = "content/pages/accessibility.en.md";
    let with = |text: &str| {
        let before = TestSite::small().text(page).to_owned();
        TestSite::small()
            .write(page, &format!("{before}\n{text}\n"))
            .write("content/private-names.txt", NAMES)
    };
    assert_eq!(codes(&with("Ring 01632 960001.")), [""; 0]);
    assert_eq!(codes(&with("Catrin O’Brien-Wyn came.")), ["A707"]);
}

#[test]
fn a_decision_in_site_yaml_permits_texts_of_the_site_and_none_of_a_report() {
    let decision = "personal_data:\n  - text: \"mari@example.org\"\n    reason: \"She is the editor.\"\n    by: \"Head of Publishing\"\n    on: 2024-05-01\nregions:";
    let decide = |site: TestSite| site.change("content/site.yaml", "regions:", decision);
    for place in ELSEWHERE {
        let site = decide(elsewhere(*place, "mari@example.org"));
        assert_eq!(codes(&site), [""; 0], "{}", place.0);
    }
    assert_eq!(codes(&decide(TestSite::small())), ["A709"]);
    let mut found = codes(&decide(with_sentence("en", "Ask mari@example.org.")));
    found.sort_unstable();
    assert_eq!(found, ["A701", "A709"]);
    let site = TestSite::small().change(
        "content/site.yaml",
        "regions:",
        &decision.replace("    by: \"Head of Publishing\"\n", ""),
    );
    assert!(codes(&site).contains(&"A105"));
}

const NAMES: &str = "# children of the sample\nCatrin O’Brien-Wyn # a child\n\nSiân\n";

fn with_names(language: &str, sentence: &str) -> TestSite {
    with_sentence(language, sentence).write("content/private-names.txt", NAMES)
}

#[test]
fn names_of_the_private_list_are_found_however_they_are_written() {
    for sentence in [
        "Then Catrin O'Brien-Wyn came.",
        "Then CATRIN O’BRIEN WYN came.",
        "Then *Catrin* O'Brien-Wyn's mother came.",
        "Then Catrin\nO'Brien-Wyn came.",
        "Yna i Gatrin O'Brien-Wyn.",
        "Yna fy Nghatrin O'Brien-Wyn.",
        "Then Sian's plan.",
        "Then SIÂN came.",
        "[Siân](lang:cy) came.",
    ] {
        let sentence = if sentence.contains("lang:") {
            sentence.to_owned()
        } else {
            format!("{sentence} ")
        };
        assert_eq!(codes(&with_names("en", &sentence)), ["A707"], "{sentence}");
    }
    for sentence in [
        "Catrin came.",
        "Sianed came.",
        "Catrin. O'Brien-Wyn is a firm.",
    ] {
        assert_eq!(codes(&with_names("en", sentence)), [""; 0], "{sentence}");
    }
}

#[test]
fn nothing_of_the_private_list_reaches_the_output() {
    let names = format!("{NAMES}Llywarch Canaryman\n");
    let site = TestSite::small().write("content/private-names.txt", &names);
    let without = TestSite::small().build().files;
    assert_eq!(site.build().files, without);
    let folder = site.on_disk();
    let path = folder.path().to_str().unwrap();
    let output = folder.path().join("public");
    let run = adrodd(&[
        "build",
        "--site",
        path,
        "--output",
        output.to_str().unwrap(),
        "--as-of",
        "2026-01-01",
    ]);
    assert!(run.status.success());
    for (path, bytes) in super::site::files_below(&output) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for name in ["canaryman", "o’brien-wyn", "private-names"] {
            assert!(
                !text.contains(name) && !path.contains(name),
                "{name} is in {path}"
            );
        }
    }
}

/// A text of each kind, and the same with an address in it.
const PLACES: &[(&str, &str, &str)] = &[
    (
        "report.en.md",
        "Most were content.",
        "Most were content, mari@example.org.",
    ),
    (
        "report.en.md",
        "A plan was carried out.",
        "A plan, mari@example.org.",
    ),
    (
        "report.en.md",
        "A plan was carried out.",
        "[A plan](mailto:mari@example.org).",
    ),
    (
        "report.en.md",
        "One plan was late.",
        "One, `mari@example.org`.",
    ),
    (
        "report.cy.md",
        "Roedd un cynllun yn hwyr.",
        "Un, mari\\@example.org.",
    ),
    (
        "inspection.yaml",
        "Staff listened",
        "Staff of mari@example.org",
    ),
    (
        "inspection.yaml",
        "Helpodd y staff",
        "Staff mari@example.org",
    ),
    (
        "inspection.yaml",
        "plans are better",
        "plans of mari@example.org",
    ),
    ("inspection.yaml", "A. N. Inspector", "mari@example.org"),
    (
        "inspection.yaml",
        "Pennaeth y Gwasanaeth\" }\n    - id: better",
        "mari@example.org\" }\n    - id: better",
    ),
    (
        "inspection.yaml",
        "of one answer was wrong.",
        "of mari@example.org.",
    ),
    ("inspection.yaml", "the test itself", "mari@example.org"),
];

#[test]
fn every_text_of_an_inspection_is_searched() {
    let address = "mari@example.org";
    for &(name, from, to) in PLACES {
        let site = TestSite::small().change(&file(name), from, to);
        assert_eq!(codes(&site), ["A701"], "{to} in {name}");
        let location = site.problems().remove(0).location.unwrap();
        let written = &site.text(&location.path)[location.span].replace('\\', "");
        assert!(written.contains(address) && written.len() < 40, "{written}");
    }
    for name in ["summary-children", "press"] {
        let site = TestSite::small()
            .write(
                &file(&format!("{name}.en.md")),
                "Write to mari@example.org.\n",
            )
            .write(&file(&format!("{name}.cy.md")), "Ysgrifennwch.\n");
        assert_eq!(codes(&site), ["A701"], "{name}");
    }
    let plan = file("improvement-plan.yaml");
    let text = TestSite::small()
        .text(&plan)
        .replacen("en: \"", "en: \"mari@example.org ", 1);
    assert_eq!(codes(&TestSite::small().write(&plan, &text)), ["A701"]);
}

#[test]
fn a_report_with_personal_data_stops_a_publication_unless_somebody_decided_otherwise() {
    let site = with_sentence("en", "Ask mari@example.org or 07700 900123.");
    assert_eq!(codes(&site), ["A701", "A702"]);
    let one = with_permission(site, "mari@example.org");
    assert_eq!(codes(&one), ["A702"]);
    let folder = one.on_disk();
    let path = folder.path().to_str().unwrap();
    let output = folder.path().join("public");
    let run = adrodd(&[
        "build",
        "--site",
        path,
        "--output",
        output.to_str().unwrap(),
    ]);
    assert!(!run.status.success() && !output.exists());

    let permitted = with_permission(
        with_sentence("en", "Ask mari@example.org."),
        "mari@example.org",
    );
    let page = permitted.build();
    let page = page.text("en/reports/wenvale/2024-05-case-checks/index.html");
    assert!(page.contains("mari@example.org") && !page.contains("Head of Publishing"));
}

#[test]
fn a_permission_is_exact_has_a_reason_and_is_reported_when_it_permits_nothing() {
    let near = with_permission(
        with_sentence("en", "Ask mari@example.org."),
        "Mari@example.org",
    );
    let mut found = codes(&near);
    found.sort_unstable();
    assert_eq!(found, ["A701", "A709"]);
    let unused = with_permission(TestSite::small(), "mari@example.org");
    assert_eq!(codes(&unused), ["A709"]);
    let spaced = with_permission(with_sentence("en", "Ask 07700\n900123."), "07700 900123");
    assert_eq!(codes(&spaced), [""; 0]);
    for key in ["reason", "by", "on"] {
        let site = with_permission(
            with_sentence("en", "Ask mari@example.org."),
            "mari@example.org",
        );
        let text = site.text(&file("inspection.yaml"));
        let lines: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with(&format!("    {key}:")))
            .collect();
        let site = TestSite::small().write(&file("inspection.yaml"), &lines.join("\n"));
        assert!(codes(&site).contains(&"A105"), "{key}");
    }
}

#[test]
fn personal_data_in_a_report_that_is_being_written_is_a_warning() {
    for state in ["draft", "factual-check"] {
        let site = with_sentence("en", "Ask mari@example.org.").change(
            &file("inspection.yaml"),
            "state: final",
            &format!("state: {state}"),
        );
        assert_eq!(codes(&site), ["A708"]);
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
        assert!(run.status.success(), "a hidden report stops no other");
    }
    // Nobody touches an embargoed report again before it is public.
    let embargoed = with_sentence("en", "Ask mari@example.org.").change(
        &file("inspection.yaml"),
        "state: final",
        "state: final\npublish_at: 2099-01-01",
    );
    assert_eq!(codes(&embargoed), ["A701"]);
}

#[test]
fn how_to_reach_the_publisher_is_no_personal_data() {
    let contact = "publisher:\n  name: { en: \"The Small Inspectorate\", cy: \"Yr Arolygiaeth Fach\" }\n  contact: { en: \"Write to *the office*.\"";
    let ours = |site: TestSite| {
        site.change(
            "content/site.yaml",
            contact,
            &contact.replace(
                "*the office*",
                "[us](mailto:office@example.org) or 01632 960001",
            ),
        )
    };
    let site = ours(with_sentence(
        "en",
        "Ask office@example.org or 01632 960001.",
    ));
    assert_eq!(codes(&site), [""; 0]);
    let site = ours(with_sentence("en", "Ask head-office@example.org."));
    assert_eq!(codes(&site), ["A701"]);
}

#[test]
fn no_form_of_a_problem_repeats_what_was_found() {
    let site = with_permission(
        with_names(
            "en",
            "Ask mari@example.org of SW1A 1AA, 07700 900123, or Catrin O'Brien-Wyn, born 12 March 2009.",
        ),
        "canary@example.org",
    );
    let folder = site.on_disk();
    let path = folder.path().to_str().unwrap();
    for format in ["human", "json", "github"] {
        let run = adrodd(&["check", "--site", path, "--format", format]);
        let said = format!(
            "{}{}",
            String::from_utf8_lossy(&run.stdout),
            String::from_utf8_lossy(&run.stderr)
        );
        for code in ["A701", "A702", "A703", "A706", "A707", "A709"] {
            assert!(said.contains(code), "{code} in {format}: {said}");
        }
        for word in ["mari", "canary", "1AA", "900123", "Catrin", "Wyn", "2009"] {
            assert!(!said.contains(word), "{word} in {format}: {said}");
        }
    }
    assert!(
        site.problem_text().contains("Ask ****@*******.***"),
        "{}",
        site.problem_text()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_address_is_found_wherever_it_stands(before in "[a-zŵ ,*_(\\[]{0,30}", after in "[ .,;)\\]*_!]{0,10}") {
        let site = with_sentence("en", &format!("{before} mari@example.org {after}"));
        prop_assert!(codes(&site).contains(&"A701"));
    }
}
