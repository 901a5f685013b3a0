//! Sites to test: copies of real folders, built in memory or by the program, and their pages as text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;

use adrodd::build::{self, BuildError, BuildSettings, Sink, check_content, check_theme};
use adrodd::diagnostic::{self, Code, Diagnostic};
use adrodd::load::{SourceTree, load_content, load_theme};
use adrodd::model::Site;
use adrodd::publish::Audience;
use adrodd::render::{Look, Minify, OutputFile};
use scraper::{Html, Selector};
use tempfile::TempDir;

pub use super::fuzz::targets::files_below;

pub const LEICESTERSHIRE: &str = "reports/leicestershire-and-rutland/2012-06-core-case-inspection/";
pub const LEICESTERSHIRE_CY: &str =
    "adroddiadau/swydd-gaerlyr-a-rutland/2012-06-arolygiad-achosion-craidd/";

/// The instant that stands for now.
pub const NOW: &str = "2026-01-01T00:01:00Z";

/// The folder of the project.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the small site.
pub fn small() -> PathBuf {
    project().join("tests/sites/small")
}

/// The folder of the site of public swimming pools, whose framework uses every way of making a score.
pub fn services() -> PathBuf {
    project().join("tests/sites/services")
}

/// The folder of the site whose names are as long as names get.
pub fn long_names() -> PathBuf {
    project().join("tests/sites/long-names")
}

/// A site whose texts can be changed before it is built.
pub struct TestSite {
    texts: BTreeMap<String, String>,
}

impl TestSite {
    /// The site in a folder.
    pub fn of(folder: &Path) -> TestSite {
        let mut problems = Vec::new();
        let tree = load_content(folder, &mut problems).unwrap();
        assert_eq!(problems, []);
        TestSite {
            texts: tree
                .files()
                .map(|(path, text)| (path.to_string(), text.to_owned()))
                .collect(),
        }
    }

    /// The site that ships with the project.
    pub fn shipped() -> TestSite {
        TestSite::of(project())
    }

    /// The small site.
    pub fn small() -> TestSite {
        TestSite::of(&small())
    }

    /// The site of public swimming pools.
    pub fn services() -> TestSite {
        TestSite::of(&services())
    }

    /// Replaces a text that must stand in a file exactly once.
    pub fn change(mut self, path: &str, from: &str, to: &str) -> TestSite {
        let text = self
            .texts
            .get_mut(path)
            .unwrap_or_else(|| panic!("no file {path}"));
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
        *text = text.replace(from, to);
        self
    }

    /// Adds or replaces a file.
    pub fn write(mut self, path: &str, text: &str) -> TestSite {
        self.texts.insert(path.to_owned(), text.to_owned());
        self
    }

    /// The paths of all files.
    pub fn paths(&self) -> Vec<String> {
        self.texts.keys().cloned().collect()
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> &str {
        &self.texts[path]
    }

    /// Removes a file.
    pub fn remove(mut self, path: &str) -> TestSite {
        assert!(self.texts.remove(path).is_some(), "no file {path}");
        self
    }

    /// The texts as a tree.
    pub fn tree(&self) -> SourceTree {
        SourceTree::from_texts(self.texts.iter().map(|(p, t)| (p.as_str(), t.as_str())))
    }

    /// The problems of the site.
    pub fn problems(&self) -> Vec<Diagnostic> {
        check_content(&self.tree(), Vec::new()).problems
    }

    /// The problems as GitHub gets them: one line each, with file, line and column.
    pub fn problem_lines(&self) -> Vec<String> {
        let tree = self.tree();
        let problems = self.problems();
        let text = diagnostic::format(
            &problems,
            &|path| tree.text(path),
            diagnostic::Format::Github,
        );
        text.lines().map(str::to_owned).collect()
    }

    /// The problems as people get them, with excerpts.
    pub fn problem_text(&self) -> String {
        let tree = self.tree();
        let problems = self.problems();
        let human = diagnostic::Format::Human { colour: false };
        diagnostic::format(&problems, &|path| tree.text(path), human)
    }

    /// The site as values; it must have no problem.
    pub fn checked(&self) -> Site {
        let checked = check_content(&self.tree(), Vec::new());
        assert_eq!(hindrances(checked.problems), [], "the site has problems");
        checked.value.unwrap()
    }

    /// Builds the site in memory, as the program does: a warning stops no build.
    pub fn build(&self) -> BuiltSite {
        let as_of = NOW.parse().unwrap();
        self.build_for(Audience::Public { as_of })
    }

    /// Builds the site in memory for those who prepare the reports.
    pub fn preview(&self) -> BuiltSite {
        let as_of = NOW.parse().unwrap();
        self.build_for(Audience::Preview {
            as_of,
            drafts: true,
        })
    }

    /// Builds the site for the public at an instant; warnings do not matter.
    pub fn build_at(&self, as_of: &str) -> BuiltSite {
        let as_of = as_of.parse().unwrap();
        self.build_for(Audience::Public { as_of })
    }

    /// Builds the site for an audience; warnings do not matter.
    pub fn build_for(&self, audience: Audience) -> BuiltSite {
        let theme = load_theme(Path::new("no such folder"), "default", &mut Vec::new());
        let look = check_theme(&theme.unwrap());
        assert_eq!(look.problems, []);
        self.build_with(&look.value.unwrap(), audience)
    }

    /// The same with a theme that is read already, for those who build many sites.
    pub fn build_with(&self, look: &Look, audience: Audience) -> BuiltSite {
        let checked = check_content(&self.tree(), Vec::new());
        assert!(
            !diagnostic::has_errors(&checked.problems),
            "{:#?}",
            checked.problems
        );
        let site = checked.value.unwrap();
        let settings = BuildSettings {
            audience,
            base_url: None,
            minify: Minify::No,
        };
        let memory = Memory::default();
        match build::build(&site, look, &settings, &memory) {
            Ok(()) => {}
            Err(BuildError::Problems(problems)) => panic!("{problems:?}"),
            Err(BuildError::Sink(never)) => match never {},
        }
        BuiltSite {
            files: memory.0.into_inner().unwrap(),
        }
    }

    /// Writes the content into a folder of its own, for the program.
    pub fn on_disk(&self) -> TempDir {
        let folder = TempDir::new().unwrap();
        for (path, text) in &self.texts {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }
}

/// The problems that stop a build. Tests that change the English of a report leave its Welsh as it is, and are told that it is to be revisited.
fn hindrances(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.retain(|problem| problem.code != Code::StaleTranslation);
    problems
}

#[derive(Default)]
struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for Memory {
    type Error = std::convert::Infallible;
    fn take(&self, file: OutputFile) -> Result<(), Self::Error> {
        let taken = self.0.lock().unwrap().insert(file.path.clone(), file.bytes);
        assert!(taken.is_none(), "{} was made twice", file.path);
        Ok(())
    }
}

/// The files of a built site.
pub struct BuiltSite {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl BuiltSite {
    /// A file as text.
    pub fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| {
            panic!(
                "no {path} among {:#?}",
                self.files.keys().collect::<Vec<_>>()
            )
        });
        std::str::from_utf8(bytes).unwrap()
    }

    /// A page, by the path of its folder.
    pub fn page(&self, folder: &str) -> Page {
        Page(Html::parse_document(
            self.text(&format!("{folder}index.html")),
        ))
    }
}

/// A parsed page.
pub struct Page(Html);

impl Page {
    /// The texts of all elements that match a selector, with white space joined.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let elements = self.0.select(&selector);
        elements
            .map(|element| joined(&element.text().collect::<String>()))
            .collect()
    }

    /// The text of the one element that matches a selector.
    pub fn one(&self, selector: &str) -> String {
        let mut all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector}: {all:?}");
        all.remove(0)
    }

    /// The values of an attribute of all elements that match a selector.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let elements = self.0.select(&selector);
        elements
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }

    /// The markup inside the one element that matches a selector.
    pub fn markup(&self, selector: &str) -> String {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).next().unwrap().inner_html()
    }

    /// The text of everything from the heading with an id to the end of its section.
    pub fn section(&self, id: &str) -> String {
        self.one(&format!("section[aria-labelledby=\"{id}\"]"))
    }
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the interface says in Welsh: a message of one line with its arguments, so that a better wording breaks no test of a figure.
pub fn welsh(key: &str, arguments: &[(&str, &str)]) -> String {
    let text = fs::read_to_string(project().join("themes/default/messages/cy.ftl")).unwrap();
    let start = format!("{key} = ");
    let mut lines = text.lines().filter_map(|line| line.strip_prefix(&start));
    let message = lines.next().unwrap_or_else(|| panic!("no message {key}"));
    arguments
        .iter()
        .fold(message.to_owned(), |message, (name, value)| {
            message.replace(&format!("{{ ${name} }}"), value)
        })
}

/// Runs the program.
pub fn adrodd(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

/// The program, about to build a site into a folder.
pub fn build_command(site: &Path, output: &Path) -> Command {
    let mut command = program();
    command
        .arg("build")
        .arg("--site")
        .arg(site)
        .arg("--output")
        .arg(output);
    command
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_adrodd"))
}
