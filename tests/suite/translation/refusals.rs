//! What a translator sends is taken wholly or not at all.

use std::fs;

use super::{DEMONSTRATION, NAME, command, export, file, said};
use crate::site::TestSite;

/// Imports a file into a site. Out come what was said, and whether anything was written.
fn import(site: &TestSite, xliff: &str, more: &[&str]) -> (String, bool) {
    let folder = site.on_disk();
    let path = folder.path().join("in.xlf");
    fs::write(&path, xliff).unwrap();
    let arguments = ["import", path.to_str().unwrap()];
    let all: Vec<&str> = arguments.iter().chain(more).copied().collect();
    let output = command(folder.path(), &all);
    let after = TestSite::of(folder.path());
    let is_changed = site.paths() != after.paths()
        || site
            .paths()
            .iter()
            .any(|path| site.text(path) != after.text(path));
    let text = said(&output);
    assert_eq!(
        output.status.code(),
        Some(i32::from(!output.status.success())),
        "{text}"
    );
    (text, is_changed)
}

fn assert_refused(site: &TestSite, xliff: &str, codes: &[(&str, &str)]) {
    let (text, is_changed) = import(site, xliff, &[]);
    assert!(!is_changed, "something was written: {text}");
    for (code, word) in codes {
        assert!(
            text.contains(&format!("error[{code}]")),
            "no {code}: {text}"
        );
        assert!(text.contains(word), "nothing of {word}: {text}");
    }
}

#[test]
fn english_that_has_changed_is_listed_and_refused_unless_it_may_be_stale() {
    let site = TestSite::shipped();
    let xliff = export(&site, DEMONSTRATION);
    let english = |site: TestSite| {
        site.change(
            &file("report.en.md"),
            "Read as if it were real, it says",
            "If real, it says",
        )
    };
    let site = english(site);
    assert_refused(&site, &xliff, &[("A415", "`foreword`")]);
    let welsh = xliff.replace(
        "Nid yw'r adroddiad hwn yn un go iawn.",
        "Nid un go iawn yw hwn.",
    );
    let (text, is_changed) = import(&site, &welsh, &["--allow-stale"]);
    assert!(is_changed, "{text}");
    assert!(text.contains("1 Welsh text is new"), "{text}");
}

#[test]
fn a_translation_that_is_taken_though_stale_stays_marked() {
    let path = file("report.en.md");
    let site = TestSite::shipped();
    let xliff = export(&site, DEMONSTRATION);
    let site = site
        .change(
            &path,
            "Read as if it were real, it says",
            "If real, it says",
        )
        .remove(&file("translation.yaml"));
    let folder = site.on_disk();
    let sent = folder.path().join("in.xlf");
    fs::write(&sent, xliff).unwrap();
    let back = command(
        folder.path(),
        &["import", sent.to_str().unwrap(), "--allow-stale"],
    );
    assert!(back.status.success(), "{}", said(&back));
    let status = said(&command(folder.path(), &["status", NAME]));
    assert!(
        status.contains("1 Welsh text to revisit\n  report.foreword:"),
        "{status}"
    );
}

#[test]
fn every_fault_is_told_at_once_with_its_text() {
    let site = TestSite::shipped();
    let xliff = export(&site, DEMONSTRATION);
    // A figure lost, another in its place, a text emptied and one renamed.
    let target = xliff.find("<target>").unwrap();
    let (second, _) = xliff.match_indices("<unit ").nth(1).unwrap();
    let data = xliff[second..].find(">{").unwrap() + second;
    let data_end = xliff[data..].find("</data>").unwrap() + data;
    let mut broken = xliff.clone();
    broken.replace_range(data..data_end, ">{score no-such-score}");
    let last = broken.rfind("<target>").unwrap();
    let last_end = broken.rfind("</target>").unwrap();
    broken.replace_range(last..last_end, "<target>");
    assert!(target < last);
    let broken = broken.replacen("<unit id=\"", "<unit id=\"x-", 1);
    assert_refused(
        &site,
        &broken,
        &[
            ("A417", "x-"),
            ("A417", "is not in the file"),
            ("A417", "not wholly translated"),
            ("A415", "English that has changed"),
        ],
    );
}

#[test]
fn figures_of_the_english_are_kept() {
    let site = TestSite::shipped();
    let xliff = export(&site, DEMONSTRATION);
    let start = xliff.find("<target>").unwrap();
    let code = xliff[start..].find("<ph ").unwrap() + start;
    let end = xliff[code..].find("/>").unwrap() + code + 2;
    let lost = format!("{}{}", &xliff[..code], &xliff[end..]);
    // What stands before may be in the source; only targets lose anything here.
    let lost = if xliff[..code].rfind("<target>") > xliff[..code].rfind("<source>") {
        lost
    } else {
        let target = xliff[code..].find("<target>").unwrap() + code;
        let code = xliff[target..].find("<ph ").unwrap() + target;
        let end = xliff[code..].find("/>").unwrap() + code + 2;
        format!("{}{}", &xliff[..code], &xliff[end..])
    };
    assert_refused(&site, &lost, &[("A416", "of the English is lost")]);
    let added = xliff.replacen("<target>", "<target>{cases} ", 1);
    assert_refused(
        &site,
        &added,
        &[("A416", "the English has no figure `{cases}`")],
    );
}

#[test]
fn what_no_report_may_hold_is_refused_with_its_place() {
    let site = TestSite::shipped();
    let xliff = export(&site, DEMONSTRATION);
    for (inside, code) in [
        ("&lt;b onclick=\"x()\"&gt;", "A405"),
        ("[x](javascript:alert(1))", "A406"),
        ("![x](y.png)", "A407"),
        ("\n\n# no-such-part\n\nText ", "A401"),
        ("\n\n# \n\nText ", "A417"),
    ] {
        let bad = xliff.replacen("<target>", &format!("<target>Gair {inside} "), 1);
        let (text, is_changed) = import(&site, &bad, &[]);
        assert!(!is_changed, "{inside}");
        assert!(text.contains(&format!("error[{code}]")), "{inside}: {text}");
        assert!(
            text.contains("in.xlf:") && text.contains("`foreword`"),
            "{inside}: {text}"
        );
    }
}

#[test]
fn welsh_that_has_no_english_is_not_lost() {
    let path = file("report.cy.md");
    let xliff = export(&TestSite::shipped(), DEMONSTRATION);
    let text = TestSite::shipped().text(&path).to_owned();
    let list = text.find("\n1. ").unwrap();
    let end = text[list + 1..].find("\n\n").unwrap() + list + 1;
    let mut longer = text.clone();
    longer.insert_str(end, "\n99. Rhywbeth arall.");
    let site = TestSite::shipped().write(&path, &longer);
    assert_refused(&site, &xliff, &[("A417", "it would be lost")]);
}

#[test]
fn a_report_that_is_not_there_is_told() {
    let site = TestSite::shipped();
    let xliff = export(&site, DEMONSTRATION);
    let other = xliff.replace("demonstration-area/2012-03", "demonstration-area/2012-04");
    assert_refused(&site, &other, &[("A204", "there is no inspection")]);
    let nowhere = xliff.replace("content/inspections/", "../../etc/");
    assert_refused(&site, &nowhere, &[("A414", "not those of one inspection")]);
    let backwards = xliff.replace("srcLang=\"en-GB\"", "srcLang=\"fr\"");
    assert_refused(&site, &backwards, &[("A414", "`srcLang` is `fr`")]);
}
