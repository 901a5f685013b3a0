//! One broken input: a fixture site, what is changed in it, and the command that is run.
//!
//! `case.txt` begins with a sentence that says what it shows. Each step after it is a line that begins with `== `, and the lines below that line:
//!
//! - `site services` (the small site, if left out)
//! - `write PATH`, `append PATH`: the lines below
//! - `change PATH`, then `to`: a text that stands in the file once, and what takes its place
//! - `bytes PATH`: the lines below with `\x00`, `\t`, `\r`, `\n` and `\\` for what no text shows, and no line end after them
//! - `repeat PATH TIMES`: the same, so many times, after what is there
//! - `line-ends PATH`: every line of the file ends as on Windows
//! - `remove PATH`; `link PATH`: a symbolic link to what the line below names
//! - `copy PATH`: a file of `tests/data`, which the line below names
//! - `run ARGUMENTS`: the command, in the folder of the site (`check`, if left out); `exit CODE` (1, if left out)

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::site::{files_below, project};

pub struct Case {
    pub name: String,
    pub shows: String,
    pub expected: String,
    pub exit: i32,
    arguments: Vec<String>,
    site: String,
    steps: Vec<Step>,
}

struct Step {
    word: String,
    path: String,
    times: usize,
    body: String,
}

/// Every case, in the order of their names.
pub fn cases() -> Vec<Case> {
    let entries = fs::read_dir(project().join("tests/errors")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names.into_iter().map(Case::read).collect()
}

impl Case {
    fn read(name: String) -> Case {
        let folder = project().join("tests/errors").join(&name);
        let text = fs::read_to_string(folder.join("case.txt")).unwrap();
        let expected = fs::read_to_string(folder.join("expected.txt")).unwrap_or_default();
        let mut parts = text.split("\n== ");
        let mut case = Case {
            shows: parts.next().unwrap().trim().to_owned(),
            expected,
            exit: 1,
            arguments: vec!["check".to_owned()],
            site: "small".to_owned(),
            steps: Vec::new(),
            name,
        };
        for part in parts {
            let (head, body) = part.split_once('\n').unwrap_or((part, ""));
            let words: Vec<&str> = head.split_whitespace().collect();
            let rest = || words[1..].iter().map(|word| (*word).to_owned());
            match words[0] {
                "site" => case.site = words[1].to_owned(),
                "exit" => case.exit = words[1].parse().unwrap(),
                "run" => case.arguments = rest().collect(),
                word => case.steps.push(Step {
                    word: word.to_owned(),
                    path: words.get(1).copied().unwrap_or_default().to_owned(),
                    times: words.get(2).map_or(1, |times| times.parse().unwrap()),
                    body: body.to_owned(),
                }),
            }
        }
        case
    }

    pub fn folder(&self) -> PathBuf {
        project().join("tests/errors").join(&self.name)
    }

    /// Whether it is run by a command that looks at the whole content.
    pub fn is_of_content(&self) -> bool {
        self.arguments[0] == "check"
    }

    /// The broken site in a folder of its own.
    pub fn ground(&self) -> TempDir {
        let ground = TempDir::new().unwrap();
        let fixture = project().join("tests/sites").join(&self.site);
        for (path, bytes) in files_below(&fixture) {
            put(&ground.path().join(path), &bytes);
        }
        let mut steps = self.steps.iter();
        while let Some(step) = steps.next() {
            let path = ground.path().join(&step.path);
            let old = || fs::read(&path).unwrap_or_default();
            // A line that ends a step in the file ends nothing in the text.
            let line = step.body.strip_suffix('\n').unwrap_or(&step.body);
            match step.word.as_str() {
                "write" => put(&path, whole_lines(&step.body).as_bytes()),
                "append" => put(&path, &[old(), whole_lines(&step.body).into()].concat()),
                "bytes" => put(&path, &unescaped(line)),
                "repeat" => put(&path, &[old(), unescaped(line).repeat(step.times)].concat()),
                "line-ends" => {
                    let text = String::from_utf8(old()).unwrap();
                    put(&path, text.replace('\n', "\r\n").as_bytes());
                }
                "remove" if path.is_dir() => fs::remove_dir_all(&path).unwrap(),
                "remove" => fs::remove_file(&path).unwrap(),
                "link" => std::os::unix::fs::symlink(line, &path).unwrap(),
                "copy" => put(
                    &path,
                    &fs::read(project().join("tests/data").join(line)).unwrap(),
                ),
                "change" => {
                    let to = steps.next().unwrap();
                    assert_eq!(to.word, "to", "{}", self.name);
                    let to = to.body.strip_suffix('\n').unwrap_or(&to.body);
                    let text = String::from_utf8(old()).unwrap();
                    assert_eq!(text.matches(line).count(), 1, "{}: {line:?}", self.name);
                    put(&path, text.replace(line, to).as_bytes());
                }
                other => panic!("{}: there is no step `{other}`", self.name),
            }
        }
        ground
    }

    /// What the program says, run in the folder of the site.
    pub fn run(&self, ground: &Path) -> Output {
        self.run_with(ground, &[])
    }

    /// The same with more arguments.
    pub fn run_with(&self, ground: &Path, more: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_adrodd"));
        command
            .args(&self.arguments)
            .args(more)
            .current_dir(ground)
            .output()
            .unwrap()
    }
}

/// The last step of a file may lack the line end that every other has.
fn whole_lines(body: &str) -> String {
    if body.ends_with('\n') {
        body.to_owned()
    } else {
        format!("{body}\n")
    }
}

fn put(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        bytes.extend(rest[..at].bytes());
        let after = &rest[at + 1..];
        let length = match after.as_bytes()[0] {
            b'x' => {
                bytes.push(u8::from_str_radix(&after[1..3], 16).unwrap());
                3
            }
            letter => {
                bytes.push(match letter {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    other => other,
                });
                1
            }
        };
        rest = &after[length..];
    }
    bytes.extend(rest.bytes());
    bytes
}
