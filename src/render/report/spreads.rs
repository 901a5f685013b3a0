//! Where areas lay among each other on the days on which reports were published.
//!
//! In: all reports. Out: for one of them, the charts of its day with its area marked. All reports of a day under one version of a framework
//! show the same charts but for the mark, so each day is counted once, by the first page that asks for it. It must not know how a chart is drawn.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;

use crate::chart::{Chart, marked, spread_charts};
use crate::compare::{Grid, day_of};
use crate::model::{Framework, FrameworkKey};
use crate::render::page::Reports;
use crate::score::{ScoredInspection, of_area};

/// The charts of all days.
#[derive(Debug)]
pub(in crate::render) struct Spreads<'a> {
    reports: Reports<'a>,
    days: BTreeMap<Day<'a>, OnceLock<Vec<Chart>>>,
}

/// What reports have in common that show the same charts: the version of the framework, whether their places are made up, and the day.
type Day<'a> = (&'a FrameworkKey, bool, Option<Date>);

fn day<'a>(scored: &ScoredInspection<'a>) -> Day<'a> {
    let framework: &'a Framework = scored.framework;
    (&framework.key, scored.area.demonstration, day_of(scored))
}

impl<'a> Spreads<'a> {
    /// The days of all reports, with nothing counted yet.
    pub(in crate::render) fn new(reports: Reports<'a>) -> Spreads<'a> {
        let all = reports.current.iter().chain(reports.former);
        Spreads {
            reports,
            days: all.map(|scored| (day(scored), OnceLock::new())).collect(),
        }
    }

    /// The charts of the day on which a report was published, with its area marked. None where the report does not count.
    pub(super) fn around(&self, own: &'a ScoredInspection<'a>) -> Vec<Chart> {
        let reports = self.reports;
        let area = &own.area.id;
        let near = of_area(reports.current, area).iter();
        let near = near.chain(of_area(reports.former, area));
        let is_own = |scored: &ScoredInspection<'_>| {
            (&scored.inspection.path, &scored.framework.key)
                == (&own.inspection.path, &own.framework.key)
        };
        let near = on_day_of(own, near);
        let Some(row) = near.as_ref().and_then(|grid| grid.row(area)) else {
            return Vec::new();
        };
        let all = reports.current.iter().chain(reports.former);
        if is_own(row.scored) {
            let charts = self.days.get(&day(own)).into_iter();
            let charts = charts.flat_map(|charts| {
                charts.get_or_init(|| on_day_of(own, all.clone()).map_or_else(Vec::new, charts_of))
            });
            return charts.map(|chart| marked(chart, own)).collect();
        }
        // Another inspection of the area was published by the same day, and stands for it on the pages of other reports.
        let charts = Grid::around(own, all).map_or_else(Vec::new, charts_of);
        charts.iter().map(|chart| marked(chart, own)).collect()
    }
}

fn on_day_of<'a>(
    own: &'a ScoredInspection<'a>,
    all: impl IntoIterator<Item = &'a ScoredInspection<'a>>,
) -> Option<Grid<'a>> {
    Grid::on(day_of(own), own.framework, own.area.demonstration, all)
}

fn charts_of(grid: Grid<'_>) -> Vec<Chart> {
    spread_charts(&grid)
}
