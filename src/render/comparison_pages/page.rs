//! One comparison in one order.

use serde::Serialize;

use super::cells::{ColumnView, GridView, GroupView};
use super::order::Orders;
use super::summary::{self, SummaryView};
use super::{base, name, views};
use crate::chart;
use crate::compare::{Column, Grid};
use crate::dataset::Scope;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::markdown;
use crate::model::{Area, BaselineKind, Extra, Framework, Pool};
use crate::render::OutputFile;
use crate::render::address::{Place, View};
use crate::render::asked::Dear;
use crate::render::data_files::{DataView, data_view};
use crate::render::figure::{Figure, Standing, figure};
use crate::render::frame::{About, Link, frame};
use crate::render::page::Renderer;
use crate::score::of_area;
use crate::text::{Argument, Voice};

const TEMPLATE: &str = "comparison.html";

#[derive(Serialize)]
struct ComparisonPage {
    framework: Link,
    /// How many areas, as of when, and which inspections count.
    base: Vec<String>,
    caution: Option<Html>,
    /// Whether readers may sort the tables in place.
    sorts: bool,
    sorted: Vec<ViewLink>,
    grouped: Vec<ViewLink>,
    grids: Vec<GridView>,
    summaries: Vec<SummaryView>,
    summary_notes: Vec<String>,
    /// Where areas lie.
    figures: Vec<Figure>,
    /// The areas without a report under the framework.
    not_inspected: Vec<Link>,
    /// Made-up places.
    left_out: Vec<Link>,
    /// The comparisons of other versions.
    versions: Vec<Link>,
    /// The data of all that stands here.
    data: Option<DataView>,
}

/// A link to another order of the same comparison.
#[derive(Serialize)]
struct ViewLink {
    title: String,
    href: String,
    current: bool,
}

/// What the page is made from.
pub(super) struct Comparing<'a, 'r> {
    pub renderer: &'r Renderer<'a>,
    pub grid: &'r Grid<'a>,
    pub view: View<'a>,
    pub voice: Voice<'r>,
}

pub(in crate::render) fn comparison<'a>(
    renderer: &Renderer<'a>,
    framework: &Framework,
    view: View<'a>,
    language: Language,
) -> Result<Vec<OutputFile>, Diagnostic> {
    let Some(grid) = renderer.grid(framework) else {
        return Ok(Vec::new());
    };
    let comparing = Comparing {
        renderer,
        grid,
        view,
        voice: renderer.voice(language),
    };
    let place = comparing.place(view);
    let (figures, mut files) = comparing.figures()?;
    let page = comparing.page(figures);
    let frame = frame(renderer, language, comparing.about());
    files.push(renderer.fill(TEMPLATE, place, language, &frame, &page)?);
    Ok(files)
}

impl<'a> Comparing<'a, '_> {
    const fn place(&self, view: View<'a>) -> Place<'a> {
        Place::Comparison(self.grid.framework, view)
    }

    fn link(&self, view: View<'a>) -> String {
        self.renderer.link(self.place(view), self.voice.language)
    }

    fn about(&self) -> About<'a> {
        let voice = self.voice;
        let name = name(self.grid.framework, voice);
        let title = voice.say_with("compare-title", &[("framework", Argument::Text(&name))]);
        let mut above = vec![Link {
            title: voice.say("compare"),
            href: self.renderer.link(Place::Comparisons, self.voice.language),
        }];
        let distinction = (self.view != View::ByArea).then(|| {
            above.push(Link {
                title: title.clone(),
                href: self.link(View::ByArea),
            });
            let what = self.view_title(self.view);
            let key = match self.view {
                View::ByArea | View::ByScore(_) | View::ByDate => "compare-sorted-by",
                View::ByRegion | View::ByCountry | View::ByFamily => "compare-grouped-by",
            };
            voice.say_with(key, &[("what", Argument::Text(&what))])
        });
        let framework = ("framework", Argument::Text(name.as_str()));
        let description = match &distinction {
            None => voice.say_with("compare-page-description", &[framework]),
            Some(order) => {
                let order = ("order", Argument::Text(order.as_str()));
                voice.say_with("compare-view-description", &[framework, order])
            }
        };
        About {
            description,
            place: self.place(self.view),
            title,
            distinction,
            above,
            demonstration: self.grid.demonstration,
        }
    }

    /// Where areas lie, on the first page: the other orders would show the same.
    fn figures(&self) -> Result<(Vec<Figure>, Vec<OutputFile>), Diagnostic> {
        let mut figures = Vec::new();
        let mut files = Vec::new();
        if self.view != View::ByArea {
            return Ok((figures, files));
        }
        let place = self.place(self.view);
        let folder = self.renderer.folder(place, self.voice.language);
        let is_drawn = self.renderer.look.asked.asks(TEMPLATE, Dear::Drawing);
        for chart in chart::spread_charts(self.grid) {
            let standing = Standing {
                folder: &folder,
                address: &|path| self.renderer.addresses.link(path),
                headline: None,
                anchors: None,
                is_drawn,
                has_data: self.renderer.has(Extra::Data),
                lexicon: self.renderer.lexicons.get(self.voice.language),
            };
            let (drawn, data) = figure(&chart, standing, self.voice)?;
            figures.push(drawn);
            files.extend(data);
        }
        Ok((figures, files))
    }

    fn page(&self, figures: Vec<Figure>) -> ComparisonPage {
        let language = self.voice.language;
        let framework = self.grid.framework;
        let (sorted, grouped) = self.view_links();
        ComparisonPage {
            framework: Link {
                title: name(framework, self.voice),
                href: self.renderer.link(Place::Framework(framework), language),
            },
            base: self.base(),
            caution: framework
                .caution()
                .map(|caution| markdown::render(caution.get(language), 3)),
            sorts: self.renderer.has(Extra::OtherOrders),
            sorted,
            grouped,
            grids: self.grids(),
            summaries: summary::views(self.renderer, self.grid, self.voice),
            summary_notes: self.summary_notes(),
            figures,
            not_inspected: self.not_inspected(),
            left_out: self.left_out(),
            versions: self.versions(),
            data: data_view(self.renderer, Scope::Framework(framework), language),
        }
    }

    fn base(&self) -> Vec<String> {
        let mut base = base(self.grid, self.voice);
        let comparison = self.grid.framework.comparison.as_ref();
        if comparison.is_some_and(|comparison| comparison.pool == Pool::First) {
            base.push(self.voice.say("compare-first-only"));
        }
        base
    }

    fn summary_notes(&self) -> Vec<String> {
        let (newest, _) = self.grid.dates();
        let comparison = self.grid.framework.comparison.as_ref();
        let mut notes = vec![match newest {
            Some(date) => {
                let date = self.voice.date(date);
                let arguments = [("date", Argument::Text(date.as_str()))];
                self.voice.say_with("compare-computed-by", &arguments)
            }
            None => self.voice.say("compare-computed"),
        }];
        if comparison.is_some_and(|comparison| comparison.baseline == BaselineKind::Frozen) {
            notes.push(self.voice.say("compare-frozen"));
        }
        notes
    }

    fn view_title(&self, view: View<'_>) -> String {
        let key = match view {
            View::ByScore(id) => {
                let columns = self.grid.headlines();
                let column = columns.iter().find(|column| column.id == id);
                let title = column.map(|column| column.title.text(self.voice.language));
                return title.unwrap_or_default().to_owned();
            }
            View::ByArea => "compare-by-area",
            View::ByDate => "compare-by-date",
            View::ByRegion => "compare-by-region",
            View::ByCountry => "compare-by-country",
            View::ByFamily => "compare-by-family",
        };
        self.voice.say(key)
    }

    fn view_links(&self) -> (Vec<ViewLink>, Vec<ViewLink>) {
        let mut views = views(self.renderer, self.grid);
        if views.len() == 1 {
            views.clear();
        }
        let link = |view: View<'a>| ViewLink {
            title: self.view_title(view),
            href: self.link(view),
            current: view == self.view,
        };
        let (sorted, grouped): (Vec<View<'_>>, Vec<View<'_>>) = views
            .into_iter()
            .partition(|view| matches!(view, View::ByArea | View::ByScore(_) | View::ByDate));
        (
            sorted.into_iter().map(link).collect(),
            grouped.into_iter().map(link).collect(),
        )
    }

    /// The grid of what sums an inspection up, and on the first page that of single results, as far as any is known.
    fn grids(&self) -> Vec<GridView> {
        let headlines = self.grid.headlines();
        let orders = Orders::new(self.grid, &headlines, self.voice);
        let all = (0..self.grid.rows.len()).collect();
        let groups = self.groups(&orders, &headlines, all);
        let mut grids = vec![self.grid_view("grid--headlines", &headlines, groups)];
        let items = self.grid.items();
        if self.view == View::ByArea && !items.is_empty() {
            let orders = Orders::new(self.grid, &items, self.voice);
            let has_any = |at: &usize| {
                let row = self.grid.rows.get(*at);
                row.is_some_and(|row| items.iter().any(|item| row.scored.score(item.id).is_some()))
            };
            let rows = (0..self.grid.rows.len()).filter(has_any).collect();
            let groups = self.groups(&orders, &items, rows);
            grids.push(self.grid_view("grid--items", &items, groups));
        }
        grids
    }

    fn grid_view(
        &self,
        id: &'static str,
        columns: &[Column<'a>],
        groups: Vec<GroupView>,
    ) -> GridView {
        let voice = self.voice;
        let column = |title: String, view: View<'_>, first: &'static str| ColumnView {
            title,
            // Groups are in the order of the alphabet within.
            sorted: match self.view {
                View::ByScore(_) | View::ByDate => (view == self.view).then_some(first),
                _ => (view == View::ByArea).then_some(first),
            },
            first,
        };
        let mut heads = vec![
            column(voice.say("compare-by-area"), View::ByArea, "ascending"),
            column(voice.say("detail-published"), View::ByDate, "descending"),
        ];
        heads.extend(columns.iter().map(|score| {
            let title = score.title.text(voice.language).to_owned();
            column(title, View::ByScore(score.id), "descending")
        }));
        GridView {
            caption: voice.say(match id {
                "grid--items" => "compare-grid-items",
                _ => "compare-grid",
            }),
            id,
            columns: heads,
            groups,
        }
    }

    /// The areas of which readers may see no report under any version of the framework.
    fn not_inspected(&self) -> Vec<Link> {
        let id = &self.grid.framework.key.id;
        self.area_links(|area| {
            let mut reports = of_area(self.renderer.scored, &area.id).iter();
            area.demonstration == self.grid.demonstration
                && self.grid.place(&area.id).is_none()
                && !reports.any(|scored| scored.framework.key.id == *id)
        })
    }

    /// Made-up places that were inspected under the same criteria.
    fn left_out(&self) -> Vec<Link> {
        let key = &self.grid.framework.key;
        self.area_links(|area| {
            let mut reports = of_area(self.renderer.scored, &area.id).iter();
            area.demonstration != self.grid.demonstration
                && reports.any(|scored| scored.framework.key == *key)
        })
    }

    fn area_links(&self, is_wanted: impl Fn(&Area) -> bool) -> Vec<Link> {
        let language = self.voice.language;
        let areas = self.renderer.release.areas.values();
        let mut areas: Vec<&Area> = areas.filter(|area| is_wanted(area)).collect();
        areas.sort_by(|a, b| {
            let key = |area: &Area| area.sort_key.text(language).to_owned();
            self.voice.locale.compare(&key(a), &key(b))
        });
        areas
            .into_iter()
            .map(|area| Link {
                title: area.name.text(language).to_owned(),
                href: self.renderer.link(Place::Area(area), language),
            })
            .collect()
    }

    fn versions(&self) -> Vec<Link> {
        let own = &self.grid.framework.key;
        let grids = self.renderer.grids.iter();
        grids
            .map(|grid| grid.framework)
            .filter(|other| other.key.id == own.id && other.key != *own)
            .map(|other| Link {
                title: name(other, self.voice),
                href: self
                    .renderer
                    .link(Place::Comparison(other, View::ByArea), self.voice.language),
            })
            .collect()
    }
}
