//! Where areas lie among each other: how many have which result, and where one of them is.

use super::{Chart, Class, Series, Spread, SpreadRow};
use crate::compare::{Column, FEWEST, Grid, GridRow};
use crate::language::Bilingual;
use crate::model::{Framework, Id, Percent, Scale, Unit};
use crate::score::{Fraction, Number, Score, ScoredInspection, grade_of};

/// How many percentages are counted together. Usual limits of grades are multiples of it.
const WIDTH: u32 = 5;

/// The charts of a grid: one of its percentages and one of its grades without percentages, as far as enough areas have them. No area is
/// marked.
#[must_use]
pub fn spread_charts(grid: &Grid<'_>) -> Vec<Chart> {
    let (percents, others): (Vec<_>, Vec<_>) = grid
        .headlines()
        .into_iter()
        .partition(|column| count(grid, |row| percent(row, column.id).is_some()) >= FEWEST);
    let graded: Vec<Column<'_>> = others
        .into_iter()
        .filter(|column| count(grid, |row| rank(row, column.id).is_some()) >= FEWEST)
        .collect();
    // One axis has the grades of one scale.
    let scale = graded.first().and_then(|column| column.scale);
    let graded = graded.into_iter().filter(|column| {
        let ids = column.scale.map(|scale| &scale.id);
        ids == scale.map(|scale| &scale.id)
    });
    let by_percent = (!percents.is_empty()).then(|| by_percent(grid, percents));
    let by_grade = scale.map(|scale| by_grade(grid, scale, graded.collect()));
    let spreads = [("spread", by_percent), ("spread-grades", by_grade)];
    spreads
        .into_iter()
        .filter_map(|(id, spread)| {
            Some(Chart {
                id: id.to_owned(),
                title: grid.framework.name.clone(),
                area: Bilingual::default(),
                series: Series::Spread(spread?),
            })
        })
        .collect()
}

/// A chart with the area of an inspection marked, which stands in the grid of the chart.
#[must_use]
pub fn marked(chart: &Chart, own: &ScoredInspection<'_>) -> Chart {
    let mut chart = chart.clone();
    chart.area = own.area.name.clone();
    if let Series::Spread(Spread { classes, rows, .. }) = &mut chart.series {
        for row in rows {
            let id = Id::parse(&row.id);
            row.own = id.and_then(|id| Some((class_in(classes, own, &id)?, percent(own, &id))));
        }
    }
    chart
}

/// The class in which an inspection is counted.
fn class_in(classes: &[Class], own: &ScoredInspection<'_>, id: &Id) -> Option<usize> {
    let (percent, score) = (percent(own, id), own.score(id));
    let grade = score.and_then(|score| score.grade);
    classes.iter().position(|class| match class {
        Class::Percents(from, to, _) => {
            let number = percent.map(|percent| u32::from(percent.number()));
            number.is_some_and(|number| (*from..=*to).contains(&number))
        }
        Class::Grade(id, ..) => grade.is_some_and(|grade| grade.id == *id),
    })
}

fn count(grid: &Grid<'_>, is_counted: impl Fn(&ScoredInspection<'_>) -> bool) -> usize {
    let rows = grid.rows.iter();
    rows.filter(|row| is_counted(row.scored)).count()
}

fn percent(scored: &ScoredInspection<'_>, id: &Id) -> Option<Percent> {
    let number = scored.score(id)?.number?;
    (number.unit == Unit::Percent).then(|| Percent::new(number.shown()))?
}

fn rank(scored: &ScoredInspection<'_>, id: &Id) -> Option<usize> {
    let grade = scored.score(id).and_then(|score: &Score<'_>| score.grade);
    grade.map(|grade| grade.rank)
}

fn by_percent(grid: &Grid<'_>, columns: Vec<Column<'_>>) -> Spread {
    let framework = grid.framework;
    let bands = columns.first().map(|column| column.id);
    let known = columns.iter().flat_map(|column| {
        let rows = grid.rows.iter();
        rows.filter_map(|row| percent(row.scored, column.id))
    });
    let known: Vec<u32> = known.map(class_of).collect();
    let (first, last) = (known.iter().min(), known.iter().max());
    let (first, last) = (first.copied().unwrap_or(0), last.copied().unwrap_or(0));
    let classes = (first..=last)
        .map(|class| {
            let (from, to) = bounds(class);
            Class::Percents(from, to, bands.and_then(|id| tone(framework, id, from, to)))
        })
        .collect();
    let place = |scored: &ScoredInspection<'_>, id: &Id| {
        let class = class_of(percent(scored, id)?);
        usize::try_from(class.checked_sub(first)?).ok()
    };
    let limits = bands.and_then(|id| framework.bands_of(id));
    Spread {
        limits: limits
            .map(|bands| bands.from.iter().map(|band| band.from).collect())
            .unwrap_or_default(),
        ..spread(grid, columns, classes, place)
    }
}

fn by_grade(grid: &Grid<'_>, scale: &Scale, columns: Vec<Column<'_>>) -> Spread {
    let grades = scale.displayed();
    let classes = grades
        .iter()
        .map(|grade| Class::Grade(grade.id.clone(), grade.word.clone(), grade.tone));
    let classes = classes.collect();
    let place = |scored: &ScoredInspection<'_>, id: &Id| {
        let rank = rank(scored, id)?;
        grades.iter().position(|grade| grade.rank == rank)
    };
    spread(grid, columns, classes, place)
}

fn spread(
    grid: &Grid<'_>,
    columns: Vec<Column<'_>>,
    classes: Vec<Class>,
    place: impl Fn(&ScoredInspection<'_>, &Id) -> Option<usize>,
) -> Spread {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let rows = columns.iter().map(|column| {
        let places = grid.rows.iter();
        let places: Vec<Option<usize>> = places
            .map(|row: &GridRow<'_>| place(row.scored, column.id))
            .collect();
        let counted = |class: Option<usize>| {
            let same = places.iter().filter(|other| **other == class);
            number(same.count())
        };
        SpreadRow {
            id: column.id.to_string(),
            label: column.title.clone(),
            counts: (0..classes.len())
                .map(|class| counted(Some(class)))
                .collect(),
            without: counted(None),
            own: None,
        }
    });
    Spread {
        framework: grid.framework.name.clone(),
        areas: number(grid.rows.len()),
        newest: grid.dates().0,
        rows: rows.collect(),
        limits: Vec::new(),
        classes,
    }
}

fn class_of(percent: Percent) -> u32 {
    // 100 has no class of its own.
    u32::from(percent.number()).min(99) / WIDTH
}

const fn bounds(class: u32) -> (u32, u32) {
    let from = class * WIDTH;
    let to = from + WIDTH - 1;
    (from, if to == 99 { 100 } else { to })
}

/// The tone of a grade that all these percentages have.
fn tone(framework: &Framework, id: &Id, from: u32, to: u32) -> Option<u8> {
    let (bands, scale) = (framework.bands_of(id)?, framework.scale_of(id)?);
    let grade = |number: u32| grade_of(bands, scale, Number::percent(Fraction::whole(number)));
    let (first, last) = (grade(from)?, grade(to)?);
    (first.id == last.id).then_some(first.tone)
}
