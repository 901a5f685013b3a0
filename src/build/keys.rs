//! What each job depends on.
//!
//! In: a renderer, and what the theme and the program are. Out: a key for each job. Two jobs with one key make the same files, in whichever
//! build. It must not know what an earlier build has made.
//!
//! A key is the digest of the values that the job reads, and not of the files that they were read from: what is hidden is in no key, and an
//! instant that passes changes the keys of the pages that it changes. Where it is not certain that a job leaves a value unread, the value is in
//! its key: a page too many is made again, and never one too few.

use std::collections::BTreeMap;

use blake3::Hash;
use rayon::prelude::*;

use super::digest::Digest;
use super::facts;
use super::groups::Groups;
use crate::dataset::{self, Scope};
use crate::language::{Bilingual, Language};
use crate::load::Theme;
use crate::model::{Area, Block, Framework, FrameworkKey, Id, Page};
use crate::publish::{Notice, Release};
use crate::render::{Job, Minify, Place, Renderer};
use crate::score::{ScoredInspection, of_area};

/// What every page depends on that is no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis(Hash);

impl Basis {
    /// The program, by a digest that another program would not have, and the theme with all its files.
    #[must_use]
    pub fn new(program: &Hash, theme: &Theme) -> Basis {
        let mut digest = Digest::of("basis");
        digest.digest(program);
        let Theme { shipped, own } = theme;
        for files in [shipped, own] {
            digest.count(files.len());
            for (path, bytes) in files {
                digest.text(path);
                digest.digest(&blake3::hash(bytes));
            }
        }
        Basis(digest.finish())
    }

    pub(super) const fn digest(&self) -> &Hash {
        &self.0
    }
}

/// The key of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub(super) [u8; 32]);

/// Digests of everything that jobs read.
pub(super) struct Keys<'k, 'a> {
    renderer: &'k Renderer<'a>,
    /// What every file depends on.
    common: Hash,
    /// What the texts of every page are searched for.
    lexicon: Hash,
    /// What authors write of the site.
    texts: Hash,
    /// All areas, frameworks and facts.
    all: Hash,
    /// The areas with their reports and their frameworks, by the area that stands for the group.
    groups: BTreeMap<&'k Id, Hash>,
    group_of: Groups<'k>,
    /// The results that may stand beside those of a report, by its framework.
    beside: BTreeMap<&'k FrameworkKey, Hash>,
    narratives: BTreeMap<&'a str, Bilingual<Option<Hash>>>,
    /// All narratives of a language.
    all_narratives: Bilingual<Hash>,
}

impl<'k, 'a> Keys<'k, 'a> {
    pub(super) fn new(
        renderer: &'k Renderer<'a>,
        basis: Basis,
        (base_url, minify): (&str, Minify),
    ) -> Self {
        let release = renderer.release;
        let facts = facts::facts(release);
        let frameworks = facts::frameworks(release);
        let group_of = Groups::of(release);
        let narratives = narratives(release);
        Keys {
            common: common(renderer, basis, (base_url, minify)),
            lexicon: lexicon(release),
            texts: texts(release),
            all: all(release, &facts, &frameworks),
            groups: groups(renderer, &group_of, (&facts, &frameworks)),
            group_of,
            beside: beside(renderer, &frameworks),
            all_narratives: Bilingual::from_fn(|language| all_narratives(&narratives, language)),
            narratives,
            renderer,
        }
    }

    /// The key of a job.
    pub(super) fn of(&self, job: Job<'_>) -> Key {
        let mut key = Digest::of("job");
        key.text(&self.name(job));
        key.digest(&self.common);
        match job {
            Job::Page(place, language) => {
                key.digest(&self.lexicon);
                self.add_place(&mut key, place, language);
            }
            // These tell of the site and of no report.
            Job::Chooser | Job::NotFound | Job::Assets => {}
            Job::Sitemap | Job::AboutData => key.digest(&self.all),
            Job::Data(scope) => self.add_scope(&mut key, scope),
            Job::Feeds(Place::Area(area)) => self.add_group(&mut key, &area.id),
            Job::Feeds(_) => key.digest(&self.all),
        }
        Key(*key.finish().as_bytes())
    }

    /// A name of its own for each job: the path of a page, the folder or kind of other files.
    pub(super) fn name(&self, job: Job<'_>) -> String {
        let path = |place: Place<'_>, language| {
            let voice = self.renderer.look.voices.of(language);
            format!("{}index.html", place.folder(voice))
        };
        match job {
            Job::Page(place, language) => path(place, language),
            Job::Chooser => "index.html".to_owned(),
            Job::NotFound => "404.html".to_owned(),
            Job::Sitemap => "sitemap.xml".to_owned(),
            Job::Assets => "assets/".to_owned(),
            Job::Data(scope) => dataset::folder(scope),
            Job::AboutData => "schemas and changes".to_owned(),
            Job::Feeds(place) => format!("feeds of {}", path(place, Language::English)),
        }
    }

    fn add_place(&self, key: &mut Digest, place: Place<'_>, language: Language) {
        match place {
            // Lists have something of every report in them, and nothing that its narrative says.
            Place::Areas
            | Place::Reports
            | Place::Frameworks
            | Place::Framework(_)
            | Place::Comparisons
            | Place::Comparison(..)
            | Place::FullIndex
            | Place::Data => key.digest(&self.all),
            // They have texts of their own, too.
            Place::Home | Place::About => {
                key.digest(&self.all);
                key.digest(&self.texts);
            }
            // They have only texts.
            Place::DataNotes | Place::Contact | Place::Accessibility => key.digest(&self.texts),
            // The terms are among what every page depends on.
            Place::Glossary => {}
            // Every word can be found.
            Place::Search => {
                key.digest(&self.all);
                key.digest(&self.texts);
                key.digest(self.all_narratives.get(language));
            }
            Place::Area(area) => self.add_area(key, area),
            // It tells of its own report alone, and says which service and which framework.
            Place::Withdrawn(notice) => self.add_group(key, &notice.area.id),
            // It answers the recommendations, which are facts.
            Place::Plan(scored) => self.add_group(key, &scored.area.id),
            Place::Report(scored) | Place::Short(scored, _) => {
                self.add_report(key, scored, language);
            }
        }
    }

    /// A report has its neighbours, what it is compared with, and its own narrative in its language. Whether there is one in the other
    /// language is a fact.
    fn add_report(&self, key: &mut Digest, scored: &ScoredInspection<'_>, language: Language) {
        self.add_group(key, &scored.area.id);
        if compares(scored.framework) {
            self.add_beside(key, scored.area, scored.framework);
        }
        let has_grid = |grid: &crate::compare::Grid<'_>| grid.framework.key == scored.framework.key;
        key.value(&self.renderer.grids.iter().any(has_grid));
        let narrative = self.narratives.get(scored.inspection.path.as_str());
        if let Some(narrative) = narrative.and_then(|both| both.get(language).as_ref()) {
            key.digest(narrative);
        }
    }

    /// An area has its reports and the areas before and after it; and it stands beside its family under each framework.
    fn add_area(&self, key: &mut Digest, area: &Area) {
        self.add_group(key, &area.id);
        for scored in of_area(self.renderer.scored, &area.id) {
            if area.family.is_some() || scored.framework.comparison.is_some() {
                self.add_beside(key, area, scored.framework);
            }
        }
    }

    fn add_scope(&self, key: &mut Digest, scope: Scope<'_>) {
        match scope {
            Scope::All | Scope::Framework(_) => key.digest(&self.all),
            Scope::Area(area) => self.add_group(key, &area.id),
            Scope::Inspection(scored) => self.add_group(key, &scored.area.id),
        }
    }

    fn add_group(&self, key: &mut Digest, area: &Id) {
        if let Some(group) = self.groups.get(self.group_of.first(area)) {
            key.digest(group);
        }
    }

    fn add_beside(&self, key: &mut Digest, area: &Area, framework: &Framework) {
        if let Some(beside) = self.beside.get(&framework.key) {
            key.digest(beside);
        }
        // A member of the family is named also where it has no result.
        let members = area.family.iter().flat_map(|family| &family.areas);
        for member in members {
            key.value(&self.renderer.release.areas.get(member));
        }
    }
}

/// Whether reports under a framework show results of others.
fn compares(framework: &Framework) -> bool {
    let mut parts = framework.parts.iter();
    framework.comparison.is_some() || parts.any(|part| part.blocks.contains(&Block::Baseline))
}

/// Every page has a frame, which names the site, its licence and its parts.
fn common(renderer: &Renderer<'_>, basis: Basis, (base_url, minify): (&str, Minify)) -> Hash {
    let release = renderer.release;
    let mut digest = Digest::of("common");
    digest.digest(basis.digest());
    digest.text(base_url);
    digest.value(&(minify, release.settings));
    digest.value(&(
        release.is_preview,
        &release.unpublished,
        &release.to_revisit,
    ));
    for page in Page::ALL {
        digest.value(&release.has(page));
    }
    digest.value(&renderer.grids.is_empty());
    let has_reports = !renderer.scored.is_empty() || !release.notices().is_empty();
    digest.value(&has_reports);
    let mut reports = renderer.scored.iter();
    digest.value(&reports.any(|scored| scored.disclosed.suppresses()));
    digest.finish()
}

/// Terms, and the abbreviations of the frameworks of today.
fn lexicon(release: &Release<'_>) -> Hash {
    let mut digest = Digest::of("lexicon");
    digest.value(&release.glossary);
    let frameworks = release.frameworks.values();
    for framework in frameworks.filter(|framework| framework.is_current) {
        digest.value(&(&framework.key, &framework.abbreviation, &framework.name));
    }
    digest.finish()
}

fn texts(release: &Release<'_>) -> Hash {
    let mut digest = Digest::of("texts");
    digest.value(release.pages);
    digest.value(&release.accessibility);
    digest.finish()
}

fn all(
    release: &Release<'_>,
    facts: &BTreeMap<&str, Hash>,
    frameworks: &BTreeMap<&FrameworkKey, Hash>,
) -> Hash {
    let mut digest = Digest::of("all");
    digest.value(&release.areas);
    frameworks.values().for_each(|each| digest.digest(each));
    facts.values().for_each(|each| digest.digest(each));
    for notice in release.notices() {
        add_notice(&mut digest, &notice);
    }
    digest.finish()
}

/// Its area and its framework are known by their ids.
fn add_notice(digest: &mut Digest, notice: &Notice<'_>) {
    let Notice {
        area,
        framework,
        folder,
        since,
        on,
        note,
    } = notice;
    digest.value(&(&area.id, &framework.key, folder, since, on, note));
}

type Digests<'d, 'a> = (
    &'d BTreeMap<&'a str, Hash>,
    &'d BTreeMap<&'d FrameworkKey, Hash>,
);

fn groups<'k>(
    renderer: &'k Renderer<'_>,
    group_of: &Groups<'k>,
    (facts, frameworks): Digests<'_, '_>,
) -> BTreeMap<&'k Id, Hash> {
    let release = renderer.release;
    let mut groups: BTreeMap<&'k Id, Digest> = BTreeMap::new();
    let mut add = |area: &'k Id, add: &dyn Fn(&mut Digest)| {
        let first = group_of.first(area);
        add(groups.entry(first).or_insert_with(|| Digest::of("group")));
    };
    for area in release.areas.values() {
        add(&area.id, &|digest| digest.value(area));
    }
    let reports = renderer.scored.iter().chain(renderer.former);
    for scored in reports {
        add(&scored.area.id, &|digest| {
            let facts = facts.get(scored.inspection.path.as_str());
            let framework = frameworks.get(&scored.framework.key);
            for known in [facts, framework].into_iter().flatten() {
                digest.digest(known);
            }
        });
    }
    for notice in release.notices() {
        add(&notice.area.id, &|digest| {
            add_notice(digest, &notice);
            let framework = frameworks.get(&notice.framework.key);
            framework.into_iter().for_each(|known| digest.digest(known));
        });
    }
    let groups = groups.into_iter();
    groups.map(|(id, digest)| (id, digest.finish())).collect()
}

fn beside<'k>(
    renderer: &'k Renderer<'_>,
    known: &BTreeMap<&FrameworkKey, Hash>,
) -> BTreeMap<&'k FrameworkKey, Hash> {
    let reports: Vec<&ScoredInspection<'_>> =
        renderer.scored.iter().chain(renderer.former).collect();
    let results: Vec<(&FrameworkKey, Hash)> = reports
        .into_par_iter()
        .map(|scored| (&scored.framework.key, facts::results(scored)))
        .collect();
    let frameworks = renderer.release.frameworks.values();
    frameworks
        .map(|framework| {
            let mut digest = Digest::of("beside");
            for (key, result) in &results {
                if facts::may_stand_beside(framework, key) {
                    digest.digest(result);
                }
            }
            // A link to a report under another framework has the slug of that one in it.
            for (key, other) in known {
                if framework.comparable_with.contains(&key.id) {
                    digest.digest(other);
                }
            }
            (&framework.key, digest.finish())
        })
        .collect()
}

fn narratives<'a>(release: &Release<'a>) -> BTreeMap<&'a str, Bilingual<Option<Hash>>> {
    let inspections = release.inspections.par_iter();
    inspections
        .map(|inspection| {
            let both = inspection
                .narrative
                .map(|narrative| narrative.as_ref().map(facts::narrative));
            (inspection.path.as_str(), both)
        })
        .collect()
}

fn all_narratives(
    narratives: &BTreeMap<&str, Bilingual<Option<Hash>>>,
    language: Language,
) -> Hash {
    let mut digest = Digest::of("narratives");
    for (path, both) in narratives {
        if let Some(narrative) = both.get(language) {
            digest.text(path);
            digest.digest(narrative);
        }
    }
    digest.finish()
}
