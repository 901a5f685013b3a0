//! The results of a report on one page of paper.

use serde::Serialize;

use super::picks::{Picked, picked};
use super::{ReportView, ShortForm, about, report_view};
use crate::compare::compare;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::model::FindingTone;
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::frame::frame;
use crate::render::page::Renderer;
use crate::render::report::{Making, baseline_note};
use crate::render::score_view::{ScoreView, score_view};
use crate::score::ScoredInspection;
use crate::text::Argument;

#[derive(Serialize)]
struct SummaryPage {
    report: ReportView,
    /// How many cases were examined, in a sentence.
    cases: Option<String>,
    score_label: String,
    grade_label: String,
    rows: Vec<Row>,
    comparison: Option<Comparison>,
    strengths: Option<Picked>,
    improvements: Option<Picked>,
    /// Where the findings can be read, when only the other language has them.
    narrative_elsewhere: Option<String>,
    lead_in: Option<String>,
    recommendations: Vec<Html>,
}

/// A headline result.
#[derive(Serialize)]
struct Row {
    title: String,
    score: ScoreView,
    /// Average, lowest and highest.
    others: Option<String>,
}

/// What stands beside every comparison.
#[derive(Serialize)]
struct Comparison {
    note: String,
    caution: Html,
}

pub(super) fn page(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let place = Place::Short(scored, ShortForm::Summary);
    let making = Making::outside_a_report(renderer, scored, place, language);
    let (rows, comparison) = results(&making);
    let recommendations = &scored.inspection.recommendations;
    let page = SummaryPage {
        report: report_view(renderer, scored, voice),
        cases: cases(&making),
        score_label: crate::render::score_view::label(scored.framework, voice),
        grade_label: crate::render::score_view::grade_label(scored.framework, voice),
        rows,
        comparison,
        strengths: picked(&making, FindingTone::Good),
        improvements: picked(&making, FindingTone::Bad),
        narrative_elsewhere: making
            .is_in_the_other_language()
            .then(|| renderer.link(Place::Report(scored), language.other())),
        lead_in: recommendations
            .lead_in
            .as_ref()
            .filter(|_| !recommendations.list.is_empty())
            .map(|lead_in| lead_in.text(language).to_owned()),
        recommendations: recommendations
            .list
            .iter()
            .map(|recommendation| making.line(recommendation.text.get(language)))
            .collect(),
    };
    let frame = frame(
        renderer,
        language,
        about(renderer, (scored, ShortForm::Summary), voice),
    );
    renderer.fill("summary.html", place, language, &frame, &page)
}

/// "60 cases were examined."
pub(super) fn cases(making: &Making<'_>) -> Option<String> {
    let cases = u64::from(making.scored.inspection.cases?);
    let number = making.voice.number(cases);
    let arguments = [
        ("count", Argument::Count(cases)),
        ("number", Argument::Text(&number)),
    ];
    Some(making.voice.say_with("short-cases", &arguments))
}

fn results(making: &Making<'_>) -> (Vec<Row>, Option<Comparison>) {
    let (scored, voice) = (making.scored, making.voice);
    let all: Vec<_> = making.renderer.scored.iter().collect();
    let compared = compare(scored, &all);
    let mut is_compared = false;
    let mut rows = Vec::new();
    for (id, title) in scored.framework.headline_ids() {
        let Some(score) = score_view(scored, id, voice) else {
            continue;
        };
        let row = compared.as_ref().and_then(|compared| {
            let mut rows = compared.rows.iter();
            rows.find(|(of, _)| of == id).map(|(_, row)| row)
        });
        is_compared |= row.is_some();
        rows.push(Row {
            title: title.text(voice.language).to_owned(),
            score,
            others: row.map(|row| {
                let arguments = [
                    ("average", Argument::Text(&voice.percent(row.average))),
                    ("lowest", Argument::Text(&voice.percent(row.lowest))),
                    ("highest", Argument::Text(&voice.percent(row.highest))),
                ];
                voice.say_with("short-others", &arguments)
            }),
        });
    }
    let comparison = compared.filter(|_| is_compared).and_then(|compared| {
        Some(Comparison {
            note: baseline_note(&compared, making.voice),
            caution: making.text(scored.framework.caution()?.get(voice.language), 4),
        })
    });
    (rows, comparison)
}
