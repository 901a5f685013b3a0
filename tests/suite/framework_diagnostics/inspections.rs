//! What an inspection states, under a framework that says what may be stated.

use super::{
    CWM_ESGUS, FRAMEWORK, PORTH_2023, PRETENDHAM, changed, found, has, make, make_among_others,
    place,
};
use crate::site::TestSite;

#[test]
fn an_override_that_the_framework_does_not_allow_is_refused() {
    make(
        &[
            (CWM_ESGUS, "  - score: rescue\n", "  - score: clean-water\n"),
            (CWM_ESGUS, "    grade: good\n", "    grade: excellent\n"),
        ],
        &[(
            "A208",
            CWM_ESGUS,
            "  - score: »clean-water\n",
            "the framework does not allow `clean-water` to be overridden",
        )],
    );
}

#[test]
fn an_override_far_below_the_band_or_of_two_grades_is_refused() {
    let problem = [(
        "A208",
        CWM_ESGUS,
        "  - score: »rescue\n",
        "`rescue` is 67%, and the framework allows an override only within",
    )];
    // 67 lies 3 below Good.
    make(
        &[(
            FRAMEWORK,
            "override: { within: 5 }",
            "override: { within: 2 }",
        )],
        &problem,
    );
    make(
        &[(
            FRAMEWORK,
            "override: { within: 5 }",
            "override: { within: 3 }",
        )],
        &[],
    );
    make(
        &[
            (CWM_ESGUS, "    grade: good\n", "    grade: excellent\n"),
            (
                FRAMEWORK,
                "override: { within: 5 }",
                "override: { within: 50 }",
            ),
        ],
        &problem,
    );
}

#[test]
fn an_override_of_an_unknown_score_or_to_an_unknown_grade_is_named() {
    make(
        &[
            (CWM_ESGUS, "  - score: rescue\n", "  - score: resque\n"),
            (
                CWM_ESGUS,
                "  overall: { number: 78, grade: good,",
                "  overall: { number: 67, grade: good,",
            ),
        ],
        &[(
            "A204",
            CWM_ESGUS,
            "score: »resque\n",
            "there is no score `resque`",
        )],
    );
    make(
        &[
            (CWM_ESGUS, "    grade: good\n", "    grade: great\n"),
            (
                CWM_ESGUS,
                "  overall: { number: 78, grade: good,",
                "  overall: { number: 67, grade: good,",
            ),
        ],
        &[(
            "A204",
            CWM_ESGUS,
            "    grade: »great\n",
            "there is no grade `great`",
        )],
    );
}

#[test]
fn a_stated_grade_that_its_score_never_has_is_named() {
    for (from, to, marked, says) in [
        (
            "  lifeguards: poor\n",
            "  lifeguards: pour\n",
            "  lifeguards: »pour\n",
            "`pour` is neither a whole number, nor a grade of this score, nor a state",
        ),
        // A grade of another scale.
        (
            "  cafe: kept\n",
            "  cafe: good\n",
            "  cafe: »good\n",
            "`good` is neither a whole number, nor a grade of this score, nor a state",
        ),
    ] {
        make(
            &[(PRETENDHAM, from, to)],
            &[("A204", PRETENDHAM, marked, says)],
        );
    }
    make(
        &[(PRETENDHAM, "  lifeguards: poor\n", "  lifeguards: 3\n")],
        &[(
            "A106",
            PRETENDHAM,
            "  lifeguards: »3\n",
            "this score is a grade, and has no number",
        )],
    );
}

#[test]
fn stated_counts_and_judgements_must_agree() {
    let state = |counts: &str| format!("  cafe: kept\n  rescue: {counts}\n");
    make(
        &[(
            PORTH_2023,
            "  cafe: kept\n",
            &state("{ sufficient: 9, of: 12 }"),
        )],
        &[(
            "A301",
            PORTH_2023,
            "  »rescue: { sufficient",
            "`rescue` is stated as 9 of 12, and the judgements give 10 of 12",
        )],
    );
    make(
        &[(
            PORTH_2023,
            "  cafe: kept\n",
            &state("{ sufficient: 10, of: 12 }"),
        )],
        &[],
    );
    make(
        &[(PORTH_2023, "  cafe: kept\n", &state("84"))],
        &[(
            "A301",
            PORTH_2023,
            "  rescue: »84\n",
            "`rescue` is stated as 84%, and the judgements give 83% (10 of 12)",
        )],
    );
    make(
        &[(
            PORTH_2023,
            "  cafe: kept\n",
            &state("{ sufficient: 13, of: 12 }"),
        )],
        &[(
            "A208",
            PORTH_2023,
            "{ sufficient: »13, of",
            "13 cannot be out of 12",
        )],
    );
}

#[test]
fn what_does_not_apply_has_no_score() {
    for stated in ["80", "good", "{ sufficient: 8, of: 10 }"] {
        let site = changed(&[(
            PORTH_2023,
            "  cafe: kept\n",
            &format!("  cafe: kept\n  covers: {stated}\n"),
        )]);
        let marked = if stated.starts_with('{') {
            "  »covers: {".to_owned()
        } else {
            format!("  covers: »{stated}\n")
        };
        has(
            &site,
            &[(
                "A208",
                PORTH_2023,
                &marked,
                "`covers` does not apply to this kind of service",
            )],
        );
    }
    make(
        &[(
            PORTH_2023,
            "  cafe: kept\n",
            "  cafe: kept\n  covers: not-applicable\n",
        )],
        &[],
    );
}

#[test]
fn a_stated_score_that_its_parts_contradict_is_an_error() {
    for (stated, marked, says) in [
        (
            "  visitors: 2\n",
            "  visitors: »2\n",
            "`visitors` is stated as 2, and its parts give 3",
        ),
        (
            "  safety: excellent\n",
            "  safety: »excellent\n",
            "`safety` is stated as `excellent`, and its parts give `good`",
        ),
        (
            "  overall: 79\n",
            "  overall: »79\n",
            "`overall` is stated as 79%, and its parts give 78%",
        ),
        (
            "  water: { number: 82, grade: excellent }\n",
            "  »water: { number",
            "`water` is stated as `excellent`, and its parts give `good`",
        ),
    ] {
        make(
            &[(
                PORTH_2023,
                "  cafe: kept\n",
                &format!("  cafe: kept\n{stated}"),
            )],
            &[("A301", PORTH_2023, marked, says)],
        );
    }
    // Pretendham has the points of Good, and is limited to Fair.
    make(
        &[(
            PRETENDHAM,
            "  cafe: kept\n",
            "  cafe: kept\n  overall: good\n",
        )],
        &[(
            "A301",
            PRETENDHAM,
            "  overall: »good\n",
            "`overall` is stated as `good`, and its parts give `fair`",
        )],
    );
}

#[test]
fn a_score_that_nobody_states_and_nothing_gives_is_missing_once() {
    make_among_others(
        &[(PORTH_2023, "  emergencies: good\n", "")],
        (
            "A302",
            PORTH_2023,
            "",
            "there is no score for `emergencies`",
        ),
    );
    make(
        &[(PRETENDHAM, "unstated: not-available\n", "")],
        &[
            ("A302", PRETENDHAM, "", "there is no score for `filters`"),
            ("A302", PRETENDHAM, "", "there is no score for `hygiene`"),
            (
                "A302",
                PRETENDHAM,
                "",
                "there is no score for `rescue-equipment`",
            ),
            (
                "A302",
                PRETENDHAM,
                "",
                "there is no score for `temperature`",
            ),
            (
                "A302",
                PRETENDHAM,
                "",
                "there is no score for `water-tests`",
            ),
        ],
    );
}

#[test]
fn a_state_that_judgements_or_parts_contradict_is_an_error() {
    for state in ["  filters: not-inspected\n", "  overall: not-rated\n"] {
        let site = changed(&[(
            PORTH_2023,
            "  cafe: kept\n",
            &format!("  cafe: kept\n{state}"),
        )]);
        let found = found(&site);
        let place = place(site.text(PORTH_2023), &state.replace(": ", ": »"));
        let start = format!("A301 {PORTH_2023}:{place} ");
        assert!(
            found.iter().any(|found| found.starts_with(&start)),
            "{found:#?}"
        );
    }
}

#[test]
fn an_override_near_a_band_does_not_undo_a_limiter() {
    let limited = "    bands: total\n    limiters:";
    let text = "overrides:\n  - score: overall\n    grade: good\n    by: { en: \"x\", cy: \"y\" }\n    date: 2022-04\n    reason: { en: \"x\", cy: \"y\" }\nunstated: not-available\n";
    make(
        &[
            (
                FRAMEWORK,
                limited,
                "    bands: total\n    override: { within: 1 }\n    limiters:",
            ),
            (PRETENDHAM, "unstated: not-available\n", text),
        ],
        &[("A208", PRETENDHAM, "  - score: »overall\n", "`overall`")],
    );
}

/// What lies below an item cannot be more than the item, nor other counts than its own.
#[test]
fn stated_counts_of_an_item_are_those_of_what_lies_below() {
    let pretendham = "content/inspections/pretendham/2022-06-pools/inspection.yaml";
    let both = "warm-water: { sufficient: 9, of: 10 }";
    let site = TestSite::services().change(
        pretendham,
        both,
        &format!("{both}\n  temperature: {{ sufficient: 1, of: 50 }}"),
    );
    let lines = site.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A301")
            && lines[0].contains("stated as 9 of 10, and what lies below gives 1 of 50"),
        "{lines:?}"
    );
    let below =
        TestSite::services().change(pretendham, both, "temperature: { sufficient: 9, of: 10 }");
    assert_eq!(below.problem_lines(), Vec::<String>::new());
}
