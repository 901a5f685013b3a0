//! Reading a report from the top: the first use of a term leads to its meaning, an abbreviation is explained once, and words of the other language
//! are marked as such.

use adrodd::diagnostic::Location;
use adrodd::language::{Bilingual, Language};
use adrodd::markdown::{self, Lexicon, Reading};
use adrodd::model::{Abbreviation, Id, Markdown, Term};
use proptest::prelude::*;
use scraper::Html;

use super::site::{BuiltSite, Page, TestSite};

const GLOSSARY: &str = "content/glossary.yaml";
const REPORT: &str = "content/inspections/wenvale/2024-05-checks-1/report.en.md";
const WELSH: &str = "content/inspections/wenvale/2024-05-checks-1/report.cy.md";

/// A glossary with a name, a word of many forms, an abbreviation, a term within a term, and one that a definition uses.
const TERMS: &str = r#"terms:
  - id: tool
    term: { en: "Asset", cy: "Asset" }
    exact_case: true
    definition: { en: "A way to assess.", cy: "Ffordd o asesu." }
  - id: order
    term: { en: "DTO", cy: "Gorchymyn cadw (DTO)" }
    abbreviation:
      en: { short: "DTO", full: "detention order" }
      cy: { short: "DTO", full: "gorchymyn cadw" }
    forms:
      en: ["detention orders"]
      cy: ["gorchmynion cadw"]
    definition: { en: "An order of a court; see parole.", cy: "Gorchymyn llys; gweler parôl." }
  - id: plan
    term: { en: "Plan", cy: "Cynllun" }
    forms: { en: ["plans"], cy: ["cynlluniau"] }
    definition: { en: "What will be *done*.", cy: "Yr hyn a *wneir*." }
  - id: risk-plan
    term: { en: "Risk plan", cy: "Cynllun risg" }
    definition: { en: "A plan about risk.", cy: "Cynllun am risg." }
  - id: parole
    term: { en: "Parole", cy: "Parôl" }
    definition: { en: "Early release.", cy: "Rhyddhau cynnar." }
  - id: unused
    term: { en: "Zebra", cy: "Sebra" }
    definition: { en: "An animal.", cy: "Anifail." }
"#;

fn site(foreword: &str, rhagair: &str) -> TestSite {
    TestSite::small()
        .write(GLOSSARY, TERMS)
        .change(REPORT, "We looked at *four* cases.", foreword)
        .change(WELSH, "Edrychom ar *bedwar* achos.", rhagair)
}

fn english(built: &BuiltSite) -> Page {
    built.page("en/reports/wenvale/2024-05-case-checks/")
}

fn welsh(built: &BuiltSite) -> Page {
    built.page("cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/")
}

#[test]
fn only_the_first_use_of_a_term_is_marked_whatever_its_form() {
    let built = site(
        "Plans matter. A PLAN is a plan, and a risk plan is one too.",
        "Mae dau gynllun a thri chynllun, fy nghynllun i a'ch cynllun risg chi.",
    )
    .build();
    let page = english(&built);
    assert_eq!(page.all("a.term")[..2], ["Plans", "risk plan"]);
    assert_eq!(page.all("a.term[href=\"#term--plan\"]").len(), 1);
    let page = welsh(&built);
    assert_eq!(page.all("a.term")[..2], ["gynllun", "cynllun risg"]);
}

#[test]
fn a_part_of_a_word_and_a_name_in_small_letters_are_no_use() {
    let built = site(
        "Explanations, planned work, a plan-like thing, an asset and assets.",
        "Mae cynllunio, asedau, a ailgynllun yma.",
    )
    .build();
    let page = english(&built);
    assert_eq!(
        page.all("section[aria-labelledby=\"foreword\"] a.term")
            .len(),
        0
    );
    // The first use stands further down, in a heading of the same page it would not count.
    assert_eq!(page.all("a.term[href=\"#term--tool\"]").len(), 0);
    let page = welsh(&built);
    assert_eq!(
        page.all("section[aria-labelledby=\"foreword\"] a.term")
            .len(),
        0
    );
}

#[test]
fn headings_links_code_and_heads_of_tables_are_not_marked() {
    let text = "### The plan\n\n[the plan](https://a.example/) and `plan`\n\n    plan\n\n| plan | b |\n|---|---|\n| parole | c |\n";
    let built = site(text, "Dim.").build();
    let marked = english(&built).all("section[aria-labelledby=\"foreword\"] a.term");
    assert_eq!(marked, ["parole"]);
}

#[test]
fn an_abbreviation_is_explained_once_unless_the_author_did() {
    let first = |foreword: &str| {
        let built = site(foreword, "Dim.").build();
        english(&built)
            .all("section[aria-labelledby=\"foreword\"] p")
            .remove(0)
    };
    let cases = [
        ("A DTO, then a DTO.", "A DTO (detention order), then a DTO."),
        (
            "A detention order (DTO), then a DTO.",
            "A detention order (DTO), then a DTO.",
        ),
        (
            "A DTO (detention order), then a DTO.",
            "A DTO (detention order), then a DTO.",
        ),
        (
            "A term of custody (DTO), then a DTO.",
            "A term of custody (DTO), then a DTO.",
        ),
        (
            "Detention orders, then a DTO.",
            "Detention orders, then a DTO (detention order).",
        ),
        (
            "Sentences (such as a DTO) vary.",
            "Sentences (such as a DTO [detention order]) vary.",
        ),
        (
            "The DTO's end, then a DTO.",
            "The DTO's end, then a DTO (detention order).",
        ),
        ("A dto is no DTO.", "A dto is no DTO (detention order)."),
        (
            "A detention\norder is one term.",
            "A detention order is one term.",
        ),
    ];
    for (written, shown) in cases {
        assert_eq!(first(written), shown);
    }
    let built = site("Nothing.", "Rhoddwyd DTO i un, a gorchmynion cadw i ddau.").build();
    let shown = welsh(&built)
        .all("section[aria-labelledby=\"foreword\"] p")
        .remove(0);
    assert_eq!(
        shown,
        "Rhoddwyd DTO (gorchymyn cadw) i un, a gorchmynion cadw i ddau."
    );
}

#[test]
fn a_report_without_a_glossary_leads_to_that_of_the_site() {
    let built = site("A plan.", "Cynllun.")
        .change(
            "content/inspections/wenvale/2024-05-checks-1/inspection.yaml",
            "state: final\n",
            "state: final\nnot_in_this_edition: [terms]\n",
        )
        .build();
    let link = "/en/glossary/#term--plan".to_owned();
    assert!(english(&built).attributes("a.term", "href").contains(&link));
    let link = "/cy/geirfa/#term--plan".to_owned();
    assert!(welsh(&built).attributes("a.term", "href").contains(&link));
    assert_eq!(built.page("en/glossary/").all("#term--plan"), ["Plan"]);
}

/// Every term on the page leads to an entry, every entry is led to, and no term is marked twice.
#[test]
fn the_glossary_of_a_report_has_the_terms_that_it_uses_and_no_other() {
    let built = TestSite::shipped().build();
    let mut reports = 0;
    for path in built
        .files
        .keys()
        .filter(|path| path.ends_with("/index.html"))
    {
        let page = built.page(path.trim_end_matches("index.html"));
        let mut used = page.attributes("a.term[href^=\"#\"]", "href");
        let mut listed = page.attributes("section[aria-labelledby=\"glossary\"] dt", "id");
        if listed.is_empty() && used.is_empty() {
            continue;
        }
        for id in &mut listed {
            id.insert(0, '#');
        }
        used.sort();
        listed.sort();
        assert_eq!(used, listed, "{path}");
        reports += 1;
    }
    assert!(reports > 90, "{reports}");
    let page = built.page("en/reports/brent/2011-core-case-inspection/");
    assert!(page.all("section[aria-labelledby=\"glossary\"] dt").len() < 12);
    assert_eq!(
        page.attributes("section[aria-labelledby=\"glossary\"] > p > a", "href"),
        ["/en/glossary/"]
    );
}

#[test]
fn a_word_of_one_framework_is_not_explained_in_reports_of_another() {
    let built = TestSite::shipped().build();
    let uses = |page: &str| {
        built
            .page(page)
            .all("a.term[href$=\"#term--key-question\"]")
            .len()
    };
    assert_eq!(
        uses("en/reports/leicestershire-and-rutland/2012-06-core-case-inspection/"),
        0
    );
    assert_eq!(
        uses("en/reports/demonstration-area/2022-03-youth-standards-2018-to-2024/"),
        1
    );
}

#[test]
fn words_in_the_other_language_are_marked_by_authors_and_from_the_list_of_phrases() {
    let built = site(
        "*Bore da*: [Bore *da*](lang:cy)!",
        "Y ffurflen [What now?](lang:en), ac Asset.",
    )
    .change(
        "content/site.yaml",
        "theme: default",
        "theme: default\nphrases:\n  en: [\"Asset\"]",
    )
    .build();
    let page = english(&built);
    assert_eq!(page.all("[lang=\"cy\"] em"), ["da"]);
    assert_eq!(
        page.all("main span[lang=\"en\"]").len(),
        0,
        "English needs no mark there"
    );
    let page = welsh(&built);
    assert_eq!(
        page.all("main span[lang=\"en\"]"),
        ["What now?", "Asset", "Asset"]
    );
    let terms = built.page("cy/geirfa/").all("dt span[lang=\"en\"]");
    assert_eq!(terms, ["Asset"]);
    let shipped = TestSite::shipped().build();
    let report =
        shipped.page("cy/adroddiadau/swydd-gaerlyr-a-rutland/2012-06-arolygiad-achosion-craidd/");
    assert!(
        report
            .all("th span[lang=\"en\"]")
            .contains(&"What do YOU think?".to_owned())
    );
}

#[test]
fn a_mark_that_names_no_language_or_the_language_of_the_text_is_a_problem() {
    for (written, code) in [
        ("[x](lang:fr)", "A409"),
        ("[x](lang:)", "A409"),
        ("[x](LANG:en)", "A409"),
        ("[x](lang:en)", "A409"),
        ("<lang:cy>", "A409"),
        ("Words [](lang:cy)", "A406"),
    ] {
        let lines = site(written, "Dim.").problem_lines();
        assert_eq!(lines.len(), 1, "{written}: {lines:?}");
        assert!(lines[0].contains(code), "{written}: {lines:?}");
    }
}

#[test]
fn a_form_that_belongs_to_two_terms_is_a_problem_of_the_second() {
    let lines = TestSite::small()
        .write(
            GLOSSARY,
            &TERMS.replace("cy: \"Cynllun risg\"", "cy: \"Gorchymyn cadw\""),
        )
        .problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A410") && lines[0].contains("`order`"),
        "{lines:?}"
    );
}

fn term(id: &str, forms: &[&str], short: Option<&str>) -> Term {
    let markdown = Markdown::of_value("x", Location::file(&"test".into()));
    let name = Bilingual::from_fn(|_| forms[0].to_owned());
    Term {
        id: Id::parse(id).unwrap(),
        sort_key: name.clone(),
        term: name,
        definition: Bilingual::from_fn(|_| markdown.clone()),
        abbreviation: Bilingual::from_fn(|_| {
            short.map(|short| Abbreviation {
                short: short.to_owned(),
                full: forms[0].to_owned(),
            })
        }),
        forms: Bilingual::from_fn(|_| forms.iter().map(|form| (*form).to_owned()).collect()),
        frameworks: Vec::new(),
        exact_case: false,
        publish_at: None,
    }
}

/// The text of markup as a reader sees it, without what was added.
fn text_without_expansions(markup: &str) -> String {
    let page = Html::parse_fragment(markup);
    let texts = page.root_element().descendants().filter_map(|node| {
        let added = node.ancestors().any(|above| {
            let element = above.value().as_element();
            element.is_some_and(|element| element.attr("class") == Some("expansion"))
        });
        Some(node.value().as_text().filter(|_| !added)?.to_string())
    });
    texts.collect()
}

proptest! {
    /// Marking adds expansions, and changes no other letter.
    #[test]
    fn marking_never_changes_a_text(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "gorchymyn", "cadw", "orchymyn", "DTO", "dto", "risg", "o", "niwed", "Asset", "(", ")", ", ", "\n", "*", "`", "[", "](https://a.example)",
                "](lang:en)", "# ", "- ", "\n\n", "|", "---", "<b>", "&amp;", "'", "’s", "\\", "ŵ", "İ", "-", "{", " ",
            ]),
            0..40,
        ),
        spaced in any::<bool>(),
    ) {
        let glossary = [
            term("order", &["gorchymyn cadw", "gorchmynion cadw"], Some("DTO")),
            term("risk", &["risg", "risg o niwed"], None),
            term("harm", &["niwed"], None),
        ];
        let phrases = Bilingual { en: vec!["Asset".to_owned(), "cadw risg".to_owned()], cy: Vec::new() };
        let lexicon = Lexicon::new(Language::Welsh, &glossary, &[], &phrases);
        let markdown = Markdown::of_value(words.join(if spaced { " " } else { "" }), Location::file(&"test".into()));
        let mut reading = Reading::new(&lexicon, None, Some("#term--".to_owned()));
        let marked = reading.render(&markdown, 3);
        let plain = markdown::render(&markdown, 3);
        prop_assert_eq!(text_without_expansions(marked.as_str()), text_without_expansions(plain.as_str()));
        for term in &glossary {
            let link = format!("href=\"#term--{}\"", term.id);
            let uses = marked.as_str().matches(&link).count();
            prop_assert!(uses <= 1);
            prop_assert_eq!(uses == 1, reading.terms().contains(&term.id));
        }
    }
}

/// `tests/browser/size.test.mjs` looks at what is left after compression.
#[test]
fn no_report_is_too_large_for_a_phone() {
    let built = TestSite::shipped().build();
    let reports = built.files.iter().filter(|(path, _)| {
        let is_report = path.starts_with("en/reports/") || path.starts_with("cy/adroddiadau/");
        is_report && path.ends_with(".html")
    });
    let largest = reports
        .map(|(path, bytes)| (bytes.len(), path))
        .max()
        .unwrap();
    assert!((50_000..150_000).contains(&largest.0), "{largest:?}");
}
