//! What a build refuses to replace, to write or to share.

use super::*;

/// Begins a build that must be refused.
fn refused(output: &Path) -> WriteError {
    match Staging::begin(output) {
        Err(error) => error,
        Ok(_) => panic!("{} was accepted", output.display()),
    }
}

#[test]
fn foreign_files_are_refused_named_and_kept() {
    let ground = Ground::with_old_site();
    for number in 10..22 {
        fs::write(ground.output.join(format!("en/{number}.txt")), "mine").unwrap();
    }
    let before = contents(&ground.output);
    match refused(&ground.output) {
        WriteError::ForeignFiles {
            output,
            files,
            count,
        } => {
            assert_eq!(output, ground.output);
            assert_eq!(count, 12);
            let expected: Vec<_> = (10..20).map(|number| format!("en/{number}.txt")).collect();
            assert_eq!(files, expected);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(contents(&ground.output), before);
    ground.assert_tidy();
}

#[test]
fn a_foreign_file_that_appears_during_the_build_is_kept() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    fs::write(ground.output.join("CNAME"), "mine").unwrap();
    let error = staging.publish(TOOL).unwrap_err();
    assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
    fs::remove_file(ground.output.join("CNAME")).unwrap();
    ground.assert_is(OLD);
    ground.assert_tidy();
    ground.build(NEW);
}

#[test]
fn a_foreign_file_that_appears_just_before_the_swap_takes_it_back() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    staging.seal(TOOL).unwrap();
    let last = staging.swap_in().unwrap().last.unwrap();
    ground.assert_is(NEW);
    fs::write(last.join("CNAME"), "mine").unwrap();
    match staging.confirm(&last) {
        Err(WriteError::ForeignFiles { output, files, .. }) => {
            assert_eq!(
                (output, files),
                (ground.output.clone(), vec!["CNAME".into()])
            );
        }
        other => panic!("{other:?}"),
    }
    drop(staging);
    fs::remove_file(ground.output.join("CNAME")).unwrap();
    ground.assert_is(OLD);
    ground.assert_tidy();
}

#[test]
fn a_site_that_appears_during_a_first_build_is_kept() {
    let ground = Ground::new();
    let staging = ground.stage(NEW);
    fs::create_dir(&ground.output).unwrap();
    fs::write(ground.output.join("index.html"), "mine").unwrap();
    let error = staging.publish(TOOL).unwrap_err();
    assert!(matches!(error, WriteError::NotOurs { .. }), "{error}");
    assert_eq!(contents(&ground.output).len(), 1);
    ground.assert_tidy();
}

#[test]
fn a_folder_without_a_manifest_of_ours_is_refused() {
    for (name, content) in [
        ("thesis.txt", "mine"),
        ("manifest.json", "{}"),
        ("manifest.json", "{\"tool\": \"adrodd 0.1.0\", \"fil"),
        ("manifest.json/a.txt", "mine"),
    ] {
        let ground = Ground::new();
        let path = ground.output.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        let error = refused(&ground.output);
        assert!(matches!(error, WriteError::NotOurs { .. }), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), content);
        ground.assert_tidy();
    }
}

#[test]
fn an_output_that_is_a_file_is_refused() {
    let ground = Ground::new();
    fs::write(&ground.output, "mine").unwrap();
    let error = refused(&ground.output);
    assert!(matches!(error, WriteError::OutputRefused { .. }), "{error}");
    assert_eq!(fs::read_to_string(&ground.output).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn links_are_refused_as_the_output_and_inside_it() {
    use std::os::unix::fs::symlink;
    let ground = Ground::with_old_site();
    let link = ground.parent.join("link");
    symlink(&ground.output, &link).unwrap();
    for spelling in [link.clone(), link.join("")] {
        let error = refused(&spelling);
        assert!(matches!(error, WriteError::OutputRefused { .. }), "{error}");
    }
    // A link counts as foreign even under the name of a file that is listed.
    let page = ground.output.join("index.html");
    fs::rename(&page, ground.parent.join("elsewhere")).unwrap();
    symlink(ground.parent.join("elsewhere"), &page).unwrap();
    let error = refused(&ground.output);
    assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
    assert!(page.is_symlink());
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_unicode_are_foreign_inside_and_fine_above() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let mut ground = Ground::new();
    ground.parent.push(OsStr::from_bytes(b"caf\xe9"));
    ground.output = ground.parent.join("site");
    ground.build(OLD);
    ground.build(NEW);
    fs::write(ground.output.join(OsStr::from_bytes(b"\xe9")), "mine").unwrap();
    let error = refused(&ground.output);
    assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
}

#[test]
fn a_second_build_is_locked_out_until_the_first_ends() {
    let ground = Ground::new();
    let first = ground.stage(OLD);
    match refused(&ground.output) {
        WriteError::Locked { path } => assert_eq!(path, ground.parent.join(".site.lock")),
        other => panic!("{other:?}"),
    }
    // Another output in the same folder is nobody's concern.
    drop(Staging::begin(&ground.parent.join("other")).unwrap());
    first.publish(TOOL).unwrap();
    fs::remove_file(ground.parent.join(".other.lock")).unwrap();
    ground.build(NEW);
}

#[test]
fn refused_paths_write_nothing() {
    let ground = Ground::new();
    let staging = Staging::begin(&ground.output).unwrap();
    staging.write("en/a.html", b"first").unwrap();
    for path in [
        "../a.html",
        "/tmp/a.html",
        "en/../../a.html",
        "en\\a.html",
        "en//a.html",
        "a\0b",
        "manifest.json",
        "en/a.html",
        "en/A.html",
        "EN/b.html",
        "en",
        "en/a.html/b.html",
    ] {
        staging.write(path, b"second").unwrap_err();
    }
    staging.publish(TOOL).unwrap();
    ground.assert_is(&[("en/a.html", "first")]);
    ground.assert_tidy();
}

#[test]
fn a_file_that_could_not_be_written_is_not_published() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    // Something in the staging folder that the register knows nothing of.
    fs::create_dir(staging.places.staged.join("a.html")).unwrap();
    let error = staging.write("a.html", b"a").unwrap_err();
    assert!(matches!(error, WriteError::Io { .. }), "{error}");
    match staging.publish(TOOL) {
        Err(WriteError::Incomplete { path, .. }) => assert_eq!(path, "a.html"),
        other => panic!("{other:?}"),
    }
    ground.assert_is(OLD);
    ground.assert_tidy();
}

#[test]
fn a_path_that_is_too_long_is_refused_before_anything_is_written() {
    let ground = Ground::with_old_site();
    let staging = ground.stage(NEW);
    let part = "a".repeat(250);
    let long = [part.as_str(); 16].join("/") + "/" + &"b".repeat(100);
    match staging.write(&long, b"page") {
        Err(WriteError::PathTooLong { path, .. }) => assert_eq!(path, long),
        other => panic!("{other:?}"),
    }
    assert!(!staging.places.staged.join(&part).exists());
    drop(staging);
    ground.assert_is(OLD);
    ground.assert_tidy();
}

#[test]
fn a_lock_file_that_nobody_holds_stops_nothing() {
    let ground = Ground::new();
    fs::write(
        ground.parent.join(".site.lock"),
        "left by a build of long ago",
    )
    .unwrap();
    ground.build(OLD);
}
