//! Random edit scripts. After each step the site that was built again is the site that is built from nothing.

use std::io::Write;

use super::edits::{Chance, edit};
use super::{Folder, Sources};
use crate::site::TestSite;

/// How many edits a script has.
const STEPS: usize = 2;

/// How many scripts are run: `ADRODD_SCRIPTS` asks for another number than the usual one.
fn scripts(usual: u64) -> u64 {
    let asked = std::env::var_os("ADRODD_SCRIPTS");
    let asked = asked.and_then(|asked| asked.into_string().ok());
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(usual)
}

/// What scripts have come to.
#[derive(Default, Debug)]
struct Sum {
    steps: usize,
    refused: usize,
    jobs: usize,
    made: usize,
}

fn run(first: &Sources, seeds: std::ops::Range<u64>) -> Sum {
    let mut sum = Sum::default();
    let mut start = Folder::default();
    start.build(first).unwrap();
    for seed in seeds {
        let mut chance = Chance(seed);
        let mut folder = Folder {
            files: start.files.clone(),
            past: start.past.clone(),
            damaged: std::collections::BTreeSet::new(),
        };
        let mut sources = first.clone();
        let mut done = Vec::new();
        for _ in 0..STEPS {
            let mut next = sources.clone();
            done.push(edit(&mut next, first, &mut chance));
            match chance.below(12) {
                0 => {
                    folder.past.clear();
                    done.push("the record is lost".to_owned());
                }
                1 => {
                    let paths: Vec<String> = folder.files.keys().cloned().collect();
                    let path = paths[chance.below(paths.len())].clone();
                    folder.files.insert(path.clone(), b"damaged".to_vec());
                    done.push(format!("{path} is damaged"));
                    folder.damaged.insert(path);
                }
                _ => {}
            }
            sum.steps += 1;
            let Some(made) = folder.build(&next) else {
                sum.refused += 1;
                continue;
            };
            sources = next;
            sum.made += made.len();
            sum.jobs += folder.past.len();
            let differs = folder.differs_from_clean(&sources);
            assert!(
                differs.is_empty(),
                "seed {seed}, after {done:#?}: {differs:#?}"
            );
        }
    }
    // Past what the tests capture, so that the numbers are seen where all is well.
    let told = format!("scripts: {sum:?}\n");
    std::io::stderr().write_all(told.as_bytes()).unwrap();
    // The scripts are worth their time: most steps are published, and much is kept.
    assert!(sum.refused * 2 < sum.steps, "{sum:?}");
    assert!(sum.made * 4 < sum.jobs * 3, "{sum:?}");
    sum
}

#[test]
fn after_each_of_random_edits_a_site_built_again_is_the_site_built_from_nothing() {
    run(&Sources::of(&TestSite::small()), 0..scripts(240));
}

#[test]
fn after_each_of_random_edits_a_site_with_every_kind_of_score_is_the_site_built_from_nothing() {
    run(
        &Sources::of(&TestSite::services()),
        1000..1000 + scripts(60),
    );
}
