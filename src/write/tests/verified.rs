//! Published sites that are compared with their manifests.

use super::super::{Fault, Inputs, verify};
use super::*;

fn faults(folder: &Path) -> Vec<(String, Fault)> {
    verify(folder).unwrap().faults.into_iter().collect()
}

#[test]
fn a_site_is_as_its_build_has_written_it() {
    let ground = Ground::with_old_site();
    fs::create_dir_all(ground.output.join("an/empty/folder")).unwrap();
    let verified = verify(&ground.output).unwrap();
    assert_eq!((verified.tool.as_str(), verified.listed), (TOOL, 3));
    assert!(verified.faults.is_empty(), "{:?}", verified.faults);
    let list = fs::read(ground.output.join(manifest::FILE_NAME)).unwrap();
    assert_eq!(verified.manifest, FileRecord::of(&list).sha256);
}

#[test]
fn what_is_missing_changed_or_added_is_told_by_name() {
    let ground = Ground::with_old_site();
    let site = &ground.output;
    fs::remove_file(site.join("en/gone.html")).unwrap();
    fs::write(site.join("index.html"), "OLD START").unwrap();
    fs::write(site.join("en/areas/index.html"), "old area").unwrap();
    fs::write(site.join(".htaccess"), "of the server").unwrap();
    let length = Fault::OtherLength {
        found: 8,
        written: 9,
    };
    let expected = [
        (".htaccess", Fault::Added),
        ("en/areas/index.html", length),
        ("en/gone.html", Fault::Missing),
        ("index.html", Fault::OtherContent),
    ];
    assert_eq!(
        faults(site),
        expected.map(|(path, fault)| (path.to_owned(), fault))
    );
}

#[test]
fn a_folder_without_a_manifest_cannot_be_compared() {
    let ground = Ground::new();
    for text in [None, Some("{\"tool\": \"adrodd 0.1.0\", \"fil"), Some("{}")] {
        fs::create_dir_all(&ground.output).unwrap();
        if let Some(text) = text {
            fs::write(ground.output.join(manifest::FILE_NAME), text).unwrap();
        }
        let error = verify(&ground.output).unwrap_err();
        assert!(matches!(error, WriteError::NoManifest { .. }), "{error}");
    }
    verify(&ground.parent.join("nowhere")).unwrap_err();
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let ground = Ground::with_old_site();
    let site = &ground.output;
    fs::rename(site.join("index.html"), ground.parent.join("start")).unwrap();
    symlink(ground.parent.join("start"), site.join("index.html")).unwrap();
    symlink(site, site.join("loop")).unwrap();
    let expected = [("index.html", Fault::NoFile), ("loop", Fault::Added)];
    assert_eq!(
        faults(site),
        expected.map(|(path, fault)| (path.to_owned(), fault))
    );
    // The folder itself may be named by a link, as servers have one to the site of today.
    let today = ground.parent.join("today");
    symlink(site, &today).unwrap();
    assert_eq!(faults(&today).len(), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_unicode_is_added_whatever_the_list_says() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let ground = Ground::new();
    let site = &ground.output;
    fs::create_dir_all(site).unwrap();
    let record = serde_json::to_string(&FileRecord::of(b"")).unwrap();
    let list = format!("{{\"tool\": \"t\", \"files\": {{\"a\u{fffd}\": {record}}}}}");
    fs::write(site.join(manifest::FILE_NAME), list).unwrap();
    for name in [b"a\xfe", b"a\xff"] {
        fs::write(site.join(OsStr::from_bytes(name)), "").unwrap();
    }
    let expected = [
        ("a\\xfe", Fault::Added),
        ("a\\xff", Fault::Added),
        ("a\u{fffd}", Fault::Missing),
    ];
    assert_eq!(
        faults(site),
        expected.map(|(path, fault)| (path.to_owned(), fault))
    );
}

#[test]
fn a_list_that_leads_out_of_the_folder_opens_nothing() {
    let ground = Ground::with_old_site();
    fs::write(ground.parent.join("secret"), "mine").unwrap();
    let record = serde_json::to_string(&FileRecord::of(b"mine")).unwrap();
    let outside = ground.parent.join("secret");
    let list = format!(
        "{{\"tool\": \"t\", \"files\": {{\"../secret\": {record}, {outside:?}: {record}}}}}"
    );
    fs::write(ground.output.join(manifest::FILE_NAME), list).unwrap();
    let found = faults(&ground.output);
    let missing = found.iter().filter(|(_, fault)| *fault == Fault::Missing);
    assert_eq!((missing.count(), found.len()), (2, 5));
}

#[test]
fn the_manifest_says_what_the_site_was_made_of() {
    let digest_of = |style: &str, pages: &[(&str, &str)]| {
        let ground = Ground::new();
        let mut inputs = Inputs::default();
        inputs.add("style.css", style.as_bytes());
        let staging = ground.stage(pages).made_with(inputs);
        staging.publish(TOOL).unwrap();
        let manifest = Manifest::read(&ground.output).unwrap().unwrap();
        manifest.inputs.unwrap()
    };
    assert_eq!(digest_of("a", OLD), digest_of("a", OLD));
    assert_ne!(digest_of("a", OLD), digest_of("b", OLD));
    assert_ne!(digest_of("a", OLD), digest_of("a", NEW));
}
