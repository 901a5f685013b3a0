//! What an author says of a chart: whether the report has the chart, in the languages that the report has.

use std::collections::BTreeMap;

use super::inspection_data::Data;
use super::notes::Notes;
use crate::content::InspectionFile;
use crate::diagnostic::Code;
use crate::language::{Bilingual, Language};
use crate::model::{Block, Id, Markdown};

/// Reads the headlines. `both` says whether the report has both languages, and so must they.
pub(super) fn read(
    file: &InspectionFile,
    charts: &[Id],
    both: bool,
    notes: &mut Notes<'_>,
) -> BTreeMap<Id, Bilingual<Option<Markdown>>> {
    let charts: Vec<&Id> = charts.iter().collect();
    let mut headlines = BTreeMap::new();
    for (id, key, written) in notes.by_id(&file.chart_headlines, "chart of this report", &charts) {
        let headline = Bilingual::from_fn(|language| {
            let written = written.get(language).as_ref()?;
            let text = notes.line(written);
            Some(Markdown::of_value(text, notes.at(&written.span)))
        });
        let missing = Language::ALL
            .into_iter()
            .find(|language| headline.get(*language).is_none());
        let any = headline.en.is_some() || headline.cy.is_some();
        if let Some(language) = missing.filter(|_| both || !any) {
            notes.report(
                Code::MissingLanguage,
                &key.span,
                format!("this headline has no {}", language.english_name()),
                "write it in each language of the report, or leave it out: a headline is then worked out",
            );
        }
        headlines.insert(id, headline);
    }
    headlines
}

/// The ids of the charts that a report may have.
pub(super) fn charts(data: &Data, shows: &dyn Fn(Block) -> bool) -> Vec<Id> {
    let mut charts = Vec::new();
    if shows(Block::Baseline) {
        charts.push("baseline".to_owned());
    }
    if shows(Block::ItemChart) {
        charts.push("item-scores".to_owned());
    }
    if shows(Block::Sample) {
        charts.extend(data.figures.sample.keys().map(|id| format!("sample-{id}")));
    }
    if shows(Block::Survey) {
        let asked = data.figures.survey.iter();
        let with_results = asked.filter(|(_, survey)| !survey.results.is_empty());
        charts.extend(with_results.map(|(id, _)| format!("survey-{id}")));
    }
    charts.iter().filter_map(|id| Id::parse(id)).collect()
}
