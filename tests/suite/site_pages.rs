//! The pages about the site, and the accessibility statement from its form.

use adrodd::diagnostic::Code;

use super::site::TestSite;

const FORM: &str = "content/accessibility.yaml";

/// A form that bears out a claim of partial compliance.
const PARTIAL: &str = r#"
scope: { en: "the small site", cy: "y wefan fach" }
public_body: true
compliance: partial
non_compliance:
  - text: { en: "Charts have *no* long description.", cy: "Nid oes disgrifiad hir o siartiau." }
    criteria: [1.1.1]
    reason: { en: "Nobody wrote one.", cy: "Ni ysgrifennodd neb un." }
    alternative: { en: "Read the table.", cy: "Darllenwch y tabl." }
    mended_by: 2027-03
disproportionate_burden:
  - text: { en: "Old scans.", cy: "Hen sganiau." }
    criteria: [1.4.5, 1.3.1]
out_of_scope:
  - text: { en: "Maps.", cy: "Mapiau." }
feedback: { en: "Write to *the office*.", cy: "Ysgrifennwch at *y swyddfa*." }
response_time: { en: "five working days", cy: "pum diwrnod gwaith" }
enforcement: great-britain
tested:
  on: 2026-02-03
  by: { en: "two inspectors", cy: "dau arolygydd" }
  how: { en: "By keyboard.", cy: "Gyda bysellfwrdd." }
improvements: { en: "Descriptions are being written.", cy: "Mae disgrifiadau'n cael eu hysgrifennu." }
prepared: 2026-02
reviewed: 2026-03-01
"#;

fn with_form(form: &str) -> TestSite {
    TestSite::small().write(FORM, form)
}

/// What the model statement asks for, as that form fills it in.
const ELEMENTS: [(&str, [&str; 12]); 2] = [
    (
        "en/accessibility/",
        [
            "This accessibility statement applies to the small site.",
            "The Small Inspectorate is committed to making this site accessible",
            "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
            "This website is partially compliant",
            "Non-compliance with the accessibility regulations Charts have no long description. Success criteria of WCAG 2.2 that are \
                 not met: 1.1.1. Nobody wrote one. Read the table. To be mended by: March 2027.",
            "Disproportionate burden Old scans. Success criteria of WCAG 2.2 that are not met: 1.4.5, 1.3.1.",
            "not within the scope of the accessibility regulations Maps.",
            "Write to the office.",
            "How soon you will hear from us: five working days",
            "Equality and Human Rights Commission (EHRC)",
            "Prepared: February 2026. Last reviewed: 1 March 2026.",
            "Last tested: 3 February 2026. Tested by: two inspectors.",
        ],
    ),
    (
        "cy/hygyrchedd/",
        [
            "Mae'r datganiad hygyrchedd hwn yn ymwneud â'r canlynol: y wefan fach.",
            "Mae Yr Arolygiaeth Fach wedi ymrwymo",
            "Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus",
            "Mae'r wefan hon yn cydymffurfio'n rhannol",
            "Diffyg cydymffurfio â'r rheoliadau hygyrchedd Nid oes disgrifiad hir o siartiau.",
            "Baich anghymesur Hen sganiau.",
            "nad yw o fewn cwmpas y rheoliadau hygyrchedd Mapiau.",
            "Ysgrifennwch at y swyddfa.",
            "Pryd y cewch ateb: pum diwrnod gwaith",
            "Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC)",
            "Paratowyd: Chwefror 2026. Adolygwyd ddiwethaf: 1 Mawrth 2026.",
            "Profwyd ddiwethaf: 3 Chwefror 2026. Profwyd gan: dau arolygydd.",
        ],
    ),
];

#[test]
fn the_statement_has_every_element_that_the_law_asks_for() {
    let built = with_form(PARTIAL).build();
    for (folder, expected) in ELEMENTS {
        let page = built.page(folder);
        let text = page.one("main");
        for element in expected {
            assert!(text.contains(element), "{element:?} is not in {text}");
        }
        // What an author adds stands with it.
        let own = if folder.starts_with("en") {
            "Tested by machine only."
        } else {
            "Profwyd gan beiriant yn unig."
        };
        assert!(text.contains(own), "{text}");
        let links = page.attributes("main a", "href");
        assert!(
            links
                .iter()
                .any(|link| link.contains("equalityadvisoryservice"))
        );
        assert!(
            links
                .iter()
                .any(|link| link.contains("legislation.gov.uk/uksi/2018/852"))
        );
    }
}

#[test]
fn each_claim_is_the_one_of_the_form_and_no_other() {
    let sentences = [
        ("full", "is fully compliant", "cydymffurfio'n llawn â"),
        (
            "partial",
            "is partially compliant",
            "cydymffurfio'n rhannol",
        ),
        (
            "none",
            "is not compliant",
            "Nid yw'r wefan hon yn cydymffurfio",
        ),
        (
            "not-assessed",
            "no statement is made that it complies",
            "ni ddatgenir",
        ),
    ];
    let list = PARTIAL.find("non_compliance").unwrap()..PARTIAL.find("out_of_scope").unwrap();
    for (word, ..) in sentences {
        let mut form = PARTIAL.replace("partial", word);
        if word == "full" {
            form = PARTIAL
                .replace(&PARTIAL[list.clone()], "")
                .replace("partial", word);
        }
        if word == "not-assessed" {
            form = form.replace("public_body: true", "public_body: false");
        }
        let built = with_form(&form).build();
        let (english, welsh) = (
            built.page("en/accessibility/").one("main"),
            built.page("cy/hygyrchedd/").one("main"),
        );
        for (other, in_english, in_welsh) in sentences {
            assert_eq!(
                english.contains(in_english),
                other == word,
                "{word}: {english}"
            );
            assert_eq!(welsh.contains(in_welsh), other == word, "{word}: {welsh}");
        }
        let is_committed = english.contains("is committed to");
        assert_eq!(
            is_committed,
            word != "not-assessed",
            "only a public body is bound"
        );
    }
}

/// Forms that cannot stand, each with what is wrong in it.
fn mistaken() -> Vec<(&'static str, String, Code)> {
    let tested = &PARTIAL[PARTIAL.find("tested:").unwrap()..PARTIAL.find("improvements").unwrap()];
    let failing =
        &PARTIAL[PARTIAL.find("non_compliance").unwrap()..PARTIAL.find("out_of_scope").unwrap()];
    vec![
        (
            "full with a list",
            PARTIAL.replace("partial", "full"),
            Code::Contradiction,
        ),
        (
            "partial and untested",
            PARTIAL.replace(tested, ""),
            Code::Contradiction,
        ),
        (
            "partial of nothing",
            PARTIAL.replace(failing, ""),
            Code::Contradiction,
        ),
        (
            "none of nothing",
            PARTIAL.replace(failing, "").replace("partial", "none"),
            Code::Contradiction,
        ),
        (
            "a public body that does not know",
            PARTIAL.replace("partial", "not-assessed"),
            Code::Contradiction,
        ),
        (
            "looked through too early",
            PARTIAL.replace("reviewed: 2026-03-01", "reviewed: 2025"),
            Code::Contradiction,
        ),
        (
            "no criterion",
            PARTIAL.replace("    criteria: [1.1.1]\n", ""),
            Code::MissingKey,
        ),
        (
            "a wrong criterion",
            PARTIAL.replace("1.1.1", "5.1.1"),
            Code::BadId,
        ),
        (
            "one language",
            PARTIAL.replace(", cy: \"Mapiau.\"", ""),
            Code::MissingLanguage,
        ),
        (
            "no such word",
            PARTIAL.replace("compliance: partial", "compliance: mostly"),
            Code::UnknownWord,
        ),
    ]
}

#[test]
fn a_claim_that_the_form_does_not_bear_out_is_an_error() {
    for (what, form, code) in mistaken() {
        assert_ne!(form, PARTIAL, "{what}");
        let problems = with_form(&form).problems();
        let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [code], "{what}: {problems:?}");
        let place = problems[0].location.as_ref().unwrap();
        assert_eq!(&*place.path, FORM, "{what}");
    }
}

#[test]
fn the_statement_may_be_text_alone_or_a_form_alone_but_not_missing() {
    let pages = [
        "content/pages/accessibility.en.md",
        "content/pages/accessibility.cy.md",
    ];
    let without = |site: TestSite| pages.iter().fold(site, |site, page| site.remove(page));
    let text = TestSite::small().build();
    assert_eq!(
        text.page("en/accessibility/").one("main p"),
        "Tested by machine only."
    );
    let form = without(with_form(PARTIAL)).build();
    assert!(
        form.page("en/accessibility/")
            .one("main")
            .contains("partially")
    );
    let codes: Vec<Code> = without(TestSite::small())
        .problems()
        .iter()
        .map(|problem| problem.code)
        .collect();
    assert_eq!(codes, [Code::MissingFile, Code::MissingFile]);
}

#[test]
fn a_page_that_the_site_does_not_have_is_nowhere_and_half_a_page_is_an_error() {
    let small = TestSite::small().build();
    for folder in ["about", "data-notes", "contact"] {
        assert!(!small.files.contains_key(&format!("en/{folder}/index.html")));
        let links = small.page("en/").attributes("a", "href");
        assert!(!links.iter().any(|link| link.contains(folder)), "{links:?}");
    }
    let half = TestSite::small().write("content/pages/contact.en.md", "Write.");
    let problems = half.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].code, Code::MissingFile);
    assert!(
        problems[0].message.contains("contact.cy.md"),
        "{problems:?}"
    );
    let whole = half
        .write("content/pages/contact.cy.md", "Ysgrifennwch.")
        .build();
    assert_eq!(whole.page("cy/cysylltu/").one("main p"), "Ysgrifennwch.");
    let footer = whole.page("cy/geirfa/").attributes("footer a", "href");
    assert!(footer.contains(&"/cy/cysylltu/".to_owned()), "{footer:?}");
    assert!(
        whole
            .text("sitemap.xml")
            .contains("https://small.example/en/contact/")
    );
}

#[test]
fn a_framework_without_scores_is_not_said_to_work_any_out() {
    let built = TestSite::shipped().build();
    for (path, framework, scores) in [
        (
            "en/about/",
            "short-quality-screening",
            "How scores are worked out",
        ),
        (
            "cy/ynghylch/",
            "sgrinio-ansawdd-byr",
            "Sut y cyfrifir sgoriau",
        ),
    ] {
        let page = built.page(path);
        let links = page.all(&format!(
            "#page--frameworks ~ dl a[href*=\"/{framework}/\"]"
        ));
        assert_eq!(links.len(), 2, "{links:?}");
        assert!(
            links.iter().all(|link| !link.starts_with(scores)),
            "{links:?}"
        );
        let all = page.all("#page--frameworks ~ dl a");
        assert!(all.iter().any(|link| link.starts_with(scores)), "{all:?}");
    }
}

#[test]
fn the_page_about_the_site_counts_what_is_published() {
    let text = |site: TestSite| {
        let site = site
            .write("content/pages/about.en.md", "A site.")
            .write("content/pages/about.cy.md", "Gwefan.");
        let built = site.build();
        (
            built.page("en/about/").section("page--holdings"),
            built.page("cy/ynghylch/").section("page--holdings"),
        )
    };
    let (english, welsh) = text(TestSite::small());
    for expected in [
        "Reports: 2",
        "Areas with a report: 2",
        "not figures alone: 2",
        "March 2024 to 20 May 2024",
    ] {
        assert!(english.contains(expected), "{expected}: {english}");
    }
    // One report has no Welsh text.
    assert!(welsh.contains("nid ffigurau'n unig: 1"), "{welsh}");
    let inspection = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
    let (hidden, _) = text(TestSite::small().change(inspection, "state: final", "state: draft"));
    assert!(
        hidden.contains("Reports: 1") && !hidden.contains("May"),
        "{hidden}"
    );
}
