//! A summary for children or for parents: the results in the framework's plain words, and what an author wrote for them.

use serde::Serialize;

use super::{ReportView, ShortForm, about, report_view};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::model::Framework;
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::frame::frame;
use crate::render::page::Renderer;
use crate::render::report::Making;
use crate::render::score_view::{ScoreView, score_view};
use crate::score::ScoredInspection;

#[derive(Serialize)]
struct ReadersPage {
    report: ReportView,
    text: Option<Html>,
    /// Where the text can be read, when only the other language has it.
    text_elsewhere: Option<String>,
    results: Vec<ResultView>,
}

/// A result with what it is about.
#[derive(Serialize)]
struct ResultView {
    title: String,
    meaning: Option<Html>,
    score: ScoreView,
}

pub(super) fn page(
    renderer: &Renderer<'_>,
    (scored, form): (&ScoredInspection<'_>, ShortForm),
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let place = Place::Short(scored, form);
    let making = Making::outside_a_report(renderer, scored, place, language);
    let written = form
        .text()
        .and_then(|text| scored.inspection.short_texts.get(&text));
    let own = written.and_then(|text| text.get(language).as_ref());
    let page = ReadersPage {
        report: report_view(renderer, scored, voice),
        text: own.map(|text| making.prose(text, 2)),
        text_elsewhere: own
            .is_none()
            .then(|| renderer.link(place, language.other())),
        results: results(&making),
    };
    let frame = frame(renderer, language, about(renderer, (scored, form), voice));
    renderer.fill("readers.html", place, language, &frame, &page)
}

fn results(making: &Making<'_>) -> Vec<ResultView> {
    let (framework, language): (&Framework, _) = (making.scored.framework, making.language());
    let overall = framework.overall.iter();
    let overall = overall.map(|overall| (&overall.id, &overall.title, overall.meaning.as_ref()));
    let themes = framework.themes.list.iter();
    let themes = themes.map(|theme| (&theme.id, &theme.title, Some(&theme.meaning)));
    overall
        .chain(themes)
        .filter_map(|(id, title, meaning)| {
            Some(ResultView {
                score: score_view(making.scored, id, making.voice)?,
                title: title.text(language).to_owned(),
                meaning: meaning.map(|meaning| making.text(meaning.get(language), 4)),
            })
        })
        .collect()
}
