//! `adrodd build`.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use super::args::BuildArguments;
use super::{Outcome, clock, print};
use crate::build::{self, BuildError, BuildSettings, Progress, Sink, check_content, check_theme};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::load::{LoadError, SourceTree, load_content, load_theme};
use crate::publish::Audience;
use crate::render::{Minify, OutputFile};
use crate::write::{Published, Staging, WriteError, check_place};

/// The name and version that the manifest records.
pub(super) const TOOL: &str = concat!("adrodd ", env!("CARGO_PKG_VERSION"));

/// Why a build ended early.
enum Failure {
    Load(LoadError),
    Write(WriteError),
    Threads(rayon::ThreadPoolBuildError),
    Problems(Vec<Diagnostic>),
}

pub(super) fn run(arguments: &BuildArguments) -> Outcome {
    let started = now();
    let mut problems = Vec::new();
    let tree = match load_content(&arguments.site, &mut problems) {
        Ok(tree) => tree,
        Err(error) => return report(Failure::Load(error), &SourceTree::default()),
    };
    match make(arguments, &tree, problems) {
        Ok((published, pages, warnings)) => {
            print::problems(&warnings, &tree);
            let seconds = started.elapsed().as_secs_f64();
            print::out(&format!(
                "Built {pages} pages, {} files in all ({} kB), in {seconds:.2} s: {}\n",
                published.files,
                published.bytes.div_ceil(1000),
                arguments.output.join("index.html").display(),
            ));
            if let Some(leftover) = &published.leftover {
                print::failure(leftover, leftover.help());
            }
            tell_of_the_future(arguments);
            Outcome::Fine
        }
        Err(failure) => report(failure, &tree),
    }
}

fn make(
    arguments: &BuildArguments,
    tree: &SourceTree,
    problems: Vec<Diagnostic>,
) -> Result<(Published, usize, Vec<Diagnostic>), Failure> {
    let mut checked = check_content(tree, problems);
    let Some(site) = checked.value else {
        return Err(Failure::Problems(checked.problems));
    };
    let theme = load_theme(
        &arguments.site,
        site.settings.theme.as_str(),
        &mut checked.problems,
    )
    .map_err(Failure::Load)?;
    let mut look = check_theme(&theme);
    checked.problems.append(&mut look.problems);
    let look = match look.value {
        Some(look) if !has_errors(&checked.problems) => look,
        _ => return Err(Failure::Problems(checked.problems)),
    };
    let settings = BuildSettings {
        audience: Audience::Public {
            as_of: arguments.as_of.unwrap_or_else(clock),
        },
        base_url: arguments.base_url.clone(),
        minify: if arguments.no_minify {
            Minify::No
        } else {
            Minify::Yes
        },
    };
    let threads = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.jobs.map_or(0, usize::from))
        .build()
        .map_err(Failure::Threads)?;
    let disk = Disk {
        staging: begin(arguments).map_err(Failure::Write)?,
        bar: bar(),
        pages: AtomicUsize::new(0),
    };
    let made = threads.install(|| build::build(&site, &look, &settings, &disk));
    disk.bar.finish_and_clear();
    match made {
        Ok(()) => {
            let pages = disk.pages.into_inner();
            let published = disk.staging.publish(TOOL).map_err(Failure::Write)?;
            Ok((published, pages, checked.problems))
        }
        Err(BuildError::Sink(error)) => Err(Failure::Write(error)),
        Err(BuildError::Problems(problems)) => Err(Failure::Problems(problems)),
    }
}

fn begin(arguments: &BuildArguments) -> Result<Staging, WriteError> {
    check_place(&arguments.output, Some(&arguments.site))?;
    Staging::begin(&arguments.output)
}

/// A site of a day that has not come holds what is under embargo today, and looks like any other.
fn tell_of_the_future(arguments: &BuildArguments) {
    if let Some(as_of) = arguments.as_of.filter(|as_of| *as_of > clock()) {
        print::err(&format!(
            "This is what the public may see from {as_of}, which has not come: do not publish it before.\n"
        ));
    }
}

fn report(failure: Failure, tree: &SourceTree) -> Outcome {
    match failure {
        Failure::Problems(problems) => {
            print::problems(&problems, tree);
            print::err("Nothing was written; the last site is as it was.\n");
            return Outcome::Problems;
        }
        Failure::Load(error) => {
            print::failure(
                &error,
                "name the folder that holds `content` and `themes` with --site",
            );
        }
        Failure::Write(error) => print::failure(&error, error.help()),
        Failure::Threads(error) => print::failure(&error, "try again with --jobs 1"),
    }
    Outcome::Environment
}

/// Files go to the staging folder as they are made.
struct Disk {
    staging: Staging,
    bar: ProgressBar,
    pages: AtomicUsize,
}

impl Sink for Disk {
    type Error = WriteError;

    fn take(&self, file: OutputFile) -> Result<(), WriteError> {
        if file.path.ends_with(".html") {
            self.pages.fetch_add(1, Ordering::Relaxed);
        }
        self.staging.write(&file.path, &file.bytes)?;
        Ok(())
    }

    fn progress(&self, event: Progress) {
        match event {
            Progress::Jobs(jobs) => self.bar.set_length(jobs as u64),
            Progress::Done => self.bar.inc(1),
        }
    }
}

fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} pages")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a build took is told to its user, and goes nowhere else"
)]
fn now() -> Instant {
    Instant::now()
}
