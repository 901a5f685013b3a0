//! The whole flow, from content to finished files, without any disk or clock.
//!
//! In: texts, theme, the instant that stands for now, and what an earlier build remembers. Out: the files of the site, handed over one job at a
//! time and from several threads, or the problems that stand in the way.

mod checking;
mod digest;
mod facts;
mod groups;
mod keys;
mod looks;
mod past;
mod record;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use jiff::Timestamp;
use rayon::prelude::*;

use crate::diagnostic::{self, Code, Diagnostic};
use crate::language::Language;
use crate::model::{Inspection, PartialDate, Site};
use crate::publish::{Audience, premature, publish, publish_for_factual_check};
use crate::render::{Job, Look, Minify, OutputFile, Renderer, Reports};
use crate::score::{score, score_former};
pub use checking::{Looked, check_content, check_content_again, check_theme, check_unlinted};
use keys::Keys;
pub use keys::{Basis, Key};
pub use looks::Contents;
pub use past::{Made, MadeJob, Past};
pub use record::{Head, Inputs, Record};

/// What a build may be told.
#[derive(Clone, Debug)]
pub struct BuildSettings {
    /// Who will see the site, and when.
    pub audience: Audience,
    /// Published under this address instead of the one in `site.yaml`.
    pub base_url: Option<String>,
    /// Whether pages are made smaller.
    pub minify: Minify,
}

/// Two pages at one address would overwrite each other, in an order that nobody chose.
fn claim(paths: &Mutex<BTreeSet<String>>, path: &str) -> Result<(), Diagnostic> {
    // Some file systems do not tell capitals from small letters.
    let free = paths
        .lock()
        .is_ok_and(|mut paths| paths.insert(path.to_lowercase()));
    if free {
        return Ok(());
    }
    Err(Diagnostic::of_site(
        Code::DuplicateId,
        format!("two pages would have the address `{path}`"),
        "give one of them another slug, or look at the `slug-` messages of the theme",
    ))
}

/// What takes the finished files.
pub trait Sink: Sync {
    /// Why a file could not be taken.
    type Error: Send;
    /// Takes a file. Called from several threads.
    ///
    /// # Errors
    /// When the file cannot be kept.
    fn take(&self, file: OutputFile) -> Result<(), Self::Error>;
    /// Keeps a file of the last site as it is, instead of taking a new one. Called from several threads. It is false if there is no such file,
    /// or none that can be trusted: then it is made.
    ///
    /// # Errors
    /// When the file cannot be kept.
    fn keep(&self, _path: &str) -> Result<bool, Self::Error> {
        Ok(false)
    }
    /// Called once before the first file with the number of jobs, then once after each job.
    fn progress(&self, _event: Progress) {}
}

/// A sink that keeps nothing, for finding out whether every page can be made.
#[derive(Clone, Copy, Debug)]
pub struct Nowhere;

impl Sink for Nowhere {
    type Error = std::convert::Infallible;
    fn take(&self, _: OutputFile) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// How far a build is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many jobs are to be done.
    Jobs(usize),
    /// One more is done.
    Done,
}

/// Why a site could not be made.
#[derive(Debug)]
pub enum BuildError<E> {
    /// Something in a template, a message or a chart.
    Problems(Vec<Diagnostic>),
    /// A file could not be kept.
    Sink(E),
}

/// Makes every file of a checked site.
///
/// # Errors
/// When a page cannot be made, with every such page, or when the sink refuses a file.
pub fn build<S: Sink>(
    site: &Site,
    look: &Look,
    settings: &BuildSettings,
    sink: &S,
) -> Result<(), BuildError<S::Error>> {
    build_again(site, look, settings, (sink, None)).map(drop)
}

/// Makes every file of a checked site that an earlier build has not made already, and tells what was made of what.
///
/// # Errors
/// As `build`.
pub fn build_again<S: Sink>(
    site: &Site,
    look: &Look,
    settings: &BuildSettings,
    (sink, past): (&S, Option<&Past>),
) -> Result<Made, BuildError<S::Error>> {
    let release = publish(site, settings.audience);
    let premature = premature(&release, settings.audience);
    if !premature.is_empty() {
        return Err(BuildError::Problems(premature));
    }
    let scored = score(&release);
    let former = score_former(&release);
    let reports = Reports {
        current: &scored,
        former: &former,
    };
    let base_url = settings
        .base_url
        .as_ref()
        .unwrap_or(&site.settings.base_url);
    let renderer = Renderer::new(&release, reports, look, base_url, settings.minify);
    let jobs = renderer.jobs();
    sink.progress(Progress::Jobs(jobs.len()));
    let making = Making {
        renderer: &renderer,
        sink,
        past: past.map(|past| {
            let keys = Keys::new(&renderer, past.basis, (base_url, settings.minify));
            (past, keys)
        }),
        paths: Mutex::default(),
    };
    let outcomes = making.make_all(jobs);
    let mut made = Made::default();
    let mut problems = Vec::new();
    for outcome in outcomes {
        match outcome {
            Ok(job) => made.jobs.push(job),
            Err(BuildError::Problems(mut found)) => problems.append(&mut found),
            Err(sink) => return Err(sink),
        }
    }
    // Every page is made in both languages, so a message that is missing anywhere has failed by now: what is kept was made with the same
    // messages.
    for language in Language::ALL {
        problems.extend(look.voices.of(language).messages.failures());
    }
    if problems.is_empty() {
        Ok(made)
    } else {
        diagnostic::sort(&mut problems);
        Err(BuildError::Problems(problems))
    }
}

/// What became of a job.
type Outcome<E> = Result<MadeJob, BuildError<E>>;

/// What the jobs of a build share.
struct Making<'m, 'a, S> {
    renderer: &'m Renderer<'a>,
    sink: &'m S,
    past: Option<(&'m Past, Keys<'m, 'a>)>,
    /// The paths that are taken.
    paths: Mutex<BTreeSet<String>>,
}

impl<S: Sink> Making<'_, '_, S> {
    /// Does all jobs, and gives what became of them in their order.
    fn make_all(&self, jobs: Vec<Job<'_>>) -> Vec<Outcome<S::Error>> {
        let mut jobs: Vec<(usize, Job<'_>)> = jobs.into_iter().enumerate().collect();
        // Long ones first, so that in the end no thread has to wait for one; and one after the other, for each takes much memory.
        jobs.sort_by_key(|(place, job)| (!job.is_of_many_areas(), *place));
        let mut outcomes: Vec<(usize, Outcome<S::Error>)> = jobs
            .into_par_iter()
            .map(|(place, job)| {
                let made = self.make(job);
                if made.is_ok() {
                    self.sink.progress(Progress::Done);
                }
                (place, made)
            })
            .collect();
        outcomes.sort_by_key(|(place, _)| *place);
        outcomes.into_iter().map(|(_, outcome)| outcome).collect()
    }

    /// Keeps the files of a job, or makes them.
    fn make(&self, job: Job<'_>) -> Result<MadeJob, BuildError<S::Error>> {
        let mut made = MadeJob::default();
        let mut kept = BTreeSet::new();
        if let Some((past, keys)) = &self.past {
            made.name = keys.name(job);
            let key = keys.of(job);
            made.key = Some(key);
            if let Some(files) = past.jobs.get(&key) {
                for path in files {
                    if self.sink.keep(path).map_err(BuildError::Sink)? {
                        self.claim(path)?;
                        kept.insert(path.as_str());
                    }
                }
                if kept.len() == files.len() {
                    made.is_kept = true;
                    made.files.clone_from(files);
                    return Ok(made);
                }
            }
        }
        let files = self.renderer.run(job);
        for file in files.map_err(|problem| BuildError::Problems(vec![problem]))? {
            if self.past.is_some() {
                made.files.push(file.path.clone());
            }
            if !kept.contains(file.path.as_str()) {
                self.claim(&file.path)?;
                self.sink.take(file).map_err(BuildError::Sink)?;
            }
        }
        Ok(made)
    }

    fn claim(&self, path: &str) -> Result<(), BuildError<S::Error>> {
        claim(&self.paths, path).map_err(|problem| BuildError::Problems(vec![problem]))
    }
}

/// What a copy of one report for the factual check may be told.
#[derive(Clone, Copy, Debug)]
pub struct CopySettings<'a> {
    /// The report.
    pub inspection: &'a Inspection,
    /// When the public sees what the report is compared with.
    pub as_of: Timestamp,
    /// Until when the service may reply.
    pub reply_by: Option<PartialDate>,
    /// Whether pages are made smaller.
    pub minify: Minify,
}

/// Makes the copy of one report for the service that checks its facts. What it is compared with is what the public sees at the instant.
///
/// # Errors
/// When a page cannot be made, or when something else that the public would see is ahead of its day.
pub fn copy_for_factual_check(
    site: &Site,
    look: &Look,
    settings: &CopySettings<'_>,
) -> Result<Vec<OutputFile>, Vec<Diagnostic>> {
    let as_of = settings.as_of;
    let path = &settings.inspection.path;
    let release = publish_for_factual_check(site, as_of, settings.inspection);
    let mut premature = premature(&release, Audience::Public { as_of });
    // The service checks the report as it will be.
    premature.retain(|problem| {
        let place = problem.location.as_ref();
        place.is_none_or(|place| !place.path.starts_with(&format!("{path}/")))
    });
    if !premature.is_empty() {
        return Err(premature);
    }
    let scored = score(&release);
    let former = score_former(&release);
    let reports = Reports {
        current: &scored,
        former: &former,
    };
    let base_url = &site.settings.base_url;
    let renderer = Renderer::new(&release, reports, look, base_url, settings.minify);
    let mut files = Vec::new();
    for report in &scored {
        if report.inspection.path == *path {
            let made = renderer.copy(report, settings.reply_by);
            files.extend(made.map_err(|problem| vec![problem])?);
        }
    }
    let failures: Vec<Diagnostic> = Language::ALL
        .into_iter()
        .flat_map(|language| look.voices.of(language).messages.failures())
        .collect();
    if failures.is_empty() {
        Ok(files)
    } else {
        Err(failures)
    }
}

/// A digest of every file that a site has for an audience, by path.
///
/// # Errors
/// When a page cannot be made.
pub fn digests(
    site: &Site,
    look: &Look,
    settings: &BuildSettings,
) -> Result<BTreeMap<String, blake3::Hash>, Vec<Diagnostic>> {
    let digests = Digests::default();
    match build(site, look, settings, &digests) {
        Ok(()) => Ok(digests.0.into_inner().unwrap_or_default()),
        Err(BuildError::Problems(problems)) => Err(problems),
        Err(BuildError::Sink(never)) => match never {},
    }
}

#[derive(Default)]
struct Digests(Mutex<BTreeMap<String, blake3::Hash>>);

impl Sink for Digests {
    type Error = std::convert::Infallible;
    fn take(&self, file: OutputFile) -> Result<(), Self::Error> {
        if let Ok(mut digests) = self.0.lock() {
            digests.insert(file.path, blake3::hash(&file.bytes));
        }
        Ok(())
    }
}

/// The paths at which two sites differ, in order.
#[must_use]
pub fn differing(
    before: &BTreeMap<String, blake3::Hash>,
    after: &BTreeMap<String, blake3::Hash>,
) -> Vec<String> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differing = paths.into_iter();
    differing
        .filter(|path| before.get(*path) != after.get(*path))
        .cloned()
        .collect()
}
