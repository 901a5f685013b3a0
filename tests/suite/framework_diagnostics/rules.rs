//! The rules that make scores.

use super::{Change, FRAMEWORK, make, make_among_others};

const SAFETY: &str =
    "    score: { by: minimum, scale: rating }\n    items:\n      - id: lifeguards";
const VISITORS: &str = "score: { by: count, at_or_above: good, bands: many, may_lack: 1 }";
const WATER: &str = "    score: { by: weighted-mean, bands: mean }\n";
const RESCUE: &str = "        score: { by: pooled-share, bands: share, override: { within: 5 } }\n";

/// The rule of safety replaced.
fn safety(rule: &str) -> String {
    SAFETY.replace("{ by: minimum, scale: rating }", rule)
}

/// One change of the framework makes one problem of its rules.
fn one(from: &str, to: &str, code: &str, marked: &str, says: &str) {
    make(&[(FRAMEWORK, from, to)], &[(code, FRAMEWORK, marked, says)]);
}

/// The same, where what is made of the score is wrong as well.
fn one_among_others(from: &str, to: &str, code: &str, marked: &str, says: &str) {
    make_among_others(&[(FRAMEWORK, from, to)], (code, FRAMEWORK, marked, says));
}

#[test]
fn an_unknown_level_or_score_is_named_with_the_likely_one() {
    one(
        "        of: [standard]\n",
        "        of: [standart]\n",
        "A204",
        "of: [»standart]",
        "there is no level or score `standart`",
    );
    one(
        SAFETY,
        &safety("{ by: minimum, scale: rating, of: [lifeguards, emergency] }"),
        "A204",
        "of: [lifeguards, »emergency]",
        "there is no level or score `emergency`",
    );
}

#[test]
fn unknown_bands_and_an_unknown_scale_are_named() {
    one_among_others(
        "score: { by: count, at_or_above: good, bands: many, may_lack: 1 }",
        "score: { by: count, at_or_above: good, bands: mony, may_lack: 1 }",
        "A204",
        "bands: »mony",
        "there is no entry of `bands` `mony`",
    );
    one_among_others(
        "    score: { by: judged, scale: rating }\n",
        "    score: { by: judged, scale: rated }\n",
        "A204",
        "scale: »rated",
        "there is no scale `rated`",
    );
}

#[test]
fn two_items_that_are_made_of_each_other_are_a_cycle() {
    let changes: [Change<'_>; 2] = [
        (
            FRAMEWORK,
            SAFETY,
            &safety("{ by: minimum, scale: rating, of: [lifeguards, visitors] }"),
        ),
        (
            FRAMEWORK,
            VISITORS,
            "score: { by: count, at_or_above: good, bands: many, of: [welcome, safety] }",
        ),
    ];
    make(
        &changes,
        &[
            (
                "A209",
                FRAMEWORK,
                "{ by: »minimum, scale: rating, of: [lifeguards",
                "the score `safety` depends on itself",
            ),
            (
                "A209",
                FRAMEWORK,
                "{ by: »count, at_or_above",
                "the score `visitors` depends on itself",
            ),
        ],
    );
}

#[test]
fn a_limiter_that_looks_at_what_is_made_of_its_score_is_a_cycle() {
    let limiters = "limiters: [{ id: rude, of: [visitors], at_or_below: poor, cap: fair, reason: { en: \"x\", cy: \"y\" } }]";
    let changes: [Change<'_>; 2] = [
        (
            FRAMEWORK,
            SAFETY,
            &safety(&format!("{{ by: minimum, scale: rating, {limiters} }}")),
        ),
        (
            FRAMEWORK,
            VISITORS,
            "score: { by: count, at_or_above: good, bands: many, of: [welcome, safety] }",
        ),
    ];
    make(
        &changes,
        &[
            (
                "A209",
                FRAMEWORK,
                "{ by: »minimum, scale: rating, limiters",
                "the score `safety` depends on itself",
            ),
            (
                "A209",
                FRAMEWORK,
                "{ by: »count, at_or_above",
                "the score `visitors` depends on itself",
            ),
        ],
    );
}

#[test]
fn themes_that_are_made_of_each_other_are_a_cycle() {
    let list = "  list:\n    - id: hygiene\n";
    let second = "  list:\n    - id: comfort\n      title: { en: \"Comfort\", cy: \"Cysur\" }\n      short_title: { en: \"Comfort\", cy: \"Cysur\" }\n      aim: { en: \"x\", cy: \"y\" }\n      meaning: { en: \"x\", cy: \"y\" }\n    - id: hygiene\n";
    let rule = "  score: { by: pooled-share, bands: share }\n  list:";
    let made = "  score: { by: mean, bands: share, of: [comfort, hygiene] }\n  list:";
    make(
        &[(FRAMEWORK, list, second), (FRAMEWORK, rule, made)],
        &[
            (
                "A209",
                FRAMEWORK,
                "{ by: »mean, bands: share, of",
                "the score `comfort` depends on itself",
            ),
            (
                "A209",
                FRAMEWORK,
                "{ by: »mean, bands: share, of",
                "the score `hygiene` depends on itself",
            ),
        ],
    );
}

#[test]
fn bands_of_another_unit_are_refused() {
    one(
        VISITORS,
        "score: { by: count, at_or_above: good, bands: share, may_lack: 1 }",
        "A209",
        "at_or_above: good, bands: »share",
        "these bands are of percent, and the rule makes count",
    );
    one_among_others(
        "    by: share-of-maximum\n    bands: total\n",
        "    by: sum-of-points\n    bands: total\n",
        "A209",
        "    bands: »total\n",
        "these bands are of percent, and the rule makes points",
    );
    one(
        WATER,
        "    score: { by: weighted-mean, bands: many }\n",
        "A209",
        "{ by: weighted-mean, bands: »many",
        "these bands are of count, and the rule makes percent",
    );
}

#[test]
fn a_minimum_needs_a_scale_and_no_bands() {
    one_among_others(
        SAFETY,
        &safety("{ by: minimum }"),
        "A209",
        "{ by: »minimum }",
        "this rule does not say of which scale its grade is",
    );
    one(
        SAFETY,
        &safety("{ by: minimum, bands: share }"),
        "A209",
        "{ by: »minimum, bands",
        "the worst grade of the parts is a grade, and no number to be looked up in bands",
    );
}

#[test]
fn a_count_says_which_grade_it_counts_and_nothing_else_does() {
    one(
        VISITORS,
        "score: { by: count, bands: many, may_lack: 1 }",
        "A209",
        "{ by: »count, bands",
        "a count says either `at_or_above` or `at_or_below`",
    );
    one(
        SAFETY,
        &safety("{ by: minimum, scale: rating, at_or_above: good }"),
        "A209",
        "{ by: »minimum, scale: rating, at_or_above",
        "only a count has `at_or_above` or `at_or_below`",
    );
}

#[test]
fn parts_of_another_scale_and_parts_without_a_number_are_refused() {
    one(
        SAFETY,
        &safety("{ by: minimum, scale: rating, of: [lifeguards, cafe] }"),
        "A209",
        "{ by: »minimum, scale: rating, of",
        "the part `cafe` of `safety` is not graded by the scale of this rule",
    );
    one(
        "    outside_overall: true\n",
        "",
        "A209",
        "    by: »share-of-maximum\n",
        "the part `cafe` of `overall` has no grade with points",
    );
    one(
        SAFETY,
        &safety("{ by: mean, bands: share, of: [rescue, lifeguards] }"),
        "A209",
        "{ by: »mean, bands: share, of",
        "the part `lifeguards` of `safety` has no percentage",
    );
    one(
        VISITORS,
        "score: { by: count, at_or_above: good, bands: many, of: [welcome, cafe] }",
        "A209",
        "{ by: »count, at_or_above",
        "`cafe`, at which `visitors` looks, is never graded `good`",
    );
}

#[test]
fn a_limiter_names_grades_that_there_are() {
    one(
        "        at_or_below: poor\n",
        "        at_or_below: por\n",
        "A209",
        "at_or_below: »por\n",
        "`safety`, at which `overall` looks, is never graded `por`",
    );
    one(
        "        cap: fair\n",
        "        cap: far\n",
        "A204",
        "cap: »far\n",
        "there is no grade of this scale `far`",
    );
    // The worst of a count without bands is no grade.
    one(
        VISITORS,
        "score: { by: judged, scale: promise, limiters: [{ id: x, of: [welcome], at_or_below: poor, cap: fair, reason: { en: \"x\", cy: \"y\" } }] }\n    outside_overall: true",
        "A204",
        "at_or_below: poor, cap: »fair, reason: { en: \"x\"",
        "there is no grade of this scale `fair`",
    );
}

#[test]
fn a_limiter_says_what_it_looks_at() {
    one(
        "        of: [safety]\n",
        "        of: []\n",
        "A105",
        "      - id: »unsafe\n",
        "this limiter does not say what it looks at",
    );
}

#[test]
fn an_override_near_a_band_needs_bands() {
    one(
        SAFETY,
        &safety("{ by: minimum, scale: rating, override: { within: 5 } }"),
        "A209",
        "{ by: »minimum, scale: rating, override",
        "`within` asks how far a number lies below a band, and this score has no bands",
    );
}

#[test]
fn a_pooled_share_has_no_other_parts() {
    one(
        RESCUE,
        &RESCUE.replace("bands: share,", "bands: share, of: [lifeguards],"),
        "A209",
        "{ by: »pooled-share, bands: share, of",
        "a pooled share is made of all the judgements below, and of nothing else",
    );
}

#[test]
fn an_item_without_a_score_has_no_rule() {
    one_among_others(
        RESCUE,
        &format!("{RESCUE}        unscored: true\n"),
        "A208",
        "{ by: »pooled-share, bands: share, override",
        "this item has a rule, and says that it has no score",
    );
}

#[test]
fn one_misspelled_scale_is_one_problem() {
    one(
        "    score: { by: judged, scale: rating }\n",
        "    score: { by: judged, scale: rated }\n",
        "A204",
        "scale: »rated",
        "there is no scale `rated`",
    );
}
