//! Both languages, alike and complete.

use super::site::TestSite;

#[test]
fn a_report_on_an_area_in_wales_needs_both_languages() {
    let report = "content/inspections/wenvale/2024-05-checks-1/report.cy.md";
    let lines = TestSite::small().remove(report).problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].starts_with("::warning") && lines[0].contains("A212"));
    assert!(lines[0].contains("held back") && lines[0].contains(report));
}

#[test]
fn a_report_in_english_only_has_an_honest_welsh_page_with_its_data() {
    let built = TestSite::small().build();
    let welsh = built.page("cy/adroddiadau/northwick/2024-03-gwirio-achosion/");
    let notice = welsh.one(".language-notice");
    assert!(notice.contains("ar gael yn Saesneg yn unig"), "{notice}");
    assert_eq!(
        welsh.attributes(".language-notice a", "href"),
        ["/en/reports/northwick/2024-03-case-checks/"]
    );
    let main = welsh.one("main");
    for shown in [
        "Gwaith achos yn Northwick",
        "74%",
        "1.1 Cynllunio",
        "Gwaith gwael",
        "Peidiwch â chymharu",
    ] {
        assert!(main.contains(shown), "{shown}");
    }
    assert_eq!(welsh.all(".absent ul.language > #foreword").len(), 1);
    let why = "Mae'r rhannau hyn ar gael yn Saesneg yn unig:".to_owned();
    assert!(welsh.all(".absent > p").contains(&why));
    for english in [
        "This report is in English only",
        "Plans were made",
        "Criterion",
        "Score",
    ] {
        assert!(!main.contains(english), "{english}");
    }
    let english = built.page("en/reports/northwick/2024-03-case-checks/");
    assert!(english.all(".language-notice").is_empty());
    assert!(english.one("main").contains("Plans were made."));
}

#[test]
fn lists_follow_the_alphabet_of_their_language() {
    let built = TestSite::small().build();
    let terms = |page: &str| built.page(page).all("dt");
    assert_eq!(terms("en/glossary/"), ["Llan", "Lwyd", "Plan"]);
    assert_eq!(terms("cy/geirfa/"), ["Cynllun", "Lwyd", "Llan"]);
    let letters = built.page("cy/geirfa/").all("nav.letters a");
    assert_eq!(letters, ["C", "L", "Ll"]);
}

#[test]
fn each_page_of_the_shipped_site_has_a_twin_and_says_so_at_the_top() {
    let built = TestSite::shipped().build();
    let pages: Vec<&String> = built
        .files
        .keys()
        .filter(|path| path.ends_with("/index.html"))
        .collect();
    let (en, cy): (Vec<&String>, Vec<&String>) =
        pages.iter().partition(|path| path.starts_with("en/"));
    assert_eq!(en.len(), cy.len());
    assert!(en.len() > 8);
    for path in pages {
        let folder = path.trim_end_matches("index.html");
        let page = built.page(folder);
        let twin = page
            .attributes("header a.language-switch", "href")
            .remove(0);
        let back = built.page(twin.trim_start_matches('/'));
        assert_eq!(
            back.attributes("header a.language-switch", "href"),
            [format!("/{folder}")]
        );
    }
}

/// Words of the English interface that no Welsh page may show, outside texts marked as English.
#[test]
fn no_english_interface_word_is_on_a_welsh_page() {
    let built = TestSite::shipped().build();
    for (path, _) in built
        .files
        .iter()
        .filter(|(path, _)| path.starts_with("cy/") && path.ends_with(".html"))
    {
        let page = built.page(path.trim_end_matches("index.html"));
        // Names of columns and addresses are in no language.
        let apart = [page.all("[lang=en]"), page.all("code[translate=no]")].concat();
        let text = apart
            .iter()
            .fold(format!(" {} ", page.one("body")), |text, other| {
                text.replacen(other.as_str(), "", 1)
            });
        for word in [
            " the ",
            " and ",
            " of ",
            "Score",
            "Comment",
            "Strength",
            "Recommendation",
            "Contents",
            "Published",
            "Download",
            "Home",
            "Areas",
            "Reports",
            "Glossary",
            "Lowest",
            "Highest",
            "Average",
            "cases",
            "Appendix",
            "not stated",
        ] {
            assert!(
                !text.contains(word),
                "{word:?} on {path}: …{}…",
                around(&text, word)
            );
        }
    }
}

fn around<'a>(text: &'a str, word: &str) -> &'a str {
    let at = text.find(word).unwrap_or_default();
    let start = text[..at]
        .char_indices()
        .rev()
        .nth(40)
        .map_or(0, |(at, _)| at);
    let end = text[at..]
        .char_indices()
        .nth(60)
        .map_or(text.len(), |(more, _)| at + more);
    &text[start..end]
}
