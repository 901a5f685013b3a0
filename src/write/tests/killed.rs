//! Builds that are killed, stopped at each step by leaving it at that.

use super::super::swap;
use super::*;

/// Ends a build as a kill does: the lock is released and nothing is cleared.
fn kill(mut staging: Staging) {
    staging.settled = true;
    drop(staging);
}

#[test]
fn killed_before_the_marker() {
    let ground = Ground::with_old_site();
    fs::create_dir(ground.parent.join(".site.staging")).unwrap();
    ground.build(NEW);
}

#[test]
fn killed_with_some_files_staged() {
    let ground = Ground::with_old_site();
    kill(ground.stage(&[("stale.html", "stale"), ("en/stale.html", "stale")]));
    ground.assert_is(OLD);
    ground.build(NEW);
}

#[test]
fn killed_within_the_manifest() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    let manifest = staging.places.staged.join(manifest::FILE_NAME);
    fs::write(manifest, "{\"tool\": \"adr").unwrap();
    kill(staging);
    ground.assert_is(OLD);
    ground.build(NEW);
}

#[test]
fn killed_after_the_manifest() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    staging.seal(TOOL).unwrap();
    kill(staging);
    ground.assert_is(OLD);
    ground.build(NEW);
}

#[test]
fn killed_after_the_swap() {
    for first_build in [true, false] {
        let ground = Ground::new();
        if !first_build {
            ground.build(OLD);
        }
        let staging = ground.stage(NEW);
        staging.seal(TOOL).unwrap();
        staging.swap_in().unwrap();
        kill(staging);
        ground.assert_is(NEW);
        ground.build(OLD);
    }
}

#[test]
fn killed_while_the_last_site_is_deleted() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    staging.seal(TOOL).unwrap();
    let last = staging.swap_in().unwrap().last.unwrap();
    fs::remove_file(last.join("en/gone.html")).unwrap();
    kill(staging);
    ground.assert_is(NEW);
    ground.build(OLD);
}

#[test]
fn killed_after_the_swap_with_a_foreign_file_in_the_last_site() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    staging.seal(TOOL).unwrap();
    let foreign = staging.swap_in().unwrap().last.unwrap().join("CNAME");
    fs::write(&foreign, "mine").unwrap();
    kill(staging);
    let error = Staging::begin(&ground.output).unwrap_err();
    assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
    ground.assert_is(NEW);
    fs::remove_file(&foreign).unwrap();
    ground.build(OLD);
}

#[test]
fn killed_between_the_two_renames() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    staging.seal(TOOL).unwrap();
    fs::rename(&ground.output, &staging.places.previous).unwrap();
    kill(staging);
    assert!(!ground.output.exists());
    // The last site is back as soon as the next build begins, however that one ends.
    drop(Staging::begin(&ground.output).unwrap());
    ground.assert_is(OLD);
    ground.build(NEW);
}

#[test]
fn killed_after_the_two_renames() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    staging.seal(TOOL).unwrap();
    fs::rename(&ground.output, &staging.places.previous).unwrap();
    swap::place(&staging.places.staged, &ground.output).unwrap();
    kill(staging);
    ground.assert_is(NEW);
    ground.build(OLD);
}

#[test]
fn neighbours_that_no_build_has_made_are_left_alone() {
    for name in [".site.staging", ".site.previous"] {
        let ground = Ground::with_old_site();
        let theirs = ground.parent.join(name);
        fs::create_dir(&theirs).unwrap();
        fs::write(theirs.join("thesis.txt"), "mine").unwrap();
        match Staging::begin(&ground.output) {
            Err(WriteError::NotOurs { path }) => assert_eq!(path, theirs),
            other => panic!("{other:?}"),
        }
        assert_eq!(contents(&theirs).len(), 1);
        ground.assert_is(OLD);
    }
}
