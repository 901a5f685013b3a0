//! A chart with everything that stands around it on a page.

use serde::Serialize;

use super::OutputFile;
use crate::chart::{self, Band, Cell, Chart, Column, FamilyChart, RowBreak, Series, Spread, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::html::Html;
use crate::markdown::Lexicon;
use crate::text::{Argument, Voice};

/// What a template may use as a figure.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    pub id: String,
    pub headline: String,
    pub subtitle: String,
    pub key: Vec<KeyEntry>,
    /// `None` where nothing known has a length, or where no template of the page asks for it.
    pub drawing: Option<Html>,
    /// What the drawing leaves out, and why.
    pub note: Option<String>,
    pub table: TableView,
    /// Where the data are as CSV.
    /// Nothing on a page that stands alone.
    pub data: Option<String>,
    /// Where the data are as JSON.
    pub json: Option<String>,
    /// Its number, on a page whose texts have numbers.
    pub cite: Html,
}

impl Figure {
    /// Leaves the links to data files out.
    pub(super) fn stand_alone(&mut self) {
        (self.data, self.json) = (None, None);
    }
}

/// The table of a figure. The name of a row may hold a phrase of the other language.
#[derive(Debug, Serialize)]
pub(super) struct TableView {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<RowView>,
    /// What stands before the id of a row in its address on the page.
    pub anchors: Option<String>,
}

/// One row: its name, and the cells after it.
#[derive(Debug, Serialize)]
pub(super) struct RowView {
    pub id: String,
    pub name: Html,
    pub cells: Vec<Cell>,
    /// What stands above the row, where it begins something else.
    pub before: Option<RowBreak>,
}

/// What a colour or a mark means.
#[derive(Debug, Serialize)]
pub(super) struct KeyEntry {
    /// The class of the mark.
    pub mark: String,
    pub text: String,
}

/// Where a figure stands, and what its author says of it.
pub(super) struct Standing<'a> {
    /// The folder of the page, which takes the data files as well.
    pub folder: &'a str,
    /// The address of a path.
    pub address: &'a dyn Fn(&str) -> String,
    /// The author's headline, which stands in place of the one that is worked out.
    pub headline: Option<String>,
    /// What stands before the id of a row in its address.
    pub anchors: Option<String>,
    /// Whether a template of the page shows its drawing.
    pub is_drawn: bool,
    /// Whether its data files are published.
    pub has_data: bool,
    /// Knows the phrases of the other language.
    pub lexicon: &'a Lexicon,
}

/// A figure and its data files.
pub(super) fn figure(
    chart: &Chart,
    standing: Standing<'_>,
    voice: Voice<'_>,
) -> Result<(Figure, Vec<OutputFile>), Diagnostic> {
    let folder = standing.folder;
    let mut words = chart::words(chart, voice);
    if let Some(headline) = standing.headline {
        words.headline = headline;
    }
    let drawing = if standing.is_drawn {
        drawing(chart, &words.headline, folder, voice)?
    } else {
        None
    };
    let mut table = chart::table(chart, &words.subtitle, voice);
    table.anchors = standing.anchors;
    let mut files = Vec::new();
    if standing.has_data {
        files.push(OutputFile {
            path: format!("{folder}{}.csv", chart.id),
            bytes: chart::csv(&table),
        });
        files.push(OutputFile {
            path: format!("{folder}{}.json", chart.id),
            bytes: chart::json(&chart::figure_data(chart, &words, &table, voice)),
        });
    }
    let mut addresses = files.iter().map(|file| (standing.address)(&file.path));
    let figure = Figure {
        id: chart.id.clone(),
        key: key(chart, voice),
        drawing,
        table: table_view(table, standing.lexicon),
        data: addresses.next(),
        json: addresses.next(),
        headline: words.headline,
        subtitle: words.subtitle,
        note: words.note,
        cite: Html::default(),
    };
    Ok((figure, files))
}

fn drawing(
    chart: &Chart,
    headline: &str,
    folder: &str,
    voice: Voice<'_>,
) -> Result<Option<Html>, Diagnostic> {
    chart::draw(chart, headline, voice).map_err(|error| {
        Diagnostic::of_site(
            Code::BadChart,
            format!(
                "the chart `{}` of {folder} cannot be drawn: {error}",
                chart.id
            ),
            "look at the labels and figures it shows",
        )
    })
}

/// What the page shows of a table: some columns are for data files alone.
fn table_view(table: Table, lexicon: &Lexicon) -> TableView {
    let shown: Vec<bool> = table.columns.iter().map(|one| !one.only_in_data).collect();
    let rows = table.rows.into_iter().map(|row| {
        let cells = row.cells.into_iter().zip(&shown);
        let mut cells = cells.filter_map(|(cell, shown)| shown.then_some(cell));
        RowView {
            id: row.id,
            name: lexicon.plain(&cells.next().map(|name| name.text).unwrap_or_default()),
            cells: cells.collect(),
            before: row.before,
        }
    });
    let rows = rows.collect();
    let columns = table.columns.into_iter();
    TableView {
        caption: table.caption,
        columns: columns.filter(|column| !column.only_in_data).collect(),
        rows,
        anchors: table.anchors,
    }
}

fn key(chart: &Chart, voice: Voice<'_>) -> Vec<KeyEntry> {
    match &chart.series {
        Series::Counts { .. } | Series::History { .. } => Vec::new(),
        Series::Shares { .. } => vec![
            KeyEntry {
                mark: "bar".to_owned(),
                text: voice.say("key-said-so"),
            },
            KeyEntry {
                mark: "rest".to_owned(),
                text: voice.say("key-said-otherwise"),
            },
        ],
        Series::Family(family) => family_key(chart, family, voice),
        Series::Spread(spread) => spread_key(chart, spread, voice),
        Series::Ranges { .. } => {
            let area = chart.area.text(voice.language);
            vec![
                KeyEntry {
                    mark: "area-marker".to_owned(),
                    text: area.to_owned(),
                },
                KeyEntry {
                    mark: "average".to_owned(),
                    text: voice.say("column-average"),
                },
                KeyEntry {
                    mark: "range".to_owned(),
                    text: voice.say("key-range"),
                },
            ]
        }
        Series::Scores { bands, limits, .. } => {
            let range = |band: &Band| voice.band_range(limits.as_deref()?, &band.id);
            let bands = bands.iter();
            bands
                .filter_map(|band| {
                    let word = band.word.text(voice.language);
                    let text = voice.say_with(
                        "key-band",
                        &[
                            ("grade", Argument::Text(word)),
                            ("range", Argument::Text(&range(band)?)),
                        ],
                    );
                    Some(KeyEntry {
                        mark: format!("tone-{}", band.tone),
                        text,
                    })
                })
                .collect()
        }
    }
}

/// The area that is marked. The grades stand on the axis, or in the table of the page.
fn spread_key(chart: &Chart, spread: &Spread, voice: Voice<'_>) -> Vec<KeyEntry> {
    let is_marked = spread.rows.iter().any(|row| row.own.is_some());
    let area = is_marked.then(|| KeyEntry {
        mark: "area-marker".to_owned(),
        text: chart.area.text(voice.language).to_owned(),
    });
    area.into_iter().collect()
}

fn family_key(chart: &Chart, family: &FamilyChart, voice: Voice<'_>) -> Vec<KeyEntry> {
    let entry = |mark: &str, text: String| KeyEntry {
        mark: mark.to_owned(),
        text,
    };
    let area = chart.area.text(voice.language);
    let mut key = vec![entry("area-marker", area.to_owned())];
    if !family.members.is_empty() {
        key.push(entry("family-marker", voice.say("family-key")));
    }
    if family.rows.iter().any(|row| row.baseline.is_some()) {
        key.push(entry("average", voice.say("column-average")));
        key.push(entry("range", voice.say("key-range")));
    }
    key
}
