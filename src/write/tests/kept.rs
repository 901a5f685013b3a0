//! Builds that take files over from the published site.

use super::super::{Proof, digest_of_manifest};
use super::*;

const SAME: &str = "en/areas/index.html";

/// Takes over what the old site has at a path.
fn keep(staging: &Staging, path: &str, content: &str, proof: Proof) -> bool {
    let record = FileRecord::of(content.as_bytes());
    staging.keep(path, record, proof).unwrap()
}

#[test]
fn a_kept_file_is_in_the_new_site_and_its_manifest() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(&[("index.html", "new start")]);
    assert!(keep(&staging, SAME, "old areas", Proof::Length));
    ground.assert_is(OLD);
    let published = staging.publish(TOOL).unwrap();
    assert!(published.leftover.is_none(), "{:?}", published.leftover);
    let expected = [("index.html", "new start"), (SAME, "old areas")];
    ground.assert_is(&expected);
    ground.assert_tidy();
    ground.build(NEW);
}

#[cfg(unix)]
#[test]
fn a_kept_file_is_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    let ground = Ground::with_old_site();
    let identity = |path: &str| fs::metadata(ground.output.join(path)).unwrap().ino();
    let (kept, written) = (identity(SAME), identity("index.html"));
    let staging = ground.stage(&[("index.html", "old start")]);
    assert!(keep(&staging, SAME, "old areas", Proof::Digest));
    staging.publish(TOOL).unwrap();
    assert_eq!(identity(SAME), kept);
    assert_ne!(identity("index.html"), written);
}

#[test]
fn what_the_published_site_does_not_have_is_not_kept_and_can_be_written() {
    let nothing_yet = Ground::new();
    assert!(!keep(
        &nothing_yet.stage(&[]),
        SAME,
        "old areas",
        Proof::Length
    ));

    let ground = Ground::with_old_site();
    fs::remove_file(ground.output.join("en/gone.html")).unwrap();
    let staging = ground.stage(&[]);
    let refused = [
        ("never/was.html", "page"),
        (SAME, "other areas"),
        ("en/gone.html", "old page"),
        ("manifest.json", "list"),
    ];
    for (path, content) in refused {
        assert!(!keep(&staging, path, content, Proof::Length), "{path}");
    }
    staging.write("en/gone.html", b"page again").unwrap();
    staging.publish(TOOL).unwrap();
    ground.assert_is(&[("en/gone.html", "page again")]);
}

#[test]
fn a_file_that_somebody_has_changed_lives_on_only_if_its_length_is_all_that_is_asked() {
    let ground = Ground::with_old_site();
    fs::write(ground.output.join(SAME), "OLD AREAS").unwrap();
    fs::write(ground.output.join("index.html"), "another length").unwrap();
    let staging = ground.stage(&[]);
    assert!(!keep(&staging, "index.html", "old start", Proof::Length));
    assert!(!keep(&staging, SAME, "old areas", Proof::Digest));
    assert!(keep(&staging, SAME, "old areas", Proof::Length));
    assert!(staging.write(SAME, b"again").is_err(), "the path is taken");
}

#[test]
fn a_build_that_is_killed_or_dropped_leaves_the_kept_files_where_they_were() {
    for is_killed in [false, true] {
        let ground = Ground::with_old_site();
        let mut staging = ground.stage(&[("index.html", "new start")]);
        assert!(keep(&staging, SAME, "old areas", Proof::Length));
        staging.settled = is_killed;
        drop(staging);
        ground.assert_is(OLD);
        ground.build(NEW);
    }
}

#[test]
fn the_published_site_can_be_listed() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(&[]);
    let listed: BTreeMap<&str, FileRecord> = staging.published().collect();
    let expected: BTreeMap<&str, FileRecord> = OLD
        .iter()
        .map(|(path, content)| (*path, FileRecord::of(content.as_bytes())))
        .collect();
    assert_eq!(listed, expected);
}

#[test]
fn a_build_names_its_own_site_also_when_another_one_has_come_since() {
    let ground = Ground::new();
    let first = ground.build(OLD);
    let there = || digest_of_manifest(&ground.output).unwrap();
    assert_eq!(first.placed.manifest, there());
    let second = ground.build(NEW);
    assert_eq!(second.placed.manifest, there());
    assert_ne!(first.placed.manifest, second.placed.manifest);
}
