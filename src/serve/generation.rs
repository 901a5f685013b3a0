//! The site at one moment: what it holds, and each file of it, made when it is asked for.
//!
//! In: a checked site, what the theme gives, who looks. Out: files by their paths, as a build for the same audience would write them. It
//! must not know about requests.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::words::Words;
use crate::diagnostic::Diagnostic;
use crate::disclose::disclose;
use crate::language::Language;
use crate::model::Site;
use crate::publish::{Audience, publish};
use crate::render::{
    Job, Look, Minify, OutputFile, Place, Renderer, Reports, Routes, StandingView,
};
use crate::score::{ScoredInspection, score, score_former};

/// The most bytes of made files that a generation keeps.
const MOST_KEPT: usize = 64 << 20;

/// What a preview shows, and to whom.
#[derive(Clone, Debug)]
pub struct PreviewSettings {
    /// The instant that stands for now.
    pub as_of: Timestamp,
    /// Whether drafts and whatever else is not public are shown.
    pub drafts: bool,
    /// The address of the preview itself, which its pages link to.
    pub base_url: String,
}

impl PreviewSettings {
    /// Who looks.
    #[must_use]
    pub const fn audience(&self) -> Audience {
        Audience::Preview {
            as_of: self.as_of,
            drafts: self.drafts,
        }
    }
}

/// A file that was made.
#[derive(Debug, PartialEq, Eq)]
pub struct Made {
    /// Its content.
    pub bytes: Vec<u8>,
    /// Differs when the content differs.
    pub version: String,
}

/// What is at a path.
#[derive(Clone, Debug)]
pub enum Found {
    /// A file.
    File(Arc<Made>),
    /// Nothing.
    Nothing,
    /// A file that cannot be made, and why.
    Broken(Vec<Diagnostic>),
}

/// A site at one moment.
#[derive(Debug)]
pub struct Generation<'a> {
    renderer: Renderer<'a>,
    routes: Routes<'a>,
    kept: RefCell<Kept>,
    site: &'a Site,
    settings: &'a PreviewSettings,
    /// Where narratives are that the site does without.
    words: RefCell<Option<Words>>,
}

/// What was made so far.
#[derive(Debug, Default)]
struct Kept {
    files: BTreeMap<String, Arc<Made>>,
    bytes: usize,
    /// The paths of the files of each job that has run.
    jobs: BTreeMap<String, Vec<String>>,
}

/// Makes a generation and gives it to the work. It borrows from what is made here, so it cannot leave.
pub fn with_generation<T>(
    site: &Site,
    look: &Look,
    settings: &PreviewSettings,
    work: impl FnOnce(&Generation<'_>) -> T,
) -> T {
    let release = publish(site, settings.audience());
    let scored = score(&release);
    let former = score_former(&release);
    let reports = Reports {
        current: &scored,
        former: &former,
    };
    let renderer = Renderer::new(&release, reports, look, &settings.base_url, Minify::Yes);
    let generation = Generation {
        routes: Routes::new(&renderer),
        renderer,
        kept: RefCell::default(),
        site,
        settings,
        words: RefCell::default(),
    };
    work(&generation)
}

impl<'a> Generation<'a> {
    /// What is wrong with the site as a whole, apart from its pages.
    #[must_use]
    pub fn problems(&self) -> &[Diagnostic] {
        self.routes.problems()
    }

    /// Says where narratives are that the site does without. Nothing that was made of others is kept.
    pub fn read_again(&self, words: Option<Words>) {
        self.words.replace(words);
        self.kept.replace(Kept::default());
    }

    /// The file at a path of the output, such as `en/index.html`.
    #[must_use]
    pub fn file(&self, path: &str) -> Found {
        if let Some(made) = self.kept.borrow().files.get(path) {
            return Found::File(Arc::clone(made));
        }
        for (name, job) in self.routes.candidates(path) {
            let makes_others = {
                let kept = self.kept.borrow();
                let made = kept.jobs.get(&name);
                made.is_some_and(|paths| !paths.iter().any(|made| made == path))
            };
            if makes_others {
                continue;
            }
            match self.make(name, job, path) {
                Ok(Some(made)) => return Found::File(made),
                Ok(None) => {}
                Err(problems) => return Found::Broken(problems),
            }
        }
        Found::Nothing
    }

    /// Runs a job, keeps what it made, and gives the file of a path if it is among that.
    fn make(
        &self,
        name: String,
        job: Job<'a>,
        path: &str,
    ) -> Result<Option<Arc<Made>>, Vec<Diagnostic>> {
        let files = self.run(job)?;
        let mut kept = self.kept.borrow_mut();
        let mut asked_for = None;
        let mut paths = Vec::new();
        for file in files {
            let made = Arc::new(Made {
                version: version(&file.bytes),
                bytes: file.bytes,
            });
            if file.path == path {
                asked_for = Some(Arc::clone(&made));
            }
            paths.push(file.path.clone());
            if kept.bytes + made.bytes.len() > MOST_KEPT {
                kept.files.clear();
                kept.bytes = 0;
            }
            kept.bytes += made.bytes.len();
            kept.files.insert(file.path, made);
        }
        kept.jobs.insert(name, paths);
        Ok(asked_for)
    }

    /// Runs a job. One that tells what reports say at length gets them at length.
    fn run(&self, job: Job<'a>) -> Result<Vec<OutputFile>, Vec<Diagnostic>> {
        let words = self.words.borrow();
        let Some(words) = words.as_ref() else {
            return self.renderer.run_wholly(job);
        };
        match job {
            Job::Page(Place::Report(scored) | Place::Short(scored, _), _) => {
                let Some(inspection) = words.of(self.site, scored.inspection) else {
                    return self.renderer.run_wholly(job);
                };
                let at_length = ScoredInspection {
                    inspection: &inspection,
                    disclosed: disclose(&inspection),
                    outcomes: scored.outcomes.clone(),
                    ..*scored
                };
                self.renderer.run_wholly(of_report(job, &at_length))
            }
            Job::Page(Place::Search, language) => {
                let site = words.whole(self.site);
                let site = site.as_ref().unwrap_or(self.site);
                let job = Job::Page(Place::Search, language);
                let look = self.renderer.look;
                with_generation(site, look, self.settings, |whole| {
                    whole.renderer.run_wholly(job)
                })
            }
            _ => self.renderer.run_wholly(job),
        }
    }

    /// The path of the same page in both languages, English first. `None` for what is no page in two languages.
    #[must_use]
    pub fn twins(&self, path: &str) -> Option<[String; 2]> {
        let (place, _) = self.routes.page(path)?;
        Some(Language::ALL.map(|language| self.renderer.path_of(place, language)))
    }

    /// The folder of the inspection that a page is about.
    #[must_use]
    pub fn inspection(&self, path: &str) -> Option<String> {
        match self.routes.page(path)?.0 {
            Place::Report(scored) | Place::Plan(scored) | Place::Short(scored, _) => {
                Some(scored.inspection.path.to_string())
            }
            _ => None,
        }
    }

    /// How far each inspection is from being public, in one language.
    #[must_use]
    pub fn standings(&self, language: Language) -> Vec<StandingView> {
        self.renderer.standings(language)
    }
}

/// The same job for the same report at length.
const fn of_report<'s>(job: Job<'s>, at_length: &'s ScoredInspection<'s>) -> Job<'s> {
    match job {
        Job::Page(Place::Short(_, form), language) => {
            Job::Page(Place::Short(at_length, form), language)
        }
        Job::Page(Place::Report(_), language) => Job::Page(Place::Report(at_length), language),
        other => other,
    }
}

fn version(bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    hash.get(..16).unwrap_or_default().to_owned()
}
