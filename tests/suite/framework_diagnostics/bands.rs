//! Scales and bands.

use super::{FRAMEWORK, make, make_among_others};

/// The bands of shares, from the line before their limits.
const SHARE: &str =
    "    limits: inclusive\n    from: { excellent: 85, good: 70, fair: 50, poor: 0 }";

#[test]
fn numbers_without_a_grade_are_a_gap() {
    make(
        &[(
            FRAMEWORK,
            SHARE,
            "    limits: inclusive\n    from: { excellent: 85, good: 70, fair: 50, poor: 10 }",
        )],
        &[(
            "A209",
            FRAMEWORK,
            "\n  »share:\n",
            "these bands have a gap: numbers below 10 have no grade",
        )],
    );
    make(
        &[(
            FRAMEWORK,
            "from: { excellent: 3, good: 2, fair: 1, poor: 0 }",
            "from: { excellent: 3, good: 2, poor: 0 }",
        )],
        &[(
            "A209",
            FRAMEWORK,
            "\n  »many:\n",
            "these bands have a gap: no number has the grade `fair`",
        )],
    );
}

#[test]
fn numbers_with_two_grades_are_an_overlap() {
    for number in ["70", "75"] {
        let overlapping = format!("from: {{ excellent: 90, good: 60, fair: {number}, poor: 0 }}");
        let place = format!("good: 60, fair: »{number},");
        make(
            &[(
                FRAMEWORK,
                "from: { excellent: 90, good: 60, fair: 35, poor: 0 }",
                &overlapping,
            )],
            &[(
                "A209",
                FRAMEWORK,
                &place,
                &format!(
                    "these bands overlap: `fair` begins at {number}, not below `good`, which begins at 60"
                ),
            )],
        );
    }
}

#[test]
fn a_limit_above_every_number_and_a_grade_of_another_scale_are_refused() {
    make(
        &[(
            FRAMEWORK,
            "{ excellent: 90, good: 60,",
            "{ excellent: 190, good: 60,",
        )],
        &[(
            "A206",
            FRAMEWORK,
            "{ excellent: »190, good",
            "190 is more than 100",
        )],
    );
    make(
        &[(
            FRAMEWORK,
            "{ excellent: 90, good: 60,",
            "{ excelent: 90, good: 60,",
        )],
        &[(
            "A204",
            FRAMEWORK,
            "{ »excelent: 90",
            "there is no grade of this scale `excelent`",
        )],
    );
}

#[test]
fn bands_of_an_unknown_scale_are_refused() {
    make_among_others(
        &[(
            FRAMEWORK,
            "  many:\n    scale: rating\n",
            "  many:\n    scale: ratings\n",
        )],
        (
            "A204",
            FRAMEWORK,
            "scale: »ratings\n",
            "there is no scale `ratings`",
        ),
    );
}

#[test]
fn the_word_for_a_state_is_no_grade() {
    make(
        &[
            (
                FRAMEWORK,
                "- { id: broken, word:",
                "- { id: not-rated, word:",
            ),
            (super::CWM_ESGUS, "cafe: broken", "cafe: kept"),
        ],
        &[(
            "A209",
            FRAMEWORK,
            "- { id: »not-rated,",
            "`not-rated` is the word for a state, and cannot be a grade",
        )],
    );
}

#[test]
fn points_never_rise_and_belong_to_all_grades_or_to_none() {
    make(
        &[(FRAMEWORK, "        points: 1\n", "        points: 3\n")],
        &[(
            "A209",
            FRAMEWORK,
            "        tone: 3\n        points: »3\n",
            "this grade counts 3, and a better one counts 2",
        )],
    );
    make_among_others(
        &[(FRAMEWORK, "        points: 1\n", "")],
        (
            "A209",
            FRAMEWORK,
            "      - id: »fair\n        word",
            "this grade has no points, and others of the scale have",
        ),
    );
}

#[test]
fn a_scale_of_one_grade_tells_nothing_apart() {
    let scale = "  promise:\n    name: { en: \"Promise to visitors\", cy: \"Addewid i ymwelwyr\" }\n    grades:\n";
    let single = scale.replace("promise", "single")
        + "      - { id: one, word: { en: \"One\", cy: \"Un\" }, meaning: { en: \"One.\", cy: \"Un.\" }, tone: 1 }\n";
    make(
        &[(FRAMEWORK, scale, &format!("{single}{scale}"))],
        &[(
            "A209",
            FRAMEWORK,
            "  »single:\n",
            "a scale with fewer than two grades tells nothing apart",
        )],
    );
}
