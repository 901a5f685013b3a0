//! A figure stands in Markdown, and is none itself.

use super::{FOLDER, FRAMEWORK, PAGES, with_foreword};

#[test]
fn an_escaped_brace_is_a_brace_and_a_figure_is_no_markdown() {
    let text = "\\{cases\\} is a word, \\{ a brace, and \\\\{cases} comes after a backslash.\n";
    let welsh = "\\{cases\\} \\\\{cases}\n";
    let built = with_foreword(text, welsh)
        .change(
            FRAMEWORK,
            "word: { en: \"fair\", cy: \"gweddol\" }",
            "word: { en: \"*fair* <b>\", cy: \"_gweddol_\" }",
        )
        .change(
            &format!("{FOLDER}/report.en.md"),
            "1. One plan was late.\n",
            "1. It was {grade planning}.\n",
        )
        .build();
    let english = built.page(PAGES[0]);
    let shown = english
        .all("section[aria-labelledby=\"foreword\"] .prose")
        .join(" ");
    assert!(
        shown.starts_with("{cases} is a word, { a brace, and \\4 comes after a backslash."),
        "{shown}"
    );
    let welsh = built
        .page(PAGES[1])
        .all("section[aria-labelledby=\"foreword\"] .prose")
        .join(" ");
    assert!(welsh.starts_with("{cases} \\4"), "{welsh}");
    let planning = english.section("planning");
    assert!(planning.contains("It was *fair* <b>."), "{planning}");
}

#[test]
fn every_number_above_a_thousand_has_its_comma() {
    let text =
        "{count thousands, ratio}; {count none-of-many, all but}; {count none-of-many, rest}\n";
    let built = with_foreword(text, text).build();
    let foreword = built.page(PAGES[0]).section("foreword");
    let wanted = "1,500 out of 2,000; all but 3,000; 3,000";
    assert!(foreword.contains(wanted), "{foreword}");
}

#[test]
fn a_figure_at_the_beginning_of_a_sentence_is_no_number_of_a_list() {
    let text =
        "{cases}. That is how many there were, of which only\n{count edge, number}. No more.\n";
    let built = with_foreword(text, text)
        .change(
            &format!("{FOLDER}/report.en.md"),
            "1. One plan was late.\n",
            "1. {question p1, number}.\n",
        )
        .build();
    let page = built.page(PAGES[0]);
    let foreword = page.section("foreword");
    assert!(
        foreword.contains("4. That is how many there were, of which only 3. No more."),
        "{foreword}"
    );
    let findings = page.all("section[aria-labelledby=\"planning\"] ol.bad li");
    assert_eq!(findings[0], "3.");
}

#[test]
fn a_figure_in_code_is_written_as_it_is_elsewhere() {
    let built = with_foreword("`{score planning}`\n", "`{score planning}`\n").build();
    assert!(built.page(PAGES[0]).all("code").contains(&"71%".to_owned()));
}
