//! What is served is what a build would write, whatever was done to the files before.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use adrodd::build::{self, BuildSettings, Sink, check_content, check_theme};
use adrodd::load::{SourceTree, Theme, load_theme};
use adrodd::render::{Look, Minify, OutputFile};
use adrodd::serve::{
    Answer, Desk, Intake, Prepared, PreviewSettings, Problem, Request, SiteFolder, Whole,
};

use super::preview::{Preview, Reply};
use super::site::{TestSite, project, services};

pub(super) type Texts = BTreeMap<String, String>;
pub(super) type Files = BTreeMap<String, Vec<u8>>;

fn theme() -> (Arc<Theme>, Arc<Look>) {
    let theme = load_theme(Path::new("no such folder"), "default", &mut Vec::new()).unwrap();
    let look = check_theme(&theme).value.unwrap();
    (Arc::new(theme), Arc::new(look))
}

pub(super) fn settings() -> PreviewSettings {
    PreviewSettings {
        as_of: "2026-01-01T00:01:00Z".parse().unwrap(),
        drafts: true,
        base_url: "http://127.0.0.1:8000".to_owned(),
    }
}

pub(super) fn tree(texts: &Texts) -> SourceTree {
    SourceTree::from_texts(
        texts
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    )
}

pub(super) fn prepared(texts: &Texts, look: &Arc<Look>) -> Prepared {
    let tree = tree(texts);
    let checked = check_content(&tree, Vec::new());
    let problems = checked.problems.iter();
    let problems: Vec<Problem> = problems.map(|each| Problem::of(each, &tree)).collect();
    let is_whole = !problems.iter().any(|problem| problem.is_error);
    let whole = checked.value.filter(|_| is_whole);
    Prepared {
        whole: whole.map(|site| Whole {
            site: Arc::new(site),
            look: Arc::clone(look),
            words: None,
        }),
        problems,
    }
}

#[derive(Default)]
struct Memory(Mutex<Files>);

impl Sink for Memory {
    type Error = std::convert::Infallible;
    fn take(&self, file: OutputFile) -> Result<(), Self::Error> {
        self.0.lock().unwrap().insert(file.path, file.bytes);
        Ok(())
    }
}

/// What a clean build for the same audience writes. `None` if the site has a problem.
pub(super) fn clean_build(tree: &SourceTree) -> Option<Files> {
    clean_build_at(tree, &settings().base_url)
}

fn clean_build_at(tree: &SourceTree, base_url: &str) -> Option<Files> {
    let checked = check_content(tree, Vec::new());
    if adrodd::diagnostic::has_errors(&checked.problems) {
        return None;
    }
    let build_settings = BuildSettings {
        audience: settings().audience(),
        base_url: Some(base_url.to_owned()),
        minify: Minify::Yes,
    };
    // A theme of its own: nothing is shared with what is served.
    static LOOK: LazyLock<Arc<Look>> = LazyLock::new(|| theme().1);
    let memory = Memory::default();
    build::build(&checked.value?, &LOOK, &build_settings, &memory).ok()?;
    Some(memory.0.into_inner().unwrap())
}

pub(super) struct Served {
    pub(super) desk: Desk,
    intake: Intake,
    theme: Arc<Theme>,
    pub(super) look: Arc<Look>,
    runtime: tokio::runtime::Runtime,
}

impl Served {
    pub(super) fn new() -> Served {
        let (theme, look) = theme();
        let (desk, intake) = Desk::open(Arc::clone(&theme), Arc::clone(&look));
        let runtime = tokio::runtime::Builder::new_current_thread();
        Served {
            desk,
            intake,
            theme,
            look,
            runtime: { runtime }.build().unwrap(),
        }
    }

    pub(super) fn save(&self, prepared: Prepared) {
        let (theme, look) = (Arc::clone(&self.theme), Arc::clone(&self.look));
        self.intake.take(prepared, &settings(), theme, look);
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        let request = Request::File(path.to_owned());
        self.runtime.block_on(self.desk.answer(request))
    }

    pub(super) fn assert_serves(&self, files: &Files, at: &str) {
        for (path, bytes) in files {
            let answer = self.get(path);
            assert_eq!(answer.status, 200, "{at}: {path}");
            assert!(
                without_script(&answer.body) == *bytes,
                "{at}: {path} differs"
            );
        }
    }
}

/// A page without the one thing that the preview adds.
fn without_script(body: &[u8]) -> Vec<u8> {
    const START: &[u8] = b"<script src=\"/-/preview.js\"";
    const END: &[u8] = b"</script>";
    let Some(start) = body.windows(START.len()).position(|part| part == START) else {
        return body.to_vec();
    };
    let rest = &body[start..];
    let end = rest
        .windows(END.len())
        .position(|part| part == END)
        .unwrap();
    [&body[..start], &rest[end + END.len()..]].concat()
}

/// Numbers that look random and are the same in every run.
pub(super) struct Numbers(pub(super) u64);

impl Numbers {
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).unwrap()
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

const INSPECTIONS: &str = "content/inspections/";

/// The folders of the inspections.
fn folders(texts: &Texts) -> Vec<String> {
    let mut folders: Vec<String> = texts
        .keys()
        .filter_map(|path| path.strip_suffix("/inspection.yaml"))
        .map(str::to_owned)
        .collect();
    folders.dedup();
    folders
}

fn move_folder(texts: &mut Texts, from: &str, to: &str, keep: bool) {
    let moved: Vec<(String, String)> = texts
        .iter()
        .filter(|(path, _)| path.starts_with(&format!("{from}/")))
        .map(|(path, text)| (path.replacen(from, to, 1), text.clone()))
        .collect();
    if !keep {
        texts.retain(|path, _| !path.starts_with(&format!("{from}/")));
    }
    texts.extend(moved);
}

/// A whole inspection is deleted, renamed or copied.
fn on_a_folder(texts: &mut Texts, numbers: &mut Numbers) -> String {
    let folder = numbers.pick(&folders(texts)).clone();
    let number = numbers.below(1000);
    if number.is_multiple_of(3) {
        texts.retain(|path, _| !path.starts_with(&format!("{folder}/")));
        return format!("delete {folder}");
    }
    // The date is the first part of the folder's name.
    let (area, name) = folder[INSPECTIONS.len()..].split_once('/').unwrap();
    let to = format!(
        "{INSPECTIONS}{area}/20{:02}-{}",
        10 + number % 15,
        &name[5..]
    );
    move_folder(texts, &folder, &to, number.is_multiple_of(2));
    format!("rename or copy {folder} to {to}")
}

/// One thing that an author does: edit, add, delete, rename, break, or put back.
pub(super) fn step(texts: &mut Texts, original: &Texts, numbers: &mut Numbers) -> String {
    let paths: Vec<String> = texts.keys().cloned().collect();
    let narratives: Vec<String> = paths
        .iter()
        .filter(|path| path.ends_with(".md"))
        .cloned()
        .collect();
    let number = numbers.below(1000);
    match numbers.below(9) {
        0 | 1 if !narratives.is_empty() => {
            let path = numbers.pick(&narratives).clone();
            let text = texts.get_mut(&path).unwrap();
            *text = text
                .replace(". ", &format!(" {number}. "))
                .replace(".\n", &format!(" {number}.\n"));
            format!("edit {path}")
        }
        2 => {
            let path = "content/glossary.yaml".to_owned();
            let Some(text) = texts.get_mut(&path) else {
                return String::new();
            };
            text.push_str(&format!(
                "  - id: term-{number}\n    term: {{ en: \"Term {number}\", cy: \"Gair {number}\" }}\n    definition: {{ en: \"A word.\", cy: \"Gair.\" }}\n"
            ));
            format!("add term {number}")
        }
        3 | 4 if !folders(texts).is_empty() => on_a_folder(texts, numbers),
        5 => {
            let path = numbers.pick(&paths).clone();
            texts.get_mut(&path).unwrap().push_str("\nwrong: [\n");
            format!("break {path}")
        }
        6 => {
            let path = numbers.pick(&paths).clone();
            texts.remove(&path);
            format!("delete {path}")
        }
        7 => {
            let path = numbers
                .pick(&original.keys().cloned().collect::<Vec<_>>())
                .clone();
            texts.insert(path.clone(), original[&path].clone());
            format!("put back {path}")
        }
        _ => {
            texts.clone_from(original);
            "put everything back".to_owned()
        }
    }
}

pub(super) fn small_texts() -> Texts {
    let site = TestSite::small();
    let paths = site.paths().into_iter();
    paths
        .map(|path| (path.clone(), site.text(&path).to_owned()))
        .collect()
}

#[test]
fn after_two_hundred_edit_scripts_what_is_served_is_what_a_clean_build_gives() {
    let original = small_texts();
    let served = Served::new();
    let mut texts = original.clone();
    let mut last_good = Files::new();
    let (mut good, mut broken) = (0, 0);
    for seed in 1..=200_u64 {
        let mut numbers = Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        if numbers.below(2) == 0 {
            texts.clone_from(&original);
        }
        let mut script = Vec::new();
        for _ in 0..1 + numbers.below(4) {
            script.push(step(&mut texts, &original, &mut numbers));
            served.save(prepared(&texts, &served.look));
            // Somebody reads on while the author writes, so that something is kept that may grow stale.
            let _ = served.get("en/index.html");
            if let Some(path) = last_good.keys().nth(numbers.below(last_good.len().max(1))) {
                let _ = served.get(path);
            }
        }
        let at = format!("script {seed}: {}", script.join("; "));
        match clean_build(&tree(&texts)) {
            Some(clean) => {
                served.assert_serves(&clean, &at);
                assert!(!served.desk.latest().has_errors(), "{at}");
                for gone in last_good.keys().filter(|path| !clean.contains_key(*path)) {
                    assert_eq!(served.get(gone).status, 404, "{at}: {gone}");
                }
                last_good = clean;
                good += 1;
            }
            None => {
                assert!(served.desk.latest().has_errors(), "{at}");
                broken += 1;
            }
        }
    }
    assert!(good > 50 && broken > 30, "{good} good, {broken} broken");
}

#[test]
fn every_file_of_a_site_is_found_without_making_the_others() {
    for folder in [project().to_path_buf(), services()] {
        let mut problems = Vec::new();
        let tree = adrodd::load::load_content(&folder, &mut problems).unwrap();
        let clean = clean_build(&tree).unwrap();
        let served = Served::new();
        let mut opened = SiteFolder::open(&folder).unwrap();
        served.save(opened.prepare(None));
        // A few of each folder, in an order that is not the one in which a build makes them.
        let some: Files = clean.into_iter().rev().step_by(7).collect();
        assert!(some.len() > 20);
        served.assert_serves(&some, &folder.display().to_string());
    }
}

/// Hundreds of readers that take their time hold no copy each.
#[test]
fn answers_with_the_same_file_share_its_bytes() {
    let served = Served::new();
    served.save(prepared(&small_texts(), &served.look));
    let (one, other) = (served.get("data/scores.csv"), served.get("data/scores.csv"));
    assert_eq!((one.status, other.status), (200, 200));
    assert_eq!(one.body.as_ptr(), other.body.as_ptr());
}

#[test]
fn the_pages_of_a_preview_link_to_the_preview() {
    let served = Served::new();
    served.save(prepared(&small_texts(), &served.look));
    let page = String::from_utf8(served.get("cy/index.html").body.to_vec()).unwrap();
    assert!(!page.contains("https://small.example"), "{page}");
}

/// The same, with files and a program of its own that watches them.
#[test]
fn random_saves_on_disk_end_in_the_pages_of_a_clean_build() {
    let original = small_texts();
    let preview = Preview::small();
    for seed in 1..=12_u64 {
        let mut numbers = Numbers(seed.wrapping_mul(0xD134_2543_DE82_EF95));
        let mut texts = original.clone();
        let mut written = on_disk(preview.site());
        for _ in 0..3 {
            let what = step(&mut texts, &original, &mut numbers);
            save(preview.site(), &written, &texts, numbers.below(2) == 0);
            written.clone_from(&texts);
            // Some saves follow each other at once, and some do not.
            if what.len().is_multiple_of(2) {
                std::thread::sleep(std::time::Duration::from_millis(30));
            }
        }
        // What is broken in the end is mended, so that there is something to compare with.
        if clean_build(&tree(&texts)).is_none() {
            save(preview.site(), &written, &original, true);
            texts.clone_from(&original);
        }
        let mut problems = Vec::new();
        let read = adrodd::load::load_content(preview.site(), &mut problems).unwrap();
        assert_eq!(read.files().count(), texts.len(), "seed {seed}");
        let clean = clean_build_at(&read, &format!("http://127.0.0.1:{}", preview.port)).unwrap();
        for path in [
            "en/index.html",
            "cy/index.html",
            "data/data.json",
            "sitemap.xml",
            "en/glossary/index.html",
        ] {
            let expected = String::from_utf8(clean[path].clone()).unwrap();
            let is_so = |reply: &Reply| {
                String::from_utf8(without_script(reply.body.as_bytes())).unwrap() == expected
            };
            preview.wait_for(&format!("/{path}"), is_so);
        }
        for path in clean
            .keys()
            .filter(|path| path.ends_with(".html") && *path != "404.html")
        {
            let reply = preview.get(&format!("/{path}"));
            assert!(
                without_script(reply.body.as_bytes()) == clean[path],
                "seed {seed}: {path}"
            );
        }
    }
}

pub(super) fn on_disk(site: &Path) -> Texts {
    let read = adrodd::load::load_content(site, &mut Vec::new()).unwrap();
    let files = read.files();
    files
        .map(|(path, text)| (path.to_string(), text.to_owned()))
        .collect()
}

/// Makes the files on disk those of the texts.
pub(super) fn save(site: &Path, before: &Texts, after: &Texts, by_rename: bool) {
    for path in before.keys().filter(|path| !after.contains_key(*path)) {
        fs::remove_file(site.join(path)).unwrap();
        let folder = site.join(path).parent().unwrap().to_path_buf();
        // Only empty folders go.
        let _ = fs::remove_dir(folder);
    }
    for (path, text) in after
        .iter()
        .filter(|(path, text)| before.get(*path) != Some(*text))
    {
        let file = site.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        if by_rename {
            let beside = file.with_extension("new~");
            fs::write(&beside, text).unwrap();
            fs::rename(&beside, &file).unwrap();
        } else {
            fs::write(&file, text).unwrap();
        }
    }
}

#[test]
fn a_folder_that_is_renamed_or_comes_back_is_noticed() {
    let preview = Preview::small();
    let site = preview.site();
    let (folder, aside) = (site.join("content/inspections/wenvale"), site.join("aside"));
    let page = "/en/reports/wenvale/2024-05-case-checks/";
    for _ in 0..5 {
        fs::rename(&folder, &aside).unwrap();
        preview.wait_for(page, |reply| reply.status == 404);
        fs::rename(&aside, &folder).unwrap();
        preview.wait_for(page, |reply| reply.status == 200);
    }
    // The whole content goes, and comes back.
    fs::rename(site.join("content"), &aside).unwrap();
    preview.wait_for("/-/missing/en/", |reply| reply.body.contains("content"));
    assert_eq!(preview.get(page).status, 200);
    fs::rename(&aside, site.join("content")).unwrap();
    let file = site.join("content/glossary.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(
        &file,
        text.replace("What will be", "Everything that will be"),
    )
    .unwrap();
    preview.wait_for("/en/glossary/", |reply| {
        reply.body.contains("Everything that will be")
    });
}
