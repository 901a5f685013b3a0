//! A notice for the press: plain text to copy, made of the data and of what an author adds.

use serde::Serialize;

use super::picks::{Picked, picked};
use super::{ReportView, ShortForm, about, report_view, summary};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::language::Language;
use crate::model::{FindingTone, ShortText};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::frame::frame;
use crate::render::index_pages::{Headline, headlines};
use crate::render::page::Renderer;
use crate::render::report::Making;
use crate::score::ScoredInspection;
use crate::text::Argument;

#[derive(Serialize)]
struct PressPage {
    report: ReportView,
    opening: String,
    cases: Option<String>,
    results: Vec<Headline>,
    strengths: Option<Picked>,
    improvements: Option<Picked>,
    /// How many recommendations there are, in a sentence.
    extent: Option<String>,
    lead_in: Option<String>,
    recommendations: Vec<Html>,
    /// What an author adds.
    added: Option<Html>,
    /// Where it can be read, when only the other language has it.
    added_elsewhere: Option<String>,
    /// The address of the notice in full.
    address: String,
}

pub(super) fn page(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    let voice = renderer.voice(language);
    let place = Place::Short(scored, ShortForm::Press);
    let making = Making::outside_a_report(renderer, scored, place, language);
    let about = about(renderer, (scored, ShortForm::Press), voice);
    let report = report_view(renderer, scored, voice);
    let body = scored.framework.body.text(language);
    let recommendations = &scored.inspection.recommendations;
    let count = recommendations.list.len() as u64;
    let added = scored.inspection.short_texts.get(&ShortText::Press);
    let own = added.and_then(|text| text.get(language).as_ref());
    let page = PressPage {
        opening: voice.say_with(
            "press-opening",
            &[
                ("body", Argument::Text(body)),
                ("report", Argument::Text(&report.link.title)),
            ],
        ),
        report,
        cases: summary::cases(&making),
        results: headlines(scored, voice),
        strengths: picked(&making, FindingTone::Good),
        improvements: picked(&making, FindingTone::Bad),
        extent: (count > 0).then(|| {
            let number = voice.number(count);
            let arguments = [
                ("count", Argument::Count(count)),
                ("number", Argument::Text(&number)),
            ];
            voice.say_with("press-recommendations", &arguments)
        }),
        lead_in: recommendations
            .lead_in
            .as_ref()
            .filter(|_| count > 0)
            .map(|lead_in| lead_in.text(language).to_owned()),
        recommendations: recommendations
            .list
            .iter()
            .map(|recommendation| making.line(recommendation.text.get(language)))
            .collect(),
        added: own.map(|text| making.prose(text, 2)),
        added_elsewhere: (own.is_none() && added.is_some())
            .then(|| renderer.link(place, language.other())),
        address: renderer.full(place, language),
    };
    let frame = frame(renderer, language, about);
    renderer.fill("press.html", place, language, &frame, &page)
}
