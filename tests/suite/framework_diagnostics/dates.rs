//! Versions, kinds of service and dates of an inspection.

use super::{PORTH_2023, PRETENDHAM, found, has, make, place};
use crate::site::TestSite;

const UNDATED: &str = "content/inspections/pretendham/undated-pools/inspection.yaml";

/// The inspection of Pretendham in another folder, with another text.
fn moved(folder: &str, from: &str, to: &str) -> TestSite {
    let site = TestSite::services().change(PRETENDHAM, from, to);
    let text = site.text(PRETENDHAM).to_owned();
    let path = format!("content/inspections/pretendham/{folder}/inspection.yaml");
    site.remove(PRETENDHAM).write(&path, &text)
}

#[test]
fn a_version_that_there_is_not_is_named() {
    make(
        &[(
            PORTH_2023,
            "framework_version: \"2022\"",
            "framework_version: \"2023\"",
        )],
        &[(
            "A204",
            PORTH_2023,
            "framework_version: »\"2023\"",
            "the framework has no version `2023`",
        )],
    );
    let porth = "content/inspections/porth-dychmyg/2021-06-pools/inspection.yaml";
    make(
        &[(porth, "    from: \"2019\"\n", "    from: \"2018\"\n")],
        &[(
            "A204",
            porth,
            "    from: »\"2018\"\n",
            "there is no version of the framework `2018`",
        )],
    );
    make(
        &[(porth, "    from: \"2019\"\n", "    from: \"2022\"\n")],
        &[(
            "A208",
            porth,
            "    from: »\"2022\"\n",
            "this is the version under which the scores stand now",
        )],
    );
    make(
        &[(porth, "  - on: 2022-02-01\n", "  - on: 2020-02-01\n")],
        &[(
            "A208",
            porth,
            "  - on: »2020-02-01\n",
            "the scores were worked out again in 2020-02-01, before the report was published in 2021-06",
        )],
    );
}

#[test]
fn a_service_type_is_asked_for_and_must_be_known() {
    make(
        &[(PORTH_2023, "service_type: indoor\n", "")],
        &[(
            "A105",
            PORTH_2023,
            "framework_version: »\"2022\"",
            "the inspection does not say which kind of service was inspected",
        )],
    );
    make(
        &[(
            PORTH_2023,
            "service_type: indoor\n",
            "service_type: outdoor\n",
        )],
        &[(
            "A204",
            PORTH_2023,
            "service_type: »outdoor",
            "there is no service type `outdoor`",
        )],
    );
}

#[test]
fn an_undated_report_says_from_when_it_may_be_seen() {
    let site = moved("undated-pools", "published: 2022-06\n", "");
    has(
        &site,
        &[(
            "A212",
            UNDATED,
            "framework_version: »\"2022\"",
            "neither the date of its publication nor a day from which the public may see it",
        )],
    );
    let site = moved(
        "undated-pools",
        "published: 2022-06\n",
        "publish_at: 2022-06-01\n",
    );
    assert_eq!(found(&site), [""; 0]);
}

#[test]
fn the_date_of_a_folder_is_that_of_the_report() {
    for (folder, published) in [
        ("2022-05-pools", "2022-06"),
        ("2021-pools", "2022-06"),
        ("undated-pools", "2022-06"),
    ] {
        let site = moved(
            folder,
            "published: 2022-06\n",
            &format!("published: {published}\n"),
        );
        let path = format!("content/inspections/pretendham/{folder}/inspection.yaml");
        let named = folder.trim_end_matches("-pools");
        has(
            &site,
            &[(
                "A208",
                &path,
                "published: »2022-06\n",
                &format!("the report was published in 2022-06, and its folder says {named}"),
            )],
        );
    }
    let site = moved(
        "2022-06-pools-x",
        "published: 2022-06\n",
        "published: 2022-06\n",
    );
    let found = found(&site);
    assert!(
        found[0].contains("named after no framework: there is no `pools-x`"),
        "{found:?}"
    );
    let site = moved(
        "2022-06-pools",
        "published: 2022-06\n",
        "published: 2022-06\n",
    );
    assert_eq!(place(site.text(PRETENDHAM), ""), "1:1");
    assert_eq!(site.problems(), []);
    // A year is enough, and less precise than the report may be.
    let site = moved(
        "2022-pools",
        "published: 2022-06\n",
        "published: 2022-06-14\n",
    );
    assert_eq!(site.problems(), []);
}

#[test]
fn one_version_is_named_once_among_those_before() {
    let porth = "content/inspections/porth-dychmyg/2021-06-pools/inspection.yaml";
    make(
        &[(
            porth,
            "not_in_this_edition",
            "  - { on: 2023-02-01, from: \"2019\" }\nnot_in_this_edition",
        )],
        &[("A203", porth, "on: 2023-02-01, from: »\"2019\" }", "2019")],
    );
}
