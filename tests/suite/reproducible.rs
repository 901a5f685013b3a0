//! The same content gives the same bytes.

use super::site::{build_command, files_below, project};

#[test]
fn threads_zone_language_and_clock_change_no_byte() {
    let folder = tempfile::tempdir().unwrap();
    let build = |name: &str, jobs: &str, zone: &str, language: &str, as_of: &str| {
        let output = folder.path().join(name);
        let run = build_command(project(), &output)
            .args(["--jobs", jobs, "--as-of", as_of])
            .env("TZ", zone)
            .env("LANG", language)
            .env("LC_ALL", language)
            .output()
            .unwrap();
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
        files_below(&output)
    };
    let first = build("first", "1", "UTC", "C", "2026-01-01");
    assert!(first.len() > 40);
    let again = build(
        "again",
        "7",
        "Asia/Tokyo",
        "cy_GB.UTF-8",
        "2031-07-09T23:59:59-11:00",
    );
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        again.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in &first {
        assert!(again[path] == *bytes, "{path} differs");
    }
}

#[test]
fn nothing_of_the_machine_is_in_the_output() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("unlikely-folder-name");
    let run = build_command(project(), &output).output().unwrap();
    assert!(run.status.success());
    for (path, bytes) in files_below(&output) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("unlikely-folder-name"), "{path}");
        assert!(!text.contains(env!("CARGO_MANIFEST_DIR")), "{path}");
    }
}
