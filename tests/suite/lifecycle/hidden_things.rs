//! Areas, terms and plans that are not shown yet, and whatever names them.

use adrodd::publish::Audience;

use super::{FOLDER, INSPECTION, PAGES};
use crate::site::{NOW, TestSite};

const NORTHWICK: &str = "content/areas/northwick.yaml";
const WENVALE: &str = "content/areas/wenvale.yaml";
const GLOSSARY: &str = "content/glossary.yaml";

/// The small site, with a third area that a family and a succession name, and with no report.
fn with_new_area(publish_at: &str) -> TestSite {
    let area = format!(
        "slug: {{ en: newport-bay, cy: bae-newydd }}\nname: {{ en: \"Newport Bay\", cy: \"Bae Newydd\" }}\nin: {{ en: \"in Newport Bay\", cy: \"ym Mae Newydd\" }}\nfrom: {{ en: \"from Newport Bay\", cy: \"o Fae Newydd\" }}\ncountry: england\nregion: north\ndemonstration: true\n{publish_at}"
    );
    let names = "region: north\nfamily:\n  areas: [wenvale, newport]\n  source: { en: \"a list\", cy: \"rhestr\" }\nsucceeded_by:\n  areas: [newport]\n  on: 2024-04\n  note: { en: \"Newport Bay took over.\", cy: \"Bae Newydd a gymerodd drosodd.\" }\n";
    TestSite::small()
        .change(NORTHWICK, "region: north\n", names)
        .write("content/areas/newport.yaml", &area)
}

fn names_it(files: &std::collections::BTreeMap<String, Vec<u8>>) -> Vec<&String> {
    let found = files.iter().filter(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes);
        ["Newport", "newport", "Bae Newydd", "bae-newydd"]
            .iter()
            .any(|word| text.contains(word) || path.contains(word))
    });
    found.map(|(path, _)| path).collect()
}

#[test]
fn a_hidden_area_is_in_no_list_no_family_and_no_succession_until_its_instant() {
    let hidden = with_new_area("publish_at: 2026-05-01\n");
    assert_eq!(hidden.problem_lines(), [""; 0]);
    let before = hidden.build_at("2026-04-30T23:00:59Z");
    assert_eq!(names_it(&before.files), [""; 0]);
    assert!(
        before
            .page("en/areas/northwick/")
            .one("main")
            .contains("Wenvale")
    );
    let after = hidden.build_at("2026-04-30T23:01:00Z");
    assert!(after.files == with_new_area("").build_at("2026-04-30T23:01:00Z").files);
    assert!(names_it(&after.files).len() > 10);
}

#[test]
fn the_reports_of_a_hidden_area_are_hidden_however_final_they_are() {
    let hidden = TestSite::small().change(
        WENVALE,
        "region: south\n",
        "region: south\npublish_at: 2026-02-01\n",
    );
    let built = hidden.build();
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        for word in [
            "Wenvale",
            "wenvale",
            "Dyffryn Wen",
            "Nyffryn",
            "dyffryn-wen",
        ] {
            assert!(
                !text.contains(word) && !path.contains(word),
                "{word} is in {path}"
            );
        }
    }
    let after = hidden.build_at("2026-02-01T00:01:00Z");
    assert!(after.page(PAGES[0]).all(".history li")[1].contains("20 May 2024"));
    // The feed tells when the public could see it, not when it was printed.
    assert!(
        after
            .text("en/feed.xml")
            .contains("<updated>2026-02-01T00:01:00+00:00</updated>")
    );
    let as_of = NOW.parse().unwrap();
    let preview = hidden.build_for(Audience::Preview {
        as_of,
        drafts: true,
    });
    for page in ["en/areas/wenvale/", PAGES[0]] {
        assert_eq!(
            preview.page(page).attributes(".watermark", "data-reason"),
            ["embargoed"]
        );
    }
    assert_eq!(
        preview
            .page("en/areas/northwick/")
            .attributes(".watermark", "data-reason"),
        ["preview"]
    );
}

#[test]
fn a_hidden_term_is_neither_in_the_glossary_nor_marked_in_a_text() {
    let term = "  - id: cases-in-hand\n    term: { en: \"Case in hand (CIH)\", cy: \"Achos dan sylw (ADS)\" }\n    definition: { en: \"Something new.\", cy: \"Rhywbeth newydd.\" }\n    abbreviation: { en: { short: CIH, full: \"case in hand\" }, cy: { short: ADS, full: \"achos dan sylw\" } }\n";
    let text = |site: TestSite| {
        site.change(
            &format!("{FOLDER}/report.en.md"),
            "We looked at",
            "Each CIH counts. We looked at",
        )
    };
    let hidden = text(TestSite::small().change(
        GLOSSARY,
        "  - id: llan\n",
        &format!("{term}    publish_at: 2026-05-01\n  - id: llan\n"),
    ));
    let without = text(TestSite::small());
    assert!(hidden.build().files == without.build().files);
    let shown = hidden.build_at("2026-05-01T00:00:00+01:00");
    assert!(shown.files == without.build_at("2026-05-01T00:00:00+01:00").files);
    let shown = hidden.build_at("2026-05-01T00:01:00+01:00");
    assert!(
        shown
            .page("en/glossary/")
            .one("main")
            .contains("Something new.")
    );
    assert!(shown.page(PAGES[0]).one("main").contains("case in hand"));
}

#[test]
fn a_plan_may_be_published_later_than_its_report() {
    let plan = format!("{FOLDER}/improvement-plan.yaml");
    let with = |lines: &str| {
        let list = format!("{lines}list:\n");
        TestSite::small().change(&plan, "list:\n", &list)
    };
    let without = TestSite::small().remove(&plan).build();
    for hidden in [
        "state: draft\n",
        "publish_at: 2026-02-01\n",
        "publish_at: 2026-01-01T00:01:01Z\n",
    ] {
        assert!(with(hidden).build().files == without.files, "{hidden}");
    }
    for shown in [
        "",
        "state: final\npublish_at: 2026-01-01\n",
        "publish_at: 2020-01-01\n",
    ] {
        assert!(
            with(shown).build().files == TestSite::small().build().files,
            "{shown}"
        );
    }
    // A plan is not public before its report, whatever it says.
    let early = with("publish_at: 2020-01-01\n").change(INSPECTION, "state: final", "state: draft");
    assert!(
        !early
            .build()
            .files
            .keys()
            .any(|path| path.contains("improvement-plan"))
    );
    let as_of = NOW.parse().unwrap();
    let preview = with("state: draft\n").build_for(Audience::Preview {
        as_of,
        drafts: true,
    });
    let reason = |page: &str| preview.page(page).attributes(".watermark", "data-reason");
    assert_eq!(reason(&format!("{}improvement-plan/", PAGES[0])), ["draft"]);
    assert_eq!(reason(PAGES[0]), ["preview"]);
}

#[test]
fn an_incomplete_plan_is_held_back_alone() {
    let plan = format!("{FOLDER}/improvement-plan.yaml");
    let site = TestSite::small().change(&plan, ", cy: \"Hyfforddi staff\"", "");
    let lines = site.problem_lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("A212") && lines[0].contains("improvement-plan.yaml"),
        "{lines:?}"
    );
    assert!(site.build_at(NOW).files == TestSite::small().remove(&plan).build().files);
}
