//! The plug is pulled in the middle of a build.

use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;

use super::site::{TestSite, build_command, files_below};

/// A site with enough pages that a build can be caught in the middle.
fn large(word: &str) -> TestSite {
    let mut site = TestSite::small().change(
        "content/site.yaml",
        "Small reports",
        &format!("{word} reports"),
    );
    let area = "country: england\nregion: north\n";
    for number in 0..400 {
        let text = format!(
            "slug: {{ en: a{number}, cy: b{number} }}\nname: {{ en: \"{word} {number}\", cy: \"{word} {number}\" }}\n\
             in: {{ en: in, cy: yn }}\nfrom: {{ en: from, cy: o }}\n{area}"
        );
        site = site.write(&format!("content/areas/area-{number}.yaml"), &text);
    }
    site
}

#[test]
fn a_killed_build_leaves_the_last_site_or_the_new_one_whole() {
    let (old, new) = (large("Old").on_disk(), large("New").on_disk());
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("output");
    let build = |site: &tempfile::TempDir| {
        let mut command = build_command(site.path(), &output);
        command.arg("--no-minify");
        command
    };
    let whole = |site: &tempfile::TempDir| -> BTreeMap<String, Vec<u8>> {
        let run = build(site).output().unwrap();
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
        files_below(&output)
    };
    let new_site = whole(&new);
    let mut killed = 0;
    for step in 0..12_u64 {
        let old_site = whole(&old);
        let mut child = build(&new)
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(15 * step));
        // On Unix this is SIGKILL: the program gets no chance to tidy up.
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        let left = files_below(&output);
        assert!(
            left == old_site || left == new_site,
            "a mixture after {} ms",
            15 * step
        );
    }
    assert!(killed > 0, "no build was caught in the middle");
    assert!(
        whole(&new) == new_site,
        "the next build works as if nothing had happened"
    );
    let beside: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("staging") || name.contains("previous"))
        .collect();
    assert_eq!(beside, Vec::<String>::new(), "nothing is left behind");
}
