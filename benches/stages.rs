//! What each stage of a build costs, from reading the content to writing the site.
//!
//! `cargo bench --bench stages` measures all with 10 and with 20 reports; `cargo bench --bench stages -- 100` takes 100 and 200. Each report is there
//! in both languages. A time is the median of several calls, each of them for all reports: where it is linear, the last column says 2.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints what it measured"
)]

mod made_up;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use adrodd::build::{BuildSettings, Nowhere, build, check_content, check_theme};
use adrodd::chart;
use adrodd::check::check;
use adrodd::dataset::Scope;
use adrodd::language::Language;
use adrodd::lint::lint;
use adrodd::load::{load_content, load_theme};
use adrodd::markdown;
use adrodd::model::Site;
use adrodd::publish::{Audience, publish};
use adrodd::render::{Job, Look, Minify, Place, Renderer, Reports};
use adrodd::score::{ScoredInspection, score};
use adrodd::search;
use adrodd::write::Staging;
use made_up::{Outcome, make};
use tempfile::TempDir;

/// How often each stage is run.
const RUNS: usize = 7;

/// A page of a usual size.
const PAGE: usize = 75_000;

/// The stages in their order with what they took.
type Times = Vec<(&'static str, Duration)>;

fn main() -> Outcome<()> {
    let few = std::env::args()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(10);
    let (small, large) = (stages(few)?, stages(few * 2)?);
    println!("{:<34} {few:>6} reports {:>6} reports   ratio", "", few * 2);
    for ((name, small), (_, large)) in small.into_iter().zip(large) {
        println!(
            "{name:<34} {:>11.2} ms {:>11.2} ms {:>7.2}",
            small.as_secs_f64() * 1000.0,
            large.as_secs_f64() * 1000.0,
            large.as_secs_f64() / small.as_secs_f64()
        );
    }
    Ok(())
}

/// The median of several runs.
fn measured<T>(mut run: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let started = Instant::now();
            black_box(run());
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    times.get(RUNS / 2).copied().unwrap_or_default()
}

fn stages(reports: usize) -> Outcome<Times> {
    let folder = TempDir::new()?;
    make(folder.path(), reports)?;
    let tree = load_content(folder.path(), &mut Vec::new())?;
    let checked = check_content(&tree, Vec::new());
    let site = checked.value.ok_or("the site cannot be checked")?;
    let theme = load_theme(Path::new("none"), "default", &mut Vec::new())?;
    let look = check_theme(&theme)
        .value
        .ok_or("the theme cannot be read")?;
    let settings = BuildSettings {
        audience: Audience::Inside,
        base_url: None,
        minify: Minify::Yes,
    };
    let mut times = vec![
        (
            "load",
            measured(|| load_content(folder.path(), &mut Vec::new()).is_ok()),
        ),
        ("YAML and check", measured(|| check(&tree))),
        ("lint", measured(|| lint(&tree, &site))),
        (
            "publish, disclose and score",
            measured(|| score(&publish(&site, Audience::Inside)).len()),
        ),
        ("Markdown", markdown_to_html(&site)),
    ];
    times.extend(of_scores(&site, &look));
    times.push(("write", written(reports)?));
    times.push((
        "values to files, on all cores",
        measured(|| build(&site, &look, &settings, &Nowhere).is_ok()),
    ));
    Ok(times)
}

fn markdown_to_html(site: &Site) -> Duration {
    let narratives = site.inspections.iter().flat_map(|inspection| {
        Language::ALL.map(|language| inspection.narrative.get(language).as_ref())
    });
    let texts: Vec<_> = narratives
        .flatten()
        .flat_map(|narrative| narrative.texts())
        .collect();
    measured(|| {
        let pages = texts.iter().map(|(_, text)| markdown::render(text, 3));
        pages.collect::<Vec<_>>()
    })
}

/// The stages that read scored inspections.
fn of_scores(site: &Site, look: &Look) -> Times {
    let release = publish(site, Audience::Inside);
    let scored = score(&release);
    let renderer = |minify| {
        let all = Reports {
            current: &scored,
            former: &[],
        };
        Renderer::new(&release, all, look, "https://a.example", minify)
    };
    let (plain, small) = (renderer(Minify::No), renderer(Minify::Yes));
    let pages = || {
        let pages = scored.iter().flat_map(|scored| {
            Language::ALL.map(|language| Job::Page(Place::Report(scored), language))
        });
        pages.collect::<Vec<_>>()
    };
    let data = || {
        let scopes = scored.iter().map(Scope::Inspection);
        scopes.map(Job::Data).collect::<Vec<_>>()
    };
    let newest: Vec<&ScoredInspection<'_>> = scored.iter().collect();
    vec![
        ("charts", measured(|| charts(&scored, look))),
        ("pages", measured(|| run(&plain, &pages()))),
        ("pages, made smaller", measured(|| run(&small, &pages()))),
        ("data of the reports", measured(|| run(&small, &data()))),
        (
            "search index",
            measured(|| {
                Language::ALL.map(|language| {
                    let voice = look.voices.of(language);
                    search::index(&search::entries(&release, &newest, &[], voice), language)
                })
            }),
        ),
    ]
}

/// How many bytes the jobs make.
fn run(renderer: &Renderer<'_>, jobs: &[Job<'_>]) -> usize {
    let made = jobs.iter().filter_map(|job| renderer.run(*job).ok());
    made.flatten().map(|file| file.bytes.len()).sum()
}

/// How many charts of samples and surveys can be drawn, each with its table.
fn charts(scored: &[ScoredInspection<'_>], look: &Look) -> usize {
    let mut drawn = 0;
    for language in Language::ALL {
        let voice = look.voices.of(language);
        for report in scored {
            let groups = report.framework.groups.iter();
            let surveys = groups.filter_map(|group| chart::survey_chart(report, group));
            for chart in chart::sample_charts(report).into_iter().chain(surveys) {
                let words = chart::words(&chart, voice);
                black_box(chart::table(&chart, &words.subtitle, voice));
                drawn += usize::from(chart::draw(&chart, &words.headline, voice).is_ok());
            }
        }
    }
    drawn
}

/// Two pages of a usual size for each report, into a new folder each time.
fn written(reports: usize) -> Outcome<Duration> {
    let page = vec![b'a'; PAGE];
    let folder = TempDir::new()?;
    let mut number = 0;
    Ok(measured(|| {
        number += 1;
        let staging = Staging::begin(&folder.path().join(format!("site-{number}"))).ok()?;
        for page_number in 0..reports * 2 {
            let path = format!("en/reports/a{page_number}/index.html");
            staging.write(&path, &page).ok()?;
        }
        staging.publish("bench").ok()
    }))
}
