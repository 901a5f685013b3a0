//! Questions, labels, comparisons and versions.

use super::{FRAMEWORK, QUESTIONS, make};

#[test]
fn a_question_in_no_item_is_named_and_so_is_the_item_without_one() {
    make(
        &[(QUESTIONS, "    item: filters\n", "    item: filtres\n")],
        &[
            (
                "A209",
                QUESTIONS,
                "",
                "no question counts in `filters`, so what stands above it would be scored without it",
            ),
            (
                "A204",
                QUESTIONS,
                "item: »filtres\n",
                "there is no item with questions `filtres`",
            ),
        ],
    );
    // An item that people judge has no questions.
    make(
        &[(
            QUESTIONS,
            "  - id: r1\n",
            "  - { id: l1, item: lifeguards, text: { en: \"x\", cy: \"y\" } }\n  - id: r1\n",
        )],
        &[(
            "A204",
            QUESTIONS,
            "item: »lifeguards,",
            "there is no item with questions `lifeguards`",
        )],
    );
}

#[test]
fn a_question_in_an_unknown_theme_is_named() {
    make(
        &[(
            QUESTIONS,
            "    item: filters\n    themes: [hygiene]\n",
            "    item: filters\n    themes: [hygeine]\n",
        )],
        &[(
            "A204",
            QUESTIONS,
            "[»hygeine]",
            "there is no theme `hygeine`",
        )],
    );
}

#[test]
fn a_label_without_its_welsh_is_found_wherever_it_stands() {
    for (path, from, to, marked) in [
        (
            FRAMEWORK,
            "word: { en: \"Excellent\", cy: \"Rhagorol\" }",
            "word: { en: \"Excellent\" }",
            "        »word: { en: \"Excellent\" }",
        ),
        (
            FRAMEWORK,
            "title: { en: \"Lifeguards\", cy: \"Achubwyr bywyd\" }",
            "title: { en: \"Lifeguards\" }",
            "        »title: { en: \"Lifeguards\" }",
        ),
        (
            FRAMEWORK,
            "reason: { en: \"a pool that is not safe is not good\", cy: \"nid yw pwll nad yw'n ddiogel yn dda\" }",
            "reason: { en: \"a pool that is not safe is not good\" }",
            "        »reason: { en: \"a pool",
        ),
        (
            FRAMEWORK,
            "title: { en: \"Indoor pool\", cy: \"Pwll dan do\" }",
            "title: { en: \"Indoor pool\" }",
            "- { id: indoor, »title: {",
        ),
        (
            FRAMEWORK,
            "- { word: { en: \"few\", cy: \"ychydig\" }",
            "- { word: { en: \"few\" }",
            "- { »word: { en: \"few\" }",
        ),
        (
            QUESTIONS,
            "text: { en: \"Was the pool covered at night?\", cy: \"A orchuddiwyd y pwll dros nos?\" }",
            "text: { en: \"Was the pool covered at night?\" }",
            "    »text: { en: \"Was the pool covered",
        ),
    ] {
        make(
            &[(path, from, to)],
            &[("A201", path, marked, "the Welsh text is missing")],
        );
    }
    make(
        &[(FRAMEWORK, "cy: \"Achubwyr bywyd\"", "cy: \" \"")],
        &[(
            "A201",
            FRAMEWORK,
            "en: \"Lifeguards\", cy: »\" \"",
            "the Welsh text is empty",
        )],
    );
}

#[test]
fn only_percentages_have_a_lowest_highest_and_average() {
    make(
        &[(
            FRAMEWORK,
            "  of: [overall, water, hygiene]\n",
            "  of: [overall, safety, visitors]\n",
        )],
        &[
            (
                "A209",
                FRAMEWORK,
                "[overall, »safety, visitors]",
                "`safety` has no percentage",
            ),
            (
                "A209",
                FRAMEWORK,
                "[overall, safety, »visitors]",
                "`visitors` has no percentage",
            ),
        ],
    );
    make(
        &[(
            FRAMEWORK,
            "  of: [overall, water, hygiene]\n",
            "  of: [overall, wate, hygiene]\n",
        )],
        &[(
            "A204",
            FRAMEWORK,
            "[overall, »wate,",
            "there is no score `wate`",
        )],
    );
}

#[test]
fn results_may_be_set_beside_those_of_another_framework_that_there_is() {
    for named in ["ponds", "pools"] {
        let entry = format!("comparable_with: [{named}]\nservice_types:\n");
        let found = super::found(&super::changed(&[(FRAMEWORK, "service_types:\n", &entry)]));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(
            found[0].starts_with(&format!("A204 {FRAMEWORK}:")),
            "{found:#?}"
        );
        let says = format!("`comparable_with` names `{named}`, which is no other framework");
        assert!(found[0].contains(&says), "{found:#?}");
    }
}

#[test]
fn percentages_with_two_words_are_refused() {
    make(
        &[(FRAMEWORK, "from: 60, to: 89 }", "from: 60, to: 90 }")],
        &[(
            "A209",
            FRAMEWORK,
            "cy: \"y rhan fwyaf\" }, from: »60,",
            "these percentages are none, or have another word already",
        )],
    );
}

#[test]
fn a_former_version_is_named_after_its_folder_and_has_the_address_of_today() {
    let former = "content/frameworks/pools/versions/2019/framework.yaml";
    make(
        &[(
            former,
            "slug: { en: public-swimming-pools,",
            "slug: { en: swimming-pools,",
        )],
        &[(
            "A208",
            former,
            "",
            "the slug of this version is not that of the version of today",
        )],
    );
    let site = super::changed(&[(former, "version: \"2019\"\n", "version: \"2018\"\n")]);
    let found = super::found(&site);
    let place = super::place(site.text(former), "version: »\"2018\"");
    let expected =
        format!("A208 {former}:{place} this is version `2018`, and its folder says `2019`");
    assert!(
        found.iter().any(|found| found.starts_with(&expected)),
        "{found:#?}"
    );
}
