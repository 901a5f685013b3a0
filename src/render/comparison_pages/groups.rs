//! Which rows of a comparison belong together, and in which order they stand.

use std::collections::BTreeSet;

use super::cells::{GroupView, RowMaking};
use super::order::Orders;
use super::page::Comparing;
use super::summary::country_name;
use super::{name, region};
use crate::compare::Column;
use crate::model::Area;
use crate::render::address::View;
use crate::text::Argument;

/// Rows that belong together, by their places in the grid.
#[derive(Default)]
struct Group {
    title: Option<String>,
    source: Option<String>,
    rows: Vec<usize>,
    /// The names of areas without a row.
    absent: Vec<String>,
}

impl<'a> Comparing<'a, '_> {
    /// The rows in the groups and the order of the view.
    pub(super) fn groups(
        &self,
        orders: &Orders<'a>,
        columns: &[Column<'a>],
        rows: Vec<usize>,
    ) -> Vec<GroupView> {
        let making = RowMaking {
            renderer: self.renderer,
            orders,
            columns,
            voice: self.voice,
        };
        let framework = name(self.grid.framework, self.voice);
        let groups = self.grouped(rows).into_iter();
        groups
            .map(|mut group| {
                orders.sort(&mut group.rows, self.view);
                let rows = group.rows.into_iter();
                GroupView {
                    title: group.title,
                    source: group.source,
                    rows: rows
                        .filter_map(|at| Some(making.row(at, self.grid.rows.get(at)?, &framework)))
                        .collect(),
                    absent: (!group.absent.is_empty()).then(|| {
                        let areas = group.absent.join(", ");
                        let arguments = [("areas", Argument::Text(areas.as_str()))];
                        self.voice.say_with("compare-no-result", &arguments)
                    }),
                }
            })
            .collect()
    }

    fn grouped(&self, rows: Vec<usize>) -> Vec<Group> {
        let language = self.voice.language;
        match self.view {
            View::ByRegion => {
                self.by_name(rows, |area| region(self.renderer, &area.region, language))
            }
            View::ByCountry => self.by_name(rows, |area| country_name(area.country, self.voice)),
            View::ByFamily => self.by_family(rows),
            View::ByArea | View::ByScore(_) | View::ByDate => vec![Group {
                rows,
                ..Group::default()
            }],
        }
    }

    /// One group for each name, in the order of the language.
    fn by_name(&self, rows: Vec<usize>, name: impl Fn(&Area) -> String) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for at in rows {
            let Some(row) = self.grid.rows.get(at) else {
                continue;
            };
            let title = Some(name(row.scored.area));
            match groups.iter_mut().find(|group| group.title == title) {
                Some(group) => group.rows.push(at),
                None => groups.push(Group {
                    title,
                    rows: vec![at],
                    ..Group::default()
                }),
            }
        }
        groups.sort_by(|a, b| {
            let title = |group: &Group| group.title.clone().unwrap_or_default();
            self.voice.locale.compare(&title(a), &title(b))
        });
        groups
    }

    /// One group for each area that names a family, then the areas that are in none. Rows come in their order.
    fn by_family(&self, rows: Vec<usize>) -> Vec<Group> {
        let language = self.voice.language;
        let mut groups = Vec::new();
        let mut placed = BTreeSet::new();
        let areas = self.grid.rows.iter().map(|row| row.scored.area);
        for area in areas {
            let Some(family) = &area.family else { continue };
            let members = std::iter::once(&area.id).chain(&family.areas);
            let own: BTreeSet<usize> = members
                .filter_map(|id| self.grid.place(id))
                .filter(|at| rows.binary_search(at).is_ok())
                .collect();
            placed.extend(own.iter().copied());
            let absent = family.areas.iter().filter(|id| self.grid.row(id).is_none());
            let absent = absent.filter_map(|id| self.renderer.release.areas.get(id));
            let name = area.name.text(language);
            groups.push(Group {
                title: Some(
                    self.voice
                        .say_with("family-of", &[("area", Argument::Text(name))]),
                ),
                source: Some(family.source.text(language).to_owned()),
                rows: own.into_iter().collect(),
                absent: absent
                    .map(|area| area.name.text(language).to_owned())
                    .collect(),
            });
        }
        let others: Vec<usize> = rows.into_iter().filter(|at| !placed.contains(at)).collect();
        if !others.is_empty() {
            groups.push(Group {
                title: Some(self.voice.say("compare-no-family")),
                rows: others,
                ..Group::default()
            });
        }
        groups
    }
}
