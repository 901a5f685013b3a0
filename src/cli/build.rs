//! `adrodd build`.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use super::again::{Again, Before, Unchanged};
use super::args::BuildArguments;
use super::{Outcome, clock, print};
use crate::build::{self, BuildError, BuildSettings, Progress, Sink, check_theme};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::load::{Listing, LoadError, SourceTree, Theme, load_theme};
use crate::publish::Audience;
use crate::render::{Minify, OutputFile};
use crate::write::{Inputs, Placed, Remembered, Staging, WriteError, check_place};

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
    let threads =
        rayon::ThreadPoolBuilder::new().num_threads(arguments.jobs.map_or(0, usize::from));
    match threads.build() {
        Ok(threads) => threads.install(|| build_from(arguments, started)),
        Err(error) => report(Failure::Threads(error), &SourceTree::default()),
    }
}

fn build_from(arguments: &BuildArguments, started: Instant) -> Outcome {
    let mut tree = SourceTree::default();
    match make_again(arguments, &mut tree) {
        Ok(built) => {
            print::problems(&built.warnings, &tree);
            let seconds = started.elapsed().as_secs_f64();
            print::out(&format!(
                "{}, {} files in all ({} kB), in {seconds:.2} s: {}\n",
                built.said(),
                built.files,
                built.bytes.div_ceil(1000),
                arguments.output.join("index.html").display(),
            ));
            for failure in &built.leftovers {
                print::failure(failure, failure.help());
            }
            tell_of_the_future(arguments);
            Outcome::Fine
        }
        Err(failure) => {
            // What goes wrong late may quote a file of which nothing had been said before.
            if let Failure::Problems(problems) = &failure {
                let mut let_go = quoted_by(problems);
                // What is still here is what was looked at, whatever was saved since.
                let_go.retain(|path| tree.text(path).is_none());
                if !let_go.is_empty() {
                    let listing = Listing::of_content(&arguments.site, &mut Vec::new());
                    let read = listing.and_then(|all| all.only(&let_go).read(&mut Vec::new()));
                    tree.add(read.unwrap_or_default());
                }
            }
            report(failure, &tree)
        }
    }
}

/// What there is in the end.
struct Built {
    files: usize,
    bytes: u64,
    pages: usize,
    /// How many of the pages were made. `None` where nothing was to be done at all.
    made: Option<usize>,
    warnings: Vec<Diagnostic>,
    /// What went wrong once the site was published.
    leftovers: Vec<WriteError>,
}

impl Built {
    fn unchanged(unchanged: Unchanged) -> Built {
        Built {
            files: unchanged.files,
            bytes: unchanged.bytes,
            pages: unchanged.pages,
            made: None,
            warnings: unchanged.warnings,
            leftovers: Vec::new(),
        }
    }

    fn said(&self) -> String {
        let pages = self.pages;
        match self.made {
            None => format!("Nothing has changed: {pages} pages"),
            Some(made) if made == pages => format!("Built {pages} pages"),
            Some(made) => format!("Built {made} of {pages} pages"),
        }
    }
}

/// Makes the site, unless it is there already. What was read of the content comes back as well, to be quoted.
fn make_again(arguments: &BuildArguments, tree: &mut SourceTree) -> Result<Built, Failure> {
    let mut problems = Vec::new();
    let listing = Listing::of_content(&arguments.site, &mut problems).map_err(Failure::Load)?;
    // What could not be listed is told of each time.
    let is_whole = problems.is_empty();
    let stamp = is_whole.then(|| listing.stamp(clock().into())).flatten();
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
    let before = Before::of(arguments, stamp);
    let unchanged = before.unchanged(arguments, &settings);
    if let Some(unchanged) = unchanged.map_err(Failure::Write)? {
        // A text that was saved in the meantime would be quoted at places of the one before.
        let quoted = listing.only(&quoted_by(&unchanged.warnings));
        if let Some(quoted) = quoted.read_as_listed() {
            *tree = quoted;
            return Ok(Built::unchanged(unchanged));
        }
    }
    *tree = listing.read(&mut problems).map_err(Failure::Load)?;
    let mut again = Again::of(before, tree, &problems);
    let unchanged = again.unchanged(arguments, &settings);
    if let Some(unchanged) = unchanged.map_err(Failure::Write)? {
        return Ok(Built::unchanged(unchanged));
    }
    make(arguments, (tree, problems), (&settings, again))
}

/// The files that problems quote.
fn quoted_by(problems: &[Diagnostic]) -> BTreeSet<Arc<str>> {
    let places = problems.iter().filter_map(|each| each.location.as_ref());
    places.map(|at| Arc::clone(&at.path)).collect()
}

fn make(
    arguments: &BuildArguments,
    (tree, problems): (&mut SourceTree, Vec<Diagnostic>),
    (settings, mut again): (&BuildSettings, Again),
) -> Result<Built, Failure> {
    let mut checked = again.check(tree, problems);
    // The site has what pages are made of; the texts of ten thousand reports are not held beside it.
    tree.keep(&quoted_by(&checked.problems));
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
    let made_with = inputs(&theme, settings, &site.settings.base_url);
    // From here on the output is locked, so what is asked of it stays true.
    let staging = begin(arguments, again.placed()).map_err(Failure::Write)?;
    let past = again.past(arguments, &theme);
    let disk = Disk {
        staging: staging.made_with(made_with),
        last: again.remembered(),
        bar: bar(),
        pages: AtomicUsize::new(0),
    };
    let made = build::build_again(&site, &look, settings, (&disk, Some(&past)));
    disk.bar.finish_and_clear();
    let made = made.map_err(|error| match error {
        BuildError::Sink(error) => Failure::Write(error),
        BuildError::Problems(problems) => Failure::Problems(problems),
    })?;
    let taken = disk.pages.into_inner();
    let published = disk.staging.publish(TOOL).map_err(Failure::Write)?;
    let pages = made.pages();
    let sources = (&site, &theme, settings);
    let remembered = again.write(arguments, sources, (made, &published, &checked.problems));
    // The program ends now, and its memory goes back at once: ten thousand reports need not be taken apart first.
    std::mem::forget(site);
    Ok(Built {
        files: published.files,
        bytes: published.bytes,
        pages,
        made: Some(taken),
        warnings: checked.problems,
        leftovers: published
            .leftover
            .into_iter()
            .chain(remembered.err())
            .collect(),
    })
}

fn begin(arguments: &BuildArguments, placed: Option<&Placed>) -> Result<Staging, WriteError> {
    check_place(&arguments.output, Some(&arguments.site))?;
    Staging::begin_after(&arguments.output, placed)
}

/// What the manifest digests of what the site is made of, besides what is released of the content.
fn inputs(theme: &Theme, settings: &BuildSettings, base_url: &str) -> Inputs {
    let mut inputs = Inputs::default();
    for path in theme.below("") {
        inputs.add(path, theme.file(path).unwrap_or_default());
    }
    let base_url = settings.base_url.as_deref().unwrap_or(base_url);
    inputs.add("base-url", base_url.as_bytes());
    inputs.add("minify", format!("{:?}", settings.minify).as_bytes());
    inputs
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
            print::failure(&error, error.help());
        }
        Failure::Write(error) => print::failure(&error, error.help()),
        Failure::Threads(error) => print::failure(&error, "try again with --jobs 1"),
    }
    Outcome::Environment
}

/// Files go to the staging folder as they are made.
struct Disk<'a> {
    staging: Staging,
    /// What the last build remembers.
    last: Option<&'a Remembered>,
    bar: ProgressBar,
    pages: AtomicUsize,
}

impl Sink for Disk<'_> {
    type Error = WriteError;

    fn take(&self, file: OutputFile) -> Result<(), WriteError> {
        if file.path.ends_with(".html") {
            self.pages.fetch_add(1, Ordering::Relaxed);
        }
        self.staging.write(&file.path, &file.bytes)?;
        Ok(())
    }

    fn keep(&self, path: &str) -> Result<bool, WriteError> {
        match self.last {
            Some(last) => self.staging.keep_unaltered(path, last),
            None => Ok(false),
        }
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
