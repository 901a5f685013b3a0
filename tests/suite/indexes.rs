//! What is found through an index, or without looking at all, is what looking through everything finds.

use std::cmp::Reverse;
use std::sync::OnceLock;

use adrodd::build::{check_content, check_theme};
use adrodd::compare::Grid;
use adrodd::dataset::{self, Addresses, Format, Scope, Sources};
use adrodd::history::{Answers, Lineage};
use adrodd::language::Language;
use adrodd::load::{load_content, load_theme};
use adrodd::model::{Area, Framework, Id, Site};
use adrodd::publish::{Audience, Notice, publish};
use adrodd::score::{ScoredInspection, of_area, score, score_former};

use super::site::project;

fn content() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let tree = load_content(project(), &mut Vec::new()).unwrap();
        check_content(&tree, Vec::new()).value.unwrap()
    })
}

fn paths<'s>(found: impl IntoIterator<Item = &'s ScoredInspection<'s>>) -> Vec<&'s String> {
    let found = found.into_iter();
    found.map(|scored| &scored.inspection.path).collect()
}

#[test]
fn the_inspections_of_an_area_are_those_that_a_look_at_all_finds() {
    let release = publish(content(), Audience::Inside);
    let scored = score(&release);
    let nowhere = ["aaa", "nowhere-at-all", "zzz"].map(|id| Id::parse(id).unwrap());
    for area in release.areas.keys().chain(&nowhere) {
        let looked = scored.iter().filter(|scored| scored.area.id == *area);
        assert_eq!(paths(of_area(&scored, area)), paths(looked), "{area}");
    }
}

#[test]
fn areas_before_an_area_are_those_that_name_it() {
    let areas = &content().areas;
    let lineage = Lineage::new(areas);
    let mut found = 0;
    for id in areas.keys() {
        let names = |other: &&Area| {
            let succession = other.succeeded_by.as_ref();
            succession.is_some_and(|succession| succession.areas.contains(id))
        };
        let looked: Vec<&Id> = areas.values().filter(names).map(|area| &area.id).collect();
        let before = lineage.predecessors(id).iter();
        assert_eq!(before.map(|area| &area.id).collect::<Vec<_>>(), looked);
        found += looked.len();
    }
    assert!(found > 0, "the site tells of no succession");
}

#[test]
fn answers_to_a_recommendation_are_those_of_all_later_inspections() {
    let release = publish(content(), Audience::Inside);
    let scored = score(&release);
    let answers = Answers::new(&scored);
    let mut all = 0;
    for earlier in &scored {
        for recommendation in &earlier.inspection.recommendations.list {
            let found = answers.to(earlier.inspection, &recommendation.id);
            let looked = scored.iter().flat_map(|later| {
                let followed = later.inspection.followed_up.iter();
                followed.filter(|found| {
                    found.area == earlier.inspection.area
                        && found.folder == earlier.inspection.folder
                        && found.recommendation == recommendation.id
                })
            });
            assert_eq!(found.len(), looked.count());
            all += found.len();
        }
    }
    let told = scored
        .iter()
        .map(|later| later.inspection.followed_up.len());
    assert_eq!(all, told.sum::<usize>());
}

#[test]
fn rows_of_a_grid_are_found_by_area_and_stand_as_their_scores_do() {
    let release = publish(content(), Audience::Inside);
    let scored = score(&release);
    for framework in release.frameworks.values() {
        let Some(grid) = Grid::of(framework, &scored) else {
            continue;
        };
        for area in release.areas.keys() {
            let looked = grid.rows.iter();
            let looked = looked.clone().position(|row| row.scored.area.id == *area);
            assert_eq!(grid.place(area), looked, "{area}");
        }
        for column in grid.headlines().iter().chain(&grid.items()) {
            let known: Vec<_> = grid
                .rows
                .iter()
                .map(|row| row.scored.score(column.id))
                .collect();
            let has_all = known.iter().flatten().all(|score| score.number.is_some());
            let key = |at: usize| {
                known[at].map(|score| {
                    let number = score.number.map(|number| number.shown());
                    let rank = score.grade.map_or(usize::MAX, |grade| grade.rank);
                    (
                        rank,
                        Reverse(number.filter(|_| has_all).unwrap_or_default()),
                    )
                })
            };
            let standings = grid.standings(column);
            for one in 0..known.len() {
                for other in 0..known.len() {
                    let order = standings[one].cmp(&standings[other]);
                    assert_eq!(order, key(one).cmp(&key(other)), "{}", column.id);
                }
            }
        }
    }
}

/// Where things are is of no interest here.
struct Anywhere;

impl Addresses for Anywhere {
    fn area(&self, area: &Area, _: Language) -> String {
        area.id.to_string()
    }
    fn framework(&self, framework: &Framework, _: Language) -> String {
        framework.key.id.to_string()
    }
    fn report(&self, scored: &ScoredInspection<'_>, _: Language) -> String {
        scored.inspection.path.clone()
    }
    fn withdrawn(&self, notice: Notice<'_>, _: Language) -> String {
        notice.folder.to_string()
    }
    fn data(&self, _: Language) -> String {
        "data".to_owned()
    }
    fn file(&self, path: &str) -> String {
        path.to_owned()
    }
}

#[test]
fn the_files_that_a_page_names_are_those_that_the_job_of_the_data_makes() {
    let theme = load_theme(project(), "default", &mut Vec::new()).unwrap();
    let look = check_theme(&theme).value.unwrap();
    let release = publish(content(), Audience::Inside);
    let (scored, former) = (score(&release), score_former(&release));
    let sources = Sources {
        release: &release,
        scored: &scored,
        former: &former,
        voices: &look.voices,
        suppresses: true,
        addresses: &Anywhere,
    };
    let mut scopes = vec![Scope::All];
    scopes.extend(release.frameworks.values().map(Scope::Framework));
    scopes.extend(release.areas.values().map(Scope::Area));
    scopes.extend(scored.iter().map(Scope::Inspection));
    for scope in scopes {
        let made = dataset::data_files(&sources, scope).into_iter();
        let mut made: Vec<String> = made
            .filter(|file| file.format != Format::Metadata)
            .map(|file| file.path)
            .collect();
        let named = dataset::listing(&sources, scope).into_iter();
        let mut named: Vec<String> = named.map(|(path, _)| path).collect();
        made.sort_unstable();
        named.sort_unstable();
        assert_eq!(named, made, "{scope:?}");
    }
}
