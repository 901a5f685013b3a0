//! Which job makes the file of a path, found without making any.

use std::collections::BTreeMap;

use super::address::Place;
use super::page::{Job, Renderer};
use super::{OutputFile, feeds};
use crate::dataset;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;

/// The jobs of a renderer by the folders and files that they make.
#[derive(Debug)]
pub struct Routes<'a> {
    /// Jobs that make files of these very paths.
    files: BTreeMap<String, Job<'a>>,
    /// Jobs that make files in or below these folders, which have a `/` at their ends.
    folders: BTreeMap<String, Vec<Job<'a>>>,
    /// Pages of which two would have one address.
    problems: Vec<Diagnostic>,
}

impl<'a> Routes<'a> {
    /// The routes of everything that a renderer makes.
    #[must_use]
    pub fn new(renderer: &Renderer<'a>) -> Routes<'a> {
        let mut routes = Routes {
            files: BTreeMap::new(),
            folders: BTreeMap::new(),
            problems: Vec::new(),
        };
        let mut claimed = BTreeMap::new();
        for job in renderer.jobs() {
            match job {
                Job::Page(place, language) => {
                    let folder = renderer.folder(place, language);
                    let page = format!("{folder}index.html");
                    let lower = page.to_lowercase();
                    if claimed.insert(lower, ()).is_some() {
                        routes.problems.push(shared(&page));
                    }
                    routes.files.insert(page, job);
                    routes.in_folder(folder, job);
                }
                Job::Chooser => routes.at("index.html", job),
                Job::NotFound => routes.at("404.html", job),
                Job::Sitemap => {
                    routes.at("sitemap.xml", job);
                    routes.at("robots.txt", job);
                }
                Job::Assets => routes.in_folder("assets/".to_owned(), job),
                Job::Data(scope) => routes.in_folder(dataset::folder(scope), job),
                Job::AboutData => routes.in_folder("data/".to_owned(), job),
                Job::Feeds(place) => {
                    for language in Language::ALL {
                        routes.at(&feeds::path(renderer, place, language), job);
                    }
                }
            }
        }
        routes
    }

    fn at(&mut self, path: &str, job: Job<'a>) {
        self.files.insert(path.to_owned(), job);
    }

    fn in_folder(&mut self, folder: String, job: Job<'a>) {
        self.folders.entry(folder).or_default().push(job);
    }

    /// Pages of which two would have one address.
    #[must_use]
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// The place and the language of a page.
    #[must_use]
    pub fn page(&self, path: &str) -> Option<(Place<'a>, Language)> {
        match self.files.get(path) {
            Some(Job::Page(place, language)) => Some((*place, *language)),
            _ => None,
        }
    }

    /// The jobs that may make the file of a path, the likeliest first. Each is known by a name: the path or the folder that it was found by,
    /// and its number there.
    pub fn candidates<'s>(&'s self, path: &'s str) -> impl Iterator<Item = (String, Job<'a>)> + 's {
        let own = self.files.get(path).into_iter();
        let own = own.map(|job| (path.to_owned(), *job));
        let mut ends: Vec<usize> = path.match_indices('/').map(|(at, _)| at + 1).collect();
        ends.reverse();
        let folders = ends.into_iter().filter_map(|end| path.get(..end));
        let below = folders.flat_map(|folder| {
            let jobs = self.folders.get(folder).into_iter().flatten();
            let numbered = jobs.enumerate();
            numbered.map(move |(number, job)| (format!("{folder}{number}"), *job))
        });
        own.chain(below)
    }
}

fn shared(path: &str) -> Diagnostic {
    Diagnostic::of_site(
        Code::DuplicateId,
        format!("two pages would have the address `{path}`"),
        "give one of them another slug, or look at the `slug-` messages of the theme",
    )
}

impl<'a> Renderer<'a> {
    /// The path of the same page in the other language.
    #[must_use]
    pub fn path_of(&self, place: Place<'a>, language: Language) -> String {
        format!("{}index.html", self.folder(place, language))
    }

    /// Whatever a job makes, or why it cannot: what `run` finds, and any message that could not be filled in.
    ///
    /// # Errors
    /// With every problem that was found on the way.
    pub fn run_wholly(&self, job: Job<'_>) -> Result<Vec<OutputFile>, Vec<Diagnostic>> {
        let files = self.run(job).map_err(|problem| vec![problem])?;
        let voices = Language::ALL.into_iter();
        let failures: Vec<Diagnostic> = voices
            .flat_map(|language| self.voice(language).messages.failures())
            .collect();
        if failures.is_empty() {
            Ok(files)
        } else {
            Err(failures)
        }
    }
}
