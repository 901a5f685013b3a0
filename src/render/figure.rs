//! A chart with everything that stands around it on a page.

use serde::Serialize;

use super::OutputFile;
use crate::chart::{self, Band, Chart, FamilyChart, Series, Spread, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::html::Html;
use crate::text::{Argument, Voice};

/// What a template may use as a figure.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    pub id: String,
    pub headline: String,
    pub subtitle: String,
    pub key: Vec<KeyEntry>,
    pub drawing: Html,
    pub table: Table,
    pub data: String,
}

/// What a colour or a mark means.
#[derive(Debug, Serialize)]
pub(super) struct KeyEntry {
    /// The class of the mark.
    pub mark: String,
    pub text: String,
}

/// A figure and its data file, which goes into the folder of the page.
pub(super) fn figure(
    chart: &Chart,
    folder: &str,
    address: &dyn Fn(&str) -> String,
    voice: Voice<'_>,
) -> Result<(Figure, OutputFile), Diagnostic> {
    let words = chart::words(chart, voice);
    let drawing = chart::draw(chart, &words, voice).map_err(|error| {
        Diagnostic::of_site(
            Code::BadChart,
            format!(
                "the chart `{}` of {folder} cannot be drawn: {error}",
                chart.id
            ),
            "look at the labels and figures it shows",
        )
    })?;
    let path = format!("{folder}{}.csv", chart.id);
    let table = chart::table(chart, &words.subtitle, voice);
    let data = OutputFile {
        path: path.clone(),
        bytes: chart::csv(&table),
    };
    let figure = Figure {
        id: chart.id.clone(),
        key: key(chart, voice),
        drawing,
        table,
        data: address(&path),
        headline: words.headline,
        subtitle: words.subtitle,
    };
    Ok((figure, data))
}

fn key(chart: &Chart, voice: Voice<'_>) -> Vec<KeyEntry> {
    match &chart.series {
        Series::Counts { .. } => Vec::new(),
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
