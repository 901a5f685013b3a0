//! Where an area lay among others when its report was published: every report of a day shows the same areas, each with its own marked.

use std::collections::BTreeMap;
use std::path::Path;

use adrodd::build::check_theme;
use adrodd::chart::{csv, marked, spread_charts, table};
use adrodd::compare::{Grid, day_of};
use adrodd::language::Language;
use adrodd::load::load_theme;
use adrodd::publish::{Audience, publish};
use adrodd::render::Place;
use adrodd::score::{score, score_former};

use super::site::{NOW, TestSite};

#[test]
fn a_report_shows_the_areas_of_its_day_and_marks_its_own() {
    let shipped = TestSite::shipped();
    let (built, site) = (shipped.build(), shipped.checked());
    let theme = load_theme(Path::new("no such folder"), "default", &mut Vec::new()).unwrap();
    let look = check_theme(&theme).value.unwrap();
    let as_of = NOW.parse().unwrap();
    let release = publish(&site, Audience::Public { as_of });
    let (current, former) = (score(&release), score_former(&release));
    let all = || current.iter().chain(&former);
    let mut shown = 0;
    let mut days: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for scored in all() {
        let grid = Grid::around(scored, all());
        let charts = grid.as_ref().map(spread_charts).unwrap_or_default();
        for language in Language::ALL {
            let voice = look.voices.of(language);
            let folder = Place::Report(scored).folder(voice);
            for id in ["spread", "spread-grades"] {
                // Counted anew for this report alone, and as its page has it.
                let chart = charts.iter().find(|chart| chart.id == id);
                let own = chart.map(|chart| csv(&table(&marked(chart, scored), "", voice)));
                let page = built.files.get(&format!("{folder}{id}.csv"));
                assert_eq!(page.cloned(), own, "{folder}{id}");
                let Some(page) = page.filter(|_| language == Language::English) else {
                    continue;
                };
                shown += 1;
                let day = (&scored.framework.key, day_of(scored), id);
                let page = String::from_utf8(page.clone()).unwrap();
                days.entry(day).or_default().push(page);
            }
        }
    }
    assert!(shown > 40, "{shown}");
    // Reports of one day share what is counted, and not the mark.
    let shared: Vec<&Vec<String>> = days.values().filter(|pages| pages.len() > 1).collect();
    assert!(!shared.is_empty());
    for pages in shared {
        assert_ne!(pages[0], pages[1]);
    }
}
