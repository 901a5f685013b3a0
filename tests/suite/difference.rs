//! Sites made at random, each with and without something hidden: the public site is the same, byte for byte.

use std::fmt::Write as _;
use std::path::Path;

use adrodd::build::check_theme;
use adrodd::load::load_theme;
use adrodd::publish::Audience;

use super::site::{NOW, TestSite};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[usize::try_from(self.roll(words.len() as u64)).unwrap()]
    }
}

const AREAS: [&str; 3] = ["northwick", "wenvale", "third"];

/// A site with a few areas and a few public reports, some of which name what will be hidden.
fn base(dice: &mut Dice, hidden: &Report) -> TestSite {
    let small = TestSite::small();
    let mut site = TestSite::small();
    for path in small.paths() {
        if path.starts_with("content/inspections/") {
            site = site.remove(&path);
        }
    }
    let third = small.text("content/areas/northwick.yaml");
    let third = third
        .replace("northwick", "third")
        .replace("Northwick", "Third");
    site = site.write("content/areas/third.yaml", &third);
    for _ in 0..dice.roll(3) {
        let report = Report::new(dice);
        if report.path() != hidden.path() {
            site = report.add(site, "state: final\n", "");
        }
    }
    site
}

struct Report {
    area: &'static str,
    month: String,
    scores: [u64; 4],
}

impl Report {
    fn new(dice: &mut Dice) -> Report {
        Report {
            area: dice.pick(&AREAS),
            month: format!("202{}-{:02}", dice.roll(5), 1 + dice.roll(12)),
            scores: [(); 4].map(|()| dice.roll(101)),
        }
    }

    fn path(&self) -> String {
        format!("content/inspections/{}/{}-checks-1", self.area, self.month)
    }

    fn add(&self, site: TestSite, state: &str, more: &str) -> TestSite {
        let [work, planning, doing, care] = self.scores;
        let mut text = format!(
            "framework_version: \"1\"\n{state}published: {}\n",
            self.month
        );
        write!(
            text,
            "cases: 20\nstated_scores: {{ work: {work}, planning: {planning}, doing: {doing}, care: {care} }}\nrecommendations:\n  lead_in: {{ en: In more cases, cy: Mewn mwy o achosion }}\n  list:\n    - id: first\n      text: {{ en: plans are made, cy: gwneir cynlluniau }}\nnot_in_this_edition: [cases, voices, examples]\n{more}"
        )
        .unwrap();
        let narrative = "# foreword\n\nWords.\n\n# planning\n\n## strengths\n\n1. One.\n\n# doing\n\n## strengths\n\n1. Two.\n";
        let path = self.path();
        site.write(&format!("{path}/inspection.yaml"), &text)
            .write(&format!("{path}/report.en.md"), narrative)
            .write(&format!("{path}/report.cy.md"), narrative)
    }
}

/// Adds the report in a way in which the public does not see it.
fn hide(dice: &mut Dice, report: &Report, site: TestSite) -> TestSite {
    let path = report.path();
    let second = format!(
        "state: final\npublish_at: 2026-01-01T00:01:{:02}Z\n",
        1 + dice.roll(59)
    );
    match dice.roll(8) {
        0 => report.add(site, "state: draft\n", ""),
        1 => report.add(site, "state: factual-check\n", ""),
        2 | 3 => report.add(site, &second, ""),
        4 => report.add(
            site,
            "state: final\nwithdrawn: { on: 2019-01-01, note: { en: a, cy: b } }\n",
            "",
        ),
        5 => report.add(site, "state: final\n", "source: { en: In English alone }\n"),
        6 => {
            let language = dice.pick(&["en", "cy"]);
            let narrative = "# foreword\n\nWords.\n";
            let site = report.add(site, "state: final\n", "");
            site.write(&format!("{path}/report.{language}.md"), narrative)
        }
        _ => {
            let plan = "introduction: { en: Plan, cy: Cynllun }\nlist: []\n";
            let site = report.add(site, "state: draft\n", "");
            site.write(&format!("{path}/improvement-plan.yaml"), plan)
        }
    }
}

#[test]
fn two_hundred_sites_with_something_hidden_are_byte_for_byte_the_sites_without_it() {
    let theme = load_theme(Path::new("no such folder"), "default", &mut Vec::new()).unwrap();
    let look = check_theme(&theme).value.unwrap();
    let as_of = NOW.parse().unwrap();
    let build = |site: &TestSite| site.build_with(&look, Audience::Public { as_of }).files;
    for seed in 0..200 {
        let mut dice = Dice(seed);
        for _ in 0..8 {
            dice.roll(2);
        }
        let report = Report::new(&mut dice);
        let start = dice.0;
        let without = base(&mut dice, &report);
        let with = hide(&mut dice, &report, base(&mut Dice(start), &report));
        let (with, without) = (build(&with), build(&without));
        let paths = with.keys().chain(without.keys());
        let differing: Vec<&String> = paths
            .filter(|path| with.get(*path) != without.get(*path))
            .collect();
        assert_eq!(differing, [""; 0], "seed {seed}, {}", report.path());
    }
}
