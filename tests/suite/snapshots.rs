//! Whole pages as they were read and accepted by a person: the main content only, so that a change to the frame changes one file.

use super::site::TestSite;

#[test]
fn the_main_content_of_the_small_site() {
    let built = TestSite::small().build();
    for (name, folder) in [
        ("report-english", "en/reports/wenvale/2024-05-case-checks/"),
        (
            "report-welsh",
            "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/",
        ),
        (
            "report-english-only-in-welsh",
            "cy/adroddiadau/northwick/2024-03-gwirio-achosion/",
        ),
        ("framework-english", "en/frameworks/case-checks/"),
        ("areas-welsh", "cy/ardaloedd/"),
        ("area-english", "en/areas/wenvale/"),
        ("glossary-welsh", "cy/geirfa/"),
    ] {
        insta::assert_snapshot!(name, built.page(folder).markup("main").trim());
    }
}

#[test]
fn the_frame_of_a_page() {
    let built = TestSite::small().build();
    let head = built.page("cy/geirfa/").markup("head");
    // The hash in its name changes with every change of the stylesheet, which says nothing of the page.
    let (before, after) = head.split_once("/assets/style.").unwrap();
    let (hash, after) = after.split_once(".css").unwrap();
    assert_eq!(hash.len(), 12, "{hash}");
    let head = format!("{before}/assets/style.(hash).css{after}");
    insta::assert_snapshot!("frame-head", head.trim());
    insta::assert_snapshot!(
        "frame-header",
        built.page("cy/geirfa/").markup("header").trim()
    );
    insta::assert_snapshot!(
        "frame-footer",
        built.page("cy/geirfa/").markup("footer").trim()
    );
}

#[test]
fn data_files_and_sitemap() {
    let built = TestSite::small().build();
    insta::assert_snapshot!(
        "scores-csv",
        built.text("cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/item-scores.csv")
    );
    insta::assert_snapshot!(
        "baseline-csv",
        built.text("en/reports/wenvale/2024-05-case-checks/baseline.csv")
    );
    insta::assert_snapshot!("sitemap", built.text("sitemap.xml"));
}
