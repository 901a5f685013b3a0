//! A site of which it is known when it was put in place: the same as for one that is gone through.

use super::*;

/// A ground with the old site, and what its build remembers of it.
fn ground() -> (Ground, Placed) {
    let ground = Ground::new();
    let published = ground.build(OLD);
    (ground, published.placed)
}

fn stage_after(ground: &Ground, placed: &Placed, pages: &[(&str, &str)]) -> Staging {
    let staging = Staging::begin_after(&ground.output, Some(placed)).unwrap();
    for (path, content) in pages {
        staging.write(path, content.as_bytes()).unwrap();
    }
    staging
}

#[test]
fn a_site_takes_the_place_of_the_last_one_again_and_again() {
    let (ground, mut placed) = ground();
    for pages in [NEW, OLD, NEW, &[], NEW] {
        let published = stage_after(&ground, &placed, pages).publish(TOOL).unwrap();
        assert!(published.leftover.is_none(), "{:?}", published.leftover);
        ground.assert_is(pages);
        ground.assert_tidy();
        placed = published.placed;
    }
}

/// Everything in a folder, whatever its name.
fn all(folder: &Path) -> BTreeMap<PathBuf, String> {
    let entries = WalkDir::new(folder).into_iter().map(Result::unwrap);
    let inside = |path: &Path| path.strip_prefix(folder).unwrap().to_owned();
    entries
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| (inside(entry.path()), fs::read_to_string(entry.path())))
        // A link to a folder is there, and has no text.
        .map(|(path, text)| (path, text.unwrap_or_default()))
        .collect()
}

/// Puts something into a site that no build has made.
type Intrusion = fn(&Path);

const INTRUSIONS: &[Intrusion] = &[
    |site| fs::write(site.join("mine"), "mine").unwrap(),
    |site| fs::write(site.join("en/areas/mine"), "mine").unwrap(),
    |site| {
        fs::create_dir_all(site.join("en/deep/er")).unwrap();
        fs::write(site.join("en/deep/er/index.html"), "mine").unwrap();
    },
    |site| fs::rename(site.join("en/gone.html"), site.join("en/areas/gone.html")).unwrap(),
    #[cfg(unix)]
    |site| {
        let elsewhere = site.parent().unwrap().join("elsewhere");
        fs::rename(site.join("en/areas"), &elsewhere).unwrap();
        std::os::unix::fs::symlink(elsewhere, site.join("en/areas")).unwrap();
    },
    #[cfg(unix)]
    |site| {
        fs::remove_file(site.join("index.html")).unwrap();
        std::os::unix::fs::symlink("en/gone.html", site.join("index.html")).unwrap();
    },
    |site| {
        fs::remove_dir_all(site.join("en")).unwrap();
        fs::write(site.join("en"), "mine").unwrap();
    },
    #[cfg(unix)]
    |site| {
        let elsewhere = site.parent().unwrap().join("elsewhere");
        fs::rename(site.join("en"), &elsewhere).unwrap();
        fs::write(elsewhere.join("areas/mine"), "mine").unwrap();
        std::os::unix::fs::symlink(elsewhere, site.join("en")).unwrap();
    },
    #[cfg(target_os = "linux")]
    |site| {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"\xe9");
        fs::write(site.join("en").join(name), "mine").unwrap();
    },
];

#[test]
fn whatever_has_come_into_it_is_found_as_if_it_was_gone_through() {
    for intrude in INTRUSIONS {
        let (ground, placed) = ground();
        intrude(&ground.output);
        let before = all(&ground.output);
        let gone_through = Staging::begin(&ground.output).unwrap_err();
        let known = Staging::begin_after(&ground.output, Some(&placed)).unwrap_err();
        assert!(matches!(known, WriteError::ForeignFiles { .. }), "{known}");
        assert_eq!(known.to_string(), gone_through.to_string());
        assert_eq!(all(&ground.output), before);
    }
}

#[test]
fn what_comes_into_it_during_a_build_stops_that_and_is_still_there() {
    for intrude in INTRUSIONS {
        let (ground, placed) = ground();
        let staging = stage_after(&ground, &placed, NEW);
        intrude(&ground.output);
        let before = all(&ground.output);
        let error = staging.publish(TOOL).unwrap_err();
        assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
        assert_eq!(all(&ground.output), before);
    }
}

#[test]
fn what_comes_into_it_at_the_last_moment_takes_the_new_site_back() {
    for intrude in INTRUSIONS {
        let (ground, placed) = ground();
        let staging = stage_after(&ground, &placed, NEW);
        staging.seal(TOOL).unwrap();
        let last = staging.swap_in().unwrap().last.unwrap();
        intrude(&last);
        let before = all(&last);
        let error = staging.confirm(&last).unwrap_err();
        assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
        assert_eq!(all(&ground.output), before);
    }
}

#[test]
fn empty_folders_and_lost_files_are_in_nobodys_way() {
    for empty in ["en/areas/empty/folders", "empty", ".well-known/empty"] {
        let (ground, placed) = ground();
        fs::create_dir_all(ground.output.join(empty)).unwrap();
        fs::remove_file(ground.output.join("en/gone.html")).unwrap();
        let published = stage_after(&ground, &placed, NEW).publish(TOOL).unwrap();
        assert!(published.leftover.is_none(), "{:?}", published.leftover);
        ground.assert_is(NEW);
        ground.assert_tidy();
    }
}

/// A folder that is moved has a new date, and what is in it the old ones.
#[test]
fn what_is_moved_in_is_gone_through_however_old_it_is() {
    let (ground, _) = ground();
    let copy = ground.parent.join("copy");
    for folder in ["", "areas"] {
        fs::create_dir(copy.join(folder)).unwrap();
    }
    fs::write(copy.join("areas/mine"), "mine").unwrap();
    let placed = ground.build_again(NEW);
    fs::remove_dir_all(ground.output.join("en")).unwrap();
    fs::rename(&copy, ground.output.join("en")).unwrap();
    let before = all(&ground.output);
    let error = Staging::begin_after(&ground.output, Some(&placed)).unwrap_err();
    assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
    assert_eq!(all(&ground.output), before);
}

/// It holds the same site, and what somebody has put into it before the other was built.
#[test]
fn a_site_that_was_moved_away_and_back_is_gone_through() {
    let (ground, _) = ground();
    let away = ground.parent.join("away");
    fs::rename(&ground.output, &away).unwrap();
    fs::write(away.join("en/mine"), "mine").unwrap();
    let placed = ground.build_again(OLD);
    fs::remove_dir_all(&ground.output).unwrap();
    fs::rename(&away, &ground.output).unwrap();
    let error = Staging::begin_after(&ground.output, Some(&placed)).unwrap_err();
    assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
}

#[test]
fn a_list_that_leads_out_of_the_site_deletes_nothing() {
    let (ground, mut placed) = ground();
    let outside = ground.parent.join("outside");
    fs::write(&outside, "not of the site").unwrap();
    let list = ground.output.join(manifest::FILE_NAME);
    let mut planted = Manifest::read(&ground.output).unwrap().unwrap();
    let record = FileRecord::of(b"not of the site");
    planted.files.insert("../outside".to_owned(), record);
    fs::write(&list, planted.to_bytes().unwrap()).unwrap();
    placed.manifest = crate::write::digest_of_manifest(&ground.output).unwrap();
    let published = stage_after(&ground, &placed, NEW).publish(TOOL).unwrap();
    assert!(published.leftover.is_none(), "{:?}", published.leftover);
    ground.assert_is(NEW);
    assert_eq!(fs::read_to_string(&outside).unwrap(), "not of the site");
}

#[test]
fn a_folder_that_is_lost_is_in_nobodys_way() {
    let (ground, placed) = ground();
    fs::remove_dir_all(ground.output.join("en")).unwrap();
    let published = stage_after(&ground, &placed, NEW).publish(TOOL).unwrap();
    assert!(published.leftover.is_none(), "{:?}", published.leftover);
    ground.assert_is(NEW);
    ground.assert_tidy();
}

#[test]
fn another_site_than_the_one_remembered_is_gone_through() {
    let (ground, placed) = ground();
    ground.build(NEW);
    fs::write(ground.output.join("cy/ardaloedd/mine"), "mine").unwrap();
    let error = Staging::begin_after(&ground.output, Some(&placed)).unwrap_err();
    assert!(matches!(error, WriteError::ForeignFiles { .. }), "{error}");
}

#[test]
fn a_link_that_leads_out_of_the_last_site_is_never_deleted_through() {
    let (ground, placed) = ground();
    let staging = stage_after(&ground, &placed, NEW);
    let manifest = fs::read(ground.output.join(manifest::FILE_NAME)).unwrap();
    // The same list, in a folder that is no site any more.
    fs::write(ground.output.join(manifest::FILE_NAME), manifest).unwrap();
    let elsewhere = ground.parent.join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("index.html"), "not of the site").unwrap();
    fs::remove_dir_all(ground.output.join("en/areas")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&elsewhere, ground.output.join("en/areas")).unwrap();
    let outcome = staging.publish(TOOL);
    assert_eq!(outcome.is_err(), cfg!(unix));
    let kept = fs::read_to_string(elsewhere.join("index.html")).unwrap();
    assert_eq!(kept, "not of the site");
}
